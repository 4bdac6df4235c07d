//! The list, invitations, and the demand of a second factor.

use super::super::acts::{What, say_saved};
use crate::access::Administrator;
use crate::accounts::setup::is_email;
use crate::accounts::token;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::{INVITATION_LINK, INVITATIONS_MAX};
use crate::http::page::{moment, redirect, render};
use crate::http::query::Query;
use crate::state::{AppState, now};
use app::components::FieldError;
use app::pages::organisation::{InvitationRow, LinkProps, MemberRow, MembersProps, link_page, members_page};
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use store::{Member, NewInvitation, StoreError};

/// `/organisation/members`.
pub(super) async fn page(
    State(state): State<AppState>,
    person: Administrator,
    Query(query): Query,
) -> Result<Response, AppError> {
    show(StatusCode::OK, &state, &person, (String::new(), None), query.get("saved") == "1").await
}

async fn show(
    status: StatusCode,
    state: &AppState,
    Administrator(person): &Administrator,
    (email, fault): (String, Option<String>),
    saved: bool,
) -> Result<Response, AppError> {
    let context = person.context();
    let lang = context.lang;
    let organisation = &person.account.organisation_id;
    let members = state.store.list_members(organisation).await?;
    let own = members.iter().find(|member| member.account.id == person.account.id);
    let invitations = state.store.list_invitations(organisation, now()).await?;
    let invitations = invitations.into_iter().map(|open| InvitationRow {
        id: open.id.to_string(),
        email: open.email,
        by: open.by,
        expires: moment(lang, open.expires),
    });
    let wrong = fault.map(|message| FieldError { field: "email".to_owned(), message });
    let props = MembersProps {
        has_factor: own.is_some_and(|member| member.second_factor),
        members: members.iter().map(|member| row(lang, member)).collect(),
        invitations: invitations.collect(),
        demanded: state.store.second_factor_demanded(organisation).await?,
        passwords: state.ways_in.password,
        email,
        days: INVITATION_LINK.as_secs() / (24 * 60 * 60),
        wrong: wrong.into_iter().collect(),
    };
    let mut frame = context.frame(t!(in lang, "members"));
    frame.wrong = !props.wrong.is_empty();
    if saved {
        say_saved(state, person, &mut frame).await?;
    }
    Ok(render(status, frame, move || members_page(props.clone())).await)
}

fn row(lang: Lang, member: &Member) -> MemberRow {
    let account = &member.account;
    let role = if account.administrator { t!(in lang, "member-administrator") } else { t!(in lang, "member-ordinary") };
    let editor = account.editor.then(|| t!(in lang, "member-editor"));
    let disabled = account.disabled.is_some().then(|| t!(in lang, "member-out-of-use"));
    let factor = member.second_factor.then(|| t!(in lang, "member-has-factor"));
    MemberRow {
        id: account.id.to_string(),
        name: account.display_name.clone(),
        email: account.email.clone(),
        states: [Some(role), editor, factor, disabled].into_iter().flatten().collect(),
    }
}

/// Makes an invitation. The link is in the answer to the form, and not after a redirect: what is shown once can't be fetched.
pub(super) async fn invite(
    State(state): State<AppState>,
    person: Administrator,
    form: Form,
) -> Result<Response, AppError> {
    state.ways_in.by_password()?;
    let context = person.0.context();
    let lang = context.lang;
    let account = &person.0.account;
    let email = form.get("email").to_owned();
    let refuse =
        |message| show(StatusCode::UNPROCESSABLE_ENTITY, &state, &person, (email.clone(), Some(message)), false);
    if !is_email(&email) {
        return refuse(t!(in lang, "wrong-email")).await;
    }
    if state.store.list_invitations(&account.organisation_id, now()).await?.len() >= INVITATIONS_MAX {
        return refuse(t!(in lang, "wrong-too-many-invitations", max = INVITATIONS_MAX)).await;
    }
    let token = token::new()?;
    let expires = now().plus(INVITATION_LINK);
    let new = NewInvitation { email: email.clone(), hash: token::hash(&token), expires };
    match state.store.invite(&account.id, new, What::Invited.done_to(&email), now()).await {
        Err(StoreError::Duplicate(_)) => return refuse(t!(in lang, "wrong-email-taken")).await,
        other => other?,
    };
    let props = LinkProps {
        title: t!(in lang, "invitation"),
        lead: t!(in lang, "invitation-send", email = email),
        link: format!("{}/invitation/{token}", state.reached.address),
        expires: moment(lang, expires),
        back: "/organisation/members".to_owned(),
    };
    let frame = context.frame(props.title.clone());
    Ok(render(StatusCode::OK, frame, move || link_page(props.clone())).await)
}

/// Withdraws one.
pub(super) async fn withdraw(
    State(state): State<AppState>,
    Administrator(person): Administrator,
    Path(id): Path<String>,
) -> Result<Response, AppError> {
    let id = id.parse().map_err(|_| AppError::NotFound)?;
    let open = state.store.list_invitations(&person.account.organisation_id, now()).await?;
    let Some(open) = open.into_iter().find(|open| open.id == id) else {
        // A colleague was faster, or it was accepted: it is gone, and the list shows which.
        return Ok(redirect("/organisation/members"));
    };
    let act = What::InvitationWithdrawn.done_to(&open.email);
    let _ = state.store.withdraw_invitation(&person.account.id, &id, act, now()).await?;
    Ok(redirect("/organisation/members?saved=1"))
}

/// Demands a second factor of everybody, or not any longer. Only somebody who has one can: it must be possible to get in afterwards.
pub(super) async fn demand(
    State(state): State<AppState>,
    Administrator(person): Administrator,
    form: Form,
) -> Result<Response, AppError> {
    let wanted = form.get("demand") == "yes";
    let account = &person.account.id;
    let factor = state.store.second_factor(account).await?;
    if wanted && factor.is_none_or(|factor| factor.confirmed.is_none()) {
        return Err(AppError::Bad("error-demand-own-first"));
    }
    let what = if wanted { What::FactorDemanded } else { What::FactorFree };
    let _ = state.store.demand_second_factor(account, wanted, what.done_to(""), now()).await?;
    Ok(redirect("/organisation/members?saved=1"))
}
