//! `kravspor catalogue export`, `schema` and `import`.

use crate::support::{kravspor, refused};
use serde_json::Value;
use std::path::Path;
use std::process::Output;

fn at(folder: &Path, name: &str) -> String {
    folder.join(name).to_str().unwrap().to_owned()
}

fn said(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn the_catalogue_goes_out_and_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let embedded = said(&kravspor(&["catalogue", "stats", "--json"]));
    for format in ["xlsx", "csv", "json"] {
        let (file, back) = (at(folder.path(), &format!("katalog.{format}")), at(folder.path(), "tilbake.json"));
        said(&kravspor(&["catalogue", "export", "--format", format, "--out", &file]));
        let receipt = said(&kravspor(&["catalogue", "import", &file, "--out", &back]));
        assert!(receipt.lines().next().unwrap().contains(" 0 wrong, 0 columns not understood"), "{receipt:.300}");
        assert_eq!(said(&kravspor(&["catalogue", "stats", "--json", "--catalogue", &back])), embedded, "{format}");
    }
    let file = at(folder.path(), "katalog.oscal.json");
    said(&kravspor(&["catalogue", "export", "--format", "oscal", "--out", &file]));
    let receipt = said(&kravspor(&["catalogue", "import", &file, "--dry-run", "--json"]));
    let receipt: Value = serde_json::from_str(&receipt).unwrap();
    assert_eq!(receipt["format"], "oscal");
    assert_eq!(receipt["counts"]["wrong"], 0);
    assert_eq!(receipt["rows"].as_array().unwrap().len() as u64, receipt["counts"]["read"].as_u64().unwrap());
    let schema: Value = serde_json::from_str(&said(&kravspor(&["catalogue", "schema"]))).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
}

#[test]
fn a_sheet_of_ones_own_becomes_a_catalogue_for_annexes() {
    let folder = tempfile::tempdir().unwrap();
    let (file, out) = (at(folder.path(), "Våre krav.csv"), at(folder.path(), "katalog.json"));
    std::fs::write(&file, "Nr;Krav;Type;Svar\n1;Løsningen skal logge alle oppslag.;Må;\n").unwrap();
    let output = kravspor(&["catalogue", "import", &file, "--dry-run"]);
    let message = refused(&output, 1);
    assert!(message.contains("Våre krav.csv: ") && message.contains("1 columns not understood"), "{message}");
    let receipt = String::from_utf8(output.stdout).unwrap();
    assert!(receipt.contains("column Svar: not understood") && receipt.contains("row 2 (1): wrong, domain is missing"));

    let mut arguments = vec!["catalogue", "import", &file, "--map", "Svar=-"];
    for default in ["domain=IDT", "placement=specification", "met=contract", "verified_by=document", "burden=1"] {
        arguments.extend(["--default", default]);
    }
    let receipt = said(&kravspor(&[&arguments[..], &["--dry-run"]].concat()));
    assert!(receipt.contains("row 2 (1): read as item IDT-1"), "{receipt}");
    assert!(!Path::new(&out).exists());
    said(&kravspor(&[&arguments[..], &["--out", &out, "--organisation", "nabo"]].concat()));
    let release: Value = serde_json::from_slice(&std::fs::read(&out).unwrap()).unwrap();
    assert!(release["version"].as_str().unwrap().ends_with("+vare-krav.1"), "{}", release["version"]);
    let item = release["item"].as_array().unwrap().last().unwrap();
    assert_eq!((item["id"].as_str(), item["organisation_id"].as_str()), (Some("IDT-1"), Some("nabo")));
    said(&kravspor(&["catalogue", "stats", "--catalogue", &out]));
}

#[test]
fn a_catalogue_in_english_waits_for_bokmaal() {
    let folder = tempfile::tempdir().unwrap();
    let (file, out) = (at(folder.path(), "controls.csv"), at(folder.path(), "controls.json"));
    std::fs::write(&file, "ID;Requirement;Type\nAC-1;The supplier shall log access.;must\n").unwrap();
    let mut arguments = vec!["catalogue", "import", &file, "--language", "en", "--out", &out];
    for default in ["domain=IDT", "met=contract", "verified_by=document", "burden=1"] {
        arguments.extend(["--default", default]);
    }
    let message = refused(&kravspor(&arguments), 1);
    assert!(message.contains("1 texts are not written in bokmål") && !Path::new(&out).exists(), "{message}");
    said(&kravspor(&[&arguments[..], &["--extension"]].concat()));
    let extension: Value = serde_json::from_slice(&std::fs::read(&out).unwrap()).unwrap();
    assert_eq!(extension["item"][0]["text"]["en"], "The supplier shall log access.");
    assert_eq!(extension["language"], "en");
}

#[test]
fn what_can_not_be_read_is_refused_with_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let file = at(folder.path(), "gammel.xls");
    std::fs::write(&file, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]).unwrap();
    let message = refused(&kravspor(&["catalogue", "import", &file, "--dry-run"]), 1);
    assert!(message.contains("gammel.xls: ") && message.contains(".xlsx"), "{message}");
    let message = refused(&kravspor(&["catalogue", "import", &at(folder.path(), "ingen.csv"), "--dry-run"]), 1);
    assert!(message.contains("ingen.csv: "), "{message}");
    refused(&kravspor(&["catalogue", "import", &file]), 2);
    refused(&kravspor(&["catalogue", "import", &file, "--dry-run", "--map", "uten likhetstegn"]), 2);
    refused(&kravspor(&["catalogue", "export", "--format", "pdf", "--out", "x"]), 2);
}
