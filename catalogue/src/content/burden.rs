//! What a set of requirements costs those who answer it, as data: how long an answer takes, and what typically keeps suppliers away.

use super::item::Met;
use super::text::Text;
use super::wording::Words;
use serde::{Deserialize, Serialize};

/// How many levels of burden there are.
pub const LEVELS: usize = 3;

/// What the burden gauge builds on. Nothing of it in a release from before it was content: then only lines are counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BurdenContent {
    /// How sure the numbers are.
    pub assumption: Text,
    /// What an answer takes at each level of burden.
    #[serde(rename = "effort")]
    pub efforts: Vec<Effort>,
    /// What typically keeps small and new suppliers away.
    #[serde(rename = "barrier")]
    pub barriers: Vec<Barrier>,
}

impl BurdenContent {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        *self == BurdenContent::default()
    }
}

/// What an answer takes. An estimate, and shown as one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Effort {
    /// The burden of the line, 1 to 3.
    pub level: u8,
    /// From and to, in minutes for one line.
    pub minutes: (u32, u32),
    /// What the tenderer does in that time.
    pub text: Text,
}

/// Something in an absolute line that typically keeps suppliers away. One of its signs is enough.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Barrier {
    /// Its id.
    pub id: String,
    /// What it asks of a supplier, and who may not have it.
    pub text: Text,
    /// What the buyer can do.
    pub advice: Text,
    /// Sign: the burden of the line is at least this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
    /// Sign: the line must be met at this time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub met: Option<Met>,
    /// Sign: these words in the demand or in what documents it, in small letters.
    #[serde(default, skip_serializing_if = "Words::is_nothing")]
    pub words: Words,
    /// No sign where these words stand as well: there is another way.
    #[serde(default, skip_serializing_if = "Words::is_nothing")]
    pub unless: Words,
}
