//! What people call things in sheets of their own: headings, kinds and values in three languages. Data, in one place.

use crate::model::{Field, Kind, kinds};

/// Names of sheets, and what a column that tells the kind says.
const KINDS: [(&str, &[&str]); 5] = [
    ("item", &["krav", "kravliste", "kravark", "kravspesifikasjon", "requirement", "requirements", "items"]),
    ("measure", &["tiltak", "tiltaksliste", "measures", "controls"]),
    ("scenario", &["scenarier", "scenarioer", "risikoer", "risiko", "scenarios", "risks"]),
    ("parameter", &["parametre", "parameter", "parametrar", "parameters"]),
    ("domain", &["domener", "domene", "områder", "område", "domains"]),
];

/// Headings. Of two columns that mean the same field the first is taken.
const FIELDS: [(&str, &[&str]); 20] = [
    (
        "id",
        &[
            "id",
            "nr",
            "nummer",
            "kravid",
            "kravnr",
            "kravnummer",
            "krav nr",
            "no",
            "number",
            "req id",
            "requirement id",
            "ref",
        ],
    ),
    (
        "text",
        &[
            "krav",
            "kravtekst",
            "tekst",
            "kravbeskrivelse",
            "beskrivelse",
            "beskriving",
            "requirement",
            "requirement text",
            "description",
            "statement",
            "text",
            "navn",
            "namn",
            "name",
        ],
    ),
    ("obligation", &["obligation", "plikt", "tittel", "overskrift", "title", "heading", "kort krav", "short text"]),
    ("title", &["tittel", "title"]),
    ("type", &["type", "kravtype", "krav type", "requirement type", "kategori krav", "a/b/o/i", "må/bør"]),
    ("reason", &["begrunnelse", "grunngjeving", "grunngiving", "formål", "føremål", "rationale", "reason", "why"]),
    (
        "evidence",
        &["dokumentasjon", "dokumentasjonskrav", "krav til dokumentasjon", "evidence", "documentation", "proof"],
    ),
    ("better", &["evalueres etter", "hva gir bedre poeng", "better score", "scoring"]),
    ("scale", &["skala", "scale", "poengskala"]),
    ("domain", &["domene", "område", "tema", "domain", "area", "topic"]),
    ("placement", &["plassering", "placement"]),
    ("met", &["oppfylles", "oppfyllast", "når oppfylt", "met", "met when"]),
    ("verified_by", &["verifisering", "verifikasjon", "kontroll", "verification", "verified by", "verifiseres ved"]),
    ("burden", &["byrde", "belastning", "burden", "effort"]),
    ("references", &["referanse", "referanser", "referansar", "reference", "references", "standard"]),
    ("explanation", &["forklaring", "explanation"]),
    ("carrier", &["hvem", "bærer", "carrier", "ansvar"]),
    ("aspects", &["aspekt", "aspekter", "aspects", "kit"]),
    ("criterion", &["tildelingskriterium", "tildelingskriterie", "kriterium", "award criterion", "criterion"]),
    ("weight", &["vekt", "vekting", "betydning", "weight", "importance"]),
];

/// Values, for fields that hold one of a few words.
const VALUES: [(&str, &str, &[&str]); 19] = [
    (
        "type",
        "absolute",
        &[
            "a",
            "a-krav",
            "absolutt",
            "absolutt krav",
            "må",
            "må-krav",
            "skal",
            "skal-krav",
            "must",
            "shall",
            "mandatory",
            "obligatorisk",
            "minstekrav",
            "minimumskrav",
        ],
    ),
    (
        "type",
        "evaluated",
        &[
            "b",
            "b-krav",
            "e",
            "evaluert",
            "evalueres",
            "evalueringskrav",
            "bør",
            "bør-krav",
            "should",
            "evaluation",
            "tildelingskriterium",
        ],
    ),
    ("type", "option", &["o", "o-krav", "opsjon", "optional", "may", "kan"]),
    ("type", "information", &["i", "i-krav", "informasjon", "informasjonskrav", "info"]),
    ("placement", "specification", &["kravspesifikasjon", "spesifikasjon", "kravark"]),
    ("placement", "qualification", &["kvalifikasjon", "kvalifikasjonskrav"]),
    ("placement", "award", &["tildeling", "tildelingskriterium", "evaluering"]),
    ("placement", "contract", &["kontrakt", "avtale", "kontraktsvilkår"]),
    ("met", "tender", &["tilbud", "ved tilbud", "tilbudsfrist", "ved tilbudsfrist", "ved tilbodsfrist"]),
    ("met", "start", &["oppstart", "ved oppstart", "driftsstart", "ved driftsstart"]),
    ("met", "contract", &["kontrakt", "i hele avtaleperioden", "avtaleperioden"]),
    ("met", "agreed", &["avtalt", "etter avtale"]),
    ("verified_by", "document", &["dokument", "dokumentasjon", "documentation"]),
    ("verified_by", "test", &["test", "testing", "prøving"]),
    ("verified_by", "demonstration", &["demonstrasjon", "demo"]),
    ("verified_by", "audit", &["revisjon", "auditor"]),
    ("carrier", "supplier", &["leverandør", "leverandøren"]),
    ("carrier", "solution", &["løsning", "løsningen", "produkt"]),
    ("carrier", "buyer", &["kommunen", "kunde", "kunden", "oppdragsgiver"]),
];

const YES: [&str; 7] = ["true", "ja", "yes", "sann", "1", "x", "j"];
const NO: [&str; 6] = ["false", "nei", "no", "usann", "0", "n"];

/// The shortest word that is looked for inside a heading when something is suggested.
const SUGGESTING_CHARS_MIN: usize = 4;

/// Lower case, with one space for whatever stands between words: `Krav-ID:` is `krav id`.
fn plain(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !(c.is_alphanumeric() || c == '/')).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

fn same(words: &[&str], text: &str) -> bool {
    let joined = |text: &str| text.replace([' ', '-'], "");
    words.iter().any(|word| joined(word) == joined(text))
}

/// The kind that people call this.
pub(super) fn kind(name: &str) -> Option<&'static Kind> {
    let name = plain(name);
    let code = KINDS.iter().find(|(code, words)| *code == name || same(words, &name)).map(|(code, _)| *code)?;
    kinds().iter().find(|kind| kind.name == code)
}

/// The field of these kinds that people call this.
pub(super) fn field(heading: &str, of: &[&Kind]) -> Option<&'static str> {
    let heading = plain(heading);
    let found = |(field, words): &&(&'static str, &[&str])| has(of, field) && same(words, &heading);
    FIELDS.iter().find(found).map(|(field, _)| *field)
}

/// The field of a requirement, among these, that people head a column with this.
pub fn heading(text: &str, among: &[&str]) -> Option<&'static str> {
    let heading = plain(text);
    let found = FIELDS.iter().find(|(field, words)| among.contains(field) && same(words, &heading));
    found.map(|(field, _)| *field)
}

/// The code that people write as this in a column of the field: `absolute` for "Må-krav" under `type`.
pub fn meaning(field: &str, text: &str) -> Option<&'static str> {
    let text = plain(text);
    let means = |(name, code, words): &&(&str, &str, &[&str])| *name == field && (*code == text || same(words, &text));
    VALUES.iter().find(means).map(|(_, code, _)| *code)
}

/// What a heading may mean, when nothing is sure.
pub(super) fn suggestion(heading: &str, of: &[&Kind]) -> Option<&'static str> {
    let heading = plain(heading);
    let inside = |word: &&str| word.chars().count() >= SUGGESTING_CHARS_MIN && heading.contains(*word);
    FIELDS.iter().find(|(field, words)| has(of, field) && words.iter().any(&inside)).map(|(field, _)| *field)
}

fn has(of: &[&Kind], field: &str) -> bool {
    of.iter().any(|kind| kind.field(field).is_some() || kind.is_text(field))
}

/// The word of the catalogue for what stands in a cell.
pub(super) fn value(field: &Field, text: &str) -> Option<String> {
    if field.allowed.iter().any(|word| word == text) {
        return Some(text.to_owned());
    }
    let text = plain(text);
    let own = field.allowed.iter().find(|word| plain(word) == text).cloned();
    let listed = || VALUES.iter().find(|(name, _, words)| *name == field.name && same(words, &text));
    own.or_else(|| listed().map(|(_, word, _)| (*word).to_owned()).filter(|word| field.allowed.contains(word)))
}

/// Whether a cell says yes or no.
pub(super) fn boolean(text: &str) -> Option<bool> {
    let text = plain(text);
    let says = |words: &[&str]| words.contains(&text.as_str());
    if says(&YES) {
        return Some(true);
    }
    says(&NO).then_some(false)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn headings_in_three_languages() {
        let item = crate::model::kind("item").unwrap();
        for (heading, meant) in [
            ("Krav-ID", "id"),
            ("Nr.", "id"),
            ("Krav", "text"),
            ("KRAVTEKST", "text"),
            ("Grunngjeving", "reason"),
            ("Requirement", "text"),
            ("Dokumentasjon", "evidence"),
        ] {
            assert_eq!(field(heading, &[item]), Some(meant), "{heading}");
        }
        assert_eq!(field("Leverandørens svar", &[item]), None);
        assert_eq!(suggestion("Begrunnelse fra fagavdelingen", &[item]), Some("reason"));
        let kind = item.field("type").unwrap();
        assert_eq!(value(kind, "Må").as_deref(), Some("absolute"));
        assert_eq!(value(kind, "B").as_deref(), Some("evaluated"));
        assert_eq!(value(kind, "kanskje"), None);
    }
}
