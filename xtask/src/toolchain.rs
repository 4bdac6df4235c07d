//! Finds, or makes, a Rust toolchain with a standard library for the browser.

use crate::{Paths, debian, process};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub const TARGET: &str = "wasm32-unknown-unknown";

/// The toolchain a distribution installs, beside whatever rustup has.
const DISTRIBUTION_BIN: &str = "/usr/bin";
const DISTRIBUTION_RUSTLIB: &str = "/usr/lib/rustlib";
const DEBIAN_PACKAGES: [&str; 5] = ["rustc-web", "cargo-web", "rust-web-src", "libstd-rust-web-dev", "lld"];

/// Written beside a standard library built here: the compiler it was built by.
const BUILT_BY: &str = "built-by";

pub struct Toolchain {
    pub name: &'static str,
    cargo: PathBuf,
    rustc: PathBuf,
    linker: Option<PathBuf>,
}

impl Toolchain {
    /// Cargo of this toolchain, with nothing of the toolchain that xtask itself runs under.
    pub fn cargo(&self) -> Command {
        let mut cargo = Command::new(&self.cargo);
        cargo.env("RUSTC", &self.rustc);
        if let Some(linker) = &self.linker {
            cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        }
        if self.rustc.starts_with(DISTRIBUTION_BIN) {
            let path = std::env::var_os("PATH").unwrap_or_default();
            let folders = std::iter::once(PathBuf::from(DISTRIBUTION_BIN)).chain(std::env::split_paths(&path));
            if let Ok(path) = std::env::join_paths(folders) {
                cargo.env("PATH", path);
            }
            for leftover in ["CARGO", "RUSTUP_TOOLCHAIN", "LD_LIBRARY_PATH", "RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS"] {
                cargo.env_remove(leftover);
            }
        }
        cargo
    }
}

/// The first that works: the active toolchain, the distribution's, rustup's target, a library built here.
pub fn find(paths: &Paths) -> Result<Toolchain> {
    if let Some(toolchain) = active().or_else(distribution) {
        return Ok(toolchain);
    }
    let mut tried = Vec::new();
    if std::env::var("KRAVSPOR_WASM").is_ok_and(|wish| wish == "debian") {
        tried.push("rustup: not asked, because KRAVSPOR_WASM=debian".to_owned());
    } else {
        match add_with_rustup() {
            Ok(toolchain) => return Ok(toolchain),
            Err(error) => tried.push(format!("rustup: {error:#}")),
        }
    }
    match build_on_debian(paths) {
        Ok(toolchain) => return Ok(toolchain),
        Err(error) => tried.push(format!("Debian: {error:#}")),
    }
    bail!(
        "Rust's standard library for {TARGET} is missing; install it with `rustup target add {TARGET}`, or as root on \
         Debian with `apt-get install {}`.\nTried:\n- {}",
        DEBIAN_PACKAGES.join(" "),
        tried.join("\n- ")
    )
}

fn active() -> Option<Toolchain> {
    let rustc = std::env::var_os("RUSTC").map(PathBuf::from).or_else(|| process::find("rustc"))?;
    let cargo = std::env::var_os("CARGO").map(PathBuf::from).or_else(|| process::find("cargo"))?;
    with_library("the active toolchain", cargo, rustc)
}

fn distribution() -> Option<Toolchain> {
    let bin = Path::new(DISTRIBUTION_BIN);
    let rustc = bin.join("rustc");
    new_enough(&rustc).ok()?;
    with_library("the distribution's toolchain", bin.join("cargo"), rustc)
}

fn add_with_rustup() -> Result<Toolchain> {
    let rustup = process::find("rustup").context("not installed")?;
    println!("Adding Rust's standard library for the browser with rustup.");
    process::run(Command::new(rustup).args(["target", "add", TARGET]))?;
    active().context("the active toolchain still lacks the library")
}

/// The toolchain, if it holds a usable standard library for the browser.
fn with_library(name: &'static str, cargo: PathBuf, rustc: PathBuf) -> Option<Toolchain> {
    let print = |what: &str| process::output(Command::new(&rustc).args(["--print", what, "--target", TARGET]));
    let library = PathBuf::from(print("target-libdir").ok()?);
    if !cargo.is_file() || !holds_std(&library) {
        return None;
    }
    // A library built here goes stale when the distribution brings a newer compiler.
    if let Ok(builder) = fs::read_to_string(library.join(BUILT_BY))
        && builder != version(&rustc).ok()?
    {
        return None;
    }
    let sysroot = PathBuf::from(print("sysroot").ok()?);
    let linker = if brings_linker(&sysroot) { None } else { Some(process::find("wasm-ld")?) };
    Some(Toolchain { name, cargo, rustc, linker })
}

fn holds_std(library: &Path) -> bool {
    rlibs(library).is_ok_and(|files| files.iter().any(|file| is_std(file)))
}

fn is_std(rlib: &Path) -> bool {
    rlib.file_name().is_some_and(|name| name.to_string_lossy().starts_with("libstd-"))
}

fn brings_linker(sysroot: &Path) -> bool {
    fs::read_dir(sysroot.join("lib/rustlib"))
        .is_ok_and(|mut hosts| hosts.any(|host| host.is_ok_and(|host| host.path().join("bin/rust-lld").is_file())))
}

fn version(rustc: &Path) -> Result<String> {
    process::output(Command::new(rustc).arg("-vV"))
}

/// Says why not, where the compiler is older than the workspace's `rust-version`.
fn new_enough(rustc: &Path) -> Result<()> {
    let wanted = env!("CARGO_PKG_RUST_VERSION");
    let version = process::output(Command::new(rustc).arg("--version"))?;
    let found = version.split_whitespace().nth(1).unwrap_or_default();
    if release(found) < release(wanted) {
        bail!("{} is {found}, older than {wanted}", rustc.display());
    }
    Ok(())
}

fn release(version: &str) -> Vec<u32> {
    version.split('.').take(2).map_while(|part| part.parse().ok()).collect()
}

/// Debian has the compiler and the library's source, not the library: built once, then it is simply there.
fn build_on_debian(paths: &Paths) -> Result<Toolchain> {
    if !debian::is_here() {
        bail!("this machine has no apt-get");
    }
    debian::ensure(&DEBIAN_PACKAGES)?;
    new_enough(&Path::new(DISTRIBUTION_BIN).join("rustc"))?;
    if let Some(toolchain) = distribution() {
        return Ok(toolchain);
    }
    build_std(&paths.target.join("wasm-std"))?;
    distribution().with_context(|| format!("{DISTRIBUTION_BIN}/rustc doesn't see the library that was built"))
}

fn build_std(folder: &Path) -> Result<()> {
    println!("Building Rust's standard library for the browser: about a minute, once.");
    let bin = Path::new(DISTRIBUTION_BIN);
    let debian = Toolchain { name: "", cargo: bin.join("cargo"), rustc: bin.join("rustc"), linker: None };
    fs::create_dir_all(folder.join("src"))?;
    fs::write(folder.join("Cargo.toml"), EMPTY_CRATE)?;
    fs::write(folder.join("src/lib.rs"), "")?;
    let built = folder.join("target").join(TARGET).join("release/deps");
    // What an older compiler left behind must not be copied along.
    if built.exists() {
        fs::remove_dir_all(&built)?;
    }
    process::run(
        debian
            .cargo()
            .current_dir(folder)
            .env("CARGO_TARGET_DIR", folder.join("target"))
            .env("RUSTC_BOOTSTRAP", "1")
            // Without the bitcode, link-time optimisation of the islands fails.
            .env("RUSTFLAGS", "-C embed-bitcode=yes")
            .args(["build", "--release", "-Zbuild-std=std,panic_abort,proc_macro", "--target", TARGET]),
    )?;
    let library = Path::new(DISTRIBUTION_RUSTLIB).join(TARGET).join("lib");
    install(&built, &library, &version(&debian.rustc)?)
        .with_context(|| format!("could not copy the library to {}; run once as root", library.display()))
}

/// The manifest of a crate that is built for its standard library alone, in no workspace.
const EMPTY_CRATE: &str = "\
[package]
name = \"empty\"
edition = \"2024\"

[profile.release]
panic = \"abort\"

[workspace]
";

/// The library is there when std is; so std is copied last, and nothing is ever half there.
fn install(built: &Path, library: &Path, builder: &str) -> Result<()> {
    if library.exists() {
        for stale in rlibs(library)? {
            fs::remove_file(stale)?;
        }
    }
    fs::create_dir_all(library)?;
    fs::write(library.join(BUILT_BY), builder)?;
    let mut files = rlibs(built)?;
    files.retain(|file| file.file_name().is_some_and(|name| !name.to_string_lossy().starts_with("libempty-")));
    files.sort_by_key(|file| is_std(file));
    for file in &files {
        let name = file.file_name().context("an rlib without a name")?;
        let partial = library.join("partial");
        fs::copy(file, &partial)?;
        fs::rename(partial, library.join(name))?;
    }
    println!("{} libraries are now in {}.", files.len(), library.display());
    Ok(())
}

fn rlibs(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let file = entry?.path();
        if file.extension().is_some_and(|extension| extension == "rlib") {
            files.push(file);
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::release;

    #[test]
    fn versions_compare_as_numbers() {
        assert!(release("1.100.0") > release("1.95"));
        assert_eq!(release("1.95.1-nightly"), release("1.95"));
        assert!(release("") < release("1.95"));
    }
}
