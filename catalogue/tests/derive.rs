//! What must hold of every derivation, whatever people answered and decided.
//!
//! The cases are the same on every run. For more or others: `PROPTEST_CASES=2000 PROPTEST_RNG_SEED=7`.

#![allow(clippy::unwrap_used)]

#[path = "support/generate.rs"]
mod generate;
mod support;

use catalogue::content::Release;
use catalogue::content::expr::{Aspect, Known, Level};
use catalogue::content::id::{ItemId, MeasureId};
use catalogue::content::item::{LineType, Placement};
use catalogue::procurement::answer::{Answer, Cell};
use catalogue::procurement::case::{CaseFile, LineEdit};
use catalogue::procurement::derivation::{
    Cause, Derivation, DpiaOutcome, Line, ScenarioStage, ScenarioState, Warning, Weakened,
};
use catalogue::procurement::section::{Head, assemble, entries};
use catalogue::procurement::{derive, read};
use generate::Case;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, RngSeed};
use std::collections::BTreeSet;
use support::{CASES, EMBEDDED};

fn config() -> Config {
    let chosen = Config { failure_persistence: None, ..Config::default() };
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { chosen.cases } else { 64 };
    let rng_seed = if chosen.rng_seed == RngSeed::Random { RngSeed::Fixed(20_261_121) } else { chosen.rng_seed };
    Config { cases, rng_seed, ..chosen }
}

fn of(case: &CaseFile) -> Derivation {
    derive(EMBEDDED.release, case)
}

fn ids<'d>(lines: impl IntoIterator<Item = &'d Line>) -> BTreeSet<&'d str> {
    lines.into_iter().map(|line| line.id.as_str()).collect()
}

fn in_play(derivation: &Derivation) -> BTreeSet<&str> {
    derivation.scenarios.iter().map(|scenario| scenario.id.as_str()).collect()
}

/// JSON in which the order of lists and the numbers of rows make no difference.
fn unordered(value: &serde_json::Value) -> String {
    use serde_json::Value;
    match value {
        Value::Array(parts) => {
            let parts: BTreeSet<String> = parts.iter().map(unordered).collect();
            format!("[{}]", parts.into_iter().collect::<Vec<_>>().join(","))
        }
        Value::Object(fields) => {
            let kept = fields.iter().filter(|(key, value)| !(key.as_str() == "row" && value.is_number()));
            let kept: Vec<_> = kept.map(|(key, value)| format!("{key}:{}", unordered(value))).collect();
            format!("{{{}}}", kept.join(","))
        }
        other => other.to_string(),
    }
}

/// Where the trail that begins with this cause ends, if it ends in something a person said.
fn ends(case: &CaseFile, derivation: &Derivation, cause: &Cause, depth: usize) -> bool {
    if depth == 0 {
        return false;
    }
    match cause {
        Cause::Answer { question, .. } => {
            let answer = case.need.get(question).or_else(|| case.profile.get(question));
            answer.is_some_and(|answer| *answer != Answer::DontKnow)
        }
        Cause::Open { question } => derivation.questions.iter().any(|state| state.id == *question && state.asked),
        Cause::Fact { fact, value } => {
            let state = derivation.facts.iter().find(|state| state.id == *fact).unwrap();
            state.value == *value && state.because.iter().any(|cause| ends(case, derivation, cause, depth - 1))
        }
        Cause::Need { aspect, level } => {
            let needs = &derivation.protection.whole;
            let Some(need) = needs.iter().find(|need| need.aspect == *aspect) else {
                return !case.organisation.robustness;
            };
            need.level >= *level && need.because.iter().any(|cause| ends(case, derivation, cause, depth - 1))
                || need.could_reach >= *level
        }
        Cause::Rule { rule } => EMBEDDED.release.protection.iter().any(|known| known.id == *rule),
        Cause::Set => true,
        Cause::Measure { measure, scenarios } => {
            let accepted = case.risk.measures.get(measure).is_some_and(|decision| decision.accepted);
            let alive =
                |id| derivation.scenarios.iter().any(|state| state.id == id && state.stage != ScenarioStage::SetAside);
            accepted && !scenarios.is_empty() && scenarios.iter().all(|id| alive(id.clone()))
        }
        Cause::Person { name } => !name.trim().is_empty(),
    }
}

fn carried_by(line: &Line, measure: &MeasureId) -> bool {
    line.because.iter().any(|cause| matches!(cause, Cause::Measure { measure: by, .. } if by == measure))
}

/// The same case with one thing that was said turned into "don't know": an answer, or a cell of a row.
fn forgotten(case: &CaseFile, which: Index, cell: Option<(Index, Index)>) -> Option<CaseFile> {
    let mut case = case.clone();
    let keys: Vec<_> = case.profile.keys().chain(case.need.keys()).cloned().collect();
    if keys.is_empty() {
        return None;
    }
    let key = which.get(&keys);
    let answer = if case.need.contains_key(key) { case.need.get_mut(key) } else { case.profile.get_mut(key) }?;
    match (answer, cell) {
        (Answer::Rows(rows), Some((row, column))) if !rows.is_empty() => {
            let at = row.index(rows.len());
            let columns: Vec<_> = rows[at].keys().cloned().collect();
            let column = column.get(&columns);
            // The name of a row is a name, and a level that people set is not an answer about the world.
            if matches!(column.as_str(), "name" | "k" | "i" | "t" | "r" | "reason") {
                return None;
            }
            rows[at].insert(column.clone(), Cell::DontKnow);
        }
        (answer, _) => *answer = Answer::DontKnow,
    }
    Some(case)
}

/// Duties that held or were open in the first, and do not in the second: lines, scenarios, the assessment and the agreement.
fn lost(before: &Derivation, after: &Derivation) -> Vec<String> {
    let mut lost: Vec<String> = ids(&before.lines).difference(&ids(&after.lines)).map(|id| (*id).to_owned()).collect();
    lost.extend(in_play(before).difference(&in_play(after)).map(|id| (*id).to_owned()));
    if before.agreement.needed.stays() && !after.agreement.needed.stays() {
        lost.push("the agreement".to_owned());
    }
    let assessed = |derivation: &Derivation| {
        derivation.facts.iter().any(|fact| fact.id.as_str() == "dpia_required" && fact.value.stays())
    };
    if assessed(before) && !assessed(after) {
        lost.push("the assessment of consequences".to_owned());
    }
    lost
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_a_person_can_make_has_no_faults(Case(case) in generate::case()) {
        prop_assert_eq!(read::validate(EMBEDDED.release, &case), []);
    }

    #[test]
    fn the_same_case_gives_the_same(Case(case) in generate::case()) {
        prop_assert!(of(&case) == of(&case.clone()));
    }

    #[test]
    fn the_order_of_the_catalogue_makes_no_difference(
        Case(case) in generate::case(),
        keys in prop::collection::vec(any::<u64>(), 32),
    ) {
        let mut shuffled: Release = EMBEDDED.release.clone();
        let mut turn = 0_usize;
        let mut key = || { turn += 1; keys[turn % keys.len()].wrapping_mul(turn as u64 * 2 + 1) };
        shuffled.items.sort_by_cached_key(|_| key());
        shuffled.measures.sort_by_cached_key(|_| key());
        shuffled.scenarios.sort_by_cached_key(|_| key());
        let (plain, other) = (of(&case), derive(&shuffled, &case));
        prop_assert_eq!(&plain.warnings, &other.warnings);
        prop_assert!(plain == other);
    }

    #[test]
    fn the_order_of_the_rows_makes_no_difference(Case(case) in generate::case()) {
        let mut turned = case.clone();
        for question in ["information_types", "integrations"] {
            if let Some(Answer::Rows(rows)) = turned.need.get_mut(question) {
                rows.reverse();
            }
        }
        let plain = |case| unordered(&serde_json::to_value(of(case)).unwrap());
        prop_assert!(plain(&case) == plain(&turned));
    }

    #[test]
    fn not_knowing_removes_no_duty(
        Case(case) in generate::case(),
        which in any::<Index>(),
        cell in proptest::option::of(any::<(Index, Index)>()),
    ) {
        let Some(open) = forgotten(&case, which, cell) else { return Ok(()) };
        let lost = lost(&of(&case), &of(&open));
        prop_assert!(lost.is_empty(), "{lost:?}");
    }

    #[test]
    fn every_trail_ends_in_what_somebody_said(Case(case) in generate::case()) {
        let derivation = of(&case);
        for line in &derivation.lines {
            prop_assert!(!line.because.is_empty(), "{}", line.id);
            for cause in &line.because {
                prop_assert!(ends(&case, &derivation, cause, 8), "{}: {cause:?}", line.id);
            }
        }
        for scenario in &derivation.scenarios {
            let always = EMBEDDED.release.scenario(&scenario.id).is_some_and(|known| known.when.is_none());
            prop_assert!(always || !scenario.because.is_empty(), "{}", scenario.id);
            for cause in &scenario.because {
                prop_assert!(ends(&case, &derivation, cause, 8), "{}: {cause:?}", scenario.id);
            }
        }
    }

    #[test]
    fn dropping_a_measure_drops_what_only_it_carried(Case(case) in generate::case(), which in any::<Index>()) {
        let before = of(&case);
        let carrying: Vec<_> = before.measures.iter().filter(|state| !state.lines.is_empty()).map(|state| &state.id).collect();
        if carrying.is_empty() {
            return Ok(());
        }
        let dropped = *which.get(&carrying);
        let mut without = case.clone();
        without.risk.measures.remove(dropped);
        let after = of(&without);
        let alone = |line: &&Line| line.because.len() == 1 && carried_by(line, dropped);
        let expected: BTreeSet<_> = ids(&before.lines).difference(&ids(before.lines.iter().filter(alone))).copied().collect();
        prop_assert_eq!(ids(&after.lines), expected);
        prop_assert!(after.lines.iter().all(|line| !carried_by(line, dropped)));
    }

    #[test]
    fn a_pair_that_does_not_exist_is_refused(Case(case) in generate::case()) {
        let derivation = of(&case);
        for line in derivation.lines.iter().filter(|line| !line.own) {
            prop_assert!(line.kind.may_stand_in(line.placement), "{}", line.id);
            let item = EMBEDDED.release.item(&line.id).unwrap();
            let edit = case.requirements.lines.get(&line.id).cloned().unwrap_or_default();
            let asked = (edit.kind.unwrap_or(item.kind), edit.placement.unwrap_or(item.placement));
            let warning = Warning::Pair { line: line.id.clone(), kind: asked.0, placement: asked.1 };
            let refused = !asked.0.may_stand_in(asked.1);
            prop_assert_eq!((line.kind, line.placement), if refused { (item.kind, item.placement) } else { asked });
            prop_assert_eq!(derivation.warnings.contains(&warning), refused, "{}", line.id);
        }
    }

    #[test]
    fn weights_add_up_or_somebody_is_told(Case(case) in generate::case()) {
        let derivation = of(&case);
        let weighed: Vec<_> = derivation.lines.iter().filter_map(|line| line.weight.as_ref()).collect();
        let told = derivation.warnings.iter().any(|warning| matches!(warning, Warning::Weights { .. }));
        let sum: u32 = weighed.iter().map(|(_, weight)| u32::from(*weight)).sum();
        prop_assert!(told || weighed.is_empty() || sum == 100, "{sum}");
        let evaluated = derivation.lines.iter().filter(|line| line.stands() && line.kind == LineType::Evaluated).count();
        prop_assert_eq!(weighed.len(), evaluated);
    }

    #[test]
    fn risk_falls_only_where_something_secures_it(Case(case) in generate::case()) {
        let derivation = of(&case);
        for scenario in &derivation.scenarios {
            let (Some(before), Some(counts)) = (scenario.before, scenario.counts) else { continue };
            let lower = counts.likelihood < before.likelihood || counts.consequence < before.consequence;
            prop_assert!(!lower || !scenario.secured.is_empty(), "{}", scenario.id);
            for id in &scenario.secured {
                let state = derivation.measures.iter().find(|state| state.id == *id).unwrap();
                let by_line = state.lines.iter().any(|id| derivation.lines.iter().any(|line| line.id == *id && line.secures()));
                let by_action = derivation.actions.iter().any(|action| action.measure == *id && action.committed);
                prop_assert!(state.accepted == Some(true) && (by_line || by_action), "{}", id);
            }
        }
    }

    #[test]
    fn a_level_below_the_minimum_has_its_reason(Case(case) in generate::case()) {
        let derivation = of(&case);
        let needs = derivation.protection.rows.iter().flat_map(|(_, needs)| needs).chain(&derivation.protection.whole);
        for need in needs {
            prop_assert!(need.level >= need.minimum || !need.lowered.is_empty());
            prop_assert!(need.could_reach >= need.level);
            prop_assert!(need.level == Level::Low || !need.because.is_empty());
        }
    }

    #[test]
    fn switching_robustness_off_loses_nothing(Case(case) in generate::case()) {
        let mut on = case.clone();
        on.organisation.robustness = true;
        let mut off = case;
        off.organisation.robustness = false;
        let (on, off) = (of(&on), of(&off));
        prop_assert_eq!(in_play(&on), in_play(&off));
        prop_assert_eq!(ids(&on.lines), ids(&off.lines));
        let own = |scenario: &&ScenarioState| scenario.own_text.is_some();
        let shown = off.scenarios.iter().filter(|scenario| !own(scenario)).all(|scenario| scenario.aspect != Aspect::R);
        prop_assert!(shown, "no scenario of the catalogue is shown under robustness");
        prop_assert!(off.protection.whole.iter().all(|need| need.aspect != Aspect::R));
    }

    #[test]
    fn a_case_is_its_entries(Case(case) in generate::case()) {
        let head = Head {
            title: case.title.clone(),
            release: case.release.clone(),
            language: case.language,
            organisation: case.organisation.clone(),
        };
        let mut found = entries(&case);
        found.reverse();
        prop_assert!(assemble(head, found).unwrap() == case);
    }

    #[test]
    fn a_case_survives_its_file(Case(case) in generate::case()) {
        let json = serde_json::to_string_pretty(&case).unwrap();
        prop_assert!(read::read(&json).unwrap() == case);
    }
}

#[test]
fn the_cases_of_buyers_survive_their_file_and_their_entries() {
    for name in CASES {
        let case = support::case(name);
        assert_eq!(read::read(&serde_json::to_string(&case).unwrap()).unwrap(), case, "{name}");
        let head = Head {
            title: case.title.clone(),
            release: case.release.clone(),
            language: case.language,
            organisation: case.organisation.clone(),
        };
        assert_eq!(assemble(head, entries(&case)).unwrap(), case, "{name}");
    }
}

#[test]
fn every_trail_of_the_buyers_ends_in_what_somebody_said() {
    for name in CASES {
        let case = support::case(name);
        let derivation = of(&case);
        for line in &derivation.lines {
            assert!(line.because.iter().all(|cause| ends(&case, &derivation, cause, 8)), "{name} {}", line.id);
        }
    }
}

#[test]
fn not_knowing_one_answer_removes_no_duty_from_a_buyer() {
    for name in CASES {
        let mut case = support::case(name);
        case.release.fingerprint.clone_from(&EMBEDDED.fingerprint);
        let before = of(&case);
        for question in case.need.keys().cloned().collect::<Vec<_>>() {
            let mut open = case.clone();
            open.need.insert(question.clone(), Answer::DontKnow);
            let lost = lost(&before, &of(&open));
            assert!(lost.is_empty(), "{name} without {question}: {lost:?}");
        }
    }
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

#[test]
fn an_empty_case_asks_for_everything_and_promises_nothing() {
    let derivation = of(&CaseFile { schema: 1, ..CaseFile::default() });
    assert_eq!(derivation.agreement.needed, Known::Unknown);
    assert_eq!(derivation.dpia.outcome, DpiaOutcome::Advised);
    assert!(!derivation.short_path);
    assert!(derivation.lines.iter().all(|line| line.open), "everything is open");
    assert!(support::line(&derivation, "HEN-001").is_some());
    assert!(derivation.questions.iter().any(|question| question.missing));
    assert_eq!(derivation.stops, Vec::<String>::new(), "only a clear yes stops");
}

#[test]
fn classified_information_stops() {
    let mut case = support::case("booking");
    case.need.insert("security_act".into(), Answer::Text("yes".to_owned()));
    let derivation = of(&case);
    assert_eq!(derivation.stops, ["security_act"]);
    assert!(!derivation.short_path);
}
