//! That a procurement went on to a newer release of the catalogue: what was taken of it, what was not, and what had no place there. It is
//! an entry of the procurement and internal; nothing is worked out from it.

use super::case::ReleaseRef;
use crate::content::id::ItemId;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A newer release that was taken.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TakenRelease {
    /// The release before.
    pub from: ReleaseRef,
    /// The release since.
    pub to: ReleaseRef,
    /// Who took it.
    pub by: String,
    /// When, UTC, `2026-11-21T10:42:00Z`.
    pub at: String,
    /// What was taken, in the order of the catalogue.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accepted: Vec<Settled>,
    /// What stayed as it was.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub refused: Vec<Settled>,
    /// What people had entered about things that the release does not have, as it stood.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left: Vec<LeftBehind>,
}

/// A change that somebody said yes or no to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settled {
    /// What kind of change.
    pub change: ChangeKind,
    /// The item or the parameter; of one that was replaced, the old one.
    pub id: String,
    /// What took over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub successor: Option<ItemId>,
    /// Why it was not wanted.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// A kind of change that a newer release makes in a procurement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// A line of an item that is new in the catalogue.
    Added,
    /// A line of an item that was there before, and that something leads to now.
    Came,
    /// The catalogue says something else of the line.
    Reworded,
    /// Another item took over.
    Replaced,
    /// The item is retired, and nothing took over here.
    Retired,
    /// Nothing leads to the item any longer, or the catalogue does not have it.
    Gone,
    /// A number has another value.
    Number,
}

impl ChangeKind {
    /// All of them, in the order they are told.
    pub const ALL: [ChangeKind; 7] = [
        ChangeKind::Added,
        ChangeKind::Came,
        ChangeKind::Reworded,
        ChangeKind::Replaced,
        ChangeKind::Retired,
        ChangeKind::Gone,
        ChangeKind::Number,
    ];

    /// The word used in case files.
    pub fn code(self) -> &'static str {
        match self {
            ChangeKind::Added => "added",
            ChangeKind::Came => "came",
            ChangeKind::Reworded => "reworded",
            ChangeKind::Replaced => "replaced",
            ChangeKind::Retired => "retired",
            ChangeKind::Gone => "gone",
            ChangeKind::Number => "number",
        }
    }
}

/// An entry that the release had no place for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeftBehind {
    /// The section it stood in.
    pub section: String,
    /// Its key there.
    pub key: String,
    /// What it said.
    pub value: Value,
}
