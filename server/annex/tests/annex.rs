//! The files as other programs read them.

#[path = "annex/accessible.rs"]
mod accessible;
#[path = "annex/buyers.rs"]
mod buyers;
#[path = "annex/bytes.rs"]
mod bytes;
#[path = "annex/canary.rs"]
mod canary;
#[path = "annex/case.rs"]
mod case;
#[path = "annex/checklist.rs"]
mod checklist;
#[path = "annex/flat.rs"]
mod flat;
#[path = "annex/internal.rs"]
mod internal;
#[path = "annex/languages.rs"]
mod languages;
#[path = "annex/look.rs"]
mod look;
#[path = "annex/package.rs"]
mod package;
#[path = "annex/readers.rs"]
mod readers;
#[path = "annex/tree.rs"]
mod tree;
#[path = "annex/validator.rs"]
mod validator;
#[path = "annex/word.rs"]
mod word;
#[path = "annex/workbook.rs"]
mod workbook;

use std::io::{Cursor, Read};

/// The parts of an office file, as text.
fn parts(file: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("an archive");
    (0..archive.len())
        .map(|index| {
            let mut entry = archive.by_index(index).expect("an entry");
            let mut text = String::new();
            entry.read_to_string(&mut text).expect("text");
            (entry.name().expect("a name").into_owned(), text)
        })
        .collect()
}

/// One part of an office file.
fn part(file: &[u8], path: &str) -> String {
    let found = parts(file).into_iter().find(|(name, _)| name == path);
    found.unwrap_or_else(|| panic!("{path} is missing")).1
}

/// The words of a part: its text without tags, so that what stands in several runs is joined, and the values of its attributes.
fn words(part: &str) -> String {
    let mut reader = quick_xml::Reader::from_str(part);
    let (mut text, mut attributes) = (String::new(), String::new());
    loop {
        use quick_xml::events::Event;
        match reader.read_event().expect("well-formed") {
            Event::Text(found) => text.push_str(&found),
            Event::GeneralRef(name) => text.push_str(match &*name {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                "quot" => "\"",
                "apos" => "'",
                other => panic!("an entity that nobody wrote: {other}"),
            }),
            Event::Start(found) | Event::Empty(found) => {
                for attribute in found.attributes() {
                    attributes.push_str(&attribute.expect("an attribute").value);
                    attributes.push('\n');
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    text + "\n" + &attributes
}

/// The file of this path.
fn file<'f>(files: &'f [annex::File], path: &str) -> &'f [u8] {
    let found = files.iter().find(|file| file.path == path);
    &found.unwrap_or_else(|| panic!("{path} is missing")).bytes
}
