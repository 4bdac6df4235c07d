//! What is in a package, and what its manifest says.

use crate::case::{answers, case, case_without_people, date, derived, release};
use crate::file;
use annex::File;
use serde_json::Value;

fn paths(files: &[File]) -> Vec<&str> {
    files.iter().map(|file| file.path.as_str()).collect()
}

fn manifest(files: &[File], path: &str) -> Value {
    serde_json::from_slice(file(files, path)).expect("JSON")
}

#[test]
fn packages_hold_what_they_are_for() {
    let case = case();
    let derivation = derived(&case);
    let published = annex::published(release(), &case, &derivation, date()).expect("written");
    assert_eq!(paths(&published), ["kravark.xlsx", "databehandleravtale.docx", "manifest.json"]);
    let internal = annex::internal(release(), &case, &derivation, date()).expect("written");
    assert_eq!(paths(&internal), ["intern/risikorapport.docx", "intern/manifest.json"]);
    let all = annex::all(release(), &case, &derivation, date()).expect("written");
    assert_eq!(paths(&all), ["kravark.xlsx", "databehandleravtale.docx", "intern/risikorapport.docx", "manifest.json"]);
    for path in ["kravark.xlsx", "databehandleravtale.docx"] {
        assert!(file(&all, path) == file(&published, path), "{path} differs between packages");
    }
}

#[test]
fn the_manifest_lists_every_other_file_with_its_hash() {
    let case = case();
    let derivation = derived(&case);
    let all = annex::all(release(), &case, &derivation, date()).expect("written");
    let manifest = manifest(&all, "manifest.json");
    let listed: Vec<&str> =
        manifest["files"].as_array().expect("a list").iter().filter_map(|entry| entry["path"].as_str()).collect();
    assert_eq!(listed, ["kravark.xlsx", "databehandleravtale.docx", "intern/risikorapport.docx"]);
    for entry in manifest["files"].as_array().expect("a list") {
        let bytes = file(&all, entry["path"].as_str().expect("a path"));
        assert_eq!(entry["bytes"], bytes.len());
        assert_eq!(entry["sha256"].as_str().map(str::len), Some(64));
    }
    assert_eq!(manifest["release"]["version"], release().version);
    assert_eq!(manifest["release"]["fingerprint"], release().fingerprint());
    assert_eq!(manifest["date"], "2026-11-21");
    assert_eq!(manifest["case_no"], "26/01234");
}

/// Every line that stands has exactly one home: the sheet, annex C or a list in the manifest. An absolute line of the
/// specification may stand in annex C as well.
#[test]
fn every_line_has_a_home() {
    let case = case();
    let derivation = derived(&case);
    let files = annex::published(release(), &case, &derivation, date()).expect("written");
    let manifest = manifest(&files, "manifest.json");
    let sheet = catalogue::document::sheet::sheet(release(), &case, &derivation, date());
    let listed = |name: &str| -> Vec<String> {
        let lines = manifest[name].as_array().cloned().unwrap_or_default();
        lines.iter().filter_map(|line| line["id"].as_str().map(str::to_owned)).collect()
    };
    let (qualification, contract) = (listed("qualification"), listed("contract"));
    for line in derivation.lines.iter().filter(|line| line.stands()) {
        let homes = [
            sheet.rows.iter().any(|row| row.id == line.id),
            qualification.iter().any(|id| id == line.id.as_str()),
            contract.iter().any(|id| id == line.id.as_str()),
            !sheet.rows.iter().any(|row| row.id == line.id) && catalogue::document::agreement::is_in_annex_c(line),
        ];
        assert_eq!(homes.iter().filter(|home| **home).count(), 1, "{}: {homes:?}", line.id);
    }
}

#[test]
fn without_personal_data_there_is_no_agreement_and_the_manifest_says_why() {
    let case = case_without_people();
    let derivation = derived(&case);
    let files = annex::published(release(), &case, &derivation, date()).expect("written");
    assert_eq!(paths(&files), ["kravark.xlsx", "manifest.json"]);
    let manifest = manifest(&files, "manifest.json");
    assert_eq!(manifest["missing"][0]["path"], "databehandleravtale.docx");
    assert_eq!(manifest["missing"][0]["reason"], release().label("dpa.missing.no_personal_data", Default::default()));
    assert_eq!(manifest["open_fields"].as_array().map(Vec::len), Some(0));
}

#[test]
fn an_agreement_that_may_not_be_needed_is_made_and_says_so() {
    let mut case = answers();
    for id in ["hosting", "remote_support"] {
        case.need.remove(id);
    }
    let derivation = derived(&case);
    let files = annex::published(release(), &case, &derivation, date()).expect("written");
    let document = crate::words(&crate::part(file(&files, annex::AGREEMENT), "word/document.xml"));
    assert!(document.contains(release().label("dpa.not_settled", Default::default())));
}

#[test]
fn an_empty_case_gives_files_too() {
    let case = catalogue::procurement::CaseFile::default();
    let files = annex::all(release(), &case, &derived(&case), date()).expect("written");
    assert_eq!(files.len(), 4);
}

#[test]
fn a_text_that_no_cell_can_hold_is_refused_by_name() {
    let mut case = case();
    let line = case.requirements.own.get_mut("E-1").expect("an own line");
    line.text = "å".repeat(32_768);
    let error = annex::published(release(), &case, &derived(&case), date()).expect_err("too long");
    assert!(error.to_string().starts_with("E-1: "), "{error}");
}
