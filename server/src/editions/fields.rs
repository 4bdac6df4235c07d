//! The texts of an item as fields of a form, and read from it.

use super::view;
use crate::http::form::Form;
use crate::http::limits::EDITION_CHARS_MAX;
use app::components::{FieldError, Theirs, Wrong};
use app::pages::editions::TextField;
use app::t;
use catalogue::content::item::{Item, LineType};
use catalogue::content::{Lang, Text};
use catalogue::document::words;

/// The texts of an item that can be worded, by their names in forms.
pub(super) const TEXTS: [&str; 4] = ["text", "reason", "evidence", "better"];

/// Texts of an item, as a form has them: an empty one is not written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Texts([[String; 3]; 4]);

impl Texts {
    /// Those of an item.
    pub(crate) fn of(item: &Item) -> Self {
        let written = |text: Option<&Text>| {
            Lang::ALL.map(|lang| text.and_then(|text| text.get(lang)).unwrap_or_default().to_owned())
        };
        Texts(view::texts(item).map(|(_, text)| written(text)))
    }

    /// Those that were typed.
    pub(super) fn typed(form: &Form) -> Self {
        Texts(TEXTS.map(|name| Lang::ALL.map(|lang| words::clean(form.get(&id(name, lang))).trim().to_owned())))
    }

    /// The text of this place among [`TEXTS`]; none where nothing is written.
    pub(super) fn text(&self, place: usize) -> Option<Text> {
        let [nb, nn, en] = self.0[place].clone();
        let some = |text: String| (!text.is_empty()).then_some(text);
        let text = Text { nb, nn: some(nn), en: some(en) };
        (text != Text::default()).then_some(text)
    }

    /// As fields. What gives a better score is asked for where the line is scored.
    pub(super) fn fields(&self, page: Lang, scored: bool) -> Vec<TextField> {
        let mut fields = Vec::new();
        for (name, texts) in TEXTS.into_iter().zip(&self.0).filter(|(name, _)| scored || *name != "better") {
            for (lang, value) in Lang::ALL.into_iter().zip(texts) {
                fields.push(TextField {
                    id: id(name, lang),
                    label: view::field(page, name, lang),
                    lang: (lang != page).then(|| lang.tag()),
                    value: value.clone(),
                });
            }
        }
        fields
    }

    /// Where these differ from those: the name of the field, and what stands here.
    pub(super) fn other_than(&self, page: Lang, other: &Texts) -> Theirs {
        let mut found = Vec::new();
        for (place, name) in TEXTS.into_iter().enumerate() {
            for (at, lang) in Lang::ALL.into_iter().enumerate() {
                let here = &self.0[place][at];
                if *here != other.0[place][at] {
                    found.push((view::field(page, name, lang), here.clone()));
                }
            }
        }
        found
    }

    /// What is too long.
    pub(crate) fn too_long(&self, page: Lang) -> Wrong {
        let mut wrong = Wrong::new();
        for (name, texts) in TEXTS.into_iter().zip(&self.0) {
            for (lang, text) in Lang::ALL.into_iter().zip(texts) {
                if text.chars().count() > EDITION_CHARS_MAX {
                    let message = t!(in page, "wrong-too-long", max = EDITION_CHARS_MAX);
                    wrong.push(FieldError { field: id(name, lang), message });
                }
            }
        }
        wrong
    }

    /// What is not written in bokmål: the demand and the reason, and whatever is written in another language.
    pub(super) fn unwritten(&self, page: Lang) -> Wrong {
        let lacks = |place: usize, texts: &[String; 3]| {
            texts[0].is_empty() && (place < 2 || texts.iter().any(|text| !text.is_empty()))
        };
        let lacking = TEXTS.into_iter().zip(&self.0).enumerate().filter(|(place, (_, texts))| lacks(*place, texts));
        let message = || t!(in page, "edition-wrong-unwritten");
        lacking.map(|(_, (name, _))| FieldError { field: id(name, Lang::Nb), message: message() }).collect()
    }
}

/// The name of a field.
pub(super) fn id(name: &str, lang: Lang) -> String {
    format!("{name}-{lang}")
}

/// The note of a form, cleaned.
pub(super) fn note(form: &Form, page: Lang) -> Result<String, FieldError> {
    let note = words::clean(form.get("note")).trim().to_owned();
    let wrong = |message: String| FieldError { field: "note".to_owned(), message };
    if note.is_empty() {
        return Err(wrong(t!(in page, "edition-wrong-note")));
    }
    if note.chars().count() > EDITION_CHARS_MAX {
        return Err(wrong(t!(in page, "wrong-too-long", max = EDITION_CHARS_MAX)));
    }
    Ok(note)
}

/// Whether a line of this type is scored.
pub(super) fn is_scored(kind: LineType) -> bool {
    kind == LineType::Evaluated
}
