//! A release as a file.

mod csv;
mod xlsx;

use crate::format::Format;
use crate::model::{self, Kind, RELEASE};
use crate::{oscal, text};
use catalogue::content::Release;
use serde_json::Value;

pub(crate) use csv::{KIND, RISKY};
pub(crate) use xlsx::README;

/// What a cell of a workbook holds at most, in the units Excel counts: UTF-16.
pub const CELL_UNITS_MAX: usize = 32_767;

/// Why a release can't be written in a format.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// A text is longer than a cell of a workbook can hold.
    #[error(
        "{kind} {id}: {field} is longer than the {limit} characters a cell of a workbook can hold; use csv or json"
    )]
    CellTooLong {
        /// The kind of entry.
        kind: String,
        /// Its id.
        id: String,
        /// The field.
        field: String,
        /// The limit, in UTF-16 units.
        limit: usize,
    },
    /// A text holds a control character, which no format carries unharmed.
    #[error("{kind} {id}: {field} holds {character}, which is no character of a text: take it away")]
    Character {
        /// The kind of entry.
        kind: String,
        /// Its id.
        id: String,
        /// The field.
        field: String,
        /// The character, `U+000B`.
        character: String,
    },
    /// The workbook library refused something.
    #[error("the workbook can't be written")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// The release can't be written as JSON.
    #[error("the catalogue can't be written as JSON")]
    Json(#[from] serde_json::Error),
}

/// Writes the release. The same release gives the same bytes.
///
/// XLSX, CSV and JSON hold all of it and come back as an equal release. OSCAL holds the domains, parameters, items, measures
/// and scenarios.
///
/// # Errors
/// A text that the format can't hold, by kind, id and field.
pub fn export(release: &Release, format: Format) -> Result<Vec<u8>, ExportError> {
    let json = serde_json::to_value(release)?;
    refuse_characters(&json)?;
    match format {
        Format::Xlsx => xlsx::write(&json, release),
        Format::Csv => Ok(csv::write(&json)),
        Format::Json => Ok([serde_json::to_vec_pretty(release)?.as_slice(), b"\n"].concat()),
        Format::Oscal => Ok([serde_json::to_vec_pretty(&oscal::write(release, &json))?.as_slice(), b"\n"].concat()),
    }
}

/// A table of any texts as CSV, as [`export`] writes it: for a spreadsheet, which takes none of them for a formula.
pub fn csv_table(rows: impl IntoIterator<Item = Vec<String>>) -> Vec<u8> {
    csv::table(rows.into_iter())
}

/// The entries of a kind, in their order.
fn entries<'a>(release: &'a Value, kind: &Kind) -> &'a [Value] {
    if kind.name == RELEASE {
        return std::slice::from_ref(release);
    }
    match release.get(&kind.name) {
        Some(Value::Array(entries)) => entries,
        Some(one) => std::slice::from_ref(one),
        None => &[],
    }
}

/// The kinds a release is made of.
fn kinds() -> impl Iterator<Item = &'static Kind> {
    model::kinds().iter().filter(|kind| !model::is_of_extensions_alone(&kind.name))
}

fn refuse_characters(release: &Value) -> Result<(), ExportError> {
    for kind in kinds() {
        for entry in entries(release, kind) {
            for field in &kind.fields {
                if let Some(character) = model::at(entry, &field.path).and_then(forbidden) {
                    return Err(ExportError::Character {
                        kind: kind.name.clone(),
                        id: model::id(entry),
                        field: field.name.clone(),
                        character: text::name(character),
                    });
                }
            }
        }
    }
    Ok(())
}

fn forbidden(value: &Value) -> Option<char> {
    match value {
        Value::String(text) => text::forbidden(text),
        Value::Array(values) => values.iter().find_map(forbidden),
        Value::Object(fields) => fields.values().find_map(forbidden),
        Value::Null | Value::Bool(_) | Value::Number(_) => None,
    }
}
