//! That somebody has looked at what is new in a followed catalogue, and following it no longer.

use super::Theirs;
use super::one::{FILE, late};
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::page::{redirect, render};
use crate::organisation::What;
use crate::state::{AppState, now};
use app::pages::followed::{OTHERS, StopProps, stop_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

/// `POST /catalogue/others/{other}/seen`.
pub(super) async fn seen(State(state): State<AppState>, theirs: Theirs, form: Form) -> Result<Response, AppError> {
    let latest = theirs.followed.latest.number;
    if form.get(FILE) != latest.to_string() {
        return late(&state, &theirs, t!(in theirs.lang(), "followed-late")).await;
    }
    let (by, id) = (&theirs.person.account.id, &theirs.followed.id);
    let act = What::FollowedSeen.done_to(&theirs.followed.name);
    // Of two who look at the same, the second finds it looked at.
    state.store.see_followed(by, id, latest, act, now()).await?;
    Ok(redirect(&theirs.path()))
}

/// `GET /catalogue/others/{other}/stop`.
pub(super) async fn ask(theirs: Theirs) -> Response {
    let context = theirs.person.context();
    let props = StopProps { path: theirs.path(), name: theirs.followed.name };
    let frame = context.frame(t!(in context.lang, "followed-stop"));
    render(StatusCode::OK, frame, move || stop_page(props.clone())).await
}

/// `POST /catalogue/others/{other}/stop`.
pub(super) async fn stop(State(state): State<AppState>, theirs: Theirs) -> Result<Response, AppError> {
    let (by, id) = (&theirs.person.account.id, &theirs.followed.id);
    let act = What::FollowedStopped.done_to(&theirs.followed.name);
    state.store.stop_following(by, id, act, now()).await?;
    Ok(redirect(OTHERS))
}
