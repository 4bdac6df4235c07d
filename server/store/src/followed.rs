//! Catalogues of other organisations that one follows: files that were read in to be looked at. Nothing here is ever in use, and no
//! procurement knows of it.

use async_trait::async_trait;

use crate::comments::Named;
use crate::error::Result;
use crate::settings::NewAct;
use crate::values::{AccountId, FollowedId, OrganisationId, Timestamp};

/// The part of the store that keeps them. `by` acts as an editor of the organisation they belong to: `NotFound` if they are none, or if what
/// they act on belongs to another. Every act is written together with the note of who did it.
#[async_trait]
pub trait FollowedCatalogues {
    /// The catalogues that an organisation follows, by name.
    async fn followed(&self, organisation: &OrganisationId) -> Result<Vec<Followed>>;
    /// What is in a file of one of them, as JSON.
    async fn followed_json(&self, organisation: &OrganisationId, id: &FollowedId, number: i64) -> Result<String>;
    /// Begins to follow a catalogue with this file, which whoever reads it in has looked at. At most `room` are followed.
    async fn follow(
        &self,
        by: &AccountId,
        name: &str,
        file: &NewFollowedFile,
        room: i64,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<FollowWritten>;
    /// Reads a newer file of one in, where `seen` is the number of the latest that whoever reads it knows. It is new until somebody has
    /// looked at it; of those before it the last that was looked at stays, to be compared with. False, with nothing written, if another was
    /// read in meanwhile.
    async fn read_newer(
        &self,
        by: &AccountId,
        id: &FollowedId,
        seen: i64,
        file: &NewFollowedFile,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<bool>;
    /// Notes that an editor has looked at what is new in the file of this number. False, with nothing written, if it is not the latest, or
    /// somebody has.
    async fn see_followed(
        &self,
        by: &AccountId,
        id: &FollowedId,
        number: i64,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<bool>;
    /// Follows one no longer: its files are gone.
    async fn stop_following(&self, by: &AccountId, id: &FollowedId, act: NewAct<'_>, now: Timestamp) -> Result<()>;
}

/// What a file of another's catalogue is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FollowedKind {
    /// A catalogue of its own.
    Whole,
    /// Entries and changes on top of a release.
    Extension,
    /// The same, with what its owner picked for others to take.
    Offer,
}

impl FollowedKind {
    /// The word in the database.
    pub fn code(self) -> &'static str {
        match self {
            FollowedKind::Whole => "whole",
            FollowedKind::Extension => "extension",
            FollowedKind::Offer => "offer",
        }
    }

    pub(crate) fn parse(code: &str) -> Self {
        match code {
            "whole" => FollowedKind::Whole,
            "offer" => FollowedKind::Offer,
            _ => FollowedKind::Extension,
        }
    }
}

/// A file that is to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFollowedFile {
    /// What it calls itself.
    pub title: String,
    /// Its version, in whatever form its owner numbers it.
    pub version: String,
    /// The version of the release it was made on; empty where it does not say.
    pub base: String,
    /// What it is.
    pub kind: FollowedKind,
    /// What is in it, as JSON.
    pub json: String,
}

/// What became of a wish to follow a catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FollowWritten {
    /// It is followed.
    Yes(FollowedId),
    /// One of this name is followed already. Nothing was written.
    NameTaken,
    /// As many are followed as there is room for. Nothing was written.
    NoRoom,
}

/// A file of a followed catalogue, without what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowedFile {
    /// Its number among those of the catalogue.
    pub number: i64,
    /// What it calls itself.
    pub title: String,
    /// Its version.
    pub version: String,
    /// The version of the release it was made on; empty where it does not say.
    pub base: String,
    /// What it is.
    pub kind: FollowedKind,
    /// Who read it in.
    pub by: Named,
    /// When.
    pub at: Timestamp,
    /// Who has looked at what is new in it, and when.
    pub seen: Option<(Named, Timestamp)>,
}

/// A catalogue of another organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Followed {
    /// Its id.
    pub id: FollowedId,
    /// What it is called here.
    pub name: String,
    /// The latest file.
    pub latest: FollowedFile,
    /// The file that was looked at before that; none while there is one only.
    pub before: Option<FollowedFile>,
}

impl Followed {
    /// Whether there is something new that nobody has looked at.
    pub fn is_new(&self) -> bool {
        self.latest.seen.is_none()
    }
}
