//! Values as the text of a cell, and back.
//!
//! What people write stays as they wrote it. Only what a cell can't tell apart is marked: an empty text that is not the same as
//! no text is written `""`, an element of a list has its line breaks as `\n` and its backslashes doubled.

use crate::model::{Field, Shape, at};
use serde_json::Value;

/// Whole numbers beyond this lose digits in a workbook, and are written as text.
const EXACT_MAX: u64 = 1 << 53;

/// A cell that has something in it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    /// Text.
    Text(String),
    /// A whole number that a workbook holds exactly.
    Number(i64),
    /// Yes or no.
    Bool(bool),
}

impl Cell {
    /// The cell where there are only texts.
    pub fn into_text(self) -> String {
        match self {
            Cell::Text(text) => text,
            Cell::Number(number) => number.to_string(),
            Cell::Bool(yes) => yes.to_string(),
        }
    }
}

/// The cell of a field; none where there is nothing to write.
pub(crate) fn write(entry: &Value, field: &Field) -> Option<Cell> {
    let value = at(entry, &field.path).filter(|value| !value.is_null())?;
    match (field.shape, value) {
        (Shape::Boolean, Value::Bool(yes)) => Some(Cell::Bool(*yes)),
        (Shape::Integer, Value::Number(number)) => Some(match number.as_i64() {
            Some(small) if small.unsigned_abs() <= EXACT_MAX => Cell::Number(small),
            _ => Cell::Text(number.to_string()),
        }),
        (Shape::Text, Value::String(text)) => match text.as_str() {
            // Where the field must be there, an empty cell says the same and is easier on the eye.
            "" if field.required => None,
            text if text.chars().all(|c| c == '"') => Some(Cell::Text(format!("{text}\"\""))),
            text => Some(Cell::Text(text.to_owned())),
        },
        (Shape::TextOrJson, Value::String(text)) if !text.is_empty() && !text.starts_with(['{', '"', '[']) => {
            Some(Cell::Text(text.clone()))
        }
        (Shape::List, Value::Array(elements)) => {
            let lines: Vec<String> = elements.iter().filter_map(Value::as_str).map(line).collect();
            (!lines.is_empty()).then(|| Cell::Text(lines.join("\n")))
        }
        (_, value) => Some(Cell::Text(value.to_string())),
    }
}

fn line(element: &str) -> String {
    if element.is_empty() {
        return "\\e".to_owned();
    }
    element.replace('\\', "\\\\").replace('\n', "\\n")
}

fn element(line: &str) -> String {
    if line == "\\e" {
        return String::new();
    }
    let mut out = String::with_capacity(line.len());
    let mut characters = line.chars().peekable();
    while let Some(character) = characters.next() {
        match (character, characters.peek()) {
            ('\\', Some('\\')) => {
                characters.next();
                out.push('\\');
            }
            ('\\', Some('n')) => {
                characters.next();
                out.push('\n');
            }
            _ => out.push(character),
        }
    }
    out
}

/// Reads a text cell that only marks an empty text.
pub(crate) fn read_text(cell: &str) -> String {
    let marked = cell.len() >= 2 && cell.chars().all(|c| c == '"');
    if marked { cell[2..].to_owned() } else { cell.to_owned() }
}

/// Reads the lines of a list.
pub(crate) fn read_list(cell: &str) -> Vec<String> {
    cell.split('\n').map(element).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_of_a_list_come_back() {
        for list in [vec![""], vec!["a", "", "b\nc"], vec!["\\n", "\\", "\\e", "\\\n"]] {
            let cell = list.iter().map(|one| line(one)).collect::<Vec<_>>().join("\n");
            assert_eq!(read_list(&cell), list);
        }
    }
}
