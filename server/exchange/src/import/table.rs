//! A table as it stands in a file, before anybody has asked what it means.

use super::limits::Limits;
use super::problem::{Refusal, Skip};

/// A sheet of a workbook, or all of a CSV file.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The sheet; empty for CSV.
    pub sheet: String,
    /// The rows that have something in them.
    pub rows: Vec<TableRow>,
    /// The kind of every row, where the format says it.
    pub(crate) kind: Option<String>,
    /// Rows that the reader itself leaves out.
    pub(crate) skipped: Vec<(usize, String, Skip)>,
}

/// A row with something in it.
#[derive(Clone, Debug, Default)]
pub struct TableRow {
    /// Its number, as a spreadsheet shows it.
    pub number: usize,
    /// Its cells by column, from 0. Those with nothing in them are left out.
    pub cells: Vec<(usize, String)>,
    /// Cells that show an error, with what they show.
    pub errors: Vec<(usize, String)>,
}

impl TableRow {
    /// The text of a cell.
    pub fn cell(&self, column: usize) -> Option<&str> {
        self.cells.iter().find(|(at, _)| *at == column).map(|(_, text)| text.as_str())
    }
}

/// What has been taken out of a file so far.
pub(crate) struct Budget<'a> {
    limits: &'a Limits,
    rows: usize,
    cells: usize,
    bytes: u64,
}

impl<'a> Budget<'a> {
    pub fn new(limits: &'a Limits) -> Self {
        Budget { limits, rows: 0, cells: 0, bytes: 0 }
    }

    /// Asks for room for one more row.
    pub fn row(&mut self, place: &str) -> Result<(), Refusal> {
        self.rows += 1;
        if self.rows > self.limits.rows_max {
            return Err(too_many(place, "rows", self.limits.rows_max));
        }
        Ok(())
    }

    /// Asks for room for one more cell of so many bytes in this column.
    pub fn cell(&mut self, place: &str, column: usize, bytes: usize) -> Result<(), Refusal> {
        self.cells += 1;
        if column >= self.limits.columns_max {
            return Err(too_many(place, "columns", self.limits.columns_max));
        }
        if self.cells > self.limits.cells_max {
            return Err(too_many(place, "cells", self.limits.cells_max));
        }
        self.text(place, bytes)
    }

    /// Asks for room for more text.
    pub fn text(&mut self, place: &str, bytes: usize) -> Result<(), Refusal> {
        self.bytes = self.bytes.saturating_add(u64::try_from(bytes).unwrap_or(u64::MAX));
        if self.bytes > self.limits.inflated_bytes_max {
            return Err(Refusal::Inflates { part: place.to_owned(), limit: self.limits.inflated_bytes_max });
        }
        Ok(())
    }
}

/// More of something than is taken in.
pub(crate) fn too_many(place: &str, of: &'static str, limit: usize) -> Refusal {
    let place = if place.is_empty() { "the file" } else { place };
    Refusal::TooMany { place: place.to_owned(), of, limit: u64::try_from(limit).unwrap_or(u64::MAX) }
}
