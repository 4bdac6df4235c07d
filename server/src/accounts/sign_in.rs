//! Signing in and out.

use super::enter::{enter, too_often};
use super::visitor::Visitor;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::PASSWORD_CHARS_MAX;
use crate::http::page::{PageContext, local_path, redirect, render};
use crate::http::query::Query;
use crate::http::session;
use crate::state::AppState;
use app::components::FieldError;
use app::pages::accounts::{SignInProps, sign_in_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use tower_sessions::Session;

/// The form. `next` is where to go afterwards.
pub(super) async fn form(State(state): State<AppState>, context: PageContext, Query(query): Query) -> Response {
    let next = safe_next(query.get("next")).to_owned();
    let said = match (query.get("changed"), query.get("kept")) {
        ("1", _) => Some(t!(in context.lang, "new-password-saved")),
        // A form was sent in after its session had ended.
        (_, "1") => Some(t!(in context.lang, "sign-in-form-kept")),
        (_, "0") => Some(t!(in context.lang, "sign-in-form-not-kept")),
        _ => None,
    };
    show(&state, &context, StatusCode::OK, SignInProps { next, ..SignInProps::default() }, said).await
}

async fn show(
    state: &AppState,
    context: &PageContext,
    status: StatusCode,
    props: SignInProps,
    saved: Option<String>,
) -> Response {
    let provider = state.ways_in.openid.as_ref().map(|provider| provider.name().to_owned());
    let props = SignInProps { password: state.ways_in.password, provider, ..props };
    let mut frame = context.frame(t!(in context.lang, "sign-in"));
    frame.wrong = !props.wrong.is_empty();
    frame.saved = saved;
    render(status, frame, move || sign_in_page(props.clone())).await
}

/// Only a path of ours: nobody is sent elsewhere after signing in.
pub(super) fn safe_next(next: &str) -> &str {
    local_path(next).unwrap_or("/procurements")
}

/// Checks the password.
pub(super) async fn sign_in(
    State(state): State<AppState>,
    context: PageContext,
    visitor: Visitor,
    session: Session,
    form: Form,
) -> Result<Response, AppError> {
    state.ways_in.by_password()?;
    let email = form.get("email").to_owned();
    let password = form.raw("password").to_owned();
    let next = safe_next(form.get("next")).to_owned();
    let refuse = |message: String| {
        let wrong = vec![FieldError { field: "email".to_owned(), message }];
        let props = SignInProps { email: email.clone(), next: next.clone(), wrong, ..SignInProps::default() };
        show(&state, &context, StatusCode::UNPROCESSABLE_ENTITY, props, None)
    };
    let lang = context.lang;
    // Counted before the password is checked, so that many attempts at once are no more than so many after each other.
    let key = email.to_lowercase();
    let here = format!("{key} {}", visitor.peer);
    let waits = |wait| {
        tracing::warn!(peer = visitor.peer, "too many wrong passwords");
        too_often(wait)
    };
    state.throttles.peers.take(&visitor.peer).map_err(waits)?;
    state.throttles.attempts.take(&here).map_err(waits)?;
    state.throttles.accounts.take(&key).map_err(waits)?;
    if password.chars().count() > PASSWORD_CHARS_MAX {
        return Ok(refuse(t!(in lang, "wrong-sign-in")).await);
    }
    let account = state.store.find_account_by_email(&email).await?;
    let hash = account.as_ref().and_then(|account| account.password_hash.clone());
    let right = state.passwords.check(password, hash).await?;
    if let (Some(account), false) = (&account, right) {
        tracing::warn!(account = account.id.as_str(), peer = visitor.peer, "a wrong password");
    }
    let Some(account) = account.filter(|_| right) else {
        return Ok(refuse(t!(in lang, "wrong-sign-in")).await);
    };
    state.throttles.attempts.forget(&here);
    state.throttles.accounts.give_back(&key);
    state.throttles.peers.give_back(&visitor.peer);
    // Said only to somebody who has the password.
    if account.disabled.is_some() {
        return Ok(refuse(t!(in lang, "wrong-account-disabled")).await);
    }
    enter(&state, &session, &visitor, &account, &next).await
}

/// Ends the session.
pub(super) async fn sign_out(session: Session) -> Result<Response, AppError> {
    session.flush().await.map_err(session::fault)?;
    Ok(redirect("/sign-in"))
}
