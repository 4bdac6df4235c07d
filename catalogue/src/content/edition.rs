//! An edition: an organisation's own changes on top of the release that its procurements would begin with otherwise, kept as an
//! extension. Each edition holds those before it, so that the latest takes their place.

use super::extension::{Extension, ItemChange, Lead, TextChange};
use super::id::MeasureId;
use super::item::Item;
use super::lock::Changes;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// What the draft of an edition does about one entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[expect(clippy::large_enum_variant, reason = "most of them are changes, and there are a few hundred at most")]
pub enum Drafted {
    /// Other words for it, or that it is no longer used. An empty `retired` means the edition that the draft becomes.
    Change(ItemChange),
    /// There is one more.
    New {
        /// The item. An empty `since` means the edition that the draft becomes.
        item: Box<Item>,
        /// The measures that lead to it.
        measures: Vec<MeasureId>,
    },
    /// Other words for texts of an entry that is no item.
    Texts {
        /// The kind of entry: `scenario`.
        table: String,
        /// The entry, by its id or number.
        entry: String,
        /// The texts.
        texts: Vec<TextChange>,
    },
}

impl Drafted {
    /// The id of what it is about.
    pub fn id(&self) -> &str {
        match self {
            Drafted::Change(change) => change.id.as_str(),
            Drafted::New { item, .. } => item.id.as_str(),
            Drafted::Texts { entry, .. } => entry,
        }
    }

    /// The kind of entry it is about.
    pub fn table(&self) -> &str {
        match self {
            Drafted::Change(_) | Drafted::New { .. } => "item",
            Drafted::Texts { table, .. } => table,
        }
    }
}

impl Extension {
    /// This edition with what a draft does besides, as the edition of this number. `version` is that of the release which becomes of
    /// it: what is new is there since, and what is retired is retired in it.
    #[must_use]
    pub fn with<'a>(&self, drafted: impl IntoIterator<Item = &'a Drafted>, number: Number, version: &str) -> Self {
        let mut next = Extension { version: number.to_string(), ..self.clone() };
        for one in drafted {
            match one {
                Drafted::New { item, measures } => {
                    let since = if item.since.is_empty() { version } else { &item.since };
                    next.items.push(Item { since: since.to_owned(), ..Item::clone(item) });
                    let lead = |measure: &MeasureId| Lead { measure: measure.clone(), item: item.id.clone() };
                    next.leads.extend(measures.iter().map(lead));
                }
                Drafted::Change(change) => {
                    let retired = change.retired.as_ref().map(|_| version.to_owned());
                    next.take(&ItemChange { retired, ..change.clone() });
                }
                Drafted::Texts { texts, .. } => texts.iter().for_each(|change| next.word(change)),
            }
        }
        next
    }

    /// Takes other words in.
    fn word(&mut self, change: &TextChange) {
        match self.texts.iter_mut().find(|earlier| earlier.is_of(change)) {
            Some(earlier) => *earlier = earlier.then(change),
            None => self.texts.push(change.clone()),
        }
    }

    /// Takes a change in. One of an item of its own changes that item.
    fn take(&mut self, change: &ItemChange) {
        if let Some(own) = self.items.iter_mut().find(|item| item.id == change.id) {
            *own = change.applied(own);
            return;
        }
        match self.changes.iter_mut().find(|earlier| earlier.id == change.id) {
            Some(earlier) => *earlier = earlier.then(change),
            None => self.changes.push(change.clone()),
        }
    }
}

/// How much an edition changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Extent {
    /// Nothing but words.
    Words,
    /// Something is new.
    New,
    /// Something is retired or replaced.
    Retired,
}

impl Extent {
    /// How much these changes are.
    pub fn of(changes: &Changes) -> Self {
        let kinds = || changes.kinds.values();
        if kinds().any(|kind| !kind.replaced.is_empty() || !kind.retired.is_empty()) {
            Extent::Retired
        } else if kinds().any(|kind| !kind.added.is_empty()) {
            Extent::New
        } else {
            Extent::Words
        }
    }
}

/// The number of an edition, `1.2.0`: as with the releases, something retired raises the first part, something new the second and
/// other words the third.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number {
    major: u16,
    minor: u16,
    patch: u16,
}

impl Number {
    /// The number of the first edition.
    pub const FIRST: Number = Number { major: 1, minor: 0, patch: 0 };

    /// The least number of an edition that changes so much, after this one.
    #[must_use]
    pub fn after(self, extent: Extent) -> Self {
        let Number { major, minor, patch } = self;
        match extent {
            Extent::Words => Number { patch: patch.saturating_add(1), ..self },
            Extent::New => Number { major, minor: minor.saturating_add(1), patch: 0 },
            Extent::Retired => Number { major: major.saturating_add(1), minor: 0, patch: 0 },
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

/// The text is no number of an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a number of up to three parts")]
pub struct NoNumber;

impl FromStr for Number {
    type Err = NoNumber;

    fn from_str(text: &str) -> Result<Self, NoNumber> {
        // A sign would be read as well, and is not written.
        let part = |part: &str| match part.bytes().all(|byte| byte.is_ascii_digit()) {
            true => part.parse::<u16>().map_err(|_| NoNumber),
            false => Err(NoNumber),
        };
        let parts: Vec<u16> = text.split('.').map(part).collect::<Result<_, _>>()?;
        match parts[..] {
            [major] => Ok(Number { major, minor: 0, patch: 0 }),
            [major, minor] => Ok(Number { major, minor, patch: 0 }),
            [major, minor, patch] => Ok(Number { major, minor, patch }),
            _ => Err(NoNumber),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_as_it_is_read_and_grows_by_what_changes() {
        for (text, written) in [("1", "1.0.0"), ("1.1", "1.1.0"), ("2.0.13", "2.0.13")] {
            assert_eq!(text.parse::<Number>().unwrap().to_string(), written);
        }
        for text in ["", "1.", ".1", "1.2.3.4", "+1", "1.x", "70000", "-1"] {
            assert_eq!(text.parse::<Number>(), Err(NoNumber), "{text}");
        }
        let number: Number = "1.2.3".parse().unwrap();
        let after = [Extent::Words, Extent::New, Extent::Retired].map(|extent| number.after(extent).to_string());
        assert_eq!(after, ["1.2.4", "1.3.0", "2.0.0"]);
        assert!([Extent::Words, Extent::New, Extent::Retired].into_iter().all(|extent| number.after(extent) > number));
    }
}
