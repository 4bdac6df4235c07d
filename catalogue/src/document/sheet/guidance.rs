//! How the sheet is filled in: what each type and each answer means, and what counts.

use super::build::Part;
use super::{Guidance, TypeGuide};
use crate::content::expr::Known;
use crate::content::item::LineType;
use crate::document::Source;
use crate::document::checklist::own_agreement_allowed;
use crate::document::issue::Issue;
use crate::document::lines::confidential_lines;
use crate::document::words::{type_letter, type_word};

/// The answers that can be chosen, with what each means.
const ANSWERS: [(&str, &str); 7] = [
    ("answer.yes", "answer.yes.means"),
    ("answer.no", "answer.no.means"),
    ("answer.partly", "answer.partly.means"),
    ("answer.standard", "answer.standard.means"),
    ("answer.configuration", "answer.configuration.means"),
    ("answer.development", "answer.development.means"),
    ("answer.planned", "answer.planned.means"),
];

/// What stands in every sheet, in order.
const ALWAYS: [&str; 7] = [
    "sheet.guidance.cells",
    "sheet.guidance.counts",
    "sheet.guidance.reservations",
    "sheet.guidance.documentation",
    "sheet.guidance.equivalent",
    "sheet.guidance.contract",
    "sheet.guidance.summary",
];

pub(super) fn guidance(source: &Source<'_>, part: Part, issue: Issue) -> Guidance {
    let word = |id| source.label(id).to_owned();
    Guidance {
        title: word("sheet.guidance.title"),
        type_headings: [
            "sheet.column.type",
            "sheet.guidance.type_name",
            "sheet.guidance.type_means",
            "sheet.guidance.type_answer",
            "sheet.guidance.type_empty",
        ]
        .map(word),
        types: LineType::ALL.into_iter().map(|kind| type_guide(source, kind)).collect(),
        answer_headings: ["sheet.guidance.answer", "sheet.guidance.answer_means"].map(word),
        answers: ANSWERS.map(|(answer, means)| (word(answer), word(means))).to_vec(),
        paragraphs: paragraphs(source, part, issue),
    }
}

fn type_guide(source: &Source<'_>, kind: LineType) -> TypeGuide {
    let (release, lang) = (source.release, source.lang);
    let (meaning, empty) = match kind {
        LineType::Absolute => ("type.absolute.means", "type.absolute.empty"),
        LineType::Evaluated => ("type.evaluated.means", "type.evaluated.empty"),
        LineType::Option => ("type.option.means", "type.option.empty"),
        LineType::Information => ("type.information.means", "type.information.empty"),
    };
    TypeGuide {
        letter: type_letter(release, &source.case.organisation, kind, lang).to_owned(),
        name: type_word(release, kind, lang).to_owned(),
        meaning: source.label(meaning).to_owned(),
        answer: source.answers_to(kind).to_owned(),
        empty: source.label(empty).to_owned(),
    }
}

impl<'a> Source<'a> {
    /// What can be answered to a line of this type, in a sentence.
    pub(in crate::document) fn answers_to(&self, kind: LineType) -> &'a str {
        self.label(match kind {
            LineType::Absolute => "type.absolute.answer",
            LineType::Evaluated => "type.evaluated.answer",
            LineType::Option => "type.option.answer",
            LineType::Information => "type.information.answer",
        })
    }
}

fn paragraphs(source: &Source<'_>, part: Part, issue: Issue) -> Vec<String> {
    let mut paragraphs = Vec::new();
    if issue.version.is_none() {
        paragraphs.push(source.label("sheet.guidance.draft").to_owned());
    }
    if part == Part::Restricted {
        paragraphs.push(source.label("sheet.guidance.restricted").to_owned());
    }
    paragraphs.extend(ALWAYS.map(|id| source.label(id).to_owned()));
    let confidential = confidential_lines(source.derivation).count();
    if part == Part::Announced && confidential > 0 {
        paragraphs.push(source.fill("sheet.guidance.confidential", &[("count", &confidential.to_string())]));
    }
    if source.derivation.agreement.needed != Known::No {
        let own = own_agreement_allowed(source.case);
        let which = if own { "sheet.guidance.own_agreement" } else { "sheet.guidance.buyers_agreement" };
        paragraphs.push(source.label(which).to_owned());
    }
    paragraphs
}
