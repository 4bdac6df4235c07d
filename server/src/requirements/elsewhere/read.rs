//! From a source and what has been said about it to lines: what would become of every row. Pure.

mod row;
mod table;
mod words;

pub(super) use row::{Outcome, Problem, RowRead};
pub(super) use table::{ColumnRead, SheetRead};
pub(super) use words::Unknown;

use super::said::LEAVE_OUT;
use super::source::Source;
use catalogue::content::Release;
use catalogue::content::id::ItemId;
use catalogue::procurement::CaseFile;
use catalogue::procurement::case::OwnLine;
use catalogue::procurement::receipt::Fate;
use catalogue::procurement::weights::{criteria, homes};
use std::collections::BTreeMap;
use words::Words;

/// What a source comes to.
#[derive(Debug)]
pub(super) struct Reading {
    /// Its sheets.
    pub sheets: Vec<SheetRead>,
    /// Its columns by heading, over all sheets.
    pub columns: Vec<ColumnRead>,
    /// Words that nobody knew, or that the person has explained.
    pub unknown: Vec<Unknown>,
    /// Its rows, in the order of the source.
    pub rows: Vec<RowRead>,
}

/// What lines are read into.
pub(super) struct Target<'a> {
    pub release: &'a Release,
    /// The criteria that lines can stand under.
    pub homes: Vec<String>,
    /// The criteria that stand outside the sheet.
    pub outside: Vec<String>,
    /// The procurement's own lines.
    pub own: &'a BTreeMap<ItemId, OwnLine>,
    /// Who reads them in.
    pub by: &'a str,
}

impl<'a> Target<'a> {
    pub fn new(release: &'a Release, case: &'a CaseFile, by: &'a str) -> Self {
        let outside = criteria(case).into_iter().filter(|criterion| !criterion.kind.holds_lines());
        let outside = outside.map(|criterion| criterion.name).collect();
        Target { release, homes: homes(release, case), outside, own: &case.requirements.own, by }
    }
}

/// Reads it.
pub(super) fn read(source: &Source, into: &Target<'_>) -> Reading {
    let sheets: Vec<SheetRead> = source.sheets.iter().map(|sheet| table::sheet(sheet, &source.said)).collect();
    let columns = table::columns(source, &sheets);
    let mut words = Words::new(into, &source.said);
    let mut rows = Vec::new();
    for (sheet, read) in source.sheets.iter().zip(&sheets) {
        for row in &sheet.rows {
            let aside = |why| RowRead::aside(&sheet.name, row.number, why);
            let read = match read.heading {
                _ if read.left_out => aside(Fate::OtherSheet),
                Some(heading) if row.number <= heading => aside(Fate::BeforeHeader),
                _ => row::read(source, sheet, row, &read.fields(&columns), into, &mut words),
            };
            rows.push(read);
        }
    }
    row::refuse_twins(&mut rows);
    Reading { sheets, columns, unknown: words.unknown(), rows }
}

/// Whether a column that somebody said this of is read.
fn is_read(said: &str) -> bool {
    said != LEAVE_OUT
}
