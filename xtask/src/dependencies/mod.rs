//! What is taken from outside: its licences, where it comes from, and what is never taken. The rules are data, `deny.toml`.

mod npm;
mod rules;

use crate::{Paths, process};
use anyhow::{Context, Result};
use rules::Rules;
use serde::Deserialize;
use std::fs;

/// A package as `cargo metadata` tells of it.
#[derive(Clone, Debug, Deserialize)]
struct Package {
    name: String,
    version: String,
    /// As its author wrote it; none for one that names a file, or nothing.
    license: Option<String>,
    /// Where it comes from; none for one of ours.
    source: Option<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

/// What the browser tests are run with. Nothing of npm is in what is given away.
const NPM_LOCK: &str = "tests/browser/package-lock.json";

/// What is wrong with the dependencies, of Cargo and of npm.
pub fn problems(paths: &Paths) -> Result<Vec<String>> {
    let text = fs::read_to_string(paths.root.join("deny.toml")).context("deny.toml says what may be taken in")?;
    let rules = Rules::read(&text)?;
    let mut cargo = paths.cargo();
    cargo.args(["metadata", "--format-version", "1", "--locked"]);
    if rules.all_features() {
        cargo.arg("--all-features");
    }
    let metadata: Metadata = serde_json::from_str(&process::output(&mut cargo)?)?;
    let mut problems = rules.problems(&metadata.packages);
    let lock = fs::read_to_string(paths.root.join(NPM_LOCK)).with_context(|| format!("could not read {NPM_LOCK}"))?;
    problems.extend(npm::problems(NPM_LOCK, &lock)?);
    Ok(problems)
}
