//! Why a file or a value is refused, in words: what, where, and what to do.

use super::told::{kind, values};
use app::pages::exchange::Told;
use app::t;
use catalogue::content::{Lang, Release};
use exchange::{Problem, Refusal};

const MEGABYTE: u64 = 1024 * 1024;

/// Why a whole file is refused.
pub(crate) fn refusal(lang: Lang, why: &Refusal) -> Told {
    let plain = |words: String| Told { words, detail: None };
    let with = |words: String, detail: &str| Told { words, detail: Some(detail.to_owned()) };
    match why {
        Refusal::Empty => plain(t!(in lang, "exchange-refused-empty")),
        Refusal::TooLarge { limit } => plain(t!(in lang, "exchange-refused-too-large", megabytes = limit / MEGABYTE)),
        Refusal::UnknownFormat => plain(t!(in lang, "exchange-refused-unknown-format")),
        Refusal::EncryptedOrOld => plain(t!(in lang, "exchange-refused-old")),
        Refusal::NotPlainWorkbook { what } => plain(not_plain(lang, what)),
        Refusal::Damaged { detail } => with(t!(in lang, "exchange-refused-damaged"), detail),
        Refusal::Inflates { part, limit } => {
            plain(t!(in lang, "exchange-refused-inflates", part = part.as_str(), megabytes = limit / MEGABYTE))
        }
        Refusal::Bomb { part, ratio } => {
            plain(t!(in lang, "exchange-refused-bomb", part = part.as_str(), ratio = *ratio))
        }
        Refusal::TooMany { place, of, limit } => {
            let of = amount(lang, of);
            plain(t!(in lang, "exchange-refused-too-many", place = place.as_str(), of = of, limit = limit.to_string()))
        }
        Refusal::DocumentType { part } => plain(t!(in lang, "exchange-refused-document-type", part = part.as_str())),
        Refusal::ExternalLink { part } => plain(t!(in lang, "exchange-refused-external-link", part = part.as_str())),
        Refusal::Formula { sheet, cell } => {
            plain(t!(in lang, "exchange-refused-formula", sheet = sheet.as_str(), cell = cell.as_str()))
        }
        Refusal::Encoding { encoding } => plain(t!(in lang, "exchange-refused-encoding", encoding = *encoding)),
        Refusal::OpenQuote { line } => plain(t!(in lang, "exchange-refused-open-quote", line = line.to_string())),
        Refusal::Json { line, column, detail } => {
            let (line, column) = (line.to_string(), column.to_string());
            with(t!(in lang, "exchange-refused-json", line = line, column = column), detail)
        }
        Refusal::UnknownJson => plain(t!(in lang, "exchange-refused-unknown-json")),
        Refusal::UnknownField { name } => plain(t!(in lang, "exchange-refused-unknown-field", name = name.as_str())),
    }
}

/// What keeps an archive from being read. The reader says it in English; here it is told by the word that matters.
fn not_plain(lang: Lang, what: &str) -> String {
    let has = |word: &str| what.contains(word);
    if has("macros") {
        t!(in lang, "exchange-refused-macros")
    } else if has("active controls") || has("other documents") {
        t!(in lang, "exchange-refused-objects")
    } else if has("fetches data") {
        t!(in lang, "exchange-refused-connections")
    } else {
        t!(in lang, "exchange-refused-not-plain")
    }
}

fn amount(lang: Lang, of: &str) -> String {
    match of {
        "rows" => t!(in lang, "exchange-of-rows"),
        "columns" => t!(in lang, "exchange-of-columns"),
        "cells" => t!(in lang, "exchange-of-cells"),
        "parts" => t!(in lang, "exchange-of-parts"),
        "values" => t!(in lang, "exchange-of-values"),
        other => other.to_owned(),
    }
}

/// What is wrong with one value.
pub(super) fn problem(lang: Lang, release: &Release, field: &str, why: &Problem) -> Told {
    let plain = |words: String| Told { words, detail: None };
    let with = |words: String, detail: &str| Told { words, detail: Some(detail.to_owned()) };
    match why {
        Problem::Missing => plain(t!(in lang, "exchange-problem-missing")),
        Problem::NotAllowed { found, allowed } => {
            let known = values(lang, release, field);
            let word = |code: &String| match known.iter().find(|(known, _)| known == code) {
                Some((_, word)) => word.clone(),
                None => code.clone(),
            };
            let allowed = allowed.iter().map(word).collect::<Vec<_>>().join(", ");
            plain(t!(in lang, "exchange-problem-not-allowed", found = found.as_str(), allowed = allowed))
        }
        Problem::NotANumber { found } => plain(t!(in lang, "exchange-problem-not-a-number", found = found.as_str())),
        Problem::NotABoolean { found } => plain(t!(in lang, "exchange-problem-not-a-boolean", found = found.as_str())),
        Problem::Json { detail } => with(t!(in lang, "exchange-problem-json"), detail),
        Problem::Unfit { detail } => with(t!(in lang, "exchange-problem-unfit"), detail),
        Problem::Character { character } => {
            plain(t!(in lang, "exchange-problem-character", character = character.as_str()))
        }
        Problem::CellError { shown } => plain(t!(in lang, "exchange-problem-cell-error", shown = shown.as_str())),
        Problem::NoSuchField { kind: entry } => {
            plain(t!(in lang, "exchange-problem-no-such-field", kind = kind(lang, entry)))
        }
        Problem::NoSuchKind { found } => plain(t!(in lang, "exchange-problem-no-such-kind", found = found.as_str())),
        Problem::Twice { id } => plain(t!(in lang, "exchange-problem-twice", id = id.as_str())),
        Problem::TooWide => plain(t!(in lang, "exchange-problem-too-wide")),
    }
}
