//! Wrong input: the message names the file and the place, and nothing is written.

use crate::support::{annex, case, files, refused};
use std::path::Path;
use std::process::Command;

/// A case file with one thing changed, and what `annex` says of it.
fn broken(change: impl FnOnce(&mut serde_json::Value)) -> String {
    let folder = tempfile::tempdir().unwrap();
    let mut json: serde_json::Value = serde_json::from_slice(&std::fs::read(case("school-survey")).unwrap()).unwrap();
    change(&mut json);
    let file = folder.path().join("sak.json");
    std::fs::write(&file, serde_json::to_vec_pretty(&json).unwrap()).unwrap();
    said(&file)
}

fn said(file: &Path) -> String {
    let out = tempfile::tempdir().unwrap();
    let message = refused(&annex(file, out.path()), 1);
    assert!(message.contains(file.to_str().unwrap()), "the file is named: {message}");
    assert!(files(out.path()).is_empty(), "nothing is written");
    message
}

#[test]
fn each_fault_is_named_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let cut = folder.path().join("avkuttet.json");
    std::fs::write(&cut, "{\n  \"schema\": 1,\n  \"need\": {").unwrap();
    assert!(said(&cut).contains("line 3"));
    assert!(said(&folder.path().join("finnes-ikke.json")).contains("could not be read"));

    let newer = broken(|json| json["schema"] = 7.into());
    assert!(newer.contains("schema: the file has schema 7"), "{newer}");
    let item = broken(|json| json["requirements"]["lines"]["XYZ-999"] = serde_json::json!({ "left_out": "x" }));
    assert!(item.contains("requirements.lines.XYZ-999"), "{item}");
    let release = broken(|json| json["release"] = serde_json::json!({ "version": "9.9.9" }));
    assert!(release.contains("9.9.9") && release.contains("--catalogue"), "{release}");
    let option = broken(|json| json["need"]["hosting"] = "månen".into());
    assert!(option.contains("need.hosting") && option.contains("månen"), "{option}");
    let row = broken(|json| json["need"]["information_types"][0]["whose"] = serde_json::json!(["marsboere"]));
    assert!(row.contains("need.information_types: row 1, column whose"), "{row}");
    let score = broken(|json| json["risk"]["scenarios"]["S-K01"] = serde_json::json!({ "before": [9, 9] }));
    assert!(score.contains("risk.scenarios.S-K01.before"), "{score}");
    let unknown = broken(|json| json["need"]["hva_er_dette"] = "x".into());
    assert!(unknown.contains("need.hva_er_dette"), "{unknown}");
    let field = broken(|json| json["tittel"] = "x".into());
    assert!(field.contains("tittel"), "{field}");
}

#[test]
fn a_stop_gives_no_annexes() {
    let stopped = broken(|json| json["need"]["security_act"] = "yes".into());
    assert!(stopped.contains("sikkerhetsloven"), "{stopped}");
}

#[test]
fn a_file_that_may_not_grow_leaves_no_half_written_annex() {
    let out = tempfile::tempdir().unwrap();
    let school = case("school-survey");
    let output = Command::new("bash")
        .args(["-c", "ulimit -f 4; exec \"$0\" annex \"$1\" --out \"$2\" --date 2026-11-21"])
        .arg(env!("CARGO_BIN_EXE_kravspor"))
        .arg(&school)
        .arg(out.path())
        .output()
        .unwrap();
    let message = refused(&output, 1);
    assert!(message.contains("larger than this process may write"), "{message}");
    for (name, bytes) in files(out.path()) {
        assert!(bytes.len() <= 4 * 1024 && !name.ends_with(".part"), "{name} is half written");
    }
}

#[test]
fn a_full_disk_is_said_in_words() {
    // Every write to this device fails as it would on a full disk.
    let folder = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink("/dev/full", folder.path().join("kravark.part")).unwrap();
    let message = refused(&annex(&case("school-survey"), folder.path()), 1);
    assert!(message.contains("the disk is full"), "{message}");
}
