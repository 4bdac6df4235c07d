//! What an import costs: figures to write down, not to pass. `cargo xtask deep` runs it in a release build.

#![allow(clippy::unwrap_used)]

mod support;

use catalogue::content::Lang;
use exchange::{Limits, Mapping};
use peak_alloc::PeakAlloc;
use std::time::Instant;

#[global_allocator]
static COUNTED: PeakAlloc = PeakAlloc;

const MEGABYTE: f64 = 1024.0 * 1024.0;

#[test]
#[ignore = "it measures; cargo xtask deep runs it"]
fn a_foreign_catalog_of_1200_controls() {
    let bytes = support::catalog(20, 20, 2);
    let defaults = [
        ("domain", "IDT"),
        ("type", "absolute"),
        ("placement", "specification"),
        ("met", "contract"),
        ("verified_by", "document"),
        ("burden", "2"),
    ];
    let mapping = Mapping {
        defaults: defaults.map(|(field, value)| (field.to_owned(), value.to_owned())).into(),
        language: Lang::En,
        date: "2026-11-21".to_owned(),
        ..Mapping::default()
    };
    let before = COUNTED.current_usage();
    COUNTED.reset_peak_usage();
    let started = Instant::now();
    let receipt = exchange::import("controls.json", &bytes, &mapping, &Limits::default()).unwrap();
    let spent = started.elapsed();
    assert_eq!(receipt.rows.len(), 1_200);
    assert!(receipt.import.is_some());
    let most = COUNTED.peak_usage().saturating_sub(before) as f64 / MEGABYTE;
    let size = bytes.len() as f64 / MEGABYTE;
    println!("1,200 controls, {size:.1} MB: {} ms, {most:.0} MB at most", spent.as_millis());
}
