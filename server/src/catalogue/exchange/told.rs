//! What becomes of a row, in words.

use super::mapping::KIND;
use super::wrong::problem;
use app::pages::exchange::{Fate, Told};
use app::t;
use catalogue::content::item::{LineType, Met, Placement, Verification};
use catalogue::content::{Lang, Release};
use catalogue::document::words;
use exchange::{Outcome, Place, Skip};

/// Where a row stands: "ark Krav, rad 4 (1.1)".
pub(super) fn place(lang: Lang, place: &Place) -> String {
    let sheet = (!place.sheet.is_empty()).then(|| t!(in lang, "exchange-place-sheet", sheet = place.sheet.as_str()));
    let row = place.row.map(|row| t!(in lang, "exchange-place-row", row = row.to_string()));
    let mut said = sheet.into_iter().chain(row).collect::<Vec<_>>().join(", ");
    if said.is_empty() {
        said = t!(in lang, "exchange-place-file");
    }
    if let Some(first) = said.chars().next() {
        said = first.to_uppercase().chain(said.chars().skip(1)).collect();
    }
    if !place.id.is_empty() {
        said = format!("{said} ({})", place.id);
    }
    said
}

/// What became of a row.
pub(super) fn outcome(lang: Lang, release: &Release, outcome: &Outcome) -> (Fate, Told) {
    match outcome {
        Outcome::Read { kind: entry, id } => {
            let words = t!(in lang, "exchange-as", kind = kind(lang, entry), id = id.as_str());
            (Fate::Read, Told { words: words.trim_end().to_owned(), detail: None })
        }
        Outcome::Skipped { why } => {
            let words = match why {
                Skip::BeforeHeader => t!(in lang, "exchange-skip-before-header"),
                Skip::Guidance => t!(in lang, "exchange-skip-guidance"),
                Skip::LeftOut => t!(in lang, "exchange-skip-left-out"),
                Skip::Withdrawn => t!(in lang, "exchange-skip-withdrawn"),
            };
            (Fate::Skipped, Told { words, detail: None })
        }
        Outcome::Wrong { field: name, why } => {
            let Told { words, detail } = problem(lang, release, name, why);
            let words = match name.as_str() {
                "" => words,
                name => t!(in lang, "exchange-problem-in", field = field(lang, name), problem = words),
            };
            (Fate::Wrong, Told { words, detail })
        }
    }
}

/// What a kind of entry is called.
pub(super) fn kind(lang: Lang, code: &str) -> String {
    match code {
        "item" => t!(in lang, "exchange-kind-item"),
        "measure" => t!(in lang, "exchange-kind-measure"),
        "scenario" => t!(in lang, "exchange-kind-scenario"),
        "parameter" => t!(in lang, "exchange-kind-parameter"),
        "domain" => t!(in lang, "exchange-kind-domain"),
        "release" => t!(in lang, "exchange-kind-release"),
        "extension" => t!(in lang, "exchange-kind-extension"),
        "change" => t!(in lang, "exchange-kind-change"),
        "lead" => t!(in lang, "exchange-kind-lead"),
        "worded" => t!(in lang, "exchange-kind-worded"),
        other => t!(in lang, "exchange-kind-other", kind = other),
    }
}

/// What a field is called; its code, where it is one that only our own files have.
pub(super) fn field(lang: Lang, code: &str) -> String {
    let known = match code {
        "id" => "exchange-field-id",
        "text" => "exchange-field-text",
        "text.nb" => "exchange-field-text-nb",
        "text.nn" => "exchange-field-text-nn",
        "text.en" => "exchange-field-text-en",
        "obligation" => "exchange-field-obligation",
        "type" => "exchange-field-type",
        "placement" => "exchange-field-placement",
        "domain" => "exchange-field-domain",
        "reason" | "reason.nb" => "exchange-field-reason",
        "evidence" | "evidence.nb" => "exchange-field-evidence",
        "better" | "better.nb" => "exchange-field-better",
        "scale" => "exchange-field-scale",
        "met" => "exchange-field-met",
        "verified_by" => "exchange-field-verified-by",
        "burden" => "exchange-field-burden",
        "references" => "exchange-field-references",
        "title" => "exchange-field-title",
        "explanation" => "exchange-field-explanation",
        "carrier" => "exchange-field-carrier",
        "aspects" => "exchange-field-aspects",
        KIND => "exchange-field-kind",
        _ => return code.to_owned(),
    };
    app::i18n::text(lang, known, None)
}

/// What the codes of a field mean, in the order they are offered; none for a field that holds anything.
pub(super) fn values(lang: Lang, release: &Release, field: &str) -> Vec<(String, String)> {
    let pair = |code: &str, word: &str| (code.to_owned(), word.to_owned());
    match field {
        "domain" => release
            .domains
            .iter()
            .map(|domain| (domain.id.to_string(), format!("{} – {}", domain.id, domain.text.show(lang))))
            .collect(),
        "type" => LineType::ALL.map(|kind| pair(kind.code(), words::type_word(release, kind, lang))).to_vec(),
        "placement" => Placement::ALL
            .map(|placement| pair(placement.code(), words::placement_word(release, placement, lang)))
            .to_vec(),
        "met" => Met::ALL.map(|met| pair(met.code(), words::met_word(release, met, lang))).to_vec(),
        "verified_by" => [Verification::Document, Verification::Test, Verification::Demonstration, Verification::Audit]
            .map(|way| pair(way.code(), words::verification_word(release, way, lang)))
            .to_vec(),
        "burden" => vec![
            ("1".to_owned(), t!(in lang, "exchange-burden-1")),
            ("2".to_owned(), t!(in lang, "exchange-burden-2")),
            ("3".to_owned(), t!(in lang, "exchange-burden-3")),
        ],
        _ => Vec::new(),
    }
}
