//! The command line writes what the library makes, byte for byte: another process, the same files.

use crate::support::{CASES, case, files, kravspor};
use catalogue::content::{Lang, embedded};
use catalogue::document::Date;
use catalogue::procurement::{derive, read};

#[test]
fn the_command_line_writes_the_bytes_of_the_library() {
    for (name, lang) in CASES.into_iter().zip(Lang::ALL) {
        let out = tempfile::tempdir().unwrap();
        let (file, folder) = (case(name), out.path().to_str().unwrap().to_owned());
        let arguments = ["--out", &folder, "--date", "2026-11-21", "--lang", lang.code()];
        let output = kravspor(&[&["annex", file.to_str().unwrap()][..], &arguments].concat());
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(files(out.path()), library(name, lang), "{name} in {lang}");
    }
}

/// The files of a case by path, as the library makes them in this process.
fn library(name: &str, lang: Lang) -> Vec<(String, Vec<u8>)> {
    let mut case = read::read(&std::fs::read_to_string(case(name)).unwrap()).unwrap();
    case.language = Some(lang);
    let (release, derivation) = (embedded(), derive(embedded(), &case));
    let date = Date::parse("2026-11-21").unwrap();
    let inputs = ::annex::Inputs {
        release,
        case: &case,
        derivation: &derivation,
        date,
        version: None,
        journal: None,
        template: None,
    };
    let mut made: Vec<_> = ::annex::all(&inputs).unwrap().into_iter().map(|file| (file.path, file.bytes)).collect();
    made.sort();
    made
}
