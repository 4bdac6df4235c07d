//! Scenarios, measures and the matrix.

use super::expr::{Aspect, Expr};
use super::id::{DomainId, ItemId, MeasureId, Reference, RoleId, ScenarioId};
use super::text::Text;
use serde::{Deserialize, Serialize};

/// Something that must not happen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Its id, `S-K01`.
    pub id: ScenarioId,
    /// What it threatens.
    pub aspect: Aspect,
    /// For a scenario of robustness: the aspect it moves to where robustness is switched off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub without_r: Option<Aspect>,
    /// A few words.
    pub title: Text,
    /// What happens to whom, with its consequence in one clause.
    pub text: Text,
    /// When it is proposed; always, if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Expr>,
    /// The usual consequence, a hint and never a score.
    pub usual_consequence: u8,
    /// The measures that help. Never filtered by aspect.
    pub measures: Vec<MeasureId>,
}

/// Who carries a measure out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Carrier {
    /// The supplier as an organisation.
    Supplier,
    /// The product.
    Solution,
    /// The municipality itself: gives an action with owner and deadline, never a requirement.
    Buyer,
}

/// Something that makes scenarios less likely or less harmful.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Its id, `T-IDT-2`; the municipality's own are `T-KOM-…`.
    pub id: MeasureId,
    /// Its domain; none for the municipality's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domain: Option<DomainId>,
    /// A noun phrase somebody can say yes to.
    pub text: Text,
    /// What it is and why it helps, for a line manager.
    pub explanation: Text,
    /// Who carries it out.
    pub carrier: Carrier,
    /// The aspects it helps.
    pub aspects: Vec<Aspect>,
    /// A condition for it to make sense at all: it is not proposed where this is known not to hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_when: Option<Expr>,
    /// Framework references.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub references: Vec<Reference>,
    /// The items it becomes. Empty exactly when the buyer carries it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<ItemId>,
}

/// One step of a scale of the matrix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScaleStep {
    /// Its name.
    pub text: Text,
    /// What it means.
    pub meaning: Text,
}

/// A level of risk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RiskLevel {
    /// Its id: `green`, `yellow`, `red`.
    pub id: String,
    /// The word that is always written beside the colour.
    pub text: Text,
    /// What it means for the decision.
    pub meaning: Text,
    /// The role that may accept a residual risk at this level.
    pub accepted_by: RoleId,
    /// Whether accepting it is an escalation.
    #[serde(default)]
    pub escalates: bool,
}

/// The risk matrix: a level for each cell, not a formula.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Matrix {
    /// Likelihood, step 1 first.
    pub likelihood: Vec<ScaleStep>,
    /// Consequence, step 1 first.
    pub consequence: Vec<ScaleStep>,
    /// The levels, mildest first.
    pub levels: Vec<RiskLevel>,
    /// `cells[likelihood - 1][consequence - 1]` is the id of a level.
    pub cells: Vec<Vec<String>>,
}

impl Matrix {
    /// The index into `levels` for a score, where both steps exist.
    pub fn level(&self, likelihood: u8, consequence: u8) -> Option<usize> {
        let row = self.cells.get(usize::from(likelihood).checked_sub(1)?)?;
        let id = row.get(usize::from(consequence).checked_sub(1)?)?;
        self.levels.iter().position(|level| level.id == *id)
    }
}
