//! What people type: into a search, a line, a name, a date or a colour. Everything here is asked of it on the way from a form to a file.

use crate::DAY;
use annex::{Look, docx, xlsx};
use catalogue::content::check::{Demand, lint};
use catalogue::content::item::{LineType, Met, Placement};
use catalogue::content::search::Index;
use catalogue::content::text::{fill, placeholders};
use catalogue::content::{Lang, Release, embedded};
use catalogue::document::contract_terms::contract_terms;
use catalogue::document::difference::{Piece, spell};
use catalogue::document::{Date, sheet};
use catalogue::procurement::case::{Accent, OwnLine};
use catalogue::procurement::read::read;
use catalogue::procurement::{CaseFile, derive};
use std::io::{Cursor, Read as _};
use std::sync::LazyLock;
use zip::ZipArchive;

/// The smallest of the cases, without its risks.
static BARE: LazyLock<CaseFile> = LazyLock::new(|| {
    let mut case = read(include_str!("../../cases/booking.json")).expect("the case can be read");
    case.risk = Default::default();
    case
});
/// A release with few lines of its own beside that.
static SMALL: LazyLock<Release> = LazyLock::new(crate::small);
static INDEX: LazyLock<Index<'static>> = LazyLock::new(|| Index::of(embedded()));

/// The first line of it and the rest, as whatever people type.
pub fn typed_text(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    is_searched(first);
    is_compared(first, rest);
    is_linted(text);
    assert_eq!(fill(text, |_| None), text, "{:?}", placeholders(text));
    if let Some(date) = Date::parse(first) {
        assert_eq!(date.to_string(), first);
    }
    if let Ok(accent) = Accent::parse(first) {
        assert_eq!(Accent::parse(&accent.digits()), Ok(accent));
    }
    is_written(first, rest);
}

/// What is marked in a hit is whole letters, in order, and never twice.
fn is_searched(text: &str) {
    for hit in INDEX.search(text, Lang::Nb).hits {
        for found in hit.texts.iter().chain(&hit.elsewhere) {
            let mut end = 0;
            for mark in &found.marks {
                assert!(
                    end <= mark.start && found.text.get(mark.clone()).is_some_and(|it| !it.is_empty()),
                    "{found:?}"
                );
                end = mark.end;
            }
        }
    }
}

/// The pieces make up both texts; the white space of what is the same is that of the new one.
fn is_compared(old: &str, new: &str) {
    let pieces = spell(old, new);
    let now: String = pieces.iter().filter(|piece| !matches!(piece, Piece::Removed(_))).map(Piece::text).collect();
    let before: String = pieces.iter().filter(|piece| !matches!(piece, Piece::Added(_))).map(Piece::text).collect();
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(now, new);
    assert_eq!(words(&before).concat(), words(old).concat());
}

fn is_linted(text: &str) {
    let own_systems = [text.chars().take(20).collect::<String>()];
    for lang in Lang::ALL {
        for (kind, placement) in
            [(LineType::Absolute, Placement::Specification), (LineType::Evaluated, Placement::Award)]
        {
            let _ = lint(embedded(), &Demand { text, lang, kind, placement, own_systems: &own_systems });
        }
    }
}

/// As a name and as a line it comes into workbook and document, and both are still XML.
fn is_written(name: &str, demand: &str) {
    let mut case = BARE.clone();
    case.title = name.to_owned();
    case.organisation.name = name.to_owned();
    for placement in [Placement::Specification, Placement::Contract] {
        let line = OwnLine {
            text: demand.to_owned(),
            domain: SMALL.domains[0].id.clone(),
            kind: LineType::Absolute,
            placement,
            met: Met::Contract,
            evidence: demand.to_owned(),
            better: String::new(),
            importance: None,
            criterion: String::new(),
            reason: demand.to_owned(),
            by: name.to_owned(),
            origin: None,
            confidential: false,
            left_out: String::new(),
        };
        case.requirements.own.insert(format!("E-{}", placement.code()).into(), line);
    }
    let derivation = derive(&SMALL, &case);
    let look = Look::of(&case.organisation).expect("it has no logo");
    is_xml(&xlsx(&sheet::sheet(&SMALL, &case, &derivation, *DAY), &look).expect("a sheet can be written"));
    let terms = contract_terms(&SMALL, &case, &derivation, *DAY).expect("there is a line for it");
    is_xml(&docx(&terms, &look).expect("a document can be written"));
}

/// Every part of a file that says it is XML is.
fn is_xml(file: &[u8]) {
    let mut archive = ZipArchive::new(Cursor::new(file)).expect("an archive");
    for number in 0..archive.len() {
        let mut part = archive.by_index(number).expect("a part");
        let name = part.name().expect("its name").into_owned();
        if name.ends_with(".xml") || name.ends_with(".rels") {
            let mut text = String::new();
            part.read_to_string(&mut text).expect("text");
            if let Err(error) = roxmltree::Document::parse(&text) {
                panic!("{name}: {error}");
            }
        }
    }
}

/// A line as it should be, one that is looked for, a date, a colour, and what is not to be typed.
pub(crate) fn seeds() -> Vec<Vec<u8>> {
    [
        "Løsningen skal logge innsyn.\nLøsningen skal logge alt innsyn i {antall} dager.",
        "tilgangsstyring Ålesund oe",
        "2026-11-21",
        "#1d4f5c",
        "<b>&amp;\u{301}\u{1b}_x0041_\nDet må (bør) [være] =1+1 ISO 27001 eller tilsvarende\t\u{202e}",
    ]
    .map(|text| text.as_bytes().to_vec())
    .to_vec()
}
