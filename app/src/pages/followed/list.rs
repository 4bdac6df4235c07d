//! The catalogues that the organisation follows.

use super::{OFFER, OTHERS, file_field};
use crate::components::{ErrorSummary, Field, Wrong, error_of};
use crate::frame::link;
use crate::pages::editions::crumbs;
use crate::t;
use leptos::prelude::*;

/// A catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FollowedRow {
    /// Its page, below the root.
    pub href: String,
    /// What it is called here.
    pub name: String,
    /// What it is, and its version.
    pub kind: String,
    /// Who read it in, and when.
    pub by: String,
    /// Whether there is something new that nobody has looked at.
    pub is_new: bool,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct ListProps {
    /// The catalogues, by name.
    pub rows: Vec<FollowedRow>,
    /// The version that new procurements begin with.
    pub in_use: String,
    /// The largest file, in megabytes.
    pub megabytes: usize,
    /// The name that was typed.
    pub name: String,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn list_page(props: ListProps) -> AnyView {
    let rows = props.rows.iter().map(row).collect_view();
    let list = match props.rows.is_empty() {
        true => view! { <p class="empty">{t!("followed-none")}</p> }.into_any(),
        false => view! { <ul class="lines">{rows}</ul> }.into_any(),
    };
    view! {
        {crumbs(&[])}
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{t!("followed")}</h1>
        <p class="lead">{t!("followed-lead", version = props.in_use.clone())}</p>
        {list}
        <section aria-labelledby="read">
            <h2 id="read">{t!("followed-read")}</h2>
            <p>{t!("followed-read-lead")}</p>
            <form class="say" method="post" action=link(OTHERS) enctype="multipart/form-data" novalidate>
                <Field id="name" label=t!("followed-name") help=t!("followed-name-help") value=props.name.clone() error=error_of(&props.wrong, "name") />
                {file_field(props.megabytes, &props.wrong, t!("followed-read-do"))}
            </form>
        </section>
        <p><a href=link(OFFER)>{t!("offer")}</a></p>
    }
    .into_any()
}

fn row(row: &FollowedRow) -> AnyView {
    let new = row.is_new.then(|| view! { <span class="state">{t!("followed-is-new")}</span> " · " });
    view! {
        <li class="line">
            <p class="line-text"><a href=link(&row.href)>{row.name.clone()}</a></p>
            <p class="words">{new}{row.kind.clone()}" · "{row.by.clone()}</p>
        </li>
    }
    .into_any()
}
