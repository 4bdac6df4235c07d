//! Pilots: procurements that try the catalogue out, and what those who take part tell of it. It is about the tool and the catalogue: no entry of
//! the case file, so nothing is worked out from it and no document or exported case holds it.

use std::collections::BTreeMap;

use async_trait::async_trait;

use crate::comments::Named;
use crate::error::Result;
use crate::values::{AccountId, ProcurementId, Timestamp};

/// The part of the store that keeps pilots. For whoever does not take part in the procurement it is `NotFound`.
#[async_trait]
pub trait Pilots {
    /// The pilot that a procurement is, with everything that was told; none where it is not one.
    async fn pilot(&self, id: &ProcurementId, viewer: &AccountId) -> Result<Option<Pilot>>;
    /// Makes a procurement a pilot, ends that, or changes what may leave it, and writes a journal record. Only whoever answers for the
    /// procurement does: it is `NotFound` for others. False, with nothing written, where it is so already, or is no pilot.
    async fn set_pilot(
        &self,
        id: &ProcurementId,
        owner: &AccountId,
        change: PilotChange,
        summary: &str,
        now: Timestamp,
    ) -> Result<bool>;
    /// Keeps how a step went for somebody, in place of what they said before; nothing of it is left of one that says nothing. Writes a
    /// journal record that holds no text. False, with nothing written, where it says the same, or the pilot has ended.
    async fn review_step(
        &self,
        id: &ProcurementId,
        author: &AccountId,
        step: &str,
        review: &StepReview,
        summary: &str,
        now: Timestamp,
    ) -> Result<bool>;
    /// Keeps what somebody answered in the closing interview, by question, in place of what they answered to it before; an empty answer is
    /// none. Writes a journal record that holds no text. False, with nothing written, where it says the same, or the pilot has ended.
    async fn answer_interview(
        &self,
        id: &ProcurementId,
        author: &AccountId,
        answers: &BTreeMap<String, String>,
        summary: &str,
        now: Timestamp,
    ) -> Result<bool>;
}

/// What is settled about a pilot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PilotChange {
    /// The procurement is a pilot from now on, or again.
    Begin,
    /// It is one no longer. What was told stays.
    End,
    /// Whether what people wrote may leave the procurement.
    Shares(bool),
}

/// A procurement that tries the catalogue out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pilot {
    /// Who made it one.
    pub by: Named,
    /// When.
    pub begun: Timestamp,
    /// Whether what people wrote may leave the procurement.
    pub shares: bool,
    /// When it ended; none while it goes on.
    pub ended: Option<Timestamp>,
    /// How the steps went, by person and step.
    pub reviews: Vec<Reviewed>,
    /// What was answered in the closing interview, by person and question.
    pub answers: Vec<Answered>,
}

/// How a step went for somebody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StepReview {
    /// How long it took, in minutes, as they remember it.
    pub minutes: Option<i64>,
    /// What was hard; empty for nothing said.
    pub hard: String,
    /// What helped; empty for nothing said.
    pub helped: String,
}

impl StepReview {
    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        *self == StepReview::default()
    }
}

/// A step as somebody told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reviewed {
    /// Who.
    pub by: Named,
    /// Which step: a word of the server's.
    pub step: String,
    /// What they said.
    pub review: StepReview,
    /// When they said it last.
    pub at: Timestamp,
}

/// An answer of the closing interview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// Who.
    pub by: Named,
    /// Which question: a word of the server's.
    pub question: String,
    /// What they answered.
    pub answer: String,
    /// When they answered last.
    pub at: Timestamp,
}
