//! What has changed from earlier releases to this one.

use super::reader::Reader;
use crate::http::page::render;
use crate::state::embedded_release;
use app::pages::catalogue::{ChangesProps, Entry, KindRow, Said, Step, changes_page};
use app::t;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::lock::{Changes, KindChanges, Lock, changes};
use catalogue::content::{Text, embedded, released};
use catalogue::document::words;
use std::sync::LazyLock;

/// The kinds that have a name of their own here, in the order they are shown: first what has a page.
const KINDS: [&str; 19] = [
    "item",
    "measure",
    "scenario",
    "domain",
    "parameter",
    "question",
    "fact",
    "protection",
    "stop",
    "dpia",
    "role",
    "activity",
    "gate",
    "contract_form",
    "law",
    "clause",
    "dpa_field",
    "label",
    "framework",
];

/// The earlier releases, latest first, each with what has changed since. Digests of every entry are worked out for it, once.
static STEPS: LazyLock<Vec<(&'static Lock, Changes)>> = LazyLock::new(|| {
    let (_, fingerprint) = embedded_release();
    let earlier = released().iter().rev().filter(|lock| lock.fingerprint != fingerprint);
    earlier.map(|lock| (lock, changes(lock, embedded()))).collect()
});

/// `/catalogue/changes`.
pub(super) async fn page(reader: Reader) -> Response {
    let steps = STEPS.iter().map(|(lock, changes)| {
        let place = |kind: &str| KINDS.iter().position(|known| *known == kind).unwrap_or(KINDS.len());
        let mut kinds: Vec<_> = changes.kinds.iter().map(|(kind, changes)| row(&reader, kind, changes)).collect();
        kinds.sort_by_key(|row| place(&row.kind));
        Step {
            from: changes.from.clone(),
            date: words::long_date_iso(&reader.release, &lock.date, reader.page),
            to: changes.to.clone(),
            kinds,
        }
    });
    let props = ChangesProps { place: reader.place("/catalogue/changes", &[]), steps: steps.collect() };
    let frame = reader.frame(t!(in reader.page, "catalogue-changes"));
    render(StatusCode::OK, frame, move || changes_page(props.clone())).await
}

fn row(reader: &Reader, kind: &str, changes: &KindChanges) -> KindRow {
    let entries = |ids: &[String]| ids.iter().map(|id| entry(reader, kind, id)).collect();
    let replaced = changes.replaced.iter();
    let name = if KINDS.contains(&kind) { kind } else { "other" };
    KindRow {
        kind: kind.to_owned(),
        name: app::i18n::text(reader.page, &format!("catalogue-kind-{name}"), None),
        added: entries(&changes.added),
        replaced: replaced.map(|(old, new)| (entry(reader, kind, old), entry(reader, kind, new))).collect(),
        retired: entries(&changes.retired),
        reworded: entries(&changes.reworded),
    }
}

fn entry(reader: &Reader, kind: &str, id: &str) -> Entry {
    let text = text(reader, kind, id);
    // What is gone has no page.
    let page = matches!(kind, "item" | "measure" | "scenario" | "domain") && text.is_some();
    Entry { id: id.to_owned(), path: page.then(|| format!("/catalogue/{kind}/{id}")), text }
}

/// What the entry says in this release; labels and clauses are too many and too long to be said here.
fn text(reader: &Reader, kind: &str, id: &str) -> Option<Said> {
    let release = &reader.release;
    let text: Option<&Text> = match kind {
        "item" => {
            return release.items.iter().find(|item| item.id.as_str() == id).map(|item| reader.filled(&item.text));
        }
        "measure" => release.measures.iter().find(|entry| entry.id.as_str() == id).map(|entry| &entry.text),
        "scenario" => release.scenarios.iter().find(|entry| entry.id.as_str() == id).map(|entry| &entry.title),
        "domain" => release.domains.iter().find(|entry| entry.id.as_str() == id).map(|entry| &entry.text),
        "parameter" => release.parameters.iter().find(|entry| entry.id.as_str() == id).map(|entry| &entry.text),
        "question" => release.questions.iter().find(|entry| entry.id.as_str() == id).map(|entry| &entry.text),
        "fact" => release.facts.iter().find(|entry| entry.id.as_str() == id).map(|entry| &entry.text),
        "role" => release.roles.iter().find(|entry| entry.id.as_str() == id).map(|entry| &entry.text),
        "activity" => release.activities.iter().find(|entry| entry.id == id).map(|entry| &entry.text),
        "gate" => release.gates.iter().find(|entry| entry.id == id).map(|entry| &entry.text),
        "contract_form" => release.contract_forms.iter().find(|entry| entry.id == id).map(|entry| &entry.text),
        "law" => release.laws.iter().find(|entry| entry.id == id).map(|entry| &entry.text),
        "dpa_field" => release.dpa_fields.iter().find(|entry| entry.id == id).map(|entry| &entry.text),
        "framework" => release.frameworks.iter().find(|entry| entry.id == id).map(|entry| &entry.text),
        _ => None,
    };
    text.map(|text| reader.said(text))
}
