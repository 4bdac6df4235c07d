//! What goes to other organisations and comes from them: files that are taken out and read in.

use super::{Section, sections};
use crate::components::{ErrorSummary, Field, Submit, Wrong, error_of};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// An organisation that a file came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OriginRow {
    /// Its id here.
    pub id: String,
    /// What it calls itself.
    pub name: String,
    /// Who read in the latest file and when, in words.
    pub read: String,
    /// What came with it, in words.
    pub received: Vec<String>,
    /// How many answers there are for it, in words; none for none.
    pub answers: Option<String>,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct ShareProps {
    /// What the file will hold, in words.
    pub holds: Vec<String>,
    /// Since when, as it was typed.
    pub since: String,
    /// The largest file, in megabytes.
    pub megabytes: usize,
    /// The organisations that files came from.
    pub origins: Vec<OriginRow>,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn share_page(props: ShareProps) -> AnyView {
    let holds = props.holds.iter().cloned().map(|words| view! { <li>{words}</li> }).collect_view();
    let since_error = error_of(&props.wrong, "since");
    view! {
        {sections(Section::Share)}
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{t!("share")}</h1>
        <p class="lead">{t!("share-lead")}</p>
        <section aria-labelledby="take-out">
            <h2 id="take-out">{t!("share-out")}</h2>
            <p>{t!("share-out-holds")}</p>
            <ul>{holds}</ul>
            <p>{t!("share-out-nobody")}</p>
            <p class="note">{t!("share-out-caution")}</p>
            <form method="post" action=link("/desk/share/file") novalidate>
                <Field id="since" label=t!("share-since") help=t!("share-since-help") value=props.since.clone() kind="date" error=since_error />
                <p class="buttons"><Submit text=t!("share-out-do") /></p>
            </form>
        </section>
        {read_in(&props)}
        {origins(props.origins)}
    }
    .into_any()
}

fn read_in(props: &ShareProps) -> AnyView {
    let error = error_of(&props.wrong, "file");
    let invalid = error.is_some();
    let described = if invalid { "file-help file-error" } else { "file-help" };
    view! {
        <section aria-labelledby="read-in">
            <h2 id="read-in">{t!("share-in")}</h2>
            <p>{t!("share-in-lead")}</p>
            <form method="post" action=link("/desk/share") enctype="multipart/form-data">
                <div class="field" class:wrong=invalid>
                    <label for="file">{t!("share-file")}</label>
                    <p class="help" id="file-help">{t!("share-file-help", megabytes = props.megabytes)}</p>
                    {error.map(|error| view! { <p class="error" id="file-error">{error}</p> })}
                    <input id="file" name="file" type="file" accept=".json" aria-describedby=described aria-invalid=invalid.then_some("true") />
                </div>
                <Submit text=t!("share-in-do") />
            </form>
        </section>
    }
    .into_any()
}

fn origins(origins: Vec<OriginRow>) -> AnyView {
    let none = origins.is_empty().then(|| view! { <p class="empty">{t!("share-origins-none")}</p> });
    let rows = origins.into_iter().map(|row| {
        let received = row.received.into_iter().map(|words| view! { <li>{words}</li> }).collect_view();
        let action = link(&format!("/desk/share/answers/{}", row.id));
        let name = row.name.clone();
        let answers = row.answers.map(|words| {
            view! {
                <p>{words}</p>
                <form method="post" action=action novalidate>
                    <button class="button second" type="submit">{t!("share-answers-do")}<span class="heard-only">" "{name}</span></button>
                </form>
            }
        });
        view! {
            <li class="line" id=format!("from-{}", row.id)>
                <h3>{row.name}</h3>
                <p class="quiet">{row.read}</p>
                <ul class="names-list">{received}</ul>
                {answers}
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        <section aria-labelledby="origins">
            <h2 id="origins">{t!("share-origins")}</h2>
            {none}
            <ul class="lines">{rows}</ul>
        </section>
    }
    .into_any()
}
