//! From the text of a cell to the value of a field.

use super::json;
use super::limits::Limits;
use super::problem::Problem;
use super::words;
use crate::cell::{read_list, read_text};
use crate::model::{Field, Shape};
use crate::text;
use serde_json::Value;
use std::cell::Cell;

/// How much of what stands in a cell is shown in a message, in characters.
pub(super) const SHOWN_CHARS_MAX: usize = 80;

/// Makes values, and counts them: a cell of a few bytes can hold thousands.
pub(super) struct Coercion<'a> {
    limits: &'a Limits,
    left: Cell<usize>,
}

impl<'a> Coercion<'a> {
    pub fn new(limits: &'a Limits) -> Self {
        Coercion { limits, left: Cell::new(limits.json_values_max) }
    }

    /// The value of a cell; none where it says nothing.
    pub fn coerce(&self, field: &Field, cell: &str, foreign: bool) -> Result<Option<Value>, Problem> {
        let text = text::unified(cell);
        if let Some(character) = text::forbidden(&text) {
            return Err(Problem::Character { character: text::name(character) });
        }
        let trimmed = text.trim();
        if text.is_empty() || (foreign && trimmed.is_empty()) {
            return Ok(None);
        }
        self.count(1)?;
        let shown = || text::first_line(trimmed, SHOWN_CHARS_MAX);
        let word = |text: &str| match words::value(field, text) {
            Some(word) => Ok(Value::String(word)),
            None => Err(Problem::NotAllowed { found: shown(), allowed: field.allowed.clone() }),
        };
        match field.shape {
            Shape::Text if !field.allowed.is_empty() => word(trimmed),
            Shape::Text if foreign => Ok(Value::String(trimmed.to_owned())),
            Shape::Text => Ok(Value::String(read_text(&text))),
            Shape::Integer => integer(trimmed).ok_or_else(|| Problem::NotANumber { found: shown() }),
            Shape::Boolean => {
                words::boolean(trimmed).map(Value::Bool).ok_or_else(|| Problem::NotABoolean { found: shown() })
            }
            Shape::List => {
                self.count(text.matches('\n').count())?;
                let elements = read_list(&text).into_iter();
                if field.allowed.is_empty() {
                    return Ok(Some(Value::Array(elements.map(Value::String).collect())));
                }
                elements.map(|element| word(element.trim())).collect::<Result<_, _>>().map(Value::Array)
            }
            Shape::TextOrJson if !text.starts_with(['{', '"', '[']) => Ok(Value::String(text)),
            Shape::Json | Shape::TextOrJson => self.json(&text),
        }
        .map(Some)
    }

    fn json(&self, text: &str) -> Result<Value, Problem> {
        let limits = Limits { json_values_max: self.left.get(), ..*self.limits };
        let value = json::read_cell(text, &limits).map_err(|detail| Problem::Json { detail })?;
        self.count(values(&value))?;
        match forbidden(&value) {
            Some(character) => Err(Problem::Character { character: text::name(character) }),
            None => Ok(value),
        }
    }

    fn count(&self, values: usize) -> Result<(), Problem> {
        let left = self.left.get().checked_sub(values);
        let left = left.ok_or_else(|| Problem::Unfit { detail: "the file holds too many values".to_owned() })?;
        self.left.set(left);
        Ok(())
    }
}

fn integer(text: &str) -> Option<Value> {
    text.parse::<i64>().map(Value::from).or_else(|_| text.parse::<u64>().map(Value::from)).ok()
}

fn values(value: &Value) -> usize {
    match value {
        Value::Array(values) => 1 + values.iter().map(self::values).sum::<usize>(),
        Value::Object(fields) => 1 + fields.values().map(self::values).sum::<usize>(),
        _ => 1,
    }
}

/// The first character in any text of the value that no text may hold.
pub(super) fn forbidden(value: &Value) -> Option<char> {
    match value {
        Value::String(text) => text::forbidden(text),
        Value::Array(values) => values.iter().find_map(forbidden),
        Value::Object(fields) => fields.values().find_map(forbidden),
        Value::Null | Value::Bool(_) | Value::Number(_) => None,
    }
}

/// Line breaks of Windows as line breaks, in every text of the value.
pub(super) fn unify(value: &mut Value) {
    match value {
        Value::String(text) if text.contains('\r') => *text = text::unified(text),
        Value::Array(values) => values.iter_mut().for_each(unify),
        Value::Object(fields) => fields.values_mut().for_each(unify),
        _ => {}
    }
}
