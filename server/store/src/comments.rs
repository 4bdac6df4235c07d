//! Comments: what people say to each other about something in a procurement. They are no entries: nothing is worked out from them, and
//! no document or exported case holds one.

use crate::values::{AccountId, ProcurementId, Timestamp};

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
