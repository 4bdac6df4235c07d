//! The page of the roles, and the form of one person.

use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::page::{moment, render};
use crate::procurements::entries::{token_name, tokens};
use crate::procurements::steps::{StepId, framed, name};
use app::components::{Options, Theirs, Wrong};
use app::pages::people::{
    EditProps, Part, PeopleProps, PersonForm, PersonRow, Raci, RaciRow, RoleCard, edit_page, people_page,
};
use app::t;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::content::id::{PersonKey, RoleId};
use catalogue::content::people::Activity;
use catalogue::document::words::{clean, role_warning_text};
use catalogue::procurement::Derivation;
use catalogue::procurement::case::Person;
use catalogue::procurement::derivation::RoleWarning;
use catalogue::procurement::section::Section;
use std::collections::BTreeMap;

/// The people, the role cards, and who does what.
pub(super) async fn page(mine: Mine) -> Response {
    let form = mine.taken.as_ref().map_or_else(PersonForm::default, typed);
    show(StatusCode::OK, &mine, form, Wrong::new()).await
}

/// The page, with what was typed into the form for a new person.
pub(super) async fn show(status: StatusCode, mine: &Mine, form: PersonForm, wrong: Wrong) -> Response {
    let lang = mine.person.context().lang;
    let derivation = mine.derive();
    let base = format!("/p/{}/roles", mine.id());
    let people = mine.case.people.iter().map(|(key, person)| PersonRow {
        name: person.name.clone(),
        title: person.title.clone(),
        roles: roles_of(mine, person, lang),
        address: format!("{base}/{key}"),
        tokens: tokens(mine, Section::People, [key.as_str()]),
    });
    let warnings = derivation.roles.iter().map(|warning| role_warning_text(&mine.release, &mine.case, warning, lang));
    let missing = |id: &RoleId| {
        derivation.roles.iter().any(|warning| matches!(warning, RoleWarning::Missing { role, .. } if role == id))
    };
    let cards = mine.release.roles.iter().map(|role| RoleCard {
        name: role.text.show(lang).to_owned(),
        delivers: role.delivers.show(lang).to_owned(),
        timing: role.timing.show(lang).to_owned(),
        advises_only: role.advises_only,
        people: holders(mine, &role.id),
        missing: missing(&role.id),
    });
    let mut frame = framed(mine, &derivation, name(lang, StepId::Roles), Some(StepId::Roles));
    frame.wrong = status != StatusCode::OK;
    frame.saved = (status == StatusCode::OK && !mine.case.people.is_empty())
        .then(|| t!(in lang, "saved", time = moment(lang, mine.stored.updated)));
    let props = PeopleProps {
        people: people.collect(),
        form,
        role_options: role_options(mine, lang),
        warnings: warnings.collect(),
        cards: cards.collect(),
        raci: raci(mine, &derivation, lang),
        action: base,
        wrong,
    };
    render(status, frame, move || people_page(props.clone())).await
}

/// The person of this address.
pub(super) fn person<'a>(mine: &'a Mine, path: &BTreeMap<String, String>) -> Result<(PersonKey, &'a Person), AppError> {
    let key = PersonKey::from(path.get("person").cloned().unwrap_or_default());
    let person = mine.case.people.get(&key).ok_or(AppError::NotFound)?;
    Ok((key, person))
}

/// The form of one person.
pub(super) async fn edit(mine: Mine, Path(path): Path<BTreeMap<String, String>>) -> Result<Response, AppError> {
    let (key, person) = person(&mine, &path)?;
    let (form, tokens) = match &mine.taken {
        Some(taken) => (typed(taken), read_from(taken, &key)),
        None => (form_of(person), tokens(&mine, Section::People, [key.as_str()])),
    };
    Ok(show_edit(StatusCode::OK, &mine, &key, form, tokens, Theirs::new(), Wrong::new()).await)
}

/// The form as it was sent.
pub(super) fn typed(form: &Form) -> PersonForm {
    PersonForm { name: clean(form.get("name")), title: clean(form.get("title")), roles: form.all("roles") }
}

/// The version of the person that a form was made from.
pub(super) fn read_from(form: &Form, key: &PersonKey) -> Vec<(String, String)> {
    let name = token_name(Section::People, key.as_str());
    vec![(name.clone(), form.get(&name).to_owned())]
}

/// The form as it is stored.
pub(super) fn form_of(person: &Person) -> PersonForm {
    PersonForm {
        name: person.name.clone(),
        title: person.title.clone(),
        roles: person.roles.iter().map(ToString::to_string).collect(),
    }
}

pub(super) async fn show_edit(
    status: StatusCode,
    mine: &Mine,
    key: &PersonKey,
    form: PersonForm,
    tokens: Vec<(String, String)>,
    theirs: Theirs,
    wrong: Wrong,
) -> Response {
    let lang = mine.person.context().lang;
    let derivation = mine.derive();
    let mut frame = framed(mine, &derivation, t!(in lang, "people-change"), Some(StepId::Roles));
    frame.wrong = status != StatusCode::OK;
    let base = format!("/p/{}/roles", mine.id());
    let props = EditProps {
        action: format!("{base}/{key}"),
        back: base,
        form,
        role_options: role_options(mine, lang),
        tokens,
        theirs,
        wrong,
    };
    render(status, frame, move || edit_page(props.clone())).await
}

/// A person in words, for whoever is shown what a colleague saved.
pub(super) fn words(mine: &Mine, person: &Person, lang: Lang) -> String {
    let roles = roles_of(mine, person, lang).join(", ");
    let parts = [person.name.as_str(), person.title.as_str(), roles.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

fn role_options(mine: &Mine, lang: Lang) -> Options {
    mine.release.roles.iter().map(|role| (role.id.to_string(), role.text.show(lang).to_owned())).collect()
}

/// The names of a person's role cards, in the order of the catalogue.
fn roles_of(mine: &Mine, person: &Person, lang: Lang) -> Vec<String> {
    let held = mine.release.roles.iter().filter(|role| person.roles.contains(&role.id));
    held.map(|role| role.text.show(lang).to_owned()).collect()
}

fn holders(mine: &Mine, role: &RoleId) -> Vec<String> {
    let held = mine.case.people.values().filter(|person| person.roles.contains(role));
    held.map(|person| person.name.clone()).collect()
}

/// Who does what, of what matters here: what is not known yet may turn out to be needed.
fn raci(mine: &Mine, derivation: &Derivation, lang: Lang) -> Raci {
    let stands = |activity: &&Activity| activity.when.as_ref().is_none_or(|when| when.eval(derivation).stays());
    let rows = mine.release.activities.iter().filter(stands).map(|activity| RaciRow {
        name: activity.text.show(lang).to_owned(),
        nobody: holders(mine, &activity.accountable).is_empty(),
        parts: mine.release.roles.iter().map(|role| parts(activity, &role.id)).collect(),
    });
    let roles = mine.release.roles.iter().map(|role| (role.text.show(lang).to_owned(), holders(mine, &role.id)));
    Raci { roles: roles.collect(), rows: rows.collect() }
}

fn parts(activity: &Activity, role: &RoleId) -> Vec<Part> {
    let all = [
        (activity.accountable == *role, Part::Accountable),
        (activity.responsible.contains(role), Part::Responsible),
        (activity.consulted.contains(role), Part::Consulted),
        (activity.informed.contains(role), Part::Informed),
    ];
    all.into_iter().filter(|(has, _)| *has).map(|(_, part)| part).collect()
}
