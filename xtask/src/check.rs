//! The rules that a machine can see at a glance. Each message says what to do instead.

use crate::{Paths, claims, dependencies, process};
use anyhow::{Context, Result, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

const LINES_MAX: usize = 700;

// In two pieces, so that this file keeps its own rules.
const TEXTAREA: &str = concat!("<text", "area");
const TODO: &str = concat!("todo", "!(");
const MACHINE_PATHS: [&str; 2] = [concat!("/wo", "rk/"), concat!("/ro", "ot/")];

pub fn check(paths: &Paths) -> Result<()> {
    let mut problems = problems(&paths.root)?;
    problems.extend(claims::problems(&paths.root, &files(&paths.root)?)?);
    problems.extend(dependencies::problems(paths)?);
    if !problems.is_empty() {
        bail!("{} to put right:\n{}", problems.len(), problems.join("\n"));
    }
    println!("Tidy, what the documents of security claim, and dependencies: nothing to put right.");
    Ok(())
}

fn problems(root: &Path) -> Result<Vec<String>> {
    let files = files(root)?;
    let mut problems = migration_problems(&files);
    for path in &files {
        // A file deleted but not yet committed is none; one that isn't UTF-8 is no text.
        let Ok(text) = fs::read_to_string(root.join(path)) else {
            continue;
        };
        if !text.contains('\0') {
            problems.extend(text_problems(path, &text));
        }
    }
    Ok(problems)
}

/// What git tracks, and what it would track if it were added.
fn files(root: &Path) -> Result<Vec<String>> {
    let mut git = Command::new("git");
    git.current_dir(root).args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    let names = process::output(&mut git).context("the checks look at the files that git knows")?;
    let names: BTreeSet<&str> = names.split('\0').filter(|name| !name.is_empty()).collect();
    Ok(names.into_iter().map(str::to_owned).collect())
}

fn text_problems(path: &str, text: &str) -> Vec<String> {
    let mut problems = Vec::new();
    let rust = path.ends_with(".rs");
    let manifest = path == "Cargo.toml" || path.ends_with("/Cargo.toml");
    // A snapshot is what a program wrote.
    let written_by_hand = !path.ends_with(".snap");
    let textarea_allowed = !path.starts_with("app/") || path.ends_with("components/text_area.rs");

    let lines = text.lines().count();
    if rust && lines > LINES_MAX {
        problems.push(format!("{path}: {lines} lines, at most {LINES_MAX}; split it by what it is about"));
    }
    let mut section = "";
    for (index, line) in text.lines().enumerate() {
        let mut say = |what: &str| problems.push(format!("{path}:{}: {what}", index + 1));
        if written_by_hand && line.ends_with([' ', '\t']) {
            say("white space at the end of the line");
        }
        if rust && line.contains(TODO) {
            say("unfinished code; finish it, or return an error that says so");
        }
        if !textarea_allowed && line.contains(TEXTAREA) {
            say("Leptos 0.8 doesn't escape what is in this tag; use the component TextArea");
        }
        if MACHINE_PATHS.iter().any(|machine| line.contains(machine)) {
            say("a path of one machine; make it relative to the repository");
        }
        if line.starts_with('[') {
            section = line;
        } else if manifest && section.contains("dependencies") && has_wildcard_version(line) {
            say("a wildcard version; name the version that was tried");
        }
    }
    problems
}

fn has_wildcard_version(line: &str) -> bool {
    let version = |text: &str| text.chars().all(|c| c.is_ascii_digit() || " .*^~=<>,".contains(c));
    line.split('"').skip(1).step_by(2).any(|text| text.contains('*') && version(text))
}

/// Numbered by UTC time, so that parallel work doesn't collide; the same names for each database.
fn migration_problems(files: &[String]) -> Vec<String> {
    let mut problems = Vec::new();
    let mut databases: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for path in files {
        let Some(("migrations", rest)) = path.split_once('/') else {
            continue;
        };
        let Some((database, name)) = rest.split_once('/') else {
            continue;
        };
        if !is_migration_name(name) {
            problems.push(format!("{path}: a migration is called YYYYMMDDHHMMSS_name.sql, by UTC time"));
        }
        databases.entry(database).or_default().insert(name);
    }
    let all: BTreeSet<&str> = databases.values().flatten().copied().collect();
    for (database, names) in &databases {
        for missing in all.difference(names) {
            problems.push(format!("migrations/{database}/{missing}: missing; every database has the same migrations"));
        }
    }
    let mut numbers = BTreeSet::new();
    for name in all {
        if !numbers.insert(name.split('_').next()) {
            problems.push(format!("migrations: {name} has the number of another; take the time of now"));
        }
    }
    problems
}

fn is_migration_name(name: &str) -> bool {
    let Some((number, name)) = name.strip_suffix(".sql").and_then(|stem| stem.split_once('_')) else {
        return false;
    };
    let named = !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    named && is_time(number)
}

fn is_time(number: &str) -> bool {
    if number.len() != 14 || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let within = |from: usize, least: u32, most: u32| {
        number[from..from + 2].parse::<u32>().is_ok_and(|part| (least..=most).contains(&part))
    };
    number.starts_with("20")
        && within(4, 1, 12)
        && within(6, 1, 31)
        && within(8, 0, 23)
        && within(10, 0, 59)
        && within(12, 0, 59)
}

#[cfg(test)]
mod tests {
    use super::{LINES_MAX, MACHINE_PATHS, TEXTAREA, TODO, migration_problems, problems, text_problems};
    use std::path::Path;

    #[test]
    fn the_repository_is_tidy() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let problems = problems(&root).expect("git lists the files");
        assert!(problems.is_empty(), "{}", problems.join("\n"));
    }

    #[test]
    fn each_rule_finds_what_it_forbids() {
        let long = "\n".repeat(LINES_MAX + 1);
        let machine = format!("see {}notes", MACHINE_PATHS[0]);
        for (path, text) in [
            ("app/src/pages/need.rs", TEXTAREA),
            ("catalogue/src/lib.rs", TODO),
            ("catalogue/src/lib.rs", long.as_str()),
            ("README.md", "trailing "),
            ("README.md", machine.as_str()),
            ("app/Cargo.toml", "[dependencies]\nserde = \"1.*\""),
            ("Cargo.toml", "[workspace.dependencies]\nserde = { version = \"*\" }"),
        ] {
            assert_eq!(text_problems(path, text).len(), 1, "{path}");
        }
    }

    #[test]
    fn each_rule_lets_pass_what_it_allows() {
        let full = "\n".repeat(LINES_MAX);
        for (path, text) in [
            ("app/src/components/text_area.rs", TEXTAREA),
            ("server/src/lib.rs", full.as_str()),
            ("server/tests/page.snap", "trailing "),
            ("Cargo.toml", "members = [\"*\"]\n[profile.dev.package.\"*\"]\ndebug = false"),
            ("app/Cargo.toml", "[dependencies]\nserde = \">=1.2, <2\""),
        ] {
            assert_eq!(text_problems(path, text), Vec::<String>::new(), "{path}");
        }
    }

    fn count(files: &[&str]) -> usize {
        let files: Vec<String> = files.iter().map(|file| (*file).to_owned()).collect();
        migration_problems(&files).len()
    }

    #[test]
    fn migrations_are_named_and_paired() {
        let first = "migrations/sqlite/20261121183000_first.sql";
        assert_eq!(count(&["migrations/README.md", first]), 0);
        assert_eq!(count(&[first, "migrations/postgres/20261121183000_first.sql"]), 0);
        assert_eq!(count(&[first, "migrations/postgres/20261121190000_second.sql"]), 2, "neither has the other's");
        assert_eq!(count(&[first, "migrations/sqlite/20261121183000_second.sql"]), 1, "the same number");
        for name in ["0001_first.sql", "20261321183000_first.sql", "20261121183000_First.sql", "20261121183000.sql"] {
            assert_eq!(count(&[&format!("migrations/sqlite/{name}")]), 1, "{name}");
        }
    }
}
