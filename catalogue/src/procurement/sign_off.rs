//! Sign-offs: that somebody with a role card stands behind a gate, and what they saw when they said so.

use crate::content::id::{PersonKey, RoleId};
use serde::{Deserialize, Serialize};
use std::fmt;

/// That somebody stands behind what a gate asks of their role card, or was consulted on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignOff {
    /// Who.
    pub by: PersonKey,
    /// When, `2026-11-21`.
    pub on: String,
    /// A digest of what they saw: when that is another now, the sign-off has fallen away.
    pub saw: String,
}

/// Which sign-off: `G3/it_architect`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct SignOffKey {
    /// The gate.
    pub gate: String,
    /// The role card.
    pub role: RoleId,
}

impl SignOffKey {
    /// The sign-off of a role card at a gate.
    pub fn new(gate: &str, role: &RoleId) -> Self {
        SignOffKey { gate: gate.to_owned(), role: role.clone() }
    }
}

/// Whatever the text, it names something: what no gate asks for is found by the validation of the case file.
impl From<String> for SignOffKey {
    fn from(text: String) -> Self {
        let (gate, role) = text.split_once('/').unwrap_or((&text, ""));
        SignOffKey { gate: gate.to_owned(), role: RoleId::from(role) }
    }
}

impl From<SignOffKey> for String {
    fn from(key: SignOffKey) -> Self {
        key.to_string()
    }
}

impl fmt::Display for SignOffKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.gate, self.role)
    }
}
