//! Where lines are pasted, or a file is chosen.

use super::base;
use crate::components::{ErrorSummary, Field, Submit, Takes, Wrong, error_of, keeps_draft, open_to};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// A receipt that is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReceiptLink {
    /// Its key.
    pub id: String,
    /// What was read.
    pub source: String,
    /// By whom, when, and what came of it.
    pub words: String,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct StartProps {
    /// The procurement.
    pub procurement: String,
    /// The largest file, in megabytes.
    pub megabytes: usize,
    /// Most rows.
    pub rows_max: usize,
    /// What was pasted, where it comes back.
    pub pasted: String,
    /// What is on its way already.
    pub under_way: Option<String>,
    /// The receipts, the newest first.
    pub receipts: Vec<ReceiptLink>,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn start_page(props: StartProps) -> AnyView {
    let base = base(&props.procurement);
    let error = error_of(&props.wrong, "file");
    let invalid = error.is_some();
    let described = if invalid { "file-help file-error" } else { "file-help" };
    let under_way = props.under_way.clone().map(|source| {
        view! { <p class="note">{t!("elsewhere-under-way", source = source)}" "<a href=format!("{base}/draft")>{t!("elsewhere-go-on")}</a></p> }
    });
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        <p class="back"><a href=link(&format!("/p/{}/requirements", props.procurement))>{t!("lines-back")}</a></p>
        <h1>{t!("elsewhere-title")}</h1>
        <p class="lead">{t!("elsewhere-lead")}</p>
        {under_way}
        <section aria-labelledby="paste">
            <h2 id="paste">{t!("elsewhere-paste")}</h2>
            <form method="post" action=format!("{base}/paste") novalidate>
                {open_to(Takes::Write, view! {
                    <Field id="pasted" label=t!("elsewhere-pasted") help=t!("elsewhere-pasted-help", max = props.rows_max)
                        value=props.pasted.clone() lines=8 error=error_of(&props.wrong, "pasted") />
                    <Submit text=t!("elsewhere-read-pasted") />
                    {keeps_draft()}
                })}
            </form>
        </section>
        <section aria-labelledby="from-file">
            <h2 id="from-file">{t!("elsewhere-file")}</h2>
            <form method="post" action=base.clone() enctype="multipart/form-data">
                {open_to(Takes::Write, view! {
                    <div class="field" class:wrong=invalid>
                        <label for="file">{t!("elsewhere-file-label")}</label>
                        <p class="help" id="file-help">
                            {t!("elsewhere-file-help", megabytes = props.megabytes, max = props.rows_max)}
                        </p>
                        {error.map(|error| view! { <p class="error" id="file-error">{error}</p> })}
                        <input id="file" name="file" type="file" accept=".xlsx,.csv" aria-describedby=described
                            aria-invalid=invalid.then_some("true") />
                    </div>
                    <Submit text=t!("elsewhere-read-file") />
                })}
            </form>
        </section>
        {receipts(&base, &props.receipts)}
    }
    .into_any()
}

fn receipts(base: &str, receipts: &[ReceiptLink]) -> Option<AnyView> {
    if receipts.is_empty() {
        return None;
    }
    let rows = receipts.iter().map(|receipt| {
        view! {
            <li class="line">
                <p class="line-text"><a href=format!("{base}/receipts/{}", receipt.id)>{receipt.source.clone()}</a></p>
                <p class="words">{receipt.words.clone()}</p>
            </li>
        }
    });
    let rows = rows.collect_view();
    Some(
        view! {
            <section aria-labelledby="receipts">
                <h2 id="receipts">{t!("elsewhere-receipts")}</h2>
                <ul class="lines">{rows}</ul>
            </section>
        }
        .into_any(),
    )
}
