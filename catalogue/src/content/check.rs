//! The integrity check: what must hold for a release to be used at all, and the linter for tender Norwegian.

mod integrity;
mod linter;

use super::Release;
use super::item::{LineType, Placement};
use super::text::Lang;
use serde::Serialize;
use std::collections::BTreeMap;

pub use integrity::LABELS_USED;
pub use linter::{Remark, lint};

/// Something that is wrong in a release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The kind of entry: `item`, `measure`, …
    pub table: &'static str,
    /// The id of the entry.
    pub id: String,
    /// What is wrong and what to do.
    pub message: String,
}

impl Finding {
    fn new(table: &'static str, id: impl ToString, message: impl Into<String>) -> Self {
        Finding { table, id: id.to_string(), message: message.into() }
    }
}

/// Everything that is wrong in the release; empty for one that can be used.
pub fn check(release: &Release) -> Vec<Finding> {
    let mut findings = Vec::new();
    integrity::check(release, &mut findings);
    for item in &release.items {
        for remark in lint(&item.text.nb, item.kind, item.placement) {
            findings.push(Finding::new("item", &item.id, format!("«{}»: {}", remark.words, remark.advice)));
        }
    }
    findings
}

/// The number of texts that lack a language, and the first entry that does. A language with none lacking is complete.
pub fn lacking(release: &Release, lang: Lang) -> Option<(usize, String)> {
    let json = serde_json::to_value(release).expect("a release has only string keys");
    let mut lacking = 0;
    let mut first = None;
    count_lacking(&json, "", lang, &mut lacking, &mut first);
    first.map(|first| (lacking, first))
}

fn count_lacking(value: &serde_json::Value, place: &str, lang: Lang, lacking: &mut usize, first: &mut Option<String>) {
    match value {
        serde_json::Value::Object(fields) => {
            if fields.get("nb").is_some_and(serde_json::Value::is_string) {
                let empty = fields.get("nb").and_then(|nb| nb.as_str()) == Some("");
                if !empty && !fields.contains_key(lang.code()) {
                    *lacking += 1;
                    first.get_or_insert_with(|| place.to_owned());
                }
                return;
            }
            let place = fields.get("id").and_then(|id| id.as_str()).unwrap_or(place);
            for field in fields.values() {
                count_lacking(field, place, lang, lacking, first);
            }
        }
        serde_json::Value::Array(entries) => {
            for entry in entries {
                count_lacking(entry, place, lang, lacking, first);
            }
        }
        _ => {}
    }
}

/// Counts of a release, for `kravspor catalogue stats --json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stats {
    /// The version.
    pub version: String,
    /// The fingerprint.
    pub fingerprint: String,
    /// How many entries of each kind.
    pub kinds: BTreeMap<&'static str, usize>,
    /// How many items in each domain, with the minimum of a complete catalogue.
    pub domains: BTreeMap<String, DomainStats>,
    /// How many items of each type.
    pub types: BTreeMap<&'static str, usize>,
    /// How many items in each placement.
    pub placements: BTreeMap<&'static str, usize>,
    /// For each language: how many items have their demand in it, and how many texts of any kind lack it.
    pub languages: BTreeMap<&'static str, LanguageStats>,
}

/// Counts of a domain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DomainStats {
    /// Items there are.
    pub items: usize,
    /// Measures there are.
    pub measures: usize,
    /// Items a complete catalogue has at least.
    pub minimum: u32,
}

/// Counts of a language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LanguageStats {
    /// Items whose demand is written in it.
    pub items: usize,
    /// Texts of any kind that lack it.
    pub lacking: usize,
}

/// Counts the release.
pub fn stats(release: &Release) -> Stats {
    let kinds = [
        ("questions", release.questions.len()),
        ("facts", release.facts.len()),
        ("protection_rules", release.protection.len()),
        ("dpia_triggers", release.dpia.len()),
        ("scenarios", release.scenarios.len()),
        ("measures", release.measures.len()),
        ("items", release.items.len()),
        ("parameters", release.parameters.len()),
        ("roles", release.roles.len()),
        ("activities", release.activities.len()),
        ("contract_forms", release.contract_forms.len()),
        ("laws", release.laws.len()),
        ("clauses", release.clauses.len()),
        ("clause_parts", release.clauses.iter().map(|clause| clause.parts.len()).sum()),
        ("dpa_fields", release.dpa_fields.len()),
    ];
    let domain = |domain: &super::item::Domain| {
        let items = release.items.iter().filter(|item| item.domain == domain.id).count();
        let measures = release.measures.iter().filter(|measure| measure.domain.as_ref() == Some(&domain.id)).count();
        (domain.id.0.clone(), DomainStats { items, measures, minimum: domain.minimum })
    };
    let language = |lang: Lang| {
        let items = release.items.iter().filter(|item| item.text.get(lang).is_some()).count();
        (lang.code(), LanguageStats { items, lacking: lacking(release, lang).map_or(0, |(count, _)| count) })
    };
    Stats {
        version: release.version.clone(),
        fingerprint: release.fingerprint(),
        kinds: kinds.into_iter().collect(),
        domains: release.domains.iter().map(domain).collect(),
        types: LineType::ALL
            .into_iter()
            .map(|kind| (kind.code(), release.items.iter().filter(|item| item.kind == kind).count()))
            .collect(),
        placements: Placement::ALL
            .into_iter()
            .map(|place| (place.code(), release.items.iter().filter(|item| item.placement == place).count()))
            .collect(),
        languages: Lang::ALL.into_iter().map(language).collect(),
    }
}
