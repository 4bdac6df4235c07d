//! A document as blocks of text: what the writers turn into DOCX and HTML.

use super::date::Date;
pub use super::matrix::{Matrix, MatrixCell, MatrixDetail, MatrixRow};
use crate::content::Lang;
use serde::Serialize;

/// A document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Document {
    /// Its language.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub subject: String,
    /// Who issues it: the organisation.
    pub creator: String,
    /// The case number, or nothing.
    pub case_no: String,
    /// A warning that stands on every page of an internal document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marking: Option<String>,
    /// The day it carries.
    pub date: Date,
    /// The version and fingerprint of the catalogue release behind it.
    pub release: (String, String),
    /// The fixed words that the writer needs.
    pub words: PageWords,
    /// The content, in order.
    pub blocks: Vec<Block>,
    /// The footnotes, which [`Inline::Note`] points into.
    pub footnotes: Vec<String>,
}

/// Fixed words of every page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PageWords {
    /// "Side", before the number of the page.
    pub page: String,
    /// "av", before the number of pages.
    pub of: String,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "block")]
pub enum Block {
    /// The title on the first page.
    Title {
        /// The title.
        text: String,
        /// What stands below it.
        subtitle: String,
    },
    /// A heading without a number.
    Heading {
        /// From 1 to 3.
        level: u8,
        /// The words.
        text: String,
        /// What a link to it names; unique in the document.
        anchor: String,
        /// Whether it begins a new page.
        new_page: bool,
    },
    /// A numbered clause: its heading is 1, its parts are 1.1, 1.2, …
    Clause {
        /// Its number. The writers number by themselves; clauses follow each other from 1.
        number: u8,
        /// Its heading.
        heading: String,
        /// What a link to it names; unique in the document.
        anchor: String,
        /// Its parts.
        parts: Vec<Vec<Inline>>,
    },
    /// A paragraph.
    Paragraph {
        /// What it says.
        inlines: Vec<Inline>,
        /// How it stands out.
        kind: ParagraphKind,
    },
    /// A list with bullets.
    List {
        /// The entries.
        items: Vec<Vec<Inline>>,
    },
    /// A table.
    Table(Table),
    /// Risk matrices as pictures, side by side.
    Matrices {
        /// One, or two to compare.
        matrices: Vec<Matrix>,
    },
    /// The table of contents: the headings of level 1 and the clauses.
    Toc {
        /// Its heading.
        heading: String,
    },
    /// A new page.
    PageBreak,
    /// Where the parties sign, side by side.
    Signature {
        /// The parties.
        parties: Vec<SignatureParty>,
    },
}

/// How a paragraph stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ParagraphKind {
    /// Not at all.
    Plain,
    /// A remark, set apart from the text.
    Remark,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Table {
    /// What it shows, for those who can't see it.
    pub caption: String,
    /// What kind of table.
    pub kind: TableKind,
    /// The headings of the columns. A table of fields has them too.
    pub header: Vec<String>,
    /// The widths of the columns, in per cent; they add up to 100.
    pub widths: Vec<u8>,
    /// The rows, each with as many cells as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

/// What kind of table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TableKind {
    /// Rows under headings.
    Plain,
    /// Fields: the first column names what stands in the second.
    Fields,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// Its paragraphs; none for an empty cell.
    pub paragraphs: Vec<Vec<Inline>>,
    /// A colour beside the words, never instead of them.
    pub tone: Tone,
}

/// The colour of a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// None.
    #[default]
    None,
    /// The mildest risk level.
    Green,
    /// A level between.
    Yellow,
    /// The most serious risk level.
    Red,
}

/// A party that signs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SignatureParty {
    /// "For Behandlingsansvarlig".
    pub heading: String,
    /// Lines to fill in: the label, and what is known already.
    pub lines: Vec<(String, Vec<Inline>)>,
}

/// A stretch of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "inline", content = "content")]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Text that is stressed.
    Strong(String),
    /// A field that nobody has filled in yet.
    Open {
        /// What stands in its place, brackets included: «[Åpent: fylles ut av tilbyderen]».
        text: String,
        /// The id of the field.
        field: String,
    },
    /// A reference to a footnote, by its index.
    Note(usize),
}

impl Inline {
    /// Plain text from a person or the catalogue.
    pub fn text(text: impl AsRef<str>) -> Self {
        Inline::Text(clean(text.as_ref()))
    }

    /// Stressed text.
    pub fn strong(text: impl AsRef<str>) -> Self {
        Inline::Strong(clean(text.as_ref()))
    }
}

impl Block {
    /// A heading whose anchor follows from its place.
    pub fn heading(level: u8, text: impl AsRef<str>, anchor: impl Into<String>) -> Self {
        Block::Heading { level, text: clean(text.as_ref()), anchor: anchor.into(), new_page: false }
    }

    /// A heading that begins a new page.
    pub fn heading_on_new_page(level: u8, text: impl AsRef<str>, anchor: impl Into<String>) -> Self {
        Block::Heading { level, text: clean(text.as_ref()), anchor: anchor.into(), new_page: true }
    }

    /// A paragraph of plain text.
    pub fn text(text: impl AsRef<str>) -> Self {
        Block::Paragraph { inlines: vec![Inline::text(text)], kind: ParagraphKind::Plain }
    }

    /// A remark.
    pub fn remark(text: impl AsRef<str>) -> Self {
        Block::Paragraph { inlines: vec![Inline::text(text)], kind: ParagraphKind::Remark }
    }
}

impl Cell {
    /// A cell with one paragraph for each line of the text; empty for none.
    pub fn text(text: impl AsRef<str>) -> Self {
        let lines = text.as_ref().lines().filter(|line| !line.trim().is_empty());
        Cell { paragraphs: lines.map(|line| vec![Inline::text(line)]).collect(), tone: Tone::None }
    }

    /// A cell with a paragraph for each text.
    pub fn texts<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> Self {
        Cell { paragraphs: texts.into_iter().map(|text| vec![Inline::text(text)]).collect(), tone: Tone::None }
    }

    /// A cell with these paragraphs.
    pub fn of(paragraphs: Vec<Vec<Inline>>) -> Self {
        Cell { paragraphs, tone: Tone::None }
    }

    /// The same cell with a colour.
    pub fn toned(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }
}

/// The text of inlines without their marks; footnote references are left out.
pub fn plain(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) | Inline::Strong(text) | Inline::Open { text, .. } => text.as_str(),
            Inline::Note(_) => "",
        })
        .collect()
}

/// The text as every format can carry it: newlines are `\n`, and there is no character that XML forbids.
pub fn clean(text: &str) -> String {
    let allowed = |character: char| match character {
        '\n' | '\t' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        _ => !character.is_control(),
    };
    // Nearly every text is clean, a document has thousands, and its bytes show it: no control character of ASCII, and no first byte
    // of those beyond it.
    let plain = |byte: u8| (byte >= b' ' || byte == b'\n' || byte == b'\t') && !matches!(byte, 0x7f | 0xc2 | 0xef);
    if text.bytes().all(plain) || text.chars().all(allowed) {
        return text.to_owned();
    }
    text.replace("\r\n", "\n").replace('\r', "\n").chars().filter(|character| allowed(*character)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_forbids_is_left_out_and_the_rest_kept() {
        assert_eq!(clean("a\u{7f}b\u{9f}c\u{ffff}d\u{fffd}\u{a0}"), "abcd\u{fffd}\u{a0}");
        assert_eq!(clean("a\r\nb\rc\u{0}\u{8}\u{85}d\te<&>\"«æ»"), "a\nb\ncd\te<&>\"«æ»");
    }

    #[test]
    fn plain_text_keeps_open_fields_and_drops_references() {
        let inlines = [Inline::text("a "), Inline::Open { text: "[b]".into(), field: "b".into() }, Inline::Note(0)];
        assert_eq!(plain(&inlines), "a [b]");
    }
}
