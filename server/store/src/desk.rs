//! The editor's desk: the remarks about the catalogue that came in from every procurement of an organisation, what was decided about them,
//! and that whoever spoke up is told.

use async_trait::async_trait;

use crate::comments::Thing;
use crate::error::Result;
use crate::feedback::Said;
use crate::model::ReleaseRef;
use crate::settings::NewAct;
use crate::values::{AccountId, DecisionId, FeedbackId, OrganisationId, ProcurementId, Timestamp};

/// The part of the store that keeps what editors decide. What they read is the feedback of their organisation and never of which
/// procurement it is: they need not know that there is one.
#[async_trait]
pub trait EditorsDesk {
    /// The remarks of an organisation about a thing, or about all of them, the latest first. What was withdrawn is not among them.
    async fn desk_feedback(
        &self,
        organisation: &OrganisationId,
        of: Option<&Thing>,
        at_most: i64,
    ) -> Result<Vec<DeskRemark>>;
    /// What an organisation decided about a thing, or about all of them, the latest first.
    async fn decisions(&self, organisation: &OrganisationId, of: Option<&Thing>) -> Result<Vec<Decision>>;
    /// Decides about a thing, and notes the act. There may be at most `room` decisions that no edition carries yet. `NotFound` for
    /// somebody who does not edit.
    async fn decide(
        &self,
        by: &AccountId,
        thing: &Thing,
        new: &Decides,
        room: i64,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<Decided>;
    /// Changes what was decided, by somebody who has seen this revision of it, and notes the act. Whoever is answered has not seen it
    /// then. `NotFound` for what is another organisation's, and for somebody who does not edit.
    async fn change_decision(
        &self,
        by: &AccountId,
        id: &DecisionId,
        was: i64,
        new: &Decides,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<DecisionChanged>;
    /// The answers to the remarks in a procurement, the latest first; for whoever does not take part it is `NotFound`.
    async fn answers(&self, id: &ProcurementId, viewer: &AccountId) -> Result<Vec<Answer>>;
    /// The answers to the remarks that came in by the link with this hash, the latest first.
    async fn answers_by_link(&self, hash: &str) -> Result<Vec<Answer>>;
    /// The answers to somebody's remarks that they have not seen, in the procurements that they take part in.
    async fn unseen_answers(&self, account: &AccountId) -> Result<Vec<UnseenAnswer>>;
    /// Notes that somebody has seen the answers to this remark of theirs. Nothing, for what is somebody else's.
    async fn see_answers(&self, account: &AccountId, feedback: &FeedbackId, now: Timestamp) -> Result<()>;
}

/// A remark, as the desk reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskRemark {
    /// Its id.
    pub id: FeedbackId,
    /// What it is about.
    pub thing: Thing,
    /// The release that was read.
    pub release: ReleaseRef,
    /// What it says.
    pub said: Said,
    /// Who said it; none for somebody with a link, and for what was said in a procurement that is gone.
    pub by: Option<DeskAuthor>,
    /// What somebody with a link called themselves; empty for nothing.
    pub visitor: Option<String>,
    /// The name of the organisation that it came from; none for what was said in an own procurement.
    pub from: Option<String>,
    /// When it was said. Of what came from elsewhere only the day is known.
    pub at: Timestamp,
    /// When it was changed last.
    pub changed: Option<Timestamp>,
    /// When it was answered last, here or by another organisation whose answer was read in.
    pub answered: Option<Timestamp>,
}

impl DeskRemark {
    /// Whether an answer is there that knows what it says: a remark that was changed since waits anew.
    pub fn is_decided(&self) -> bool {
        self.answered.is_some_and(|answered| self.changed.is_none_or(|changed| changed <= answered))
    }
}

/// Whoever said something, and where they belong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskAuthor {
    /// The name.
    pub name: String,
    /// The organisation of the account.
    pub organisation: OrganisationId,
}

/// What can be decided about a thing of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// It is worded otherwise.
    Change,
    /// It stays, and the answer says why.
    Keep,
    /// Another takes its place, with another meaning.
    Replace,
    /// It is no longer used.
    Retire,
    /// There will be something new beside it.
    NewItem,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Outcome; 5] = [Outcome::Change, Outcome::Keep, Outcome::Replace, Outcome::Retire, Outcome::NewItem];

    /// The word in the database and in forms.
    pub fn code(self) -> &'static str {
        match self {
            Outcome::Change => "change",
            Outcome::Keep => "keep",
            Outcome::Replace => "replace",
            Outcome::Retire => "retire",
            Outcome::NewItem => "new_item",
        }
    }

    /// The outcome of this word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.code() == code)
    }
}

/// What somebody decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decides {
    /// What.
    pub outcome: Outcome,
    /// What whoever spoke up reads.
    pub answer: String,
    /// The code of the language of the answer.
    pub language: String,
    /// The remarks that it answers.
    pub remarks: Vec<FeedbackId>,
}

/// A decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Its id.
    pub id: DecisionId,
    /// What it is about.
    pub thing: Thing,
    /// What was decided, with the remarks that it answers, the oldest first.
    pub decides: Decides,
    /// The name of whoever decided.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// The name of whoever changed it last, and when.
    pub changed: Option<(String, Timestamp)>,
    /// What a form that changes it was made from.
    pub revision: i64,
    /// The edition that carries it; then it stays as it is.
    pub edition: Option<String>,
}

/// What became of a new decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decided {
    /// It is kept.
    Yes(DecisionId),
    /// A remark that it was to answer was withdrawn, or is about something else. Nothing was written.
    Gone,
    /// As many wait for an edition as may. Nothing was written.
    NoRoom,
}

/// What became of a change of a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecisionChanged {
    /// It is written; also when there was nothing to change.
    Yes,
    /// Somebody else was faster. Nothing was written.
    Late,
    /// An edition carries it by now. Nothing was written.
    Released,
    /// See [`Decided::Gone`].
    Gone,
}

/// What somebody who said something is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The remark.
    pub feedback: FeedbackId,
    /// What it is about.
    pub thing: Thing,
    /// What was decided.
    pub outcome: Outcome,
    /// The answer.
    pub answer: String,
    /// The code of its language.
    pub language: String,
    /// The name of the organisation that it came from; none for an own answer.
    pub from: Option<String>,
    /// When it was given, or changed last. Of one from elsewhere only the day is known.
    pub at: Timestamp,
    /// When whoever made the remark saw it as it is.
    pub seen: Option<Timestamp>,
    /// The edition that carries the decision, by its number where it is another organisation's; none as long as it may change.
    pub edition: Option<String>,
}

/// An answer that somebody has not seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnseenAnswer {
    /// The procurement that the remark was made in.
    pub procurement: ProcurementId,
    /// The remark.
    pub feedback: FeedbackId,
    /// What it is about.
    pub thing: Thing,
}
