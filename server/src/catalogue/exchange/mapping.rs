//! What a person says about a file: as it is stored, as the reader of files takes it, and as it comes from a form.

use crate::http::form::Form;
use crate::state::today;
use catalogue::content::Lang;
use exchange::{Column, LEAVE_OUT, Mapping};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a column can be, in the order it is offered.
pub(super) const MEANINGS: [&str; 21] = [
    "id",
    "text",
    "text.nb",
    "text.nn",
    "text.en",
    "obligation",
    "type",
    "placement",
    "domain",
    "reason",
    "evidence",
    "better",
    "scale",
    "met",
    "verified_by",
    "burden",
    "references",
    "title",
    "explanation",
    "carrier",
    "aspects",
];
/// The meaning of a column that says what each row is.
pub(super) const KIND: &str = "kind";
/// What every row needs and a file may leave unsaid.
pub(super) const DEFAULTS: [&str; 6] = ["domain", "type", "placement", "met", "verified_by", "burden"];
/// What can be said about the whole.
pub(super) const ABOUT: [&str; 2] = ["title", "version"];

/// What a person has said about a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Said {
    /// See [`Mapping::columns`].
    pub columns: BTreeMap<String, String>,
    /// See [`Mapping::defaults`].
    pub defaults: BTreeMap<String, String>,
    /// See [`Mapping::language`].
    pub language: Lang,
}

impl Said {
    pub(super) fn mapping(&self) -> Mapping {
        let Said { columns, defaults, language } = self.clone();
        Mapping { columns, defaults, language, date: today() }
    }

    pub(super) fn default_for(&self, field: &str) -> &str {
        self.defaults.get(field).map_or("", String::as_str)
    }

    /// What is said when this form has been sent. Columns that were not in it stay as they were; one for which nothing is chosen is read
    /// by its heading again.
    pub(super) fn with(&self, form: &Form) -> Said {
        let mut said = self.clone();
        let names = form.fields().iter().filter_map(|(name, key)| Some((name.strip_prefix("name-")?, key)));
        for (number, key) in names {
            match form.get(&format!("column-{number}")) {
                "" => said.columns.remove(key),
                meaning if is_meaning(meaning) => said.columns.insert(key.clone(), meaning.to_owned()),
                _ => None,
            };
        }
        let defaults = DEFAULTS.map(|field| (field, format!("default-{field}")));
        for (field, name) in defaults.into_iter().chain(ABOUT.map(|field| (field, field.to_owned()))) {
            match form.get(&name) {
                "" => said.defaults.remove(field),
                value => said.defaults.insert(field.to_owned(), value.to_owned()),
            };
        }
        said.language = form.get("language").parse().unwrap_or(self.language);
        said
    }
}

fn is_meaning(code: &str) -> bool {
    code == LEAVE_OUT || code == KIND || MEANINGS.contains(&code)
}

/// What the mapping knows a column by.
pub(super) fn key(column: &Column) -> String {
    match column.sheet.as_str() {
        "" => column.name.clone(),
        sheet => format!("{sheet}!{}", column.name),
    }
}

/// The name of a file without its endings: what a catalogue is called when nobody says otherwise.
pub(crate) fn stem(name: &str) -> &str {
    name.split('.').find(|part| !part.is_empty()).unwrap_or("import")
}

#[cfg(test)]
mod tests {
    use super::*;
    use exchange::Limits;

    /// A meaning that the reader of files does not know would refuse every file.
    #[test]
    fn the_reader_of_files_knows_every_meaning() {
        let columns: BTreeMap<_, _> =
            MEANINGS.iter().chain([&KIND]).map(|meaning| ((*meaning).to_owned(), (*meaning).to_owned())).collect();
        let defaults = DEFAULTS.iter().chain(&ABOUT).map(|field| ((*field).to_owned(), "x".to_owned())).collect();
        let said = Said { columns, defaults, language: Lang::Nb };
        exchange::import("a.csv", b"Nr;Krav\n", &said.mapping(), &Limits::default()).expect("it is read");
    }

    #[test]
    fn what_a_form_says_is_kept_and_nothing_else() {
        let form = |fields: &[(&str, &str)]| {
            Form::from(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
        };
        let before = Said::default().with(&form(&[("name-0", "Ark!Krav"), ("column-0", "text"), ("title", "Våre")]));
        assert_eq!(before.columns, BTreeMap::from([("Ark!Krav".to_owned(), "text".to_owned())]));
        let odd = [("name-3", "Svar"), ("column-3", "release"), ("default-burden", "2"), ("language", "nn")];
        let after = before.with(&form(&odd));
        assert_eq!(
            (after.columns == before.columns, after.default_for("burden"), after.language),
            (true, "2", Lang::Nn)
        );
        assert_eq!(after.default_for("title"), "");
        assert!(after.with(&form(&[("name-0", "Ark!Krav"), ("column-0", "")])).columns.is_empty());
    }
}
