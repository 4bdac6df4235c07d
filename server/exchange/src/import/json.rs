//! Reads JSON strictly: no key twice, not too deep, not too many values.

use super::limits::Limits;
use super::problem::Refusal;
use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::cell::Cell;
use std::fmt;

/// The value of a JSON file.
pub(super) fn read(text: &str, limits: &Limits) -> Result<Value, Refusal> {
    parse(text, limits).map_err(|error| {
        if error.is_eof() {
            return Refusal::Damaged { detail: format!("the JSON ends in line {}", error.line()) };
        }
        Refusal::Json { line: error.line(), column: error.column(), detail: detail(&error) }
    })
}

/// The value of a cell that holds JSON.
pub(super) fn read_cell(text: &str, limits: &Limits) -> Result<Value, String> {
    parse(text, limits).map_err(|error| detail(&error))
}

/// The message without its place, which is said elsewhere.
fn detail(error: &serde_json::Error) -> String {
    let message = error.to_string();
    message.split_once(" at line ").map_or(message.clone(), |(detail, _)| detail.to_owned())
}

fn parse(text: &str, limits: &Limits) -> Result<Value, serde_json::Error> {
    let left = Cell::new(limits.json_values_max);
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let seed = Strict { left: &left, depth: limits.json_depth_max };
    let value = seed.deserialize(&mut deserializer)?;
    deserializer.end()?;
    Ok(value)
}

#[derive(Clone, Copy)]
struct Strict<'a> {
    left: &'a Cell<usize>,
    depth: usize,
}

impl<'a> Strict<'a> {
    fn count<E: de::Error>(self) -> Result<(), E> {
        let left = self.left.get().checked_sub(1).ok_or_else(|| E::custom("there are too many values"))?;
        self.left.set(left);
        Ok(())
    }

    fn deeper<E: de::Error>(self) -> Result<Strict<'a>, E> {
        let depth =
            self.depth.checked_sub(1).ok_or_else(|| E::custom("lists and tables lie too deep in each other"))?;
        Ok(Strict { depth, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.count()?;
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Value, A::Error> {
        let inner = self.deeper()?;
        let mut list = Vec::new();
        while let Some(element) = elements.next_element_seed(inner)? {
            list.push(element);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let inner = self.deeper()?;
        let mut table = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            if table.contains_key(&key) {
                return Err(de::Error::custom(format!("{key:?} stands twice in the same table")));
            }
            let value = entries.next_value_seed(inner)?;
            table.insert(key, value);
        }
        Ok(Value::Object(table))
    }
}
