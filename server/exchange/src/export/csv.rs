//! One table of everything: UTF-8 with the mark that makes spreadsheets read it as such, separated by semicolons.

use super::{entries, kinds};
use crate::cell;
use serde_json::Value;

/// The column that says what a row is.
pub(crate) const KIND: &str = "kind";
/// What a spreadsheet would take for a formula, and the apostrophe itself, so that taking it off again is certain.
pub(crate) const RISKY: [char; 7] = ['=', '+', '-', '@', '\'', '\t', '\r'];

/// The file.
pub(super) fn write(release: &Value) -> Vec<u8> {
    let mut columns: Vec<&str> = Vec::new();
    for field in kinds().flat_map(|kind| &kind.fields) {
        if !columns.contains(&field.name.as_str()) {
            columns.push(&field.name);
        }
    }
    let mut out = String::from('\u{FEFF}');
    // The column of the kind comes first; a field of the same name keeps its place, and is told apart by that.
    line(&mut out, [KIND].into_iter().chain(columns.iter().copied()).map(str::to_owned));
    for kind in kinds() {
        let fields: Vec<_> = columns.iter().map(|column| kind.field(column)).collect();
        for entry in entries(release, kind) {
            let cells = fields.iter().map(|field| field.and_then(|field| cell::write(entry, field)));
            let texts = cells.map(|cell| cell.map(cell::Cell::into_text).unwrap_or_default());
            line(&mut out, [kind.name.clone()].into_iter().chain(texts));
        }
    }
    out.into_bytes()
}

/// A table of texts as a file of the same form.
pub(super) fn table(rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut out = String::from('\u{FEFF}');
    for row in rows {
        line(&mut out, row.into_iter());
    }
    out.into_bytes()
}

fn line(out: &mut String, cells: impl Iterator<Item = String>) {
    for (number, cell) in cells.enumerate() {
        if number > 0 {
            out.push(';');
        }
        let apostrophe = if cell.starts_with(RISKY) { "'" } else { "" };
        if cell.contains([';', '"', '\n', '\r', '\t', ',']) || cell.trim() != cell {
            out.push('"');
            out.push_str(apostrophe);
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(apostrophe);
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}
