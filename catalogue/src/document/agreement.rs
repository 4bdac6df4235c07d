//! The data processing agreement, made from the clauses and fields of the catalogue.
//!
//! Annex C holds the lines that protect personal data and bind: absolute ones of the specification, and contract terms. A field
//! that nobody has filled in yet is marked where it stands, and listed on the last page with who fills it.

use super::Source;
use super::date::Date;
use super::fields::is_open;
use super::model::{Block, Cell, Document, Inline, SignatureParty, Table, TableKind};
use super::sheet::{answer_line, page_words};
use super::words::cell_text;
use crate::content::Release;
use crate::content::contract::{Clause, DpaField, DpaPart, FilledBy};
use crate::content::expr::{Known, Known3};
use crate::content::id::{FactId, ParameterId};
use crate::content::item::{LineType, Placement};
use crate::procurement::CaseFile;
use crate::procurement::derivation::{Derivation, Line};
use crate::procurement::derive::lines::number;
use crate::procurement::known::{CASE_NO, PERSONAL_DATA};
use serde::Serialize;

/// Rows of the empty table of sub-processors.
const SUB_PROCESSOR_ROWS: usize = 4;
/// The field that the table of sub-processors stands for.
const SUB_PROCESSORS: &str = "subs";
/// The field with who signs for the controller.
const CONTROLLER_SIGNS: &str = "ctrl_rep";
/// The field with who signs for the processor.
const PROCESSOR_SIGNS: &str = "proc_rep";

/// Why no agreement is made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{reason}")]
pub struct NotNeeded {
    /// In a sentence.
    pub reason: String,
}

/// A field that nobody has filled in yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OpenField {
    /// Its id.
    pub id: String,
    /// Its label.
    pub label: String,
    /// Who fills it.
    pub by: FilledBy,
}

/// The agreement. As long as it is not known whether one is needed it is made, and says so.
///
/// # Errors
/// [`NotNeeded`] when nothing personal is processed on the buyer's behalf.
pub fn agreement(
    release: &Release,
    case: &CaseFile,
    derivation: &Derivation,
    date: Date,
) -> Result<Document, NotNeeded> {
    let source = Source::new(release, case, derivation);
    if derivation.agreement.needed == Known::No {
        return Err(NotNeeded { reason: source.label(why_not(derivation)).to_owned() });
    }
    let mut writer = Writer { source, footnotes: Vec::new() };
    let blocks = writer.blocks();
    Ok(Document {
        lang: source.lang,
        title: format!("{} – {}", source.label("dpa.title"), super::model::clean(&case.title)),
        subject: source.label("dpa.subtitle").to_owned(),
        creator: super::model::clean(&case.organisation.name),
        case_no: answer_line(case, CASE_NO),
        marking: None,
        date,
        release: derivation.release.clone(),
        words: page_words(&source),
        blocks,
        footnotes: writer.footnotes,
    })
}

fn why_not(derivation: &Derivation) -> &'static str {
    match derivation.fact(&FactId::from(PERSONAL_DATA)) {
        Known::No => "dpa.missing.no_personal_data",
        _ => "dpa.missing.no_processor",
    }
}

/// The fields that are still open, in the order they stand; none where no agreement is made.
pub fn open_fields(release: &Release, case: &CaseFile, derivation: &Derivation) -> Vec<OpenField> {
    if derivation.agreement.needed == Known::No {
        return Vec::new();
    }
    let source = Source::new(release, case, derivation);
    let open = source.fields().filter(|field| is_open(&source.field(field)));
    open.map(|field| OpenField { id: field.id.clone(), label: field.text.show(source.lang).to_owned(), by: field.by })
        .collect()
}

/// Whether the line stands in annex C.
pub fn is_in_annex_c(line: &Line) -> bool {
    let binds =
        matches!(line.placement, Placement::Specification | Placement::Contract) && line.kind == LineType::Absolute;
    line.annex_c && line.stands() && binds
}

impl<'a> Source<'a> {
    /// The fields that stand in this agreement.
    fn fields(&self) -> impl Iterator<Item = &'a DpaField> {
        let source = *self;
        self.release.dpa_fields.iter().filter(move |field| source.stands(field.when.as_ref()))
    }

    fn field_of(&self, id: &str) -> Option<&'a DpaField> {
        self.release.dpa_fields.iter().find(|field| field.id == id)
    }
}

struct Writer<'a> {
    source: Source<'a>,
    footnotes: Vec<String>,
}

impl<'a> Writer<'a> {
    fn blocks(&mut self) -> Vec<Block> {
        let source = self.source;
        let mut blocks = vec![Block::Title {
            text: source.label("dpa.title").to_owned(),
            subtitle: source.label("dpa.subtitle").to_owned(),
        }];
        if source.derivation.agreement.needed == Known::Unknown {
            blocks.push(Block::remark(source.label("dpa.not_settled")));
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
        let standing = clause.parts.iter().filter(|part| source.stands(part.when.as_ref()));
        let parts: Vec<Vec<Inline>> = standing
            .map(|part| {
                let mut inlines = self.fill(part.text.show(source.lang));
                if let Some(note) = &part.note {
                    inlines.push(self.note(note.show(source.lang)));
                }
                inlines
            })
            .collect();
        let heading = clause.heading.show(source.lang).to_owned();
        let anchor = format!("clause-{}", clause.number);
        if clause.number > 0 {
            return vec![Block::Clause { number: clause.number, heading, anchor, parts }];
        }
        let paragraphs =
            parts.into_iter().map(|inlines| Block::Paragraph { inlines, kind: super::model::ParagraphKind::Plain });
        std::iter::once(Block::heading_on_new_page(1, heading, anchor)).chain(paragraphs).collect()
    }

    fn note(&mut self, text: &str) -> Inline {
        self.footnotes.push(super::model::clean(text));
        Inline::Note(self.footnotes.len() - 1)
    }

    /// The text of a clause with its parameters and fields filled in.
    fn fill(&self, text: &str) -> Vec<Inline> {
        let mut inlines = Vec::new();
        let mut rest = text;
        while let Some(start) = rest.find('{') {
            let Some(length) = rest[start..].find('}') else { break };
            push_text(&mut inlines, &rest[..start]);
            self.fill_one(&rest[start + 1..start + length], &mut inlines);
            rest = &rest[start + length + 1..];
        }
        push_text(&mut inlines, rest);
        inlines
    }

    fn fill_one(&self, name: &str, inlines: &mut Vec<Inline>) {
        let source = self.source;
        let id = ParameterId::from(name);
        if let Some((parameter, value)) = source.release.parameter(&id).zip(source.derivation.parameters.get(&id)) {
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
    fn field_table(&self, part: DpaPart, caption: &'static str) -> Block {
        let source = self.source;
        let fields = source.fields().filter(|field| field.part == part && field.id != SUB_PROCESSORS);
        let rows = fields.map(|field| vec![Cell::text(field.text.show(source.lang)), Cell::of(source.field(field))]);
        Block::Table(Table {
            caption: source.label(caption).to_owned(),
            kind: TableKind::Fields,
            header: ["dpa.column.field", "dpa.column.value"].map(|id| source.label(id).to_owned()).to_vec(),
            widths: vec![38, 62],
            rows: rows.collect(),
        })
    }

    fn annex_a(&self) -> Vec<Block> {
        let source = self.source;
        let mut blocks = vec![
            Block::heading_on_new_page(1, source.label("dpa.annex_a"), "annex-a"),
            Block::text(source.label("dpa.annex_a.intro")),
            self.field_table(DpaPart::A, "dpa.annex_a"),
        ];
        if let Some((question, rows)) = source.personal_information().filter(|(_, rows)| !rows.is_empty()) {
            let shown = ["name", "whose", "content", "purpose", "retention"];
            let columns = shown.iter().filter_map(|id| question.columns.iter().find(|column| column.id == *id));
            let columns: Vec<_> = columns.collect();
            let cell = |row: &crate::procurement::answer::Row, column: &crate::content::question::Column| {
                Cell::text(cell_text(source.release, column, row.get(&column.id), source.lang))
            };
            blocks.push(Block::heading(2, source.label("dpa.information_types"), "annex-a-types"));
            blocks.push(Block::Table(Table {
                caption: source.label("dpa.information_types").to_owned(),
                kind: TableKind::Plain,
                header: [
                    "dpa.column.name",
                    "dpa.column.whose",
                    "dpa.column.content",
                    "dpa.column.purpose",
                    "dpa.column.retention",
                ]
                .map(|id| source.label(id).to_owned())
                .to_vec(),
                widths: vec![18, 18, 28, 19, 17],
                rows: rows.iter().map(|row| columns.iter().map(|column| cell(row, column)).collect()).collect(),
            }));
        }
        blocks
    }

    fn annex_b(&self) -> Vec<Block> {
        let source = self.source;
        let word = |id| source.label(id);
        let columns = [
            "dpa.subs.who",
            "dpa.subs.where",
            "dpa.subs.service",
            "dpa.subs.data",
            "dpa.subs.place",
            "dpa.subs.transfer",
        ];
        let header: Vec<String> = columns.into_iter().map(|id| word(id).to_owned()).collect();
        let mut blocks = vec![
            Block::heading_on_new_page(1, word("dpa.annex_b"), "annex-b"),
            Block::text(word("dpa.annex_b.intro")),
            self.field_table(DpaPart::B, "dpa.annex_b"),
        ];
        if let Some(field) = source.fields().find(|field| field.id == SUB_PROCESSORS) {
            blocks.push(Block::heading(2, field.text.show(source.lang), "annex-b-subs"));
            let open = source.open(field).into_iter().flatten().collect();
            blocks.push(Block::Paragraph { inlines: open, kind: super::model::ParagraphKind::Plain });
            blocks.push(Block::Table(Table {
                caption: field.text.show(source.lang).to_owned(),
                kind: TableKind::Plain,
                rows: vec![vec![Cell::default(); header.len()]; SUB_PROCESSOR_ROWS],
                header,
                widths: vec![19, 16, 16, 17, 16, 16],
            }));
        }
        blocks
    }

    fn annex_c(&self) -> Vec<Block> {
        let source = self.source;
        let mut blocks = vec![
            Block::heading_on_new_page(1, source.label("dpa.annex_c"), "annex-c"),
            Block::text(source.label("dpa.annex_c.intro")),
            self.field_table(DpaPart::C, "dpa.annex_c"),
            Block::heading(2, source.label("dpa.security"), "annex-c-security"),
        ];
        let lines: Vec<&Line> = source.derivation.lines.iter().filter(|line| is_in_annex_c(line)).collect();
        if lines.is_empty() {
            blocks.push(Block::text(source.label("dpa.security_none")));
            return blocks;
        }
        blocks.push(Block::text(source.label("dpa.security_intro")));
        blocks.push(Block::Table(Table {
            caption: source.label("dpa.security").to_owned(),
            kind: TableKind::Plain,
            header: ["dpa.column.id", "dpa.column.requirement"].map(|id| source.label(id).to_owned()).to_vec(),
            widths: vec![14, 86],
            rows: lines.iter().map(|line| vec![Cell::text(line.id.as_str()), Cell::text(&line.text)]).collect(),
        }));
        blocks
    }

    fn signature(&self) -> Vec<Block> {
        let source = self.source;
        let party = |heading: &'static str, signs: &str| {
            let name = match source.field_of(signs).map(|field| source.field(field)) {
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

    /// The last page: what is open, and who fills it.
    fn open_list(&self) -> Vec<Block> {
        let source = self.source;
        let mut blocks = vec![Block::heading_on_new_page(1, source.label("dpa.open_list"), "open-fields")];
        let open: Vec<&DpaField> = source.fields().filter(|field| is_open(&source.field(field))).collect();
        if open.is_empty() {
            blocks.push(Block::text(source.label("dpa.open_none")));
            return blocks;
        }
        let part = |field: &DpaField| match field.part {
            DpaPart::Front => source.label("dpa.front"),
            DpaPart::A => source.label("dpa.part_a"),
            DpaPart::B => source.label("dpa.part_b"),
            DpaPart::C => source.label("dpa.part_c"),
            DpaPart::D => source.label("dpa.part_d"),
        };
        let rows = open.into_iter().map(|field| {
            vec![
                Cell::text(field.text.show(source.lang)),
                Cell::text(part(field)),
                Cell::text(source.filled_by(field.by)),
            ]
        });
        blocks.push(Block::Table(Table {
            caption: source.label("dpa.open_list").to_owned(),
            kind: TableKind::Plain,
            header: ["dpa.column.field", "dpa.column.part", "dpa.column.who"]
                .map(|id| source.label(id).to_owned())
                .to_vec(),
            widths: vec![54, 22, 24],
            rows: rows.collect(),
        }));
        blocks
    }
}

/// Adds text, joined to text that stands before it.
fn push_text(inlines: &mut Vec<Inline>, text: &str) {
    if text.is_empty() {
        return;
    }
    match inlines.last_mut() {
        Some(Inline::Text(before)) => before.push_str(&super::model::clean(text)),
        _ => inlines.push(Inline::text(text)),
    }
}
