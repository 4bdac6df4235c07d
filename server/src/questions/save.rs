//! Saving a page of questions.

use super::answers::{from_answer, from_form, to_answer};
use super::pages::{Page, address, answer, on_page, pages, section, title};
use super::show::{CHECK, FROM, Names, Typed, View, show, was_shown};
use crate::access::{Mine, load};
use crate::comments::{self, About, Kind, Written, write};
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::page::redirect;
use crate::procurements::entries::{Changes, Outcome, is_as_read, token, token_name};
use crate::state::AppState;
use app::components::Wrong;
use app::pages::questions::{Filled, field};
use app::t;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use catalogue::content::Lang;
use catalogue::content::question::{Question, QuestionStep};
use catalogue::document::words::answer_text;
use catalogue::procurement::Derivation;
use catalogue::procurement::answer::Answer;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Writes a comment about a page.
pub(super) async fn comment(
    step: QuestionStep,
    State(state): State<AppState>,
    mine: Mine,
    Path(path): Names,
    form: Form,
) -> Result<Response, AppError> {
    let page = path.get("page").map(String::as_str).unwrap_or_default();
    match write(&state, &mine, &About::new(Kind::of_step(step), page), &form).await? {
        Written::Yes(on) => Ok(on),
        Written::Refused(wrong) => {
            let view = View { step, page, comment: comments::Typed::Refused(form), wrong, ..View::default() };
            show(StatusCode::UNPROCESSABLE_ENTITY, &state, &mine, &mine.derive(), view).await
        }
    }
}

/// A question of the page as it was sent.
struct Sent<'a> {
    question: &'a Question,
    filled: Filled,
    answer: Option<Answer>,
}

/// Saves what was answered on a page, and leads on.
pub(super) async fn save(
    step: QuestionStep,
    State(state): State<AppState>,
    mine: Mine,
    Path(path): Names,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, AppError> {
    let lang = mine.person.context().lang;
    let page = path.get("page").map(String::as_str).unwrap_or_default();
    let release = mine.release.clone();
    let questions = on_page(&release, step, page);
    if questions.is_empty() {
        return Err(AppError::NotFound);
    }
    let wants_json =
        headers.get(header::ACCEPT).is_some_and(|accept| accept.as_bytes().starts_with(b"application/json"));
    let mut wrong = Wrong::new();
    let mut sent = Vec::new();
    for question in questions.into_iter().filter(|question| was_shown(question, &form)) {
        let filled = from_form(question, &form);
        let answer = to_answer(question, &filled, lang).unwrap_or_else(|faults| {
            wrong.extend(faults);
            None
        });
        sent.push(Sent { question, filled, answer });
    }
    let from_check = form.get(FROM) == CHECK;
    if !wrong.is_empty() {
        if wants_json {
            let wrong: Vec<Value> =
                wrong.iter().map(|fault| json!({ "field": fault.field, "message": fault.message })).collect();
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(json!({ "wrong": wrong }))).into_response());
        }
        // The form is still the one that was read, so a colleague's change is found when it is sent again.
        let typed = sent.into_iter().map(|sent| {
            let token = form.get(&token_name(section(step), sent.question.id.as_str())).to_owned();
            (sent.question, Typed { filled: sent.filled, token, theirs: None })
        });
        let view = View { step, page, from_check, typed: typed.collect(), wrong, ..View::default() };
        return show(StatusCode::UNPROCESSABLE_ENTITY, &state, &mine, &mine.derive(), view).await;
    }

    let mut changes = Changes::new(&mine, &form);
    for sent in &sent {
        // An answer from a file may list its options in another order than the form does. That is no change.
        if sent.answer == as_in_a_form(&mine, sent.question, lang) {
            continue;
        }
        match &sent.answer {
            Some(answer) => changes.set(section(step), sent.question.id.as_str(), answer)?,
            None => changes.remove(section(step), sent.question.id.as_str()),
        }
    }
    let summary = t!(in lang, "journal-answers", page = title(&release, step, page, lang));
    let outcome = changes.write(&state, &summary).await?;
    let now = load(&state, mine.person.clone(), &mine.stored.id).await?;
    match outcome {
        Outcome::Saved if wants_json => {
            let tokens: BTreeMap<String, String> = sent
                .iter()
                .map(|sent| sent.question.id.as_str())
                .map(|id| (token_name(section(step), id), token(&now, section(step), id)))
                .collect();
            Ok(Json(json!({ "saved": true, "tokens": tokens })).into_response())
        }
        Outcome::Saved => Ok(redirect(&after(step, page, &mine, &now, &form))),
        Outcome::Conflict { .. } => conflict(&state, (step, page), &now, &form, sent, wants_json).await,
    }
}

/// The stored answer as it would come back from its form untouched.
fn as_in_a_form(mine: &Mine, question: &Question, lang: Lang) -> Option<Answer> {
    to_answer(question, &from_answer(question, answer(mine, question)), lang).ok().flatten()
}

/// Where a saved page leads: what the button says, and first to a question that this answer brought up.
fn after(step: QuestionStep, page: &str, before: &Mine, now: &Mine, form: &Form) -> String {
    let base = address(now, step);
    let then = form.get("then");
    let from_check = form.get(FROM) == CHECK;
    let suffix = if from_check { format!("?{FROM}={CHECK}") } else { String::new() };
    if then == "overview" {
        return format!("/p/{}", now.id());
    }
    if let Some(question) = then.strip_prefix("add:") {
        return format!("{base}/{page}{suffix}#{}-new", field(&question.into()));
    }
    let lang = now.person.context().lang;
    let derivation = now.derive();
    let before = before.derive();
    let all = pages(&now.release, &derivation, step, lang);
    let brought_up = |page: &&Page<'_>| {
        page.questions.iter().any(|(question, state)| !state.answered && was_not_asked(&before, question))
    };
    let next = match all.iter().find(brought_up) {
        Some(new) if from_check || new.id == page => Some(new),
        _ if from_check => None,
        _ => {
            let at = all.iter().position(|known| known.id == page);
            at.and_then(|at| all.get(at + 1))
        }
    };
    match next {
        Some(next) => format!("{base}/{}{suffix}", next.id),
        None => base,
    }
}

fn was_not_asked(before: &Derivation, question: &Question) -> bool {
    before.questions.iter().any(|state| state.id == question.id && !state.asked)
}

/// The same page, with what was typed, and beside it what a colleague saved. The form is now made from the colleague's answers, so
/// that saving it again replaces them knowingly. A question that the person did not touch shows the colleague's answer.
async fn conflict(
    state: &AppState,
    (step, page): (QuestionStep, &str),
    now: &Mine,
    form: &Form,
    sent: Vec<Sent<'_>>,
    wants_json: bool,
) -> Result<Response, AppError> {
    let lang = now.person.context().lang;
    let section = section(step);
    let mut typed = Vec::new();
    for sent in sent {
        let key = sent.question.id.as_str();
        let stored = answer(now, sent.question);
        let value = sent.answer.as_ref().map(serde_json::to_value).transpose().map_err(AppError::internal)?;
        let untouched = is_as_read(form, section, key, value.as_ref());
        let moved = form.get(&token_name(section, key)) != token(now, section, key) && sent.answer.as_ref() != stored;
        let theirs = (moved && !untouched).then(|| answer_text(&now.release, sent.question, stored, lang));
        let filled = if untouched { from_answer(sent.question, stored) } else { sent.filled };
        typed.push((sent.question, Typed { filled, token: token(now, section, key), theirs }));
    }
    if wants_json {
        let theirs = typed.iter().filter_map(|(question, typed)| {
            let theirs = typed.theirs.as_ref()?;
            Some(json!({ "question": question.id, "theirs": theirs, "token": typed.token }))
        });
        let theirs: Vec<Value> = theirs.collect();
        return Ok((StatusCode::CONFLICT, Json(json!({ "conflicts": theirs }))).into_response());
    }
    let view = View { step, page, from_check: form.get(FROM) == CHECK, typed, ..View::default() };
    show(StatusCode::CONFLICT, state, now, &now.derive(), view).await
}
