//! Which lines stand under which award criterion, and what each of them weighs there.

use super::{Weight, shares};
use crate::content::Release;
use crate::content::id::ItemId;
use crate::content::item::LineType;
use crate::procurement::answer::{Cell, Row};
use crate::procurement::case::CaseFile;
use crate::procurement::derivation::{Line, Warning};
use crate::procurement::known::AWARD_CRITERIA;

/// An award criterion of the competition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Its name.
    pub name: String,
    /// What it is about.
    pub kind: CriterionKind,
    /// Its weight in the competition, in per cent, where it was given.
    pub weight: Option<i64>,
}

/// What an award criterion is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CriterionKind {
    /// Quality: lines stand under it.
    Quality,
    /// Something else that lines may stand under.
    Other,
    /// Price or cost: evaluated by the price form, outside the sheet.
    Price,
    /// Climate and environment: evaluated by itself, outside the sheet.
    Climate,
}

impl CriterionKind {
    /// Whether requirement lines may stand under it.
    pub fn holds_lines(self) -> bool {
        matches!(self, CriterionKind::Quality | CriterionKind::Other)
    }

    fn parse(cell: Option<&Cell>) -> Option<Self> {
        match cell {
            Some(Cell::Text(kind)) => match kind.as_str() {
                "quality" => Some(CriterionKind::Quality),
                "other" => Some(CriterionKind::Other),
                "price" => Some(CriterionKind::Price),
                "climate" => Some(CriterionKind::Climate),
                _ => None,
            },
            _ => None,
        }
    }
}

/// The award criteria of the profile, in its order. A row without a name, or that nobody has said the kind of, is none yet; of two with
/// the same name the first counts.
pub fn criteria(case: &CaseFile) -> Vec<Criterion> {
    let rows = case.profile.get(AWARD_CRITERIA).map(|answer| answer.rows()).unwrap_or_default();
    let mut found: Vec<Criterion> = Vec::new();
    for criterion in rows.iter().filter_map(criterion) {
        if !found.iter().any(|known| known.name == criterion.name) {
            found.push(criterion);
        }
    }
    found
}

fn criterion(row: &Row) -> Option<Criterion> {
    let Some(Cell::Text(name)) = row.get("name") else { return None };
    let weight = match row.get("weight") {
        Some(Cell::Number(weight)) => Some(*weight),
        _ => None,
    };
    let name = name.trim().to_owned();
    (!name.is_empty()).then_some(())?;
    Some(Criterion { name, kind: CriterionKind::parse(row.get("kind"))?, weight })
}

/// The criteria that lines may stand under. The first is where a line stands unless somebody says otherwise: the first about quality. It
/// has the catalogue's name where the profile has none.
pub fn homes(release: &Release, case: &CaseFile) -> Vec<String> {
    let mut homes: Vec<Criterion> =
        criteria(case).into_iter().filter(|criterion| criterion.kind.holds_lines()).collect();
    homes.sort_by_key(|criterion| criterion.kind != CriterionKind::Quality);
    if homes.is_empty() {
        return vec![release.label("award.criterion", case.document_language()).to_owned()];
    }
    homes.into_iter().map(|criterion| criterion.name).collect()
}

/// The importance that people gave a line.
pub fn importance_of(case: &CaseFile, line: &ItemId) -> Option<u8> {
    let requirements = &case.requirements;
    let own = requirements.own.get(line).and_then(|own| own.importance);
    own.or_else(|| requirements.lines.get(line).and_then(|edit| edit.importance)).filter(|given| *given > 0)
}

/// The criterion that people put a line under; empty where they said nothing.
pub fn criterion_of<'c>(case: &'c CaseFile, line: &ItemId) -> &'c str {
    let requirements = &case.requirements;
    let own = requirements.own.get(line).map(|own| own.criterion.as_str());
    own.or_else(|| requirements.lines.get(line).map(|edit| edit.criterion.as_str())).unwrap_or_default().trim()
}

/// The lines of one criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighing {
    /// The criterion.
    pub criterion: String,
    /// Its lines by their place among all of them, with what was given and what came of it.
    pub lines: Vec<(usize, Option<u8>, Weight)>,
}

/// What every evaluated line that stands weighs, by criterion. Criteria without lines are there too.
pub fn weighings(release: &Release, case: &CaseFile, lines: &[Line]) -> Vec<Weighing> {
    let homes = homes(release, case);
    let mut under: Vec<Vec<(usize, Option<u8>)>> = vec![Vec::new(); homes.len()];
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.stands() && line.kind == LineType::Evaluated) {
        let asked = criterion_of(case, &line.id);
        let home = homes.iter().position(|home| home == asked).unwrap_or(0);
        under[home].push((at, importance_of(case, &line.id)));
    }
    let weighed = homes.into_iter().zip(under).map(|(criterion, lines)| {
        let given: Vec<Option<u8>> = lines.iter().map(|(_, given)| *given).collect();
        let lines = lines.into_iter().zip(shares(&given)).map(|((at, given), weight)| (at, given, weight)).collect();
        Weighing { criterion, lines }
    });
    weighed.collect()
}

/// Gives every evaluated line that stands its criterion and weight, and says what does not come out as asked.
pub(in crate::procurement) fn weigh(
    release: &Release,
    case: &CaseFile,
    lines: &mut [Line],
    warnings: &mut Vec<Warning>,
) {
    for weighing in weighings(release, case, lines) {
        let mut weightless = 0;
        for (at, _, weight) in weighing.lines {
            let line = &mut lines[at];
            line.weight = Some((weighing.criterion.clone(), weight.percent));
            weightless += usize::from(weight.percent == 0);
            let asked = criterion_of(case, &line.id);
            if !asked.is_empty() && asked != weighing.criterion {
                let (line, asked) = (line.id.clone(), asked.to_owned());
                warnings.push(Warning::Criterion { line, asked, criterion: weighing.criterion.clone() });
            }
        }
        if weightless > 0 {
            warnings.push(Warning::Weightless { criterion: weighing.criterion, count: weightless });
        }
    }
}
