//! Releases to send round, and workbooks to break.

#![allow(dead_code)]

use catalogue::content::{Release, embedded};
use exchange::{Import, Limits, Mapping, Outcome, Receipt, Refusal};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

/// How many entries of each list an arbitrary release keeps.
const ENTRIES_MAX: usize = 4;

/// Reads a file without saying anything about it.
pub fn import(name: &str, bytes: &[u8]) -> Result<Receipt, Refusal> {
    exchange::import(name, bytes, &Mapping::default(), &Limits::default())
}

/// The mistakes of a receipt, as lines.
pub fn wrong(receipt: &Receipt) -> Vec<String> {
    let lines = receipt.rows.iter().filter_map(|row| match &row.outcome {
        Outcome::Wrong { field, why } => Some(format!("{}: {field} {why}", row.place)),
        _ => None,
    });
    lines.collect()
}

/// The release of a file that holds one.
pub fn whole(bytes: &[u8]) -> Release {
    let receipt = import("katalog", bytes).unwrap();
    assert!(
        wrong(&receipt).is_empty(),
        "{:?}",
        wrong(&receipt).iter().map(|line| format!("{line:.200}")).collect::<Vec<_>>()
    );
    assert_eq!(receipt.unexplained().count(), 0, "{:?}", receipt.unexplained().collect::<Vec<_>>());
    match receipt.import {
        Some(Import::Whole(release)) => *release,
        other => panic!("{other:?}"),
    }
}

/// Text of every kind that a sheet, a table or a catalog could stumble over.
pub fn text() -> impl Strategy<Value = String> {
    let character = any::<char>().prop_filter("no text", |c| {
        (!c.is_control() || matches!(c, '\n' | '\t')) && !matches!(c, '\u{FFFE}' | '\u{FFFF}')
    });
    prop_oneof![
        4 => "\\PC{1,40}",
        4 => prop::collection::vec(character, 1..30).prop_map(String::from_iter),
        2 => "[=+@'\t-][ -~]{0,10}",
        2 => "[ \n\t]{0,2}[a-zæøå]{0,8}[ \n\t]{0,3}",
        2 => "\"{1,4}",
        2 => "[\\[{\"][a-z\":,}\\]]{0,8}",
        2 => "[\\\\en\n#>*_&;,|`]{1,10}",
        1 => "(_x[0-9A-F]{4}_|_x005F_|\\{breach_hours\\}|\\{\\{ insert: param, x \\}\\}|json:|<br>){1,3}",
        1 => Just("ø".repeat(32_767)),
        1 => Just("😀".repeat(16_383)),
    ]
}

/// The places of texts in a release that may say anything.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                let inner = format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"));
                let free =
                    matches!(name.as_str(), "nb" | "nn" | "en" | "obligation" | "since" | "reviewed" | "retired");
                if field.is_string() && free {
                    found.push(inner);
                } else if name == "references" {
                    found.extend((0..field.as_array().map_or(0, Vec::len)).map(|number| format!("{inner}/{number}")));
                } else {
                    places(field, &inner, found);
                }
            }
        }
        Value::Array(elements) => {
            for (number, element) in elements.iter().enumerate() {
                places(element, &format!("{at}/{number}"), found);
            }
        }
        _ => {}
    }
}

/// A release that does not fill the screen when a test fails.
#[derive(Clone)]
pub struct Any(pub Release);

impl std::fmt::Debug for Any {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a release; its seed is in proptest-regressions")
    }
}

/// Where two values differ, and how, in few words.
pub fn differences(one: &impl serde::Serialize, other: &impl serde::Serialize) -> Vec<String> {
    let mut found = Vec::new();
    differ("", &serde_json::to_value(one).unwrap(), &serde_json::to_value(other).unwrap(), &mut found);
    found.truncate(5);
    found
}

fn differ(at: &str, one: &Value, other: &Value, found: &mut Vec<String>) {
    match (one, other) {
        _ if one == other => {}
        (Value::Object(some), Value::Object(others)) => {
            for name in some.keys().chain(others.keys().filter(|name| !some.contains_key(*name))) {
                let value = |fields: &serde_json::Map<String, Value>| fields.get(name).cloned().unwrap_or_default();
                differ(&format!("{at}/{name}"), &value(some), &value(others), found);
            }
        }
        (Value::Array(some), Value::Array(others)) if some.len() == others.len() => {
            for (number, (one, other)) in some.iter().zip(others).enumerate() {
                differ(&format!("{at}/{number}"), one, other, found);
            }
        }
        _ => found.push(format!("{at}: {:.60} / {:.60}", one.to_string(), other.to_string())),
    }
}

/// The embedded release with few entries, other ids for its items, and texts that nobody would write.
pub fn release() -> impl Strategy<Value = Any> {
    let ids = prop::collection::vec("[A-Z]{3}-[0-9]{3}|\\PC{1,12}|[=+-][a-z]{1,5}", ENTRIES_MAX);
    let changes = prop::collection::vec((any::<Index>(), text()), 0..25);
    let more = prop::collection::vec((any::<Index>(), any::<bool>(), text()), 0..10);
    let starts = prop::collection::vec(any::<Index>(), 40);
    (starts, ids, changes, more, any::<(u8, u8)>(), any::<(i64, i64)>(), any::<bool>()).prop_map(
        |(starts, ids, changes, more, scale, range, flag)| {
            let mut json = serde_json::to_value(embedded()).unwrap();
            let lists = json.as_object_mut().unwrap().values_mut().filter_map(Value::as_array_mut);
            for (list, start) in lists.zip(starts) {
                if !list.is_empty() {
                    let first = start.index(list.len());
                    *list = list.iter().skip(first).take(ENTRIES_MAX).cloned().collect();
                }
            }
            for (number, (item, id)) in json["item"].as_array_mut().unwrap().iter_mut().zip(ids).enumerate() {
                item["id"] = format!("{id}{number}").into();
                item["scale"] = serde_json::json!([scale.0, scale.1]);
                item["annex_c"] = flag.into();
            }
            for parameter in json["parameter"].as_array_mut().unwrap() {
                parameter["range"] = serde_json::json!([range.0, range.1]);
                parameter["default"] = range.0.into();
            }
            let mut found = Vec::new();
            places(&json, "", &mut found);
            for (index, text) in changes {
                let place = index.get::<String>(&found);
                // What lies deeper shares its cell with others, and together they may be too long for it.
                let alone = place.matches('/').count() <= 4 && !place.contains("references");
                let room = if alone { usize::MAX } else { 100 };
                *json.pointer_mut(place).unwrap() = text.chars().take(room).collect::<String>().into();
            }
            let texts: Vec<_> = found.iter().filter_map(|place| place.strip_suffix("/nb")).collect();
            for (index, english, text) in more {
                let place = json.pointer_mut(index.get::<&str>(&texts)).unwrap();
                place[if english { "en" } else { "nn" }] = text.chars().take(100).collect::<String>().into();
            }
            Any(serde_json::from_value(json).unwrap())
        },
    )
}

/// An archive of these parts.
pub fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#;
const WORKBOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Krav" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const ROOT_RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

/// A workbook with one sheet of this XML, and more parts beside it; one of the same name takes the place of an ordinary one.
pub fn workbook(sheet_data: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let sheet = format!(
        r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{sheet_data}</sheetData></worksheet>"#
    );
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", ROOT_RELATIONS.as_bytes()),
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    parts.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    parts.extend(more);
    archive(&parts)
}

/// A row of cells with text in them.
pub fn row(number: usize, cells: &[&str]) -> String {
    let cell = |(at, text): (usize, &&str)| {
        let column = char::from(b'A' + u8::try_from(at).unwrap());
        format!(r#"<c r="{column}{number}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>"#)
    };
    format!(r#"<row r="{number}">{}</row>"#, cells.iter().enumerate().map(cell).collect::<String>())
}

/// A catalog in the shape of the large American ones: families, controls with enhancements, parameters with choices.
pub fn catalog(families: usize, controls: usize, enhancements: usize) -> Vec<u8> {
    let control = |id: &str, inner: Vec<Value>| {
        json!({
            "id": id, "class": "SP800-53", "title": format!("Control {id}"),
            "params": [
                { "id": format!("{id}_prm_1"), "label": "personnel or roles" },
                { "id": format!("{id}_prm_2"), "select": { "how-many": "one-or-more", "choice": [
                    "organization-level", format!("{{{{ insert: param, {id}_prm_1 }}}} level")
                ] } },
            ],
            "props": [{ "name": "label", "value": id.to_uppercase() }],
            "parts": [
                { "name": "statement", "parts": [
                    { "name": "item", "props": [{ "name": "label", "value": "a." }],
                      "prose": format!("Disseminate to {{{{ insert: param, {id}_prm_1 }}}}:"),
                      "parts": [{ "name": "item", "props": [{ "name": "label", "value": "1." }],
                        "prose": format!("a {{{{ insert: param, {id}_prm_2 }}}} policy") }] },
                ] },
                { "name": "guidance", "prose": "Why this\\*matters." },
            ],
            "controls": inner,
        })
    };
    let groups: Vec<Value> = (0..families)
        .map(|family| {
            let inner = |number: usize| {
                let id = format!("f{family}-{number}");
                let more = (1..=enhancements).map(|more| control(&format!("{id}.{more}"), Vec::new())).collect();
                control(&id, more)
            };
            let controls: Vec<Value> = (1..=controls).map(inner).collect();
            json!({ "id": format!("f{family}"), "class": "family", "title": format!("Family {family}"), "controls": controls })
        })
        .collect();
    let mut catalog = json!({ "catalog": {
        "uuid": "11111111-2222-4333-8444-555555555555",
        "metadata": { "title": "Controls & more", "last-modified": "2024-02-04T23:11:04Z", "version": "5.1.1", "oscal-version": "1.1.1" },
        "groups": groups,
    } });
    catalog["catalog"]["groups"][0]["controls"][0]["props"] = json!([{ "name": "status", "value": "withdrawn" }]);
    serde_json::to_vec(&catalog).unwrap()
}
