//! Who may do what. A handler says what it needs by what it takes: [`SignedIn`] or [`Mine`]; there is no other way to a procurement.

use crate::http::error::AppError;
use crate::http::page::PageContext;
use crate::http::session;
use crate::organisation::starter;
use crate::state::AppState;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use catalogue::content::Release;
use catalogue::procurement::case::{Organisation, ReleaseRef};
use catalogue::procurement::section::{Head, Section, assemble};
use catalogue::procurement::{CaseFile, Derivation, derive};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::{Account, Procurement, ProcurementId};
use tower_sessions::Session;

/// Who a route is for. The table of routes carries it, and the test of every route by every kind of user reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anyone, signed in or not.
    Anyone,
    /// Somebody whose password was right, and who has yet to prove more.
    HalfSignedIn,
    /// Anyone who is signed in.
    SignedIn,
    /// An administrator of the organisation. Everybody else who is signed in may know that it exists.
    Administrator,
    /// The one who created the procurement. For everybody else it does not exist.
    Owner,
}

/// A signed-in person.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// Their account.
    pub account: Account,
    /// Their organisation.
    pub organisation: Organisation,
    request: PageContext,
}

impl SignedIn {
    /// What their pages need.
    pub fn context(&self) -> PageContext {
        PageContext {
            person: Some(self.account.display_name.clone()),
            organisation: self.organisation.name.clone(),
            ..self.request.clone()
        }
    }
}

impl FromRequestParts<AppState> for SignedIn {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        let back = || AppError::SignInFirst(parts.uri.path().to_owned());
        let session = parts.extensions.get::<Session>().ok_or_else(back)?;
        let id = session::signed_in(session).await.map_err(session::fault)?.ok_or_else(back)?;
        let account = state.store.find_account(&id).await?.filter(|account| account.disabled.is_none());
        let account = account.ok_or_else(back)?;
        session::rotate(session, account.rights).await.map_err(session::fault)?;
        let card = state.store.organisation(&account.organisation_id).await?.card;
        let organisation = serde_json::from_value(card).map_err(AppError::internal)?;
        Ok(SignedIn { account, organisation, request: PageContext::of(parts) })
    }
}

/// A signed-in person who settles who gets in.
#[derive(Clone, Debug)]
pub struct Administrator(pub SignedIn);

impl FromRequestParts<AppState> for Administrator {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        let person = SignedIn::from_request_parts(parts, state).await?;
        if person.account.administrator { Ok(Administrator(person)) } else { Err(AppError::NotAdministrator) }
    }
}

/// Somebody whose password was right, and who has yet to prove more. There is no way from here to anything that is theirs.
#[derive(Clone, Debug)]
pub struct HalfSignedIn {
    /// Their account.
    pub account: Account,
    /// Where to go afterwards.
    pub next: String,
    /// What their pages need.
    pub context: PageContext,
}

impl FromRequestParts<AppState> for HalfSignedIn {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        let back = || AppError::SignInFirst("/procurements".to_owned());
        let session = parts.extensions.get::<Session>().ok_or_else(back)?;
        if session::signed_in(session).await.map_err(session::fault)?.is_some() {
            return Err(AppError::SignedInAlready);
        }
        let half = session::half_signed_in(session).await.map_err(session::fault)?.ok_or_else(back)?;
        let account = state.store.find_account(&half.account).await?.filter(|account| account.disabled.is_none());
        Ok(HalfSignedIn { account: account.ok_or_else(back)?, next: half.next, context: PageContext::of(parts) })
    }
}

/// A procurement of the signed-in person, loaded, with the release it was worked out with.
#[derive(Clone, Debug)]
pub struct Mine {
    /// Who asks.
    pub person: SignedIn,
    /// The stored procurement, with revisions.
    pub stored: Procurement,
    /// Its case file.
    pub case: CaseFile,
    /// Its release.
    pub release: Arc<Release>,
}

impl Mine {
    /// What follows from the case file.
    pub fn derive(&self) -> Derivation {
        derive(&self.release, &self.case)
    }

    /// Its id, as in addresses.
    pub fn id(&self) -> &str {
        self.stored.id.as_str()
    }
}

impl FromRequestParts<AppState> for Mine {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        let person = SignedIn::from_request_parts(parts, state).await?;
        let Path(path) =
            Path::<BTreeMap<String, String>>::from_request_parts(parts, state).await.map_err(|_| AppError::NotFound)?;
        let id: ProcurementId = path.get("procurement").and_then(|id| id.parse().ok()).ok_or(AppError::NotFound)?;
        load(state, person, &id).await
    }
}

/// The procurement of this id, if it is theirs.
///
/// # Errors
/// Not found, for one that is not.
pub async fn load(state: &AppState, person: SignedIn, id: &ProcurementId) -> Result<Mine, AppError> {
    let stored = state.store.procurement(id, &person.account.id).await?;
    let release = state.release(&stored.release.fingerprint).await?;
    let starter_approved =
        starter::approval(state, &stored.organisation_id, &release, &stored.release.fingerprint).await?;
    let head = Head {
        title: stored.title.clone(),
        release: ReleaseRef {
            version: stored.release.version.clone(),
            fingerprint: stored.release.fingerprint.clone(),
        },
        language: None,
        organisation: Organisation { starter_approved, ..person.organisation.clone() },
    };
    let entries = stored.entries.iter().filter_map(|entry| {
        Section::parse(&entry.section).map(|section| (section, entry.key.clone(), entry.value.clone()))
    });
    let case = assemble(head, entries).map_err(AppError::internal)?;
    Ok(Mine { person, stored, case, release })
}
