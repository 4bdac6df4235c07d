//! From entries to a catalogue: all or nothing.

use super::foreign::VERSION;
use super::mapping::Mapping;
use super::problem::Problem;
use super::receipt::{Import, Outcome, Place, Row};
use super::rows::{Entry, Step};
use super::typed;
use crate::model::{self, CHANGE, EXTENSION, LEAD, RELEASE, WORDED};
use catalogue::content::release::RELEASE_SCHEMA;
use catalogue::content::{Extension, Release};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// What an extension can hold.
const EXTENSION_KINDS: [&str; 9] =
    [EXTENSION, "domain", "parameter", "scenario", "measure", "item", CHANGE, LEAD, WORDED];

/// The rows with what became of each, and the catalogue when nothing is wrong.
pub(super) fn assemble(steps: Vec<Step>, name: &str, mapping: &Mapping) -> (Vec<Row>, Option<Import>) {
    let whole = steps.iter().any(|step| matches!(step, Step::Entry(entry) if entry.kind.name == RELEASE));
    let mut seen = BTreeSet::new();
    let mut parts = Map::new();
    let mut rows = Vec::with_capacity(steps.len());
    let mut read = 0_usize;
    for step in steps {
        let entry = match step {
            Step::Row(row) => {
                rows.push(row);
                continue;
            }
            Step::Entry(entry) => entry,
        };
        let Entry { kind, mut place, value } = entry;
        let id = model::id(&value);
        let outcome = match accept(kind, &value, whole, &mut seen) {
            Ok(()) => {
                read += 1;
                add(&mut parts, kind, value);
                if place.id == id {
                    place.id.clear();
                }
                Outcome::Read { kind: kind.name.clone(), id }
            }
            Err((field, why)) => Outcome::Wrong { field, why },
        };
        rows.push(Row { place, outcome });
    }
    let wrong = rows.iter().any(|row| matches!(row.outcome, Outcome::Wrong { .. }));
    if wrong || read == 0 {
        return (rows, None);
    }
    let made = if whole { release(parts) } else { extension(parts, name, mapping) };
    match made {
        Ok(import) => (rows, Some(import)),
        Err((field, why)) => {
            let sheet = if whole { RELEASE } else { EXTENSION }.to_owned();
            rows.push(Row { place: Place { sheet, ..Place::default() }, outcome: Outcome::Wrong { field, why } });
            (rows, None)
        }
    }
}

fn accept(
    kind: &model::Kind,
    value: &Value,
    whole: bool,
    seen: &mut BTreeSet<(String, String)>,
) -> Result<(), (String, Problem)> {
    let name = kind.name.as_str();
    let belongs = if whole { !model::is_of_extensions_alone(name) } else { EXTENSION_KINDS.contains(&name) };
    if !belongs {
        return Err((String::new(), Problem::NoSuchKind { found: name.to_owned() }));
    }
    typed::check(name, value)?;
    let id = value.get("id").and_then(Value::as_str).unwrap_or_default();
    let first = (id.is_empty() && !kind.single) || seen.insert((name.to_owned(), id.to_owned()));
    if first { Ok(()) } else { Err(("id".to_owned(), Problem::Twice { id: id.to_owned() })) }
}

fn add(parts: &mut Map<String, Value>, kind: &model::Kind, value: Value) {
    match (kind.name.as_str(), value) {
        (RELEASE | EXTENSION, Value::Object(said)) => parts.extend(said),
        (name, value) if kind.single => {
            parts.insert(name.to_owned(), value);
        }
        (name, value) => {
            if let Value::Array(all) = parts.entry(name.to_owned()).or_insert_with(|| Value::Array(Vec::new())) {
                all.push(value);
            }
        }
    }
}

fn release(mut parts: Map<String, Value>) -> Result<Import, (String, Problem)> {
    // A sheet with no rows and a list with no entries look the same.
    for kind in model::kinds().iter().filter(|kind| !kind.single && !model::is_of_extensions_alone(&kind.name)) {
        parts.entry(kind.name.clone()).or_insert_with(|| Value::Array(Vec::new()));
    }
    let release: Release = typed::as_type(&Value::Object(parts))?;
    if release.schema != RELEASE_SCHEMA {
        let detail = format!("schema {} can't be read by this build, which reads {RELEASE_SCHEMA}", release.schema);
        return Err(("schema".to_owned(), Problem::Unfit { detail }));
    }
    Ok(Import::Whole(Box::new(release)))
}

fn extension(mut parts: Map<String, Value>, name: &str, mapping: &Mapping) -> Result<Import, (String, Problem)> {
    let said = |field: &str| mapping.defaults.get(field).cloned();
    let mut offer = |field: &str, value: String| {
        parts.entry(field.to_owned()).or_insert(Value::String(value));
    };
    offer("title", said("title").unwrap_or_else(|| stem(name)));
    offer("version", said("version").unwrap_or_else(|| VERSION.to_owned()));
    offer("date", said("date").unwrap_or_else(|| mapping.date.clone()));
    offer("language", mapping.language.code().to_owned());
    let extension: Extension = typed::as_type(&Value::Object(parts))?;
    Ok(Import::Extension(Box::new(extension)))
}

/// The name of a file without its folder and its endings.
pub(super) fn stem(name: &str) -> String {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = file.split('.').find(|part| !part.is_empty()).unwrap_or("import");
    stem.to_owned()
}
