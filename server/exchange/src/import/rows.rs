//! From the rows of a table to entries of the catalogue: which column is which field, and what stands where nothing does.

use super::coerce::Coercion;
use super::foreign;
use super::mapping::{LEAVE_OUT, Mapping};
use super::problem::{Problem, Skip};
use super::receipt::{Column, Outcome, Place, Row};
use super::table::{Table, TableRow};
use super::words;
use crate::export::{KIND, README};
use crate::model::{self, Kind, Shape, kind, kinds};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// How far down the header of a foreign sheet is looked for, in rows with something in them.
const HEADER_ROWS_MAX: usize = 20;
/// How many mistakes of one row are listed.
const ROW_PROBLEMS_MAX: usize = 5;

/// Defaults that are about the whole file, though some kinds of entry have fields of the same names.
const OF_THE_WHOLE: [&str; 4] = [KIND, "title", "version", "date"];

/// What a file came to, row by row.
pub(super) enum Step {
    /// Decided already.
    Row(Row),
    /// An entry, before its types are checked.
    Entry(Entry),
}

/// An entry as JSON.
pub(super) struct Entry {
    /// Its kind.
    pub kind: &'static Kind,
    /// Where it stood.
    pub place: Place,
    /// What it says.
    pub value: Value,
}

/// What a column is for.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Target {
    Kind,
    Field(String),
    LeftOut,
    Unknown,
}

/// Reads a table.
pub(super) fn read(
    table: &Table,
    mapping: &Mapping,
    coercion: &Coercion<'_>,
    columns: &mut Vec<Column>,
    steps: &mut Vec<Step>,
) {
    let skip = |row: &TableRow, why| {
        let place = Place { sheet: table.sheet.clone(), row: Some(row.number), id: String::new() };
        Step::Row(Row { place, outcome: Outcome::Skipped { why } })
    };
    for (row, id, why) in &table.skipped {
        let place = Place { sheet: table.sheet.clone(), row: Some(*row), id: id.clone() };
        steps.push(Step::Row(Row { place, outcome: Outcome::Skipped { why: *why } }));
    }
    if table.sheet == README {
        steps.extend(table.rows.iter().map(|row| skip(row, Skip::Guidance)));
        return;
    }
    let own = table.kind.as_deref().and_then(kind).or_else(|| kind(&table.sheet));
    let sheet_kind = own.or_else(|| words::kind(&table.sheet));
    let Some(header_at) = header(table, mapping, own.is_some(), &candidates(sheet_kind, mapping, None)) else { return };
    let (before, from_header) = table.rows.split_at(header_at);
    let Some((header, rows)) = from_header.split_first() else { return };
    steps.extend(before.iter().map(|row| skip(row, Skip::BeforeHeader)));

    let names = names(header, rows);
    let tells_kind = own.is_none() && names.get(&0).is_some_and(|name| name == KIND);
    let of = candidates(sheet_kind, mapping, tells_kind.then_some(()));
    let mut targets = BTreeMap::new();
    let mut foreign = own.is_none() && !tells_kind;
    let mut taken = BTreeSet::new();
    for (at, name) in &names {
        let (mut target, exact) = match *at {
            0 if tells_kind => (Target::Kind, true),
            _ => target(&table.sheet, name, &of, mapping),
        };
        foreign |= !exact && target != Target::LeftOut;
        if let Target::Field(field) = &target
            && !taken.insert(field.clone())
        {
            target = Target::Unknown;
        }
        columns.push(column(&table.sheet, name, &target, &of));
        targets.insert(*at, target);
    }
    let table = Columns { table, targets, sheet_kind, foreign, mapping, coercion };
    for row in rows {
        table.row(row, steps);
    }
}

/// The kinds that a row of the sheet can be.
fn candidates(sheet: Option<&'static Kind>, mapping: &Mapping, told: Option<()>) -> Vec<&'static Kind> {
    if told.is_some() {
        return kinds().iter().collect();
    }
    let usual = mapping.defaults.get(KIND).map_or("item", String::as_str);
    sheet.or_else(|| kind(usual)).into_iter().collect()
}

/// The row with the headings: the first of a sheet of ours; the first with two headings that are understood in another.
fn header(table: &Table, mapping: &Mapping, own: bool, of: &[&Kind]) -> Option<usize> {
    if table.rows.is_empty() {
        return None;
    }
    if own {
        return Some(0);
    }
    let understood = |row: &TableRow| {
        let known = |name: &str| name == KIND || target(&table.sheet, name, of, mapping).0 != Target::Unknown;
        row.cells.iter().filter(|(_, name)| known(name.trim())).count()
    };
    let first = table.rows.iter().take(HEADER_ROWS_MAX).position(|row| understood(row) >= 2);
    Some(first.unwrap_or(0))
}

/// The headings of all columns that are used; one without a heading is named by its letter.
fn names(header: &TableRow, rows: &[TableRow]) -> BTreeMap<usize, String> {
    let mut names: BTreeMap<usize, String> = header
        .cells
        .iter()
        .map(|(at, name)| (*at, name.trim().to_owned()))
        .filter(|(_, name)| !name.is_empty())
        .collect();
    for row in rows {
        for (at, _) in &row.cells {
            names.entry(*at).or_insert_with(|| format!("({})", letters(*at)));
        }
    }
    names
}

/// The letters of a column, from 0: A, Z, AA.
pub(super) fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        let digit = u8::try_from((left - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + digit));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// What a column is for, and whether it has the very name of a field.
fn target(sheet: &str, name: &str, of: &[&Kind], mapping: &Mapping) -> (Target, bool) {
    match mapping.target(sheet, name) {
        Some(LEAVE_OUT) => return (Target::LeftOut, false),
        Some(KIND) => return (Target::Kind, false),
        Some(field) => return (Target::Field(field.to_owned()), false),
        None => {}
    }
    if of.iter().any(|kind| kind.field(name).is_some()) {
        return (Target::Field(name.to_owned()), true);
    }
    match words::field(name, of) {
        Some(field) => (Target::Field(field.to_owned()), false),
        None => (Target::Unknown, false),
    }
}

fn column(sheet: &str, name: &str, target: &Target, of: &[&Kind]) -> Column {
    let field = match target {
        Target::Kind => Some(KIND.to_owned()),
        Target::Field(field) => Some(field.clone()),
        Target::LeftOut => Some(LEAVE_OUT.to_owned()),
        Target::Unknown => None,
    };
    let suggestion = field.is_none().then(|| words::suggestion(name, of).map(str::to_owned)).flatten();
    Column { sheet: sheet.to_owned(), name: name.to_owned(), field, suggestion }
}

/// A table whose columns are understood.
struct Columns<'a> {
    table: &'a Table,
    targets: BTreeMap<usize, Target>,
    sheet_kind: Option<&'static Kind>,
    foreign: bool,
    mapping: &'a Mapping,
    coercion: &'a Coercion<'a>,
}

impl Columns<'_> {
    fn row(&self, row: &TableRow, steps: &mut Vec<Step>) {
        let place = Place { sheet: self.table.sheet.clone(), row: Some(row.number), id: self.id(row) };
        let used = row.cells.iter().map(|cell| cell.0).chain(row.errors.iter().map(|cell| cell.0));
        if used.clone().all(|at| matches!(self.targets.get(&at), Some(Target::LeftOut))) {
            steps.push(Step::Row(Row { place, outcome: Outcome::Skipped { why: Skip::LeftOut } }));
            return;
        }
        let mut problems = Vec::new();
        match self.kind(row) {
            Err(found) => problems.push((KIND.to_owned(), Problem::NoSuchKind { found })),
            Ok(kind) => {
                let value = self.value(kind, row, &mut problems);
                if problems.is_empty() {
                    steps.push(Step::Entry(Entry { kind, place, value }));
                    return;
                }
            }
        }
        problems.truncate(ROW_PROBLEMS_MAX);
        let wrong = |(field, why)| Step::Row(Row { place: place.clone(), outcome: Outcome::Wrong { field, why } });
        steps.extend(problems.into_iter().map(wrong));
    }

    /// What stands in the column of the id.
    fn id(&self, row: &TableRow) -> String {
        let at = self.targets.iter().find(|(_, target)| **target == Target::Field("id".to_owned())).map(|(at, _)| *at);
        let id = at.and_then(|at| row.cell(at)).unwrap_or_default();
        crate::text::first_line(id, super::coerce::SHOWN_CHARS_MAX)
    }

    fn kind(&self, row: &TableRow) -> Result<&'static Kind, String> {
        let told = self.targets.iter().find(|(_, target)| **target == Target::Kind).and_then(|(at, _)| row.cell(*at));
        match told {
            Some(told) => kind(told)
                .or_else(|| words::kind(told))
                .ok_or_else(|| crate::text::first_line(told, super::coerce::SHOWN_CHARS_MAX)),
            None => {
                let usual = self.mapping.defaults.get(KIND).map_or("item", String::as_str);
                self.sheet_kind.or_else(|| kind(usual)).ok_or_else(|| usual.to_owned())
            }
        }
    }

    fn value(&self, kind: &'static Kind, row: &TableRow, problems: &mut Vec<(String, Problem)>) -> Value {
        let mut entry = Value::Object(Map::new());
        let mut there = BTreeSet::new();
        for (at, target) in &self.targets {
            let Target::Field(name) = target else { continue };
            let name = self.in_language(kind, name);
            there.insert(name.clone());
            if let Some((_, shown)) = row.errors.iter().find(|(error, _)| error == at) {
                problems.push((name, Problem::CellError { shown: shown.clone() }));
                continue;
            }
            let Some(cell) = row.cell(*at) else { continue };
            let Some(field) = kind.field(&name) else {
                problems.push((name, Problem::NoSuchField { kind: kind.name.clone() }));
                continue;
            };
            match self.coercion.coerce(field, cell, self.foreign) {
                Ok(Some(value)) => put(&mut entry, &field.path, value),
                Ok(None) => {}
                Err(problem) => problems.push((name, problem)),
            }
        }
        self.defaults(kind, &mut entry, problems);
        if self.foreign {
            foreign::complete(kind, &mut entry, self.mapping);
        }
        self.missing(kind, &mut entry, &there, problems);
        entry
    }

    /// `text` is `text.nb`, or whichever language the mapping says.
    fn in_language(&self, kind: &Kind, name: &str) -> String {
        if kind.is_text(name) { format!("{name}.{}", self.mapping.language) } else { name.to_owned() }
    }

    fn defaults(&self, kind: &Kind, entry: &mut Value, problems: &mut Vec<(String, Problem)>) {
        let of_entries = self.mapping.defaults.iter().filter(|(name, _)| !OF_THE_WHOLE.contains(&name.as_str()));
        for (name, text) in of_entries {
            let Some(field) = kind.field(&self.in_language(kind, name)) else { continue };
            let absent = model::at(entry, &field.path).is_none();
            if !absent || !foreign::takes(kind, entry, &field.name, text) {
                continue;
            }
            match self.coercion.coerce(field, text, true) {
                Ok(Some(value)) => put(entry, &field.path, value),
                Ok(None) => {}
                Err(problem) => problems.push((field.name.clone(), problem)),
            }
        }
    }

    /// Fields that must be there. An empty cell in one of our own files is an empty text or list; in a foreign one it is missing.
    fn missing(&self, kind: &Kind, entry: &mut Value, there: &BTreeSet<String>, problems: &mut Vec<(String, Problem)>) {
        for field in &kind.fields {
            let (around, last) = field.path.split_at(field.path.len() - 1);
            let needed = field.required || (last[0] == "nb" && model::at(entry, around).is_some_and(Value::is_object));
            if !needed || model::at(entry, &field.path).is_some() {
                continue;
            }
            let other_language = last[0] == "nb" && model::at(entry, around).is_some();
            let empty = !self.foreign && there.contains(&field.name) && field.name != "id";
            match field.shape {
                Shape::Text if field.allowed.is_empty() && (other_language || empty) => {
                    put(entry, &field.path, Value::String(String::new()));
                }
                Shape::List if empty => put(entry, &field.path, Value::Array(Vec::new())),
                _ if problems.iter().any(|(name, _)| *name == field.name) => {}
                _ => problems.push((field.name.clone(), Problem::Missing)),
            }
        }
        for path in &kind.tables {
            if model::at(entry, path).is_none() {
                put(entry, path, Value::Object(Map::new()));
            }
        }
    }
}

/// Puts a value at a path, with the tables around it.
pub(crate) fn put(entry: &mut Value, path: &[String], value: Value) {
    let mut at = entry;
    for name in path {
        if !at.is_object() {
            *at = Value::Object(Map::new());
        }
        let Value::Object(fields) = at else { return };
        at = fields.entry(name.clone()).or_insert(Value::Null);
    }
    *at = value;
}
