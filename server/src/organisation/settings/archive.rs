//! Where what is to be kept goes.

use super::super::acts::{What, say_saved};
use super::super::saving::{Part, Saved, save_part, version, version_field, version_of};
use crate::access::SignedIn;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::SHORT_CHARS_MAX;
use crate::http::page::{redirect, render};
use crate::http::query::Query;
use crate::state::AppState;
use app::components::FieldError;
use app::pages::organisation::{ArchiveProps, archive_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::procurement::case::Archive;
use std::num::NonZeroU16;

const ARCHIVE: Part<Archive> = Part { of: |card| card.archive.clone(), put: |card, archive| card.archive = archive };

/// `/organisation/archive`.
pub(super) async fn page(
    State(state): State<AppState>,
    person: SignedIn,
    Query(query): Query,
) -> Result<Response, AppError> {
    let archive = person.organisation.archive.clone();
    let versions = version_field(version(&archive)?);
    let props = ArchiveProps { months: months(&archive), archive, versions, ..ArchiveProps::default() };
    show(StatusCode::OK, (query.get("saved") == "1").then_some(&state), &person, props).await
}

async fn show(
    status: StatusCode,
    saved: Option<&AppState>,
    person: &SignedIn,
    props: ArchiveProps,
) -> Result<Response, AppError> {
    let context = person.context();
    let mut frame = context.frame(t!(in context.lang, "organisation-archive"));
    frame.wrong = !props.wrong.is_empty();
    if let Some(state) = saved {
        say_saved(state, person, &mut frame).await?;
    }
    Ok(render(status, frame, move || archive_page(props.clone())).await)
}

/// As it stands in the field.
fn months(archive: &Archive) -> String {
    archive.asked_after_months.map(|months| months.to_string()).unwrap_or_default()
}

/// What the note of a change says: the place, else whom to ask, else how long is waited.
fn told(archive: &Archive, lang: Lang) -> String {
    let months = archive.asked_after_months.map(|months| t!(in lang, "archive-months-told", count = months.get()));
    let mut said = [Some(&archive.place), Some(&archive.contact), months.as_ref()].into_iter().flatten();
    said.find(|text| !text.is_empty()).cloned().unwrap_or_default()
}

/// Saves it.
pub(super) async fn save(State(state): State<AppState>, person: SignedIn, form: Form) -> Result<Response, AppError> {
    let lang = person.context().lang;
    let typed = form.get("months").trim();
    let asked_after_months = typed.parse().ok().filter(|months: &NonZeroU16| months.get() <= Archive::MONTHS_MAX);
    let archive =
        Archive { place: form.get("place").to_owned(), contact: form.get("contact").to_owned(), asked_after_months };
    let too_long = [("place", &archive.place), ("contact", &archive.contact)]
        .into_iter()
        .filter(|(_, text)| text.chars().count() > SHORT_CHARS_MAX);
    let message = || t!(in lang, "wrong-too-long", max = SHORT_CHARS_MAX);
    let mut props = ArchiveProps {
        wrong: too_long.map(|(field, _)| FieldError { field: field.to_owned(), message: message() }).collect(),
        archive: archive.clone(),
        months: typed.to_owned(),
        versions: version_field(version_of(&form).to_owned()),
        ..ArchiveProps::default()
    };
    if asked_after_months.is_none() && !typed.is_empty() {
        let message = t!(in lang, "archive-months-wrong", max = Archive::MONTHS_MAX);
        props.wrong.push(FieldError { field: "months".to_owned(), message });
    }
    if !props.wrong.is_empty() {
        return show(StatusCode::UNPROCESSABLE_ENTITY, None, &person, props).await;
    }
    match save_part(&state, &person, &form, &ARCHIVE, &archive, (What::Archive, &told(&archive, lang))).await? {
        Saved::Yes => Ok(redirect("/organisation/archive?saved=1")),
        Saved::Late(card) => {
            let saved = &card.archive;
            let fields = [
                (t!(in lang, "archive-place"), archive.place.clone(), saved.place.clone()),
                (t!(in lang, "archive-contact"), archive.contact.clone(), saved.contact.clone()),
                (t!(in lang, "archive-months"), months(&archive), months(saved)),
            ];
            let other = fields.into_iter().filter(|(_, typed, saved)| typed != saved);
            props.theirs = other.map(|(label, _, saved)| (label, saved)).collect();
            props.versions = version_field(version(&card.archive)?);
            show(StatusCode::CONFLICT, None, &person, props).await
        }
    }
}
