//! The form for an item that is not there yet.

use super::change::{Finding, drop_form, findings};
use super::item::{TextField, text};
use super::{DRAFT, crumbs};
use crate::components::{
    Choices, ConflictNotice, ErrorSummary, Field, Hidden, Options, Select, Submit, Theirs, Wrong, error_of,
};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct NewItemProps {
    /// Where the form is sent, below the root.
    pub action: String,
    /// What the page is called.
    pub title: String,
    /// The item that it takes over from; empty for none.
    pub replaces: String,
    /// Its id, and whether it is settled already.
    pub id: (String, bool),
    /// What can be chosen, and what is: the domain, the type with the placement, when it is met, how it is verified, what it costs.
    pub selects: Vec<(&'static str, String, Options, String)>,
    /// Its meaning in a line of English.
    pub obligation: String,
    /// The texts.
    pub texts: Vec<TextField>,
    /// The scale, from and to.
    pub scale: (String, String),
    /// References, one a line.
    pub references: String,
    /// Measures that lead to it, one a line.
    pub measures: String,
    /// Whether it belongs in annex C.
    pub annex_c: bool,
    /// What is done and why.
    pub note: String,
    /// The version that the form is made from.
    pub versions: Vec<(String, String)>,
    /// What stands in the way of saving, in a sentence: then there is no form.
    pub shut: Option<String>,
    /// Whether it is in the draft, and can be taken away.
    pub drafted: bool,
    /// What is found in what is saved.
    pub findings: Vec<Finding>,
    /// What somebody else saved meanwhile.
    pub theirs: Theirs,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn new_item_page(props: NewItemProps) -> AnyView {
    let replaces = (!props.replaces.is_empty())
        .then(|| view! { <p class="note">{t!("edition-new-replaces", id = props.replaces.clone())}</p> });
    let form = match props.shut.clone() {
        Some(shut) => view! { <p class="note">{shut}</p> }.into_any(),
        None => form(&props),
    };
    view! {
        {crumbs(&[(DRAFT, t!("edition-draft"))])}
        <ConflictNotice theirs=props.theirs.clone() />
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{props.title.clone()}</h1>
        {replaces}
        {findings(&props.findings)}
        {form}
    }
    .into_any()
}

fn form(props: &NewItemProps) -> AnyView {
    let error = |field: &str| error_of(&props.wrong, field);
    let (id, settled) = props.id.clone();
    let id_field = match settled {
        true => view! { <Hidden fields=vec![("id".to_owned(), id)] /> }.into_any(),
        false => {
            view! { <Field id="id" label=t!("edition-new-id") help=t!("edition-new-id-help") value=id error=error("id") /> }
                .into_any()
        }
    };
    let selects = props.selects.iter().map(|(name, label, options, chosen)| {
        view! { <Select id=*name label=label.clone() options=options.clone() chosen=chosen.clone() error=error(name) /> }.into_any()
    });
    let selects = selects.collect_view();
    let texts = props.texts.iter().map(|field| text(field, error(&field.id))).collect_view();
    let annex_c = vec![("yes".to_owned(), t!("catalogue-item-annex-c-yes"))];
    let chosen = if props.annex_c { vec!["yes".to_owned()] } else { Vec::new() };
    let drop = props.drafted.then(|| drop_form(&format!("{}/drop", props.action), props.versions.clone()));
    view! {
        <form class="say" method="post" action=link(&props.action) novalidate>
            <Hidden fields=props.versions.clone() />
            <Hidden fields=vec![("replaces".to_owned(), props.replaces.clone())] />
            {id_field}
            {selects}
            <Field id="obligation" label=t!("edition-new-obligation") help=t!("edition-new-obligation-help") value=props.obligation.clone() error=error("obligation") />
            {texts}
            <Field id="scale-from" label=t!("edition-new-scale-from") help=t!("edition-new-scale-help") kind="number" value=props.scale.0.clone() error=error("scale-from") />
            <Field id="scale-to" label=t!("edition-new-scale-to") kind="number" value=props.scale.1.clone() error=error("scale-to") />
            <Field id="references" label=t!("edition-new-references") help=t!("edition-new-references-help") value=props.references.clone() lines=3 error=error("references") />
            <Field id="measures" label=t!("edition-new-measures") help=t!("edition-new-measures-help") value=props.measures.clone() lines=3 error=error("measures") />
            <Choices id="annex_c" legend=t!("catalogue-item-annex-c") options=annex_c chosen=chosen many=true error=error("annex_c") />
            <Field id="note" label=t!("edition-note") help=t!("edition-note-help") value=props.note.clone() lines=4 error=error("note") />
            <p class="buttons"><Submit text=t!("save") /></p>
        </form>
        {drop}
    }
    .into_any()
}
