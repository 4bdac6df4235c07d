//! What a newer release does to a case, whatever of it is taken.
//!
//! The cases are the same on every run. For more or others: `PROPTEST_CASES=2000 PROPTEST_RNG_SEED=7`.

#![allow(clippy::unwrap_used)]

#[path = "support/generate.rs"]
mod generate;
mod support;

use catalogue::content::id::ItemId;
use catalogue::content::item::{Item, LineType, Placement};
use catalogue::content::text::Text;
use catalogue::content::{Lang, Release};
use catalogue::procurement::case::{CaseFile, LineEdit, ReleaseRef};
use catalogue::procurement::derivation::{Cause, Derivation, Line};
use catalogue::procurement::newer::{AlongKind, Choice, Key, Newer, Taken, falls, propose, take};
use catalogue::procurement::read::validate;
use catalogue::procurement::taken::ChangeKind;
use catalogue::procurement::{derive, read};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use std::collections::{BTreeMap, BTreeSet};
use support::{CASES, EMBEDDED, case, line};

fn config() -> Config {
    let chosen = Config { failure_persistence: None, ..Config::default() };
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { chosen.cases } else { 12 };
    let rng_seed = if chosen.rng_seed == RngSeed::Random { RngSeed::Fixed(20_261_122) } else { chosen.rng_seed };
    Config { cases, rng_seed, ..chosen }
}

/// What somebody did to an item of the catalogue.
#[derive(Clone, Copy, Debug)]
enum Did {
    Reworded,
    NewEvidence,
    Retyped,
    Retired,
    Replaced,
    NoLongerLedTo,
    Deleted,
    Strengthened,
    OtherNumber,
    Beside,
}

const DID: [Did; 10] = [
    Did::Reworded,
    Did::NewEvidence,
    Did::Retyped,
    Did::Retired,
    Did::Replaced,
    Did::NoLongerLedTo,
    Did::Deleted,
    Did::Strengthened,
    Did::OtherNumber,
    Did::Beside,
];

fn in_all(nb: &str) -> Text {
    Text { nb: nb.to_owned(), nn: Some(format!("{nb} (nn)")), en: Some(format!("{nb} (en)")) }
}

/// A new item beside one that there is, to which the same leads.
fn another(release: &mut Release, of: &ItemId, number: usize) -> Item {
    let item = release.item(of).unwrap().clone();
    let id = ItemId::from(format!("{}-9{number:02}", item.domain));
    for measure in release.measures.iter_mut().filter(|measure| measure.items.contains(of)) {
        measure.items.push(id.clone());
    }
    Item { id, text: in_all("Løsningen skal gjøre noe nytt."), strengthens: None, ..item }
}

fn do_to(release: &mut Release, id: &ItemId, did: Did, number: usize) {
    let Some(at) = release.items.iter().position(|item| item.id == *id && item.retired.is_none()) else { return };
    match did {
        Did::Reworded => {
            let text = &mut release.items[at].text;
            for text in [Some(&mut text.nb), text.nn.as_mut(), text.en.as_mut()].into_iter().flatten() {
                text.push_str(" Det gjelder alltid.");
            }
        }
        Did::NewEvidence => release.items[at].evidence = Some(in_all("Noe annet som viser det.")),
        Did::Retyped => {
            release.items[at].kind = LineType::Information;
            release.items[at].placement = Placement::Specification;
        }
        Did::Retired => release.items[at].retired = Some("9.0.0".to_owned()),
        Did::Replaced => {
            let new = another(release, id, number);
            release.items[at].retired = Some("9.0.0".to_owned());
            release.items[at].replaced_by = Some(new.id.clone());
            release.items.push(new);
        }
        Did::NoLongerLedTo => {
            release.measures.iter_mut().for_each(|measure| measure.items.retain(|item| item != id));
            release.items[at].applies = None;
        }
        Did::Deleted => {
            release.items.remove(at);
            release.measures.iter_mut().for_each(|measure| measure.items.retain(|item| item != id));
        }
        Did::Strengthened => {
            let pair = |item: &Item| item.strengthens.as_ref() == Some(id);
            if release.items[at].strengthens.is_some() || release.items.iter().any(pair) {
                return;
            }
            let mut new = another(release, id, number);
            new.strengthens = Some(id.clone());
            new.applies = None;
            new.only_when = None;
            release.items.push(new);
        }
        Did::OtherNumber => {
            let parameter = &mut release.parameters[number % EMBEDDED.release.parameters.len()];
            let (low, high) = parameter.range;
            parameter.default = if parameter.default == low { high } else { low };
        }
        Did::Beside => {
            let new = another(release, id, number);
            release.items.push(new);
        }
    }
}

/// The embedded release, later.
fn later(case: &CaseFile, did: &[(usize, Did)]) -> Release {
    let here = derive(EMBEDDED.release, case);
    let ids: Vec<&ItemId> = here.lines.iter().filter(|line| !line.own).map(|line| &line.id).collect();
    let mut release = EMBEDDED.release.clone();
    release.version = "9.0.0".to_owned();
    for (number, (at, did)) in did.iter().enumerate().filter(|_| !ids.is_empty()) {
        do_to(&mut release, ids[at % ids.len()], *did, number);
    }
    release
}

fn deeds() -> impl Strategy<Value = Vec<(usize, Did)>> {
    proptest::collection::vec((0..500_usize, proptest::sample::select(DID.to_vec())), 1..16)
}

fn taking(new: &Release, case: &CaseFile, accepted: &BTreeSet<Key>) -> Taken {
    taking_from(EMBEDDED.release, new, case, accepted)
}

fn taking_from(old: &Release, new: &Release, case: &CaseFile, accepted: &BTreeSet<Key>) -> Taken {
    let reasons = BTreeMap::new();
    let by = "Kari Nordmann";
    let choice = Choice { accepted, reasons: &reasons, otherwise: "Ikke tatt inn.", by, at: "2026-11-22T18:00:00Z" };
    take(old, new, case, choice)
}

/// Some of the keys, by the bits of a number.
fn some(newer: &Newer, bits: u64) -> BTreeSet<Key> {
    let keys = newer.keys().into_iter().enumerate();
    keys.filter(|(at, _)| bits >> (at % 64) & 1 == 1).map(|(_, key)| key).collect()
}

/// A line without its trail.
fn shown(line: &Line) -> Line {
    Line { because: Vec::new(), open: false, changed: Vec::new(), ..line.clone() }
}

fn unweighed(line: &Line) -> Line {
    Line { weight: None, ..shown(line) }
}

fn standing(derivation: &Derivation) -> BTreeMap<&ItemId, &Line> {
    derivation.lines.iter().filter(|line| line.stands()).map(|line| (&line.id, line)).collect()
}

/// Everything that must hold, whatever of the newer release is taken.
fn holds(new: &Release, case: &CaseFile, bits: u64) {
    let newer = propose(EMBEDDED.release, new, case);
    let here = derive(EMBEDDED.release, case);
    let there = derive(new, case);
    let chosen = some(&newer, bits);
    for accepted in [BTreeSet::new(), newer.keys(), chosen] {
        let taken = taking(new, case, &accepted);
        let after = derive(new, &taken.case);
        let what = |id: &ItemId| format!("{id}: {accepted:?}");

        // What nobody took is as it was, and what somebody took is as the newer release has it.
        let yes = |key: &Key| accepted.contains(key);
        let number_changes: BTreeSet<&ItemId> =
            newer.numbers.iter().filter(|n| !n.can_stay || yes(&n.key)).flat_map(|number| &number.lines).collect();
        let mut moved: BTreeSet<&ItemId> = BTreeSet::new();
        for proposal in newer.lines.iter().filter(|proposal| yes(&proposal.key)) {
            moved.insert(&proposal.id);
            moved.extend(&proposal.successor);
            let becomes = proposal.successor.as_ref().unwrap_or(&proposal.id);
            let stands = line(&after, becomes.as_str());
            match (&proposal.new, stands) {
                (Some(new), Some(line)) => {
                    let edit = taken.case.requirements.lines.get(becomes).cloned().unwrap_or_default();
                    assert!(edit.kept.is_none(), "{}", what(becomes));
                    assert!(
                        edit.text.is_some() || !number_changes.is_empty() || *line.text == *new.text,
                        "{}",
                        what(becomes)
                    );
                }
                (None, None) => {}
                // One that something else brings back is left out.
                (None, Some(line)) => assert!(!line.stands(), "{}", what(becomes)),
                (Some(_), None) => panic!("{} is not there", what(becomes)),
            }
        }
        for old in here.lines.iter().filter(|line| !moved.contains(&line.id)) {
            let Some(now) = line(&after, old.id.as_str()) else { panic!("{} is gone", what(&old.id)) };
            if !number_changes.contains(&old.id) {
                let same = if accepted.is_empty() && number_changes.is_empty() { shown } else { unweighed };
                let (mut old, mut now) = (same(old), same(now));
                if old.references == now.references {
                    (old.references, now.references) = Default::default();
                }
                assert_eq!(old, now, "{}", what(&old.id));
            }
            let trail = now.own || now.because.iter().any(|cause| !matches!(cause, Cause::Set));
            assert!(trail, "{} has no trail", what(&now.id));
        }
        for id in standing(&after).into_keys() {
            let before = line(&here, id.as_str()).is_some_and(Line::stands);
            assert!(before || moved.contains(id), "{} came by itself", what(id));
        }
        for number in newer.numbers.iter().filter(|number| number.can_stay && accepted.is_empty()) {
            assert_eq!(after.parameters[&number.id], number.old, "{}", number.id);
        }

        // Nothing that was typed is lost, and the file is one that the newer release takes in.
        let kept = serde_json::to_string(&(&taken.case, &taken.record)).unwrap();
        for edit in case.requirements.lines.values() {
            for typed in edit.text.iter().chain([&edit.left_out, &edit.better]) {
                let typed = serde_json::to_string(typed).unwrap();
                assert!(kept.contains(typed.trim_matches('"')), "{typed} is lost");
            }
        }
        let faults = |release: &Release, case: &CaseFile| validate(release, case).len();
        assert!(faults(new, &taken.case) <= faults(EMBEDDED.release, case), "{:?}", validate(new, &taken.case));
        let file = serde_json::to_string(&taken.case).unwrap();
        assert_eq!(read::read(&file).unwrap(), taken.case);

        // Once taken, there is nothing more to take, and taking it again changes nothing.
        let again = propose(new, new, &taken.case);
        assert_eq!((&again.lines[..], &again.numbers[..], &again.left[..]), (&[][..], &[][..], &[][..]));
        assert_eq!(taking_from(new, new, &taken.case, &BTreeSet::new()).case, taken.case);
    }
    // What is reported is what changes.
    let reported: BTreeSet<&ItemId> =
        newer.lines.iter().flat_map(|it| std::iter::once(&it.id).chain(&it.successor)).collect();
    let numbers: BTreeSet<&ItemId> = newer.numbers.iter().flat_map(|number| &number.lines).collect();
    for id in here.lines.iter().chain(&there.lines).filter(|line| !line.own).map(|line| &line.id) {
        let (old, new) = (line(&here, id.as_str()), line(&there, id.as_str()));
        let differs = old.map(unweighed) != new.map(unweighed);
        assert!(!differs || reported.contains(id) || numbers.contains(id), "{id} changes, and nobody says so");
    }
    for proposal in &newer.lines {
        let said = proposal.old != proposal.new || proposal.successor.is_some();
        assert!(said, "{} is said to change", proposal.id);
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn whatever_is_taken_of_a_newer_release_the_rest_stays_as_it_was(at in 0..6_usize, did in deeds(), bits: u64) {
        let case = case(CASES[at]);
        holds(&later(&case, &did), &case, bits);
    }

    #[test]
    fn the_same_holds_of_whatever_people_entered(case in generate::case(), did in deeds(), bits: u64) {
        holds(&later(&case.0, &did), &case.0, bits);
    }

    #[test]
    fn taken_as_a_whole_it_is_the_newer_release_with_what_people_changed(at in 0..6_usize, did in deeds()) {
        let case = case(CASES[at]);
        let new = later(&case, &did);
        let newer = propose(EMBEDDED.release, &new, &case);
        let taken = taking(&new, &case, &newer.keys());
        let mut by_hand = case.clone();
        by_hand.release = ReleaseRef { version: new.version.clone(), fingerprint: new.fingerprint() };
        for proposal in newer.lines.iter().filter(|proposal| proposal.change == ChangeKind::Replaced) {
            let retired = new.item(&proposal.id).is_some_and(|item| item.retired.is_some());
            let Some(edit) = by_hand.requirements.lines.remove(&proposal.id).filter(|_| retired) else { continue };
            by_hand.requirements.lines.insert(proposal.successor.clone().unwrap(), edit);
        }
        prop_assert_eq!(derive(&new, &taken.case).lines, derive(&new, &by_hand).lines);
    }

    #[test]
    fn what_was_kept_once_is_asked_about_again_only_when_the_catalogue_says_something_new(
        at in 0..6_usize, did in deeds(), again in deeds(),
    ) {
        let case = case(CASES[at]);
        let (second, here) = (later(&case, &did), derive(EMBEDDED.release, &case));
        let taken = taking(&second, &case, &BTreeSet::new()).case;
        let mut same = second.clone();
        same.version = "9.0.1".to_owned();
        prop_assert!(propose(&second, &same, &taken).lines.is_empty());

        // And through a third, with nothing taken of that either, the lines are still those of the first.
        let ids: Vec<ItemId> = here.lines.iter().filter(|line| !line.own).map(|line| line.id.clone()).collect();
        let mut third = same.clone();
        for (number, (at, did)) in again.iter().enumerate().filter(|_| !ids.is_empty()) {
            do_to(&mut third, &ids[at % ids.len()], *did, 50 + number);
        }
        let newer = propose(&second, &third, &taken);
        if newer.numbers.iter().all(|number| number.can_stay) {
            let last = taking_from(&second, &third, &taken, &BTreeSet::new()).case;
            let after = derive(&third, &last);
            for old in here.lines.iter().filter(|line| line.stands()) {
                prop_assert_eq!(line(&after, old.id.as_str()).map(unweighed), Some(unweighed(old)));
            }
            prop_assert_eq!(standing(&after).len(), standing(&here).len());
        }
    }
}

/// The case of this name, a line of it that stands by a measure and nothing else, and that measure.
fn by_measure(name: &str) -> (CaseFile, Line) {
    let case = case(name);
    let here = derive(EMBEDDED.release, &case);
    let lone = |line: &&Line| {
        let pair = EMBEDDED.release.items.iter().any(|item| item.strengthens.as_ref() == Some(&line.id));
        let measures = line.because.iter().filter(|cause| matches!(cause, Cause::Measure { .. })).count();
        line.secures() && measures == 1 && line.because.len() == 1 && line.strengthens.is_none() && !pair
    };
    let line = here.lines.iter().find(lone).unwrap_or_else(|| panic!("{name} has no such line")).clone();
    (case, line)
}

#[test]
fn a_line_that_is_kept_secures_what_it_secured_and_says_who_kept_it() {
    for did in [Did::Retired, Did::Replaced, Did::NoLongerLedTo, Did::Deleted] {
        let (case, old) = by_measure("case-archive");
        let mut new = EMBEDDED.release.clone();
        new.version = "9.0.0".to_owned();
        do_to(&mut new, &old.id, did, 1);
        let taken = taking(&new, &case, &BTreeSet::new());
        let after = derive(&new, &taken.case);
        let now = line(&after, old.id.as_str()).unwrap();
        assert!(now.stands() && now.secures(), "{did:?}");
        assert!(
            now.because.contains(&Cause::Kept { version: EMBEDDED.version.clone(), by: "Kari Nordmann".to_owned() })
        );
        let measure = old.because.iter().find_map(|cause| match cause {
            Cause::Measure { measure, .. } => Some(measure.as_str()),
            _ => None,
        });
        let state = support::measure(&after, measure.unwrap());
        assert!(state.secured && state.lines.contains(&old.id), "{did:?}");
        let (falls, _) = falls((EMBEDDED.release, &case), (&new, &taken.case));
        assert!(falls.is_empty(), "{did:?}: {falls:?}");

        // Back to the catalogue, it goes.
        let mut reset = taken.case.clone();
        reset.requirements.lines.remove(&old.id);
        assert!(line(&derive(&new, &reset), old.id.as_str()).is_none(), "{did:?}");
    }
}

#[test]
fn edits_move_to_what_took_over_only_when_it_is_taken() {
    let (mut case, old) = by_measure("case-archive");
    let edit = LineEdit { text: Some("Våre egne ord.".to_owned()), confidential: Some(true), ..LineEdit::default() };
    case.requirements.lines.insert(old.id.clone(), edit.clone());
    let mut new = EMBEDDED.release.clone();
    do_to(&mut new, &old.id, Did::Replaced, 7);
    let newer = propose(EMBEDDED.release, &new, &case);
    let [proposal] = &newer.lines[..] else { panic!("{:?}", newer.lines) };
    assert_eq!(proposal.change, ChangeKind::Replaced);
    assert!(proposal.edited && proposal.own_words);
    let successor = proposal.successor.clone().unwrap();

    let yes = taking(&new, &case, &newer.keys());
    assert_eq!(yes.case.requirements.lines.get(&successor), Some(&edit));
    assert!(!yes.case.requirements.lines.contains_key(&old.id));
    assert_eq!(yes.record.accepted[0].successor.as_ref(), Some(&successor));

    let no = taking(&new, &case, &BTreeSet::new());
    assert_eq!(no.case.requirements.lines[&successor].left_out, "Ikke tatt inn.");
    let kept = &no.case.requirements.lines[&old.id];
    assert_eq!(
        (kept.text.as_deref(), kept.kept.as_ref().unwrap().version.as_str()),
        (Some("Våre egne ord."), &*EMBEDDED.version)
    );
}

#[test]
fn a_number_stays_where_the_newer_release_allows_it_and_is_said_to_go_where_it_does_not() {
    let case = case("case-archive");
    let here = derive(EMBEDDED.release, &case);
    let free = |p: &&catalogue::content::item::Parameter| {
        p.at_most.is_none()
            && p.at_least.is_none()
            && p.range.0 < p.default
            && !case.requirements.parameters.contains_key(&p.id)
    };
    let id = EMBEDDED.release.parameters.iter().find(free).unwrap().id.clone();
    let with = |change: fn(&mut catalogue::content::item::Parameter)| {
        let mut new = EMBEDDED.release.clone();
        change(new.parameters.iter_mut().find(|parameter| parameter.id == id).unwrap());
        new
    };
    let new = with(|parameter| parameter.default = parameter.range.0);
    let newer = propose(EMBEDDED.release, &new, &case);
    let number = newer.numbers.iter().find(|number| number.id == id).unwrap();
    assert!(number.can_stay && newer.lines.is_empty());
    let none = taking(&new, &case, &BTreeSet::new());
    assert_eq!(none.case.requirements.parameters.get(&id), Some(&here.parameters[&id]));
    let all = taking(&new, &case, &newer.keys());
    assert_eq!(all.case.requirements.parameters.get(&id), None);

    let narrow = with(|parameter| {
        parameter.default = parameter.range.0;
        parameter.range.1 = parameter.range.0;
    });
    let newer = propose(EMBEDDED.release, &narrow, &case);
    assert!(!newer.numbers.iter().find(|number| number.id == id).unwrap().can_stay);
    assert!(!newer.keys().contains(&Key::number(&id)));
}

#[test]
fn what_the_newer_release_has_no_place_for_is_kept_apart() {
    let mut case = case("case-archive");
    let mut new = EMBEDDED.release.clone();
    let question = case.need.keys().next().unwrap().clone();
    new.questions.retain(|known| known.id != question);
    let measure = case.risk.measures.keys().next().unwrap().clone();
    new.measures.retain(|known| known.id != measure);
    for scenario in &mut new.scenarios {
        scenario.measures.retain(|known| *known != measure);
    }
    let role = case.people.values().flat_map(|person| &person.roles).next().unwrap().clone();
    new.roles.retain(|known| known.id != role);
    case.title = "Med alt".to_owned();
    let newer = propose(EMBEDDED.release, &new, &case);
    let sections: BTreeSet<&str> = newer.left.iter().map(|left| left.section.as_str()).collect();
    assert!(sections.is_superset(&BTreeSet::from(["need", "risk/measures", "people"])), "{sections:?}");
    let taken = taking(&new, &case, &newer.keys());
    assert_eq!(taken.record.left[..newer.left.len()], newer.left[..]);
    let answer = serde_json::to_value(&case.need[&question]).unwrap();
    assert!(taken.record.left.iter().any(|left| left.key == question.as_str() && left.value == answer));
    assert_eq!(validate(&new, &taken.case), []);
    assert!(newer.along.iter().any(|along| along.kind == AlongKind::Question && along.id == question.as_str()));
}

#[test]
fn the_same_release_changes_nothing() {
    for name in CASES {
        let case = case(name);
        let newer = propose(EMBEDDED.release, EMBEDDED.release, &case);
        assert!(newer.is_empty(), "{name}: {newer:?}");
    }
}

#[test]
fn words_are_compared_in_the_language_of_the_documents() {
    let (case, old) = by_measure("case-archive");
    assert_eq!(case.document_language(), Lang::Nb);
    let mut new = EMBEDDED.release.clone();
    let item = new.items.iter_mut().find(|item| item.id == old.id).unwrap();
    item.text.en = Some("Something else in English.".to_owned());
    assert!(propose(EMBEDDED.release, &new, &case).lines.is_empty());
    let english = CaseFile { language: Some(Lang::En), ..case };
    assert_eq!(propose(EMBEDDED.release, &new, &english).lines.len(), 1);
}
