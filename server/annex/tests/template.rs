//! A municipality's own template: what is taken in, how it is surveyed, and what comes out of it when it is filled.

#[path = "template/builder.rs"]
mod builder;
#[path = "template/controls.rs"]
mod controls;
#[path = "template/filling.rs"]
mod filling;
#[path = "template/hostile.rs"]
mod hostile;
#[path = "template/municipal.rs"]
mod municipal;
#[path = "template/refused.rs"]
mod refused;
#[path = "template/sample.rs"]
mod sample;
#[path = "template/sections.rs"]
mod sections;
#[path = "template/splits.rs"]
mod splits;

use catalogue::content::embedded;
use catalogue::content::expr::Known;
use catalogue::document::Date;
use catalogue::document::model::Inline;
use catalogue::document::template::{Value, Values, values};
use catalogue::procurement::{CaseFile, derive};
use std::collections::BTreeMap;

/// A case with an answer to everything.
fn case() -> CaseFile {
    serde_json::from_str(include_str!("annex/answers.json")).expect("the case file fits its type")
}

fn date() -> Date {
    Date::parse("2026-11-21").expect("a date")
}

/// The values of [`case`].
fn case_values() -> Values {
    let case = case();
    values(embedded(), &case, &derive(embedded(), &case), date()).expect("an agreement is needed")
}

fn text(text: &str) -> Value {
    vec![vec![Inline::text(text)]]
}

fn open(text: &str) -> Value {
    vec![vec![Inline::Open { text: text.to_owned(), field: "proc_name".to_owned() }]]
}

/// Values made for a test.
fn made() -> Values {
    let row = |id: &str, said: &str| BTreeMap::from([("id", text(id)), ("text", text(said))]);
    Values {
        fields: BTreeMap::from([
            ("ctrl_name".to_owned(), text("Eksempelvik & Bø <kommune>")),
            ("case_no".to_owned(), text("26/01234")),
            ("proc_name".to_owned(), open("[Åpent: fylles ut av tilbyderen]")),
            ("purpose".to_owned(), vec![vec![Inline::text("Trivsel")], vec![Inline::text("Læring")]]),
            ("nature".to_owned(), Value::new()),
        ]),
        rows: BTreeMap::from([
            ("security", vec![row("KRY-001", "Kryptering"), row("LOG-002", "{{case_no}} & logg")]),
            ("open_fields", Vec::new()),
        ]),
        conditions: BTreeMap::from([
            ("third_country".to_owned(), Known::Yes),
            ("special_categories".to_owned(), Known::No),
            ("hidden_address".to_owned(), Known::Unknown),
            ("security".to_owned(), Known::Yes),
            ("open_fields".to_owned(), Known::No),
        ]),
    }
}
