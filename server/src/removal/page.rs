//! Asking before a procurement goes, and taking it away.

use super::archive;
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::SHORT_CHARS_MAX;
use crate::http::page::{redirect, render};
use crate::procurements::steps::frame;
use crate::state::{AppState, now};
use app::components::{FieldError, Wrong};
use app::pages::removal::{RemovalProps, removal_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use store::NewRemoval;

/// The field that holds the end of the journal that the page was made at.
const HEAD: &str = "head";

/// `GET /p/{id}/delete`.
pub(super) async fn ask(State(state): State<AppState>, mine: Mine) -> Result<Response, AppError> {
    show(StatusCode::OK, &state, &mine, RemovalProps::default()).await
}

async fn show(status: StatusCode, state: &AppState, mine: &Mine, props: RemovalProps) -> Result<Response, AppError> {
    let lang = mine.person.context().lang;
    let versions = state.store.list_versions(&mine.stored.id, &mine.person.account.id).await?.len();
    let props = RemovalProps {
        id: mine.id().to_owned(),
        title: mine.stored.title.clone(),
        versions,
        records: mine.stored.head.seq,
        place: mine.case.organisation.archive.clone(),
        hidden: vec![(HEAD.to_owned(), mine.stored.head.hash.clone())],
        ..props
    };
    let mut frame = frame(mine, t!(in lang, "delete-title"), None);
    frame.wrong = !props.wrong.is_empty() || props.late;
    Ok(render(status, frame, move || removal_page(props.clone())).await)
}

/// Takes it away, if nothing has changed since the page was made.
pub(super) async fn remove(State(state): State<AppState>, mine: Mine, form: Form) -> Result<Response, AppError> {
    let lang = mine.person.context().lang;
    let (kept, sure) = (form.get("kept").to_owned(), form.get("sure") == "yes");
    let mut wrong = Wrong::new();
    let mut fault = |field: &str, message: String| wrong.push(FieldError { field: field.to_owned(), message });
    if kept.is_empty() {
        fault("kept", t!(in lang, "wrong-empty"));
    }
    if kept.chars().count() > SHORT_CHARS_MAX {
        fault("kept", t!(in lang, "wrong-too-long", max = SHORT_CHARS_MAX));
    }
    if !sure {
        fault("sure", t!(in lang, "removal-not-sure"));
    }
    let props = RemovalProps { kept: kept.clone(), sure, wrong, ..RemovalProps::default() };
    if !props.wrong.is_empty() {
        return show(StatusCode::UNPROCESSABLE_ENTITY, &state, &mine, props).await;
    }
    let late = RemovalProps { late: true, sure: false, ..props };
    if form.get(HEAD) != mine.stored.head.hash {
        return show(StatusCode::CONFLICT, &state, &mine, late).await;
    }
    let archive = archive::make(&state, &mine).await?;
    let new = NewRemoval { head: &mine.stored.head.hash, kept: &kept, archive_sha256: &archive.sha256 };
    if state.store.remove_procurement(&mine.stored.id, &mine.person.account.id, new, now()).await? {
        tracing::info!(procurement = mine.id(), "removed");
        return Ok(redirect("/procurements"));
    }
    show(StatusCode::CONFLICT, &state, &mine, late).await
}
