//! The integrity check: what must hold for a release to be used at all, and the linter for tender Norwegian.

mod burden;
mod gates;
mod integrity;
mod linter;
mod texts;

use super::Release;
use super::item::{LineType, Placement};
use super::text::Lang;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt;

pub use integrity::LABELS_USED;
pub use linter::{Demand, Remark, lint, nynorsk};
pub use texts::{Place, each_text, lacking};

/// Something that is wrong in a release. The file it was written in is [`origin`](super::origin)`(table, id)`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The kind of entry: `item`, `measure`, …
    pub table: &'static str,
    /// The id of the entry.
    pub id: String,
    /// The words it is about; empty where it is about the entry as a whole.
    pub words: String,
    /// What is wrong.
    pub reason: String,
    /// What to do; empty where the reason says it.
    pub advice: String,
}

impl Finding {
    pub(crate) fn new(table: &'static str, id: impl ToString, reason: impl Into<String>) -> Self {
        Finding { table, id: id.to_string(), words: String::new(), reason: reason.into(), advice: String::new() }
    }

    fn about(mut self, words: impl Into<String>, advice: impl Into<String>) -> Self {
        (self.words, self.advice) = (words.into(), advice.into());
        self
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: ", self.table, self.id)?;
        if !self.words.is_empty() {
            write!(f, "«{}»: ", self.words)?;
        }
        f.write_str(&self.reason)?;
        if !self.advice.is_empty() {
            write!(f, " {}", self.advice)?;
        }
        Ok(())
    }
}

/// Everything that is wrong in the release; empty for one that can be used.
pub fn check(release: &Release) -> Vec<Finding> {
    let mut findings = holds_together(release);
    findings.extend(worded(release));
    findings
}

/// What is wrong besides the wording of demands.
pub fn holds_together(release: &Release) -> Vec<Finding> {
    let mut findings = Vec::new();
    integrity::check(release, &mut findings);
    burden::check(release, &mut findings);
    gates::check(release, &mut findings);
    texts::check(release, &mut findings);
    findings
}

/// What the linter says of the demands that are in use.
fn worded(release: &Release) -> Vec<Finding> {
    let mut findings = Vec::new();
    for item in release.items.iter().filter(|item| item.retired.is_none()) {
        for (lang, text) in Lang::ALL.into_iter().filter_map(|lang| Some((lang, item.text.get(lang)?))) {
            let demand = Demand { text, lang, kind: item.kind, placement: item.placement, own_systems: &[] };
            findings.extend(lint(release, &demand).into_iter().map(|remark| {
                Finding::new("item", &item.id, format!("{lang}: {}", remark.reason.nb))
                    .about(remark.words, remark.advice.nb)
            }));
        }
    }
    findings
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

/// Counts the release. Items that have been retired are counted apart: nobody meets them any more.
pub fn stats(release: &Release) -> Stats {
    let standing: Vec<_> = release.items.iter().filter(|item| item.retired.is_none()).collect();
    let kinds = [
        ("questions", release.questions.len()),
        ("facts", release.facts.len()),
        ("protection_rules", release.protection.len()),
        ("dpia_triggers", release.dpia.len()),
        ("scenarios", release.scenarios.len()),
        ("measures", release.measures.len()),
        ("items", standing.len()),
        ("retired_items", release.items.len() - standing.len()),
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
        let items = standing.iter().filter(|item| item.domain == domain.id).count();
        let measures = release.measures.iter().filter(|measure| measure.domain.as_ref() == Some(&domain.id)).count();
        (domain.id.to_string(), DomainStats { items, measures, minimum: domain.minimum })
    };
    let language = |lang: Lang| {
        let items = standing.iter().filter(|item| item.text.get(lang).is_some()).count();
        (lang.code(), LanguageStats { items, lacking: lacking(release, lang).map_or(0, |(count, _)| count) })
    };
    Stats {
        version: release.version.clone(),
        fingerprint: release.fingerprint(),
        kinds: kinds.into_iter().collect(),
        domains: release.domains.iter().map(domain).collect(),
        types: LineType::ALL
            .into_iter()
            .map(|kind| (kind.code(), standing.iter().filter(|item| item.kind == kind).count()))
            .collect(),
        placements: Placement::ALL
            .into_iter()
            .map(|place| (place.code(), standing.iter().filter(|item| item.placement == place).count()))
            .collect(),
        languages: Lang::ALL.into_iter().map(language).collect(),
    }
}
