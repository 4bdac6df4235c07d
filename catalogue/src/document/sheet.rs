//! The requirement sheet: what tenderers fill in.
//!
//! Only lines that stand in the specification or under an award criterion are here. Qualification is announced elsewhere, and
//! contract terms are not answered in a tender. Everything in a row comes from the line as tenderers may read it; the reasons
//! behind it are not even looked at.

mod build;

pub(super) use build::{answer_line, page_words};
pub use build::{is_published, sheet};

use super::date::Date;
use super::model::PageWords;
use crate::content::Lang;
use crate::content::id::ItemId;
use crate::content::item::LineType;
use crate::content::release::hex;
use serde::Serialize;
use sha2::{Digest, Sha256};

/// The custom property that says that a workbook is a requirement sheet of Kravspor: its value is [`KIND`].
pub const PROPERTY_KIND: &str = "kravspor.kind";
/// The custom property with the fingerprint over the published cells.
pub const PROPERTY_FINGERPRINT: &str = "kravspor.fingerprint";
/// The custom property with the version of the catalogue release.
pub const PROPERTY_RELEASE: &str = "kravspor.release";
/// The custom property with the fingerprint of the catalogue release.
pub const PROPERTY_RELEASE_FINGERPRINT: &str = "kravspor.release_fingerprint";
/// The custom property with the case number.
pub const PROPERTY_CASE: &str = "kravspor.case_no";
/// The value of [`PROPERTY_KIND`].
pub const KIND: &str = "requirement_sheet";

/// A requirement sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sheet {
    /// Its language.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub subject: String,
    /// Who issues it.
    pub creator: String,
    /// The case number, or nothing.
    pub case_no: String,
    /// The day it carries.
    pub date: Date,
    /// The names of the sheets of the workbook.
    pub names: SheetNames,
    /// The front page.
    pub front: Vec<FrontRow>,
    /// The guidance, under its heading.
    pub guidance: Guidance,
    /// The columns, in the order of [`ColumnId::ALL`].
    pub columns: Vec<Column>,
    /// The requirements.
    pub rows: Vec<Row>,
    /// What the tenderer can choose from.
    pub choices: Choices,
    /// The counters.
    pub summary: Summary,
    /// SHA-256 over the published cells, see [`fingerprint`].
    pub fingerprint: String,
    /// The custom properties of the workbook.
    pub properties: Vec<(String, String)>,
    /// The words of the footer.
    pub words: PageWords,
}

/// The names of the sheets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SheetNames {
    /// "Forside".
    pub front: String,
    /// "Veiledning".
    pub guidance: String,
    /// "Krav".
    pub requirements: String,
    /// "Oppsummering".
    pub summary: String,
}

/// A row of the front page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FrontRow {
    /// What it is.
    pub label: String,
    /// The value; empty where the tenderer fills it in.
    pub value: String,
    /// Whether the tenderer fills it in.
    pub input: bool,
}

/// How the sheet is filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Guidance {
    /// The heading.
    pub title: String,
    /// The letters and what they stand for.
    pub types: Vec<(String, String)>,
    /// The paragraphs.
    pub paragraphs: Vec<String>,
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnId {
    /// The stable id of the row, hidden.
    RowId,
    /// The id that people read.
    Id,
    /// The domain.
    Domain,
    /// The demand.
    Requirement,
    /// The letter of the type.
    Type,
    /// The award criterion of an evaluated line.
    Criterion,
    /// Its weight there, in per cent.
    Weight,
    /// What is described or handed over.
    Documentation,
    /// What gives a better score, and the scale.
    Better,
    /// When it must be met.
    Met,
    /// The tenderer's yes, no or partly.
    Answer,
    /// The tenderer's description.
    Description,
    /// Whether it is standard, configuration, adaptation or on the roadmap.
    Delivery,
    /// Where in the tender it is documented.
    Reference,
    /// The frameworks behind the demand.
    References,
}

impl ColumnId {
    /// All of them, in the order of the workbook from column A.
    pub const ALL: [ColumnId; 15] = [
        ColumnId::RowId,
        ColumnId::Id,
        ColumnId::Domain,
        ColumnId::Requirement,
        ColumnId::Type,
        ColumnId::Criterion,
        ColumnId::Weight,
        ColumnId::Documentation,
        ColumnId::Better,
        ColumnId::Met,
        ColumnId::Answer,
        ColumnId::Description,
        ColumnId::Delivery,
        ColumnId::Reference,
        ColumnId::References,
    ];

    /// Its place in the workbook, from 0.
    pub fn index(self) -> usize {
        ColumnId::ALL.iter().position(|column| *column == self).unwrap_or_default()
    }

    /// Whether the tenderer fills it in.
    pub fn is_answer(self) -> bool {
        matches!(self, ColumnId::Answer | ColumnId::Description | ColumnId::Delivery | ColumnId::Reference)
    }
}

/// A column with its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Which.
    pub id: ColumnId,
    /// Its heading.
    pub heading: String,
    /// What the tenderer is told when filling in a cell; empty for the buyer's columns.
    pub help: String,
}

/// A requirement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// The line.
    pub id: ItemId,
    /// What kind of demand.
    pub kind: LineType,
    /// The cells, in the order of [`ColumnId::ALL`]; the tenderer's are empty.
    pub cells: Vec<String>,
    /// The weight of an evaluated line.
    pub weight: Option<u8>,
    /// What can be answered.
    pub answer: AnswerChoice,
}

/// What can be answered to a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerChoice {
    /// Yes or no.
    YesNo,
    /// Yes, no or partly.
    YesNoPartly,
    /// Nothing is chosen: the description is the answer.
    Description,
}

/// What the tenderer can choose from, in the language of the sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choices {
    /// "Ja".
    pub yes: String,
    /// "Nei".
    pub no: String,
    /// "Delvis".
    pub partly: String,
    /// How it is delivered: standard, configuration, adaptation, roadmap.
    pub delivery: [String; 4],
    /// What is said when something else is typed.
    pub error: String,
}

/// The counters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// The heading.
    pub title: String,
    /// The headings of the columns: type, number, answered, missing, when it counts as answered.
    pub headings: [String; 5],
    /// For each type there is a row of.
    pub types: Vec<TypeCount>,
    /// "Sum".
    pub total: String,
    /// What is said when nothing is missing.
    pub complete: String,
    /// What is said as long as something is.
    pub not_complete: String,
    /// The label of that sentence.
    pub status: String,
    /// The headings of the table of weights: criterion, number of lines, sum of weights.
    pub weight_headings: [String; 3],
    /// For each award criterion: its name, the number of lines and the sum of their weights.
    pub criteria: Vec<CriterionSum>,
}

/// How many lines there are of a type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TypeCount {
    /// Which.
    pub kind: LineType,
    /// Its letter.
    pub letter: String,
    /// Its name.
    pub name: String,
    /// How many.
    pub count: usize,
    /// When a line of this type counts as answered.
    pub rule: String,
}

/// The weights under an award criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CriterionSum {
    /// The criterion.
    pub name: String,
    /// The number of lines.
    pub lines: usize,
    /// What their weights add up to.
    pub weight: u32,
}

/// SHA-256 over the published cells, in hexadecimal: the heading row, then every row, the buyer's columns only, as text. Whoever
/// reads a workbook back works out the same from what stands there, and sees whether a locked cell was changed.
pub fn fingerprint<'c>(rows: impl IntoIterator<Item = impl IntoIterator<Item = &'c str>>) -> String {
    let mut hash = Sha256::new();
    for row in rows {
        // The length before each cell keeps "ab" + "c" apart from "a" + "bc".
        for cell in row {
            hash.update(format!("{}:", cell.len()));
            hash.update(cell);
        }
        hash.update("\n");
    }
    hex(&hash.finalize())
}
