//! What tenderers answered to the items of the catalogue, as numbers. Which of them answered what is not kept, so it can't be told.

use async_trait::async_trait;

use crate::comments::Named;
use crate::error::Result;
use crate::values::{AccountId, OrganisationId, ProcurementId, Timestamp};

/// The part of the store that keeps answers. For whoever does not take part in the procurement it is `NotFound`.
#[async_trait]
pub trait TenderAnswers {
    /// What was read in of the tenderers of a procurement; none where nothing was.
    async fn tenders_read(&self, id: &ProcurementId, viewer: &AccountId) -> Result<Option<TendersRead>>;
    /// Keeps the answers of a procurement in place of what was kept, and writes a journal record that holds no number but how many
    /// sheets there were.
    async fn put_tenders(
        &self,
        id: &ProcurementId,
        by: &AccountId,
        new: &NewTenders,
        summary: &str,
        now: Timestamp,
    ) -> Result<()>;
    /// Takes them out again, and writes a journal record. False, with nothing written, where there are none.
    async fn drop_tenders(&self, id: &ProcurementId, by: &AccountId, summary: &str, now: Timestamp) -> Result<bool>;
    /// What was answered to an item in the procurements of an organisation, each by itself, in the order in which they were read in. Nothing
    /// says which is which.
    async fn tender_answers(&self, organisation: &OrganisationId, item: &str) -> Result<Vec<TenderCounts>>;
}

/// What was read in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TendersRead {
    /// Who read it in.
    pub by: Named,
    /// When.
    pub at: Timestamp,
    /// The number of the version that was answered.
    pub version: i64,
    /// How many sheets were read.
    pub sheets: i64,
    /// What was answered, by item.
    pub items: Vec<(String, TenderCounts)>,
}

/// What is to be kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewTenders {
    /// The number of the version that was answered.
    pub version: i64,
    /// How many sheets were read.
    pub sheets: i64,
    /// What was answered, each item once.
    pub items: Vec<(String, TenderCounts)>,
}

/// How many tenderers of a procurement answered what to an item.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct TenderCounts {
    /// Yes.
    pub yes: i64,
    /// Partly.
    pub partly: i64,
    /// No.
    pub no: i64,
    /// Nothing.
    pub unanswered: i64,
    /// Something that can't be counted.
    pub unclear: i64,
}
