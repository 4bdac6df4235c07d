//! Every text of a release, wherever it stands: whether each language has it, and whether nynorsk is nynorsk.

use super::{Finding, nynorsk};
use crate::content::Release;
use crate::content::text::{Lang, Text};
use serde_json::Value;

/// Where a text stands: the kind of entry, its id, and the field within it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The kind of entry: `item`, `label`, …
    pub table: String,
    /// The id of the entry, or its number in the list where it has none.
    pub id: String,
    /// The field, `options.3.text`.
    pub field: String,
}

/// Visits every text. The release is walked as data, so that a new kind of text can't be forgotten.
pub fn each_text(release: &Release, visit: &mut impl FnMut(&Place, &Text)) {
    let Ok(Value::Object(tables)) = serde_json::to_value(release) else { return };
    for (table, value) in &tables {
        let entries = match value {
            Value::Array(entries) => entries.iter().enumerate().collect(),
            single => vec![(0, single)],
        };
        for (index, entry) in entries {
            let named = ["id", "number"].iter().find_map(|field| match entry.get(field) {
                Some(Value::String(id)) => Some(id.clone()),
                Some(Value::Number(number)) => Some(number.to_string()),
                _ => None,
            });
            let id = named.unwrap_or_else(|| (index + 1).to_string());
            let mut place = Place { table: table.clone(), id, field: String::new() };
            walk(entry, &mut place, visit);
        }
    }
}

fn walk(value: &Value, place: &mut Place, visit: &mut impl FnMut(&Place, &Text)) {
    let mut inner = |name: String, value: &Value| {
        let length = place.field.len();
        if length > 0 {
            place.field.push('.');
        }
        place.field.push_str(&name);
        walk(value, place, visit);
        place.field.truncate(length);
    };
    match value {
        Value::Object(fields) if fields.get("nb").is_some_and(Value::is_string) => {
            if let Ok(text) = serde_json::from_value(value.clone()) {
                visit(place, &text);
            }
        }
        Value::Object(fields) => fields.iter().for_each(|(name, value)| inner(name.clone(), value)),
        Value::Array(entries) => entries.iter().enumerate().for_each(|(index, value)| inner(index.to_string(), value)),
        _ => {}
    }
}

/// The number of texts that lack a language, and the first place that does. A language with none lacking is complete.
pub fn lacking(release: &Release, lang: Lang) -> Option<(usize, String)> {
    let mut lacking = 0;
    let mut first = None;
    each_text(release, &mut |place, text| {
        if !text.nb.is_empty() && text.get(lang).is_none_or(|text| text.trim().is_empty()) {
            lacking += 1;
            first.get_or_insert_with(|| format!("{} {}", place.table, place.id));
        }
    });
    first.map(|first| (lacking, first))
}

pub(super) fn check(release: &Release, findings: &mut Vec<Finding>) {
    each_text(release, &mut |place, text| {
        let table = TABLES.iter().find(|table| **table == place.table).copied().unwrap_or("release");
        let find = |reason: String| Finding::new(table, &place.id, format!("{}: {reason}", place.field));
        for lang in Lang::ALL {
            let written = text.get(lang).is_some_and(|text| !text.trim().is_empty());
            // One that is empty on purpose says nothing in any language.
            let says_something = *text != Text::default();
            if says_something && !written {
                findings.push(find(format!("is not written in {lang}")));
            }
        }
        // A demand of an item is read by the linter as a whole.
        if let Some(nn) = text.nn.as_deref().filter(|_| (table, place.field.as_str()) != ("item", "text")) {
            let remarks = nynorsk(&release.wording, nn);
            findings.extend(remarks.into_iter().map(|found| find(found.reason.nb).about(found.words, found.advice.nb)));
        }
    });
}

/// The tables of a release that hold texts, as findings name them.
const TABLES: [&str; 23] = [
    "domain",
    "question",
    "fact",
    "protection",
    "stop",
    "dpia",
    "scenario",
    "measure",
    "matrix",
    "parameter",
    "item",
    "role",
    "activity",
    "conflict",
    "gate",
    "contract_form",
    "law",
    "clause",
    "dpa_field",
    "label",
    "wording",
    "burden",
    "framework",
];
