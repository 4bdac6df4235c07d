//! Every test, in one order, up to the first that fails. What CI runs.

use crate::postgres::Postgres;
use crate::{Paths, check, debian, islands, process, spelling};
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::{BufRead, BufReader, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// A browser, an office suite, a PDF reader and two libraries of Python, to look at what we make as other people's programs do;
/// dictionaries; and the other database.
const DEBIAN_PACKAGES: [&str; 12] = [
    "chromium",
    "libreoffice-calc",
    "libreoffice-writer",
    "poppler-utils",
    "python3-docx",
    "python3-openpyxl",
    "fonts-liberation",
    "fonts-dejavu-core",
    "hunspell",
    "hunspell-no",
    "hunspell-en-gb",
    "postgresql",
];
/// The same things where there is no Debian to install them.
const PROGRAMS: [&str; 5] = ["chromium", "soffice", "pdftoppm", "hunspell", "createdb"];
/// Debian's Python, which has Debian's packages, also where another comes first in the path.
const DEBIAN_PYTHON: &str = "/usr/bin/python3";
const NODE_MAJOR_MIN: u32 = 20;

/// The tests over HTTP that run on PostgreSQL too. The suite of the store has the rest; these show that the whole hangs together.
const ON_POSTGRES: [&str; 22] = [
    "several::",
    "accounts::",
    "procurements::",
    "people::",
    "versions::",
    "kills::",
    "drill::",
    "operations::",
    "characters::",
    "comments::",
    "desk::",
    "editions::",
    "followed::",
    "newer::",
    "pilots::",
    "feedback::",
    "feedback_links::",
    "drafts::",
    "organisations::",
    "removal::",
    "shared::",
    "tenders::",
];

const PACKAGES: [&str; 6] = ["catalogue", "app", "store", "annex", "exchange", "server"];

pub fn test(paths: &Paths) -> Result<()> {
    let started = Instant::now();
    let browser = paths.root.join("tests/browser");
    step("What the tests need", || install(&browser))?;
    step("Formatting", || process::run(paths.cargo().args(["fmt", "--all", "--check"])))?;
    step("Tidy", || check::check(paths))?;
    step("Spelling", || spelling::check(&paths.root))?;
    let mut site = PathBuf::new();
    step("Islands", || {
        site = islands::build(paths)?;
        Ok(())
    })?;
    let postgres = Postgres::start()?;
    let cargo = || {
        let mut cargo = with_readers(paths.cargo(), &browser);
        cargo.env("KRAVSPOR_TEST_POSTGRES", postgres.url());
        cargo.env("KRAVSPOR_SITE", &site).env("INSTA_UPDATE", "no");
        cargo
    };
    // One call: `server` gives `app` its feature `ssr`, and nothing here asks for `hydrate`.
    step("Clippy", || {
        process::run(cargo().args(["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]))
    })?;
    // Tests and programs together, or the server is built once more without what its tests add to its dependencies.
    step("Build", || process::run(select(cargo().args(["build", "--bins", "--tests"]), &PACKAGES)))?;
    step("Rust tests", || rust_tests(cargo(), &PACKAGES))?;
    step("Pages on PostgreSQL", || pages_on_postgres(cargo()))?;
    // On its own, as `cargo xtask` builds it; together with the others its dependencies would be built twice.
    step("Tests of xtask", || rust_tests(cargo(), &["xtask"]))?;
    println!("\nAfter {}, the browser tests are left.", spent(started));
    // Last, and saying nothing after it, so that the log ends with the runner's own figures.
    browser_tests(&browser, &paths.target.join("debug/kravspor"), postgres.url()).context("Browser tests failed")
}

fn step(name: &str, work: impl FnOnce() -> Result<()>) -> Result<()> {
    let started = Instant::now();
    println!("\n=== {name}");
    work().with_context(|| format!("{name} failed after {}", spent(started)))?;
    println!("--- {name}: {}", spent(started));
    Ok(())
}

fn spent(started: Instant) -> String {
    let seconds = started.elapsed().as_secs();
    if seconds < 60 { format!("{seconds} s") } else { format!("{} min {} s", seconds / 60, seconds % 60) }
}

/// What the tests read office files with: a test that is told where a reader is fails where it is not.
pub fn with_readers(mut tests: Command, browser: &Path) -> Command {
    tests.env("OOXML_VALIDATOR", browser.join("node_modules/.bin/ooxml-validator"));
    if debian::is_here() {
        tests.env("KRAVSPOR_PYTHON", DEBIAN_PYTHON);
    }
    tests
}

/// Sees to it that everything the tests use is there.
pub fn install(browser: &Path) -> Result<()> {
    if debian::is_here() {
        debian::ensure(&DEBIAN_PACKAGES)?;
        if process::find("node").is_none() || process::find("npm").is_none() {
            debian::ensure(&["nodejs", "npm"])?;
        }
    } else {
        let missing: Vec<&str> = PROGRAMS.into_iter().filter(|program| process::find(program).is_none()).collect();
        if !missing.is_empty() {
            bail!("the tests use {}, which this machine lacks", missing.join(", "));
        }
    }
    let version = process::output(Command::new("node").arg("--version")).context("the tests use Node.js")?;
    if node_major(&version) < Some(NODE_MAJOR_MIN) {
        bail!("the tests need Node.js {NODE_MAJOR_MIN} or newer; this is {version}");
    }
    install_npm_packages(browser)
}

fn node_major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

/// `npm ci` throws everything away first; so it is left out while the lock file is the one last installed.
fn install_npm_packages(browser: &Path) -> Result<()> {
    let lock = fs::read_to_string(browser.join("package-lock.json"))?;
    let installed = browser.join("node_modules/.installed-lock.json");
    if fs::read_to_string(&installed).is_ok_and(|before| before == lock) {
        return Ok(());
    }
    process::run(
        Command::new("npm")
            .args(["ci", "--no-audit", "--no-fund"])
            .current_dir(browser)
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"),
    )?;
    Ok(fs::write(installed, lock)?)
}

fn select<'a>(cargo: &'a mut Command, packages: &[&str]) -> &'a mut Command {
    for package in packages {
        cargo.args(["--package", package]);
    }
    cargo
}

fn rust_tests(mut cargo: Command, packages: &[&str]) -> Result<()> {
    if process::find("cargo-nextest").is_some() {
        cargo.args(["nextest", "run"]);
    } else {
        cargo.args(["test", "--bins", "--lib", "--tests"]);
    }
    process::run(select(&mut cargo, packages))
}

fn pages_on_postgres(mut cargo: Command) -> Result<()> {
    let run: &[&str] = if process::find("cargo-nextest").is_some() { &["nextest", "run"] } else { &["test"] };
    cargo.args(run).args(["--package", "server", "--test", "http", "--"]).args(ON_POSTGRES);
    process::run(cargo.env("KRAVSPOR_TEST_ON", "postgres"))
}

fn browser_tests(folder: &Path, kravspor: &Path, postgres: String) -> Result<()> {
    println!("\n=== Browser tests");
    let files = test_files(folder)?;
    if files.is_empty() {
        bail!("there is no *.test.mjs or *.test.js in tests/browser");
    }
    // What Node chooses by itself differs between its versions.
    let reporter = if std::io::stdout().is_terminal() { "spec" } else { "tap" };
    let mut node = with_readers(Command::new("node"), folder)
        .args(["--test", "--test-reporter", reporter])
        .args(&files)
        .current_dir(folder)
        .env("KRAVSPOR_BIN", kravspor)
        .env("KRAVSPOR_TEST_POSTGRES", postgres)
        .stdout(Stdio::piped())
        .spawn()?;
    let (mut tests, mut hollow) = (0, 0);
    for line in BufReader::new(node.stdout.take().context("node has no output")?).lines() {
        let line = line?;
        println!("{line}");
        tests = test_count(&line).unwrap_or(tests);
        hollow += u32::from(files.iter().any(|file| names_file(&line, file)));
    }
    let status = node.wait()?;
    if !status.success() {
        bail!("node ended with {status}");
    }
    if tests <= hollow {
        bail!("node ran no test");
    }
    Ok(())
}

/// Named here, because Node 20 takes a folder and newer ones take a pattern.
fn test_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))? {
        let file = entry?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        if name.ends_with(".test.mjs") || name.ends_with(".test.js") {
            files.push(file);
        }
    }
    files.sort();
    Ok(files)
}

/// The number in the closing line `# tests 12` (or `ℹ tests 12`).
fn test_count(line: &str) -> Option<u32> {
    line.strip_prefix("# tests ").or_else(|| line.strip_prefix("ℹ tests "))?.trim().parse().ok()
}

/// Node counts a file without any test as one test, named after the file.
fn names_file(line: &str, file: &Path) -> bool {
    let name = line.strip_prefix("# Subtest: ").or_else(|| line.strip_prefix("✔ "));
    name.is_some_and(|name| name.starts_with(&*file.to_string_lossy()))
}

#[cfg(test)]
mod tests {
    use super::{names_file, node_major, test_count};
    use std::path::Path;

    #[test]
    fn the_closing_lines_of_node_are_understood() {
        assert_eq!(test_count("# tests 12"), Some(12));
        assert_eq!(test_count("ℹ tests 0"), Some(0));
        assert_eq!(test_count("# pass 12"), None);
        let file = Path::new("/x/empty.test.mjs");
        assert!(names_file("# Subtest: /x/empty.test.mjs", file));
        assert!(names_file("✔ /x/empty.test.mjs (80.9ms)", file));
        assert!(!names_file("ok 1 - /x/empty.test.mjs", file), "or it would count twice");
        assert_eq!(node_major("v20.20.2"), Some(20));
    }
}
