//! The page of a pilot: what was told so far, and what whoever answers for the procurement settles about it.

use super::{home, interview, pilot, report};
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::page::{moment, redirect, render};
use crate::http::query::Query;
use crate::procurements::saving::say_saved;
use crate::procurements::steps::{StepId, framed, name};
use crate::rights::{Part, Right};
use crate::state::{AppState, now};
use app::pages::pilot::{BoardProps, Going, StepRow, ToldRow, board_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use store::{Pilot, PilotChange, Reviewed};

/// `GET /p/{id}/pilot`.
pub(super) async fn page(State(state): State<AppState>, mine: Mine, query: Query) -> Result<Response, AppError> {
    let lang = mine.person.context().lang;
    let pilot = state.store.pilot(&mine.stored.id, &mine.person.account.id).await?;
    let sent = state.store.pilot_report_sent(&mine.stored.id, &mine.person.account.id).await?;
    let sent = sent.map(|at| t!(in lang, "pilot-report-sent", at = moment(lang, at)));
    let props = BoardProps {
        home: home(&mine),
        owner: mine.is_owner(),
        reports: mine.rights.may(Right::Read, Part::Requirements),
        going: pilot.as_ref().map(|pilot| going(&mine, lang, pilot, sent)),
    };
    let mut frame = framed(&mine, &mine.derive(), t!(in lang, "pilot"), None);
    frame.may = None;
    say_saved(&mut frame, &mine, &query);
    Ok(render(StatusCode::OK, frame, move || board_page(props.clone())).await)
}

fn going(mine: &Mine, lang: Lang, pilot: &Pilot, sent: Option<String>) -> Going {
    let me = &mine.person.account.id;
    let state = match pilot.ended {
        Some(at) => t!(in lang, "pilot-ended", at = moment(lang, at)),
        None => t!(in lang, "pilot-begun", name = pilot.by.name.clone(), at = moment(lang, pilot.begun)),
    };
    let step = |step: StepId| {
        let told: Vec<&Reviewed> = pilot.reviews.iter().filter(|told| told.step == step.path()).collect();
        StepRow {
            path: step.path(),
            name: name(lang, step),
            own: told.iter().any(|told| told.by.account == *me),
            told: told.into_iter().map(|told| row(lang, told)).collect(),
        }
    };
    Going {
        state,
        ended: pilot.ended.is_some(),
        shares: pilot.shares,
        steps: StepId::ALL.into_iter().map(step).collect(),
        answered: pilot.answers.iter().any(|answer| answer.by.account == *me),
        interviews: interview::told(lang, pilot),
        sent,
    }
}

fn row(lang: Lang, told: &Reviewed) -> ToldRow {
    ToldRow {
        who: told.by.name.clone(),
        at: moment(lang, told.at),
        minutes: told.review.minutes.map(|minutes| t!(in lang, "pilot-minutes-told", count = minutes)),
        hard: told.review.hard.clone(),
        helped: told.review.helped.clone(),
    }
}

/// `POST /p/{id}/pilot`: begins, ends, settles what may leave, or sends the report to the editors and takes it back.
pub(super) async fn settle(State(state): State<AppState>, mine: Mine, form: Form) -> Result<Response, AppError> {
    if matches!(form.get("do"), "send" | "take-back") {
        return send(&state, &mine, form.get("do") == "send").await;
    }
    let (change, words) = match form.get("do") {
        "begin" => (PilotChange::Begin, "journal-pilot-begun"),
        "end" => (PilotChange::End, "journal-pilot-ended"),
        "share" => (PilotChange::Shares(true), "journal-pilot-shares"),
        "keep" => (PilotChange::Shares(false), "journal-pilot-keeps"),
        _ => return Err(AppError::NotFound),
    };
    let summary = app::i18n::text(mine.person.context().lang, words, None);
    let by = &mine.person.account.id;
    let changed = state.store.set_pilot(&mine.stored.id, by, change, &summary, now()).await?;
    Ok(redirect(&format!("{}{}", home(&mine), if changed { "?saved=1" } else { "" })))
}

/// Sends the report as it is now, or takes back the one that was sent. Nothing is sent by itself, and those who edit read nothing but this.
async fn send(state: &AppState, mine: &Mine, sends: bool) -> Result<Response, AppError> {
    let (lang, by) = (mine.person.context().lang, &mine.person.account.id);
    let changed = if sends {
        let new = report::to_send(mine, &pilot(state, mine).await?)?;
        let summary = t!(in lang, "journal-pilot-sent");
        state.store.send_pilot_report(&mine.stored.id, by, &new, &summary, now()).await?;
        true
    } else {
        let summary = t!(in lang, "journal-pilot-taken-back");
        state.store.take_back_pilot_report(&mine.stored.id, by, &summary, now()).await?
    };
    Ok(redirect(&format!("{}{}", home(mine), if changed { "?saved=1" } else { "" })))
}
