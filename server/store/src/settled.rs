//! What nearly every page asks about whoever is signed in, as one question to the database.

use async_trait::async_trait;
use serde_json::Value;

use crate::error::Result;
use crate::model::{Account, ReleaseInUse};
use crate::settings::StarterApproval;
use crate::values::{AccountId, OrganisationId};

/// The part of the store that answers what nearly every page asks.
#[async_trait]
pub trait SettledReads {
    /// What an organisation has settled, or `NotFound`.
    async fn settled(&self, id: &OrganisationId) -> Result<Settled>;
    /// An account by its id, with what its organisation has settled.
    async fn find_account_at_home(&self, id: &AccountId) -> Result<Option<(Account, Settled)>>;
}

/// What an organisation has settled that nearly every page needs.
#[derive(Debug, Clone, PartialEq)]
pub struct Settled {
    /// Its card.
    pub card: Value,
    /// The approval of the starter text, if there is one.
    pub starter: Option<StarterApproval>,
    /// The release that new procurements begin with; none for the built-in one.
    pub in_use: Option<ReleaseInUse>,
}
