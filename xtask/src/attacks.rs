//! Attack tools against a filled server: `tests/http/attacks`. One is Debian's, two are Python's own: the `wapiti` of Debian 12 falls over its own
//! patterns with the Python of Debian 12.

use crate::{Paths, debian, process};
use anyhow::Result;
use std::path::PathBuf;
use std::process::Command;

/// The tool that makes requests by a schema, at the version whose words are known here.
const SCHEMATHESIS: &str = "schemathesis==4.32.5";
/// The tool that opens pages and sends their forms, in the same way.
const WAPITI: &str = "wapiti3==3.2.3";

pub fn attacks(paths: &Paths) -> Result<()> {
    if debian::is_here() {
        debian::ensure(&["python3-venv", "sqlmap"])?;
    }
    let schemathesis = of_python(paths, "schemathesis", SCHEMATHESIS)?;
    let wapiti = of_python(paths, "wapiti", WAPITI)?;
    let mut attacks = paths.cargo();
    attacks.args(["test", "--profile", "load", "--package", "server", "--test", "http", "--"]);
    attacks.args(["--ignored", "--nocapture", "--test-threads", "1", "attacks::"]);
    attacks.env("KRAVSPOR_SCHEMATHESIS", schemathesis).env("KRAVSPOR_SQLMAP", "sqlmap").env("KRAVSPOR_WAPITI", wapiti);
    process::run(&mut attacks)
}

/// A program of Python's in a folder of its own, installed where it is missing.
fn of_python(paths: &Paths, name: &str, package: &str) -> Result<PathBuf> {
    let folder = paths.target.join("tools").join(name);
    let program = folder.join("bin").join(name);
    if !program.is_file() {
        process::run(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
        process::run(Command::new(folder.join("bin/pip")).args(["install", "--quiet", package]))?;
    }
    Ok(program)
}
