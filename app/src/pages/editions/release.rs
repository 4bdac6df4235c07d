//! Releasing an edition: what is lacking, its number, and what was said and what was done about each change.

use super::change::{Finding, findings};
use super::{DRAFT, crumbs};
use crate::components::{ErrorSummary, Field, Hidden, Submit, Wrong, error_of};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// What was said and what was done about one change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReleaseNote {
    /// What it is about, as it stands in the names of fields.
    pub key: String,
    /// The item and what becomes of it, in words.
    pub about: String,
    /// What people said, one thing a line.
    pub said: String,
    /// What was done.
    pub did: String,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct ReleaseProps {
    /// What is lacking before it can be released, in sentences.
    pub lacking: Vec<String>,
    /// What is found.
    pub findings: Vec<Finding>,
    /// How much it changes, and the least number that this gives, in a sentence.
    pub extent: String,
    /// Its number.
    pub number: String,
    /// What was said and what was done.
    pub notes: Vec<ReleaseNote>,
    /// What whoever releases it has seen.
    pub versions: Vec<(String, String)>,
    /// What somebody else did meanwhile, in a sentence.
    pub late: Option<String>,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn release_page(props: ReleaseProps) -> AnyView {
    let late = props.late.clone().map(|late| {
        view! { <section class="conflict" role="alert" tabindex="-1" autofocus><p>{late}</p></section> }
    });
    let ready = props.lacking.is_empty() && props.findings.is_empty();
    let lacking = props.lacking.iter().cloned().map(|words| view! { <li>{words}</li> }).collect_view();
    let lacking = (!props.lacking.is_empty()).then(|| {
        view! { <div class="remark"><p>{t!("release-lacking")}</p><ul>{lacking}</ul></div> }
    });
    let notes = props.notes.iter().map(|note| {
        let (said, did) = (format!("said-{}", note.key), format!("did-{}", note.key));
        view! {
            <fieldset class="field">
                <legend>{note.about.clone()}</legend>
                <Field id=said.clone() label=t!("edition-said") help=t!("release-said-help") value=note.said.clone() lines=3 error=error_of(&props.wrong, &said) />
                <Field id=did.clone() label=t!("edition-did") help=t!("release-did-help") value=note.did.clone() lines=3 error=error_of(&props.wrong, &did) />
            </fieldset>
        }
        .into_any()
    });
    let notes = notes.collect_view();
    let form = ready.then(|| {
        view! {
            <form class="say" method="post" action=link(&format!("{DRAFT}/release")) novalidate>
                <Hidden fields=props.versions.clone() />
                <Field id="number" label=t!("release-number") help=props.extent.clone() value=props.number.clone() error=error_of(&props.wrong, "number") />
                <h2>{t!("edition-notes")}</h2>
                <p>{t!("release-notes-lead")}</p>
                {notes}
                <p class="buttons"><Submit text=t!("release-do") /></p>
            </form>
        }
    });
    view! {
        {crumbs(&[(DRAFT, t!("edition-draft"))])}
        <ErrorSummary wrong=props.wrong.clone() />
        {late}
        <h1>{t!("edition-to-release")}</h1>
        <p class="lead">{t!("release-lead")}</p>
        {lacking}
        {findings(&props.findings)}
        {form}
    }
    .into_any()
}
