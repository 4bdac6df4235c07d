//! What is written is OSCAL, by NIST's own schema.

#![allow(clippy::unwrap_used)]

mod support;

use catalogue::content::embedded;
use exchange::{Format, export};
use proptest::prelude::*;
use serde_json::Value;
use std::path::PathBuf;

/// The schema, which is not part of this repository: `KRAVSPOR_OSCAL_SCHEMA`, or a folder `shared/oscal` beside it.
fn schema() -> Option<jsonschema::Validator> {
    let beside =
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/oscal/oscal_catalog_schema.json"));
    let path = std::env::var_os("KRAVSPOR_OSCAL_SCHEMA").map_or_else(beside, PathBuf::from);
    match std::fs::read(&path) {
        Ok(bytes) => Some(jsonschema::validator_for(&serde_json::from_slice(&bytes).unwrap()).unwrap()),
        Err(error) => {
            eprintln!(
                "SKIPPED: NIST's schema is not at {} ({error}); name it in KRAVSPOR_OSCAL_SCHEMA",
                path.display()
            );
            None
        }
    }
}

fn errors(validator: &jsonschema::Validator, catalog: &[u8]) -> Vec<String> {
    let catalog: Value = serde_json::from_slice(catalog).unwrap();
    validator.iter_errors(&catalog).map(|error| format!("{}: {error}", error.instance_path())).take(5).collect()
}

#[test]
fn the_embedded_release_is_a_valid_catalog() {
    let Some(validator) = schema() else { return };
    assert_eq!(errors(&validator, &export(embedded(), Format::Oscal).unwrap()), Vec::<String>::new());
    assert!(!errors(&validator, br#"{ "catalog": { "uuid": "x" } }"#).is_empty());
}

#[test]
fn a_reader_finds_what_readers_of_oscal_look_for() {
    let json: Value = serde_json::from_slice(&export(embedded(), Format::Oscal).unwrap()).unwrap();
    let catalog = &json["catalog"];
    let groups = catalog["groups"].as_array().unwrap();
    assert_eq!(groups.len(), embedded().domains.len() + 2);
    let controls = groups.iter().flat_map(|group| group["controls"].as_array().unwrap());
    let (items, others): (Vec<_>, Vec<_>) = controls.partition(|control| control["class"] == "requirement");
    assert_eq!(items.len(), embedded().items.len());
    assert_eq!(others.len(), embedded().measures.len() + embedded().scenarios.len());
    let part =
        |control: &Value, name: &str| control["parts"].as_array().unwrap().iter().any(|part| part["name"] == name);
    assert!(items.iter().all(|item| part(item, "statement") && part(item, "guidance")));
    assert!(items.iter().any(|item| part(item, "assessment-objective")));
    assert!(json.to_string().contains("{{ insert: param, "));
    let parameter = &catalog["params"][0];
    assert!(parameter["constraints"][0]["description"].is_string() && parameter["values"][0].is_string());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, max_shrink_iters: 100, ..ProptestConfig::default() })]

    #[test]
    fn any_release_is_a_valid_catalog(support::Any(release) in support::release()) {
        if let Some(validator) = schema() {
            prop_assert_eq!(errors(&validator, &export(&release, Format::Oscal).unwrap()), Vec::<String>::new());
        }
    }
}
