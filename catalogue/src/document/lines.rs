//! What the documents that list requirement lines have in common: which lines, in which order, and what may be read of them.

use super::Source;
use super::agreement::is_in_annex_c;
use super::date::Date;
use super::issue::Issue;
use super::model::{Block, Cell, Document, Table, TableKind, clean};
use super::sheet::{answer_line, page_words};
use crate::content::expr::Known;
use crate::content::item::Placement;
use crate::procurement::derivation::{Derivation, Line};
use crate::procurement::known::CASE_NO;

/// The contract terms that are not in annex C of the agreement, in their order. Without an agreement there is no annex C, and every
/// contract term needs another home.
pub fn contract_lines(derivation: &Derivation) -> impl Iterator<Item = &Line> {
    let no_agreement = derivation.agreement.needed == Known::No;
    let standing = derivation.lines.iter().filter(|line| line.stands() && line.placement == Placement::Contract);
    standing.filter(move |line| no_agreement || !is_in_annex_c(line))
}

/// The demands on the supplier, in their order.
pub fn qualification_lines(derivation: &Derivation) -> impl Iterator<Item = &Line> {
    derivation.lines.iter().filter(|line| line.stands() && line.placement == Placement::Qualification)
}

/// The lines that are released only against a declaration of confidentiality, in their order.
pub fn confidential_lines(derivation: &Derivation) -> impl Iterator<Item = &Line> {
    derivation.lines.iter().filter(|line| line.stands() && line.confidential)
}

impl<'a> Source<'a> {
    /// The demand as everybody may read it: of a confidential one, that and how it is released.
    pub(super) fn public_text(&self, line: &Line) -> String {
        match line.confidential {
            true => self.fill("confidential.row", &[("id", line.id.as_str())]),
            false => clean(&line.text),
        }
    }

    /// What documents it, as everybody may read it.
    pub(super) fn public_evidence(&self, line: &Line) -> String {
        if line.confidential { String::new() } else { clean(&line.evidence) }
    }

    /// The name of the domain that the line is sorted under.
    pub(super) fn domain_of(&self, line: &Line) -> String {
        match self.release.domain(&line.domain) {
            Some(domain) => domain.text.show(self.lang).to_owned(),
            None => line.domain.to_string(),
        }
    }

    /// The lines in a table for each domain, under its heading. `row` makes the cells of a line.
    pub(super) fn tables_by_domain(
        &self,
        lines: &[&Line],
        columns: &[(&'static str, u8)],
        row: impl Fn(&Line) -> Vec<Cell>,
    ) -> Vec<Block> {
        let mut blocks = Vec::new();
        for lines in lines.chunk_by(|one, other| one.domain == other.domain) {
            let Some(first) = lines.first() else { continue };
            let domain = self.domain_of(first);
            blocks.push(Block::heading(1, &domain, format!("domain-{}", first.domain.as_str().to_lowercase())));
            blocks.push(Block::Table(Table {
                caption: domain,
                kind: TableKind::Plain,
                header: columns.iter().map(|(heading, _)| self.label(heading).to_owned()).collect(),
                widths: columns.iter().map(|(_, width)| *width).collect(),
                rows: lines.iter().map(|line| row(line)).collect(),
            }));
        }
        blocks
    }

    /// A document of these blocks, whose title stands on the first page with what the procurement is called.
    pub(super) fn document(
        &self,
        issue: Issue,
        title: &'static str,
        subject: &'static str,
        marking: Option<String>,
        blocks: Vec<Block>,
    ) -> Document {
        let named = [clean(&self.case.title), self.issued(issue)];
        let subtitle = named.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(" – ");
        let first = Block::Title { text: self.label(title).to_owned(), subtitle };
        self.assembled(title, subject, marking, issue.date, std::iter::once(first).chain(blocks).collect())
    }

    /// A document of these blocks as they are, with what every page and the file's properties say of it.
    pub(super) fn assembled(
        &self,
        title: &'static str,
        subject: &'static str,
        marking: Option<String>,
        date: Date,
        blocks: Vec<Block>,
    ) -> Document {
        Document {
            lang: self.lang,
            title: format!("{} – {}", self.label(title), clean(&self.case.title)),
            subject: self.label(subject).to_owned(),
            creator: clean(&self.case.organisation.name),
            case_no: answer_line(self.case, CASE_NO),
            marking,
            date,
            release: self.derivation.release.clone(),
            words: page_words(self),
            blocks,
            footnotes: Vec::new(),
        }
    }
}
