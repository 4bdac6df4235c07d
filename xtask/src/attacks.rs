//! Attack tools against a filled server: `tests/http/attacks`. Two are Debian's, one is Python's own.

use crate::{Paths, debian, process};
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The tool that makes requests by a schema, at the version whose words are known here.
const SCHEMATHESIS: &str = "schemathesis==4.32.5";

pub fn attacks(paths: &Paths) -> Result<()> {
    if debian::is_here() {
        debian::ensure(&["python3-venv", "sqlmap", "wapiti"])?;
    }
    let schemathesis = schemathesis(&paths.target.join("tools/schemathesis"))?;
    let mut attacks = paths.cargo();
    attacks.args(["test", "--profile", "load", "--package", "server", "--test", "http", "--"]);
    attacks.args(["--ignored", "--nocapture", "--test-threads", "1", "attacks::"]);
    attacks
        .env("KRAVSPOR_SCHEMATHESIS", schemathesis)
        .env("KRAVSPOR_SQLMAP", "sqlmap")
        .env("KRAVSPOR_WAPITI", "wapiti");
    process::run(&mut attacks)
}

/// The tool in a folder of its own, installed where it is missing.
fn schemathesis(folder: &Path) -> Result<PathBuf> {
    let program = folder.join("bin/schemathesis");
    if !program.is_file() {
        process::run(Command::new("python3").args(["-m", "venv"]).arg(folder))?;
        process::run(Command::new(folder.join("bin/pip")).args(["install", "--quiet", SCHEMATHESIS]))?;
    }
    Ok(program)
}
