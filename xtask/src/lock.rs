//! Locks a release of the catalogue: writes down what its ids mean, so that later ones can be held against it.

use crate::Paths;
use anyhow::{Context, Result, bail};
use catalogue::content::lock::Lock;
use catalogue::content::{embedded, released};
use std::fs;

pub fn lock(paths: &Paths) -> Result<()> {
    let release = embedded();
    let file = paths.root.join("catalogue/released").join(format!("{}.toml", release.version));
    let lock = Lock::of(release);
    if released().contains(&lock) {
        println!("{} is locked already.", release.version);
        return Ok(());
    }
    let broken: Vec<String> = released()
        .iter()
        .filter(|known| known.version != release.version)
        .flat_map(|known| known.check(release))
        .map(|finding| finding.to_string())
        .collect();
    if !broken.is_empty() {
        bail!("{} promises broken:\n{}", broken.len(), broken.join("\n"));
    }
    let head = "# What this release promised. Written by `cargo xtask lock`; never edited.\n\n";
    let text = toml::to_string(&lock).context("the lock is plain data")?;
    fs::write(&file, format!("{head}{text}")).with_context(|| format!("could not write {}", file.display()))?;
    println!("Locked {} in {}.", release.version, file.display());
    Ok(())
}
