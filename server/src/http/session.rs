//! Sessions: tower-sessions over our store. The store keeps a hash of the id, so that a copy of the database signs nobody in.

use super::error::AppError;
use super::limits::{PAGE_TICKET, SESSION_HALF, SESSION_IDLE, SESSION_MAX, SESSION_TOUCH};
use crate::accounts::token;
use async_trait::async_trait;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use catalogue::content::release::hex;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use store::{Account, AccountId, SessionRow, Store, StoreError, Timestamp};
use time::OffsetDateTime;
use tower_sessions::cookie::SameSite;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result as StoreResult};
use tower_sessions::{Expiry, Session, SessionManagerLayer, SessionStore};

/// The name of the cookie. The prefix makes the browser insist on Secure, on the path and on no domain.
const COOKIE: &str = "__Host-kravspor";
const ACCOUNT: &str = "account";
const SINCE: &str = "since";
const TOUCHED: &str = "touched";
const BROWSER: &str = "browser";
const ROTATED: &str = "rotated";
const HALF: &str = "half";
const PROOF: &str = "proof";

/// Bytes of a ticket: more than can be guessed, so that a plain hash of it is enough.
const TICKET_BYTES: usize = 24;

/// tower-sessions' store over ours.
#[derive(Clone, Debug)]
pub struct Sessions {
    store: Arc<dyn Store>,
}

/// The layer that gives handlers their session.
pub fn layer(store: Arc<dyn Store>) -> SessionManagerLayer<Sessions> {
    SessionManagerLayer::new(Sessions { store })
        .with_name(COOKIE)
        .with_secure(true)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
        .with_expiry(Expiry::OnInactivity(time::Duration::try_from(SESSION_IDLE).unwrap_or(time::Duration::HOUR)))
}

/// tower-sessions takes its cookie away without saying Secure, and browsers heed nothing about a `__Host-` cookie without it: the id of a
/// session that has ended would be sent for as long as the browser is open.
pub async fn take_cookie_away(mut response: Response) -> Response {
    let headers = response.headers_mut();
    let cookies: Vec<HeaderValue> = headers.get_all(header::SET_COOKIE).iter().cloned().collect();
    headers.remove(header::SET_COOKIE);
    for cookie in cookies {
        let ours = cookie.to_str().ok().filter(|text| text.starts_with(COOKIE) && !text.contains("Secure"));
        let whole = ours.and_then(|text| HeaderValue::from_str(&format!("{text}; Secure")).ok());
        headers.append(header::SET_COOKIE, whole.unwrap_or(cookie));
    }
    response
}

/// Signs the person in under a new session id, so that an id planted before is worth nothing. `browser` is the family of the browser, for
/// the person's list of sessions.
///
/// # Errors
/// When the store can't be written.
pub async fn sign_in(
    session: &Session,
    account: &Account,
    browser: &str,
) -> Result<(), tower_sessions::session::Error> {
    session.cycle_id().await?;
    let now = OffsetDateTime::now_utc();
    session.remove_value(HALF).await?;
    session.insert(ACCOUNT, account.id.as_str()).await?;
    session.insert(PROOF, proof(account)).await?;
    session.insert(BROWSER, browser).await?;
    session.insert(SINCE, now.unix_timestamp()).await?;
    session.insert(TOUCHED, now.unix_timestamp()).await?;
    session.insert(ROTATED, Timestamp::from(now).as_millis()).await?;
    tracing::info!(account = account.id.as_str(), "signed in");
    // Saved here and not after the response, so that a store that can't be written is an error and not a lost cookie.
    session.save().await
}

/// A short digest of the password as the account has it. A password takes a while to check, and can be changed meanwhile: what was let in
/// with the one before is told by it, whenever its session was made.
fn proof(account: &Account) -> String {
    let hash = account.password_hash.as_ref().map(|hash| hex(&Sha256::digest(hash.as_str().as_bytes())[..8]));
    hash.unwrap_or_default()
}

/// Whether the session was made with the password that the account has now.
///
/// # Errors
/// When the store can't be read.
pub async fn is_by_password_of(session: &Session, account: &Account) -> Result<bool, tower_sessions::session::Error> {
    Ok(session.get::<String>(PROOF).await?.is_some_and(|made_with| made_with == proof(account)))
}

/// The signed-in person, as long as the session is not older than it may be. A session in use is touched now and then.
///
/// # Errors
/// When the store can't be read.
pub async fn signed_in(session: &Session) -> Result<Option<AccountId>, tower_sessions::session::Error> {
    let Some(account) = session.get::<String>(ACCOUNT).await? else { return Ok(None) };
    let now = OffsetDateTime::now_utc().unix_timestamp();
    let since = session.get::<i64>(SINCE).await?.unwrap_or(0);
    if now - since > seconds(SESSION_MAX) {
        session.flush().await?;
        return Ok(None);
    }
    if now - session.get::<i64>(TOUCHED).await?.unwrap_or(0) >= seconds(SESSION_TOUCH) {
        session.insert(TOUCHED, now).await?;
    }
    Ok(account.parse().ok())
}

fn seconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_secs()).unwrap_or(i64::MAX)
}

/// Gives the session a new id if it took its own before the person's rights changed: an id that leaked then is worth nothing now, and
/// nobody is signed out for it.
///
/// # Errors
/// When the store can't be written.
pub async fn rotate(session: &Session, rights: Timestamp) -> Result<(), tower_sessions::session::Error> {
    if session.get::<i64>(ROTATED).await?.unwrap_or(0) > rights.as_millis() {
        return Ok(());
    }
    session.cycle_id().await?;
    session.insert(ROTATED, Timestamp::from(OffsetDateTime::now_utc()).as_millis()).await?;
    session.save().await
}

/// Somebody whose password was right, and who has yet to prove more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Half {
    /// Whose password it was.
    pub account: AccountId,
    /// Where to go afterwards.
    pub next: String,
    since: i64,
}

/// Begins a session that can do nothing but go on with signing in.
///
/// # Errors
/// When the store can't be written.
pub async fn half_sign_in(
    session: &Session,
    account: &Account,
    next: &str,
) -> Result<(), tower_sessions::session::Error> {
    // What stood in the session before goes. One that has just begun holds nothing.
    if session.id().is_some() {
        session.flush().await?;
    }
    let since = OffsetDateTime::now_utc().unix_timestamp();
    session.insert(PROOF, proof(account)).await?;
    session.insert(HALF, Half { account: account.id.clone(), next: next.to_owned(), since }).await?;
    session.save().await
}

/// Who is half signed in, as long as that is not too long ago.
///
/// # Errors
/// When the store can't be read.
pub async fn half_signed_in(session: &Session) -> Result<Option<Half>, tower_sessions::session::Error> {
    let half = session.get::<Half>(HALF).await?;
    let now = OffsetDateTime::now_utc().unix_timestamp();
    Ok(half.filter(|half| now - half.since <= seconds(SESSION_HALF)))
}

/// A session as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begun {
    /// When the person signed in.
    pub since: Timestamp,
    /// The family of the browser; empty where it is not known.
    pub browser: String,
    /// Whether it is the one that asks.
    pub this: bool,
}

/// What a stored session says to its owner; none for one that is only half signed in.
pub fn begun(row: &SessionRow, asking: &Session) -> Option<Begun> {
    let data: BTreeMap<String, serde_json::Value> = serde_json::from_str(&row.data).ok()?;
    data.get(ACCOUNT)?;
    let since = data.get(SINCE)?.as_i64()?;
    let browser = data.get(BROWSER).and_then(|browser| browser.as_str()).unwrap_or_default().to_owned();
    let this = asking.id().is_some_and(|id| hash(&id) == row.id_hash);
    Some(Begun { since: Timestamp::from_millis(since.saturating_mul(1000)), browser, this })
}

/// What the pages of a session prove about whose they are, also when it has ended. It follows from the id of the session, and the id does
/// not follow from it: whoever finds a page can't be signed in with it.
pub fn ticket(session: &Session) -> Option<String> {
    session.id().map(|id| ticket_of(&id))
}

fn ticket_of(id: &Id) -> String {
    hex(&Sha256::digest(format!("a page of session {id}").as_bytes())[..TICKET_BYTES])
}

fn hash(id: &Id) -> String {
    hex(&Sha256::digest(id.to_string().as_bytes()))
}

/// tower-sessions carries a text only, so the faults a person can do something about get a text of their own.
const FULL: &str = "full";
const BUSY: &str = "busy";
const GONE: &str = "gone";

fn backend(error: StoreError) -> Error {
    Error::Backend(match error {
        StoreError::Full => FULL.to_owned(),
        StoreError::Busy => BUSY.to_owned(),
        StoreError::Gone(_) => GONE.to_owned(),
        other => other.to_string(),
    })
}

/// The fault of a session that could not be read or written.
pub fn fault(error: tower_sessions::session::Error) -> AppError {
    match &error {
        tower_sessions::session::Error::Store(Error::Backend(text)) if text == FULL => {
            AppError::Store(StoreError::Full)
        }
        tower_sessions::session::Error::Store(Error::Backend(text)) if text == BUSY => {
            AppError::Store(StoreError::Busy)
        }
        tower_sessions::session::Error::Store(Error::Backend(text)) if text == GONE => {
            AppError::Store(StoreError::Gone(error.into()))
        }
        _ => AppError::internal(error),
    }
}

fn row(record: &Record) -> StoreResult<SessionRow> {
    let data = serde_json::to_string(&record.data).map_err(|error| Error::Encode(error.to_string()))?;
    // Half signed in counts too: it ends with the others.
    let account = record.data.get(ACCOUNT).or_else(|| record.data.get(HALF)?.get("account"));
    let account = account.and_then(|value| value.as_str()).and_then(|id| id.parse().ok());
    Ok(SessionRow {
        id_hash: hash(&record.id),
        data,
        created: Timestamp::from(OffsetDateTime::now_utc()),
        expires: Timestamp::from(record.expiry_date),
        account,
    })
}

#[async_trait]
impl SessionStore for Sessions {
    async fn create(&self, record: &mut Record) -> StoreResult<()> {
        loop {
            match self.store.create_session(&row(record)?).await {
                Err(StoreError::Duplicate(_)) => record.id = Id::default(),
                other => break other.map_err(backend)?,
            }
        }
        // Whoever is half signed in has no pages yet.
        let account = record.data.get(ACCOUNT).and_then(|value| value.as_str()).and_then(|id| id.parse().ok());
        let Some(account) = account else { return Ok(()) };
        let expires = Timestamp::from(OffsetDateTime::now_utc()).plus(PAGE_TICKET);
        let ticket = token::hash(&ticket_of(&record.id));
        self.store.put_page_ticket(&ticket, &account, expires).await.map_err(backend)
    }

    async fn save(&self, record: &Record) -> StoreResult<()> {
        match self.store.save_session(&row(record)?).await {
            // Signed out in another window meanwhile: the session stays gone.
            Err(StoreError::NotFound) => Ok(()),
            // What is saved here is only that the session is still in use. A page is not refused for that.
            Err(error @ (StoreError::Full | StoreError::Busy | StoreError::Gone(_))) => {
                tracing::warn!(%error, "the session could not be touched");
                Ok(())
            }
            other => other.map_err(backend),
        }
    }

    async fn load(&self, id: &Id) -> StoreResult<Option<Record>> {
        let now = Timestamp::from(OffsetDateTime::now_utc());
        let Some(row) = self.store.load_session(&hash(id), now).await.map_err(backend)? else { return Ok(None) };
        let data = serde_json::from_str(&row.data).map_err(|error| Error::Decode(error.to_string()))?;
        Ok(Some(Record { id: *id, data, expiry_date: row.expires.to_utc() }))
    }

    async fn delete(&self, id: &Id) -> StoreResult<()> {
        self.store.delete_session(&hash(id)).await.map_err(backend)
    }
}
