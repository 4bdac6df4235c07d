//! What somebody pasted or sent, as it is kept until it is taken in: the texts of its cells, and what has been said about them.

use super::said::Said;
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::limits::{
    LINES_COLUMNS_MAX, LINES_FILE_BYTES_MAX, LINES_INFLATED_BYTES_MAX, LINES_ROWS_MAX, LINES_TEXT_BYTES_MAX,
};
use crate::state::{AppState, now};
use catalogue::content::release::hex;
use exchange::{Limits, Refusal, Table};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// The name of the draft.
const FORM: &str = "requirements/elsewhere";

/// The source.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Source {
    /// The name of the file; empty for what was pasted.
    pub file: String,
    /// The SHA-256 of what was sent.
    pub sha256: String,
    /// The sheets that have something in them.
    pub sheets: Vec<Sheet>,
    /// What the person has said about it.
    pub said: Said,
}

/// A sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Sheet {
    /// Its name; empty where there are none.
    pub name: String,
    /// The rows with something in them.
    pub rows: Vec<SheetRow>,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct SheetRow {
    /// Its number, as a spreadsheet shows it.
    pub number: usize,
    /// Its cells by column, from 0.
    pub cells: Vec<(usize, String)>,
    /// Cells that show an error, with what they show.
    pub errors: Vec<(usize, String)>,
}

impl SheetRow {
    /// The text of a cell; empty where there is none.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.iter().find(|(at, _)| *at == column).map_or("", |(_, text)| text.trim())
    }
}

/// Why a source is not taken.
pub(super) enum NotTaken {
    /// It can't be read.
    Refused(Refusal),
    /// It has more text than is kept.
    TooMuchText,
}

/// What a file or a text may cost.
pub(super) fn limits() -> Limits {
    Limits {
        upload_bytes_max: LINES_FILE_BYTES_MAX,
        inflated_bytes_max: LINES_INFLATED_BYTES_MAX,
        rows_max: LINES_ROWS_MAX,
        columns_max: LINES_COLUMNS_MAX,
        cells_max: LINES_ROWS_MAX * LINES_COLUMNS_MAX,
        ..Limits::default()
    }
}

impl Source {
    /// The source of these tables. `sent` is what came, byte for byte.
    pub fn new(file: &str, sent: &[u8], tables: Vec<Table>) -> Result<Self, NotTaken> {
        let bytes: usize =
            tables.iter().flat_map(|table| &table.rows).flat_map(|row| &row.cells).map(|(_, cell)| cell.len()).sum();
        if bytes > LINES_TEXT_BYTES_MAX {
            return Err(NotTaken::TooMuchText);
        }
        let row = |row: exchange::TableRow| SheetRow { number: row.number, cells: row.cells, errors: row.errors };
        let sheet = |table: Table| Sheet { name: table.sheet, rows: table.rows.into_iter().map(row).collect() };
        let sheets: Vec<Sheet> = tables.into_iter().filter(|table| !table.rows.is_empty()).map(sheet).collect();
        if sheets.is_empty() {
            return Err(NotTaken::Refused(Refusal::Empty));
        }
        let sha256 = hex(&Sha256::digest(sent));
        Ok(Source { file: file.to_owned(), sha256, sheets, said: Said::default() })
    }

    /// A digest of all of it, by which a page knows whether what it showed is what is taken in.
    pub fn seen(&self) -> Result<String, AppError> {
        let json = serde_json::to_vec(self).map_err(AppError::internal)?;
        Ok(hex(&Sha256::digest(&json)[..8]))
    }

    /// Keeps it. One person has one on its way in each procurement.
    pub async fn keep(&self, app: &AppState, mine: &Mine) -> Result<(), AppError> {
        let data = serde_json::to_value(self).map_err(AppError::internal)?;
        Ok(app.store.put_draft(&mine.stored.id, &mine.person.account.id, FORM, &data, now()).await?)
    }

    /// What is on its way.
    pub async fn under_way(app: &AppState, mine: &Mine) -> Result<Option<Self>, AppError> {
        let draft = app.store.draft(&mine.stored.id, &mine.person.account.id, FORM).await?;
        // One that another version of Kravspor kept is not worth more than sending it again.
        Ok(draft.and_then(|draft| serde_json::from_value(draft.data).ok()))
    }

    /// Throws it away.
    pub async fn drop(app: &AppState, mine: &Mine) -> Result<(), AppError> {
        Ok(app.store.delete_draft(&mine.stored.id, &mine.person.account.id, FORM).await?)
    }
}
