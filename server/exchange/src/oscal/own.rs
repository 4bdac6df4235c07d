//! A catalog of ours, back into entries.

use super::names::decode;
use super::write::{is_language, property_name};
use super::{FORMAT, FORMAT_VERSION, LANGUAGE, NAMESPACE, POSITION, field_of_part, prose};
use crate::Limits;
use crate::import::{ABOUT, Found};
use crate::model::{Field, Kind, Shape, kind};
use serde_json::{Map, Value};
use std::cell::Cell;

/// An entry and its place in its list.
type Placed = (usize, Value);

/// The entries, each with its kind, its group and its number; none for a catalog that is not ours. What can't be read is told by its
/// group.
pub(crate) fn read(catalog: &Value, limits: &Limits) -> Option<Vec<Result<Found, (String, String)>>> {
    let metadata = catalog.get("metadata")?;
    if said(metadata, FORMAT)? != FORMAT_VERSION {
        return None;
    }
    let mut about = Map::new();
    about.insert("title".to_owned(), metadata.get("title").cloned().unwrap_or_else(|| "OSCAL".into()));
    about.insert("version".to_owned(), said(metadata, "version").unwrap_or_default().into());
    about.insert("date".to_owned(), said(metadata, "date").unwrap_or_default().into());
    let mut found = vec![Ok((ABOUT, "metadata".to_owned(), 1, Value::Object(about)))];

    let left = Cell::new(limits.json_values_max);
    let entry = |name: &str, control: &Value| entry(name, control, &left);
    let mut domains = Vec::new();
    let mut items = Vec::new();
    let mut measures = Vec::new();
    let mut scenarios = Vec::new();
    for group in list(catalog, "groups") {
        let controls = list(group, "controls");
        match group.get("class").and_then(Value::as_str) {
            Some("measures") => measures.extend(controls.iter().map(|control| entry("measure", control))),
            Some("scenarios") => scenarios.extend(controls.iter().map(|control| entry("scenario", control))),
            class => {
                if class == Some("domain") {
                    domains.push(entry("domain", group));
                }
                items.extend(controls.iter().map(|control| entry("item", control)));
            }
        }
    }
    let parameters = list(catalog, "params").iter().map(|parameter| entry("parameter", parameter)).collect();
    for (name, entries) in [
        ("domain", domains),
        ("parameter", parameters),
        ("item", items),
        ("measure", measures),
        ("scenario", scenarios),
    ] {
        let mut entries: Vec<Result<Placed, String>> = entries;
        entries.sort_by_key(|entry| entry.as_ref().map_or(usize::MAX, |(position, _)| *position));
        found.extend((1..).zip(entries).map(|(number, entry)| match entry {
            Ok((_, value)) => Ok((name, name.to_owned(), number, value)),
            Err(detail) => Err((name.to_owned(), detail)),
        }));
    }
    Some(found)
}

fn list<'a>(table: &'a Value, name: &str) -> &'a [Value] {
    table.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// The values of our properties of this name.
fn all<'a>(table: &'a Value, name: &'a str) -> impl Iterator<Item = String> + 'a {
    let ours = move |property: &&Value| {
        property.get("ns").is_some_and(|ns| ns == NAMESPACE) && property.get("name").is_some_and(|found| found == name)
    };
    list(table, "props")
        .iter()
        .filter(ours)
        .filter_map(|property| property.get("value").and_then(Value::as_str))
        .map(decode)
}

fn said(table: &Value, name: &str) -> Option<String> {
    all(table, name).next()
}

fn entry(name: &str, control: &Value, left: &Cell<usize>) -> Result<Placed, String> {
    let kind = kind(name).ok_or_else(|| format!("{name} is no kind of entry"))?;
    let mut entry = Value::Object(Map::new());
    for field in &kind.fields {
        let id = || control.get("id").filter(|_| field.name == "id").cloned();
        if let Some(value) = value(control, field, left)?.or_else(id) {
            crate::import::put(&mut entry, &field.path, value);
        }
    }
    for part in list(control, "parts") {
        text(kind, part, &mut entry);
    }
    let position = said(control, POSITION).and_then(|position| position.parse().ok()).unwrap_or(usize::MAX);
    Ok((position, entry))
}

/// Puts the prose of a part where its field and language say.
fn text(kind: &Kind, part: &Value, entry: &mut Value) {
    let (Some(name), Some(language)) = (part.get("name").and_then(Value::as_str), said(part, LANGUAGE)) else { return };
    let name = name.replace('-', "_");
    let standard = part.get("ns").is_none();
    let field = if standard { field_of_part(&kind.name, &name.replace('_', "-")).to_owned() } else { name };
    let path = [field, language];
    let known = kind.fields.iter().any(|field| field.path == path && is_language(kind, field));
    if known {
        let prose = part.get("prose").and_then(Value::as_str).unwrap_or_default();
        crate::import::put(entry, &path, Value::String(prose::read(prose)));
    }
}

/// The value of a field. What is JSON inside the JSON is counted by its bytes, which are never fewer than its values.
fn value(control: &Value, field: &Field, left: &Cell<usize>) -> Result<Option<Value>, String> {
    let name = property_name(field);
    let mut values = all(control, &name).peekable();
    let Some(first) = values.peek() else {
        // A list that is empty has no properties.
        return Ok((field.shape == Shape::List && field.required).then(|| Value::Array(Vec::new())));
    };
    let wrong = |what: &str| format!("{}: {what}", field.name);
    if matches!(field.shape, Shape::Json | Shape::TextOrJson) {
        left.set(left.get().checked_sub(first.len()).ok_or_else(|| wrong("the catalog holds too much JSON"))?);
    }
    Ok(Some(match field.shape {
        Shape::Text => Value::String(first.clone()),
        Shape::List => Value::Array(values.map(Value::String).collect()),
        Shape::Integer => serde_json::from_str::<serde_json::Number>(first).map_err(|_| wrong("no number"))?.into(),
        Shape::Boolean => Value::Bool(first == "true"),
        Shape::TextOrJson if !first.starts_with(['{', '"', '[']) => Value::String(first.clone()),
        Shape::Json | Shape::TextOrJson => serde_json::from_str(first).map_err(|error| wrong(&error.to_string()))?,
    }))
}
