//! The catalogues that the organisation has read in.

use super::crumbs;
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// A catalogue.
#[derive(Clone, Debug, Default)]
pub struct ImportRow {
    /// Its id.
    pub id: String,
    /// What it is called, with its version.
    pub title: String,
    /// What it is.
    pub kind: String,
    /// Who read it in, and when.
    pub by: String,
    /// Whether new procurements use it.
    pub in_use: bool,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct ImportsProps {
    /// The catalogues, the latest first.
    pub rows: Vec<ImportRow>,
    /// The version that new procurements begin with.
    pub in_use: String,
}

/// The page.
pub fn imports_page(props: ImportsProps) -> AnyView {
    let rows = props.rows.iter().map(|row| {
        let state = match row.in_use {
            true => view! { <span class="state done">{t!("exchange-in-use")}</span> }.into_any(),
            false => view! { <span>{t!("exchange-not-in-use")}</span> }.into_any(),
        };
        view! {
            <li class="line">
                <p class="line-text"><a href=link(&format!("/catalogue/imports/{}", row.id))>{row.title.clone()}</a></p>
                <p class="words">{state}" · "{row.kind.clone()}" · "{row.by.clone()}</p>
            </li>
        }
    });
    let rows = rows.collect_view();
    let list = if props.rows.is_empty() {
        view! { <p class="empty">{t!("exchange-imports-empty")}</p> }.into_any()
    } else {
        view! { <ul class="lines">{rows}</ul> }.into_any()
    };
    view! {
        {crumbs(&[])}
        <h1>{t!("exchange-own-catalogues")}</h1>
        <p class="lead">{t!("exchange-imports-lead", version = props.in_use)}</p>
        {list}
        <p><a class="button second" href=link("/catalogue/import")>{t!("exchange-choose-file")}</a></p>
    }
    .into_any()
}
