//! Everything that is done to this repository: `cargo xtask …`.

mod attacks;
mod check;
mod claims;
mod debian;
mod deep;
mod dependencies;
mod fuzz;
mod islands;
mod lock;
mod postgres;
mod process;
mod spelling;
mod start;
mod test;
mod toolchain;

use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

const HELP: &str = "\
cargo xtask start [--release] [--port N]  set up, build and start Kravspor
cargo xtask test                          install what the tests need, then run every one of them
cargo xtask deep [PART]                   what takes long: many more random cases, fuzzing, attack tools, and figures
cargo xtask islands                       build what runs in the browser
cargo xtask check                         the rules a machine can see at a glance, what SECURITY.md and docs/asvs.md claim, and what
                                          deny.toml says of dependencies (part of test)
cargo xtask spelling                      the spelling of what people read, in three languages (part of test)
cargo xtask lock                          lock a release of the catalogue
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let asked = match parse(&arguments) {
        Ok(asked) => asked,
        Err(error) => {
            eprintln!("{error}\n\n{HELP}");
            return ExitCode::from(2);
        }
    };
    match run(asked) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Asked {
    Help,
    Islands,
    Start { release: bool, port: Option<u16> },
    Test,
    Check,
    Lock,
    Spelling,
    Deep { part: Option<String> },
}

fn parse(arguments: &[&str]) -> Result<Asked> {
    let (command, options) = arguments.split_first().unwrap_or((&"help", &[]));
    match (*command, options) {
        ("help" | "--help" | "-h", _) => Ok(Asked::Help),
        ("islands", []) => Ok(Asked::Islands),
        ("start", options) => parse_start(options),
        ("test", []) => Ok(Asked::Test),
        ("check", []) => Ok(Asked::Check),
        ("lock", []) => Ok(Asked::Lock),
        ("spelling", []) => Ok(Asked::Spelling),
        ("deep", []) => Ok(Asked::Deep { part: None }),
        ("deep", [part]) => Ok(Asked::Deep { part: Some((*part).to_owned()) }),
        _ => bail!("`cargo xtask {}` is not known.", arguments.join(" ")),
    }
}

fn parse_start(options: &[&str]) -> Result<Asked> {
    let mut release = false;
    let mut port = None;
    let mut options = options.iter();
    while let Some(option) = options.next() {
        match *option {
            "--release" => release = true,
            "--port" => {
                let number = options.next().context("--port needs a number.")?;
                port = Some(number.parse().with_context(|| format!("`{number}` is not a port."))?);
            }
            unknown => bail!("`start` has no option `{unknown}`."),
        }
    }
    Ok(Asked::Start { release, port })
}

fn run(asked: Asked) -> Result<()> {
    let paths = Paths::find()?;
    match asked {
        Asked::Help => {
            print!("{HELP}");
            Ok(())
        }
        Asked::Islands => islands::build(&paths).map(|_| ()),
        Asked::Start { release, port } => start::start(&paths, release, port),
        Asked::Test => test::test(&paths),
        Asked::Check => check::check(&paths),
        Asked::Lock => lock::lock(&paths),
        Asked::Spelling => spelling::check(&paths.root),
        Asked::Deep { part } => deep::deep(&paths, part.as_deref()),
    }
}

/// Where things are: the repository, and the folder that is built in.
struct Paths {
    root: PathBuf,
    target: PathBuf,
}

impl Paths {
    fn find() -> Result<Paths> {
        // Cargo sets it for `cargo run`; what was compiled in names the checkout that xtask was built in.
        let here = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
        let root = Path::new(&here).parent().context("xtask lies in no folder")?.to_owned();
        let target = match std::env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => std::env::current_dir()?.join(folder),
            None => build_cache().unwrap_or_else(|| root.join("target")),
        };
        Ok(Paths { root, target })
    }

    /// Cargo as the caller runs it, in the root of the repository, with the one target folder.
    fn cargo(&self) -> Command {
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.current_dir(&self.root).env("CARGO_TARGET_DIR", &self.target);
        cargo
    }
}

/// A target folder that outlives the checkout, used where somebody has made it.
fn build_cache() -> Option<PathBuf> {
    let cache = PathBuf::from(std::env::var_os("HOME")?).join(".cache/kravspor/target");
    cache.is_dir().then_some(cache)
}

#[cfg(test)]
mod tests {
    use super::{Asked, parse};

    #[test]
    fn commands_are_read() {
        assert_eq!(parse(&[]).ok(), Some(Asked::Help));
        assert_eq!(parse(&["islands"]).ok(), Some(Asked::Islands));
        assert_eq!(parse(&["deep", "load"]).ok(), Some(Asked::Deep { part: Some("load".to_owned()) }));
        let start = Asked::Start { release: true, port: Some(8080) };
        assert_eq!(parse(&["start", "--port", "8080", "--release"]).ok(), Some(start));
    }

    #[test]
    fn what_is_not_known_is_refused() {
        for arguments in [&["deeper"][..], &["test", "fast"], &["start", "--port"], &["start", "--port", "high"]] {
            assert!(parse(arguments).is_err(), "{arguments:?}");
        }
    }
}
