//! Going on to another release of the catalogue.

use async_trait::async_trait;

use crate::error::Result;
use crate::model::{Change, ReleaseRef};
use crate::values::{AccountId, ProcurementId, Timestamp};
use crate::versions::JournalHead;

/// That a procurement goes on to another release.
#[derive(Debug, Clone, PartialEq)]
pub struct ReleaseChange {
    /// The end of the journal that whoever decided has seen.
    pub head: JournalHead,
    /// The release since. It is kept already.
    pub to: ReleaseRef,
    /// The entries that go along.
    pub changes: Vec<Change>,
}

/// Procurements and the releases that they follow.
#[async_trait]
pub trait ReleasesFollowed {
    /// Moves a procurement on to another release, with the entries that go along and a record of the journal, all of it or nothing. False,
    /// with nothing written, if the journal has gone on since the change was worked out: nobody takes what they have not seen. `NotFound`
    /// for a release that is not kept. Frozen versions keep the one they were made with.
    async fn change_release(
        &self,
        id: &ProcurementId,
        author: &AccountId,
        change: &ReleaseChange,
        summary: &str,
        now: Timestamp,
    ) -> Result<bool>;
}
