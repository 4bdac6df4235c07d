//! Adding, changing and removing people.

use super::show::{form_of, person, read_from, show, show_edit, typed, words};
use crate::access::{Mine, load};
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::{PEOPLE_MAX, SHORT_CHARS_MAX};
use crate::http::page::redirect;
use crate::procurements::entries::{Changes, Outcome, is_as_read, tokens};
use crate::state::AppState;
use app::components::{FieldError, Theirs, Wrong};
use app::pages::people::PersonForm;
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::content::id::{PersonKey, RoleId};
use catalogue::document::words::measure_text;
use catalogue::procurement::case::Person;
use catalogue::procurement::section::Section;
use std::collections::BTreeMap;

/// How often a new person gets another key, when somebody else takes the one that was free.
const KEY_TRIES: usize = 5;

/// The person, or what is wrong.
fn read(mine: &Mine, typed: &PersonForm, lang: Lang) -> Result<Person, Wrong> {
    let mut wrong = Wrong::new();
    let mut fault = |field: &str, message| wrong.push(FieldError { field: field.to_owned(), message });
    if typed.name.is_empty() {
        fault("name", t!(in lang, "people-wrong-name"));
    }
    for (field, value) in [("name", &typed.name), ("title", &typed.title)] {
        if value.chars().count() > SHORT_CHARS_MAX {
            fault(field, t!(in lang, "wrong-too-long", max = SHORT_CHARS_MAX));
        }
    }
    let roles = typed.roles.iter().map(|role| RoleId::from(role.as_str()));
    if roles.clone().any(|role| mine.release.role(&role).is_none()) {
        fault("roles", t!(in lang, "questions-wrong-option"));
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    Ok(Person { name: typed.name.clone(), title: typed.title.clone(), roles: roles.collect() })
}

/// A key that nobody has: one more than the highest.
fn free_key(mine: &Mine) -> PersonKey {
    let numbers = mine.case.people.keys().filter_map(|key| key.as_str().strip_prefix('p')?.parse::<u32>().ok());
    let mut number = numbers.max().unwrap_or(0).saturating_add(1);
    while mine.case.people.contains_key(format!("p{number}").as_str()) {
        number = number.saturating_add(1);
    }
    PersonKey::from(format!("p{number}"))
}

/// Adds a person.
pub(super) async fn add(State(state): State<AppState>, mut mine: Mine, form: Form) -> Result<Response, AppError> {
    let lang = mine.person.context().lang;
    let typed = typed(&form);
    let person = match read(&mine, &typed, lang) {
        Ok(person) => person,
        Err(wrong) => return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &mine, typed, wrong).await),
    };
    let summary = t!(in lang, "journal-person-added", name = person.name.clone());
    for _ in 0..KEY_TRIES {
        if mine.case.people.len() >= PEOPLE_MAX {
            let wrong = vec![FieldError {
                field: "name".to_owned(),
                message: t!(in lang, "people-wrong-many", max = PEOPLE_MAX),
            }];
            return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &mine, typed, wrong).await);
        }
        // A form of this page names no version of the new entry, so the write expects that there is none.
        let mut changes = Changes::new(&mine, &form);
        changes.set(Section::People, free_key(&mine).as_str(), &person)?;
        match changes.write(&state, &summary).await? {
            Outcome::Saved => return Ok(redirect(&format!("/p/{}/roles#people", mine.id()))),
            Outcome::Conflict { .. } => mine = load(&state, mine.person.clone(), &mine.stored.id).await?,
        }
    }
    Err(AppError::Store(store::StoreError::Busy))
}

/// Changes a person.
pub(super) async fn change(
    State(state): State<AppState>,
    mine: Mine,
    Path(path): Path<BTreeMap<String, String>>,
    form: Form,
) -> Result<Response, AppError> {
    let lang = mine.person.context().lang;
    let (key, _) = person(&mine, &path)?;
    let typed = typed(&form);
    let refuse = async |wrong| {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        show_edit(status, &mine, &key, typed.clone(), read_from(&form, &key), Theirs::new(), wrong).await
    };
    let changed = match read(&mine, &typed, lang) {
        Ok(person) => person,
        Err(wrong) => return Ok(refuse(wrong).await),
    };
    let was = mine.case.people.get(&key).map(|person| &person.roles);
    if mine.myself().as_ref() == Some(&key) && !mine.is_owner() && was != Some(&changed.roles) {
        // Rights follow role cards, and nobody gives themselves rights.
        let message = t!(in lang, "access-wrong-own-roles");
        return Ok(refuse(vec![FieldError { field: "roles".to_owned(), message }]).await);
    }
    let mut changes = Changes::new(&mine, &form);
    changes.set(Section::People, key.as_str(), &changed)?;
    match changes.write(&state, &t!(in lang, "journal-person-changed", name = changed.name.clone())).await? {
        Outcome::Saved => Ok(redirect(&format!("/p/{}/roles#people", mine.id()))),
        Outcome::Conflict { .. } => {
            let now = load(&state, mine.person.clone(), &mine.stored.id).await?;
            let theirs = match now.case.people.get(&key) {
                Some(person) => words(&now, person, lang),
                None => t!(in lang, "conflict-gone"),
            };
            let theirs = vec![(t!(in lang, "people-person"), theirs)];
            let fresh = tokens(&now, Section::People, [key.as_str()]);
            Ok(show_edit(StatusCode::CONFLICT, &now, &key, typed, fresh, theirs, Wrong::new()).await)
        }
    }
}

/// Removes a person, unless something rests on them.
pub(super) async fn remove(
    State(state): State<AppState>,
    mine: Mine,
    Path(path): Path<BTreeMap<String, String>>,
    form: Form,
) -> Result<Response, AppError> {
    let lang = mine.person.context().lang;
    let (key, person) = person(&mine, &path)?;
    if let Some(message) = rests_on(&mine, &key, person, lang) {
        let wrong = vec![FieldError { field: "people".to_owned(), message }];
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &mine, PersonForm::default(), wrong).await);
    }
    let mut changes = Changes::new(&mine, &form);
    if is_as_read(&form, Section::People, key.as_str(), None) {
        // A form without a version was not made by this page.
        return Err(AppError::Bad("error-conflict"));
    }
    changes.remove(Section::People, key.as_str());
    match changes.write(&state, &t!(in lang, "journal-person-removed", name = person.name.clone())).await? {
        Outcome::Saved => Ok(redirect(&format!("/p/{}/roles#people", mine.id()))),
        Outcome::Conflict { .. } => {
            let now = load(&state, mine.person.clone(), &mine.stored.id).await?;
            match now.case.people.get(&key) {
                None => Ok(redirect(&format!("/p/{}/roles#people", mine.id()))),
                Some(person) => {
                    let theirs = vec![(t!(in lang, "people-person"), words(&now, person, lang))];
                    let fresh = tokens(&now, Section::People, [key.as_str()]);
                    Ok(show_edit(StatusCode::CONFLICT, &now, &key, form_of(person), fresh, theirs, Wrong::new()).await)
                }
            }
        }
    }
}

/// What rests on a person: an account that is them, a buyer action, or a risk they accepted.
fn rests_on(mine: &Mine, key: &PersonKey, person: &Person, lang: Lang) -> Option<String> {
    let risk = &mine.case.risk;
    let name = person.name.clone();
    if mine.stored.accounts.contains_key(key.as_str()) {
        return Some(t!(in lang, "access-rests-on", name = name));
    }
    let owned = risk.actions.iter().find(|(_, action)| action.owner.as_ref() == Some(key));
    if let Some((measure, _)) = owned {
        let measure = measure_text(&mine.release, measure, lang).to_owned();
        return Some(t!(in lang, "people-owns-action", name = name, measure = measure));
    }
    let accepted = risk.acceptances.iter().find(|(_, acceptance)| acceptance.by == *key);
    accepted.map(|(scenario, _)| t!(in lang, "people-accepted", name = name, scenario = scenario.to_string()))
}
