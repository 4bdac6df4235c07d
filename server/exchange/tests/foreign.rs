//! Catalogues that somebody else made: with a mapping they come in, and every row of them is accounted for.

#![allow(clippy::unwrap_used)]

mod support;

use catalogue::content::extension::{Lead, wording};
use catalogue::content::item::{LineType, Placement};
use catalogue::content::{Extension, ItemChange, Lang, Rewording, embedded};
use exchange::{Import, Limits, Mapping, Outcome, Problem, Receipt, Refusal, Skip};
use support::{catalog, row, workbook, wrong};

fn mapping(columns: &[(&str, &str)], defaults: &[(&str, &str)]) -> Mapping {
    let owned = |pairs: &[(&str, &str)]| pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
    Mapping { columns: owned(columns), defaults: owned(defaults), language: Lang::Nb, date: "2026-11-21".to_owned() }
}

const USUAL: [(&str, &str); 5] = [
    ("domain", "IDT"),
    ("placement", "specification"),
    ("met", "contract"),
    ("verified_by", "document"),
    ("burden", "2"),
];

fn read(name: &str, bytes: &[u8], mapping: &Mapping) -> Receipt {
    exchange::import(name, bytes, mapping, &Limits::default()).unwrap()
}

fn extension(receipt: Receipt) -> Extension {
    assert_eq!(wrong(&receipt), Vec::<String>::new());
    match receipt.import {
        Some(Import::Extension(extension)) => *extension,
        other => panic!("{other:?}: {:?}", receipt.columns),
    }
}

fn sheet() -> Vec<u8> {
    let rows = [
        row(1, &["Kravspesifikasjon for ny saksløsning"]),
        row(3, &["Nr", "Krav", "Type", "Leverandørens svar"]),
        row(4, &["1.1", "Løsningen skal logge alle oppslag.", "Må", ""]),
        row(5, &["1.2", " Løsningen bør ha mørk modus. ", "Bør", "ja"]),
    ];
    workbook(&rows.concat(), &[])
}

#[test]
fn unknown_columns_need_a_word_from_a_person() {
    let receipt = read("naboens krav.xlsx", &sheet(), &mapping(&[], &USUAL));
    let fields: Vec<_> = receipt.columns.iter().map(|column| column.field.as_deref()).collect();
    assert_eq!(fields, [Some("id"), Some("text"), Some("type"), None]);
    assert!(receipt.import.is_none() && receipt.counts().wrong == 0 && receipt.counts().unexplained == 1);

    let receipt = read("naboens krav.xlsx", &sheet(), &mapping(&[("Leverandørens svar", "-")], &USUAL));
    assert_eq!(receipt.rows.len(), 3);
    assert_eq!(receipt.rows[0].outcome, Outcome::Skipped { why: Skip::BeforeHeader });
    assert_eq!((receipt.rows[1].place.row, receipt.rows[1].place.id.as_str()), (Some(4), "1.1"));
    assert_eq!(receipt.rows[1].outcome, Outcome::Read { kind: "item".to_owned(), id: "IDT-1.1".to_owned() });
    let extension = extension(receipt);
    assert_eq!((extension.title.as_str(), extension.version.as_str()), ("naboens krav", "1"));
    let [first, second] = extension.items.as_slice() else { panic!("{:?}", extension.items) };
    assert_eq!((first.kind, first.placement), (LineType::Absolute, Placement::Specification));
    // A default that can't be right gives way to where such a line usually stands.
    assert_eq!((second.kind, second.placement), (LineType::Evaluated, Placement::Award));
    assert_eq!(second.text.nb, "Løsningen bør ha mørk modus.");
    assert_eq!(first.reason.nb, "Hentet fra «naboens krav».");
    assert_eq!((first.since.as_str(), first.reviewed.as_str()), ("1", "2026-11-21"));

    let extended = embedded().extended(&extension, "nabo").unwrap();
    assert_eq!(extended.version, format!("{}+naboens-krav.1", embedded().version));
    assert_eq!(extended.items.last().unwrap().organisation_id.as_deref(), Some("nabo"));
    assert_eq!(extended.items.len(), embedded().items.len() + 2);
    assert_eq!(extended.extended(&extension, "nabo").unwrap().items, extended.items);
}

#[test]
fn what_is_missing_is_said_row_by_row() {
    let receipt = read("krav.xlsx", &sheet(), &mapping(&[("Leverandørens svar", "-")], &[("domain", "IDT")]));
    assert!(receipt.import.is_none());
    let missing = |wanted: &str| {
        let is =
            |outcome: &Outcome| matches!(outcome, Outcome::Wrong { field, why: Problem::Missing } if field == wanted);
        receipt.rows.iter().filter(|row| is(&row.outcome)).count()
    };
    assert_eq!((missing("met"), missing("verified_by"), missing("burden"), missing("placement")), (2, 2, 2, 0));
    assert!(wrong(&receipt)[0].starts_with("Krav, row 4 (1.1): "), "{:?}", wrong(&receipt));
}

#[test]
fn values_that_are_not_known_are_said_with_those_that_are() {
    let csv = "Nr;Krav;Type\n1;Løsningen skal logge.;Kanskje\n2;Løsningen skal\u{7}logge.;A\n";
    let receipt = read("krav.csv", csv.as_bytes(), &mapping(&[], &USUAL));
    let lines = wrong(&receipt);
    assert!(lines[0].contains("\"Kanskje\" is not known: use absolute, evaluated"), "{lines:?}");
    assert!(lines[1].contains("row 3 (2): text.nb holds U+0007"), "{lines:?}");
    assert!(receipt.import.is_none());
}

#[test]
fn a_demand_without_a_number_is_known_by_its_words() {
    let read = |csv: &str| extension(read("krav.csv", csv.as_bytes(), &mapping(&[], &USUAL))).items;
    let (one, other) = (read("Krav;Type\nA skal b.;A\nC skal d.;A\n"), read("Krav;Type\nC skal d.;A\n"));
    assert_eq!(one[1].id, other[0].id);
    assert!(one[0].id.as_str().starts_with("IDT-") && one[0].id != one[1].id);
}

#[test]
fn two_rows_with_one_id_are_wrong() {
    let csv = "Nr;Krav;Type\na 1;A skal b.;A\nA-1;C skal d.;A\n";
    let receipt = read("krav.csv", csv.as_bytes(), &mapping(&[], &USUAL));
    assert_eq!(wrong(&receipt), ["row 3 (A-1): id the id IDT-A-1 is used twice"]);
}

#[test]
fn a_mapping_to_nowhere_is_refused() {
    let refuse = |mapping: &Mapping| exchange::import("a.csv", b"Nr;Krav\n", mapping, &Limits::default()).unwrap_err();
    for mapping in [mapping(&[("Nr", "nummerering")], &[]), mapping(&[], &[("nummerering", "1")])] {
        assert_eq!(refuse(&mapping), Refusal::UnknownField { name: "nummerering".to_owned() });
    }
}

#[test]
fn a_cell_that_shows_an_error_is_wrong() {
    let cells = row(1, &["Nr", "Krav"]) + r#"<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="e"><v>#REF!</v></c></row>"#;
    let receipt = read("krav.xlsx", &workbook(&cells, &[]), &mapping(&[], &USUAL));
    assert!(
        wrong(&receipt).iter().any(|line| line.contains("text.nb the cell shows an error (#REF!)")),
        "{:?}",
        wrong(&receipt)
    );
}

#[test]
fn a_large_foreign_catalog_comes_in_with_every_control() {
    let bytes = catalog(20, 20, 2);
    let defaults: Vec<_> = USUAL.iter().copied().chain([("type", "absolute")]).collect();
    let mapping = Mapping { language: Lang::En, ..mapping(&[], &defaults) };
    let receipt = read("controls.json", &bytes, &mapping);
    assert_eq!(receipt.rows.len(), 1_200);
    assert_eq!((receipt.counts().read, receipt.counts().skipped), (1_199, 1));
    assert_eq!(receipt.rows[0].outcome, Outcome::Skipped { why: Skip::Withdrawn });
    let last = receipt.rows.iter().find(|row| row.place.id == "f19-20.2").unwrap();
    assert_eq!(last.outcome, Outcome::Read { kind: "item".to_owned(), id: "IDT-F19-20.2".to_owned() });
    let extension = extension(receipt);
    assert_eq!((extension.title.as_str(), extension.version.as_str()), ("Controls & more", "5.1.1"));
    assert_eq!((extension.date.as_str(), extension.language, extension.items.len()), ("2024-02-04", Lang::En, 1_199));
    let item = &extension.items[0];
    assert_eq!(item.text.nb, "");
    let said = "a. Disseminate to [personnel or roles]:\n1. a [organization-level / [personnel or roles] level] policy";
    assert_eq!(item.text.en.as_deref(), Some(said));
    assert_eq!(item.reason.en.as_deref(), Some("Why this*matters."));
    assert_eq!(item.obligation, "Control f0-1.1");

    // Somebody must write it in bokmål before it can be used.
    let findings = embedded().extended(&extension, "x").unwrap_err();
    assert_eq!(findings.len(), 1, "{findings:?}");
    assert!(findings[0].why.to_string().starts_with("2398 texts are not written in bokmål"), "{findings:?}");
    // It is a file of its own in the meantime.
    let json = serde_json::to_vec(&extension).unwrap();
    assert_eq!(support::import("utvidelse.json", &json).unwrap().import, Some(Import::Extension(Box::new(extension))));
}

/// An edition of one municipality is a file that another can read in: what it changes and where it lets measures lead comes along.
#[test]
fn an_edition_comes_back_with_what_it_changes() {
    let was = &embedded().items[0];
    let reason = Rewording { nb: Some("Fordi.".to_owned()), ..Rewording::default() };
    let change = ItemChange { id: was.id.clone(), was: wording(was), reason, ..ItemChange::default() };
    let lead = Lead { measure: embedded().measures[0].id.clone(), item: embedded().items[1].id.clone() };
    let edition = Extension {
        title: "Nabo".to_owned(),
        version: "1.1.0".to_owned(),
        date: "2026-11-22".to_owned(),
        changes: vec![change],
        leads: vec![lead],
        ..Extension::default()
    };
    let json = serde_json::to_vec(&edition).unwrap();
    let receipt = support::import("utgave.json", &json).unwrap();
    assert_eq!((support::wrong(&receipt), receipt.counts().read), (Vec::new(), 3));
    assert_eq!(receipt.import, Some(Import::Extension(Box::new(edition))));
    // A release has no such entries, and says so.
    let mut release = serde_json::to_value(embedded()).unwrap();
    release["change"] = serde_json::json!([{ "id": was.id }]);
    let receipt = support::import("katalog.json", &serde_json::to_vec(&release).unwrap()).unwrap();
    assert_eq!((support::wrong(&receipt).len(), receipt.import.is_none()), (1, true));
}

#[test]
fn an_extension_meets_the_built_in_entries() {
    let own = &embedded().items[0];
    let mut changed = own.clone();
    changed.text.nb.push_str(" Alltid.");
    let mut measure = embedded().measures[0].clone();
    measure.id = "T-NAB-1".into();
    measure.items = vec![own.id.clone()];
    let base = Extension { title: "Nabo".to_owned(), version: "2.0".to_owned(), ..Extension::default() };
    let good = Extension { items: vec![own.clone()], measures: vec![measure.clone()], ..base.clone() };
    let extended = embedded().extended(&good, "nabo").unwrap();
    assert_eq!(extended.items, embedded().items);
    assert_eq!(extended.measures.last(), Some(&measure));
    assert_eq!(extended.version, format!("{}+nabo.2.0", embedded().version));

    measure.items = vec!["NAB-404".into()];
    let bad = Extension { items: vec![changed], measures: vec![measure], ..base };
    let findings = embedded().extended(&bad, "nabo").unwrap_err();
    let said: Vec<_> = findings.iter().map(|finding| format!("{} {}", finding.table, finding.why)).collect();
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].starts_with("item the id means something else") && said[1].contains("NAB-404"), "{said:?}");
}
