//! The summary of the requirement sheet: counters that follow what the tenderer fills in, and the weights.

use super::formats::Formats;
use super::height::row_points;
use super::requirements::{column, last_row};
use super::{TITLE_POINTS, page_setup, protect};
use crate::Error;
use catalogue::content::item::LineType;
use catalogue::document::sheet::{ColumnId, Sheet, TypeCount};
use rust_xlsxwriter::utility::column_number_to_name;
use rust_xlsxwriter::{Formula, Worksheet};

/// A4.
const PAPER: u8 = 9;
/// Where the table of types begins, below the title.
const FIRST_ROW: u32 = 2;
/// The columns of the summary.
const WIDTHS: [f64; 5] = [34.0, 14.0, 14.0, 14.0, 40.0];

pub(super) fn summary(worksheet: &mut Worksheet, sheet: &Sheet, formats: &Formats) -> Result<(), Error> {
    let summary = &sheet.summary;
    worksheet.set_name(&sheet.names.summary)?;
    for (at, width) in (0..).zip(WIDTHS) {
        worksheet.set_column_width(at, width)?;
    }
    worksheet.write_string_with_format(0, 0, &summary.title, &formats.title)?;
    worksheet.set_row_height(0, TITLE_POINTS)?;
    for (at, heading) in (0..).zip(&summary.headings) {
        worksheet.write_string_with_format(FIRST_ROW, at, heading, &formats.header)?;
    }
    for (number, count) in (FIRST_ROW + 1..).zip(&summary.types) {
        type_row(worksheet, sheet, number, count, formats)?;
    }
    let total = total_row(sheet);
    total_cells(worksheet, sheet, total, formats)?;
    worksheet.write_string_with_format(total + 2, 0, &summary.status, &formats.label)?;
    worksheet.write_formula_with_format(total + 2, 1, status(sheet), &formats.heading)?;
    let last = weights(worksheet, sheet, total + 4, formats)?;
    page_setup(worksheet, &sheet.imprint, PAPER);
    worksheet.set_landscape().set_screen_gridlines(false).set_print_area(0, 0, last, 4)?;
    protect(worksheet);
    Ok(())
}

fn total_row(sheet: &Sheet) -> u32 {
    FIRST_ROW + 1 + u32::try_from(sheet.summary.types.len()).expect("there are four types")
}

fn type_row(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    number: u32,
    count: &TypeCount,
    formats: &Formats,
) -> Result<(), Error> {
    let name = format!("{} – {}", count.letter, count.name);
    let row = number + 1;
    let [all, answered] = counters(sheet, count);
    worksheet.write_string_with_format(number, 0, name, &formats.text)?;
    worksheet.write_formula_with_format(number, 1, all.set_result(count.count.to_string()), &formats.centred)?;
    worksheet.write_formula_with_format(number, 2, answered.set_result("0"), &formats.centred)?;
    let missing = Formula::new(format!("=B{row}-C{row}")).set_result(count.count.to_string());
    worksheet.write_formula_with_format(number, 3, missing, &formats.centred)?;
    worksheet.write_string_with_format(number, 4, &count.rule, &formats.text)?;
    Ok(())
}

/// How many lines of a type there are, and how many of them are answered.
fn counters(sheet: &Sheet, count: &TypeCount) -> [Formula; 2] {
    // The sign before the letter keeps a letter that is a sign itself from being read as "greater than".
    let kind = format!("{},{}", range(sheet, ColumnId::Type), criterion(&format!("={}", count.letter)));
    let filled = |id| format!(",{},\"<>\"", range(sheet, id));
    let answered = match count.kind {
        LineType::Absolute | LineType::Option => filled(ColumnId::Answer),
        LineType::Evaluated => filled(ColumnId::Answer) + &filled(ColumnId::Description),
        LineType::Information => filled(ColumnId::Description),
    };
    [Formula::new(format!("=COUNTIFS({kind})")), Formula::new(format!("=COUNTIFS({kind}{answered})"))]
}

fn total_cells(worksheet: &mut Worksheet, sheet: &Sheet, total: u32, formats: &Formats) -> Result<(), Error> {
    let count = sheet.rows.len();
    worksheet.write_string_with_format(total, 0, &sheet.summary.total, &formats.label)?;
    for (at, value) in [(1, count), (2, 0), (3, count)] {
        let name = column_number_to_name(at);
        let sum = match sheet.summary.types.is_empty() {
            true => "=0".to_owned(),
            false => format!("=SUM({name}{}:{name}{total})", FIRST_ROW + 2),
        };
        worksheet.write_formula_with_format(
            total,
            at,
            Formula::new(sum).set_result(value.to_string()),
            &formats.sum,
        )?;
    }
    Ok(())
}

/// How many lines are answered, of how many: "12 / 40".
pub(super) fn progress(sheet: &Sheet) -> Formula {
    let (page, row) = (quoted(&sheet.names.summary), total_row(sheet) + 1);
    let formula = format!("={page}!$C${row}&\" / \"&{page}!$B${row}");
    Formula::new(formula).set_result(format!("0 / {}", sheet.rows.len()))
}

/// The sentence that says whether something is missing.
pub(super) fn status(sheet: &Sheet) -> Formula {
    let summary = &sheet.summary;
    let missing = format!("{}!$D${}", quoted(&sheet.names.summary), total_row(sheet) + 1);
    let formula = format!("=IF({missing}=0,{},{})", string(&summary.complete), string(&summary.not_complete));
    Formula::new(formula).set_result(if sheet.rows.is_empty() { &summary.complete } else { &summary.not_complete })
}

/// The weights under each criterion and what they add up to. Gives the last row that was written.
fn weights(worksheet: &mut Worksheet, sheet: &Sheet, first: u32, formats: &Formats) -> Result<u32, Error> {
    if sheet.summary.criteria.is_empty() {
        return Ok(first - 2);
    }
    for (at, heading) in (0..).zip(&sheet.summary.weight_headings) {
        worksheet.write_string_with_format(first, at, heading, &formats.header)?;
    }
    let headings = sheet.summary.weight_headings.iter().map(String::as_str);
    worksheet.set_row_height(first, row_points(headings.zip(WIDTHS)))?;
    let (criteria, weights) = (range(sheet, ColumnId::Criterion), range(sheet, ColumnId::Weight));
    let mut number = first;
    for criterion in &sheet.summary.criteria {
        number += 1;
        // The name stands in a cell: as a string in a formula it could be too long, or hold a wildcard.
        let same = format!("({criteria}=A{})", number + 1);
        let lines = Formula::new(format!("=SUMPRODUCT({same}*1)")).set_result(criterion.lines.to_string());
        let sum = Formula::new(format!("=SUMPRODUCT({same}*{weights})")).set_result(criterion.weight.to_string());
        worksheet.write_string_with_format(number, 0, &criterion.name, &formats.text)?;
        worksheet.write_formula_with_format(number, 1, lines, &formats.centred)?;
        worksheet.write_formula_with_format(number, 2, sum, &formats.centred)?;
        if criterion.elsewhere > 0 {
            worksheet.write_number_with_format(number, 3, criterion.elsewhere, &formats.centred)?;
        }
        worksheet.set_row_height(number, row_points([(criterion.name.as_str(), WIDTHS[0])]))?;
    }
    Ok(number)
}

/// A column of the requirements, without its heading: `'Krav'!$E$2:$E$40`.
fn range(sheet: &Sheet, id: ColumnId) -> String {
    let name = column_number_to_name(column(id));
    format!("{}!${name}$2:${name}${}", quoted(&sheet.names.requirements), last_row(sheet) + 1)
}

/// The name of a sheet in a formula.
fn quoted(name: &str) -> String {
    format!("'{}'", name.replace('\'', "''"))
}

/// A string in a formula.
fn string(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// A string that cells are compared with, where `*`, `?` and `~` would mean something else.
fn criterion(text: &str) -> String {
    string(&text.replace('~', "~~").replace('*', "~*").replace('?', "~?"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_formulas_stay_words() {
        assert_eq!(string("a\"b"), "\"a\"\"b\"");
        assert_eq!(criterion("A*"), "\"A~*\"");
        assert_eq!(quoted("Lars' krav"), "'Lars'' krav'");
    }
}
