//! What a release promised: the meaning of every id, kept for good. A later release is held against it, and the change list between
//! the two is worked out from it.

use super::check::Finding;
use super::id::ItemId;
use super::item::{Item, LineType, Placement};
use super::release::{Release, hex};
use super::text::placeholders;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// The lock of one release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lock {
    /// Its version.
    pub version: String,
    /// Its date.
    pub date: String,
    /// Its fingerprint.
    pub fingerprint: String,
    /// For every kind of entry but the items: the ids, each with a digest of its bokmål.
    pub entries: BTreeMap<String, BTreeMap<String, String>>,
    /// The items.
    #[serde(rename = "item")]
    pub items: Vec<LockedItem>,
}

/// What an item means. The wording is free, the rest is not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedItem {
    /// Its id.
    pub id: ItemId,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: LineType,
    /// Its placement.
    pub placement: Placement,
    /// The parameters in its text, sorted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parameters: Vec<String>,
    /// Its obligation.
    pub obligation: String,
    /// A digest of its bokmål, to know what was reworded.
    pub wording: String,
    /// Whether it was retired already.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub retired: bool,
}

/// The kinds whose ids are never used again for something else. Labels, clauses and the like come and go with the documents.
const KEPT: [&str; 7] = ["domain", "question", "fact", "scenario", "measure", "parameter", "role"];

impl Lock {
    /// The lock of a release.
    pub fn of(release: &Release) -> Self {
        let Ok(Value::Object(tables)) = serde_json::to_value(release) else {
            unreachable!("a release is an object with string keys")
        };
        let entries = tables.iter().filter(|(table, _)| *table != "item").filter_map(|(table, value)| {
            let entries = value.as_array()?.iter();
            let named = entries.filter_map(|entry| Some((entry.get("id")?.as_str()?.to_owned(), digest(entry))));
            Some((table.clone(), named.collect()))
        });
        let entries: BTreeMap<String, BTreeMap<String, String>> = entries.collect();
        Lock {
            version: release.version.clone(),
            date: release.date.clone(),
            fingerprint: release.fingerprint(),
            entries: entries.into_iter().filter(|(_, entries)| !entries.is_empty()).collect(),
            items: release.items.iter().map(LockedItem::of).collect(),
        }
    }

    /// What the release does that this earlier one promised not to do.
    pub fn check(&self, release: &Release) -> Vec<Finding> {
        let mut findings = Vec::new();
        for locked in &self.items {
            let mut find = |reason: String| findings.push(Finding::new("item", &locked.id, reason));
            let Some(item) = release.item(&locked.id) else {
                find(format!(
                    "was released in {} and is gone: keep it, with `retired` and `replaced_by`",
                    self.version
                ));
                continue;
            };
            let now = LockedItem::of(item);
            let changed = [
                ("type", now.kind != locked.kind),
                ("placement", now.placement != locked.placement),
                ("parameters", now.parameters != locked.parameters),
                ("obligation", now.obligation != locked.obligation),
            ];
            for (what, _) in changed.into_iter().filter(|(_, changed)| *changed) {
                find(format!(
                    "its {what} is not that of {}: give the new meaning a new id, and this one `retired` and `replaced_by`",
                    self.version
                ));
            }
            if locked.retired && !now.retired {
                find(format!("was retired in {} and can't come back: give the demand a new id", self.version));
            }
        }
        let now = Lock::of(release);
        for table in KEPT {
            let Some(then) = self.entries.get(table) else { continue };
            let now = now.entries.get(table);
            for id in then.keys().filter(|id| !now.is_some_and(|now| now.contains_key(*id))) {
                findings.push(Finding::new(
                    "release",
                    id,
                    format!("the {table} was released in {} and is gone", self.version),
                ));
            }
        }
        if self.version == release.version && self.fingerprint != now.fingerprint {
            let reason = "the content is not that of this released version: raise the version in release.toml";
            findings.push(Finding::new("release", &release.version, reason));
        }
        findings
    }
}

impl LockedItem {
    fn of(item: &Item) -> Self {
        let parameters: BTreeSet<&str> = placeholders(&item.text.nb).into_iter().collect();
        LockedItem {
            id: item.id.clone(),
            kind: item.kind,
            placement: item.placement,
            parameters: parameters.into_iter().map(str::to_owned).collect(),
            obligation: item.obligation.clone(),
            wording: serde_json::to_value(item).map(|item| digest(&item)).unwrap_or_default(),
            retired: item.retired.is_some(),
        }
    }
}

/// A short digest of everything in bokmål inside an entry: another translation is no rewording.
fn digest(entry: &Value) -> String {
    let mut hash = Sha256::new();
    absorb(entry, &mut hash);
    hex(&hash.finalize()[..8])
}

fn absorb(value: &Value, hash: &mut Sha256) {
    match value {
        Value::Object(fields) => match fields.get("nb") {
            Some(Value::String(text)) => {
                hash.update(text.as_bytes());
                hash.update([0]);
            }
            // Sorted here, because the order of a map depends on what else is in the build.
            _ => fields.iter().collect::<BTreeMap<_, _>>().into_values().for_each(|value| absorb(value, hash)),
        },
        Value::Array(entries) => entries.iter().for_each(|value| absorb(value, hash)),
        _ => {}
    }
}

/// What has changed from one release to a later one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Changes {
    /// The earlier version.
    pub from: String,
    /// The later version.
    pub to: String,
    /// For each kind of entry with changes, what they are.
    pub kinds: BTreeMap<String, KindChanges>,
}

/// What has changed among the entries of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct KindChanges {
    /// New ids.
    pub added: Vec<String>,
    /// Ids with another wording in bokmål and the same meaning.
    pub reworded: Vec<String>,
    /// Ids that another took over from.
    pub replaced: Vec<(String, String)>,
    /// Ids that are no longer used.
    pub retired: Vec<String>,
}

impl KindChanges {
    /// Whether nothing has changed.
    pub fn is_empty(&self) -> bool {
        *self == KindChanges::default()
    }
}

/// The changes from what was locked to the release.
pub fn changes(from: &Lock, to: &Release) -> Changes {
    let now = Lock::of(to);
    let mut kinds = BTreeMap::new();
    kinds.insert("item".to_owned(), item_changes(from, to, &now));
    let none = BTreeMap::new();
    for table in from.entries.keys().chain(now.entries.keys()) {
        let then = from.entries.get(table).unwrap_or(&none);
        let now = now.entries.get(table).unwrap_or(&none);
        let of = |ids: Vec<&String>| ids.into_iter().cloned().collect();
        kinds.insert(
            table.clone(),
            KindChanges {
                added: of(now.keys().filter(|id| !then.contains_key(*id)).collect()),
                reworded: of(now
                    .iter()
                    .filter(|(id, new)| then.get(*id).is_some_and(|old| old != *new))
                    .map(|(id, _)| id)
                    .collect()),
                replaced: Vec::new(),
                retired: of(then.keys().filter(|id| !now.contains_key(*id)).collect()),
            },
        );
    }
    kinds.retain(|_, changes| !changes.is_empty());
    Changes { from: from.version.clone(), to: to.version.clone(), kinds }
}

fn item_changes(from: &Lock, to: &Release, now: &Lock) -> KindChanges {
    let then: BTreeMap<&ItemId, &LockedItem> = from.items.iter().map(|item| (&item.id, item)).collect();
    let mut changes = KindChanges::default();
    for item in &now.items {
        let id = item.id.to_string();
        match then.get(&item.id) {
            None if !item.retired => changes.added.push(id),
            Some(old) if item.retired && !old.retired => {
                match to.item(&item.id).and_then(|item| item.replaced_by.as_ref()) {
                    Some(next) => changes.replaced.push((id, next.to_string())),
                    None => changes.retired.push(id),
                }
            }
            Some(old) if item.wording != old.wording => changes.reworded.push(id),
            _ => {}
        }
    }
    changes
}
