//! What those with authority have decided on the procurement as a whole.

use crate::content::id::PersonKey;
use serde::{Deserialize, Serialize};

/// Decisions on the procurement as a whole. A decision is a person's word about what stood then; it binds nobody who reads it later.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Decisions {
    /// What was decided on the memo: whether the tender documents may be published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memo: Option<MemoDecision>,
}

impl Decisions {
    /// Whether nothing has been decided yet.
    pub fn is_empty(&self) -> bool {
        *self == Decisions::default()
    }
}

/// What was decided on the memo.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemoDecision {
    /// The outcome.
    pub outcome: MemoOutcome,
    /// The improvements it depends on, when it is conditional; internal. A line each.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub conditions: String,
    /// Who decided.
    pub by: PersonKey,
    /// When, `2026-11-21`.
    pub on: String,
}

/// The outcomes that management chooses between.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MemoOutcome {
    /// «Godkjent».
    Approved,
    /// «Betinget av forbedringer».
    Conditional,
    /// «Avvist».
    Rejected,
}

impl MemoOutcome {
    /// All of them, in the order they are offered.
    pub const ALL: [MemoOutcome; 3] = [MemoOutcome::Approved, MemoOutcome::Conditional, MemoOutcome::Rejected];
}
