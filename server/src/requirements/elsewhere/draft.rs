//! What a person does with a source on its way: look, say what it means, or throw it away.

use super::read::{Target, read};
use super::show::{Extra, show};
use super::source::Source;
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::page::redirect;
use crate::state::AppState;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

/// `/p/{id}/requirements/elsewhere/draft`.
pub(super) async fn page(State(app): State<AppState>, mine: Mine) -> Result<Response, AppError> {
    let Some(source) = Source::under_way(&app, &mine).await? else { return Ok(to_start(&mine)) };
    let reading = read(&source, &Target::new(&mine.release, &mine.case, &mine.person.account.display_name));
    show(StatusCode::OK, &mine, &source, &reading, Extra::default()).await
}

/// Where nothing is on its way, or no longer is.
pub(super) fn to_start(mine: &Mine) -> Response {
    redirect(&format!("/p/{}/requirements/elsewhere", mine.id()))
}

/// Keeps what has been said, and shows what comes of it.
pub(super) async fn save(State(app): State<AppState>, mine: Mine, form: Form) -> Result<Response, AppError> {
    let Some(source) = Source::under_way(&app, &mine).await? else { return Ok(to_start(&mine)) };
    let said = source.said.with(&form);
    Source { said, ..source }.keep(&app, &mine).await?;
    Ok(redirect(&format!("/p/{}/requirements/elsewhere/draft", mine.id())))
}

/// Throws the source away.
pub(super) async fn discard(State(app): State<AppState>, mine: Mine) -> Result<Response, AppError> {
    Source::drop(&app, &mine).await?;
    Ok(to_start(&mine))
}
