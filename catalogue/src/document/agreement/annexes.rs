//! Annexes A, B and C of the agreement, and the list of what is open.

use super::writer::Writer;
use super::{INFORMATION_COLUMNS, SUB_PROCESSOR_ROWS, SUB_PROCESSORS};
use crate::content::contract::DpaPart;
use crate::document::fields::is_open;
use crate::document::model::{Block, Cell, ParagraphKind, Table, TableKind};
use crate::document::template::names::{
    OPEN_COLUMNS, OPEN_FIELDS, SECURITY, SECURITY_COLUMNS, SUB_PROCESSOR_COLUMNS, SUB_PROCESSOR_TABLE,
};
use crate::procurement::known::INFORMATION_TYPES;

impl Writer<'_> {
    pub(super) fn annex_a(&self) -> Vec<Block> {
        let source = self.source;
        let mut blocks = vec![
            Block::heading_on_new_page(1, source.label("dpa.annex_a"), "annex-a"),
            Block::text(source.label("dpa.annex_a.intro")),
            self.field_table(DpaPart::A, "dpa.annex_a"),
        ];
        let rows = self.rows(INFORMATION_TYPES, &INFORMATION_COLUMNS, || self.source.information_rows());
        blocks.extend(self.section('?', INFORMATION_TYPES, !rows.is_empty(), || {
            vec![
                Block::heading(2, source.label("dpa.information_types"), "annex-a-types"),
                Block::Table(Table {
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
                    rows,
                }),
            ]
        }));
        blocks
    }

    pub(super) fn annex_b(&self) -> Vec<Block> {
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
        if let Some(field) = self.fields().find(|field| field.id == SUB_PROCESSORS) {
            blocks.push(Block::heading(2, field.text.show(source.lang), "annex-b-subs"));
            let open = self.value(field).into_iter().flatten().collect();
            blocks.push(Block::Paragraph { inlines: open, kind: ParagraphKind::Plain });
            blocks.push(Block::Table(Table {
                caption: field.text.show(source.lang).to_owned(),
                kind: TableKind::Plain,
                rows: self.rows(SUB_PROCESSOR_TABLE, &SUB_PROCESSOR_COLUMNS, || {
                    vec![vec![Cell::default(); SUB_PROCESSOR_COLUMNS.len()]; SUB_PROCESSOR_ROWS]
                }),
                header,
                widths: vec![19, 16, 16, 17, 16, 16],
            }));
        }
        blocks
    }

    pub(super) fn annex_c(&self) -> Vec<Block> {
        let source = self.source;
        let mut blocks = vec![
            Block::heading_on_new_page(1, source.label("dpa.annex_c"), "annex-c"),
            Block::text(source.label("dpa.annex_c.intro")),
            self.field_table(DpaPart::C, "dpa.annex_c"),
            Block::heading(2, source.label("dpa.security"), "annex-c-security"),
        ];
        let rows = self.rows(SECURITY, &SECURITY_COLUMNS, || {
            source
                .annex_c_lines()
                .map(|line| vec![Cell::text(line.id.as_str()), Cell::text(source.public_text(line))])
                .collect()
        });
        let none = || vec![Block::text(source.label("dpa.security_none"))];
        blocks.extend(self.section('^', SECURITY, rows.is_empty(), none));
        blocks.extend(self.section('?', SECURITY, !rows.is_empty(), || {
            vec![
                Block::text(source.label("dpa.security_intro")),
                Block::Table(Table {
                    caption: source.label("dpa.security").to_owned(),
                    kind: TableKind::Plain,
                    header: ["dpa.column.id", "dpa.column.requirement"].map(|id| source.label(id).to_owned()).to_vec(),
                    widths: vec![14, 86],
                    rows,
                }),
            ]
        }));
        blocks
    }

    /// The last page: what is open, and who fills it.
    pub(super) fn open_list(&self) -> Vec<Block> {
        let source = self.source;
        let mut blocks = vec![Block::heading_on_new_page(1, source.label("dpa.open_list"), "open-fields")];
        let rows = self.rows(OPEN_FIELDS, &OPEN_COLUMNS, || {
            let open = source.fields().filter(|field| is_open(&source.field(field)));
            open.map(|field| source.open_row(field).map(Cell::text).to_vec()).collect()
        });
        let none = || vec![Block::text(source.label("dpa.open_none"))];
        blocks.extend(self.section('^', OPEN_FIELDS, rows.is_empty(), none));
        blocks.extend(self.section('?', OPEN_FIELDS, !rows.is_empty(), || {
            vec![Block::Table(Table {
                caption: source.label("dpa.open_list").to_owned(),
                kind: TableKind::Plain,
                header: ["dpa.column.field", "dpa.column.part", "dpa.column.who"]
                    .map(|id| source.label(id).to_owned())
                    .to_vec(),
                widths: vec![54, 22, 24],
                rows,
            })]
        }));
        blocks
    }
}
