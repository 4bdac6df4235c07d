//! One's own account and the provider: connected by somebody who is signed in to both, and disconnected.

use super::super::enter::{attempt, right};
use super::super::mine;
use super::super::second_factor::is_password;
use super::admit;
use super::attempt::Purpose;
use super::begin::begin;
use super::known::Known;
use super::provider;
use super::provider::Provider;
use crate::access::SignedIn;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::page::redirect;
use crate::http::session;
use crate::organisation::What;
use crate::state::{AppState, now};
use app::components::FieldError;
use app::t;
use axum::extract::State;
use axum::response::Response;
use store::{AccountId, Disconnected, Field, StoreError};
use tower_sessions::Session;

/// Begins to connect. It is a new way in, so whoever does it knows the password where there is one: a window left open is not enough.
pub(super) async fn connect(
    State(state): State<AppState>,
    person: SignedIn,
    session: Session,
    form: Form,
) -> Result<Response, AppError> {
    provider(&state)?;
    let account = &person.account;
    if account.password_hash.is_some() {
        attempt(&state, &account.id)?;
        if !is_password(&state, account, form.raw("connect-password")).await? {
            let message = t!(in person.context().lang, "wrong-current-password");
            let wrong = vec![FieldError { field: "connect-password".to_owned(), message }];
            return mine::refused(&state, &person, &session, wrong).await;
        }
        right(&state, &account.id);
    }
    begin(&state, &person.context(), &session, Purpose::Connect(account.id.clone())).await
}

/// Connects, when the person comes back from the provider and is still signed in here.
///
/// # Errors
/// For one who may not enter by way of the provider, and for one whom it lets in to another account; the store's own.
pub(super) async fn connected(
    state: &AppState,
    provider: &Provider,
    session: &Session,
    account: &AccountId,
    known: &Known,
) -> Result<Response, AppError> {
    if session::signed_in(session).await.map_err(session::fault)?.as_ref() != Some(account) {
        return Err(AppError::Bad("error-openid-not-begun"));
    }
    admit::rights(&provider.settings, known)?;
    let identity = known.identity();
    let act = What::IdentityConnected.done_to(identity.label);
    match state.store.connect_identity(account, identity, act, now()).await {
        Err(StoreError::Duplicate(Field::Identity)) => {
            let owner = state.store.account_of_identity(identity.issuer, identity.subject).await?;
            if owner.is_none_or(|owner| owner.id != *account) {
                return Err(AppError::NotLetIn("error-openid-identity-taken"));
            }
        }
        other => other?,
    }
    Ok(redirect("/account?saved=1"))
}

/// Disconnects, as long as there is another way in.
pub(super) async fn disconnect(State(state): State<AppState>, person: SignedIn) -> Result<Response, AppError> {
    let provider = provider(&state)?;
    let only_way_in = AppError::NotLetIn("error-openid-only-way-in");
    if !state.ways_in.password {
        return Err(only_way_in);
    }
    let account = &person.account;
    let act = What::IdentityDisconnected.done_to(&account.email);
    match state.store.disconnect_identity(&account.id, provider.issuer(), act, now()).await? {
        Disconnected::Yes | Disconnected::AsItWas => Ok(redirect("/account?saved=1")),
        Disconnected::OnlyWayIn => Err(only_way_in),
    }
}
