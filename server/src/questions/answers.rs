//! Between what stands in a form and an answer: from the one to the other, and what is wrong.

use crate::http::form::Form;
use crate::procurements::saving::date;
use app::components::{DONT_KNOW, FieldError, Wrong};
use app::pages::questions::{self as names, Filled, FilledRow, NONE, SMALL_ROW_COLUMNS, is_exclusive};
use app::t;
use catalogue::content::Lang;
use catalogue::content::question::{AnswerKind, Choice, Column, Question};
use catalogue::document::words::clean;
use catalogue::procurement::answer::{Answer, Cell, Problem, ROWS_MAX, Row};
use std::collections::BTreeSet;

/// The form as it is before anybody types, from the answer that is stored.
pub(super) fn from_answer(question: &Question, answer: Option<&Answer>) -> Filled {
    let mut filled = Filled::default();
    match answer {
        None => {}
        Some(Answer::DontKnow) => filled.dont_know = true,
        Some(Answer::Number(number)) => filled.values.push(grouped(*number)),
        Some(Answer::Text(text)) => filled.values.push(text.clone()),
        Some(Answer::Many(ids)) if question.kind == AnswerKind::Rows => filled.none = ids.is_empty(),
        Some(Answer::Many(ids)) if ids.is_empty() => filled.values.push(none_of(&question.options).to_owned()),
        Some(Answer::Many(ids)) => filled.values.clone_from(ids),
        Some(Answer::Rows(rows)) => filled.rows = rows.iter().map(|row| from_row(question, row)).collect(),
    }
    with_blank_rows(question, filled)
}

/// The id of the option that stands for "none of these".
fn none_of(options: &[Choice]) -> &str {
    options.iter().map(|option| option.id.as_str()).find(|id| is_exclusive(id)).unwrap_or(NONE)
}

fn from_row(question: &Question, row: &Row) -> FilledRow {
    let value = |column: &Column, cell: &Cell| match cell {
        Cell::DontKnow if column.kind == AnswerKind::Many => Vec::new(),
        Cell::DontKnow => vec![DONT_KNOW.to_owned()],
        Cell::Number(number) => vec![number.to_string()],
        Cell::Text(text) => vec![text.clone()],
        Cell::Many(ids) if ids.is_empty() => column
            .options
            .iter()
            .find(|option| is_exclusive(&option.id))
            .map(|option| option.id.clone())
            .into_iter()
            .collect(),
        Cell::Many(ids) => ids.clone(),
    };
    let cells =
        question.columns.iter().filter_map(|column| Some((column.id.clone(), value(column, row.get(&column.id)?))));
    FilledRow { cells: cells.collect(), remove: false }
}

/// Room to go on: one empty row at the end, and some more where there is none yet.
fn with_blank_rows(question: &Question, mut filled: Filled) -> Filled {
    if question.kind == AnswerKind::Rows && filled.rows.last().is_none_or(|row| !row.is_blank()) {
        let small = question.columns.len() <= SMALL_ROW_COLUMNS;
        let empty = filled.rows.is_empty() && !filled.none && !filled.dont_know;
        let more = if empty && small { 3 } else { 1 };
        filled.rows.extend(std::iter::repeat_n(FilledRow::default(), more));
    }
    filled
}

/// What was typed, right or wrong.
pub(super) fn from_form(question: &Question, form: &Form) -> Filled {
    let field = names::field(&question.id);
    let mut filled = Filled { dont_know: form.has(&names::dont_know(&field)), ..Filled::default() };
    match question.kind {
        AnswerKind::One | AnswerKind::YesNo | AnswerKind::Many => {
            filled.values = form.all(&field);
            filled.dont_know = filled.values.iter().any(|value| value == DONT_KNOW);
            filled.values.retain(|value| value != DONT_KNOW);
        }
        AnswerKind::Rows => {
            filled.none = form.has(&names::none(&field));
            filled.rows = row_numbers(&field, form)
                .into_iter()
                .map(|number| FilledRow {
                    cells: question
                        .columns
                        .iter()
                        .map(|column| (column.id.clone(), form.all(&names::cell(&field, number, &column.id))))
                        .collect(),
                    remove: form.has(&names::remove_row(&field, number)),
                })
                .collect();
        }
        _ => filled.values = vec![form.raw(&field).to_owned()],
    }
    with_blank_rows(question, filled)
}

/// The numbers of the rows that were sent, in order.
fn row_numbers(field: &str, form: &Form) -> BTreeSet<usize> {
    let number = |name: &str| name.strip_prefix(field)?.strip_prefix('-')?.split('-').next()?.parse().ok();
    form.fields().iter().filter_map(|(name, _)| number(name)).collect()
}

/// Whether the form holds the question at all. A form that was made when it was not asked does not.
pub(super) fn was_sent(question: &Question, form: &Form) -> bool {
    let field = names::field(&question.id);
    let begins = |name: &str| name.strip_prefix(&field).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
    form.has(&names::none(&field))
        || form.has(&names::dont_know(&field))
        || form.fields().iter().any(|(name, _)| begins(name))
}

/// The answer, none where nothing was filled in, or what is wrong.
pub(super) fn to_answer(question: &Question, filled: &Filled, lang: Lang) -> Result<Option<Answer>, Wrong> {
    let field = names::field(&question.id);
    let fault = |message: String| vec![FieldError { field: field.clone(), message }];
    let given = filled.none
        || filled.values.iter().any(|value| !value.trim().is_empty())
        || filled.rows.iter().any(|row| !row.remove && !row.is_blank());
    if filled.dont_know {
        let both = || fault(t!(in lang, "questions-wrong-both"));
        return if given { Err(both()) } else { Ok(Some(Answer::DontKnow)) };
    }
    if !given {
        return Ok(None);
    }
    let typed = filled.values.first().map(|value| clean(value.trim())).unwrap_or_default();
    let answer = match question.kind {
        AnswerKind::One | AnswerKind::YesNo => Answer::Text(typed),
        AnswerKind::Many => Answer::Many(chosen(&question.options, &filled.values, lang).map_err(fault)?),
        AnswerKind::Number => match number(&typed) {
            Some(number) => Answer::Number(number),
            None => return Err(fault(t!(in lang, "questions-wrong-number"))),
        },
        AnswerKind::Line | AnswerKind::Text => Answer::Text(typed),
        AnswerKind::Date => Answer::Text(date(&typed).unwrap_or(typed)),
        AnswerKind::Rows => rows(question, filled, &field, lang)?,
    };
    match answer.problem(question) {
        None => Ok(Some(answer)),
        Some(problem) => Err(vec![problem_at(question, &field, &problem, filled, lang)]),
    }
}

/// The options chosen, in the order of the question, or why they don't go together.
fn chosen(options: &[Choice], values: &[String], lang: Lang) -> Result<Vec<String>, String> {
    let alone = values.iter().find(|value| is_exclusive(value));
    if let (Some(alone), true) = (alone, values.len() > 1) {
        let option = options.iter().find(|option| option.id == *alone).map(|option| option.text.show(lang).to_owned());
        let words = option.unwrap_or_else(|| t!(in lang, "questions-none-of-these"));
        return Err(t!(in lang, "questions-wrong-none", none = words));
    }
    if alone.is_some_and(|alone| !options.iter().any(|option| option.id == *alone)) {
        return Ok(Vec::new());
    }
    let mut ids: Vec<String> =
        options.iter().map(|option| &option.id).filter(|id| values.contains(id)).cloned().collect();
    // One that does not exist is kept, for the check that says so.
    ids.extend(values.iter().filter(|value| !options.iter().any(|option| option.id == **value)).cloned());
    Ok(ids)
}

fn rows(question: &Question, filled: &Filled, field: &str, lang: Lang) -> Result<Answer, Wrong> {
    let kept = filled.rows.iter().enumerate().filter(|(_, row)| !row.remove && !row.is_blank());
    let mut wrong = Wrong::new();
    let mut rows = Vec::new();
    for (index, row) in kept {
        let mut cells = Row::new();
        for column in &question.columns {
            let values = row.cells.get(&column.id).map(Vec::as_slice).unwrap_or_default();
            match to_cell(column, values, lang) {
                Ok(None) => {}
                Ok(Some(cell)) => {
                    cells.insert(column.id.clone(), cell);
                }
                Err(message) => {
                    let message = in_row(column, index, &message, lang);
                    wrong.push(FieldError { field: names::cell(field, index, &column.id), message });
                }
            }
        }
        rows.push(cells);
    }
    if filled.none && !rows.is_empty() {
        wrong.push(FieldError { field: field.to_owned(), message: t!(in lang, "questions-wrong-no-rows") });
    }
    match (wrong.is_empty(), filled.none) {
        (false, _) => Err(wrong),
        (true, true) => Ok(Answer::Many(Vec::new())),
        (true, false) => Ok(Answer::Rows(rows)),
    }
}

fn to_cell(column: &Column, values: &[String], lang: Lang) -> Result<Option<Cell>, String> {
    let typed = values.first().map(|value| clean(value.trim())).unwrap_or_default();
    if typed.is_empty() {
        return Ok(None);
    }
    if typed == DONT_KNOW && matches!(column.kind, AnswerKind::One | AnswerKind::YesNo) {
        return Ok(Some(Cell::DontKnow));
    }
    match column.kind {
        AnswerKind::Many => Ok(Some(Cell::Many(chosen(&column.options, values, lang)?))),
        AnswerKind::Number => match number(&typed).filter(|number| *number >= 0) {
            Some(number) => Ok(Some(Cell::Number(number))),
            None => Err(t!(in lang, "questions-wrong-number")),
        },
        _ => Ok(Some(Cell::Text(typed))),
    }
}

/// A whole number as people write it: spaces between the digits, or dots between groups of three.
fn number(text: &str) -> Option<i64> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).map(|c| if c == '−' { '-' } else { c }).collect();
    let groups: Vec<&str> = text.split('.').collect();
    let grouped = groups.iter().skip(1).all(|group| group.len() == 3);
    grouped.then(|| groups.concat().parse().ok()).flatten()
}

fn in_row(column: &Column, index: usize, message: &str, lang: Lang) -> String {
    t!(in lang, "questions-wrong-in-row", row = index + 1, column = column.text.show(lang).to_owned(), message = message.to_owned())
}

fn problem_at(question: &Question, field: &str, problem: &Problem, filled: &Filled, lang: Lang) -> FieldError {
    let column = |name: &str| question.columns.iter().find(|column| column.id == name);
    if let Problem::InRow { row, column: name, problem } = problem {
        // The rows of the answer are those of the form that are kept.
        let kept = filled.rows.iter().enumerate().filter(|(_, row)| !row.remove && !row.is_blank());
        let index = kept.map(|(index, _)| index).nth(row.saturating_sub(1));
        if let (Some(column), Some(index)) = (column(name), index) {
            let message = in_row(column, index, &problem_text(problem, lang), lang);
            return FieldError { field: names::cell(field, index, name), message };
        }
    }
    FieldError { field: field.to_owned(), message: problem_text(problem, lang) }
}

fn problem_text(problem: &Problem, lang: Lang) -> String {
    match problem {
        Problem::Range(low, high) => t!(in lang, "wrong-number", min = grouped(*low), max = grouped(*high)),
        Problem::TooLong(max) => t!(in lang, "wrong-too-long", max = *max),
        Problem::Date => t!(in lang, "questions-wrong-date"),
        Problem::TooManyRows(_) => t!(in lang, "questions-wrong-rows", max = ROWS_MAX),
        Problem::UnknownOption(_) | Problem::Kind(_) | Problem::UnknownColumn | Problem::InRow { .. } => {
            t!(in lang, "questions-wrong-option")
        }
    }
}

/// A number in groups of three from ten thousand on, as answers are shown elsewhere. It is read back the same.
fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    if digits.len() < 5 {
        return number.to_string();
    }
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push('\u{a0}');
        }
        out.push(digit);
    }
    if number < 0 { format!("−{out}") } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, wanted) in [
            ("1200", Some(1200)),
            (" 2 400 000 ", Some(2_400_000)),
            ("2\u{a0}400\u{202f}000", Some(2_400_000)),
            ("2.400.000", Some(2_400_000)),
            ("−5", Some(-5)),
            ("2,5", None),
            ("2.5", None),
            ("to", None),
            ("", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(number(text), wanted, "{text:?}");
        }
        for value in [0, 7, -12, 9_999, 10_000, 5_000_000_000, -1_234_567] {
            assert_eq!(number(&grouped(value)), Some(value));
        }
    }
}
