//! An extension: entries somebody else curated, what it changes of those that are there, and the release that they make together.

mod change;
mod join;
mod part;
mod texts;

#[cfg(feature = "content")]
pub(in crate::content) use change::same_parameters;
pub use change::{ItemChange, Lead, Rewording, wording};
pub use join::slug;
pub use texts::{TextChange, WORDED, text_digest, texts_of};

use super::item::{Domain, Item, LineType, Parameter, Placement};
use super::risk::{Measure, Scenario};
use super::text::Lang;
use serde::{Deserialize, Serialize};
use std::fmt::{self, Display};

/// Domains, parameters, scenarios, measures and items that are not a release of their own: a neighbour's requirements, a
/// framework in another language, an organisation's own edition. An empty `nb` in one of its texts means that nobody has written it
/// in bokmål yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Extension {
    /// What it is called.
    pub title: String,
    /// Its version, in whatever form its owner numbers it.
    pub version: String,
    /// Its date, `2026-11-21`; empty where it is not known.
    #[serde(default)]
    pub date: String,
    /// The language its texts were written in.
    #[serde(default)]
    pub language: Lang,
    /// The version of the release that it was made on; empty where nobody says.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub base: String,
    /// Whether it holds only what somebody picked of theirs for others to take.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub offer: bool,
    /// Domains the built-in catalogue does not have.
    #[serde(default, rename = "domain", skip_serializing_if = "Vec::is_empty")]
    pub domains: Vec<Domain>,
    /// Parameters its texts name.
    #[serde(default, rename = "parameter", skip_serializing_if = "Vec::is_empty")]
    pub parameters: Vec<Parameter>,
    /// Scenarios; their measures may be built-in ones.
    #[serde(default, rename = "scenario", skip_serializing_if = "Vec::is_empty")]
    pub scenarios: Vec<Scenario>,
    /// Measures; their items may be built-in ones.
    #[serde(default, rename = "measure", skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<Measure>,
    /// Items. One that no measure leads to is a library entry: it is picked by hand.
    #[serde(default, rename = "item", skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
    /// What becomes of items that are there without it.
    #[serde(default, rename = "change", skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<ItemChange>,
    /// Items that measures lead to with it, and don't without it.
    #[serde(default, rename = "lead", skip_serializing_if = "Vec::is_empty")]
    pub leads: Vec<Lead>,
    /// Other words for what is no item.
    #[serde(default, rename = "worded", skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<TextChange>,
}

/// Something that keeps an extension from being used with a release, as data: a page says it in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obstacle {
    /// The kind of entry: `item`, `measure`, … or `extension`.
    pub table: &'static str,
    /// The id of the entry, or the title of the extension.
    pub id: String,
    /// What is in the way.
    pub why: Why,
}

/// What is in the way, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Texts that nobody has written in bokmål: how many, and the first entry with one.
    Unwritten(usize, String),
    /// The release has the same id for something else.
    MeansSomethingElse,
    /// Two entries of the extension have the id.
    Twice,
    /// It names an entry that there is not: the kind, and the id.
    Nothing(&'static str, String),
    /// Its text has a name in braces that is no parameter.
    NoParameter(String),
    /// The id of an item does not begin with its domain.
    OtherDomain,
    /// A type and a placement that do not go together.
    Pair(LineType, Placement),
    /// The default of a parameter is outside its range.
    OutOfRange,
    /// Other words for a demand that name other numbers: that is another demand, and needs another id.
    OtherParameters,
    /// It retires an item that is retired already, in this version, and that something else took over from.
    RetiredAlready(String),
}

impl Obstacle {
    fn new(table: &'static str, id: impl ToString, why: Why) -> Self {
        Obstacle { table, id: id.to_string(), why }
    }
}

impl Display for Obstacle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: {}", self.table, self.id, self.why)
    }
}

impl Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Why::Unwritten(count, first) => {
                write!(f, "{count} texts are not written in bokmål; the first is in {first}. Write them first")
            }
            Why::MeansSomethingElse => f.write_str("the id means something else here: give the entry another"),
            Why::Twice => f.write_str("the id is used twice in the extension"),
            Why::Nothing(table, id) => write!(f, "no {table} is called {id}"),
            Why::NoParameter(name) => write!(f, "{{{name}}} is no parameter"),
            Why::OtherDomain => f.write_str("the id does not begin with its domain"),
            Why::Pair(kind, placement) => write!(f, "{} can't stand in {}", kind.code(), placement.code()),
            Why::OutOfRange => f.write_str("the default is outside the range"),
            Why::OtherParameters => f.write_str("its words name other parameters: give the changed demand a new id"),
            Why::RetiredAlready(version) => {
                write!(f, "was retired in {version} already, and something else took over: take the change away")
            }
        }
    }
}

impl Extension {
    /// How many texts nobody has written in bokmål, and the first entry with one.
    pub fn unwritten(&self) -> Option<(usize, String)> {
        let mut found = None;
        let json = serde_json::to_value(self).expect("an extension has only string keys");
        unwritten(&json, "", &mut found);
        found
    }
}

fn unwritten(value: &serde_json::Value, place: &str, found: &mut Option<(usize, String)>) {
    match value {
        serde_json::Value::Object(fields) => {
            if let Some(serde_json::Value::String(nb)) = fields.get("nb") {
                if nb.is_empty() {
                    found.get_or_insert_with(|| (0, place.to_owned())).0 += 1;
                }
                return;
            }
            let place = fields.get("id").and_then(|id| id.as_str()).unwrap_or(place);
            fields.values().for_each(|field| unwritten(field, place, found));
        }
        serde_json::Value::Array(entries) => entries.iter().for_each(|entry| unwritten(entry, place, found)),
        _ => {}
    }
}
