//! Between municipalities: what the desk has goes to other organisations as a file, and theirs is read in. One editor can serve many that
//! way: what they decide about others' remarks goes back as a file of answers, and whoever spoke up is told.
//!
//! A file names nobody and no procurement. Only what is the organisation's own leaves it: what came from others is theirs to send.

mod out;
mod read;
mod told;

use super::Desk;
use crate::feedback::{Kind, Verdict};
use crate::http::error::AppError;
use crate::http::limits::{
    FEEDBACK_CHARS_MAX, LONG_CHARS_MAX, REPORT_ENTRIES_MAX, SHARED_BYTES_MAX, SHARED_REMARKS_MAX, SHARED_REPORTS_MAX,
    SHORT_CHARS_MAX,
};
use crate::http::page::{moment, render};
use crate::http::query::Query;
use crate::state::AppState;
use app::components::Wrong;
use app::pages::desk::{OriginRow, ShareProps, share_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::document::Date;
use catalogue::shared::{Fault, Known, Limits, Shared};
pub(super) use out::{answers, file};
pub(super) use read::take;
use std::sync::LazyLock;
use store::{Outcome, Timestamp};

static ABOUTS: LazyLock<[&str; Kind::ALL.len()]> = LazyLock::new(|| Kind::ALL.map(Kind::code));
static VERDICTS: LazyLock<[&str; Verdict::ALL.len()]> = LazyLock::new(|| Verdict::ALL.map(Verdict::code));
static OUTCOMES: LazyLock<[&str; Outcome::ALL.len()]> = LazyLock::new(|| Outcome::ALL.map(Outcome::code));

/// How much a file may hold.
const LIMITS: Limits = Limits {
    remarks_max: SHARED_REMARKS_MAX,
    reports_max: SHARED_REPORTS_MAX,
    report_entries_max: REPORT_ENTRIES_MAX,
    text_chars_max: FEEDBACK_CHARS_MAX,
    long_chars_max: LONG_CHARS_MAX,
    short_chars_max: SHORT_CHARS_MAX,
};

/// Reads a file by the words of this build.
fn parse(json: &str) -> Result<Shared, Fault> {
    let known = Known { abouts: &*ABOUTS, verdicts: &*VERDICTS, outcomes: &*OUTCOMES };
    catalogue::shared::read(json, &known, &LIMITS)
}

/// The beginning of a day, `2026-11-22`.
fn beginning_of(day: &str) -> Option<Timestamp> {
    let day = Date::parse(day)?;
    let month = time::Month::try_from(day.month()).ok()?;
    let date = time::Date::from_calendar_date(i32::from(day.year()), month, day.day()).ok()?;
    Some(date.midnight().assume_utc().into())
}

/// The day of a moment, `2026-11-22`.
fn day_of(at: Timestamp) -> String {
    let date = at.to_utc().date();
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}

/// `GET /desk/share`.
pub(super) async fn page(State(state): State<AppState>, desk: Desk, query: Query) -> Result<Response, AppError> {
    show(StatusCode::OK, &state, &desk, "", Wrong::new(), query.0.get("saved") == "1").await
}

/// The page; with what was typed and is wrong, when a form comes back.
async fn show(
    status: StatusCode,
    state: &AppState,
    desk: &Desk,
    since: &str,
    wrong: Wrong,
    saved: bool,
) -> Result<Response, AppError> {
    let lang = desk.lang;
    let origins = state.store.origins(desk.organisation()).await?;
    let latest = origins.iter().map(|origin| origin.at).max().filter(|_| saved);
    let row = |origin: &store::Origin| OriginRow {
        id: origin.id.to_string(),
        name: origin.name.clone(),
        read: t!(in lang, "share-read", name = origin.by.as_str(), at = moment(lang, origin.at)),
        received: told::received(&origin.received, lang),
        answers: (origin.answers > 0).then(|| t!(in lang, "share-answers", count = origin.answers)),
    };
    let props = ShareProps {
        holds: told::holds(&out::own(state, desk, None).await?, lang),
        since: since.to_owned(),
        megabytes: SHARED_BYTES_MAX / 1024 / 1024,
        origins: origins.iter().map(row).collect(),
        wrong,
    };
    let mut frame = desk.person.context().frame(t!(in lang, "share"));
    frame.wrong = !props.wrong.is_empty();
    frame.saved = latest.map(|at| t!(in lang, "saved", time = moment(lang, at)));
    Ok(render(status, frame, move || share_page(props.clone())).await)
}

#[cfg(test)]
mod tests {
    use super::{beginning_of, day_of};

    #[test]
    fn a_day_begins_where_it_is_counted_from() {
        let begins = beginning_of("2026-11-22").unwrap();
        assert_eq!(begins.as_millis(), 1_795_305_600_000);
        assert_eq!(day_of(begins), "2026-11-22");
        assert_eq!(day_of(store::Timestamp::from_millis(begins.as_millis() - 1)), "2026-11-21");
        assert_eq!(beginning_of("2026-02-30"), None);
    }
}
