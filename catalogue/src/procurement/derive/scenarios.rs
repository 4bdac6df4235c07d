//! Facts and protection need → scenarios → measures, and what the residual risk is once the lines are known.

use super::World;
use crate::content::Release;
use crate::content::expr::{Aspect, Known};
use crate::content::id::{MeasureId, PersonKey, ScenarioId};
use crate::content::plan::Plan;
use crate::content::risk::{Carrier, Matrix};
use crate::procurement::case::{Acceptance, Assessment, CaseFile, OwnScenario, Score};
use crate::procurement::derivation::{
    ActionState, Cause, Line, MeasureState, ScenarioStage, ScenarioState, Warning, Weakened,
};
use crate::procurement::own_matrix::matrix;
use smallvec::SmallVec;
use std::borrow::Cow;
use std::sync::Arc;

/// A scenario that is proposed, or that people added.
pub(super) struct InPlay<'c> {
    id: ScenarioId,
    own_text: Option<String>,
    aspect: Aspect,
    open: bool,
    because: Vec<Cause>,
    /// By id.
    measures: Arc<[MeasureId]>,
    /// By number.
    numbers: Cow<'c, [usize]>,
    /// What people said of it.
    given: Option<&'c Assessment>,
}

impl InPlay<'_> {
    fn is_set_aside(&self) -> bool {
        self.given.is_some_and(|given| !given.set_aside.trim().is_empty())
    }
}

pub(super) fn in_play<'c>(release: &Release, plan: &'c Plan, case: &'c CaseFile, world: &World<'_>) -> Vec<InPlay<'c>> {
    let robustness = case.organisation.robustness;
    let makes_sense: Vec<bool> = plan
        .measures
        .iter()
        .map(|measure| measure.only_when.as_ref().is_none_or(|when| when.eval(world).stays()))
        .collect();
    let mut own = case.risk.own_scenarios.iter().map(|(id, own)| own_in_play(plan, case, id, own)).peekable();
    let mut found: Vec<InPlay<'_>> = Vec::with_capacity(plan.scenarios.len() + own.len());
    for planned in &plan.scenarios {
        let value = planned.when.as_ref().map_or(Known::Yes, |when| when.eval(world));
        if !value.stays() {
            continue;
        }
        while let Some(added) = own.next_if(|added| added.id < planned.id) {
            found.push(added);
        }
        let scenario = &release.scenarios[planned.index];
        let (numbers, measures) = if planned.measures.iter().all(|number| makes_sense[*number]) {
            (Cow::Borrowed(planned.measures.as_slice()), planned.measure_ids.clone())
        } else {
            let numbers: Vec<_> = planned.measures.iter().copied().filter(|number| makes_sense[*number]).collect();
            let measures = numbers.iter().map(|number| plan.measures[*number].id.clone()).collect();
            (Cow::Owned(numbers), measures)
        };
        found.push(InPlay {
            id: planned.id.clone(),
            own_text: None,
            aspect: scenario.without_r.filter(|_| !robustness).unwrap_or(scenario.aspect),
            open: value == Known::Unknown,
            because: planned.when.iter().flat_map(|when| super::causes(plan, when, world)).collect(),
            measures,
            numbers,
            given: case.risk.scenarios.get(&planned.id),
        });
    }
    found.extend(own);
    found
}

fn own_in_play<'c>(plan: &Plan, case: &'c CaseFile, id: &ScenarioId, own: &OwnScenario) -> InPlay<'c> {
    let known = |id: &MeasureId| plan.measure(id).filter(|number| plan.measures[*number].index.is_some());
    let numbers: Vec<usize> = own.measures.iter().filter_map(known).collect();
    InPlay {
        id: id.clone(),
        own_text: Some(own.text.clone()),
        aspect: own.aspect,
        open: false,
        because: vec![Cause::Set],
        measures: numbers.iter().map(|number| plan.measures[*number].id.clone()).collect(),
        numbers: Cow::Owned(numbers),
        given: case.risk.scenarios.get(id),
    }
}

/// The measures that scenarios in play propose. One that no scenario in play proposes any more carries nothing, whatever was
/// decided about it: the trail from need to line has no gap.
pub(super) struct MeasuresInPlay {
    /// By id.
    states: Vec<MeasureState>,
    /// By number: the place among the states.
    places: Vec<Option<usize>>,
    /// By place: whether a line that secures carries it.
    carried: Vec<bool>,
}

impl MeasuresInPlay {
    fn place(&self, number: usize) -> Option<usize> {
        self.places[number]
    }

    /// The measure of this number, if somebody accepted it.
    pub(super) fn accepted(&self, number: usize) -> Option<&MeasureState> {
        let state = &self.states[self.place(number)?];
        (state.accepted == Some(true)).then_some(state)
    }

    /// Notes that the measure leads to the line.
    pub(super) fn leads_to(&mut self, number: usize, line: &Line) {
        if let Some(place) = self.place(number) {
            self.states[place].lines.push(line.id.clone());
            self.carried[place] |= line.secures();
        }
    }

    /// Those that somebody accepted.
    fn all_accepted(&self) -> impl Iterator<Item = (usize, &MeasureState)> {
        self.states.iter().enumerate().filter(|(_, state)| state.accepted == Some(true))
    }
}

pub(super) fn measures(release: &Release, plan: &Plan, case: &CaseFile, in_play: &[InPlay<'_>]) -> MeasuresInPlay {
    let mut proposing: Vec<SmallVec<[usize; 8]>> = vec![SmallVec::new(); plan.measures.len()];
    for (at, scenario) in in_play.iter().enumerate().filter(|(_, scenario)| !scenario.is_set_aside()) {
        for number in &*scenario.numbers {
            if proposing[*number].last() != Some(&at) {
                proposing[*number].push(at);
            }
        }
    }
    let mut decisions = vec![None; plan.measures.len()];
    for (id, decision) in &case.risk.measures {
        if let Some(number) = plan.measure(id) {
            decisions[number] = Some(decision);
        }
    }
    let mut found = MeasuresInPlay {
        states: Vec::with_capacity(plan.measures.len()),
        places: vec![None; plan.measures.len()],
        carried: Vec::new(),
    };
    for (number, scenarios) in proposing.iter().enumerate().filter(|(_, scenarios)| !scenarios.is_empty()) {
        let planned = &plan.measures[number];
        let Some(index) = planned.index else { continue };
        let decision = decisions[number];
        found.places[number] = Some(found.states.len());
        found.states.push(MeasureState {
            id: planned.id.clone(),
            carrier: release.measures[index].carrier,
            accepted: decision.map(|decision| decision.accepted),
            reason: decision.map(|decision| decision.reason.trim().to_owned()).unwrap_or_default(),
            scenarios: scenarios.iter().map(|at| in_play[*at].id.clone()).collect(),
            lines: Vec::new(),
            secured: false,
        });
    }
    found.carried = vec![false; found.states.len()];
    found
}

impl From<MeasuresInPlay> for Vec<MeasureState> {
    fn from(measures: MeasuresInPlay) -> Self {
        measures.states
    }
}

/// The municipality's own measures that were accepted.
pub(super) fn actions(case: &CaseFile, measures: &MeasuresInPlay, warnings: &mut Vec<Warning>) -> Vec<ActionState> {
    let accepted = measures.all_accepted().filter(|(_, state)| state.carrier == Carrier::Buyer);
    accepted
        .map(|(_, state)| {
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
pub(super) fn secure(measures: &mut MeasuresInPlay, actions: &[ActionState], warnings: &mut Vec<Warning>) {
    // The actions are those of the accepted measures that the municipality carries, in their order.
    let mut actions = actions.iter();
    for (state, carried) in measures.states.iter_mut().zip(&measures.carried) {
        state.secured = state.accepted == Some(true)
            && match state.carrier {
                Carrier::Buyer => actions.next().is_some_and(|action| action.measure == state.id && action.committed),
                Carrier::Supplier | Carrier::Solution => *carried,
            };
        if state.accepted == Some(false) && state.reason.is_empty() {
            warnings.push(Warning::DeclinedWithoutReason { measure: state.id.clone() });
        }
    }
}

pub(super) fn assess(
    release: &Release,
    case: &CaseFile,
    in_play: Vec<InPlay<'_>>,
    measures: &MeasuresInPlay,
    warnings: &mut Vec<Warning>,
) -> Vec<ScenarioState> {
    let matrix = matrix(release, &case.organisation);
    in_play.into_iter().map(|scenario| assess_one(&matrix, case, scenario, measures, warnings)).collect()
}

fn assess_one(
    matrix: &Matrix,
    case: &CaseFile,
    scenario: InPlay<'_>,
    measures: &MeasuresInPlay,
    warnings: &mut Vec<Warning>,
) -> ScenarioState {
    let set_aside = scenario.is_set_aside();
    let nothing = Assessment::default();
    let given = scenario.given.unwrap_or(&nothing);
    let level = |score: Option<Score>| score.and_then(|score| matrix.level(score.likelihood, score.consequence));
    let is_secured =
        |number: &usize| measures.place(*number).map(|place| &measures.states[place]).filter(|state| state.secured);
    let secured: Vec<MeasureId> =
        scenario.numbers.iter().filter_map(is_secured).map(|state| state.id.clone()).collect();
    let counts = counts(given, &secured);
    if counts.is_some() && counts != given.after && !set_aside {
        warnings.push(Warning::NothingSecures { scenario: scenario.id.clone() });
    }
    let level_after = level(counts);
    let risk_level = level_after.and_then(|index| matrix.levels.get(index));
    let acceptance = case.risk.acceptances.get(&scenario.id).cloned();
    let reopened = match &acceptance {
        Some(acceptance) => weakened(matrix, case, acceptance, counts, level_after, &secured, &measures.states),
        None => Vec::new(),
    };
    let stage = if set_aside {
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
    matrix: &Matrix,
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
    // Criteria of the organisation's own can have changed since: what was yellow may be red.
    let seen = acceptance.level.as_ref().and_then(|id| matrix.levels.iter().position(|known| known.id == *id));
    let worse = seen.is_some_and(|seen| level.is_some_and(|level| level > seen));
    if worse || !may_accept(matrix, case, &acceptance.by, level) {
        found.push(Weakened::Level);
    }
    found
}

/// Whether the person holds the role that accepts risk at this level, or at a higher one.
fn may_accept(matrix: &Matrix, case: &CaseFile, person: &PersonKey, level: Option<usize>) -> bool {
    let Some(person) = case.people.get(person) else { return false };
    let from = level.unwrap_or(0);
    matrix.levels.iter().skip(from).any(|level| person.roles.contains(&level.accepted_by))
}
