//! `kravspor annex` and `kravspor derive` on the six cases.

use crate::support::{CASES, annex, case, files, kravspor, refused};
use calamine::{Data, Reader as _, Xlsx, open_workbook};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;

/// What follows from a case, by `kravspor derive`.
fn derived(name: &str) -> Value {
    let output = kravspor(&["derive", case(name).to_str().unwrap()]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The rows of the requirement sheet: the hidden id, and everything that stands in the row.
fn rows(kravark: &Path) -> BTreeMap<String, Vec<String>> {
    let mut book: Xlsx<_> = open_workbook(kravark).unwrap();
    let sheet = book.worksheet_range("Krav").unwrap();
    let text = |cell: &Data| cell.to_string();
    let all = sheet.rows().skip(1).map(|row| (text(&row[0]), row.iter().map(text).collect()));
    all.filter(|(id, _): &(String, _)| !id.is_empty()).collect()
}

#[test]
fn each_case_gives_exactly_the_files_of_the_design() {
    for name in CASES {
        let out = tempfile::tempdir().unwrap();
        let output = annex(&case(name), out.path());
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        let names: Vec<String> = files(out.path()).into_iter().map(|(name, _)| name).collect();
        let lines = derived(name)["lines"].as_array().unwrap().clone();
        let qualifies = |line: &Value| line["placement"] == "qualification" && line["left_out"].is_null();
        let made = [
            ("databehandleravtale.docx", name != "sewer-sensors"),
            ("intern/beslutningsnotat.docx", true),
            ("intern/risikorapport.docx", true),
            ("kontraktskrav.docx", true),
            ("kravark-flat.csv", true),
            ("kravark-flat.xlsx", true),
            ("kravark.xlsx", true),
            ("kvalifikasjonskrav.docx", lines.iter().any(qualifies)),
            ("manifest.json", true),
        ];
        let wanted: Vec<&str> = made.into_iter().filter(|(_, made)| *made).map(|(name, _)| name).collect();
        assert_eq!(names, wanted, "{name}");
    }
}

/// The draft for the market is written by itself, never beside the files of a competition.
#[test]
fn the_draft_for_the_market_is_written_alone() {
    for (more, shows) in [(&[][..], false), (&["--with-types"][..], true)] {
        let out = tempfile::tempdir().unwrap();
        let case = case("school-survey");
        let paths = [case.to_str().unwrap(), "--out", out.path().to_str().unwrap()];
        let output = kravspor(&[&["annex"], &paths[..], &["--date", "2026-11-21", "--consultation"], more].concat());
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let files = files(out.path());
        assert_eq!(files.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["markedsdialog-utkast.docx"]);
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&files[0].1)).unwrap();
        let document = std::io::read_to_string(archive.by_name("word/document.xml").unwrap()).unwrap();
        assert_eq!(document.contains("Absolutt krav"), shows);
    }
    let both = refused(&kravspor(&["annex", "x.json", "--out", "x", "--consultation", "--number", "1"]), 2);
    assert!(both.contains("--number"), "{both}");
}

#[test]
fn the_same_case_and_date_give_the_same_bytes() {
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    assert!(annex(&case("school-survey"), one.path()).status.success());
    assert!(annex(&case("school-survey"), two.path()).status.success());
    assert_eq!(files(one.path()), files(two.path()));
}

#[test]
fn every_row_of_the_sheet_can_be_traced() {
    for name in CASES {
        let out = tempfile::tempdir().unwrap();
        assert!(annex(&case(name), out.path()).status.success(), "{name}");
        let derivation = derived(name);
        let lines: BTreeMap<&str, &Value> =
            derivation["lines"].as_array().unwrap().iter().map(|line| (line["id"].as_str().unwrap(), line)).collect();
        let rows = rows(&out.path().join("kravark.xlsx"));
        assert!(rows.len() >= 5, "{name}: {} rows", rows.len());
        for (id, row) in &rows {
            let line = lines.get(id.as_str()).unwrap_or_else(|| panic!("{name}: {id} is not derived"));
            assert!(!line["because"].as_array().unwrap().is_empty(), "{name}: {id} has no trail");
            let text = line["text"].as_str().unwrap();
            assert!(row.iter().any(|cell| cell == text), "{name}: {id} reads otherwise in the sheet: {row:?}");
            assert!(matches!(line["placement"].as_str(), Some("specification" | "award")), "{name}: {id}");
        }
        let stands = |line: &&&Value| line["left_out"].is_null();
        let wanted = lines
            .values()
            .filter(stands)
            .filter(|line| matches!(line["placement"].as_str(), Some("specification" | "award")))
            .count();
        assert_eq!(rows.len(), wanted, "{name}: every such line stands in the sheet");
    }
}

#[test]
fn the_sewer_sensors_need_no_agreement_and_the_manifest_says_why() {
    let out = tempfile::tempdir().unwrap();
    assert!(annex(&case("sewer-sensors"), out.path()).status.success());
    let manifest: Value = serde_json::from_slice(&std::fs::read(out.path().join("manifest.json")).unwrap()).unwrap();
    let missing = manifest["missing"].as_array().unwrap();
    assert_eq!(missing[0]["path"], "databehandleravtale.docx");
    assert!(missing[0]["reason"].as_str().unwrap().len() > 20, "{missing:?}");
}

#[test]
fn the_manifest_names_every_file_with_its_hash() {
    use sha2::Digest as _;
    let out = tempfile::tempdir().unwrap();
    assert!(annex(&case("case-archive"), out.path()).status.success());
    let files = files(out.path());
    let manifest: Value = serde_json::from_slice(&std::fs::read(out.path().join("manifest.json")).unwrap()).unwrap();
    assert_eq!(manifest["date"], "2026-11-21");
    assert_eq!(manifest["release"]["version"], "3.1.0");
    let listed = manifest["files"].as_array().unwrap();
    assert_eq!(listed.len(), files.len() - 1, "all but itself");
    for file in listed {
        let (_, bytes) = files.iter().find(|(name, _)| *name == file["path"]).unwrap();
        let hash: String = sha2::Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(file["sha256"], hash.as_str());
    }
}

#[test]
fn every_field_still_open_in_the_school_survey_is_the_tenderers_or_for_signing() {
    let out = tempfile::tempdir().unwrap();
    assert!(annex(&case("school-survey"), out.path()).status.success());
    let manifest: Value = serde_json::from_slice(&std::fs::read(out.path().join("manifest.json")).unwrap()).unwrap();
    let open = manifest["open_fields"].as_array().unwrap();
    assert!(!open.is_empty(), "the tenderer's fields are open");
    let buyers: Vec<_> = open.iter().filter(|field| field["by"] == "buyer").collect();
    assert!(buyers.is_empty(), "{buyers:#?}");
}

#[test]
fn a_language_that_is_not_complete_is_refused_by_name() {
    let (out, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut release = catalogue::content::embedded().clone();
    release.items[0].reason.nn = None;
    let file = folder.path().join("katalog.json");
    std::fs::write(&file, serde_json::to_vec(&release).unwrap()).unwrap();
    let school = case("school-survey");
    let arguments = [
        "annex",
        school.to_str().unwrap(),
        "--out",
        out.path().to_str().unwrap(),
        "--date",
        "2026-11-21",
        "--lang",
        "nn",
        "--catalogue",
        file.to_str().unwrap(),
    ];
    let message = refused(&kravspor(&arguments), 1);
    assert!(message.contains("school-survey.json: language:") && message.contains("not complete in nn"), "{message}");
    assert!(files(out.path()).is_empty(), "nothing was written");
}

#[test]
fn a_logo_in_a_case_file_is_looked_into_like_one_that_is_sent_in() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sak.json");
    let with = |logo: Value| {
        let mut json: Value = serde_json::from_str(&std::fs::read_to_string(case("booking")).unwrap()).unwrap();
        json["organisation"]["look"] = serde_json::json!({ "logo": logo });
        std::fs::write(&file, json.to_string()).unwrap();
        let out = folder.path().join("bilag");
        (annex(&file, &out), out)
    };
    for (logo, words) in [
        (serde_json::json!({ "png": "PHN2Zy8+" }), "is no PNG that can be read"),
        (serde_json::json!({ "png": "<svg/>" }), "not written in base64"),
        (serde_json::json!({ "kept": { "sha256": "", "width": 1, "height": 1 } }), "not in the file"),
    ] {
        let (output, out) = with(logo);
        let message = refused(&output, 1);
        assert!(message.contains("sak.json: organisation.look.logo: ") && message.contains(words), "{message}");
        assert!(!out.exists(), "nothing was written");
    }
}
