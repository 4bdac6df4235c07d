//! How a demand may be worded, as data: what the [linter](super::check::lint) looks for, why, and what to write instead.

use super::item::{LineType, Placement};
use super::text::{Lang, Text};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Words or a number for each language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(bound = "T: schemars::JsonSchema + Default + Serialize"))]
#[serde(deny_unknown_fields)]
pub struct PerLang<T> {
    /// Bokmål.
    #[serde(default)]
    pub nb: T,
    /// Nynorsk.
    #[serde(default)]
    pub nn: T,
    /// English.
    #[serde(default)]
    pub en: T,
}

impl<T> PerLang<T> {
    /// What holds for the language.
    pub fn of(&self, lang: Lang) -> &T {
        match lang {
            Lang::Nb => &self.nb,
            Lang::Nn => &self.nn,
            Lang::En => &self.en,
        }
    }
}

/// Words or phrases for each language.
pub type Words = PerLang<Vec<String>>;

impl Words {
    /// Whether there are none in any language.
    pub fn is_nothing(&self) -> bool {
        Lang::ALL.into_iter().all(|lang| self.of(lang).is_empty())
    }
}

/// Why a wording is remarked on, and what to do instead.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Advice {
    /// What is wrong.
    pub reason: Text,
    /// What to write instead.
    pub advice: Text,
}

/// Every rule of wording. None of them in a release from before they were content: then nothing is remarked on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// The longest demand, in words.
    pub demand_words: PerLang<usize>,
    /// The words that oblige somebody. A demand has one of them, once.
    pub obliges: Words,
    /// A demand that is longer.
    pub too_long: Advice,
    /// A demand that obliges more than once.
    pub two_obligations: Advice,
    /// A demand with something in brackets.
    pub bracket: Advice,
    /// References to standards.
    pub standards: Standards,
    /// Demands to comply with a standard as a whole.
    pub blanket: Blanket,
    /// The form of words of each pair of type and placement.
    #[serde(rename = "form")]
    pub forms: Vec<Form>,
    /// Words that do not belong in a demand.
    #[serde(rename = "rule")]
    pub rules: Vec<WordRule>,
    /// Bokmål forms that slip into nynorsk.
    pub nynorsk: Nynorsk,
}

impl Wording {
    /// Whether there are no rules at all.
    pub fn is_empty(&self) -> bool {
        *self == Wording::default()
    }
}

/// Standards, and the words that must stand with them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Standards {
    /// Their names, as they are written.
    pub names: Vec<String>,
    /// One of these stands after a standard.
    pub or_equivalent: Words,
    /// What is wrong without.
    pub reason: Text,
    /// What to do.
    pub advice: Text,
}

/// What makes a demand one for a standard as a whole: one of the verbs, a standard, and nothing that narrows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Blanket {
    /// Words for complying.
    pub verbs: Words,
    /// Words that name a part of a standard.
    pub narrowed_by: Words,
    /// What is wrong.
    pub reason: Text,
    /// What to do.
    pub advice: Text,
}

/// What a demand of a type and placement must say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// The type.
    #[serde(rename = "type")]
    pub kind: LineType,
    /// The placement.
    pub placement: Placement,
    /// One of these words.
    pub words: Words,
    /// What is wrong without.
    pub reason: Text,
    /// What to do.
    pub advice: Text,
}

/// Words that do not belong in a demand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WordRule {
    /// A name for the rule.
    pub id: String,
    /// The words, for each language.
    #[serde(default)]
    pub find: Words,
    /// Words that are the same in every language, found as they are written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub find_in_all: Vec<String>,
    /// Phrases in which the words are all right.
    #[serde(default)]
    pub unless: Words,
    /// Whether the names of the buyer's own systems are all right.
    #[serde(default)]
    pub buyers_own_excepted: bool,
    /// What is wrong.
    pub reason: Text,
    /// What to write instead.
    pub advice: Text,
}

/// Bokmål forms that slip into nynorsk.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Nynorsk {
    /// What is wrong.
    pub reason: Text,
    /// The bokmål form, and what nynorsk says.
    pub forms: BTreeMap<String, String>,
}
