//! How the requirement sheet is put together.

use super::{
    AnswerChoice, Choices, Column, ColumnId, CriterionSum, FrontRow, Guidance, KIND, PROPERTY_CASE,
    PROPERTY_FINGERPRINT, PROPERTY_KIND, PROPERTY_RELEASE, PROPERTY_RELEASE_FINGERPRINT, Row, Sheet, SheetNames,
    Summary, TypeCount, fingerprint,
};
use crate::content::Release;
use crate::content::item::{LineType, Placement};
use crate::document::Source;
use crate::document::contract::contract;
use crate::document::date::{Date, long};
use crate::document::model::{PageWords, clean};
use crate::document::words::{met_word, type_letter, type_word};
use crate::procurement::CaseFile;
use crate::procurement::answer::Answer;
use crate::procurement::derivation::{Derivation, Line};
use crate::procurement::known::{CASE_NO, CONTACT};

/// How many digits of the fingerprint the front page shows.
const FINGERPRINT_SHOWN: usize = 16;

/// The requirement sheet of a procurement.
pub fn sheet(release: &Release, case: &CaseFile, derivation: &Derivation, date: Date) -> Sheet {
    let source = Source::new(release, case, derivation);
    let rows: Vec<Row> =
        derivation.lines.iter().filter(|line| is_published(line)).map(|line| row(&source, line)).collect();
    let columns: Vec<Column> = ColumnId::ALL.into_iter().map(|id| column(&source, id)).collect();
    let fingerprint = fingerprint_of(&columns, &rows);
    let case_no = answer_line(case, CASE_NO);
    let properties = vec![
        (PROPERTY_KIND.to_owned(), KIND.to_owned()),
        (PROPERTY_FINGERPRINT.to_owned(), fingerprint.clone()),
        (PROPERTY_RELEASE.to_owned(), release.version.clone()),
        (PROPERTY_RELEASE_FINGERPRINT.to_owned(), derivation.release.1.clone()),
        (PROPERTY_CASE.to_owned(), case_no.clone()),
    ];
    Sheet {
        lang: source.lang,
        title: format!("{} – {}", source.label("sheet.title"), clean(&case.title)),
        subject: source.label("sheet.subject").to_owned(),
        creator: clean(&case.organisation.name),
        date,
        names: SheetNames {
            front: source.label("sheet.front").to_owned(),
            guidance: source.label("sheet.guidance").to_owned(),
            requirements: source.label("sheet.requirements").to_owned(),
            summary: source.label("sheet.summary").to_owned(),
        },
        front: front(&source, date, &case_no, &fingerprint),
        guidance: guidance(&source),
        choices: choices(&source),
        summary: summary(&source, &rows),
        columns,
        rows,
        fingerprint,
        properties,
        case_no,
        words: page_words(&source),
    }
}

/// Whether tenderers answer the line in the sheet.
pub fn is_published(line: &Line) -> bool {
    line.stands() && matches!(line.placement, Placement::Specification | Placement::Award)
}

pub(in crate::document) fn page_words(source: &Source<'_>) -> PageWords {
    PageWords { page: source.label("page.number").to_owned(), of: source.label("word.of").to_owned() }
}

/// What was answered on one line, or nothing.
pub(in crate::document) fn answer_line(case: &CaseFile, question: &str) -> String {
    clean(case.profile.get(question).and_then(Answer::text).unwrap_or_default().trim())
}

fn front(source: &Source<'_>, date: Date, case_no: &str, fingerprint: &str) -> Vec<FrontRow> {
    let organisation = &source.case.organisation;
    let contract = contract(source.release, source.case);
    let buyer: Vec<_> =
        [&organisation.name, &organisation.unit].into_iter().filter(|part| !part.is_empty()).cloned().collect();
    let contact = match answer_line(source.case, CONTACT) {
        contact if contact.is_empty() => source.label("sheet.front.contact_portal").to_owned(),
        contact => contact,
    };
    let given = [
        ("sheet.front.procurement", source.case.title.clone()),
        ("sheet.front.case_no", case_no.to_owned()),
        ("sheet.front.buyer", buyer.join(", ")),
        ("sheet.front.organisation_number", organisation.number.clone()),
        ("sheet.front.contract", contract.map_or_else(String::new, |known| known.name(source.release, source.lang))),
        (
            "sheet.front.annex",
            contract
                .and_then(|known| known.annex_name(source.release, "requirements", source.lang))
                .unwrap_or_default(),
        ),
        ("sheet.front.contact", contact),
        ("sheet.front.date", long(source.release, date, source.lang)),
        ("sheet.front.release", source.release.version.clone()),
        ("word.fingerprint", fingerprint.chars().take(FINGERPRINT_SHOWN).collect()),
    ];
    let filled = given.into_iter().filter(|(_, value)| !value.trim().is_empty()).map(|(label, value)| FrontRow {
        label: source.label(label).to_owned(),
        value: clean(value.trim()),
        input: false,
    });
    let inputs = ["sheet.front.tenderer", "sheet.front.tenderer_number"].into_iter().map(|label| FrontRow {
        label: source.label(label).to_owned(),
        value: String::new(),
        input: true,
    });
    filled.chain(inputs).collect()
}

/// The paragraphs of the guidance, in order.
const GUIDANCE: [&str; 12] = [
    "sheet.guidance.1",
    "sheet.guidance.2",
    "sheet.guidance.3",
    "sheet.guidance.4",
    "sheet.guidance.5",
    "sheet.guidance.6",
    "sheet.guidance.7",
    "sheet.guidance.8",
    "sheet.guidance.9",
    "sheet.guidance.10",
    "sheet.guidance.11",
    "sheet.guidance.12",
];

fn guidance(source: &Source<'_>) -> Guidance {
    let (release, lang) = (source.release, source.lang);
    Guidance {
        title: source.label("sheet.guidance.title").to_owned(),
        types: LineType::ALL
            .into_iter()
            .map(|kind| (type_letter(release, kind, lang).to_owned(), type_word(release, kind, lang).to_owned()))
            .collect(),
        paragraphs: GUIDANCE.into_iter().map(|id| source.label(id).to_owned()).collect(),
    }
}

fn column(source: &Source<'_>, id: ColumnId) -> Column {
    let (heading, help) = match id {
        ColumnId::RowId => ("sheet.column.row_id", None),
        ColumnId::Id => ("sheet.column.id", None),
        ColumnId::Domain => ("sheet.column.domain", None),
        ColumnId::Requirement => ("sheet.column.requirement", None),
        ColumnId::Type => ("sheet.column.type", None),
        ColumnId::Criterion => ("sheet.column.criterion", None),
        ColumnId::Weight => ("sheet.column.weight", None),
        ColumnId::Documentation => ("sheet.column.documentation", None),
        ColumnId::Better => ("sheet.column.better", None),
        ColumnId::Met => ("sheet.column.met", None),
        ColumnId::Answer => ("sheet.column.answer", Some("sheet.help.answer")),
        ColumnId::Description => ("sheet.column.description", Some("sheet.help.description")),
        ColumnId::Delivery => ("sheet.column.delivery", Some("sheet.help.delivery")),
        ColumnId::Reference => ("sheet.column.reference_to_annex", Some("sheet.help.reference_to_annex")),
        ColumnId::References => ("sheet.column.references", None),
    };
    Column {
        id,
        heading: source.label(heading).to_owned(),
        help: help.map_or_else(String::new, |help| source.label(help).to_owned()),
    }
}

fn row(source: &Source<'_>, line: &Line) -> Row {
    let (release, lang) = (source.release, source.lang);
    let cell = |id: ColumnId| match id {
        ColumnId::RowId | ColumnId::Id => line.id.to_string(),
        ColumnId::Domain => release
            .domain(&line.domain)
            .map_or_else(|| line.domain.to_string(), |domain| domain.text.show(lang).to_owned()),
        ColumnId::Requirement => line.text.clone(),
        ColumnId::Type => type_letter(release, line.kind, lang).to_owned(),
        ColumnId::Criterion => line.weight.as_ref().map_or_else(String::new, |(criterion, _)| criterion.clone()),
        ColumnId::Weight => line.weight.as_ref().map_or_else(String::new, |(_, weight)| weight.to_string()),
        ColumnId::Documentation => line.evidence.clone(),
        ColumnId::Better => better(source, line),
        ColumnId::Met => met_word(release, line.met, lang).to_owned(),
        ColumnId::References => line.references.join(", "),
        ColumnId::Answer | ColumnId::Description | ColumnId::Delivery | ColumnId::Reference => String::new(),
    };
    Row {
        id: line.id.clone(),
        kind: line.kind,
        cells: ColumnId::ALL.into_iter().map(|id| clean(&cell(id))).collect(),
        weight: line.weight.as_ref().map(|(_, weight)| *weight),
        answer: match line.kind {
            LineType::Absolute => AnswerChoice::YesNo,
            LineType::Evaluated | LineType::Option => AnswerChoice::YesNoPartly,
            LineType::Information => AnswerChoice::Description,
        },
    }
}

/// What gives a better score, with the scale it is scored on.
fn better(source: &Source<'_>, line: &Line) -> String {
    let Some((low, high)) = line.scale else { return String::new() };
    let scale = source.fill("sheet.scale", &[("low", &low.to_string()), ("high", &high.to_string())]);
    if line.better.is_empty() { scale } else { format!("{} {scale}", line.better) }
}

fn choices(source: &Source<'_>) -> Choices {
    let word = |id| source.label(id).to_owned();
    Choices {
        yes: word("answer.yes"),
        no: word("answer.no"),
        partly: word("answer.partly"),
        delivery: ["answer.standard", "answer.configuration", "answer.adaptation", "answer.roadmap"].map(word),
        error: word("sheet.error.answer"),
    }
}

fn summary(source: &Source<'_>, rows: &[Row]) -> Summary {
    let word = |id| source.label(id).to_owned();
    let (release, lang) = (source.release, source.lang);
    let types = LineType::ALL.into_iter().map(|kind| TypeCount {
        kind,
        letter: type_letter(release, kind, lang).to_owned(),
        name: type_word(release, kind, lang).to_owned(),
        count: rows.iter().filter(|row| row.kind == kind).count(),
        rule: word(match kind {
            LineType::Absolute | LineType::Option => "sheet.summary.rule_answer",
            LineType::Evaluated => "sheet.summary.rule_both",
            LineType::Information => "sheet.summary.rule_description",
        }),
    });
    let mut criteria: Vec<CriterionSum> = Vec::new();
    for (row, weight) in rows.iter().filter_map(|row| row.weight.map(|weight| (row, weight))) {
        let name = &row.cells[ColumnId::Criterion.index()];
        match criteria.iter_mut().find(|known| known.name == *name) {
            Some(known) => {
                known.lines += 1;
                known.weight += u32::from(weight);
            }
            None => criteria.push(CriterionSum { name: name.clone(), lines: 1, weight: u32::from(weight) }),
        }
    }
    Summary {
        title: word("sheet.summary.title"),
        headings: [
            "sheet.summary.type",
            "sheet.summary.count",
            "sheet.summary.answered",
            "sheet.summary.missing",
            "sheet.summary.rule",
        ]
        .map(word),
        types: types.filter(|count| count.count > 0).collect(),
        total: word("sheet.summary.total"),
        complete: word("sheet.summary.complete"),
        not_complete: word("sheet.summary.not_complete"),
        status: word("sheet.summary.status"),
        weight_headings: ["sheet.column.criterion", "sheet.summary.count", "sheet.summary.weight"].map(word),
        criteria,
    }
}

fn fingerprint_of(columns: &[Column], rows: &[Row]) -> String {
    let headings: Vec<&str> =
        columns.iter().filter(|column| !column.id.is_answer()).map(|column| column.heading.as_str()).collect();
    let cells = rows.iter().map(|row| {
        let bought = ColumnId::ALL.into_iter().zip(&row.cells).filter(|(id, _)| !id.is_answer());
        bought.map(|(_, cell)| cell.as_str()).collect::<Vec<_>>()
    });
    fingerprint(std::iter::once(headings).chain(cells))
}
