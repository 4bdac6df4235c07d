//! A procurement with a thousand lines: those of the case archive again and again, each time with an id and a text of its own.

use catalogue::content::embedded;
use catalogue::document::agreement::{agreement, is_in_annex_c};
use catalogue::document::sheet::{Sheet, is_published, sheet};
use catalogue::document::{Date, Document};
use catalogue::procurement::derivation::Line;
use catalogue::procurement::{CaseFile, Derivation, derive, read};

const CASE: &str = include_str!("../../../../tests/cases/case-archive.json");
const LINES: usize = 1_000;

/// Which file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Sheet,
    Agreement,
}

impl Kind {
    pub const ALL: [Kind; 2] = [Kind::Sheet, Kind::Agreement];

    pub fn name(self) -> &'static str {
        match self {
            Kind::Sheet => "sheet",
            Kind::Agreement => "agreement",
        }
    }

    pub fn named(name: &str) -> Kind {
        Kind::ALL.into_iter().find(|kind| kind.name() == name).expect("a kind of file")
    }
}

/// What the files are written from: for each its own thousand lines, so that every one of them stands in it.
pub struct Contents {
    case: CaseFile,
    answered: Derivation,
    in_annex_c: Derivation,
    pub sheet: Sheet,
    pub agreement: Document,
}

impl Contents {
    pub fn new() -> Self {
        let mut case = read::read(CASE).expect("the case can be read");
        case.release.fingerprint = embedded().fingerprint();
        let derivation = derive(embedded(), &case);
        let answered = thousand(&derivation, is_published);
        let in_annex_c = thousand(&derivation, is_in_annex_c);
        let (sheet, agreement) = (sheet_of(&case, &answered), agreement_of(&case, &in_annex_c));
        Contents { case, answered, in_annex_c, sheet, agreement }
    }

    /// The file, its model being there.
    pub fn write(&self, kind: Kind) -> Vec<u8> {
        match kind {
            Kind::Sheet => annex::xlsx(&self.sheet, &annex::Look::default()).expect("written"),
            Kind::Agreement => annex::docx(&self.agreement, &annex::Look::default()).expect("written"),
        }
    }

    /// The model and the file.
    pub fn model_and_write(&self, kind: Kind) -> Vec<u8> {
        match kind {
            Kind::Sheet => {
                annex::xlsx(&sheet_of(&self.case, &self.answered), &annex::Look::default()).expect("written")
            }
            Kind::Agreement => {
                annex::docx(&agreement_of(&self.case, &self.in_annex_c), &annex::Look::default()).expect("written")
            }
        }
    }

    /// What is in the file, in numbers.
    pub fn said(&self, kind: Kind) -> String {
        match kind {
            Kind::Sheet => format!("{} rows", self.sheet.rows.len()),
            Kind::Agreement => format!("{} lines in annex C", self.in_annex_c.lines.len()),
        }
    }
}

fn date() -> Date {
    Date::parse("2026-11-22").expect("a date")
}

fn sheet_of(case: &CaseFile, derivation: &Derivation) -> Sheet {
    sheet(embedded(), case, derivation, date())
}

fn agreement_of(case: &CaseFile, derivation: &Derivation) -> Document {
    agreement(embedded(), case, derivation, date()).expect("the case archive needs an agreement")
}

fn thousand(derivation: &Derivation, stands: fn(&Line) -> bool) -> Derivation {
    let some: Vec<&Line> = derivation.lines.iter().filter(|line| stands(line)).collect();
    let copy = |(number, line): (usize, &&Line)| {
        let mut line = (*line).clone();
        line.id = format!("{}-{number}", line.id).as_str().into();
        line.text = format!("{} ({number})", line.text).into();
        line
    };
    let lines = (1..=LINES).zip(some.iter().cycle()).map(copy).collect();
    Derivation { lines, ..derivation.clone() }
}
