//! Questions, and the facts that follow from their answers.

use super::expr::{Aspect, Expr, Level};
use super::id::{FactId, QuestionId};
use super::text::Text;
use serde::{Deserialize, Serialize};

/// Which step of the journey a question belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum QuestionStep {
    /// Step 0: the procurement itself.
    Profile,
    /// Step 1: what is needed.
    Need,
}

/// How a question, or a column of a row question, is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AnswerKind {
    /// One of the options.
    One,
    /// Any number of the options.
    Many,
    /// Yes or no: the same as `one`, with the options `yes` and `no`.
    YesNo,
    /// A whole number with a unit.
    Number,
    /// Free text on one line.
    Line,
    /// Free text on several lines.
    Text,
    /// A date, `2026-11-21`.
    Date,
    /// Rows of named columns.
    Rows,
}

/// Something a person is asked. A new question needs content, never code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its id, which is also the key of the answer in a case file.
    pub id: QuestionId,
    /// The step it is asked in.
    pub step: QuestionStep,
    /// The page it shares with other questions; pages come in the order they first stand in the content.
    pub page: String,
    /// How it is answered.
    pub kind: AnswerKind,
    /// The question itself.
    pub text: Text,
    /// An example and what the answer is used for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<Text>,
    /// What this answer decides, said quietly under the question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decides: Option<Text>,
    /// When it is asked; always, if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask: Option<Expr>,
    /// Whether the procurement counts it as missing until it is answered.
    #[serde(default)]
    pub required: bool,
    /// What a number counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Text>,
    /// Smallest and largest number that makes sense.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub range: Option<(i64, i64)>,
    /// The options of `one`, `many` and `yes_no` (where they are optional and only say which facts follow).
    #[serde(default, rename = "option", skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Choice>,
    /// Facts that follow from a number.
    #[serde(default, rename = "threshold", skip_serializing_if = "Vec::is_empty")]
    pub thresholds: Vec<Threshold>,
    /// The columns of a row question.
    #[serde(default, rename = "column", skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<Column>,
    /// Facts that hold when there is at least one row, and don't when it is said that there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub any_row: Vec<FactId>,
}

/// One of the answers offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// What is stored.
    pub id: String,
    /// What is shown; `yes` and `no` have a text of their own when it is empty.
    #[serde(default)]
    pub text: Text,
    /// The facts that hold when it is chosen. A fact named by some option of a question, and by none of the chosen ones, does
    /// not hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<FactId>,
}

/// A number from which facts hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Threshold {
    /// The smallest number for which they hold.
    pub at_least: i64,
    /// The facts.
    pub facts: Vec<FactId>,
}

/// A column of a row question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Its id within the question.
    pub id: String,
    /// How it is answered: `one`, `many`, `yes_no`, `number` or `line`.
    pub kind: AnswerKind,
    /// The heading.
    pub text: Text,
    /// An example.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<Text>,
    /// Whether a row without it is counted as not finished.
    #[serde(default)]
    pub required: bool,
    /// The options of `one` and `many`.
    #[serde(default, rename = "option", skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Choice>,
}

/// Something that is or is not so about this purchase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Its id.
    pub id: FactId,
    /// A short statement that is true when the fact holds: "Løsningen behandler personopplysninger".
    pub text: Text,
    /// For a fact that follows from other facts: from which.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Expr>,
    /// Set when the DPIA pre-check decides it, not an answer.
    #[serde(default)]
    pub from_dpia: bool,
}

/// What a protection rule looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum ProtectionScope {
    /// One row of the information types, by the facts of that row.
    Row,
    /// The whole solution.
    Whole,
}

/// A rule that gives a minimum protection need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProtectionRule {
    /// Its id, for the trail.
    pub id: String,
    /// Whether it is asked of each information type or of the whole.
    pub scope: ProtectionScope,
    /// The aspect.
    pub aspect: Aspect,
    /// The least level that follows.
    pub level: Level,
    /// When it holds. Reads facts only.
    pub when: Expr,
    /// Why, in one sentence.
    pub because: Text,
}

/// A place where Kravspor must not be used further.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Stop {
    /// Its id.
    pub id: String,
    /// When it holds. Only a clear yes stops.
    pub when: Expr,
    /// What to do instead.
    pub text: Text,
}

/// Where a DPIA trigger comes from (`domain/dpia.md`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DpiaSource {
    /// GDPR art. 35(3): always required.
    Article35,
    /// Datatilsynet's list of processing that always needs one.
    List,
    /// The nine criteria of WP248: two or more normally require one.
    Criterion,
}

/// One thing that may make a data protection impact assessment necessary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DpiaTrigger {
    /// Its id.
    pub id: String,
    /// Where it comes from.
    pub source: DpiaSource,
    /// Its number or letter there.
    pub number: String,
    /// What it is about.
    pub text: Text,
    /// When it holds.
    pub when: Expr,
    /// For an entry of the list that only counts together with a criterion: the criterion it can't count with, its own twin
    /// ("lokasjonsdata" is not joined by itself). Empty string where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only_with_other_than: Option<String>,
}
