//! What of a case a newer release can take in. What it has no place for is told apart, as it stood: nothing that somebody typed is lost.

use crate::content::Release;
use crate::content::id::{DomainId, ItemId, ParameterId};
use crate::content::text::{Lang, fill, number};
use crate::procurement::case::{CaseFile, ReleaseRef};
use crate::procurement::derive::derive;
use crate::procurement::kept::KeptItem;
use crate::procurement::read::{CaseError, validate};
use crate::procurement::section::{Head, Section, assemble, entries};
use crate::procurement::taken::LeftBehind;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// How many times what is left is looked through again: taking something away can leave a reference to nothing behind.
const ROUNDS_MAX: usize = 4;

/// The case under the newer release, with its edits of lines untouched, and what it has no place for.
pub(super) fn carry(old: &Release, new: &Release, case: &CaseFile) -> (CaseFile, Vec<LeftBehind>) {
    let mut carried = case.clone();
    carried.release = reference(new);
    mend(new, &mut carried);
    let faulty_before: BTreeSet<String> = places(&validate(old, case)).collect();
    let mut gone: BTreeSet<(Section, String)> = BTreeSet::new();
    for _ in 0..ROUNDS_MAX {
        let faulty: Vec<String> =
            places(&validate(new, &carried)).filter(|place| !faulty_before.contains(place)).collect();
        let all = entries(&carried);
        // An edit of a line that the release lacks is looked at when it is known whether somebody wants the line.
        let named = all.iter().filter(|(section, key, _)| *section != Section::Lines && at(*section, key, &faulty));
        let found: BTreeSet<_> = named.map(|(section, key, _)| (*section, key.clone())).collect();
        if found.is_empty() {
            break;
        }
        carried = without(carried, all, &found);
        gone.extend(found);
    }
    let left = changed(case, &carried, &gone);
    (carried, left)
}

/// How a case names a release.
pub(super) fn reference(release: &Release) -> ReleaseRef {
    ReleaseRef { version: release.version.clone(), fingerprint: release.fingerprint() }
}

/// Takes single references to nothing out of what people entered, so that the rest of it stays.
fn mend(new: &Release, case: &mut CaseFile) {
    for person in case.people.values_mut() {
        person.roles.retain(|role| new.role(role).is_some());
    }
    for own in case.risk.own_scenarios.values_mut() {
        own.measures.retain(|measure| new.measure(measure).is_some());
    }
    for own in case.requirements.own.values_mut() {
        own.domain = domain(new, &own.domain);
    }
}

/// The domain, or the first where there is no such.
fn domain(new: &Release, id: &DomainId) -> DomainId {
    match (new.domain(id), new.domains.first()) {
        (None, Some(first)) => first.id.clone(),
        _ => id.clone(),
    }
}

/// An item as the newer release can show it: sorted under a domain that it has, and with the numbers that it lacks written out.
pub(super) fn fitted(old: &Release, new: &Release, case: &CaseFile, mut item: KeptItem) -> KeptItem {
    item.domain = domain(new, &item.domain);
    let lacking = |name: &str| {
        let known = new.parameters.iter().any(|parameter| parameter.id.as_str() == name);
        let parameter = old.parameters.iter().find(|parameter| parameter.id.as_str() == name);
        parameter.filter(|_| !known)
    };
    let mut values: Option<BTreeMap<ParameterId, i64>> = None;
    let mut written = |text: &str, lang: Lang| {
        fill(text, |name| {
            let parameter = lacking(name)?;
            let values = values.get_or_insert_with(|| derive(old, case).parameters);
            Some(number(*values.get(&parameter.id)?, parameter.decimals, lang))
        })
    };
    for text in item.texts_mut() {
        text.nb = written(&text.nb, Lang::Nb);
        text.nn = text.nn.as_ref().map(|nn| written(nn, Lang::Nn));
        text.en = text.en.as_ref().map(|en| written(en, Lang::En));
    }
    let known = |id: &ItemId| new.item(id).is_some();
    item.strengthens = item.strengthens.filter(known);
    item
}

fn places(faults: &[CaseError]) -> impl Iterator<Item = String> {
    faults.iter().filter_map(|fault| match fault {
        CaseError::Field { path, .. } => Some(path.clone()),
        _ => None,
    })
}

/// Whether one of the places is in the entry.
fn at(section: Section, key: &str, places: &[String]) -> bool {
    let entry = format!("{}.{key}", section.path().replace('/', "."));
    places.iter().any(|place| place.strip_prefix(&entry).is_some_and(|rest| rest.is_empty() || rest.starts_with('.')))
}

fn without(case: CaseFile, all: Vec<(Section, String, Value)>, gone: &BTreeSet<(Section, String)>) -> CaseFile {
    let head = Head {
        title: case.title.clone(),
        release: case.release.clone(),
        language: case.language,
        organisation: case.organisation.clone(),
    };
    let rest = all.into_iter().filter(|(section, key, _)| !gone.contains(&(*section, key.clone())));
    assemble(head, rest).unwrap_or(case)
}

/// The entries that are gone or mended, as they stood.
fn changed(before: &CaseFile, after: &CaseFile, gone: &BTreeSet<(Section, String)>) -> Vec<LeftBehind> {
    let after: BTreeMap<(Section, String), Value> =
        entries(after).into_iter().map(|(section, key, value)| ((section, key), value)).collect();
    let changed = entries(before).into_iter().filter_map(|(section, key, value)| {
        let place = (section, key);
        (gone.contains(&place) || after.get(&place) != Some(&value)).then(|| left(place.0, &place.1, value))
    });
    changed.collect()
}

/// An entry that is left behind.
pub(super) fn left(section: Section, key: &str, value: Value) -> LeftBehind {
    LeftBehind { section: section.path().to_owned(), key: key.to_owned(), value }
}
