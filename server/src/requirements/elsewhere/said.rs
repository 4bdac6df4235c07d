//! What a person says about a source: which sheets, which row has the headings, what columns and words mean, and what holds where
//! the source says nothing.

use crate::http::form::Form;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a column can be, in the order it is offered.
pub(super) const FIELDS: [&str; 9] =
    ["text", "id", "type", "domain", "evidence", "met", "criterion", "better", "weight"];
/// What every line needs and a source may leave unsaid.
pub(super) const DEFAULTS: [&str; 4] = ["type", "domain", "met", "criterion"];
/// A column, or a sheet, that is left out.
pub(super) const LEAVE_OUT: &str = "-";
/// A sheet without headings.
pub(super) const NO_HEADINGS: &str = "0";

/// What a person has said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Said {
    /// By sheet: the number of the row with its headings, [`NO_HEADINGS`] or [`LEAVE_OUT`].
    pub sheets: BTreeMap<String, String>,
    /// By heading: a field or [`LEAVE_OUT`].
    pub columns: BTreeMap<String, String>,
    /// By field and word, `type:M`: the code it stands for.
    pub words: BTreeMap<String, String>,
    /// By field: the code that holds where the source says nothing.
    pub defaults: BTreeMap<String, String>,
}

/// What a word is known by.
pub(super) fn word_key(field: &str, word: &str) -> String {
    format!("{field}:{}", word.to_lowercase())
}

impl Said {
    /// What is said when this form has been sent. What was not in it stays as it was; an empty choice takes back what was said.
    pub fn with(&self, form: &Form) -> Said {
        let mut said = self.clone();
        for (kind, map) in [("sheet", &mut said.sheets), ("column", &mut said.columns), ("word", &mut said.words)] {
            let prefix = format!("{kind}-key-");
            let keys = form.fields().iter().filter_map(|(name, key)| Some((name.strip_prefix(&prefix)?, key)));
            for (number, key) in keys {
                put(map, key, form.get(&format!("{kind}-{number}")));
            }
        }
        for field in DEFAULTS {
            let name = format!("default-{field}");
            if form.has(&name) {
                put(&mut said.defaults, field, form.get(&name));
            }
        }
        said
    }
}

fn put(map: &mut BTreeMap<String, String>, key: &str, value: &str) {
    match value {
        "" => map.remove(key),
        value => map.insert(key.to_owned(), value.to_owned()),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_in_the_form_stays() {
        let form = |fields: &[(&str, &str)]| {
            Form::from(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
        };
        let fields = [("column-key-0", "Krav"), ("column-0", "text"), ("default-type", "absolute")];
        let said = Said::default().with(&form(&fields));
        assert_eq!(said.columns["Krav"], "text");
        let after = said.with(&form(&[("word-key-3", "type:m"), ("word-3", "evaluated"), ("default-domain", "UUT")]));
        assert_eq!((after.columns == said.columns, after.words["type:m"].as_str()), (true, "evaluated"));
        assert_eq!((after.defaults["type"].as_str(), after.defaults["domain"].as_str()), ("absolute", "UUT"));
        assert!(after.with(&form(&[("column-key-1", "Krav"), ("column-1", "")])).columns.is_empty());
    }
}
