//! Letting somebody in: at once, or by way of what they have yet to prove. And the proofs, which can be tried a few times only.

use super::token;
use super::totp::{Secret, Typed};
use super::visitor::Visitor;
use crate::http::error::AppError;
use crate::http::page::redirect;
use crate::http::session;
use crate::state::{AppState, now};
use axum::response::Response;
use store::{Account, AccountId};
use tower_sessions::Session;

/// Lets in somebody whose password was right.
///
/// # Errors
/// The store's own.
pub(super) async fn enter(
    state: &AppState,
    session: &Session,
    visitor: &Visitor,
    account: &Account,
    next: &str,
) -> Result<Response, AppError> {
    let factor = state.store.second_factor(&account.id).await?;
    let step = if factor.is_some_and(|factor| factor.confirmed.is_some()) {
        "/sign-in/code"
    } else if state.store.second_factor_demanded(&account.organisation_id).await? {
        "/sign-in/second-factor"
    } else {
        session::sign_in(session, account, visitor.browser).await.map_err(session::fault)?;
        return Ok(redirect(next));
    };
    session::half_sign_in(session, account, next).await.map_err(session::fault)?;
    Ok(redirect(step))
}

/// Counts an attempt to prove something about an account, before it is known whether it is right.
///
/// # Errors
/// When there were too many wrong ones.
pub(super) fn attempt(state: &AppState, account: &AccountId) -> Result<(), AppError> {
    state.throttles.codes.take(account.as_str()).map_err(too_often)
}

/// What was tried was right, so what was wrong before it does not count.
pub(super) fn right(state: &AppState, account: &AccountId) {
    state.throttles.codes.forget(account.as_str());
}

/// Too many attempts.
pub(super) fn too_often(wait: std::time::Duration) -> AppError {
    AppError::TooOften { words: "error-too-many-attempts", wait }
}

/// Whether this is a code of the account's second factor that was not taken before, or a recovery code, which is used up then.
///
/// # Errors
/// The store's own.
pub(super) async fn proves(state: &AppState, account: &AccountId, typed: &str) -> Result<bool, AppError> {
    let confirmed = state.store.second_factor(account).await?.filter(|factor| factor.confirmed.is_some());
    let Some(factor) = confirmed else { return Ok(false) };
    match Typed::parse(typed) {
        Some(Typed::Code(code)) => {
            let secret = Secret::from_hex(&factor.secret).ok_or_else(|| AppError::internal("a secret is not one"))?;
            match secret.step_of(code, now()) {
                Some(step) => Ok(state.store.take_step(account, step).await?),
                None => Ok(false),
            }
        }
        Some(Typed::Recovery(code)) => Ok(state.store.take_recovery_code(account, &token::hash(&code)).await?),
        None => Ok(false),
    }
}
