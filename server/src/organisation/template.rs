//! The template that the agreement of a procurement is made from, read and kept at hand.

use super::reading::apart;
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::limits::TEMPLATES_READ_MAX;
use crate::state::AppState;
use annex::template::Template;
use std::sync::{Arc, Mutex, PoisonError};
use store::{OrganisationId, TemplateId};

/// Templates by the SHA-256 of their files, the one that was used last at the end.
static READ: Mutex<Vec<(String, Arc<Template>)>> = Mutex::new(Vec::new());

/// The template of the procurement's organisation for the language of its documents. Without one the agreement is made from the
/// starter text.
///
/// # Errors
/// The store's own; and when a template in use can't be read any longer, which its page explains.
pub async fn of(state: &AppState, mine: &Mine) -> Result<Option<Arc<Template>>, AppError> {
    let organisation = &mine.stored.organisation_id;
    let language = mine.case.document_language().code();
    match state.store.template_in_use(organisation, language).await? {
        Some((id, sha256)) => Ok(Some(read(state, &id, organisation, &sha256).await?)),
        None => Ok(None),
    }
}

/// A stored template.
///
/// # Errors
/// The store's own; and when it can't be read any longer.
pub(super) async fn read(
    state: &AppState,
    id: &TemplateId,
    organisation: &OrganisationId,
    sha256: &str,
) -> Result<Arc<Template>, AppError> {
    if let Some(known) = at_hand(sha256) {
        return Ok(known);
    }
    let bytes = state.store.template_content(id, organisation).await?;
    let read = apart(move || Template::read(&bytes)).await?;
    // It was read before it was kept: only a stricter Kravspor refuses it now.
    let template = Arc::new(read.map_err(|_| AppError::Bad("error-template"))?);
    keep(sha256, template.clone());
    Ok(template)
}

fn at_hand(sha256: &str) -> Option<Arc<Template>> {
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    let place = read.iter().position(|(known, _)| known == sha256)?;
    let found = read.remove(place);
    let template = found.1.clone();
    read.push(found);
    Some(template)
}

fn keep(sha256: &str, template: Arc<Template>) {
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    read.retain(|(known, _)| known != sha256);
    if read.len() == TEMPLATES_READ_MAX {
        read.remove(0);
    }
    read.push((sha256.to_owned(), template));
}
