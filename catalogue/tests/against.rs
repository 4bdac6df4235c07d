//! What a procurement did with the catalogue, over the six cases: each entry that was proposed once, what became of it, and nothing that
//! anybody has written.

#![allow(clippy::unwrap_used)]

mod support;

use catalogue::content::id::{ItemId, ScenarioId};
use catalogue::content::item::{LineType, Met, Placement};
use catalogue::content::text::placeholders;
use catalogue::content::{Release, embedded};
use catalogue::procurement::against::{Against, Did, Kind, against};
use catalogue::procurement::case::{CaseFile, LineEdit};
use catalogue::procurement::derivation::Derivation;
use catalogue::procurement::derive;
use serde_json::Value;
use std::collections::BTreeSet;
use support::{CASES, case};

fn told(case: &CaseFile) -> (Derivation, Against) {
    let derivation = derive(embedded(), case);
    let against = against(embedded(), case, &derivation);
    (derivation, against)
}

/// What became of an entry.
fn did(against: &Against, kind: Kind, id: &str) -> Option<Vec<Did>> {
    let found = against.used.iter().find(|used| used.kind == kind && used.id == id)?;
    Some(found.did.iter().copied().collect())
}

#[test]
fn each_entry_that_was_proposed_is_there_once() {
    for name in CASES {
        let case = case(name);
        let (derivation, against) = told(&case);
        let ids: BTreeSet<(Kind, &str)> = against.used.iter().map(|used| (used.kind, used.id.as_str())).collect();
        assert_eq!(ids.len(), against.used.len(), "{name}: one is there twice");
        let count = |kind| against.used.iter().filter(|used| used.kind == kind).count();
        assert_eq!(count(Kind::Item), derivation.lines.iter().filter(|line| !line.own).count(), "{name}");
        let own = derivation.scenarios.iter().filter(|state| state.own_text.is_some()).count();
        assert_eq!((count(Kind::Scenario), against.own_scenarios), (derivation.scenarios.len() - own, own), "{name}");
        assert_eq!(count(Kind::Measure), derivation.measures.len(), "{name}");
        let own: usize = against.own_lines.values().sum();
        assert_eq!(own, derivation.lines.iter().filter(|line| line.own && line.stands()).count(), "{name}");
        for line in derivation.lines.iter().filter(|line| !line.own) {
            let did = did(&against, Kind::Item, line.id.as_str()).unwrap();
            assert_eq!(did.contains(&Did::Kept), line.stands(), "{name}: {}", line.id);
            assert_eq!(did.contains(&Did::LeftOut), !line.stands(), "{name}: {}", line.id);
        }
    }
}

/// Every text in it is an id of the release or a word of the module.
#[test]
fn nothing_that_anybody_has_written_is_in_it() {
    let release: &Release = embedded();
    let items = release.items.iter().map(|item| item.id.to_string());
    let measures = release.measures.iter().map(|measure| measure.id.to_string());
    let scenarios = release.scenarios.iter().map(|scenario| scenario.id.to_string());
    let words = Did::ALL.into_iter().map(Did::code).chain(Kind::ALL.into_iter().map(Kind::code)).map(str::to_owned);
    let known: BTreeSet<String> = items.chain(measures).chain(scenarios).chain(words).collect();
    for name in CASES {
        let mut case = case(name);
        // A line of their own in a domain that is none: its name would be theirs.
        for own in case.requirements.own.values_mut() {
            own.domain = "HEMMELIG".into();
        }
        let (_, against) = told(&case);
        assert!(against.own_lines.is_empty(), "{name}: {:?}", against.own_lines);
        let Value::Array(used) = serde_json::to_value(&against.used).unwrap() else { unreachable!() };
        for text in used.iter().flat_map(texts) {
            assert!(known.contains(&text), "{name}: {text}");
        }
    }
}

fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(values) => values.iter().flat_map(texts).collect(),
        Value::Object(fields) => fields.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn what_was_changed_in_a_line_is_told_apart() {
    let mut case = case("case-archive");
    let (derivation, before) = told(&case);
    let untouched = |line: &&catalogue::procurement::derivation::Line| {
        !line.own && did(&before, Kind::Item, line.id.as_str()) == Some(vec![Did::Kept])
    };
    let absolute = |line: &&catalogue::procurement::derivation::Line| {
        untouched(line) && line.kind == LineType::Absolute && line.placement == Placement::Specification
    };
    let ids: Vec<ItemId> = derivation.lines.iter().filter(absolute).take(4).map(|line| line.id.clone()).collect();
    let [reworded, retyped, timed, out] = ids.as_slice() else { panic!("{ids:?}") };
    let met = derivation.lines.iter().find(|line| line.id == *timed).unwrap().met;
    let edits = [
        (reworded, LineEdit { text: Some("Leverandøren skal svare.".into()), ..LineEdit::default() }),
        (
            retyped,
            LineEdit {
                kind: Some(LineType::Evaluated),
                placement: Some(Placement::Award),
                importance: Some(3),
                ..LineEdit::default()
            },
        ),
        (
            timed,
            LineEdit { met: Some(if met == Met::Tender { Met::Start } else { Met::Tender }), ..LineEdit::default() },
        ),
        (out, LineEdit { text: Some("Noe annet.".into()), left_out: "Hemmelig grunn".into(), ..LineEdit::default() }),
    ];
    for (id, edit) in edits {
        case.requirements.lines.insert(id.clone(), edit);
    }
    let (derivation, after) = told(&case);
    assert_eq!(did(&after, Kind::Item, reworded.as_str()), Some(vec![Did::Kept, Did::Reworded]));
    let weighed = derivation.lines.iter().any(|line| line.id == *retyped && line.weight.is_some());
    let mut expected = vec![Did::Kept, Did::Retyped, Did::Placed];
    expected.extend(weighed.then_some(Did::Weighted));
    assert_eq!(did(&after, Kind::Item, retyped.as_str()), Some(expected));
    assert_eq!(did(&after, Kind::Item, timed.as_str()), Some(vec![Did::Kept, Did::Timed]));
    assert_eq!(did(&after, Kind::Item, out.as_str()), Some(vec![Did::LeftOut]), "only that it was, and not why");
}

#[test]
fn a_number_of_the_municipality_s_own_is_told_where_it_stands() {
    let mut case = case("case-archive");
    let release = embedded();
    let (derivation, _) = told(&case);
    let with_number = derivation.lines.iter().filter(|line| !line.own && line.stands()).find_map(|line| {
        let name = *placeholders(&release.item(&line.id)?.text.nb).first()?;
        let parameter = release.parameters.iter().find(|parameter| parameter.id.as_str() == name)?;
        let free = parameter.at_most.is_none() && parameter.at_least.is_none();
        free.then(|| (line.id.clone(), parameter))
    });
    let (id, parameter) = with_number.unwrap();
    case.requirements.parameters.insert(parameter.id.clone(), parameter.default);
    assert!(!did(&told(&case).1, Kind::Item, id.as_str()).unwrap().contains(&Did::Numbered));
    let (least, most) = parameter.range;
    let other = if parameter.default == least { most } else { least };
    case.requirements.parameters.insert(parameter.id.clone(), other);
    assert!(did(&told(&case).1, Kind::Item, id.as_str()).unwrap().contains(&Did::Numbered));
}

#[test]
fn a_scenario_that_was_set_aside_is_told_without_its_reason() {
    let mut case = case("case-archive");
    let id = ScenarioId::from("S-K01");
    assert_eq!(did(&told(&case).1, Kind::Scenario, id.as_str()), Some(vec![Did::Kept]), "it is assessed in the case");
    case.risk.scenarios.get_mut(&id).unwrap().set_aside = "Hemmelig grunn".into();
    let (_, after) = told(&case);
    assert_eq!(did(&after, Kind::Scenario, id.as_str()), Some(vec![Did::LeftOut]));
    assert!(!serde_json::to_string(&after).unwrap().contains("Hemmelig"));
}
