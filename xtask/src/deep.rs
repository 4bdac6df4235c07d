//! What takes long or gives figures: more random cases, every document in every language through other people's programs, and how long
//! things take. Seeded and bounded; never part of CI. The figures go into docs/measured.md, with command and date.

use crate::postgres::Postgres;
use crate::{Paths, attacks, debian, fuzz, process, test};
use anyhow::{Result, bail};
use std::process::Command;

/// How many broken templates are filled or refused.
const TEMPLATES: &str = "20000";
/// How many random cases each property gets.
const CASES: &str = "1000";
/// How many times the server is killed on each database.
const KILLS: &str = "100";
/// Tells the tests of documents to take every case in every language.
const EVERY_LANGUAGE: &str = "KRAVSPOR_EVERY_LANGUAGE";

/// A part of it.
type Run = fn(&Paths, &Postgres) -> Result<()>;

/// What can be asked for by itself, in the order in which all of it is done.
const PARTS: [(&str, Run); 8] = [
    ("kills", kills),
    ("random", random),
    ("documents", documents),
    ("templates", templates),
    ("figures", figures),
    ("fuzz", |paths, _| fuzz::fuzz(paths)),
    ("attacks", |paths, _| attacks::attacks(paths)),
    ("load", load),
];

/// All of it, or the part of this name.
pub fn deep(paths: &Paths, part: Option<&str>) -> Result<()> {
    let parts: Vec<_> = PARTS.iter().filter(|(name, _)| part.is_none_or(|asked| asked == *name)).collect();
    if parts.is_empty() {
        bail!("the parts of `deep` are {}", PARTS.map(|(name, _)| name).join(", "));
    }
    test::install(&paths.root.join("tests/browser"))?;
    if debian::is_here() {
        debian::ensure(&["wrk"])?;
    }
    let postgres = Postgres::start()?;
    parts.into_iter().try_for_each(|(_, run)| run(paths, &postgres))
}

/// More random cases than an ordinary run has.
fn random(paths: &Paths, _: &Postgres) -> Result<()> {
    println!("=== Random case files, {CASES} for each property");
    let mut derive = paths.cargo();
    derive.args(["test", "--release", "--package", "catalogue", "--test", "derive"]).env("PROPTEST_CASES", CASES);
    process::run(&mut derive)?;
    println!("=== Random catalogues out and in again, {CASES} for each format");
    let mut exchange = paths.cargo();
    exchange.args(["test", "--release", "--package", "exchange", "--test", "round_trip"]).env("PROPTEST_CASES", CASES);
    process::run(&mut exchange)
}

fn templates(paths: &Paths, _: &Postgres) -> Result<()> {
    println!("=== Broken templates of the agreement, {TEMPLATES} of them, and {CASES} texts spread over runs");
    let mut templates = paths.cargo();
    templates.args(["test", "--release", "--package", "annex", "--test", "template", "--", "hostile", "splits"]);
    process::run(templates.env("HOSTILE_TEMPLATES", TEMPLATES).env("PROPTEST_CASES", CASES))
}

/// What things cost, but for the server.
fn figures(paths: &Paths, _: &Postgres) -> Result<()> {
    println!("=== What an import costs");
    let mut import = paths.cargo();
    import.args(["test", "--release", "--package", "exchange", "--test", "measured", "--", "--ignored", "--nocapture"]);
    process::run(&mut import)?;
    println!("=== What the documents of a thousand lines cost, and what openpyxl and python-docx take for the same");
    process::run(paths.cargo().args(["bench", "--package", "annex", "--bench", "thousand"]))?;
    println!("=== What it costs to work a case out, over the catalogue 1, 10 and 100 times");
    process::run(paths.cargo().args(["bench", "--package", "catalogue", "--bench", "derive"]))
}

/// People write, the server is killed, and what it answered is there: on SQLite, and on PostgreSQL.
fn kills(paths: &Paths, postgres: &Postgres) -> Result<()> {
    for database in ["sqlite", "postgres"] {
        println!("=== Killed {KILLS} times while people write, on {database}");
        let mut kills = paths.cargo();
        kills.args([
            "test",
            "--profile",
            "load",
            "--package",
            "server",
            "--test",
            "http",
            "--",
            "--nocapture",
            "kills::",
        ]);
        kills.env("KRAVSPOR_KILLS", KILLS).env("KRAVSPOR_TEST_POSTGRES", postgres.url());
        process::run(kills.env("KRAVSPOR_TEST_ON", database))?;
    }
    Ok(())
}

/// The server with 10,000 procurements, on SQLite and on PostgreSQL.
fn load(paths: &Paths, postgres: &Postgres) -> Result<()> {
    for database in ["sqlite", "postgres"] {
        println!("=== What the server answers, on {database}");
        let mut load = paths.cargo();
        load.args(["bench", "--profile", "load", "--package", "server", "--bench", "load"])
            .env("KRAVSPOR_TEST_ON", database);
        process::run(load.env("KRAVSPOR_TEST_POSTGRES", postgres.url()))?;
    }
    Ok(())
}

/// The validator, openpyxl, python-docx and LibreOffice read every file of every case in every language.
fn documents(paths: &Paths, _: &Postgres) -> Result<()> {
    let browser = paths.root.join("tests/browser");
    println!("=== Every document in every language, by other people's libraries");
    let mut annex = test::with_readers(paths.cargo(), &browser);
    annex.args(["test", "--release", "--package", "annex", "--test", "annex"]).env(EVERY_LANGUAGE, "1");
    process::run(&mut annex)?;
    println!("=== Every document in every language, as pages of LibreOffice");
    process::run(paths.cargo().args(["build", "--release", "--package", "server"]))?;
    process::run(
        Command::new("node")
            .args(["--test", "documents.test.mjs"])
            .current_dir(&browser)
            .env("KRAVSPOR_BIN", paths.target.join("release/kravspor"))
            .env(EVERY_LANGUAGE, "1"),
    )
}
