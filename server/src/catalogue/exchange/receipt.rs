//! The whole receipt as a file: it can have a hundred thousand rows, and a page shows two hundred.

use super::reading::{Draft, apart};
use super::show::table;
use super::upload::refused;
use crate::http::error::AppError;
use crate::http::page::download;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use exchange::Format;

/// `/catalogue/import/{draft}/receipt.csv`.
pub(super) async fn file(State(state): State<AppState>, draft: Draft) -> Result<Response, AppError> {
    state.taking_out(&draft.person.account.id)?;
    let receipt = match draft.read().await? {
        Ok(receipt) => receipt,
        Err(why) => return Ok(refused(&draft.person, &why).await),
    };
    let lang = draft.person.context().lang;
    let bytes = apart(move || exchange::csv_table(table(lang, &receipt))).await?;
    Ok(download("kvittering.csv", Format::Csv.media_type(), bytes))
}
