//! What every handler shares.

use crate::accounts::openid::Provider;
use crate::accounts::password::Passwords;
use crate::accounts::throttle::Throttle;
use crate::http::error::AppError;
use crate::http::limits::{
    ACCOUNT_FAILURES_MAX, CODE_FAILURES_MAX, DRAFTS_KEPT_MAX, DRAFTS_KEPT_WINDOW, EXPORTS_MAX, EXPORTS_WINDOW,
    FEEDBACK_BY_LINK_LATELY_MAX, FEEDBACK_BY_PEER_MAX, PEER_FAILURES_MAX, SIGN_IN_FAILURES_MAX, SIGN_IN_WINDOW,
    SIGN_INS_BEGUN_MAX,
};
use crate::operations::metrics::Metrics;
use crate::worked::Lately;
use catalogue::content::{Release, embedded};
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use store::{AccountId, Store, StoreError, Timestamp};

/// The embedded release with its fingerprint, which takes a moment to work out.
static EMBEDDED: LazyLock<(Arc<Release>, String)> = LazyLock::new(|| {
    let release = embedded();
    (Arc::new(release.clone()), release.fingerprint())
});

/// The embedded release and its fingerprint.
pub fn embedded_release() -> (Arc<Release>, &'static str) {
    (EMBEDDED.0.clone(), &EMBEDDED.1)
}

/// Shared by all handlers; cheap to clone.
#[derive(Clone, Debug)]
pub struct AppState(Arc<Shared>);

/// See [`AppState`].
#[derive(Debug)]
pub struct Shared {
    /// The store.
    pub store: Arc<dyn Store>,
    /// Hashing and checking passwords.
    pub passwords: Passwords,
    /// Who has to wait.
    pub throttles: Throttles,
    /// How people reach us.
    pub reached: Reached,
    /// How they sign in.
    pub ways_in: WaysIn,
    /// What is counted for those who run this.
    pub metrics: Metrics,
    /// Cases that were worked out lately.
    pub lately: Lately,
    releases: Mutex<BTreeMap<String, Arc<Release>>>,
}

/// How people reach us.
#[derive(Clone, Debug)]
pub struct Reached {
    /// The address that they use, without a slash at its end, for links that are sent by hand.
    pub address: String,
    /// How many proxies of our own a request comes through.
    pub trusted_proxies: usize,
}

/// How people sign in. There is at least one way.
#[derive(Debug)]
pub struct WaysIn {
    /// With a password.
    pub password: bool,
    /// By way of a provider.
    pub openid: Option<Provider>,
}

impl WaysIn {
    /// Refuses what is about passwords, where nobody signs in with one.
    ///
    /// # Errors
    /// Where it is so.
    pub fn by_password(&self) -> Result<(), AppError> {
        if self.password { Ok(()) } else { Err(AppError::NotLetIn("error-no-passwords")) }
    }
}

/// What is counted, and by what.
#[derive(Debug)]
pub struct Throttles {
    /// Wrong passwords, by address of electronic mail and peer.
    pub attempts: Throttle,
    /// Wrong passwords, by address of electronic mail.
    pub accounts: Throttle,
    /// Wrong passwords, by peer.
    pub peers: Throttle,
    /// Wrong codes of the second factor and wrong current passwords, by account.
    pub codes: Throttle,
    /// Sign-ins begun with a provider and not ended, by peer.
    pub begun: Throttle,
    /// Drafts of forms, by account.
    pub drafts: Throttle,
    /// Remarks without an account, by peer.
    pub visitors: Throttle,
    /// The same, by link.
    pub visited: Throttle,
    /// Files taken out, by account.
    exports: Throttle,
}

impl std::ops::Deref for AppState {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}

impl AppState {
    /// State over a store that is open.
    pub fn new(store: Arc<dyn Store>, reached: Reached, ways_in: WaysIn) -> Self {
        AppState(Arc::new(Shared {
            store,
            passwords: Passwords,
            throttles: Throttles {
                attempts: Throttle::new(SIGN_IN_FAILURES_MAX, SIGN_IN_WINDOW),
                accounts: Throttle::new(ACCOUNT_FAILURES_MAX, SIGN_IN_WINDOW),
                peers: Throttle::new(PEER_FAILURES_MAX, SIGN_IN_WINDOW),
                codes: Throttle::new(CODE_FAILURES_MAX, SIGN_IN_WINDOW),
                begun: Throttle::new(SIGN_INS_BEGUN_MAX, SIGN_IN_WINDOW),
                drafts: Throttle::new(DRAFTS_KEPT_MAX, DRAFTS_KEPT_WINDOW),
                visitors: Throttle::new(FEEDBACK_BY_PEER_MAX, SIGN_IN_WINDOW),
                visited: Throttle::new(FEEDBACK_BY_LINK_LATELY_MAX, SIGN_IN_WINDOW),
                exports: Throttle::new(EXPORTS_MAX, EXPORTS_WINDOW),
            },
            reached,
            ways_in,
            metrics: Metrics::default(),
            lately: Lately::default(),
            releases: Mutex::default(),
        }))
    }

    /// Counts a file that a person takes out.
    ///
    /// # Errors
    /// When there were too many lately.
    pub fn taking_out(&self, account: &AccountId) -> Result<(), AppError> {
        let too_often = |wait| AppError::TooOften { words: "error-too-many-files", wait };
        self.throttles.exports.take(account.as_str()).map_err(too_often)
    }

    /// Puts the embedded release into the store, so that procurements keep working with it after an upgrade.
    ///
    /// # Errors
    /// When the store can't be written.
    pub async fn keep_embedded_release(&self) -> Result<(), StoreError> {
        let (release, fingerprint) = embedded_release();
        let json = serde_json::to_string(&*release).map_err(|error| StoreError::Other(Box::new(error)))?;
        let row = store::Release {
            version: release.version.clone(),
            fingerprint: fingerprint.to_owned(),
            schema: i64::from(release.schema),
            json,
        };
        self.store.put_release(&row, now()).await
    }

    /// The release of this fingerprint.
    ///
    /// # Errors
    /// Not found, for one that was never here; the store's own.
    pub async fn release(&self, fingerprint: &str) -> Result<Arc<Release>, AppError> {
        let (release, embedded) = embedded_release();
        if fingerprint == embedded {
            return Ok(release);
        }
        if let Some(known) = self.releases.lock().unwrap_or_else(PoisonError::into_inner).get(fingerprint) {
            return Ok(known.clone());
        }
        let row = self.store.find_release(fingerprint).await?.ok_or(AppError::Bad("error-release"))?;
        let release: Arc<Release> = Arc::new(serde_json::from_str(&row.json).map_err(AppError::internal)?);
        self.releases.lock().unwrap_or_else(PoisonError::into_inner).insert(fingerprint.to_owned(), release.clone());
        Ok(release)
    }
}

/// The time now. The one place in the server that asks the clock for what is stored.
pub fn now() -> Timestamp {
    Timestamp::from(time::OffsetDateTime::now_utc())
}

/// Today's date in Norway's written form for files and forms, `2026-11-21`.
pub fn today() -> String {
    let date = time::OffsetDateTime::now_utc().date();
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}
