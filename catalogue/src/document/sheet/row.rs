//! The rows of the requirement sheet, and their columns.

use super::{AnswerChoice, Column, ColumnId, Row};
use crate::content::item::LineType;
use crate::document::Source;
use crate::document::model::clean;
use crate::document::words::{met_word, type_letter};
use crate::procurement::derivation::Line;

pub(super) fn column(source: &Source<'_>, id: ColumnId) -> Column {
    let (heading, help) = match id {
        ColumnId::RowId => ("sheet.column.row_id", None),
        ColumnId::Id => ("sheet.column.id", None),
        ColumnId::Domain => ("sheet.column.domain", None),
        ColumnId::Requirement => ("sheet.column.requirement", None),
        ColumnId::Type => ("sheet.column.type", None),
        ColumnId::Criterion => ("sheet.column.criterion", None),
        ColumnId::Weight => ("sheet.column.weight", None),
        ColumnId::Documentation => ("sheet.column.documentation", None),
        ColumnId::Better => ("sheet.column.better", None),
        ColumnId::Met => ("sheet.column.met", None),
        ColumnId::Answer => ("sheet.column.answer", Some("sheet.help.answer")),
        ColumnId::Description => ("sheet.column.description", Some("sheet.help.description")),
        ColumnId::Delivery => ("sheet.column.delivery", Some("sheet.help.delivery")),
        ColumnId::Reference => ("sheet.column.reference_to_annex", Some("sheet.help.reference_to_annex")),
    };
    Column {
        id,
        heading: source.label(heading).to_owned(),
        help: help.map_or_else(String::new, |help| source.label(help).to_owned()),
    }
}

pub(super) fn row(source: &Source<'_>, line: &Line) -> Row {
    let (release, lang) = (source.release, source.lang);
    let cell = |id: ColumnId| match id {
        ColumnId::RowId | ColumnId::Id => line.id.to_string(),
        ColumnId::Domain => source.domain_of(line),
        ColumnId::Type => type_letter(release, &source.case.organisation, line.kind, lang).to_owned(),
        ColumnId::Criterion => line.weight.as_ref().map_or_else(String::new, |(criterion, _)| criterion.to_string()),
        ColumnId::Weight => line.weight.as_ref().map_or_else(String::new, |(_, weight)| weight.to_string()),
        ColumnId::Requirement | ColumnId::Documentation | ColumnId::Better => {
            let whole = long_text(source, line, id).unwrap_or_default();
            shown(&whole).map_or(whole, |shown| format!("{shown}\n{}", source.label("sheet.long.see")))
        }
        ColumnId::Met => met_word(release, line.met, lang).to_owned(),
        ColumnId::Answer | ColumnId::Description | ColumnId::Delivery | ColumnId::Reference => String::new(),
    };
    Row {
        id: line.id.clone(),
        kind: line.kind,
        cells: ColumnId::ALL.into_iter().map(|id| clean(&cell(id))).collect(),
        weight: line.weight.as_ref().map(|(_, weight)| *weight),
        answer: match line.kind {
            LineType::Absolute => AnswerChoice::YesNo,
            LineType::Evaluated | LineType::Option => AnswerChoice::YesNoPartly,
            LineType::Information => AnswerChoice::Description,
        },
    }
}

/// The whole text of a column that people may write much in; nothing for another column.
pub(super) fn long_text(source: &Source<'_>, line: &Line, id: ColumnId) -> Option<String> {
    match id {
        ColumnId::Requirement => Some(clean(&line.text)),
        ColumnId::Documentation => Some(clean(&line.evidence)),
        ColumnId::Better => Some(clean(&score_text(source, line))),
        _ => None,
    }
}

/// What gives a better score, with the scale it is scored on; nothing for a line that is not scored.
pub(in crate::document) fn score_text(source: &Source<'_>, line: &Line) -> String {
    let Some((low, high)) = line.scale else { return String::new() };
    let scale = source.fill("sheet.scale", &[("low", &low.to_string()), ("high", &high.to_string())]);
    if line.better.is_empty() { scale } else { format!("{} {scale}", line.better) }
}

/// The most that a cell of a row shows: with more, the row would be higher than a workbook allows, and the text would be cut.
const SHOWN_CHARS_MAX: usize = 2_000;
/// The most lines of their own that a cell shows.
const SHOWN_LINES_MAX: usize = 12;
/// How much of a text that is too long a cell shows.
const BEGINNING_CHARS: usize = 600;
/// How many lines of it.
const BEGINNING_LINES: usize = 6;

/// The beginning of a text that is too long for a row; nothing for one that fits.
pub(super) fn shown(text: &str) -> Option<String> {
    fits(text, SHOWN_CHARS_MAX, SHOWN_LINES_MAX).map(|_| {
        let end = fits(text, BEGINNING_CHARS, BEGINNING_LINES).unwrap_or(text.len());
        format!("{} …", text[..end].trim_end())
    })
}

/// The text in parts that each fit in a row, broken between lines or words where it can be.
pub(super) fn parts(mut text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    while let Some(end) = fits(text, SHOWN_CHARS_MAX, SHOWN_LINES_MAX) {
        parts.push(text[..end].trim());
        text = text[end..].trim_start();
    }
    parts.push(text.trim());
    parts
}

/// Where the text must be broken to have at most so many characters and lines; nothing where it need not be.
fn fits(text: &str, chars_max: usize, lines_max: usize) -> Option<usize> {
    let after_lines = text.match_indices('\n').nth(lines_max - 1).map(|(at, _)| at + 1).filter(|at| *at < text.len());
    let after_chars = text.char_indices().nth(chars_max).map(|(at, _)| {
        let space = text[..at].rfind(char::is_whitespace).filter(|space| *space > at / 2);
        space.map_or(at, |space| space + text[space..].chars().next().map_or(1, char::len_utf8))
    });
    after_lines.into_iter().chain(after_chars).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_fits_is_shown_as_it_is() {
        assert_eq!(shown("Leverandøren skal kryptere."), None);
        assert_eq!(shown(&"x".repeat(SHOWN_CHARS_MAX)), None);
        assert_eq!(parts("kort"), ["kort"]);
    }

    #[test]
    fn a_long_text_is_split_and_nothing_is_lost() {
        let long = "Æ ord ".repeat(2_000);
        assert!(shown(&long).is_some_and(|shown| shown.chars().count() < BEGINNING_CHARS + 3 && shown.ends_with(" …")));
        let joined: Vec<&str> = parts(&long).into_iter().flat_map(str::split_whitespace).collect();
        assert_eq!(joined, long.split_whitespace().collect::<Vec<_>>());
        assert!(parts(&long).iter().all(|part| part.chars().count() <= SHOWN_CHARS_MAX));
    }

    #[test]
    fn many_lines_are_split_too_and_so_is_a_word_without_end() {
        assert_eq!(parts(&"a\n".repeat(30)).len(), 3);
        assert_eq!(parts(&"x".repeat(4_500)).len(), 3);
    }
}
