//! The page of a remark: its author says more, changes it or takes it back.

use super::give::kind_step;
use super::{Kind, Names, Subject, Verdict, told, verdict};
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::FEEDBACK_CHARS_MAX;
use crate::http::page::{moment, redirect, render};
use crate::http::query::Query;
use crate::procurements::saving::say_saved;
use crate::procurements::steps::framed;
use crate::procurements::view::View;
use crate::state::{AppState, now};
use app::components::{FieldError, Wrong};
use app::pages::feedback::{AnswerView, RemarkProps, Worded, remark_page};
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::document::words;
use std::collections::BTreeMap;
use store::{Feedback, Said};

/// A thing as it is worded, for a page; nothing where the release has it no longer.
pub(super) fn shown(view: &View<'_>, subject: &Subject) -> Worded {
    let wording = subject.wording(&view.mine.release, subject.read_in(view));
    wording.map(|wording| worded(wording.text, wording.lang, view.lang)).unwrap_or_default()
}

/// Words in a language, for a page in another or the same.
pub(crate) fn worded(text: String, lang: Lang, page: Lang) -> Worded {
    Worded { text, lang: (lang != page).then(|| lang.tag()) }
}

/// The remark of this address, which is about what the address says: what a route asks for is asked of that.
async fn find(
    kind: Kind,
    state: &AppState,
    mine: &Mine,
    path: &BTreeMap<String, String>,
) -> Result<(Subject, Feedback), AppError> {
    let part = |name: &str| path.get(name).map(String::as_str).unwrap_or_default();
    let subject = Subject::new(kind, part("thing"));
    let me = &mine.person.account.id;
    let of = state.store.feedback(&mine.stored.id, me, Some(&subject.thing())).await?;
    let remark = of.into_iter().find(|one| one.id.as_str() == part("feedback")).ok_or(AppError::NotFound)?;
    if remark.by.as_ref().is_none_or(|by| by.account != *me) {
        return Err(AppError::NoRight);
    }
    Ok((subject, remark))
}

/// `GET /p/{id}/feedback/{kind}/{thing}/{feedback}`.
pub(super) async fn page(
    kind: Kind,
    State(state): State<AppState>,
    mine: Mine,
    Path(path): Names,
    query: Query,
) -> Result<Response, AppError> {
    let (subject, remark) = find(kind, &state, &mine, &path).await?;
    let answers = answers(&state, &mine, &remark).await?;
    Ok(show(StatusCode::OK, &mine, (&subject, &remark, answers), None, &query).await)
}

/// What became of the remark. Its author, who is the only one to see this page, has seen it by then.
async fn answers(state: &AppState, mine: &Mine, remark: &Feedback) -> Result<Vec<AnswerView>, AppError> {
    let me = &mine.person.account.id;
    let answers = state.store.answers(&mine.stored.id, me).await?;
    if answers.iter().any(|answer| answer.feedback == remark.id && answer.seen.is_none()) {
        state.store.see_answers(me, &remark.id, now()).await?;
    }
    Ok(told::to(&answers, &remark.id, mine.person.context().lang))
}

async fn show(
    status: StatusCode,
    mine: &Mine,
    (subject, remark, answers): (&Subject, &Feedback, Vec<AnswerView>),
    typed: Option<(&Form, Wrong)>,
    query: &Query,
) -> Response {
    let derivation = mine.derive();
    let view = View::new(mine, &derivation);
    let current = shown(&view, subject);
    let said = &remark.said;
    let proposed = if said.wording.is_empty() { &current.text } else { &said.wording };
    let get = |name: &str, saved: &str| match &typed {
        Some((form, _)) => form.get(name).to_owned(),
        None => saved.to_owned(),
    };
    let props = RemarkProps {
        action: format!("{}/{}", subject.page(mine.id()), remark.id),
        back: subject.place(&view),
        all: format!("/p/{}/feedback", mine.id()),
        about: subject.name(&mine.release, view.lang),
        given: t!(in view.lang, "feedback-given", at = moment(view.lang, remark.changed.unwrap_or(remark.at))),
        verdicts: verdict::choices(view.lang),
        verdict: get("verdict", &said.verdict),
        comment: get("comment", &said.comment),
        proposed: get("wording", proposed),
        answers,
        wording: current,
        wrong: typed.map(|(_, wrong)| wrong).unwrap_or_default(),
    };
    let step = kind_step(&view, subject);
    let mut frame = framed(mine, &derivation, t!(in view.lang, "feedback-yours", about = props.about.clone()), step);
    frame.wrong = !props.wrong.is_empty();
    frame.may = None;
    say_saved(&mut frame, mine, query);
    render(status, frame, move || remark_page(props.clone())).await
}

/// `POST /p/{id}/feedback/{kind}/{thing}/{feedback}`.
pub(super) async fn change(
    kind: Kind,
    State(state): State<AppState>,
    mine: Mine,
    Path(path): Names,
    form: Form,
) -> Result<Response, AppError> {
    let (subject, remark) = find(kind, &state, &mine, &path).await?;
    let derivation = mine.derive();
    let view = View::new(&mine, &derivation);
    let (said, verdict) = match read(&view, &subject, &remark, &form) {
        Ok(read) => read,
        Err(wrong) => {
            let typed = Some((&form, wrong));
            let told = (&subject, &remark, answers(&state, &mine, &remark).await?);
            return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &mine, told, typed, &Query::default()).await);
        }
    };
    let about = subject.name(&mine.release, view.lang);
    let summary = t!(in view.lang, "journal-feedback-changed", about = about, verdict = verdict.words(view.lang));
    let author = &mine.person.account.id;
    state.store.change_feedback(&mine.stored.id, author, &remark.id, &said, &summary, now()).await?;
    Ok(redirect(&format!("{}/{}?saved=1", subject.page(mine.id()), remark.id)))
}

/// What the form says, or what is wrong with it. A wording that is as it stands proposes nothing.
fn read(view: &View<'_>, subject: &Subject, remark: &Feedback, form: &Form) -> Result<(Said, Verdict), Wrong> {
    let current = subject.wording(&view.mine.release, subject.read_in(view));
    let (comment, wording) = texts(form, current.as_ref().map(|current| current.text.as_str()), view.lang)?;
    let language = match (wording.is_empty() || wording == remark.said.wording, &current) {
        // It stays in the language that it was proposed in.
        (false, Some(current)) => current.lang.code().to_owned(),
        _ => remark.said.language.clone(),
    };
    let wrong = || t!(in view.lang, "feedback-wrong-verdict");
    let verdict = Verdict::parse(form.get("verdict"))
        .ok_or_else(|| vec![FieldError { field: "verdict".to_owned(), message: wrong() }])?;
    Ok((Said { verdict: verdict.code().to_owned(), comment, wording, language }, verdict))
}

/// Comment and proposed wording as typed, or what is wrong with them. A wording that is as it stands proposes nothing.
pub(super) fn texts(form: &Form, current: Option<&str>, lang: Lang) -> Result<(String, String), Wrong> {
    let text = |name: &str| words::clean(form.get(name));
    let (comment, wording) = (text("comment"), text("wording"));
    let long = [("comment", &comment), ("wording", &wording)]
        .into_iter()
        .filter(|(_, text)| text.chars().count() > FEEDBACK_CHARS_MAX);
    let message = || t!(in lang, "wrong-too-long", max = FEEDBACK_CHARS_MAX);
    let wrong: Wrong = long.map(|(name, _)| FieldError { field: name.to_owned(), message: message() }).collect();
    let same = current.is_some_and(|current| words::clean(current) == wording);
    if wrong.is_empty() { Ok((comment, if same { String::new() } else { wording })) } else { Err(wrong) }
}

/// `POST /p/{id}/feedback/{kind}/{thing}/{feedback}/withdraw`.
pub(super) async fn withdraw(
    kind: Kind,
    State(state): State<AppState>,
    mine: Mine,
    Path(path): Names,
) -> Result<Response, AppError> {
    let (subject, remark) = find(kind, &state, &mine, &path).await?;
    let lang = mine.person.context().lang;
    let summary = t!(in lang, "journal-feedback-withdrawn", about = subject.name(&mine.release, lang));
    let author = &mine.person.account.id;
    state.store.withdraw_feedback(&mine.stored.id, author, &remark.id, &summary, now()).await?;
    Ok(redirect(&format!("/p/{}/feedback", mine.id())))
}
