//! What takes long or gives figures: more random cases, and how long things take. Seeded and bounded; never part of CI. The figures go
//! into docs/measured.md, with command and date.

use crate::{Paths, process};
use anyhow::Result;

/// How many random cases each property gets.
const CASES: &str = "1000";

pub fn deep(paths: &Paths) -> Result<()> {
    println!("=== Random case files, {CASES} for each property");
    let mut derive = paths.cargo();
    derive.args(["test", "--release", "--package", "catalogue", "--test", "derive"]).env("PROPTEST_CASES", CASES);
    process::run(&mut derive)?;
    println!("=== Random catalogues out and in again, {CASES} for each format");
    let mut exchange = paths.cargo();
    exchange.args(["test", "--release", "--package", "exchange", "--test", "round_trip"]).env("PROPTEST_CASES", CASES);
    process::run(&mut exchange)?;
    println!("=== What an import costs");
    let mut import = paths.cargo();
    import.args(["test", "--release", "--package", "exchange", "--test", "measured", "--", "--ignored", "--nocapture"]);
    process::run(&mut import)?;
    println!("=== What it costs to work a case out, over the catalogue 1, 10 and 100 times");
    process::run(paths.cargo().args(["bench", "--package", "catalogue", "--bench", "derive"]))
}
