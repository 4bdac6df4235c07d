//! Sections: from a mark that begins one to the mark that ends it, and what stands between them.

use super::SECTIONS_MAX;
use super::mark::{MarkKind, SectionKind};
use super::paragraph::Paragraph;
use super::tree::Tree;
use catalogue::document::template::Fault;
use std::ops::Range;

/// A section.
#[derive(Debug)]
pub(super) struct Section {
    pub(super) kind: SectionKind,
    pub(super) name: String,
    pub(super) extent: Extent,
}

/// What a section takes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    /// A stretch of the text of a paragraph, marks included.
    Text { paragraph: usize, range: Range<usize> },
    /// Whole paragraphs or rows: a stretch of the source. Elements that hold nothing but the marks are outside of it and go.
    Whole { span: Range<usize>, markers: Vec<usize>, rows: bool },
}

/// What is wrong, in which paragraph, with which stretch of its text.
type Wrong = (Fault, usize, Range<usize>);

/// A mark by its place.
#[derive(Clone, Copy)]
struct At {
    paragraph: usize,
    mark: usize,
}

/// The sections of a part, an outer one before those in it, and what is wrong with them.
pub(super) fn sections(tree: &Tree<'_>, paragraphs: &[Paragraph]) -> (Vec<Section>, Vec<Wrong>) {
    let (mut found, mut wrong) = (Vec::new(), Vec::new());
    let mut open: Vec<(At, SectionKind, usize)> = Vec::new();
    for at in in_order(tree, paragraphs) {
        let mark = &paragraphs[at.paragraph].marks[at.mark];
        match mark.kind {
            MarkKind::Begin(kind) => {
                // Rows in rows would be every pair of them, which nobody means.
                let in_rows = open.iter().any(|(_, around, _)| *around == SectionKind::Rows);
                if open.len() >= SECTIONS_MAX || in_rows && kind == SectionKind::Rows {
                    wrong.push((Fault::TooDeep, at.paragraph, mark.range.clone()));
                    return (Vec::new(), wrong);
                }
                open.push((at, kind, found.len()));
                found.push(None);
            }
            MarkKind::End => {
                match open.pop_if(|(begun, ..)| paragraphs[begun.paragraph].marks[begun.mark].name == mark.name) {
                    None => wrong.push((Fault::NotOpen, at.paragraph, mark.range.clone())),
                    Some((begun, kind, place)) => match extent(tree, paragraphs, begun, at, kind) {
                        Ok(extent) => found[place] = Some(Section { kind, name: mark.name.clone(), extent }),
                        Err(fault) => {
                            let begins = paragraphs[begun.paragraph].marks[begun.mark].range.clone();
                            wrong.push((fault, begun.paragraph, begins));
                        }
                    },
                }
            }
            MarkKind::Field => {}
        }
    }
    let begun = open.into_iter().map(|(at, ..)| at);
    wrong
        .extend(begun.map(|at| (Fault::Unclosed, at.paragraph, paragraphs[at.paragraph].marks[at.mark].range.clone())));
    (found.into_iter().flatten().collect(), wrong)
}

/// The marks of sections as they follow each other in the source. A text box stands within the paragraph that anchors it.
fn in_order(tree: &Tree<'_>, paragraphs: &[Paragraph]) -> Vec<At> {
    let mut marks: Vec<(usize, usize, At)> = Vec::new();
    for (paragraph, read) in paragraphs.iter().enumerate() {
        for (mark, found) in read.marks.iter().enumerate().filter(|(_, mark)| mark.is_section()) {
            let place = read.span(tree, &found.range).map_or(0, |span| span.start);
            marks.push((place, found.range.start, At { paragraph, mark }));
        }
    }
    marks.sort_by_key(|(place, start, _)| (*place, *start));
    marks.into_iter().map(|(.., at)| at).collect()
}

fn extent(tree: &Tree<'_>, paragraphs: &[Paragraph], from: At, to: At, kind: SectionKind) -> Result<Extent, Fault> {
    let (first, last) = (&paragraphs[from.paragraph], &paragraphs[to.paragraph]);
    let (begins, ends) = (&first.marks[from.mark].range, &last.marks[to.mark].range);
    let repeats = kind == SectionKind::Rows;
    let rows = rows_around(tree, first.element, last.element);
    if let (true, Some((top, bottom))) = (repeats, rows) {
        return whole(tree, paragraphs, top, bottom, true);
    }
    let opens_blank = first.is_blank(0..begins.start);
    let closes_blank = last.is_blank(ends.end..last.text.len());
    if from.paragraph == to.paragraph {
        return match (opens_blank && closes_blank, repeats) {
            (true, _) => whole(tree, paragraphs, first.element, first.element, false),
            (false, true) => Err(Fault::RepeatInText),
            (false, false) => {
                let range = begins.start..ends.end;
                let span = first.span(tree, &range).ok_or(Fault::Crosses)?;
                is_uncut(tree, &span)?;
                Ok(Extent::Text { paragraph: from.paragraph, range })
            }
        };
    }
    let beside = tree.elements[first.element].parent == tree.elements[last.element].parent;
    if beside && opens_blank && closes_blank {
        return whole(tree, paragraphs, first.element, last.element, false);
    }
    match rows {
        Some((top, bottom)) => whole(tree, paragraphs, top, bottom, true),
        None if repeats => Err(Fault::RepeatInText),
        None => Err(Fault::Crosses),
    }
}

/// The innermost rows of one table that hold the two elements.
fn rows_around(tree: &Tree<'_>, first: usize, last: usize) -> Option<(usize, usize)> {
    let is_row = |at: &usize| tree.elements[*at].name == "w:tr";
    let bottoms: Vec<usize> = tree.ancestors(last).filter(is_row).collect();
    tree.ancestors(first).filter(is_row).find_map(|top| {
        let beside = |bottom: &&usize| tree.elements[**bottom].parent == tree.elements[top].parent;
        bottoms.iter().find(beside).map(|bottom| (top, *bottom))
    })
}

/// From one element to another beside it.
fn whole(tree: &Tree<'_>, paragraphs: &[Paragraph], first: usize, last: usize, rows: bool) -> Result<Extent, Fault> {
    let is_marker = |element: usize| {
        let from = paragraphs.partition_point(|paragraph| paragraph.element < element);
        let to = paragraphs.partition_point(|paragraph| paragraph.element < tree.elements[element].next);
        let mut within = paragraphs[from..to].iter();
        from < to
            && within.all(|paragraph| paragraph.is_marker() || paragraph.is_plain && paragraph.text.trim().is_empty())
    };
    let (mut markers, mut span) = (Vec::new(), tree.elements[first].open.start..tree.elements[last].span().end);
    if first != last {
        if is_marker(first) {
            markers.push(first);
            span.start = tree.elements[first].span().end;
        }
        if is_marker(last) {
            markers.push(last);
            span.end = tree.elements[last].open.start;
        }
    }
    is_uncut(tree, &span)?;
    Ok(Extent::Whole { span, markers, rows })
}

/// Whether every field of Word that begins in the stretch ends in it.
fn is_uncut(tree: &Tree<'_>, span: &Range<usize>) -> Result<(), Fault> {
    let from = tree.elements.partition_point(|element| element.open.start < span.start);
    let inside = tree.elements[from..].iter().take_while(|element| element.open.start < span.end);
    let mut depth = 0_usize;
    for element in inside.filter(|element| element.name == "w:fldChar") {
        match tree.attribute(element, "w:fldCharType").as_deref() {
            Some("begin") => depth += 1,
            Some("end") => depth = depth.checked_sub(1).ok_or(Fault::CutsField)?,
            _ if depth == 0 => return Err(Fault::CutsField),
            _ => {}
        }
    }
    if depth == 0 { Ok(()) } else { Err(Fault::CutsField) }
}
