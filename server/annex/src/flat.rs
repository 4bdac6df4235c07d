//! The plain table for tender portals: as CSV, and as a workbook with one page.

use crate::Error;
use crate::look::Look;
use crate::xlsx::formats::Formats;
use crate::xlsx::{begin, finish, refuse_long_cells};
use catalogue::document::flat::{Flat, FlatCell};

/// What says that a file is UTF-8 to the office programs that would otherwise guess.
const BYTE_ORDER_MARK: &str = "\u{feff}";
/// Norwegian office programs part columns with it, since the comma stands in numbers.
const SEPARATOR: char = ';';
/// A cell that begins with one of these would be run as a formula.
const FORMULA_STARTS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The table as CSV by RFC 4180: UTF-8 with a byte order mark, semicolons, and the headings on the first line. A text that a program
/// would run as a formula has an apostrophe before it.
pub fn flat_csv(flat: &Flat) -> Vec<u8> {
    let mut out = String::from(BYTE_ORDER_MARK);
    line(&mut out, flat.headings.iter().map(|heading| field(heading)));
    for row in &flat.rows {
        line(
            &mut out,
            row.iter().map(|cell| match cell {
                FlatCell::Text(text) => field(text),
                FlatCell::Number(number) => number.to_string(),
            }),
        );
    }
    out.into_bytes()
}

fn line(out: &mut String, fields: impl Iterator<Item = String>) {
    for (at, field) in fields.enumerate() {
        if at > 0 {
            out.push(SEPARATOR);
        }
        out.push_str(&field);
    }
    out.push_str("\r\n");
}

/// A text as a field: harmless, and quoted where it holds what would end it.
fn field(text: &str) -> String {
    // Spaces before the sign do not stop every program.
    let runs = text.trim_start_matches([' ', '\n', '\u{a0}']).starts_with(FORMULA_STARTS);
    let text = if runs { format!("'{text}") } else { text.to_owned() };
    match text.contains([SEPARATOR, '"', '\n', '\r', ',', '\'']) || text.starts_with(' ') || text.ends_with(' ') {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text,
    }
}

/// The table as a workbook: headings in the first row, a row each below, nothing merged, nothing protected, no formula.
///
/// # Errors
/// [`Error::CellTooLong`] for a text that no cell can hold.
pub fn flat_xlsx(flat: &Flat) -> Result<Vec<u8>, Error> {
    let texts = flat.rows.iter().flat_map(|row| row.iter().map(move |cell| (row.first(), cell)));
    refuse_long_cells(texts.filter_map(|cell| match cell {
        (Some(FlatCell::Text(id)), FlatCell::Text(text)) => Some((id.as_str(), text.as_str())),
        _ => None,
    }))?;
    let formats = Formats::new(&Look::default());
    let mut workbook = begin(&flat.imprint, &formats)?;
    let worksheet = workbook.add_worksheet();
    worksheet.set_name(&flat.name)?;
    for (at, heading) in (0..).zip(&flat.headings) {
        worksheet.write_string_with_format(0, at, heading, &formats.sum)?;
        worksheet.set_column_width(at, if WIDE.contains(&at) { 50.0 } else { 18.0 })?;
    }
    for (number, row) in (1..).zip(&flat.rows) {
        for (at, cell) in (0..).zip(row) {
            match cell {
                FlatCell::Text(text) => worksheet.write_string_with_format(number, at, text, &formats.prose)?,
                FlatCell::Number(value) => worksheet.write_number_with_format(number, at, *value, &formats.prose)?,
            };
        }
    }
    worksheet.set_freeze_panes(1, 0)?;
    finish(workbook, &flat.imprint)
}

/// The columns with sentences in them: the demand, what documents it, and the help.
const WIDE: [u16; 3] = [1, 7, 8];

#[cfg(test)]
mod tests {
    use super::field;

    #[test]
    fn nothing_in_a_field_is_run() {
        for start in ["=1+1", "+47 99 99 99 99", "-x", "@SUM(A1)", "\t=1", " =1", "\n=1"] {
            assert!(field(start).trim_start_matches('"').starts_with('\''), "{start:?}: {}", field(start));
        }
        assert_eq!(field("Krav – med strek"), "Krav – med strek");
    }

    #[test]
    fn what_would_end_a_field_is_quoted() {
        assert_eq!(field("a;b"), "\"a;b\"");
        assert_eq!(field("sa \"nei\""), "\"sa \"\"nei\"\"\"");
        assert_eq!(field("en\nto"), "\"en\nto\"");
        assert_eq!(field("plain"), "plain");
    }
}
