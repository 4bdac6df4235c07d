//! A list to compare a tenderer's own data processing agreement with the buyer's: every letter of GDPR art. 28(3), and every field
//! that the buyer has filled in. The tenderer says where its agreement regulates it and whether that is the same, and nothing else.

use super::Source;
use super::agreement::needed;
use super::date::long;
use super::issue::Issue;
use super::manifest::NotMade;
use super::model::{clean, plain};
use super::sheet::answer_line;
use super::workbook::{FrontRow, Grid, GridColumn, GridKind, Imprint};
use crate::content::Release;
use crate::content::contract::{DpaField, DpaPart, FilledBy};
use crate::procurement::CaseFile;
use crate::procurement::answer::Answer;
use crate::procurement::derivation::Derivation;
use crate::procurement::known::{CASE_NO, OWN_AGREEMENT_ALLOWED};
use serde::Serialize;

/// The letters of art. 28(3), as clauses name them, with what each demands.
const LETTERS: [(&str, &str); 9] = [
    ("a", "dpa.article.a"),
    ("b", "dpa.article.b"),
    ("c", "dpa.article.c"),
    ("d", "dpa.article.d"),
    ("e", "dpa.article.e"),
    ("f", "dpa.article.f"),
    ("g", "dpa.article.g"),
    ("h", "dpa.article.h"),
    ("last", "dpa.article.last"),
];

/// The checklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Checklist {
    /// What it says about itself.
    pub imprint: Imprint,
    /// The name of the front page.
    pub front_name: String,
    /// The front page.
    pub front: Vec<FrontRow>,
    /// How it is filled in.
    pub guidance: Vec<String>,
    /// The letters of the law, and the fields.
    pub pages: [Grid; 2],
}

/// Whether a tenderer may propose its own agreement: only where the buyer has said so.
pub fn own_agreement_allowed(case: &CaseFile) -> bool {
    case.profile.get(OWN_AGREEMENT_ALLOWED).and_then(Answer::text) == Some("yes")
}

/// The checklist that is announced.
///
/// # Errors
/// [`NotMade`] where the buyer's agreement is mandatory, or none is needed.
pub fn announced_checklist(
    release: &Release,
    case: &CaseFile,
    derivation: &Derivation,
    issue: impl Into<Issue>,
) -> Result<Checklist, NotMade> {
    let list = checklist(release, case, derivation, issue)?;
    if own_agreement_allowed(case) {
        return Ok(list);
    }
    let source = Source::new(release, case, derivation);
    Err(NotMade { reason: source.label("checklist.not_allowed").to_owned() })
}

/// The checklist, also for a buyer who compares an agreement with its own without having asked for it.
///
/// # Errors
/// [`NotMade`] where no agreement is needed.
pub fn checklist(
    release: &Release,
    case: &CaseFile,
    derivation: &Derivation,
    issue: impl Into<Issue>,
) -> Result<Checklist, NotMade> {
    let source = Source::new(release, case, derivation);
    let issue = issue.into();
    needed(&source).map_err(|why| NotMade { reason: why.reason })?;
    Ok(Checklist {
        imprint: Imprint::new(&source, issue, "checklist.title", "checklist.subject"),
        front_name: source.label("sheet.front").to_owned(),
        front: front(&source, issue),
        guidance: ["checklist.guidance.1", "checklist.guidance.2", "checklist.guidance.3"]
            .map(|id| source.label(id).to_owned())
            .to_vec(),
        pages: [letters(&source), fields(&source)],
    })
}

fn front(source: &Source<'_>, issue: Issue) -> Vec<FrontRow> {
    let given = [
        ("sheet.front.procurement", source.case.title.clone()),
        ("sheet.front.case_no", answer_line(source.case, CASE_NO)),
        ("sheet.front.buyer", source.case.organisation.name.clone()),
        ("sheet.front.version", source.version(issue)),
        ("sheet.front.date", long(source.release, issue.date, source.lang)),
    ];
    let row = |label: &'static str, value: &str, input| FrontRow {
        label: source.label(label).to_owned(),
        value: clean(value.trim()),
        input,
    };
    let filled =
        given.iter().filter(|(_, value)| !value.trim().is_empty()).map(|(label, value)| row(label, value, false));
    filled.chain(["sheet.front.tenderer", "sheet.front.tenderer_number"].map(|label| row(label, "", true))).collect()
}

/// What the tenderer fills in: the same two columns on both pages.
fn answers(source: &Source<'_>) -> [GridColumn; 2] {
    let choice = GridKind::Choice {
        values: ["checklist.same", "checklist.deviates"].map(|id| source.label(id).to_owned()).to_vec(),
        error: source.label("sheet.error.answer").to_owned(),
    };
    [
        GridColumn::new(source.label("checklist.column.clause"), 26, GridKind::Input),
        GridColumn::new(source.label("checklist.column.same"), 18, choice),
    ]
}

fn letters(source: &Source<'_>) -> Grid {
    let columns = [
        GridColumn::new(source.label("checklist.column.letter"), 12, GridKind::Id),
        GridColumn::new(source.label("checklist.column.law"), 64, GridKind::Text),
        GridColumn::new(source.label("checklist.column.our_clause"), 24, GridKind::Text),
    ];
    let rows = LETTERS.map(|(letter, law)| {
        let name = if letter == "last" { source.label("checklist.last").to_owned() } else { letter.to_owned() };
        vec![name, source.label(law).to_owned(), clauses(source, letter), String::new(), String::new()]
    });
    Grid {
        name: source.label("checklist.page.law").to_owned(),
        title: source.label("checklist.page.law_title").to_owned(),
        lead: Vec::new(),
        columns: columns.into_iter().chain(answers(source)).collect(),
        rows: rows.to_vec(),
    }
}

/// The parts of the buyer's agreement that cover a letter, numbered as they are there: "4.1, 6.2".
fn clauses(source: &Source<'_>, letter: &str) -> String {
    let parts = source.release.clauses.iter().filter(|clause| clause.number > 0).flat_map(|clause| {
        let standing = clause.parts.iter().filter(|part| source.stands(part.when.as_ref()));
        standing
            .zip(1..)
            .filter(|(part, _)| part.letters.iter().any(|known| known == letter))
            .map(move |(_, part): (_, u32)| format!("{}.{part}", clause.number))
    });
    parts.collect::<Vec<_>>().join(", ")
}

fn fields(source: &Source<'_>) -> Grid {
    let columns = [
        GridColumn::new(source.label("dpa.column.part"), 12, GridKind::Id),
        GridColumn::new(source.label("dpa.column.field"), 38, GridKind::Text),
        GridColumn::new(source.label("checklist.column.value"), 50, GridKind::Text),
    ];
    // Who the parties are is no term to compare; what the tenderer fills in is not the buyer's.
    let terms = source.fields().filter(|field| field.by == FilledBy::Buyer && field.part != DpaPart::Front);
    let rows = terms.map(|field| {
        let label = field.text.show(source.lang).to_owned();
        vec![part(source, field).to_owned(), label, value(source, field), String::new(), String::new()]
    });
    Grid {
        name: source.label("checklist.page.fields").to_owned(),
        title: source.label("checklist.page.fields_title").to_owned(),
        lead: Vec::new(),
        columns: columns.into_iter().chain(answers(source)).collect(),
        rows: rows.collect(),
    }
}

fn part<'a>(source: &Source<'a>, field: &DpaField) -> &'a str {
    match field.part {
        DpaPart::Front => source.label("dpa.front"),
        DpaPart::A => source.label("dpa.part_a"),
        DpaPart::B => source.label("dpa.part_b"),
        DpaPart::C => source.label("dpa.part_c"),
        DpaPart::D => source.label("dpa.part_d"),
    }
}

/// The buyer's value, a paragraph on each line.
fn value(source: &Source<'_>, field: &DpaField) -> String {
    source.field(field).iter().map(|paragraph| plain(paragraph)).collect::<Vec<_>>().join("\n")
}
