use super::*;
use crate::content::embedded;
use std::sync::LazyLock;

static INDEX: LazyLock<Index<'static>> = LazyLock::new(|| Index::of(embedded()));

fn ids(query: &str) -> Vec<&'static str> {
    INDEX.search(query, Lang::Nb).hits.iter().map(|hit| hit.id).collect()
}

#[test]
fn an_id_is_found_first_however_it_is_written() {
    for query in ["IDT-003", "idt-003", " idt 003 "] {
        assert_eq!(ids(query)[0], "IDT-003", "{query}");
    }
    assert_eq!(ids("S-K01")[0], "S-K01");
    assert_eq!(ids("t-idt-2")[0], "T-IDT-2");
}

#[test]
fn every_word_has_to_match() {
    let both = INDEX.search("kryptering nøkler", Lang::Nb).total;
    assert!(both > 0);
    assert!(both < INDEX.search("kryptering", Lang::Nb).total);
    assert_eq!(INDEX.search("kryptering xyzzy", Lang::Nb).total, 0);
}

#[test]
fn norwegian_letters_are_written_as_one_likes() {
    let wanted = ids("pålogging");
    assert!(!wanted.is_empty());
    for query in ["palogging", "paalogging", "PÅLOGGING"] {
        assert_eq!(ids(query), wanted, "{query}");
    }
    assert_eq!(ids("losning nokler"), ids("løsning nøkler"));
    assert_eq!(ids("loesning noekler"), ids("løsning nøkler"));
}

#[test]
fn words_are_found_by_their_beginning_and_inside_compounds() {
    assert_eq!(place("flerfaktorautentisering ved", "autentisering"), Some(Place::Inside));
    assert_eq!(place("flerfaktorautentisering ved", "fler"), Some(Place::Beginning));
    assert_eq!(place("flerfaktorautentisering ved", "ved"), Some(Place::Whole));
    assert_eq!(place("flerfaktorautentisering ved", "er"), None, "short words are not looked for inside");
}

#[test]
fn every_language_is_searched_and_the_place_is_shown() {
    let found = INDEX.search("multi-factor authentication", Lang::Nb);
    let hit = found.hits.iter().find(|hit| hit.id == "IDT-002").unwrap();
    assert_eq!(hit.texts[0].lang, Lang::Nb);
    let elsewhere = hit.elsewhere.as_ref().unwrap();
    assert_eq!(elsewhere.lang, Lang::En);
    assert!(!elsewhere.marks.is_empty());
    let in_english = INDEX.search("multi-factor authentication", Lang::En);
    assert!(in_english.hits.iter().any(|hit| hit.id == "IDT-002"));
}

#[test]
fn marks_are_in_order_and_on_whole_letters() {
    for query in ["løsning skal logge", "æ", "é", "a aa aaa", "skal skal kal ska"] {
        for hit in INDEX.search(query, Lang::Nb).hits {
            for marked in hit.texts.iter().chain(&hit.elsewhere) {
                let mut end = 0;
                for mark in &marked.marks {
                    assert!(mark.start >= end && mark.end > mark.start, "{query}: {:?}", marked.marks);
                    assert!(marked.text.get(mark.clone()).is_some(), "{query}");
                    end = mark.end + 1;
                }
            }
        }
    }
}

#[test]
fn numbers_stand_in_the_texts_that_are_shown() {
    for hit in INDEX.search("minutter", Lang::Nb).hits {
        assert!(hit.texts.iter().all(|text| !text.text.contains('{')), "{}", hit.id);
    }
}

#[test]
fn nonsense_finds_nothing_and_too_much_is_limited() {
    for query in ["", "   ", "%&/", "\u{0}", "🦉", "xyzzy"] {
        assert_eq!(INDEX.search(query, Lang::Nb), Found::default(), "{query}");
    }
    let found = INDEX.search("skal", Lang::Nb);
    assert_eq!(found.hits.len(), HITS_MAX);
    assert!(found.total > HITS_MAX);
    let long = format!("skal {}", "x".repeat(100_000));
    assert_eq!(INDEX.search(&long, Lang::Nb).total, 0);
}
