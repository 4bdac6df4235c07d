//! The files. Writing one takes a while, so it happens beside the threads that answer requests.

use super::{date, makeable};
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::page::download;
use crate::http::query::Query;
use annex::File;
use axum::response::Response;
use catalogue::content::Release;
use catalogue::document::Date;
use catalogue::procurement::{CaseFile, Derivation};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const ZIP: &str = "application/zip";

/// What makes a package.
type Make = fn(&Release, &CaseFile, &Derivation, Date) -> Result<Vec<File>, annex::Error>;

/// The requirement sheet.
pub(super) async fn sheet(mine: Mine, query: Query) -> Result<Response, AppError> {
    one(mine, &query, annex::SHEET, XLSX).await
}

/// The agreement; not found where none is needed.
pub(super) async fn agreement(mine: Mine, query: Query) -> Result<Response, AppError> {
    one(mine, &query, annex::AGREEMENT, DOCX).await
}

/// The package that is announced.
pub(super) async fn published(mine: Mine, query: Query) -> Result<Response, AppError> {
    archive(mine, &query, annex::published, "publiseres.zip").await
}

/// The package that is never published, and whose name says so.
pub(super) async fn internal(mine: Mine, query: Query) -> Result<Response, AppError> {
    archive(mine, &query, annex::internal, "intern-skal-ikke-publiseres.zip").await
}

/// One file of the published package: the very bytes that are in it.
async fn one(mine: Mine, query: &Query, name: &'static str, content_type: &'static str) -> Result<Response, AppError> {
    let date = date(query)?;
    let derivation = makeable(&mine)?;
    let files = beside(move || annex::published(&mine.release, &mine.case, &derivation, date)).await?;
    let file = files.into_iter().find(|file| file.path == name).ok_or(AppError::NotFound)?;
    Ok(download(name, content_type, file.bytes))
}

async fn archive(mine: Mine, query: &Query, make: Make, name: &'static str) -> Result<Response, AppError> {
    let date = date(query)?;
    let derivation = makeable(&mine)?;
    let made = move || make(&mine.release, &mine.case, &derivation, date).and_then(|files| annex::zip(&files));
    let bytes = beside(made).await?;
    Ok(download(name, ZIP, bytes))
}

async fn beside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, annex::Error> + Send + 'static,
) -> Result<T, AppError> {
    let done = tokio::task::spawn_blocking(work).await.map_err(AppError::internal)?;
    done.map_err(AppError::internal)
}
