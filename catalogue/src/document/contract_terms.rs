//! The contract requirements as an annex of the contract: those that are not in annex C of the data processing agreement.

use super::Source;
use super::contract::contract;
use super::issue::Issue;
use super::lines::contract_lines;
use super::manifest::NotMade;
use super::model::{Block, Cell, Document};
use super::words::met_word;
use crate::content::Release;
use crate::procurement::CaseFile;
use crate::procurement::derivation::{Derivation, Line};

/// The columns, with their widths in per cent.
const COLUMNS: [(&str, u8); 3] = [("sheet.column.id", 14), ("sheet.column.requirement", 66), ("sheet.column.met", 20)];

/// The annex with the contract requirements. Which annex of the contract it belongs to stands in it only where the number is
/// confirmed for the edition.
///
/// # Errors
/// [`NotMade`] when there are none outside the agreement.
pub fn contract_terms(
    release: &Release,
    case: &CaseFile,
    derivation: &Derivation,
    issue: impl Into<Issue>,
) -> Result<Document, NotMade> {
    let source = Source::new(release, case, derivation);
    let issue = issue.into();
    let lines: Vec<&Line> = contract_lines(derivation).collect();
    if lines.is_empty() {
        return Err(NotMade { reason: source.label("contract_terms.none").to_owned() });
    }
    let mut blocks = vec![Block::text(source.label("sheet.contract.intro"))];
    let known = contract(release, case);
    let annex = known.and_then(|known| known.annex_name(release, "requirements", source.lang));
    if let Some((known, annex)) = known.zip(annex) {
        let values = [("contract", known.name(release, source.lang)), ("annex", annex)];
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        blocks.push(Block::text(source.fill("contract_terms.annex", &values)));
    }
    blocks.extend(source.tables_by_domain(&lines, &COLUMNS, |line| {
        vec![
            Cell::text(line.id.as_str()),
            Cell::text(source.public_text(line)),
            Cell::text(met_word(release, line.met, source.lang)),
        ]
    }));
    Ok(source.document(issue, "sheet.contract.title", "contract_terms.subject", source.draft(issue), blocks))
}
