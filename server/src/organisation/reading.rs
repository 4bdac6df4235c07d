//! Reading templates where it holds nobody up, and what was found in one, in words.

use crate::http::error::AppError;
use crate::http::limits::TEMPLATES_AT_ONCE;
use crate::http::room::Room;
use annex::template::{Found, Kind, Lacking, Template, Unknown};
use app::pages::organisation::{FieldRow, LackingRow, SurveyView, UnknownRow};
use app::t;
use catalogue::content::contract::FilledBy;
use catalogue::content::{Lang, Release};
use catalogue::document::template::known;
use catalogue::document::template::names::Names;

static READING: Room = Room::for_so_many(TEMPLATES_AT_ONCE);

/// Does what takes long and much memory, a few at a time.
///
/// # Errors
/// When the work could not be done at all.
pub(super) async fn apart<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, AppError> {
    READING.apart(work).await
}

/// What is in a template, for the page.
pub(super) fn survey(template: &Template, release: &Release, lang: Lang) -> SurveyView {
    let mut found = template.survey(release, lang);
    let names = known(release);
    // In the order of the agreement; then tables and conditions by name.
    found.known.sort_by_key(|found| names.fields.iter().position(|field| field.id == found.name).unwrap_or(usize::MAX));
    SurveyView {
        known: found.known.iter().map(|found| field_row(lang, found)).collect(),
        unknown: found.unknown.into_iter().map(unknown_row).collect(),
        lacking: found.lacking.into_iter().map(|lacking| lacking_row(lang, &names, lacking)).collect(),
        faults: found.faults.iter().map(|fault| fault.words(release, lang)).collect(),
        filled: false,
    }
}

fn field_row(lang: Lang, found: &Found) -> FieldRow {
    let label = match found.kind {
        Kind::Field | Kind::Column => found.label.clone(),
        Kind::Rows => t!(in lang, "template-kind-rows", label = found.label.as_str()),
        Kind::Condition => t!(in lang, "template-kind-condition", label = found.label.as_str()),
    };
    FieldRow { name: found.name.clone(), label, times: found.count, ..FieldRow::default() }
}

fn unknown_row(unknown: Unknown) -> UnknownRow {
    UnknownRow { name: unknown.written, times: unknown.count, around: unknown.around, suggestion: unknown.suggestion }
}

fn lacking_row(lang: Lang, names: &Names, lacking: Lacking) -> LackingRow {
    let by = names.fields.iter().find(|field| field.id == lacking.name).and_then(|field| field.by);
    let why = by.map(|by| match by {
        FilledBy::Buyer => t!(in lang, "template-why-buyer"),
        FilledBy::Tenderer => t!(in lang, "template-why-tenderer"),
        FilledBy::Signing => t!(in lang, "template-why-signing"),
    });
    LackingRow { name: lacking.name, label: lacking.label, why, by_law: lacking.article_28 }
}
