//! The file formats.

use serde::Serialize;
use std::fmt;
use std::str::FromStr;

/// A file format that a catalogue can be exchanged in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// A workbook, a sheet for each kind of entry.
    Xlsx,
    /// One table, UTF-8, separated by semicolons.
    Csv,
    /// The release itself, as `--catalogue FILE` reads it.
    Json,
    /// An OSCAL catalog as JSON: domains, parameters, items, measures and scenarios.
    Oscal,
}

impl Format {
    /// Every format, in the order in which they are listed to people.
    pub const ALL: [Format; 4] = [Format::Xlsx, Format::Csv, Format::Json, Format::Oscal];

    /// The word used on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Format::Xlsx => "xlsx",
            Format::Csv => "csv",
            Format::Json => "json",
            Format::Oscal => "oscal",
        }
    }

    /// What the name of such a file ends with.
    pub fn ending(self) -> &'static str {
        match self {
            Format::Xlsx => ".xlsx",
            Format::Csv => ".csv",
            Format::Json => ".json",
            Format::Oscal => ".oscal.json",
        }
    }

    /// The media type, for a download.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Format::Csv => "text/csv; charset=utf-8",
            Format::Json | Format::Oscal => "application/json",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Format {
    type Err = String;

    /// A code (`xlsx`), a file ending (`.xlsx`) or a file name (`katalog.oscal.json`), in upper or lower case.
    fn from_str(name: &str) -> Result<Self, String> {
        let name = name.to_lowercase();
        let named = |format: &Format| name == format.code() || name.ends_with(format.ending());
        // The last first: `.oscal.json` is longer than `.json`.
        let found = Format::ALL.into_iter().rev().find(named);
        found.ok_or_else(|| format!("unknown format {name:?}: use xlsx, csv, json or oscal"))
    }
}
