//! A released edition as a file, for others who follow the catalogue of the organisation.

use super::edition::find;
use crate::access::SignedIn;
use crate::http::error::AppError;
use crate::http::page::download;
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::response::Response;
use catalogue::content::Extension;
use catalogue::content::extension::slug;

/// `GET /catalogue/editions/{edition}/file`. It holds the edition with those before it, says which release it was made on, and names nobody.
pub(super) async fn file(
    State(state): State<AppState>,
    person: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, AppError> {
    let edition = find(&state, &person, &id).await?;
    let released = edition.released.ok_or(AppError::NotFound)?;
    state.taking_out(&person.account.id)?;
    let json = state.store.import_json(&released.import, &person.account.organisation_id).await?;
    let kept: Extension = serde_json::from_str(&json).map_err(AppError::internal)?;
    answer("katalog", &Extension { base: released.base, ..kept })
}

/// An extension as a download, called after what it is.
pub(crate) fn answer(what: &str, extension: &Extension) -> Result<Response, AppError> {
    let mut bytes = serde_json::to_vec_pretty(extension).map_err(AppError::internal)?;
    bytes.push(b'\n');
    let name = format!("kravspor-{what}-{}-{}.json", slug(&extension.title), extension.version);
    Ok(download(&name, "application/json", bytes))
}
