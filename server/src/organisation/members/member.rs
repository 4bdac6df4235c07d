//! One person, and what is settled about the account. An administrator never sees or sets a password: the person chooses it, through a link.

use super::super::acts::{What, say_saved};
use crate::access::Administrator;
use crate::accounts::token;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::PASSWORD_LINK;
use crate::http::page::{moment, redirect, render};
use crate::http::query::Query;
use crate::state::{AppState, now};
use app::pages::organisation::{LinkProps, MemberProps, link_page, member_page};
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use store::{AccountId, Member, MemberChange, MemberChanged};

/// The person in the address, if of the same organisation.
async fn member(state: &AppState, Administrator(person): &Administrator, id: &str) -> Result<Member, AppError> {
    let id: AccountId = id.parse().map_err(|_| AppError::NotFound)?;
    let members = state.store.list_members(&person.account.organisation_id).await?;
    members.into_iter().find(|member| member.account.id == id).ok_or(AppError::NotFound)
}

/// `/organisation/members/{account}`.
pub(super) async fn page(
    State(state): State<AppState>,
    person: Administrator,
    Path(id): Path<String>,
    Query(query): Query,
) -> Result<Response, AppError> {
    let member = member(&state, &person, &id).await?;
    show(StatusCode::OK, &state, &person, &member, None, query.get("saved") == "1").await
}

async fn show(
    status: StatusCode,
    state: &AppState,
    Administrator(person): &Administrator,
    member: &Member,
    refused: Option<String>,
    saved: bool,
) -> Result<Response, AppError> {
    let context = person.context();
    let account = &member.account;
    let colleagues = state.store.list_members(&account.organisation_id).await?;
    let colleagues = colleagues.into_iter().map(|colleague| colleague.account).filter(|other| other.disabled.is_none());
    let nobody = (String::new(), t!(in context.lang, "member-hand-over-choose"));
    let props = MemberProps {
        colleagues: std::iter::once(nobody)
            .chain(colleagues.map(|other| (other.id.to_string(), other.display_name)))
            .collect(),
        id: account.id.to_string(),
        name: account.display_name.clone(),
        email: account.email.clone(),
        created: moment(context.lang, account.created),
        administrator: account.administrator,
        editor: account.editor,
        disabled: account.disabled.map(|at| moment(context.lang, at)),
        second_factor: member.second_factor,
        passwords: state.ways_in.password,
        refused,
    };
    let mut frame = context.frame(props.name.clone());
    if saved {
        say_saved(state, person, &mut frame).await?;
    }
    Ok(render(status, frame, move || member_page(props.clone())).await)
}

fn back(member: &Member) -> Response {
    redirect(&format!("/organisation/members/{}?saved=1", member.account.id))
}

async fn change(
    state: &AppState,
    by: &Administrator,
    member: &Member,
    change: MemberChange,
    what: What,
) -> Result<Response, AppError> {
    let act = what.done_to(&member.account.email);
    match state.store.change_member(&by.0.account.id, &member.account.id, change, act, now()).await? {
        MemberChanged::Yes | MemberChanged::AsItWas => Ok(back(member)),
        MemberChanged::LastAdministrator => {
            let refused = Some(t!(in by.0.context().lang, "wrong-last-administrator"));
            show(StatusCode::UNPROCESSABLE_ENTITY, state, by, member, refused, false).await
        }
    }
}

/// What the form asks for, yes or no, as a change and what it is called in the log.
async fn decide(
    state: &AppState,
    by: &Administrator,
    id: &str,
    form: &Form,
    asked: fn(bool) -> (MemberChange, What),
) -> Result<Response, AppError> {
    let member = member(state, by, id).await?;
    let (wanted, what) = asked(form.get("do") == "yes");
    change(state, by, &member, wanted, what).await
}

/// Makes the person an administrator, or not any longer.
pub(super) async fn administrator(
    State(state): State<AppState>,
    person: Administrator,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, AppError> {
    let asked = |wanted| {
        (MemberChange::Administrator(wanted), if wanted { What::AdministratorGiven } else { What::AdministratorTaken })
    };
    decide(&state, &person, &id, &form, asked).await
}

/// Makes the person an editor of the catalogue, or not any longer.
pub(super) async fn editor(
    State(state): State<AppState>,
    person: Administrator,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, AppError> {
    let asked = |wanted| (MemberChange::Editor(wanted), if wanted { What::EditorGiven } else { What::EditorTaken });
    decide(&state, &person, &id, &form, asked).await
}

/// Takes the account out of use, or back into use.
pub(super) async fn put_in_use(
    State(state): State<AppState>,
    person: Administrator,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, AppError> {
    let asked =
        |wanted| (MemberChange::InUse(wanted), if wanted { What::AccountResumed } else { What::AccountStopped });
    decide(&state, &person, &id, &form, asked).await
}

/// Makes a colleague answer for the procurements of somebody whose account is out of use. The administrator sees none of them.
pub(super) async fn hand_over(
    State(state): State<AppState>,
    by: Administrator,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, AppError> {
    let lang = by.0.context().lang;
    let left = member(&state, &by, &id).await?;
    let taker = match member(&state, &by, form.get("to")).await {
        Ok(taker) if taker.account.disabled.is_none() && left.account.disabled.is_some() => taker,
        Ok(_) | Err(AppError::NotFound) => {
            let refused = Some(t!(in lang, "access-wrong-taker"));
            return show(StatusCode::UNPROCESSABLE_ENTITY, &state, &by, &left, refused, false).await;
        }
        Err(other) => return Err(other),
    };
    let names = format!("{} → {}", left.account.email, taker.account.email);
    let summary = t!(in lang, "journal-taken-over", name = taker.account.display_name, before = left.account.display_name.clone());
    let act = What::HandedOver.done_to(&names);
    let (from, to) = (&left.account.id, &taker.account.id);
    state.store.hand_over_all(&by.0.account.id, from, to, act, &summary, now()).await?;
    Ok(back(&left))
}

/// Makes a link to choose a new password with. It is in the answer to the form: what is shown once can't be fetched.
pub(super) async fn new_password(
    State(state): State<AppState>,
    person: Administrator,
    Path(id): Path<String>,
) -> Result<Response, AppError> {
    state.ways_in.by_password()?;
    let member = member(&state, &person, &id).await?;
    let context = person.0.context();
    let lang = context.lang;
    let account = &member.account;
    let token = token::new()?;
    let expires = now().plus(PASSWORD_LINK);
    let act = What::PasswordLink.done_to(&account.email);
    let link = (token::hash(&token), expires);
    state.store.put_password_link(&person.0.account.id, &account.id, (&link.0, link.1), act, now()).await?;
    let props = LinkProps {
        title: t!(in lang, "password-link"),
        lead: t!(in lang, "password-link-send", name = account.display_name.clone()),
        link: format!("{}/new-password/{token}", state.reached.address),
        expires: moment(lang, expires),
        back: format!("/organisation/members/{}", account.id),
    };
    let frame = context.frame(props.title.clone());
    Ok(render(StatusCode::OK, frame, move || link_page(props.clone())).await)
}

/// Takes the person's second factor away, for somebody who has lost it and the recovery codes.
pub(super) async fn reset_second_factor(
    State(state): State<AppState>,
    person: Administrator,
    Path(id): Path<String>,
) -> Result<Response, AppError> {
    let member = member(&state, &person, &id).await?;
    let account = &member.account;
    let act = What::FactorReset.done_to(&account.email);
    // Of two who do it, the second finds it gone, which is what they wanted.
    let _ = state.store.reset_second_factor(&person.0.account.id, &account.id, act, now()).await?;
    Ok(back(&member))
}
