//! What the workbooks have in common: what they say about themselves, their front page, and tables beside the requirements.

use super::Source;
use super::issue::Issue;
use super::model::{PageWords, clean};
use super::sheet::{answer_line, page_words};
use crate::content::Lang;
use crate::document::date::Date;
use crate::procurement::known::CASE_NO;
use serde::Serialize;

/// What a workbook says about itself, in its properties and at the edge of every printed page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Imprint {
    /// Its language.
    pub lang: Lang,
    /// What kind of workbook it is, as it stands on the front page.
    pub heading: String,
    /// Its title: the same, and what the procurement is called.
    pub title: String,
    /// What it is about.
    pub subject: String,
    /// Who issues it.
    pub creator: String,
    /// The case number, or nothing.
    pub case_no: String,
    /// The day it carries.
    pub date: Date,
    /// What stands out on the front page and on every printed page: that it is a draft, or who may have it.
    pub marking: Option<String>,
    /// The custom properties.
    pub properties: Vec<(String, String)>,
    /// The words of the footer.
    pub words: PageWords,
}

impl Imprint {
    /// The imprint of a workbook of this procurement: a draft as long as no version is frozen.
    pub(super) fn new(source: &Source<'_>, issue: Issue, title: &'static str, subject: &'static str) -> Self {
        Imprint {
            lang: source.lang,
            heading: source.label(title).to_owned(),
            title: format!("{} – {}", source.label(title), clean(&source.case.title)),
            subject: source.label(subject).to_owned(),
            creator: clean(&source.case.organisation.name),
            case_no: answer_line(source.case, CASE_NO),
            date: issue.date,
            marking: source.draft(issue),
            properties: Vec::new(),
            words: page_words(source),
        }
    }

    /// With more to mark the pages with.
    pub(super) fn marked(mut self, marking: &str) -> Self {
        self.marking = Some(match self.marking {
            Some(before) => format!("{marking} – {before}"),
            None => marking.to_owned(),
        });
        self
    }
}

/// A row of a front page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FrontRow {
    /// What it is.
    pub label: String,
    /// The value; empty where the tenderer fills it in.
    pub value: String,
    /// Whether the tenderer fills it in.
    pub input: bool,
}

/// A table on a page of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Grid {
    /// The name of the page, unique in the workbook and at most 31 characters.
    pub name: String,
    /// Its title.
    pub title: String,
    /// What stands above the table.
    pub lead: Vec<String>,
    /// The columns.
    pub columns: Vec<GridColumn>,
    /// The rows, each with as many cells as there are columns; those that are filled in are empty.
    pub rows: Vec<Vec<String>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GridColumn {
    /// Its heading.
    pub heading: String,
    /// Its width, in characters of the default font.
    pub width: u8,
    /// What stands in its cells.
    pub kind: GridKind,
}

/// What stands in the cells of a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum GridKind {
    /// Text.
    Text,
    /// An id, set apart.
    Id,
    /// What the tenderer writes.
    Input,
    /// What the tenderer chooses from these; something else is refused.
    Choice {
        /// The values, the same in every language.
        values: Vec<String>,
        /// What is said when something else is typed.
        error: String,
    },
}

impl GridColumn {
    /// A column under this heading.
    pub(super) fn new(heading: impl Into<String>, width: u8, kind: GridKind) -> Self {
        GridColumn { heading: heading.into(), width, kind }
    }
}
