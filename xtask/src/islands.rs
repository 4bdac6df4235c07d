//! Builds what runs in the browser: the crate `app` for wasm32, and its JavaScript.

use crate::{Paths, process, toolchain};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Instant, UNIX_EPOCH};
use wasm_bindgen_cli_support::Bindgen;

/// Leptos loads `/pkg/app.js` and `/pkg/app_bg.wasm` when its options say `output_name = "app"`.
const NAME: &str = "app";

/// Builds the islands and gives the site folder to embed. Does nothing where nothing has changed.
pub fn build(paths: &Paths) -> Result<PathBuf> {
    let started = Instant::now();
    let folder = paths.target.join("islands");
    let site = paths.target.join("site");
    let module = compile(paths, &folder)?;
    let stamp = folder.join("stamp");
    let source = identity(&module)?;
    let published = site.join("pkg").join(format!("{NAME}_bg.wasm")).is_file();
    if !published || !fs::read_to_string(&stamp).is_ok_and(|before| before == source) {
        let fresh = folder.join("pkg");
        generate(&module, &fresh)?;
        publish(&fresh, &site)?;
        fs::write(&stamp, source)?;
    }
    report(&site.join("pkg"), started)?;
    Ok(site)
}

/// `app` is a plain rlib in its manifest, or cargo leaves link-time optimisation out; hence the crate type here.
fn compile(paths: &Paths, folder: &Path) -> Result<PathBuf> {
    let toolchain = toolchain::find(paths)?;
    println!("Building the islands with {}.", toolchain.name);
    let options = format!(
        "rustc --package {NAME} --lib --crate-type cdylib --no-default-features --features hydrate \
         --profile islands --target {}",
        toolchain::TARGET
    );
    process::run(toolchain.cargo().current_dir(&paths.root).env("CARGO_TARGET_DIR", folder).args(options.split(' ')))?;
    Ok(folder.join(toolchain::TARGET).join("islands").join(format!("{NAME}.wasm")))
}

fn generate(module: &Path, folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    Bindgen::new()
        .input_path(module)
        .web(true)?
        .out_name(NAME)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)
        .context("wasm-bindgen could not read the islands")
}

/// Replaces the folder as a whole, so that no file of an earlier build stays.
fn publish(fresh: &Path, site: &Path) -> Result<()> {
    let pkg = site.join("pkg");
    fs::create_dir_all(site)?;
    if pkg.exists() {
        fs::remove_dir_all(&pkg)?;
    }
    Ok(fs::rename(fresh, pkg)?)
}

/// Cargo writes the module anew only when something in it has changed.
fn identity(module: &Path) -> Result<String> {
    let file = fs::metadata(module).with_context(|| format!("{} was not built", module.display()))?;
    Ok(format!("{} {}", file.modified()?.duration_since(UNIX_EPOCH)?.as_nanos(), file.len()))
}

fn report(pkg: &Path, started: Instant) -> Result<()> {
    let size = |name: String| fs::metadata(pkg.join(name)).map(|file| file.len().div_ceil(1000));
    println!(
        "The islands are in {}: {} kB of WebAssembly, {} kB of JavaScript ({:.0} s).",
        pkg.display(),
        size(format!("{NAME}_bg.wasm"))?,
        size(format!("{NAME}.js"))?,
        started.elapsed().as_secs_f64()
    );
    Ok(())
}
