//! An extension: entries somebody else curated, and the release that they and the built-in ones make together.

use super::expr::Expr;
use super::id::{DomainId, FactId, ItemId, MeasureId, ParameterId};
use super::item::{Domain, Item, LineType, Parameter, Placement};
use super::release::Release;
use super::risk::{Measure, Scenario};
use super::text::{Lang, placeholders};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Display};

/// The longest slug of a title in a version, in characters.
const SLUG_CHARS_MAX: usize = 40;

/// Domains, parameters, scenarios, measures and items that are not a release of their own: a neighbour's requirements, a
/// framework in another language. An empty `nb` in one of its texts means that nobody has written it in bokmål yet.
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

impl Release {
    /// This release and the extension as one release. Its version is this one's with `+<title>.<version>` behind it, its items
    /// carry `organisation_id`, and so does the whole. An entry that is here already, word for word, is left out.
    ///
    /// # Errors
    /// What is in the way, all of it: texts without bokmål, ids that mean something else here, references to nothing.
    pub fn extended(&self, extension: &Extension, organisation_id: &str) -> Result<Release, Vec<Obstacle>> {
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
        references(&release, extension, &mut obstacles);
        if !obstacles.is_empty() {
            return Err(obstacles);
        }
        let joint = if self.version.contains('+') { '.' } else { '+' };
        let (title, version) = (slug(&extension.title), slug(&extension.version));
        release.version = format!("{}{joint}{title}.{version}", self.version);
        release.date = self.date.clone().max(extension.date.clone());
        release.organisation_id = Some(organisation_id.to_owned());
        Ok(release)
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

/// The text as an identifier of semantic versioning's build metadata: letters a to z, digits and hyphens, and never empty.
fn slug(text: &str) -> String {
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
