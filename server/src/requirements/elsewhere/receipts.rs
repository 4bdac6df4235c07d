//! The receipts that are kept with the procurement.

use super::told::{fate, place, receipt_link, when};
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::page::{download, render};
use crate::http::query::Query;
use crate::procurements::saving::say_saved;
use crate::procurements::steps::{StepId, frame};
use crate::state::AppState;
use app::pages::requirements::elsewhere::{ReceiptProps, ReceiptRow, receipt_page};
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::procurement::receipt::{Fate, Receipt};
use exchange::Format;

fn find<'m>(mine: &'m Mine, id: &str) -> Result<&'m Receipt, AppError> {
    mine.case.requirements.receipts.get(id).ok_or(AppError::NotFound)
}

/// Who, when, the digest and the counts.
fn about(mine: &Mine, receipt: &Receipt) -> Vec<(String, String)> {
    let lang = mine.person.context().lang;
    let taken = receipt.count(Fate::is_taken);
    vec![
        (t!(in lang, "elsewhere-receipt-by"), receipt.by.clone()),
        (t!(in lang, "elsewhere-receipt-at"), when(lang, receipt)),
        (t!(in lang, "elsewhere-receipt-rows"), receipt.rows.len().to_string()),
        (t!(in lang, "elsewhere-receipt-taken"), taken.to_string()),
        (t!(in lang, "elsewhere-receipt-skipped"), (receipt.rows.len() - taken).to_string()),
        (t!(in lang, "elsewhere-receipt-sha"), receipt.sha256.clone()),
    ]
}

/// `/p/{id}/requirements/elsewhere/receipts/{receipt}`.
pub(super) async fn page(
    mine: Mine,
    Path((_, id)): Path<(String, String)>,
    query: Query,
) -> Result<Response, AppError> {
    let receipt = find(&mine, &id)?;
    let lang = mine.person.context().lang;
    let rows = receipt.rows.iter().map(|row| ReceiptRow {
        place: place(lang, &row.sheet, row.row, &row.id),
        taken: row.fate.is_taken(),
        fate: fate(lang, row.fate),
        line: row.line.as_ref().map(ToString::to_string),
    });
    let props = ReceiptProps {
        procurement: mine.id().to_owned(),
        source: receipt_link(lang, &id, receipt).source,
        about: about(&mine, receipt),
        rows: rows.collect(),
        id: id.clone(),
    };
    let mut frame = frame(&mine, t!(in lang, "elsewhere-receipt", id = id), Some(StepId::Requirements));
    say_saved(&mut frame, &mine, &query);
    Ok(render(StatusCode::OK, frame, move || receipt_page(props.clone())).await)
}

/// `/p/{id}/requirements/elsewhere/receipts/{receipt}/file.csv`.
pub(super) async fn file(
    State(state): State<AppState>,
    mine: Mine,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, AppError> {
    state.taking_out(&mine.person.account.id)?;
    let receipt = find(&mine, &id)?;
    let lang = mine.person.context().lang;
    let pair = |(what, how): (String, String)| vec![what, how];
    let source = vec![t!(in lang, "elsewhere-receipt", id = id.as_str()), receipt_link(lang, &id, receipt).source];
    let head = ["elsewhere-where", "elsewhere-fate", "elsewhere-line"];
    let head = head.map(|key| app::i18n::text(lang, key, None)).to_vec();
    let rows = receipt.rows.iter().map(|row| {
        let line = row.line.as_ref().map(ToString::to_string).unwrap_or_default();
        vec![place(lang, &row.sheet, row.row, &row.id), fate(lang, row.fate), line]
    });
    let table = [source].into_iter().chain(about(&mine, receipt).into_iter().map(pair));
    let table: Vec<Vec<String>> = table.chain([Vec::new(), head]).chain(rows).collect();
    Ok(download("kvittering.csv", Format::Csv.media_type(), exchange::csv_table(table)))
}
