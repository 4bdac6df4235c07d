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
use super::sheet::{answer_line, page_words};
use crate::content::Release;
use crate::procurement::CaseFile;
use crate::procurement::derivation::Derivation;
use crate::procurement::known::CASE_NO;

/// The risk report of a procurement.
pub fn report(release: &Release, case: &CaseFile, derivation: &Derivation, date: Date) -> Document {
    let source = Source::new(release, case, derivation);
    let case_no = answer_line(case, CASE_NO);
    let marking = source.label("report.marking").to_owned();
    let mut blocks = vec![
        Block::Title { text: source.label("report.title").to_owned(), subtitle: clean(&case.title) },
        Block::remark(format!("{marking}. {}", source.label("report.marking_reason"))),
        about(&source, &case_no, date),
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
    Document {
        lang: source.lang,
        title: format!("{} – {}", source.label("report.title"), clean(&case.title)),
        subject: source.label("report.subject").to_owned(),
        creator: clean(&case.organisation.name),
        case_no,
        marking: Some(marking),
        date,
        release: derivation.release.clone(),
        words: page_words(&source),
        blocks,
        footnotes: Vec::new(),
    }
}

fn about(source: &Source<'_>, case_no: &str, date: Date) -> Block {
    let organisation = &source.case.organisation;
    let contract =
        contract(source.release, source.case).map_or_else(String::new, |known| known.name(source.release, source.lang));
    let given = [
        ("sheet.front.procurement", source.case.title.clone()),
        ("sheet.front.case_no", case_no.to_owned()),
        ("sheet.front.buyer", organisation.name.clone()),
        ("report.unit", organisation.unit.clone()),
        ("sheet.front.contract", contract),
        ("sheet.front.date", long(source.release, date, source.lang)),
        ("sheet.front.release", source.release.version.clone()),
    ];
    let rows = given.into_iter().filter(|(_, value)| !value.trim().is_empty());
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
