//! The form for an item that is there: other words for it, or that it is no longer used.

use super::change::{Finding, drop_form, findings};
use super::{DRAFT, crumbs};
use crate::components::{
    Choices, ConflictNotice, ErrorSummary, Field, Hidden, Options, Submit, Theirs, Wrong, error_of,
};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// A text in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextField {
    /// The name of the field.
    pub id: String,
    /// What it is called, with its language.
    pub label: String,
    /// The tag of its language, where it is another than that of the page.
    pub lang: Option<&'static str>,
    /// What stands in it.
    pub value: String,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct ItemFormProps {
    /// The item.
    pub id: String,
    /// What can't be changed about it, in a sentence.
    pub locked: String,
    /// Its meaning in a line of English.
    pub obligation: String,
    /// What stands in the way of a change, in a sentence: then there is no form.
    pub shut: Option<String>,
    /// What somebody ought to know, in sentences.
    pub told: Vec<String>,
    /// The texts.
    pub texts: Vec<TextField>,
    /// What may become of it: code and words.
    pub fates: Options,
    /// What becomes of it.
    pub fate: String,
    /// What takes over.
    pub replaced_by: String,
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
pub fn item_form_page(props: ItemFormProps) -> AnyView {
    let error = |field: &str| error_of(&props.wrong, field);
    let action = format!("{DRAFT}/item/{}", props.id);
    let told = props.told.iter().cloned().map(|told| view! { <p class="remark">{told}</p> }).collect_view();
    let texts = props.texts.iter().map(|field| text(field, error(&field.id))).collect_view();
    let form = match props.shut.clone() {
        Some(shut) => view! { <p class="note">{shut}</p> }.into_any(),
        None => view! {
            <p><a href=link(&format!("{DRAFT}/new?replaces={}", props.id))>{t!("edition-replace")}</a></p>
            <form class="say" method="post" action=link(&action) novalidate>
                <Hidden fields=props.versions.clone() />
                {texts}
                <Choices id="fate" legend=t!("edition-fate") options=props.fates.clone() chosen=vec![props.fate.clone()] error=error("fate") />
                <Field id="replaced_by" label=t!("edition-replaced-by") help=t!("edition-replaced-by-help") value=props.replaced_by.clone() error=error("replaced_by") />
                <Field id="note" label=t!("edition-note") help=t!("edition-note-help") value=props.note.clone() lines=4 error=error("note") />
                <p class="buttons"><Submit text=t!("save") /></p>
            </form>
            {props.drafted.then(|| drop_form(&format!("{action}/drop"), props.versions.clone()))}
        }
        .into_any(),
    };
    view! {
        {crumbs(&[(DRAFT, t!("edition-draft"))])}
        <ConflictNotice theirs=props.theirs.clone() />
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{t!("edition-item", id = props.id.clone())}</h1>
        <p class="lead">{t!("edition-item-lead")}</p>
        <section class="catalogue-text" aria-labelledby="locked">
            <h2 id="locked">{t!("edition-locked")}</h2>
            <p>{props.locked.clone()}</p>
            <p lang="en">{props.obligation.clone()}</p>
        </section>
        {told}
        {findings(&props.findings)}
        {form}
    }
    .into_any()
}

/// A field for a text in one language.
pub(super) fn text(field: &TextField, error: Option<String>) -> AnyView {
    view! { <Field id=field.id.clone() label=field.label.clone() value=field.value.clone() lines=3 lang=field.lang error=error /> }
        .into_any()
}
