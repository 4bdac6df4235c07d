//! The fuzz targets of `tests/fuzz`, each for a while, from seeds that are as they should be. Needs cargo-fuzz, which is installed into the
//! target folder, and no nightly: what it asks of the compiler is stable but for a flag that is allowed to this one call.

use crate::{Paths, process};
use anyhow::Result;
use std::fs;
use std::process::Command;

/// The tool, at the version whose words are known here.
const CARGO_FUZZ: &str = "0.13.2";
/// How long each target is tried, in seconds.
const SECONDS: &str = "120";
/// The longest input that is thought up, in bytes: more than the longest seed, the text of a template.
const BYTES_MAX: &str = "131072";
/// Where random numbers begin.
const SEED: &str = "1";

/// Each target.
const TARGETS: [&str; 8] = [
    "case_file",
    "catalogue_file",
    "lines_from_elsewhere",
    "agreement_template",
    "logo",
    "shared_file",
    "tender_sheet",
    "typed_text",
];

pub fn fuzz(paths: &Paths) -> Result<()> {
    let tools = paths.target.join("tools");
    let program = tools.join("bin/cargo-fuzz");
    if !program.is_file() {
        let mut install = paths.cargo();
        install.args(["install", "cargo-fuzz", "--locked", "--version", CARGO_FUZZ, "--root"]).arg(&tools);
        process::run(&mut install)?;
    }
    let folder = paths.target.join("fuzz");
    let (seeds, found) = (folder.join("seeds"), folder.join("found"));
    let mut writing = paths.cargo();
    process::run(writing.args(["run", "--package", "fuzz", "--example", "seeds", "--"]).arg(&seeds).arg(BYTES_MAX))?;
    for target in TARGETS {
        println!("=== {target}, {SECONDS} s");
        // What is thought up goes into the first folder, and starts anew each time.
        let (corpus, artifacts) = (folder.join("corpus").join(target), found.join(target));
        let _ = fs::remove_dir_all(&corpus);
        fs::create_dir_all(&corpus)?;
        fs::create_dir_all(&artifacts)?;
        let mut fuzz = Command::new(&program);
        fuzz.args(["fuzz", "run", "--fuzz-dir", "tests/fuzz", "--sanitizer", "none", "--target-dir"]);
        fuzz.arg(folder.join("target")).arg(target).args([&corpus, &seeds.join(target)]).arg("--");
        fuzz.args([format!("-max_total_time={SECONDS}"), format!("-max_len={BYTES_MAX}"), format!("-seed={SEED}")]);
        fuzz.arg(format!("-artifact_prefix={}/", artifacts.display()));
        fuzz.args(["-timeout=20", "-rss_limit_mb=2048", "-print_final_stats=1"]);
        // Seven programs of the same crates: they are joined without optimising across them once more for each.
        fuzz.env("CARGO_PROFILE_RELEASE_LTO", "off").env("RUSTC_BOOTSTRAP", "1").env_remove("CARGO_TARGET_DIR");
        process::run(fuzz.current_dir(&paths.root))?;
    }
    Ok(())
}
