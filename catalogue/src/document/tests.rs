//! The model, over the embedded release.

use super::*;
use crate::content::embedded;
use crate::content::item::{LineType, Placement};
use crate::procurement::derivation::Cause;
use crate::procurement::derive;
use std::collections::BTreeSet;
use std::path::Path;

/// A small case: a survey in schools, with two measures accepted.
fn case() -> CaseFile {
    let json = serde_json::json!({
        "schema": 1,
        "title": "Elevundersøkelse",
        "organisation": { "name": "Eksempelvik kommune" },
        "need": {
            "hosting": "supplier_cloud",
            "named_accounts": "yes",
            "personal_logs": null,
            "staff_ui": "yes",
            "information_types": [
                { "name": "Elevsvar", "whose": ["pupils"], "content": ["health", "contact"] }
            ]
        }
    });
    let mut case: CaseFile = serde_json::from_value(json).unwrap();
    let derived = derive(embedded(), &case);
    for state in derived.measures.iter().take(12) {
        let decision = crate::procurement::case::Decision { accepted: true, reason: String::new() };
        case.risk.measures.insert(state.id.clone(), decision);
    }
    case
}

fn date() -> Date {
    Date::parse("2026-11-21").unwrap()
}

/// The sources are read for everything that looks like the id of a label, so that the list can't fall behind.
#[test]
fn the_list_of_labels_is_what_the_sources_ask_for() {
    let mut asked = BTreeSet::new();
    for folder in ["src/document", "src/procurement"] {
        read_labels(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut asked);
    }
    let listed: BTreeSet<String> = crate::content::check::LABELS_USED.iter().map(|id| (*id).to_owned()).collect();
    let missing: Vec<_> = asked.difference(&listed).collect();
    assert!(missing.is_empty(), "add to content/labels_used.rs: {missing:?}");
    let extra: Vec<_> = listed.difference(&asked).collect();
    assert!(extra.is_empty(), "take out of content/labels_used.rs: {extra:?}");
}

fn read_labels(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read_labels(&path, found);
        } else if !path.ends_with("tests.rs") {
            let source = std::fs::read_to_string(&path).unwrap();
            found.extend(source.split('"').filter(|text| is_label(text)).map(str::to_owned));
        }
    }
}

fn is_label(text: &str) -> bool {
    let plain =
        |character: char| character.is_ascii_lowercase() || character.is_ascii_digit() || "._".contains(character);
    let parts: Vec<&str> = text.split('.').collect();
    let named = parts.len() > 1 && parts.iter().all(|part| !part.is_empty());
    // The custom properties of a workbook are no labels.
    named
        && text.chars().all(plain)
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && parts[0] != "kravspor"
}

#[test]
fn dates_are_written_in_words() {
    assert_eq!(words::long_date(embedded(), date(), Lang::Nb), "21. november 2026");
    assert_eq!(words::long_date_iso(embedded(), "snart", Lang::Nb), "snart");
}

#[test]
fn a_fact_is_explained_by_the_answers_behind_it() {
    let (release, case) = (embedded(), case());
    let derivation = derive(release, &case);
    let said = |fact: &str, value| {
        let cause = Cause::Fact { fact: fact.into(), value };
        words::cause_text(release, &case, &derivation, &cause, Lang::Nb)
    };
    assert_eq!(said("named_accounts", Known::Yes), "Navngitte personer har egne kontoer i løsningen (svart: Ja)");
    assert!(said("health_data", Known::Yes).ends_with("(svart: Helse, i «Elevsvar»)"));
    assert!(said("personal_data", Known::Yes).contains("Elever, i «Elevsvar»"), "through the facts it follows from");
    assert!(said("personal_logs", Known::Unknown).starts_with("Ikke avklart: "));
}

#[test]
fn a_line_says_which_scenarios_and_measures_lead_to_it() {
    let (release, case) = (embedded(), case());
    let derivation = derive(release, &case);
    let by_measure = |line: &&crate::procurement::derivation::Line| {
        line.because.iter().any(|cause| matches!(cause, Cause::Measure { .. }))
    };
    let line = derivation.lines.iter().find(by_measure).unwrap();
    let text = words::because(release, &case, &derivation, line, Lang::Nb);
    assert!(text.starts_with("fordi: ") && text.contains(" → "), "{text}");
    assert!(!text.contains('{'), "{text}");
}

#[test]
fn the_sheet_holds_what_tenderers_answer_and_nothing_else() {
    let (release, case) = (embedded(), case());
    let derivation = derive(release, &case);
    let sheet = sheet::sheet(release, &case, &derivation, date());
    let published = derivation.lines.iter().filter(|line| sheet::is_published(line));
    assert_eq!(
        sheet.rows.iter().map(|row| &row.id).collect::<Vec<_>>(),
        published.map(|line| &line.id).collect::<Vec<_>>()
    );
    for line in derivation.lines.iter().filter(|line| sheet::is_published(line)) {
        assert!(matches!(line.placement, Placement::Specification | Placement::Award));
    }
    assert!(sheet.rows.iter().all(|row| row.cells.len() == sheet::ColumnId::ALL.len()));
    let evaluated: u32 = sheet.rows.iter().filter_map(|row| row.weight).map(u32::from).sum();
    let any = sheet.rows.iter().any(|row| row.kind == LineType::Evaluated);
    assert_eq!(evaluated, if any { 100 } else { 0 });
}

#[test]
fn another_text_is_another_fingerprint() {
    let rows = |cell: &'static str| vec![vec!["Krav"], vec![cell]];
    assert_ne!(sheet::fingerprint(rows("a")), sheet::fingerprint(rows("b")));
    assert_ne!(sheet::fingerprint(vec![vec!["ab", "c"]]), sheet::fingerprint(vec![vec!["a", "bc"]]));
    assert_eq!(sheet::fingerprint(rows("a")), sheet::fingerprint(rows("a")));
}

#[test]
fn what_is_not_answered_is_open_and_named() {
    let (release, case) = (embedded(), case());
    let derivation = derive(release, &case);
    let open = agreement::open_fields(release, &case, &derivation);
    let ids: Vec<&str> = open.iter().map(|field| field.id.as_str()).collect();
    for id in ["ctrl_orgno", "proc_name", "case_no", "main_contract", "purpose", "retention", "sub_auth"] {
        assert!(ids.contains(&id), "{id} has no answer: {ids:?}");
    }
    assert!(!ids.contains(&"ctrl_name"));
    // Nobody has said whether logs can be tied to people, so the list of those concerned may not be complete.
    assert!(ids.contains(&"data_subjects"));
}

#[test]
fn no_document_shows_a_placeholder() {
    let (release, case) = (embedded(), case());
    let derivation = derive(release, &case);
    let report = serde_json::to_string(&report::report(release, &case, &derivation, date()).blocks).unwrap();
    let agreement =
        serde_json::to_string(&agreement::agreement(release, &case, &derivation, date()).unwrap().blocks).unwrap();
    let labels: BTreeSet<&str> =
        release.labels.iter().flat_map(|label| crate::content::text::placeholders(&label.text.nb)).collect();
    for name in labels {
        for text in [&report, &agreement] {
            assert!(!text.contains(&format!("{{{name}}}")), "{{{name}}} is not filled in");
        }
    }
}
