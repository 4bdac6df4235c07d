//! The same case gives the same bytes, whoever asks and how often.

use crate::case::{case, date, derived, files, release};
use annex::File;

fn everything() -> Vec<File> {
    let case = case();
    annex::all(release(), &case, &derived(&case), date()).expect("written")
}

#[test]
fn twice_gives_the_same_bytes() {
    let (first, second) = (files(), everything());
    assert_eq!(annex::zip(first).expect("an archive"), annex::zip(&second).expect("an archive"));
    for (first, second) in first.iter().zip(&second) {
        assert!(first == second, "{} differs", first.path);
    }
}

/// The library behind the Word files counts some ids across all documents of the process.
#[test]
fn eight_threads_give_the_same_bytes() {
    let alone = files();
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8).map(|_| scope.spawn(everything)).collect();
        for thread in threads {
            for (wanted, found) in alone.iter().zip(thread.join().expect("no panic")) {
                assert!(*wanted == found, "{} differs", wanted.path);
            }
        }
    });
}

#[test]
fn another_day_shows_in_the_files() {
    let case = case();
    let derivation = derived(&case);
    let other = catalogue::document::Date::parse("2026-12-01").expect("a date");
    let files = annex::published(release(), &case, &derivation, other).expect("written");
    assert!(crate::part(crate::file(&files, annex::AGREEMENT), "docProps/core.xml").contains("2026-12-01T00:00:00Z"));
    assert!(crate::part(crate::file(&files, annex::SHEET), "docProps/core.xml").contains("2026-12-01T00:00:00Z"));
}
