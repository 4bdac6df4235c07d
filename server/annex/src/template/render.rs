//! A part written out with values: the source, with the steps of the plan carried out in it.

use super::FILLED_BYTES_MAX;
use super::control;
use super::mark::{MarkKind, SectionKind};
use super::plan::{Change, Step, is_known, plan};
use super::runs::{Look, Stretch, inside_run, joined, of, runs};
use super::section::Extent;
use super::story::Story;
use crate::Error;
use catalogue::content::expr::Known;
use catalogue::document::template::{Record, Value, Values};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// An empty paragraph, where one has to be.
const EMPTY: &str = "<w:p/>";
/// What begins and ends somewhere: the beginning must not go without the end.
const PAIRS: [[&str; 2]; 2] = [["w:bookmarkStart", "w:bookmarkEnd"], ["w:permStart", "w:permEnd"]];

/// The part with the values in it.
pub(super) fn fill(story: &Story<'_>, values: &Values) -> Result<String, Error> {
    let steps = plan(story, values);
    let out = String::with_capacity(story.tree.source.len());
    let mut renderer =
        Renderer { story, values, steps: &steps, out, record: None, is_copy: false, texts: BTreeMap::new() };
    renderer.out.push_str(story.before);
    renderer.stretch(0..story.tree.source.len(), 0..steps.len())?;
    Ok(renderer.out)
}

pub(super) struct Renderer<'p> {
    pub(super) story: &'p Story<'p>,
    pub(super) values: &'p Values,
    steps: &'p [Step<'p>],
    pub(super) out: String,
    /// The row that is written.
    record: Option<&'p Record>,
    /// Whether it was written before, for another row.
    is_copy: bool,
    /// What happens to the text of the paragraphs that are being written.
    texts: BTreeMap<usize, Text>,
}

/// What happens to the text of a paragraph.
#[derive(Default)]
struct Text {
    edits: Vec<Edit>,
    /// Stretches of the source whose runs go.
    gone: Vec<Range<usize>>,
}

/// A stretch of the text, and what stands there instead.
struct Edit {
    range: Range<usize>,
    shown: Vec<Stretch>,
}

impl<'p> Renderer<'p> {
    /// A stretch of the source, with these steps in it.
    fn stretch(&mut self, span: Range<usize>, steps: Range<usize>) -> Result<(), Error> {
        let mut at = span.start;
        let mut step = steps.start;
        while step < steps.end {
            let found = &self.steps[step];
            self.copy(at..found.span.start)?;
            self.carry_out(step)?;
            at = found.span.end;
            step = found.next;
        }
        self.copy(at..span.end)
    }

    fn copy(&mut self, span: Range<usize>) -> Result<(), Error> {
        self.out.push_str(self.story.tree.text(span));
        match self.out.len() > FILLED_BYTES_MAX {
            true => Err(Error::TemplateTooLarge { limit: FILLED_BYTES_MAX }),
            false => Ok(()),
        }
    }

    fn carry_out(&mut self, at: usize) -> Result<(), Error> {
        let steps = self.steps;
        let step = &steps[at];
        let begun = self.out.len();
        match &step.change {
            Change::Table => {
                self.inside(at)?;
                let written = &self.out[begun..];
                if !written.contains("<w:tr>") && !written.contains("<w:tr ") {
                    self.out.truncate(begun);
                    self.out.push_str(EMPTY);
                }
            }
            Change::Container => {
                self.inside(at)?;
                if !ends_with_paragraph(&self.out[begun..]) {
                    self.out.push_str(EMPTY);
                }
            }
            Change::Section(kind, name) => self.section(at, *kind, name)?,
            Change::Marker => self.leave_out(&step.span),
            Change::Control(control) => {
                let control = &self.story.controls[*control];
                match control::fill(self, control) {
                    Some(written) => self.out.push_str(&written),
                    None => self.inside(at)?,
                }
            }
            Change::Paragraph(paragraph) => self.paragraph(at, *paragraph)?,
            Change::Run(paragraph) => {
                let gone = self.texts.get(paragraph).map(|text| text.gone.as_slice()).unwrap_or_default();
                if !gone.iter().any(|gone| gone.start <= step.span.start && step.span.end <= gone.end) {
                    self.inside(at)?;
                }
            }
            Change::Piece(paragraph, piece) => self.piece(*paragraph, *piece)?,
            Change::Once if self.is_copy => {}
            Change::Once => self.copy(step.span.clone())?,
        }
        Ok(())
    }

    /// What is in a step, as if it were none.
    fn inside(&mut self, at: usize) -> Result<(), Error> {
        let step = &self.steps[at];
        self.stretch(step.span.clone(), at + 1..step.next)
    }

    fn section(&mut self, at: usize, kind: SectionKind, name: &str) -> Result<(), Error> {
        let span = &self.steps[at].span;
        match kind {
            SectionKind::Rows if self.record.is_some() => self.inside(at),
            SectionKind::Rows => {
                let values = self.values;
                let records = values.rows.get(name).map(Vec::as_slice).unwrap_or_default();
                for (index, record) in records.iter().enumerate() {
                    (self.record, self.is_copy) = (Some(record), index > 0);
                    self.inside(at)?;
                }
                (self.record, self.is_copy) = (None, false);
                if records.is_empty() {
                    self.leave_out(span);
                }
                Ok(())
            }
            SectionKind::If | SectionKind::IfNot if self.stands(kind, name) => self.inside(at),
            SectionKind::If | SectionKind::IfNot => {
                self.leave_out(span);
                Ok(())
            }
        }
    }

    /// Whether a section stands. What is not known stays.
    fn stands(&self, kind: SectionKind, name: &str) -> bool {
        let known = self.values.conditions.get(name).copied().unwrap_or(Known::Unknown);
        match kind {
            SectionKind::IfNot => (!known).stays(),
            SectionKind::If | SectionKind::Rows => known.stays(),
        }
    }

    /// Leaves a stretch out, but not what others rely on: one half of a bookmark, the page of the section that ends there, and a
    /// paragraph between two tables, which would become one.
    fn leave_out(&mut self, span: &Range<usize>) {
        let tree = &self.story.tree;
        let from = tree.elements.partition_point(|element| element.open.start < span.start);
        let inside: Vec<usize> =
            (from..tree.elements.len()).take_while(|at| tree.elements[*at].open.start < span.end).collect();
        for pair in PAIRS {
            let ids = |name: &str| -> BTreeSet<String> {
                let of = |at: &&usize| tree.elements[**at].name == name;
                inside.iter().filter(of).filter_map(|at| tree.attribute(&tree.elements[*at], "w:id")).collect()
            };
            let (begun, ended) = (ids(pair[0]), ids(pair[1]));
            for at in &inside {
                let element = &tree.elements[*at];
                let id = || tree.attribute(element, "w:id").unwrap_or_default();
                if pair.contains(&element.name) && !self.is_copy && begun.contains(&id()) != ended.contains(&id()) {
                    self.out.push_str(tree.text(element.span()));
                }
            }
        }
        let page = inside.iter().find(|at| {
            let parent = tree.elements[**at].parent;
            tree.elements[**at].name == "w:sectPr" && tree.elements[parent].name == "w:pPr"
        });
        if let Some(page) = page {
            self.out.push_str("<w:p><w:pPr>");
            self.out.push_str(tree.text(tree.elements[*page].span()));
            self.out.push_str("</w:pPr></w:p>");
        } else if self.out.trim_end().ends_with("</w:tbl>")
            && tree.source[span.end..].trim_start().starts_with("<w:tbl>")
        {
            self.out.push_str(EMPTY);
        }
    }

    /// The value of a name: in the row that is written, or else of the whole.
    pub(super) fn value(&self, name: &str) -> Option<&'p Value> {
        self.record.and_then(|record| record.get(name)).or_else(|| self.values.fields.get(name))
    }

    fn paragraph(&mut self, at: usize, index: usize) -> Result<(), Error> {
        let paragraph = &self.story.paragraphs[index];
        let mut text = self.text(index);
        let alone = paragraph.alone().and_then(|mark| Some((mark, self.value(&mark.name)?)));
        let Some((mark, value)) = alone.filter(|(_, value)| value.len() > 1) else {
            self.texts.insert(index, text);
            return self.inside(at);
        };
        // A value of several paragraphs is as many paragraphs. The one that ends a section of pages stays last.
        let tree = &self.story.tree;
        let properties = tree.child(paragraph.element, "w:pPr");
        let ends_pages = properties.is_some_and(|properties| tree.child(properties, "w:sectPr").is_some());
        let kept = if ends_pages { value.len() - 1 } else { 0 };
        for edit in text.edits.iter_mut().filter(|edit| edit.range == mark.range) {
            edit.shown = of(&value[kept]);
        }
        self.texts.insert(index, text);
        let piece = paragraph.pieces.iter().find(|piece| piece.range.end > mark.range.start);
        let look = piece.map_or_else(Look::default, |piece| Look::around(tree, piece.element));
        let begins = begins(self.story, properties);
        for (number, inlines) in value.iter().enumerate() {
            if number == kept {
                self.inside(at)?;
                continue;
            }
            self.out.push_str(&begins);
            runs(&of(inlines), &look, &mut self.out);
            self.out.push_str("</w:p>");
        }
        Ok(())
    }

    /// What happens to the text of a paragraph, here and now.
    fn text(&self, index: usize) -> Text {
        let paragraph = &self.story.paragraphs[index];
        let mut text = Text::default();
        for section in &self.story.sections {
            let Extent::Text { paragraph: around, range } = &section.extent else { continue };
            let goes = *around == index
                && is_known(self.values, section.kind, &section.name)
                && !self.stands(section.kind, &section.name);
            // A stretch in a stretch that goes has gone with it.
            if goes && !text.edits.iter().any(|edit| edit.range.end >= range.end) {
                text.gone.extend(paragraph.span(&self.story.tree, range));
                text.edits.push(Edit { range: range.clone(), shown: Vec::new() });
            }
        }
        let gone: Vec<Range<usize>> = text.edits.iter().map(|edit| edit.range.clone()).collect();
        let is_gone = |range: &Range<usize>| gone.iter().any(|gone| gone.start <= range.start && range.end <= gone.end);
        for mark in paragraph.marks.iter().filter(|mark| !is_gone(&mark.range)) {
            let shown = match mark.kind {
                MarkKind::Field => self.value(&mark.name).map(|value| joined(value, ", ")),
                MarkKind::Begin(kind) => is_known(self.values, kind, &mark.name).then(Vec::new),
                MarkKind::End => self.is_section(&mark.name).then(Vec::new),
            };
            text.edits.extend(shown.map(|shown| Edit { range: mark.range.clone(), shown }));
        }
        text.edits.sort_by_key(|edit| edit.range.start);
        text
    }

    /// Whether a section of this name is known as what the template takes it for.
    fn is_section(&self, name: &str) -> bool {
        let mut named = self.story.sections.iter().filter(|section| section.name == name);
        named.any(|section| is_known(self.values, section.kind, name))
    }

    fn piece(&mut self, paragraph: usize, piece: usize) -> Result<(), Error> {
        let story = self.story;
        let (paragraph, text) = (&story.paragraphs[paragraph], self.texts.get(&paragraph));
        let piece = &paragraph.pieces[piece];
        let element = &story.tree.elements[piece.element];
        let edits = text.map(|text| text.edits.as_slice()).unwrap_or_default();
        let first = edits.partition_point(|edit| edit.range.end <= piece.range.start);
        let touching: Vec<&Edit> =
            edits[first..].iter().take_while(|edit| edit.range.start < piece.range.end).collect();
        if touching.is_empty() {
            return self.copy(element.span());
        }
        let mut stretches = Vec::new();
        let mut at = piece.range.start;
        let plain = |range: Range<usize>, stretches: &mut Vec<Stretch>| {
            if !range.is_empty() && element.name == "w:t" {
                stretches.push(Stretch { text: paragraph.text[range].to_owned(), is_open: false });
            }
        };
        for edit in touching {
            if edit.range.start >= piece.range.start {
                plain(at..edit.range.start, &mut stretches);
                stretches.extend(edit.shown.iter().cloned());
            }
            at = edit.range.end.min(piece.range.end);
        }
        plain(at..piece.range.end, &mut stretches);
        inside_run(&stretches, &Look::around(&story.tree, piece.element), &mut self.out);
        self.copy(0..0)
    }
}

/// The start of a paragraph like another: its properties, without what only one paragraph can have.
pub(super) fn begins(story: &Story<'_>, properties: Option<usize>) -> String {
    let mut out = String::from("<w:p>");
    let Some(properties) = properties else { return out };
    let element = &story.tree.elements[properties];
    if element.close.is_empty() {
        return out;
    }
    out.push_str(story.tree.text(element.open.clone()));
    let children = story.tree.children(properties).map(|child| &story.tree.elements[child]);
    for child in children.filter(|child| !matches!(child.name, "w:sectPr" | "w:pageBreakBefore" | "w:framePr")) {
        out.push_str(story.tree.text(child.span()));
    }
    out.push_str("</w:pPr>");
    out
}

/// Whether the last thing written is a paragraph.
fn ends_with_paragraph(written: &str) -> bool {
    let written = written.trim_end();
    let last = written.rfind('<').map_or("", |at| &written[at..]);
    last == "</w:p>" || last.ends_with("/>") && (last.starts_with("<w:p/") || last.starts_with("<w:p "))
}
