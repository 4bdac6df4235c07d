//! The case file: everything people have decided about one procurement, and nothing that follows from it.

pub use super::accent::{Accent, AccentFault};
use super::answer::{Answer, Answers};
pub use super::decision::{Decisions, MemoDecision, MemoOutcome};
use super::kept::Kept;
use super::known::DOCUMENT_LANGUAGE;
pub use super::look::{KeptLogo, LogoRef, Look};
pub use super::organisation::{ABSOLUTE_LINES_MAX_DEFAULT, Approval, Archive, Languages, Organisation};
use super::receipt::{Origin, Receipt};
use super::sign_off::{SignOff, SignOffKey};
use super::taken::TakenRelease;
use crate::content::expr::{Aspect, Level};
use crate::content::id::{DomainId, ItemId, MeasureId, ParameterId, PersonKey, RoleId, ScenarioId};
use crate::content::item::{LineType, Met, Placement};
use crate::content::text::Lang;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The schema of case files that this build writes. Older ones are read through tested upcasts; newer ones are refused.
pub const CASE_SCHEMA: u32 = 1;

/// Which release of the catalogue a case was worked out against.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReleaseRef {
    /// Its version.
    pub version: String,
    /// Its fingerprint. A case written by hand may leave it out and take the version's word.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub fingerprint: String,
}

/// A case file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CaseFile {
    /// The schema of this file.
    pub schema: u32,
    /// The release it was worked out against.
    pub release: ReleaseRef,
    /// What the procurement is called.
    pub title: String,
    /// The language of the documents where it was set from outside, as on the command line: it goes before the answer in the profile.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Lang>,
    /// The buyer.
    pub organisation: Organisation,
    /// What the procurement says of the buyer itself.
    #[serde(skip_serializing_if = "Buyer::is_empty")]
    pub buyer: Buyer,
    /// Step 0, by question.
    pub profile: Answers,
    /// Step 1, by question.
    pub need: Answers,
    /// Protection needs that people set for the whole, by aspect.
    pub protection: BTreeMap<Aspect, OwnLevel>,
    /// Step 2: the people, by key.
    pub people: BTreeMap<PersonKey, Person>,
    /// Step 3.
    pub risk: Risk,
    /// Step 4.
    pub requirements: Requirements,
    /// What those with authority have decided on the whole.
    #[serde(skip_serializing_if = "Decisions::is_empty")]
    pub decision: Decisions,
    /// Who stands behind a gate.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub sign_offs: BTreeMap<SignOffKey, SignOff>,
    /// The newer releases that it went on to. Keys begin with `N-`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub taken: BTreeMap<String, TakenRelease>,
}

impl CaseFile {
    /// The language of the documents: the one set from outside, else the answer in the profile, else bokmål.
    pub fn document_language(&self) -> Lang {
        let answered = || match self.profile.get(DOCUMENT_LANGUAGE) {
            Some(Answer::Text(code)) => code.parse().ok(),
            _ => None,
        };
        self.language.or_else(answered).unwrap_or_default()
    }

    /// The item that somebody kept from an earlier release in this line.
    pub fn kept(&self, line: &ItemId) -> Option<&Kept> {
        self.requirements.lines.get(line)?.kept.as_deref()
    }

    /// The unit that buys: the one that was chosen, else the one on the organisation's card.
    pub fn unit(&self) -> &str {
        self.buyer.unit.as_deref().unwrap_or(&self.organisation.unit)
    }
}

/// What a procurement says of the buyer, where it is another matter than what the organisation's card says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Buyer {
    /// The unit that buys.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
}

impl Buyer {
    fn is_empty(&self) -> bool {
        self.unit.is_none()
    }
}

/// A protection need that people set themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnLevel {
    /// The level.
    pub level: Level,
    /// Why; needed when it is lower than the minimum.
    #[serde(default)]
    pub reason: String,
}

/// A person who takes part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Their name.
    pub name: String,
    /// Their title or unit.
    #[serde(default)]
    pub title: String,
    /// Their role cards.
    #[serde(default)]
    pub roles: BTreeSet<RoleId>,
}

/// Step 3: what people have decided about risk.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Risk {
    /// Scores and set-aside reasons, by scenario of the catalogue or own scenario.
    pub scenarios: BTreeMap<ScenarioId, Assessment>,
    /// Scenarios that people added. Keys begin with `E-`.
    pub own_scenarios: BTreeMap<ScenarioId, OwnScenario>,
    /// Decisions, by measure.
    pub measures: BTreeMap<MeasureId, Decision>,
    /// Who does what the municipality does itself, by measure.
    pub actions: BTreeMap<MeasureId, Commitment>,
    /// Acceptances of residual risk, by scenario.
    pub acceptances: BTreeMap<ScenarioId, Acceptance>,
}

/// A score on the matrix: likelihood and consequence, each from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "(u8, u8)", into = "(u8, u8)")]
pub struct Score {
    /// Likelihood.
    pub likelihood: u8,
    /// Consequence.
    pub consequence: u8,
}

impl From<(u8, u8)> for Score {
    fn from((likelihood, consequence): (u8, u8)) -> Self {
        Score { likelihood, consequence }
    }
}

impl From<Score> for (u8, u8) {
    fn from(score: Score) -> Self {
        (score.likelihood, score.consequence)
    }
}

/// How a scenario was assessed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Assessment {
    /// `[likelihood, consequence]` without measures.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Score>,
    /// `[likelihood, consequence]` with the accepted measures.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Score>,
    /// Why the scenario does not matter here. When there is one, the scenario is set aside.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub set_aside: String,
    /// What the assessment builds on; internal.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A scenario that people added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnScenario {
    /// What happens to whom.
    pub text: String,
    /// What it threatens.
    pub aspect: Aspect,
    /// Measures of the catalogue that help.
    #[serde(default)]
    pub measures: BTreeSet<MeasureId>,
}

/// Whether a measure is wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Accepted or declined.
    pub accepted: bool,
    /// Why; needed when it is declined.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// Who carries out what the municipality does itself. It counts when there is both an owner and a deadline.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Commitment {
    /// Who.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<PersonKey>,
    /// By when, `2026-11-21`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub deadline: String,
}

/// That somebody accepted a residual risk, and what they saw when they did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Acceptance {
    /// Who.
    pub by: PersonKey,
    /// When, `2026-11-21`.
    pub on: String,
    /// The residual score they saw.
    pub after: Score,
    /// The measures that secured it then.
    pub secured: BTreeSet<MeasureId>,
    /// The id of the level that it had then; none in one from before organisations had criteria of their own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
}

/// Step 4: what people have decided about the lines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Requirements {
    /// Changes, by item of the catalogue.
    pub lines: BTreeMap<ItemId, LineEdit>,
    /// Lines that people added. Keys begin with `E-`.
    pub own: BTreeMap<ItemId, OwnLine>,
    /// Values chosen for parameters.
    pub parameters: BTreeMap<ParameterId, i64>,
    /// What became of the files that lines were read from. Keys begin with `K-`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub receipts: BTreeMap<String, Receipt>,
}

/// What a procurement changes in a line. What is absent stays as in the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LineEdit {
    /// Another wording.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Another type.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<LineType>,
    /// Another placement.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub placement: Option<Placement>,
    /// Another time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub met: Option<Met>,
    /// What gives a better score, when it is evaluated; where the line was of another type, the catalogue does not say.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub better: String,
    /// How much it counts among the lines of its award criterion: a share, from which [`weights`](super::weights) works out the per cent.
    #[serde(rename = "weight", skip_serializing_if = "Option::is_none")]
    pub importance: Option<u8>,
    /// The award criterion it stands under, by its name in the profile; the first one about quality where absent.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub criterion: String,
    /// Whether it is released only against a declaration of confidentiality; it is not, where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidential: Option<bool>,
    /// Why it is left out. When there is a reason, it is.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub left_out: String,
    /// The item as an earlier release had it, where somebody kept that: it stands in for the one of the catalogue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kept: Option<Box<Kept>>,
}

/// A line that somebody added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnLine {
    /// The demand.
    pub text: String,
    /// Where it is sorted.
    pub domain: DomainId,
    /// What kind of demand.
    #[serde(rename = "type")]
    pub kind: LineType,
    /// Where it stands.
    pub placement: Placement,
    /// When it must be met.
    pub met: Met,
    /// What documents it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub evidence: String,
    /// For an evaluated line: what gives a better score.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub better: String,
    /// See [`LineEdit::importance`].
    #[serde(default, rename = "weight", skip_serializing_if = "Option::is_none")]
    pub importance: Option<u8>,
    /// See [`LineEdit::criterion`].
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub criterion: String,
    /// Why it is asked for; internal.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Who added it: the name is the end of its trail.
    pub by: String,
    /// Where it was before, for a line that was pasted or read from a file; internal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
    /// See [`LineEdit::confidential`].
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub confidential: bool,
    /// Why it is left out after all.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub left_out: String,
}
