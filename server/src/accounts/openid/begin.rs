//! Sending somebody to the provider.

use super::super::enter::too_often;
use super::super::sign_in::safe_next;
use super::super::visitor::Visitor;
use super::attempt::{Attempt, Purpose};
use super::provider;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::page::{PageContext, render};
use crate::state::AppState;
use app::pages::accounts::{GoingOnProps, going_on_page};
use app::t;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use tower_sessions::Session;

/// Begins to sign in.
pub(super) async fn sign_in(
    State(state): State<AppState>,
    context: PageContext,
    visitor: Visitor,
    session: Session,
    form: Form,
) -> Result<Response, AppError> {
    provider(&state)?;
    // Each attempt is a row in the store until it is over.
    state.throttles.begun.take(&visitor.peer).map_err(too_often)?;
    let next = safe_next(form.get("next")).to_owned();
    begin(&state, &context, &session, Purpose::SignIn(next)).await
}

/// Keeps an attempt, and sends the browser on. With a page that does it by itself and has a link as well: forms are only sent to ourselves
/// (`form-action` in the content policy), and browsers hold that against a redirect too.
pub(super) async fn begin(
    state: &AppState,
    context: &PageContext,
    session: &Session,
    purpose: Purpose,
) -> Result<Response, AppError> {
    let provider = provider(state)?;
    let (url, secrets) = provider.invite().await?;
    Attempt::begin(session, secrets, purpose).await?;
    let props = GoingOnProps { name: provider.name().to_owned(), url: url.to_string() };
    let frame = context.frame(t!(in context.lang, "openid-going", name = provider.name().to_owned()));
    let mut response = render(StatusCode::OK, frame, move || going_on_page(props.clone())).await;
    let refresh = HeaderValue::try_from(format!("0; url={url}")).map_err(AppError::internal)?;
    response.headers_mut().insert(header::REFRESH, refresh);
    Ok(response)
}
