//! The fields of the agreement: where each value comes from, and what is still open.

use super::Source;
use super::contract::contract;
use super::model::{Inline, clean};
use super::words::{answer_text, cell_text, option_text};
use crate::content::contract::{DpaField, FilledBy};
use crate::content::expr::{Expr, Known, Known3};
use crate::content::id::{FactId, ParameterId};
use crate::content::question::{Choice, Column, Question, QuestionStep};
use crate::content::text::Text;
use crate::procurement::answer::{Answer, Cell, Row};
use crate::procurement::derive::lines::number;
use crate::procurement::known::{CASE_NO, INFORMATION_TYPES};
use std::collections::BTreeSet;

/// The value of a field: its paragraphs. It is open as long as one of them holds an open mark.
pub(super) type Value = Vec<Vec<Inline>>;

/// Options that say that there is nothing, or nobody.
const NOTHING: [&str; 2] = ["nobody", "none"];
/// The column of the information types that says whom they are about.
const WHOSE: &str = "whose";
/// The column of the information types that says what they hold.
const CONTENT: &str = "content";
/// The column of the information types that says how long they are kept.
const RETENTION: &str = "retention";
/// The fact that follows from the special categories of GDPR art. 9.
const SPECIAL_CATEGORIES: &str = "special_categories";
/// The fact that is set by what GDPR art. 10 is about.
const CRIMINAL_DATA: &str = "criminal_data";
/// The contract form that has no name of its own.
const OTHER_CONTRACT: &str = "other";
/// The question behind `law_secrecy`.
const SECRECY_LAWS: &str = "secrecy_laws";

/// Personal data that arises from use, whatever the information types say: the fact, whom it is about, and what it is.
pub(crate) const FROM_USE: [(&str, &str, &str); 3] = [
    ("named_accounts", "dpa.use.accounts.subjects", "dpa.use.accounts.types"),
    ("personal_logs", "dpa.use.logs.subjects", "dpa.use.logs.types"),
    ("household_data", "dpa.use.household.subjects", "dpa.use.household.types"),
];

/// Whether something of the value is still open.
pub(super) fn is_open(value: &Value) -> bool {
    value.iter().flatten().any(|inline| matches!(inline, Inline::Open { .. }))
}

impl<'a> Source<'a> {
    /// What stands in the field.
    pub(super) fn field(&self, field: &DpaField) -> Value {
        let Some(from) = field.from.as_deref() else { return self.open(field) };
        let (kind, rest) = from.split_once('.').unwrap_or((from, ""));
        match kind {
            "org" => self.organisation(field, rest),
            "answer" => self.answer(field, rest),
            "column" => {
                rest.split_once('.').map_or_else(|| self.open(field), |(id, column)| self.column(field, id, column))
            }
            "fact" => self.fact(field, rest),
            "rows" => self.row_sentences(field, rest),
            "param" => self.parameter(field, rest),
            "main_contract" => self.main_contract(field),
            "case_no" => self.answer(field, CASE_NO),
            "law_secrecy" => self.answer(field, SECRECY_LAWS),
            "art9" => self.special_categories(field),
            _ => self.open(field),
        }
    }

    /// The mark that stands where nobody has filled in yet.
    pub(super) fn open(&self, field: &DpaField) -> Value {
        vec![vec![self.open_inline(field)]]
    }

    fn open_inline(&self, field: &DpaField) -> Inline {
        let text = format!("[{}]", self.fill("dpa.open", &[("who", self.filled_by(field.by))]));
        Inline::Open { text, field: field.id.clone() }
    }

    /// Who fills a field: "tilbyderen".
    pub(super) fn filled_by(&self, by: FilledBy) -> &'a str {
        self.label(match by {
            FilledBy::Buyer => "dpa.by.buyer",
            FilledBy::Tenderer => "dpa.by.tenderer",
            FilledBy::Signing => "dpa.by.signing",
        })
    }

    /// The text, a paragraph a line, or open when there is none.
    fn given(&self, field: &DpaField, text: &str) -> Value {
        let lines: Value =
            text.lines().filter(|line| !line.trim().is_empty()).map(|line| vec![Inline::text(line.trim())]).collect();
        if lines.is_empty() { self.open(field) } else { lines }
    }

    /// What is written when the answer is that there is none.
    fn none(&self, field: &DpaField) -> Value {
        let text = field.none.as_ref().map_or_else(|| self.label("dpa.none"), |none| none.show(self.lang));
        vec![vec![Inline::text(text)]]
    }

    fn organisation(&self, field: &DpaField, part: &str) -> Value {
        let organisation = &self.case.organisation;
        let text = match part {
            "name" => organisation.name.as_str(),
            "number" => organisation.number.as_str(),
            "address" => organisation.address.as_str(),
            "unit" => self.case.unit(),
            "representative" => organisation.representative.as_str(),
            "contact" => organisation.contact.as_str(),
            "dpo" => organisation.dpo.as_str(),
            _ => return self.open(field),
        };
        self.given(field, text)
    }

    /// The question and its answer, as long as the question is asked and the answer is not "don't know".
    pub(super) fn answered(&self, id: &str) -> Option<(&'a Question, &'a Answer)> {
        let question = self.release.questions.iter().find(|question| question.id.as_str() == id)?;
        let asked = self.derivation.questions.iter().any(|state| state.id == question.id && state.asked);
        let answers = match question.step {
            QuestionStep::Profile => &self.case.profile,
            QuestionStep::Need => &self.case.need,
        };
        answers
            .get(&question.id)
            .filter(|answer| asked && **answer != Answer::DontKnow)
            .map(|answer| (question, answer))
    }

    fn answer(&self, field: &DpaField, id: &str) -> Value {
        match self.answered(id) {
            None => self.open(field),
            Some((_, Answer::Many(ids))) if ids.is_empty() => self.none(field),
            Some((question, answer)) => {
                self.given(field, &answer_text(self.release, question, Some(answer), self.lang))
            }
        }
    }

    fn fact(&self, field: &DpaField, id: &str) -> Value {
        let or = |text: &Option<Text>, word: &'static str| {
            let text = text.as_ref().map_or_else(|| self.label(word), |text| text.show(self.lang));
            vec![vec![Inline::text(text)]]
        };
        match self.derivation.fact(&FactId::from(id)) {
            Known::Yes => or(&field.yes, "word.yes"),
            Known::No => or(&field.no, "word.no"),
            Known::Unknown => self.open(field),
        }
    }

    fn parameter(&self, field: &DpaField, id: &str) -> Value {
        let id = ParameterId::from(id);
        match self.release.parameter(&id).zip(self.derivation.parameters.get(&id)) {
            Some((parameter, value)) => {
                let number = number(*value, parameter.decimals, self.lang);
                self.given(field, &format!("{number} {}", parameter.unit.show(self.lang)))
            }
            None => self.open(field),
        }
    }

    fn main_contract(&self, field: &DpaField) -> Value {
        match contract(self.release, self.case) {
            None => self.open(field),
            Some(known) if known.form.id == OTHER_CONTRACT => {
                self.given(field, &self.fill("dpa.main_contract_other", &[("title", &clean(&self.case.title))]))
            }
            Some(known) => {
                let name = known.name(self.release, self.lang);
                self.given(
                    field,
                    &self.fill("dpa.main_contract", &[("contract", &name), ("title", &clean(&self.case.title))]),
                )
            }
        }
    }

    /// The rows of a row question that are about people.
    fn personal_rows<'r>(&self, question: &Question, rows: &'r [Row]) -> Vec<&'r Row> {
        let about_nobody = |row: &&Row| match row.get(WHOSE) {
            Some(Cell::Many(ids)) => !ids.is_empty() && ids.iter().all(|id| NOTHING.contains(&id.as_str())),
            _ => false,
        };
        let has_column = question.columns.iter().any(|column| column.id == WHOSE);
        rows.iter().filter(|row| !(has_column && about_nobody(row))).collect()
    }

    /// The information types that are about people, with their question.
    pub(super) fn personal_information(&self) -> Option<(&'a Question, Vec<&'a Row>)> {
        let (question, answer) = self.answered(INFORMATION_TYPES)?;
        Some((question, self.personal_rows(question, answer.rows())))
    }

    /// The distinct values of a column, in the order of the options. Types of personal data that have a field of their own
    /// (GDPR art. 9 and 10) stand there only.
    fn column(&self, field: &DpaField, question: &str, column: &str) -> Value {
        let Some((question, answer)) = self.answered(question) else { return self.open(field) };
        let Some(column) = question.columns.iter().find(|known| known.id == column) else { return self.open(field) };
        let rows = self.personal_rows(question, answer.rows());
        let apart: BTreeSet<&FactId> = self.special_facts().chain(self.fact_id(CRIMINAL_DATA)).collect();
        let mut texts: Vec<String> = if column.options.is_empty() {
            let mut distinct = Vec::new();
            for text in rows.iter().filter_map(|row| row.get(&column.id)).filter_map(cell_line) {
                if !distinct.contains(&text) {
                    distinct.push(text);
                }
            }
            distinct
        } else {
            self.chosen(column, &rows, |option| {
                !NOTHING.contains(&option.id.as_str()) && !option.facts.iter().any(|fact| apart.contains(fact))
            })
        };
        let mut open = rows.iter().any(|row| !is_answered(row.get(&column.id)));
        if question.id.as_str() == INFORMATION_TYPES {
            open |= self.add_from_use(&column.id, &mut texts);
        }
        self.values(field, texts, open)
    }

    /// Adds what arises from use. Says whether it is open if something does.
    fn add_from_use(&self, column: &str, texts: &mut Vec<String>) -> bool {
        let mut open = false;
        for (fact, subjects, types) in FROM_USE {
            let label = match column {
                WHOSE => subjects,
                CONTENT => types,
                _ => continue,
            };
            match self.derivation.fact(&FactId::from(fact)) {
                Known::Yes => texts.push(self.label(label).to_owned()),
                Known::Unknown => open = true,
                Known::No => {}
            }
        }
        open
    }

    /// A paragraph for each text, then an open mark if something is missing.
    fn values(&self, field: &DpaField, texts: Vec<String>, open: bool) -> Value {
        let mut value: Value = texts.into_iter().map(|text| vec![Inline::text(text)]).collect();
        if open {
            value.push(vec![self.open_inline(field)]);
        }
        if value.is_empty() { self.none(field) } else { value }
    }

    fn chosen(&self, column: &Column, rows: &[&Row], wanted: impl Fn(&Choice) -> bool) -> Vec<String> {
        let chosen: BTreeSet<&str> = rows.iter().filter_map(|row| row.get(&column.id)).flat_map(cell_ids).collect();
        let options = column.options.iter().filter(|option| chosen.contains(option.id.as_str()) && wanted(option));
        options.map(|option| option_text(self.release, &column.options, &option.id, self.lang)).collect()
    }

    fn fact_id(&self, id: &str) -> Option<&'a FactId> {
        self.release.facts.iter().map(|fact| &fact.id).find(|known| known.as_str() == id)
    }

    /// The facts that special categories follow from.
    fn special_facts(&self) -> impl Iterator<Item = &'a FactId> {
        let mut facts = Vec::new();
        let special = self.release.facts.iter().find(|fact| fact.id.as_str() == SPECIAL_CATEGORIES);
        if let Some(when) = special.and_then(|fact| fact.when.as_ref()) {
            when.leaves(&mut |leaf| {
                if let Expr::Fact(fact) = leaf {
                    facts.push(fact);
                }
            });
        }
        facts.into_iter()
    }

    fn special_categories(&self, field: &DpaField) -> Value {
        let Some((question, rows)) = self.personal_information() else { return self.open(field) };
        let Some(column) = question.columns.iter().find(|column| column.id == CONTENT) else { return self.open(field) };
        let special: BTreeSet<&FactId> = self.special_facts().collect();
        let texts = self.chosen(column, &rows, |option| option.facts.iter().any(|fact| special.contains(fact)));
        self.values(field, texts, rows.iter().any(|row| !is_answered(row.get(&column.id))))
    }

    /// A sentence for each row: its name, and how long it is kept.
    fn row_sentences(&self, field: &DpaField, question: &str) -> Value {
        let Some((question, answer)) = self.answered(question) else { return self.open(field) };
        let Some(name) = question.columns.first() else { return self.open(field) };
        let said = question.columns.iter().find(|column| column.id == RETENTION);
        let rows = self.personal_rows(question, answer.rows());
        if rows.is_empty() {
            return self.none(field);
        }
        rows.into_iter()
            .map(|row| {
                let name = cell_text(self.release, name, row.get(&name.id), self.lang);
                let said = said.and_then(|column| row.get(&column.id)).and_then(cell_line);
                let said = said.map_or_else(|| self.open_inline(field), Inline::text);
                vec![Inline::text(format!("{name}: ")), said]
            })
            .collect()
    }
}

fn is_answered(cell: Option<&Cell>) -> bool {
    match cell {
        None | Some(Cell::DontKnow) => false,
        Some(Cell::Text(text)) => !text.trim().is_empty(),
        Some(Cell::Many(ids)) => !ids.is_empty(),
        Some(Cell::Number(_)) => true,
    }
}

fn cell_ids(cell: &Cell) -> Vec<&str> {
    match cell {
        Cell::Text(id) => vec![id],
        Cell::Many(ids) => ids.iter().map(String::as_str).collect(),
        Cell::Number(_) | Cell::DontKnow => Vec::new(),
    }
}

/// What stands in a cell of text.
fn cell_line(cell: &Cell) -> Option<String> {
    match cell {
        Cell::Text(text) if !text.trim().is_empty() => Some(clean(text.trim())),
        Cell::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
