//! What editions have done to an item, for its page in the catalogue.

use super::ITEM;
use super::view::{self, Before};
use crate::http::error::AppError;
use crate::http::page::moment;
use crate::state::AppState;
use app::pages::catalogue::HistoryStep;
use catalogue::content::{Drafted, Lang};
use store::{OrganisationId, Thing};

/// What the released editions of an organisation have done to an item, the first first.
///
/// # Errors
/// The store's own.
pub(crate) async fn of_item(
    state: &AppState,
    organisation: &OrganisationId,
    id: &str,
    page: Lang,
) -> Result<Vec<HistoryStep>, AppError> {
    let thing = Thing { about: ITEM.to_owned(), key: id.to_owned() };
    let mut history = Vec::new();
    for step in state.store.edition_history(organisation, &thing).await? {
        let drafted: Drafted = serde_json::from_value(step.value).map_err(AppError::internal)?;
        let stood = Before::read(&drafted, step.stood)?;
        // Everything of a new one is new, and stands on the page.
        let rows = if stood.is_there() { view::rows(page, &stood, &drafted) } else { Vec::new() };
        history.push(HistoryStep {
            edition: format!("/catalogue/editions/{}", step.edition),
            version: step.version,
            at: moment(page, step.at),
            fate: view::fate(page, &drafted),
            note: step.note,
            rows,
        });
    }
    Ok(history)
}
