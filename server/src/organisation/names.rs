//! What organisations are called.

use crate::http::error::AppError;
use crate::state::AppState;
use catalogue::procurement::case::Organisation;
use std::collections::{BTreeMap, BTreeSet};
use store::OrganisationId;

/// The card of an organisation.
///
/// # Errors
/// The store's own; and not found.
pub async fn card(state: &AppState, id: &OrganisationId) -> Result<Organisation, AppError> {
    read(state.store.organisation(id).await?.card)
}

/// A card, as it is kept.
///
/// # Errors
/// When it is none of ours.
pub fn read(card: serde_json::Value) -> Result<Organisation, AppError> {
    serde_json::from_value(card).map_err(AppError::internal)
}

/// The names of the organisations among these that are another than `home`: most people meet one at most.
///
/// # Errors
/// The store's own.
pub async fn names_elsewhere(
    state: &AppState,
    home: &OrganisationId,
    among: impl Iterator<Item = &OrganisationId>,
) -> Result<BTreeMap<OrganisationId, String>, AppError> {
    let elsewhere: BTreeSet<&OrganisationId> = among.filter(|id| *id != home).collect();
    let mut names = BTreeMap::new();
    for id in elsewhere {
        names.insert(id.clone(), card(state, id).await?.name);
    }
    Ok(names)
}
