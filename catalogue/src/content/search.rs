//! Finding items, measures and scenarios by words: in every language at once, by the beginnings of words and inside compounds,
//! with Norwegian letters written as one likes.

mod fold;

use super::release::Release;
use super::text::{Lang, Text};
use fold::{Folded, fold};
use std::cmp::Reverse;
use std::ops::Range;

/// Longest query, in characters.
pub const QUERY_CHARS_MAX: usize = 200;
/// Most hits that are given back.
pub const HITS_MAX: usize = 50;
/// Shortest word that is looked for inside other words, in characters: shorter ones are inside everything.
const INSIDE_CHARS_MIN: usize = 3;

/// A text in the one way of writing that search compares in: small letters, no accents, and æ, ø and å as one likes.
pub fn folded(written: &str) -> String {
    fold(written)
}

/// What a hit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A requirement item.
    Item,
    /// A measure.
    Measure,
    /// A scenario.
    Scenario,
}

/// What part of an entry a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The demand of an item, the name of a measure, what happens in a scenario.
    Text,
    /// The title of a scenario.
    Title,
    /// The reason of an item, the explanation of a measure.
    Reason,
    /// The evidence of an item.
    Evidence,
    /// What gives an item a better score.
    Better,
    /// The meaning of an item in a line of English.
    Obligation,
}

/// The texts of a release, made ready to be searched.
#[derive(Debug)]
pub struct Index<'r> {
    release: &'r Release,
    entries: Vec<Entry<'r>>,
}

#[derive(Debug)]
struct Entry<'r> {
    kind: Kind,
    id: &'r str,
    folded_id: String,
    retired: bool,
    texts: Vec<(Part, &'r Text)>,
    /// Each text in each language it has been written in, folded.
    folded: Vec<(Part, Lang, String)>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found<'r> {
    /// How many entries there are with every word.
    pub total: usize,
    /// The best of them, best first.
    pub hits: Vec<Hit<'r>>,
}

/// An entry with every word of the query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit<'r> {
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub id: &'r str,
    /// Whether it has been retired.
    pub retired: bool,
    /// Its title where it has one, and its text, in the wanted language.
    pub texts: Vec<Marked>,
    /// Where the words are, when some of them are not in those: another part, or another language.
    pub elsewhere: Option<Marked>,
}

/// A text with the places in it where words of the query are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// What part it is.
    pub part: Part,
    /// The language it is shown in.
    pub lang: Lang,
    /// The text.
    pub text: String,
    /// The places, in bytes, in order, never overlapping.
    pub marks: Vec<Range<usize>>,
}

impl<'r> Index<'r> {
    /// The index of a release.
    pub fn of(release: &'r Release) -> Self {
        let entry = |kind, id: &'r str, retired, texts: Vec<(Part, &'r Text)>, english: Option<&str>| {
            let written = texts.iter().flat_map(|(part, text)| {
                let langs = Lang::ALL.into_iter().filter(|lang| text.get(*lang).is_some());
                langs.map(|lang| (*part, lang, fold(&release.with_defaults(text, lang))))
            });
            let english = english.map(|english| (Part::Obligation, Lang::En, fold(english)));
            let folded = written.chain(english).collect();
            Entry { kind, id, folded_id: fold(id), retired, texts, folded }
        };
        let items = release.items.iter().map(|item| {
            let beside = [(Part::Evidence, &item.evidence), (Part::Better, &item.better)];
            let beside = beside.into_iter().filter_map(|(part, text)| Some((part, text.as_ref()?)));
            let texts = [(Part::Text, &item.text), (Part::Reason, &item.reason)].into_iter().chain(beside).collect();
            entry(Kind::Item, item.id.as_str(), item.retired.is_some(), texts, Some(&item.obligation))
        });
        let measures = release.measures.iter().map(|measure| {
            let texts = vec![(Part::Text, &measure.text), (Part::Reason, &measure.explanation)];
            entry(Kind::Measure, measure.id.as_str(), false, texts, None)
        });
        let scenarios = release.scenarios.iter().map(|scenario| {
            let texts = vec![(Part::Title, &scenario.title), (Part::Text, &scenario.text)];
            entry(Kind::Scenario, scenario.id.as_str(), false, texts, None)
        });
        Index { release, entries: items.chain(measures).chain(scenarios).collect() }
    }

    /// The entries with every word of the query, best first. A query of more than [`QUERY_CHARS_MAX`] characters is read that far.
    pub fn search(&self, query: &str, lang: Lang) -> Found<'r> {
        let query: String = query.chars().take(QUERY_CHARS_MAX).collect();
        let words = words(&query);
        if words.is_empty() {
            return Found::default();
        }
        let whole = words.join("-");
        let scored = self.entries.iter().filter_map(|entry| Some((entry.score(&words, &whole, lang)?, entry)));
        let mut scored: Vec<_> = scored.collect();
        scored.sort_by_key(|(score, entry)| (entry.retired, Reverse(*score), entry.kind, entry.id));
        let hits = scored.iter().take(HITS_MAX).map(|(_, entry)| self.hit(entry, &words, lang));
        Found { total: scored.len(), hits: hits.collect() }
    }

    fn hit(&self, entry: &Entry<'r>, words: &[String], lang: Lang) -> Hit<'r> {
        let show = |part, text: &Text, lang| {
            let text = self.release.with_defaults(text, lang);
            Marked { part, lang, marks: marks(&text, words), text }
        };
        let main = entry.texts.iter().filter(|(part, _)| matches!(part, Part::Title | Part::Text));
        let texts: Vec<Marked> = main.map(|(part, text)| show(*part, text, text.shown_in(lang))).collect();
        let in_sight = |word: &&String| {
            let id = place(&entry.folded_id, word).is_some();
            id || texts.iter().any(|text| place(&fold(&text.text), word).is_some())
        };
        let out_of_sight: Vec<&String> = words.iter().filter(|word| !in_sight(word)).collect();
        let best = (!out_of_sight.is_empty()).then(|| {
            let count = |folded: &str| out_of_sight.iter().filter(|word| place(folded, word).is_some()).count();
            entry.folded.iter().max_by_key(|(part, found_in, folded)| {
                (count(folded), *found_in == lang, *part != Part::Obligation, Reverse(*part), Reverse(*found_in))
            })
        });
        let elsewhere =
            best.flatten().map(|(part, found_in, _)| match entry.texts.iter().find(|(known, _)| known == part) {
                Some((part, text)) => show(*part, text, *found_in),
                None => self.obligation(entry, words),
            });
        Hit { kind: entry.kind, id: entry.id, retired: entry.retired, texts, elsewhere }
    }

    fn obligation(&self, entry: &Entry<'r>, words: &[String]) -> Marked {
        let item = self.release.items.iter().find(|item| item.id.as_str() == entry.id);
        let text = item.map(|item| item.obligation.clone()).unwrap_or_default();
        Marked { part: Part::Obligation, lang: Lang::En, marks: marks(&text, words), text }
    }
}

impl Entry<'_> {
    /// How well it answers, or nothing when a word is not in it.
    fn score(&self, words: &[String], whole: &str, lang: Lang) -> Option<u32> {
        let mut sum = 0;
        for word in words {
            let id = place(&self.folded_id, word).map(|place| place.worth() * 20);
            let texts = self.folded.iter().filter_map(|(part, found_in, folded)| {
                let weight = match part {
                    Part::Title => 14,
                    Part::Text => 10,
                    Part::Reason => 4,
                    Part::Evidence | Part::Better | Part::Obligation => 3,
                };
                Some(place(folded, word)?.worth() * (weight + u32::from(*found_in == lang)))
            });
            sum += id.into_iter().chain(texts).max()?;
        }
        // Somebody who writes a whole id means that entry and no other.
        let named = if self.folded_id == *whole { 100_000 } else { 0 };
        Some(sum + named)
    }
}

/// Where a word of the query is in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Inside,
    Beginning,
    Whole,
}

impl Place {
    fn worth(self) -> u32 {
        match self {
            Place::Inside => 2,
            Place::Beginning => 3,
            Place::Whole => 4,
        }
    }
}

/// The words of a query, folded, each once.
fn words(query: &str) -> Vec<String> {
    let folded = fold(query);
    let mut words: Vec<String> = Vec::new();
    for word in folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !words.iter().any(|known| known == word) {
            words.push(word.to_owned());
        }
    }
    words
}

/// The best place of a folded word in a folded text.
fn place(text: &str, word: &str) -> Option<Place> {
    places(text, word).map(|(_, place)| place).max()
}

fn places<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = (usize, Place)> + 'a {
    let long = word.chars().count() >= INSIDE_CHARS_MIN;
    text.match_indices(word).filter_map(move |(start, _)| {
        let inside_before = text[..start].chars().next_back().is_some_and(char::is_alphanumeric);
        let inside_after = text[start + word.len()..].chars().next().is_some_and(char::is_alphanumeric);
        match (inside_before, inside_after) {
            (true, _) => long.then_some((start, Place::Inside)),
            (false, true) => Some((start, Place::Beginning)),
            (false, false) => Some((start, Place::Whole)),
        }
    })
}

/// Where the words are in the text as it is written.
fn marks(text: &str, words: &[String]) -> Vec<Range<usize>> {
    let folded = Folded::of(text);
    let found = words.iter().flat_map(|word| places(&folded.text, word).map(|(start, _)| start..start + word.len()));
    let mut ranges: Vec<Range<usize>> = found.map(|range| folded.written(range)).collect();
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

#[cfg(test)]
mod tests;
