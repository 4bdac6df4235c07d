//! What goes out comes back the same.

#![allow(clippy::unwrap_used)]

mod support;

use catalogue::content::{Extension, Release, embedded};
use exchange::{ExportError, Format, Import, export};
use proptest::prelude::*;
use support::{Any, differences, import, release, whole, wrong};

fn extension(bytes: &[u8]) -> Extension {
    let receipt = import("katalog.oscal.json", bytes).unwrap();
    assert_eq!(wrong(&receipt), Vec::<String>::new());
    match receipt.import {
        Some(Import::Extension(extension)) => *extension,
        other => panic!("{other:?}"),
    }
}

fn same_five(extension: &Extension, release: &Release) {
    let nothing: Vec<String> = Vec::new();
    assert_eq!(differences(&extension.domains, &release.domains), nothing);
    assert_eq!(differences(&extension.parameters, &release.parameters), nothing);
    assert_eq!(differences(&extension.items, &release.items), nothing);
    assert_eq!(differences(&extension.measures, &release.measures), nothing);
    assert_eq!(differences(&extension.scenarios, &release.scenarios), nothing);
    assert_eq!((&extension.version, &extension.date), (&release.version, &release.date));
}

#[test]
fn the_embedded_release_comes_back_from_every_format() {
    for format in [Format::Xlsx, Format::Csv, Format::Json] {
        let bytes = export(embedded(), format).unwrap();
        assert!(whole(&bytes) == *embedded(), "{format}");
        assert!(export(embedded(), format).unwrap() == bytes, "{format}: other bytes the second time");
    }
    let bytes = export(embedded(), Format::Oscal).unwrap();
    same_five(&extension(&bytes), embedded());
    assert_eq!(export(embedded(), Format::Oscal).unwrap(), bytes);
}

#[test]
fn what_is_built_in_already_extends_nothing() {
    let back = extension(&export(embedded(), Format::Oscal).unwrap());
    let extended = embedded().extended(&back, "kommune").unwrap();
    assert_eq!(extended.items, embedded().items);
    assert_eq!(extended.version, format!("{0}+kravspor.{0}", embedded().version));
}

#[test]
fn the_json_is_what_the_command_line_reads() {
    let bytes = export(embedded(), Format::Json).unwrap();
    let read: Release = serde_json::from_slice(&bytes).unwrap();
    assert!(read == *embedded());
}

#[test]
fn a_text_that_no_cell_can_hold_is_named() {
    let mut release = embedded().clone();
    release.items[3].reason.nb = "😀".repeat(16_384);
    match export(&release, Format::Xlsx) {
        Err(ExportError::CellTooLong { kind, id, field, limit }) => {
            assert_eq!((kind.as_str(), id.as_str()), ("item", release.items[3].id.as_str()));
            assert_eq!((field.as_str(), limit), ("reason.nb", 32_767));
        }
        other => panic!("{other:?}"),
    }
    assert!(whole(&export(&release, Format::Csv).unwrap()) == release);
    release.items[3].reason.nb = "a\u{0B}b".to_owned();
    for format in Format::ALL {
        let error = export(&release, format).unwrap_err().to_string();
        assert!(error.contains("reason.nb") && error.contains("U+000B"), "{error}");
    }
}

#[test]
fn the_cells_of_a_table_are_no_formulas() {
    let mut release = embedded().clone();
    release.items[0].text.nb = "=HYPERLINK(\"http://x\")".to_owned();
    release.items[1].text.nb = "'already".to_owned();
    let csv = String::from_utf8(export(&release, Format::Csv).unwrap()).unwrap();
    assert!(
        csv.starts_with('\u{FEFF}') && csv.contains("\"'=HYPERLINK(\"\"http://x\"\")\"") && csv.contains("''already")
    );
    assert!(whole(csv.as_bytes()) == release);
}

#[test]
fn the_schema_fits_the_release() {
    let schema = exchange::schema();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    for field in ["$id", "title", "description"] {
        assert!(schema[field].is_string(), "{field}");
    }
    let validator = jsonschema::validator_for(&schema).unwrap();
    let mut release = serde_json::to_value(embedded()).unwrap();
    let errors: Vec<_> = validator.iter_errors(&release).map(|error| error.to_string()).collect();
    assert_eq!(errors, Vec::<String>::new());
    release["item"][0]["applies"] = serde_json::json!({ "some": ["x"] });
    assert!(!validator.is_valid(&release));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, max_shrink_iters: 100, ..ProptestConfig::default() })]

    #[test]
    fn any_release_comes_back(Any(release) in release()) {
        for format in [Format::Json, Format::Csv, Format::Xlsx] {
            let back = whole(&export(&release, format).unwrap());
            prop_assert_eq!(differences(&back, &release), Vec::<String>::new(), "{}", format);
            prop_assert!(back == release);
        }
        same_five(&extension(&export(&release, Format::Oscal).unwrap()), &release);
    }
}
