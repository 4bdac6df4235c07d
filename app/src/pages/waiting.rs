//! What waits for the person who looks.

use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// Something that waits.
#[derive(Clone, Debug, Default)]
pub struct WaitingRow {
    /// What.
    pub what: String,
    /// Where it is done, below the root.
    pub href: String,
    /// By when, `2026-11-21`; empty where there is no deadline.
    pub due: String,
    /// The same in words.
    pub due_words: String,
    /// Whether the deadline is past.
    pub late: bool,
}

/// What waits in one place: a procurement, or the catalogue.
#[derive(Clone, Debug, Default)]
pub struct WaitingGroup {
    /// What its heading is known by: the id of the procurement.
    pub id: String,
    /// Its page, below the root.
    pub href: String,
    /// What it is called.
    pub title: String,
    /// What waits.
    pub rows: Vec<WaitingRow>,
}

/// The page.
#[derive(Clone, Debug, Default)]
pub struct WaitingProps {
    /// Where something waits.
    pub groups: Vec<WaitingGroup>,
    /// How many procurements were not looked through.
    pub left_out: usize,
}

/// The page.
pub fn waiting_page(props: WaitingProps) -> AnyView {
    let empty = props.groups.is_empty().then(|| view! { <p class="empty">{t!("waiting-nothing")}</p> });
    let left_out = (props.left_out > 0).then(|| view! { <p>{t!("waiting-left-out", count = props.left_out)}</p> });
    let groups: Vec<_> = props.groups.into_iter().map(group).collect();
    view! {
        <h1>{t!("waiting")}</h1>
        <p class="lead">{t!("waiting-lead")}</p>
        {empty}
        {groups}
        {left_out}
    }
    .into_any()
}

fn group(group: WaitingGroup) -> AnyView {
    let rows: Vec<_> = group.rows.into_iter().map(row).collect();
    view! {
        <section aria-labelledby=format!("w-{}", group.id)>
            <h2 id=format!("w-{}", group.id)><a href=link(&group.href)>{group.title}</a></h2>
            <ul>{rows}</ul>
        </section>
    }
    .into_any()
}

fn row(row: WaitingRow) -> AnyView {
    let due = (!row.due.is_empty()).then(|| {
        let words =
            if row.late { t!("waiting-late", date = row.due_words) } else { t!("waiting-due", date = row.due_words) };
        view! { " " <span class="state" class:missing=row.late>{words}</span> }
    });
    view! { <li><a href=link(&row.href)>{row.what}</a> {due}</li> }.into_any()
}
