//! The agreement as blocks: the front, the clauses and where the parties sign.

use super::SUB_PROCESSORS;
use crate::content::contract::{Clause, DpaField, DpaPart};
use crate::content::expr::{Expr, Known};
use crate::content::id::ParameterId;
use crate::document::Source;
use crate::document::date::Date;
use crate::document::fields::Value;
use crate::document::model::{self, Block, Cell, Document, Inline, ParagraphKind, SignatureParty, Table, TableKind};
use crate::document::sheet::{answer_line, page_words};
use crate::document::template::names::NOT_SETTLED;
use crate::procurement::derive::lines::number;
use crate::procurement::known::CASE_NO;

/// The field with who signs for the controller.
const CONTROLLER_SIGNS: &str = "ctrl_rep";
/// The field with who signs for the processor.
const PROCESSOR_SIGNS: &str = "proc_rep";

/// What stands where something varies.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shows {
    /// The values of a case.
    Values,
    /// The names of the values, as a template has them.
    Names,
}

pub(super) struct Writer<'a> {
    pub(super) source: Source<'a>,
    pub(super) shows: Shows,
    pub(super) footnotes: Vec<String>,
}

impl<'a> Writer<'a> {
    pub(super) fn document(mut self, title: String, date: Date) -> Document {
        let source = self.source;
        let blocks = self.blocks();
        Document {
            lang: source.lang,
            title,
            subject: source.label("dpa.subtitle").to_owned(),
            creator: model::clean(&source.case.organisation.name),
            case_no: answer_line(source.case, CASE_NO),
            marking: None,
            date,
            release: source.derivation.release.clone(),
            words: page_words(&source),
            blocks,
            footnotes: self.footnotes,
        }
    }

    /// What stands in a field.
    pub(super) fn value(&self, field: &DpaField) -> Value {
        match self.shows {
            Shows::Values => self.source.field(field),
            Shows::Names => vec![vec![Inline::Text(format!("{{{{{}}}}}", field.id))]],
        }
    }

    fn stands(&self, when: Option<&Expr>) -> bool {
        self.shows == Shows::Names || self.source.stands(when)
    }

    pub(super) fn fields(&self) -> impl Iterator<Item = &'a DpaField> {
        let (source, shows) = (self.source, self.shows);
        source
            .release
            .dpa_fields
            .iter()
            .filter(move |field| shows == Shows::Names || source.stands(field.when.as_ref()))
    }

    /// What stands before and after something that stands only sometimes. A condition that is no single fact is left to whoever
    /// prepares the template: what it guards stands.
    fn around(&self, when: Option<&Expr>) -> (String, String) {
        match (self.shows, when) {
            (Shows::Names, Some(Expr::Fact(fact))) => section('?', fact.as_str()),
            (Shows::Names, Some(Expr::Not(part))) => match &**part {
                Expr::Fact(fact) => section('^', fact.as_str()),
                _ => Default::default(),
            },
            _ => Default::default(),
        }
    }

    /// Blocks that stand if this holds: as they are, or between the marks of a section.
    pub(super) fn section(
        &self,
        sigil: char,
        name: &str,
        holds: bool,
        blocks: impl FnOnce() -> Vec<Block>,
    ) -> Vec<Block> {
        match self.shows {
            Shows::Values if holds => blocks(),
            Shows::Values => Vec::new(),
            Shows::Names => {
                let (open, close) = section(sigil, name);
                let mut all = vec![Block::text(open)];
                all.extend(blocks());
                all.push(Block::text(close));
                all
            }
        }
    }

    /// The rows of a table: those of the case, or the one that is repeated.
    pub(super) fn rows(&self, name: &str, columns: &[&str], rows: impl FnOnce() -> Vec<Vec<Cell>>) -> Vec<Vec<Cell>> {
        if self.shows == Shows::Values {
            return rows();
        }
        let (open, close) = section('#', name);
        let mut row: Vec<String> = columns.iter().map(|column| format!("{{{{{column}}}}}")).collect();
        if let Some(first) = row.first_mut() {
            first.insert_str(0, &open);
        }
        if let Some(last) = row.last_mut() {
            last.push_str(&close);
        }
        vec![row.into_iter().map(Cell::text).collect()]
    }

    fn blocks(&mut self) -> Vec<Block> {
        let source = self.source;
        let mut blocks = vec![Block::Title {
            text: source.label("dpa.title").to_owned(),
            subtitle: source.label("dpa.subtitle").to_owned(),
        }];
        // Whoever prepares a template of their own approves it as they put it to use.
        if self.shows == Shows::Values && source.case.organisation.starter_approved.is_none() {
            blocks.push(Block::remark(source.label("dpa.starter_not_approved")));
        }
        let not_settled = source.label("dpa.not_settled");
        match self.shows {
            Shows::Names => {
                let (open, close) = section('?', NOT_SETTLED);
                blocks.push(Block::remark(format!("{open}{not_settled}{close}")));
            }
            Shows::Values if source.derivation.agreement.needed == Known::Unknown => {
                blocks.push(Block::remark(not_settled));
            }
            Shows::Values => {}
        }
        blocks.push(self.field_table(DpaPart::Front, "dpa.front"));
        blocks.push(Block::Toc { heading: source.label("dpa.toc").to_owned() });
        for clause in &source.release.clauses {
            blocks.extend(self.clause(clause));
        }
        blocks.extend(self.signature());
        blocks.extend(self.annex_a());
        blocks.extend(self.annex_b());
        blocks.extend(self.annex_c());
        blocks.push(Block::heading_on_new_page(1, source.label("dpa.annex_d"), "annex-d"));
        blocks.push(Block::text(source.label("dpa.annex_d.intro")));
        blocks.push(self.field_table(DpaPart::D, "dpa.annex_d"));
        blocks.extend(self.open_list());
        blocks
    }

    /// Clause 0, the parties, stands before the numbers begin.
    fn clause(&mut self, clause: &Clause) -> Vec<Block> {
        let source = self.source;
        let mut parts = Vec::with_capacity(clause.parts.len());
        for part in &clause.parts {
            if !self.stands(part.when.as_ref()) {
                continue;
            }
            let (open, close) = self.around(part.when.as_ref());
            let mut inlines = Vec::new();
            push_text(&mut inlines, &open);
            self.fill(part.text.show(source.lang), &mut inlines);
            if let Some(note) = &part.note {
                inlines.push(self.note(note.show(source.lang)));
            }
            push_text(&mut inlines, &close);
            parts.push(inlines);
        }
        let heading = clause.heading.show(source.lang).to_owned();
        let anchor = format!("clause-{}", clause.number);
        if clause.number > 0 {
            return vec![Block::Clause { number: clause.number, heading, anchor, parts }];
        }
        let paragraphs = parts.into_iter().map(|inlines| Block::Paragraph { inlines, kind: ParagraphKind::Plain });
        std::iter::once(Block::heading_on_new_page(1, heading, anchor)).chain(paragraphs).collect()
    }

    fn note(&mut self, text: &str) -> Inline {
        self.footnotes.push(model::clean(text));
        Inline::Note(self.footnotes.len() - 1)
    }

    /// The text of a clause with its parameters and fields filled in.
    fn fill(&self, text: &str, inlines: &mut Vec<Inline>) {
        let mut rest = text;
        while let Some(start) = rest.find('{') {
            let Some(length) = rest[start..].find('}') else { break };
            push_text(inlines, &rest[..start]);
            self.fill_one(&rest[start + 1..start + length], inlines);
            rest = &rest[start + length + 1..];
        }
        push_text(inlines, rest);
    }

    fn fill_one(&self, name: &str, inlines: &mut Vec<Inline>) {
        let source = self.source;
        let id = ParameterId::from(name);
        if self.shows == Shows::Names {
            push_text(inlines, &format!("{{{{{name}}}}}"));
        } else if let Some((parameter, value)) =
            source.release.parameter(&id).zip(source.derivation.parameters.get(&id))
        {
            push_text(inlines, &number(*value, parameter.decimals, source.lang));
        } else if let Some(field) = source.field_of(name) {
            for (index, paragraph) in source.field(field).into_iter().enumerate() {
                if index > 0 {
                    push_text(inlines, ", ");
                }
                for inline in paragraph {
                    match inline {
                        Inline::Text(text) => push_text(inlines, &text),
                        other => inlines.push(other),
                    }
                }
            }
        } else {
            push_text(inlines, &format!("{{{name}}}"));
        }
    }

    /// A table of the fields of a part. The sub-processors have a table of their own.
    pub(super) fn field_table(&self, part: DpaPart, caption: &'static str) -> Block {
        let source = self.source;
        let fields = self.fields().filter(|field| field.part == part && field.id != SUB_PROCESSORS);
        let rows = fields.map(|field| {
            let (open, close) = self.around(field.when.as_ref());
            let mut value = self.value(field);
            if let Some(last) = value.last_mut() {
                push_text(last, &close);
            }
            vec![Cell::text(format!("{open}{}", field.text.show(source.lang))), Cell::of(value)]
        });
        Block::Table(Table {
            caption: source.label(caption).to_owned(),
            kind: TableKind::Fields,
            header: ["dpa.column.field", "dpa.column.value"].map(|id| source.label(id).to_owned()).to_vec(),
            widths: vec![38, 62],
            rows: rows.collect(),
        })
    }

    fn signature(&self) -> Vec<Block> {
        let source = self.source;
        let party = |heading: &'static str, signs: &str| {
            let name = match source.field_of(signs).map(|field| self.value(field)) {
                Some(value) => value.into_iter().flatten().collect(),
                None => Vec::new(),
            };
            let blank = |id: &'static str| (source.label(id).to_owned(), Vec::new());
            SignatureParty {
                heading: source.label(heading).to_owned(),
                lines: vec![
                    blank("dpa.signature.place_date"),
                    blank("dpa.signature.signature"),
                    (source.label("dpa.signature.signs").to_owned(), name),
                    blank("dpa.signature.name"),
                ],
            }
        };
        let parties = vec![
            party("dpa.signature.for_controller", CONTROLLER_SIGNS),
            party("dpa.signature.for_processor", PROCESSOR_SIGNS),
        ];
        vec![Block::heading(1, source.label("dpa.signature"), "signature"), Block::Signature { parties }]
    }
}

/// The marks around a section of a template.
fn section(sigil: char, name: &str) -> (String, String) {
    (format!("{{{{{sigil}{name}}}}}"), format!("{{{{/{name}}}}}"))
}

/// Adds text, joined to text that stands before it.
fn push_text(inlines: &mut Vec<Inline>, text: &str) {
    if text.is_empty() {
        return;
    }
    match inlines.last_mut() {
        Some(Inline::Text(before)) => before.push_str(&model::clean(text)),
        _ => inlines.push(Inline::text(text)),
    }
}
