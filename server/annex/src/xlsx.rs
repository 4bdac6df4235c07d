//! The workbooks: the requirement sheet with front page, guidance, requirements and summary, and the checklist for the agreement.
//!
//! The requirements are flat: headings in row 1, a row each below, no merged cell anywhere, so that procurement portals and
//! suppliers' tools can read them. Only the tenderer's cells are unlocked. What people wrote goes in as text and never as a
//! formula; the only formulas are the counters.

mod checklist;
pub(crate) mod formats;
mod front;
mod grid;
mod guidance;
mod height;
mod requirements;
mod summary;

use crate::look::Look;
use crate::{Error, parts};
use catalogue::document::sheet::Sheet;
use catalogue::document::workbook::{FrontRow, Imprint};
pub use checklist::checklist_xlsx;
use formats::Formats;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, ProtectionOptions, Workbook, Worksheet};

/// What a cell holds at most, in the units Excel counts: UTF-16.
const CELL_UNITS_MAX: usize = 32_767;
/// The height of a row of the default font, and the width of a column that nobody set.
const ROW_PIXELS: u32 = 17;
const COLUMN_PIXELS: u32 = 64;
/// The height of the row with the title of a page.
const TITLE_POINTS: f64 = 24.0;
/// The colour of what marks the pages, as page headers write it.
const MARKING_RGB: &str = "9C1C1C";
/// How much of a title the header of a page shows. A header holds 255 characters, and an ampersand counts twice.
const PAGE_HEADER_CHARS_MAX: usize = 70;
/// How much of a title the properties of a workbook hold.
const PROPERTY_CHARS_MAX: usize = 255;

/// The requirement sheet as a workbook, as its organisation has its files look.
///
/// # Errors
/// [`Error::CellTooLong`] for a text that no cell can hold.
pub fn xlsx(sheet: &Sheet, look: &Look) -> Result<Vec<u8>, Error> {
    let formats = Formats::new(look);
    let mut workbook = begin(&sheet.imprint, &formats)?;
    let rows = sheet.rows.iter().flat_map(|row| row.cells.iter().map(|cell| (row.id.as_str(), cell.as_str())));
    refuse_long_cells(rows.chain(front_cells(&sheet.front)))?;
    front::front(workbook.add_worksheet(), sheet, &formats)?;
    guidance::guidance(workbook.add_worksheet(), sheet, &formats)?;
    requirements::requirements(workbook.add_worksheet(), sheet, &formats)?;
    summary::summary(workbook.add_worksheet(), sheet, &formats)?;
    for page in &sheet.pages {
        grid::grid(workbook.add_worksheet(), &sheet.imprint, page, &formats)?;
    }
    finish(workbook, &sheet.imprint)
}

/// A workbook without pages.
pub(crate) fn begin(imprint: &Imprint, formats: &Formats) -> Result<Workbook, Error> {
    let mut workbook = Workbook::new();
    workbook.set_default_format(&formats.default, ROW_PIXELS, COLUMN_PIXELS)?;
    workbook.set_properties(&properties(imprint)?);
    // It is unpacked again at once, and packed for good when it is mended.
    workbook.set_zip_compression_level(1);
    Ok(workbook)
}

/// The bytes of the workbook, with what the library can't write.
pub(crate) fn finish(mut workbook: Workbook, imprint: &Imprint) -> Result<Vec<u8>, Error> {
    mend(&workbook.save_to_buffer()?, imprint)
}

/// Each cell is a text and what it belongs to, as it is named where it is refused.
pub(crate) fn refuse_long_cells<'c>(cells: impl IntoIterator<Item = (&'c str, &'c str)>) -> Result<(), Error> {
    let too_long = |cell: &str| cell.len() > CELL_UNITS_MAX && cell.encode_utf16().count() > CELL_UNITS_MAX;
    match cells.into_iter().find(|(_, cell)| too_long(cell)) {
        Some((line, _)) => Err(Error::CellTooLong { line: line.to_owned(), limit: CELL_UNITS_MAX }),
        None => Ok(()),
    }
}

fn front_cells(front: &[FrontRow]) -> impl Iterator<Item = (&str, &str)> {
    front.iter().map(|row| (row.label.as_str(), row.value.as_str()))
}

fn properties(imprint: &Imprint) -> Result<DocProperties, Error> {
    let date = imprint.date;
    let created = ExcelDateTime::from_ymd(date.year(), date.month(), date.day())?;
    let mut properties = DocProperties::new()
        .set_title(shortened(&imprint.title, PROPERTY_CHARS_MAX))
        .set_subject(&imprint.subject)
        .set_author(shortened(&imprint.creator, PROPERTY_CHARS_MAX))
        .set_company(shortened(&imprint.creator, PROPERTY_CHARS_MAX))
        .set_creation_datetime(&created);
    for (name, value) in imprint.properties.iter().filter(|(_, value)| !value.is_empty()) {
        properties = properties.set_custom_property(name, shortened(value, PROPERTY_CHARS_MAX));
    }
    Ok(properties)
}

/// Locks the cells of a page, and leaves what helps a reader: filters, wider columns, higher rows.
fn protect(worksheet: &mut Worksheet) {
    worksheet.protect_with_options(&ProtectionOptions {
        use_autofilter: true,
        format_columns: true,
        format_rows: true,
        ..ProtectionOptions::new()
    });
}

/// The header and footer of every printed page, A4 or A3 by `paper`. What marks the pages stands out in the header.
fn page_setup(worksheet: &mut Worksheet, imprint: &Imprint, paper: u8) {
    let named = [imprint.case_no.as_str(), imprint.title.as_str()];
    let named: Vec<_> = named.into_iter().filter(|part| !part.is_empty()).collect();
    let header = escaped(&shortened(&named.join(" – "), PAGE_HEADER_CHARS_MAX));
    let creator = escaped(&shortened(&imprint.creator, PAGE_HEADER_CHARS_MAX));
    let marking = imprint.marking.as_deref().map_or_else(String::new, |marking| {
        let marking = escaped(&shortened(marking, PAGE_HEADER_CHARS_MAX));
        format!("&R&\"Arial,Bold\"&9&K{MARKING_RGB}{marking}")
    });
    let (page, of) = (escaped(&imprint.words.page), escaped(&imprint.words.of));
    worksheet
        .set_paper_size(paper)
        .set_margins(0.5, 0.5, 0.7, 0.7, 0.3, 0.3)
        .set_print_fit_to_pages(1, 0)
        .set_header(format!("&L&9{header}{marking}"))
        .set_footer(format!("&L&9{creator}&R&9{page} &P {of} &N"));
}

/// The text, or its beginning where there is no room for all of it.
fn shortened(text: &str, room: usize) -> String {
    if text.encode_utf16().count() <= room {
        return text.to_owned();
    }
    let mut used = 1;
    let fits = |character: &char| {
        used += character.len_utf16();
        used <= room
    };
    text.chars().take_while(fits).chain(['…']).collect()
}

/// In the header of a printed page an ampersand begins a code, and a digit after a font size would be read as part of it.
fn escaped(text: &str) -> String {
    let text = text.replace('&', "&&").replace(['\n', '\r'], " ");
    if text.starts_with(|first: char| first.is_ascii_digit()) { format!(" {text}") } else { text }
}

/// What the library can't write: the language of the workbook, and heights that are a first guess rather than a decision, so
/// that a row grows with what the tenderer writes in it.
fn mend(workbook: &[u8], imprint: &Imprint) -> Result<Vec<u8>, Error> {
    let mut parts = parts::read(workbook)?;
    for (path, bytes) in &mut parts {
        if path == "docProps/core.xml" {
            let language = format!("<dc:language>{}</dc:language></cp:coreProperties>", imprint.lang.tag());
            *bytes = String::from_utf8_lossy(bytes).replace("</cp:coreProperties>", &language).into_bytes();
        } else if path.starts_with("xl/worksheets/") {
            *bytes = with_guessed_heights(&String::from_utf8_lossy(bytes)).into_bytes();
        }
    }
    parts::write(parts.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())))
}

/// Takes `customHeight` from every row, and from nothing else.
fn with_guessed_heights(part: &str) -> String {
    let mut out = String::with_capacity(part.len());
    let mut rest = part;
    while let Some(start) = rest.find("<row ") {
        let length = rest[start..].find('>').unwrap_or(rest.len() - start);
        out.push_str(&rest[..start]);
        out.push_str(&rest[start..start + length].replace(" customHeight=\"1\"", ""));
        rest = &rest[start + length..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_headers_keep_ampersands_and_leading_digits() {
        assert_eq!(escaped("26/01 A&B"), " 26/01 A&&B");
    }

    #[test]
    fn what_is_too_long_ends_in_dots() {
        assert_eq!(shortened("kommune", 7), "kommune");
        assert_eq!(shortened("kommunen", 7), "kommun…");
        assert_eq!(shortened(&"😀".repeat(9), 7), "😀😀😀…");
    }

    #[test]
    fn only_rows_lose_their_fixed_height() {
        let part = "<x customHeight=\"1\"/><row r=\"1\" ht=\"20\" customHeight=\"1\"><c/></row>";
        assert_eq!(with_guessed_heights(part), "<x customHeight=\"1\"/><row r=\"1\" ht=\"20\"><c/></row>");
    }
}
