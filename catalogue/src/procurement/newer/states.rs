//! Every line of the catalogue that stands under one of two releases: what the catalogue says of it here, and what it would say.

use super::{fields, names};
use crate::content::Release;
use crate::content::id::{ItemId, ParameterId};
use crate::content::text::Lang;
use crate::procurement::case::CaseFile;
use crate::procurement::derivation::Derivation;
use crate::procurement::kept::KeptItem;
use crate::procurement::taken::ChangeKind;
use std::collections::{BTreeMap, BTreeSet};

/// How many times an item that took over may itself have been taken over from.
const SUCCESSORS_MAX: usize = 32;

/// A line under both releases. Where it does not stand there is nothing.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    /// What stands here now, kept or not.
    pub(super) here: Option<KeptItem>,
    /// What would stand here now if nothing had been kept.
    before: Option<KeptItem>,
    /// What would stand with the newer release if nothing were kept.
    pub(super) there: Option<KeptItem>,
}

/// All of them.
pub(super) struct States {
    lines: BTreeMap<ItemId, State>,
    changes: BTreeMap<ItemId, (ChangeKind, Option<ItemId>)>,
}

impl States {
    /// `derived` is what follows here, what would without anything kept, and what would with the newer release.
    pub(super) fn of(old: &Release, new: &Release, case: &CaseFile, derived: [&Derivation; 3]) -> Self {
        let mut lines: BTreeMap<ItemId, State> = BTreeMap::new();
        let [here, before, there] = derived.map(|derived| derived.lines.iter().filter(|line| !line.own));
        for line in here {
            let kept = case.kept(&line.id).map(|kept| kept.item.clone());
            lines.entry(line.id.clone()).or_default().here = kept.or_else(|| of_release(old, &line.id));
        }
        for line in before {
            lines.entry(line.id.clone()).or_default().before = of_release(old, &line.id);
        }
        for line in there {
            lines.entry(line.id.clone()).or_default().there = of_release(new, &line.id);
        }
        let mut states = States { lines, changes: BTreeMap::new() };
        states.changes = states.work_out(old, new, case.document_language());
        states
    }

    /// The state of a line; nothing for one that stands nowhere.
    pub(super) fn of_line(&self, id: &ItemId) -> State {
        self.lines.get(id).cloned().unwrap_or_default()
    }

    /// Every line with its state.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&ItemId, &State)> {
        self.lines.iter()
    }

    /// What is to be chosen: the line, the kind of change, and what takes over.
    pub(super) fn proposals(&self) -> impl Iterator<Item = (&ItemId, ChangeKind, Option<&ItemId>)> {
        self.changes.iter().map(|(id, (change, successor))| (id, *change, successor.as_ref()))
    }

    /// The lines of either release that name the parameter.
    pub(super) fn naming(&self, id: &ParameterId, lang: Lang) -> Vec<ItemId> {
        let named = |item: &Option<KeptItem>| item.as_ref().is_some_and(|item| names(item, id, lang));
        let lines = self.lines.iter().filter(|(_, state)| named(&state.here) || named(&state.there));
        lines.map(|(id, _)| id.clone()).collect()
    }

    fn work_out(&self, old: &Release, new: &Release, lang: Lang) -> BTreeMap<ItemId, (ChangeKind, Option<ItemId>)> {
        let mut changes = BTreeMap::new();
        let mut came: BTreeSet<&ItemId> = BTreeSet::new();
        for (id, state) in &self.lines {
            match (&state.here, &state.before, &state.there) {
                (Some(here), before, Some(there)) => {
                    // What somebody kept is asked about again once the catalogue says something new.
                    let news = before.as_ref().is_none_or(|before| !fields(before, there, lang).is_empty());
                    if news && !fields(here, there, lang).is_empty() {
                        changes.insert(id.clone(), (ChangeKind::Reworded, None));
                    }
                }
                (Some(_), Some(_), None) => {
                    changes.insert(id.clone(), (ChangeKind::Gone, None));
                }
                (None, None, Some(_)) => {
                    came.insert(id);
                }
                // Kept before and still nothing leads to it; or hidden by one that was kept.
                (Some(_), None, None) | (None, Some(_), _) | (None, None, None) => {}
            }
        }
        let mut brought = BTreeSet::new();
        for (id, change) in changes.iter_mut().filter(|(_, (change, _))| *change == ChangeKind::Gone) {
            let successor = successor(old, new, id, &came);
            let retired = new.item(id).is_some_and(|item| item.retired.is_some());
            *change = match successor {
                Some(successor) => {
                    brought.insert(successor.clone());
                    (ChangeKind::Replaced, Some(successor))
                }
                None if retired => (ChangeKind::Retired, None),
                None => (ChangeKind::Gone, None),
            };
        }
        for id in came.into_iter().filter(|id| !brought.contains(*id)) {
            let known = old.item(id).is_some_and(|item| item.retired.is_none());
            changes.insert(id.clone(), (if known { ChangeKind::Came } else { ChangeKind::Added }, None));
        }
        changes
    }
}

fn of_release(release: &Release, id: &ItemId) -> Option<KeptItem> {
    release.item(id).map(KeptItem::from)
}

/// What takes over from a line that goes: the basic demand that it strengthened, because the two never stand together; the item that its
/// own names; or the one that strengthens it.
fn successor(old: &Release, new: &Release, id: &ItemId, came: &BTreeSet<&ItemId>) -> Option<ItemId> {
    let basic = old.item(id).and_then(|item| item.strengthens.clone());
    if let Some(basic) = basic.filter(|basic| came.contains(basic)) {
        return Some(basic);
    }
    if let Some(next) = named_successor(new, id) {
        return came.contains(&next).then_some(next);
    }
    let strengthens = |other: &&ItemId| new.item(other).is_some_and(|item| item.strengthens.as_ref() == Some(id));
    came.iter().copied().find(strengthens).cloned()
}

/// The item that took over by the catalogue's own word, through all that were taken over from since.
pub(super) fn named_successor(release: &Release, id: &ItemId) -> Option<ItemId> {
    let mut found = None;
    let mut at = id.clone();
    for _ in 0..SUCCESSORS_MAX {
        let Some(item) = release.item(&at).filter(|item| item.retired.is_some()) else { break };
        let Some(next) = &item.replaced_by else { break };
        at = next.clone();
        found = Some(next.clone());
    }
    found
}
