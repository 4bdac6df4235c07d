//! A document as a page: the same blocks that the office file is written from.

use crate::pages::feedback::feedback_link;
use crate::t;
use catalogue::document::Document;
use catalogue::document::model::{Block, Cell, Inline, Matrix, ParagraphKind, SignatureParty, Table, TableKind, Tone};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What stands around a preview.
#[derive(Clone, Debug, Default)]
pub struct PreviewFrame {
    /// The address of the annexes.
    pub back: String,
    /// Where the file is downloaded, and what that is called: a file that is internal only comes in its package.
    pub download: (String, String),
    /// Where an open field is filled in, by the id of the field.
    pub fields: BTreeMap<String, String>,
    /// The procurement.
    pub procurement: String,
}

/// The links above a preview.
pub(super) fn above(frame: &PreviewFrame) -> AnyView {
    view! {
        <p class="back">
            <a href=frame.back.clone()>{t!("annexes-back")}</a>
            " "
            <a href=frame.download.0.clone() download>{frame.download.1.clone()}</a>
        </p>
    }
    .into_any()
}

/// The page.
pub fn document_page(document: Document, frame: PreviewFrame) -> AnyView {
    let titled = document.blocks.iter().any(|block| matches!(block, Block::Title { .. }));
    let title = (!titled).then(|| view! { <h1>{document.title.clone()}</h1> });
    let marking = document.marking.clone().map(|marking| view! { <p class="stop">{marking}</p> });
    let writer = Writer { document: &document, frame: &frame };
    let blocks = document.blocks.iter().map(|block| writer.block(block)).collect_view();
    let notes = (!document.footnotes.is_empty()).then(|| {
        let notes = document.footnotes.iter().enumerate().map(|(index, note)| {
            view! { <li id=format!("note-{}", index + 1)>{note.clone()}</li> }
        });
        view! { <ol class="footnotes" aria-label=t!("annexes-footnotes")>{notes.collect_view()}</ol> }
    });
    view! {
        {above(&frame)}
        <article class="sheet-of-paper" lang=document.lang.tag()>
            {title}
            {marking}
            {blocks}
            {notes}
        </article>
    }
    .into_any()
}

struct Writer<'a> {
    document: &'a Document,
    frame: &'a PreviewFrame,
}

impl Writer<'_> {
    fn block(&self, block: &Block) -> AnyView {
        match block {
            Block::Title { text, subtitle } => {
                let subtitle = (!subtitle.is_empty()).then(|| view! { <p class="lead">{subtitle.clone()}</p> });
                view! { <h1>{text.clone()}</h1>{subtitle} }.into_any()
            }
            Block::Heading { level, text, anchor, .. } => {
                view! { {heading(*level, text.clone(), id(anchor))}{self.feedback(anchor)} }.into_any()
            }
            Block::Clause { number, heading: text, anchor, parts } => {
                let parts = parts.iter().enumerate().map(|(index, part)| {
                    view! { <p class="clause-part"><span class="clause-number">{format!("{number}.{}", index + 1)}</span>" "{self.inlines(part)}</p> }
                });
                let parts = parts.collect_view();
                view! { {heading(1, format!("{number} {text}"), id(anchor))}{parts}{self.feedback(anchor)} }.into_any()
            }
            Block::Paragraph { inlines, kind } => {
                let class = match kind {
                    ParagraphKind::Plain => "",
                    ParagraphKind::Remark => "remark",
                };
                view! { <p class=class>{self.inlines(inlines)}</p> }.into_any()
            }
            Block::List { items } => {
                let items = items.iter().map(|item| view! { <li>{self.inlines(item)}</li> }).collect_view();
                view! { <ul>{items}</ul> }.into_any()
            }
            Block::Table(table) => self.table(table),
            Block::Matrices { matrices } => matrices.iter().map(matrix).collect_view().into_any(),
            Block::Toc { heading: text } => self.contents(text),
            Block::PageBreak => view! { <hr class="page-break" /> }.into_any(),
            Block::Signature { parties } => {
                let parties = parties.iter().map(|party| self.party(party)).collect_view();
                view! { <div class="signatures">{parties}</div> }.into_any()
            }
        }
    }

    /// Beside a clause, which is the catalogue's: what a municipality's own template makes is shown on another page.
    fn feedback(&self, anchor: &str) -> Option<AnyView> {
        let number = anchor.strip_prefix("clause-")?;
        let link = feedback_link(&self.frame.procurement, "clause", number, number.to_owned());
        Some(view! { <p>{link}</p> }.into_any())
    }

    /// The headings of level 1 and the clauses, as the office file lists them.
    fn contents(&self, text: &str) -> AnyView {
        let entries = self.document.blocks.iter().filter_map(|block| match block {
            Block::Heading { level: 1, text, anchor, .. } => Some((text.clone(), id(anchor))),
            Block::Clause { number, heading, anchor, .. } => Some((format!("{number} {heading}"), id(anchor))),
            _ => None,
        });
        let entries = entries.map(|(text, id)| view! { <li><a href=format!("#{id}")>{text}</a></li> }).collect_view();
        view! {
            <nav class="document-contents" aria-label=text.to_owned()>
                <p class="contents-heading">{text.to_owned()}</p>
                <ul>{entries}</ul>
            </nav>
        }
        .into_any()
    }

    fn table(&self, table: &Table) -> AnyView {
        // A first column that names its row is a column of headings.
        let names_rows = table.kind == TableKind::Fields;
        let header = (!table.header.is_empty()).then(|| {
            let cells = table.header.iter().map(|text| match text.as_str() {
                "" => view! { <td></td> }.into_any(),
                text => view! { <th scope="col">{text.to_owned()}</th> }.into_any(),
            });
            view! { <thead><tr>{cells.collect_view()}</tr></thead> }
        });
        let rows = table.rows.iter().map(|row| {
            let cells = row.iter().enumerate().map(|(index, cell)| self.cell(cell, names_rows && index == 0));
            view! { <tr>{cells.collect_view()}</tr> }
        });
        let rows = rows.collect_view();
        let caption = table.caption.clone();
        view! {
            <div class="scroll" role="region" aria-label=caption.clone() tabindex="0">
                <table>
                    <caption class="heard-only">{caption.clone()}</caption>
                    {header}
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    }

    fn cell(&self, cell: &Cell, names_row: bool) -> AnyView {
        let class = tone_class(cell.tone);
        let paragraphs =
            cell.paragraphs.iter().map(|paragraph| view! { <p>{self.inlines(paragraph)}</p> }).collect_view();
        if names_row {
            view! { <th scope="row" class=class>{paragraphs}</th> }.into_any()
        } else {
            view! { <td class=class>{paragraphs}</td> }.into_any()
        }
    }

    fn party(&self, party: &SignatureParty) -> AnyView {
        let lines = party
            .lines
            .iter()
            .map(|(label, value)| view! { <div><dt>{label.clone()}</dt><dd>{self.inlines(value)}</dd></div> });
        let lines = lines.collect_view();
        view! { <section class="party"><p class="party-heading">{party.heading.clone()}</p><dl>{lines}</dl></section> }
            .into_any()
    }

    fn inlines(&self, inlines: &[Inline]) -> AnyView {
        inlines.iter().map(|inline| self.inline(inline)).collect_view().into_any()
    }

    fn inline(&self, inline: &Inline) -> AnyView {
        match inline {
            Inline::Text(text) => text.clone().into_any(),
            Inline::Strong(text) => view! { <strong>{text.clone()}</strong> }.into_any(),
            Inline::Open { text, field } => {
                let text = text.clone();
                match self.frame.fields.get(field) {
                    Some(href) => view! { <mark class="open-field"><a href=href.clone()>{text}</a></mark> }.into_any(),
                    None => view! { <mark class="open-field">{text}</mark> }.into_any(),
                }
            }
            Inline::Note(index) => {
                let number = index + 1;
                view! { <sup><a href=format!("#note-{number}") aria-label=t!("annexes-footnote", number = number)>{number}</a></sup> }.into_any()
            }
        }
    }
}

fn tone_class(tone: Tone) -> &'static str {
    match tone {
        Tone::None => "",
        Tone::Green => "tone-1",
        Tone::Yellow => "tone-2",
        Tone::Red => "tone-4",
    }
}

/// What is a picture in the file is a table on the page: it says the same, and can be read cell by cell.
fn matrix(matrix: &Matrix) -> AnyView {
    let columns = matrix.columns.iter().map(|column| view! { <th scope="col">{column.clone()}</th> }).collect_view();
    let rows = matrix.rows.iter().map(|row| {
        let cells = row.cells.iter().map(|cell| {
            let marks = (!cell.marks.is_empty()).then(|| view! { <p><strong>{cell.marks.join(", ")}</strong></p> });
            view! { <td class=tone_class(cell.tone)><p>{cell.level.clone()}</p>{marks}</td> }
        });
        view! { <tr><th scope="row">{row.label.clone()}</th>{cells.collect_view()}</tr> }
    });
    let rows = rows.collect_view();
    view! {
        <div class="scroll" role="region" aria-label=matrix.caption.clone() tabindex="0">
            <table>
                <caption>{matrix.caption.clone()}</caption>
                <thead><tr><th scope="col">{matrix.corner.clone()}</th>{columns}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// Anchors of a document live beside the ids of the page around it.
fn id(anchor: &str) -> String {
    format!("doc-{anchor}")
}

/// The title of a document is the heading of the page, so everything else is one further down.
fn heading(level: u8, text: String, id: String) -> AnyView {
    match level {
        1 => view! { <h2 id=id>{text}</h2> }.into_any(),
        2 => view! { <h3 id=id>{text}</h3> }.into_any(),
        _ => view! { <h4 id=id>{text}</h4> }.into_any(),
    }
}
