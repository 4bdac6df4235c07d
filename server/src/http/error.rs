//! What can go wrong in a request, and the page it becomes. Handlers return [`AppError`]; its one `IntoResponse` decides the status,
//! and no cause leaves the log.

use super::page::{problem, problem_for};
use crate::operations::watch::DatabaseFault;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use std::time::Duration;
use store::StoreError;

/// A request that could not be served. Forms with wrong fields are not here: they come back as pages with status 422.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// There is no such thing, or the person may not know of it.
    #[error("not found")]
    NotFound,
    /// The person is signed in already, and this is for those who are about to be.
    #[error("signed in already")]
    SignedInAlready,
    /// The person is not signed in; the address to come back to.
    #[error("not signed in")]
    SignInFirst(String),
    /// The person may know of it, and may not do this.
    #[error("forbidden")]
    Forbidden,
    /// The person takes part in the procurement, and their role does not let them do this.
    #[error("no right")]
    NoRight,
    /// Only an administrator of the organisation may do this.
    #[error("not an administrator")]
    NotAdministrator,
    /// Only an editor of the organisation's catalogue may do this.
    #[error("not an editor")]
    NotEditor,
    /// The person is not let in, for a reason of the words: the key of an interface text.
    #[error("not let in: {0}")]
    NotLetIn(&'static str),
    /// The sign-in provider does not answer.
    #[error("the sign-in provider does not answer: {0}")]
    ProviderGone(String),
    /// The body is larger than so many bytes.
    #[error("larger than {0} bytes")]
    TooLarge(usize),
    /// Too often; when it may be tried again. The words are the key of an interface text.
    #[error("too often: {words}")]
    TooOften {
        /// The key of what is said.
        words: &'static str,
        /// How long to wait.
        wait: Duration,
    },
    /// The request makes no sense, in words for the person who sent it: a key of an interface text.
    #[error("bad request: {0}")]
    Bad(&'static str),
    /// The store could not do it.
    #[error("the store: {0}")]
    Store(#[source] StoreError),
    /// Something that should not happen.
    #[error("{0}")]
    Internal(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => AppError::NotFound,
            other => AppError::Store(other),
        }
    }
}

impl AppError {
    /// An error nobody expected.
    pub fn internal(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        AppError::Internal(error.into())
    }

    fn status_and_words(&self) -> (StatusCode, &'static str) {
        match self {
            AppError::NotFound => (StatusCode::NOT_FOUND, "error-not-found"),
            AppError::SignedInAlready => (StatusCode::SEE_OTHER, "sign-in"),
            AppError::TooOften { words, .. } => (StatusCode::TOO_MANY_REQUESTS, words),
            AppError::SignInFirst(_) => (StatusCode::SEE_OTHER, "sign-in"),
            AppError::Forbidden => (StatusCode::FORBIDDEN, "error-forbidden"),
            AppError::NoRight => (StatusCode::FORBIDDEN, "error-no-right"),
            AppError::NotAdministrator => (StatusCode::FORBIDDEN, "error-not-administrator"),
            AppError::NotEditor => (StatusCode::FORBIDDEN, "error-not-editor"),
            AppError::NotLetIn(words) => (StatusCode::FORBIDDEN, words),
            AppError::ProviderGone(_) => (StatusCode::SERVICE_UNAVAILABLE, "error-openid-gone"),
            AppError::TooLarge(_) => (StatusCode::PAYLOAD_TOO_LARGE, "error-too-large"),
            AppError::Bad(words) => (StatusCode::BAD_REQUEST, words),
            AppError::Store(StoreError::Busy) => (StatusCode::SERVICE_UNAVAILABLE, "error-busy"),
            AppError::Store(StoreError::Gone(_)) => (StatusCode::SERVICE_UNAVAILABLE, "error-gone"),
            AppError::Store(StoreError::Unwritable) => (StatusCode::BAD_REQUEST, "error-characters"),
            AppError::Store(StoreError::Full) => (StatusCode::INSUFFICIENT_STORAGE, "error-full"),
            AppError::Store(StoreError::Conflict(_)) => (StatusCode::CONFLICT, "error-conflict"),
            AppError::Store(_) | AppError::Internal(_) => (StatusCode::INTERNAL_SERVER_ERROR, "error-internal"),
        }
    }
}

/// On a response that sends somebody to sign in first.
#[derive(Clone, Copy, Debug)]
pub struct SignInNeeded;

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        if let AppError::SignInFirst(back) = &self {
            let next: String = form_urlencoded::byte_serialize(back.as_bytes()).collect();
            let mut response = super::page::redirect(&format!("/sign-in?next={next}"));
            response.extensions_mut().insert(SignInNeeded);
            return response;
        }
        if matches!(self, AppError::SignedInAlready) {
            return super::page::redirect("/procurements");
        }
        let (status, words) = self.status_and_words();
        if status.is_server_error() {
            tracing::error!(error = &self as &dyn std::error::Error, "the request failed");
        }
        let fault = match &self {
            AppError::Store(StoreError::Busy) => Some(DatabaseFault("busy")),
            AppError::Store(StoreError::Gone(_)) => Some(DatabaseFault("gone")),
            AppError::Store(StoreError::Full) => Some(DatabaseFault("full")),
            _ => None,
        };
        let mut response = match self {
            AppError::TooOften { words, wait } => problem_for(status, words, wait),
            _ => problem(status, words),
        };
        if let Some(fault) = fault {
            response.extensions_mut().insert(fault);
        }
        response
    }
}
