//! The first account, of the installation or of an organisation that was added to it, through a link that is printed to the terminal
//! only: single use, expiring, stored as a hash, and dead once there is such an account.

use super::token::{self, hash};
use super::visitor::Visitor;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::{PASSWORD_CHARS_MAX, PASSWORD_CHARS_MIN, SETUP_LINK, SHORT_CHARS_MAX};
use crate::http::page::{PageContext, redirect, render};
use crate::http::session;
use crate::organisation::names::card;
use crate::state::{AppState, now};
use app::components::{FieldError, Wrong};
use app::pages::accounts::{SetupProps, setup_page};
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::procurement::case::Organisation;
use store::{NewAccount, SetUp, StoreError};
use tower_sessions::Session;

/// Makes a new link, and gives its path. Links made before it are dead.
///
/// # Errors
/// When an account exists, or the store can't be written.
pub async fn new_link(state: &AppState) -> Result<String, AppError> {
    let token = token::new()?;
    let now = now();
    state.store.put_setup_link(&hash(&token), now.plus(SETUP_LINK), now).await?;
    Ok(format!("/setup/{token}"))
}

/// The form of a link that is open.
async fn open(state: &AppState, token: String) -> Result<SetupProps, AppError> {
    let organisation = match state.store.setup_link(&hash(&token), now()).await? {
        None => return Err(AppError::Bad("error-setup-dead")),
        Some(SetUp::Installation) => return Ok(SetupProps { token, ..SetupProps::default() }),
        Some(SetUp::Organisation(id)) => card(state, &id).await?.name,
    };
    Ok(SetupProps { token, organisation, organisation_given: true, ..SetupProps::default() })
}

/// The form, as long as the link is open.
pub async fn form(
    State(state): State<AppState>,
    context: PageContext,
    Path(token): Path<String>,
) -> Result<Response, AppError> {
    let props = open(&state, token).await?;
    Ok(show(&context, StatusCode::OK, props).await)
}

async fn show(context: &PageContext, status: StatusCode, props: SetupProps) -> Response {
    let mut frame = context.frame(t!(in context.lang, "setup-title"));
    frame.wrong = !props.wrong.is_empty();
    render(status, frame, move || setup_page(props.clone())).await
}

/// Creates the account, and the organisation where the link is for one that is not there yet, and signs in.
pub async fn create(
    State(state): State<AppState>,
    context: PageContext,
    Path(token): Path<String>,
    visitor: Visitor,
    session: Session,
    form: Form,
) -> Result<Response, AppError> {
    let mut props = open(&state, token.clone()).await?;
    props.name = form.get("name").to_owned();
    props.email = form.get("email").to_owned();
    if !props.organisation_given {
        props.organisation = form.get("organisation").to_owned();
    }
    props.wrong = faults(context.lang, &props, form.raw("password"), form.raw("password-again"));
    if !props.wrong.is_empty() {
        return Ok(show(&context, StatusCode::UNPROCESSABLE_ENTITY, props).await);
    }
    let account = NewAccount {
        email: props.email.clone(),
        display_name: props.name.clone(),
        password_hash: state.passwords.hash(form.raw("password").to_owned()).await?,
        administrator: true,
    };
    let card = Organisation { name: props.organisation.clone(), ..Organisation::default() };
    let card = serde_json::to_value(card).map_err(AppError::internal)?;
    let (_, account) = match state.store.consume_setup(&hash(&token), account, &card, now()).await {
        Err(StoreError::SetupDead) => return Err(AppError::Bad("error-setup-dead")),
        Err(StoreError::Duplicate(_)) => {
            let message = t!(in context.lang, "wrong-email-taken");
            props.wrong = vec![FieldError { field: "email".to_owned(), message }];
            return Ok(show(&context, StatusCode::UNPROCESSABLE_ENTITY, props).await);
        }
        other => other?,
    };
    let account = state.store.find_account(&account).await?.ok_or(AppError::NotFound)?;
    session::sign_in(&session, &account, visitor.browser).await.map_err(session::fault)?;
    tracing::info!(account = %account.id, "a first account was created");
    // Where passwords let nobody in, the account is connected before anything else.
    Ok(redirect(if state.ways_in.password { "/organisation" } else { "/account" }))
}

fn faults(lang: Lang, props: &SetupProps, password: &str, again: &str) -> Wrong {
    let mut wrong = Vec::new();
    let mut fault = |field: &str, message: String| wrong.push(FieldError { field: field.to_owned(), message });
    for (field, value) in [("name", &props.name), ("organisation", &props.organisation)] {
        if value.is_empty() {
            fault(field, t!(in lang, "wrong-empty"));
        } else if value.chars().count() > SHORT_CHARS_MAX {
            fault(field, t!(in lang, "wrong-too-long", max = SHORT_CHARS_MAX));
        }
    }
    if !is_email(&props.email) {
        fault("email", t!(in lang, "wrong-email"));
    }
    wrong.extend(new_password_faults(lang, password, again));
    wrong
}

/// What is wrong with a new password, typed twice.
pub fn new_password_faults(lang: Lang, password: &str, again: &str) -> Wrong {
    let fault = |field: &str, message: String| FieldError { field: field.to_owned(), message };
    match password_fault(lang, password) {
        Some(message) => vec![fault("password", message)],
        None if password != again => vec![fault("password-again", t!(in lang, "wrong-password-again"))],
        None => Vec::new(),
    }
}

/// What is wrong with the name of a person.
pub fn name_fault(lang: Lang, name: &str) -> Option<FieldError> {
    let message = if name.is_empty() {
        t!(in lang, "wrong-empty")
    } else if name.chars().count() > SHORT_CHARS_MAX {
        t!(in lang, "wrong-too-long", max = SHORT_CHARS_MAX)
    } else {
        return None;
    };
    Some(FieldError { field: "name".to_owned(), message })
}

/// What is wrong with a new password.
pub fn password_fault(lang: Lang, password: &str) -> Option<String> {
    let length = password.chars().count();
    if length < PASSWORD_CHARS_MIN {
        Some(t!(in lang, "wrong-password-short", min = PASSWORD_CHARS_MIN))
    } else if length > PASSWORD_CHARS_MAX {
        Some(t!(in lang, "wrong-too-long", max = PASSWORD_CHARS_MAX))
    } else {
        None
    }
}

/// Whether this can be an address of electronic mail: something, an at sign, and a domain with a dot.
pub fn is_email(text: &str) -> bool {
    let well_formed = |(local, domain): (&str, &str)| {
        !local.is_empty() && domain.contains('.') && !domain.starts_with('.') && !domain.ends_with('.')
    };
    text.chars().count() <= SHORT_CHARS_MAX
        && !text.chars().any(char::is_whitespace)
        && text.matches('@').count() == 1
        && text.split_once('@').is_some_and(well_formed)
}
