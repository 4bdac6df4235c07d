//! Sets up, builds and starts Kravspor on this machine.

use crate::{Paths, islands, process};
use anyhow::Result;
use std::process::Command;

pub fn start(paths: &Paths, release: bool, port: Option<u16>) -> Result<()> {
    let mut cargo = paths.cargo();
    match islands::build(paths) {
        Ok(site) => {
            cargo.env("KRAVSPOR_SITE", site);
        }
        Err(error) => {
            cargo.env_remove("KRAVSPOR_SITE");
            println!("\nThe islands could not be built: {error:#}");
            println!("Kravspor starts without them: every page and every button works, by ordinary page loads.\n");
        }
    }
    cargo.arg("run");
    if release {
        cargo.arg("--release");
    }
    cargo.args(["--package", "server", "--bin", "kravspor", "--", "serve", "--database", "sqlite:kravspor.db"]);
    if let Some(port) = port {
        cargo.args(["--listen", &format!("127.0.0.1:{port}")]);
    }
    println!("Building and starting the server; the first time takes some minutes. Stop it with Ctrl-C.");
    println!("What is entered is kept in {}.", paths.root.join("kravspor.db").display());
    become_command(cargo)
}

/// Cargo takes this process over, and the server takes Cargo's, so that Ctrl-C reaches the server itself.
#[cfg(unix)]
fn become_command(mut command: Command) -> Result<()> {
    use anyhow::Context;
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    Err(error).with_context(|| format!("could not start {}", process::shown(&command)))
}

#[cfg(not(unix))]
fn become_command(mut command: Command) -> Result<()> {
    process::run(&mut command)
}
