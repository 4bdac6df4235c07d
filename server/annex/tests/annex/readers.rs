//! openpyxl and python-docx, as other people's programs use them, read every text back from where the model has it. The scripts in
//! `tests/readers` compare; here they get the files, and for each the model that it was written from.

use crate::buyers::{Package, read_by_others};
use crate::case::{case, date, release};
use catalogue::document::agreement::agreement;
use catalogue::document::checklist::checklist;
use catalogue::document::contract_terms::contract_terms;
use catalogue::document::flat::flat;
use catalogue::document::memo::memo;
use catalogue::document::qualification::qualification;
use catalogue::document::report::report;
use catalogue::document::sheet::{restricted_sheet, sheet};
use serde_json::{Value, json};
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

/// Names the Python that has the packages; what it names must have them.
const PYTHON: &str = "KRAVSPOR_PYTHON";

#[test]
fn openpyxl_and_python_docx_read_back_every_text() {
    let Some(python) = python() else {
        eprintln!(
            "SKIPPED: no Python here has openpyxl and docx (Debian's packages python3-openpyxl and python3-docx); name one in {PYTHON}"
        );
        return;
    };
    let mut packages = vec![Package::new("full", case())];
    packages.extend(read_by_others());
    let files: Vec<Value> = packages.iter().flat_map(asked).collect();
    let said = read(&python, &files);
    let problems: Vec<&str> = said["problems"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
    assert_eq!(said["files"], files.len());
    let texts = said["texts"].as_u64().expect("a number");
    println!("{} files, {texts} texts", files.len());
    assert!(texts > 1_000 * packages.len() as u64, "{texts} texts");
}

/// A reader that compares nothing would be content with every file.
#[test]
fn a_text_that_was_changed_is_missed() {
    let Some(python) = python() else { return };
    let package = Package::new("changed", case());
    let mut files = asked(&package);
    files.retain(|file| !file["model"].is_null());
    assert!(files.len() >= 3);
    for file in &mut files {
        assert!(blur(&mut file["model"]), "a text of the model was changed");
    }
    let said = read(&python, &files);
    let problems: Vec<&str> = said["problems"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    for file in &files {
        let path = file["path"].as_str().expect("a path");
        assert!(problems.iter().any(|problem| problem.starts_with(path)), "nothing was missed in {path}");
    }
}

/// Puts a word into the last text that stands in a row or in a block.
fn blur(model: &mut Value) -> bool {
    const INSIDE: [&str; 9] =
        ["pages", "rows", "cells", "blocks", "paragraphs", "inlines", "content", "parts", "items"];
    match model {
        Value::String(text) if text.is_empty() => false,
        Value::String(text) => {
            text.push_str(" Ikke.");
            true
        }
        Value::Array(entries) => entries.iter_mut().rev().any(blur),
        Value::Object(fields) => INSIDE.into_iter().any(|name| fields.get_mut(name).is_some_and(blur)),
        _ => false,
    }
}

/// The office files of a package and the model of each.
fn asked(package: &Package) -> Vec<Value> {
    let paths = package.write("readers");
    let files = package.files.iter().zip(&paths).filter(|(file, _)| !file.path.ends_with(".json"));
    files.map(|(file, path)| json!({ "path": path, "date": date(), "lang": package.lang().tag(), "model": model(package, &file.path) })).collect()
}

/// What the file was written from; nothing where it is held against its own parts, or against the file beside it.
fn model(package: &Package, path: &str) -> Value {
    let (release, case, derivation) = (release(), &package.case, &package.derivation);
    match path {
        annex::SHEET => json!(sheet(release, case, derivation, date())),
        annex::RESTRICTED_SHEET => json!(restricted_sheet(release, case, derivation, date())),
        annex::FLAT_XLSX => json!(flat(release, case, derivation, date())),
        annex::AGREEMENT => json!(agreement(release, case, derivation, date()).expect("an agreement was made")),
        annex::CHECKLIST => json!(checklist(release, case, derivation, date()).expect("a checklist was made")),
        annex::CONTRACT_TERMS => json!(contract_terms(release, case, derivation, date()).expect("terms were made")),
        annex::QUALIFICATION => json!(qualification(release, case, derivation, date()).expect("demands were made")),
        annex::REPORT => json!(report(release, case, derivation, date())),
        annex::MEMO => json!(memo(release, case, derivation, date())),
        _ => Value::Null,
    }
}

/// A Python that has both packages.
fn python() -> Option<String> {
    let has_both = |python: &str| {
        let mut asked = Command::new(python);
        asked.args(["-c", "import docx, openpyxl"]).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
    };
    if let Ok(named) = std::env::var(PYTHON) {
        assert!(has_both(&named), "{PYTHON} names {named}, which has no openpyxl and docx");
        return Some(named);
    }
    ["python3", "/usr/bin/python3"].into_iter().find(|python| has_both(python)).map(str::to_owned)
}

fn read(python: &str, files: &[Value]) -> Value {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/readers/read.py");
    let mut child = Command::new(python)
        .args(["-B", "-I"])
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Python can be run");
    let asked = serde_json::to_vec(files).expect("only string keys");
    child.stdin.take().expect("a pipe").write_all(&asked).expect("Python reads");
    let output = child.wait_with_output().expect("Python ends");
    assert!(output.status.success(), "the script ended with {}", output.status);
    serde_json::from_slice(&output.stdout).expect("JSON")
}
