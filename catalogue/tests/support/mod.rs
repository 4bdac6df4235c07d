//! The case files that a buyer could have written, and how to get at what is in a derivation.

#![allow(dead_code, reason = "each test target uses its own part")]

use catalogue::content::{Release, embedded};
use catalogue::procurement::case::CaseFile;
use catalogue::procurement::derivation::{Derivation, Line, MeasureState, ScenarioState};
use catalogue::procurement::read;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// The names of the case files in `tests/cases`, simplest first.
pub const CASES: [&str; 6] =
    ["booking", "sewer-sensors", "ai-assistant", "school-survey", "night-supervision", "case-archive"];

/// The embedded release with what is dear to work out.
pub struct Embedded {
    pub release: &'static Release,
    pub version: String,
    pub fingerprint: String,
}

/// The embedded release.
pub static EMBEDDED: LazyLock<Embedded> = LazyLock::new(|| {
    let release = embedded();
    Embedded { release, version: release.version.clone(), fingerprint: release.fingerprint() }
});

/// Where the case file of this name is.
pub fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/cases").join(format!("{name}.json"))
}

/// Its text.
pub fn text(name: &str) -> String {
    let path = path(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The case file, read as a buyer's file is.
pub fn case(name: &str) -> CaseFile {
    read::read(&text(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// A line that stands or is left out.
pub fn line<'d>(derivation: &'d Derivation, id: &str) -> Option<&'d Line> {
    derivation.lines.iter().find(|line| line.id.as_str() == id)
}

/// A scenario in play or set aside.
pub fn scenario<'d>(derivation: &'d Derivation, id: &str) -> &'d ScenarioState {
    derivation
        .scenarios
        .iter()
        .find(|scenario| scenario.id.as_str() == id)
        .unwrap_or_else(|| panic!("no scenario {id}"))
}

/// A measure that is proposed.
pub fn measure<'d>(derivation: &'d Derivation, id: &str) -> &'d MeasureState {
    derivation.measures.iter().find(|measure| measure.id.as_str() == id).unwrap_or_else(|| panic!("no measure {id}"))
}
