//! The sheet that is answered.

use super::formats::Formats;
use super::height::{row_points, too_high};
use super::{page_setup, protect};
use crate::Error;
use catalogue::document::sheet::{AnswerChoice, ColumnId, Row, Sheet};
use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, Format, Worksheet};

/// A3, so that fourteen columns can be read on paper.
const PAPER: u8 = 8;
/// The widest that a column can be.
const WIDTH_MAX: f64 = 255.0;
/// How much wider a column becomes at a time.
const WIDER: f64 = 10.0;
/// The longest title of a message that Excel shows at a cell.
const INPUT_TITLE_CHARS_MAX: usize = 32;

/// The width that a column has where no text asks for more, in characters of the default font.
fn usual_width(id: ColumnId) -> f64 {
    match id {
        ColumnId::RowId => 12.0,
        ColumnId::Id => 11.0,
        ColumnId::Domain => 18.0,
        ColumnId::Requirement => 56.0,
        ColumnId::Type => 7.0,
        ColumnId::Criterion => 18.0,
        ColumnId::Weight => 8.0,
        ColumnId::Documentation | ColumnId::Better => 34.0,
        ColumnId::Met => 14.0,
        ColumnId::Answer => 15.0,
        ColumnId::Description => 48.0,
        ColumnId::Delivery | ColumnId::Reference => 18.0,
    }
}

/// The widths of the columns, in their order.
type Widths = [f64; ColumnId::ALL.len()];

/// Wide enough that every row shows all of its text: the column of the highest cell is widened until the row is one that a workbook allows.
fn widths(sheet: &Sheet) -> Widths {
    let mut widths = ColumnId::ALL.map(usual_width);
    for row in &sheet.rows {
        while let Some(highest) = too_high(shown(row, &widths)).filter(|at| widths[*at] < WIDTH_MAX) {
            widths[highest] = (widths[highest] + WIDER).min(WIDTH_MAX);
        }
    }
    widths
}

/// The cells of a row that are shown, with the width of each; the hidden column takes no room.
fn shown<'r>(row: &'r Row, widths: &Widths) -> impl Iterator<Item = (&'r str, f64)> {
    let cells = row.cells.iter().map(String::as_str).zip(*widths).zip(ColumnId::ALL);
    cells.map(|((text, width), id)| (if id == ColumnId::RowId { "" } else { text }, width))
}

/// The number of a column in the workbook.
pub(super) fn column(id: ColumnId) -> u16 {
    u16::try_from(id.index()).expect("there are fourteen columns")
}

/// The number of the last row, from 0. A sheet without requirements has one empty row, so that every range exists.
pub(super) fn last_row(sheet: &Sheet) -> u32 {
    u32::try_from(sheet.rows.len().max(1)).expect("a case file has fewer rows than a workbook can hold")
}

pub(super) fn requirements(worksheet: &mut Worksheet, sheet: &Sheet, formats: &Formats) -> Result<(), Error> {
    worksheet.set_name(&sheet.names.requirements)?;
    let widths = widths(sheet);
    for (id, width) in ColumnId::ALL.into_iter().zip(widths) {
        worksheet.set_column_width(column(id), width)?;
    }
    worksheet.set_column_hidden(column(ColumnId::RowId))?;
    headings(worksheet, sheet, formats)?;
    for (row, number) in sheet.rows.iter().zip(1..) {
        write_row(worksheet, number, row, &widths, formats)?;
    }
    validation(worksheet, sheet)?;
    let (last_row, last_column) = (last_row(sheet), column(ColumnId::Reference));
    worksheet.autofilter(0, 0, last_row, last_column)?;
    worksheet.set_freeze_panes(1, column(ColumnId::Domain))?;
    page_setup(worksheet, &sheet.imprint, PAPER);
    worksheet.set_landscape().set_repeat_rows(0, 0)?.set_print_area(0, 0, last_row, last_column)?;
    protect(worksheet);
    Ok(())
}

fn headings(worksheet: &mut Worksheet, sheet: &Sheet, formats: &Formats) -> Result<(), Error> {
    for heading in &sheet.columns {
        worksheet.write_string_with_format(0, column(heading.id), &heading.heading, &formats.header)?;
    }
    // The arrow of the filter covers the end of a heading, so each has room for it.
    let cells = sheet.columns.iter().filter(|heading| heading.id != ColumnId::RowId);
    let cells = cells.map(|heading| (heading.heading.as_str(), usual_width(heading.id) - 3.0));
    worksheet.set_row_height(0, row_points(cells))?;
    Ok(())
}

fn write_row(
    worksheet: &mut Worksheet,
    number: u32,
    row: &Row,
    widths: &Widths,
    formats: &Formats,
) -> Result<(), Error> {
    for (id, text) in ColumnId::ALL.into_iter().zip(&row.cells) {
        let format = format(id, row, formats);
        match row.weight {
            Some(weight) if id == ColumnId::Weight => {
                worksheet.write_number_with_format(number, column(id), weight, format)?;
            }
            _ if text.is_empty() => {
                worksheet.write_blank(number, column(id), format)?;
            }
            _ => {
                worksheet.write_string_with_format(number, column(id), text, format)?;
            }
        }
    }
    worksheet.set_row_height(number, row_points(shown(row, widths)))?;
    Ok(())
}

fn format<'f>(id: ColumnId, row: &Row, formats: &'f Formats) -> &'f Format {
    match id {
        ColumnId::Answer if row.answer == AnswerChoice::Description => &formats.closed,
        ColumnId::Answer => &formats.choice,
        ColumnId::Description | ColumnId::Delivery | ColumnId::Reference => &formats.input,
        ColumnId::Id => &formats.strong,
        ColumnId::Type | ColumnId::Weight => &formats.centred,
        ColumnId::RowId => &formats.small,
        _ => &formats.text,
    }
}

/// What may be written in the tenderer's cells, and what is said there.
fn validation(worksheet: &mut Worksheet, sheet: &Sheet) -> Result<(), Error> {
    let choices = &sheet.choices;
    let yes_no = [choices.yes.as_str(), &choices.no];
    let partly = [choices.yes.as_str(), &choices.no, &choices.partly];
    answers(worksheet, sheet, AnswerChoice::YesNo, &yes_no)?;
    answers(worksheet, sheet, AnswerChoice::YesNoPartly, &partly)?;
    if sheet.rows.is_empty() {
        return Ok(());
    }
    let last_row = last_row(sheet);
    let delivery: Vec<&str> = choices.delivery.iter().map(String::as_str).collect();
    let rules = [
        (ColumnId::Delivery, DataValidation::new().allow_list_strings(&delivery)?),
        (ColumnId::Description, DataValidation::new().allow_any_value()),
        (ColumnId::Reference, DataValidation::new().allow_any_value()),
    ];
    for (id, rule) in rules {
        let rule = worded(rule, sheet, id)?;
        worksheet.add_data_validation(1, column(id), last_row, column(id), &rule)?;
    }
    Ok(())
}

/// The list of answers for the rows of one kind, one rule for all of them.
fn answers(worksheet: &mut Worksheet, sheet: &Sheet, choice: AnswerChoice, words: &[&str]) -> Result<(), Error> {
    let at = column(ColumnId::Answer);
    let rows: Vec<u32> =
        sheet.rows.iter().zip(1..).filter(|(row, _)| row.answer == choice).map(|(_, number)| number).collect();
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return Ok(()) };
    let rule = worded(DataValidation::new().allow_list_strings(words)?, sheet, ColumnId::Answer)?;
    let rule = rule.set_multi_range(ranges(&rows, at));
    worksheet.add_data_validation(*first, at, *last, at, &rule)?;
    Ok(())
}

/// Rows as ranges of a column: "K2:K5 K8".
fn ranges(rows: &[u32], at: u16) -> String {
    let name = rust_xlsxwriter::utility::column_number_to_name(at);
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for row in rows {
        match runs.last_mut() {
            Some((_, end)) if *end + 1 == *row => *end = *row,
            _ => runs.push((*row, *row)),
        }
    }
    let written = runs.into_iter().map(|(first, last)| match first == last {
        true => format!("{name}{}", first + 1),
        false => format!("{name}{}:{name}{}", first + 1, last + 1),
    });
    written.collect::<Vec<_>>().join(" ")
}

fn worded(rule: DataValidation, sheet: &Sheet, id: ColumnId) -> Result<DataValidation, Error> {
    let words = &sheet.columns[id.index()];
    let mut rule = rule
        .ignore_blank(true)
        .set_input_message(&words.help)?
        .set_error_style(DataValidationErrorStyle::Stop)
        .set_error_message(&sheet.choices.error)?;
    if words.heading.chars().count() <= INPUT_TITLE_CHARS_MAX {
        rule = rule.set_input_title(&words.heading)?;
    }
    Ok(rule)
}

#[cfg(test)]
mod tests {
    use super::ranges;

    #[test]
    fn neighbouring_rows_are_one_range() {
        assert_eq!(ranges(&[1, 2, 3, 7, 9, 10], 10), "K2:K4 K8 K10:K11");
    }
}
