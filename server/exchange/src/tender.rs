//! A requirement sheet that a tenderer filled in: what was answered to each line, and nothing else of it.
//!
//! The sheet comes back as Excel, LibreOffice or a procurement portal saved it, with rows sorted, sheets added and the hidden column
//! gone, or as CSV. So columns are found by their headings and rows by their ids. The counters of the sheet are formulas, and none of
//! them is an answer: what they show does no harm here.

use crate::import::archive::Formulas;
use crate::import::limits::Limits;
use crate::import::problem::Refusal;
use crate::import::{Table, TableRow, tables_with};
use catalogue::tenders::{Asked, Said};
use std::collections::BTreeMap;

/// How far down the headings can stand: a portal writes a few rows of its own above them.
const HEADINGS_WITHIN: usize = 20;

/// Why a file is no answered requirement sheet.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotATender {
    /// It can't be read at all.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// No table in it has the headings.
    #[error("no sheet in the file has the headings of the requirement sheet")]
    NoSheet,
    /// The headings are there, and none of the lines.
    #[error("none of the lines in the file is one of those that were asked")]
    OtherLines,
}

/// What was answered to each line that the file has, by its id.
///
/// A line that is there twice with different answers has said nothing clear.
///
/// # Errors
/// [`NotATender`].
pub fn tender(bytes: &[u8], asked: &Asked, limits: &Limits) -> Result<BTreeMap<String, Said>, NotATender> {
    let tables = tables_with(bytes, Formulas::AsShown, limits)?;
    let mut found = false;
    let mut said = BTreeMap::new();
    for table in &tables {
        let Some(columns) = Columns::of(table, asked) else { continue };
        found = true;
        for row in table.rows.iter().filter(|row| row.number > columns.headings) {
            let Some((id, line)) = columns.ids.iter().find_map(|at| {
                let id = row.cell(*at)?.trim();
                Some((id, asked.line(id)?))
            }) else {
                continue;
            };
            let text = columns.text.map(|at| row.cell(at).unwrap_or_default());
            let here = asked.said(line, text, row.cell(columns.answer).unwrap_or_default());
            let known = said.entry(id.to_owned()).or_insert(here);
            if *known != here {
                *known = Said::Unclear;
            }
        }
    }
    match (found, said.is_empty()) {
        (false, _) => Err(NotATender::NoSheet),
        (true, true) => Err(NotATender::OtherLines),
        (true, false) => Ok(said),
    }
}

/// Where in a table what is read stands.
struct Columns {
    /// The number of the row with the headings.
    headings: usize,
    ids: Vec<usize>,
    text: Option<usize>,
    answer: usize,
}

impl Columns {
    /// The columns, where a row of the table has the headings.
    fn of(table: &Table, asked: &Asked) -> Option<Self> {
        table.rows.iter().take_while(|row| row.number <= HEADINGS_WITHIN).find_map(|row| {
            let ids: Vec<usize> = asked.id_headings.iter().filter_map(|heading| headed(row, heading)).collect();
            let answer = headed(row, &asked.answer_heading)?;
            let text = headed(row, &asked.text_heading);
            (!ids.is_empty()).then_some(Columns { headings: row.number, ids, text, answer })
        })
    }
}

/// The column under a heading.
fn headed(row: &TableRow, heading: &str) -> Option<usize> {
    row.cells.iter().find(|(_, text)| text.trim() == heading.trim()).map(|(at, _)| *at)
}
