//! The gates: what a procurement passes on its way to the market, what each still lacks, and who may let it through.
//!
//! What a gate asks for is content. Here is only how each of its named checks is made.

use super::case::{CaseFile, MemoOutcome};
use super::derivation::{Derivation, ScenarioStage, Warning};
use super::sign_off::SignOffKey;
use crate::content::contract::FilledBy;
use crate::content::id::{ItemId, MeasureId, ParameterId, PersonKey, QuestionId, RoleId, ScenarioId};
use crate::content::people::{Covers, Gate, GateAsk, GateCheck};
use crate::content::question::QuestionStep;
use crate::content::release::hex;
use crate::content::{Release, embedded};
use crate::document::agreement::open_fields;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// How far a procurement is from passing a gate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GateState {
    /// Which gate.
    pub id: String,
    /// Whether it is passed after the competition, so that no version waits for it.
    pub after_competition: bool,
    /// What it asks for here, in the order of the catalogue.
    pub asks: Vec<AskState>,
}

/// Whether something that a gate asks for is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AskState {
    /// Which.
    pub id: String,
    /// Where what is missing is mended; empty when nothing is.
    pub missing: Vec<Place>,
    /// Whether it was signed, and has fallen away because what was signed has changed.
    pub fell_away: bool,
}

/// Where something that is missing is mended.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case", tag = "at", content = "id")]
pub enum Place {
    /// A step of questions.
    Step(QuestionStep),
    /// A question.
    Question(QuestionId),
    /// A role card that nobody has.
    Role(RoleId),
    /// A scenario.
    Scenario(ScenarioId),
    /// What the municipality does itself.
    Action(MeasureId),
    /// The requirement lines.
    Lines,
    /// One of them.
    Line(ItemId),
    /// A parameter.
    Parameter(ParameterId),
    /// A field of the agreement.
    Field(String),
    /// A sign-off.
    SignOff(SignOffKey),
    /// The decision on the memo.
    Decision,
    /// The page where a version is frozen.
    Freeze,
    /// Another gate.
    Gate(String),
}

impl GateState {
    /// Whether nothing is missing.
    pub fn passed(&self) -> bool {
        self.asks.iter().all(|ask| ask.missing.is_empty())
    }

    /// Whether an announcement waits for something here.
    pub fn holds_up(&self) -> bool {
        !self.after_competition && !self.passed()
    }
}

/// The gates that hold for procurements of the release: its own, or those of this build where it was made before every gate asked
/// for something.
pub fn rules(release: &Release) -> &[Gate] {
    let asks = !release.gates.is_empty() && release.gates.iter().all(|gate| !gate.asks.is_empty());
    if asks { &release.gates } else { &embedded().gates }
}

/// Every gate in order, with what is missing. `frozen` says whether a version of the annexes is; no case file tells.
pub fn gates(release: &Release, case: &CaseFile, derivation: &Derivation, frozen: bool) -> Vec<GateState> {
    let checks = Checks { release, case, derivation, frozen };
    let state = |gate: &Gate| GateState {
        id: gate.id.clone(),
        after_competition: gate.after_competition,
        asks: checks.asks(gate),
    };
    rules(release).iter().map(state).collect()
}

/// Who may freeze a version as things stand: whoever has the role card for it, and as long as a gate lacks something, whoever may
/// open every such gate.
pub fn may_freeze<'c>(release: &Release, case: &'c CaseFile, states: &[GateState]) -> Vec<&'c PersonKey> {
    let closed: BTreeSet<&str> =
        states.iter().filter(|state| state.holds_up()).map(|state| state.id.as_str()).collect();
    let rules = rules(release);
    let holds = |roles: &BTreeSet<RoleId>, wanted: &[RoleId]| wanted.iter().any(|role| roles.contains(role));
    let may = |roles: &BTreeSet<RoleId>| {
        if closed.is_empty() {
            rules.iter().any(|gate| holds(roles, &gate.frozen_by))
        } else {
            rules.iter().filter(|gate| closed.contains(gate.id.as_str())).all(|gate| holds(roles, &gate.opened_by))
        }
    };
    case.people.iter().filter(|(_, person)| may(&person.roles)).map(|(key, _)| key).collect()
}

/// The people who may sign for a role card.
pub fn may_sign<'c>(case: &'c CaseFile, role: &RoleId) -> Vec<&'c PersonKey> {
    case.people.iter().filter(|(_, person)| person.roles.contains(role)).map(|(key, _)| key).collect()
}

/// The sign-offs that no longer hold, for whatever reason.
pub fn fallen(release: &Release, case: &CaseFile, derivation: &Derivation) -> BTreeSet<SignOffKey> {
    let checks = Checks { release, case, derivation, frozen: true };
    let of_gate = |gate: &Gate| {
        let asks = gate.asks.iter().filter_map(|ask| Some((checks.key(gate, ask)?, checks.ask(gate, ask).fell_away)));
        asks.filter(|(_, fell)| *fell).map(|(key, _)| key).collect::<Vec<_>>()
    };
    rules(release).iter().flat_map(of_gate).collect()
}

/// A digest of what a sign-off covers, as it is now.
pub fn covered(derivation: &Derivation, covers: Covers) -> String {
    let json = match covers {
        Covers::Requirements => serde_json::to_vec(&demands(derivation)),
        Covers::Dpia => serde_json::to_vec(&derivation.dpia),
    };
    hex(&Sha256::digest(json.expect("only string keys")))
}

/// The lines as tenderers may read them: why they are there may change without anybody signing anew.
fn demands(derivation: &Derivation) -> Vec<impl Serialize + '_> {
    let standing = derivation.lines.iter().filter(|line| line.stands());
    let demand = |line: &'_ super::derivation::Line| {
        let said = (line.id.clone(), line.text.clone(), line.evidence.clone(), line.better.clone());
        (said, line.kind, line.placement, line.met, line.weight.clone())
    };
    standing.map(demand).collect()
}

struct Checks<'a> {
    release: &'a Release,
    case: &'a CaseFile,
    derivation: &'a Derivation,
    frozen: bool,
}

impl Checks<'_> {
    fn asks(&self, gate: &Gate) -> Vec<AskState> {
        // A catalogue of an organisation's own may lack a role card of ours: nobody can be asked to sign for it.
        let known = |ask: &&GateAsk| ask.role.as_ref().is_none_or(|role| self.release.role(role).is_some());
        let asked = |ask: &&GateAsk| ask.when.as_ref().is_none_or(|when| when.eval(self.derivation).stays());
        gate.asks.iter().filter(known).filter(asked).map(|ask| self.ask(gate, ask)).collect()
    }

    fn ask(&self, gate: &Gate, ask: &GateAsk) -> AskState {
        let missing = match ask.check {
            GateCheck::NotStopped => self.one(self.derivation.stops.is_empty(), Place::Step(QuestionStep::Need)),
            GateCheck::ProfileAnswered => self.unanswered(QuestionStep::Profile),
            GateCheck::NeedAnswered => self.unanswered(QuestionStep::Need),
            GateCheck::RoleHeld => {
                let held = |role: &&RoleId| !may_sign(self.case, role).is_empty();
                ask.role.iter().filter(|role| !held(role)).cloned().map(Place::Role).collect()
            }
            GateCheck::RisksAccepted => self.risks(),
            GateCheck::ActionsCommitted => {
                let lacking = self.derivation.actions.iter().filter(|action| !action.committed);
                lacking.map(|action| Place::Action(action.measure.clone())).collect()
            }
            GateCheck::HasLines => {
                self.one(self.derivation.lines.iter().any(super::derivation::Line::stands), Place::Lines)
            }
            GateCheck::LinesSettled => {
                let open = self.derivation.lines.iter().filter(|line| line.stands() && line.open);
                open.map(|line| Place::Line(line.id.clone())).collect()
            }
            GateCheck::LinesInOrder => self.disorder(),
            GateCheck::SignedOff => self.signed(gate, ask, Place::SignOff),
            GateCheck::AgreementFilled => {
                let open = open_fields(self.release, self.case, self.derivation).into_iter();
                open.filter(|field| field.by == FilledBy::Buyer).map(|field| Place::Field(field.id)).collect()
            }
            GateCheck::Approved => self.approved(gate, ask),
            GateCheck::Frozen => self.one(self.frozen, Place::Freeze),
            GateCheck::PreviousPassed => self.previous(gate),
        };
        let signed = self.key(gate, ask).is_some_and(|key| self.case.sign_offs.contains_key(&key));
        AskState { id: ask.id.clone(), fell_away: signed && !missing.is_empty(), missing }
    }

    fn previous(&self, gate: &Gate) -> Vec<Place> {
        let before = rules(self.release).iter().take_while(|one| one.id != gate.id).last();
        let open = before.filter(|before| self.asks(before).iter().any(|ask| !ask.missing.is_empty()));
        open.map(|before| Place::Gate(before.id.clone())).into_iter().collect()
    }

    fn one(&self, there: bool, place: Place) -> Vec<Place> {
        if there { Vec::new() } else { vec![place] }
    }

    fn unanswered(&self, step: QuestionStep) -> Vec<Place> {
        let missing = self.derivation.questions.iter().filter(|state| state.missing);
        let of_step = |id: &QuestionId| self.release.question(id).is_some_and(|question| question.step == step);
        missing.filter(|state| of_step(&state.id)).map(|state| Place::Question(state.id.clone())).collect()
    }

    fn risks(&self) -> Vec<Place> {
        let settled = |stage| matches!(stage, ScenarioStage::Accepted | ScenarioStage::SetAside);
        let open = self.derivation.scenarios.iter().filter(|state| !settled(state.stage));
        open.map(|state| Place::Scenario(state.id.clone())).collect()
    }

    fn disorder(&self) -> Vec<Place> {
        let place = |warning: &Warning| match warning {
            Warning::Weightless { .. } => Some(Place::Lines),
            Warning::Criterion { line, .. } | Warning::Pair { line, .. } => Some(Place::Line(line.clone())),
            Warning::Parameter { parameter } => Some(Place::Parameter(parameter.clone())),
            _ => None,
        };
        let places: BTreeSet<Place> = self.derivation.warnings.iter().filter_map(place).collect();
        places.into_iter().collect()
    }

    fn key(&self, gate: &Gate, ask: &GateAsk) -> Option<SignOffKey> {
        ask.role.as_ref().filter(|_| ask.check.is_signed()).map(|role| SignOffKey::new(&gate.id, role))
    }

    /// Signed by somebody who still has the role card, over what is still so.
    fn signed(&self, gate: &Gate, ask: &GateAsk, place: impl Fn(SignOffKey) -> Place) -> Vec<Place> {
        let Some((key, covers)) = self.key(gate, ask).zip(ask.covers) else { return Vec::new() };
        let holds = self.case.sign_offs.get(&key).is_some_and(|sign_off| {
            may_sign(self.case, &key.role).contains(&&sign_off.by) && sign_off.saw == covered(self.derivation, covers)
        });
        self.one(holds, place(key))
    }

    /// A decision that is conditional lets nothing begin yet: whoever took it says when the conditions are met.
    fn approved(&self, gate: &Gate, ask: &GateAsk) -> Vec<Place> {
        match &self.case.decision.memo {
            Some(memo) if memo.outcome == MemoOutcome::Approved => self.signed(gate, ask, |_| Place::Decision),
            _ => vec![Place::Decision],
        }
    }
}
