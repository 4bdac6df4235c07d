//! The items that nobody has read critically for as long as the organisation waits.

use super::Desk;
use super::queue::shown;
use crate::feedback::{Kind, Subject};
use crate::http::page::render;
use crate::state::today;
use app::pages::desk::{ReviewProps, ReviewRow, review_page};
use app::t;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::item::Item;
use catalogue::content::review::overdue;
use catalogue::document::words;

/// `GET /desk/review`.
pub(super) async fn page(desk: Desk) -> Response {
    let months = desk.person.organisation.reviewed_within_months;
    let row = |item: &Item| ReviewRow {
        id: item.id.to_string(),
        wording: shown(&desk, &Subject::new(Kind::Item, item.id.as_str())),
        reviewed: words::long_date_iso(&desk.release, &item.reviewed, desk.lang),
    };
    let rows = months.map(|months| overdue(&desk.release, months, &today())).unwrap_or_default();
    let props =
        ReviewProps { months: months.map(std::num::NonZeroU16::get), rows: rows.into_iter().map(row).collect() };
    let frame = desk.person.context().frame(t!(in desk.lang, "desk-review"));
    render(StatusCode::OK, frame, move || review_page(props.clone())).await
}
