//! How often the entries of the catalogue are used: what each procurement did with what it was proposed, kept by the end of the journal that
//! it was worked out at, so that counting again costs something only for procurements that went on.

use std::sync::Arc;

use async_trait::async_trait;

use crate::comments::Thing;
use crate::error::Result;
use crate::model::{Entry, ReleaseRef};
use crate::values::{OrganisationId, ProcurementId, Timestamp};

/// The part of the store that counts. Nobody is shown what it reads: whoever asks makes counts over many procurements of it, and those
/// go by [`ProcurementId`]s nowhere.
#[async_trait]
pub trait CatalogueUses {
    /// Procurements of an organisation that went on since they were counted, those that waited longest first, and how many there are.
    async fn uncounted(&self, organisation: &OrganisationId, at_most: i64) -> Result<Uncounted>;
    /// Keeps what a procurement did, worked out at this end of its journal, in place of what was kept. Nothing for one that is gone.
    async fn put_uses(&self, id: &ProcurementId, head: &str, uses: &[CatalogueUse], now: Timestamp) -> Result<()>;
    /// What the procurements of an organisation did with a thing: the words, and how many did just that.
    async fn use_counts(&self, organisation: &OrganisationId, of: &Thing) -> Result<Vec<(String, i64)>>;
    /// The releases that procurements of an organisation were worked out with, each once, by version.
    async fn releases_used(&self, organisation: &OrganisationId) -> Result<Vec<ReleaseRef>>;
}

/// What is to be counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Uncounted {
    /// Some of the procurements.
    pub procurements: Vec<ToCount>,
    /// How many there are to count, these included.
    pub waiting: i64,
    /// How many procurements the organisation has.
    pub all: i64,
}

/// A procurement that is to be counted.
#[derive(Debug, Clone, PartialEq)]
pub struct ToCount {
    /// Its id.
    pub id: ProcurementId,
    /// Its release.
    pub release: ReleaseRef,
    /// The hash at the end of its journal.
    pub head: String,
    /// Its entries.
    pub entries: Arc<[Entry]>,
}

/// What a procurement did with a thing that it was proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogueUse {
    /// What.
    pub thing: Thing,
    /// Words of the server's with a space between.
    pub did: String,
}
