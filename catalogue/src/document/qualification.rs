//! The qualification requirements, as text for the announcement and the ESPD: about the supplier, met or not met, never weighted.

use super::Source;
use super::issue::Issue;
use super::lines::qualification_lines;
use super::manifest::NotMade;
use super::model::{Block, Cell, Document, Table, TableKind};
use crate::content::Release;
use crate::procurement::CaseFile;
use crate::procurement::derivation::{Derivation, Line};

/// The qualification requirements of a procurement.
///
/// # Errors
/// [`NotMade`] when there are none.
pub fn qualification(
    release: &Release,
    case: &CaseFile,
    derivation: &Derivation,
    issue: impl Into<Issue>,
) -> Result<Document, NotMade> {
    let source = Source::new(release, case, derivation);
    let issue = issue.into();
    let lines: Vec<&Line> = qualification_lines(derivation).collect();
    if lines.is_empty() {
        return Err(NotMade { reason: source.label("qualification.none").to_owned() });
    }
    let row = |line: &&Line| {
        vec![
            Cell::text(line.id.as_str()),
            Cell::text(source.public_text(line)),
            Cell::text(source.public_evidence(line)),
            Cell::text(source.label("qualification.met_or_not")),
        ]
    };
    let header =
        ["sheet.column.id", "sheet.column.requirement", "sheet.column.documentation", "qualification.assessed"];
    let blocks = vec![
        Block::text(source.label("sheet.qualification.intro")),
        Block::text(source.label("qualification.use")),
        Block::heading(1, source.label("qualification.list"), "requirements"),
        Block::Table(Table {
            caption: source.label("qualification.list").to_owned(),
            kind: TableKind::Plain,
            header: header.map(|id| source.label(id).to_owned()).to_vec(),
            widths: vec![13, 40, 32, 15],
            rows: lines.iter().map(row).collect(),
        }),
    ];
    Ok(source.document(issue, "sheet.qualification.title", "qualification.subject", source.draft(issue), blocks))
}
