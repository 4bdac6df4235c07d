//! Facts and protection need → scenarios → measures, and what the residual risk is once the lines are known.

use super::World;
use crate::content::Release;
use crate::content::expr::{Aspect, Known};
use crate::content::id::{MeasureId, PersonKey, ScenarioId};
use crate::content::risk::{Carrier, Measure};
use crate::procurement::case::{Acceptance, Assessment, CaseFile, Score};
use crate::procurement::derivation::{
    ActionState, Cause, Line, MeasureState, ScenarioStage, ScenarioState, Warning, Weakened,
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;

/// A scenario that is proposed, or that people added.
pub(super) struct InPlay {
    id: ScenarioId,
    own_text: Option<String>,
    aspect: Aspect,
    open: bool,
    because: Vec<Cause>,
    measures: Vec<MeasureId>,
    set_aside: bool,
}

pub(super) fn in_play(release: &Release, case: &CaseFile, world: &World<'_>) -> Vec<InPlay> {
    let robustness = case.organisation.robustness;
    let set_aside =
        |id: &ScenarioId| case.risk.scenarios.get(id).is_some_and(|given| !given.set_aside.trim().is_empty());
    let senseless: FxHashSet<&MeasureId> = release
        .measures
        .iter()
        .filter(|measure| measure.only_when.as_ref().is_some_and(|when| !when.eval(world).stays()))
        .map(|measure| &measure.id)
        .collect();
    let mut found: Vec<InPlay> = release
        .scenarios
        .iter()
        .filter_map(|scenario| {
            let value = scenario.when.as_ref().map_or(Known::Yes, |when| when.eval(world));
            let moved = scenario.without_r.filter(|_| !robustness);
            value.stays().then(|| InPlay {
                id: scenario.id.clone(),
                own_text: None,
                aspect: moved.unwrap_or(scenario.aspect),
                open: value == Known::Unknown,
                because: scenario.when.iter().flat_map(|when| super::causes(when, world)).collect(),
                measures: scenario.measures.iter().filter(|id| !senseless.contains(id)).cloned().collect(),
                set_aside: set_aside(&scenario.id),
            })
        })
        .collect();
    found.extend(case.risk.own_scenarios.iter().map(|(id, own)| InPlay {
        id: id.clone(),
        own_text: Some(own.text.clone()),
        aspect: own.aspect,
        open: false,
        because: vec![Cause::Set],
        measures: own.measures.iter().filter(|id| release.measure(id).is_some()).cloned().collect(),
        set_aside: set_aside(id),
    }));
    found.sort_by(|a, b| a.id.cmp(&b.id));
    found
}

/// The measures that scenarios in play propose. One that no scenario in play proposes any more carries nothing, whatever was
/// decided about it: the trail from need to line has no gap.
pub(super) fn measures(release: &Release, case: &CaseFile, in_play: &[InPlay]) -> Vec<MeasureState> {
    let known: FxHashMap<&MeasureId, &Measure> =
        release.measures.iter().map(|measure| (&measure.id, measure)).collect();
    let mut proposing: BTreeMap<&MeasureId, Vec<ScenarioId>> = BTreeMap::new();
    for scenario in in_play.iter().filter(|scenario| !scenario.set_aside) {
        for id in &scenario.measures {
            let scenarios = proposing.entry(id).or_default();
            if scenarios.last() != Some(&scenario.id) {
                scenarios.push(scenario.id.clone());
            }
        }
    }
    proposing
        .into_iter()
        .filter_map(|(id, scenarios)| {
            let measure = known.get(id)?;
            let decision = case.risk.measures.get(id);
            Some(MeasureState {
                id: id.clone(),
                carrier: measure.carrier,
                accepted: decision.map(|decision| decision.accepted),
                reason: decision.map(|decision| decision.reason.trim().to_owned()).unwrap_or_default(),
                scenarios: scenarios.into(),
                lines: Vec::new(),
                secured: false,
            })
        })
        .collect()
}

/// The municipality's own measures that were accepted.
pub(super) fn actions(case: &CaseFile, measures: &[MeasureState], warnings: &mut Vec<Warning>) -> Vec<ActionState> {
    let accepted = measures.iter().filter(|state| state.carrier == Carrier::Buyer && state.accepted == Some(true));
    accepted
        .map(|state| {
            let given = case.risk.actions.get(&state.id).cloned().unwrap_or_default();
            let owner = given.owner.filter(|owner| case.people.contains_key(owner));
            let committed = owner.is_some() && !given.deadline.is_empty();
            if !committed {
                warnings.push(Warning::ActionWithoutOwner { measure: state.id.clone() });
            }
            ActionState { measure: state.id.clone(), owner, deadline: given.deadline, committed }
        })
        .collect()
}

/// Which accepted measures are secured, now that the lines and actions are known.
pub(super) fn secure(
    mut measures: Vec<MeasureState>,
    lines: &[Line],
    actions: &[ActionState],
    warnings: &mut Vec<Warning>,
) -> Vec<MeasureState> {
    let position: FxHashMap<MeasureId, usize> =
        measures.iter().enumerate().map(|(index, state)| (state.id.clone(), index)).collect();
    let mut carried_by_a_line_that_secures = vec![false; measures.len()];
    for line in lines {
        for cause in &line.because {
            if let Cause::Measure { measure, .. } = cause
                && let Some(index) = position.get(measure)
            {
                measures[*index].lines.push(line.id.clone());
                carried_by_a_line_that_secures[*index] |= line.secures();
            }
        }
    }
    for (state, by_a_line) in measures.iter_mut().zip(carried_by_a_line_that_secures) {
        state.secured = state.accepted == Some(true)
            && match state.carrier {
                Carrier::Buyer => actions.iter().any(|action| action.measure == state.id && action.committed),
                Carrier::Supplier | Carrier::Solution => by_a_line,
            };
        if state.accepted == Some(false) && state.reason.is_empty() {
            warnings.push(Warning::DeclinedWithoutReason { measure: state.id.clone() });
        }
    }
    measures
}

pub(super) fn assess(
    release: &Release,
    case: &CaseFile,
    in_play: Vec<InPlay>,
    measures: &[MeasureState],
    warnings: &mut Vec<Warning>,
) -> Vec<ScenarioState> {
    let secured: FxHashSet<&MeasureId> = measures.iter().filter(|state| state.secured).map(|state| &state.id).collect();
    in_play.into_iter().map(|scenario| assess_one(release, case, scenario, measures, &secured, warnings)).collect()
}

fn assess_one(
    release: &Release,
    case: &CaseFile,
    scenario: InPlay,
    measures: &[MeasureState],
    all_secured: &FxHashSet<&MeasureId>,
    warnings: &mut Vec<Warning>,
) -> ScenarioState {
    let matrix = &release.matrix;
    let nothing = Assessment::default();
    let given = case.risk.scenarios.get(&scenario.id).unwrap_or(&nothing);
    let level = |score: Option<Score>| score.and_then(|score| matrix.level(score.likelihood, score.consequence));
    let secured: Vec<MeasureId> = scenario.measures.iter().filter(|id| all_secured.contains(id)).cloned().collect();
    let counts = counts(given, &secured);
    if counts.is_some() && counts != given.after && !scenario.set_aside {
        warnings.push(Warning::NothingSecures { scenario: scenario.id.clone() });
    }
    let level_after = level(counts);
    let risk_level = level_after.and_then(|index| matrix.levels.get(index));
    let acceptance = case.risk.acceptances.get(&scenario.id).cloned();
    let reopened = match &acceptance {
        Some(acceptance) => weakened(release, case, acceptance, counts, level_after, &secured, measures),
        None => Vec::new(),
    };
    let stage = if scenario.set_aside {
        ScenarioStage::SetAside
    } else if acceptance.is_some() && counts.is_some() {
        if reopened.is_empty() { ScenarioStage::Accepted } else { ScenarioStage::Reopened }
    } else if counts.is_some() {
        ScenarioStage::Residual
    } else if given.before.is_some() {
        ScenarioStage::Assessed
    } else {
        ScenarioStage::Proposed
    };
    ScenarioState {
        id: scenario.id,
        own_text: scenario.own_text,
        aspect: scenario.aspect,
        open: scenario.open,
        because: scenario.because,
        stage,
        before: given.before,
        after: given.after,
        counts,
        level_before: level(given.before),
        level_after,
        measures: scenario.measures,
        secured,
        accepted_by: risk_level.map(|level| level.accepted_by.clone()),
        escalates: risk_level.is_some_and(|level| level.escalates),
        acceptance,
        reopened,
        set_aside: given.set_aside.trim().to_owned(),
    }
}

/// The residual score that counts. As long as nothing is secured, the risk is what it was.
fn counts(given: &Assessment, secured: &[MeasureId]) -> Option<Score> {
    let (before, after) = (given.before?, given.after?);
    let lower = after.likelihood < before.likelihood || after.consequence < before.consequence;
    Some(if lower && secured.is_empty() { before } else { after })
}

/// What has changed for the worse since somebody accepted.
fn weakened(
    release: &Release,
    case: &CaseFile,
    acceptance: &Acceptance,
    counts: Option<Score>,
    level: Option<usize>,
    secured: &[MeasureId],
    measures: &[MeasureState],
) -> Vec<Weakened> {
    let mut found = Vec::new();
    if counts != Some(acceptance.after) {
        found.push(Weakened::Score);
    }
    for measure in acceptance.secured.iter().filter(|measure| !secured.contains(measure)) {
        let state = measures.iter().find(|state| state.id == *measure);
        found.push(match state {
            Some(state) if state.accepted == Some(true) => {
                Weakened::Unsecured { measure: measure.clone(), lines: state.lines.clone() }
            }
            _ => Weakened::Declined { measure: measure.clone() },
        });
    }
    if !may_accept(release, case, &acceptance.by, level) {
        found.push(Weakened::Level);
    }
    found
}

/// Whether the person holds the role that accepts risk at this level, or at a higher one.
fn may_accept(release: &Release, case: &CaseFile, person: &PersonKey, level: Option<usize>) -> bool {
    let Some(person) = case.people.get(person) else { return false };
    let from = level.unwrap_or(0);
    release.matrix.levels.iter().skip(from).any(|level| person.roles.contains(&level.accepted_by))
}
