//! The linter for tender language: [`Wording`] applied to one demand. The same rules meet the catalogue and a buyer's own lines.

use crate::content::Release;
use crate::content::item::{LineType, Placement};
use crate::content::text::{Lang, Text};
use crate::content::wording::{Advice, Wording, Words};
use serde::Serialize;

/// A remark on a wording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Remark {
    /// The words it is about.
    pub words: String,
    /// What is wrong with them.
    pub reason: Text,
    /// What to write instead.
    pub advice: Text,
}

/// A demand to be read.
#[derive(Clone, Copy, Debug)]
pub struct Demand<'a> {
    /// Its text.
    pub text: &'a str,
    /// The language it is written in.
    pub lang: Lang,
    /// What kind of demand it is.
    pub kind: LineType,
    /// Where it stands.
    pub placement: Placement,
    /// Names of the buyer's own systems, which may be named in its lines.
    pub own_systems: &'a [String],
}

/// Reads one demand as the complaints board would, by the rules of the release.
pub fn lint(release: &Release, demand: &Demand<'_>) -> Vec<Remark> {
    let wording = &release.wording;
    if wording.is_empty() {
        return Vec::new();
    }
    let mut found =
        Found { lang: demand.lang, text: demand.text, lower: demand.text.to_lowercase(), remarks: Vec::new() };
    found.shape(wording);
    found.words(wording, demand.own_systems);
    found.standards(wording);
    found.form(wording, demand);
    if demand.lang == Lang::Nn {
        found.remarks.extend(nynorsk(wording, demand.text));
    }
    found.remarks
}

/// The bokmål forms in a nynorsk text of any kind.
pub fn nynorsk(wording: &Wording, text: &str) -> Vec<Remark> {
    let lower = text.to_lowercase();
    let words: std::collections::BTreeSet<&str> = lower.split(|c: char| !c.is_alphanumeric()).collect();
    let forms = words.into_iter().filter_map(|word| wording.nynorsk.forms.get_key_value(word));
    forms
        .map(|(form, instead)| Remark {
            words: form.clone(),
            reason: wording.nynorsk.reason.clone(),
            advice: Text {
                nb: format!("«{instead}»"),
                nn: Some(format!("«{instead}»")),
                en: Some(format!("“{instead}”")),
            },
        })
        .collect()
}

struct Found<'a> {
    lang: Lang,
    text: &'a str,
    lower: String,
    remarks: Vec<Remark>,
}

impl Found<'_> {
    fn remark(&mut self, words: &str, reason: &Text, advice: &Text) {
        self.remarks.push(Remark { words: words.to_owned(), reason: reason.clone(), advice: advice.clone() });
    }

    fn advise(&mut self, words: &str, advice: &Advice) {
        self.remark(words, &advice.reason, &advice.advice);
    }

    /// The first of the words that stands in the text, in any case.
    fn first<'w>(&self, words: &'w Words) -> Option<&'w str> {
        words.of(self.lang).iter().map(String::as_str).find(|words| contains_word(&self.lower, words))
    }

    fn shape(&mut self, wording: &Wording) {
        let limit = *wording.demand_words.of(self.lang);
        let words = self.text.split_whitespace().count();
        if words > limit {
            self.advise(&format!("{words} > {limit}"), &wording.too_long);
        }
        let obliges = wording.obliges.of(self.lang);
        let obliging: Vec<&str> = self
            .lower
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| obliges.iter().any(|known| known == word))
            .collect();
        if let [_, second, ..] = obliging[..] {
            let second = second.to_owned();
            self.advise(&second, &wording.two_obligations);
        }
        if self.text.contains(['(', '[']) {
            self.advise("(", &wording.bracket);
        }
    }

    fn words(&mut self, wording: &Wording, own_systems: &[String]) {
        for rule in &wording.rules {
            if self.first(&rule.unless).is_some() {
                continue;
            }
            let excepted = |word: &str| {
                rule.buyers_own_excepted
                    && own_systems.iter().any(|own| own.to_lowercase().contains(&word.to_lowercase()))
            };
            let in_this = rule.find.of(self.lang).iter().filter(|word| contains_word(&self.lower, word));
            let in_all = rule.find_in_all.iter().filter(|word| contains_word(self.text, word));
            let words: Vec<&String> = in_this.chain(in_all).filter(|word| !excepted(word)).collect();
            for word in words {
                self.remark(word, &rule.reason, &rule.advice);
            }
        }
    }

    fn standards(&mut self, wording: &Wording) {
        let standards = &wording.standards;
        let Some(name) = standards.names.iter().find(|name| contains_word(self.text, name)) else { return };
        if self.first(&standards.or_equivalent).is_none() {
            self.remark(name, &standards.reason, &standards.advice);
        }
        let blanket = &wording.blanket;
        if let Some(verb) = self.first(&blanket.verbs)
            && self.first(&blanket.narrowed_by).is_none()
        {
            self.remark(&format!("{verb} … {name}"), &blanket.reason, &blanket.advice);
        }
    }

    fn form(&mut self, wording: &Wording, demand: &Demand<'_>) {
        let form = wording.forms.iter().find(|form| form.kind == demand.kind && form.placement == demand.placement);
        if let Some(form) = form
            && self.first(&form.words).is_none()
        {
            let beginning = self.text.split_whitespace().next().unwrap_or_default().to_owned();
            self.remark(&beginning, &form.reason, &form.advice);
        }
    }
}

/// Whether the words stand in the text with nothing alphabetic on either side.
fn contains_word(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(start, found)| {
        let before = text[..start].chars().next_back();
        let after = text[start + found.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

#[cfg(all(test, feature = "content"))]
mod tests {
    use super::*;
    use crate::content::embedded;

    fn words(text: &str, lang: Lang, kind: LineType, placement: Placement) -> Vec<String> {
        let demand = Demand { text, lang, kind, placement, own_systems: &["Windows Server i rådhuset".to_owned()] };
        lint(embedded(), &demand).into_iter().map(|remark| remark.words).collect()
    }

    fn demanded(text: &str, lang: Lang) -> Vec<String> {
        words(text, lang, LineType::Absolute, Placement::Specification)
    }

    #[test]
    fn a_plain_demand_passes_in_each_language() {
        let nb = "Løsningen skal logge hvert oppslag i personopplysninger med bruker-ID og tidspunkt.";
        let nn = "Løysinga skal logge kvart oppslag i personopplysningar med brukar-ID og tidspunkt.";
        let en = "The solution shall log every lookup of personal data with user ID and time.";
        for (text, lang) in [(nb, Lang::Nb), (nn, Lang::Nn), (en, Lang::En)] {
            assert_eq!(demanded(text, lang), [""; 0], "{text}");
        }
    }

    #[test]
    fn what_a_complaints_board_would_strike_is_found() {
        let nb = "Løsningen skal støtte MFA og/eller SSO, og skal ha beste praksis etter ISO 27001 (minst).";
        assert_eq!(demanded(nb, Lang::Nb), ["skal", "(", "og/eller", "beste", "ISO"]);
        let en = "The solution shall support the latest MFA and/or SSO in accordance with ISO 27001.";
        assert_eq!(demanded(en, Lang::En), ["and/or", "latest", "ISO", "in accordance with … ISO"]);
        let nn = "Løysinga skal ikke vere tilgjengelig for flere brukere.";
        assert_eq!(demanded(nn, Lang::Nn), ["brukere", "flere", "ikke", "tilgjengelig"]);
    }

    #[test]
    fn a_part_of_a_standard_can_be_asked_for() {
        let text = "Løsningen skal oppfylle nivå 2 i ASVS eller tilsvarende.";
        assert_eq!(demanded(text, Lang::Nb), [""; 0]);
        let text = "Løsningen skal oppfylle ASVS eller tilsvarende.";
        assert_eq!(demanded(text, Lang::Nb), ["oppfylle … ASVS"]);
    }

    #[test]
    fn products_are_found_unless_they_are_the_buyers_own() {
        assert_eq!(demanded("Løsningen skal kjøre på Oracle.", Lang::Nb), ["Oracle"]);
        assert_eq!(demanded("Løsningen skal kjøre på Windows.", Lang::Nb), [""; 0]);
        assert_eq!(demanded("Løsningen skal bruke ID-porten.", Lang::Nb), [""; 0]);
    }

    #[test]
    fn each_type_has_its_form_of_words() {
        let text = "Leverandøren skal kryptere sikkerhetskopier.";
        let read = |kind, placement| words(text, Lang::Nb, kind, placement);
        assert_eq!(read(LineType::Absolute, Placement::Contract), [""; 0]);
        assert_eq!(read(LineType::Evaluated, Placement::Award), ["Leverandøren"]);
        assert_eq!(read(LineType::Information, Placement::Specification), ["Leverandøren"]);
        assert_eq!(read(LineType::Option, Placement::Specification), ["Leverandøren"]);
        assert_eq!(read(LineType::Absolute, Placement::Qualification), ["Leverandøren"]);
    }

    #[test]
    fn a_word_inside_another_is_not_it() {
        assert!(!contains_word("den nyestekte", "nyeste"));
        assert!(contains_word("den nyeste.", "nyeste"));
    }
}
