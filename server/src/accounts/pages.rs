//! Signing in and out.

use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::PASSWORD_CHARS_MAX;
use crate::http::page::{PageContext, local_path, redirect, render};
use crate::http::session;
use crate::state::AppState;
use app::components::FieldError;
use app::pages::accounts::{SignInProps, sign_in_page};
use app::t;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use tower_sessions::Session;

/// The form. `next` is where to go afterwards.
pub async fn form(context: PageContext, RawQuery(query): RawQuery) -> Response {
    let query = query.unwrap_or_default();
    let next =
        form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "next").map(|(_, path)| path.into_owned());
    let next = safe_next(next.as_deref().unwrap_or_default()).to_owned();
    show(&context, StatusCode::OK, SignInProps { next, ..SignInProps::default() }).await
}

async fn show(context: &PageContext, status: StatusCode, props: SignInProps) -> Response {
    let mut frame = context.frame(t!(in context.lang, "sign-in"));
    frame.wrong = !props.wrong.is_empty();
    render(status, frame, move || sign_in_page(props.clone())).await
}

/// Only a path of ours: nobody is sent elsewhere after signing in.
fn safe_next(next: &str) -> &str {
    local_path(next).unwrap_or("/procurements")
}

/// Checks the password.
pub async fn sign_in(
    State(state): State<AppState>,
    context: PageContext,
    session: Session,
    form: Form,
) -> Result<Response, AppError> {
    let email = form.get("email").to_owned();
    let password = form.raw("password").to_owned();
    let next = safe_next(form.get("next")).to_owned();
    let refuse = |message: String| {
        let wrong = vec![FieldError { field: "email".to_owned(), message }];
        let props = SignInProps { email: email.clone(), next: next.clone(), wrong };
        show(&context, StatusCode::UNPROCESSABLE_ENTITY, props)
    };
    let lang = context.lang;
    if state.throttle.must_wait(&email) {
        return Ok(refuse(t!(in lang, "wrong-sign-in-wait")).await);
    }
    if password.chars().count() > PASSWORD_CHARS_MAX {
        return Ok(refuse(t!(in lang, "wrong-sign-in")).await);
    }
    let account = state.store.find_account_by_email(&email).await?;
    let hash = account.as_ref().map(|account| account.password_hash.clone());
    let right = state.passwords.check(password, hash).await?;
    let Some(account) = account.filter(|_| right) else {
        state.throttle.failed(&email);
        return Ok(refuse(t!(in lang, "wrong-sign-in")).await);
    };
    state.throttle.succeeded(&email);
    session::sign_in(&session, &account.id).await.map_err(session::fault)?;
    Ok(redirect(&next))
}

/// Ends the session.
pub async fn sign_out(session: Session) -> Result<Response, AppError> {
    session.flush().await.map_err(session::fault)?;
    Ok(redirect("/sign-in"))
}
