//! What the words in a source mean: types, domains, times and criteria.

use super::Target;
use crate::requirements::elsewhere::said::{Said, word_key};
use catalogue::content::Lang;
use exchange::meaning;
use std::collections::BTreeMap;

/// A word that nobody knew, or that the person has explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::requirements::elsewhere) struct Unknown {
    /// The field it stands under.
    pub field: &'static str,
    /// The word as it stands there.
    pub word: String,
    /// In how many rows.
    pub rows: usize,
}

/// What is known of words.
pub(super) struct Words<'a> {
    into: &'a Target<'a>,
    said: &'a Said,
    unknown: BTreeMap<String, Unknown>,
}

impl<'a> Words<'a> {
    pub fn new(into: &'a Target<'a>, said: &'a Said) -> Self {
        Words { into, said, unknown: BTreeMap::new() }
    }

    /// Those nobody knew, by field and word.
    pub fn unknown(self) -> Vec<Unknown> {
        self.unknown.into_values().collect()
    }

    /// The code that a word stands for under a field.
    pub fn code(&mut self, field: &'static str, word: &str) -> Option<String> {
        if let Some(code) = self.known(field, word) {
            return Some(code);
        }
        let key = word_key(field, word);
        let said = self.said.words.get(&key).cloned();
        let unknown = Unknown { field, word: word.to_owned(), rows: 0 };
        self.unknown.entry(key).or_insert(unknown).rows += 1;
        said
    }

    /// What holds where the source says nothing.
    pub fn default(&self, field: &str) -> Option<&'a str> {
        self.said.defaults.get(field).map(String::as_str)
    }

    fn known(&self, field: &str, word: &str) -> Option<String> {
        let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let word = plain(word);
        match field {
            "domain" => {
                let names = |domain: &catalogue::content::item::Domain| {
                    let texts = Lang::ALL.into_iter().filter_map(|lang| domain.text.get(lang));
                    plain(domain.id.as_str()) == word || texts.into_iter().any(|text| plain(text) == word)
                };
                self.into.release.domains.iter().find(|domain| names(domain)).map(|domain| domain.id.to_string())
            }
            "criterion" => self.into.homes.iter().find(|home| plain(home) == word).cloned(),
            field => meaning(field, &word).map(str::to_owned),
        }
    }

    /// The criterion outside the sheet that is called this.
    pub fn outside(&self, word: &str) -> Option<&'a String> {
        self.into.outside.iter().find(|name| name.to_lowercase() == word.trim().to_lowercase())
    }
}
