//! Runs the binary.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The six cases.
pub const CASES: [&str; 6] =
    ["school-survey", "night-supervision", "case-archive", "booking", "sewer-sensors", "ai-assistant"];

/// The file of a case.
pub fn case(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/cases").join(format!("{name}.json"))
}

/// The binary with these arguments.
pub fn kravspor(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_kravspor")).args(arguments).output().unwrap()
}

/// The annexes of a case, with a fixed date.
pub fn annex(case: &Path, out: &Path) -> Output {
    kravspor(&["annex", case.to_str().unwrap(), "--out", out.to_str().unwrap(), "--date", "2026-11-21"])
}

/// What the command wrote to standard error, having ended with this code.
pub fn refused(output: &Output, code: i32) -> String {
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(code), "{message}");
    message
}

/// Every file below the folder, by its path in it, in order.
pub fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                found.push((name, std::fs::read(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}
