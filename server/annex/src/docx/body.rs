//! The flowing text: headings, clauses, paragraphs, lists, the table of contents, header and footer.

use super::drawing::DrawingIds;
use super::logo;
use super::matrix::{FIGURE, figure};
use super::skeleton::{BULLETS, CLAUSES, is_note};
use super::table::{self, TableMark};
use crate::look::Look;
use crate::xml::Element;
use catalogue::document::Document;
use catalogue::document::model::{Block, Inline, ParagraphKind};
use docx_rs::{
    BreakType, DocumentChild, Docx, FieldCharType, Footer, Footnote, Header, Hyperlink, HyperlinkType, IndentLevel,
    InstrText, LineSpacing, NumPages, NumberingId, PageMargin, PageNum, Paragraph, Run,
};

/// A4 in twentieths of a point.
const PAGE: (u32, u32) = (11_906, 16_838);
/// The margins left and right: 2 cm.
const MARGIN: i32 = 1_134;
/// The margins above and below.
const MARGIN_TOP: i32 = 1_418;
/// The same in a note.
const MARGIN_TOP_NOTE: i32 = 1_191;
/// What is left for text between the margins.
pub(super) const TEXT_WIDTH: usize = 9_638;
/// The space below a list.
const AFTER_LIST: u32 = 200;

/// A document on its way to a file.
pub(super) struct Flow {
    pub(super) docx: Docx,
    /// What the writer library can't say about each table, in the order they stand.
    pub(super) tables: Vec<TableMark>,
    /// The pictures, in the order their paragraphs stand: the runs of each.
    pub(super) figures: Vec<Vec<Element>>,
}

pub(super) fn flow(document: &Document, look: &Look) -> Flow {
    let above = if is_note(document) { MARGIN_TOP_NOTE } else { MARGIN_TOP };
    let margin =
        PageMargin { top: above, bottom: above, left: MARGIN, right: MARGIN, header: 680, footer: 624, gutter: 0 };
    let docx = Docx::new()
        .page_size(PAGE.0, PAGE.1)
        .page_margin(margin)
        .header(Header::new().add_paragraph(header(document)))
        .footer(Footer::new().add_paragraph(footer(document)));
    let (tables, figures) = (Vec::new(), Vec::new());
    let mut writer = Writer { document, look, docx, tables, figures, drawings: DrawingIds::default(), bookmarks: 0 };
    for (index, block) in document.blocks.iter().enumerate() {
        let before_table = matches!(
            document.blocks.get(index + 1),
            Some(Block::Table(_) | Block::List { .. } | Block::Matrices { .. })
        );
        writer.block(block, before_table);
    }
    Flow { docx: writer.docx, tables: writer.tables, figures: writer.figures }
}

/// Case number and title; on an internal document the marking, so that no page can be taken for a public one.
fn header(document: &Document) -> Paragraph {
    let named: Vec<&str> =
        [document.case_no.as_str(), &document.title].into_iter().filter(|part| !part.is_empty()).collect();
    let paragraph = Paragraph::new().style("Header").add_run(Run::new().add_text(named.join(" – ")));
    match &document.marking {
        Some(marking) => paragraph.add_run(Run::new().add_tab().add_text(marking).bold().color("9C1C1C")),
        None => paragraph,
    }
}

fn footer(document: &Document) -> Paragraph {
    let words = &document.words;
    Paragraph::new()
        .style("Footer")
        .add_run(Run::new().add_text(&document.creator))
        .add_run(Run::new().add_tab().add_text(format!("{} ", words.page)))
        .add_page_num(PageNum::new())
        .add_run(Run::new().add_text(format!(" {} ", words.of)))
        .add_num_pages(NumPages::new())
}

struct Writer<'d> {
    document: &'d Document,
    look: &'d Look,
    docx: Docx,
    tables: Vec<TableMark>,
    figures: Vec<Vec<Element>>,
    drawings: DrawingIds,
    bookmarks: usize,
}

impl Writer<'_> {
    fn add(&mut self, paragraph: Paragraph) {
        self.docx.document.children.push(DocumentChild::Paragraph(Box::new(paragraph)));
    }

    fn add_table(&mut self, (table, mark): (docx_rs::Table, TableMark)) {
        self.docx.document.children.push(DocumentChild::Table(Box::new(table)));
        // A paragraph after a table keeps two tables apart, and lets a document end with one.
        self.add(Paragraph::new().style("AfterTable"));
        self.tables.push(mark);
    }

    /// A paragraph that leads up to a table, a list or a picture stays on its page.
    fn block(&mut self, block: &Block, before_table: bool) {
        let document = self.document;
        match block {
            Block::Title { text, subtitle } => {
                self.logo();
                self.add(Paragraph::new().style("Title").add_run(Run::new().add_text(text)));
                self.add(Paragraph::new().style("Subtitle").add_run(Run::new().add_text(subtitle)));
            }
            Block::Heading { level, text, anchor, new_page } => {
                let heading = self.heading(*level, text, anchor);
                self.add(if *new_page { heading.page_break_before(true) } else { heading });
            }
            Block::Clause { heading, anchor, parts, .. } => {
                let heading = self.heading(1, heading, anchor);
                self.add(heading.numbering(NumberingId::new(CLAUSES), IndentLevel::new(0)));
                for part in parts {
                    let part = runs(Paragraph::new().style("Clause"), part, document);
                    self.add(part.numbering(NumberingId::new(CLAUSES), IndentLevel::new(1)));
                }
            }
            Block::Paragraph { inlines, kind } => {
                let style = match kind {
                    ParagraphKind::Plain => "BodyText",
                    ParagraphKind::Remark => "Remark",
                };
                let paragraph = runs(Paragraph::new().style(style), inlines, document);
                self.add(if before_table { paragraph.keep_next(true) } else { paragraph });
            }
            Block::List { items } => {
                for (index, item) in items.iter().enumerate() {
                    let mut item = runs(Paragraph::new().style("ListBullet"), item, document);
                    if index + 1 == items.len() {
                        item = item.line_spacing(LineSpacing::new().after(AFTER_LIST));
                    }
                    self.add(item.numbering(NumberingId::new(BULLETS), IndentLevel::new(0)));
                }
            }
            Block::Table(table) => self.add_table(table::table(table, document, self.look)),
            Block::Matrices { matrices } => {
                self.add(Paragraph::new().style(FIGURE));
                self.figures.push(figure(matrices, &mut self.drawings));
            }
            Block::Toc { heading } => self.contents(heading),
            Block::PageBreak => self.add(Paragraph::new().add_run(Run::new().add_break(BreakType::Page))),
            Block::Signature { parties } => self.add_table(table::signature(parties, document, self.look)),
        }
    }

    fn logo(&mut self) {
        if let Some((logo, name)) = self.look.logo() {
            self.add(Paragraph::new().style(FIGURE).keep_next(true));
            self.figures.push(vec![logo::run(logo, name, &mut self.drawings)]);
        }
    }

    fn heading(&mut self, level: u8, text: &str, anchor: &str) -> Paragraph {
        self.bookmarks += 1;
        let style = match level {
            1 => "Heading1",
            2 => "Heading2",
            _ => "Heading3",
        };
        Paragraph::new()
            .style(style)
            .add_bookmark_start(self.bookmarks, bookmark(anchor))
            .add_run(Run::new().add_text(text))
            .add_bookmark_end(self.bookmarks)
    }

    /// The table of contents is a field, so that Word can bring it up to date and add page numbers; until then it holds the
    /// headings as links. Page numbers are not guessed: a wrong one is worse than none.
    fn contents(&mut self, heading: &str) {
        self.add(Paragraph::new().style("TocHeading").page_break_before(true).add_run(Run::new().add_text(heading)));
        let entries = entries(&self.document.blocks);
        let count = entries.len();
        for (index, (number, text, anchor)) in entries.into_iter().enumerate() {
            let mut paragraph = Paragraph::new().style("TOC1");
            if index == 0 {
                let instruction = InstrText::Unsupported(" TOC \\o \"1-1\" \\h \\z \\u ".to_owned());
                paragraph = paragraph
                    .add_run(Run::new().add_field_char(FieldCharType::Begin, false))
                    .add_run(Run::new().add_instr_text(instruction))
                    .add_run(Run::new().add_field_char(FieldCharType::Separate, false));
            }
            let run = match number {
                Some(number) => Run::new().add_text(number.to_string()).add_tab().add_text(text),
                None => Run::new().add_text(text),
            };
            paragraph = paragraph.add_hyperlink(Hyperlink::new(bookmark(anchor), HyperlinkType::Anchor).add_run(run));
            if index + 1 == count {
                paragraph = paragraph.add_run(Run::new().add_field_char(FieldCharType::End, false));
            }
            self.add(paragraph);
        }
    }
}

/// The headings that stand in the table of contents: the number of a clause, the words, the anchor.
fn entries(blocks: &[Block]) -> Vec<(Option<u8>, &str, &str)> {
    blocks
        .iter()
        .filter_map(|block| match block {
            Block::Clause { number, heading, anchor, .. } => Some((Some(*number), heading.as_str(), anchor.as_str())),
            Block::Heading { level: 1, text, anchor, .. } => Some((None, text.as_str(), anchor.as_str())),
            _ => None,
        })
        .collect()
}

/// The name of a bookmark has no hyphen.
fn bookmark(anchor: &str) -> String {
    format!("k_{}", anchor.replace('-', "_"))
}

/// Adds the inlines to a paragraph.
pub(super) fn runs(mut paragraph: Paragraph, inlines: &[Inline], document: &Document) -> Paragraph {
    for inline in inlines {
        let run = match inline {
            Inline::Text(text) => with_lines(Run::new(), text),
            Inline::Strong(text) => with_lines(Run::new(), text).bold(),
            Inline::Open { text, .. } => with_lines(Run::new(), text).highlight("yellow"),
            Inline::Note(index) => note(*index, document),
        };
        paragraph = paragraph.add_run(run);
    }
    paragraph
}

/// Text whose line breaks stay.
fn with_lines(mut run: Run, text: &str) -> Run {
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            run = run.add_break(BreakType::TextWrapping);
        }
        run = run.add_text(line);
    }
    run
}

fn note(index: usize, document: &Document) -> Run {
    let text = document.footnotes.get(index).map_or("", String::as_str);
    let content = Paragraph::new().style("FootnoteText").add_run(with_lines(Run::new(), text));
    // The library would count footnotes across all documents of the process; here they count from 1 in each.
    Run::new().style("FootnoteReference").add_footnote_reference(Footnote { id: index + 1, content: vec![content] })
}
