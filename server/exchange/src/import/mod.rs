//! A file somebody sent, as a receipt and, when nothing is wrong with it, as a catalogue.

pub(crate) mod archive;
mod assemble;
mod coerce;
mod csv;
mod entries;
mod foreign;
mod json;
pub mod limits;
pub mod mapping;
pub mod problem;
pub mod receipt;
mod rows;
mod table;
mod typed;
mod words;
mod xlsx;

use crate::format::Format;
use crate::model::{self, EXTENSION};
use crate::oscal;
use archive::Formulas;
use catalogue::content::Lang;
use coerce::Coercion;
use limits::Limits;
use mapping::{LEAVE_OUT, Mapping};
use problem::Refusal;
use receipt::Receipt;
use serde_json::Value;

pub(crate) use problem::Skip as SkipReason;
pub(crate) use rows::put;
pub(crate) use table::Budget;
pub use table::{Table, TableRow};
pub use words::{heading, meaning};

/// What a compound file begins with: an old workbook, or one with a password.
const COMPOUND: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
/// What an archive begins with.
const ARCHIVE: [u8; 2] = *b"PK";

/// Reads a catalogue out of a file. The format is told from the bytes; `name` gives an extension without a title of its own one.
///
/// A file that Kravspor wrote needs no mapping. Another one is read as far as its headings are understood ([`Receipt::columns`]), and
/// comes out as [`receipt::Import`] when every column is explained or left out and no row is wrong.
///
/// # Errors
/// [`Refusal`] for a file that can't be read at all, that asks for more than `limits` allow, or that holds what no catalogue needs:
/// macros, formulas, links to other files, document types.
pub fn import(name: &str, bytes: &[u8], mapping: &Mapping, limits: &Limits) -> Result<Receipt, Refusal> {
    check(mapping)?;
    match opened(bytes, limits)? {
        Opened::Workbook => {
            let tables = xlsx::read(bytes, Formulas::Refused, limits)?;
            Ok(from_tables(Format::Xlsx, &tables, name, mapping, limits))
        }
        Opened::Json(text) => from_json(text, name, mapping, limits),
        Opened::Table(text) => {
            let table = csv::read(text, limits)?;
            Ok(from_tables(Format::Csv, &[table], name, mapping, limits))
        }
    }
}

/// What a file is, told from its first bytes.
enum Opened<'f> {
    Workbook,
    Json(&'f str),
    Table(&'f str),
}

fn opened<'f>(bytes: &'f [u8], limits: &Limits) -> Result<Opened<'f>, Refusal> {
    if bytes.len() > limits.upload_bytes_max {
        return Err(Refusal::TooLarge { limit: u64::try_from(limits.upload_bytes_max).unwrap_or(u64::MAX) });
    }
    if bytes.starts_with(&COMPOUND) {
        return Err(Refusal::EncryptedOrOld);
    }
    if bytes.starts_with(&ARCHIVE) {
        return Ok(Opened::Workbook);
    }
    let text = csv::decode(bytes)?;
    match text.trim_start().chars().next() {
        None => Err(Refusal::Empty),
        Some('{' | '[') => Ok(Opened::Json(text)),
        Some('<') => Err(Refusal::UnknownFormat),
        Some(_) => Ok(Opened::Table(text)),
    }
}

/// The tables of a workbook or a CSV file as they stand there, for those who ask themselves what they mean.
///
/// # Errors
/// [`Refusal`], as of [`import`]; JSON is no table.
pub fn tables(bytes: &[u8], limits: &Limits) -> Result<Vec<Table>, Refusal> {
    tables_with(bytes, Formulas::Refused, limits)
}

/// The same, and what becomes of formulas.
pub(crate) fn tables_with(bytes: &[u8], formulas: Formulas, limits: &Limits) -> Result<Vec<Table>, Refusal> {
    match opened(bytes, limits)? {
        Opened::Workbook => xlsx::read(bytes, formulas, limits),
        Opened::Table(text) => Ok(vec![csv::read(text, limits)?]),
        Opened::Json(_) => Err(Refusal::UnknownFormat),
    }
}

/// The table of what somebody pasted: a row a line, and cells between tabs, as spreadsheets copy them.
///
/// # Errors
/// [`Refusal`] for more than `limits` allow, and for quotation marks around a cell that are never closed.
pub fn pasted(text: &str, limits: &Limits) -> Result<Table, Refusal> {
    if text.len() > limits.upload_bytes_max {
        return Err(Refusal::TooLarge { limit: u64::try_from(limits.upload_bytes_max).unwrap_or(u64::MAX) });
    }
    csv::pasted(text, limits)
}

/// Every field that the mapping names is a field of something.
fn check(mapping: &Mapping) -> Result<(), Refusal> {
    let known = |name: &str| {
        [LEAVE_OUT, crate::export::KIND].contains(&name)
            || model::kinds().iter().any(|kind| kind.field(name).is_some() || kind.is_text(name))
    };
    let named = mapping.columns.values().chain(mapping.defaults.keys());
    match named.into_iter().find(|name| !known(name)) {
        Some(name) => Err(Refusal::UnknownField { name: name.clone() }),
        None => Ok(()),
    }
}

fn from_tables(format: Format, tables: &[Table], name: &str, mapping: &Mapping, limits: &Limits) -> Receipt {
    let titled = titled(mapping, name);
    let coercion = Coercion::new(limits);
    let mut columns = Vec::new();
    let mut steps = Vec::new();
    for table in tables {
        rows::read(table, &titled, &coercion, &mut columns, &mut steps);
    }
    let (rows, import) = assemble::assemble(steps, name, &titled);
    let explained = columns.iter().all(|column| column.field.is_some());
    Receipt { format, columns, rows, import: import.filter(|_| explained) }
}

/// The mapping with the title that the import will have.
fn titled(mapping: &Mapping, name: &str) -> Mapping {
    let mut titled = mapping.clone();
    titled.defaults.entry("title".to_owned()).or_insert_with(|| assemble::stem(name));
    titled
}

fn from_json(text: &str, name: &str, mapping: &Mapping, limits: &Limits) -> Result<Receipt, Refusal> {
    let mut json = json::read(text, limits)?;
    coerce::unify(&mut json);
    let receipt = |format, steps, mapping: &Mapping| {
        let (rows, import) = assemble::assemble(steps, name, mapping);
        Receipt { format, columns: Vec::new(), rows, import }
    };
    let Some(catalog) = json.get("catalog") else {
        return Ok(receipt(Format::Json, entries::of_json(json)?, mapping));
    };
    if let Some(own) = oscal::read_own(catalog, limits) {
        let language = Mapping { language: Lang::Nb, ..mapping.clone() };
        return Ok(receipt(Format::Oscal, entries::of_own_oscal(own), &language));
    }
    let foreign = oscal::read_foreign(catalog, mapping.language, limits)?;
    let mut mapping = mapping.clone();
    for (field, value) in foreign.about {
        mapping.defaults.entry(field.to_owned()).or_insert(value);
    }
    Ok(from_tables(Format::Oscal, &foreign.tables, name, &mapping, limits))
        .map(|receipt| Receipt { columns: Vec::new(), ..receipt })
}

/// The kind that says what an extension is called.
pub(crate) const ABOUT: &str = EXTENSION;

/// The JSON of an entry, its kind and where it stands.
pub(crate) type Found = (&'static str, String, usize, Value);
