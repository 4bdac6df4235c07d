//! A link to choose a new password, opened by the one who got it. It signs nobody in: whoever has a second factor is asked for it as ever.

use super::setup::new_password_faults;
use super::token::hash;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::page::{PageContext, redirect, render};
use crate::organisation::What;
use crate::state::{AppState, now};
use app::pages::accounts::{NewPasswordProps, new_password_page};
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

const DEAD: AppError = AppError::Bad("error-password-link-dead");

async fn open(state: &AppState, token: String) -> Result<NewPasswordProps, AppError> {
    state.ways_in.by_password()?;
    let account = state.store.account_of_password_link(&hash(&token), now()).await?.ok_or(DEAD)?;
    Ok(NewPasswordProps { token, email: account.email, ..NewPasswordProps::default() })
}

async fn show(context: &PageContext, status: StatusCode, props: NewPasswordProps) -> Response {
    let mut frame = context.frame(t!(in context.lang, "new-password-title"));
    frame.wrong = !props.wrong.is_empty();
    render(status, frame, move || new_password_page(props.clone())).await
}

/// `/new-password/{token}`.
pub(super) async fn form(
    State(state): State<AppState>,
    context: PageContext,
    Path(token): Path<String>,
) -> Result<Response, AppError> {
    let props = open(&state, token).await?;
    Ok(show(&context, StatusCode::OK, props).await)
}

/// Changes the password.
pub(super) async fn save(
    State(state): State<AppState>,
    context: PageContext,
    Path(token): Path<String>,
    form: Form,
) -> Result<Response, AppError> {
    let link = hash(&token);
    let mut props = open(&state, token).await?;
    props.wrong = new_password_faults(context.lang, form.raw("password"), form.raw("password-again"));
    if !props.wrong.is_empty() {
        return Ok(show(&context, StatusCode::UNPROCESSABLE_ENTITY, props).await);
    }
    let password = state.passwords.hash(form.raw("password").to_owned()).await?;
    let act = What::PasswordChosen.done_to(&props.email);
    state.store.reset_password(&link, &password, act, now()).await?.ok_or(DEAD)?;
    // Somebody guessing at the old password is no reason to wait with the new one.
    state.throttles.accounts.forget(&props.email.to_lowercase());
    Ok(redirect("/sign-in?changed=1"))
}
