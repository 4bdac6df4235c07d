//! Between the password and everything else: a code of the second factor, or the setting up of one where it is demanded.

use super::enter::{attempt, proves, right};
use super::second_factor::{Confirmed, Place, begin_for, codes_page, confirm_for, show};
use super::visitor::Visitor;
use crate::access::HalfSignedIn;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::page::{redirect, render};
use crate::http::session;
use crate::state::AppState;
use app::components::{FieldError, Wrong};
use app::pages::accounts::{Factor, code_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use tower_sessions::Session;

/// `/sign-in/code`.
pub(super) async fn form(half: HalfSignedIn) -> Response {
    ask(&half, StatusCode::OK, Vec::new()).await
}

async fn ask(half: &HalfSignedIn, status: StatusCode, wrong: Wrong) -> Response {
    let mut frame = half.context.frame(t!(in half.context.lang, "code-title"));
    frame.wrong = !wrong.is_empty();
    render(status, frame, move || code_page(wrong.clone())).await
}

/// Checks the code.
pub(super) async fn check(
    State(state): State<AppState>,
    half: HalfSignedIn,
    visitor: Visitor,
    session: Session,
    form: Form,
) -> Result<Response, AppError> {
    let account = &half.account.id;
    attempt(&state, account)?;
    if !proves(&state, account, form.get("code")).await? {
        let message = t!(in half.context.lang, "wrong-code");
        let wrong = vec![FieldError { field: "code".to_owned(), message }];
        return Ok(ask(&half, StatusCode::UNPROCESSABLE_ENTITY, wrong).await);
    }
    right(&state, account);
    session::sign_in(&session, &half.account, visitor.browser).await.map_err(session::fault)?;
    Ok(redirect(&half.next))
}

fn place(half: &HalfSignedIn) -> Place<'_> {
    Place {
        path: "/sign-in/second-factor",
        signing_in: true,
        demanded: true,
        account: &half.account,
        context: &half.context,
    }
}

/// `/sign-in/second-factor`.
pub(super) async fn start(State(state): State<AppState>, half: HalfSignedIn) -> Result<Response, AppError> {
    refuse_confirmed(&state, &half).await?;
    Ok(show(&place(&half), StatusCode::OK, Factor::None, Vec::new()).await)
}

/// Whoever has a second factor is asked for it, and sets up no other with the password alone.
async fn refuse_confirmed(state: &AppState, half: &HalfSignedIn) -> Result<(), AppError> {
    let factor = state.store.second_factor(&half.account.id).await?;
    if factor.is_some_and(|factor| factor.confirmed.is_some()) { Err(AppError::Forbidden) } else { Ok(()) }
}

/// Makes a secret and shows it.
pub(super) async fn begin(State(state): State<AppState>, half: HalfSignedIn) -> Result<Response, AppError> {
    refuse_confirmed(&state, &half).await?;
    begin_for(&state, &place(&half)).await
}

/// Confirms it with a first code, and signs in.
pub(super) async fn confirm(
    State(state): State<AppState>,
    half: HalfSignedIn,
    visitor: Visitor,
    session: Session,
    form: Form,
) -> Result<Response, AppError> {
    refuse_confirmed(&state, &half).await?;
    match confirm_for(&state, &place(&half), form.get("code")).await? {
        Confirmed::Yes(codes) => {
            session::sign_in(&session, &half.account, visitor.browser).await.map_err(session::fault)?;
            Ok(codes_page(&half.context, codes, half.next.clone()).await)
        }
        Confirmed::No(page) => Ok(page),
    }
}
