//! The change list for tenderers, as a document.

use super::{Announced, AnnouncedLine, Changed, Difference, LineChange, LineField, difference};
use crate::content::Release;
use crate::document::date::long;
use crate::document::model::{Block, Cell, Document, Table, TableKind, clean};
use crate::document::sheet::{answer_line, page_words};
use crate::document::{Date, Source};
use crate::procurement::CaseFile;
use crate::procurement::derivation::Derivation;
use crate::procurement::known::CASE_NO;

/// A version of what is announced, as the list names it.
#[derive(Clone, Copy, Debug)]
pub struct Compared<'a> {
    /// Its number; none for what has not been frozen.
    pub number: Option<u32>,
    /// The day its files carry.
    pub date: Date,
    /// What it announces.
    pub announced: &'a Announced,
}

/// The change list from one version to another. `case` and `derivation` only say who issues it, and in which language.
pub fn change_list(
    release: &Release,
    case: &CaseFile,
    derivation: &Derivation,
    from: Compared<'_>,
    to: Compared<'_>,
) -> Document {
    let source = Source::new(release, case, derivation);
    let difference = difference(from.announced, to.announced);
    let writer = Writer { source };
    let title = source.label("changes.title");
    Document {
        lang: source.lang,
        title: format!("{title} – {}", clean(&case.title)),
        subject: writer.between(from, to),
        creator: clean(&case.organisation.name),
        case_no: answer_line(case, CASE_NO),
        marking: None,
        date: to.date,
        release: derivation.release.clone(),
        words: page_words(&source),
        blocks: writer.blocks(&difference, from, to),
        footnotes: Vec::new(),
    }
}

struct Writer<'a> {
    source: Source<'a>,
}

impl Writer<'_> {
    fn version(&self, version: Compared<'_>) -> String {
        let date = long(self.source.release, version.date, self.source.lang);
        match version.number {
            Some(number) => self.source.fill("changes.version", &[("number", &number.to_string()), ("date", &date)]),
            None => self.source.fill("changes.draft", &[("date", &date)]),
        }
    }

    fn between(&self, from: Compared<'_>, to: Compared<'_>) -> String {
        self.source.fill("changes.between", &[("from", &self.version(from)), ("to", &self.version(to))])
    }

    fn blocks(&self, difference: &Difference, from: Compared<'_>, to: Compared<'_>) -> Vec<Block> {
        let label = |id: &'static str| self.source.label(id);
        let mut blocks =
            vec![Block::Title { text: label("changes.title").to_owned(), subtitle: self.between(from, to) }];
        if difference.is_empty() {
            blocks.push(Block::text(label("changes.none")));
            return blocks;
        }
        blocks.push(Block::text(label("changes.intro")));
        if difference.language.is_some() {
            blocks.push(Block::remark(label("changes.language")));
        }
        blocks.extend(self.values("about", "changes.about", &difference.about));
        blocks.extend(self.lines("added", "changes.added", &difference.added));
        blocks.extend(self.lines("removed", "changes.removed", &difference.removed));
        blocks.extend(self.changed(&difference.changed));
        blocks.extend(self.weights(&difference.weights));
        blocks.extend(self.values("parameters", "changes.parameters", &difference.parameters));
        match difference.agreement {
            Some((_, true)) => blocks.push(Block::remark(label("changes.agreement_added"))),
            Some((_, false)) => blocks.push(Block::remark(label("changes.agreement_removed"))),
            None => {}
        }
        if difference.template {
            blocks.push(Block::remark(label("changes.template")));
        }
        blocks.extend(self.values("fields", "changes.fields", &difference.fields));
        blocks.extend(self.values("clauses", "changes.clauses", &difference.clauses));
        blocks
    }

    fn table(
        &self,
        anchor: &str,
        heading: &'static str,
        columns: &[(&'static str, u8)],
        rows: Vec<Vec<Cell>>,
    ) -> Vec<Block> {
        if rows.is_empty() {
            return Vec::new();
        }
        let heading = self.source.label(heading);
        let table = Table {
            caption: heading.to_owned(),
            kind: TableKind::Plain,
            header: columns.iter().map(|(id, _)| self.source.label(id).to_owned()).collect(),
            widths: columns.iter().map(|(_, width)| *width).collect(),
            rows,
        };
        vec![Block::heading(1, heading, anchor), Block::Table(table)]
    }

    fn values(&self, anchor: &str, heading: &'static str, changed: &[Changed]) -> Vec<Block> {
        let row = |changed: &Changed| vec![Cell::text(&changed.name), self.said(&changed.old), self.said(&changed.new)];
        let columns = [("changes.column.what", 26), ("changes.column.before", 37), ("changes.column.after", 37)];
        self.table(anchor, heading, &columns, changed.iter().map(row).collect())
    }

    /// What was said, or that nothing was.
    fn said(&self, text: &str) -> Cell {
        Cell::text(if text.is_empty() { self.source.label("changes.nothing") } else { text })
    }

    fn lines(&self, anchor: &str, heading: &'static str, lines: &[AnnouncedLine]) -> Vec<Block> {
        let word = |field: LineField, line: &AnnouncedLine| field.value(self.source.release, line, self.source.lang);
        let row = |line: &AnnouncedLine| {
            vec![
                Cell::text(line.id.as_str()),
                Cell::text(&line.text),
                Cell::text(word(LineField::Type, line)),
                Cell::text(word(LineField::Placement, line)),
            ]
        };
        let columns = [
            ("changes.column.id", 12),
            ("changes.field.text", 50),
            ("changes.field.type", 18),
            ("changes.field.placement", 20),
        ];
        self.table(anchor, heading, &columns, lines.iter().map(row).collect())
    }

    /// One row for each thing that differs, so that before and after stand beside each other.
    fn changed(&self, changes: &[LineChange]) -> Vec<Block> {
        let (release, lang) = (self.source.release, self.source.lang);
        let row = |change: &LineChange, field: LineField| {
            vec![
                Cell::text(change.new.id.as_str()),
                Cell::text(field.name(release, lang)),
                self.said(&field.value(release, &change.old, lang)),
                self.said(&field.value(release, &change.new, lang)),
            ]
        };
        let rows = changes.iter().flat_map(|change| change.fields.iter().map(|field| row(change, *field)));
        let columns = [
            ("changes.column.id", 12),
            ("changes.column.what", 16),
            ("changes.column.before", 36),
            ("changes.column.after", 36),
        ];
        self.table("changed", "changes.changed", &columns, rows.collect())
    }

    fn weights(&self, changes: &[LineChange]) -> Vec<Block> {
        let weight = |line: &AnnouncedLine| LineField::Weight.value(self.source.release, line, self.source.lang);
        let row = |change: &LineChange| {
            vec![
                Cell::text(change.new.id.as_str()),
                Cell::text(&change.new.criterion),
                self.said(&weight(&change.old)),
                self.said(&weight(&change.new)),
            ]
        };
        let columns = [
            ("changes.column.id", 20),
            ("changes.field.criterion", 40),
            ("changes.column.before", 20),
            ("changes.column.after", 20),
        ];
        self.table("weights", "changes.weights", &columns, changes.iter().map(row).collect())
    }
}
