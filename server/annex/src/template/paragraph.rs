//! A paragraph as one text, whatever runs its letters are spread over, with the marks in it.

use super::mark::{Mark, marks};
use super::tree::Tree;
use std::ops::Range;

/// A character that no text holds and no mark reaches over: the border of a control.
const BORDER: char = '\u{fffc}';
/// What a run of plain text may hold.
const PLAIN_IN_RUN: [&str; 9] = [
    "w:rPr",
    "w:t",
    "w:tab",
    "w:br",
    "w:cr",
    "w:noBreakHyphen",
    "w:softHyphen",
    "w:lastRenderedPageBreak",
    "w:annotationRef",
];
/// What a paragraph of plain text may hold beside runs.
const PLAIN_IN_PARAGRAPH: [&str; 9] = [
    "w:pPr",
    "w:r",
    "w:proofErr",
    "w:bookmarkStart",
    "w:bookmarkEnd",
    "w:smartTag",
    "w:smartTagPr",
    "w:permStart",
    "w:permEnd",
];

/// A paragraph.
#[derive(Debug)]
pub(super) struct Paragraph {
    /// The element.
    pub(super) element: usize,
    /// What it says, without the paragraphs of text boxes that are anchored in it.
    pub(super) text: String,
    pub(super) pieces: Vec<Piece>,
    pub(super) marks: Vec<Mark>,
    /// Stretches that begin like a mark and are none.
    pub(super) unfinished: Vec<Range<usize>>,
    /// Whether there is nothing but text in it: no picture, no reference, no field of Word.
    pub(super) is_plain: bool,
}

/// A stretch of the text that one element holds.
#[derive(Debug)]
pub(super) struct Piece {
    /// `w:t`, or the element that stands for one character.
    pub(super) element: usize,
    pub(super) range: Range<usize>,
}

impl Paragraph {
    /// Reads the paragraph that is this element.
    pub(super) fn read(tree: &Tree<'_>, element: usize) -> Self {
        let mut paragraph = Paragraph {
            element,
            text: String::new(),
            pieces: Vec::new(),
            marks: Vec::new(),
            unfinished: Vec::new(),
            is_plain: true,
        };
        paragraph.collect(tree);
        (paragraph.marks, paragraph.unfinished) = marks(&paragraph.text);
        paragraph
    }

    fn collect(&mut self, tree: &Tree<'_>) {
        let end = tree.elements[self.element].next;
        let mut borders: Vec<usize> = Vec::new();
        let mut at = self.element + 1;
        while at < end {
            while borders.last().is_some_and(|border| *border <= at) {
                borders.pop();
                self.text.push(BORDER);
            }
            let found = &tree.elements[at];
            let parent = tree.elements[found.parent].name;
            match found.name {
                "w:p" | "w:txbxContent" | "w:pPr" | "w:rPr" => {
                    at = found.next;
                    continue;
                }
                "w:t" if parent == "w:r" => self.piece(at, &tree.content(found)),
                "w:tab" if parent == "w:r" => self.piece(at, "\t"),
                "w:br" | "w:cr" if parent == "w:r" => self.piece(at, "\n"),
                "w:noBreakHyphen" if parent == "w:r" => self.piece(at, "\u{2011}"),
                "w:sdt" => {
                    self.text.push(BORDER);
                    borders.push(found.next);
                }
                _ => {}
            }
            let plain = if parent == "w:r" { &PLAIN_IN_RUN } else { &PLAIN_IN_PARAGRAPH };
            self.is_plain &= plain.contains(&found.name);
            at += 1;
        }
        self.text.extend(borders.iter().map(|_| BORDER));
    }

    fn piece(&mut self, element: usize, text: &str) {
        let start = self.text.len();
        self.text.push_str(text);
        self.pieces.push(Piece { element, range: start..self.text.len() });
    }

    /// Whether nothing but marks of sections stands in it.
    pub(super) fn is_marker(&self) -> bool {
        self.is_plain && self.marks.iter().any(Mark::is_section) && self.is_blank(0..self.text.len())
    }

    /// Whether nothing but blanks and marks of sections stands there.
    pub(super) fn is_blank(&self, range: Range<usize>) -> bool {
        let sections = self.marks.iter().filter(|mark| mark.is_section());
        let mut at = range.start;
        for mark in sections.filter(|mark| mark.range.start >= range.start && mark.range.end <= range.end) {
            if !self.text[at..mark.range.start].trim().is_empty() {
                return false;
            }
            at = mark.range.end;
        }
        self.text[at..range.end].trim().is_empty()
    }

    /// The mark of a field, if it is all that stands in the paragraph beside marks of sections.
    pub(super) fn alone(&self) -> Option<&Mark> {
        let mut fields = self.marks.iter().filter(|mark| !mark.is_section());
        let only = fields.next().filter(|_| fields.next().is_none() && self.is_plain)?;
        let blank = self.is_blank(0..only.range.start) && self.is_blank(only.range.end..self.text.len());
        blank.then_some(only)
    }

    /// The stretch of the source between the first piece and the last one of a stretch of text.
    pub(super) fn span(&self, tree: &Tree<'_>, range: &Range<usize>) -> Option<Range<usize>> {
        let from = self.pieces.partition_point(|piece| piece.range.end <= range.start);
        let to = self.pieces.partition_point(|piece| piece.range.start < range.end);
        let (first, last) = (self.pieces.get(from)?, self.pieces.get(to.checked_sub(1)?)?);
        Some(tree.elements[first.element].open.start..tree.elements[last.element].span().end)
    }
}
