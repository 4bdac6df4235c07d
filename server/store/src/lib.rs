//! The one place that knows SQL.
//!
//! Everything else in the server talks to the [`Store`] trait. Behind it is SQLite or PostgreSQL, by the same statements, and one
//! conformance suite (`tests/`) that both have to pass.
//!
//! What holds everywhere in here:
//! - **No clock.** Whoever calls passes the time in, so a test or an import decides what time it is.
//! - **Who is asking comes along.** A function about a procurement takes the viewer and answers
//!   [`StoreError::NotFound`] when it is somebody else's, just as when it does not exist.
//! - **A write happens whole or not at all**, its journal record included.

#![warn(missing_docs)]
#![forbid(unsafe_code)]

mod catalogue_uses;
mod comments;
mod desk;
mod editions;
mod error;
mod feedback;
mod feedback_links;
mod followed;
mod form_drafts;
mod identities;
mod journal;
mod members;
mod model;
mod newer;
mod participants;
mod pilots;
mod removals;
mod settings;
mod settled;
mod shared;
mod sql;
mod tenders;
mod traits;
mod values;
mod versions;

use std::sync::Arc;

pub use catalogue_uses::{CatalogueUse, CatalogueUses, ToCount, Uncounted};
pub use comments::{Comment, CommentRoom, CommentWritten, Conversations, Mention, Named, NewComment, Thing};
pub use desk::{
    Answer, Decided, Decides, Decision, DecisionChanged, DeskAuthor, DeskRemark, EditorsDesk, Outcome, UnseenAnswer,
};
pub use editions::{
    Edition, EditionChange, EditionRelease, EditionReleased, EditionRemark, EditionRemarked, EditionReviewed,
    EditionState, EditionStep, EditionWritten, Editions, Hearing, NewEditionChange, NewEditionRemark, NewHearing,
    ReleasedEdition, RemarkBy,
};
pub use error::{Conflict, Field, Result, StoreError};
pub use feedback::{CatalogueFeedback, Feedback, FeedbackGiven, NewFeedback, Said};
pub use feedback_links::{
    FeedbackLink, FeedbackLinkMade, FeedbackLinks, GivenByLink, LinkEnd, LinkStage, NewFeedbackLink,
};
pub use followed::{FollowWritten, Followed, FollowedCatalogues, FollowedFile, FollowedKind, NewFollowedFile};
pub use form_drafts::{DraftName, FormDraft, FormDraftsKept, NewFormDraft};
pub use identities::{ConnectedIdentity, Disconnected, Identity, NewcomerAccount};
pub use journal::{JournalCheck, JournalFault};
pub use members::{Invitation, Member, MemberChange, MemberChanged, NewInvitation, SecondFactor};
pub use model::{
    Account, Change, Connections, Draft, DraftsKept, Entry, EntryRevision, Expect, ImportChange, ImportDraft,
    ImportInfo, ImportKind, JournalRecord, NewAccount, NewDefault, NewEntry, NewImport, NewImportDraft, NewProcurement,
    Organisation, Procurement, ProcurementSummary, Release, ReleaseInUse, ReleaseInfo, ReleaseRef, SessionRow, SetUp,
    Written,
};
pub use newer::{ReleaseChange, ReleasesFollowed};
pub use participants::{NewParticipant, Participant, ParticipantChanged, Standing};
pub use pilots::{Answered, Pilot, PilotChange, Pilots, Reviewed, StepReview};
pub use removals::{NewRemoval, Removal};
pub use settings::{
    Act, CardChange, Logo, NewAct, NewTemplate, StarterApproval, TemplateChange, TemplateFate, TemplateInfo,
};
pub use settled::{Settled, SettledReads};
pub use shared::{
    BetweenOrganisations, NewPilotReport, NewShared, Origin, OutgoingAnswer, OwnRemark, PilotReport, PilotReportInfo,
    Received, SharedAnswer, SharedRemark, SharedReport, SharedRoom,
};
pub use sql::{Copied, CopiedTable, OpenOptions, SqlStore, copy, restore};
pub use tenders::{EnoughTenders, NewTenders, TenderAnswers, TenderCounts, TenderSum, TendersRead};
pub use traits::Store;
pub use values::{
    AccountId, DecisionId, EditionHearingId, EditionId, EditionRemarkId, FeedbackId, FeedbackLinkId, FollowedId,
    ImportDraftId, ImportId, InvalidId, InvitationId, OrganisationId, OriginId, PasswordHash, PilotReportId,
    ProcurementId, TemplateId, Timestamp,
};
pub use versions::{JournalHead, NewVersion, Version, VersionFile, VersionFileInfo, VersionInfo};

/// Opens the database that `url` names, migrated and ready. See [`SqlStore::open`] for the addresses.
///
/// # Errors
/// See [`SqlStore::open`].
pub async fn open(url: &str, options: &OpenOptions) -> Result<Arc<dyn Store>> {
    Ok(Arc::new(SqlStore::open(url, options).await?))
}
