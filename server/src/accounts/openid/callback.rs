//! Somebody comes back from the provider.

use super::super::visitor::Visitor;
use super::attempt::{Attempt, Purpose};
use super::{admit, connect, provider};
use crate::http::error::AppError;
use crate::http::limits::OPENID_CODE_CHARS_MAX;
use crate::http::query::Query;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use tower_sessions::Session;

/// `/sign-in/openid/callback`. Nothing of what the query says is shown.
pub(super) async fn callback(
    State(state): State<AppState>,
    visitor: Visitor,
    session: Session,
    Query(query): Query,
) -> Result<Response, AppError> {
    let provider = provider(&state)?;
    let attempt = Attempt::take(&session, query.get("state")).await?;
    let attempt = attempt.ok_or(AppError::Bad("error-openid-not-begun"))?;
    // One that says who it is has to be the one that was asked (RFC 9207).
    if query.has("iss") && query.get("iss") != provider.issuer() {
        tracing::warn!("an answer about a sign-in came from another provider");
        return Err(AppError::Bad("error-openid-refused"));
    }
    if query.has("error") {
        return Err(refusal(query.get("error")));
    }
    let code = query.get("code");
    if code.is_empty() || code.chars().count() > OPENID_CODE_CHARS_MAX {
        return Err(AppError::Bad("error-openid-refused"));
    }
    let purpose = attempt.purpose.clone();
    let known = provider.redeem(code, attempt).await?;
    match purpose {
        Purpose::SignIn(next) => {
            let entered = admit::admit(&state, provider, &session, &visitor, &known, &next).await?;
            state.throttles.begun.give_back(&visitor.peer);
            Ok(entered)
        }
        Purpose::Connect(account) => connect::connected(&state, provider, &session, &account, &known).await,
    }
}

/// What the provider says instead of a code (RFC 6749, 4.1.2.1).
fn refusal(error: &str) -> AppError {
    match error {
        "access_denied" | "consent_required" | "interaction_required" | "login_required" => {
            AppError::NotLetIn("error-openid-denied")
        }
        _ => {
            let error: String =
                error.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '_').take(60).collect();
            tracing::warn!(%error, "the sign-in provider sent somebody back with an error");
            AppError::Bad("error-openid-refused")
        }
    }
}
