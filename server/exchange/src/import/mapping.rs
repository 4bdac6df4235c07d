//! What a person says about a file that is not made by Kravspor.

use catalogue::content::Lang;
use std::collections::BTreeMap;

/// The target of a column that is not read.
pub const LEAVE_OUT: &str = "-";

/// How the columns of a foreign file become fields, and what stands where the file has nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// Column names to field names (`Krav nr.` → `id`, `Kravtekst` → `text`), or to [`LEAVE_OUT`]. `Sheet!Column` names the column
    /// of one sheet, `Sheet!*` all of a sheet. The target `kind` says that the column tells what each row is.
    pub columns: BTreeMap<String, String>,
    /// Field names to values, for rows that have nothing there: `domain`, `type`, `placement`, `met`, `verified_by`, `burden`; `kind`,
    /// what a row is where nothing says so, which is an item otherwise; `title` and `version` of the extension.
    pub defaults: BTreeMap<String, String>,
    /// The language of texts whose column does not say it.
    pub language: Lang,
    /// The date of the import, `2026-11-21`: when items without a date of their own count as reviewed.
    pub date: String,
}

impl Mapping {
    /// What a column of this sheet is mapped to.
    pub(crate) fn target(&self, sheet: &str, column: &str) -> Option<&str> {
        let exact = self.columns.get(&format!("{sheet}!{column}"));
        let found = exact.or_else(|| self.columns.get(column)).or_else(|| self.columns.get(&format!("{sheet}!*")));
        found.map(String::as_str)
    }
}
