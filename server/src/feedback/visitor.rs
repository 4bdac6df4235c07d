//! The pages behind a link: the lines as tenderers may read them, and what somebody without an account thinks of one.

use super::remark::texts;
use super::visit::{PublicLine, open};
use super::{Kind, Subject, Verdict, told, verdict};
use crate::accounts::visitor::Visitor;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::{FEEDBACK_BY_LINK_MAX, SHORT_CHARS_MAX};
use crate::http::page::{PageContext, moment, redirect, render};
use crate::http::query::Query;
use crate::state::{AppState, now};
use app::components::{FieldError, Wrong};
use app::pages::feedback::{PublicLineProps, PublicRow, VisitProps, VisitorLineProps, visit_page, visitor_line_page};
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::document::words;
use store::{GivenByLink, NewFeedback, Said};

/// `GET /feedback/{token}`.
pub(super) async fn lines(
    State(state): State<AppState>,
    context: PageContext,
    Path(token): Path<String>,
    query: Query,
) -> Result<Response, AppError> {
    let visit = open(&state, &token, context.lang).await?;
    let answers = state.store.answers_by_link(&visit.hash).await?;
    let mut groups: Vec<(String, Vec<PublicRow>)> = Vec::new();
    for line in visit.lines()? {
        let row = PublicRow {
            give: line.of_catalogue.then(|| format!("/feedback/{token}/{}", line.id)),
            answers: told::about(&answers, &line.id, context.lang),
            line: props(&line),
        };
        match groups.last_mut() {
            Some((domain, rows)) if *domain == line.domain => rows.push(row),
            _ => groups.push((line.domain, vec![row])),
        }
    }
    let props = VisitProps {
        organisation: visit.lent.case.organisation.name.clone(),
        title: visit.lent.stored.title.clone(),
        stage: visit.link.stage.code(),
        until: moment(context.lang, visit.link.expires),
        thanks: query.0.get("thanks") == "1",
        groups,
    };
    let frame = context.frame(t!(in context.lang, "visit-title", title = props.title.clone()));
    Ok(render(StatusCode::OK, frame, move || visit_page(props.clone())).await)
}

fn props(line: &PublicLine) -> PublicLineProps {
    PublicLineProps {
        id: line.id.clone(),
        text: line.text.clone(),
        kind: line.kind.clone(),
        documentation: line.documentation.clone(),
    }
}

/// `GET /feedback/{token}/{line}`.
pub(super) async fn line(
    State(state): State<AppState>,
    context: PageContext,
    Path((token, id)): Path<(String, String)>,
) -> Result<Response, AppError> {
    let visit = open(&state, &token, context.lang).await?;
    let line = visit.line(&id)?;
    Ok(show(StatusCode::OK, &context, &token, &line, None).await)
}

async fn show(
    status: StatusCode,
    context: &PageContext,
    token: &str,
    line: &PublicLine,
    typed: Option<(&Form, Wrong)>,
) -> Response {
    let get = |name: &str, empty: &str| match &typed {
        Some((form, _)) => form.get(name).to_owned(),
        None => empty.to_owned(),
    };
    let props = VisitorLineProps {
        back: format!("/feedback/{token}#line-{}", line.id),
        action: format!("/feedback/{token}/{}", line.id),
        verdicts: verdict::choices(context.lang),
        verdict: get("verdict", ""),
        comment: get("comment", ""),
        proposed: get("wording", &line.text),
        name: get("name", ""),
        line: props(line),
        wrong: typed.map(|(_, wrong)| wrong).unwrap_or_default(),
    };
    let about = t!(in context.lang, "feedback-about-item", key = line.id.clone());
    let mut frame = context.frame(t!(in context.lang, "feedback-title", about = about));
    frame.wrong = !props.wrong.is_empty();
    render(status, frame, move || visitor_line_page(props.clone())).await
}

/// `POST /feedback/{token}/{line}`.
pub(super) async fn give(
    State(state): State<AppState>,
    context: PageContext,
    visitor: Visitor,
    Path((token, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, AppError> {
    let visit = open(&state, &token, context.lang).await?;
    let line = visit.line(&id)?;
    let lang = context.lang;
    let refuse = |wrong| show(StatusCode::UNPROCESSABLE_ENTITY, &context, &token, &line, Some((&form, wrong)));
    let (verdict, said, name) = match read(&line, &form, lang) {
        Ok(read) => read,
        Err(wrong) => return Ok(refuse(wrong).await),
    };
    let too_often = |wait| AppError::TooOften { words: "error-too-much-feedback", wait };
    state.throttles.visitors.take(&visitor.peer).map_err(too_often)?;
    state.throttles.visited.take(&visit.hash).map_err(too_often)?;
    let subject = Subject::new(Kind::Item, &line.id);
    let about = subject.name(&visit.lent.release, visit.told);
    let summary = t!(in visit.told, "journal-feedback-by-link", about = about, verdict = verdict.words(visit.told));
    let new = NewFeedback { thing: subject.thing(), release: visit.lent.stored.release.clone(), said };
    match state.store.give_feedback_by_link(&visit.hash, &new, &name, FEEDBACK_BY_LINK_MAX, &summary, now()).await? {
        GivenByLink::Yes(_) => Ok(redirect(&format!("/feedback/{token}?thanks=1#line-{}", line.id))),
        // Somebody closed it or froze a version in this moment; opened again, the page says which.
        GivenByLink::Shut => Ok(redirect(&format!("/feedback/{token}"))),
        GivenByLink::NoRoom => {
            let message = t!(in lang, "visit-wrong-room");
            Ok(refuse(vec![FieldError { field: "verdict".to_owned(), message }]).await)
        }
    }
}

/// What the form says, with what whoever sent it calls themselves; or what is wrong with it.
fn read(line: &PublicLine, form: &Form, lang: Lang) -> Result<(Verdict, Said, String), Wrong> {
    let mut wrong = Wrong::new();
    let mut fault = |field: &str, message: String| wrong.push(FieldError { field: field.to_owned(), message });
    let verdict = Verdict::parse(form.get("verdict"));
    if verdict.is_none() {
        fault("verdict", t!(in lang, "feedback-wrong-verdict"));
    }
    let name = words::clean(form.get("name"));
    if name.chars().count() > SHORT_CHARS_MAX {
        fault("name", t!(in lang, "wrong-too-long", max = SHORT_CHARS_MAX));
    }
    match (verdict, texts(form, Some(&line.text), lang)) {
        (Some(verdict), Ok((comment, wording))) if wrong.is_empty() => {
            let said = Said { verdict: verdict.code().to_owned(), comment, wording, language: lang.code().to_owned() };
            Ok((verdict, said, name))
        }
        (_, texts) => {
            wrong.extend(texts.err().unwrap_or_default());
            Err(wrong)
        }
    }
}
