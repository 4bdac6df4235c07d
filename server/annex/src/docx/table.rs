//! Tables, and the table that the parties sign in.

use super::body::{TEXT_WIDTH, runs};
use crate::look::Look;
use catalogue::document::Document;
use catalogue::document::model::{Cell, Inline, SignatureParty, Table, TableKind, Tone};
use docx_rs::{
    BorderType, HeightRule, Paragraph, Run, Shading, ShdType, TableBorder, TableBorderPosition, TableBorders,
    TableCell, TableCellMargins, TableLayoutType, TableRow, VAlignType, WidthType,
};

/// Fills of cells.
const LABEL: &str = "EEF3F8";
const GREEN: &str = "CFE8CF";
const YELLOW: &str = "FFF0B3";
const RED: &str = "F5C4BE";
pub(super) const LINE: &str = "B8C2CC";
/// Room for a signature, in twentieths of a point.
const SIGNATURE_HEIGHT: f32 = 850.0;

/// What the writer library can't say about a table.
#[derive(Clone, Debug)]
pub(super) struct TableMark {
    /// What the table shows.
    pub(super) caption: String,
    /// What its columns are.
    pub(super) columns: String,
}

pub(super) fn table(table: &Table, document: &Document, look: &Look) -> (docx_rs::Table, TableMark) {
    let ink = look.ink_digits();
    let widths: Vec<usize> = table.widths.iter().map(|width| TEXT_WIDTH * usize::from(*width) / 100).collect();
    let mut rows = vec![TableRow::new(
        table.header.iter().zip(&widths).map(|(text, width)| heading(text, *width, &ink)).collect(),
    )];
    for row in &table.rows {
        let cells = row.iter().zip(&widths).enumerate();
        let cells = cells
            .map(|(at, (content, width))| cell(content, *width, at == 0 && table.kind != TableKind::Plain, document));
        rows.push(TableRow::new(cells.collect()).cant_split());
    }
    (framed(rows, widths), TableMark { caption: table.caption.clone(), columns: table.header.join(", ") })
}

fn framed(rows: Vec<TableRow>, widths: Vec<usize>) -> docx_rs::Table {
    let mut borders = TableBorders::with_empty();
    for position in [
        TableBorderPosition::Top,
        TableBorderPosition::Left,
        TableBorderPosition::Bottom,
        TableBorderPosition::Right,
        TableBorderPosition::InsideH,
        TableBorderPosition::InsideV,
    ] {
        borders = borders.set(TableBorder::new(position).border_type(BorderType::Single).size(4).color(LINE));
    }
    docx_rs::Table::new(rows)
        .style("KravsporTable")
        .width(widths.iter().sum(), WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .margins(TableCellMargins::new().margin(60, 100, 60, 100))
        .set_borders(borders)
        .set_grid(widths)
}

fn fill(colour: &str) -> Shading {
    Shading::new().shd_type(ShdType::Clear).color("auto").fill(colour)
}

fn heading(text: &str, width: usize, ink: &str) -> TableCell {
    let run = Run::new().add_text(text).bold().color("FFFFFF");
    TableCell::new()
        .width(width, WidthType::Dxa)
        .shading(fill(ink))
        .vertical_align(VAlignType::Center)
        .add_paragraph(Paragraph::new().style("TableText").keep_next(true).add_run(run))
}

fn cell(content: &Cell, width: usize, is_label: bool, document: &Document) -> TableCell {
    let mut cell = TableCell::new().width(width, WidthType::Dxa);
    if let Some(colour) = colour_of(content.tone).or(is_label.then_some(LABEL)) {
        cell = cell.shading(fill(colour));
    }
    if content.paragraphs.is_empty() {
        return cell.add_paragraph(Paragraph::new().style("TableText"));
    }
    for paragraph in &content.paragraphs {
        let strong: Vec<Inline>;
        let inlines = if is_label {
            strong = paragraph.iter().cloned().map(stressed).collect();
            &strong
        } else {
            paragraph
        };
        cell = cell.add_paragraph(runs(Paragraph::new().style("TableText"), inlines, document));
    }
    cell
}

/// The fill of a tone.
pub(super) fn colour_of(tone: Tone) -> Option<&'static str> {
    match tone {
        Tone::None => None,
        Tone::Green => Some(GREEN),
        Tone::Yellow => Some(YELLOW),
        Tone::Red => Some(RED),
    }
}

fn stressed(inline: Inline) -> Inline {
    match inline {
        Inline::Text(text) => Inline::Strong(text),
        other => other,
    }
}

/// The parties side by side: what each line is for, what is known, and room to write.
pub(super) fn signature(parties: &[SignatureParty], document: &Document, look: &Look) -> (docx_rs::Table, TableMark) {
    let ink = look.ink_digits();
    let width = TEXT_WIDTH / parties.len().max(1);
    let headings = parties.iter().map(|party| heading(&party.heading, width, &ink));
    let mut rows = vec![TableRow::new(headings.collect()).cant_split()];
    let lines = parties.iter().map(|party| party.lines.len()).max().unwrap_or(0);
    for line in 0..lines {
        let cells = parties.iter().map(|party| match party.lines.get(line) {
            Some((label, known)) => signature_cell(label, known, width, document),
            None => TableCell::new().width(width, WidthType::Dxa).add_paragraph(Paragraph::new().style("TableText")),
        });
        rows.push(
            TableRow::new(cells.collect()).row_height(SIGNATURE_HEIGHT).height_rule(HeightRule::AtLeast).cant_split(),
        );
    }
    let headings = parties.iter().map(|party| party.heading.as_str()).collect::<Vec<_>>().join(", ");
    (framed(rows, vec![width; parties.len()]), TableMark { caption: headings.clone(), columns: headings })
}

fn signature_cell(label: &str, known: &[Inline], width: usize, document: &Document) -> TableCell {
    let mut cell = TableCell::new()
        .width(width, WidthType::Dxa)
        .add_paragraph(Paragraph::new().style("TableLabel").keep_next(true).add_run(Run::new().add_text(label)));
    if !known.is_empty() {
        cell = cell.add_paragraph(runs(Paragraph::new().style("TableText").keep_next(true), known, document));
    }
    cell
}
