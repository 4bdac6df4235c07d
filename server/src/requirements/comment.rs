//! A comment about a line.

use super::line::{Extra, show};
use crate::access::Mine;
use crate::comments::{About, Kind, Typed, Written, write};
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

/// `POST /p/{id}/requirements/{line}/comments`.
pub(super) async fn save(
    State(app): State<AppState>,
    mine: Mine,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, AppError> {
    match write(&app, &mine, &About::new(Kind::Line, &id), &form).await? {
        Written::Yes(on) => Ok(on),
        Written::Refused(wrong) => {
            let extra = Extra { comment: Typed::Refused(form), wrong, ..Extra::default() };
            show(StatusCode::UNPROCESSABLE_ENTITY, &app, &mine, &id, extra).await
        }
    }
}
