//! What has to change in a part, as stretches of its source that lie in each other or beside each other.

use super::mark::{MarkKind, SectionKind};
use super::section::Extent;
use super::story::{Level, Story};
use catalogue::document::template::Values;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A change.
#[derive(Clone, Debug)]
pub(super) struct Step<'p> {
    pub(super) span: Range<usize>,
    pub(super) change: Change<'p>,
    /// The first step behind it: those between lie in it.
    pub(super) next: usize,
}

/// What happens to a stretch. Of two that are the same stretch, the earlier one here is around the other.
#[derive(Clone, Debug)]
pub(super) enum Change<'p> {
    /// A table goes when all its rows have gone.
    Table,
    /// What may not be left without a paragraph at its end.
    Container,
    /// It stands, goes, or is repeated.
    Section(SectionKind, &'p str),
    /// It goes: it holds nothing but marks.
    Marker,
    /// A control gets a value.
    Control(usize),
    /// A paragraph whose text changes.
    Paragraph(usize),
    /// A run, which goes if it lies in a stretch of text that goes.
    Run(usize),
    /// A piece of the text of a paragraph.
    Piece(usize, usize),
    /// It stands once, however often what is around it is repeated: what must be unique in a document.
    Once,
}

impl Change<'_> {
    fn rank(&self) -> u8 {
        match self {
            Change::Table => 0,
            Change::Container => 1,
            Change::Section(..) => 2,
            Change::Marker => 3,
            Change::Control(_) => 4,
            Change::Paragraph(_) => 5,
            Change::Run(_) => 6,
            Change::Piece(..) => 7,
            Change::Once => 8,
        }
    }
}

/// Elements whose last child must be a paragraph.
const CONTAINERS: [&str; 6] = ["w:tc", "w:txbxContent", "w:hdr", "w:ftr", "w:footnote", "w:endnote"];

/// The steps of a part, in the order of the source, one around others before them.
pub(super) fn plan<'p>(story: &'p Story<'_>, values: &'p Values) -> Vec<Step<'p>> {
    let mut planner = Planner { story, values, steps: Vec::new(), taken: BTreeSet::new(), repeated: Vec::new() };
    planner.sections();
    planner.controls();
    planner.paragraphs();
    planner.once();
    nested(planner.steps)
}

struct Planner<'p> {
    story: &'p Story<'p>,
    values: &'p Values,
    steps: Vec<Step<'p>>,
    /// Stretches that have their step already, with its rank.
    taken: BTreeSet<(usize, usize, u8)>,
    /// What may be repeated.
    repeated: Vec<Range<usize>>,
}

impl<'p> Planner<'p> {
    fn step(&mut self, span: Range<usize>, change: Change<'p>) {
        self.steps.push(Step { span, change, next: 0 });
    }

    /// The same step is needed once.
    fn step_once(&mut self, span: Range<usize>, change: Change<'p>) {
        if self.taken.insert((span.start, span.end, change.rank())) {
            self.step(span, change);
        }
    }

    fn sections(&mut self) {
        for section in &self.story.sections {
            let Extent::Whole { span, markers, rows } = &section.extent else { continue };
            if !is_known(self.values, section.kind, &section.name) {
                continue;
            }
            if section.kind == SectionKind::Rows {
                self.repeated.push(span.clone());
            }
            self.step(span.clone(), Change::Section(section.kind, &section.name));
            for marker in markers {
                self.step_once(self.story.tree.elements[*marker].span(), Change::Marker);
            }
            self.surroundings(span, *rows);
        }
    }

    /// What is around a section that may go: the table of rows, the container of paragraphs.
    fn surroundings(&mut self, span: &Range<usize>, rows: bool) {
        let tree = &self.story.tree;
        let from = tree.elements.partition_point(|element| element.open.start < span.start);
        let Some(within) = tree.elements.get(from.saturating_sub(1)).map(|_| from.saturating_sub(1)) else { return };
        let holds = |at: &usize| {
            let inner = tree.elements[*at].inner();
            inner.start <= span.start && span.end <= inner.end
        };
        let around: Vec<usize> = std::iter::once(within).chain(tree.ancestors(within)).filter(holds).collect();
        if rows && let Some(table) = around.iter().find(|at| tree.elements[**at].name == "w:tbl") {
            self.step_once(tree.elements[*table].span(), Change::Table);
        }
        if let Some(container) = around.iter().find(|at| CONTAINERS.contains(&tree.elements[**at].name)) {
            self.step_once(tree.elements[*container].inner(), Change::Container);
        }
    }

    fn controls(&mut self) {
        let tree = &self.story.tree;
        for (index, control) in self.story.controls.iter().enumerate() {
            let span = tree.elements[control.element].span();
            let rows = self.values.rows.contains_key(control.name.as_str());
            match control.kind {
                MarkKind::Begin(SectionKind::Rows) | MarkKind::Field if rows && control.level != Level::Cell => {
                    let (whole, item) = self.repeated_content(control.content);
                    if whole.is_empty() {
                        continue;
                    }
                    // What stands beside the item that is repeated are copies of it that somebody left there.
                    for rest in [whole.start..item.start, item.end..whole.end] {
                        if !rest.is_empty() && item != whole {
                            self.step(rest, Change::Marker);
                        }
                    }
                    self.repeated.push(item.clone());
                    self.step(item, Change::Section(SectionKind::Rows, &control.name));
                    self.surroundings(&span, control.level == Level::Row);
                }
                // A row without one of its cells would be no row.
                MarkKind::Begin(kind)
                    if kind != SectionKind::Rows
                        && control.level != Level::Cell
                        && is_known(self.values, kind, &control.name) =>
                {
                    self.step(span.clone(), Change::Section(kind, &control.name));
                    self.surroundings(&span, control.level == Level::Row);
                }
                MarkKind::Field => self.step(span, Change::Control(index)),
                _ => {}
            }
        }
    }

    /// What is in a control, and what of it is repeated: its first item, where it is a repeating section of Word.
    fn repeated_content(&self, content: usize) -> (Range<usize>, Range<usize>) {
        let tree = &self.story.tree;
        let whole = tree.elements[content].inner();
        let is_item = |at: &usize| {
            let properties = tree.child(*at, "w:sdtPr");
            properties.is_some_and(|properties| tree.child(properties, "w15:repeatingSectionItem").is_some())
        };
        let item = tree.children(content).find(is_item).map(|at| tree.elements[at].span());
        (whole.clone(), item.unwrap_or(whole))
    }

    fn paragraphs(&mut self) {
        let tree = &self.story.tree;
        let mut stretches: BTreeMap<usize, Vec<&Range<usize>>> = BTreeMap::new();
        for section in &self.story.sections {
            if let Extent::Text { paragraph, range } = &section.extent {
                stretches.entry(*paragraph).or_default().push(range);
            }
        }
        for (index, paragraph) in self.story.paragraphs.iter().enumerate() {
            if paragraph.marks.is_empty() {
                continue;
            }
            self.step(tree.elements[paragraph.element].span(), Change::Paragraph(index));
            let sections = stretches.get(&index);
            for (piece, found) in paragraph.pieces.iter().enumerate() {
                let touches = |range: &Range<usize>| range.start < found.range.end && range.end > found.range.start;
                let first = paragraph.marks.partition_point(|mark| mark.range.end <= found.range.start);
                let is_marked = paragraph.marks.get(first).is_some_and(|mark| touches(&mark.range));
                if is_marked || sections.is_some_and(|ranges| ranges.iter().any(|range| touches(range))) {
                    self.step(tree.elements[found.element].span(), Change::Piece(index, piece));
                }
            }
            if sections.is_some() {
                self.runs(index, paragraph.element);
            }
        }
    }

    /// The runs of a paragraph, which a stretch of text may take with it.
    fn runs(&mut self, paragraph: usize, element: usize) {
        let tree = &self.story.tree;
        let own = |at: &usize| tree.ancestors(*at).find(|at| tree.elements[*at].name == "w:p") == Some(element);
        for run in (element..tree.elements[element].next).filter(|at| tree.elements[*at].name == "w:r").filter(own) {
            self.step(tree.elements[run].span(), Change::Run(paragraph));
        }
    }

    /// Bookmarks, and the ids of paragraphs and controls.
    fn once(&mut self) {
        let tree = &self.story.tree;
        let repeated = std::mem::take(&mut self.repeated);
        for span in &repeated {
            let from = tree.elements.partition_point(|element| element.open.start < span.start);
            let inside = tree.elements[from..].iter().take_while(|element| element.open.start < span.end);
            for element in inside {
                match element.name {
                    "w:bookmarkStart" | "w:bookmarkEnd" => self.step(element.span(), Change::Once),
                    "w:id" if tree.elements[element.parent].name == "w:sdtPr" => {
                        self.step(element.span(), Change::Once);
                    }
                    "w:p" | "w:tr" => {
                        let ids = tree.attributes(element).into_iter();
                        let ids = ids.filter(|attribute| matches!(attribute.name, "w14:paraId" | "w14:textId"));
                        for id in ids {
                            self.step(id.span, Change::Once);
                        }
                    }
                    _ => {}
                }
            }
        }
    }
}

/// Whether the values have something of this name for such a section.
pub(super) fn is_known(values: &Values, kind: SectionKind, name: &str) -> bool {
    match kind {
        SectionKind::Rows => values.rows.contains_key(name),
        SectionKind::If | SectionKind::IfNot => values.conditions.contains_key(name),
    }
}

/// Sorts the steps and finds what lies in what. One that would lie partly in another is left out: nothing is cut in two.
fn nested(mut steps: Vec<Step<'_>>) -> Vec<Step<'_>> {
    // The sort is stable: of two sections with the same stretch the one that was begun first is around the other.
    steps.sort_by_key(|step| (step.span.start, std::cmp::Reverse(step.span.end), step.change.rank()));
    let mut ends: Vec<usize> = Vec::new();
    steps.retain(|step| {
        while ends.last().is_some_and(|end| *end <= step.span.start) {
            ends.pop();
        }
        let fits = ends.last().is_none_or(|end| step.span.end <= *end);
        if fits {
            ends.push(step.span.end);
        }
        fits
    });
    let mut open: Vec<usize> = Vec::new();
    for at in 0..=steps.len() {
        let start = steps.get(at).map_or(usize::MAX, |step| step.span.start);
        while let Some(last) = open.pop_if(|last| steps[*last].span.end <= start) {
            steps[last].next = at;
        }
        if at < steps.len() {
            open.push(at);
        }
    }
    steps
}
