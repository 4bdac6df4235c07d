//! The linter for tender Norwegian (`domain/procurement.md` §5 and §10). It reads bokmål; the same rules meet a buyer's own lines.

use crate::content::item::{LineType, Placement};
use serde::Serialize;

/// The longest demand, in words (`domain/writing.md`).
pub const DEMAND_WORDS_MAX: usize = 30;

/// Words that no two readers measure alike, and what to write instead.
const UNVERIFIABLE: [(&str, &str); 12] = [
    ("beste", "si hva som måles"),
    ("best mulig", "si hva som måles"),
    ("nyeste", "oppgi versjon eller egenskap"),
    ("moderne", "si hvilken egenskap som kreves"),
    ("tilstrekkelig", "oppgi hva som er nok"),
    ("tilfredsstillende", "oppgi hva som er nok"),
    ("høyest mulig", "oppgi et tall"),
    ("brukervennlig", "si hva brukeren skal kunne gjøre"),
    ("god sikkerhet", "si hvilket tiltak som kreves"),
    ("beste praksis", "si hvilket tiltak som kreves"),
    ("så snart som mulig", "oppgi en frist"),
    ("til enhver tid", "oppgi når"),
];

/// Names of standards that always need "eller tilsvarende".
const STANDARDS: [&str; 9] = ["ISO", "IEC", "OWASP", "ASVS", "WCAG", "EN 301 549", "SOC 2", "NIST", "CIS"];

/// A remark on a demand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Remark {
    /// The words it is about.
    pub words: String,
    /// What is wrong and what to do.
    pub advice: String,
}

/// Reads one demand as the complaints board would.
pub fn lint(text: &str, kind: LineType, placement: Placement) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let mut remark = |words: &str, advice: &str| {
        remarks.push(Remark { words: words.to_owned(), advice: advice.to_owned() });
    };
    let lower = text.to_lowercase();

    if text.split_whitespace().count() > DEMAND_WORDS_MAX {
        remark(text, &format!("et krav har høyst {DEMAND_WORDS_MAX} ord: del det eller stryk forklaringen"));
    }
    if lower.contains("og/eller") {
        remark("og/eller", "velg det ene, eller skriv to krav");
    }
    for (word, advice) in UNVERIFIABLE {
        if contains_word(&lower, word) {
            remark(word, &format!("kan ikke etterprøves: {advice}"));
        }
    }
    if let Some(standard) = STANDARDS.into_iter().find(|name| contains_word(text, name))
        && !lower.contains("eller tilsvarende")
    {
        remark(standard, "en standard står alltid med «eller tilsvarende»");
    }
    if text.contains('(') {
        remark("(", "en parentes gjør kravet uklart: flytt den til begrunnelsen eller dokumentasjonen");
    }
    if demands(&lower) > 1 {
        remark("skal", "to plikter i ett krav: del det");
    }
    if let Some(form) = missing_form(&lower, kind, placement) {
        remark(text.split_whitespace().next().unwrap_or_default(), form);
    }
    remarks
}

/// How many times the sentence obliges somebody: "skal … og skal …", or two sentences that both do.
fn demands(lower: &str) -> usize {
    lower.split(|c: char| !c.is_alphabetic()).filter(|word| *word == "skal" || *word == "bør").count()
}

fn missing_form(lower: &str, kind: LineType, placement: Placement) -> Option<&'static str> {
    let has = |words: &str| contains_word(lower, words);
    match (kind, placement) {
        (LineType::Evaluated, _) => (!has("bør")).then_some("et evalueringskrav sier «bør»"),
        (LineType::Information, _) => {
            (!has("tilbyder skal beskrive")).then_some("et informasjonskrav begynner med «Tilbyder skal beskrive»")
        }
        (LineType::Option, _) => (!has("skal kunne levere")).then_some("en opsjon sier «skal kunne levere»"),
        (LineType::Absolute, Placement::Qualification) => {
            (!has("skal ha")).then_some("et kvalifikasjonskrav sier hva leverandøren «skal ha»")
        }
        (LineType::Absolute, _) => (!has("skal")).then_some("et absolutt krav sier «skal»"),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str, kind: LineType, placement: Placement) -> Vec<String> {
        lint(text, kind, placement).into_iter().map(|remark| remark.words).collect()
    }

    #[test]
    fn a_plain_demand_passes() {
        let text = "Løsningen skal logge hvert oppslag i personopplysninger med bruker-ID og tidspunkt.";
        assert!(words(text, LineType::Absolute, Placement::Specification).is_empty());
    }

    #[test]
    fn what_a_complaints_board_would_strike_is_found() {
        let text = "Løsningen skal støtte MFA og/eller SSO, og skal ha beste praksis etter ISO 27001.";
        let found = words(text, LineType::Absolute, Placement::Specification);
        assert_eq!(found, ["og/eller", "beste", "beste praksis", "ISO", "skal"]);
    }

    #[test]
    fn each_type_has_its_form_of_words() {
        let text = "Leverandøren skal kryptere sikkerhetskopier.";
        assert!(words(text, LineType::Absolute, Placement::Contract).is_empty());
        assert_eq!(words(text, LineType::Evaluated, Placement::Award), ["Leverandøren"]);
        assert_eq!(words(text, LineType::Information, Placement::Specification), ["Leverandøren"]);
        assert_eq!(words(text, LineType::Option, Placement::Specification), ["Leverandøren"]);
        assert_eq!(words(text, LineType::Absolute, Placement::Qualification), ["Leverandøren"]);
    }

    #[test]
    fn a_word_inside_another_is_not_it() {
        assert!(!contains_word("den nyestekte", "nyeste"));
        assert!(contains_word("den nyeste.", "nyeste"));
    }
}
