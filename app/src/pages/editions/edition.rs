//! An edition as everybody in the organisation reads it: in its hearing, or released with what was said and what was done.

use super::change::{ChangeView, RemarkView, changes, remarks};
use super::crumbs;
use super::visit::{RemarkForm, remark_form};
use crate::components::{ErrorSummary, Wrong};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// What was said and what was done about one thing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoteView {
    /// What it is about.
    pub about: String,
    /// What people said.
    pub said: Vec<String>,
    /// What was done.
    pub did: String,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct EditionProps {
    /// What it is called, with its number.
    pub title: String,
    /// How far it has come and who did it, in sentences.
    pub lead: String,
    /// The release that it became, and the one it was laid on; none while people are heard.
    pub versions: Option<(String, String)>,
    /// Where it is taken out as a file, below the root; none while people are heard.
    pub file: Option<String>,
    /// What was said and what was done.
    pub notes: Vec<NoteView>,
    /// What it changes.
    pub changes: Vec<ChangeView>,
    /// What was said about it as a whole.
    pub remarks: Vec<RemarkView>,
    /// The form of whoever says something in the hearing.
    pub form: Option<RemarkForm>,
    /// Whether something was just said.
    pub thanks: bool,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn edition_page(props: EditionProps) -> AnyView {
    let thanks = props.thanks.then(|| view! { <p class="saved" role="status">{t!("edition-thanks")}</p> });
    let versions = props.versions.clone().map(|(version, base)| {
        view! {
            <dl class="pairs">
                <div><dt>{t!("edition-version")}</dt><dd>{version}</dd></div>
                <div><dt>{t!("edition-base")}</dt><dd>{base}</dd></div>
            </dl>
        }
    });
    let file = props.file.clone().map(|href| {
        view! { <p><a href=link(&href) download>{t!("edition-file")}</a></p> }
    });
    let notes = (!props.notes.is_empty()).then(|| {
        let rows = props.notes.into_iter().map(note).collect_view();
        view! {
            <section aria-labelledby="notes">
                <h2 id="notes">{t!("edition-notes")}</h2>
                {rows}
            </section>
        }
    });
    let form = props.form.map(|form| remark_form(form, &props.wrong));
    view! {
        {crumbs(&[])}
        {thanks}
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{props.title}</h1>
        <p class="lead">{props.lead}</p>
        {versions}
        {file}
        {notes}
        <section aria-labelledby="changes">
            <h2 id="changes">{t!("edition-changes")}</h2>
            {changes(props.changes)}
        </section>
        {remarks(props.remarks)}
        {form}
    }
    .into_any()
}

fn note(note: NoteView) -> AnyView {
    let said = note.said.into_iter().map(|said| view! { <li class="as-typed">{said}</li> }).collect_view();
    view! {
        <div class="edition-note">
            <h3>{note.about}</h3>
            <dl>
                <div><dt>{t!("edition-said")}</dt><dd><ul>{said}</ul></dd></div>
                <div><dt>{t!("edition-did")}</dt><dd class="as-typed">{note.did}</dd></div>
            </dl>
        </div>
    }
    .into_any()
}
