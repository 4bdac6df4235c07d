//! An invitation, opened by the one who got it: a name, a password, and there is an account.

use super::enter::enter;
use super::setup::{name_fault, new_password_faults};
use super::token::hash;
use super::visitor::Visitor;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::page::{PageContext, render};
use crate::organisation::{What, names::card};
use crate::state::{AppState, now};
use app::pages::accounts::{InvitationProps, invitation_page};
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use store::StoreError;
use tower_sessions::Session;

/// The form of an invitation that is open.
async fn open(state: &AppState, token: String) -> Result<InvitationProps, AppError> {
    state.ways_in.by_password()?;
    let dead = AppError::Bad("error-invitation-dead");
    let invitation = state.store.invitation(&hash(&token), now()).await?.ok_or(dead)?;
    let organisation = card(state, &invitation.organisation_id).await?.name;
    let email = invitation.email;
    Ok(InvitationProps { token, organisation, email, ..InvitationProps::default() })
}

async fn show(context: &PageContext, status: StatusCode, props: InvitationProps) -> Response {
    let title = t!(in context.lang, "invitation-title", organisation = props.organisation.clone());
    let mut frame = context.frame(title);
    frame.wrong = !props.wrong.is_empty();
    render(status, frame, move || invitation_page(props.clone())).await
}

/// `/invitation/{token}`.
pub(super) async fn form(
    State(state): State<AppState>,
    context: PageContext,
    Path(token): Path<String>,
) -> Result<Response, AppError> {
    let props = open(&state, token).await?;
    Ok(show(&context, StatusCode::OK, props).await)
}

/// Makes the account.
pub(super) async fn accept(
    State(state): State<AppState>,
    context: PageContext,
    visitor: Visitor,
    Path(token): Path<String>,
    session: Session,
    form: Form,
) -> Result<Response, AppError> {
    let link = hash(&token);
    let mut props = InvitationProps { name: form.get("name").to_owned(), ..open(&state, token).await? };
    props.wrong.extend(name_fault(context.lang, &props.name));
    props.wrong.extend(new_password_faults(context.lang, form.raw("password"), form.raw("password-again")));
    if !props.wrong.is_empty() {
        return Ok(show(&context, StatusCode::UNPROCESSABLE_ENTITY, props).await);
    }
    let password = state.passwords.hash(form.raw("password").to_owned()).await?;
    let act = What::InvitationAccepted.done_to(&props.email);
    let dead = || AppError::Bad("error-invitation-dead");
    let account = match state.store.accept_invitation(&link, &props.name, &password, act, now()).await {
        // The address got an account in another way meanwhile.
        Err(StoreError::Duplicate(_)) => return Err(dead()),
        other => other?.ok_or_else(dead)?,
    };
    let account = state.store.find_account(&account).await?.ok_or(AppError::NotFound)?;
    enter(&state, &session, &visitor, &account, "/procurements").await
}
