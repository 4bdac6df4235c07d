//! The files as the procurement stands now. They are drafts, and say so.

use super::date;
use super::make::Source;
use super::packages::{Package, content_type, name_of};
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::page::download;
use crate::http::query::Query;
use crate::rights::Right;
use crate::state::AppState;
use axum::extract::{Path, State};
use axum::response::Response;
use std::collections::BTreeMap;

/// `/p/{id}/annexes/files/{package}/{name}`: one file of a package, the very bytes that are in it, or its archive.
pub(super) async fn file(
    State(state): State<AppState>,
    mine: Mine,
    Path(path): Path<BTreeMap<String, String>>,
    query: Query,
) -> Result<Response, AppError> {
    state.taking_out(&mine.person.account.id)?;
    let (package, name) = named(&path)?;
    mine.asks(Right::Read, package.part())?;
    let source = Source::draft(&state, mine, date(&query)?).await?;
    let files = source.package(package).await?;
    let bytes = if name == package.archive() && !files.is_empty() {
        source.make(move |_| annex::zip(&files)).await?
    } else {
        files.into_iter().find(|file| name_of(&file.path) == name).ok_or(AppError::NotFound)?.bytes
    };
    Ok(download(&package.download_name(name), content_type(name), bytes))
}

/// The package and the name in an address.
pub(super) fn named(path: &BTreeMap<String, String>) -> Result<(Package, &str), AppError> {
    let part = |name: &str| path.get(name).map(String::as_str).ok_or(AppError::NotFound);
    Ok((Package::parse(part("package")?).ok_or(AppError::NotFound)?, part("name")?))
}

/// The draft for the market consultation. It comes before the announcement: once a version is frozen there is none.
pub(super) async fn consultation(
    State(state): State<AppState>,
    mine: Mine,
    query: Query,
) -> Result<Response, AppError> {
    if !state.store.list_versions(&mine.stored.id, &mine.person.account.id).await?.is_empty() {
        return Err(AppError::Bad("error-consultation-late"));
    }
    state.taking_out(&mine.person.account.id)?;
    let with_types = query.0.get("types") == "1";
    let source = Source::draft(&state, mine, date(&query)?).await?;
    let file = source.make(move |inputs| annex::consultation(inputs, with_types)).await?;
    Ok(download(&file.path, content_type(&file.path), file.bytes))
}

/// The checklist to compare a tenderer's agreement with, for the buyer's own use.
pub(super) async fn comparison(State(state): State<AppState>, mine: Mine, query: Query) -> Result<Response, AppError> {
    state.taking_out(&mine.person.account.id)?;
    let source = Source::draft(&state, mine, date(&query)?).await?;
    let file = source.make(annex::comparison).await?.ok_or(AppError::NotFound)?;
    Ok(download(&file.path, content_type(&file.path), file.bytes))
}
