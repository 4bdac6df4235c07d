//! The plain tables as a tender portal reads them.

use crate::case::{case, derived, files, inputs};
use crate::{file, part};
use calamine::{Reader, Xlsx};
use catalogue::document::sheet::is_published;
use std::io::Cursor;

/// The fields of a file by RFC 4180, with semicolons.
fn parse(csv: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut field, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = csv.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => field.extend(letters.next()),
            '"' => quoted = !quoted,
            ';' if !quoted => row.push(std::mem::take(&mut field)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut field).trim_end_matches('\r').to_owned());
                rows.push(std::mem::take(&mut row));
            }
            letter => field.push(letter),
        }
    }
    assert!(!quoted && field.is_empty() && row.is_empty(), "the file ends with a whole line");
    rows
}

fn csv() -> Vec<Vec<String>> {
    let text = String::from_utf8(file(files(), annex::FLAT_CSV).to_vec()).expect("UTF-8");
    parse(text.strip_prefix('\u{feff}').expect("a byte order mark"))
}

#[test]
fn headings_stand_first_and_each_requirement_is_a_row() {
    let rows = csv();
    let headings = [
        "Krav-ID",
        "Krav",
        "Type",
        "Obligatorisk",
        "Tildelingskriterium",
        "Vekt (%)",
        "Maks poeng",
        "Dokumentasjonskrav",
        "Hjelpetekst",
        "Oppfylles når",
    ];
    assert_eq!(rows[0], headings);
    let derivation = derived(&case());
    let lines: Vec<_> = derivation.lines.iter().filter(|line| is_published(line)).collect();
    assert_eq!(rows.len(), lines.len() + 1);
    for (row, line) in rows[1..].iter().zip(lines) {
        assert_eq!(row.len(), headings.len());
        assert_eq!(row[0], line.id.as_str());
        assert_eq!(row[1].trim_start_matches('\''), &*line.text);
        assert_eq!(row[5], line.weight.as_ref().map_or_else(String::new, |(_, weight)| weight.to_string()));
        assert_eq!(row[6], line.scale.map_or_else(String::new, |(_, high)| high.to_string()));
    }
}

#[test]
fn no_field_begins_as_a_formula() {
    let rows = csv();
    let own = rows.iter().find(|row| row[0] == "E-1").expect("the line");
    assert!(own[1].starts_with("'=cmd|") && own[7].starts_with("'+SUM"));
    for field in rows.iter().flatten() {
        assert!(!field.trim_start().starts_with(['=', '+', '-', '@']), "{field}");
    }
}

#[test]
fn the_flat_workbook_holds_the_same_and_nothing_else() {
    let bytes = file(files(), annex::FLAT_XLSX);
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    assert_eq!(workbook.sheet_names(), ["Krav"]);
    let range = workbook.worksheet_range("Krav").expect("the page");
    let cells: Vec<Vec<String>> = range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    let harmless = |rows: Vec<Vec<String>>| -> Vec<Vec<String>> {
        let field = |field: String| field.trim_start_matches('\'').to_owned();
        rows.into_iter().map(|row| row.into_iter().map(field).collect()).collect()
    };
    assert_eq!(cells, harmless(csv()));
    let sheet = part(bytes, "xl/worksheets/sheet1.xml");
    for unwanted in ["<mergeCell", "<sheetProtection", "<f>", "<dataValidation"] {
        assert!(!sheet.contains(unwanted), "{unwanted}");
    }
}

/// A semicolon, a quotation mark and a line break in a requirement stay inside its field.
#[test]
fn what_people_write_does_not_break_the_table() {
    let mut case = case();
    let text = "Første;\n\"andre\", tredje";
    case.requirements.own.get_mut("E-1").expect("an own line").text = text.to_owned();
    let files = annex::published(&inputs(&case, &derived(&case))).expect("written");
    let csv = String::from_utf8(file(&files, annex::FLAT_CSV).to_vec()).expect("UTF-8");
    let rows = parse(csv.trim_start_matches('\u{feff}'));
    assert_eq!(rows.iter().find(|row| row[0] == "E-1").expect("the line")[1], text);
}
