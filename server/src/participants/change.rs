//! Giving access, changing it, taking it away, and handing a procurement over.

use super::list;
use super::one::{participant, show};
use super::words;
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::PARTICIPANTS_MAX;
use crate::http::page::redirect;
use crate::state::{AppState, now};
use app::components::{FieldError, Wrong};
use app::pages::access::AccessForm;
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::content::id::PersonKey;
use std::collections::BTreeMap;
use store::{Account, AccountId, NewParticipant, Participant, ParticipantChanged, Standing};

fn typed(form: &Form) -> AccessForm {
    let get = |name: &str| form.get(name).to_owned();
    AccessForm { colleague: get("colleague"), email: get("email"), standing: get("standing"), person: get("person") }
}

fn fault(lang: Lang, field: &str, words: &str) -> FieldError {
    FieldError { field: field.to_owned(), message: t!(in lang, words) }
}

/// How somebody is to take part, as the form says, or what is wrong with it.
fn read(mine: &Mine, typed: &AccessForm) -> Result<(Standing, Option<String>), Wrong> {
    let lang = mine.person.context().lang;
    let mut wrong = Wrong::new();
    let standing = Standing::parse(&typed.standing);
    if standing.is_none() {
        wrong.push(fault(lang, "standing", "access-wrong-standing"));
    }
    let person = Some(typed.person.clone()).filter(|person| !person.is_empty());
    if person.as_deref().is_some_and(|key| !mine.case.people.contains_key(&PersonKey::from(key))) {
        wrong.push(fault(lang, "person", "access-wrong-person"));
    }
    match standing {
        Some(standing) if wrong.is_empty() => Ok((standing, person)),
        _ => Err(wrong),
    }
}

/// Whose account the form names, or what is wrong with it.
async fn who(state: &AppState, mine: &Mine, typed: &AccessForm) -> Result<Result<Account, Wrong>, AppError> {
    let lang = mine.person.context().lang;
    let refused = |field: &str, words: &str| Ok(Err(vec![fault(lang, field, words)]));
    let found = match (typed.colleague.as_str(), typed.email.as_str()) {
        ("", "") => return refused("colleague", "access-wrong-who"),
        ("", email) => state.store.find_account_by_email(email).await?,
        (id, "") => match id.parse::<AccountId>() {
            // By its id, only a colleague: the addresses of others are known to those who know them.
            Ok(id) => state
                .store
                .find_account(&id)
                .await?
                .filter(|account| account.organisation_id == mine.person.account.organisation_id),
            Err(_) => None,
        },
        _ => return refused("email", "access-wrong-both"),
    };
    match found.filter(|account| account.disabled.is_none()) {
        Some(account) => Ok(Ok(account)),
        None if typed.email.is_empty() => refused("colleague", "access-wrong-who"),
        None => refused("email", "access-wrong-email"),
    }
}

/// What the person is told of a change that was not made.
fn refusal(lang: Lang, changed: ParticipantChanged) -> Option<FieldError> {
    match changed {
        ParticipantChanged::Yes | ParticipantChanged::AsItWas => None,
        ParticipantChanged::PersonTaken => Some(fault(lang, "person", "access-wrong-person-taken")),
        ParticipantChanged::Owner => Some(fault(lang, "standing", "access-wrong-owner")),
        ParticipantChanged::NotThere => Some(fault(lang, "standing", "access-out-of-use")),
    }
}

/// `POST /p/{id}/access`.
pub(super) async fn give(State(state): State<AppState>, mine: Mine, form: Form) -> Result<Response, AppError> {
    let lang = mine.person.context().lang;
    let typed = typed(&form);
    let refuse = async |wrong| list::show(StatusCode::UNPROCESSABLE_ENTITY, &state, &mine, typed.clone(), wrong).await;
    let there = state.store.participants(&mine.stored.id, &mine.person.account.id).await?;
    if there.len() >= PARTICIPANTS_MAX {
        let message = t!(in lang, "access-wrong-many", max = PARTICIPANTS_MAX);
        return refuse(vec![FieldError { field: "colleague".to_owned(), message }]).await;
    }
    let (account, (standing, person)) = match (who(&state, &mine, &typed).await?, read(&mine, &typed)) {
        (Ok(account), Ok(read)) => (account, read),
        (account, read) => {
            return refuse(account.err().into_iter().chain(read.err()).flatten().collect()).await;
        }
    };
    if there.iter().any(|participant| participant.account == account.id) {
        let field = if typed.email.is_empty() { "colleague" } else { "email" };
        let message = t!(in lang, "access-wrong-there", name = account.display_name.clone());
        return refuse(vec![FieldError { field: field.to_owned(), message }]).await;
    }
    let as_what = words::standing(lang, standing);
    let summary = t!(in lang, "journal-access-given", name = account.display_name, standing = as_what);
    let new = NewParticipant { account: account.id, standing, person };
    let by = &mine.person.account.id;
    let changed = state.store.put_participant(&mine.stored.id, by, &new, &summary, now()).await?;
    match refusal(lang, changed) {
        None => Ok(redirect(&format!("/p/{}/access", mine.id()))),
        Some(refusal) => refuse(vec![refusal]).await,
    }
}

/// Nobody gives themselves more than they were given: that would make the table of rights a suggestion.
fn is_own(mine: &Mine, account: &AccountId) -> bool {
    *account == mine.person.account.id && !mine.is_owner()
}

/// `POST /p/{id}/access/{account}`.
pub(super) async fn change(
    State(state): State<AppState>,
    mine: Mine,
    Path(path): Path<BTreeMap<String, String>>,
    form: Form,
) -> Result<Response, AppError> {
    let lang = mine.person.context().lang;
    let of = participant(&state, &mine, &path).await?;
    let typed = typed(&form);
    let refuse = async |wrong| show(StatusCode::UNPROCESSABLE_ENTITY, &mine, &of, typed.clone(), wrong).await;
    if is_own(&mine, &of.account) {
        return Ok(refuse(vec![fault(lang, "standing", "access-wrong-self")]).await);
    }
    let (standing, person) = match read(&mine, &typed) {
        Ok(read) => read,
        Err(wrong) => return Ok(refuse(wrong).await),
    };
    let as_what = match &person {
        Some(key) => format!("{}, {}", words::standing(lang, standing), words::person(&mine, key)),
        None => words::standing(lang, standing),
    };
    let summary = t!(in lang, "journal-access-changed", name = of.name.clone(), standing = as_what);
    let new = NewParticipant { account: of.account.clone(), standing, person };
    let by = &mine.person.account.id;
    let changed = state.store.put_participant(&mine.stored.id, by, &new, &summary, now()).await?;
    match refusal(lang, changed) {
        None => Ok(redirect(&format!("/p/{}/access", mine.id()))),
        Some(refusal) => Ok(refuse(vec![refusal]).await),
    }
}

/// `POST /p/{id}/access/{account}/remove`.
pub(super) async fn remove(
    State(state): State<AppState>,
    mine: Mine,
    Path(path): Path<BTreeMap<String, String>>,
) -> Result<Response, AppError> {
    let of = participant(&state, &mine, &path).await?;
    let by = &mine.person.account.id;
    let summary = t!(in mine.person.context().lang, "journal-access-removed", name = of.name.clone());
    let changed = state.store.remove_participant(&mine.stored.id, by, &of.account, &summary, now()).await?;
    // Whoever took their own access away has nothing more to see there.
    let to = if of.account == *by { "/procurements".to_owned() } else { format!("/p/{}/access", mine.id()) };
    Ok(done_or_told(&mine, &of, changed, &to).await)
}

/// `POST /p/{id}/access/{account}/owner`.
pub(super) async fn hand_over(
    State(state): State<AppState>,
    mine: Mine,
    Path(path): Path<BTreeMap<String, String>>,
) -> Result<Response, AppError> {
    let of = participant(&state, &mine, &path).await?;
    let by = &mine.person.account.id;
    let summary = t!(in mine.person.context().lang, "journal-handed-over", name = of.name.clone());
    let changed = state.store.hand_over(&mine.stored.id, by, &of.account, &summary, now()).await?;
    Ok(done_or_told(&mine, &of, changed, &format!("/p/{}/access", mine.id())).await)
}

/// On to where one goes when it is done, or the page of this access with why it is not.
async fn done_or_told(mine: &Mine, of: &Participant, changed: ParticipantChanged, to: &str) -> Response {
    match refusal(mine.person.context().lang, changed) {
        None => redirect(to),
        Some(refusal) => {
            let form = AccessForm { standing: of.standing.code().to_owned(), ..AccessForm::default() };
            show(StatusCode::UNPROCESSABLE_ENTITY, mine, of, form, vec![refusal]).await
        }
    }
}
