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
use catalogue::procurement::case::Archive;

const ARCHIVE: Part<Archive> = Part { of: |card| card.archive.clone(), put: |card, archive| card.archive = archive };

/// `/organisation/archive`.
pub(super) async fn page(
    State(state): State<AppState>,
    person: SignedIn,
    Query(query): Query,
) -> Result<Response, AppError> {
    let archive = person.organisation.archive.clone();
    let versions = version_field(version(&archive)?);
    let props = ArchiveProps { archive, versions, ..ArchiveProps::default() };
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

/// What the note of a change says: the place, else whom to ask.
fn told(archive: &Archive) -> &str {
    if archive.place.is_empty() { &archive.contact } else { &archive.place }
}

/// Saves it.
pub(super) async fn save(State(state): State<AppState>, person: SignedIn, form: Form) -> Result<Response, AppError> {
    let lang = person.context().lang;
    let archive = Archive { place: form.get("place").to_owned(), contact: form.get("contact").to_owned() };
    let too_long = [("place", &archive.place), ("contact", &archive.contact)]
        .into_iter()
        .filter(|(_, text)| text.chars().count() > SHORT_CHARS_MAX);
    let message = || t!(in lang, "wrong-too-long", max = SHORT_CHARS_MAX);
    let mut props = ArchiveProps {
        wrong: too_long.map(|(field, _)| FieldError { field: field.to_owned(), message: message() }).collect(),
        archive: archive.clone(),
        versions: version_field(version_of(&form).to_owned()),
        ..ArchiveProps::default()
    };
    if !props.wrong.is_empty() {
        return show(StatusCode::UNPROCESSABLE_ENTITY, None, &person, props).await;
    }
    match save_part(&state, &person, &form, &ARCHIVE, &archive, (What::Archive, told(&archive))).await? {
        Saved::Yes => Ok(redirect("/organisation/archive?saved=1")),
        Saved::Late(card) => {
            let fields = [
                (t!(in lang, "archive-place"), &archive.place, &card.archive.place),
                (t!(in lang, "archive-contact"), &archive.contact, &card.archive.contact),
            ];
            let other = fields.into_iter().filter(|(_, typed, saved)| typed != saved);
            props.theirs = other.map(|(label, _, saved)| (label, saved.clone())).collect();
            props.versions = version_field(version(&card.archive)?);
            show(StatusCode::CONFLICT, None, &person, props).await
        }
    }
}
