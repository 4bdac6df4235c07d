//! One row: the line it becomes, or why it becomes none.

use super::Target;
use super::words::Words;
use crate::http::limits::LONG_CHARS_MAX;
use crate::requirements::elsewhere::source::{Sheet, SheetRow, Source};
use app::islands::weights::typed;
use catalogue::content::id::{DomainId, ItemId};
use catalogue::content::item::{LineType, Met};
use catalogue::document::words::clean;
use catalogue::procurement::case::OwnLine;
use catalogue::procurement::receipt::{Fate, Origin};
use catalogue::procurement::weights::IMPORTANCE_MAX;
use std::collections::BTreeMap;

/// A row, as it is read.
#[derive(Debug)]
pub(in crate::requirements::elsewhere) struct RowRead {
    /// The sheet.
    pub sheet: String,
    /// Its number there.
    pub row: usize,
    /// Its id in the source.
    pub id: String,
    /// The demand.
    pub text: String,
    /// What would become of it.
    pub outcome: Outcome,
}

/// What would become of a row.
#[derive(Debug)]
pub(in crate::requirements::elsewhere) enum Outcome {
    /// A new line.
    New(Box<OwnLine>),
    /// Another value of a line that came from it before, and the fields that change.
    Updated(ItemId, Box<OwnLine>, Vec<&'static str>),
    /// The line that came from it before says the same.
    Same(ItemId),
    /// It is left aside.
    Aside(Fate),
    /// It can't be read.
    Wrong(Vec<Problem>),
}

/// What is wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::requirements::elsewhere) enum Problem {
    /// Nothing there, and nothing said about what holds instead.
    Missing(&'static str),
    /// A word nobody knows.
    Unknown(&'static str, String),
    /// A criterion that stands outside the sheet.
    Outside(String),
    /// No importance.
    Number(String),
    /// A text that is too long.
    Long(&'static str),
    /// A cell that shows an error, and what it shows.
    Cell(&'static str, String),
    /// The id is that of an earlier row.
    Twice(usize),
    /// There is no id, and the text is that of an earlier row.
    SameText(usize),
}

/// The fields of a line, in the order they are read: what a criterion means depends on the type.
const ORDER: [&str; 8] = ["text", "type", "domain", "evidence", "met", "better", "criterion", "weight"];

impl RowRead {
    /// A row that is left aside.
    pub fn aside(sheet: &str, row: usize, why: Fate) -> Self {
        RowRead { sheet: sheet.to_owned(), row, id: String::new(), text: String::new(), outcome: Outcome::Aside(why) }
    }
}

/// Reads a row whose columns are these fields.
pub(super) fn read(
    source: &Source,
    sheet: &Sheet,
    row: &SheetRow,
    fields: &[(usize, &'static str)],
    into: &Target<'_>,
    words: &mut Words<'_>,
) -> RowRead {
    let cells: BTreeMap<&'static str, String> =
        fields.iter().map(|(at, field)| (*field, clean(row.cell(*at)))).collect();
    let errors = row.errors.iter().filter_map(|(at, shown)| {
        let field = fields.iter().find(|(column, _)| column == at)?.1;
        Some(Problem::Cell(field, shown.clone()))
    });
    let problems: Vec<Problem> = errors.collect();
    let get = |field: &str| cells.get(field).cloned().unwrap_or_default();
    let (id, text) = (get("id").split_whitespace().collect::<Vec<_>>().join(" "), get("text"));
    if text.is_empty() && problems.is_empty() {
        return RowRead { id, ..RowRead::aside(&sheet.name, row.number, Fate::NoText) };
    }
    let kept = cells.iter().filter(|(field, cell)| **field != "id" && !cell.is_empty());
    let origin = Origin {
        file: source.file.clone(),
        sheet: sheet.name.clone(),
        id: id.clone(),
        cells: kept.map(|(field, cell)| ((*field).to_owned(), cell.clone())).collect(),
    };
    let outcome =
        match into.own.iter().find(|(_, own)| own.origin.as_ref().is_some_and(|known| is_same(known, &origin))) {
            Some((key, before)) => again(key, before, origin, &cells, problems, into, words),
            None => new(origin, &cells, problems, into, words),
        };
    RowRead { sheet: sheet.name.clone(), row: row.number, id, text, outcome }
}

/// Whether two rows are the same row of the same source.
fn is_same(one: &Origin, other: &Origin) -> bool {
    let place = one.file.to_lowercase() == other.file.to_lowercase() && one.sheet == other.sheet;
    place && one.id == other.id && (!one.id.is_empty() || one.cells.get("text") == other.cells.get("text"))
}

fn new(
    origin: Origin,
    cells: &BTreeMap<&'static str, String>,
    problems: Vec<Problem>,
    into: &Target<'_>,
    words: &mut Words<'_>,
) -> Outcome {
    let blank = OwnLine {
        text: String::new(),
        domain: DomainId::from(""),
        kind: LineType::Information,
        placement: LineType::Information.usual_placement(),
        met: Met::Start,
        evidence: String::new(),
        better: String::new(),
        importance: None,
        criterion: String::new(),
        reason: String::new(),
        by: into.by.to_owned(),
        origin: Some(origin),
        confidential: false,
        left_out: String::new(),
    };
    let mut reader = Reader { line: blank, problems, into, words };
    let mut knows_type = false;
    for field in ORDER {
        let cell = cells.get(field).map(String::as_str).unwrap_or_default();
        let before = reader.problems.len();
        if cell.is_empty() {
            reader.default(field);
        } else if knows_type || !matches!(field, "criterion" | "weight") {
            reader.set(field, cell);
        }
        knows_type |= field == "type" && reader.problems.len() == before;
    }
    reader.outcome(|line| Outcome::New(Box::new(line)))
}

/// A row that came before: what changed in the source since changes here, and the rest is left as people have made it.
fn again(
    key: &ItemId,
    before: &OwnLine,
    origin: Origin,
    cells: &BTreeMap<&'static str, String>,
    problems: Vec<Problem>,
    into: &Target<'_>,
    words: &mut Words<'_>,
) -> Outcome {
    let known = before.origin.as_ref().map(|known| &known.cells);
    let mut reader = Reader { line: OwnLine { origin: Some(origin), ..before.clone() }, problems, into, words };
    for field in ORDER {
        let Some(cell) = cells.get(field) else { continue };
        let was = known.and_then(|known| known.get(field)).map(String::as_str).unwrap_or_default();
        let retyped = reader.line.kind != before.kind && matches!(field, "criterion" | "weight");
        if cell != was || retyped {
            reader.set(field, cell);
        }
    }
    reader.outcome(|line| match changed(before, &line) {
        changed if changed.is_empty() => Outcome::Same(key.clone()),
        changed => Outcome::Updated(key.clone(), Box::new(line), changed),
    })
}

/// The fields in which two values of a line differ.
fn changed(before: &OwnLine, after: &OwnLine) -> Vec<&'static str> {
    let differs = [
        ("text", before.text != after.text),
        ("type", before.kind != after.kind),
        ("domain", before.domain != after.domain),
        ("evidence", before.evidence != after.evidence),
        ("met", before.met != after.met),
        ("better", before.better != after.better),
        ("criterion", before.criterion != after.criterion),
        ("weight", before.importance != after.importance),
    ];
    differs.into_iter().filter(|(_, differs)| *differs).map(|(field, _)| field).collect()
}

/// A line on its way.
struct Reader<'r, 'w> {
    line: OwnLine,
    problems: Vec<Problem>,
    into: &'r Target<'r>,
    words: &'r mut Words<'w>,
}

impl Reader<'_, '_> {
    fn outcome(self, fits: impl FnOnce(OwnLine) -> Outcome) -> Outcome {
        if self.problems.is_empty() { fits(self.line) } else { Outcome::Wrong(self.problems) }
    }

    /// What holds where the source says nothing.
    fn default(&mut self, field: &'static str) {
        match (field, self.words.default(field)) {
            ("type" | "domain" | "met" | "criterion", Some(code)) => {
                let code = code.to_owned();
                self.code(field, &code);
            }
            ("type" | "domain", None) => self.problems.push(Problem::Missing(field)),
            _ => {}
        }
    }

    /// What a cell says. An empty one takes back what may be empty.
    fn set(&mut self, field: &'static str, cell: &str) {
        if cell.chars().count() > LONG_CHARS_MAX {
            self.problems.push(Problem::Long(field));
            return;
        }
        let evaluated = self.line.kind == LineType::Evaluated;
        match field {
            "text" => self.line.text = cell.to_owned(),
            "evidence" => self.line.evidence = cell.to_owned(),
            "better" => self.line.better = cell.to_owned(),
            // Another type has neither.
            "criterion" | "weight" if !evaluated => {}
            "weight" => match typed(cell.trim_end_matches('%'), IMPORTANCE_MAX) {
                Ok(importance) => self.line.importance = importance,
                Err(_) => self.problems.push(Problem::Number(cell.to_owned())),
            },
            "criterion" if cell.is_empty() => self.line.criterion = String::new(),
            _ if cell.is_empty() => {}
            "criterion" if self.words.outside(cell).is_some() => self.problems.push(Problem::Outside(cell.to_owned())),
            field => match self.words.code(field, cell) {
                Some(code) => self.code(field, &code),
                None => self.problems.push(Problem::Unknown(field, cell.to_owned())),
            },
        }
    }

    /// What a code of the field stands for.
    fn code(&mut self, field: &'static str, code: &str) {
        let known = match field {
            "type" => LineType::ALL.into_iter().find(|kind| kind.code() == code).map(|kind| {
                self.line.kind = kind;
                if !kind.may_stand_in(self.line.placement) {
                    self.line.placement = kind.usual_placement();
                }
            }),
            "domain" => {
                let domain = DomainId::from(code);
                self.into.release.domain(&domain).is_some().then(|| self.line.domain = domain)
            }
            "met" => Met::ALL.into_iter().find(|met| met.code() == code).map(|met| self.line.met = met),
            // Empty for the one where lines stand anyway.
            "criterion" => self.into.homes.iter().position(|home| home == code).map(|at| {
                let evaluated = self.line.kind == LineType::Evaluated;
                self.line.criterion = if at == 0 || !evaluated { String::new() } else { code.to_owned() };
            }),
            _ => None,
        };
        if known.is_none() {
            self.problems.push(Problem::Unknown(field, code.to_owned()));
        }
    }
}

/// A row that is like an earlier one can't be told from it when the source comes again.
pub(super) fn refuse_twins(rows: &mut [RowRead]) {
    let mut seen: BTreeMap<(String, bool, String), usize> = BTreeMap::new();
    for row in rows.iter_mut().filter(|row| !matches!(row.outcome, Outcome::Aside(_)) && !row.text.is_empty()) {
        let by_id = !row.id.is_empty();
        let known_by = if by_id { row.id.clone() } else { row.text.clone() };
        let first = *seen.entry((row.sheet.clone(), by_id, known_by)).or_insert(row.row);
        if first == row.row {
            continue;
        }
        let problem = if by_id { Problem::Twice(first) } else { Problem::SameText(first) };
        match &mut row.outcome {
            Outcome::Wrong(problems) => problems.push(problem),
            outcome => *outcome = Outcome::Wrong(vec![problem]),
        }
    }
}
