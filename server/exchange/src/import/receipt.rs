//! What became of a file: every column, every row, and the catalogue in it.

use super::problem::{Problem, Skip};
use crate::format::Format;
use catalogue::content::{Extension, Release};
use serde::Serialize;
use std::fmt;

/// What a file held.
#[derive(Clone, Debug, PartialEq)]
pub enum Import {
    /// A release of its own, for `--catalogue FILE`.
    Whole(Box<Release>),
    /// Entries to be used with a release.
    Extension(Box<Extension>),
}

/// Where something stands in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The sheet of a workbook, the table of a JSON file, the group of an OSCAL catalog; empty in CSV.
    pub sheet: String,
    /// The row, as a spreadsheet numbers it; in JSON the number of the entry, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<usize>,
    /// The id as it stands in the file, where the row has one.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub id: String,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let row = self.row.map(|row| format!("row {row}"));
        let sheet = (!self.sheet.is_empty()).then(|| self.sheet.clone());
        let parts: Vec<String> = sheet.into_iter().chain(row).collect();
        f.write_str(&parts.join(", "))?;
        match (self.id.as_str(), parts.is_empty()) {
            ("", _) => Ok(()),
            (id, true) => write!(f, "{id}"),
            (id, false) => write!(f, " ({id})"),
        }
    }
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Column {
    /// The sheet; empty in CSV.
    pub sheet: String,
    /// The heading.
    pub name: String,
    /// The field it is read as; [`crate::LEAVE_OUT`] for one that the mapping leaves out. None for one that nobody has explained, which
    /// is in the way of the import.
    pub field: Option<String>,
    /// What it may mean, where no field was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggestion: Option<String>,
}

/// What became of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Outcome {
    /// Read.
    Read {
        /// The kind of entry.
        kind: String,
        /// Its id in the catalogue, which for a foreign row is made from the one in the file.
        id: String,
    },
    /// Not read, for a good reason.
    Skipped {
        /// The reason.
        why: Skip,
    },
    /// Something is wrong.
    Wrong {
        /// The field.
        field: String,
        /// What, and what to do.
        why: Problem,
    },
}

/// A row and what became of it. A row with several mistakes stands here once for each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Where it stands.
    pub place: Place,
    /// What became of it.
    #[serde(flatten)]
    pub outcome: Outcome,
}

/// What became of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Receipt {
    /// What it was read as.
    pub format: Format,
    /// Its columns; none for JSON.
    pub columns: Vec<Column>,
    /// Its rows, in the order of the file.
    pub rows: Vec<Row>,
    /// What it held: only when no row is wrong and no column unexplained.
    pub import: Option<Import>,
}

/// How many rows met which fate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Entries read.
    pub read: usize,
    /// Rows skipped.
    pub skipped: usize,
    /// Mistakes.
    pub wrong: usize,
    /// Columns that nobody has explained.
    pub unexplained: usize,
}

impl Receipt {
    /// Counts the rows and the unexplained columns.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts { unexplained: self.unexplained().count(), ..Counts::default() };
        for row in &self.rows {
            match row.outcome {
                Outcome::Read { .. } => counts.read += 1,
                Outcome::Skipped { .. } => counts.skipped += 1,
                Outcome::Wrong { .. } => counts.wrong += 1,
            }
        }
        counts
    }

    /// The columns that nobody has explained.
    pub fn unexplained(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(|column| column.field.is_none())
    }
}
