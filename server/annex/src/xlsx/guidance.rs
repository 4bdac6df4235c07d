//! The guidance of the requirement sheet: what is named on the left, and what is said of it on the right.

use super::formats::Formats;
use super::height::row_points;
use super::{TITLE_POINTS, page_setup, protect};
use crate::Error;
use catalogue::document::sheet::{Guidance, Sheet, TypeGuide};
use rust_xlsxwriter::{Format, Worksheet};

/// A4.
const PAPER: u8 = 9;
/// The width of names.
const NAME_WIDTH: f64 = 30.0;
/// The width of what is said.
const TEXT_WIDTH: f64 = 84.0;

pub(super) fn guidance(worksheet: &mut Worksheet, sheet: &Sheet, formats: &Formats) -> Result<(), Error> {
    let guidance = &sheet.guidance;
    worksheet.set_name(&sheet.names.guidance)?;
    worksheet.set_column_width(0, NAME_WIDTH)?.set_column_width(1, TEXT_WIDTH)?;
    worksheet.write_string_with_format(0, 0, &guidance.title, &formats.title)?;
    worksheet.set_row_height(0, TITLE_POINTS)?;
    let mut page = Page { worksheet, number: 2 };
    let [_, name, means, ..] = &guidance.type_headings;
    page.row([name, means], [&formats.header, &formats.header])?;
    for kind in &guidance.types {
        let [name, text] = type_texts(guidance, kind);
        page.row([&name, &text], [&formats.label, &formats.text])?;
    }
    page.number += 1;
    let [answer, means] = &guidance.answer_headings;
    page.row([answer, means], [&formats.header, &formats.header])?;
    for (answer, means) in &guidance.answers {
        page.row([answer, means], [&formats.label, &formats.text])?;
    }
    page.number += 1;
    for (index, paragraph) in (1..).zip(&guidance.paragraphs) {
        page.row([&format!("{index}."), paragraph], [&formats.number, &formats.prose])?;
    }
    let last = page.number.saturating_sub(1);
    page_setup(worksheet, &sheet.imprint, PAPER);
    worksheet.set_screen_gridlines(false).set_print_area(0, 0, last, 1)?;
    protect(worksheet);
    Ok(())
}

/// «A – Absolutt krav», and what it means, what is answered and what an empty answer means on lines of their own.
fn type_texts(guidance: &Guidance, kind: &TypeGuide) -> [String; 2] {
    let [.., answer, empty] = &guidance.type_headings;
    let text = format!("{}\n{answer}: {}\n{empty}: {}", kind.meaning, kind.answer, kind.empty);
    [format!("{} – {}", kind.letter, kind.name), text]
}

struct Page<'w> {
    worksheet: &'w mut Worksheet,
    number: u32,
}

impl Page<'_> {
    fn row(&mut self, [name, text]: [&str; 2], [named, said]: [&Format; 2]) -> Result<(), Error> {
        self.worksheet.write_string_with_format(self.number, 0, name, named)?;
        self.worksheet.write_string_with_format(self.number, 1, text, said)?;
        self.worksheet.set_row_height(self.number, row_points([(name, NAME_WIDTH), (text, TEXT_WIDTH)]))?;
        self.number += 1;
        Ok(())
    }
}
