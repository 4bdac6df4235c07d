//! Keeping a draft while somebody types, and throwing one away.

use super::PAGE;
use super::keep::{KEPT, fields, holder, page_name};
use super::place::Kept;
use crate::access::{Access, Mine};
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::{DRAFT_BYTES_MAX, SHORT_CHARS_MAX};
use crate::http::page::redirect;
use crate::http::query::Query;
use crate::state::{AppState, now};
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;
use store::{DraftName, NewFormDraft};

/// `POST /p/{id}/drafts?form=/need/service`: the fields of that form, as they stand. Answers as JSON: 200 kept, 401 signed out, 409 too
/// many others.
pub(super) async fn save(
    State(state): State<AppState>,
    mine: Result<Mine, AppError>,
    headers: HeaderMap,
    query: Query,
    form: Form,
) -> Result<Response, AppError> {
    let wants_json =
        headers.get(header::ACCEPT).is_some_and(|accept| accept.as_bytes().starts_with(b"application/json"));
    let mine = match mine {
        // A script is told so, and does not follow to the page where people sign in.
        Err(AppError::SignInFirst(_)) if wants_json => {
            return Ok((StatusCode::UNAUTHORIZED, Json(json!({ "kept": false }))).into_response());
        }
        mine => mine?,
    };
    let account = &mine.person.account.id;
    // Somebody else has signed in since the page was opened: what stands in it is not theirs.
    if holder(&state, &form).await?.is_some_and(|holder| holder != *account) {
        return Ok((StatusCode::UNAUTHORIZED, Json(json!({ "kept": false }))).into_response());
    }
    let address = query.0.get("form").to_owned();
    let kept = Kept::of(&address).filter(|_| address.len() <= SHORT_CHARS_MAX).ok_or(AppError::Bad("error-draft"))?;
    match kept.access {
        Access::In(right, part) => mine.asks(right, part)?,
        _ => return Err(AppError::NoRight),
    }
    let page = page_name(form.get(PAGE)).ok_or(AppError::Bad("error-draft"))?;
    let too_often = |wait| AppError::TooOften { words: "error-too-many-drafts", wait };
    state.throttles.drafts.take(account.as_str()).map_err(too_often)?;
    let fields = fields(&form).ok_or(AppError::TooLarge(DRAFT_BYTES_MAX))?;
    let name = DraftName { form: &address, page };
    let new = NewFormDraft { name, fields: &fields, signed_out: false };
    let kept = state.store.put_form_draft(&mine.stored.id, account, new, KEPT, now()).await?;
    let status = if kept { StatusCode::OK } else { StatusCode::CONFLICT };
    Ok((status, Json(json!({ "kept": kept }))).into_response())
}

/// `POST /p/{id}/drafts/discard`.
pub(super) async fn discard(State(state): State<AppState>, mine: Mine, form: Form) -> Result<Response, AppError> {
    let address = form.get("form");
    let page = page_name(form.get("page")).ok_or(AppError::Bad("error-draft"))?;
    let name = DraftName { form: address, page };
    state.store.delete_form_draft(&mine.stored.id, &mine.person.account.id, name).await?;
    let back = Kept::of(address).filter(|_| form.get("back") != "drafts").map(|kept| kept.page_of(address));
    Ok(redirect(&format!("/p/{}{}", mine.id(), back.as_deref().unwrap_or("/drafts"))))
}
