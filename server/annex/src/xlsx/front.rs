//! The front page of a workbook.

use super::formats::Formats;
use super::height::row_points;
use super::summary::{progress, status};
use super::{TITLE_POINTS, page_setup, protect};
use crate::Error;
use catalogue::document::sheet::Sheet;
use catalogue::document::workbook::{FrontRow, Imprint};
use rust_xlsxwriter::Worksheet;

/// A4.
const PAPER: u8 = 9;
/// The width of labels.
const LABEL_WIDTH: f64 = 32.0;
/// The width of what stands beside them.
pub(super) const VALUE_WIDTH: f64 = 72.0;

/// The front page of the requirement sheet, with how far the tenderer has come.
pub(super) fn front(worksheet: &mut Worksheet, sheet: &Sheet, formats: &Formats) -> Result<(), Error> {
    worksheet.set_name(&sheet.names.front)?;
    let mut number = rows(worksheet, &sheet.imprint, &sheet.front, formats)?;
    for (label, formula) in [(&sheet.summary.progress, progress(sheet)), (&sheet.summary.status, status(sheet))] {
        worksheet.write_string_with_format(number, 0, label, &formats.label)?;
        worksheet.write_formula_with_format(number, 1, formula, &formats.strong)?;
        worksheet.set_row_height(number, row_points([(label.as_str(), LABEL_WIDTH)]))?;
        number += 1;
    }
    finish(worksheet, &sheet.imprint, number)
}

/// The title, what marks the workbook, and the rows. Gives the number of the row after them.
pub(super) fn rows(
    worksheet: &mut Worksheet,
    imprint: &Imprint,
    front: &[FrontRow],
    formats: &Formats,
) -> Result<u32, Error> {
    worksheet.set_column_width(0, LABEL_WIDTH)?.set_column_width(1, VALUE_WIDTH)?;
    worksheet.write_string_with_format(0, 0, &imprint.heading, &formats.title)?;
    worksheet.set_row_height(0, TITLE_POINTS)?;
    let mut number = 1;
    if let Some(marking) = &imprint.marking {
        worksheet.write_string_with_format(number, 0, marking, &formats.marking)?;
        number += 1;
    }
    number += 1;
    for row in front {
        worksheet.write_string_with_format(number, 0, &row.label, &formats.label)?;
        if row.input {
            worksheet.write_blank(number, 1, &formats.input)?;
        } else {
            worksheet.write_string_with_format(number, 1, &row.value, &formats.text)?;
        }
        worksheet.set_row_height(number, row_points([(row.label.as_str(), LABEL_WIDTH), (&row.value, VALUE_WIDTH)]))?;
        number += 1;
    }
    Ok(number)
}

/// Prints and protects the page, which ends before row `end`.
pub(super) fn finish(worksheet: &mut Worksheet, imprint: &Imprint, end: u32) -> Result<(), Error> {
    page_setup(worksheet, imprint, PAPER);
    worksheet.set_screen_gridlines(false).set_print_area(0, 0, end.saturating_sub(1), 1)?;
    protect(worksheet);
    Ok(())
}
