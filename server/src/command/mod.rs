//! The command line. Its words and exit codes are stable: scripts rely on them.

mod annex;
mod catalogue;
mod database;
mod journal;
mod openid;
mod organisation;
mod restore;
mod serve;
mod settings;
mod template;
mod upkeep;

use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// From a municipal need to annexes a buyer can publish.
#[derive(Debug, Parser)]
#[command(name = "kravspor", version = version(), disable_help_subcommand = true)]
struct Cli {
    /// A file with the settings of `serve`, by the names of its flags; the other commands take from it what they know. Flags win over the
    /// environment, and that over the file.
    #[arg(long, env = "KRAVSPOR_SETTINGS", value_name = "TOML", global = true)]
    settings: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the web pages.
    Serve(Box<serve::Serve>),
    /// Write the annexes of a case file.
    Annex(annex::Annex),
    /// Print what follows from a case file, trail included, as JSON.
    Derive(annex::Derive),
    /// The catalogue: check, count, export, import.
    Catalogue(catalogue::Catalogue),
    /// The organisation's own template of the data processing agreement: a sample, and a check.
    Template(template::TemplateFile),
    /// Accounts: add (the way back in when no administrator can sign in), list.
    User(upkeep::User),
    /// Organisations: add one to the installation, list them.
    Organisation(organisation::Organisation),
    /// Write a backup of the database while the server runs.
    Backup(upkeep::Backup),
    /// Put a backup in place of a database that is not there or empty, having looked through it.
    Restore(restore::Restore),
    /// The journals: verify that their chains are unbroken.
    Journal(journal::Journal),
    /// Copy everything to another database, SQLite or PostgreSQL, and compare it row by row.
    Copy(database::Copy),
}

/// The version, and whether the islands are inside.
fn version() -> &'static str {
    if crate::http::assets::has_islands() {
        concat!(env!("CARGO_PKG_VERSION"), " (with islands)")
    } else {
        concat!(env!("CARGO_PKG_VERSION"), " (without islands)")
    }
}

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The input is wrong: the message names the file and the place. Exit code 1.
    #[error("{0}")]
    Input(String),
}

impl Failure {
    fn input(message: impl std::fmt::Display) -> Self {
        Failure::Input(message.to_string())
    }

    /// A failure about a file.
    fn file(path: &std::path::Path, message: impl std::fmt::Display) -> Self {
        Failure::Input(format!("{}: {message}", path.display()))
    }
}

/// Runs the command line: 0 done, 1 the input is wrong, 2 usage.
pub fn run() -> ExitCode {
    let cli = match settings::with_file(std::env::args_os().collect()) {
        Ok(arguments) => Cli::parse_from(arguments),
        Err(failure) => return failed(&failure),
    };
    survive_file_size_limit();
    let result = match cli.command {
        Command::Serve(serve) => serve.run(),
        Command::Annex(annex) => annex.run(),
        Command::Derive(derive) => derive.run(),
        Command::Catalogue(catalogue) => catalogue.run(),
        Command::Template(template) => template.run(),
        Command::User(user) => user.run(),
        Command::Organisation(organisation) => organisation.run(),
        Command::Backup(backup) => backup.run(),
        Command::Restore(restore) => restore.run(),
        Command::Journal(journal) => journal.run(),
        Command::Copy(copy) => copy.run(),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failed(&failure),
    }
}

fn failed(failure: &Failure) -> ExitCode {
    eprintln!("kravspor: {failure}");
    ExitCode::from(1)
}

/// Catches the signal that a file has reached the size this process may write, so that the write fails with an error we can put in
/// words. Uncaught, the signal ends the process in the middle of a sentence. Once caught it stays so, without the runtime.
fn survive_file_size_limit() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        const SIGXFSZ: std::ffi::c_int = 25;
        if let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() {
            let _inside = runtime.enter();
            if signal(SignalKind::from_raw(SIGXFSZ)).is_err() {
                eprintln!("kravspor: a limit on file sizes can't be caught on this machine");
            }
        }
    }
}

/// Runs something asynchronous to its end.
fn block_on<T>(future: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::input(format!("could not start: {error}")))?
        .block_on(future)
}

/// Prints to standard output. A reader that has gone away is no error of ours.
fn print(text: &str) -> Result<(), Failure> {
    use std::io::Write as _;
    match writeln!(std::io::stdout(), "{text}") {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Failure::input(format!("standard output: {error}")))
        }
        _ => Ok(()),
    }
}
