//! How long an item of the catalogue may stand before somebody reads it critically again.

use super::super::acts::{What, say_saved};
use super::super::saving::{Part, Saved, save_part, version, version_field, version_of};
use crate::access::SignedIn;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::page::{redirect, render};
use crate::http::query::Query;
use crate::state::AppState;
use app::components::FieldError;
use app::pages::organisation::{ReviewSettingsProps, review_settings_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::procurement::case::Archive;
use std::num::NonZeroU16;

type Months = Option<NonZeroU16>;

const MONTHS: Part<Months> =
    Part { of: |card| card.reviewed_within_months, put: |card, months| card.reviewed_within_months = months };

/// `/organisation/review`.
pub(super) async fn page(
    State(state): State<AppState>,
    person: SignedIn,
    Query(query): Query,
) -> Result<Response, AppError> {
    let months = person.organisation.reviewed_within_months;
    let versions = version_field(version(&months)?);
    let props = ReviewSettingsProps { months: typed(months), versions, ..ReviewSettingsProps::default() };
    show(StatusCode::OK, (query.get("saved") == "1").then_some(&state), &person, props).await
}

async fn show(
    status: StatusCode,
    saved: Option<&AppState>,
    person: &SignedIn,
    props: ReviewSettingsProps,
) -> Result<Response, AppError> {
    let context = person.context();
    let mut frame = context.frame(t!(in context.lang, "organisation-review"));
    frame.wrong = !props.wrong.is_empty();
    if let Some(state) = saved {
        say_saved(state, person, &mut frame).await?;
    }
    Ok(render(status, frame, move || review_settings_page(props.clone())).await)
}

/// As it stands in the field.
fn typed(months: Months) -> String {
    months.map(|months| months.to_string()).unwrap_or_default()
}

/// Saves it.
pub(super) async fn save(State(state): State<AppState>, person: SignedIn, form: Form) -> Result<Response, AppError> {
    let lang = person.context().lang;
    let written = form.get("months").trim();
    let months: Months = written.parse().ok().filter(|months: &NonZeroU16| months.get() <= Archive::MONTHS_MAX);
    let mut props = ReviewSettingsProps {
        months: written.to_owned(),
        versions: version_field(version_of(&form).to_owned()),
        ..ReviewSettingsProps::default()
    };
    if months.is_none() && !written.is_empty() {
        let message = t!(in lang, "review-months-wrong", max = Archive::MONTHS_MAX);
        props.wrong.push(FieldError { field: "months".to_owned(), message });
        return show(StatusCode::UNPROCESSABLE_ENTITY, None, &person, props).await;
    }
    match save_part(&state, &person, &form, &MONTHS, &months, (What::Review, &typed(months))).await? {
        Saved::Yes => Ok(redirect("/organisation/review?saved=1")),
        Saved::Late(card) => {
            let saved = card.reviewed_within_months;
            props.theirs = vec![(t!(in lang, "review-months"), typed(saved))];
            props.versions = version_field(version(&saved)?);
            show(StatusCode::CONFLICT, None, &person, props).await
        }
    }
}
