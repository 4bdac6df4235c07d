//! `kravspor catalogue`.

use crate::support::{kravspor, refused};
use serde_json::Value;

#[test]
fn the_embedded_catalogue_holds_together() {
    let output = kravspor(&["catalogue", "check"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn the_counts_are_what_a_first_release_promises() {
    let output = kravspor(&["catalogue", "stats", "--json"]);
    let stats: Value = serde_json::from_slice(&output.stdout).unwrap();
    for (kind, least) in [("items", 100), ("measures", 60), ("scenarios", 45), ("clauses", 17)] {
        assert!(stats["kinds"][kind].as_u64().unwrap() >= least, "{kind}: {}", stats["kinds"][kind]);
    }
    let domains = stats["domains"].as_object().unwrap();
    assert_eq!(domains.len(), 28);
    assert!(domains.values().all(|domain| domain["items"].as_u64().unwrap() > 0), "{domains:?}");
    assert_eq!(stats["languages"]["nb"]["lacking"], 0);
    assert!(stats["languages"].get("nn").is_some() && stats["languages"].get("en").is_some());
}

#[test]
fn a_broken_catalogue_file_is_refused_by_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("katalog.json");
    std::fs::write(&file, "{\"schema\": 1}").unwrap();
    let message = refused(&kravspor(&["catalogue", "check", "--catalogue", file.to_str().unwrap()]), 1);
    assert!(message.contains("katalog.json"), "{message}");
}

#[test]
fn usage_is_another_exit_code_than_wrong_input() {
    refused(&kravspor(&["catalogue"]), 2);
    refused(&kravspor(&["annex"]), 2);
    refused(&kravspor(&["finnes-ikke"]), 2);
    assert!(kravspor(&["--version"]).status.success());
}
