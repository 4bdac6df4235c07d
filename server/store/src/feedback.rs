//! Feedback: what people say about the catalogue where they use it. It is about the catalogue and not about the procurement it was said
//! in: nothing is worked out from it, no document or exported case holds it, and it stays when the procurement is gone.

use async_trait::async_trait;

use crate::comments::{Named, Thing};
use crate::error::Result;
use crate::model::ReleaseRef;
use crate::values::{AccountId, FeedbackId, ProcurementId, Timestamp};

/// The part of the store that keeps feedback. For whoever does not take part in the procurement it is `NotFound`; which of those who do
/// may say something about a thing is decided before the store is asked.
#[async_trait]
pub trait CatalogueFeedback {
    /// Keeps what somebody says about a thing, and writes a journal record, which holds the verdict and no text. There may be at most
    /// `room` remarks in the procurement, besides those that came in by links.
    async fn give_feedback(
        &self,
        id: &ProcurementId,
        author: &AccountId,
        new: &NewFeedback,
        room: i64,
        summary: &str,
        now: Timestamp,
    ) -> Result<FeedbackGiven>;
    /// Changes what its author said, and writes a journal record. False, with nothing written, for what says so already, was withdrawn, is
    /// somebody else's or is not there.
    async fn change_feedback(
        &self,
        id: &ProcurementId,
        author: &AccountId,
        feedback: &FeedbackId,
        said: &Said,
        summary: &str,
        now: Timestamp,
    ) -> Result<bool>;
    /// Takes back what its author said: its texts are gone for good, and a journal record is written. False, with nothing written, for
    /// what was withdrawn already, is somebody else's or is not there.
    async fn withdraw_feedback(
        &self,
        id: &ProcurementId,
        author: &AccountId,
        feedback: &FeedbackId,
        summary: &str,
        now: Timestamp,
    ) -> Result<bool>;
    /// What was said in a procurement about a thing, or about all of them, the latest first. What was withdrawn is not among it.
    async fn feedback(&self, id: &ProcurementId, viewer: &AccountId, of: Option<&Thing>) -> Result<Vec<Feedback>>;
}

/// What somebody says about a thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What is thought of it: a word of the server's.
    pub verdict: String,
    /// Why; empty for nothing.
    pub comment: String,
    /// How it should be worded; empty for no proposal.
    pub wording: String,
    /// The code of the language that the thing was read and is proposed in.
    pub language: String,
}

/// A remark that is to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFeedback {
    /// What it is about.
    pub thing: Thing,
    /// The release that was read.
    pub release: ReleaseRef,
    /// What it says.
    pub said: Said,
}

/// What became of a new remark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FeedbackGiven {
    /// It is kept.
    Yes(FeedbackId),
    /// The same person had given the same verdict on the thing before: that is the remark. Nothing was written.
    Before(FeedbackId),
    /// There is no room for one more. Nothing was written.
    NoRoom,
}

/// A remark about the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feedback {
    /// Its id.
    pub id: FeedbackId,
    /// What it is about.
    pub thing: Thing,
    /// The release that was read.
    pub release: ReleaseRef,
    /// What it says.
    pub said: Said,
    /// Who said it; none for somebody with a link.
    pub by: Option<Named>,
    /// What somebody with a link called themselves; empty for nothing.
    pub visitor: Option<String>,
    /// When.
    pub at: Timestamp,
    /// When it was changed last.
    pub changed: Option<Timestamp>,
}
