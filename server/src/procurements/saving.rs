//! What follows a form: the page again with what was typed (422, 409), or on to the next page with what the change led to.

use super::entries::{Changes, Outcome, is_as_read, token_name, tokens};
use crate::access::{Mine, load};
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::LONG_CHARS_MAX;
use crate::http::page::{moment, redirect};
use crate::http::query::Query;
use crate::state::AppState;
use app::components::{FieldError, Reopened, Wrong};
use app::frame::Frame;
use app::t;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::document::words;
use catalogue::procurement::Derivation;
use catalogue::procurement::answer::is_date;
use catalogue::procurement::derivation::{ScenarioStage, ScenarioState};
use catalogue::procurement::section::Section;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeSet;

/// An entry by its section and key.
pub type Place = (Section, String);

/// What a form asks for: an entry and its value, none to take it away.
pub type Wanted = (Section, String, Option<Value>);

/// The value of an entry, or none for one that says nothing.
///
/// # Errors
/// When it can't be written as JSON.
pub fn wanted<T: Serialize + Default + PartialEq>(section: Section, key: &str, value: &T) -> Result<Wanted, AppError> {
    if *value == T::default() { Ok((section, key.to_owned(), None)) } else { entry(section, key, value) }
}

/// The value of an entry that is there whatever it says.
///
/// # Errors
/// When it can't be written as JSON.
pub fn entry<T: Serialize>(section: Section, key: &str, value: &T) -> Result<Wanted, AppError> {
    let value = serde_json::to_value(value).map_err(AppError::internal)?;
    Ok((section, key.to_owned(), Some(value)))
}

/// What became of a write.
#[must_use]
pub enum Written {
    /// It is saved.
    Saved,
    /// Somebody was faster: the procurement as it is now, and the entries that both changed.
    Late(Box<Mine>, Vec<Place>),
}

/// Writes what the form asks for, all of it or nothing.
///
/// # Errors
/// The store's own, but for a conflict.
pub async fn write(
    state: &AppState,
    mine: &Mine,
    form: &Form,
    values: &[Wanted],
    summary: &str,
) -> Result<Written, AppError> {
    let mut changes = Changes::new(mine, form);
    for (section, key, value) in values {
        match value {
            Some(value) => changes.set(*section, key, value)?,
            None => changes.remove(*section, key),
        }
    }
    match changes.write(state, summary).await? {
        Outcome::Saved => Ok(Written::Saved),
        Outcome::Conflict { section, key } => {
            let fresh = reload(state, mine).await?;
            let mut places = overtaken(&fresh, form, values);
            if places.is_empty() {
                places.push((section, key));
            }
            Ok(Written::Late(Box::new(fresh), places))
        }
    }
}

/// What was typed, for a page that comes back.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    form: Form,
    /// The entries whose fields are shown as saved by now, because the person left them alone.
    left_alone: BTreeSet<Place>,
    fresh_tokens: bool,
}

impl Typed {
    /// For a form that was refused: everything as it was typed, and the versions that it was made from.
    pub fn refused(form: &Form) -> Self {
        Typed { form: form.clone(), ..Typed::default() }
    }

    /// For a form that came too late: what the person changed as typed, the rest as others have saved it by now. `values` is what
    /// the form asks for.
    pub fn late(form: &Form, values: &[Wanted]) -> Self {
        let alone = values.iter().filter(|(section, key, value)| is_as_read(form, *section, key, value.as_ref()));
        let left_alone = alone.map(|(section, key, _)| (*section, key.clone())).collect();
        Typed { form: form.clone(), left_alone, fresh_tokens: true }
    }

    /// The form, where the fields of this entry are shown as they were typed.
    pub fn of(&self, section: Section, key: &str) -> Option<&Form> {
        (!self.left_alone.contains(&(section, key.to_owned()))).then_some(&self.form)
    }

    /// The whole form.
    pub fn form(&self) -> &Form {
        &self.form
    }

    /// The hidden versions for the page that comes back.
    pub fn tokens(&self, mine: &Mine, places: &[Place]) -> Vec<(String, String)> {
        if self.fresh_tokens {
            return all_tokens(mine, places);
        }
        let sent = |(section, key): &Place| {
            let name = token_name(*section, key);
            self.form.has(&name).then(|| (name.clone(), self.form.get(&name).to_owned()))
        };
        places.iter().map(|place| sent(place).unwrap_or_else(|| token_of(mine, place))).collect()
    }
}

/// The hidden versions of these entries.
pub fn all_tokens(mine: &Mine, places: &[Place]) -> Vec<(String, String)> {
    places.iter().map(|place| token_of(mine, place)).collect()
}

fn token_of(mine: &Mine, (section, key): &Place) -> (String, String) {
    tokens(mine, *section, [key.as_str()]).into_iter().next().unwrap_or_default()
}

/// The entries of a form that somebody has changed since it was made, of those that the person changed as well.
fn overtaken(fresh: &Mine, form: &Form, values: &[Wanted]) -> Vec<Place> {
    let late = values.iter().filter(|(section, key, value)| {
        let name = token_name(*section, key);
        let now = token_of(fresh, &(*section, key.clone())).1;
        form.get(&name) != now && !is_as_read(form, *section, key, value.as_ref())
    });
    late.map(|(section, key, _)| (*section, key.clone())).collect()
}

/// The procurement as it is now.
///
/// # Errors
/// The store's own.
pub async fn reload(state: &AppState, mine: &Mine) -> Result<Mine, AppError> {
    load(state, mine.person.clone(), &mine.stored.id).await
}

/// Goes on to `path` below the procurement, and takes along which acceptances fell away with what was saved.
///
/// # Errors
/// The store's own.
pub async fn go_on(state: &AppState, before: &Mine, path: &str) -> Result<Response, AppError> {
    let after = reload(state, before).await?;
    let fell: Vec<String> =
        newly_reopened(&before.derive(), &after.derive()).iter().map(|state| state.id.to_string()).collect();
    let (path, anchor) =
        path.split_once('#').map_or((path, String::new()), |(path, anchor)| (path, format!("#{anchor}")));
    // The notice about what fell away stands on top: nothing may scroll past it.
    let tail = if fell.is_empty() { anchor } else { format!("&reopened={}", fell.join(",")) };
    Ok(redirect(&format!("/p/{}{path}?saved=1{tail}", before.id())))
}

/// The scenarios whose acceptance holds in the one and not in the other.
pub fn newly_reopened<'d>(before: &Derivation, after: &'d Derivation) -> Vec<&'d ScenarioState> {
    let held = |id| before.scenarios.iter().any(|state| state.id == id && state.stage == ScenarioStage::Accepted);
    after.scenarios.iter().filter(|state| state.stage == ScenarioStage::Reopened && held(state.id.clone())).collect()
}

/// A scenario that has to be accepted anew, for a notice.
pub fn reopened(mine: &Mine, derivation: &Derivation, state: &ScenarioState) -> Reopened {
    let lang = mine.person.context().lang;
    let title = words::scenario_title(&mine.release, derivation, &state.id, lang);
    Reopened {
        href: format!("{}/p/{}/risk/{}", crate::http::page::root(), mine.id(), state.id),
        name: format!("{} {title}", state.id),
        why: state.reopened.iter().map(|weakened| words::weakened_text(&mine.release, weakened, lang)).collect(),
    }
}

/// What the address says fell away just now, as far as it is still so.
pub fn reopened_of(mine: &Mine, derivation: &Derivation, query: &Query) -> Vec<Reopened> {
    let named: BTreeSet<&str> = query.0.get("reopened").split(',').collect();
    let states = derivation.scenarios.iter().filter(|state| state.stage == ScenarioStage::Reopened);
    states.filter(|state| named.contains(state.id.as_str())).map(|state| reopened(mine, derivation, state)).collect()
}

/// Says in the frame when the procurement was last saved, right after somebody did.
pub fn say_saved(frame: &mut Frame, mine: &Mine, query: &Query) {
    if query.0.get("saved") == "1" {
        frame.saved = Some(t!(in frame.lang, "saved", time = moment(frame.lang, mine.stored.updated)));
    }
}

/// How often a key that somebody else took is replaced by the next.
pub const KEY_TRIES_MAX: usize = 5;

/// The next free key of something people add: `E-1`, `E-2`, …
pub fn next_key<'k>(taken: impl Iterator<Item = &'k str>) -> String {
    let number = |key: &str| key.strip_prefix("E-")?.parse::<u32>().ok();
    let last = taken.filter_map(number).max().unwrap_or(0);
    format!("E-{}", last.saturating_add(1))
}

/// A text of several lines, without the characters that documents can't hold.
pub fn long_text(form: &Form, name: &str, lang: Lang, wrong: &mut Wrong) -> String {
    let text = words::clean(form.get(name));
    if text.chars().count() > LONG_CHARS_MAX {
        wrong.push(FieldError { field: name.to_owned(), message: t!(in lang, "wrong-too-long", max = LONG_CHARS_MAX) });
    }
    text
}

/// A date as it is stored, also when it was typed as 21.11.2026; none for what is no date.
pub fn date(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split('.').map(str::trim).collect();
    let iso = match parts.as_slice() {
        [day, month, year] => format!("{year}-{month:0>2}-{day:0>2}"),
        _ => text.to_owned(),
    };
    is_date(&iso).then_some(iso)
}

/// The beginning of a text, for a line of the journal.
pub fn beginning(text: &str) -> String {
    const CHARS_MAX: usize = 80;
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= CHARS_MAX {
        return line.to_owned();
    }
    let cut: String = line.chars().take(CHARS_MAX - 1).collect();
    format!("{}…", cut.trim_end())
}

#[cfg(test)]
mod tests {
    use super::{beginning, date, next_key};

    #[test]
    fn keys_go_on_from_the_highest() {
        assert_eq!(next_key(std::iter::empty()), "E-1");
        assert_eq!(next_key(["E-01", "E-7", "S-K01", "E-x"].into_iter()), "E-8");
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        assert_eq!(date("2026-11-21").as_deref(), Some("2026-11-21"));
        assert_eq!(date("1.2.2027").as_deref(), Some("2027-02-01"));
        assert_eq!(date("31.2.2027"), None);
        assert_eq!(date(""), None);
    }

    #[test]
    fn a_long_text_is_cut_between_characters() {
        assert_eq!(beginning("kort"), "kort");
        let long = beginning(&"ø".repeat(200));
        assert_eq!(long.chars().count(), 80);
        assert!(long.ends_with('…'));
    }
}
