//! Nothing internal leaves the house: every internal text of the case begins with a word that is searched for.

use crate::case::{CANARY, case, date, derived, release};
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
    let files = annex::published(release(), &case, &derived(&case), date()).expect("written");
    assert_eq!(files.len(), 3);
    for file in &files {
        let texts = match file.path.ends_with(".json") {
            true => vec![(file.path.clone(), String::from_utf8(file.bytes.clone()).expect("text"))],
            false => parts(&file.bytes).into_iter().map(|(path, part)| (path, words(&part))).collect(),
        };
        for (path, text) in texts {
            assert!(!text.contains(CANARY), "{}: {path} holds what is internal: {}", file.path, around(&text));
        }
    }
}

fn around(text: &str) -> String {
    text.split_whitespace().filter(|word| word.contains(CANARY)).take(5).collect::<Vec<_>>().join(" ")
}

/// The search above would find nothing in an empty file either: the internal report holds what it does not.
#[test]
fn the_internal_report_holds_the_canaries() {
    let case = case();
    let files = annex::internal(release(), &case, &derived(&case), date()).expect("written");
    let report = words(&crate::part(crate::file(&files, annex::REPORT), "word/document.xml"));
    // A reason for saying yes is not asked for and not shown; everything else is.
    let reasons = case.risk.measures.values().filter(|decision| decision.accepted);
    let unseen: BTreeSet<&str> = reasons.map(|decision| decision.reason.as_str()).collect();
    let own = ["KANARI-EGEN-LINJE-GRUNN", "KANARI-EGEN-LINJE-GRUNN-2"];
    for canary in canaries().iter().filter(|canary| !unseen.contains(canary.as_str())) {
        assert!(report.contains(canary.as_str()) || own.contains(&canary.as_str()), "{canary} is not in the report");
    }
}

#[test]
fn no_scenario_measure_or_level_is_published() {
    let case = case();
    let files = annex::published(release(), &case, &derived(&case), date()).expect("written");
    let text: String = files
        .iter()
        .filter(|file| !file.path.ends_with(".json"))
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
