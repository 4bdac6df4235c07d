//! An attempt to sign in, between the moment somebody is sent to the provider and the moment they come back. It is kept in their session,
//! so any server process can take it up, and nobody else can.

use super::super::token;
use crate::http::error::AppError;
use crate::http::limits::OPENID_ATTEMPT;
use crate::http::session;
use crate::state::now;
use openidconnect::{CsrfToken, Nonce, PkceCodeVerifier};
use serde::{Deserialize, Serialize};
use store::{AccountId, Timestamp};
use tower_sessions::{Expiry, Session};

const ATTEMPT: &str = "openid";

/// What it is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Purpose {
    /// To sign in, and to go here afterwards.
    SignIn(String),
    /// To connect this account, whose owner is signed in.
    Connect(AccountId),
}

/// What was sent to the provider, and what its answer is held against.
#[derive(Debug)]
pub(super) struct Secrets {
    /// Comes back beside the code.
    pub(super) state: CsrfToken,
    /// Comes back in the token.
    pub(super) nonce: Nonce,
    /// Proves that whoever redeems the code is who began.
    pub(super) verifier: PkceCodeVerifier,
}

/// An attempt as it is kept.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Attempt {
    state_hash: String,
    /// See [`Secrets::nonce`].
    pub(super) nonce: Nonce,
    /// See [`Secrets::verifier`].
    pub(super) verifier: PkceCodeVerifier,
    /// What it is for.
    pub(super) purpose: Purpose,
    since: Timestamp,
}

impl Attempt {
    /// Keeps an attempt, in place of an earlier one.
    ///
    /// # Errors
    /// When the session can't be written.
    pub(super) async fn begin(session: &Session, secrets: Secrets, purpose: Purpose) -> Result<(), AppError> {
        let attempt = Attempt {
            state_hash: token::hash(secrets.state.secret()),
            nonce: secrets.nonce,
            verifier: secrets.verifier,
            purpose,
            since: now(),
        };
        if session::signed_in(session).await.map_err(session::fault)?.is_none() {
            session.set_expiry(Some(Expiry::OnInactivity(OPENID_ATTEMPT.try_into().map_err(AppError::internal)?)));
        }
        session.insert(ATTEMPT, attempt).await.map_err(session::fault)?;
        session.save().await.map_err(session::fault)
    }

    /// Takes the attempt with this state, which is over then, whatever comes of it. None if there is none, or if it took too long. One
    /// with another state stays: it was not this answer that it waits for.
    ///
    /// # Errors
    /// When the session can't be read or written.
    pub(super) async fn take(session: &Session, state: &str) -> Result<Option<Self>, AppError> {
        let attempt = session.get::<Attempt>(ATTEMPT).await.map_err(session::fault)?;
        let Some(attempt) = attempt.filter(|attempt| attempt.state_hash == token::hash(state)) else { return Ok(None) };
        if session::signed_in(session).await.map_err(session::fault)?.is_some() {
            session.remove_value(ATTEMPT).await.map_err(session::fault)?;
            session.save().await.map_err(session::fault)?;
        } else {
            session.flush().await.map_err(session::fault)?;
        }
        Ok(Some(attempt).filter(|attempt| now() <= attempt.since.plus(OPENID_ATTEMPT)))
    }
}
