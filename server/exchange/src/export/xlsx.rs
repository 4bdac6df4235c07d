//! A workbook with a sheet for each kind of entry.

use super::{CELL_UNITS_MAX, ExportError, entries, kinds};
use crate::cell::{self, Cell};
use crate::model::{self, Field, Kind, Shape};
use catalogue::content::Release;
use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet};
use serde_json::Value;

/// The sheet that explains the others. Import knows it by this name and leaves it out.
pub(crate) const README: &str = "Les meg";

const GUIDANCE: [&str; 8] = [
    "Kravspor: kravkatalogen som regneark",
    "Hvert ark er én type innhold. Rad 1 er navnet på feltet, og hver rad under er én oppføring.",
    "Navnene i rad 1 og navnene på arkene må stå som de er for at filen skal kunne leses inn igjen.",
    "Et felt som slutter på .nb, .nn eller .en er samme tekst på bokmål, nynorsk eller engelsk.",
    "I en liste står hvert element på sin egen linje. En tom celle betyr at feltet ikke er fylt ut.",
    "Celler som begynner med { eller [ er JSON: det som ikke får plass i en enkel celle.",
    "En id skifter aldri mening. Et nytt krav får en ny id.",
    "Formler leses ikke inn: skriv verdien i cellen.",
];

const HEADER_FILL: Color = Color::RGB(0x00E7_EDF3);
const ID_WIDTH: u16 = 16;
const NARROW_WIDTH: u16 = 14;
const WIDE_WIDTH: u16 = 56;
const README_WIDTH: u16 = 100;

struct Formats {
    header: Format,
    text: Format,
}

/// The file.
pub(super) fn write(json: &Value, release: &Release) -> Result<Vec<u8>, ExportError> {
    let formats = Formats {
        header: Format::new()
            .set_bold()
            .set_background_color(HEADER_FILL)
            .set_border_bottom(FormatBorder::Thin)
            .set_align(FormatAlign::Top),
        text: Format::new().set_text_wrap().set_align(FormatAlign::Top),
    };
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(release)?);
    readme(workbook.add_worksheet(), release, &formats)?;
    for kind in kinds() {
        sheet(workbook.add_worksheet(), kind, entries(json, kind), &formats)?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// The day of the release stands for the time of writing, so that the same release gives the same bytes.
fn properties(release: &Release) -> Result<DocProperties, ExportError> {
    let day = ExcelDateTime::parse_from_str(&release.date).or_else(|_| ExcelDateTime::from_ymd(2000, 1, 1))?;
    Ok(DocProperties::new().set_title("Kravspor").set_creation_datetime(&day))
}

fn readme(sheet: &mut Worksheet, release: &Release, formats: &Formats) -> Result<(), ExportError> {
    sheet.set_name(README)?;
    sheet.set_column_width(0, README_WIDTH)?;
    let about = format!("Versjon {}, {}. Fingeravtrykk {}", release.version, release.date, release.fingerprint());
    for (row, line) in (0..).zip(GUIDANCE.into_iter().chain([about.as_str()])) {
        let format = if row == 0 { &formats.header } else { &formats.text };
        sheet.write_string_with_format(row, 0, line, format)?;
    }
    Ok(())
}

fn sheet(sheet: &mut Worksheet, kind: &Kind, entries: &[Value], formats: &Formats) -> Result<(), ExportError> {
    sheet.set_name(&kind.name)?;
    sheet.set_freeze_panes(1, 1)?;
    for (column, field) in (0..).zip(&kind.fields) {
        sheet.write_string_with_format(0, column, &field.name, &formats.header)?;
        sheet.set_column_width(column, width(field))?;
    }
    for (row, entry) in (1..).zip(entries) {
        for (column, field) in (0..).zip(&kind.fields) {
            match cell::write(entry, field) {
                Some(Cell::Text(text)) => {
                    refuse_long(&text, kind, entry, field)?;
                    sheet.write_string_with_format(row, column, &text, &formats.text)?;
                }
                Some(Cell::Number(number)) => {
                    #[expect(clippy::cast_precision_loss, reason = "a cell::Number is exact by its definition")]
                    sheet.write_number_with_format(row, column, number as f64, &formats.text)?;
                }
                // As words: a spreadsheet shows a truth value in its own language, and may save it as a formula.
                Some(Cell::Bool(yes)) => {
                    sheet.write_string_with_format(row, column, yes.to_string(), &formats.text)?;
                }
                None => {}
            }
        }
    }
    let last_row = u32::try_from(entries.len()).unwrap_or(u32::MAX);
    let last_column = u16::try_from(kind.fields.len().saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.autofilter(0, 0, last_row, last_column)?;
    Ok(())
}

fn width(field: &Field) -> u16 {
    match field.shape {
        _ if field.name == "id" => ID_WIDTH,
        Shape::Integer | Shape::Boolean => NARROW_WIDTH,
        Shape::Text if !field.allowed.is_empty() || field.path.len() == 1 => NARROW_WIDTH.max(ID_WIDTH),
        Shape::Text | Shape::Json | Shape::TextOrJson => WIDE_WIDTH,
        Shape::List => WIDE_WIDTH / 2,
    }
}

fn refuse_long(text: &str, kind: &Kind, entry: &Value, field: &Field) -> Result<(), ExportError> {
    // Bytes are never fewer than UTF-16 units, so most texts need no counting.
    if text.len() > CELL_UNITS_MAX && text.encode_utf16().count() > CELL_UNITS_MAX {
        return Err(ExportError::CellTooLong {
            kind: kind.name.clone(),
            id: model::id(entry),
            field: field.name.clone(),
            limit: CELL_UNITS_MAX,
        });
    }
    Ok(())
}
