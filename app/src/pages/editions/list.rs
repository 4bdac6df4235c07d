//! The editions of an organisation.

use super::{DRAFT, EDITIONS};
use crate::frame::link;
use crate::pages::followed::{OFFER, OTHERS};
use crate::t;
use leptos::prelude::*;

/// An edition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EditionRow {
    /// Where it is read, below the root; none for whoever may not.
    pub href: Option<String>,
    /// What it is called, with its number.
    pub title: String,
    /// How far it has come, in words.
    pub state: String,
    /// Whether it is released.
    pub released: bool,
    /// Who did it and when, in words.
    pub by: String,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct ListProps {
    /// The editions, the latest first.
    pub rows: Vec<EditionRow>,
    /// The version that new procurements begin with.
    pub in_use: String,
    /// Whether whoever looks is an editor.
    pub editor: bool,
    /// Whether something is open.
    pub open: bool,
    /// Whether there is nobody who could read what another editor writes.
    pub alone: bool,
}

/// The page.
pub fn list_page(props: ListProps) -> AnyView {
    let rows = props.rows.into_iter().map(|row| {
        let title = match row.href {
            Some(href) => view! { <a href=link(&href)>{row.title}</a> }.into_any(),
            None => row.title.into_any(),
        };
        view! {
            <li class="line">
                <p class="line-text">{title}</p>
                <p class="words"><span class="state" class:done=row.released>{row.state}</span>" "{row.by}</p>
            </li>
        }
    });
    let rows: Vec<_> = rows.collect();
    let list = match rows.is_empty() {
        true => view! { <p class="empty">{t!("editions-none")}</p> }.into_any(),
        false => view! { <ul class="lines">{rows.collect_view()}</ul> }.into_any(),
    };
    let alone = (props.editor && props.alone).then(|| view! { <p class="remark">{t!("editions-alone")}</p> });
    let begin = props.editor.then(|| match props.open {
        true => view! { <p><a class="button" href=link(DRAFT)>{t!("edition-to-draft")}</a></p> }.into_any(),
        false => view! {
            <form method="post" action=link(EDITIONS)>
                <button class="button" type="submit">{t!("edition-begin")}</button>
            </form>
        }
        .into_any(),
    });
    let between = props.editor.then(|| {
        view! {
            <ul class="links">
                <li><a href=link(OTHERS)>{t!("followed")}</a></li>
                <li><a href=link(OFFER)>{t!("offer")}</a></li>
            </ul>
        }
    });
    let others = (!props.editor).then(|| view! { <p class="note">{t!("editions-editors-only")}</p> });
    view! {
        <div class="curated-top"><nav class="crumbs" aria-label=t!("catalogue-path")><ol>
            <li><a href=link("/catalogue")>{t!("catalogue")}</a></li>
        </ol></nav></div>
        <h1>{t!("editions")}</h1>
        <p class="lead">{t!("editions-lead", version = props.in_use)}</p>
        {alone}
        {begin}
        {others}
        {list}
        {between}
    }
    .into_any()
}
