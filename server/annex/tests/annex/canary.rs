//! Nothing internal leaves the house: every internal text of the case begins with a word that is searched for.

use crate::case::{CANARY, case, derived, inputs, release};
use crate::{parts, words};
use std::collections::BTreeSet;

/// Every canary of the case, each a word.
fn canaries() -> BTreeSet<String> {
    let json = serde_json::to_string(&case()).expect("only string keys");
    let words = json.split(|character: char| !(character.is_alphanumeric() || character == '-'));
    words.filter(|word| word.starts_with(CANARY)).map(str::to_owned).collect()
}

#[test]
fn no_published_file_holds_a_canary() {
    let case = case();
    let files = annex::published(&inputs(&case, &derived(&case))).expect("written");
    assert_eq!(files.len(), 8, "every kind of announced file is searched");
    for file in &files {
        let texts = match is_text(file) {
            true => vec![(file.path.clone(), String::from_utf8(file.bytes.clone()).expect("text"))],
            false => parts(&file.bytes).into_iter().map(|(path, part)| (path, words(&part))).collect(),
        };
        for (path, text) in texts {
            assert!(!text.contains(CANARY), "{}: {path} holds what is internal: {}", file.path, around(&text));
        }
    }
}

/// Whether the file is text by itself, and no archive of parts.
fn is_text(file: &annex::File) -> bool {
    [".json", ".csv"].iter().any(|ending| file.path.ends_with(ending))
}

fn around(text: &str) -> String {
    text.split_whitespace().filter(|word| word.contains(CANARY)).take(5).collect::<Vec<_>>().join(" ")
}

/// The search above would find nothing in an empty file either: the internal documents hold what it does not.
#[test]
fn the_internal_documents_hold_the_canaries() {
    let case = case();
    let files = annex::internal(&inputs(&case, &derived(&case))).expect("written");
    let text = |path| words(&crate::part(crate::file(&files, path), "word/document.xml"));
    let internal = text(annex::REPORT) + &text(annex::MEMO);
    // A reason for saying yes is not asked for and not shown; everything else is.
    let reasons = case.risk.measures.values().filter(|decision| decision.accepted);
    let unseen: BTreeSet<&str> = reasons.map(|decision| decision.reason.as_str()).collect();
    let own = ["KANARI-EGEN-LINJE-GRUNN", "KANARI-EGEN-LINJE-GRUNN-2"];
    // Where a line was before it came here, and what was kept of an earlier release and why, is shown in the app and kept in the case file,
    // and stands in no document.
    let elsewhere = ["KANARI-OPPHAV-", "KANARI-BEHOLDT-"];
    let in_no_document =
        |canary: &str| unseen.contains(canary) || elsewhere.iter().any(|beginning| canary.starts_with(beginning));
    for canary in canaries().iter().filter(|canary| !in_no_document(canary)) {
        assert!(internal.contains(canary.as_str()) || own.contains(&canary.as_str()), "{canary} is in neither");
    }
}

#[test]
fn no_scenario_measure_or_level_is_published() {
    let case = case();
    let files = annex::published(&inputs(&case, &derived(&case))).expect("written");
    let text: String = files
        .iter()
        .filter(|file| !is_text(file))
        .flat_map(|file| parts(&file.bytes))
        .map(|(_, part)| words(&part))
        .collect();
    for scenario in &release().scenarios {
        assert!(!text.contains(scenario.id.as_str()) && !text.contains(&scenario.text.nb), "{}", scenario.id);
    }
    for measure in &release().measures {
        assert!(!text.contains(measure.id.as_str()), "{}", measure.id);
    }
    for item in &release().items {
        assert!(!text.contains(&item.reason.nb), "the reason of {} is published", item.id);
    }
}

/// What is released against a declaration of confidentiality is in the restricted package and in no other that leaves the house, and
/// where it would have stood it is said how to ask for it.
#[test]
fn confidential_lines_are_released_by_themselves() {
    let case = case();
    let derivation = derived(&case);
    let texts = |files: &[annex::File]| -> String {
        let office = files.iter().filter(|file| !is_text(file));
        office.flat_map(|file| parts(&file.bytes)).map(|(_, part)| words(&part)).collect()
    };
    let restricted = annex::restricted(&inputs(&case, &derivation)).expect("written").expect("there are such lines");
    assert_eq!(
        restricted.iter().map(|file| file.path.as_str()).collect::<Vec<_>>(),
        [annex::RESTRICTED_SHEET, annex::MANIFEST]
    );
    let inside = texts(&restricted);
    for canary in ["KANARI-FORTROLIG-KRAV:", "KANARI-FORTROLIG-KONTRAKT:", "KANARI-FORTROLIG-EVALUERING:"] {
        assert!(inside.contains(canary), "{canary} is not released");
    }
    assert!(inside.contains("Utlevert mot taushetserklæring"));
    assert!(!inside.contains("KANARI-EGEN") && !inside.contains("KANARI-SCENARIO"));
    let published = annex::published(&inputs(&case, &derivation)).expect("written");
    let contract = words(&crate::part(crate::file(&published, annex::CONTRACT_TERMS), "word/document.xml"));
    assert!(contract.contains("Krav E-5 utleveres bare mot taushetserklæring."));
    assert!(texts(&published).contains("Konkurransen har 3 krav som bare utleveres mot taushetserklæring"));
    let draft = annex::consultation(&inputs(&case, &derivation), true).expect("written");
    assert!(!texts(&[draft]).contains(CANARY), "the market is not shown them either");
}

#[test]
fn without_confidential_lines_nothing_is_restricted() {
    let mut case = case();
    case.requirements.own.retain(|_, own| !own.confidential);
    assert_eq!(annex::restricted(&inputs(&case, &derived(&case))).expect("written"), None);
}
