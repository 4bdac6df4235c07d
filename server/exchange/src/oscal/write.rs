//! A release as an OSCAL catalog.

use super::names::{encode, is_date, is_token, line, token, uuid};
use super::{FORMAT, FORMAT_VERSION, LANGUAGE, NAMESPACE, OSCAL_VERSION, POSITION, UNSORTED, part_name, prose};
use crate::cell;
use crate::model::{Field, Kind, Shape, at, id, kind};
use catalogue::content::{Lang, Release};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// The day of a release that says none OSCAL would take.
const NO_DATE: &str = "1970-01-01";

/// The catalog of a release, which is given as itself and as JSON.
pub(crate) fn write(release: &Release, json: &Value) -> Value {
    let list = |name: &str| json.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let (parameters, domains, items) = (list("parameter"), list("domain"), list("item"));
    let named: BTreeSet<String> = parameters.iter().map(id).filter(|id| is_token(id)).collect();
    let writer = Writer { parameters: named.iter().map(String::as_str).collect() };

    let mut sorted: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for (position, item) in items.iter().enumerate() {
        let domain = item.get("domain").and_then(Value::as_str).unwrap_or_default().to_owned();
        sorted.entry(domain).or_default().push(writer.control("item", "requirement", position, item));
    }
    let mut groups = Vec::new();
    for (position, domain) in domains.iter().enumerate() {
        let controls = sorted.remove(&id(domain)).unwrap_or_default();
        groups.push(writer.domain(position, domain, controls));
    }
    let left: Vec<Value> = sorted.into_values().flatten().collect();
    groups.extend(group(UNSORTED, UNSORTED, "Uten domene", left));
    for (name, class, title) in [("measure", "measures", "Tiltak"), ("scenario", "scenarios", "Scenarier")] {
        let entries = list(name);
        let controls = entries.iter().enumerate().map(|(at, entry)| writer.control(name, name, at, entry)).collect();
        groups.extend(group(class, class, title, controls));
    }

    let mut catalog = Map::new();
    catalog.insert("uuid".to_owned(), uuid(&format!("{NAMESPACE} {}", release.fingerprint())).into());
    catalog.insert("metadata".to_owned(), metadata(release));
    let params = parameters.iter().enumerate().map(|(at, parameter)| writer.parameter(at, parameter)).collect();
    some(&mut catalog, "params", params);
    some(&mut catalog, "groups", groups);
    json!({ "catalog": catalog })
}

fn metadata(release: &Release) -> Value {
    let date = if is_date(&release.date) { release.date.as_str() } else { NO_DATE };
    json!({
        "title": "Kravspor",
        "last-modified": format!("{date}T00:00:00Z"),
        "version": encode(&release.version),
        "oscal-version": OSCAL_VERSION,
        "props": [
            property(FORMAT, FORMAT_VERSION),
            property("version", &release.version),
            property("date", &release.date),
            property("fingerprint", &release.fingerprint()),
        ],
    })
}

fn property(name: &str, value: &str) -> Value {
    json!({ "ns": NAMESPACE, "name": name, "value": encode(value) })
}

/// OSCAL wants a list left out rather than empty.
fn some(table: &mut Map<String, Value>, name: &str, list: Vec<Value>) {
    if !list.is_empty() {
        table.insert(name.to_owned(), Value::Array(list));
    }
}

fn group(id: &str, class: &str, title: &str, controls: Vec<Value>) -> Option<Value> {
    (!controls.is_empty()).then(|| json!({ "id": id, "class": class, "title": title, "controls": controls }))
}

struct Writer<'a> {
    parameters: BTreeSet<&'a str>,
}

impl Writer<'_> {
    fn control(&self, name: &str, class: &str, position: usize, entry: &Value) -> Value {
        let mut control = Map::new();
        let Some(kind) = kind(name) else { return Value::Null };
        let own = id(entry);
        let titled = ["title", "text"].into_iter().find_map(|field| at(entry, &[field.to_owned(), "nb".to_owned()]));
        let title = line(titled.and_then(Value::as_str).unwrap_or_default(), &own);
        control.insert("id".to_owned(), token(&own).into());
        control.insert("class".to_owned(), class.into());
        control.insert("title".to_owned(), title.into());
        some(&mut control, "props", properties(kind, position, entry, true));
        some(&mut control, "links", links(entry));
        some(&mut control, "parts", self.parts(kind, entry));
        Value::Object(control)
    }

    fn domain(&self, position: usize, domain: &Value, controls: Vec<Value>) -> Value {
        let mut group = Map::new();
        let Some(kind) = kind("domain") else { return Value::Null };
        let own = id(domain);
        group.insert("id".to_owned(), token(&own).into());
        group.insert("class".to_owned(), "domain".into());
        let name = at(domain, &["text".to_owned(), "nb".to_owned()]).and_then(Value::as_str).unwrap_or_default();
        group.insert("title".to_owned(), line(name, &own).into());
        some(&mut group, "props", properties(kind, position, domain, false));
        some(&mut group, "controls", controls);
        Value::Object(group)
    }

    fn parameter(&self, position: usize, parameter: &Value) -> Value {
        let mut made = Map::new();
        let Some(kind) = kind("parameter") else { return Value::Null };
        let own = id(parameter);
        let said =
            |path: [&str; 2]| at(parameter, &path.map(str::to_owned)).and_then(Value::as_str).unwrap_or_default();
        let (text, unit) = (said(["text", "nb"]), said(["unit", "nb"]));
        made.insert("id".to_owned(), token(&own).into());
        some(&mut made, "props", properties(kind, position, parameter, false));
        made.insert("label".to_owned(), line(text, &own).into());
        made.insert("usage".to_owned(), prose::write(text, &self.parameters).into());
        if let Some([low, high]) = parameter.get("range").and_then(Value::as_array).map(Vec::as_slice) {
            let words = prose::write(&format!("{low} til {high} {unit}"), &self.parameters);
            made.insert("constraints".to_owned(), json!([{ "description": words }]));
        }
        made.insert("guidelines".to_owned(), json!([{ "prose": prose::write(unit, &self.parameters) }]));
        if let Some(default) = parameter.get("default") {
            made.insert("values".to_owned(), json!([default.to_string()]));
        }
        Value::Object(made)
    }

    /// The texts of a control, a part for each language.
    fn parts(&self, kind: &Kind, entry: &Value) -> Vec<Value> {
        let mut parts = Vec::new();
        for field in kind.fields.iter().filter(|field| is_language(kind, field)) {
            let Some(text) = at(entry, &field.path).and_then(Value::as_str) else { continue };
            let (name, standard) = part_name(&kind.name, &field.path[0]);
            let language = field.path.last().map_or("nb", String::as_str);
            let mut part = Map::new();
            if name == "statement" {
                part.insert("id".to_owned(), format!("{}_smt.{language}", token(&id(entry))).into());
            }
            part.insert("name".to_owned(), name.replace('_', "-").into());
            if !standard {
                part.insert("ns".to_owned(), NAMESPACE.into());
            }
            part.insert("props".to_owned(), json!([property(LANGUAGE, language)]));
            part.insert("prose".to_owned(), prose::write(text, &self.parameters).into());
            parts.push(Value::Object(part));
        }
        parts
    }
}

/// Whether a field is one language of a text of its entry.
pub(super) fn is_language(kind: &Kind, field: &Field) -> bool {
    let languages = Lang::ALL.map(Lang::code);
    matches!(field.path.as_slice(), [text, last] if languages.contains(&last.as_str()) && kind.is_text(text))
}

/// The name of the property for a field.
pub(super) fn property_name(field: &Field) -> String {
    field.name.replace(['_', '.'], "-")
}

/// Every field as properties; the texts only where the entry can't have parts.
fn properties(kind: &Kind, position: usize, entry: &Value, has_parts: bool) -> Vec<Value> {
    let mut props = vec![property(POSITION, &position.to_string())];
    for field in &kind.fields {
        if (has_parts && is_language(kind, field)) || (field.name == "id" && is_token(&id(entry))) {
            continue;
        }
        let name = property_name(field);
        match (field.shape, at(entry, &field.path)) {
            (Shape::List, Some(Value::Array(elements))) => {
                props.extend(elements.iter().filter_map(Value::as_str).map(|element| property(&name, element)));
            }
            (Shape::Text, Some(Value::String(text))) => props.push(property(&name, text)),
            _ => props.extend(cell::write(entry, field).map(|cell| property(&name, &cell.into_text()))),
        }
    }
    props
}

/// What the entry points to, for tools that follow links.
fn links(entry: &Value) -> Vec<Value> {
    let link = |field: &str, target: &str| json!({ "href": format!("#{}", token(target)), "rel": field });
    let mut links = Vec::new();
    for (field, relation) in [("strengthens", "strengthens"), ("replaced_by", "replaced-by")] {
        links.extend(entry.get(field).and_then(Value::as_str).map(|target| link(relation, target)));
    }
    for (field, relation) in [("items", "item"), ("measures", "measure")] {
        let targets = entry.get(field).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        links.extend(targets.map(|target| link(relation, target)));
    }
    links
}
