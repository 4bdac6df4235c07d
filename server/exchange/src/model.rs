//! What a catalogue looks like as tables: the kinds of entry and the columns of each, read off the JSON Schema.

use catalogue::content::{Extension, Release};
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};
use std::sync::LazyLock;

/// Where the schema says it lives. Nothing is fetched from there.
const SCHEMA_ID: &str = "urn:kravspor:schema:release:1";
/// How many objects a column may lie inside of. Deeper ones are JSON in a cell.
const DEPTH_MAX: usize = 3;
/// What people look for first, in this order; the rest comes by name.
const FIRST: [&str; 20] = [
    "id",
    "number",
    "title",
    "version",
    "date",
    "domain",
    "aspect",
    "without_r",
    "step",
    "page",
    "kind",
    "heading",
    "text",
    "explanation",
    "obligation",
    "type",
    "placement",
    "met",
    "reason",
    "evidence",
];

/// The JSON Schema (2020-12) of a release as JSON, the file that `--catalogue FILE` reads.
pub fn schema() -> Value {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Release>();
    schema.insert("$id".to_owned(), SCHEMA_ID.into());
    schema.insert("title".to_owned(), "Kravspor catalogue release".into());
    let description = "All of the curated content of one release of the requirement catalogue: questions, facts, scenarios, \
                       measures, requirement items and what the annexes are made of.";
    schema.insert("description".to_owned(), description.into());
    schema.to_value()
}

/// How the value of a field is written in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Text as it is.
    Text,
    /// A whole number.
    Integer,
    /// Yes or no.
    Boolean,
    /// Texts, one a line.
    List,
    /// JSON.
    Json,
    /// Text as it is, or JSON where it is no text.
    TextOrJson,
}

/// A field of an entry: a column.
#[derive(Clone, Debug)]
pub(crate) struct Field {
    /// Where it lies in the entry.
    pub path: Vec<String>,
    /// The path with dots: the name of the column.
    pub name: String,
    /// How it is written.
    pub shape: Shape,
    /// Whether it and everything around it must be there.
    pub required: bool,
    /// The words it may hold; empty where any will do.
    pub allowed: Vec<String>,
}

/// A kind of entry: a sheet.
#[derive(Clone, Debug)]
pub(crate) struct Kind {
    /// Its name in the JSON of a release.
    pub name: String,
    /// Whether there is exactly one of it, which is no list.
    pub single: bool,
    /// Its columns.
    pub fields: Vec<Field>,
    /// Where tables lie in it that must be there, even with nothing in them; the outer before the inner.
    pub tables: Vec<Vec<String>>,
}

impl Kind {
    /// The column of this name.
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// Whether this names a text in several languages: `text` where there is a `text.nb`.
    pub fn is_text(&self, name: &str) -> bool {
        self.field(&format!("{name}.nb")).is_some_and(|field| field.shape == Shape::Text)
    }
}

/// The kind that holds what a release says of itself.
pub(crate) const RELEASE: &str = "release";
/// The kind that holds what an extension says of itself.
pub(crate) const EXTENSION: &str = "extension";
/// The kind of what an extension changes of items that are there.
pub(crate) const CHANGE: &str = "change";
/// The kind of what an extension lets measures lead to.
pub(crate) const LEAD: &str = "lead";
/// The kind of what an extension words anew in what is no item.
pub(crate) const WORDED: &str = "worded";

static KINDS: LazyLock<Vec<Kind>> = LazyLock::new(|| {
    let mut kinds = read(RELEASE, &schema());
    let extension = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<Extension>().to_value();
    kinds.extend(read(EXTENSION, &extension).into_iter().filter(|kind| is_of_extensions_alone(&kind.name)));
    kinds
});

/// Whether a release has no entries of this kind, and an extension can have.
pub(crate) fn is_of_extensions_alone(name: &str) -> bool {
    [EXTENSION, CHANGE, LEAD, WORDED].contains(&name)
}

/// Every kind, the release's own first.
pub(crate) fn kinds() -> &'static [Kind] {
    &KINDS
}

/// The kind of this name.
pub(crate) fn kind(name: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.name == name)
}

/// The kinds of a schema; what is neither list nor table belongs to the one called `own`.
fn read(own: &str, schema: &Value) -> Vec<Kind> {
    let defs = schema.get("$defs").cloned().unwrap_or_else(|| json!({}));
    let mut scalars = Vec::new();
    let mut kinds = Vec::new();
    for (name, property, required) in properties(schema) {
        let resolved = resolve(property, &defs);
        let entry = match resolved.get("items") {
            Some(items) => resolve(items, &defs),
            None => resolved,
        };
        if is_object(entry) {
            let single = resolved.get("items").is_none();
            let mut kind = Kind { name: name.to_owned(), single, fields: Vec::new(), tables: Vec::new() };
            collect(entry, &defs, &[], true, &mut kind);
            kind.fields = ordered(kind.fields);
            kinds.push(kind);
        } else {
            leaf(property, &defs, &[name.to_owned()], required, &mut scalars);
        }
    }
    kinds.insert(0, Kind { name: own.to_owned(), single: true, fields: ordered(scalars), tables: Vec::new() });
    kinds
}

fn properties(schema: &Value) -> impl Iterator<Item = (&str, &Value, bool)> {
    let required = schema.get("required").and_then(Value::as_array);
    let is_required = move |name: &str| required.is_some_and(|all| all.iter().any(|one| one == name));
    let all = schema.get("properties").and_then(Value::as_object).into_iter().flat_map(Map::iter);
    all.map(move |(name, property)| (name.as_str(), property, is_required(name)))
}

/// Follows a reference, and takes the `null` of an optional field away.
fn resolve<'a>(schema: &'a Value, defs: &'a Value) -> &'a Value {
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        return reference.strip_prefix("#/$defs/").and_then(|name| defs.get(name)).unwrap_or(schema);
    }
    if let Some([one, null]) = schema.get("anyOf").and_then(Value::as_array).map(Vec::as_slice)
        && null.get("type").is_some_and(|kind| kind == "null")
    {
        return resolve(one, defs);
    }
    schema
}

fn is_object(schema: &Value) -> bool {
    schema.get("properties").is_some()
}

fn collect(schema: &Value, defs: &Value, at: &[String], required: bool, kind: &mut Kind) {
    for (name, property, must) in properties(schema) {
        let path: Vec<String> = at.iter().cloned().chain([name.to_owned()]).collect();
        let inner = resolve(property, defs);
        if is_object(inner) && path.len() < DEPTH_MAX {
            if required && must {
                kind.tables.push(path.clone());
            }
            collect(inner, defs, &path, required && must, kind);
        } else {
            leaf(property, defs, &path, required && must, &mut kind.fields);
        }
    }
}

fn leaf(property: &Value, defs: &Value, path: &[String], required: bool, fields: &mut Vec<Field>) {
    let schema = resolve(property, defs);
    let (shape, allowed) = shape(schema, defs);
    fields.push(Field { path: path.to_vec(), name: path.join("."), shape, required, allowed });
}

fn shape(schema: &Value, defs: &Value) -> (Shape, Vec<String>) {
    let is = |wanted: &str| match schema.get("type") {
        Some(Value::String(one)) => one == wanted,
        Some(Value::Array(some)) => some.iter().any(|one| one == wanted),
        _ => false,
    };
    let words = words(schema);
    if !words.is_empty() || is("string") {
        return (Shape::Text, words);
    }
    if is("integer") {
        return (Shape::Integer, words);
    }
    if is("boolean") {
        return (Shape::Boolean, words);
    }
    if let Some(items) = schema.get("items").filter(|items| items.is_object())
        && let (Shape::Text, allowed) = shape(resolve(items, defs), defs)
    {
        return (Shape::List, allowed);
    }
    let variants = schema.get("anyOf").and_then(Value::as_array);
    let also_text =
        variants.is_some_and(|all| all.iter().any(|one| one.get("type").is_some_and(|kind| kind == "string")));
    (if also_text { Shape::TextOrJson } else { Shape::Json }, Vec::new())
}

/// The words of an enumeration; empty for everything else.
fn words(schema: &Value) -> Vec<String> {
    let word = |value: &Value| value.as_str().map(str::to_owned);
    let listed = schema.get("enum").and_then(Value::as_array).into_iter().flatten().filter_map(word);
    let documented = schema.get("oneOf").and_then(Value::as_array).into_iter().flatten();
    let documented = documented.flat_map(|one| {
        let more = one.get("enum").and_then(Value::as_array).into_iter().flatten();
        one.get("const").into_iter().chain(more).filter_map(word)
    });
    listed.chain(documented).collect()
}

/// What people look for first comes first; the languages of a text stand together, bokmål before the others.
fn ordered(mut fields: Vec<Field>) -> Vec<Field> {
    let rank = |field: &Field| FIRST.iter().position(|name| field.path[0] == *name).unwrap_or(FIRST.len());
    let language = |field: &Field| match field.path.last().map(String::as_str) {
        Some("nb") => 0,
        Some("nn") => 1,
        Some("en") => 2,
        _ => 0,
    };
    fields.sort_by_key(|field| (rank(field), field.path[0].clone(), language(field), field.name.clone()));
    fields
}

/// The value at a path, where there is one.
pub(crate) fn at<'a>(entry: &'a Value, path: &[String]) -> Option<&'a Value> {
    path.iter().try_fold(entry, |value, name| value.get(name))
}

/// What an entry is called in messages: its id, or its number.
pub(crate) fn id(entry: &Value) -> String {
    match entry.get("id").or_else(|| entry.get("number")).or_else(|| entry.get("roles")) {
        Some(Value::String(id)) => id.clone(),
        Some(other) => other.to_string(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn every_field_of_an_item_is_a_column() {
        let item = kind("item").unwrap();
        let shape = |name: &str| item.field(name).unwrap().shape;
        assert_eq!(item.fields[0].name, "id");
        assert_eq!(shape("text.nb"), Shape::Text);
        assert_eq!(shape("evidence.nn"), Shape::Text);
        assert_eq!(shape("burden"), Shape::Integer);
        assert_eq!(shape("annex_c"), Shape::Boolean);
        assert_eq!(shape("references"), Shape::List);
        assert_eq!(shape("applies"), Shape::TextOrJson);
        assert_eq!(shape("scale"), Shape::Json);
        assert_eq!(item.field("type").unwrap().allowed, ["absolute", "evaluated", "option", "information"]);
        assert!(item.field("text.nb").unwrap().required && !item.field("evidence.nb").unwrap().required);
        assert!(item.is_text("evidence") && !item.is_text("type"));
        let measure = kind("measure").unwrap();
        assert_eq!(measure.field("aspects").unwrap().allowed, ["k", "i", "t", "r"]);
    }

    #[test]
    fn every_part_of_a_release_is_a_kind() {
        let release = serde_json::to_value(catalogue::content::embedded()).unwrap();
        for (name, value) in release.as_object().unwrap() {
            let known = if value.is_array() || value.is_object() {
                kind(name).is_some()
            } else {
                kind(RELEASE).unwrap().field(name).is_some()
            };
            assert!(known, "{name}");
        }
        assert!(kind("matrix").unwrap().single && kind(RELEASE).unwrap().field("schema").is_some());
        assert!(kind(EXTENSION).unwrap().field("language").is_some());
    }
}
