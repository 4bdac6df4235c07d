//! Reads a workbook: the cells that have something in them, sheet by sheet.

use super::archive::{self, Formulas};
use super::limits::Limits;
use super::problem::Refusal;
use super::rows::letters;
use super::table::{Budget, Table, TableRow};
use calamine::{DataRef, Reader, SheetType, Xlsx, XlsxError};
use std::io::Cursor;

/// Above this a number in a cell is no whole number of ours: a workbook holds no more digits.
const EXACT_MAX: f64 = 9_007_199_254_740_992.0;

/// The tables of a workbook.
pub(crate) fn read(bytes: &[u8], formulas: Formulas, limits: &Limits) -> Result<Vec<Table>, Refusal> {
    let plain = archive::plain(bytes, formulas, limits)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(plain)).map_err(|error| damaged(&error))?;
    let sheets: Vec<_> = workbook.sheets_metadata().iter().map(|sheet| (sheet.name.clone(), sheet.typ)).collect();
    let mut budget = Budget::new(limits);
    let mut tables = Vec::new();
    for (name, kind) in sheets {
        if kind == SheetType::WorkSheet {
            tables.push(table(&mut workbook, name, &mut budget)?);
        }
    }
    Ok(tables)
}

fn damaged(error: &XlsxError) -> Refusal {
    Refusal::Damaged { detail: error.to_string() }
}

fn table(workbook: &mut Xlsx<Cursor<Vec<u8>>>, sheet: String, budget: &mut Budget<'_>) -> Result<Table, Refusal> {
    let place = format!("sheet {sheet}");
    let mut reader = workbook.worksheet_cells_reader(&sheet).map_err(|error| damaged(&error))?;
    let mut rows: Vec<TableRow> = Vec::new();
    while let Some(cell) = reader.next_cell().map_err(|error| damaged(&error))? {
        let (row, column) = cell.get_position();
        let (row, column) = (index(row), index(column));
        let (text, error) = match cell.get_value() {
            DataRef::Empty => continue,
            DataRef::Error(error) => (String::new(), Some(error.to_string())),
            DataRef::SharedString("") => continue,
            DataRef::SharedString(text) => {
                // One text can stand in every cell: the room for it is asked for before it is taken.
                budget.cell(&place, column, text.len())?;
                (String::from(*text), None)
            }
            other => {
                let text = shown(other);
                budget.cell(&place, column, text.len())?;
                (text, None)
            }
        };
        if text.is_empty() && error.is_none() {
            continue;
        }
        if rows.last().is_none_or(|last| last.number != row + 1) {
            budget.row(&place)?;
            if rows.last().is_some_and(|last| last.number > row + 1) {
                return Err(Refusal::Damaged { detail: format!("{place}: row {} stands after a later one", row + 1) });
            }
            rows.push(TableRow { number: row + 1, ..TableRow::default() });
        }
        let Some(last) = rows.last_mut() else { continue };
        if last.cell(column).is_some() {
            let cell = format!("{}{}", letters(column), row + 1);
            return Err(Refusal::Damaged { detail: format!("{place}: cell {cell} stands there twice") });
        }
        match error {
            Some(error) => {
                budget.cell(&place, column, error.len())?;
                last.errors.push((column, error));
            }
            None => last.cells.push((column, text)),
        }
    }
    Ok(Table { sheet, rows, ..Table::default() })
}

fn index(position: u32) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX - 1)
}

/// What a cell says, as a person would type it.
fn shown(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) if number.fract() == 0.0 && number.abs() <= EXACT_MAX => format!("{number:.0}"),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => yes.to_string(),
        DataRef::DateTime(date) => {
            let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
            if (hour, minute, second) == (0, 0, 0) {
                format!("{year:04}-{month:02}-{day:02}")
            } else {
                format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
            }
        }
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}
