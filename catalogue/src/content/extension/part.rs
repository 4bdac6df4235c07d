//! A part of an extension: what its owner picks of it for others.

use super::Extension;
use crate::content::text::{Text, placeholders};
use std::collections::BTreeSet;

impl Extension {
    /// What it says of these entries and of nothing else, with whatever of its own they can't be read without: what takes over from an item,
    /// what it is the stricter version of, the domains it is sorted under and the numbers it names. An entry is its kind (`item`,
    /// `scenario`, …) and its id.
    #[must_use]
    pub fn part(&self, of: &BTreeSet<(String, String)>) -> Self {
        let ids = of.iter().filter(|(table, _)| table == "item").map(|(_, id)| id.as_str()).collect();
        let wanted = self.with_what_they_name(ids);
        let items: Vec<_> = self.items.iter().filter(|item| wanted.contains(item.id.as_str())).cloned().collect();
        let changes: Vec<_> =
            self.changes.iter().filter(|change| wanted.contains(change.id.as_str())).cloned().collect();
        let texts = items.iter().flat_map(|item| {
            [Some(&item.text), Some(&item.reason), item.evidence.as_ref(), item.better.as_ref()].into_iter().flatten()
        });
        let numbers: BTreeSet<&str> = texts.flat_map(named).collect();
        let domains: BTreeSet<&str> = items.iter().map(|item| item.domain.as_str()).collect();
        let is_picked = |table: &str, entry: &str| of.contains(&(table.to_owned(), entry.to_owned()));
        Extension {
            title: self.title.clone(),
            version: self.version.clone(),
            date: self.date.clone(),
            language: self.language,
            base: self.base.clone(),
            offer: self.offer,
            domains: self.domains.iter().filter(|domain| domains.contains(domain.id.as_str())).cloned().collect(),
            parameters: self.parameters.iter().filter(|one| numbers.contains(one.id.as_str())).cloned().collect(),
            scenarios: self.scenarios.iter().filter(|one| is_picked("scenario", one.id.as_str())).cloned().collect(),
            measures: self.measures.iter().filter(|one| is_picked("measure", one.id.as_str())).cloned().collect(),
            leads: self.leads.iter().filter(|lead| wanted.contains(lead.item.as_str())).cloned().collect(),
            texts: self.texts.iter().filter(|change| is_picked(&change.table, &change.entry)).cloned().collect(),
            items,
            changes,
        }
    }

    /// These items and those of its own that they name, those that these name, and so on.
    fn with_what_they_name<'a>(&'a self, mut wanted: BTreeSet<&'a str>) -> BTreeSet<&'a str> {
        let own: BTreeSet<&str> = self.items.iter().map(|item| item.id.as_str()).collect();
        loop {
            let of_changes =
                self.changes.iter().map(|change| (change.id.as_str(), [change.replaced_by.as_ref(), None]));
            let of_items = self.items.iter().map(|item| {
                let named = [item.replaced_by.as_ref(), item.strengthens.as_ref()];
                (item.id.as_str(), named)
            });
            let named = of_changes.chain(of_items).filter(|(id, _)| wanted.contains(id)).flat_map(|(_, named)| named);
            let more: Vec<&str> = named.flatten().map(|id| id.as_str()).filter(|id| own.contains(id)).collect();
            let before = wanted.len();
            wanted.extend(more);
            if wanted.len() == before {
                return wanted;
            }
        }
    }
}

/// What a text names in braces, in any language.
fn named(text: &Text) -> Vec<&str> {
    let written = [Some(&text.nb), text.nn.as_ref(), text.en.as_ref()];
    written.into_iter().flatten().flat_map(|text| placeholders(text)).collect()
}
