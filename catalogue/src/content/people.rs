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
}
