//! What there is to say of sources, rows and receipts.

use super::read::{Problem, RowRead};
use crate::http::limits::LONG_CHARS_MAX;
use crate::http::page::moment;
use app::pages::requirements::elsewhere::ReceiptLink;
use app::t;
use catalogue::content::Lang;
use catalogue::procurement::receipt::{Fate, Receipt};
use catalogue::procurement::weights::IMPORTANCE_MAX;
use store::Timestamp;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// The source, by the name of its file.
pub(super) fn source_words(lang: Lang, file: &str) -> String {
    match file {
        "" => t!(in lang, "elsewhere-pasted-source"),
        file => t!(in lang, "elsewhere-file-source", file = file),
    }
}

/// What a field is called.
pub(super) fn field(lang: Lang, field: &str) -> String {
    app::i18n::text(lang, &format!("elsewhere-field-{field}"), None)
}

/// Where a row stands.
pub(super) fn place(lang: Lang, sheet: &str, row: usize, id: &str) -> String {
    let row = row.to_string();
    let place = match sheet {
        "" => t!(in lang, "elsewhere-place-row", row = row),
        sheet => t!(in lang, "elsewhere-place-sheet", sheet = sheet, row = row),
    };
    match id {
        "" => place,
        id => t!(in lang, "elsewhere-place-id", place = place, id = id),
    }
}

/// Where a row that was read stands.
pub(super) fn place_of(lang: Lang, row: &RowRead) -> String {
    place(lang, &row.sheet, row.row, &row.id)
}

/// Why a row is left aside; nothing for one that is taken.
pub(super) fn aside(lang: Lang, fate: Fate) -> Option<String> {
    let key = match fate {
        Fate::New | Fate::Updated | Fate::Same => return None,
        Fate::BeforeHeader => "elsewhere-skip-before-header",
        Fate::NoText => "elsewhere-skip-no-text",
        Fate::OtherSheet => "elsewhere-skip-other-sheet",
        Fate::NotWanted => "elsewhere-skip-not-wanted",
        Fate::Unreadable => "elsewhere-skip-unreadable",
    };
    Some(app::i18n::text(lang, key, None))
}

/// What became of a row, in words.
pub(super) fn fate(lang: Lang, fate: Fate) -> String {
    match fate {
        Fate::New => t!(in lang, "elsewhere-fate-new"),
        Fate::Updated => t!(in lang, "elsewhere-was-updated"),
        Fate::Same => t!(in lang, "elsewhere-fate-same"),
        other => {
            let why = aside(lang, other).unwrap_or_default();
            format!("{}: {why}", t!(in lang, "elsewhere-was-skipped"))
        }
    }
}

/// What is wrong with a row, and what to do.
pub(super) fn problem(lang: Lang, problem: &Problem) -> String {
    let name = |of: &str| field(lang, of);
    match problem {
        Problem::Missing(of) => t!(in lang, "elsewhere-problem-missing", field = name(of)),
        Problem::Unknown(of, word) => {
            t!(in lang, "elsewhere-problem-unknown", field = name(of), word = word.as_str())
        }
        Problem::Outside(criterion) => t!(in lang, "elsewhere-problem-outside", criterion = criterion.as_str()),
        Problem::Number(found) => {
            let field = name("weight");
            t!(in lang, "elsewhere-problem-number", field = field, found = found.as_str(), max = IMPORTANCE_MAX)
        }
        Problem::Long(of) => t!(in lang, "elsewhere-problem-long", field = name(of), max = LONG_CHARS_MAX.to_string()),
        Problem::Cell(of, shown) => t!(in lang, "elsewhere-problem-cell", field = name(of), shown = shown.as_str()),
        Problem::Twice(row) => t!(in lang, "elsewhere-problem-twice", row = row.to_string()),
        Problem::SameText(row) => t!(in lang, "elsewhere-problem-same-text", row = row.to_string()),
    }
}

/// When a receipt was written, as people read it.
pub(super) fn when(lang: Lang, receipt: &Receipt) -> String {
    match OffsetDateTime::parse(&receipt.at, &Rfc3339) {
        Ok(at) => moment(lang, Timestamp::from(at)),
        Err(_) => receipt.at.clone(),
    }
}

/// A receipt in a list.
pub(super) fn receipt_link(lang: Lang, id: &str, receipt: &Receipt) -> ReceiptLink {
    let (by, at) = (receipt.by.clone(), when(lang, receipt));
    let (taken, rows) = (receipt.count(Fate::is_taken), receipt.rows.len());
    let source = source_words(lang, &receipt.file);
    let mut letters = source.chars();
    let source = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    ReceiptLink {
        id: id.to_owned(),
        source,
        words: t!(in lang, "elsewhere-receipt-words", by = by, at = at, taken = taken, rows = rows),
    }
}
