//! Editions: an organisation's own changes of the catalogue. Editors draft them, another editor than the author reads each, people may be
//! heard about them, and then they are released as a catalogue that new procurements are made with. What is released stays as it is.

use async_trait::async_trait;
use serde_json::Value;

use crate::comments::{Named, Thing};
use crate::error::Result;
use crate::model::{NewImport, Release, ReleaseRef};
use crate::settings::NewAct;
use crate::values::{AccountId, EditionHearingId, EditionId, EditionRemarkId, ImportId, OrganisationId, Timestamp};

/// The part of the store that keeps editions. `by` acts as an editor of the organisation they belong to: `NotFound` if they are none, or if
/// what they act on belongs to another. Every act is written together with the note of who did it.
#[async_trait]
pub trait Editions {
    /// The editions of an organisation, the latest first; the open one is the first of them.
    async fn editions(&self, organisation: &OrganisationId) -> Result<Vec<Edition>>;
    /// Begins the draft of the next edition. There is one open at a time: where there is one, that is it, and nothing is written.
    async fn begin_edition(&self, by: &AccountId, title: &str, act: NewAct<'_>, now: Timestamp) -> Result<EditionId>;
    /// What an edition changes, by what it is about.
    async fn edition_changes(&self, organisation: &OrganisationId, id: &EditionId) -> Result<Vec<EditionChange>>;
    /// Writes changes into a draft, all of them or none. Whoever has read one has not read it as it is now.
    async fn put_edition_changes(
        &self,
        by: &AccountId,
        id: &EditionId,
        changes: &[NewEditionChange],
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<EditionWritten>;
    /// Takes a change out of a draft, as somebody saw it.
    async fn drop_edition_change(
        &self,
        by: &AccountId,
        id: &EditionId,
        thing: &Thing,
        revision: i64,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<EditionWritten>;
    /// Notes that an editor who did not write it has read a change as it stands.
    async fn review_edition_change(
        &self,
        by: &AccountId,
        id: &EditionId,
        thing: &Thing,
        revision: i64,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<EditionReviewed>;
    /// Begins a hearing: the draft stands still, and whoever has the link reads it and says something. False, with nothing written, if it
    /// is no draft or changes nothing.
    async fn begin_hearing(
        &self,
        by: &AccountId,
        id: &EditionId,
        new: &NewHearing,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<bool>;
    /// Ends the hearing: the link is dead, and the draft goes on. False if there is none.
    async fn end_hearing(&self, by: &AccountId, id: &EditionId, act: NewAct<'_>, now: Timestamp) -> Result<bool>;
    /// The hearing with a link of this hash, in whatever state it is.
    async fn hearing(&self, hash: &str) -> Result<Option<Hearing>>;
    /// The hearings of an edition, the latest first.
    async fn hearings(&self, organisation: &OrganisationId, id: &EditionId) -> Result<Vec<Hearing>>;
    /// Keeps what somebody says in a hearing that is going on. At most `room` remarks are made in one. `NotFound` for somebody of another
    /// organisation, who may use the link.
    async fn remark_in_hearing(
        &self,
        by: RemarkBy<'_>,
        new: &NewEditionRemark,
        room: i64,
        now: Timestamp,
    ) -> Result<EditionRemarked>;
    /// What was said about an edition, the first first.
    async fn edition_remarks(&self, organisation: &OrganisationId, id: &EditionId) -> Result<Vec<EditionRemark>>;
    /// Releases an edition: it is a catalogue in use from now on, in place of the one before it, and never changes any more.
    async fn release_edition(
        &self,
        by: &AccountId,
        id: &EditionId,
        release: EditionRelease<'_>,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<EditionReleased>;
    /// What released editions have done to an entry, the first first.
    async fn edition_history(&self, organisation: &OrganisationId, thing: &Thing) -> Result<Vec<EditionStep>>;
}

/// How far an edition has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditionState {
    /// It is being written.
    Draft,
    /// It stands still while people are heard.
    Hearing,
    /// It is released.
    Released,
}

impl EditionState {
    /// The word in the database.
    pub fn code(self) -> &'static str {
        match self {
            EditionState::Draft => "draft",
            EditionState::Hearing => "hearing",
            EditionState::Released => "released",
        }
    }

    pub(crate) fn parse(code: &str) -> Self {
        match code {
            "draft" => EditionState::Draft,
            "hearing" => EditionState::Hearing,
            _ => EditionState::Released,
        }
    }
}

/// An edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Its id.
    pub id: EditionId,
    /// What the catalogue is called.
    pub title: String,
    /// How far it has come.
    pub state: EditionState,
    /// Who began it.
    pub by: Named,
    /// When.
    pub begun: Timestamp,
    /// What is known once it is released.
    pub released: Option<ReleasedEdition>,
}

/// What is known of an edition once it is released.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleasedEdition {
    /// Its number.
    pub number: String,
    /// The version of the release that it was laid on.
    pub base: String,
    /// The release that this became.
    pub release: ReleaseRef,
    /// The catalogue that it is, among those of the organisation.
    pub import: ImportId,
    /// What was said and what was done: a list of the server's.
    pub notes: Value,
    /// The name of the person who released it.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// A change that is to be in a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEditionChange {
    /// What it is about.
    pub thing: Thing,
    /// The revision that whoever wrote it has seen; none where there was no change of it.
    pub seen: Option<i64>,
    /// The change.
    pub value: Value,
    /// What is done and why, for those who will read the release.
    pub note: String,
}

/// A change in an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionChange {
    /// What it is about.
    pub thing: Thing,
    /// How often it was written.
    pub revision: i64,
    /// The change.
    pub value: Value,
    /// What is done and why.
    pub note: String,
    /// Who wrote it last.
    pub by: Named,
    /// When.
    pub at: Timestamp,
    /// Who else has read it as it stands, and when.
    pub reviewed: Option<(Named, Timestamp)>,
    /// The entry as it stood before, once the edition is released; none for a new one.
    pub stood: Option<Value>,
}

/// What became of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditionWritten {
    /// It is written; also where it says what stood there.
    Yes,
    /// Somebody else has written the change of this meanwhile: as it is now, if it is there. Nothing was written.
    Newer(Thing, Option<Box<EditionChange>>),
    /// It is no draft: people are being heard, or it is released. Nothing was written.
    Shut,
}

/// What became of a review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditionReviewed {
    /// It is noted.
    Yes,
    /// Whoever wrote it last can't be the one who reads it.
    Own,
    /// It is not what was read any more, or it is gone.
    Newer,
    /// It is released.
    Shut,
}

/// A hearing that is to begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewHearing {
    /// The hash of what stands in the link.
    pub hash: String,
    /// Until when, at most.
    pub expires: Timestamp,
}

/// A hearing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hearing {
    /// Its id, which opens nothing.
    pub id: EditionHearingId,
    /// The organisation whose edition it is.
    pub organisation: OrganisationId,
    /// The edition.
    pub edition: EditionId,
    /// Who began it.
    pub by: Named,
    /// When.
    pub begun: Timestamp,
    /// Until when, at most.
    pub expires: Timestamp,
    /// When it was ended.
    pub closed: Option<Timestamp>,
    /// How much was said in it.
    pub remarks: i64,
}

impl Hearing {
    /// Whether it is going on.
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.closed.is_none() && self.expires > now
    }
}

/// Somebody who says something in a hearing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RemarkBy<'a> {
    /// Somebody of the organisation, about this edition.
    Account(&'a AccountId, &'a EditionId),
    /// Somebody with the link of this hash, and what they call themselves.
    Visitor(&'a str, &'a str),
}

/// Something that somebody says in a hearing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEditionRemark {
    /// The change it is about; none for the edition as a whole.
    pub thing: Option<Thing>,
    /// What it says.
    pub body: String,
}

/// What became of a remark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditionRemarked {
    /// It is kept.
    Yes(EditionRemarkId),
    /// As much was said as there is room for. Nothing was written.
    NoRoom,
    /// No hearing is going on. Nothing was written.
    Shut,
}

/// Something that was said in a hearing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionRemark {
    /// Its id.
    pub id: EditionRemarkId,
    /// The change it is about; none for the edition as a whole.
    pub thing: Option<Thing>,
    /// Who said it; none for somebody with the link.
    pub by: Option<Named>,
    /// What somebody with the link called themselves; empty for nothing.
    pub visitor: Option<String>,
    /// What it says.
    pub body: String,
    /// When.
    pub at: Timestamp,
}

/// An edition that is to be released, with what whoever releases it has seen.
#[derive(Debug, Clone, PartialEq)]
pub struct EditionRelease<'a> {
    /// Its number.
    pub number: &'a str,
    /// The version of the release that it is laid on.
    pub base: &'a str,
    /// What was said and what was done.
    pub notes: &'a Value,
    /// Its changes: what each is about, its revision, and the entry as it stood before; none for a new one.
    pub changes: Vec<(Thing, i64, Option<Value>)>,
    /// The catalogue that it becomes.
    pub import: NewImport,
    /// The catalogues in use, in their order.
    pub was: Vec<ImportId>,
    /// Those of them that stay beside it.
    pub stay: Vec<ImportId>,
    /// What new procurements begin with from now on.
    pub release: Release,
    /// The fingerprint of the built-in release it was made with.
    pub made_with: String,
}

/// What became of a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditionReleased {
    /// It is released.
    Yes,
    /// The draft or what is in use is not what was seen any more, or it is no draft. Nothing was written.
    Moved,
    /// A change of this was not read by anybody but its author. Nothing was written.
    Unread(Thing),
}

/// What a released edition did to an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionStep {
    /// The edition.
    pub edition: EditionId,
    /// The version of the release that it became.
    pub version: String,
    /// When it was released.
    pub at: Timestamp,
    /// The change.
    pub value: Value,
    /// What was done and why.
    pub note: String,
    /// The entry as it stood before; none for a new one.
    pub stood: Option<Value>,
    /// Who wrote it.
    pub by: String,
    /// Who else read it.
    pub reviewed_by: String,
}
