//! What waits for the signed-in person, in every procurement where they are one of the people or somebody has mentioned or answered them; and which of
//! those that they answer for have not changed for as long as their organisation waits before it asks. Editors also see what is new in the catalogues
//! that are followed.

mod find;
mod over;

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
use std::collections::BTreeMap;
use store::{Mention, ProcurementId, ProcurementSummary, UnseenAnswer};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![get("/waiting", Access::SignedIn, page)]
}

/// `GET /waiting`.
async fn page(State(state): State<AppState>, person: SignedIn) -> Result<Response, AppError> {
    let context = person.context();
    let mut mentions: BTreeMap<ProcurementId, Vec<Mention>> = BTreeMap::new();
    for mention in state.store.open_mentions(&person.account.id).await? {
        mentions.entry(mention.procurement.clone()).or_default().push(mention);
    }
    let mut answers: BTreeMap<ProcurementId, Vec<UnseenAnswer>> = BTreeMap::new();
    for answer in state.store.unseen_answers(&person.account.id).await? {
        answers.entry(answer.procurement.clone()).or_default().push(answer);
    }
    let theirs = state.store.list_procurements(&person.account.id).await?;
    let concerns = |summary: &ProcurementSummary| {
        summary.person.is_some() || mentions.contains_key(&summary.id) || answers.contains_key(&summary.id)
    };
    let over = over::over(&person, &theirs);
    let mut theirs: Vec<_> = theirs.into_iter().filter(concerns).collect();
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
        let mentions = mentions.remove(&summary.id).unwrap_or_default();
        let answers = answers.remove(&summary.id).unwrap_or_default();
        let rows = find::waiting(&View::new(&mine, &derivation), &mentions, &answers);
        if !rows.is_empty() {
            let href = format!("/p/{}", summary.id);
            groups.push(WaitingGroup { id: summary.id.to_string(), href, title: summary.title, rows });
        }
    }
    // The nearest deadline first; where there is none, the latest changed.
    groups.sort_by_key(|group| {
        let nearest = group.rows.iter().map(|row| row.due.clone()).filter(|due| !due.is_empty()).min();
        (nearest.is_none(), nearest)
    });
    groups.extend(over);
    groups.extend(crate::followed::waiting(&state, &person).await?);
    let props = WaitingProps { groups, left_out };
    let frame = context.frame(t!(in context.lang, "waiting"));
    Ok(render(StatusCode::OK, frame, move || waiting_page(props.clone())).await)
}
