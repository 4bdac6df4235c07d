//! What is announced, as data.

use crate::content::contract::DpaField;
use crate::content::expr::Known;
use crate::content::id::{ItemId, ParameterId};
use crate::content::item::{LineType, Met, Placement};
use crate::content::release::hex;
use crate::content::text::{Text, placeholders};
use crate::content::{Lang, Release};
use crate::document::agreement::{agreement, is_in_annex_c};
use crate::document::contract::contract;
use crate::document::model::{Block, Cell, clean, plain};
use crate::document::sheet::answer_line;
use crate::document::{Date, Source};
use crate::procurement::CaseFile;
use crate::procurement::derivation::{Derivation, Line};
use crate::procurement::derive::lines::number;
use crate::procurement::known::{CASE_NO, CONTACT};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// The schema of this data. What is kept with a frozen version is read for as long as the version is.
pub const ANNOUNCED_SCHEMA: u32 = 1;

/// What is announced: what tenderers may read, and nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announced {
    /// The schema of this data.
    pub schema: u32,
    /// The language of the documents.
    pub lang: Lang,
    /// What is said about the competition.
    pub about: Vec<Named>,
    /// The lines: those of the sheet, qualification, and contract terms.
    pub lines: Vec<AnnouncedLine>,
    /// Deadlines and other numbers in the texts, with their units.
    pub parameters: Vec<Named>,
    /// Whether there is an agreement.
    pub agreement: bool,
    /// The SHA-256 of the organisation's own template that the agreement is made from; none for the starter text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<String>,
    /// The fields of the agreement.
    pub fields: Vec<Named>,
    /// The clauses of the starter text; none with a template of the organisation's own.
    pub clauses: Vec<Named>,
}

/// A value with a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// What is the same in every version and language.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What stands there.
    pub value: String,
}

/// A line as tenderers may read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnnouncedLine {
    /// Its id.
    pub id: ItemId,
    /// The name of the domain it is sorted in.
    pub domain: String,
    /// The demand.
    pub text: String,
    /// What kind of demand.
    #[serde(rename = "type")]
    pub kind: LineType,
    /// Where it stands.
    pub placement: Placement,
    /// When it must be met.
    pub met: Met,
    /// What documents it.
    #[serde(default)]
    pub evidence: String,
    /// What gives a better score.
    #[serde(default)]
    pub better: String,
    /// The award criterion it counts under; empty for none.
    #[serde(default)]
    pub criterion: String,
    /// Its weight there, in per cent.
    #[serde(default)]
    pub weight: Option<u8>,
    /// Whether it stands in annex C of the agreement.
    #[serde(default)]
    pub annex_c: bool,
    /// For a line that is released only against a declaration of confidentiality: a digest of what it says, so that a change of it
    /// can be told without telling it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sealed: String,
}

/// What is announced of a procurement. `template` is the SHA-256 of the organisation's own template for the agreement, if it is used.
pub fn announced(
    release: &Release,
    case: &CaseFile,
    derivation: &Derivation,
    date: Date,
    template: Option<&str>,
) -> Announced {
    let source = Source::new(release, case, derivation);
    let needed = derivation.agreement.needed != Known::No;
    let template = template.filter(|_| needed).map(str::to_owned);
    Announced {
        schema: ANNOUNCED_SCHEMA,
        lang: source.lang,
        about: about(&source),
        lines: derivation.lines.iter().filter(|line| line.stands()).map(|line| self::line(&source, line)).collect(),
        parameters: parameters(&source, needed && template.is_none()),
        agreement: needed,
        fields: if needed { fields(&source) } else { Vec::new() },
        clauses: if needed && template.is_none() { clauses(&source, date) } else { Vec::new() },
        template,
    }
}

fn line(source: &Source<'_>, line: &Line) -> AnnouncedLine {
    let sealed = || hex(&Sha256::digest(format!("{}\0{}\0{}", line.text, line.evidence, line.better)));
    AnnouncedLine {
        id: line.id.clone(),
        domain: source.domain_of(line),
        text: source.public_text(line),
        kind: line.kind,
        placement: line.placement,
        met: line.met,
        evidence: source.public_evidence(line),
        better: if line.confidential { String::new() } else { clean(&line.better) },
        criterion: line.weight.as_ref().map(|(criterion, _)| clean(criterion)).unwrap_or_default(),
        weight: line.weight.as_ref().map(|(_, weight)| *weight),
        annex_c: is_in_annex_c(line),
        sealed: if line.confidential { sealed() } else { String::new() },
    }
}

fn named(id: impl Into<String>, name: &str, value: impl Into<String>) -> Named {
    Named { id: id.into(), name: name.to_owned(), value: value.into() }
}

fn about(source: &Source<'_>) -> Vec<Named> {
    let contract = contract(source.release, source.case);
    let contract = contract.map_or_else(String::new, |known| known.name(source.release, source.lang));
    let rows = [
        ("sheet.front.procurement", clean(&source.case.title)),
        ("sheet.front.case_no", answer_line(source.case, CASE_NO)),
        ("sheet.front.buyer", clean(&source.case.organisation.name)),
        ("sheet.front.contract", contract),
        ("sheet.front.contact", answer_line(source.case, CONTACT)),
    ];
    rows.into_iter().map(|(id, value)| named(id, source.label(id), value)).collect()
}

/// The numbers that stand in a text that tenderers read: those of lines in the catalogue's words, and of the clauses.
fn parameters(source: &Source<'_>, with_clauses: bool) -> Vec<Named> {
    let standing = source
        .derivation
        .lines
        .iter()
        .filter(|line| line.stands() && !line.confidential && !line.changed.contains(&"text"));
    let words = |line: &'_ Line| match source.case.kept(&line.id) {
        Some(kept) => Some(&kept.item.text),
        None => source.release.item(&line.id).map(|item| &item.text),
    };
    let items = standing.filter_map(words);
    let parts = source.release.clauses.iter().flat_map(|clause| &clause.parts);
    let parts = parts.filter(|part| with_clauses && source.stands(part.when.as_ref())).map(|part| &part.text);
    let in_texts = items.chain(parts).flat_map(|text: &Text| placeholders(&text.nb));
    let fields = source.fields().filter(|_| source.derivation.agreement.needed != Known::No);
    let in_fields = fields.filter_map(|field: &DpaField| field.from.as_deref()?.strip_prefix("param."));
    let used: BTreeSet<&str> = in_texts.chain(in_fields).collect();
    let known = source.release.parameters.iter().filter(|parameter| used.contains(parameter.id.as_str()));
    let value = |id: &ParameterId| source.derivation.parameters.get(id);
    known
        .filter_map(|parameter| {
            let number = number(*value(&parameter.id)?, parameter.decimals, source.lang);
            let said = format!("{number} {}", parameter.unit.show(source.lang));
            Some(named(parameter.id.as_str(), parameter.text.show(source.lang), said))
        })
        .collect()
}

fn fields(source: &Source<'_>) -> Vec<Named> {
    let text = |paragraphs: &[Vec<crate::document::model::Inline>]| {
        paragraphs.iter().map(|paragraph| plain(paragraph)).collect::<Vec<_>>().join("\n")
    };
    let values =
        source.fields().map(|field| named(&field.id, field.text.show(source.lang), text(&source.field(field))));
    let row = |cells: Vec<Cell>| cells.iter().map(|cell| text(&cell.paragraphs)).collect::<Vec<_>>().join(" – ");
    let rows: Vec<String> = source.information_rows().into_iter().map(row).collect();
    let rows = named("information_types", source.label("dpa.information_types"), rows.join("\n"));
    values.chain([rows]).collect()
}

fn clauses(source: &Source<'_>, date: Date) -> Vec<Named> {
    let Ok(document) = agreement(source.release, source.case, source.derivation, date) else { return Vec::new() };
    let clause = |block: Block| match block {
        Block::Clause { number, heading, parts, .. } => {
            let text: Vec<String> = parts.iter().map(|part| plain(part)).collect();
            Some(named(number.to_string(), &format!("{number} {heading}"), text.join("\n")))
        }
        _ => None,
    };
    document.blocks.into_iter().filter_map(clause).collect()
}
