//! Entries out of JSON: a release, an extension, or what an OSCAL catalog of ours held.

use super::Found;
use super::coerce::forbidden;
use super::problem::{Problem, Refusal};
use super::receipt::{Outcome, Place, Row};
use super::rows::{Entry, Step};
use crate::model::{EXTENSION, Kind, RELEASE, kind};
use crate::text;
use serde_json::{Map, Value};

/// The entries of a release or an extension as JSON.
pub(super) fn of_json(json: Value) -> Result<Vec<Step>, Refusal> {
    let Value::Object(tables) = json else { return Err(Refusal::UnknownJson) };
    let own = if tables.contains_key("schema") {
        RELEASE
    } else if tables.contains_key("title") && tables.contains_key("version") {
        EXTENSION
    } else {
        return Err(Refusal::UnknownJson);
    };
    let mut steps = Vec::new();
    let mut about = Map::new();
    for (name, value) in tables {
        let belongs = kind(own).is_some_and(|kind| kind.field(&name).is_some());
        match (kind(&name).filter(|_| !belongs), value) {
            (_, value) if belongs => {
                about.insert(name, value);
            }
            (Some(kind), Value::Array(entries)) if !kind.single => {
                steps.extend((1..).zip(entries).map(|(number, value)| step(kind, &name, Some(number), value)));
            }
            (Some(kind), value) if kind.single => steps.push(step(kind, &name, None, value)),
            (Some(_), _) => {
                steps.push(wrong(place(&name, None), "", Problem::Unfit { detail: "is no list".to_owned() }))
            }
            (None, _) => steps.push(wrong(place(&name, None), "", Problem::NoSuchKind { found: name.clone() })),
        }
    }
    if let Some(kind) = kind(own) {
        steps.insert(0, step(kind, own, None, Value::Object(about)));
    }
    Ok(steps)
}

/// The entries of an OSCAL catalog of ours.
pub(super) fn of_own_oscal(found: Vec<Result<Found, (String, String)>>) -> Vec<Step> {
    let step = |found: Result<Found, (String, String)>| match found {
        Ok((name, group, number, value)) => match kind(name) {
            Some(kind) => step(kind, &group, Some(number), value),
            None => wrong(place(&group, Some(number)), "", Problem::NoSuchKind { found: String::from(name) }),
        },
        Err((group, detail)) => wrong(place(&group, None), "", Problem::Unfit { detail }),
    };
    found.into_iter().map(step).collect()
}

fn place(sheet: &str, row: Option<usize>) -> Place {
    Place { sheet: sheet.to_owned(), row, id: String::new() }
}

fn step(kind: &'static Kind, sheet: &str, number: Option<usize>, value: Value) -> Step {
    let place = Place { id: crate::model::id(&value), ..place(sheet, number) };
    match forbidden(&value) {
        Some(character) => wrong(place, "", Problem::Character { character: text::name(character) }),
        None => Step::Entry(Entry { kind, place, value }),
    }
}

fn wrong(place: Place, field: &str, why: Problem) -> Step {
    Step::Row(Row { place, outcome: Outcome::Wrong { field: field.to_owned(), why } })
}
