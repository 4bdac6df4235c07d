//! Role cards, who does what, and the gates.

use super::expr::Expr;
use super::id::RoleId;
use super::text::Text;
use serde::{Deserialize, Serialize};

/// A role card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Its id.
    pub id: RoleId,
    /// Its name.
    pub text: Text,
    /// What it must deliver.
    pub delivers: Text,
    /// When.
    pub timing: Text,
    /// When the procurement can't do without it; never, if absent. Unknown counts as needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needed: Option<Expr>,
    /// Set on the roles that advise and may never decide.
    #[serde(default)]
    pub advises_only: bool,
}

/// A row of the RACI.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Activity {
    /// Its id.
    pub id: String,
    /// What is done.
    pub text: Text,
    /// Who is accountable: exactly one.
    pub accountable: RoleId,
    /// Who does it.
    pub responsible: Vec<RoleId>,
    /// Who is asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub consulted: Vec<RoleId>,
    /// Who is told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub informed: Vec<RoleId>,
    /// When the row matters; always, if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Expr>,
}

/// Roles that one person should not hold together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RoleConflict {
    /// The role cards.
    pub roles: (RoleId, RoleId),
    /// Why not.
    pub text: Text,
}

/// A point that a procurement passes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// G1 to G6.
    pub id: String,
    /// What has been reached.
    pub text: Text,
    /// Whether it is passed after the competition: then no announcement waits for it, and nobody has to let anything through.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub after_competition: bool,
    /// Role cards whose holder may let a version through although this gate lacks something.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub opened_by: Vec<RoleId>,
    /// Role cards whose holder freezes a version once every gate is passed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub frozen_by: Vec<RoleId>,
    /// What it asks for, in order. A gate that asks for nothing is named and not yet worked with.
    #[serde(default, rename = "ask", skip_serializing_if = "Vec::is_empty")]
    pub asks: Vec<GateAsk>,
}

impl Gate {
    /// Whether somebody with the role card signs here.
    pub fn signs(&self, role: &RoleId) -> bool {
        self.asks.iter().any(|ask| ask.check.is_signed() && ask.role.as_ref() == Some(role))
    }
}

/// Something that a gate asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GateAsk {
    /// Its id, one of its kind in the gate.
    pub id: String,
    /// What is said when it is there.
    pub done: Text,
    /// What is said when it is missing.
    pub missing: Text,
    /// How it is seen whether it is there.
    pub check: GateCheck,
    /// When it is asked for; always, if absent. Unknown asks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Expr>,
    /// The role card: of [`GateCheck::RoleHeld`], and of what somebody signs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<RoleId>,
    /// What a sign-off is about: when that changes, the sign-off falls away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub covers: Option<Covers>,
}

/// The checks that the code knows by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum GateCheck {
    /// No answer says that the procurement does not belong here.
    NotStopped,
    /// Every required question of the profile is answered.
    ProfileAnswered,
    /// Every required question of the need is answered.
    NeedAnswered,
    /// Somebody has the role card.
    RoleHeld,
    /// Every scenario is accepted at the right level, or set aside.
    RisksAccepted,
    /// Whatever the municipality does itself has an owner and a deadline.
    ActionsCommitted,
    /// There are requirement lines.
    HasLines,
    /// No line hangs on something that nobody has answered.
    LinesSettled,
    /// Types, placements, weights and numbers are as they were set.
    LinesInOrder,
    /// Whoever has the role card has signed, and nothing that they saw has changed since.
    SignedOff,
    /// What the municipality fills in in the agreement is filled in.
    AgreementFilled,
    /// The decision on the memo lets the competition begin, and nothing that it was taken on has changed since.
    Approved,
    /// A version of the annexes is frozen.
    Frozen,
    /// The gate before this one is passed.
    PreviousPassed,
}

impl GateCheck {
    /// Whether a person puts their name to it: then it needs a role card, and something that it covers.
    pub fn is_signed(self) -> bool {
        matches!(self, GateCheck::SignedOff | GateCheck::Approved)
    }
}

/// What a sign-off is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Covers {
    /// The requirement lines as tenderers may read them.
    Requirements,
    /// What the DPIA pre-check says, and why.
    Dpia,
}
