//! Debian's packages: installed only where one is missing.

use crate::process;
use anyhow::{Context, Result, bail};
use std::process::Command;
use std::sync::Once;

/// Whether this machine's packages can be looked at and added to.
pub fn is_here() -> bool {
    process::find("dpkg-query").is_some() && process::find("apt-get").is_some()
}

/// Sees to it that all of them are installed.
pub fn ensure(packages: &[&str]) -> Result<()> {
    let missing: Vec<&str> = packages.iter().copied().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let install = format!("apt-get install --no-install-recommends {}", missing.join(" "));
    if process::output(Command::new("id").arg("-u"))? != "0" {
        bail!("these Debian packages are missing; as root, run `{install}`");
    }
    println!("Installing from Debian: {}", missing.join(", "));
    static UPDATE: Once = Once::new();
    UPDATE.call_once(|| {
        // An index that can't be fetched shows below, as a package that can't be installed.
        process::succeeds(Command::new("apt-get").args(["update", "--quiet"]));
    });
    process::run(
        Command::new("apt-get")
            .args(["install", "--quiet", "--yes", "--no-install-recommends"])
            .args(&missing)
            .env("DEBIAN_FRONTEND", "noninteractive"),
    )
    .with_context(|| format!("could not install {}", missing.join(", ")))
}

fn is_installed(package: &str) -> bool {
    process::output(Command::new("dpkg-query").args(["--show", "--showformat=${db:Status-Status}", package]))
        .is_ok_and(|status| status == "installed")
}
