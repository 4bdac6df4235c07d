//! Settings from a file: TOML with the names of the flags of `serve`. What is in the file, and neither on the command line nor in the
//! environment, is put on the command line, so that a value from there is read and refused like any other.

use super::{Cli, Failure};
use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches, Command, CommandFactory as _};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// The command whose flags are the settings.
const SERVE: &str = "serve";
/// The flag that names the file.
const SETTINGS: &str = "settings";

/// The arguments, and after them what a settings file adds.
///
/// # Errors
/// When the file can't be read, or has a key that is none: file and key are named.
pub(super) fn with_file(mut arguments: Vec<OsString>) -> Result<Vec<OsString>, Failure> {
    let mut cli = Cli::command();
    cli.build();
    // What is wrong with the arguments themselves, or a wish for help, is answered where they are parsed for good.
    let Ok(matches) = cli.clone().try_get_matches_from(&arguments) else { return Ok(arguments) };
    let Some(file) = matches.get_one::<PathBuf>(SETTINGS) else { return Ok(arguments) };
    let table = read(file)?;
    check(file, &table, &cli)?;
    let (command, matches) = innermost(&cli, &matches);
    for (key, value) in &table {
        let Some(flag) = flag(command, key) else { continue };
        if !given(matches, flag) {
            arguments.extend(as_arguments(flag, key, value).map_err(|told| Failure::file(file, told))?);
        }
    }
    Ok(arguments)
}

fn read(file: &Path) -> Result<Table, Failure> {
    let text = fs::read_to_string(file).map_err(|error| Failure::file(file, format!("could not be read: {error}")))?;
    // The error's own words would show the line, and there may be a secret in it.
    text.parse().map_err(|error: toml::de::Error| {
        let line = error.span().map_or(1, |span| text[..span.start].lines().count().max(1));
        Failure::file(file, format!("line {line}: {}", error.message()))
    })
}

/// Every key is a setting; one that was mistyped would otherwise do nothing and say nothing.
fn check(file: &Path, table: &Table, cli: &Command) -> Result<(), Failure> {
    let serve = cli.find_subcommand(SERVE);
    match table.keys().find(|key| serve.and_then(|serve| flag(serve, key)).is_none()) {
        Some(unknown) => {
            Err(Failure::file(file, format!("{unknown}: there is no such setting; `kravspor serve --help` lists them")))
        }
        None => Ok(()),
    }
}

/// The flag of this name, which may be set in a file: not those for tests, and not the file itself.
fn flag<'c>(command: &'c Command, name: &str) -> Option<&'c Arg> {
    settings(command).find(|flag| flag.get_long() == Some(name))
}

/// The flags of a command that are settings.
fn settings(command: &Command) -> impl Iterator<Item = &Arg> {
    command.get_arguments().filter(|flag| {
        let ours = flag.get_long().is_some_and(|long| ![SETTINGS, "help", "version"].contains(&long));
        ours && !flag.is_hide_set()
    })
}

/// The command that was asked for, below whatever it stands under.
fn innermost<'c>(mut command: &'c Command, mut matches: &'c ArgMatches) -> (&'c Command, &'c ArgMatches) {
    while let Some((name, below)) = matches.subcommand() {
        let Some(found) = command.find_subcommand(name) else { break };
        (command, matches) = (found, below);
    }
    (command, matches)
}

fn given(matches: &ArgMatches, flag: &Arg) -> bool {
    let source = matches.value_source(flag.get_id().as_str());
    matches!(source, Some(ValueSource::CommandLine | ValueSource::EnvVariable))
}

fn as_arguments(flag: &Arg, key: &str, value: &Value) -> Result<Vec<OsString>, String> {
    if matches!(flag.get_action(), ArgAction::SetTrue) {
        return match value {
            Value::Boolean(true) => Ok(vec![format!("--{key}").into()]),
            Value::Boolean(false) => Ok(Vec::new()),
            _ => Err(format!("{key}: write true or false")),
        };
    }
    if value.as_array().is_some_and(Vec::is_empty) {
        // It was meant to name some, and leaving it out can mean all.
        return Err(format!("{key}: it names nothing; leave it out where it does not matter"));
    }
    let values = match (flag.get_action(), value) {
        (ArgAction::Append, Value::Array(values)) => values.as_slice(),
        _ => std::slice::from_ref(value),
    };
    values.iter().map(|value| Ok(format!("--{key}={}", text(key, value)?).into())).collect()
}

fn text(key: &str, value: &Value) -> Result<String, String> {
    match value {
        Value::String(text) => Ok(text.clone()),
        Value::Integer(number) => Ok(number.to_string()),
        Value::Boolean(is) => Ok(is.to_string()),
        _ => Err(format!("{key}: write it as text, a whole number, or true or false")),
    }
}

#[cfg(test)]
mod tests {
    use super::{SERVE, settings};
    use crate::command::Cli;
    use clap::CommandFactory as _;
    use std::collections::BTreeSet;

    const DOCS: &str = include_str!("../../../docs/operations.md");

    /// Name, variable of the environment, default.
    type Row = (String, String, String);

    fn row_of_docs(line: &str) -> Option<Row> {
        let mut cells = line.strip_prefix("| `")?.split('|').map(|cell| cell.trim().replace('`', ""));
        Some((cells.next()?, cells.next()?, cells.next()?)).filter(|(_, variable, _)| variable.starts_with("KRAVSPOR_"))
    }

    #[test]
    fn the_table_in_the_docs_lists_every_setting() {
        let mut cli = Cli::command();
        cli.build();
        let row = |flag: &clap::Arg| -> Row {
            let variable = flag.get_env().map(|name| name.to_string_lossy().into_owned());
            let default: Vec<_> =
                flag.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
            let name = flag.get_long().unwrap_or_default().to_owned();
            (name, variable.unwrap_or_else(|| "none".to_owned()), default.join(", "))
        };
        let known: BTreeSet<Row> = settings(cli.find_subcommand(SERVE).unwrap()).map(row).collect();
        let documented: BTreeSet<Row> = DOCS.lines().filter_map(row_of_docs).collect();
        assert!(known.len() > 5);
        assert_eq!(known, documented);
    }
}
