//! The requirement sheet: what tenderers fill in.
//!
//! Only lines that stand in the specification or under an award criterion are answered here. Qualification is announced elsewhere,
//! and contract terms are not answered in a tender. Lines that are released only against a declaration of confidentiality have a
//! sheet of the same form to themselves. Everything in a row comes from the line as tenderers may read it; the reasons behind it are
//! not even looked at.

mod build;
mod front;
mod guidance;
mod pages;
mod row;
mod summary;

pub(super) use build::page_words;
pub use build::{is_published, restricted_sheet, sheet};
pub(super) use front::answer_line;
pub(super) use row::score_text;

pub use super::workbook::{FrontRow, Grid, GridColumn, GridKind, Imprint};
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
/// The custom property with the number of the frozen version; a draft has none.
pub const PROPERTY_VERSION: &str = "kravspor.version";
/// The custom property that says which lines a workbook holds: [`PART_ANNOUNCED`] or [`PART_RESTRICTED`].
pub const PROPERTY_PART: &str = "kravspor.part";
/// The custom property with the case number.
pub const PROPERTY_CASE: &str = "kravspor.case_no";
/// The value of [`PROPERTY_KIND`].
pub const KIND: &str = "requirement_sheet";
/// The value of [`PROPERTY_PART`] for what everybody may read.
pub const PART_ANNOUNCED: &str = "announced";
/// The value of [`PROPERTY_PART`] for what is released only against a declaration of confidentiality.
pub const PART_RESTRICTED: &str = "restricted";

/// A requirement sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sheet {
    /// What it says about itself.
    pub imprint: Imprint,
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
    /// What stands beside the requirements and is not answered: the references, texts that are too long for a row, and in the
    /// restricted sheet the lines that are met without an answer.
    pub pages: Vec<Grid>,
    /// SHA-256 over the published cells of the requirements, see [`fingerprint`].
    pub fingerprint: String,
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

/// How the sheet is filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Guidance {
    /// The heading.
    pub title: String,
    /// The headings of the table of types: letter, name, meaning, what is answered, what an empty answer means.
    pub type_headings: [String; 5],
    /// The types.
    pub types: Vec<TypeGuide>,
    /// The headings of the table of answers: what is chosen, what it means.
    pub answer_headings: [String; 2],
    /// The answers that can be chosen, with what each means.
    pub answers: Vec<(String, String)>,
    /// The paragraphs.
    pub paragraphs: Vec<String>,
}

/// What a type means to whoever answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TypeGuide {
    /// Its letter.
    pub letter: String,
    /// Its name.
    pub name: String,
    /// What it means.
    pub meaning: String,
    /// What is answered.
    pub answer: String,
    /// What an empty answer means.
    pub empty: String,
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
    /// Whether it is standard, configuration, development or planned.
    Delivery,
    /// Where in the tender it is documented.
    Reference,
}

impl ColumnId {
    /// All of them, in the order of the workbook from column A.
    pub const ALL: [ColumnId; 14] = [
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

/// What the tenderer can choose from. What is stored is the same in every language, so that answers can be read without knowing which
/// language a sheet was in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choices {
    /// "Ja / Yes".
    pub yes: String,
    /// "Nei / No".
    pub no: String,
    /// "Delvis / Partly".
    pub partly: String,
    /// How it is delivered: standard, configuration, development, planned.
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
    /// The label of how many lines are answered, of how many.
    pub progress: String,
    /// The headings of the table of weights: criterion, number of lines, sum of weights, and the weight of the lines in the other sheet
    /// where there is one.
    pub weight_headings: Vec<String>,
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
    /// What the weights under the criterion add up to in the other sheet: with those here it is 100.
    pub elsewhere: u32,
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
