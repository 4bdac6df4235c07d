//! Plain words for what the rules work with, for pages and documents alike. All of them come from the catalogue.

use crate::content::expr::{Aspect, Known, Level};
use crate::content::id::{MeasureId, RoleId, ScenarioId};
use crate::content::item::{LineType, Met, Placement, Verification};
use crate::content::question::{AnswerKind, Choice, Column, Question};
use crate::content::risk::Carrier;
use crate::content::{Lang, Release};
use crate::procurement::answer::{Answer, Cell, Row};
use crate::procurement::case::{Organisation, Score};
use crate::procurement::derivation::{Derivation, DpiaOutcome, ScenarioStage};
use crate::procurement::own_matrix::matrix;

pub use super::date::{long as long_date, long_iso as long_date_iso};
pub use super::model::clean;
pub use super::trail::{because, cause_text, causes_text};
pub use super::warnings::{role_warning_text, warning_text, weakened_text};

/// "Absolutt krav".
pub fn type_word(release: &Release, kind: LineType, lang: Lang) -> &str {
    let id = match kind {
        LineType::Absolute => "type.absolute",
        LineType::Evaluated => "type.evaluated",
        LineType::Option => "type.option",
        LineType::Information => "type.information",
    };
    release.label(id, lang)
}

/// "A": the letter that the organisation writes, or the catalogue's. The letters of an organisation count only where no two types have the
/// same one, since a tenderer tells the types apart by them.
pub fn type_letter<'a>(release: &'a Release, organisation: &'a Organisation, kind: LineType, lang: Lang) -> &'a str {
    let own = |kind| organisation.labels.get(&kind).map(|letter| letter.trim()).filter(|letter| !letter.is_empty());
    let letter = |kind| own(kind).unwrap_or_else(|| catalogue_letter(release, kind, lang));
    let differ = |kind, other| kind == other || letter(kind).to_lowercase() != letter(other).to_lowercase();
    let all_differ = LineType::ALL.into_iter().all(|kind| LineType::ALL.into_iter().all(|other| differ(kind, other)));
    if all_differ { letter(kind) } else { catalogue_letter(release, kind, lang) }
}

fn catalogue_letter(release: &Release, kind: LineType, lang: Lang) -> &str {
    let id = match kind {
        LineType::Absolute => "type.absolute.letter",
        LineType::Evaluated => "type.evaluated.letter",
        LineType::Option => "type.option.letter",
        LineType::Information => "type.information.letter",
    };
    release.label(id, lang)
}

/// "Kravspesifikasjon".
pub fn placement_word(release: &Release, placement: Placement, lang: Lang) -> &str {
    let id = match placement {
        Placement::Specification => "placement.specification",
        Placement::Award => "placement.award",
        Placement::Qualification => "placement.qualification",
        Placement::Contract => "placement.contract",
    };
    release.label(id, lang)
}

/// "Før oppstart".
pub fn met_word(release: &Release, met: Met, lang: Lang) -> &str {
    let id = match met {
        Met::Tender => "met.tender",
        Met::Start => "met.start",
        Met::Contract => "met.contract",
        Met::Agreed => "met.agreed",
    };
    release.label(id, lang)
}

/// "Demonstrasjon".
pub fn verification_word(release: &Release, verification: Verification, lang: Lang) -> &str {
    let id = match verification {
        Verification::Document => "verification.document",
        Verification::Test => "verification.test",
        Verification::Demonstration => "verification.demonstration",
        Verification::Audit => "verification.audit",
    };
    release.label(id, lang)
}

/// "Leverandøren".
pub fn carrier_word(release: &Release, carrier: Carrier, lang: Lang) -> &str {
    let id = match carrier {
        Carrier::Supplier => "carrier.supplier",
        Carrier::Solution => "carrier.solution",
        Carrier::Buyer => "carrier.buyer",
    };
    release.label(id, lang)
}

/// "Konfidensialitet".
pub fn aspect_word(release: &Release, aspect: Aspect, lang: Lang) -> &str {
    let id = match aspect {
        Aspect::K => "aspect.k",
        Aspect::I => "aspect.i",
        Aspect::T => "aspect.t",
        Aspect::R => "aspect.r",
    };
    release.label(id, lang)
}

/// "Høy".
pub fn level_word(release: &Release, level: Level, lang: Lang) -> &str {
    let id = match level {
        Level::Low => "level.low",
        Level::Medium => "level.medium",
        Level::High => "level.high",
    };
    release.label(id, lang)
}

/// "Ja", "Nei" or "Ikke avklart".
pub fn known_word(release: &Release, known: Known, lang: Lang) -> &str {
    let id = match known {
        Known::Yes => "word.yes",
        Known::No => "word.no",
        Known::Unknown => "word.not_settled",
    };
    release.label(id, lang)
}

/// How far a scenario has come: "Restrisiko vurdert".
pub fn stage_word(release: &Release, stage: ScenarioStage, lang: Lang) -> &str {
    let id = match stage {
        ScenarioStage::Proposed => "stage.proposed",
        ScenarioStage::Assessed => "stage.assessed",
        ScenarioStage::Residual => "stage.residual",
        ScenarioStage::Reopened => "stage.reopened",
        ScenarioStage::Accepted => "stage.accepted",
        ScenarioStage::SetAside => "stage.set_aside",
    };
    release.label(id, lang)
}

/// What the DPIA pre-check says, in a sentence.
pub fn dpia_text(release: &Release, outcome: DpiaOutcome, lang: Lang) -> &str {
    let id = match outcome {
        DpiaOutcome::NotRelevant => "dpia.not_relevant",
        DpiaOutcome::NotIndicated => "dpia.not_indicated",
        DpiaOutcome::Advised => "dpia.advised",
        DpiaOutcome::Normally => "dpia.normally",
        DpiaOutcome::Required => "dpia.required",
    };
    release.label(id, lang)
}

/// The word for a level of the matrix: "Middels risiko".
pub fn risk_word(release: &Release, level: Option<usize>, lang: Lang) -> &str {
    match level.and_then(|index| release.matrix.levels.get(index)) {
        Some(level) => level.text.show(lang),
        None => release.label("word.not_assessed", lang),
    }
}

/// A score with its level by the organisation's criteria: "3 × 4 – Høy risiko", likelihood first.
pub fn score_text(release: &Release, organisation: &Organisation, score: Option<Score>, lang: Lang) -> String {
    let Some(score) = score else { return release.label("word.not_assessed", lang).to_owned() };
    let level = matrix(release, organisation).level(score.likelihood, score.consequence);
    format!("{} × {} – {}", score.likelihood, score.consequence, risk_word(release, level, lang))
}

/// The title of a scenario, or the text of one that the procurement added.
pub fn scenario_title<'a>(release: &'a Release, derivation: &'a Derivation, id: &'a ScenarioId, lang: Lang) -> &'a str {
    let own = derivation.scenarios.iter().find(|state| state.id == *id).and_then(|state| state.own_text.as_deref());
    own.or_else(|| release.scenario(id).map(|scenario| scenario.title.show(lang))).unwrap_or(id.as_str())
}

/// The noun phrase of a measure.
pub fn measure_text<'a>(release: &'a Release, id: &'a MeasureId, lang: Lang) -> &'a str {
    release.measure(id).map_or(id.as_str(), |measure| measure.text.show(lang))
}

/// The name of a role card.
pub fn role_word<'a>(release: &'a Release, id: &'a RoleId, lang: Lang) -> &'a str {
    release.role(id).map_or(id.as_str(), |role| role.text.show(lang))
}

/// The answer to a question as people read it. Rows stand on a line each.
pub fn answer_text(release: &Release, question: &Question, answer: Option<&Answer>, lang: Lang) -> String {
    match answer {
        None => release.label("word.not_answered", lang).to_owned(),
        Some(Answer::DontKnow) => release.label("word.unknown", lang).to_owned(),
        Some(Answer::Number(number)) => with_unit(question, *number, lang),
        Some(Answer::Text(text)) => match question.kind {
            AnswerKind::One | AnswerKind::YesNo => option_text(release, &question.options, text, lang),
            AnswerKind::Date => long_date_iso(release, text, lang),
            _ => clean(text),
        },
        Some(Answer::Many(ids)) if ids.is_empty() => release.label("word.none", lang).to_owned(),
        Some(Answer::Many(ids)) => options_text(release, &question.options, ids, lang),
        Some(Answer::Rows(rows)) if rows.is_empty() => release.label("word.none", lang).to_owned(),
        Some(Answer::Rows(rows)) => {
            let lines: Vec<_> = rows.iter().map(|row| row_text(release, question, row, lang)).collect();
            lines.join("\n")
        }
    }
}

/// One row on one line: "Elevsvar: Elever; Helse; 5 år".
fn row_text(release: &Release, question: &Question, row: &Row, lang: Lang) -> String {
    let filled = question.columns.iter().filter(|column| is_filled(row.get(&column.id)));
    let texts: Vec<_> = filled.map(|column| cell_text(release, column, row.get(&column.id), lang)).collect();
    match texts.split_first() {
        Some((first, rest)) if !rest.is_empty() => format!("{first}: {}", rest.join("; ")),
        _ => texts.concat(),
    }
}

fn is_filled(cell: Option<&Cell>) -> bool {
    match cell {
        None | Some(Cell::DontKnow) => false,
        Some(Cell::Text(text)) => !text.trim().is_empty(),
        Some(Cell::Number(_) | Cell::Many(_)) => true,
    }
}

/// What stands in a cell of a row, as people read it.
pub fn cell_text(release: &Release, column: &Column, cell: Option<&Cell>, lang: Lang) -> String {
    match cell {
        Some(Cell::DontKnow) => release.label("word.unknown", lang).to_owned(),
        Some(Cell::Number(number)) => number.to_string(),
        Some(Cell::Text(text)) if !text.trim().is_empty() => match column.kind {
            AnswerKind::One | AnswerKind::YesNo => option_text(release, &column.options, text, lang),
            _ => clean(text),
        },
        Some(Cell::Many(ids)) if ids.is_empty() => release.label("word.none", lang).to_owned(),
        Some(Cell::Many(ids)) => options_text(release, &column.options, ids, lang),
        _ => release.label("word.not_answered", lang).to_owned(),
    }
}

/// The words of an option. Yes and no have words of their own.
pub(super) fn option_text(release: &Release, options: &[Choice], id: &str, lang: Lang) -> String {
    match options.iter().find(|option| option.id == id) {
        Some(option) if !option.text.nb.is_empty() => option.text.show(lang).to_owned(),
        _ if id == "yes" => release.label("word.yes", lang).to_owned(),
        _ if id == "no" => release.label("word.no", lang).to_owned(),
        _ => clean(id),
    }
}

/// The words of several options, in the order of the question.
fn options_text(release: &Release, options: &[Choice], chosen: &[String], lang: Lang) -> String {
    let texts: Vec<_> = options
        .iter()
        .filter(|option| chosen.contains(&option.id))
        .map(|option| option_text(release, options, &option.id, lang))
        .collect();
    texts.join(", ")
}

/// "2 400 000 kr ekskl. mva."
pub(super) fn with_unit(question: &Question, number: i64, lang: Lang) -> String {
    let number = grouped(number);
    match &question.unit {
        Some(unit) => format!("{number} {}", unit.show(lang)),
        None => number,
    }
}

/// The number in groups of three from ten thousand on, with the space that does not break.
fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let sign = if number < 0 { "−" } else { "" };
    if digits.len() < 5 {
        return format!("{sign}{digits}");
    }
    let mut out = String::with_capacity(digits.len() * 2);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    format!("{sign}{out}")
}

/// Texts as one list in a sentence: "a, b og c".
pub(super) fn listed(release: &Release, texts: &[String], lang: Lang) -> String {
    match texts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), release.label("word.and", lang)),
    }
}

/// The words between the quotation marks of the language.
pub fn quoted(words: &str, lang: Lang) -> String {
    match lang {
        Lang::Nb | Lang::Nn => format!("«{words}»"),
        Lang::En => format!("“{words}”"),
    }
}

/// A name as it stands inside a sentence: «Linjeleder» becomes «linjeleder», and «IT-sjef» stays.
pub fn inside_a_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(first), second) if !second.is_some_and(char::is_uppercase) => {
            first.to_lowercase().chain(name.chars().skip(1)).collect()
        }
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_numbers_are_grouped() {
        assert_eq!(grouped(1200), "1200");
        assert_eq!(grouped(12_000), "12\u{a0}000");
        assert_eq!(grouped(2_400_000), "2\u{a0}400\u{a0}000");
        assert_eq!(grouped(-12_345), "−12\u{a0}345");
    }

    #[test]
    fn a_name_keeps_its_capitals_where_it_is_an_abbreviation() {
        assert_eq!(inside_a_sentence("Linjeleder"), "linjeleder");
        assert_eq!(inside_a_sentence("IT-sjef"), "IT-sjef");
        assert_eq!(inside_a_sentence("Økonom"), "økonom");
        assert_eq!(inside_a_sentence(""), "");
    }
}
