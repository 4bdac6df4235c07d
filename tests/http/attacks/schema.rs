//! What there is to attack: every route of the table, and every form of every page.

use super::{LEFT_ALONE, Target};
use crate::html;
use reqwest::{Method, StatusCode};
use serde_json::{Map, Value, json};
use server::http::router::{best, routes};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// How many pages are looked at for forms.
const PAGES_MAX: usize = 400;

/// A form as a browser would send it.
pub struct Form {
    /// The path it is sent to.
    pub action: String,
    /// Its fields with what stands in them.
    pub fields: Vec<(String, String)>,
}

/// The forms that are sent with POST, one for each route: the first that links lead to.
pub async fn forms(target: &Target) -> Vec<Form> {
    let mut found = BTreeMap::new();
    let (mut seen, mut next) = (BTreeSet::new(), VecDeque::from(["/procurements".to_owned()]));
    next.extend(target.procurements.iter().cloned());
    while let Some(path) = next.pop_front() {
        if seen.len() >= PAGES_MAX || !seen.insert(path.clone()) {
            continue;
        }
        let page = target.person.get(&path).await;
        let is_page = page.headers.get("content-type").is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
        if page.status != StatusCode::OK || !is_page {
            continue;
        }
        next.extend(values(&page.text, "href=\"/").filter(|path| is_tried(path)).map(|path| {
            let end = path.find(['#', '?']).unwrap_or(path.len());
            path[..end].to_owned()
        }));
        for action in values(&page.text, "action=\"/").filter(|path| is_tried(path)) {
            let Some(template) = template(Method::POST, action) else { continue };
            let fields = || html::fields(&page.text, action);
            found.entry(template).or_insert_with(|| Form { action: action.to_owned(), fields: fields() });
        }
    }
    found.into_values().collect()
}

/// Whether a path is attacked at all.
fn is_tried(path: &str) -> bool {
    !LEFT_ALONE.iter().any(|left| path.contains(left))
}

/// The paths that stand behind this attribute. An ampersand in one is for what comes after the question mark, which is left away.
fn values<'p>(page: &'p str, attribute: &'static str) -> impl Iterator<Item = &'p str> {
    let starts = page.match_indices(attribute);
    starts.filter_map(move |(at, _)| page[at + attribute.len() - 1..].split('"').next())
}

/// The route of the table that a path is of.
fn template(method: Method, path: &str) -> Option<&'static str> {
    let path = path.split(['?', '#']).next()?;
    best(routes().into_iter().filter(|route| route.method == method).map(|route| route.path), path)
}

/// The table of routes as an OpenAPI document: the fields of each form, and for each name in a path the procurements that there are, or
/// anything.
pub async fn of(target: &Target) -> Value {
    let mut fields: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for form in forms(target).await {
        let names = form.fields.into_iter().map(|(name, _)| name);
        fields.entry(template(Method::POST, &form.action).unwrap()).or_default().extend(names);
    }
    let ids: Vec<&str> = target.procurements.iter().map(|path| path.strip_prefix("/p/").unwrap()).collect();
    let mut paths = Map::new();
    for route in routes().into_iter().filter(|route| is_tried(route.path)) {
        let names = route.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'));
        let parameters: Vec<Value> = names
            .map(|name| {
                let of_ids = json!({ "type": "string", "enum": ids });
                let schema = if name == "procurement" { of_ids } else { json!({ "type": "string", "minLength": 1 }) };
                json!({ "name": name, "in": "path", "required": true, "schema": schema })
            })
            .chain(
                ["q", "lang", "version", "who"]
                    .map(|name| json!({ "name": name, "in": "query", "schema": { "type": "string" } })),
            )
            .collect();
        let mut operation = json!({ "parameters": parameters, "responses": { "default": { "description": "" } } });
        if route.method == Method::POST {
            let named = fields.get(route.path).into_iter().flatten();
            let properties: Map<String, Value> =
                named.map(|name| (name.clone(), json!({ "type": "string" }))).collect();
            let form = json!({ "schema": { "type": "object", "properties": properties } });
            operation["requestBody"] = json!({ "content": { "application/x-www-form-urlencoded": form } });
        }
        let methods = paths.entry(route.path).or_insert_with(|| json!({}));
        methods[route.method.as_str().to_lowercase()] = operation;
    }
    json!({ "openapi": "3.0.3", "info": { "title": "Kravspor", "version": "1" }, "paths": paths })
}
