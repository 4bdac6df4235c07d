//! The counters of the requirement sheet, and what the lines weigh.

use super::{ColumnId, CriterionSum, Row, Summary, TypeCount};
use crate::content::item::LineType;
use crate::document::Source;
use crate::document::model::clean;
use crate::document::words::{type_letter, type_word};
use crate::procurement::derivation::Line;

/// The counters. `elsewhere` are the lines that are answered in the other sheet.
pub(super) fn summary(source: &Source<'_>, rows: &[Row], elsewhere: &[&Line]) -> Summary {
    let word = |id| source.label(id).to_owned();
    let criteria = criteria(rows, elsewhere);
    let mut weight_headings =
        ["sheet.column.criterion", "sheet.summary.count", "sheet.summary.weight"].map(word).to_vec();
    if criteria.iter().any(|criterion| criterion.elsewhere > 0) {
        weight_headings.push(word("sheet.summary.elsewhere"));
    }
    Summary {
        title: word("sheet.summary.title"),
        headings: [
            "sheet.summary.type",
            "sheet.summary.count",
            "sheet.summary.answered",
            "sheet.summary.missing",
            "sheet.summary.rule",
        ]
        .map(word),
        types: types(source, rows),
        total: word("sheet.summary.total"),
        complete: word("sheet.summary.complete"),
        not_complete: word("sheet.summary.not_complete"),
        status: word("sheet.summary.status"),
        progress: word("sheet.summary.progress"),
        weight_headings,
        criteria,
    }
}

fn types(source: &Source<'_>, rows: &[Row]) -> Vec<TypeCount> {
    let (release, lang) = (source.release, source.lang);
    let counts = LineType::ALL.into_iter().map(|kind| {
        let rule = source.label(match kind {
            LineType::Absolute | LineType::Option => "sheet.summary.rule_answer",
            LineType::Evaluated => "sheet.summary.rule_both",
            LineType::Information => "sheet.summary.rule_description",
        });
        TypeCount {
            kind,
            letter: type_letter(release, &source.case.organisation, kind, lang).to_owned(),
            name: type_word(release, kind, lang).to_owned(),
            count: rows.iter().filter(|row| row.kind == kind).count(),
            rule: rule.to_owned(),
        }
    });
    counts.filter(|count| count.count > 0).collect()
}

fn criteria(rows: &[Row], elsewhere: &[&Line]) -> Vec<CriterionSum> {
    let mut criteria: Vec<CriterionSum> = Vec::new();
    for (row, weight) in rows.iter().filter_map(|row| row.weight.map(|weight| (row, weight))) {
        let name = &row.cells[ColumnId::Criterion.index()];
        match criteria.iter_mut().find(|known| known.name == *name) {
            Some(known) => {
                known.lines += 1;
                known.weight += u32::from(weight);
            }
            None => {
                let elsewhere = elsewhere.iter().filter_map(|line| line.weight.as_ref());
                let elsewhere = elsewhere.filter(|(criterion, _)| clean(criterion) == *name);
                criteria.push(CriterionSum {
                    name: name.clone(),
                    lines: 1,
                    weight: u32::from(weight),
                    elsewhere: elsewhere.map(|(_, weight)| u32::from(*weight)).sum(),
                });
            }
        }
    }
    criteria
}
