//! The gates over whole procurements: what is missing is named with where it is mended, and who may let it through.

#![allow(clippy::unwrap_used)]

mod support;

use catalogue::content::embedded;
use catalogue::content::id::{PersonKey, RoleId};
use catalogue::content::people::Covers;
use catalogue::procurement::case::{LineEdit, MemoDecision, MemoOutcome, Person};
use catalogue::procurement::derivation::Derivation;
use catalogue::procurement::gates::{AskState, GateState, Place, covered, gates, may_freeze, rules};
use catalogue::procurement::sign_off::{SignOff, SignOffKey};
use catalogue::procurement::{CaseFile, derive};

const ROLES: [&str; 6] =
    ["line_manager", "procurement_officer", "it_architect", "it_manager", "archive_manager", "head_of_unit"];

fn states(case: &CaseFile) -> (Derivation, Vec<GateState>) {
    let derivation = derive(embedded(), case);
    let states = gates(embedded(), case, &derivation, false);
    (derivation, states)
}

fn ask<'s>(states: &'s [GateState], gate: &str, ask: &str) -> &'s AskState {
    let gate = states.iter().find(|state| state.id == gate).unwrap();
    gate.asks.iter().find(|state| state.id == ask).unwrap()
}

/// The case with one person in each role that gates ask of, named by it.
fn staffed(name: &str) -> CaseFile {
    let mut case = support::case(name);
    for role in ROLES {
        let roles = [RoleId::from(role)].into();
        case.people.insert(PersonKey::from(role), Person { name: role.to_owned(), title: String::new(), roles });
    }
    case
}

fn sign(case: &mut CaseFile, gate: &str, role: &str, covers: Covers) {
    let saw = covered(&derive(embedded(), case), covers);
    let key = SignOffKey::new(gate, &RoleId::from(role));
    case.sign_offs.insert(key, SignOff { by: PersonKey::from(role), on: "2026-11-21".to_owned(), saw });
}

fn sign_all(case: &mut CaseFile) {
    for role in ["line_manager", "procurement_officer", "it_architect", "it_manager", "archive_manager"] {
        sign(case, "G3", role, Covers::Requirements);
    }
    sign(case, "G2", "head_of_unit", Covers::Dpia);
    sign(case, "G4", "head_of_unit", Covers::Requirements);
    decide(case, MemoOutcome::Approved);
}

fn decide(case: &mut CaseFile, outcome: MemoOutcome) {
    let (by, on) = (PersonKey::from("head_of_unit"), "2026-11-21".to_owned());
    case.decision.memo = Some(MemoDecision { outcome, conditions: "Mer".to_owned(), by, on });
}

#[test]
fn a_new_procurement_lacks_something_at_every_gate() {
    let (_, states) = states(&CaseFile::default());
    let ids: Vec<_> = states.iter().map(|state| state.id.as_str()).collect();
    assert_eq!(ids, ["G1", "G2", "G3", "G4", "G5", "G6"]);
    assert!(states.iter().all(|state| !state.passed()));
    assert!(matches!(ask(&states, "G1", "need").missing.first(), Some(Place::Question(_))));
    assert_eq!(ask(&states, "G1", "owner").missing, [Place::Role(RoleId::from("line_manager"))]);
    assert!(matches!(ask(&states, "G2", "risks").missing.first(), Some(Place::Scenario(_))));
    assert_eq!(ask(&states, "G4", "decision").missing, [Place::Decision]);
}

#[test]
fn a_sign_off_holds_until_what_was_signed_changes() {
    let mut case = staffed("school-survey");
    sign_all(&mut case);
    let signed = |case: &CaseFile, role| {
        let (_, states) = states(case);
        let state = ask(&states, "G3", role).clone();
        (state.missing.is_empty(), state.fell_away)
    };
    assert_eq!(signed(&case, "it_architect"), (true, false));
    // A reason for leaving out is internal; the line itself is what was signed.
    let line = derive(embedded(), &case).lines.iter().find(|line| !line.own && line.stands()).unwrap().id.clone();
    let mut changed = case.clone();
    let left_out = "Trengs ikke".to_owned();
    changed.requirements.lines.insert(line, LineEdit { left_out, ..LineEdit::default() });
    assert_eq!(signed(&changed, "it_architect"), (false, true));
    assert_eq!(ask(&states(&changed).1, "G4", "decision").missing, [Place::Decision], "so does the approval");
    assert_eq!(ask(&states(&case).1, "G4", "decision").missing, []);
    // Nor does the word count of somebody who no longer has the role card.
    case.people.get_mut("it_architect").unwrap().roles.clear();
    assert_eq!(signed(&case, "it_architect"), (false, true));
    assert_eq!(signed(&case, "line_manager"), (true, false));
}

#[test]
fn only_an_approval_without_conditions_opens_the_last_gate() {
    let mut case = staffed("school-survey");
    sign_all(&mut case);
    for (outcome, open) in
        [(MemoOutcome::Approved, true), (MemoOutcome::Conditional, false), (MemoOutcome::Rejected, false)]
    {
        decide(&mut case, outcome);
        assert_eq!(ask(&states(&case).1, "G4", "decision").missing.is_empty(), open, "{outcome:?}");
    }
}

#[test]
fn whoever_opens_a_gate_may_open_every_gate_that_is_closed() {
    let case = staffed("school-survey");
    let (_, mut states) = states(&case);
    let may = |states: &[GateState]| -> Vec<String> {
        may_freeze(embedded(), &case, states)
            .into_iter()
            .filter(|key| ROLES.contains(&key.as_str()))
            .map(ToString::to_string)
            .collect()
    };
    for state in &mut states {
        state.asks.iter_mut().for_each(|ask| ask.missing.clear());
    }
    assert_eq!(may(&states), ["head_of_unit", "procurement_officer"], "nothing is missing");
    states[2].asks[0].missing.push(Place::Lines);
    assert_eq!(may(&states), ["head_of_unit", "procurement_officer"], "G3");
    states[0].asks[0].missing.push(Place::Lines);
    assert_eq!(may(&states), ["head_of_unit"], "G1 and G3");
    states[2].asks[0].missing.clear();
    assert_eq!(may(&states), ["head_of_unit", "line_manager"], "G1");
    assert!(may_freeze(embedded(), &CaseFile::default(), &states).is_empty());
}

#[test]
fn what_comes_after_the_competition_holds_up_no_version() {
    let mut case = staffed("school-survey");
    sign_all(&mut case);
    let derivation = derive(embedded(), &case);
    let missing = |case: &CaseFile, frozen, gate: &str| -> Vec<Place> {
        let states = gates(embedded(), case, &derivation, frozen);
        let state = states.iter().find(|state| state.id == gate).unwrap();
        assert!(state.after_competition && !state.holds_up());
        state.asks.iter().flat_map(|ask| ask.missing.clone()).collect()
    };
    let sign_off = |gate: &str, role: &str| Place::SignOff(SignOffKey::new(gate, &RoleId::from(role)));
    let (contract, agreement) = (sign_off("G5", "procurement_officer"), sign_off("G5", "head_of_unit"));
    assert_eq!(missing(&case, false, "G5"), [Place::Freeze, contract.clone(), agreement.clone()]);
    assert_eq!(missing(&case, true, "G5"), [contract, agreement]);
    assert_eq!(missing(&case, true, "G6")[0], Place::Gate("G5".to_owned()));
    for role in ["procurement_officer", "head_of_unit"] {
        sign(&mut case, "G5", role, Covers::Requirements);
    }
    assert_eq!(missing(&case, true, "G5"), []);
    let verified = ["line_manager", "it_architect", "it_manager"];
    assert_eq!(missing(&case, true, "G6"), verified.map(|role| sign_off("G6", role)));
    for role in verified {
        sign(&mut case, "G6", role, Covers::Requirements);
    }
    assert_eq!(missing(&case, true, "G6"), []);
    assert_eq!(missing(&case, false, "G6"), [Place::Gate("G5".to_owned())], "no contract without a version");
}

#[test]
fn a_role_card_is_asked_only_where_it_matters() {
    for name in support::CASES {
        let (derivation, states) = states(&support::case(name));
        let duty = derivation.facts.iter().find(|fact| fact.id.as_str() == "archive_duty").unwrap().value;
        let gate = states.iter().find(|state| state.id == "G3").unwrap();
        assert_eq!(gate.asks.iter().any(|ask| ask.id == "archive_manager"), duty.stays(), "{name}");
        assert!(gate.asks.iter().any(|ask| ask.id == "line_manager"), "{name}");
    }
}

#[test]
fn a_release_from_before_gates_asked_for_anything_gets_the_rules_of_this_build() {
    let mut older = embedded().clone();
    for gate in &mut older.gates {
        (gate.asks, gate.opened_by, gate.frozen_by) = Default::default();
    }
    assert_eq!(rules(&older), rules(embedded()));
    let case = support::case("booking");
    let derivation = derive(&older, &case);
    assert_eq!(gates(&older, &case, &derivation, false), gates(embedded(), &case, &derivation, false));
}
