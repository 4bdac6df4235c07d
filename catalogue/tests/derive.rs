//! What must hold of every derivation, whatever people answered and decided.
//!
//! The cases are the same on every run. For more or others: `PROPTEST_CASES=2000 PROPTEST_RNG_SEED=7`.

#![allow(clippy::unwrap_used)]

#[path = "support/generate.rs"]
mod generate;
mod support;

use catalogue::content::Release;
use catalogue::content::expr::{Aspect, Expr, Known, Known3, Level};
use catalogue::content::id::{FactId, ItemId, MeasureId, ParameterId, ScenarioId};
use catalogue::content::item::{Item, LineType, Parameter};
use catalogue::procurement::answer::{Answer, Cell};
use catalogue::procurement::case::{CaseFile, Decision, LineEdit, OwnLevel};
use catalogue::procurement::derivation::{
    Cause, Derivation, DpiaOutcome, Line, ScenarioStage, ScenarioState, Warning, Weakened,
};
use catalogue::procurement::own_matrix::OwnMatrix;
use catalogue::procurement::section::{Head, assemble, entries};
use catalogue::procurement::{derive, read};
use generate::Case;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, RngSeed};
use std::collections::{BTreeMap, BTreeSet};
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

/// Every strengthened variant with the basic one that it takes the place of.
fn pairs() -> impl Iterator<Item = (&'static Item, &'static ItemId)> {
    let standing = EMBEDDED.release.items.iter().filter(|item| item.retired.is_none());
    standing.filter_map(|item| Some((item, item.strengthens.as_ref()?)))
}

/// The ids, and for every strengthened variant also the id of the basic one: who asks for more asks for that too.
fn answered(lines: &[Line]) -> BTreeSet<&str> {
    lines.iter().flat_map(|line| std::iter::once(&line.id).chain(&line.strengthens)).map(ItemId::as_str).collect()
}

fn left_out() -> LineEdit {
    LineEdit { left_out: "Mer enn vi trenger.".to_owned(), ..LineEdit::default() }
}

/// What a derivation knew, for the conditions of the catalogue.
struct Seen<'d>(&'d Derivation);

impl Known3 for Seen<'_> {
    fn fact(&self, id: &FactId) -> Known {
        self.0.facts.iter().find(|state| state.id == *id).map_or(Known::Unknown, |state| state.value)
    }

    fn need(&self, aspect: Aspect, level: Level) -> Known {
        let need = self.0.protection.whole.iter().find(|need| need.aspect == aspect);
        match need.expect("robustness is switched on where this is asked") {
            need if need.level >= level => Known::Yes,
            need if need.could_reach >= level => Known::Unknown,
            _ => Known::No,
        }
    }
}

fn holds(when: Option<&Expr>, derivation: &Derivation) -> Known {
    when.map_or(Known::Yes, |when| when.eval(&Seen(derivation)))
}

/// The case with robustness switched on, so that a derivation shows every protection need.
fn robust(mut case: CaseFile) -> CaseFile {
    case.organisation.robustness = true;
    case
}

/// The case with every need set by people to this level.
fn at(level: Level, case: &CaseFile) -> CaseFile {
    let mut case = robust(case.clone());
    let set = |aspect| (aspect, OwnLevel { level, reason: "Slik er det her.".to_owned() });
    case.protection = Aspect::ALL.into_iter().map(set).collect();
    case
}

/// The case with everything that it proposes accepted and secured: no line edited, every action with its owner.
fn accepting(mut case: CaseFile) -> CaseFile {
    case.requirements.lines.clear();
    let decision = |measure: &catalogue::content::risk::Measure| {
        (measure.id.clone(), Decision { accepted: true, reason: String::new() })
    };
    case.risk.measures = EMBEDDED.release.measures.iter().map(decision).collect();
    case
}

fn secured(derivation: &Derivation) -> BTreeSet<&str> {
    derivation.measures.iter().filter(|state| state.secured).map(|state| state.id.as_str()).collect()
}

/// The parameters that are bound to another, with that one.
fn bound() -> Vec<(&'static Parameter, &'static ParameterId)> {
    let all = EMBEDDED.release.parameters.iter();
    all.filter_map(|parameter| Some((parameter, parameter.at_most.as_ref().or(parameter.at_least.as_ref())?))).collect()
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
        Cause::Rule { rule } => EMBEDDED.release.protection.iter().any(|known| *known.id == **rule),
        Cause::Set => true,
        Cause::Measure { measure, scenarios } => {
            let accepted = case.risk.measures.get(measure).is_some_and(|decision| decision.accepted);
            let alive =
                |id| derivation.scenarios.iter().any(|state| state.id == id && state.stage != ScenarioStage::SetAside);
            accepted && !scenarios.is_empty() && scenarios.iter().all(|id| alive(id.clone()))
        }
        Cause::Kept { by: name, .. } | Cause::Person { name } => !name.trim().is_empty(),
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

/// Duties that held or were open in the first, and do not in the second: lines, scenarios, the assessment and the agreement. A
/// basic line is not lost where its strengthened variant stands in its place.
fn lost(before: &Derivation, after: &Derivation) -> Vec<String> {
    let mut lost: Vec<String> =
        ids(&before.lines).difference(&answered(&after.lines)).map(|id| (*id).to_owned()).collect();
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

        // What is told of the parameters follows their order, and nothing else does.
        let mut turned = shuffled.clone();
        turned.parameters.sort_by_cached_key(|_| key());
        let other = derive(&turned, &case);
        prop_assert_eq!(&plain.parameters, &other.parameters);
        prop_assert!(plain.lines == other.lines);
        let told = |derivation: &Derivation| -> BTreeSet<String> {
            derivation.warnings.iter().map(|warning| format!("{warning:?}")).collect()
        };
        prop_assert_eq!(told(&plain), told(&other));
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
        let mut bare = case.clone();
        bare.risk.measures.clear();
        let bare = of(&bare);
        let by_fact = ids(&bare.lines);
        let measures = |line: &Line| line.because.iter().filter(|cause| matches!(cause, Cause::Measure { .. })).count();
        let alone = |line: &&Line| {
            measures(line) == 1 && carried_by(line, dropped) && !by_fact.contains(line.id.as_str())
        };
        let expected: BTreeSet<_> = ids(&before.lines).difference(&ids(before.lines.iter().filter(alone))).copied().collect();
        prop_assert_eq!(ids(&after.lines), expected);
        prop_assert!(after.lines.iter().all(|line| !carried_by(line, dropped)));
    }

    #[test]
    fn a_basic_item_and_its_strengthened_variant_never_stand_together(Case(case) in generate::case()) {
        let case = robust(case);
        let derivation = of(&case);
        let standing = ids(derivation.lines.iter().filter(|line| line.stands()));
        let all = ids(&derivation.lines);
        for (variant, basic) in pairs() {
            let both = standing.contains(variant.id.as_str()) && standing.contains(basic.as_str());
            prop_assert!(!both, "{} and {basic}", variant.id);
            let called = holds(variant.only_when.as_ref(), &derivation);
            if all.contains(variant.id.as_str()) {
                prop_assert!(called.stays(), "{} is not called for", variant.id);
                let line = support::line(&derivation, variant.id.as_str()).unwrap();
                prop_assert_eq!(all.contains(basic.as_str()), !line.stands(), "{}", basic);
                prop_assert!(line.open || called == Known::Yes, "{} is open", variant.id);
            } else {
                prop_assert!(!all.contains(basic.as_str()) || called == Known::No, "{} is called for", variant.id);
            }
        }
    }

    #[test]
    fn who_leaves_the_strengthened_out_has_the_basic_back_with_all_its_routes(Case(case) in generate::case()) {
        let before = of(&case);
        for line in before.lines.iter().filter(|line| line.stands() && line.strengthens.is_some()) {
            let basic = line.strengthens.as_ref().unwrap();
            let mut without = case.clone();
            without.requirements.lines.insert(line.id.clone(), left_out());
            let after = of(&without);
            let Some(back) = support::line(&after, basic.as_str()) else { panic!("{basic} is not back") };
            let kept = support::line(&after, line.id.as_str()).unwrap();
            prop_assert_eq!(&kept.because, &line.because);
            prop_assert!(!back.because.is_empty());
            prop_assert!(back.because.iter().all(|cause| line.because.contains(cause)), "{}: a route of {basic} is gone", line.id);
            // What is more is why it is strengthened, and leads to the item itself.
            let when = EMBEDDED.release.item(&line.id).unwrap().only_when.as_ref().unwrap();
            let names = format!("{when:?}");
            for cause in line.because.iter().filter(|cause| !back.because.contains(cause)) {
                let named = match cause {
                    Cause::Fact { fact, .. } => names.contains(&format!("{fact:?}")),
                    Cause::Need { aspect, level } => names.contains(&format!("{:?}", Expr::Need(*aspect, *level))),
                    _ => false,
                };
                prop_assert!(named, "{}: {cause:?}", line.id);
            }
            // The others stand as they stood.
            let others = |derivation: &Derivation| {
                let others = derivation.lines.iter().filter(|other| other.id != *basic);
                others.map(|line| line.id.to_string()).collect::<BTreeSet<_>>()
            };
            prop_assert_eq!(others(&after), others(&before));
        }
    }

    #[test]
    fn a_basic_demand_secures_what_the_strengthened_one_did(Case(case) in generate::case()) {
        let case = accepting(case);
        let before = of(&case);
        let mut without = case;
        for (variant, _) in pairs() {
            without.requirements.lines.insert(variant.id.clone(), left_out());
        }
        let after = of(&without);
        prop_assert_eq!(secured(&after), secured(&before));
    }

    #[test]
    fn a_higher_need_asks_for_more_and_secures_no_less(Case(case) in generate::case()) {
        let case = accepting(case);
        let (medium, high) = (of(&at(Level::Medium, &case)), of(&at(Level::High, &case)));
        let lost = lost(&medium, &high);
        prop_assert!(lost.is_empty(), "{lost:?}");
        let (before, after) = (secured(&medium), secured(&high));
        prop_assert!(before.is_subset(&after), "{:?}", before.difference(&after).collect::<Vec<_>>());
        for (variant, basic) in pairs().filter(|(variant, _)| support::line(&high, variant.id.as_str()).is_some()) {
            prop_assert!(support::line(&high, basic.as_str()).is_none(), "{} and {basic}", variant.id);
        }
    }

    #[test]
    fn a_bound_number_is_never_weaker_than_the_one_it_is_bound_to(
        Case(case) in generate::case(),
        chosen in prop::collection::vec((any::<Index>(), any::<Index>(), any::<Index>()), 1..=6),
    ) {
        let (mut case, bound) = (case, bound());
        for (which, own, other) in chosen {
            let (parameter, to) = which.get(&bound);
            for (parameter, step) in [(*parameter, own), (EMBEDDED.release.parameter(to).unwrap(), other)] {
                let (low, high) = parameter.range;
                let value = low + i64::try_from(step.index(usize::try_from(high - low + 1).unwrap())).unwrap();
                case.requirements.parameters.insert(parameter.id.clone(), value);
            }
        }
        let derivation = of(&case);
        for parameter in &EMBEDDED.release.parameters {
            let value = derivation.parameters[&parameter.id];
            let (low, high) = parameter.range;
            prop_assert!((low..=high).contains(&value), "{}: {value}", parameter.id);
            let other = |id: &Option<ParameterId>| id.as_ref().map(|id| derivation.parameters[id]);
            prop_assert!(other(&parameter.at_most).is_none_or(|most| value <= most), "{}: {value}", parameter.id);
            prop_assert!(other(&parameter.at_least).is_none_or(|least| value >= least), "{}: {value}", parameter.id);
            // What people chose counts, or they are told that it does not.
            let told = derivation.warnings.contains(&Warning::Parameter { parameter: parameter.id.clone() });
            let chosen = case.requirements.parameters.get(&parameter.id);
            prop_assert!(chosen.is_none_or(|chosen| told == (*chosen != value)), "{}: {value}", parameter.id);
            prop_assert!(chosen.is_some() || !told, "{}", parameter.id);
        }
    }

    #[test]
    fn a_measure_that_makes_no_sense_is_not_proposed(Case(case) in generate::case()) {
        let derivation = of(&robust(case));
        for measure in EMBEDDED.release.measures.iter().filter(|measure| measure.only_when.is_some()) {
            if holds(measure.only_when.as_ref(), &derivation).stays() {
                continue;
            }
            // A person who writes a scenario chooses what helps against it.
            let proposed = derivation.scenarios.iter().filter(|scenario| scenario.own_text.is_none());
            for scenario in proposed {
                prop_assert!(!scenario.measures.contains(&measure.id), "{} against {}", measure.id, scenario.id);
            }
            let state = derivation.measures.iter().find(|state| state.id == measure.id);
            let own = |id: &ScenarioId| {
                derivation.scenarios.iter().any(|scenario| scenario.id == *id && scenario.own_text.is_some())
            };
            prop_assert!(state.is_none_or(|state| state.scenarios.iter().all(own)), "{}", measure.id);
        }
    }

    #[test]
    fn a_retired_item_is_never_a_line(Case(case) in generate::case(), which in prop::collection::vec(any::<Index>(), 1..=4)) {
        let case = accepting(case);
        let before = of(&case);
        let mut release: Release = EMBEDDED.release.clone();
        let gone: Vec<ItemId> = {
            let lines: Vec<&Line> = before.lines.iter().filter(|line| !line.own).collect();
            if lines.is_empty() {
                return Ok(());
            }
            which.iter().map(|which| which.get(&lines).id.clone()).collect()
        };
        for item in release.items.iter_mut().filter(|item| gone.contains(&item.id)) {
            item.retired = Some("2.0.0".to_owned());
        }
        let after = derive(&release, &case);
        let (was, is) = (ids(&before.lines), ids(&after.lines));
        prop_assert!(gone.iter().all(|id| !is.contains(id.as_str())), "{gone:?}");
        // Without its strengthened variant, the basic item is back; nothing else changes.
        let basics = gone.iter().filter_map(|id| EMBEDDED.release.item(id)?.strengthens.as_ref());
        let basics: BTreeSet<&str> = basics.map(ItemId::as_str).collect();
        let expected: BTreeSet<&str> =
            was.into_iter().filter(|id| !gone.iter().any(|gone| gone.as_str() == *id)).chain(basics).collect();
        prop_assert_eq!(is, expected);
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
    fn weights_add_up_under_every_criterion(Case(case) in generate::case()) {
        let derivation = of(&case);
        let mut sums: BTreeMap<&str, u32> = BTreeMap::new();
        for (criterion, weight) in derivation.lines.iter().filter_map(|line| line.weight.as_ref()) {
            *sums.entry(criterion).or_default() += u32::from(*weight);
        }
        prop_assert!(sums.values().all(|sum| *sum == 100), "{sums:?}");
        let evaluated = derivation.lines.iter().filter(|line| line.stands() && line.kind == LineType::Evaluated).count();
        prop_assert_eq!(derivation.lines.iter().filter(|line| line.weight.is_some()).count(), evaluated);
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
fn a_case_with_more_to_lose_asks_for_the_strengthened_demands() {
    let mut swapped = BTreeSet::new();
    for name in CASES {
        let case = accepting(support::case(name));
        let (medium, high) = (of(&at(Level::Medium, &case)), of(&at(Level::High, &case)));
        for (variant, basic) in pairs() {
            let (variant, basic) = (variant.id.as_str(), basic.as_str());
            if support::line(&medium, basic).is_some() && support::line(&high, variant).is_some() {
                assert!(
                    support::line(&medium, variant).is_none() && support::line(&high, basic).is_none(),
                    "{name}: {variant}"
                );
                swapped.insert(variant);
            }
        }
        assert_eq!(lost(&medium, &high), Vec::<String>::new(), "{name}");
        let (before, after) = (secured(&medium), secured(&high));
        assert!(before.is_subset(&after), "{name}: {:?}", before.difference(&after).collect::<Vec<_>>());
    }
    // The others take the place of the basic one for another reason, or their measure is proposed only where the need is high.
    assert!(swapped.len() * 2 > pairs().count(), "{swapped:?}");
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

#[test]
fn an_organisations_own_matrix_decides_levels_and_who_accepts() {
    let mut case = support::case("school-survey");
    let usual = of(&case);
    let accepted: Vec<_> = usual.scenarios.iter().filter(|state| state.stage == ScenarioStage::Accepted).collect();
    assert!(!accepted.is_empty());
    let matrix = &EMBEDDED.release.matrix;
    let gravest = matrix.levels.last().unwrap();
    let cells = matrix.cells.iter().map(|row| vec![gravest.id.clone(); row.len()]).collect();
    case.organisation.matrix = Some(OwnMatrix { cells, ..OwnMatrix::default() });
    let own = of(&case);
    for before in accepted {
        let after = own.scenarios.iter().find(|state| state.id == before.id).unwrap();
        assert_eq!(after.level_after, Some(matrix.levels.len() - 1), "{}", before.id);
        assert_eq!(after.accepted_by.as_ref(), Some(&gravest.accepted_by), "{}", before.id);
        let by = &before.acceptance.as_ref().unwrap().by;
        let may = case.people[by].roles.contains(&gravest.accepted_by);
        assert_eq!(after.stage == ScenarioStage::Accepted, may, "{}: {by}", before.id);
    }
    // Criteria for scales that the release does not have say nothing here.
    case.organisation.matrix = Some(OwnMatrix { cells: vec![vec![gravest.id.clone()]], ..OwnMatrix::default() });
    assert_eq!(of(&case).scenarios, usual.scenarios);
}

#[test]
fn an_acceptance_is_of_the_level_that_was_seen() {
    let mut case = support::case("school-survey");
    let level = |index: usize| Some(EMBEDDED.release.matrix.levels[index].id.clone());
    let usual = of(&case);
    let stands = |state: &&ScenarioState| state.stage == ScenarioStage::Accepted && state.level_after > Some(0);
    let state = usual.scenarios.iter().find(stands).unwrap();
    let seen = state.level_after.unwrap();
    for (level, reopened) in [(level(seen), false), (level(seen - 1), true)] {
        case.risk.acceptances.get_mut(&state.id).unwrap().level = level;
        let now = of(&case);
        let now = now.scenarios.iter().find(|now| now.id == state.id).unwrap();
        assert_eq!(now.reopened.contains(&Weakened::Level), reopened, "{:?}", now.reopened);
    }
}
