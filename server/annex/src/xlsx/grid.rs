//! A page with a table: what stands beside the requirements, and the pages of the checklist.

use super::formats::Formats;
use super::height::row_points;
use super::{TITLE_POINTS, page_setup, protect};
use crate::Error;
use catalogue::document::workbook::{Grid, GridKind, Imprint};
use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, Format, Worksheet};

/// A4.
const PAPER: u8 = 9;

pub(super) fn grid(worksheet: &mut Worksheet, imprint: &Imprint, grid: &Grid, formats: &Formats) -> Result<(), Error> {
    worksheet.set_name(&grid.name)?;
    let widths: Vec<f64> = grid.columns.iter().map(|column| f64::from(column.width)).collect();
    for (at, width) in (0..).zip(&widths) {
        worksheet.set_column_width(at, *width)?;
    }
    worksheet.write_string_with_format(0, 0, &grid.title, &formats.title)?;
    worksheet.set_row_height(0, TITLE_POINTS)?;
    let mut header = 1;
    for lead in &grid.lead {
        // Text outside a table runs over the cells to its right, which stand empty.
        worksheet.write_string_with_format(header, 0, lead, &formats.default)?;
        header += 1;
    }
    header += 1;
    for (at, column) in (0..).zip(&grid.columns) {
        worksheet.write_string_with_format(header, at, &column.heading, &formats.header)?;
    }
    let headings = grid.columns.iter().map(|column| column.heading.as_str());
    worksheet.set_row_height(header, row_points(headings.zip(widths.iter().copied())))?;
    let mut last = header;
    for row in &grid.rows {
        last += 1;
        for ((at, cell), column) in (0..).zip(row).zip(&grid.columns) {
            let format = format(&column.kind, formats);
            match cell.is_empty() {
                true => worksheet.write_blank(last, at, format)?,
                false => worksheet.write_string_with_format(last, at, cell, format)?,
            };
        }
        worksheet.set_row_height(last, row_points(row.iter().map(String::as_str).zip(widths.iter().copied())))?;
    }
    choices(worksheet, grid, header + 1, last)?;
    page_setup(worksheet, imprint, PAPER);
    let end = u16::try_from(grid.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    worksheet.set_landscape().set_repeat_rows(header, header)?.set_print_area(0, 0, last, end)?;
    worksheet.set_screen_gridlines(false).set_freeze_panes(header + 1, 0)?;
    protect(worksheet);
    Ok(())
}

fn format<'f>(kind: &GridKind, formats: &'f Formats) -> &'f Format {
    match kind {
        GridKind::Text => &formats.text,
        GridKind::Id => &formats.strong,
        GridKind::Input => &formats.input,
        GridKind::Choice { .. } => &formats.choice,
    }
}

/// The lists of the columns that are chosen in.
fn choices(worksheet: &mut Worksheet, grid: &Grid, first: u32, last: u32) -> Result<(), Error> {
    for (at, column) in (0..).zip(&grid.columns).filter(|_| first <= last) {
        let GridKind::Choice { values, error } = &column.kind else { continue };
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        let rule = DataValidation::new()
            .allow_list_strings(&values)?
            .ignore_blank(true)
            .set_error_style(DataValidationErrorStyle::Stop)
            .set_error_message(error)?;
        worksheet.add_data_validation(first, at, last, at, &rule)?;
    }
    Ok(())
}
