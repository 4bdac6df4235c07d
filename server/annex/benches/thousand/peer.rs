//! openpyxl and python-docx write the same content: the script beside this file gets the models, and says how long each run took.

use crate::contents::{Contents, Kind};
use serde_json::{Value, json};
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::Duration;

/// Debian's Python has Debian's packages, also where another comes first in the path.
const PYTHONS: [&str; 2] = ["python3", "/usr/bin/python3"];

/// What the peer took for a file.
pub struct Peer {
    /// How long each run took, in order of length.
    pub runs: Vec<Duration>,
    /// The most memory that its process ever held.
    pub megabytes: u64,
}

/// A file, and the way in which its peer writes it.
pub const WAYS: [(Kind, &str, &str); 3] = [
    (Kind::Sheet, "openpyxl", "fastest"),
    (Kind::Agreement, "python-docx, as documented", "documented"),
    (Kind::Agreement, "python-docx, the fastest way", "fastest"),
];

/// A Python that has both libraries.
pub fn python() -> Option<&'static str> {
    let has_both = |python: &&str| {
        let mut asked = Command::new(python);
        asked.args(["-c", "import docx, openpyxl"]).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
    };
    PYTHONS.into_iter().find(has_both)
}

/// What the peer took for a file, written in this way. A process for each, so that its memory is that of the one.
pub fn time(python: &str, contents: &Contents, kind: Kind, way: &str, runs: usize) -> Peer {
    let model = match kind {
        Kind::Sheet => json!(contents.sheet),
        Kind::Agreement => json!(contents.agreement),
    };
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/thousand/peer.py");
    let mut child = Command::new(python)
        .args(["-B", "-I", script, kind.name(), way, &runs.to_string()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(model.to_string().as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "the peer ended with {}", output.status);
    let said: Value = serde_json::from_slice(&output.stdout).unwrap();
    let seconds = said["seconds"].as_array().into_iter().flatten().filter_map(Value::as_f64);
    let mut runs: Vec<Duration> = seconds.map(Duration::from_secs_f64).collect();
    runs.sort();
    Peer { runs, megabytes: said["kilobytes"].as_u64().unwrap() / 1024 }
}
