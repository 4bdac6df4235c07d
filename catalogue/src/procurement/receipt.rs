//! Where a line from elsewhere came from, and what became of the file it stood in. All of it is internal.

use crate::content::id::ItemId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Where a line was before it came here. The same row of the same source is known by it when it comes again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Origin {
    /// The name of the file; empty for what was pasted.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub file: String,
    /// The sheet, where there are several.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub sheet: String,
    /// Its id or number there; empty where it had none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// What stood in its row, by field: `text`, `type`. Without an id the row is known by its text, and what has not changed there since
    /// is left as it is here.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub cells: BTreeMap<String, String>,
}

/// What became of a file, or of what was pasted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Receipt {
    /// The name of the file; empty for what was pasted.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub file: String,
    /// The SHA-256 of what was sent, in hexadecimal.
    pub sha256: String,
    /// Who read it in.
    pub by: String,
    /// When, UTC, `2026-11-21T10:42:00Z`.
    pub at: String,
    /// Every row with something in it, in the order of the file.
    pub rows: Vec<ReceiptRow>,
}

/// A row of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiptRow {
    /// The sheet, where there are several.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sheet: String,
    /// Its number, as a spreadsheet shows it.
    pub row: usize,
    /// Its id or number in the file.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// What became of it.
    pub fate: Fate,
    /// The line it became, or already was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<ItemId>,
}

/// What became of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// It became a new line.
    New,
    /// It changed a line that had come from it before.
    Updated,
    /// The line that had come from it before says the same already.
    Same,
    /// Left aside: it stands above the headings, or is the row of headings.
    BeforeHeader,
    /// Left aside: nothing stands in the column of demands.
    NoText,
    /// Left aside: a whole sheet that somebody did not want.
    OtherSheet,
    /// Left aside: the person did not want it.
    NotWanted,
    /// Left aside: it could not be read, and the person went on without it.
    Unreadable,
}

impl Fate {
    /// Whether a line stands for the row now.
    pub fn is_taken(self) -> bool {
        matches!(self, Fate::New | Fate::Updated | Fate::Same)
    }
}

impl Receipt {
    /// How many rows met this fate.
    pub fn count(&self, of: impl Fn(Fate) -> bool) -> usize {
        self.rows.iter().filter(|row| of(row.fate)).count()
    }
}
