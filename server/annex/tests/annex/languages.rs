//! The languages of a document differ in their words alone: the same files, parts, elements and attributes, the same styles, places
//! and rules. What words may change besides is named here: how high a row is guessed to be, how often the same text comes again, and
//! the order of what is sorted by name.

use crate::buyers::{NAMES, Package, each, every};
use crate::parts;
use crate::tree::{Element, parse};
use catalogue::content::Lang;
use std::collections::BTreeSet;

/// Attributes that hold words, or the language they are in.
const WORDS: [(&str, &str); 21] = [
    ("w:lang", "w:val"),
    ("w:lang", "w:eastAsia"),
    ("w:themeFontLang", "w:val"),
    ("w:tblCaption", "w:val"),
    ("w:tblDescription", "w:val"),
    ("w:alias", "w:val"),
    ("wp:docPr", "name"),
    ("wp:docPr", "title"),
    ("wp:docPr", "descr"),
    ("pic:cNvPr", "name"),
    ("pic:cNvPr", "title"),
    ("pic:cNvPr", "descr"),
    ("sheet", "name"),
    ("dataValidation", "prompt"),
    ("dataValidation", "promptTitle"),
    ("dataValidation", "error"),
    ("dataValidation", "errorTitle"),
    ("row", "ht"),
    ("tableColumn", "name"),
    ("sst", "count"),
    ("sst", "uniqueCount"),
];
/// Elements whose text is not words but a place or a rule.
const RULES: [&str; 3] = ["f", "formula1", "definedName"];

/// Parts that hold nothing but words.
const TEXTS: [&str; 2] = ["xl/sharedStrings.xml", "docProps/app.xml"];

#[test]
fn languages_differ_in_words_alone() {
    let packages = every();
    let labels: BTreeSet<String> = packages.iter().map(Package::label).collect();
    assert_eq!(labels.len(), NAMES.len() * Lang::ALL.len());
    let cases: Vec<&[Package]> = packages.chunks(Lang::ALL.len()).collect();
    let found = each(&cases, |case| {
        let (first, others) = case.split_first().expect("a case has its languages");
        others.iter().flat_map(|other| differences(first, other)).collect::<Vec<_>>()
    });
    let found = found.concat();
    assert!(found.is_empty(), "{} differences:\n{}", found.len(), found.join("\n"));
}

/// The first difference in each file.
fn differences(one: &Package, other: &Package) -> Vec<String> {
    let paths = |package: &Package| package.files.iter().map(|file| file.path.clone()).collect::<Vec<_>>();
    assert_eq!(paths(one), paths(other), "{} and {} have other files", one.label(), other.label());
    let mut found = Vec::new();
    for (file, others) in one.files.iter().zip(&other.files) {
        let shape = if file.path.ends_with(".xlsx") || file.path.ends_with(".docx") { office } else { lines };
        let (wanted, is) = (shape(&file.bytes), shape(&others.bytes));
        if let Some((wanted, is)) = first_difference(&wanted, &is) {
            found.push(format!("{}, {} and {}:\n  {wanted}\n  {is}", file.path, one.label(), other.lang()));
        }
    }
    found
}

fn first_difference<'s>(one: &'s [String], other: &'s [String]) -> Option<(&'s str, &'s str)> {
    let longest = one.len().max(other.len());
    let line = |lines: &'s [String], at: usize| lines.get(at).map_or("the end", String::as_str);
    (0..longest).map(|at| (line(one, at), line(other, at))).find(|(one, other)| one != other)
}

/// What is left of a text file: its lines.
fn lines(file: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(file);
    (1..).zip(text.lines()).map(|(number, _)| format!("line {number}")).collect()
}

/// What is left of an office file without its words: a line for each element, with its place and attributes.
fn office(file: &[u8]) -> Vec<String> {
    let parts = parts(file);
    let names = parts.iter().find(|(path, _)| path == "xl/workbook.xml").map_or_else(Vec::new, |(_, workbook)| {
        parse(workbook).all("sheet").into_iter().map(|sheet| sheet.attribute("name").to_owned()).collect()
    });
    let mut shape = Vec::new();
    for (path, text) in &parts {
        shape.push(path.clone());
        if !TEXTS.contains(&path.as_str()) {
            describe(&parse(text), path, &names, &mut shape);
        }
    }
    shape
}

fn describe(element: &Element, place: &str, sheets: &[String], shape: &mut Vec<String>) {
    let place = format!("{place} {}", element.name);
    let mut line = place.clone();
    for (name, value) in &element.attributes {
        let is_word = WORDS.contains(&(element.name.as_str(), name.as_str()));
        line.push_str(&if is_word { format!(" {name}") } else { format!(" {name}={value:?}") });
    }
    if is_number(element) {
        line.push_str(&format!(" {}", element.words("v")));
    } else if RULES.contains(&element.name.as_str()) {
        line.push_str(&format!(" {}", rule(&element.text, sheets)));
    }
    shape.push(line);
    let from = shape.len();
    for child in &element.children {
        describe(child, &place, sheets, shape);
    }
    // The standard sorts these by words: by the name of their sheet.
    if element.name == "definedNames" {
        shape[from..].sort();
    }
}

/// Whether the element is a cell with a number. That of a text would say which of the strings it is.
fn is_number(element: &Element) -> bool {
    element.name == "c" && !element.attributes.iter().any(|(name, _)| name == "t")
}

/// A formula without its strings, and with the numbers of the sheets in place of their names.
fn rule(formula: &str, sheets: &[String]) -> String {
    let mut formula = formula.to_owned();
    for (number, name) in (1..).zip(sheets) {
        formula = formula
            .replace(&format!("'{name}'!"), &format!("{number}!"))
            .replace(&format!("{name}!"), &format!("{number}!"));
    }
    formula.split('"').step_by(2).collect::<Vec<_>>().join("\"\"")
}

#[test]
fn what_is_not_a_word_is_seen() {
    let shape = |part: &str| {
        let mut shape = Vec::new();
        describe(&parse(part), "part", &["Krav".to_owned(), "My sheet".to_owned()], &mut shape);
        shape
    };
    let same = [
        ("<w:t>Ord</w:t>", "<w:t>Words</w:t>"),
        ("<w:lang w:val=\"nb-NO\"/>", "<w:lang w:val=\"en-GB\"/>"),
        ("<c t=\"s\"><v>1</v></c>", "<c t=\"s\"><v>2</v></c>"),
        ("<f>IF(Krav!A1=0,\"Ja\")</f>", "<f>IF(Krav!A1=0,\"Yes\")</f>"),
    ];
    for (one, other) in same {
        assert_eq!(shape(one), shape(other));
    }
    let different = [
        ("<w:p><w:r/></w:p>", "<w:p><w:r/><w:r/></w:p>"),
        ("<w:pStyle w:val=\"Title\"/>", "<w:pStyle w:val=\"Normal\"/>"),
        ("<f>IF(Krav!A1=0,\"Ja\")</f>", "<f>IF('My sheet'!A1=0,\"Ja\")</f>"),
        ("<c><v>1</v></c>", "<c><v>2</v></c>"),
    ];
    for (one, other) in different {
        assert_ne!(shape(one), shape(other));
    }
}
