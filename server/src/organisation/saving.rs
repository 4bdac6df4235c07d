//! Saving a part of the card. A form carries the version of the part that it was made from; where a colleague has changed that part
//! meanwhile, nothing is written.

use super::acts::What;
use crate::access::SignedIn;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::state::{AppState, now};
use catalogue::content::release::hex;
use catalogue::procurement::case::Organisation;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use store::CardChange;

/// The name of the hidden field with the version.
const VERSION: &str = "version";
/// How often a change is made anew because a colleague changed another part at the same time.
pub(super) const TRIES: usize = 3;

/// A version, as a hidden field.
pub(super) fn version_field(version: String) -> Vec<(String, String)> {
    vec![(VERSION.to_owned(), version)]
}

/// The version that a form was made from.
pub(super) fn version_of(form: &Form) -> &str {
    form.get(VERSION)
}

/// A version of this: the same for the same, and for nothing else.
///
/// # Errors
/// When it can't be written as JSON.
pub(super) fn version(part: &impl Serialize) -> Result<String, AppError> {
    let json = serde_json::to_vec(part).map_err(AppError::internal)?;
    Ok(hex(&Sha256::digest(&json)[..8]))
}

/// What became of a change.
#[must_use]
pub(super) enum Saved {
    /// It is saved; also when there was nothing to change.
    Yes,
    /// A colleague has changed the same part: the card as it is now.
    Late(Box<Organisation>),
}

/// A part of the card that a form of its own changes.
pub(super) struct Part<T> {
    /// What the part is of a card.
    pub of: fn(&Organisation) -> T,
    /// Puts the part into a card.
    pub put: fn(&mut Organisation, T),
}

/// Saves a part of the card.
///
/// # Errors
/// The store's own.
pub(super) async fn save_part<T: Serialize + PartialEq + Clone>(
    state: &AppState,
    person: &SignedIn,
    form: &Form,
    part: &Part<T>,
    wanted: &T,
    (what, detail): (What, &str),
) -> Result<Saved, AppError> {
    let mut card = Organisation::default();
    for _ in 0..TRIES {
        let was = state.store.organisation(&person.account.organisation_id).await?.card;
        card = serde_json::from_value(was.clone()).map_err(AppError::internal)?;
        let stands = (part.of)(&card);
        if stands == *wanted {
            return Ok(Saved::Yes);
        }
        if version(&stands)? != version_of(form) {
            break;
        }
        (part.put)(&mut card, wanted.clone());
        let card = serde_json::to_value(&card).map_err(AppError::internal)?;
        let change = CardChange { was: &was, card: &card };
        if state.store.change_card(&person.account.id, change, what.done_to(detail), now()).await? {
            return Ok(Saved::Yes);
        }
    }
    Ok(Saved::Late(Box::new(card)))
}
