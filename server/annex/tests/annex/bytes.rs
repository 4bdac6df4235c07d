//! The same case gives the same bytes, whoever asks and how often.

use crate::buyers::{NAMES, Package, buyers_case, each};
use crate::case::{case, derived, inputs};
use annex::File;
use catalogue::content::Lang;

/// Every case with something in it, each in a language whose turn it is.
fn packages() -> Vec<Package> {
    let full = std::iter::once(("full", case()));
    let turns = NAMES.into_iter().zip(Lang::ALL.into_iter().cycle());
    let buyers = turns.map(|(name, lang)| (name, buyers_case(name, lang)));
    let cases: Vec<_> = full.chain(buyers).collect();
    each(&cases, |(name, case)| Package::new(name, case.clone()))
}

fn assert_same(label: &str, first: &[File], second: &[File]) {
    assert_eq!(first.len(), second.len(), "{label}");
    for (first, second) in first.iter().zip(second) {
        assert!(first == second, "{label}: {} differs", first.path);
    }
}

#[test]
fn twice_gives_the_same_bytes() {
    for (first, second) in packages().iter().zip(&packages()) {
        assert_same(&first.label(), &first.files, &second.files);
        assert_eq!(annex::zip(&first.files).expect("an archive"), annex::zip(&second.files).expect("an archive"));
    }
}

/// The library behind the Word files counts some ids across all documents of the process. So eight threads write at the same time, and
/// no two of them the same cases in the same order.
#[test]
fn eight_threads_give_the_same_bytes() {
    let alone = packages();
    std::thread::scope(|scope| {
        for thread in 0..8 {
            let alone = &alone;
            scope.spawn(move || {
                for package in [&alone[thread % alone.len()], &alone[thread * 3 % alone.len()]] {
                    let again = Package::new(package.name, package.case.clone());
                    assert_same(&package.label(), &package.files, &again.files);
                }
            });
        }
    });
}

#[test]
fn another_day_shows_in_the_files() {
    let case = case();
    let derivation = derived(&case);
    let other = catalogue::document::Date::parse("2026-12-01").expect("a date");
    let files = annex::published(&annex::Inputs { date: other, ..inputs(&case, &derivation) }).expect("written");
    for file in files.iter().filter(|file| file.path.ends_with(".xlsx") || file.path.ends_with(".docx")) {
        let core = crate::part(&file.bytes, "docProps/core.xml");
        assert!(core.contains("2026-12-01T00:00:00Z"), "{}", file.path);
    }
}
