//! What tenderers answered: read in when the contract is signed, and told to the editors as numbers.

use crate::components::{ErrorSummary, Submit, Wrong};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// What was read in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TendersReadView {
    /// By whom and when, in words.
    pub by: String,
    /// How many sheets, of which version, in words.
    pub sheets: String,
    /// To how many items of the catalogue there are answers, in words.
    pub items: String,
    /// Items with answers that could not be counted, in words.
    pub unclear: Vec<String>,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct TendersProps {
    /// The address of the page, below the root.
    pub home: String,
    /// Where the gates are, below the root.
    pub gates: String,
    /// Whether the competition is over: the contract is signed.
    pub over: bool,
    /// Whether the person may read answers in.
    pub may: bool,
    /// How many files at a time.
    pub files: usize,
    /// The largest file, in megabytes.
    pub megabytes: usize,
    /// All of them together, in megabytes.
    pub total: usize,
    /// The version that the form is made from: when what was read in was.
    pub seen: String,
    /// What was read in; none where nothing was.
    pub read: Option<TendersReadView>,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn tenders_page(props: TendersProps) -> AnyView {
    let read = match props.read.clone() {
        None => view! { <p class="empty">{t!("tenders-none")}</p> }.into_any(),
        Some(read) => read_in(&props, read),
    };
    let form = match (props.over, props.may) {
        (false, _) => view! {
            <p class="note">{t!("tenders-early")}" "<a href=link(&props.gates)>{t!("tenders-gates")}</a></p>
        }
        .into_any(),
        (true, false) => view! { <p class="quiet">{t!("tenders-others")}</p> }.into_any(),
        (true, true) => form(&props),
    };
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{t!("tenders")}</h1>
        <p class="lead">{t!("tenders-lead")}</p>
        <p>{t!("tenders-kept")}</p>
        <section aria-labelledby="read">
            <h2 id="read">{t!("tenders-read")}</h2>
            {read}
        </section>
        {form}
    }
    .into_any()
}

fn read_in(props: &TendersProps, read: TendersReadView) -> AnyView {
    let unclear = (!read.unclear.is_empty()).then(|| {
        let rows = read.unclear.into_iter().map(|row| view! { <li>{row}</li> }).collect_view();
        view! {
            <p>{t!("tenders-unclear")}</p>
            <ul class="names-list">{rows}</ul>
        }
    });
    let remove = props.may.then(|| {
        view! {
            <form method="post" action=link(&format!("{}/remove", props.home)) novalidate>
                <Submit text=t!("tenders-remove") second=true />
            </form>
        }
    });
    view! {
        <p>{read.by}</p>
        <ul class="names-list"><li>{read.sheets}</li><li>{read.items}</li></ul>
        {unclear}
        {remove}
    }
    .into_any()
}

fn form(props: &TendersProps) -> AnyView {
    // One for each file.
    let errors: Vec<_> = props.wrong.iter().map(|wrong| wrong.message.as_str()).collect();
    let invalid = !errors.is_empty();
    let described = if invalid { "file-help file-error" } else { "file-help" };
    let errors = invalid.then(|| view! { <p class="error" id="file-error">{errors.join("\n")}</p> });
    let words = if props.read.is_some() { t!("tenders-again") } else { t!("tenders-do") };
    view! {
        <section aria-labelledby="read-in">
            <h2 id="read-in">{t!("tenders-in")}</h2>
            <form method="post" action=link(&props.home) enctype="multipart/form-data">
                <input type="hidden" name="seen" value=props.seen.clone() />
                <div class="field" class:wrong=invalid>
                    <label for="file">{t!("tenders-files")}</label>
                    <p class="help" id="file-help">{t!("tenders-files-help", files = props.files, megabytes = props.megabytes, total = props.total)}</p>
                    {errors}
                    <input id="file" name="file" type="file" multiple accept=".xlsx,.csv" aria-describedby=described aria-invalid=invalid.then_some("true") />
                </div>
                <Submit text=words />
            </form>
        </section>
    }
    .into_any()
}
