//! Contract forms, laws, and the data processing agreement.

use super::expr::Expr;
use super::text::Text;
use serde::{Deserialize, Serialize};

/// A standard contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ContractForm {
    /// Its id: `ssa-l`.
    pub id: String,
    /// Its name.
    pub text: Text,
    /// What it is for.
    pub use_for: Text,
    /// The editions with known annex numbers.
    #[serde(default, rename = "edition", skip_serializing_if = "Vec::is_empty")]
    pub editions: Vec<Edition>,
}

/// An edition of a contract form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// Its year.
    pub id: String,
    /// The annexes.
    #[serde(rename = "annex")]
    pub annexes: Vec<ContractAnnex>,
}

/// An annex of a contract form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ContractAnnex {
    /// Its number in this edition. Numbers differ between forms and editions.
    pub number: u8,
    /// Its title.
    pub text: Text,
    /// What Kravspor uses it for: `requirements`, `response`, `price`, `service_level`, `changes`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// False for a number that no source confirms: it is never printed.
    pub verified: bool,
}

/// A law or standard that matters for the purchase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// Its id.
    pub id: String,
    /// Its short name.
    pub text: Text,
    /// `LOV-2018-06-15-38`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identifier: Option<String>,
    /// The date it came into force, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force: Option<String>,
    /// What it gives the purchase, or what the municipality must check.
    pub note: Text,
    /// False for what no source confirms: shown as something to check.
    pub verified: bool,
    /// When it matters; always, if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Expr>,
}

/// A clause of the data processing agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// Its number, which is its place.
    pub number: u8,
    /// Its heading.
    pub heading: Text,
    /// Its numbered parts.
    #[serde(rename = "part")]
    pub parts: Vec<ClausePart>,
}

/// One duty in a clause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ClausePart {
    /// The text, with `{fields}`.
    pub text: Text,
    /// The letters of GDPR art. 28(3) that it covers: `a` to `h`, and `last` for the duty to warn of an unlawful instruction.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub letters: Vec<String>,
    /// A footnote to the law.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// When it stands in the agreement; always, if absent. Unknown keeps it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Expr>,
}

/// Who fills a field of the agreement, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum FilledBy {
    /// The municipality, before the announcement.
    Buyer,
    /// The tenderer, in the tender.
    Tenderer,
    /// Both, before signing.
    Signing,
}

/// A part of the agreement that fields stand in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum DpaPart {
    /// The front page.
    Front,
    /// Annex A, the processing.
    A,
    /// Annex B, sub-processors.
    B,
    /// Annex C, instruction and security.
    C,
    /// Annex D, changes.
    D,
}

/// A field of the agreement (`domain/dpa.md` §4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DpaField {
    /// Its id, written `{id}` in clauses.
    pub id: String,
    /// Where it is listed.
    pub part: DpaPart,
    /// Its label.
    pub text: Text,
    /// Who fills it.
    pub by: FilledBy,
    /// Where the value comes from. `org.name`, `org.number`, `org.address`, `org.unit`, `org.representative`, `org.contact`,
    /// `org.dpo`; `answer.<question>`; `column.<question>.<column>` (the distinct values of a column); `fact.<fact>` (yes or no
    /// in words); `rows.<question>` (a sentence for each row); `param.<parameter>` (with its unit); `main_contract`; `case_no`;
    /// `law_secrecy`. None for what only others can fill.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// For a fact: what is written when it holds, when it does not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub yes: Option<Text>,
    /// See `yes`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no: Option<Text>,
    /// What is written when the answer is that there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub none: Option<Text>,
    /// When the field stands in the agreement; always, if absent. Unknown keeps it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Expr>,
}

/// A fixed word or sentence of an annex, a heading, a column, a piece of guidance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Label {
    /// Its id: `sheet.column.answer`.
    pub id: String,
    /// The words.
    pub text: Text,
}
