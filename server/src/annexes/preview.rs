//! The documents as pages, from the same model as the files.

use super::packages::{Package, name_of};
use super::{date, places};
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::page::{render, root};
use crate::http::query::Query;
use crate::organisation::values;
use crate::procurements::steps::{StepId, framed};
use crate::rights::Right;
use crate::state::AppState;
use app::pages::annexes::{PreviewFrame, document_page, sheet_page};
use app::pages::organisation::{TemplatePreviewProps, template_preview_page};
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::contract::FilledBy;
use catalogue::document::contract_terms::contract_terms;
use catalogue::document::memo::memo;
use catalogue::document::qualification::qualification;
use catalogue::document::report::report;
use catalogue::document::sheet::{Sheet, restricted_sheet, sheet};
use catalogue::document::{Date, Document, agreement};
use catalogue::procurement::Derivation;
use std::collections::BTreeMap;

/// What a preview shows.
enum Shown {
    Sheet(Box<Sheet>),
    Document(Box<Document>),
}

/// `/p/{id}/annexes/preview/{document}`. Where a document is not made there is nothing to see; the page of the annexes says why.
pub(super) async fn page(
    State(state): State<AppState>,
    mine: Mine,
    Path(path): Path<BTreeMap<String, String>>,
    query: Query,
) -> Result<Response, AppError> {
    let date = date(&query)?;
    let derivation = mine.derive();
    let asked = path.get("document").map(String::as_str).unwrap_or_default();
    let (package, file, shown) = shown(&mine, &derivation, date, asked).ok_or(AppError::NotFound)?;
    mine.asks(Right::Read, package.part())?;
    let title = t!(in mine.person.context().lang, "annexes-preview-title", name = name_of(file));
    let frame = framed(&mine, &derivation, title, Some(StepId::Annexes));
    let around = around(&mine, date, package, name_of(file));
    if asked == "agreement"
        && let Some(survey) = values::of(&state, &mine, &derivation, date, &around.fields).await?
    {
        let props = TemplatePreviewProps { survey, download: around.download, back: around.back };
        return Ok(render(StatusCode::OK, frame, move || template_preview_page(props.clone())).await);
    }
    Ok(match shown {
        Shown::Sheet(sheet) => {
            render(StatusCode::OK, frame, move || sheet_page((*sheet).clone(), around.clone())).await
        }
        Shown::Document(document) => {
            render(StatusCode::OK, frame, move || document_page((*document).clone(), around.clone())).await
        }
    })
}

/// What stands under this word, with the package and the path of its file.
fn shown(mine: &Mine, derivation: &Derivation, date: Date, asked: &str) -> Option<(Package, &'static str, Shown)> {
    let (release, case) = (&*mine.release, &mine.case);
    let document = |document: Document| Shown::Document(Box::new(document));
    let rows = |sheet: Sheet| Shown::Sheet(Box::new(sheet));
    Some(match asked {
        "sheet" => (Package::Published, annex::SHEET, rows(sheet(release, case, derivation, date))),
        "agreement" => {
            let made = agreement::agreement(release, case, derivation, date).ok()?;
            (Package::Published, annex::AGREEMENT, document(made))
        }
        "contract" => {
            let made = contract_terms(release, case, derivation, date).ok()?;
            (Package::Published, annex::CONTRACT_TERMS, document(made))
        }
        "qualification" => {
            let made = qualification(release, case, derivation, date).ok()?;
            (Package::Published, annex::QUALIFICATION, document(made))
        }
        "restricted" => {
            let made = restricted_sheet(release, case, derivation, date)?;
            (Package::Restricted, annex::RESTRICTED_SHEET, rows(made))
        }
        "report" => (Package::Internal, annex::REPORT, document(report(release, case, derivation, date))),
        "memo" => (Package::Internal, annex::MEMO, document(memo(release, case, derivation, date))),
        _ => return None,
    })
}

fn around(mine: &Mine, date: Date, package: Package, file: &str) -> PreviewFrame {
    let base = format!("{}/p/{}/annexes", root(), mine.id());
    let buyers = mine.release.dpa_fields.iter().filter(|field| field.by == FilledBy::Buyer);
    let fields =
        buyers.filter_map(|field| Some((field.id.clone(), format!("{}{}", root(), places::field(mine, field)?))));
    PreviewFrame {
        fields: fields.collect(),
        procurement: mine.id().to_owned(),
        download: (
            format!("{base}/files/{}/{file}?date={date}", package.id()),
            t!(in mine.person.context().lang, "annexes-download"),
        ),
        back: format!("{base}?date={date}"),
    }
}
