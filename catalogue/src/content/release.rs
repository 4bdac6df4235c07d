//! A release: all of the content, with a version, a schema number and a fingerprint.

use super::burden::BurdenContent;
use super::contract::{Clause, ContractForm, DpaField, Label, Law};
use super::framework::Framework;
use super::id::{DomainId, FactId, ItemId, MeasureId, ParameterId, QuestionId, RoleId, ScenarioId};
use super::item::{Domain, Item, Parameter};
use super::people::{Activity, Gate, Role, RoleConflict};
#[cfg(feature = "content")]
use super::plan::{Plan, PlanOnce};
use super::question::{DpiaTrigger, Fact, ProtectionRule, Question, Stop};
use super::risk::{Matrix, Measure, Scenario};
use super::text::Lang;
use super::wording::Wording;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The schema of a release that this build reads and writes.
pub const RELEASE_SCHEMA: u32 = 1;

/// All of the curated content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// The schema of this data.
    pub schema: u32,
    /// Semantic version.
    pub version: String,
    /// The date it was released.
    pub date: String,
    /// The organisation that owns it; none for the common catalogue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation_id: Option<String>,
    /// The domains.
    #[serde(rename = "domain")]
    pub domains: Vec<Domain>,
    /// The questions, in the order they are asked.
    #[serde(rename = "question")]
    pub questions: Vec<Question>,
    /// The facts; one that follows from others stands after them.
    #[serde(rename = "fact")]
    pub facts: Vec<Fact>,
    /// The rules for the least protection need.
    #[serde(rename = "protection")]
    pub protection: Vec<ProtectionRule>,
    /// The stops.
    #[serde(rename = "stop")]
    pub stops: Vec<Stop>,
    /// The triggers of the DPIA pre-check.
    #[serde(rename = "dpia")]
    pub dpia: Vec<DpiaTrigger>,
    /// The scenarios.
    #[serde(rename = "scenario")]
    pub scenarios: Vec<Scenario>,
    /// The measures.
    #[serde(rename = "measure")]
    pub measures: Vec<Measure>,
    /// The matrix.
    pub matrix: Matrix,
    /// The parameters.
    #[serde(rename = "parameter")]
    pub parameters: Vec<Parameter>,
    /// The requirement items.
    #[serde(rename = "item")]
    pub items: Vec<Item>,
    /// The role cards.
    #[serde(rename = "role")]
    pub roles: Vec<Role>,
    /// The RACI.
    #[serde(rename = "activity")]
    pub activities: Vec<Activity>,
    /// The roles that do not go together.
    #[serde(rename = "conflict")]
    pub conflicts: Vec<RoleConflict>,
    /// The gates.
    #[serde(rename = "gate")]
    pub gates: Vec<Gate>,
    /// The contract forms.
    #[serde(rename = "contract_form")]
    pub contract_forms: Vec<ContractForm>,
    /// The laws.
    #[serde(rename = "law")]
    pub laws: Vec<Law>,
    /// The clauses of the data processing agreement.
    #[serde(rename = "clause")]
    pub clauses: Vec<Clause>,
    /// The fields of the data processing agreement.
    #[serde(rename = "dpa_field")]
    pub dpa_fields: Vec<DpaField>,
    /// The fixed words of the annexes.
    #[serde(rename = "label")]
    pub labels: Vec<Label>,
    /// The rules of wording.
    #[serde(default, skip_serializing_if = "Wording::is_empty")]
    pub wording: Wording,
    /// What the requirements cost those who answer them.
    #[serde(default, skip_serializing_if = "BurdenContent::is_empty")]
    pub burden: BurdenContent,
    /// The frameworks that references point into.
    #[serde(default, rename = "framework", skip_serializing_if = "Vec::is_empty")]
    pub frameworks: Vec<Framework>,
    /// The same, arranged for working cases out.
    #[cfg(feature = "content")]
    #[serde(skip)]
    pub(crate) plan: PlanOnce,
}

/// Looks something up by its id. Lists are short enough that no index is worth its upkeep.
macro_rules! finders {
    ($($(#[$doc:meta])* $name:ident: $list:ident, $id:ty => $found:ty;)+) => {$(
        $(#[$doc])*
        pub fn $name(&self, id: &$id) -> Option<&$found> {
            self.$list.iter().find(|entry| entry.id == *id)
        }
    )+};
}

impl Release {
    finders! {
        /// The domain of this id.
        domain: domains, DomainId => Domain;
        /// The question of this id.
        question: questions, QuestionId => Question;
        /// The fact of this id.
        fact: facts, FactId => Fact;
        /// The scenario of this id.
        scenario: scenarios, ScenarioId => Scenario;
        /// The measure of this id.
        measure: measures, MeasureId => Measure;
        /// The parameter of this id.
        parameter: parameters, ParameterId => Parameter;
        /// The item of this id.
        item: items, ItemId => Item;
        /// The role card of this id.
        role: roles, RoleId => Role;
        /// The contract form of this id.
        contract_form: contract_forms, str => ContractForm;
    }

    /// The release arranged by number. It is made when first asked for, and a release is not changed after that: a copy is.
    #[cfg(feature = "content")]
    pub(crate) fn plan(&self) -> &Plan {
        self.plan.of(self)
    }

    /// The fixed words of this id. The integrity check proves that every label the code names is there, so a missing one shows
    /// its id rather than stopping a document.
    pub fn label<'a>(&'a self, id: &'a str, lang: Lang) -> &'a str {
        self.labels.iter().find(|label| label.id == id).map_or(id, |label| label.text.show(lang))
    }

    /// SHA-256 over the content as canonical JSON, in hexadecimal: two releases with the same fingerprint are the same.
    pub fn fingerprint(&self) -> String {
        let json = serde_json::to_vec(self).expect("a release has only string keys");
        hex(&Sha256::digest(&json))
    }
}

/// Bytes in lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}
