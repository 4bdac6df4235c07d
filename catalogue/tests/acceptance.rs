//! An acceptance remembers what its person saw, and falls away when that weakens.

#![allow(clippy::unwrap_used)]

mod support;

use catalogue::content::id::{ItemId, MeasureId};
use catalogue::content::item::{LineType, Placement};
use catalogue::procurement::case::{CaseFile, LineEdit};
use catalogue::procurement::derivation::{Derivation, ScenarioStage, ScenarioState, Warning, Weakened};
use catalogue::procurement::derive;
use support::EMBEDDED;

fn of(case: &CaseFile) -> Derivation {
    derive(EMBEDDED.release, case)
}

/// What reopens `S-K12` of the booking page: patching in time is all that secures it.
fn reopened(change: impl FnOnce(&mut CaseFile)) -> ScenarioState {
    let mut case = support::case("booking");
    change(&mut case);
    support::scenario(&of(&case), "S-K12").clone()
}

fn edited(kind: LineType, placement: Placement) -> LineEdit {
    LineEdit { kind: Some(kind), placement: Some(placement), ..LineEdit::default() }
}

#[test]
fn an_acceptance_falls_when_what_secured_it_is_only_evaluated() {
    assert_eq!(reopened(|_| {}).stage, ScenarioStage::Accepted);
    let line = ItemId::from("KON-002");
    let retyped = reopened(|case| {
        case.requirements.lines.insert(line.clone(), edited(LineType::Evaluated, Placement::Award));
    });
    assert_eq!(retyped.stage, ScenarioStage::Reopened);
    let lines = vec![line.clone(), ItemId::from("KON-003")];
    let unsecured = Weakened::Unsecured { measure: MeasureId::from("T-KON-2"), lines };
    assert_eq!(retyped.reopened, [Weakened::Score, unsecured.clone()]);
    assert_eq!(retyped.counts, retyped.before, "with nothing secured, the risk is what it was");

    let left_out = reopened(|case| {
        let edit = LineEdit { left_out: "For strengt.".to_owned(), ..LineEdit::default() };
        case.requirements.lines.insert(line.clone(), edit);
    });
    assert!(left_out.reopened.contains(&unsecured));

    let moved = reopened(|case| {
        case.requirements.lines.insert(line, edited(LineType::Absolute, Placement::Specification));
    });
    assert_eq!(moved.stage, ScenarioStage::Accepted, "an absolute line secures wherever it stands");
}

#[test]
fn an_acceptance_falls_with_the_measure_the_score_and_the_one_who_gave_it() {
    let measure = MeasureId::from("T-KON-2");
    let declined = reopened(|case| {
        case.risk.measures.get_mut(&measure).unwrap().accepted = false;
    });
    assert!(declined.reopened.contains(&Weakened::Declined { measure }));

    let worse = reopened(|case| {
        case.risk.scenarios.get_mut("S-K12").unwrap().after = Some((2, 2).into());
    });
    assert_eq!(worse.reopened, [Weakened::Score]);

    let powerless = reopened(|case| {
        case.risk.acceptances.get_mut("S-K12").unwrap().by = "konsulent".into();
    });
    assert_eq!(powerless.reopened, [Weakened::Level]);
    let above = reopened(|case| {
        case.risk.acceptances.get_mut("S-K12").unwrap().by = "direktor".into();
    });
    assert_eq!(above.stage, ScenarioStage::Accepted, "who may accept more may accept less");
}

#[test]
fn a_buyer_action_secures_with_an_owner_and_a_deadline() {
    let mut case = support::case("booking");
    assert!(support::scenario(&of(&case), "S-K03").reopened.is_empty());
    case.risk.actions.get_mut("T-KOM-3").unwrap().deadline.clear();
    let derivation = of(&case);
    assert_eq!(support::scenario(&derivation, "S-K03").stage, ScenarioStage::Reopened);
    assert!(derivation.warnings.contains(&Warning::ActionWithoutOwner { measure: "T-KOM-3".into() }));
    assert!(derivation.warnings.contains(&Warning::NothingSecures { scenario: "S-K03".into() }));
}
