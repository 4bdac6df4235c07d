//! The data processing agreement, made from the clauses and fields of the catalogue.
//!
//! Annex C holds the lines that protect personal data and bind: absolute ones of the specification, and contract terms. A field
//! that nobody has filled in yet is marked where it stands, and listed on the last page with who fills it.
//!
//! The same writer makes the [sample](sample) that a municipality prepares its own template from: names of fields where the values go.

mod annexes;
mod writer;

use crate::content::contract::{DpaField, DpaPart, FilledBy};
use crate::content::expr::{Known, Known3};
use crate::content::id::FactId;
use crate::content::item::{LineType, Placement};
use crate::content::{Lang, Release};
use crate::document::Source;
use crate::document::date::Date;
use crate::document::fields::is_open;
use crate::document::model::{Cell, Document};
use crate::document::words::cell_text;
use crate::procurement::answer::Row;
use crate::procurement::derivation::{Derivation, Line};
use crate::procurement::known::PERSONAL_DATA;
use crate::procurement::{CaseFile, derive};
use serde::Serialize;
use writer::{Shows, Writer};

/// Rows of the empty table of sub-processors.
pub(super) const SUB_PROCESSOR_ROWS: usize = 4;
/// The field that the table of sub-processors stands for.
pub(super) const SUB_PROCESSORS: &str = "subs";
/// The columns of the information types that stand in annex A.
pub(super) const INFORMATION_COLUMNS: [&str; 5] = ["name", "whose", "content", "purpose", "retention"];
/// The day of a sample whose release carries none.
const UNDATED: &str = "2000-01-01";

/// Why no agreement is made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{reason}")]
pub struct NotNeeded {
    /// In a sentence.
    pub reason: String,
}

/// A field that nobody has filled in yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OpenField {
    /// Its id.
    pub id: String,
    /// Its label.
    pub label: String,
    /// Who fills it.
    pub by: FilledBy,
}

/// The agreement. As long as it is not known whether one is needed it is made, and says so.
///
/// # Errors
/// [`NotNeeded`] when nothing personal is processed on the buyer's behalf.
pub fn agreement(
    release: &Release,
    case: &CaseFile,
    derivation: &Derivation,
    date: Date,
) -> Result<Document, NotNeeded> {
    let source = Source::new(release, case, derivation);
    needed(&source)?;
    let title = format!("{} – {}", source.label("dpa.title"), super::model::clean(&case.title));
    Ok(Writer { source, shows: Shows::Values, footnotes: Vec::new() }.document(title, date))
}

/// The agreement with the names of the fields, rows and conditions where [`template::values`](super::template::values()) puts what
/// they stand for: filled, it says what [`agreement`] says.
pub fn sample(release: &Release, lang: Lang) -> Document {
    let case = CaseFile { language: Some(lang), ..CaseFile::default() };
    let mut derivation = derive(release, &case);
    if derivation.release.1.is_empty() {
        derivation.release.1 = release.fingerprint();
    }
    let source = Source::new(release, &case, &derivation);
    let title = source.label("dpa.title").to_owned();
    let date = Date::parse(&release.date).or_else(|| Date::parse(UNDATED)).expect("a date");
    Writer { source, shows: Shows::Names, footnotes: Vec::new() }.document(title, date)
}

/// Whether an agreement is needed, or may be.
pub(super) fn needed(source: &Source<'_>) -> Result<(), NotNeeded> {
    match source.derivation.agreement.needed {
        Known::No => Err(NotNeeded { reason: source.label(why_not(source.derivation)).to_owned() }),
        Known::Yes | Known::Unknown => Ok(()),
    }
}

fn why_not(derivation: &Derivation) -> &'static str {
    match derivation.fact(&FactId::from(PERSONAL_DATA)) {
        Known::No => "dpa.missing.no_personal_data",
        _ => "dpa.missing.no_processor",
    }
}

/// The fields that are still open, in the order they stand; none where no agreement is made.
pub fn open_fields(release: &Release, case: &CaseFile, derivation: &Derivation) -> Vec<OpenField> {
    if derivation.agreement.needed == Known::No {
        return Vec::new();
    }
    let source = Source::new(release, case, derivation);
    let open = source.fields().filter(|field| is_open(&source.field(field)));
    open.map(|field| OpenField { id: field.id.clone(), label: field.text.show(source.lang).to_owned(), by: field.by })
        .collect()
}

/// What the buyer should know of an agreement of Kravspor's clauses as long as nobody has approved them for the organisation; nothing
/// where no agreement is made.
pub fn starter_warning<'a>(
    release: &'a Release,
    case: &CaseFile,
    derivation: &Derivation,
    lang: Lang,
) -> Option<&'a str> {
    let matters = derivation.agreement.needed.stays() && case.organisation.starter_approved.is_none();
    matters.then(|| release.label("warning.starter", lang))
}

/// Whether the line stands in annex C.
pub fn is_in_annex_c(line: &Line) -> bool {
    let binds =
        matches!(line.placement, Placement::Specification | Placement::Contract) && line.kind == LineType::Absolute;
    line.annex_c && line.stands() && binds
}

impl<'a> Source<'a> {
    /// The fields that stand in this agreement.
    pub(super) fn fields(&self) -> impl Iterator<Item = &'a DpaField> {
        let source = *self;
        self.release.dpa_fields.iter().filter(move |field| source.stands(field.when.as_ref()))
    }

    /// The lines of annex C.
    pub(super) fn annex_c_lines(&self) -> impl Iterator<Item = &'a Line> {
        self.derivation.lines.iter().filter(|line| is_in_annex_c(line))
    }

    /// The table of information types, a cell for each of [`INFORMATION_COLUMNS`].
    pub(super) fn information_rows(&self) -> Vec<Vec<Cell>> {
        let Some((question, rows)) = self.personal_information() else { return Vec::new() };
        let cell = |row: &Row, id: &str| match question.columns.iter().find(|column| column.id == id) {
            Some(column) => Cell::text(cell_text(self.release, column, row.get(id), self.lang)),
            None => Cell::default(),
        };
        rows.into_iter().map(|row| INFORMATION_COLUMNS.map(|id| cell(row, id)).to_vec()).collect()
    }

    /// A field in the list of what is open: its label, where it stands and who fills it.
    pub(super) fn open_row(&self, field: &'a DpaField) -> [&'a str; 3] {
        let part = match field.part {
            DpaPart::Front => self.label("dpa.front"),
            DpaPart::A => self.label("dpa.part_a"),
            DpaPart::B => self.label("dpa.part_b"),
            DpaPart::C => self.label("dpa.part_c"),
            DpaPart::D => self.label("dpa.part_d"),
        };
        [field.text.show(self.lang), part, self.filled_by(field.by)]
    }

    pub(super) fn field_of(&self, id: &str) -> Option<&'a DpaField> {
        self.release.dpa_fields.iter().find(|field| field.id == id)
    }
}
