//! A part with text: its paragraphs, its controls, and the sections that the marks in it make.

use super::archive::tree;
use super::mark::{MarkKind, named};
use super::paragraph::Paragraph;
use super::refusal::{FaultAt, Refusal, shown};
use super::section::{Section, sections};
use super::tree::Tree;
use super::{DEPTH_MAX, PARAGRAPH_BYTES_MAX};
use catalogue::document::template::{Fault, Reason};
use std::ops::Range;

/// Kinds of controls that hold no text of their own.
const NO_TEXT: [&str; 8] = [
    "w:picture",
    "w:docPartObj",
    "w:docPartList",
    "w:equation",
    "w:citation",
    "w:bibliography",
    "w:group",
    "w15:repeatingSectionItem",
];

/// A part with text.
pub(super) struct Story<'s> {
    pub(super) tree: Tree<'s>,
    /// What stands before the tree: the mark that a file may begin with.
    pub(super) before: &'s str,
    pub(super) paragraphs: Vec<Paragraph>,
    pub(super) controls: Vec<Control>,
    pub(super) sections: Vec<Section>,
    pub(super) faults: Vec<FaultAt>,
    part: String,
}

/// A content control with a tag that is a name.
#[derive(Debug)]
pub(super) struct Control {
    /// `w:sdt`.
    pub(super) element: usize,
    /// `w:sdtPr`.
    pub(super) properties: usize,
    /// `w:sdtContent`.
    pub(super) content: usize,
    pub(super) kind: MarkKind,
    pub(super) name: String,
    pub(super) level: Level,
}

/// What stands in a control.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// Runs of a paragraph.
    Inline,
    /// Paragraphs and tables.
    Block,
    /// A cell.
    Cell,
    /// Rows.
    Row,
}

/// A name that a template uses, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) part: String,
    pub(super) kind: MarkKind,
    pub(super) name: String,
    pub(super) around: String,
    /// Set for a control.
    pub(super) control: Option<ControlPlace>,
}

/// What a control can take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ControlPlace {
    /// Whether a text fits in.
    pub(super) holds_text: bool,
}

impl<'s> Story<'s> {
    /// Reads a part. Faults are collected, not refused.
    pub(super) fn read(part: &str, source: &'s str) -> Result<Self, Refusal> {
        let tree = tree(part, source)?;
        let before = &source[..source.len() - tree.source.len()];
        let is_paragraph = |at: &usize| tree.elements[*at].name == "w:p";
        let paragraphs: Vec<Paragraph> =
            (0..tree.elements.len()).filter(is_paragraph).map(|at| Paragraph::read(&tree, at)).collect();
        if paragraphs.iter().any(|paragraph| paragraph.text.len() > PARAGRAPH_BYTES_MAX && !paragraph.marks.is_empty())
        {
            return Err(Refusal::new(Reason::TooLarge, part, ""));
        }
        let controls = (0..tree.elements.len()).filter_map(|at| control(&tree, at)).collect();
        let (sections, wrong) = sections(&tree, &paragraphs);
        let mut story =
            Story { tree, before, paragraphs, controls, sections, faults: Vec::new(), part: part.to_owned() };
        for (kind, paragraph, range) in wrong {
            story.fault(kind, paragraph, range);
        }
        for paragraph in 0..story.paragraphs.len() {
            for range in story.paragraphs[paragraph].unfinished.clone() {
                story.fault(Fault::Unfinished, paragraph, range);
            }
        }
        Ok(story)
    }

    fn fault(&mut self, kind: Fault, paragraph: usize, range: Range<usize>) {
        let paragraph = &self.paragraphs[paragraph];
        let mark = shown(&paragraph.text[range]);
        self.faults.push(FaultAt { kind, part: self.part.clone(), mark, around: shown(&paragraph.text) });
    }

    /// The names in it, in the order they stand: those in the text, then those of controls.
    pub(super) fn places(&self) -> Vec<Place> {
        let in_text = self.paragraphs.iter().flat_map(|paragraph| {
            paragraph.marks.iter().filter(|mark| mark.kind != MarkKind::End).map(|mark| Place {
                part: self.part.clone(),
                kind: mark.kind,
                name: mark.name.clone(),
                around: shown(&paragraph.text),
                control: None,
            })
        });
        let controls = self.controls.iter().map(|control| Place {
            part: self.part.clone(),
            kind: control.kind,
            name: control.name.clone(),
            around: shown(&self.words(control.content)),
            control: Some(ControlPlace { holds_text: self.holds_text(control) }),
        });
        in_text.chain(controls).collect()
    }

    /// The text of the paragraphs that stand in an element or around it.
    fn words(&self, element: usize) -> String {
        let range = element..self.tree.elements[element].next;
        let inside = self.paragraphs.iter().filter(|paragraph| range.contains(&paragraph.element));
        inside.map(|paragraph| paragraph.text.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// Whether a text can be put into a control.
    pub(super) fn holds_text(&self, control: &Control) -> bool {
        let has = |name: &&str| self.tree.child(control.properties, name).is_some();
        control.level != Level::Row && !NO_TEXT.iter().any(has)
    }
}

/// The control that is this element, if it has a tag that is a name.
fn control(tree: &Tree<'_>, element: usize) -> Option<Control> {
    if tree.elements[element].name != "w:sdt" {
        return None;
    }
    let properties = tree.child(element, "w:sdtPr")?;
    let content = tree.child(element, "w:sdtContent")?;
    let tag = tree.attribute(&tree.elements[tree.child(properties, "w:tag")?], "w:val")?;
    let (kind, name) = named(&tag).filter(|(kind, _)| *kind != MarkKind::End)?;
    let around = tree.ancestors(element).take(DEPTH_MAX).find_map(|at| match tree.elements[at].name {
        "w:p" => Some(Level::Inline),
        "w:tr" => Some(Level::Cell),
        "w:tbl" => Some(Level::Row),
        "w:body" | "w:tc" | "w:txbxContent" | "w:hdr" | "w:ftr" | "w:footnote" | "w:endnote" => Some(Level::Block),
        _ => None,
    });
    Some(Control { element, properties, content, kind, name, level: around? })
}
