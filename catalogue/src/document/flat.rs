//! The requirements as one plain table, for tender portals that read questions from a file: a row each, headings in the first row.

use super::Source;
use super::issue::Issue;
use super::model::clean;
use super::sheet::{is_published, score_text};
use super::words::{met_word, type_word};
use super::workbook::Imprint;
use crate::content::Release;
use crate::content::item::LineType;
use crate::procurement::CaseFile;
use crate::procurement::derivation::{Derivation, Line};
use serde::Serialize;

/// The headings, in the order of [`Flat::rows`].
const HEADINGS: [&str; 10] = [
    "sheet.column.id",
    "sheet.column.requirement",
    "sheet.column.type",
    "flat.mandatory",
    "sheet.column.criterion",
    "sheet.column.weight",
    "flat.max_points",
    "sheet.column.documentation",
    "flat.help",
    "sheet.column.met",
];

/// The table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Flat {
    /// What it says about itself.
    pub imprint: Imprint,
    /// The name of the page.
    pub name: String,
    /// The headings.
    pub headings: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<FlatCell>>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum FlatCell {
    /// Text; empty for nothing.
    Text(String),
    /// A whole number.
    Number(u32),
}

/// The requirements that are announced, the same as in the requirement sheet.
pub fn flat(release: &Release, case: &CaseFile, derivation: &Derivation, issue: impl Into<Issue>) -> Flat {
    let source = Source::new(release, case, derivation);
    Flat {
        imprint: Imprint::new(&source, issue.into(), "sheet.title", "sheet.subject"),
        name: source.label("sheet.requirements").to_owned(),
        headings: HEADINGS.map(|id| source.label(id).to_owned()).to_vec(),
        rows: derivation.lines.iter().filter(|line| is_published(line)).map(|line| row(&source, line)).collect(),
    }
}

fn row(source: &Source<'_>, line: &Line) -> Vec<FlatCell> {
    let (release, lang) = (source.release, source.lang);
    let text = |text: &str| FlatCell::Text(clean(text));
    let number = |number: Option<u8>| number.map_or_else(|| text(""), |number| FlatCell::Number(number.into()));
    let mandatory = if line.kind == LineType::Absolute { "word.yes" } else { "word.no" };
    let (criterion, weight) = match &line.weight {
        Some((criterion, weight)) => (criterion.as_str(), Some(*weight)),
        None => ("", None),
    };
    vec![
        text(line.id.as_str()),
        text(&line.text),
        text(type_word(release, line.kind, lang)),
        text(source.label(mandatory)),
        text(criterion),
        number(weight),
        number(line.scale.map(|(_, high)| high)),
        text(&line.evidence),
        text(&help(source, line)),
        text(met_word(release, line.met, lang)),
    ]
}

/// What can be answered, and for an evaluated line what gives a better score.
fn help(source: &Source<'_>, line: &Line) -> String {
    let answer = source.answers_to(line.kind);
    match score_text(source, line) {
        score if score.is_empty() => answer.to_owned(),
        score => format!("{score} {answer}"),
    }
}
