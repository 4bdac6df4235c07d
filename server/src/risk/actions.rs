//! What the municipality does itself: who, and by when.

use super::board::{self, Again};
use super::view::View;
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::query::Query;
use crate::procurements::saving::{Place, Typed, Wanted, Written, all_tokens, date, go_on, wanted, write};
use crate::state::AppState;
use app::components::{FieldError, Wrong};
use app::pages::risk::ActionRow;
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::id::PersonKey;
use catalogue::document::words;
use catalogue::procurement::Derivation;
use catalogue::procurement::case::Commitment;
use catalogue::procurement::section::Section;

/// The rows of the form, and its versions.
pub(super) fn rows(view: &View<'_>, typed: Option<&Typed>) -> (Vec<ActionRow>, Vec<(String, String)>) {
    let places: Vec<Place> =
        view.derivation.actions.iter().map(|action| (Section::Actions, action.measure.to_string())).collect();
    let rows = view.derivation.actions.iter().map(|action| {
        let id = action.measure.to_string();
        let scenarios = view.derivation.measures.iter().find(|measure| measure.id == action.measure);
        let scenarios: Vec<_> =
            scenarios.iter().flat_map(|measure| measure.scenarios.iter()).map(ToString::to_string).collect();
        let (owner, deadline) = match typed.and_then(|typed| typed.of(Section::Actions, &id)) {
            Some(form) => (form.get(&format!("owner-{id}")).to_owned(), form.get(&format!("deadline-{id}")).to_owned()),
            None => (action.owner.as_ref().map(ToString::to_string).unwrap_or_default(), action.deadline.clone()),
        };
        ActionRow {
            text: words::measure_text(&view.mine.release, &action.measure, view.lang).to_owned(),
            scenarios: scenarios.join(", "),
            owner,
            deadline,
            committed: action.committed,
            id,
        }
    });
    let tokens = match typed {
        Some(typed) => typed.tokens(view.mine, &places),
        None => all_tokens(view.mine, &places),
    };
    (rows.collect(), tokens)
}

/// Saves all of them.
pub(super) async fn save(State(state): State<AppState>, mine: Mine, form: Form) -> Result<Response, AppError> {
    let derivation = mine.derive();
    let query = Query::default();
    let (values, wrong) = parse(&mine, &derivation, &form)?;
    if !wrong.is_empty() {
        let typed = Typed::refused(&form);
        let again = Again { wrong, ..Again::default() };
        return board::show(StatusCode::UNPROCESSABLE_ENTITY, &state, &mine, &query, Some(&typed), again).await;
    }
    let summary = t!(in mine.person.context().lang, "journal-actions");
    match write(&state, &mine, &form, &values, &summary).await? {
        Written::Saved => go_on(&state, &mine, "/risk#actions").await,
        Written::Late(fresh, places) => {
            let typed = Typed::late(&form, &values);
            let derivation = fresh.derive();
            let theirs = View::new(&fresh, &derivation).theirs(&places);
            let again = Again { theirs, ..Again::default() };
            board::show(StatusCode::CONFLICT, &state, &fresh, &query, Some(&typed), again).await
        }
    }
}

fn parse(mine: &Mine, derivation: &Derivation, form: &Form) -> Result<(Vec<Wanted>, Wrong), AppError> {
    let lang = mine.person.context().lang;
    let mut wrong = Wrong::new();
    let mut values = Vec::new();
    for action in &derivation.actions {
        let (owner_field, deadline_field) =
            (format!("owner-{}", action.measure), format!("deadline-{}", action.measure));
        if !form.has(&owner_field) {
            // The measure was accepted after the form was made.
            continue;
        }
        let mut fault = |field: &str, message: String| wrong.push(FieldError { field: field.to_owned(), message });
        let owner = Some(form.get(&owner_field)).filter(|owner| !owner.is_empty()).map(PersonKey::from);
        if owner.as_ref().is_some_and(|owner| !mine.case.people.contains_key(owner)) {
            fault(&owner_field, t!(in lang, "risk-owner-gone"));
        }
        let typed = form.get(&deadline_field);
        let deadline = date(typed);
        if deadline.is_none() && !typed.is_empty() {
            fault(&deadline_field, t!(in lang, "wrong-date"));
        }
        let commitment = Commitment { owner, deadline: deadline.unwrap_or_default() };
        values.push(wanted(Section::Actions, action.measure.as_str(), &commitment)?);
    }
    Ok((values, wrong))
}
