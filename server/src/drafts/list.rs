//! All drafts that somebody has in a procurement, also of forms that are no more.

use super::offer::{offer, texts};
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::page::render;
use crate::procurements::steps::frame;
use crate::state::AppState;
use app::components::DraftOffer;
use app::pages::drafts::{DraftsProps, drafts_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

/// `/p/{id}/drafts`.
pub(super) async fn page(State(state): State<AppState>, mine: Mine) -> Result<Response, AppError> {
    let lang = mine.person.context().lang;
    let drafts = state.store.list_form_drafts(&mine.stored.id, &mine.person.account.id).await?;
    let whole = |draft| DraftOffer { says: texts(draft).map(str::to_owned).collect(), ..offer(&mine, draft, lang) };
    let props = DraftsProps { address: format!("/p/{}", mine.id()), drafts: drafts.iter().map(whole).collect() };
    let frame = frame(&mine, t!(in lang, "drafts-title"), None);
    Ok(render(StatusCode::OK, frame, move || drafts_page(props.clone())).await)
}
