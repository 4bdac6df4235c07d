//! How the requirement sheet is put together.

use super::row::{column, row};
use super::{
    Choices, Column, ColumnId, KIND, PART_ANNOUNCED, PART_RESTRICTED, PROPERTY_CASE, PROPERTY_FINGERPRINT,
    PROPERTY_KIND, PROPERTY_PART, PROPERTY_RELEASE, PROPERTY_RELEASE_FINGERPRINT, PROPERTY_VERSION, Row, Sheet,
    SheetNames, fingerprint,
};
use super::{front, guidance, pages, summary};
use crate::content::Release;
use crate::content::item::Placement;
use crate::document::Source;
use crate::document::issue::Issue;
use crate::document::lines::confidential_lines;
use crate::document::model::PageWords;
use crate::document::workbook::Imprint;
use crate::procurement::CaseFile;
use crate::procurement::derivation::{Derivation, Line};

/// Which lines a sheet holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// What everybody may read.
    Announced,
    /// What is released only against a declaration of confidentiality.
    Restricted,
}

/// The requirement sheet of a procurement, as it is announced.
pub fn sheet(release: &Release, case: &CaseFile, derivation: &Derivation, issue: impl Into<Issue>) -> Sheet {
    build(&Source::new(release, case, derivation), Part::Announced, issue.into())
}

/// The sheet with the lines that are released only against a declaration of confidentiality, where there are any.
pub fn restricted_sheet(
    release: &Release,
    case: &CaseFile,
    derivation: &Derivation,
    issue: impl Into<Issue>,
) -> Option<Sheet> {
    confidential_lines(derivation).next()?;
    Some(build(&Source::new(release, case, derivation), Part::Restricted, issue.into()))
}

/// Whether tenderers answer the line in the sheet that is announced.
pub fn is_published(line: &Line) -> bool {
    is_answered(line) && !line.confidential
}

/// Whether tenderers answer the line at all.
fn is_answered(line: &Line) -> bool {
    line.stands() && matches!(line.placement, Placement::Specification | Placement::Award)
}

fn build(source: &Source<'_>, part: Part, issue: Issue) -> Sheet {
    let restricted = part == Part::Restricted;
    let answered = || source.derivation.lines.iter().filter(|line| is_answered(line));
    let (here, elsewhere): (Vec<&Line>, Vec<&Line>) = answered().partition(|line| line.confidential == restricted);
    let rows: Vec<Row> = here.iter().map(|line| row(source, line)).collect();
    let columns: Vec<Column> = ColumnId::ALL.into_iter().map(|id| column(source, id)).collect();
    let fingerprint = fingerprint_of(&columns, &rows);
    let mut imprint = Imprint::new(source, issue, "sheet.title", "sheet.subject");
    if restricted {
        imprint = imprint.marked(source.label("confidential.marking"));
    }
    imprint.properties = properties(source, part, issue, &fingerprint, &imprint.case_no);
    Sheet {
        names: SheetNames {
            front: source.label("sheet.front").to_owned(),
            guidance: source.label("sheet.guidance").to_owned(),
            requirements: source.label("sheet.requirements").to_owned(),
            summary: source.label("sheet.summary").to_owned(),
        },
        front: front::rows(source, issue, &fingerprint),
        guidance: guidance::guidance(source, part, issue),
        choices: choices(source),
        summary: summary::summary(source, &rows, &elsewhere),
        pages: pages::pages(source, part, &here),
        imprint,
        columns,
        rows,
        fingerprint,
    }
}

fn properties(
    source: &Source<'_>,
    part: Part,
    issue: Issue,
    fingerprint: &str,
    case_no: &str,
) -> Vec<(String, String)> {
    let part = match part {
        Part::Announced => PART_ANNOUNCED,
        Part::Restricted => PART_RESTRICTED,
    };
    let version = issue.version.map_or_else(String::new, |version| version.to_string());
    let given = [
        (PROPERTY_KIND, KIND),
        (PROPERTY_PART, part),
        (PROPERTY_FINGERPRINT, fingerprint),
        (PROPERTY_RELEASE, &source.release.version),
        (PROPERTY_RELEASE_FINGERPRINT, &source.derivation.release.1),
        (PROPERTY_VERSION, &version),
        (PROPERTY_CASE, case_no),
    ];
    given.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec()
}

pub(in crate::document) fn page_words(source: &Source<'_>) -> PageWords {
    PageWords { page: source.label("page.number").to_owned(), of: source.label("word.of").to_owned() }
}

fn choices(source: &Source<'_>) -> Choices {
    let word = |id| source.label(id).to_owned();
    Choices {
        yes: word("answer.yes"),
        no: word("answer.no"),
        partly: word("answer.partly"),
        delivery: ["answer.standard", "answer.configuration", "answer.development", "answer.planned"].map(word),
        error: word("sheet.error.answer"),
    }
}

fn fingerprint_of(columns: &[Column], rows: &[Row]) -> String {
    let headings: Vec<&str> =
        columns.iter().filter(|column| !column.id.is_answer()).map(|column| column.heading.as_str()).collect();
    let cells = rows.iter().map(|row| {
        let bought = ColumnId::ALL.into_iter().zip(&row.cells).filter(|(id, _)| !id.is_answer());
        bought.map(|(_, cell)| cell.as_str()).collect::<Vec<_>>()
    });
    fingerprint(std::iter::once(headings).chain(cells))
}
