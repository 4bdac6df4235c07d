//! What stands beside the requirements and is not answered.

use super::ColumnId;
use super::build::Part;
use super::row::{column, long_text, parts, shown};
use crate::content::item::Placement;
use crate::document::Source;
use crate::document::lines::confidential_lines;
use crate::document::model::clean;
use crate::document::words::{met_word, placement_word};
use crate::document::workbook::{Grid, GridColumn, GridKind};
use crate::procurement::derivation::Line;

/// The columns that can hold more than a row shows.
const LONG: [ColumnId; 3] = [ColumnId::Requirement, ColumnId::Documentation, ColumnId::Better];

/// The pages after the summary; none for what there is nothing of.
pub(super) fn pages(source: &Source<'_>, part: Part, lines: &[&Line]) -> Vec<Grid> {
    let others = if part == Part::Restricted { others(source) } else { None };
    [others, long_texts(source, lines), references(source, lines)].into_iter().flatten().collect()
}

fn id_column(source: &Source<'_>) -> GridColumn {
    GridColumn::new(source.label("sheet.column.id"), 12, GridKind::Id)
}

/// The frameworks behind the demands: on a page of its own they make no row of the requirements high.
fn references(source: &Source<'_>, lines: &[&Line]) -> Option<Grid> {
    let with = lines.iter().filter(|line| !line.references.is_empty());
    let rows: Vec<_> = with.map(|line| vec![line.id.to_string(), clean(&line.references.join(", "))]).collect();
    (!rows.is_empty()).then(|| Grid {
        name: source.label("sheet.references").to_owned(),
        title: source.label("sheet.references.title").to_owned(),
        lead: vec![source.label("sheet.references.lead").to_owned()],
        columns: vec![id_column(source), GridColumn::new(source.label("sheet.column.references"), 96, GridKind::Text)],
        rows,
    })
}

/// The texts that are too long for a row, whole, in as many rows as they need.
fn long_texts(source: &Source<'_>, lines: &[&Line]) -> Option<Grid> {
    let mut rows = Vec::new();
    for line in lines {
        for id in LONG {
            let Some(text) = long_text(source, line, id).filter(|text| shown(text).is_some()) else { continue };
            let parts = parts(&text);
            let heading = column(source, id).heading;
            for (number, part) in (1..).zip(&parts) {
                let place = format!("{number} {} {}", source.label("word.of"), parts.len());
                rows.push(vec![line.id.to_string(), heading.clone(), place, (*part).to_owned()]);
            }
        }
    }
    (!rows.is_empty()).then(|| Grid {
        name: source.label("sheet.long").to_owned(),
        title: source.label("sheet.long").to_owned(),
        lead: vec![source.label("sheet.long.lead").to_owned()],
        columns: vec![
            id_column(source),
            GridColumn::new(source.label("sheet.long.column"), 22, GridKind::Text),
            GridColumn::new(source.label("sheet.long.part"), 9, GridKind::Text),
            GridColumn::new(source.label("sheet.long.text"), 96, GridKind::Text),
        ],
        rows,
    })
}

/// Confidential lines that a tenderer does not answer in the sheet: contract terms and demands on the supplier.
fn others(source: &Source<'_>) -> Option<Grid> {
    let lines = confidential_lines(source.derivation);
    let lines = lines.filter(|line| matches!(line.placement, Placement::Contract | Placement::Qualification));
    let rows: Vec<_> = lines
        .map(|line| {
            vec![
                line.id.to_string(),
                placement_word(source.release, line.placement, source.lang).to_owned(),
                clean(&line.text),
                clean(&line.evidence),
                met_word(source.release, line.met, source.lang).to_owned(),
            ]
        })
        .collect();
    (!rows.is_empty()).then(|| Grid {
        name: source.label("confidential.others").to_owned(),
        title: source.label("confidential.others").to_owned(),
        lead: vec![source.label("confidential.others.lead").to_owned()],
        columns: vec![
            id_column(source),
            GridColumn::new(source.label("confidential.others.kind"), 22, GridKind::Text),
            GridColumn::new(source.label("sheet.column.requirement"), 64, GridKind::Text),
            GridColumn::new(source.label("sheet.column.documentation"), 36, GridKind::Text),
            GridColumn::new(source.label("sheet.column.met"), 18, GridKind::Text),
        ],
        rows,
    })
}
