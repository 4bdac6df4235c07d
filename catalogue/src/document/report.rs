//! The internal risk report: the whole trail, the risk before and after, who accepted what, and what is still to do. It is never
//! published.

mod need;
mod people;
mod requirements;
mod risk;

use super::Source;
use super::contract::contract;
use super::date::{Date, long};
use super::model::{Block, Cell, Document, Table, TableKind, clean};
use super::sheet::answer_line;
use crate::content::Release;
use crate::procurement::CaseFile;
use crate::procurement::derivation::Derivation;
use crate::procurement::known::CASE_NO;

/// The risk report of a procurement.
pub fn report(release: &Release, case: &CaseFile, derivation: &Derivation, date: Date) -> Document {
    let source = Source::new(release, case, derivation);
    let marking = source.label("report.marking").to_owned();
    let mut blocks = vec![
        Block::Title { text: source.label("report.title").to_owned(), subtitle: clean(&case.title) },
        Block::remark(format!("{marking}. {}", source.label("report.marking_reason"))),
        about(&source, date),
        Block::Toc { heading: source.label("dpa.toc").to_owned() },
        Block::heading_on_new_page(1, source.label("report.summary"), "summary"),
    ];
    blocks.extend(requirements::summary(&source));
    blocks.extend(requirements::remaining(&source));
    blocks.extend(need::sections(&source));
    blocks.extend(people::sections(&source));
    blocks.extend(risk::sections(&source));
    blocks.extend(requirements::sections(&source));
    blocks.extend(requirements::laws(&source));
    blocks.extend(exemption(&source));
    source.assembled("report.title", "report.subject", Some(marking), date, blocks)
}

/// What an internal document says of the procurement, by label: some of it may be empty.
pub(super) fn identified(source: &Source<'_>, date: Date) -> [(&'static str, String); 5] {
    let organisation = &source.case.organisation;
    let contract =
        contract(source.release, source.case).map_or_else(String::new, |known| known.name(source.release, source.lang));
    [
        ("sheet.front.case_no", answer_line(source.case, CASE_NO)),
        ("sheet.front.buyer", organisation.name.clone()),
        ("report.unit", source.case.unit().to_owned()),
        ("sheet.front.contract", contract),
        ("sheet.front.date", long(source.release, date, source.lang)),
    ]
}

fn about(source: &Source<'_>, date: Date) -> Block {
    let procurement = ("sheet.front.procurement", source.case.title.clone());
    let release = ("sheet.front.release", source.release.version.clone());
    let given = [procurement].into_iter().chain(identified(source, date)).chain([release]);
    let rows = given.filter(|(_, value)| !value.trim().is_empty());
    fields(
        source,
        "report.about",
        rows.map(|(label, value)| vec![Cell::text(source.label(label)), Cell::text(value)]).collect(),
    )
}

/// What the case worker may look at, part by part. The report proposes and never decides: the last column is theirs.
fn exemption(source: &Source<'_>) -> Vec<Block> {
    let parts = [
        ("report.exemption.risk", "report.exemption.section24"),
        ("report.exemption.measures", "report.exemption.section24"),
        ("report.exemption.decision", "report.exemption.none"),
        ("report.exemption.rest", "report.exemption.none"),
    ];
    let rows = parts
        .map(|(part, basis)| vec![Cell::text(source.label(part)), Cell::text(source.label(basis)), Cell::default()]);
    let header = ["report.column.part", "report.column.basis", "report.column.assessment"];
    vec![
        Block::heading(1, source.label("report.exemption"), "exemption"),
        Block::text(source.label("report.exemption_text")),
        table(source, "report.exemption", &header, &[38, 30, 32], rows.to_vec()),
    ]
}

/// A table of fields.
pub(super) fn fields(source: &Source<'_>, caption: &'static str, rows: Vec<Vec<Cell>>) -> Block {
    Block::Table(Table {
        caption: source.label(caption).to_owned(),
        kind: TableKind::Fields,
        header: ["dpa.column.field", "dpa.column.value"].map(|id| source.label(id).to_owned()).to_vec(),
        widths: vec![32, 68],
        rows,
    })
}

/// A table under its heading, or the sentence that there is nothing to show.
pub(super) fn table(
    source: &Source<'_>,
    caption: &'static str,
    header: &[&'static str],
    widths: &[u8],
    rows: Vec<Vec<Cell>>,
) -> Block {
    if rows.is_empty() {
        return Block::text(source.label("report.none"));
    }
    Block::Table(Table {
        caption: source.label(caption).to_owned(),
        kind: TableKind::Plain,
        header: header.iter().map(|id| source.label(id).to_owned()).collect(),
        widths: widths.to_vec(),
        rows,
    })
}
