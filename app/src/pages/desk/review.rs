//! The items that nobody has read critically for as long as the organisation waits.

use super::{Section, sections};
use crate::frame::link;
use crate::pages::feedback::Worded;
use crate::t;
use leptos::prelude::*;

/// An item that waits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReviewRow {
    /// Its id.
    pub id: String,
    /// How it is worded.
    pub wording: Worded,
    /// When it was read last, in words.
    pub reviewed: String,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct ReviewProps {
    /// After how many months an item waits; none where the organisation has not said.
    pub months: Option<u16>,
    /// The items, those that have waited longest first.
    pub rows: Vec<ReviewRow>,
}

/// The page.
pub fn review_page(props: ReviewProps) -> AnyView {
    let settle = view! { <p><a href=link("/organisation/review")>{t!("desk-review-settle")}</a></p> };
    let count = props.rows.len();
    let rows = props.rows.into_iter().map(|row| {
        let (desk, entry) = (link(&format!("/desk/item/{}", row.id)), link(&format!("/catalogue/item/{}", row.id)));
        let id = row.id.clone();
        view! {
            <li class="line">
                <p class="line-text"><a class="id" href=desk>{row.id}</a>" "
                    <span class="state">{t!("desk-review-last", date = row.reviewed)}</span></p>
                {row.wording.show()}
                <p><a href=entry>{t!("desk-entry")}<span class="heard-only">" "{id}</span></a></p>
            </li>
        }
    });
    let rows = rows.collect_view();
    let list = match props.months {
        None => view! { <p class="empty">{t!("desk-review-off")}</p> }.into_any(),
        Some(months) if count == 0 => {
            view! { <p class="empty">{t!("desk-review-none", months = months)}</p> }.into_any()
        }
        Some(months) => view! {
            <p>{t!("desk-review-count", count = count, months = months)}</p>
            <ul class="lines">{rows}</ul>
        }
        .into_any(),
    };
    view! {
        {sections(Section::Review)}
        <h1>{t!("desk-review")}</h1>
        <p class="lead">{t!("desk-review-lead")}</p>
        {list}
        {settle}
    }
    .into_any()
}
