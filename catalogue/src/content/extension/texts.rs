//! Other words for what is no item: a scenario, a measure, a question, a clause. They are found as data, by where they stand, so that a
//! text nobody has thought of can be worded anew too.

use super::change::same_parameters;
use super::{Extension, Obstacle, Rewording, Why};
use crate::content::release::{Release, hex};
use crate::content::text::Text;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// The kinds of entry whose texts can be worded anew. Those of an item are its own [`ItemChange`](super::ItemChange).
pub const WORDED: [&str; 4] = ["scenario", "measure", "question", "clause"];

/// Other words for one text of an entry.
///
/// Nothing locks what these texts mean, so the change holds as long as the text that it was made from stands: where a later release has
/// other words there, those are read, and [`Extension::overtaken_texts`] says so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TextChange {
    /// The kind of entry: `scenario`.
    pub table: String,
    /// The entry, by its id or number.
    pub entry: String,
    /// Where in the entry the text stands: `options.3.text`.
    pub field: String,
    /// [`text_digest`] of the text that the change was made from.
    pub was: String,
    /// The other words.
    pub text: Rewording,
}

/// A short digest of a text in every language.
///
/// # Panics
/// Never: a text has only string keys.
pub fn text_digest(text: &Text) -> String {
    let json = serde_json::to_vec(text).expect("a text has only string keys");
    hex(&Sha256::digest(&json)[..8])
}

/// The texts of an entry: where each stands in it, in the order of their places.
pub fn texts_of(release: &Release, table: &str, entry: &str) -> Vec<(String, Text)> {
    let mut found = Vec::new();
    if !WORDED.contains(&table) {
        return found;
    }
    crate::content::check::each_text(release, &mut |place, text| {
        if place.table == table && place.id == entry {
            found.push((place.field.clone(), text.clone()));
        }
    });
    found
}

impl TextChange {
    /// This change, and then a later one of the same text.
    #[must_use]
    pub(crate) fn then(&self, later: &TextChange) -> Self {
        TextChange { text: self.text.then(&later.text), ..later.clone() }
    }

    /// Whether both are about the same text.
    pub(crate) fn is_of(&self, other: &TextChange) -> bool {
        (&self.table, &self.entry, &self.field) == (&other.table, &other.entry, &other.field)
    }
}

impl Extension {
    /// The texts that it words anew and that say something else in this release than when the change was made: it does not hold there.
    pub fn overtaken_texts(&self, release: &Release) -> Vec<&TextChange> {
        let other = |change: &&TextChange| {
            let texts = texts_of(release, &change.table, &change.entry);
            texts.iter().any(|(field, text)| *field == change.field && text_digest(text) != change.was)
        };
        self.texts.iter().filter(other).collect()
    }
}

/// Words what is there anew.
pub(super) fn apply(release: &mut Release, extension: &Extension, obstacles: &mut Vec<Obstacle>) {
    if extension.texts.is_empty() {
        return;
    }
    let mut tables = serde_json::to_value(&*release).expect("a release has only string keys");
    for (place, change) in extension.texts.iter().enumerate() {
        let mut fault = |why: Why| obstacles.push(Obstacle::new("worded", &change.entry, why));
        if extension.texts[..place].iter().any(|earlier| earlier.is_of(change)) {
            fault(Why::Twice);
            continue;
        }
        let Some(value) = text_at(&mut tables, change) else {
            fault(Why::Nothing(known(&change.table), format!("{} {}", change.entry, change.field)));
            continue;
        };
        let Ok(text) = serde_json::from_value::<Text>(value.clone()) else { continue };
        if text_digest(&text) != change.was {
            continue;
        }
        let worded = change.text.over(&text);
        if worded.nb.is_empty() {
            fault(Why::Unwritten(1, change.entry.clone()));
        } else if !same_parameters(&text, &worded) {
            fault(Why::OtherParameters);
        } else if let Ok(worded) = serde_json::to_value(worded) {
            *value = worded;
        }
    }
    if let Ok(worded) = serde_json::from_value(tables) {
        *release = worded;
    }
}

/// The name of a kind of entry, for an obstacle.
fn known(table: &str) -> &'static str {
    WORDED.into_iter().find(|known| *known == table).unwrap_or("text")
}

/// The text that a change is about.
fn text_at<'a>(tables: &'a mut Value, change: &TextChange) -> Option<&'a mut Value> {
    if !WORDED.contains(&change.table.as_str()) {
        return None;
    }
    let is_it = |entry: &Value| {
        ["id", "number"].iter().find_map(|name| entry.get(name)).is_some_and(|id| match id {
            Value::String(id) => *id == change.entry,
            Value::Number(number) => number.to_string() == change.entry,
            _ => false,
        })
    };
    let entries = tables.get_mut(&change.table)?.as_array_mut()?;
    let mut at = entries.iter_mut().find(|entry| is_it(entry))?;
    for step in change.field.split('.') {
        at = match at {
            Value::Array(entries) => entries.get_mut(step.parse::<usize>().ok()?)?,
            inner => inner.get_mut(step)?,
        };
    }
    at.get("nb").is_some_and(Value::is_string).then_some(at)
}
