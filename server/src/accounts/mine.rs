//! My account: the name, the password, and where I am signed in.

use super::enter::{attempt, right};
use super::second_factor::is_password;
use super::setup::{name_fault, new_password_faults};
use super::visitor::Visitor;
use crate::access::SignedIn;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::page::{moment, redirect, render};
use crate::http::query::Query;
use crate::http::session::{self, Begun};
use crate::state::{AppState, now};
use app::components::{FieldError, Wrong};
use app::pages::accounts::{AccountProps, ProviderProps, SessionRow, account_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use store::Account;
use tower_sessions::Session;

/// `/account`.
pub(super) async fn page(
    State(state): State<AppState>,
    person: SignedIn,
    session: Session,
    Query(query): Query,
) -> Result<Response, AppError> {
    let name = person.account.display_name.clone();
    show(StatusCode::OK, &state, &person, &session, (name, Vec::new()), query.get("saved") == "1").await
}

async fn show(
    status: StatusCode,
    state: &AppState,
    person: &SignedIn,
    asking: &Session,
    (name, wrong): (String, Wrong),
    saved: bool,
) -> Result<Response, AppError> {
    let context = person.context();
    let account = &person.account;
    let sessions = state.store.list_sessions(&account.id, now()).await?;
    let rows = sessions.iter().filter_map(|row| session::begun(row, asking));
    let props = AccountProps {
        email: account.email.clone(),
        name,
        administrator: account.administrator,
        editor: account.editor,
        second_factor: state.store.second_factor(&account.id).await?.is_some_and(|factor| factor.confirmed.is_some()),
        has_password: account.password_hash.is_some() && state.ways_in.password,
        provider: provider(state, account).await?,
        sessions: rows.map(|begun| session_row(context.lang, begun)).collect(),
        wrong,
    };
    let mut frame = context.frame(t!(in context.lang, "my-account"));
    frame.wrong = !props.wrong.is_empty();
    frame.saved = saved.then(|| t!(in context.lang, "account-saved"));
    Ok(render(status, frame, move || account_page(props.clone())).await)
}

/// The page again, with what is wrong.
///
/// # Errors
/// The store's own.
pub(super) async fn refused(
    state: &AppState,
    person: &SignedIn,
    asking: &Session,
    wrong: Wrong,
) -> Result<Response, AppError> {
    let filled = (person.account.display_name.clone(), wrong);
    show(StatusCode::UNPROCESSABLE_ENTITY, state, person, asking, filled, false).await
}

async fn provider(state: &AppState, account: &Account) -> Result<Option<ProviderProps>, AppError> {
    let Some(provider) = &state.ways_in.openid else { return Ok(None) };
    let identities = state.store.list_identities(&account.id).await?;
    let connected = identities.into_iter().find(|identity| identity.issuer == provider.issuer());
    Ok(Some(ProviderProps {
        name: provider.name().to_owned(),
        connected: connected.map(|identity| identity.label),
        other_way_in: account.password_hash.is_some() && state.ways_in.password,
        has_password: account.password_hash.is_some(),
    }))
}

fn session_row(lang: Lang, begun: Begun) -> SessionRow {
    let browser = if begun.browser.is_empty() { t!(in lang, "browser-unknown") } else { begun.browser };
    SessionRow { since: moment(lang, begun.since), browser, this: begun.this }
}

/// Gives the person another name.
pub(super) async fn rename(
    State(state): State<AppState>,
    person: SignedIn,
    session: Session,
    form: Form,
) -> Result<Response, AppError> {
    let name = form.get("name").to_owned();
    if let Some(fault) = name_fault(person.context().lang, &name) {
        return show(StatusCode::UNPROCESSABLE_ENTITY, &state, &person, &session, (name, vec![fault]), false).await;
    }
    state.store.rename_account(&person.account.id, &name).await?;
    Ok(redirect("/account?saved=1"))
}

/// Changes the password, for somebody who knows the one there is. Every other session ends, and this one gets a new id.
pub(super) async fn change_password(
    State(state): State<AppState>,
    person: SignedIn,
    visitor: Visitor,
    session: Session,
    form: Form,
) -> Result<Response, AppError> {
    state.ways_in.by_password()?;
    let (account, lang) = (&person.account, person.context().lang);
    attempt(&state, &account.id)?;
    let mut wrong = Vec::new();
    if is_password(&state, account, form.raw("current")).await? {
        right(&state, &account.id);
    } else {
        wrong.push(FieldError { field: "current".to_owned(), message: t!(in lang, "wrong-current-password") });
    }
    wrong.extend(new_password_faults(lang, form.raw("password"), form.raw("password-again")));
    if !wrong.is_empty() {
        return refused(&state, &person, &session, wrong).await;
    }
    let password = state.passwords.hash(form.raw("password").to_owned()).await?;
    state.store.change_password(&account.id, &password, now()).await?;
    let changed = Account { password_hash: Some(password), ..account.clone() };
    session::sign_in(&session, &changed, visitor.browser).await.map_err(session::fault)?;
    Ok(redirect("/account?saved=1"))
}

/// Ends every session of the person, this one too.
pub(super) async fn sign_out_everywhere(
    State(state): State<AppState>,
    person: SignedIn,
    session: Session,
) -> Result<Response, AppError> {
    state.store.end_sessions(&person.account.id).await?;
    session.flush().await.map_err(session::fault)?;
    Ok(redirect("/sign-in"))
}
