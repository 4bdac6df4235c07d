//! The page of the access of one person.

use super::words;
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::page::render;
use crate::procurements::steps::frame;
use crate::state::AppState;
use app::components::Wrong;
use app::pages::access::{AccessForm, OneAccessProps, one_access_page};
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use std::collections::BTreeMap;
use store::Participant;

/// `GET /p/{id}/access/{account}`.
pub(super) async fn page(
    State(state): State<AppState>,
    mine: Mine,
    Path(path): Path<BTreeMap<String, String>>,
) -> Result<Response, AppError> {
    let of = participant(&state, &mine, &path).await?;
    let form = AccessForm {
        standing: of.standing.code().to_owned(),
        person: of.person.clone().unwrap_or_default(),
        ..AccessForm::default()
    };
    Ok(show(StatusCode::OK, &mine, &of, form, Wrong::new()).await)
}

/// The one of this address.
pub(super) async fn participant(
    state: &AppState,
    mine: &Mine,
    path: &BTreeMap<String, String>,
) -> Result<Participant, AppError> {
    let id = path.get("account").map(String::as_str).unwrap_or_default();
    let all = state.store.participants(&mine.stored.id, &mine.person.account.id).await?;
    all.into_iter().find(|participant| participant.account.as_str() == id).ok_or(AppError::NotFound)
}

pub(super) async fn show(
    status: StatusCode,
    mine: &Mine,
    of: &Participant,
    form: AccessForm,
    wrong: Wrong,
) -> Response {
    let lang = mine.person.context().lang;
    let all = format!("/p/{}/access", mine.id());
    let props = OneAccessProps {
        action: format!("{all}/{}", of.account),
        all,
        name: of.name.clone(),
        form,
        choices: words::choices(mine),
        removable: !of.owner,
        hands_over: mine.is_owner() && !of.owner && of.in_use,
        wrong,
    };
    let mut frame = frame(mine, t!(in lang, "access-change", name = of.name.clone()), None);
    frame.may = None;
    frame.wrong = !props.wrong.is_empty();
    render(status, frame, move || one_access_page(props.clone())).await
}
