//! Setting up a second factor and turning it off.
//!
//! A secret and its recovery codes are shown in the answer to the form that made them, and not after a redirect: what is shown once can't be
//! fetched. The secret of one that was begun is thrown away by whoever begins anew, so nobody confirms a secret that another has seen.

use super::enter::{attempt, proves, right};
use super::squares::squares;
use super::token;
use super::totp::{Secret, Typed, recovery_codes};
use crate::access::SignedIn;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::{PASSWORD_CHARS_MAX, RECOVERY_CODES};
use crate::http::page::{PageContext, moment, redirect, render};
use crate::state::{AppState, now};
use app::components::{FieldError, Wrong};
use app::pages::accounts::{Factor, SecondFactorProps, recovery_codes_page, second_factor_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use store::Account;

/// Where it is done: from my account, or at sign-in.
pub(super) struct Place<'a> {
    /// Where the forms are sent.
    pub path: &'static str,
    /// Whether nothing else can be done before.
    pub signing_in: bool,
    /// Whether the organisation demands it.
    pub demanded: bool,
    /// Whose it is.
    pub account: &'a Account,
    /// What the page needs.
    pub context: &'a PageContext,
}

/// The page.
pub(super) async fn show(place: &Place<'_>, status: StatusCode, factor: Factor, wrong: Wrong) -> Response {
    let mut frame = place.context.frame(t!(in place.context.lang, "factor"));
    frame.wrong = !wrong.is_empty();
    let (path, signing_in, demanded) = (place.path, place.signing_in, place.demanded);
    let password = place.account.password_hash.is_some();
    let props = SecondFactorProps { path, signing_in, demanded, password, factor, wrong };
    render(status, frame, move || second_factor_page(props.clone())).await
}

fn begun(place: &Place<'_>, secret: &Secret) -> Result<Factor, AppError> {
    let otpauth = secret.otpauth(&place.account.email);
    Ok(Factor::Begun { secret: secret.base32(), squares: squares(&otpauth)?, otpauth })
}

/// Makes a secret and shows it.
///
/// # Errors
/// Forbidden, where a second factor stands; the store's own.
pub(super) async fn begin_for(state: &AppState, place: &Place<'_>) -> Result<Response, AppError> {
    let secret = Secret::new()?;
    if !state.store.begin_second_factor(&place.account.id, &secret.to_hex(), now()).await? {
        return Err(AppError::Forbidden);
    }
    Ok(show(place, StatusCode::OK, begun(place, &secret)?, Vec::new()).await)
}

/// What became of a first code.
pub(super) enum Confirmed {
    /// It was right: the recovery codes, to be shown once.
    Yes(Vec<String>),
    /// It was not: the page that says so.
    No(Response),
}

/// Confirms the secret with a first code.
///
/// # Errors
/// The store's own.
pub(super) async fn confirm_for(state: &AppState, place: &Place<'_>, typed: &str) -> Result<Confirmed, AppError> {
    let account = &place.account.id;
    let open = state.store.second_factor(account).await?.filter(|factor| factor.confirmed.is_none());
    let Some(secret) = open.and_then(|factor| Secret::from_hex(&factor.secret)) else {
        return Ok(Confirmed::No(redirect(place.path)));
    };
    let step = match Typed::parse(typed) {
        Some(Typed::Code(code)) => secret.step_of(code, now()),
        _ => None,
    };
    let Some(step) = step else {
        let wrong =
            vec![FieldError { field: "code".to_owned(), message: t!(in place.context.lang, "wrong-first-code") }];
        let page = show(place, StatusCode::UNPROCESSABLE_ENTITY, begun(place, &secret)?, wrong).await;
        return Ok(Confirmed::No(page));
    };
    let codes = recovery_codes(RECOVERY_CODES)?;
    let hashes: Vec<String> = codes.iter().map(|code| token::hash(&code.replace('-', ""))).collect();
    if !state.store.confirm_second_factor(account, (&secret.to_hex(), step), &hashes, now()).await? {
        return Ok(Confirmed::No(redirect(place.path)));
    }
    Ok(Confirmed::Yes(codes))
}

/// The page with the recovery codes.
pub(super) async fn codes_page(context: &PageContext, codes: Vec<String>, next: String) -> Response {
    let frame = context.frame(t!(in context.lang, "recovery-title"));
    render(StatusCode::OK, frame, move || recovery_codes_page(codes.clone(), next.clone())).await
}

async fn place<'a>(state: &AppState, person: &'a SignedIn, context: &'a PageContext) -> Result<Place<'a>, AppError> {
    let demanded = state.store.second_factor_demanded(&person.account.organisation_id).await?;
    Ok(Place { path: "/account/second-factor", signing_in: false, demanded, account: &person.account, context })
}

/// How it stands, to its owner. A secret that was begun and not confirmed is not shown again.
async fn standing(state: &AppState, place: &Place<'_>) -> Result<Factor, AppError> {
    let factor = state.store.second_factor(&place.account.id).await?;
    let confirmed = factor.and_then(|factor| Some((factor.confirmed?, factor.recovery_codes)));
    Ok(confirmed.map_or(Factor::None, |(since, recovery_codes)| Factor::Confirmed {
        since: moment(place.context.lang, since),
        recovery_codes,
    }))
}

/// `/account/second-factor`.
pub(super) async fn page(State(state): State<AppState>, person: SignedIn) -> Result<Response, AppError> {
    let context = person.context();
    let place = place(&state, &person, &context).await?;
    Ok(show(&place, StatusCode::OK, standing(&state, &place).await?, Vec::new()).await)
}

/// Makes a secret and shows it, to somebody who knows the password, where there is one: whoever sits down at an open session would else put
/// on a factor of their own and keep the owner out.
pub(super) async fn begin(State(state): State<AppState>, person: SignedIn, form: Form) -> Result<Response, AppError> {
    let (context, account) = (person.context(), &person.account);
    let place = place(&state, &person, &context).await?;
    let stands = state.store.second_factor(&account.id).await?.is_some_and(|factor| factor.confirmed.is_some());
    if stands {
        return Err(AppError::Forbidden);
    }
    if account.password_hash.is_some() {
        attempt(&state, &account.id)?;
        if !is_password(&state, account, form.raw("current")).await? {
            let message = t!(in context.lang, "wrong-current-password");
            let wrong = vec![FieldError { field: "current".to_owned(), message }];
            return Ok(show(&place, StatusCode::UNPROCESSABLE_ENTITY, standing(&state, &place).await?, wrong).await);
        }
        right(&state, &account.id);
    }
    begin_for(&state, &place).await
}

/// Confirms it with a first code.
pub(super) async fn confirm(State(state): State<AppState>, person: SignedIn, form: Form) -> Result<Response, AppError> {
    let context = person.context();
    let place = place(&state, &person, &context).await?;
    match confirm_for(&state, &place, form.get("code")).await? {
        Confirmed::Yes(codes) => Ok(codes_page(&context, codes, "/account".to_owned()).await),
        Confirmed::No(page) => Ok(page),
    }
}

/// Turns it off, for somebody who knows the password, where there is one, and has a code.
pub(super) async fn turn_off(
    State(state): State<AppState>,
    person: SignedIn,
    form: Form,
) -> Result<Response, AppError> {
    let (context, account) = (person.context(), &person.account);
    let place = place(&state, &person, &context).await?;
    if place.demanded {
        return Err(AppError::Forbidden);
    }
    attempt(&state, &account.id)?;
    let fault = |field: &str, message: String| vec![FieldError { field: field.to_owned(), message }];
    let wrong = if account.password_hash.is_some() && !is_password(&state, account, form.raw("current")).await? {
        fault("current", t!(in context.lang, "wrong-current-password"))
    } else if !proves(&state, &account.id, form.get("code")).await? {
        fault("code", t!(in context.lang, "wrong-code"))
    } else {
        right(&state, &account.id);
        state.store.remove_second_factor(&account.id, now()).await?;
        return Ok(redirect("/account?saved=1"));
    };
    Ok(show(&place, StatusCode::UNPROCESSABLE_ENTITY, standing(&state, &place).await?, wrong).await)
}

/// Whether this is the account's password, which some have none of. Who asks counts the attempt first.
///
/// # Errors
/// When the check could not be run.
pub(super) async fn is_password(state: &AppState, account: &Account, typed: &str) -> Result<bool, AppError> {
    if typed.chars().count() > PASSWORD_CHARS_MAX {
        return Ok(false);
    }
    state.passwords.check(typed.to_owned(), account.password_hash.clone()).await
}
