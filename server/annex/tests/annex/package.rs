//! What is in a package, and what its manifest says.

use crate::case::{answers, case, case_without_people, date, derived, inputs, release};
use crate::{file, part, words};
use annex::File;
use catalogue::document::lines::qualification_lines;
use catalogue::procurement::answer::Answer;
use catalogue::procurement::case::LineEdit;
use serde_json::Value;

fn paths(files: &[File]) -> Vec<&str> {
    files.iter().map(|file| file.path.as_str()).collect()
}

fn manifest(files: &[File], path: &str) -> Value {
    serde_json::from_slice(file(files, path)).expect("JSON")
}

/// The announced files of a case that has every kind of line.
const ANNOUNCED: [&str; 7] = [
    "kravark.xlsx",
    "kravark-flat.csv",
    "kravark-flat.xlsx",
    "databehandleravtale.docx",
    "sjekkliste-databehandleravtale.xlsx",
    "kontraktskrav.docx",
    "kvalifikasjonskrav.docx",
];
const RESTRICTED: &str = "mot-taushetserklaering/kravark-fortrolig.xlsx";
const INTERNAL: [&str; 2] = ["intern/risikorapport.docx", "intern/beslutningsnotat.docx"];

#[test]
fn packages_hold_what_they_are_for() {
    let case = case();
    let derivation = derived(&case);
    let inputs = inputs(&case, &derivation);
    let published = annex::published(&inputs).expect("written");
    assert_eq!(paths(&published), [&ANNOUNCED[..], &["manifest.json"]].concat());
    let internal = annex::internal(&inputs).expect("written");
    assert_eq!(paths(&internal), [&INTERNAL[..], &["manifest.json"]].concat());
    let all = annex::all(&inputs).expect("written");
    assert_eq!(paths(&all), [&ANNOUNCED[..], &[RESTRICTED], &INTERNAL, &["manifest.json"]].concat());
    for path in ANNOUNCED {
        assert!(file(&all, path) == file(&published, path), "{path} differs between packages");
    }
}

#[test]
fn the_manifest_lists_every_other_file_with_its_hash() {
    let case = case();
    let derivation = derived(&case);
    let all = annex::all(&annex::Inputs { version: Some(2), ..inputs(&case, &derivation) }).expect("written");
    let manifest = manifest(&all, "manifest.json");
    let listed: Vec<&str> =
        manifest["files"].as_array().expect("a list").iter().filter_map(|entry| entry["path"].as_str()).collect();
    assert_eq!(listed, paths(&all)[..all.len() - 1]);
    for entry in manifest["files"].as_array().expect("a list") {
        let bytes = file(&all, entry["path"].as_str().expect("a path"));
        assert_eq!(entry["bytes"], bytes.len());
        assert_eq!(entry["sha256"].as_str().map(str::len), Some(64));
    }
    assert_eq!(manifest["release"]["version"], release().version);
    assert_eq!(manifest["release"]["fingerprint"], release().fingerprint());
    assert_eq!(manifest["date"], "2026-11-21");
    assert_eq!(manifest["version"], 2);
    assert_eq!(manifest["case_no"], "26/01234");
}

/// Every line that stands has exactly one home: the sheet, annex C, the contract requirements or the demands on the supplier. An absolute
/// line of the specification may stand in annex C as well.
#[test]
fn every_line_has_a_home() {
    let case = case();
    let derivation = derived(&case);
    let files = annex::published(&inputs(&case, &derivation)).expect("written");
    let text = |path| words(&part(file(&files, path), "word/document.xml"));
    let (contract, qualification) = (text(annex::CONTRACT_TERMS), text(annex::QUALIFICATION));
    let (open, restricted) = (
        catalogue::document::sheet::sheet(release(), &case, &derivation, date()),
        catalogue::document::sheet::restricted_sheet(release(), &case, &derivation, date())
            .expect("there are such lines"),
    );
    for line in derivation.lines.iter().filter(|line| line.stands()) {
        let in_sheet = [&open, &restricted].map(|sheet| sheet.rows.iter().any(|row| row.id == line.id));
        let answered = in_sheet.contains(&true);
        assert!(!in_sheet[0] || !line.confidential, "{} is announced", line.id);
        let said = match line.confidential {
            true => format!("Krav {} utleveres bare", line.id),
            false => line.text.to_string(),
        };
        let homes = [
            answered,
            contract.contains(line.id.as_str()) && contract.contains(&said),
            qualification.contains(line.id.as_str()) && qualification.contains(&said),
            !answered && catalogue::document::agreement::is_in_annex_c(line),
        ];
        assert_eq!(homes.iter().filter(|home| **home).count(), 1, "{}: {homes:?}", line.id);
    }
}

#[test]
fn without_personal_data_there_is_no_agreement_and_the_manifest_says_why() {
    let case = case_without_people();
    let derivation = derived(&case);
    let files = annex::published(&inputs(&case, &derivation)).expect("written");
    assert!(!paths(&files).contains(&annex::AGREEMENT) && !paths(&files).contains(&annex::CHECKLIST));
    let manifest = manifest(&files, "manifest.json");
    let why = release().label("dpa.missing.no_personal_data", Default::default());
    for path in [annex::AGREEMENT, annex::CHECKLIST] {
        let missing = manifest["missing"].as_array().expect("a list").iter().find(|entry| entry["path"] == path);
        assert_eq!(missing.map(|entry| &entry["reason"]), Some(&Value::from(why)), "{path}");
    }
    assert_eq!(manifest["open_fields"].as_array().map(Vec::len), Some(0));
}

/// The buyer's agreement is mandatory unless the buyer has said otherwise: then nothing invites another one.
#[test]
fn the_checklist_is_announced_only_where_the_buyer_allows_it() {
    let mut case = case();
    let guidance = |files: &[File]| words(&part(file(files, annex::SHEET), "xl/sharedStrings.xml"));
    let allowed = annex::published(&inputs(&case, &derived(&case))).expect("written");
    assert!(guidance(&allowed).contains("Tilbyderen kan foreslå sin egen databehandleravtale."));
    for answer in [None, Some("no")] {
        case.profile.remove("own_agreement_allowed");
        let answer = answer.map(|answer| ("own_agreement_allowed".into(), Answer::Text(answer.to_owned())));
        case.profile.extend(answer);
        let derivation = derived(&case);
        let files = annex::published(&inputs(&case, &derivation)).expect("written");
        assert!(!paths(&files).contains(&annex::CHECKLIST));
        assert!(guidance(&files).contains("Oppdragsgivers databehandleravtale skal brukes."));
        assert!(annex::comparison(&inputs(&case, &derivation)).expect("written").is_some(), "the buyer can compare");
    }
}

#[test]
fn a_file_of_nothing_is_not_made_and_the_manifest_says_why() {
    let mut case = case();
    for line in qualification_lines(&derived(&case)) {
        let edit = LineEdit { left_out: "Ikke forholdsmessig her.".to_owned(), ..LineEdit::default() };
        case.requirements.lines.insert(line.id.clone(), edit);
    }
    let files = annex::published(&inputs(&case, &derived(&case))).expect("written");
    let manifest = manifest(&files, "manifest.json");
    let missing: Vec<&str> =
        manifest["missing"].as_array().expect("a list").iter().filter_map(|entry| entry["path"].as_str()).collect();
    assert!(missing.contains(&annex::QUALIFICATION) && !paths(&files).contains(&annex::QUALIFICATION), "{missing:?}");
}

#[test]
fn there_is_no_market_consultation_after_a_version_is_frozen() {
    let case = case();
    let derivation = derived(&case);
    let draft = annex::consultation(&inputs(&case, &derivation), false).expect("written");
    assert_eq!(draft.path, annex::CONSULTATION);
    let frozen = annex::Inputs { version: Some(1), ..inputs(&case, &derivation) };
    assert!(matches!(annex::consultation(&frozen, false), Err(annex::Error::ConsultationTooLate { version: 1 })));
    let published = annex::published(&inputs(&case, &derivation)).expect("written");
    assert!(!paths(&published).contains(&annex::CONSULTATION));
}

/// Types and weights are shown to the market only where they are asked for.
#[test]
fn the_draft_for_the_market_is_marked_and_shows_types_only_when_asked() {
    let case = case();
    let derivation = derived(&case);
    let text = |with_types| {
        let draft = annex::consultation(&inputs(&case, &derivation), with_types).expect("written");
        let header = words(&part(&draft.bytes, "word/header1.xml"));
        assert!(header.contains("Utkast til markedsdialog"), "on every page");
        words(&part(&draft.bytes, "word/document.xml"))
    };
    let (with, without) = (text(true), text(false));
    for line in derivation.lines.iter().filter(|line| line.stands() && !line.confidential) {
        assert!(with.contains(&*line.text) && without.contains(&*line.text), "{}", line.id);
    }
    assert!(with.contains("A – Absolutt krav") && with.contains(" % – Kvalitet"));
    assert!(!without.contains("Absolutt krav") && !without.contains(" % – Kvalitet"));
}

#[test]
fn an_agreement_that_may_not_be_needed_is_made_and_says_so() {
    let mut case = answers();
    for id in ["hosting", "remote_support"] {
        case.need.remove(id);
    }
    let derivation = derived(&case);
    let files = annex::published(&inputs(&case, &derivation)).expect("written");
    let document = words(&part(file(&files, annex::AGREEMENT), "word/document.xml"));
    assert!(document.contains(release().label("dpa.not_settled", Default::default())));
}

#[test]
fn an_empty_case_gives_files_too() {
    let case = catalogue::procurement::CaseFile::default();
    let files = annex::all(&inputs(&case, &derived(&case))).expect("written");
    assert!(paths(&files).contains(&annex::SHEET) && paths(&files).contains(&annex::REPORT));
}

#[test]
fn a_text_that_no_cell_can_hold_is_refused_by_name() {
    let mut case = case();
    let line = case.requirements.own.get_mut("E-1").expect("an own line");
    line.text = "å".repeat(32_768);
    let error = annex::published(&inputs(&case, &derived(&case))).expect_err("too long");
    assert!(error.to_string().starts_with("E-1: "), "{error}");
}
