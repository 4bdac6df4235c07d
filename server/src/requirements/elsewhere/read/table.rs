//! Which row has the headings, and which column is which field.

use super::is_read;
use crate::requirements::elsewhere::said::{FIELDS, LEAVE_OUT, NO_HEADINGS, Said};
use crate::requirements::elsewhere::source::{Sheet, Source};
use exchange::heading;

/// How far down the headings are looked for, in rows with something in them.
pub(in crate::requirements::elsewhere) const HEADING_ROWS_MAX: usize = 20;
/// How much of a cell is shown as a sample, in characters.
const SAMPLE_CHARS_MAX: usize = 60;

/// A sheet, as it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::requirements::elsewhere) struct SheetRead {
    /// Its name.
    pub name: String,
    /// Whether nothing of it is read.
    pub left_out: bool,
    /// The number of the row with its headings, where it has one.
    pub heading: Option<usize>,
    /// Its columns by number, with what they are called.
    pub names: Vec<(usize, String)>,
}

/// A column, as it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::requirements::elsewhere) struct ColumnRead {
    /// Its heading, or its letter.
    pub name: String,
    /// Whether that is a letter: the source has no headings.
    pub letter: bool,
    /// The field, where it is read.
    pub field: Option<&'static str>,
    /// The first text in it.
    pub sample: String,
}

impl SheetRead {
    /// The field of each column that is read.
    pub fn fields(&self, columns: &[ColumnRead]) -> Vec<(usize, &'static str)> {
        let field = |name: &String| columns.iter().find(|column| column.name == *name)?.field;
        self.names.iter().filter_map(|(at, name)| Some((*at, field(name)?))).collect()
    }
}

/// Finds the headings of a sheet.
pub(super) fn sheet(sheet: &Sheet, said: &Said) -> SheetRead {
    let said = said.sheets.get(&sheet.name).map(String::as_str);
    let heading = match said {
        Some(NO_HEADINGS | LEAVE_OUT) => None,
        Some(number) => number.parse().ok().filter(|number| sheet.rows.iter().any(|row| row.number == *number)),
        None => guessed(sheet),
    };
    let mut read =
        SheetRead { name: sheet.name.clone(), left_out: said == Some(LEAVE_OUT), heading, names: Vec::new() };
    let last = sheet.rows.iter().flat_map(|row| &row.cells).map(|(at, _)| *at).max().unwrap_or(0);
    let row = heading.and_then(|number| sheet.rows.iter().find(|row| row.number == number));
    for at in 0..=last {
        let filled =
            sheet.rows.iter().any(|row| heading.is_none_or(|number| row.number > number) && !row.cell(at).is_empty());
        let name = row.map(|row| row.cell(at).split_whitespace().collect::<Vec<_>>().join(" ")).unwrap_or_default();
        if name.is_empty() && !filled {
            continue;
        }
        let name = if name.is_empty() { letters(at) } else { name };
        // Of two columns with one heading the second gets its letter beside it.
        let taken = read.names.iter().any(|(_, known)| *known == name);
        let name = if taken { format!("{name} ({})", letters(at)) } else { name };
        read.names.push((at, name));
    }
    read
}

/// The first row in which the demand and something else, or nothing but the demand, is headed by a name we know.
fn guessed(sheet: &Sheet) -> Option<usize> {
    let row = sheet.rows.iter().take(HEADING_ROWS_MAX).find(|row| {
        let known: Vec<&str> = row.cells.iter().filter_map(|(_, cell)| heading(cell, &FIELDS)).collect();
        known.len() > 1 || (known == ["text"] && row.cells.len() == 1)
    });
    row.map(|row| row.number)
}

/// The columns of all sheets that are read, each heading once. Of two that are understood as the same field the first is taken.
pub(super) fn columns(source: &Source, sheets: &[SheetRead]) -> Vec<ColumnRead> {
    let mut columns: Vec<ColumnRead> = Vec::new();
    for (sheet, read) in source.sheets.iter().zip(sheets).filter(|(_, read)| !read.left_out) {
        for (at, name) in &read.names {
            if columns.iter().any(|known| known.name == *name) {
                continue;
            }
            let below = sheet.rows.iter().filter(|row| read.heading.is_none_or(|heading| row.number > heading));
            let sample = below.map(|row| row.cell(*at)).find(|cell| !cell.is_empty()).unwrap_or_default();
            let sample: String = sample.lines().next().unwrap_or_default().chars().take(SAMPLE_CHARS_MAX).collect();
            columns.push(ColumnRead { name: name.clone(), letter: read.heading.is_none(), field: None, sample });
        }
    }
    let mut taken: Vec<&'static str> = Vec::new();
    let mut take = |field: Option<&'static str>| {
        let field = field.filter(|field| !taken.contains(field))?;
        taken.push(field);
        Some(field)
    };
    // What was said goes before what the headings say.
    for column in &mut columns {
        let said = source.said.columns.get(&column.name);
        column.field = take(said.and_then(|said| FIELDS.into_iter().find(|field| field == said)));
    }
    for column in &mut columns {
        let said = source.said.columns.get(&column.name).is_some_and(|said| !is_read(said));
        if column.field.is_none() && !said && !column.letter {
            column.field = take(heading(&column.name, &FIELDS));
        }
    }
    // A single column without a heading is the demands themselves.
    if let [only] = columns.as_mut_slice()
        && only.letter
        && !source.said.columns.contains_key(&only.name)
    {
        only.field = take(Some("text"));
    }
    columns
}

/// The name of a column in a spreadsheet.
fn letters(mut column: usize) -> String {
    let mut name = Vec::new();
    loop {
        name.push(char::from(b'A' + u8::try_from(column % 26).unwrap_or(0)));
        match column / 26 {
            0 => break,
            more => column = more - 1,
        }
    }
    name.iter().rev().collect()
}
