//! Answers as they stand in a case file, and how they are read against the question.

use crate::content::id::QuestionId;
use crate::content::question::{AnswerKind, Question};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The answers of a step, by question. A question without an entry has not been answered.
pub type Answers = BTreeMap<QuestionId, Answer>;

/// One row of a row question: its values by column.
pub type Row = BTreeMap<String, Cell>;

/// What a person answered. `null` in a case file is "don't know".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Answer {
    /// "Vet ikke".
    DontKnow,
    /// A number.
    Number(i64),
    /// Text, a date, or the id of the one option chosen.
    Text(String),
    /// The ids of the options chosen. Empty: none of them.
    Many(Vec<String>),
    /// The rows. Empty: there are none.
    Rows(Vec<Row>),
}

/// What stands in a cell of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Cell {
    /// "Vet ikke".
    DontKnow,
    /// A number.
    Number(i64),
    /// Text, or the id of the one option chosen.
    Text(String),
    /// The ids of the options chosen.
    Many(Vec<String>),
}

/// Longest text of an answer, in characters.
pub const ANSWER_CHARS_MAX: usize = 8_000;
/// Most rows of a row question.
pub const ROWS_MAX: usize = 200;

impl Answer {
    /// The ids of the options chosen, for a question of one or many.
    pub fn chosen(&self) -> Vec<&str> {
        match self {
            Answer::Text(id) => vec![id],
            Answer::Many(ids) => ids.iter().map(String::as_str).collect(),
            _ => Vec::new(),
        }
    }

    /// The rows, for a row question. An empty list is read as no rows.
    pub fn rows(&self) -> &[Row] {
        match self {
            Answer::Rows(rows) => rows,
            _ => &[],
        }
    }

    /// The text, where it is text.
    pub fn text(&self) -> Option<&str> {
        match self {
            Answer::Text(text) if !text.trim().is_empty() => Some(text),
            _ => None,
        }
    }

    /// What is wrong with this as an answer to the question, in words for the person who gave it.
    pub fn problem(&self, question: &Question) -> Option<Problem> {
        match (question.kind, self) {
            (_, Answer::DontKnow) => None,
            (AnswerKind::One, Answer::Text(id)) => option_problem(id, question.options.iter().map(|o| o.id.as_str())),
            (AnswerKind::YesNo, Answer::Text(id)) => option_problem(id, ["yes", "no"].into_iter()),
            (AnswerKind::Many, Answer::Many(ids)) => {
                ids.iter().find_map(|id| option_problem(id, question.options.iter().map(|o| o.id.as_str())))
            }
            (AnswerKind::Number, Answer::Number(number)) => match question.range {
                Some((low, high)) if !(low..=high).contains(number) => Some(Problem::Range(low, high)),
                _ => None,
            },
            (AnswerKind::Line | AnswerKind::Text, Answer::Text(text)) => text_problem(text),
            (AnswerKind::Date, Answer::Text(date)) => (!is_date(date)).then_some(Problem::Date),
            (AnswerKind::Rows, Answer::Rows(rows)) => rows_problem(question, rows),
            (AnswerKind::Rows, Answer::Many(none)) if none.is_empty() => None,
            _ => Some(Problem::Kind(question.kind)),
        }
    }
}

fn rows_problem(question: &Question, rows: &[Row]) -> Option<Problem> {
    if rows.len() > ROWS_MAX {
        return Some(Problem::TooManyRows(ROWS_MAX));
    }
    rows.iter().enumerate().find_map(|(index, row)| {
        row.iter().find_map(|(name, cell)| {
            let at = |problem| Problem::InRow { row: index + 1, column: name.clone(), problem: Box::new(problem) };
            let Some(column) = question.columns.iter().find(|column| column.id == *name) else {
                return Some(at(Problem::UnknownColumn));
            };
            let options = || column.options.iter().map(|option| option.id.as_str());
            match (column.kind, cell) {
                (_, Cell::DontKnow) => None,
                (AnswerKind::One, Cell::Text(id)) if id.is_empty() => None,
                (AnswerKind::One, Cell::Text(id)) => option_problem(id, options()),
                (AnswerKind::YesNo, Cell::Text(id)) => option_problem(id, ["yes", "no"].into_iter()),
                (AnswerKind::Many, Cell::Many(ids)) => ids.iter().find_map(|id| option_problem(id, options())),
                (AnswerKind::Number, Cell::Number(_)) => None,
                (AnswerKind::Line | AnswerKind::Text, Cell::Text(text)) => text_problem(text),
                (kind, _) => Some(Problem::Kind(kind)),
            }
            .map(at)
        })
    })
}

fn option_problem<'a>(id: &str, mut options: impl Iterator<Item = &'a str>) -> Option<Problem> {
    (!options.any(|option| option == id)).then(|| Problem::UnknownOption(id.to_owned()))
}

fn text_problem(text: &str) -> Option<Problem> {
    (text.chars().count() > ANSWER_CHARS_MAX).then_some(Problem::TooLong(ANSWER_CHARS_MAX))
}

/// Whether the text is a date of the form 2026-11-21.
pub fn is_date(text: &str) -> bool {
    let parts: Vec<_> = text.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return false };
    let digits = |part: &str, count| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
    if !(digits(year, 4) && digits(month, 2) && digits(day, 2)) {
        return false;
    }
    let number = |part: &str| part.parse::<u32>().unwrap_or(0);
    let (year, month, day) = (number(year), number(month), number(day));
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    (1..=days).contains(&day)
}

/// What can be wrong with an answer. The words for it are the app's; `Display` is for the command line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The option does not exist.
    #[error("there is no option {0:?}")]
    UnknownOption(String),
    /// The answer is of another kind than the question.
    #[error("the answer is of the wrong kind; expected {0:?}")]
    Kind(AnswerKind),
    /// The number is outside the range.
    #[error("the number must be from {0} to {1}")]
    Range(i64, i64),
    /// The text is too long.
    #[error("the text is longer than {0} characters")]
    TooLong(usize),
    /// Not a date.
    #[error("not a date; write for instance 2026-11-21")]
    Date,
    /// Too many rows.
    #[error("there are more than {0} rows")]
    TooManyRows(usize),
    /// The column does not exist.
    #[error("there is no such column")]
    UnknownColumn,
    /// Something is wrong in a row.
    #[error("row {row}, column {column}: {problem}")]
    InRow {
        /// Counted from 1.
        row: usize,
        /// The id of the column.
        column: String,
        /// What.
        problem: Box<Problem>,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_dates() {
        assert!(is_date("2026-02-28") && is_date("2024-02-29"));
        for wrong in ["2026-02-29", "2026-13-01", "2026-1-1", "21.11.2026", "", "2026-11-00"] {
            assert!(!is_date(wrong), "{wrong}");
        }
    }

    #[test]
    fn answers_read_as_people_write_them() {
        let read = |json: &str| serde_json::from_str::<Answer>(json).unwrap();
        assert_eq!(read("null"), Answer::DontKnow);
        assert_eq!(read("42"), Answer::Number(42));
        assert_eq!(read("\"yes\""), Answer::Text("yes".into()));
        assert_eq!(read("[\"a\"]"), Answer::Many(vec!["a".into()]));
        assert_eq!(read("[{\"name\": \"x\"}]").rows().len(), 1);
        assert!(read("[]").rows().is_empty());
    }
}
