//! What waits for the signed-in person, in every procurement where they are one of the people.

mod find;

use crate::access::{Access, SignedIn, load};
use crate::http::error::AppError;
use crate::http::limits::WAITING_PROCUREMENTS_MAX;
use crate::http::page::render;
use crate::http::router::{Route, get};
use crate::procurements::view::View;
use crate::state::AppState;
use app::pages::waiting::{WaitingGroup, WaitingProps, waiting_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![get("/waiting", Access::SignedIn, page)]
}

/// `GET /waiting`.
async fn page(State(state): State<AppState>, person: SignedIn) -> Result<Response, AppError> {
    let context = person.context();
    let theirs = state.store.list_procurements(&person.account.id).await?;
    let mut theirs: Vec<_> = theirs.into_iter().filter(|summary| summary.person.is_some()).collect();
    let left_out = theirs.len().saturating_sub(WAITING_PROCUREMENTS_MAX);
    theirs.truncate(WAITING_PROCUREMENTS_MAX);
    let mut groups = Vec::new();
    for summary in theirs {
        let mine = match load(&state, person.clone(), &summary.id).await {
            Ok(mine) => mine,
            // Taken away since the list was read.
            Err(AppError::NotFound) => continue,
            Err(other) => return Err(other),
        };
        let derivation = mine.derive();
        let rows = find::waiting(&View::new(&mine, &derivation));
        if !rows.is_empty() {
            groups.push(WaitingGroup { id: summary.id.to_string(), title: summary.title, rows });
        }
    }
    let props = WaitingProps { groups, left_out };
    let frame = context.frame(t!(in context.lang, "waiting"));
    Ok(render(StatusCode::OK, frame, move || waiting_page(props.clone())).await)
}
