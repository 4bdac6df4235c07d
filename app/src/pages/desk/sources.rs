//! Laws and frameworks, with the items that cite them.

use super::{Section, sections};
use crate::frame::link;
use crate::pages::feedback::Worded;
use crate::t;
use leptos::prelude::*;

/// A law or a framework.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceRow {
    /// Its name.
    pub name: Worded,
    /// What the catalogue says about it; nothing for a framework.
    pub note: Worded,
    /// The versions since which it has changed; empty for none.
    pub changed_since: Vec<String>,
    /// Whether a source confirms what is said of it.
    pub confirmed: bool,
    /// The items: id and wording.
    pub items: Vec<(String, Worded)>,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct SourcesProps {
    /// The sources, those that have changed first.
    pub rows: Vec<SourceRow>,
    /// The version of the catalogue.
    pub version: String,
    /// That releases were left out of the comparison; empty for none.
    pub left_out: String,
}

/// The page.
pub fn sources_page(props: SourcesProps) -> AnyView {
    let rows = props.rows.into_iter().map(row).collect_view();
    let left_out = (!props.left_out.is_empty()).then(|| view! { <p class="quiet">{props.left_out.clone()}</p> });
    view! {
        {sections(Section::Sources)}
        <h1>{t!("desk-sources")}</h1>
        <p class="lead">{t!("desk-sources-lead", version = props.version)}</p>
        {left_out}
        <ul class="lines">{rows}</ul>
    }
    .into_any()
}

fn row(row: SourceRow) -> AnyView {
    let changed = (!row.changed_since.is_empty()).then(|| {
        let versions = row.changed_since.join(", ");
        view! { <p class="remark">{t!("desk-source-changed", versions = versions)}</p> }
    });
    let unconfirmed = (!row.confirmed).then(|| view! { <p class="state">{t!("desk-source-unconfirmed")}</p> });
    let open = !row.changed_since.is_empty();
    let name = row.name.text.clone();
    let count = t!("desk-source-items", count = row.items.len());
    let items = row.items.into_iter().map(|(id, wording)| {
        let href = link(&format!("/desk/item/{id}"));
        view! { <li><a class="id" href=href>{id}</a>" "<span lang=wording.lang>{wording.text}</span></li> }
    });
    let items = items.collect_view();
    view! {
        <li class="line">
            <h2 lang=row.name.lang>{row.name.text}</h2>
            {changed}
            {row.note.show()}
            {unconfirmed}
            <details open=open>
                <summary>{count}<span class="heard-only">" "{name}</span></summary>
                <ul class="names-list">{items}</ul>
            </details>
        </li>
    }
    .into_any()
}
