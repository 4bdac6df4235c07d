//! What a template names, held against what a release knows.

use super::mark::{Mark, MarkKind, SectionKind};
use super::refusal::FaultAt;
use super::story::Place;
use catalogue::content::{Lang, Release};
use catalogue::document::template::names::{Names, Need};
use catalogue::document::template::{Fault, known};
use std::collections::{BTreeMap, BTreeSet};

/// How many letters may differ for a name to be suggested: a third of them.
const DIFFERENT: usize = 3;

/// What a template names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survey {
    /// The names that are known.
    pub known: Vec<Found>,
    /// The names that are not. They stay as they are.
    pub unknown: Vec<Unknown>,
    /// What the agreement needs and the template has no place for; what GDPR art. 28(3) asks for first.
    pub lacking: Vec<Lacking>,
    /// What else is wrong, though the template can be filled.
    pub faults: Vec<FaultAt>,
}

/// A name that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it names.
    pub kind: Kind,
    /// The name.
    pub name: String,
    /// What it stands for, in words.
    pub label: String,
    /// How often it stands in the template.
    pub count: usize,
}

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A value.
    Field,
    /// A column of a table.
    Column,
    /// A table.
    Rows,
    /// A condition.
    Condition,
}

/// A name that is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// As it is written, `{{ctrl_nam}}`; of a control its tag.
    pub written: String,
    /// The part it is in first.
    pub part: String,
    /// The paragraph it stands in first, shortened.
    pub around: String,
    /// How often it stands in the template.
    pub count: usize,
    /// The known name that is most like it.
    pub suggestion: Option<String>,
}

/// Something the template has no place for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lacking {
    /// The name.
    pub name: String,
    /// What it stands for, in words.
    pub label: String,
    /// Whether GDPR art. 28(3) asks for it.
    pub article_28: bool,
}

pub(super) fn survey(places: &[Place], faults: &[FaultAt], release: &Release, lang: Lang) -> Survey {
    let names = known(release);
    let labels = labels(&names, lang);
    let mut found: BTreeMap<(Kind, &str), usize> = BTreeMap::new();
    let mut unknown: Vec<Unknown> = Vec::new();
    let mut faults = faults.to_vec();
    for place in places {
        let kinds = kinds(place, &labels);
        let kind = kinds.iter().copied().find(|kind| labels.contains_key(&(*kind, place.name.as_str())));
        match kind {
            Some(kind) => {
                *found.entry((kind, place.name.as_str())).or_default() += 1;
                let unfit = place.control.is_some_and(|control| !control.holds_text);
                if unfit && matches!(kind, Kind::Field | Kind::Column) {
                    faults.push(FaultAt {
                        kind: Fault::Control,
                        part: place.part.clone(),
                        mark: place.name.clone(),
                        around: place.around.clone(),
                    });
                }
            }
            None => add(&mut unknown, place, &labels),
        }
    }
    let has: BTreeSet<&str> = found.keys().map(|(_, name)| *name).collect();
    let known = found.iter().map(|((kind, name), count)| Found {
        kind: *kind,
        name: (*name).to_owned(),
        label: labels.get(&(*kind, *name)).cloned().unwrap_or_default(),
        count: *count,
    });
    Survey { known: known.collect(), unknown, lacking: lacking(&names, &has, lang), faults }
}

/// Every name with its words.
fn labels(names: &Names, lang: Lang) -> BTreeMap<(Kind, &str), String> {
    let fields = names.fields.iter().map(|field| ((Kind::Field, field.id.as_str()), field.label.show(lang)));
    let columns = names.rows.iter().flat_map(|rows| &rows.columns);
    let columns = columns.map(|(column, label)| ((Kind::Column, *column), label.show(lang)));
    let rows = names.rows.iter().map(|rows| ((Kind::Rows, rows.name), rows.label.show(lang)));
    // The name of a table is a condition as well.
    let filled = names.rows.iter().map(|rows| ((Kind::Condition, rows.name), rows.label.show(lang)));
    let conditions = names
        .conditions
        .iter()
        .map(|condition| ((Kind::Condition, condition.name.as_str()), condition.label.show(lang)));
    let all = fields.chain(columns).chain(rows).chain(filled).chain(conditions);
    all.map(|(key, label)| (key, label.to_owned())).collect()
}

/// What a name may be, by how it is written.
fn kinds(place: &Place, labels: &BTreeMap<(Kind, &str), String>) -> Vec<Kind> {
    match place.kind {
        MarkKind::Begin(SectionKind::Rows) => vec![Kind::Rows],
        MarkKind::Begin(SectionKind::If | SectionKind::IfNot) | MarkKind::End => vec![Kind::Condition],
        // A table's own name as the tag of a control repeats what is in it, and the name of a condition ticks a box.
        MarkKind::Field if place.control.is_some() => {
            let mut kinds = vec![Kind::Field, Kind::Rows, Kind::Condition, Kind::Column];
            kinds.retain(|kind| labels.contains_key(&(*kind, place.name.as_str())));
            kinds
        }
        MarkKind::Field => vec![Kind::Field, Kind::Column],
    }
}

fn add(unknown: &mut Vec<Unknown>, place: &Place, labels: &BTreeMap<(Kind, &str), String>) {
    let mark = Mark { kind: place.kind, name: place.name.clone(), range: 0..0 };
    let written = if place.control.is_some() { place.name.clone() } else { mark.written() };
    if let Some(before) = unknown.iter_mut().find(|before| before.written == written) {
        before.count += 1;
        return;
    }
    let like = labels.keys().map(|(_, name)| (distance(name, &place.name), *name)).min();
    let near = like.filter(|(distance, name)| distance * DIFFERENT <= name.chars().count());
    unknown.push(Unknown {
        written,
        part: place.part.clone(),
        around: place.around.clone(),
        count: 1,
        suggestion: near.map(|(_, name)| name.to_owned()),
    });
}

/// What is needed and has no place.
fn lacking(names: &Names, has: &BTreeSet<&str>, lang: Lang) -> Vec<Lacking> {
    let fields = names.fields.iter().filter(|field| {
        !has.contains(field.id.as_str()) && !field.instead.iter().any(|name| has.contains(name.as_str()))
    });
    let fields = fields.map(|field| (field.need, field.id.as_str(), field.label.show(lang)));
    let rows = names.rows.iter().filter(|rows| !has.contains(rows.name));
    let rows = rows.map(|rows| (rows.need, rows.name, rows.label.show(lang)));
    let mut lacking: Vec<_> = fields.chain(rows).filter(|(need, ..)| *need != Need::Optional).collect();
    // Stable: within each need the order of the agreement.
    lacking.sort_by_key(|(need, ..)| *need);
    let one = |(need, name, label): (Need, &str, &str)| Lacking {
        name: name.to_owned(),
        label: label.to_owned(),
        article_28: need == Need::Article28,
    };
    lacking.into_iter().map(one).collect()
}

/// How many letters have to be added, taken away or changed to make one name of the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.chars().enumerate() {
        let mut before = row[0];
        row[0] = at + 1;
        for column in 0..other.len() {
            let changed = before + usize::from(letter != other[column]);
            before = row[column + 1];
            row[column + 1] = changed.min(before + 1).min(row[column] + 1);
        }
    }
    row[other.len()]
}
