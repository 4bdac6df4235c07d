//! Who may do what. A handler says what it needs by what it takes: [`SignedIn`] or [`Mine`]; there is no other way to a procurement.
//! What a route asks of a procurement stands in the table of routes, comes along with the request, and is asked before there is a
//! [`Mine`]; one that the table says nothing about has none.

use crate::drafts;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::page::PageContext;
use crate::http::session;
use crate::organisation::{look, names, starter};
use crate::rights::{Part, Right, Rights, takes};
use crate::state::AppState;
use crate::worked::Worked;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use catalogue::content::id::PersonKey;
use catalogue::content::{Lang, Release};
use catalogue::procurement::case::{LogoRef, Organisation};
use catalogue::procurement::section::Section;
use catalogue::procurement::{CaseFile, Derivation};
use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::Arc;
use store::{
    Account, AccountId, Participant, Procurement, ProcurementId, ReleaseInUse, Settled, Standing, StarterApproval,
};
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
    /// Somebody who edits the catalogue of the organisation. Everybody else who is signed in may know that it is edited.
    Editor,
    /// Those who take part in the procurement with this right in this part of it. For those who take no part it does not exist.
    In(Right, Part),
    /// The one who answers for the procurement. For those who take no part it does not exist.
    Owner,
}

impl Access {
    /// Those who may see this part of a procurement.
    pub const fn reads(part: Part) -> Self {
        Access::In(Right::Read, part)
    }

    /// Those who may say what they think of what the catalogue has in this part.
    pub const fn gives_feedback(part: Part) -> Self {
        Access::In(Right::Feedback, part)
    }

    /// Those who may say something about this part to the others.
    pub const fn comments(part: Part) -> Self {
        Access::In(Right::Comment, part)
    }

    /// Those who may change this part.
    pub const fn writes(part: Part) -> Self {
        Access::In(Right::Write, part)
    }

    /// Those who may put their name to something in this part.
    pub const fn signs(part: Part) -> Self {
        Access::In(Right::Sign, part)
    }
}

/// A signed-in person.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// Their account.
    pub account: Account,
    /// Their organisation.
    pub organisation: Organisation,
    /// The release that its new procurements begin with; none for the built-in one.
    pub in_use: Option<ReleaseInUse>,
    starter: Option<StarterApproval>,
    request: PageContext,
}

impl SignedIn {
    /// What their pages need.
    pub fn context(&self) -> PageContext {
        let languages = &self.organisation.languages;
        PageContext {
            lang: self.request.chosen.unwrap_or(languages.first()),
            offered: languages.offered().collect(),
            person: Some(self.account.display_name.clone()),
            organisation: self.organisation.name.clone(),
            look: look::view(&self.organisation.look),
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
        let found = state.store.find_account_at_home(&id).await?.filter(|(account, _)| account.disabled.is_none());
        let (account, Settled { card, starter, in_use }) = found.ok_or_else(back)?;
        if !session::is_by_password_of(session, &account).await.map_err(session::fault)? {
            return Err(back());
        }
        session::rotate(session, account.rights).await.map_err(session::fault)?;
        let organisation = names::read(card)?;
        Ok(SignedIn { account, organisation, in_use, starter, request: PageContext::of(parts) })
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

/// A signed-in person who edits the catalogue of the organisation. That opens no procurement.
#[derive(Clone, Debug)]
pub struct Editor(pub SignedIn);

impl FromRequestParts<AppState> for Editor {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        let person = SignedIn::from_request_parts(parts, state).await?;
        if person.account.editor { Ok(Editor(person)) } else { Err(AppError::NotEditor) }
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
        let account = account.ok_or_else(back)?;
        if !session::is_by_password_of(session, &account).await.map_err(session::fault)? {
            return Err(back());
        }
        Ok(HalfSignedIn { account, next: half.next, context: PageContext::of(parts) })
    }
}

/// A procurement that the signed-in person takes part in, loaded, with the release it was worked out with, and what they may do in it.
#[derive(Clone, Debug)]
pub struct Mine {
    /// Who asks.
    pub person: SignedIn,
    /// The stored procurement, with revisions.
    pub stored: Procurement,
    /// Its case file.
    pub case: Case,
    /// Its release.
    pub release: Arc<Release>,
    /// What the person may do.
    pub rights: Rights,
    /// The draft that the page was asked to take into its form.
    pub taken: Option<Form>,
}

/// The case file of a procurement, shared with whoever else looks at it.
#[derive(Clone, Debug)]
pub struct Case(Arc<Worked>);

impl Deref for Case {
    type Target = CaseFile;

    fn deref(&self) -> &CaseFile {
        &self.0.case
    }
}

impl Mine {
    /// What follows from the case file.
    pub fn derive(&self) -> Arc<Derivation> {
        self.case.0.derivation(&self.release)
    }

    /// The same, with its documents in this language.
    #[must_use]
    pub fn in_language(self, lang: Lang) -> Self {
        let case = CaseFile { language: Some(lang), ..CaseFile::clone(&self.case) };
        Mine { case: Case(Arc::new(Worked::new(case, &self.stored.head))), ..self }
    }

    /// The same, with another logo in its case file. Nothing that follows from the case depends on that.
    #[must_use]
    pub fn with_logo(self, logo: Option<LogoRef>) -> Self {
        let mut case = CaseFile::clone(&self.case);
        case.organisation.look.logo = logo;
        Mine { case: Case(Arc::new(self.case.0.looking_as(case))), ..self }
    }

    /// Its id, as in addresses.
    pub fn id(&self) -> &str {
        self.stored.id.as_str()
    }

    /// Whether the person answers for it.
    pub fn is_owner(&self) -> bool {
        self.stored.owner == self.person.account.id
    }

    /// What somebody who takes part may do here.
    pub fn rights_of(&self, of: &Participant) -> Rights {
        rights_of(&self.case, of.owner, of.standing, of.person.as_deref())
    }

    /// Refuses what the person may not do.
    ///
    /// # Errors
    /// That their role does not give the right.
    pub fn asks(&self, right: Right, part: Part) -> Result<(), AppError> {
        if self.rights.may(right, part) { Ok(()) } else { Err(AppError::NoRight) }
    }

    /// Refuses a change of an entry that the person may not make.
    ///
    /// # Errors
    /// That their role does not give the right.
    pub fn asks_for(&self, section: Section) -> Result<(), AppError> {
        let (right, part) = takes(section);
        self.asks(right, part)
    }

    /// Who the signed-in person is among the people.
    pub fn myself(&self) -> Option<PersonKey> {
        self.stored.person.as_deref().map(PersonKey::from)
    }

    /// Whether what is signed may be in the name of this person. Somebody with an account here signs themselves; what one without has
    /// decided is written down by whoever answers for the procurement.
    pub fn may_sign_as(&self, person: &PersonKey) -> bool {
        match self.stored.accounts.get(person.as_str()) {
            Some(account) => *account == self.person.account.id,
            None => self.is_owner(),
        }
    }
}

impl FromRequestParts<AppState> for Mine {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        let person = SignedIn::from_request_parts(parts, state).await?;
        let Path(path) =
            Path::<BTreeMap<String, String>>::from_request_parts(parts, state).await.map_err(|_| AppError::NotFound)?;
        let id: ProcurementId = path.get("procurement").and_then(|id| id.parse().ok()).ok_or(AppError::NotFound)?;
        let mut mine = load(state, person, &id).await?;
        match parts.extensions.get::<Access>() {
            Some(Access::In(right, part)) => mine.asks(*right, *part)?,
            Some(Access::Owner) if mine.is_owner() => {}
            Some(Access::Owner) => return Err(AppError::NoRight),
            _ => return Err(AppError::internal(format!("{} does not say who it is for", parts.uri.path()))),
        }
        (mine.person.request.drafting, mine.taken) = drafts::of_page(state, &mine, parts).await?;
        Ok(mine)
    }
}

/// A procurement as somebody who takes part in it lets others read of it, who have no account: what is worked out of it, and what the
/// one who lets them may do there now.
#[derive(Clone, Debug)]
pub struct Lent {
    /// The stored procurement.
    pub stored: Procurement,
    /// Its case file.
    pub case: Case,
    /// Its release.
    pub release: Arc<Release>,
    /// What whoever lends it may do.
    pub rights: Rights,
}

impl Lent {
    /// What follows from the case file, as it stands.
    pub fn derive(&self) -> Arc<Derivation> {
        self.case.0.derivation(&self.release)
    }

    /// The same, with its documents in this language.
    #[must_use]
    pub fn in_language(self, lang: Lang) -> Self {
        let case = CaseFile { language: Some(lang), ..CaseFile::clone(&self.case) };
        Lent { case: Case(Arc::new(Worked::new(case, &self.stored.head))), ..self }
    }
}

/// The procurement of this id, lent by somebody who takes part in it.
///
/// # Errors
/// Not found, for one that they take no part in.
pub async fn lent(state: &AppState, id: &ProcurementId, by: &AccountId) -> Result<Lent, AppError> {
    let stored = state.store.procurement(id, by).await?;
    let Settled { card, starter, .. } = state.store.settled(&stored.organisation_id).await?;
    let (release, case) = worked(state, &stored, names::read(card)?, starter.as_ref()).await?;
    let rights = rights_of(&case, stored.owner == *by, stored.standing, stored.person.as_deref());
    Ok(Lent { stored, case, release, rights })
}

/// The release of a procurement, and its case file with the card of its organisation.
async fn worked(
    state: &AppState,
    stored: &Procurement,
    organisation: Organisation,
    starter: Option<&StarterApproval>,
) -> Result<(Arc<Release>, Case), AppError> {
    let release = state.release(&stored.release.fingerprint).await?;
    let starter_approved = starter::counting(starter, &release, &stored.release.fingerprint)?;
    let worked = state.lately.case(stored, Organisation { starter_approved, ..organisation })?;
    Ok((release, Case(worked)))
}

/// The procurement of this id, if they take part in it.
///
/// # Errors
/// Not found, for one that is not.
pub async fn load(state: &AppState, person: SignedIn, id: &ProcurementId) -> Result<Mine, AppError> {
    let stored = state.store.procurement(id, &person.account.id).await?;
    let (organisation, starter) = if stored.organisation_id == person.account.organisation_id {
        (person.organisation.clone(), person.starter.clone())
    } else {
        let Settled { card, starter, .. } = state.store.settled(&stored.organisation_id).await?;
        (names::read(card)?, starter)
    };
    let (release, case) = worked(state, &stored, organisation, starter.as_ref()).await?;
    let owner = stored.owner == person.account.id;
    let rights = rights_of(&case, owner, stored.standing, stored.person.as_deref());
    Ok(Mine { person, stored, case, release, rights, taken: None })
}

/// What somebody who takes part may do, by how they do and by who they are among the people.
fn rights_of(case: &CaseFile, owner: bool, standing: Standing, person: Option<&str>) -> Rights {
    if owner {
        return Rights::of_owner();
    }
    let person = person.and_then(|key| case.people.get(&PersonKey::from(key)));
    Rights::of(standing, person.iter().flat_map(|person| &person.roles))
}
