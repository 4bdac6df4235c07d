//! How a step went for whoever asks: how long it took, what was hard and what helped.

use super::{home, pilot};
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::PILOT_MINUTES_MAX;
use crate::http::page::{redirect, render};
use crate::procurements::saving::long_text;
use crate::procurements::steps::{StepId, framed, name};
use crate::state::{AppState, now};
use app::components::{FieldError, Wrong};
use app::pages::pilot::{ReviewProps, review_page};
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use std::collections::BTreeMap;
use store::{Pilot, StepReview};

type Names = Path<BTreeMap<String, String>>;

fn step(path: &BTreeMap<String, String>) -> Result<StepId, AppError> {
    let asked = path.get("step").map(String::as_str).unwrap_or_default();
    StepId::ALL.into_iter().find(|step| step.path() == asked).ok_or(AppError::NotFound)
}

/// `GET /p/{id}/pilot/steps/{step}`.
pub(super) async fn page(State(state): State<AppState>, mine: Mine, Path(path): Names) -> Result<Response, AppError> {
    let step = step(&path)?;
    let pilot = pilot(&state, &mine).await?;
    let me = &mine.person.account.id;
    let own = pilot.reviews.iter().find(|told| told.step == step.path() && told.by.account == *me);
    let review = own.map(|told| told.review.clone()).unwrap_or_default();
    let minutes = review.minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
    Ok(show(StatusCode::OK, &mine, &pilot, step, [minutes, review.hard, review.helped], Wrong::new()).await)
}

async fn show(
    status: StatusCode,
    mine: &Mine,
    pilot: &Pilot,
    step: StepId,
    [minutes, hard, helped]: [String; 3],
    wrong: Wrong,
) -> Response {
    let lang = mine.person.context().lang;
    let props = ReviewProps {
        home: home(mine),
        path: step.path(),
        step: name(lang, step),
        ended: pilot.ended.is_some(),
        minutes,
        hard,
        helped,
        wrong,
    };
    let title = t!(in lang, "pilot-step", step = props.step.clone());
    let mut frame = framed(mine, &mine.derive(), title, None);
    frame.wrong = !props.wrong.is_empty();
    frame.may = None;
    render(status, frame, move || review_page(props.clone())).await
}

/// `POST /p/{id}/pilot/steps/{step}`.
pub(super) async fn write(
    State(state): State<AppState>,
    mine: Mine,
    Path(path): Names,
    form: Form,
) -> Result<Response, AppError> {
    let step = step(&path)?;
    let lang = mine.person.context().lang;
    let review = match read(lang, &form) {
        Ok(review) => review,
        Err(wrong) => {
            let pilot = pilot(&state, &mine).await?;
            let typed = ["minutes", "hard", "helped"].map(|field| form.get(field).to_owned());
            return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &mine, &pilot, step, typed, wrong).await);
        }
    };
    let summary = t!(in lang, "journal-pilot-reviewed", step = name(lang, step));
    let by = &mine.person.account.id;
    let kept = state.store.review_step(&mine.stored.id, by, step.path(), &review, &summary, now()).await?;
    let pilot = pilot(&state, &mine).await?;
    if !kept && pilot.ended.is_some() {
        // It ended while they wrote. What was typed comes back, to be taken along.
        let typed = ["minutes", "hard", "helped"].map(|field| form.get(field).to_owned());
        let wrong = vec![FieldError { field: "hard".to_owned(), message: t!(in lang, "pilot-wrong-ended") }];
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &mine, &pilot, step, typed, wrong).await);
    }
    Ok(redirect(&format!("{}?saved=1#step-{}", home(&mine), step.path())))
}

fn read(lang: Lang, form: &Form) -> Result<StepReview, Wrong> {
    let mut wrong = Wrong::new();
    let typed = form.get("minutes").trim();
    let minutes = match typed.parse::<i64>() {
        Ok(minutes) if (0..=PILOT_MINUTES_MAX).contains(&minutes) => Some(minutes),
        _ if typed.is_empty() => None,
        _ => {
            let message = t!(in lang, "pilot-wrong-minutes", max = PILOT_MINUTES_MAX);
            wrong.push(FieldError { field: "minutes".to_owned(), message });
            None
        }
    };
    let hard = long_text(form, "hard", lang, &mut wrong);
    let helped = long_text(form, "helped", lang, &mut wrong);
    if wrong.is_empty() { Ok(StepReview { minutes, hard, helped }) } else { Err(wrong) }
}
