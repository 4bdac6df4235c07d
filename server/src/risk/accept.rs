//! Accepting what remains. What is stored is what was derived, never what the form says; the form only proves what was seen.

use super::scenario::{Extra, late, show};
use super::view::{View, waits};
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::page::render;
use crate::http::query::Query;
use crate::procurements::saving::{Place, Typed, Wanted, Written, all_tokens, date, go_on, say_saved, write};
use crate::procurements::steps::{StepId, framed};
use crate::state::{AppState, today};
use app::components::{FieldError, Theirs, Wrong};
use app::pages::risk::{AcceptProps, AcceptRow, AcceptanceProps, accept_page};
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::id::{MeasureId, PersonKey, ScenarioId};
use catalogue::content::release::hex;
use catalogue::document::words;
use catalogue::procurement::case::Acceptance;
use catalogue::procurement::derivation::{ScenarioState, Weakened};
use catalogue::procurement::section::Section;
use catalogue::procurement::{CaseFile, derive};
use sha2::{Digest as _, Sha256};

/// The part of the scenario's page about accepting.
pub(super) fn props(view: &View<'_>, state: &ScenarioState, extra: &Extra) -> AcceptanceProps {
    let form = extra.accepting.as_ref();
    let level = state.level_after.and_then(|level| view.mine.release.matrix.levels.get(level));
    AcceptanceProps {
        residual: state.counts.map(|score| view.level(Some(score))),
        // What the catalogue says of a level names who accepts at it, which is not so where the organisation has said otherwise.
        meaning: level
            .filter(|level| state.accepted_by.as_ref() == Some(&level.accepted_by))
            .map(|level| level.meaning.show(view.lang).to_owned())
            .unwrap_or_default(),
        role: role(view, state),
        escalates: state.escalates,
        secured: secured(view, state),
        accepted: state.acceptance.as_ref().map(|given| view.accepted(given)),
        reopened: view.reopened(state),
        people: view.signers(),
        by: form.map_or_else(|| signer(view.mine), |form| form.get("by").to_owned()),
        on: form.map_or_else(today, |form| form.get("on").to_owned()),
        hidden: hidden(view, &[state], form.filter(|_| !extra.changed && extra.theirs.is_empty())),
        changed: extra.changed,
    }
}

/// Whose name the form begins with: one's own, for those who are among the people.
fn signer(mine: &Mine) -> String {
    mine.stored.person.clone().unwrap_or_default()
}

fn role(view: &View<'_>, state: &ScenarioState) -> String {
    let role = state.accepted_by.as_ref();
    role.map(|role| words::role_word(&view.mine.release, role, view.lang).to_owned()).unwrap_or_default()
}

fn secured(view: &View<'_>, state: &ScenarioState) -> Vec<String> {
    let text = |id: &MeasureId| format!("{} {id}", words::measure_text(&view.mine.release, id, view.lang));
    state.secured.iter().map(text).collect()
}

/// The versions of the acceptances, and what the person is shown to accept. A form that was refused keeps its own.
fn hidden(view: &View<'_>, states: &[&ScenarioState], refused: Option<&Form>) -> Vec<(String, String)> {
    let places: Vec<Place> = states.iter().map(|state| (Section::Acceptances, state.id.to_string())).collect();
    let mut fields = match refused {
        Some(form) => Typed::refused(form).tokens(view.mine, &places),
        None => all_tokens(view.mine, &places),
    };
    fields.extend(states.iter().map(|state| (seen_name(&state.id), seen(state))));
    fields
}

fn seen_name(id: &ScenarioId) -> String {
    format!("seen-{id}")
}

/// A digest of what there is to accept: the scores with the level of what remains, what secures them, and who may decide.
fn seen(state: &ScenarioState) -> String {
    let what = serde_json::json!([
        state.before,
        state.after,
        state.counts,
        state.level_after,
        state.secured,
        state.accepted_by
    ]);
    hex(&Sha256::digest(what.to_string().as_bytes())[..8])
}

/// `POST /p/{id}/risk/{scenario}/accept`.
pub(super) async fn save(
    State(app): State<AppState>,
    mine: Mine,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, AppError> {
    let derivation = mine.derive();
    let view = View::new(&mine, &derivation);
    let state = view.state(&id).ok_or(AppError::NotFound)?;
    let again = |wrong| Extra { accepting: Some(form.clone()), wrong, ..Extra::default() };
    if !is_as_seen(state, &form) {
        let extra = Extra { changed: true, ..again(Wrong::new()) };
        return show(StatusCode::CONFLICT, &app, &mine, &id, extra).await;
    }
    let values = match acceptances(&view, &[state], &form, |_| "by".to_owned())? {
        Ok(values) => values,
        Err(wrong) => return show(StatusCode::UNPROCESSABLE_ENTITY, &app, &mine, &id, again(wrong)).await,
    };
    let summary = t!(in view.lang, "journal-accepted", ids = id.clone());
    match write(&app, &mine, &form, &values, &summary).await? {
        Written::Saved => go_on(&app, &mine, &format!("/risk/{id}#acceptance")).await,
        Written::Late(fresh, places) => late(&app, &fresh, &id, &places, again(Wrong::new())).await,
    }
}

/// `POST /p/{id}/risk/{scenario}/withdraw`.
pub(super) async fn withdraw(
    State(app): State<AppState>,
    mine: Mine,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, AppError> {
    let lang = mine.person.context().lang;
    if !mine.case.risk.acceptances.contains_key(id.as_str()) {
        return Err(AppError::NotFound);
    }
    let values = vec![(Section::Acceptances, id.clone(), None)];
    let summary = t!(in lang, "journal-withdrawn", id = id.clone());
    match write(&app, &mine, &form, &values, &summary).await? {
        Written::Saved => go_on(&app, &mine, &format!("/risk/{id}#acceptance")).await,
        Written::Late(fresh, places) => late(&app, &fresh, &id, &places, Extra::default()).await,
    }
}

fn is_as_seen(state: &ScenarioState, form: &Form) -> bool {
    state.counts.is_some() && state.set_aside.is_empty() && form.get(&seen_name(&state.id)) == seen(state)
}

/// The acceptances of these scenarios by the person and on the day that the form names, or what is wrong. Whether the person may
/// accept is what `derive` says about it.
fn acceptances(
    view: &View<'_>,
    states: &[&ScenarioState],
    form: &Form,
    field: impl Fn(&ScenarioId) -> String,
) -> Result<Result<Vec<Wanted>, Wrong>, AppError> {
    let mut wrong = Wrong::new();
    let mut fault = |field: String, message: String| wrong.push(FieldError { field, message });
    let by = PersonKey::from(form.get("by"));
    let person = view.mine.case.people.get(&by);
    if person.is_none() {
        fault("by".to_owned(), t!(in view.lang, "risk-wrong-nobody"));
    }
    if let Some(refusal) = person.and_then(|_| view.sign_refusal(&by)) {
        fault("by".to_owned(), refusal);
    }
    let on = date(form.get("on"));
    if on.is_none() {
        fault("on".to_owned(), t!(in view.lang, "wrong-date"));
    }
    let mut values = Vec::new();
    let mut case = CaseFile::clone(&view.mine.case);
    for state in states {
        let Some(after) = state.counts else { continue };
        let secured = state.secured.iter().cloned().collect();
        let level = state.level_after.and_then(|level| view.mine.release.matrix.levels.get(level));
        let acceptance = Acceptance {
            by: by.clone(),
            on: on.clone().unwrap_or_default(),
            after,
            secured,
            level: level.map(|level| level.id.clone()),
        };
        let value = serde_json::to_value(&acceptance).map_err(AppError::internal)?;
        values.push((Section::Acceptances, state.id.to_string(), Some(value)));
        case.risk.acceptances.insert(state.id.clone(), acceptance);
    }
    if let Some(person) = person {
        let tried = derive(&view.mine.release, &case);
        for state in states {
            let found = tried.scenarios.iter().find(|found| found.id == state.id);
            if found.is_some_and(|found| found.reopened.contains(&Weakened::Level)) {
                let role = role(view, state);
                fault(field(&state.id), t!(in view.lang, "risk-wrong-role", name = person.name.clone(), role = role));
            }
        }
    }
    Ok(if wrong.is_empty() { Ok(values) } else { Err(wrong) })
}

/// `/p/{id}/risk/accept`: all that wait, on one page.
pub(super) async fn several(mine: Mine, query: Query) -> Response {
    show_several(StatusCode::OK, &mine, &query, None, Wrong::new(), Theirs::new()).await
}

async fn show_several(
    status: StatusCode,
    mine: &Mine,
    query: &Query,
    form: Option<&Form>,
    wrong: Wrong,
    theirs: Theirs,
) -> Response {
    let derivation = mine.derive();
    let view = View::new(mine, &derivation);
    let waiting: Vec<_> = view.ordered().into_iter().filter(|state| waits(state)).collect();
    let ticked = form.map(|form| form.all("accept"));
    let rows = waiting.iter().map(|state| AcceptRow {
        id: state.id.to_string(),
        title: view.title(&state.id).to_owned(),
        residual: view.level(state.counts),
        secured: secured(&view, state),
        role: role(&view, state),
        escalates: state.escalates,
        reopened: view.reopened(state),
        // What has to be lifted is ticked by hand.
        ticked: ticked.as_ref().map_or(!state.escalates, |ticked| ticked.iter().any(|id| id == state.id.as_str())),
    });
    let props = AcceptProps {
        procurement: mine.id().to_owned(),
        rows: rows.collect(),
        people: view.signers(),
        by: form.map_or_else(|| signer(mine), |form| form.get("by").to_owned()),
        on: form.map_or_else(today, |form| form.get("on").to_owned()),
        hidden: hidden(&view, &waiting, form.filter(|_| theirs.is_empty())),
        wrong,
        theirs,
    };
    let mut frame = framed(mine, &derivation, t!(in view.lang, "risk-accept-title"), Some(StepId::Risk));
    frame.wrong = !props.wrong.is_empty();
    say_saved(&mut frame, mine, query);
    render(status, frame, move || accept_page(props.clone())).await
}

/// `POST /p/{id}/risk/accept`.
pub(super) async fn save_several(State(app): State<AppState>, mine: Mine, form: Form) -> Result<Response, AppError> {
    let derivation = mine.derive();
    let view = View::new(&mine, &derivation);
    let query = Query::default();
    let ticked = form.all("accept");
    let states: Vec<_> =
        view.ordered().into_iter().filter(|state| ticked.iter().any(|id| id == state.id.as_str())).collect();
    let changed: Vec<_> = states.iter().filter(|state| !is_as_seen(state, &form)).collect();
    if !changed.is_empty() {
        let now = changed.into_iter().map(|state| {
            let what = format!("{} {}", state.id, view.title(&state.id));
            (what, format!("{}. {}", view.level(state.counts).words, secured(&view, state).join("; ")))
        });
        return Ok(show_several(StatusCode::CONFLICT, &mine, &query, Some(&form), Wrong::new(), now.collect()).await);
    }
    let mut values = acceptances(&view, &states, &form, |id| format!("accept-{id}"))?;
    if let (true, Some(first)) = (states.is_empty(), view.ordered().into_iter().find(|state| waits(state))) {
        let message = t!(in view.lang, "risk-wrong-nothing-ticked");
        values = Err(vec![FieldError { field: format!("accept-{}", first.id), message }]);
    }
    let values = match values {
        Ok(values) => values,
        Err(wrong) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(show_several(status, &mine, &query, Some(&form), wrong, Theirs::new()).await);
        }
    };
    let ids: Vec<_> = states.iter().map(|state| state.id.as_str()).collect();
    let summary = t!(in view.lang, "journal-accepted", ids = ids.join(", "));
    match write(&app, &mine, &form, &values, &summary).await? {
        Written::Saved => go_on(&app, &mine, "/risk").await,
        Written::Late(fresh, places) => {
            let derivation = fresh.derive();
            let theirs = View::new(&fresh, &derivation).theirs(&places);
            Ok(show_several(StatusCode::CONFLICT, &fresh, &query, Some(&form), Wrong::new(), theirs).await)
        }
    }
}
