//! Which criterion a line counts under, and what it weighs there.

#![allow(clippy::unwrap_used)]

use catalogue::content::{Release, embedded};
use catalogue::procurement::answer::Answer;
use catalogue::procurement::case::OwnLine;
use catalogue::procurement::derivation::{Derivation, Warning};
use catalogue::procurement::weights::{CriterionKind, criteria, homes, weighings};
use catalogue::procurement::{CaseFile, derive};
use serde_json::json;

fn case(lines: &[(&str, Option<u8>, &str)]) -> CaseFile {
    let mut case = CaseFile::default();
    let rows = json!([
        { "name": "Pris", "kind": "price", "weight": 40 },
        { "name": "Leveransetid", "kind": "other", "weight": 10 },
        { "name": " Brukskvalitet ", "kind": "quality", "weight": 30 },
        { "name": "Sikkerhet", "kind": "quality", "weight": 20 },
        { "name": "Sikkerhet", "kind": "price" },
        { "name": "Uavklart", "kind": null },
        { "name": "", "kind": "quality" },
    ]);
    let rows: Answer = serde_json::from_value(rows).unwrap();
    case.profile.insert("award_criteria".into(), rows);
    for (id, importance, criterion) in lines {
        let line: OwnLine = serde_json::from_value(json!({
            "text": "Løsningen bør være enkel å bruke.", "domain": "UUT", "type": "evaluated", "placement": "award",
            "met": "start", "by": "Innkjøper", "weight": importance, "criterion": criterion,
        }))
        .unwrap();
        case.requirements.own.insert((*id).into(), line);
    }
    case
}

/// The release without items, so that only the lines of a test are weighed.
fn release() -> Release {
    let mut release = embedded().clone();
    release.items.clear();
    release
}

fn weight(derivation: &Derivation, id: &str) -> (String, u8) {
    derivation.lines.iter().find(|line| line.id.as_str() == id).unwrap().weight.clone().unwrap()
}

#[test]
fn price_and_what_nobody_has_settled_hold_no_lines() {
    let case = case(&[]);
    let kinds: Vec<CriterionKind> = criteria(&case).into_iter().map(|criterion| criterion.kind).collect();
    use CriterionKind::{Other, Price, Quality};
    assert_eq!(kinds, [Price, Other, Quality, Quality]);
    assert_eq!(homes(embedded(), &case), ["Brukskvalitet", "Sikkerhet", "Leveransetid"]);
    let without = CaseFile::default();
    assert_eq!(homes(embedded(), &without).len(), 1, "the catalogue's own name");
}

#[test]
fn each_criterion_adds_up_by_itself() {
    let lines = [
        ("E-1", Some(3), ""),
        ("E-2", Some(1), "Brukskvalitet"),
        ("E-3", None, "Sikkerhet"),
        ("E-4", None, "Sikkerhet"),
        ("E-5", None, "Sikkerhet"),
    ];
    let case = case(&lines);
    let derivation = derive(&release(), &case);
    assert_eq!(weight(&derivation, "E-1"), ("Brukskvalitet".to_owned(), 75));
    assert_eq!(weight(&derivation, "E-2"), ("Brukskvalitet".to_owned(), 25));
    assert_eq!(["E-3", "E-4", "E-5"].map(|id| weight(&derivation, id).1), [34, 33, 33]);
    assert!(weighings(&release(), &case, &derivation.lines).iter().any(|weighing| weighing.lines.is_empty()));
    assert!(!derivation.warnings.iter().any(|warning| matches!(warning, Warning::Criterion { .. })));
}

#[test]
fn a_criterion_that_is_gone_is_said_and_the_line_stays() {
    for gone in ["Funksjon", "Pris", "Uavklart"] {
        let case = case(&[("E-1", None, gone)]);
        let derivation = derive(&release(), &case);
        assert_eq!(weight(&derivation, "E-1"), ("Brukskvalitet".to_owned(), 100));
        let said =
            Warning::Criterion { line: "E-1".into(), asked: gone.to_owned(), criterion: "Brukskvalitet".to_owned() };
        assert!(derivation.warnings.contains(&said), "{gone}");
    }
}

#[test]
fn lines_that_weigh_nothing_are_told_of() {
    let ids: Vec<String> = (1..=150).map(|number| format!("E-{number}")).collect();
    let lines: Vec<_> = ids.iter().map(|id| (id.as_str(), None, "")).collect();
    let derivation = derive(&release(), &case(&lines));
    let told = Warning::Weightless { criterion: "Brukskvalitet".to_owned(), count: 50 };
    assert!(derivation.warnings.contains(&told), "{:?}", derivation.warnings);
}
