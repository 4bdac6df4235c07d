//! The form for an entry that is no item: other words for its texts.

use super::change::{Finding, drop_form, findings};
use super::item::{TextField, text};
use super::{DRAFT, crumbs};
use crate::components::{ConflictNotice, ErrorSummary, Field, Hidden, Submit, Theirs, Wrong, error_of};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct TextsFormProps {
    /// Where the form is sent, below the root.
    pub action: String,
    /// What the page is called.
    pub title: String,
    /// What stands in the way of a change, in a sentence: then there is no form.
    pub shut: Option<String>,
    /// Whether the common catalogue has other words than an edition was made from.
    pub overtaken: bool,
    /// The texts.
    pub texts: Vec<TextField>,
    /// What is done and why.
    pub note: String,
    /// The version that the form is made from.
    pub versions: Vec<(String, String)>,
    /// Whether there is a change, which can be taken away.
    pub drafted: bool,
    /// What is found in the change that is saved.
    pub findings: Vec<Finding>,
    /// What somebody else saved meanwhile.
    pub theirs: Theirs,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn texts_form_page(props: TextsFormProps) -> AnyView {
    let error = |field: &str| error_of(&props.wrong, field);
    let overtaken = props.overtaken.then(|| view! { <p class="remark">{t!("edition-texts-overtaken")}</p> });
    let texts = props.texts.iter().map(|field| text(field, error(&field.id))).collect_view();
    let form = match props.shut.clone() {
        Some(shut) => view! { <p class="note">{shut}</p> }.into_any(),
        None => view! {
            <form class="say" method="post" action=link(&props.action) novalidate>
                <Hidden fields=props.versions.clone() />
                {texts}
                <Field id="note" label=t!("edition-note") help=t!("edition-note-help") value=props.note.clone() lines=4 error=error("note") />
                <p class="buttons"><Submit text=t!("save") /></p>
            </form>
            {props.drafted.then(|| drop_form(&format!("{}/drop", props.action), props.versions.clone()))}
        }
        .into_any(),
    };
    view! {
        {crumbs(&[(DRAFT, t!("edition-draft"))])}
        <ConflictNotice theirs=props.theirs.clone() />
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{props.title.clone()}</h1>
        <p class="lead">{t!("edition-texts-lead")}</p>
        {overtaken}
        {findings(&props.findings)}
        {form}
    }
    .into_any()
}
