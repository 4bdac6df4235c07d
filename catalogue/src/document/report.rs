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
    blocks.push(Block::heading(1, source.label("report.exemption"), "exemption"));
    blocks.push(Block::text(source.label("report.exemption_text")));
    blocks.extend(memo(&source));
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

/// Room for the decision, which the report itself never makes.
fn memo(source: &Source<'_>) -> Vec<Block> {
    let options = ["memo.approved", "memo.conditional", "memo.rejected"];
    let decision = Cell::texts(options.into_iter().map(|id| format!("☐ {}", source.label(id))));
    let blank = |id: &'static str, lines: usize| vec![Cell::text(source.label(id)), Cell::of(vec![Vec::new(); lines])];
    let rows = vec![
        vec![Cell::text(source.label("memo.decision")), decision],
        blank("memo.reason", 6),
        blank("memo.conditions", 4),
        blank("memo.decided_by", 2),
        blank("memo.date", 1),
    ];
    vec![
        Block::heading_on_new_page(1, source.label("memo.title"), "memo"),
        Block::text(source.label("memo.intro")),
        fields(source, "memo.title", rows),
    ]
}

/// A table of fields.
fn fields(source: &Source<'_>, caption: &'static str, rows: Vec<Vec<Cell>>) -> Block {
    Block::Table(Table {
        caption: source.label(caption).to_owned(),
        kind: TableKind::Fields,
        header: ["dpa.column.field", "dpa.column.value"].map(|id| source.label(id).to_owned()).to_vec(),
        widths: vec![32, 68],
        rows,
    })
}

/// A table under its heading, or the sentence that there is nothing to show.
fn table(
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
