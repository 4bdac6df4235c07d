//! What somebody with the link of a hearing reads and says. The link opens the changes of one draft while people are heard about it, and
//! nothing else.

use super::edition::{empty_form, read_remark, things, typed_form};
use super::ground::{Change, Ground, Open};
use super::view::{self, Before};
use crate::accounts::token;
use crate::accounts::visitor::Visitor;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::{HEARING_REMARKS_MAX, SHORT_CHARS_MAX};
use crate::http::page::{PageContext, moment, redirect, render};
use crate::http::query::Query;
use crate::organisation::names::card;
use crate::state::{AppState, now};
use app::components::{FieldError, Wrong};
use app::pages::editions::{RemarkForm, VisitProps, visit_page};
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::document::words;
use store::{EditionRemarked, Hearing, RemarkBy};

/// The hearing with this token, if it is going on, with what it is about.
async fn open(state: &AppState, token: &str) -> Result<(Hearing, Open), AppError> {
    const OVER: AppError = AppError::Bad("error-hearing-over");
    let hearing = state.store.hearing(&token::hash(token)).await?.filter(|hearing| hearing.is_open(now()));
    let hearing = hearing.ok_or(OVER)?;
    let open = Open::read(state, &hearing.organisation).await?;
    let same = open.is_heard() && open.edition.as_ref().is_some_and(|edition| edition.id == hearing.edition);
    if same { Ok((hearing, open)) } else { Err(OVER) }
}

/// `GET /hearing/{token}`.
pub(super) async fn page(
    State(state): State<AppState>,
    context: PageContext,
    Path(token): Path<String>,
    Query(query): Query,
) -> Result<Response, AppError> {
    let (hearing, open) = open(&state, &token).await?;
    let form = empty_form(format!("/hearing/{token}"), Vec::new(), Some(String::new()));
    let thanks = query.get("thanks") == "1";
    show(StatusCode::OK, &state, &context, (&hearing, &open), VisitProps { form, thanks, ..VisitProps::default() })
        .await
}

async fn show(
    status: StatusCode,
    state: &AppState,
    context: &PageContext,
    (hearing, open): (&Hearing, &Open),
    particular: VisitProps,
) -> Result<Response, AppError> {
    let lang = context.lang;
    let ground = Ground::of(state, &hearing.organisation).await?;
    let change =
        |change: &Change| view::change(lang, &ground.current, change, &Before::of(&ground.current, &change.drafted));
    let props = VisitProps {
        organisation: card(state, &hearing.organisation).await?.name,
        until: moment(lang, hearing.expires),
        changes: open.changes.iter().map(change).collect(),
        form: RemarkForm { things: things(lang, &open.changes), ..particular.form.clone() },
        ..particular
    };
    let mut frame = context.frame(t!(in lang, "hearing-title", organisation = props.organisation.clone()));
    frame.wrong = !props.wrong.is_empty();
    Ok(render(status, frame, move || visit_page(props.clone())).await)
}

/// `POST /hearing/{token}`.
pub(super) async fn remark(
    State(state): State<AppState>,
    context: PageContext,
    visitor: Visitor,
    Path(token): Path<String>,
    form: Form,
) -> Result<Response, AppError> {
    let (hearing, open) = open(&state, &token).await?;
    let lang = context.lang;
    let name = words::clean(form.get("name"));
    let mut wrong = Wrong::new();
    if name.chars().count() > SHORT_CHARS_MAX {
        let message = t!(in lang, "wrong-too-long", max = SHORT_CHARS_MAX);
        wrong.push(FieldError { field: "name".to_owned(), message });
    }
    let new = read_remark(lang, &form, &open.changes).map_err(|more| wrong.extend(more)).ok();
    let refused = |wrong: Wrong| VisitProps {
        form: typed_form(format!("/hearing/{token}"), &form, Some(form.get("name").to_owned())),
        wrong,
        ..VisitProps::default()
    };
    let (Some(new), true) = (new, wrong.is_empty()) else {
        return show(StatusCode::UNPROCESSABLE_ENTITY, &state, &context, (&hearing, &open), refused(wrong)).await;
    };
    let hash = token::hash(&token);
    let too_often = |wait| AppError::TooOften { words: "error-too-much-feedback", wait };
    state.throttles.visitors.take(&visitor.peer).map_err(too_often)?;
    state.throttles.visited.take(&hash).map_err(too_often)?;
    match state.store.remark_in_hearing(RemarkBy::Visitor(&hash, &name), &new, HEARING_REMARKS_MAX, now()).await? {
        EditionRemarked::Yes(_) => Ok(redirect(&format!("/hearing/{token}?thanks=1"))),
        // Somebody ended it in this moment; opened again, the page says so.
        EditionRemarked::Shut => Ok(redirect(&format!("/hearing/{token}"))),
        EditionRemarked::NoRoom => {
            let wrong = vec![FieldError { field: "body".to_owned(), message: t!(in lang, "visit-wrong-room") }];
            show(StatusCode::UNPROCESSABLE_ENTITY, &state, &context, (&hearing, &open), refused(wrong)).await
        }
    }
}
