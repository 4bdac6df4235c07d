//! Comments: what people say to each other about something in a procurement. They are no entries: nothing is worked out from them, and
//! no document or exported case holds one.

use std::collections::BTreeMap;

use async_trait::async_trait;

use crate::error::Result;
use crate::values::{AccountId, ProcurementId, Timestamp};

/// The part of the store that keeps comments. For whoever does not take part in the procurement it is `NotFound`; which of those who do may
/// read or write about a thing is decided before the store is asked.
#[async_trait]
pub trait Conversations {
    /// Writes a comment and a journal record, which does not hold its text.
    async fn write_comment(
        &self,
        id: &ProcurementId,
        author: &AccountId,
        new: &NewComment,
        room: CommentRoom,
        summary: &str,
        now: Timestamp,
    ) -> Result<CommentWritten>;
    /// Says that nothing is left to do about a comment, and writes a journal record. False, with nothing written, for one that is resolved
    /// already, that is an answer, or that is not there.
    async fn resolve_comment(
        &self,
        id: &ProcurementId,
        by: &AccountId,
        number: i64,
        summary: &str,
        now: Timestamp,
    ) -> Result<bool>;
    /// Takes away what a comment says, for good, and writes a journal record; one that answers none is resolved with it. False, with
    /// nothing written, if it is somebody else's, is empty already or is not there.
    async fn take_comment_away(
        &self,
        id: &ProcurementId,
        author: &AccountId,
        number: i64,
        summary: &str,
        now: Timestamp,
    ) -> Result<bool>;
    /// The comments about a thing, or all of them, the first one first.
    async fn comments(&self, id: &ProcurementId, viewer: &AccountId, of: Option<&Thing>) -> Result<Vec<Comment>>;
    /// How many open comments there are about each thing that has some. Answers are not counted.
    async fn count_open_comments(&self, id: &ProcurementId, viewer: &AccountId) -> Result<BTreeMap<Thing, i64>>;
    /// The open comments that mention somebody, answers among them, wherever they take part, the oldest first in each procurement.
    async fn open_mentions(&self, account: &AccountId) -> Result<Vec<Mention>>;
}

/// What a comment is about. The thing itself may be gone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Thing {
    /// What kind of thing: a word of the server's.
    pub about: String,
    /// Which one.
    pub key: String,
}

/// A comment that is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewComment {
    /// What it is about.
    pub thing: Thing,
    /// The number of the comment that it answers, one about the same thing that answers none itself. If that was resolved, it is open again.
    pub answers: Option<i64>,
    /// What it says.
    pub text: String,
    /// The day that it is due, `2026-11-21`; none for an answer.
    pub due: Option<String>,
    /// Those whom it waits for. All of them take part.
    pub mentions: Vec<AccountId>,
}

/// How many comments there is room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CommentRoom {
    /// In one procurement.
    pub in_procurement: i64,
    /// About one thing.
    pub about_thing: i64,
}

/// What became of a new comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommentWritten {
    /// It is written, under this number. They are counted in each procurement from 1, and none is used twice.
    Yes(i64),
    /// There is no room for one more. Nothing was written.
    NoRoom,
    /// The comment that it answers is not there, or somebody whom it mentions takes no part. Nothing was written.
    NotThere,
}

/// Somebody, and the name of the account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The account.
    pub account: AccountId,
    /// Its name.
    pub name: String,
}

/// A comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Its number in the procurement.
    pub number: i64,
    /// What it is about.
    pub thing: Thing,
    /// The comment that it answers.
    pub answers: Option<i64>,
    /// Who wrote it.
    pub by: Named,
    /// When.
    pub at: Timestamp,
    /// What it says; none once its author has taken it away.
    pub text: Option<String>,
    /// The day that it is due.
    pub due: Option<String>,
    /// Those whom it mentions, by name.
    pub mentions: Vec<Named>,
    /// Who resolved it and when; none for one that is open. For an answer, see the comment that it answers.
    pub resolved: Option<(String, Timestamp)>,
}

/// A comment in which somebody is mentioned, as a list of what waits for them shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The procurement.
    pub procurement: ProcurementId,
    /// The number of the comment.
    pub number: i64,
    /// The comment that began the conversation: this one, or the one that it answers.
    pub begun_by: i64,
    /// What it is about.
    pub thing: Thing,
    /// The name of whoever wrote it.
    pub by: String,
    /// What it says.
    pub text: String,
    /// The day that it is due.
    pub due: Option<String>,
}
