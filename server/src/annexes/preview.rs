//! The documents as pages, from the same model as the files.

use super::{date, place};
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::page::{render, root};
use crate::http::query::Query;
use crate::procurements::steps::{StepId, framed};
use app::pages::annexes::{PreviewFrame, document_page, sheet_page};
use app::t;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::contract::FilledBy;
use catalogue::document::{Date, Document};
use catalogue::procurement::Derivation;

/// The requirement sheet.
pub(super) async fn sheet(mine: Mine, query: Query) -> Result<Response, AppError> {
    let date = date(&query)?;
    let derivation = mine.derive();
    let sheet = catalogue::document::sheet::sheet(&mine.release, &mine.case, &derivation, date);
    let around = around(&mine, date, annex::SHEET, "annexes-download");
    let frame = framed(&mine, &derivation, title(&mine, annex::SHEET), Some(StepId::Annexes));
    Ok(render(StatusCode::OK, frame, move || sheet_page(sheet.clone(), around.clone())).await)
}

/// The agreement. Where none is made there is nothing to see; the page of the annexes says why.
pub(super) async fn agreement(mine: Mine, query: Query) -> Result<Response, AppError> {
    let date = date(&query)?;
    let derivation = mine.derive();
    let document = catalogue::document::agreement::agreement(&mine.release, &mine.case, &derivation, date);
    let document = document.map_err(|_| AppError::NotFound)?;
    let around = around(&mine, date, annex::AGREEMENT, "annexes-download");
    Ok(show(&mine, &derivation, document, annex::AGREEMENT, around).await)
}

/// The risk report, which is internal.
pub(super) async fn report(mine: Mine, query: Query) -> Result<Response, AppError> {
    let date = date(&query)?;
    let derivation = mine.derive();
    let document = catalogue::document::report::report(&mine.release, &mine.case, &derivation, date);
    let around = around(&mine, date, "intern.zip", "annexes-internal-zip");
    Ok(show(&mine, &derivation, document, annex::REPORT, around).await)
}

async fn show(mine: &Mine, derivation: &Derivation, document: Document, name: &str, around: PreviewFrame) -> Response {
    let frame = framed(mine, derivation, title(mine, name), Some(StepId::Annexes));
    render(StatusCode::OK, frame, move || document_page(document.clone(), around.clone())).await
}

fn title(mine: &Mine, name: &str) -> String {
    t!(in mine.person.context().lang, "annexes-preview-title", name = name)
}

fn around(mine: &Mine, date: Date, file: &str, words: &str) -> PreviewFrame {
    let base = format!("{}/p/{}/annexes", root(), mine.id());
    let buyers = mine.release.dpa_fields.iter().filter(|field| field.by == FilledBy::Buyer);
    let fields = buyers.filter_map(|field| Some((field.id.clone(), format!("{}{}", root(), place(mine, field)?))));
    PreviewFrame {
        fields: fields.collect(),
        download: (format!("{base}/{file}?date={date}"), t!(in mine.person.context().lang, words)),
        back: format!("{base}?date={date}"),
    }
}
