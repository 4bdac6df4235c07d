//! What tenderers answered to the items of the catalogue, as numbers. Which of them answered what is not kept, and what the tenderers of one
//! procurement answered only until it is put together with what those of others did.

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
    /// sheets there were. An item whose answers were given away is passed over. False, with nothing written, where the procurement or
    /// what was read in is not what `new` was made from.
    async fn put_tenders(
        &self,
        id: &ProcurementId,
        by: &AccountId,
        new: &NewTenders,
        summary: &str,
        now: Timestamp,
    ) -> Result<bool>;
    /// Takes out again what was not given away, and writes a journal record. False, with nothing written, where nothing was read in.
    async fn drop_tenders(&self, id: &ProcurementId, by: &AccountId, summary: &str, now: Timestamp) -> Result<bool>;
    /// Puts together, for good, what waits in an organisation: the answers to each item for which there are enough of them.
    async fn sum_tenders(&self, organisation: &OrganisationId, enough: EnoughTenders) -> Result<()>;
    /// What was put together of the answers to an item, in the order in which it was.
    async fn tender_sums(&self, organisation: &OrganisationId, item: &str) -> Result<Vec<TenderSum>>;
}

/// How many of what is put together, at least.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EnoughTenders {
    /// Procurements with answers.
    pub procurements: i64,
    /// Answers.
    pub answers: i64,
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
    /// The items that there are answers to, with how many of them could not be counted.
    pub items: Vec<(String, i64)>,
}

/// What is to be kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewTenders {
    /// The hash at the end of the journal of the procurement that it was made from.
    pub head: String,
    /// When what it replaces was read in; none for nothing.
    pub replaces: Option<Timestamp>,
    /// The number of the version that was answered.
    pub version: i64,
    /// How many sheets were read.
    pub sheets: i64,
    /// What was answered, each item once.
    pub items: Vec<(String, TenderCounts)>,
}

/// How many tenderers of a procurement answered what to an item.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
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

/// What the tenderers of some procurements answered to an item, together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct TenderSum {
    /// How many procurements.
    pub procurements: i64,
    /// How many said yes.
    pub yes: i64,
    /// How many said partly.
    pub partly: i64,
    /// How many said no, or nothing.
    pub no: i64,
}
