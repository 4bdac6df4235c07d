//! The release that a release and an extension make together.

use super::change::apply;
use super::{Extension, Lead, Obstacle, Why, texts};
use crate::content::expr::Expr;
use crate::content::id::{DomainId, FactId, ItemId, MeasureId, ParameterId};
use crate::content::item::Item;
use crate::content::release::Release;
use crate::content::text::{Lang, placeholders};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

/// The longest slug of a title in a version, in characters.
const SLUG_CHARS_MAX: usize = 40;

impl Release {
    /// This release and the extension as one release. Its version is this one's with `+<title>.<version>` behind it, its items
    /// carry `organisation_id`, and so does the whole. An entry that is here already, word for word, is left out.
    ///
    /// # Errors
    /// What is in the way, all of it: texts without bokmål, ids that mean something else here, references to nothing.
    pub fn extended(&self, extension: &Extension, organisation_id: &str) -> Result<Release, Vec<Obstacle>> {
        let (release, obstacles) = self.laid(extension, organisation_id);
        if obstacles.is_empty() { Ok(release) } else { Err(obstacles) }
    }

    /// The same as far as it goes, to be looked at and never used: what can be laid on this release is, and what is in the way is said.
    pub fn laid(&self, extension: &Extension, organisation_id: &str) -> (Release, Vec<Obstacle>) {
        let mut obstacles = Vec::new();
        if let Some((count, first)) = extension.unwritten() {
            obstacles.push(Obstacle::new("extension", &extension.title, Why::Unwritten(count, first)));
        }
        let mut release = self.clone();
        let mark = |item: &Item| Item { organisation_id: Some(organisation_id.to_owned()), ..item.clone() };
        add("domain", &mut release.domains, &extension.domains, |entry| &entry.id, Clone::clone, &mut obstacles);
        add(
            "parameter",
            &mut release.parameters,
            &extension.parameters,
            |entry| &entry.id,
            Clone::clone,
            &mut obstacles,
        );
        add("scenario", &mut release.scenarios, &extension.scenarios, |entry| &entry.id, Clone::clone, &mut obstacles);
        add("measure", &mut release.measures, &extension.measures, |entry| &entry.id, Clone::clone, &mut obstacles);
        add("item", &mut release.items, &extension.items, |entry| &entry.id, mark, &mut obstacles);
        apply(&mut release, extension, &mut obstacles);
        texts::apply(&mut release, extension, &mut obstacles);
        references(&release, extension, &mut obstacles);
        release.version = self.version_with(&extension.title, &extension.version);
        release.date = self.date.clone().max(extension.date.clone());
        release.organisation_id = Some(organisation_id.to_owned());
        (release, obstacles)
    }

    /// The version of what this release and an extension of this title and version make together.
    pub fn version_with(&self, title: &str, version: &str) -> String {
        let joint = if self.version.contains('+') { '.' } else { '+' };
        // A number of several parts stays one that can be read.
        let version: Vec<String> = version.split('.').map(slug).collect();
        format!("{}{joint}{}.{}", self.version, slug(title), version.join("."))
    }
}

/// Adds what is not there yet. The same id for something else is in the way; an item that was marked before counts as the same.
fn add<E: Clone + PartialEq, I: Ord + Display>(
    table: &'static str,
    to: &mut Vec<E>,
    from: &[E],
    id: impl Fn(&E) -> &I,
    mark: impl Fn(&E) -> E,
    obstacles: &mut Vec<Obstacle>,
) {
    let known: BTreeMap<&I, &E> = to.iter().map(|entry| (id(entry), entry)).collect();
    let mut seen: BTreeMap<&I, &E> = BTreeMap::new();
    let mut more = Vec::new();
    for entry in from {
        let marked = mark(entry);
        match (known.get(id(entry)), seen.insert(id(entry), entry)) {
            (Some(here), _) if **here == *entry || **here == marked => {}
            (None, Some(before)) if before == entry => {}
            (None, None) => more.push(marked),
            (Some(_), _) => {
                obstacles.push(Obstacle::new(table, id(entry), Why::MeansSomethingElse));
            }
            (None, Some(_)) => obstacles.push(Obstacle::new(table, id(entry), Why::Twice)),
        }
    }
    to.extend(more);
}

/// What an entry of the extension names is there, in it or among the built-in ones.
fn references(release: &Release, extension: &Extension, obstacles: &mut Vec<Obstacle>) {
    let known = Known::of(release);
    for item in &extension.items {
        if !known.domains.contains(&item.domain) {
            obstacles.push(Obstacle::new("item", &item.id, Why::Nothing("domain", item.domain.to_string())));
        }
        if !item.id.as_str().starts_with(&format!("{}-", item.domain)) {
            obstacles.push(Obstacle::new("item", &item.id, Why::OtherDomain));
        }
        if !item.kind.may_stand_in(item.placement) {
            obstacles.push(Obstacle::new("item", &item.id, Why::Pair(item.kind, item.placement)));
        }
        for other in [&item.strengthens, &item.replaced_by].into_iter().flatten() {
            if !known.items.contains(other) {
                obstacles.push(Obstacle::new("item", &item.id, Why::Nothing("item", other.to_string())));
            }
        }
    }
    for measure in &extension.measures {
        for item in measure.items.iter().filter(|item| !known.items.contains(item)) {
            obstacles.push(Obstacle::new("measure", &measure.id, Why::Nothing("item", item.to_string())));
        }
        if let Some(domain) = measure.domain.as_ref().filter(|domain| !known.domains.contains(domain)) {
            obstacles.push(Obstacle::new("measure", &measure.id, Why::Nothing("domain", domain.to_string())));
        }
    }
    for scenario in &extension.scenarios {
        for measure in scenario.measures.iter().filter(|measure| !known.measures.contains(measure)) {
            obstacles.push(Obstacle::new("scenario", &scenario.id, Why::Nothing("measure", measure.to_string())));
        }
    }
    for Lead { measure, item } in &extension.leads {
        for (table, id, there) in [
            ("measure", measure.as_str(), known.measures.contains(measure)),
            ("item", item.as_str(), known.items.contains(item)),
        ] {
            if !there {
                obstacles.push(Obstacle::new("lead", format!("{measure}/{item}"), Why::Nothing(table, id.to_owned())));
            }
        }
    }
    for parameter in &extension.parameters {
        let (low, high) = parameter.range;
        if !(low..=high).contains(&parameter.default) {
            obstacles.push(Obstacle::new("parameter", &parameter.id, Why::OutOfRange));
        }
        for other in [&parameter.at_most, &parameter.at_least].into_iter().flatten() {
            if !known.parameters.contains(other) {
                obstacles.push(Obstacle::new("parameter", &parameter.id, Why::Nothing("parameter", other.to_string())));
            }
        }
    }
    let of_items = extension.items.iter().flat_map(|item| {
        [&item.applies, &item.only_when].into_iter().flatten().map(|expr| ("item", item.id.as_str(), expr))
    });
    let of_scenarios = extension
        .scenarios
        .iter()
        .filter_map(|scenario| Some(("scenario", scenario.id.as_str(), scenario.when.as_ref()?)));
    for (table, id, expr) in of_items.chain(of_scenarios) {
        expr.leaves(&mut |leaf| {
            if let Expr::Fact(fact) = leaf
                && !known.facts.contains(fact)
            {
                obstacles.push(Obstacle::new(table, id, Why::Nothing("fact", fact.to_string())));
            }
        });
    }
    for item in &extension.items {
        let written = Lang::ALL.into_iter().filter_map(|lang| item.text.get(lang));
        let named: BTreeSet<&str> = written.flat_map(placeholders).collect();
        for name in named.into_iter().filter(|name| !release.parameters.iter().any(|known| known.id.as_str() == *name))
        {
            obstacles.push(Obstacle::new("item", &item.id, Why::NoParameter(name.to_owned())));
        }
    }
}

/// The ids of a release, for looking up thousands of references.
struct Known<'a> {
    domains: BTreeSet<&'a DomainId>,
    items: BTreeSet<&'a ItemId>,
    measures: BTreeSet<&'a MeasureId>,
    parameters: BTreeSet<&'a ParameterId>,
    facts: BTreeSet<&'a FactId>,
}

impl<'a> Known<'a> {
    fn of(release: &'a Release) -> Self {
        Known {
            domains: release.domains.iter().map(|entry| &entry.id).collect(),
            items: release.items.iter().map(|entry| &entry.id).collect(),
            measures: release.measures.iter().map(|entry| &entry.id).collect(),
            parameters: release.parameters.iter().map(|entry| &entry.id).collect(),
            facts: release.facts.iter().map(|entry| &entry.id).collect(),
        }
    }
}

/// The text as an identifier of semantic versioning's build metadata: letters a to z, digits and hyphens, and never empty. It names files too.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for character in text.to_lowercase().chars() {
        match character {
            'a'..='z' | '0'..='9' => slug.push(character),
            'æ' => slug.push_str("ae"),
            'ø' => slug.push('o'),
            'å' => slug.push('a'),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
        if slug.len() >= SLUG_CHARS_MAX {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "x".to_owned() } else { slug.to_owned() }
}
