//! Files made to do harm: each is refused in words, and costs little memory.

#![allow(clippy::unwrap_used)]

mod support;

use catalogue::content::embedded;
use exchange::{Format, Limits, Mapping, Receipt, Refusal, export};
use peak_alloc::PeakAlloc;
use std::fmt::Write as _;
use std::sync::{Mutex, PoisonError};
use support::{archive, import, row, workbook, wrong};

/// Counts what is in use, and the most there ever was.
#[global_allocator]
static COUNTED: PeakAlloc = PeakAlloc;
/// One test at a time, or they would count each other.
static ALONE: Mutex<()> = Mutex::new(());

const MEGABYTE: usize = 1024 * 1024;

/// What became of a file, and that it took no more memory than this to find out. Every test of this binary holds `ALONE` while it makes
/// its files, so that only the import is counted.
fn counted(bytes: &[u8], megabytes_max: usize) -> Result<Receipt, Refusal> {
    let before = COUNTED.current_usage();
    COUNTED.reset_peak_usage();
    let result = import("fil.xlsx", bytes);
    let most = COUNTED.peak_usage().saturating_sub(before);
    assert!(most < megabytes_max * MEGABYTE, "{result:.200?}: {} MB", most / MEGABYTE);
    result
}

/// What a file is refused with, by the same rule.
fn refused(bytes: &[u8], megabytes_max: usize) -> Refusal {
    let refusal = counted(bytes, megabytes_max).unwrap_err();
    assert!(!refusal.to_string().is_empty());
    refusal
}

/// Lets no other test of this binary run.
fn alone() -> std::sync::MutexGuard<'static, ()> {
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

fn plain() -> String {
    row(1, &["Nr", "Krav"]) + &row(2, &["1", "Løsningen skal logge."])
}

#[test]
fn other_kinds_of_file() {
    let _alone = alone();
    assert_eq!(refused(b"", 1), Refusal::Empty);
    assert_eq!(refused(b"\xEF\xBB\xBF \n", 1), Refusal::Empty);
    let compound = [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], [0_u8; 4096].as_slice()].concat();
    assert_eq!(refused(&compound, 1), Refusal::EncryptedOrOld);
    assert_eq!(refused(b"<html>", 1), Refusal::UnknownFormat);
    for (part, what) in [("content.xml", ".ods"), ("word/document.xml", "document"), ("a.txt", "no workbook")] {
        let Refusal::NotPlainWorkbook { what: found } = refused(&archive(&[(part, b"<a/>")]), 2) else {
            panic!("{part}")
        };
        assert!(found.contains(what), "{found}");
    }
}

#[test]
fn text_that_is_not_utf8() {
    let _alone = alone();
    let latin = b"Nr;Krav\n1;L\xF8sningen skal logge.\n";
    assert_eq!(refused(latin, 1), Refusal::Encoding { encoding: "Windows-1252 or Latin-1" });
    let wide: Vec<u8> = "Nr;Krav\n1;Løsning".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(refused(&wide, 1), Refusal::Encoding { encoding: "UTF-16" });
    assert_eq!(refused(&[&[0xFF, 0xFE], wide.as_slice()].concat(), 1), Refusal::Encoding { encoding: "UTF-16" });
    let english: Vec<u8> = "Id;Text\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(refused(&english, 1), Refusal::Encoding { encoding: "UTF-16" });
    assert!(refused(latin, 1).to_string().contains("UTF-8"));
}

#[test]
fn macros_links_and_other_documents() {
    let _alone = alone();
    let part = |name: &str| refused(&workbook(&plain(), &[(name, b"x")]), 2);
    for name in ["xl/vbaProject.bin", "xl/macrosheets/sheet1.xml", "xl/embeddings/a.bin", "xl/connections.xml"] {
        assert!(matches!(part(name), Refusal::NotPlainWorkbook { .. }), "{name}");
    }
    assert!(matches!(part("xl/externalLinks/externalLink1.xml"), Refusal::ExternalLink { .. }));
    let types: &[u8] = br#"<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>"#;
    assert!(matches!(
        refused(&workbook(&plain(), &[("[Content_Types].xml", types)]), 2),
        Refusal::NotPlainWorkbook { .. }
    ));
    let relation = |kind: &str| {
        format!(
            r#"<Relationships><Relationship Id="r" Type="http://x/{kind}" Target="http://x" TargetMode="External"/></Relationships>"#
        )
    };
    let part = "xl/worksheets/_rels/sheet1.xml.rels";
    let file = workbook(&plain(), &[(part, relation("oleObject").as_bytes())]);
    assert!(matches!(refused(&file, 2), Refusal::ExternalLink { .. }));
    let file = workbook(&plain(), &[(part, relation("hyperlink").as_bytes())]);
    assert!(import("lenke.xlsx", &file).is_ok());
}

#[test]
fn a_formula_is_named_by_its_cell() {
    let _alone = alone();
    let cells = plain() + r#"<row r="3"><c r="A3"><v>1</v></c><c r="B3"><f>1+1</f><v>2</v></c></row>"#;
    let refusal = refused(&workbook(&cells, &[]), 2);
    assert_eq!(refusal, Refusal::Formula { sheet: "Krav".to_owned(), cell: "B3".to_owned() });
    let shared = cells.replace("<f>1+1</f>", "<f t=\"shared\" si=\"0\"/>");
    assert!(matches!(refused(&workbook(&shared, &[]), 2), Refusal::Formula { .. }));
    // LibreOffice saves a truth value as a formula.
    let truth = cells.replace("<f>1+1</f><v>2", "<f aca=\"false\">TRUE()</f><v>1");
    assert!(import("fil.xlsx", &workbook(&truth, &[])).is_ok());
}

#[test]
fn entities_that_grow() {
    let _alone = alone();
    let mut laughs = String::from("<!DOCTYPE lolz [<!ENTITY a \"ha\">");
    for (inner, outer) in ('a'..'k').zip('b'..'l') {
        write!(laughs, "<!ENTITY {outer} \"{}\">", format!("&{inner};").repeat(10)).unwrap();
    }
    let sheet = format!(
        "<?xml version=\"1.0\"?>{laughs}]><worksheet><sheetData><row><c t=\"str\"><v>&k;</v></c></row></sheetData></worksheet>"
    );
    let file = workbook("", &[("xl/worksheets/sheet1.xml", sheet.as_bytes())]);
    assert!(matches!(refused(&file, 2), Refusal::DocumentType { part } if part == "xl/worksheets/sheet1.xml"));
    let strings = "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><sst/>";
    let file = workbook(&plain(), &[("xl/sharedStrings.xml", strings.as_bytes())]);
    assert!(matches!(refused(&file, 2), Refusal::DocumentType { .. }));
    let wide: Vec<u8> = sheet.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let file = workbook("", &[("xl/worksheets/sheet1.xml", &wide)]);
    assert!(matches!(refused(&file, 2), Refusal::Encoding { .. }));
    let sheet = r#"<?xml version="1.0" encoding="ISO-2022-JP"?><worksheet><sheetData/></worksheet>"#;
    let file = workbook("", &[("xl/worksheets/sheet1.xml", sheet.as_bytes())]);
    assert!(matches!(refused(&file, 2), Refusal::Encoding { .. }));
    let unknown = r#"<row r="1"><c r="A1" t="str"><v>&k;</v></c></row>"#;
    assert!(matches!(refused(&workbook(unknown, &[]), 2), Refusal::Damaged { .. }));
}

#[test]
fn archives_that_unpack_to_too_much() {
    let _alone = alone();
    let zeros = vec![b' '; 40 * MEGABYTE];
    let one = workbook(&plain(), &[("xl/media/image1.png", &zeros)]);
    assert!(one.len() < MEGABYTE);
    assert!(matches!(refused(&one, 2), Refusal::Bomb { part, .. } if part == "xl/media/image1.png"));
    let sheet = workbook(&plain(), &[("xl/worksheets/sheet2.xml", &zeros)]);
    assert!(matches!(refused(&sheet, 40), Refusal::Bomb { part, .. } if part == "xl/worksheets/sheet2.xml"));
    drop(zeros);
    // Parts that stay below the ratio, and together are too much. Noise of few symbols packs about three times.
    let mut state = 1_u64;
    let noise: Vec<u8> = std::iter::repeat_with(|| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        b"<>"[usize::try_from(state >> 63).unwrap()]
    })
    .take(MEGABYTE)
    .collect();
    let names: Vec<String> = (0..12).map(|number| format!("xl/media/{number}.bin")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), noise.as_slice())).collect();
    let file = workbook(&plain(), &parts);
    let limits = Limits { inflated_bytes_max: 8 * 1024 * 1024, ..Limits::default() };
    let refusal = exchange::import("fil.xlsx", &file, &Mapping::default(), &limits).unwrap_err();
    assert!(matches!(refusal, Refusal::Inflates { limit, .. } if limit == limits.inflated_bytes_max), "{refusal}");
    let names: Vec<String> = (0..1_001).map(|number| format!("xl/media/{number}.bin")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    assert!(matches!(refused(&workbook(&plain(), &parts), 4), Refusal::TooMany { of: "parts", .. }));
}

#[test]
fn cells_that_no_sheet_is_large_enough_for() {
    let _alone = alone();
    let cell = |at: &str| format!("<row r=\"1\"><c r=\"{at}\" t=\"inlineStr\"><is><t>x</t></is></c></row>");
    let sheets = [
        cell("AAAAAAAA1"),
        cell("A99999999999"),
        cell("\" x:r=\"A1\" r=\"AAAAAAAA1"),
        format!("<row r=\"99999999999\">{}</row>", "<c><v>1</v></c>"),
    ];
    for sheet in sheets {
        match refused(&workbook(&sheet, &[]), 100) {
            Refusal::Damaged { detail } => assert!(detail.contains("there is no cell"), "{detail}"),
            other => panic!("{other:?}"),
        }
    }
    let backwards = "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
        <dimension ref=\"B2:A1\"/><sheetData/></worksheet>";
    let backwards = workbook("", &[("xl/worksheets/sheet1.xml", backwards.as_bytes())]);
    assert!(matches!(refused(&backwards, 100), Refusal::Damaged { .. }), "an area that ends before it begins");
    let relations = "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
        <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" \
        Target=\"styles.xml\"/></Relationships>";
    let elsewhere = workbook("", &[("xl/_rels/workbook.xml.rels", relations.as_bytes())]);
    match refused(&elsewhere, 100) {
        Refusal::Damaged { detail } => assert!(detail.contains("styles.xml is no sheet"), "{detail}"),
        other => panic!("{other:?}"),
    }
    let far = workbook(&cell("XFD1048576"), &[]);
    assert!(!matches!(import("a.xlsx", &far), Err(Refusal::Damaged { .. })), "the last cell there can be");
}

#[test]
fn one_part_shown_twice() {
    let _alone = alone();
    let file = workbook(&plain(), &[("XL/worksheets/SHEET1.xml", b"<worksheet/>")]);
    assert!(matches!(refused(&file, 2), Refusal::Damaged { .. }));
}

#[test]
fn tables_that_are_said_to_be_large() {
    let _alone = alone();
    let strings = r#"<sst uniqueCount="4000000000" count="4000000000"><si><t>a</t></si></sst>"#;
    let file = workbook(&plain(), &[("xl/sharedStrings.xml", strings.as_bytes())]);
    assert!(matches!(refused(&file, 2), Refusal::Damaged { .. }));
    // A sheet that says it is as large as sheets can be, and has two cells as far apart as they can be.
    let sheet = r#"<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>"#;
    let file = workbook("", &[("xl/worksheets/sheet1.xml", sheet.as_bytes())]);
    assert!(matches!(refused(&file, 4), Refusal::TooMany { of: "columns", .. }));
    let narrow = sheet.replace("XFD1048576\"><v>", "B1048576\"><v>");
    let file = workbook("", &[("xl/worksheets/sheet1.xml", narrow.as_bytes())]);
    assert_eq!(counted(&file, 4).unwrap().rows[0].place.row, Some(1_048_576));
}

#[test]
fn rows_without_end() {
    let _alone = alone();
    let mut empty = plain();
    for number in 3..400_000 {
        write!(empty, "<row r=\"{number}\"/>").unwrap();
    }
    let receipt = import("tom.xlsx", &workbook(&empty, &[])).unwrap();
    assert_eq!(receipt.counts().wrong, 5, "{:?}", receipt.rows);
    let mut full = String::new();
    for number in 1..=100_001 {
        write!(full, "<row r=\"{number}\"><c r=\"A{number}\"><v>1</v></c></row>").unwrap();
    }
    assert!(matches!(refused(&workbook(&full, &[]), 60), Refusal::TooMany { of: "rows", .. }));
    let many = "x\n".repeat(100_001);
    assert!(matches!(refused(many.as_bytes(), 40), Refusal::TooMany { of: "rows", .. }));
}

#[test]
fn one_text_in_every_cell() {
    let _alone = alone();
    let strings = format!("<sst uniqueCount=\"1\"><si><t>{}</t></si></sst>", "x".repeat(32_000));
    let mut cells = String::new();
    for number in 1..=50_000 {
        write!(cells, "<row r=\"{number}\"><c r=\"A{number}\" t=\"s\"><v>0</v></c></row>").unwrap();
    }
    let file = workbook(&cells, &[("xl/sharedStrings.xml", strings.as_bytes())]);
    assert!(matches!(refused(&file, 250), Refusal::Inflates { .. }));
}

#[test]
fn files_that_are_cut_off() {
    let _alone = alone();
    let whole = workbook(&plain(), &[]);
    for length in [3, 40, whole.len() / 2, whole.len() - 1] {
        assert!(matches!(refused(&whole[..length], 2), Refusal::Damaged { .. }), "{length}");
    }
    let cut = workbook("", &[("xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1")]);
    assert!(matches!(refused(&cut, 2), Refusal::Damaged { .. }));
    assert!(matches!(refused(b"{\"schema\": 1, \"version\": \"1", 1), Refusal::Damaged { .. }));
    assert_eq!(refused(b"Nr;Krav\n1;\"Uten slutt\n", 1), Refusal::OpenQuote { line: 2 });
    let catalogue = exchange::export(catalogue::content::embedded(), exchange::Format::Xlsx).unwrap();
    assert!(matches!(refused(&catalogue[..catalogue.len() / 2], 2), Refusal::Damaged { .. }));
}

#[test]
fn json_that_goes_too_far() {
    let _alone = alone();
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(matches!(refused(deep.as_bytes(), 2), Refusal::Json { detail, .. } if detail.contains("deep")));
    let deep = format!("{}1{}", "{\"a\":".repeat(100), "}".repeat(100));
    assert!(matches!(refused(deep.as_bytes(), 2), Refusal::Json { .. }));
    let wide = format!("[{}1]", "1,".repeat(3_000_000));
    assert!(matches!(refused(wide.as_bytes(), 200), Refusal::Json { detail, .. } if detail.contains("too many")));
    let twice = "{\"schema\": 1,\n \"schema\": 2}";
    assert!(matches!(refused(twice.as_bytes(), 1), Refusal::Json { line: 2, detail, .. } if detail.contains("twice")));
    assert_eq!(refused(b"[1]", 1), Refusal::UnknownJson);
    assert_eq!(refused(b"{\"catalog\": 1}", 1), Refusal::UnknownJson);
    let large = vec![b'['; 21 * MEGABYTE];
    assert!(matches!(refused(&large, 1), Refusal::TooLarge { .. }));
}

#[test]
fn values_hidden_in_cells() {
    let _alone = alone();
    // 18 MB of lists inside the cells of a table: few cells, millions of values.
    let mut csv = String::from("kind;id;scale\n");
    let cell = format!("[{}1]", "1,".repeat(15_000));
    for number in 0..600 {
        writeln!(csv, "item;A-{number};\"{cell}\"").unwrap();
    }
    let receipt = counted(csv.as_bytes(), 250).unwrap();
    assert!(receipt.import.is_none() && receipt.rows.len() >= 600);
}

#[test]
fn a_file_as_large_as_is_taken_in() {
    let _alone = alone();
    let limits = Limits { inflated_bytes_max: 16 * 1024 * 1024, ..Limits::default() };
    let text = "Løsningen skal logge oppslag. ".repeat(30);
    let mut cells = row(1, &["Nr", "Krav", "Type"]);
    for number in 2..12_000 {
        cells.push_str(&row(number, &[&number.to_string(), &text, "A"]));
    }
    let file = workbook(&cells, &[]);
    assert!(cells.len() > 12 * MEGABYTE && cells.len() < 16 * MEGABYTE, "{}", cells.len());
    let before = COUNTED.current_usage();
    COUNTED.reset_peak_usage();
    let receipt = exchange::import("fil.xlsx", &file, &Mapping::default(), &limits).unwrap();
    let most = COUNTED.peak_usage() - before;
    assert_eq!(receipt.counts().read, 0);
    assert!(most < 4 * 16 * MEGABYTE, "{} MB", most / MEGABYTE);
}

#[test]
fn parameters_that_name_each_other() {
    let _alone = alone();
    let parameter = |id: &str, label: String| serde_json::json!({ "id": id, "label": label });
    let insert = |id: &str| format!("{{{{ insert: param, {id} }}}}");
    let mut parameters = vec![parameter("p0", "x".repeat(1_000))];
    for number in 1..8 {
        parameters.push(parameter(&format!("p{number}"), insert(&format!("p{}", number - 1)).repeat(2_000)));
    }
    parameters.push(parameter("loop", insert("loop")));
    let control = |id: &str, prose: String| serde_json::json!({ "id": id, "title": id, "parts": [{ "name": "statement", "prose": prose }] });
    let catalog = |control: serde_json::Value| {
        let json = serde_json::json!({ "catalog": { "metadata": { "title": "x" }, "params": parameters, "controls": [control] } });
        serde_json::to_vec(&json).unwrap()
    };
    assert!(import("a.json", &catalog(control("a", insert("loop")))).is_ok());
    assert!(matches!(refused(&catalog(control("a", insert("p7"))), 600), Refusal::Inflates { .. }));
}

#[test]
fn numbers_with_more_decimals_than_can_be_counted_with() {
    let _alone = alone();
    let mut json: serde_json::Value = serde_json::from_slice(&export(embedded(), Format::Json).unwrap()).unwrap();
    json["parameter"][0]["decimals"] = 19.into();
    let receipt = counted(&serde_json::to_vec(&json).unwrap(), 100).unwrap();
    assert!(receipt.import.is_none());
    assert!(wrong(&receipt)[0].contains("at most 6 decimals"), "{:?}", wrong(&receipt));
}
