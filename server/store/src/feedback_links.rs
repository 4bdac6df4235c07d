//! Links by which people without an account say what they think of the requirements: before the announcement or after signing, and
//! never in between.

use async_trait::async_trait;

use crate::comments::Named;
use crate::error::Result;
use crate::feedback::NewFeedback;
use crate::values::{AccountId, FeedbackId, FeedbackLinkId, ProcurementId, Timestamp};

/// The part of the store that keeps links for feedback. Which of those who take part may make one is decided before the store is asked,
/// and so is whether a procurement is signed.
#[async_trait]
pub trait FeedbackLinks {
    /// Makes a link, and writes a journal record. There may be at most `room` that are neither closed nor too old in the procurement.
    async fn make_feedback_link(
        &self,
        id: &ProcurementId,
        by: &AccountId,
        new: &NewFeedbackLink,
        room: i64,
        summary: &str,
        now: Timestamp,
    ) -> Result<FeedbackLinkMade>;
    /// Closes a link, and writes a journal record. False, with nothing written, for one that is closed already or not there.
    async fn close_feedback_link(
        &self,
        id: &ProcurementId,
        by: &AccountId,
        link: &FeedbackLinkId,
        summary: &str,
        now: Timestamp,
    ) -> Result<bool>;
    /// The links of a procurement, the latest first.
    async fn feedback_links(&self, id: &ProcurementId, viewer: &AccountId) -> Result<Vec<FeedbackLink>>;
    /// The link with this hash, in whatever state it is.
    async fn feedback_link(&self, hash: &str) -> Result<Option<FeedbackLink>>;
    /// Keeps what somebody with a link says, under what they call themselves, and writes a journal record in the name of whoever made the
    /// link, which holds the verdict and no text. At most `room` remarks come in by one link.
    async fn give_feedback_by_link(
        &self,
        hash: &str,
        new: &NewFeedback,
        visitor: &str,
        room: i64,
        summary: &str,
        now: Timestamp,
    ) -> Result<GivenByLink>;
}

/// When a link works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkStage {
    /// As long as no version is frozen.
    BeforeAnnouncement,
    /// Once the contract is signed.
    AfterSigning,
}

impl LinkStage {
    /// All of them.
    pub const ALL: [LinkStage; 2] = [LinkStage::BeforeAnnouncement, LinkStage::AfterSigning];

    /// The word in the database and in forms.
    pub fn code(self) -> &'static str {
        match self {
            LinkStage::BeforeAnnouncement => "before_announcement",
            LinkStage::AfterSigning => "after_signing",
        }
    }

    /// The stage of this word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.code() == code)
    }
}

/// A link that is to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFeedbackLink {
    /// When it works.
    pub stage: LinkStage,
    /// The hash of what stands in it.
    pub hash: String,
    /// Until when, at most.
    pub expires: Timestamp,
}

/// What became of a new link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FeedbackLinkMade {
    /// It is made.
    Yes(FeedbackLinkId),
    /// There are as many as there may be. Nothing was written.
    NoRoom,
    /// It is for the time before the announcement, and a version is frozen. Nothing was written.
    Frozen,
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedbackLink {
    /// Its id, which opens nothing.
    pub id: FeedbackLinkId,
    /// The procurement that it shows the requirements of.
    pub procurement: ProcurementId,
    /// When it works.
    pub stage: LinkStage,
    /// Who made it.
    pub by: Named,
    /// When.
    pub made: Timestamp,
    /// Until when it works, at most.
    pub expires: Timestamp,
    /// When it was closed.
    pub closed: Option<Timestamp>,
    /// Whether a version of the procurement is frozen.
    pub frozen: bool,
    /// How many remarks came in by it.
    pub remarks: i64,
}

/// Why a link does not work, as far as the store knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkEnd {
    /// It was closed.
    Closed,
    /// It is too old.
    Expired,
    /// A version is frozen: the time before the announcement is over.
    Frozen,
}

impl FeedbackLink {
    /// Why it does not work now; none where nothing here stands against it.
    pub fn end(&self, now: Timestamp) -> Option<LinkEnd> {
        if self.closed.is_some() {
            Some(LinkEnd::Closed)
        } else if self.stage == LinkStage::BeforeAnnouncement && self.frozen {
            Some(LinkEnd::Frozen)
        } else {
            (self.expires <= now).then_some(LinkEnd::Expired)
        }
    }
}

/// What became of what somebody with a link said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GivenByLink {
    /// It is kept.
    Yes(FeedbackId),
    /// As much came in by the link as may. Nothing was written.
    NoRoom,
    /// The link does not work, or whoever made it takes no part any longer. Nothing was written.
    Shut,
}
