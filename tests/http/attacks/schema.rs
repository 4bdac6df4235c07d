//! What there is to attack: every route of the table, and every form of every page.

use super::{LEFT_ALONE, Target};
use crate::html;
use reqwest::{Method, StatusCode};
use serde_json::{Map, Value, json};
use server::http::router::{best, routes};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// How many pages of one route are looked at for forms.
const PAGES_OF_ONE_ROUTE: usize = 20;

/// A form as a browser would send it.
pub struct Form {
    /// How it is sent.
    pub method: Method,
    /// The path it is sent to.
    pub action: String,
    /// The route of the table that this is.
    pub route: &'static str,
    /// Its fields with what stands in them.
    pub fields: Vec<(String, String)>,
    /// The fields that no form before it had for the same route: names that differ in an id or a number alone are read by the same code.
    pub new: Vec<String>,
}

/// What links lead to.
#[derive(Default)]
pub struct Found {
    /// Of each route the first page, and the pages that the forms are on.
    pub pages: Vec<String>,
    /// Of each route the first form, and those with a field that none before it had; but for forms that send a file.
    pub forms: Vec<Form>,
}

/// Follows links from the procurements on.
pub async fn found(target: &Target) -> Found {
    let mut found = Found::default();
    let mut known: BTreeSet<(Method, &str, String)> = BTreeSet::new();
    let (mut seen, mut of_route) = (BTreeSet::new(), BTreeMap::<&str, usize>::new());
    let mut next = VecDeque::from(["/procurements".to_owned()]);
    next.extend(target.procurements.iter().cloned());
    while let Some(path) = next.pop_front() {
        let Some(route) = template(&Method::GET, &path) else { continue };
        if !seen.insert(path.clone()) || of_route.get(route).is_some_and(|pages| *pages >= PAGES_OF_ONE_ROUTE) {
            continue;
        }
        *of_route.entry(route).or_default() += 1;
        let page = target.person.get(&path).await;
        let is_page = page.headers.get("content-type").is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
        if page.status != StatusCode::OK || !is_page {
            continue;
        }
        next.extend(links(&page.text).filter(|path| is_tried(path)).map(|path| {
            let end = path.find(['#', '?']).unwrap_or(path.len());
            path[..end].to_owned()
        }));
        let mut is_wanted = of_route[route] == 1;
        for mut form in on_page(&page.text) {
            let unknown = |name: &String| known.insert((form.method.clone(), form.route, shape(name)));
            form.new = form.fields.iter().map(|(name, _)| name.clone()).filter(unknown).collect();
            let first = !found.forms.iter().any(|other| (&other.method, other.route) == (&form.method, form.route));
            if first || !form.new.is_empty() {
                found.forms.push(form);
                is_wanted = true;
            }
        }
        if is_wanted {
            found.pages.push(path);
        }
    }
    println!("{} pages of {} routes were looked at for forms", of_route.values().sum::<usize>(), of_route.len());
    found
}

/// The forms on a page that go to a route of the table.
fn on_page(page: &str) -> impl Iterator<Item = Form> {
    page.split("<form").skip(1).filter_map(|rest| {
        let form = format!("<form{}</form>", &rest[..rest.find("</form>").expect("a form ends")]);
        let tag = &form[..form.find('>')?];
        let method = match html::attribute(tag, "method").as_deref() {
            Some("post") => Method::POST,
            _ => Method::GET,
        };
        let action = html::attribute(tag, "action").filter(|action| is_tried(action))?;
        let sends_file = html::attribute(tag, "enctype").is_some();
        let route = template(&method, &action).filter(|_| !sends_file)?;
        let fields = html::fields(&form, &action);
        Some(Form { method, action, route, fields, new: Vec::new() })
    })
}

/// The name of a field without the ids and numbers in it. All that say from which version a form was made are alike.
fn shape(name: &str) -> String {
    let name = if name.starts_with("rev:") { "rev:" } else { name };
    name.chars().filter(|c| !c.is_ascii_uppercase() && !c.is_ascii_digit()).collect()
}

/// Whether a path is attacked at all.
fn is_tried(path: &str) -> bool {
    !LEFT_ALONE.iter().any(|left| path.contains(left))
}

/// The paths that links on the page lead to.
fn links(page: &str) -> impl Iterator<Item = &str> {
    // An ampersand in one is for what comes after the question mark, which is left away.
    page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).filter(|path| path.starts_with('/'))
}

/// The route of the table that a path is of.
fn template(method: &Method, path: &str) -> Option<&'static str> {
    let path = path.split(['?', '#']).next()?;
    best(routes().into_iter().filter(|route| route.method == method).map(|route| route.path), path)
}

/// The table of routes as an OpenAPI document: the fields of each form, and for each name in a path the procurements that there are, or
/// anything.
pub async fn of(target: &Target) -> Value {
    let mut fields: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for form in found(target).await.forms.into_iter().filter(|form| form.method == Method::POST) {
        fields.entry(form.route).or_default().extend(form.fields.into_iter().map(|(name, _)| name));
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
