//! What follows from a case file: the result of [`derive`](super::derive::derive), and what every page and document is made from.

use super::case::{Acceptance, Score};
use crate::content::expr::{Aspect, Known, Level};
use crate::content::id::{
    DomainId, FactId, ItemId, MeasureId, ParameterId, PersonKey, QuestionId, Reference, RoleId, ScenarioId,
};
use crate::content::item::{LineType, Met, Placement, Verification};
use crate::content::risk::Carrier;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Everything that follows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Derivation {
    /// The version and fingerprint of the release it was worked out with.
    pub release: (String, String),
    /// Which questions are asked, in order, with what became of them.
    pub questions: Vec<QuestionState>,
    /// What is known of each fact, in the order of the catalogue.
    pub facts: Vec<FactState>,
    /// The protection need.
    pub protection: Protection,
    /// The DPIA pre-check.
    pub dpia: DpiaCheck,
    /// Whether a data processing agreement is needed.
    pub agreement: Agreement,
    /// Reasons not to go on in this tool: ids of stops.
    pub stops: Vec<String>,
    /// The scenarios: proposed, own and set aside.
    pub scenarios: Vec<ScenarioState>,
    /// The measures that some scenario in play proposes, or that somebody decided on.
    pub measures: Vec<MeasureState>,
    /// What the municipality does itself.
    pub actions: Vec<ActionState>,
    /// The requirement lines, those left out included, sorted by domain and id.
    pub lines: Vec<Line>,
    /// The values of the parameters.
    pub parameters: BTreeMap<ParameterId, i64>,
    /// What is missing or in conflict among the people.
    pub roles: Vec<RoleWarning>,
    /// What a person should look at before publishing.
    pub warnings: Vec<Warning>,
    /// Whether the short path fits: low protection need throughout, no DPIA, no stop.
    pub short_path: bool,
}

/// A question and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuestionState {
    /// Which.
    pub id: QuestionId,
    /// Whether it is asked. Unknown counts as asked.
    pub asked: bool,
    /// Whether there is an answer, "don't know" included.
    pub answered: bool,
    /// Whether the answer was "don't know".
    pub dont_know: bool,
    /// Whether it is required and has no answer.
    pub missing: bool,
}

/// Why something is so: what a trail ends in, or leads on to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case", tag = "from")]
pub enum Cause {
    /// An answer: the question, and for a row question the number of the row from 1 and the column.
    Answer {
        /// The question.
        question: QuestionId,
        /// The row, for a row question.
        #[serde(skip_serializing_if = "Option::is_none")]
        row: Option<usize>,
        /// What was chosen: the id of an option, a number, or nothing where the answer is open.
        #[serde(skip_serializing_if = "Option::is_none")]
        chose: Option<Arc<str>>,
    },
    /// A question that has not been answered, or was answered with "don't know".
    Open {
        /// The question.
        question: QuestionId,
    },
    /// A fact.
    Fact {
        /// Which.
        fact: FactId,
        /// What is known of it.
        value: Known,
    },
    /// A raised protection need.
    Need {
        /// The aspect.
        aspect: Aspect,
        /// The level it reaches.
        level: Level,
    },
    /// A protection rule.
    Rule {
        /// Its id.
        rule: Arc<str>,
    },
    /// Somebody set it.
    Set,
    /// A measure that was accepted.
    Measure {
        /// Which.
        measure: MeasureId,
        /// The scenarios in play that it helps against.
        scenarios: Arc<[ScenarioId]>,
    },
    /// Somebody kept the line from an earlier release, although nothing in the catalogue leads to it any longer.
    Kept {
        /// The version of that release.
        version: String,
        /// The name.
        by: String,
    },
    /// A named person's own line.
    Person {
        /// The name.
        name: String,
    },
}

/// What is known of a fact, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FactState {
    /// Which.
    pub id: FactId,
    /// What is known.
    pub value: Known,
    /// The answers, or for a fact that follows from others, those facts.
    pub because: Vec<Cause>,
}

/// A protection need for one aspect.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Need {
    /// The aspect.
    pub aspect: Aspect,
    /// The least level that follows from the facts.
    pub minimum: Level,
    /// The level that counts.
    pub level: Level,
    /// Whether unanswered questions could still raise the minimum, and to what at most.
    pub could_reach: Level,
    /// The rules and facts, or that somebody set it.
    pub because: Vec<Cause>,
    /// The reason given for a level below the minimum.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub lowered: String,
}

/// The protection need of the information types and of the whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Protection {
    /// For each information type: its name, and its needs in the order of the aspects.
    pub rows: Vec<(String, Vec<Need>)>,
    /// For the whole, in the order of the aspects.
    pub whole: Vec<Need>,
}

impl Protection {
    /// Takes an aspect out that the organisation does not use.
    pub(super) fn hide(&mut self, aspect: Aspect) {
        let shown = |need: &Need| need.aspect != aspect;
        self.whole.retain(shown);
        for (_, needs) in &mut self.rows {
            needs.retain(shown);
        }
    }

    /// The level of the whole for the aspect.
    pub fn level(&self, aspect: Aspect) -> Level {
        self.whole.iter().find(|need| need.aspect == aspect).map_or(Level::Low, |need| need.level)
    }
}

/// What the DPIA pre-check says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DpiaOutcome {
    /// No personal data: none is needed.
    NotRelevant,
    /// Nothing in the answers calls for one.
    NotIndicated,
    /// Too much is open to say: one is advised.
    Advised,
    /// Two or more criteria: normally required, and a deviation is justified.
    Normally,
    /// Required.
    Required,
}

/// The DPIA pre-check with what it builds on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DpiaCheck {
    /// The outcome.
    pub outcome: DpiaOutcome,
    /// The triggers that hold or are open: id, what is known, and the facts behind.
    pub triggers: Vec<(String, Known, Vec<Cause>)>,
    /// The ids of the triggers that decided the outcome.
    pub decided_by: Vec<String>,
}

/// Whether a data processing agreement is needed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Agreement {
    /// Yes, no, or unknown: then it is made, marked open.
    pub needed: Known,
    /// The facts behind.
    pub because: Vec<Cause>,
}

/// How far a scenario has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ScenarioStage {
    /// Proposed, not yet scored.
    Proposed,
    /// Scored before measures.
    Assessed,
    /// Scored with measures too.
    Residual,
    /// The residual risk was accepted, and what secured it has weakened since.
    Reopened,
    /// The residual risk is accepted.
    Accepted,
    /// Set aside with a reason.
    SetAside,
}

/// A scenario in this procurement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ScenarioState {
    /// Which.
    pub id: ScenarioId,
    /// Its text, when it is the procurement's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own_text: Option<String>,
    /// The aspect it is shown under here.
    pub aspect: Aspect,
    /// Whether what it depends on is still open.
    pub open: bool,
    /// Why it is proposed.
    pub because: Vec<Cause>,
    /// How far it has come.
    pub stage: ScenarioStage,
    /// The score without measures.
    pub before: Option<Score>,
    /// The score people gave with measures.
    pub after: Option<Score>,
    /// The residual score that counts: the one without measures, as long as no accepted measure is secured.
    pub counts: Option<Score>,
    /// The index of the level of `before` in the matrix.
    pub level_before: Option<usize>,
    /// The index of the level of `counts` in the matrix.
    pub level_after: Option<usize>,
    /// Its measures.
    pub measures: Arc<[MeasureId]>,
    /// Those of them that are accepted and secured: by an absolute or contract line, or a committed action.
    pub secured: Vec<MeasureId>,
    /// The role that may accept the residual risk.
    pub accepted_by: Option<RoleId>,
    /// Whether accepting it is an escalation.
    pub escalates: bool,
    /// The acceptance, if there is one, also when it has fallen away.
    pub acceptance: Option<Acceptance>,
    /// Why an acceptance has fallen away.
    pub reopened: Vec<Weakened>,
    /// Why it was set aside.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub set_aside: String,
}

/// What makes an acceptance fall away.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum Weakened {
    /// The residual score is another than the one accepted.
    Score,
    /// The measure is no longer accepted.
    Declined {
        /// Which.
        measure: MeasureId,
    },
    /// No line or action secures the measure any more.
    Unsecured {
        /// Which.
        measure: MeasureId,
        /// The lines that used to, or could.
        lines: Vec<ItemId>,
    },
    /// The person who accepted may not accept risk at this level.
    Level,
}

/// A measure in this procurement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MeasureState {
    /// Which.
    pub id: MeasureId,
    /// Who carries it.
    pub carrier: Carrier,
    /// Accepted, declined, or not decided.
    pub accepted: Option<bool>,
    /// The reason given.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// The scenarios in play that it helps against.
    pub scenarios: Arc<[ScenarioId]>,
    /// The lines it leads to here.
    pub lines: Vec<ItemId>,
    /// Whether it is accepted and secured.
    pub secured: bool,
}

/// Something the municipality does itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActionState {
    /// The measure.
    pub measure: MeasureId,
    /// Who.
    pub owner: Option<PersonKey>,
    /// By when.
    pub deadline: String,
    /// Whether there is both.
    pub committed: bool,
}

/// A requirement line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// The item, or the key of an own line.
    pub id: ItemId,
    /// Whether it is the procurement's own.
    pub own: bool,
    /// Where it is sorted.
    pub domain: DomainId,
    /// The demand in the language asked for, parameters filled in.
    pub text: Arc<str>,
    /// What kind of demand.
    #[serde(rename = "type")]
    pub kind: LineType,
    /// Where it stands.
    pub placement: Placement,
    /// When it must be met.
    pub met: Met,
    /// What documents it.
    pub evidence: Arc<str>,
    /// How it is verified.
    pub verified_by: Verification,
    /// What gives a better score.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub better: Arc<str>,
    /// The scale of an evaluated line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scale: Option<(u8, u8)>,
    /// The award criterion of an evaluated line, and its weight there in per cent. Weights add up to 100 within a criterion.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<(String, u8)>,
    /// Framework references.
    pub references: Arc<[Reference]>,
    /// Whether it stands in annex C of the agreement.
    pub annex_c: bool,
    /// What it costs a tenderer, 1 to 3.
    pub burden: u8,
    /// The basic item that this line takes the place of, because the protection need asks for more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strengthens: Option<ItemId>,
    /// Whether it is released only against a declaration of confidentiality: then it is in no file that is announced.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub confidential: bool,
    /// What this procurement changed: `text`, `type`, `placement`, `met`.
    pub changed: Vec<&'static str>,
    /// Whether what it depends on is still open: it stays until somebody answers.
    pub open: bool,
    /// Why it is here: measures, facts, needs, or a person.
    pub because: Vec<Cause>,
    /// Why it is left out.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub left_out: String,
}

impl Line {
    /// Whether the line stands in the documents.
    pub fn stands(&self) -> bool {
        self.left_out.is_empty()
    }

    /// Whether a measure that leads to this line is secured by it.
    pub fn secures(&self) -> bool {
        self.stands() && self.kind == LineType::Absolute
    }
}

/// Something that is missing or in conflict among the people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "warning")]
pub enum RoleWarning {
    /// Nobody has a role card that the procurement can't do without.
    Missing {
        /// The role.
        role: RoleId,
        /// The activities that have nobody accountable because of it.
        activities: Vec<String>,
    },
    /// One person has two roles that do not go together.
    Conflict {
        /// The person.
        person: PersonKey,
        /// The roles.
        roles: (RoleId, RoleId),
    },
    /// Somebody who only advises accepted a risk.
    AdviserDecides {
        /// The person.
        person: PersonKey,
        /// The scenario.
        scenario: ScenarioId,
    },
}

/// Something a person should look at before publishing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "warning")]
pub enum Warning {
    /// There are more absolute lines than the organisation wants.
    TooManyAbsolute {
        /// How many there are.
        count: usize,
        /// How many it wants at most.
        limit: u32,
    },
    /// There are so many lines under a criterion that some of them count for nothing.
    Weightless {
        /// The criterion.
        criterion: String,
        /// How many weigh less than half a per cent and are rounded down to none.
        count: usize,
    },
    /// A line was put under an award criterion that the profile no longer has, or that holds no lines.
    Criterion {
        /// The line.
        line: ItemId,
        /// The criterion asked for.
        asked: String,
        /// The criterion it counts under instead.
        criterion: String,
    },
    /// A type and placement that do not go together were asked for; the line stands as in the catalogue.
    Pair {
        /// The line.
        line: ItemId,
        /// The type asked for.
        #[serde(rename = "type")]
        kind: LineType,
        /// The placement asked for.
        placement: Placement,
    },
    /// A parameter was set outside its range; the default is used.
    Parameter {
        /// Which.
        parameter: ParameterId,
    },
    /// A level below the minimum has no reason; the minimum counts.
    LoweredWithoutReason {
        /// The aspect.
        aspect: Aspect,
        /// The information type, or none for the whole.
        row: Option<String>,
    },
    /// A residual score was given that is lower than before, and nothing secures it.
    NothingSecures {
        /// The scenario.
        scenario: ScenarioId,
    },
    /// A measure was declined without a reason.
    DeclinedWithoutReason {
        /// The measure.
        measure: MeasureId,
    },
    /// A buyer action has no owner or no deadline.
    ActionWithoutOwner {
        /// The measure.
        measure: MeasureId,
    },
}
