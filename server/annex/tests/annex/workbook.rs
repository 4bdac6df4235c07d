//! The requirement sheet as a tenderer's program reads it.

use crate::case::{case, date, derived, files, inputs, release};
use crate::{file, part, parts, words};
use calamine::{Data, Range, Reader, Xlsx};
use catalogue::content::item::{LineType, Placement};
use catalogue::document::sheet::{ColumnId, PROPERTY_FINGERPRINT, Sheet, fingerprint, sheet};
use std::io::Cursor;

/// The sheet of requirements stands third.
const REQUIREMENTS: &str = "xl/worksheets/sheet3.xml";

fn workbook() -> (Sheet, &'static [u8]) {
    let case = case();
    (sheet(release(), &case, &derived(&case), date()), file(files(), annex::SHEET))
}

fn requirements(bytes: &[u8]) -> Range<Data> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    assert_eq!(workbook.sheet_names(), ["Forside", "Veiledning", "Krav", "Oppsummering", "Referanser"]);
    workbook.worksheet_range("Krav").expect("the requirements")
}

fn cell(range: &Range<Data>, row: usize, id: ColumnId) -> String {
    range.get((row, id.index())).map(ToString::to_string).unwrap_or_default()
}

#[test]
fn every_published_line_is_a_row_with_its_own_text() {
    let case = case();
    let derivation = derived(&case);
    let (_, bytes) = workbook();
    let range = requirements(bytes);
    let answered = |line: &&catalogue::procurement::derivation::Line| {
        let answered = matches!(line.placement, Placement::Specification | Placement::Award);
        line.stands() && answered && !line.confidential
    };
    let lines: Vec<_> = derivation.lines.iter().filter(answered).collect();
    assert_eq!(range.height(), lines.len() + 1);
    for (row, line) in (1..).zip(lines) {
        assert_eq!(cell(&range, row, ColumnId::RowId), line.id.as_str());
        assert_eq!(cell(&range, row, ColumnId::Id), line.id.as_str());
        assert_eq!(cell(&range, row, ColumnId::Requirement), line.text.to_string());
        assert_eq!(cell(&range, row, ColumnId::Documentation), line.evidence.to_string());
        let weight = line.weight.as_ref().map_or_else(String::new, |(_, weight)| weight.to_string());
        assert_eq!(cell(&range, row, ColumnId::Weight), weight);
        for id in ColumnId::ALL.into_iter().filter(|id| id.is_answer()) {
            assert_eq!(cell(&range, row, id), "", "the tenderer's cells are empty");
        }
    }
}

#[test]
fn the_fingerprint_can_be_worked_out_from_the_workbook() {
    let (sheet, bytes) = workbook();
    let range = requirements(bytes);
    let rows: Vec<Vec<String>> = (0..range.height())
        .map(|row| ColumnId::ALL.into_iter().filter(|id| !id.is_answer()).map(|id| cell(&range, row, id)).collect())
        .collect();
    assert_eq!(fingerprint(rows.iter().map(|row| row.iter().map(String::as_str))), sheet.fingerprint);
    let custom = part(bytes, "docProps/custom.xml");
    assert!(custom.contains(PROPERTY_FINGERPRINT) && custom.contains(&sheet.fingerprint));
    assert!(custom.contains(&release().fingerprint()));
}

#[test]
fn what_people_wrote_is_text_and_never_a_formula() {
    let (_, bytes) = workbook();
    let strings = part(bytes, "xl/sharedStrings.xml");
    assert!(
        strings.contains("=cmd|' /C calc'!A0 skal ikke kjøres, &amp; &lt;b&gt;dette&lt;/b&gt; er"),
        "escaped, and as it was written"
    );
    for (path, part) in parts(bytes) {
        for formula in part.split("<f>").skip(1) {
            let formula = formula.split("</f>").next().unwrap_or_default();
            assert!(
                ["COUNTIFS(", "SUM(", "SUMPRODUCT(", "IF(", "B", "'Oppsummering'!"]
                    .iter()
                    .any(|ours| formula.starts_with(ours)),
                "{path}: {formula}"
            );
        }
    }
    assert!(!part(bytes, REQUIREMENTS).contains("<f>"), "the requirements hold no formula");
}

#[test]
fn only_the_tenderers_cells_are_unlocked() {
    let (sheet, bytes) = workbook();
    let unlocked = unlocked_formats(&part(bytes, "xl/styles.xml"));
    let answers: Vec<String> = ["K", "L", "M", "N"].map(str::to_owned).to_vec();
    let mut open = 0;
    for (place, style) in cells(&part(bytes, REQUIREMENTS)) {
        let column: String = place.chars().take_while(char::is_ascii_alphabetic).collect();
        let is_open = unlocked.contains(&style);
        assert!(!is_open || answers.contains(&column), "{place} is unlocked");
        open += usize::from(is_open);
    }
    let described = sheet.rows.iter().filter(|row| row.kind == LineType::Information).count();
    assert_eq!(open, sheet.rows.len() * 4 - described, "every answer but the one that is a description");
    for number in 1..=5 {
        let sheet = part(bytes, &format!("xl/worksheets/sheet{number}.xml"));
        assert!(sheet.contains("<sheetProtection sheet=\"1\""), "sheet {number} is protected");
    }
}

fn unlocked_formats(styles: &str) -> Vec<usize> {
    let formats = styles.split("<cellXfs").nth(1).and_then(|rest| rest.split("</cellXfs>").next()).expect("formats");
    let formats = formats.split("<xf ").skip(1).enumerate();
    formats.filter(|(_, format)| format.contains("locked=\"0\"")).map(|(index, _)| index).collect()
}

/// The place and format of every cell.
fn cells(sheet: &str) -> Vec<(String, usize)> {
    let attribute = |tag: &str, name: &str| -> Option<String> {
        Some(tag.split(&format!(" {name}=\"")).nth(1)?.split('"').next()?.to_owned())
    };
    let tags = sheet.split("<c ").skip(1).map(|rest| format!(" {}", rest.split('>').next().unwrap_or_default()));
    tags.map(|tag| {
        let style = attribute(&tag, "s").and_then(|style| style.parse().ok()).unwrap_or(0);
        (attribute(&tag, "r").expect("a place"), style)
    })
    .collect()
}

#[test]
fn absolute_lines_offer_yes_and_no_only() {
    let (sheet, bytes) = workbook();
    let part = part(bytes, REQUIREMENTS);
    let lists: Vec<&str> =
        part.split("<dataValidation ").skip(1).filter(|rule| rule.contains("type=\"list\"")).collect();
    let rows = |rule: &str| -> Vec<usize> {
        let ranges = rule.split("sqref=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a range");
        ranges
            .split(' ')
            .flat_map(|range| {
                let ends: Vec<usize> =
                    range.split(':').map(|cell| cell.trim_start_matches('K').parse().expect("a row")).collect();
                ends[0]..=*ends.last().expect("an end")
            })
            .collect()
    };
    let yes_no = lists.iter().find(|rule| rule.contains("\"Ja / Yes,Nei / No\"")).expect("a list");
    let partly = lists.iter().find(|rule| rule.contains("\"Ja / Yes,Nei / No,Delvis / Partly\"")).expect("a list");
    for (number, row) in (2..).zip(&sheet.rows) {
        let (strict, loose) = (rows(yes_no).contains(&number), rows(partly).contains(&number));
        let wanted = match row.kind {
            LineType::Absolute => (true, false),
            LineType::Evaluated | LineType::Option => (false, true),
            LineType::Information => (false, false),
        };
        assert_eq!((strict, loose), wanted, "{}", row.id);
    }
    assert!(part.contains("Standard,Konfigurasjon / Configuration,Utvikling / Development,Plan / Planned"));
}

#[test]
fn the_sheet_is_flat_and_prints_well() {
    let (sheet, bytes) = workbook();
    let part = part(bytes, REQUIREMENTS);
    assert!(!part.contains("<mergeCell"));
    assert!(part.contains("state=\"frozen\"") && part.contains("ySplit=\"1\""));
    assert!(part.contains("orientation=\"landscape\"") && part.contains("fitToHeight=\"0\""));
    assert!(part.contains(&format!("<autoFilter ref=\"A1:N{}\"", sheet.rows.len() + 1)));
    assert!(part.contains("autoFilter=\"0\""), "a protected sheet can still be filtered");
    assert!(part.contains("<col min=\"1\" max=\"1\"") && part.contains("hidden=\"1\""));
    let book = crate::part(bytes, "xl/workbook.xml");
    assert!(book.contains("_xlnm.Print_Titles") && book.contains("$1:$1"));
    assert!(!part.contains("customHeight"), "rows grow with what is written in them");
    assert!(part.split("<row ").skip(1).all(|row| row.contains(" ht=\"")), "and start high enough");
}

#[test]
fn the_counters_start_at_nothing_answered() {
    let (sheet, bytes) = workbook();
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let summary = workbook.worksheet_range("Oppsummering").expect("the summary");
    let total = 3 + sheet.summary.types.len();
    let number = |column: usize| summary.get((total, column)).map(ToString::to_string).unwrap_or_default();
    assert_eq!(
        (number(1), number(2), number(3)),
        (sheet.rows.len().to_string(), "0".into(), sheet.rows.len().to_string())
    );
    assert_eq!(sheet.summary.criteria.len(), 1);
    let criterion = &sheet.summary.criteria[0];
    assert!(criterion.elsewhere > 0, "a confidential line weighs too");
    assert_eq!(criterion.weight + criterion.elsewhere, 100, "weights add up within the criterion");
}

#[test]
fn the_front_page_names_the_annex_only_where_its_number_is_confirmed() {
    let (_, bytes) = workbook();
    assert!(words(&part(bytes, "xl/sharedStrings.xml")).contains("SSA bilag 1 – Kundens kravspesifikasjon"));
    let mut case = case();
    case.profile.remove("contract_edition");
    let without = annex::published(&inputs(&case, &derived(&case))).expect("written");
    assert!(!words(&part(file(&without, annex::SHEET), "xl/sharedStrings.xml")).contains("SSA bilag"));
}

/// Excel has limits that a person does not know of: none of them spoils the workbook.
#[test]
fn long_names_are_shortened_where_they_must_be() {
    let mut case = catalogue::procurement::CaseFile { title: "&".repeat(400), ..Default::default() };
    case.organisation.name = "Kommune ".repeat(60);
    case.profile.insert("case_no".into(), catalogue::procurement::answer::Answer::Text("1".repeat(400)));
    let made = annex::published(&inputs(&case, &derived(&case))).expect("written");
    let core = part(file(&made, annex::SHEET), "docProps/core.xml");
    assert!(core.contains("…</dc:title>") && core.contains("…</dc:creator>"));
    let front = part(file(&made, annex::SHEET), "xl/worksheets/sheet1.xml");
    assert!(front.contains("<oddHeader>") && front.contains("<oddFooter>"));
}

#[test]
fn the_workbook_says_what_it_is() {
    let (sheet, bytes) = workbook();
    let core = part(bytes, "docProps/core.xml");
    assert!(words(&core).contains(&sheet.imprint.title));
    assert!(core.contains("<dc:language>nb-NO</dc:language>") && core.contains("2026-11-21T00:00:00Z"));
    assert!(core.contains("<dc:creator>Eksempelvik kommune</dc:creator>"));
}

/// A draft says so where nobody can miss it; a frozen version carries its number instead.
#[test]
fn a_draft_says_so_and_a_version_has_a_number() {
    let (case, front) = (case(), "xl/worksheets/sheet1.xml");
    let derivation = derived(&case);
    let draft = file(files(), annex::SHEET);
    assert!(words(&part(draft, "xl/sharedStrings.xml")).contains("Utkast, ikke kunngjort"));
    for number in 1..=5 {
        assert!(part(draft, &format!("xl/worksheets/sheet{number}.xml")).contains("Utkast</oddHeader>"));
    }
    let frozen = annex::Inputs { version: Some(3), ..inputs(&case, &derivation) };
    let frozen = annex::published(&frozen).expect("written");
    for path in [annex::SHEET, annex::FLAT_XLSX, annex::CHECKLIST] {
        let draft = |(_, part): &(String, String)| part.contains("Utkast</oddHeader>") || part.contains("Utkast, ikke");
        assert!(!parts(file(&frozen, path)).iter().any(draft), "{path}");
    }
    assert!(part(file(&frozen, annex::SHEET), "docProps/custom.xml").contains("<vt:lpwstr>3</vt:lpwstr>"));
    assert!(part(file(&frozen, annex::SHEET), front).contains("<oddHeader>"));
}

/// What is stored when a tenderer chooses is the same whatever language the sheet is in.
#[test]
fn answers_are_stored_in_the_same_words_in_every_language() {
    let rules = |lang| {
        let mut case = case();
        case.language = Some(lang);
        let files = annex::published(&inputs(&case, &derived(&case))).expect("written");
        let rules = |path: &str, sheet: &str| -> Vec<String> {
            let part = part(file(&files, path), sheet);
            let lists = part.split("<formula1>").skip(1).filter_map(|rest| rest.split("</formula1>").next());
            lists.map(str::to_owned).collect()
        };
        [rules(annex::SHEET, REQUIREMENTS), rules(annex::CHECKLIST, "xl/worksheets/sheet2.xml")]
    };
    let [nb, nn, en] = catalogue::content::Lang::ALL.map(rules);
    assert!(nb == nn && nn == en && nb.iter().all(|rules| !rules.is_empty()), "{nb:?} {nn:?} {en:?}");
}

/// The organisation's letters stand wherever a type is named by its letter, and the counters count by them.
#[test]
fn the_organisations_letters_are_used() {
    let mut case = case();
    case.organisation.labels = [(LineType::Absolute, "M".to_owned()), (LineType::Evaluated, "<".to_owned())].into();
    let made = |case: &catalogue::procurement::CaseFile| {
        let derivation = derived(case);
        let files = annex::published(&inputs(case, &derivation)).expect("written");
        (sheet(release(), case, &derivation, date()), part(file(&files, annex::SHEET), "xl/worksheets/sheet4.xml"))
    };
    let (own, summary) = made(&case);
    let letters =
        |sheet: &Sheet| -> Vec<String> { sheet.guidance.types.iter().map(|kind| kind.letter.clone()).collect() };
    assert_eq!(letters(&own), ["M", "<", "O", "I"]);
    assert!(summary.contains("\"=M\"") && summary.contains("\"=&lt;\""), "counted as text, not as a comparison");
    // Two types with the same letter could not be told apart: then the catalogue's are used.
    case.organisation.labels = [(LineType::Absolute, "o".to_owned())].into();
    assert_eq!(letters(&made(&case).0), ["A", "B", "O", "I"]);
}

/// However much somebody writes in a requirement, all of it can be read.
#[test]
fn a_text_that_no_row_can_show_is_whole_on_a_page_of_its_own() {
    let mut case = case();
    let long: String = (0..1_500).map(|number| format!("ord{number} ")).collect();
    case.requirements.own.get_mut("E-2").expect("an own line").text = long.clone();
    // One that is shown whole, but only in a wider column.
    case.requirements.own.get_mut("E-1").expect("an own line").text = "Lang setning med mange ord i. ".repeat(66);
    let files = annex::published(&inputs(&case, &derived(&case))).expect("written");
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("annex/long");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join(annex::SHEET), file(&files, annex::SHEET)).expect("kept for whoever wants to open it");
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(file(&files, annex::SHEET))).expect("a workbook");
    let page = workbook.worksheet_range("Lange tekster").expect("the page");
    let texts: Vec<String> = page.rows().filter_map(|row| row.get(3)).map(ToString::to_string).collect();
    let read: Vec<&str> =
        texts.iter().flat_map(|text| text.split_whitespace()).filter(|word| word.starts_with("ord")).collect();
    assert_eq!(read, long.split_whitespace().collect::<Vec<_>>());
    let krav = workbook.worksheet_range("Krav").expect("the requirements");
    let row = (1..krav.height()).find(|row| cell(&krav, *row, ColumnId::RowId) == "E-2").expect("the line");
    assert!(cell(&krav, row, ColumnId::Requirement).ends_with("Hele teksten står på arket «Lange tekster»."));
    let highest = part(file(&files, annex::SHEET), REQUIREMENTS);
    let heights = highest.split(" ht=\"").skip(1).filter_map(|rest| rest.split('"').next()?.parse::<f64>().ok());
    assert!(heights.fold(0.0, f64::max) < 409.0, "no row is cut");
}
