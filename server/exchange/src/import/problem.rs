//! What can be wrong with a file, as data: a page says it in the reader's language, the command line in English.

use serde::Serialize;

/// Why a whole file is refused. Nothing of it is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Refusal {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is larger than is taken in.
    #[error("the file is larger than {limit} bytes: divide it")]
    TooLarge {
        /// The limit, in bytes.
        limit: u64,
    },
    /// Not a file of the formats that are read.
    #[error("the file is neither a workbook (.xlsx), nor CSV, nor JSON: save it as one of them")]
    UnknownFormat,
    /// An older or protected office file.
    #[error("the file is an old workbook (.xls) or protected by a password: save it as .xlsx without a password")]
    EncryptedOrOld,
    /// An archive, but no workbook that is read: macros, OpenDocument, a document.
    #[error("{what}: save the workbook as an ordinary .xlsx")]
    NotPlainWorkbook {
        /// What it is, or what is in it.
        what: String,
    },
    /// The file ends early or its inside is damaged.
    #[error("the file is damaged or cut off ({detail}): save it again and send it anew")]
    Damaged {
        /// What could not be read.
        detail: String,
    },
    /// Unpacked it is larger than is taken in.
    #[error("unpacked, the file is larger than {limit} bytes ({part}): it is not read")]
    Inflates {
        /// The part of the workbook, or the table, where that showed.
        part: String,
        /// The limit, in bytes.
        limit: u64,
    },
    /// A part that unpacks to far more than a document would.
    #[error("{part} unpacks to more than {ratio} times its size: it is not read")]
    Bomb {
        /// The part of the workbook.
        part: String,
        /// The limit.
        ratio: u64,
    },
    /// More of something than is taken in.
    #[error("{place} has more than {limit} {of}: divide the file")]
    TooMany {
        /// Where.
        place: String,
        /// Of what: `rows`, `columns`, `cells`, `parts`, `values`.
        of: &'static str,
        /// The limit.
        limit: u64,
    },
    /// A part with a document type: the way to entities that grow, or fetch something.
    #[error("{part} declares a document type, which no workbook needs: it is not read")]
    DocumentType {
        /// The part of the workbook.
        part: String,
    },
    /// A workbook that fetches something from elsewhere.
    #[error("the workbook has links to other files ({part}): break the links and save it again")]
    ExternalLink {
        /// The part of the workbook.
        part: String,
    },
    /// A cell with a formula. What it showed can't be trusted.
    #[error("sheet {sheet}, cell {cell}: a formula is not read: paste the values instead")]
    Formula {
        /// The sheet.
        sheet: String,
        /// The cell, `C7`.
        cell: String,
    },
    /// Text that is not UTF-8.
    #[error("the text is written as {encoding}: save the file as UTF-8")]
    Encoding {
        /// What it looks like.
        encoding: &'static str,
    },
    /// CSV that ends inside quotation marks.
    #[error("the quotation mark that opens in line {line} is never closed")]
    OpenQuote {
        /// The line, from 1.
        line: usize,
    },
    /// JSON that can't be read.
    #[error("line {line}, column {column}: {detail}")]
    Json {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What is wrong.
        detail: String,
    },
    /// JSON, but nothing Kravspor knows.
    #[error("the JSON is neither a release, nor an extension, nor an OSCAL catalog")]
    UnknownJson,
    /// The mapping names a field that there is not.
    #[error("no field is called {name}")]
    UnknownField {
        /// The name.
        name: String,
    },
}

/// What is wrong with one value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Problem {
    /// Nothing there, and nothing said about what to use instead.
    #[error("is missing: fill it in, or give a default")]
    Missing,
    /// Not one of the words.
    #[error("{found:?} is not known: use {}", allowed.join(", "))]
    NotAllowed {
        /// What stands there.
        found: String,
        /// The words.
        allowed: Vec<String>,
    },
    /// Not a whole number.
    #[error("{found:?} is no whole number")]
    NotANumber {
        /// What stands there.
        found: String,
    },
    /// Neither yes nor no.
    #[error("{found:?} is neither true nor false")]
    NotABoolean {
        /// What stands there.
        found: String,
    },
    /// JSON in a cell that can't be read.
    #[error("can't be read as JSON: {detail}")]
    Json {
        /// What is wrong.
        detail: String,
    },
    /// The value does not fit.
    #[error("{detail}")]
    Unfit {
        /// What is wrong.
        detail: String,
    },
    /// A control character.
    #[error("holds {character}, which is no character of a text: take it away")]
    Character {
        /// The character, `U+000B`.
        character: String,
    },
    /// The spreadsheet shows an error instead of a value.
    #[error("the cell shows an error ({shown})")]
    CellError {
        /// What it shows.
        shown: String,
    },
    /// A field that this kind of entry does not have.
    #[error("{kind} has no such field")]
    NoSuchField {
        /// The kind of entry.
        kind: String,
    },
    /// A kind that there is not, or that an extension can't hold.
    #[error("{found:?} is no kind of entry that can be imported here")]
    NoSuchKind {
        /// What stands there.
        found: String,
    },
    /// The same id twice.
    #[error("the id {id} is used twice")]
    Twice {
        /// The id.
        id: String,
    },
    /// More cells than the header has columns.
    #[error("the row has more cells than the header")]
    TooWide,
}

/// Why a row is not read, though nothing is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Skip {
    /// It stands before the header.
    #[error("stands before the header")]
    BeforeHeader,
    /// The sheet that explains the workbook.
    #[error("explains the workbook")]
    Guidance,
    /// All of its columns are left out.
    #[error("has nothing in the columns that are read")]
    LeftOut,
    /// The owner of the catalogue has withdrawn it.
    #[error("is withdrawn")]
    Withdrawn,
}
