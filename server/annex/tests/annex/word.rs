//! The Word files as other programs read them.

use crate::case::{case, date, derived, files, release};
use crate::{file, part, words};
use catalogue::document::agreement::{agreement, is_in_annex_c, open_fields};
use catalogue::document::model::{Block, Inline};

fn agreement_file() -> &'static [u8] {
    file(files(), annex::AGREEMENT)
}

fn report_file() -> &'static [u8] {
    file(files(), annex::REPORT)
}

#[test]
fn the_agreement_has_real_headings_numbers_and_contents() {
    let document = part(agreement_file(), "word/document.xml");
    let count = |text: &str| document.matches(text).count();
    let clauses = release().clauses.iter().filter(|clause| clause.number > 0).count();
    let headings = count("<w:pStyle w:val=\"Heading1\"/>");
    assert!(headings > clauses, "clauses, annexes, signature and list of open fields");
    assert_eq!(count("<w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/>"), clauses, "clauses number themselves");
    assert!(count("<w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/>") > 60, "and so do their parts");
    assert!(document.contains("TOC \\o \"1-1\" \\h \\z \\u"));
    assert_eq!(count("<w:hyperlink w:anchor="), headings, "the contents are filled in, a link each");
    assert_eq!(count("w:fldCharType=\"begin\""), count("w:fldCharType=\"end\""));
}

#[test]
fn every_table_repeats_its_headings_and_is_described() {
    for bytes in [agreement_file(), report_file()] {
        let document = part(bytes, "word/document.xml");
        let tables = document.matches("<w:tbl>").count();
        assert!(tables > 5);
        assert_eq!(document.matches("<w:tblHeader/>").count(), tables);
        assert_eq!(document.matches("<w:tblCaption ").count(), tables);
    }
}

#[test]
fn the_files_say_what_they_are() {
    let agreement = agreement_file();
    let core = part(agreement, "docProps/core.xml");
    assert!(words(&core).contains("Databehandleravtale – System for elevundersøkelser & oppfølging <pilot>"));
    assert!(core.contains("<dc:language>nb-NO</dc:language>") && core.contains("2026-11-21T00:00:00Z"));
    assert!(part(agreement, "word/styles.xml").contains("<w:lang w:val=\"nb-NO\""));
    let footer = words(&part(agreement, "word/footer1.xml"));
    assert!(footer.contains("Side PAGE1 av NUMPAGES"), "{footer}");
    assert!(words(&part(agreement, "word/header1.xml")).contains("26/01234"));
    assert!(words(&part(report_file(), "word/header1.xml")).contains("Internt – skal ikke publiseres"));
    assert!(part(agreement, "docProps/custom.xml").contains(&release().fingerprint()));
}

#[test]
fn footnotes_are_numbered_within_the_document() {
    let bytes = agreement_file();
    let (document, notes) = (part(bytes, "word/document.xml"), part(bytes, "word/footnotes.xml"));
    let count = document.matches("<w:footnoteReference ").count();
    assert!(count > 50);
    for id in 1..=count {
        assert!(document.contains(&format!("<w:footnoteReference w:id=\"{id}\"/>")), "{id}");
        assert!(notes.contains(&format!("<w:footnote w:id=\"{id}\">")), "{id}");
    }
    assert_eq!(notes.matches("<w:footnoteRef/>").count(), count);
}

#[test]
fn nothing_that_people_wrote_becomes_markup() {
    let case = case();
    let title = case.title.clone();
    for bytes in [agreement_file(), report_file()] {
        assert!(words(&part(bytes, "word/document.xml")).contains(&title));
    }
    let report = words(&part(report_file(), "word/document.xml"));
    assert!(report.contains("=cmd|' /C calc'!A0 skal ikke kjøres, & <b>dette</b> er \"tekst\"."));
}

#[test]
fn open_fields_are_marked_where_they_stand_and_listed_last() {
    let case = case();
    let derivation = derived(&case);
    let open = open_fields(release(), &case, &derivation);
    assert!(!open.is_empty());
    let document = agreement(release(), &case, &derivation, date()).expect("an agreement is needed");
    let Some(Block::Table(last)) = document.blocks.last() else { panic!("the last block lists the open fields") };
    assert_eq!(last.rows.len(), open.len());

    let marks = serde_json::to_string(&document).expect("only string keys").matches("\"inline\":\"open\"").count();
    let written = part(agreement_file(), "word/document.xml");
    assert_eq!(written.matches("<w:highlight w:val=\"yellow\"/>").count(), marks);
    assert!(words(&written).contains("[Åpent: fylles ut av tilbyderen]"));
    // With every answer given, nothing is open for the buyer.
    let buyers: Vec<_> =
        open.iter().filter(|field| field.by == catalogue::content::contract::FilledBy::Buyer).collect();
    assert!(buyers.is_empty(), "{buyers:?}");
}

#[test]
fn the_agreement_and_the_sheet_show_the_same_values() {
    let case = case();
    let derivation = derived(&case);
    let text = words(&part(agreement_file(), "word/document.xml"));
    assert!(text.contains("senest 36 timer etter at bruddet ble oppdaget"), "the value chosen, not the catalogue's");
    for line in derivation.lines.iter().filter(|line| is_in_annex_c(line)) {
        assert!(text.contains(&*line.text), "{} is not in annex C", line.id);
    }
    let in_annex_c = |line: &&catalogue::procurement::derivation::Line| !is_in_annex_c(line) && line.annex_c;
    for line in derivation.lines.iter().filter(in_annex_c) {
        assert!(!text.contains(&*line.text), "{} must not be in annex C", line.id);
    }
}

/// Annex A names what arises from use, and keeps what articles 9 and 10 are about apart.
#[test]
fn annex_a_describes_the_processing() {
    let case = case();
    let document = agreement(release(), &case, &derived(&case), date()).expect("an agreement is needed");
    let value = |label: &str| -> Vec<String> {
        let rows = document.blocks.iter().filter_map(|block| match block {
            Block::Table(table) => Some(&table.rows),
            _ => None,
        });
        let row = rows.flatten().find(|row| row[0].paragraphs == [vec![Inline::Text(label.to_owned())]]);
        let cell = &row.unwrap_or_else(|| panic!("no field is called {label}"))[1];
        cell.paragraphs.iter().map(|paragraph| catalogue::document::model::plain(paragraph)).collect()
    };
    let subjects = value("Kategorier av registrerte");
    assert!(
        subjects.contains(&"Elever".to_owned()) && subjects.contains(&"Brukere med egen konto i løsningen".to_owned())
    );
    assert!(!subjects.iter().any(|subject| subject.contains("Ikke om personer")));
    let types = value("Typer personopplysninger");
    assert!(types.contains(&"Fødselsnummer".to_owned()));
    assert!(!types.iter().any(|kind| kind.contains("Fritekst")), "{types:?}");
    assert!(value("Særlige kategorier av personopplysninger (artikkel 9)")[0].contains("Fritekst"));
    assert_eq!(value("Omtrentlig antall registrerte"), ["12\u{a0}500 personer"]);
    assert_eq!(
        value("Lagringstid for hver type opplysninger"),
        ["Elevsvar: 3 år", "Brukere: Så lenge brukeren er aktiv"]
    );
    assert_eq!(value("Frist for å varsle om brudd på personopplysningssikkerheten"), ["36 timer"]);
}
