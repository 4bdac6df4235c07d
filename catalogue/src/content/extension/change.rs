//! What an extension changes of what is there: other words for the same demand, or that an item is no longer used. A demand that is
//! changed is another demand: a new item, and this one retired with what took over.

use super::{Extension, Obstacle, Why};
use crate::content::id::{ItemId, MeasureId};
use crate::content::item::Item;
use crate::content::release::{Release, hex};
use crate::content::text::{Lang, Text, placeholders};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// What becomes of an item that is there. Its type, its placement, its numbers and its obligation can't change, so there is no place
/// to say so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ItemChange {
    /// The item.
    pub id: ItemId,
    /// [`wording`] of the item that the change was made from; empty where nobody knows.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub was: String,
    /// The demand, where it is worded anew.
    #[serde(default, skip_serializing_if = "Rewording::is_empty")]
    pub text: Rewording,
    /// The reason, where it is worded anew.
    #[serde(default, skip_serializing_if = "Rewording::is_empty")]
    pub reason: Rewording,
    /// What is handed over, where it is worded anew.
    #[serde(default, skip_serializing_if = "Rewording::is_empty")]
    pub evidence: Rewording,
    /// What gives a better score, where it is worded anew.
    #[serde(default, skip_serializing_if = "Rewording::is_empty")]
    pub better: Rewording,
    /// When the text was last read critically, `2026-11-21`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviewed: Option<String>,
    /// The release it is retired in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired: Option<String>,
    /// The item that takes over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<ItemId>,
}

/// Other words for a text, in the languages that they are other in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rewording {
    /// Bokmål.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nb: Option<String>,
    /// Nynorsk.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nn: Option<String>,
    /// English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

/// An item that a measure leads to besides those it leads to already.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Lead {
    /// The measure.
    pub measure: MeasureId,
    /// The item.
    pub item: ItemId,
}

/// A short digest of every text of an item in every language: the same for the same words, and for no others.
///
/// # Panics
/// Never: texts have only string keys.
pub fn wording(item: &Item) -> String {
    let texts = (&item.text, &item.reason, &item.evidence, &item.better);
    let json = serde_json::to_vec(&texts).expect("texts have only string keys");
    hex(&Sha256::digest(&json)[..8])
}

impl Rewording {
    /// What has to be said for the first text to become the second. A language that the second lacks stays as it is.
    pub fn between(old: Option<&Text>, new: &Text) -> Self {
        let other = |lang: Lang| {
            let new = new.get(lang).filter(|new| !new.is_empty())?;
            (old.and_then(|old| old.get(lang)) != Some(new)).then(|| new.to_owned())
        };
        Rewording { nb: other(Lang::Nb), nn: other(Lang::Nn), en: other(Lang::En) }
    }

    /// Whether nothing is worded anew.
    pub fn is_empty(&self) -> bool {
        *self == Rewording::default()
    }

    /// The text in these words; in a language that has none it stays.
    pub fn over(&self, text: &Text) -> Text {
        Text {
            nb: self.nb.clone().unwrap_or_else(|| text.nb.clone()),
            nn: self.nn.clone().or_else(|| text.nn.clone()),
            en: self.en.clone().or_else(|| text.en.clone()),
        }
    }

    /// These words, and where the later ones say something, those.
    #[must_use]
    pub(super) fn then(&self, later: &Rewording) -> Self {
        let one = |earlier: &Option<String>, later: &Option<String>| later.clone().or_else(|| earlier.clone());
        Rewording { nb: one(&self.nb, &later.nb), nn: one(&self.nn, &later.nn), en: one(&self.en, &later.en) }
    }
}

impl ItemChange {
    /// Whether it says nothing of the item.
    pub fn is_empty(&self) -> bool {
        *self == ItemChange { id: self.id.clone(), was: self.was.clone(), ..ItemChange::default() }
    }

    /// The item as it is after the change.
    pub fn applied(&self, item: &Item) -> Item {
        let optional = |rewording: &Rewording, text: &Option<Text>| match rewording.is_empty() {
            true => text.clone(),
            false => Some(rewording.over(&text.clone().unwrap_or_default())),
        };
        let retired = self.retired.is_some() && item.retired.is_none();
        Item {
            text: self.text.over(&item.text),
            reason: self.reason.over(&item.reason),
            evidence: optional(&self.evidence, &item.evidence),
            better: optional(&self.better, &item.better),
            reviewed: self.reviewed.clone().unwrap_or_else(|| item.reviewed.clone()),
            retired: if retired { self.retired.clone() } else { item.retired.clone() },
            // Where both retire it, what is said of who took over is said by whoever says something.
            replaced_by: item.replaced_by.clone().or_else(|| self.replaced_by.clone()),
            ..item.clone()
        }
    }

    /// This change, and then a later one of the same item. Whoever made that has seen the item as it was then.
    #[must_use]
    pub(crate) fn then(&self, later: &ItemChange) -> Self {
        ItemChange {
            id: self.id.clone(),
            was: later.was.clone(),
            text: self.text.then(&later.text),
            reason: self.reason.then(&later.reason),
            evidence: self.evidence.then(&later.evidence),
            better: self.better.then(&later.better),
            reviewed: later.reviewed.clone().or_else(|| self.reviewed.clone()),
            retired: self.retired.clone().or_else(|| later.retired.clone()),
            replaced_by: self.replaced_by.clone().or_else(|| later.replaced_by.clone()),
        }
    }
}

impl Extension {
    /// The items that it changes and that are worded otherwise in this release than when the change was made. The change holds all the
    /// same: its meaning is locked, whoever worded it. Somebody ought to look at it again.
    pub fn overtaken(&self, release: &Release) -> Vec<&ItemId> {
        let other = |change: &&ItemChange| {
            !change.was.is_empty() && release.item(&change.id).is_some_and(|item| wording(item) != change.was)
        };
        self.changes.iter().filter(other).map(|change| &change.id).collect()
    }
}

/// Changes what is there, and leads measures past what is retired.
pub(super) fn apply(release: &mut Release, extension: &Extension, obstacles: &mut Vec<Obstacle>) {
    let mut seen = BTreeSet::new();
    for change in &extension.changes {
        if !seen.insert(&change.id) {
            obstacles.push(Obstacle::new("change", &change.id, Why::Twice));
            continue;
        }
        let Some(index) = release.items.iter().position(|item| item.id == change.id) else {
            obstacles.push(Obstacle::new("change", &change.id, Why::Nothing("item", change.id.to_string())));
            continue;
        };
        let changed = change.applied(&release.items[index]);
        obstacles.extend(
            why(release, change, &release.items[index], &changed).map(|why| Obstacle::new("change", &change.id, why)),
        );
        release.items[index] = changed;
    }
    for Lead { measure, item } in &extension.leads {
        let measure = release.measures.iter_mut().find(|known| known.id == *measure);
        if let Some(measure) = measure.filter(|measure| !measure.items.contains(item)) {
            measure.items.push(item.clone());
        }
    }
    lead_past(release, extension);
}

/// What is in the way of a change.
fn why(release: &Release, change: &ItemChange, item: &Item, changed: &Item) -> Option<Why> {
    let texts = [Some(&changed.text), Some(&changed.reason), changed.evidence.as_ref(), changed.better.as_ref()];
    if texts.into_iter().flatten().any(|text| text.nb.is_empty()) {
        return Some(Why::Unwritten(1, change.id.to_string()));
    }
    if !change.text.is_empty() && !same_parameters(&item.text, &changed.text) {
        return Some(Why::OtherParameters);
    }
    if let Some(next) = change.replaced_by.as_ref().filter(|next| release.item(next).is_none() || **next == change.id) {
        return Some(Why::Nothing("item", next.to_string()));
    }
    match (&item.retired, &item.replaced_by, &change.replaced_by) {
        (Some(version), Some(theirs), Some(ours)) if theirs != ours => Some(Why::RetiredAlready(version.clone())),
        _ => None,
    }
}

/// Whether every language of the second text names just what the first names in braces.
pub(in crate::content) fn same_parameters(old: &Text, new: &Text) -> bool {
    let named = |text: &str| -> BTreeSet<String> { placeholders(text).into_iter().map(str::to_owned).collect() };
    let wanted = named(&old.nb);
    Lang::ALL.into_iter().filter_map(|lang| new.get(lang)).all(|text| named(text) == wanted)
}

/// A measure that led to an item that is retired leads to what took over, or no longer there; and so does an item that was the
/// stricter version of it.
fn lead_past(release: &mut Release, extension: &Extension) {
    let by_change = extension.changes.iter().filter(|change| change.retired.is_some()).map(|change| &change.id);
    let own = extension.items.iter().filter(|item| item.retired.is_some()).map(|item| &item.id);
    let gone: BTreeSet<&ItemId> = by_change.chain(own).collect();
    if gone.is_empty() {
        return;
    }
    let next: BTreeMap<ItemId, Option<ItemId>> = release
        .items
        .iter()
        .filter(|item| gone.contains(&item.id))
        .map(|item| (item.id.clone(), item.replaced_by.clone()))
        .collect();
    // What took over may be retired too. No longer way than there are items, so a circle comes to an end.
    let instead = |id: &ItemId| {
        let mut at = Some(id.clone());
        for _ in 0..=next.len() {
            match at.as_ref().and_then(|id| next.get(id)) {
                Some(after) => at = after.clone(),
                None => return at,
            }
        }
        None
    };
    for measure in &mut release.measures {
        if measure.items.iter().any(|id| next.contains_key(id)) {
            let mut items: Vec<ItemId> = Vec::with_capacity(measure.items.len());
            for id in measure.items.iter().filter_map(instead) {
                if !items.contains(&id) {
                    items.push(id);
                }
            }
            measure.items = items;
        }
    }
    for item in &mut release.items {
        // Without one that took over it stays as it was, and the integrity check says so.
        if let Some(after) = item.strengthens.as_ref().filter(|id| next.contains_key(*id)).and_then(instead)
            && after != item.id
            && item.retired.is_none()
        {
            item.strengthens = Some(after);
        }
    }
}
