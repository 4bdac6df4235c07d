//! Who gets in: the provider has said who it is, and here it is settled what that opens.

use super::super::enter::enter;
use super::super::visitor::Visitor;
use super::known::{Groups, Known};
use super::provider::Provider;
use super::settings::Settings;
use crate::http::error::AppError;
use crate::http::page::redirect;
use crate::http::session;
use crate::organisation::What;
use crate::state::{AppState, now};
use axum::response::Response;
use store::{Account, Field, MemberChanged, NewcomerAccount, OrganisationId, StoreError};
use tower_sessions::Session;

/// What the groups of a person give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rights {
    /// Whether the person settles who gets in; none where the groups don't say.
    administrator: Option<bool>,
}

/// What somebody's groups give, who may enter.
///
/// # Errors
/// For one who may not, and for one whose groups were left out.
pub(super) fn rights(settings: &Settings, known: &Known) -> Result<Rights, AppError> {
    let groups = match &known.groups {
        Groups::LeftOut if settings.asks_for_groups() => return Err(AppError::NotLetIn("error-openid-groups")),
        Groups::LeftOut => &[][..],
        Groups::Told(groups) => groups,
    };
    let in_one_of = |named: &[String]| groups.iter().any(|group| named.contains(group));
    let administrator = in_one_of(&settings.administrators);
    if !settings.members.is_empty() && !in_one_of(&settings.members) && !administrator {
        return Err(AppError::NotLetIn("error-openid-not-member"));
    }
    Ok(Rights { administrator: (!settings.administrators.is_empty()).then_some(administrator) })
}

/// Lets somebody in: to their account, or to one that is made.
///
/// # Errors
/// For one who may not enter; the store's own.
pub(super) async fn admit(
    state: &AppState,
    provider: &Provider,
    session: &Session,
    visitor: &Visitor,
    known: &Known,
    next: &str,
) -> Result<Response, AppError> {
    let rights = rights(&provider.settings, known)?;
    let home = home(state, &provider.settings).await?;
    let account = match account(state, known).await? {
        Some(account) => account,
        None => newcomer(state, known, rights, home.as_ref()).await?,
    };
    if account.disabled.is_some() {
        return Err(AppError::NotLetIn("error-openid-disabled"));
    }
    state.store.identity_seen(known.identity()).await?;
    // The groups of one organisation settle nothing in another.
    let ours = home.as_ref() == Some(&account.organisation_id);
    if home.is_none() && rights.administrator.is_some() {
        tracing::warn!("there are several organisations and none is named for the provider: its groups settle nothing");
    }
    if let Some(administrator) = rights.administrator.filter(|_| ours) {
        follow(state, &account, administrator).await?;
    }
    if provider.settings.second_factor {
        session::sign_in(session, &account, visitor.browser).await.map_err(session::fault)?;
        return Ok(redirect(next));
    }
    enter(state, session, visitor, &account, next).await
}

/// The organisation that the provider speaks for: the one that is named, or the only one there is.
async fn home(state: &AppState, settings: &Settings) -> Result<Option<OrganisationId>, AppError> {
    if let Some(named) = &settings.organisation {
        return Ok(Some(named.clone()));
    }
    match state.store.list_organisations().await?.as_slice() {
        [] => Err(AppError::NotLetIn("error-openid-not-set-up")),
        [only] => Ok(Some(only.id.clone())),
        _ => Ok(None),
    }
}

async fn account(state: &AppState, known: &Known) -> Result<Option<Account>, AppError> {
    let identity = known.identity();
    Ok(state.store.account_of_identity(identity.issuer, identity.subject).await?)
}

/// Makes an account for somebody who has none. An address that has one is no proof of being its owner: at many providers people, or their
/// administrators, write it themselves.
async fn newcomer(
    state: &AppState,
    known: &Known,
    rights: Rights,
    home: Option<&OrganisationId>,
) -> Result<Account, AppError> {
    let taken = AppError::NotLetIn(match state.ways_in.password {
        true => "error-openid-address-taken",
        false => "error-openid-address-taken-alone",
    });
    let email = known.email.as_deref().ok_or(AppError::NotLetIn("error-openid-no-address"))?;
    let organisation = home.ok_or(AppError::NotLetIn("error-openid-which-organisation"))?;
    let administrator = rights.administrator.unwrap_or(false);
    let new = NewcomerAccount { email, display_name: &known.name, administrator };
    let act = What::AccountByProvider.done_to(email);
    let made = state.store.create_account_of_identity(organisation, new, known.identity(), act, now()).await;
    match made {
        Ok(account) => state.store.find_account(&account).await?.ok_or(AppError::NotFound),
        Err(StoreError::Duplicate(Field::Email)) => Err(taken),
        // In two windows at once: the other one has made it.
        Err(StoreError::Duplicate(Field::Identity)) => account(state, known).await?.ok_or(AppError::NotFound),
        Err(error) => Err(error.into()),
    }
}

/// Lets the right follow the groups.
async fn follow(state: &AppState, account: &Account, administrator: bool) -> Result<(), AppError> {
    let what = if administrator { What::AdministratorByGroups } else { What::AdministratorOffByGroups };
    let act = what.done_to(&account.email);
    match state.store.set_administrator_by_groups(&account.id, administrator, act, now()).await? {
        MemberChanged::Yes | MemberChanged::AsItWas => {}
        MemberChanged::LastAdministrator => {
            tracing::warn!("the last administrator is in no group of administrators any more, and stays");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::known::Claims;
    use super::super::settings::Settings;
    use super::{Rights, rights};
    use openidconnect::{ClientId, RedirectUrl};
    use serde_json::json;

    fn given(members: &[&str], administrators: &[&str], claims: serde_json::Value) -> Option<Option<bool>> {
        let named = |groups: &[&str]| groups.iter().map(|group| (*group).to_owned()).collect();
        let settings = Settings {
            issuer: Settings::issuer("https://id.example").unwrap(),
            client_id: ClientId::new("kravspor".to_owned()),
            secret: None,
            redirect: RedirectUrl::new("https://it.example".to_owned()).unwrap(),
            name: String::new(),
            groups_claim: "groups".to_owned(),
            members: named(members),
            administrators: named(administrators),
            organisation: None,
            second_factor: false,
        };
        let known = Claims::of(&claims).unwrap().known(&settings).unwrap();
        rights(&settings, &known).ok().map(|Rights { administrator }| administrator)
    }

    #[test]
    fn groups_say_who_enters_and_who_settles_it() {
        let of = |groups: &[&str]| json!({"sub": "1", "groups": groups});
        assert_eq!(given(&[], &[], of(&[])), Some(None));
        assert_eq!(given(&["m"], &[], of(&[])), None);
        assert_eq!(given(&["m"], &[], of(&["M", "mm"])), None);
        assert_eq!(given(&["m", "n"], &[], of(&["x", "n"])), Some(None));
        assert_eq!(given(&["m"], &["a"], of(&["m"])), Some(Some(false)));
        assert_eq!(given(&["m"], &["a"], of(&["a"])), Some(Some(true)));
        assert_eq!(given(&[], &["a"], of(&[])), Some(Some(false)));
        let left_out = json!({"sub": "1", "_claim_names": {"groups": "src1"}});
        assert_eq!(given(&[], &[], left_out.clone()), Some(None));
        assert_eq!(given(&[], &["a"], left_out), None);
    }
}
