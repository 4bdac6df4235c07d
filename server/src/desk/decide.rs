//! The form in which an editor decides: what happens to a thing, and what those who spoke up are answered.

use super::Desk;
use super::thing::{About, Names, Typed, find, show};
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::{DECISION_CHARS_MAX, DECISIONS_OPEN_MAX};
use crate::http::page::redirect;
use crate::organisation::What;
use crate::state::{AppState, now};
use app::components::{FieldError, Wrong};
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::document::words;
use store::{Decided, Decides, Decision, DecisionChanged, FeedbackId, Outcome};

/// `POST /desk/{kind}/{thing}`.
pub(super) async fn decide(
    State(state): State<AppState>,
    desk: Desk,
    Path(path): Names,
    form: Form,
) -> Result<Response, AppError> {
    let about = find(&state, &desk, &path).await?;
    let new = match read(&about, &form, desk.lang) {
        Ok(new) => new,
        Err(wrong) => return refuse(&state, &desk, &about, Typed { wrong, ..typed(&form) }).await,
    };
    let (by, name) = (&desk.person.account.id, about.subject.name(&desk.release, desk.lang));
    let (thing, act) = (about.subject.thing(), What::Decided.done_to(&name));
    let wrong = match state.store.decide(by, &thing, &new, DECISIONS_OPEN_MAX, act, now()).await? {
        Decided::Yes(_) => return Ok(saved(&desk, &about)),
        Decided::Gone => fault("remarks", t!(in desk.lang, "desk-wrong-remarks")),
        Decided::NoRoom => fault("outcome", t!(in desk.lang, "desk-wrong-room", max = DECISIONS_OPEN_MAX)),
    };
    refuse(&state, &desk, &about, Typed { wrong, ..typed(&form) }).await
}

/// `POST /desk/{kind}/{thing}/{decision}`.
pub(super) async fn change(
    State(state): State<AppState>,
    desk: Desk,
    Path(path): Names,
    form: Form,
) -> Result<Response, AppError> {
    let about = find(&state, &desk, &path).await?;
    let decision = about.decision(&path)?;
    let was = form.get("revision").parse().unwrap_or_default();
    let typed = Typed { changes: Some((decision.id.clone(), was)), ..typed(&form) };
    let mut new = match read(&about, &form, desk.lang) {
        Ok(new) => new,
        Err(wrong) => return refuse(&state, &desk, &about, Typed { wrong, ..typed }).await,
    };
    // Those too old for the page can't be chosen, and stay answered.
    let shown = |id: &FeedbackId| about.remarks.iter().any(|remark| remark.id == *id);
    new.remarks.splice(0..0, decision.decides.remarks.iter().filter(|id| !shown(id)).cloned());
    let (by, name) = (&desk.person.account.id, about.subject.name(&desk.release, desk.lang));
    let act = What::DecisionChanged.done_to(&name);
    match state.store.change_decision(by, &decision.id, was, &new, act, now()).await? {
        DecisionChanged::Yes => Ok(saved(&desk, &about)),
        DecisionChanged::Gone => {
            let wrong = fault("remarks", t!(in desk.lang, "desk-wrong-remarks"));
            refuse(&state, &desk, &about, Typed { wrong, ..typed }).await
        }
        DecisionChanged::Late => {
            // Read again: it may have been changed since this request began.
            let about = find(&state, &desk, &path).await?;
            let theirs = about.decision(&path)?;
            let typed = Typed {
                changes: Some((theirs.id.clone(), theirs.revision)),
                theirs: differs(&desk, theirs, &new),
                ..typed
            };
            show(StatusCode::CONFLICT, &state, &desk, &about, typed, None).await
        }
        DecisionChanged::Released => {
            let about = find(&state, &desk, &path).await?;
            let wrong = fault("outcome", t!(in desk.lang, "desk-wrong-released"));
            show(StatusCode::CONFLICT, &state, &desk, &about, Typed { changes: None, wrong, ..typed }, None).await
        }
    }
}

fn saved(desk: &Desk, about: &About) -> Response {
    redirect(&format!("{}?saved=1#decided", desk.page(&about.subject)))
}

async fn refuse(state: &AppState, desk: &Desk, about: &About, typed: Typed) -> Result<Response, AppError> {
    show(StatusCode::UNPROCESSABLE_ENTITY, state, desk, about, typed, None).await
}

fn fault(field: &str, message: String) -> Wrong {
    vec![FieldError { field: field.to_owned(), message }]
}

/// The form as it was sent.
fn typed(form: &Form) -> Typed {
    Typed {
        outcome: form.get("outcome").to_owned(),
        remarks: form.all("remarks"),
        answer: form.get("answer").to_owned(),
        ..Typed::default()
    }
}

/// What the form decides, or what is wrong with it.
fn read(about: &About, form: &Form, lang: Lang) -> Result<Decides, Wrong> {
    let mut wrong = Wrong::new();
    let outcome = Outcome::parse(form.get("outcome"));
    if outcome.is_none() {
        wrong.extend(fault("outcome", t!(in lang, "desk-wrong-outcome")));
    }
    let mut remarks: Vec<FeedbackId> = Vec::new();
    for id in form.all("remarks") {
        match about.remarks.iter().find(|remark| remark.id.as_str() == id) {
            Some(remark) => remarks.push(remark.id.clone()),
            None => wrong.extend(fault("remarks", t!(in lang, "desk-wrong-remarks"))),
        }
    }
    // As they are stored, so that the same is seen to be the same.
    remarks.sort();
    remarks.dedup();
    wrong.dedup();
    let answer = words::clean(form.get("answer"));
    if answer.is_empty() {
        wrong.extend(fault("answer", t!(in lang, "desk-wrong-answer")));
    }
    if answer.chars().count() > DECISION_CHARS_MAX {
        wrong.extend(fault("answer", t!(in lang, "wrong-too-long", max = DECISION_CHARS_MAX)));
    }
    match outcome {
        Some(outcome) if wrong.is_empty() => Ok(Decides { outcome, answer, language: lang.code().to_owned(), remarks }),
        _ => Err(wrong),
    }
}

/// What a colleague decided meanwhile, where it is something else.
fn differs(desk: &Desk, theirs: &Decision, new: &Decides) -> Vec<(String, String)> {
    let (lang, saved) = (desk.lang, &theirs.decides);
    let outcome = |decides: &Decides| t!(in lang, "desk-outcome", outcome = decides.outcome.code());
    let count = |decides: &Decides| t!(in lang, "desk-answers-count", count = decides.remarks.len());
    let fields = [
        (t!(in lang, "desk-outcome-question"), outcome(new) != outcome(saved), outcome(saved)),
        (t!(in lang, "desk-answer"), new.answer != saved.answer, saved.answer.clone()),
        (t!(in lang, "desk-which"), new.remarks != saved.remarks, count(saved)),
    ];
    let other: Vec<_> =
        fields.into_iter().filter(|(_, differs, _)| *differs).map(|(label, _, saved)| (label, saved)).collect();
    // A colleague who decided the very same is no reason to say nothing.
    if other.is_empty() { vec![(t!(in lang, "desk-answer"), saved.answer.clone())] } else { other }
}
