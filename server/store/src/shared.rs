//! Between municipalities: what an organisation sends others about the catalogue, and what it has read in from them. A remark from elsewhere
//! stands on the desk like any other, and what is decided about it goes back as an answer.

use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::catalogue_uses::CatalogueUse;
use crate::comments::Thing;
use crate::desk::{Answer, Outcome};
use crate::error::Result;
use crate::feedback::{NewFeedback, Said};
use crate::settings::NewAct;
use crate::values::{
    AccountId, DecisionId, FeedbackId, OrganisationId, OriginId, PilotReportId, ProcurementId, Timestamp,
};

/// The part of the store that keeps what goes from one organisation to another. Nothing in it names a procurement; for somebody who does not
/// edit, a write is `NotFound`.
#[async_trait]
pub trait BetweenOrganisations {
    /// The remarks that were made in an organisation's own procurements, those that were withdrawn among them, the oldest first: all, or
    /// those made or changed since. Each about an entry comes with what the procurement has under that key in `section`.
    async fn own_remarks(
        &self,
        organisation: &OrganisationId,
        section: &str,
        since: Option<Timestamp>,
    ) -> Result<Vec<OwnRemark>>;
    /// The reports of pilots that were sent in or came from elsewhere, the latest first.
    async fn pilot_reports(&self, organisation: &OrganisationId) -> Result<Vec<PilotReportInfo>>;
    /// One of them. `NotFound` for other organisations.
    async fn pilot_report(&self, organisation: &OrganisationId, id: &PilotReportId) -> Result<PilotReport>;
    /// Those that were sent in, and did not come from elsewhere.
    async fn own_pilot_reports(&self, organisation: &OrganisationId) -> Result<Vec<PilotReport>>;
    /// What became of a thing in the pilots of other organisations: the words, and in how many just that.
    async fn pilot_use_counts(&self, organisation: &OrganisationId, of: &Thing) -> Result<Vec<(String, i64)>>;
    /// When the report of a procurement was sent in; none where it was not.
    async fn pilot_report_sent(&self, id: &ProcurementId, viewer: &AccountId) -> Result<Option<Timestamp>>;
    /// Keeps the report of a procurement for the editors of its organisation, in place of one that was sent before, and writes a journal
    /// record. Only whoever answers for the procurement does: it is `NotFound` for others.
    async fn send_pilot_report(
        &self,
        id: &ProcurementId,
        owner: &AccountId,
        report: &NewPilotReport,
        summary: &str,
        now: Timestamp,
    ) -> Result<()>;
    /// Takes it back, and writes a journal record. False, with nothing written, where none was sent.
    async fn take_back_pilot_report(
        &self,
        id: &ProcurementId,
        owner: &AccountId,
        summary: &str,
        now: Timestamp,
    ) -> Result<bool>;
    /// The organisations that files came from, by name.
    async fn origins(&self, organisation: &OrganisationId) -> Result<Vec<Origin>>;
    /// What was decided about the remarks that came from one of them, by decision.
    async fn answers_for(&self, organisation: &OrganisationId, origin: &OriginId) -> Result<Vec<OutgoingAnswer>>;
    /// The answers of other organisations to the remarks about a thing, the latest first.
    async fn outside_answers(&self, organisation: &OrganisationId, of: &Thing) -> Result<Vec<Answer>>;
    /// Notes that an editor took a file out.
    async fn note_taken_out(&self, by: &AccountId, act: NewAct<'_>, now: Timestamp) -> Result<()>;
    /// Keeps what a file brings, and notes the act: what is new, and in place of what they had sent what reads otherwise now. What they do
    /// not send any longer stays. None, with nothing written, where more than `room` would be kept from elsewhere.
    async fn read_shared(
        &self,
        by: &AccountId,
        new: &NewShared,
        room: SharedRoom,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<Option<OriginId>>;
}

/// A remark of an organisation's own, as far as others may know it.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnRemark {
    /// Its id.
    pub id: FeedbackId,
    /// What it says, about what.
    pub new: NewFeedback,
    /// When it was said, or changed last.
    pub at: Timestamp,
    /// Whether its author took it back.
    pub withdrawn: bool,
    /// Whether the procurement that it was made in is still there.
    pub tied: bool,
    /// What that has in the section that was asked for, under the key of the thing.
    pub entry: Option<Value>,
}

/// A report that is sent in.
#[derive(Debug, Clone, PartialEq)]
pub struct NewPilotReport {
    /// The version of the release that was tried out.
    pub version: String,
    /// The report.
    pub report: Value,
    /// What it says that became of each entry.
    pub uses: Vec<CatalogueUse>,
}

/// A report that was sent in, or came from elsewhere, as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PilotReportInfo {
    /// Its id.
    pub id: PilotReportId,
    /// The name of the organisation that it came from; none for an own one.
    pub from: Option<String>,
    /// The version of the release that was tried out.
    pub version: String,
    /// When it was sent. Of one from elsewhere only the day is known.
    pub sent: Timestamp,
}

/// A report.
#[derive(Debug, Clone, PartialEq)]
pub struct PilotReport {
    /// What a list shows of it.
    pub info: PilotReportInfo,
    /// What it says.
    pub report: Value,
}

/// An organisation that files came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Its id here.
    pub id: OriginId,
    /// Its id in its own Kravspor.
    pub origin: String,
    /// What it calls itself.
    pub name: String,
    /// Who read in the latest file.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// What came with that.
    pub received: Received,
    /// How many answers there are for it.
    pub answers: i64,
}

/// What came with a file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Received {
    /// Remarks that were not here.
    pub remarks_new: i64,
    /// Remarks that read otherwise than before, and wait anew.
    pub remarks_changed: i64,
    /// Remarks that are as they were.
    pub remarks_known: i64,
    /// Remarks that their authors took back.
    pub remarks_withdrawn: i64,
    /// Remarks about something that the release in use does not have, new or not.
    pub remarks_absent: i64,
    /// Reports that were not here, or were sent anew.
    pub reports_new: i64,
    /// Reports that are as they were.
    pub reports_known: i64,
    /// Answers that were not here, or read otherwise than before.
    pub answers_new: i64,
    /// Answers that are as they were.
    pub answers_known: i64,
    /// Answers to remarks that are not here any longer.
    pub answers_lost: i64,
}

/// What was decided about remarks from elsewhere, for one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutgoingAnswer {
    /// The decision.
    pub decision: DecisionId,
    /// The remark, by the id that it came with.
    pub remark: String,
    /// What the remark says; none where it has come to say something else since the answer.
    pub said: Option<Said>,
    /// What was decided.
    pub outcome: Outcome,
    /// The answer.
    pub answer: String,
    /// The code of its language.
    pub language: String,
    /// The number of the edition that carries it.
    pub edition: Option<String>,
    /// When it was given, or changed last.
    pub at: Timestamp,
}

/// What a file brings.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NewShared {
    /// The id of the organisation in its own Kravspor.
    pub origin: String,
    /// What it calls itself.
    pub name: String,
    /// What people said there.
    pub remarks: Vec<SharedRemark>,
    /// The ids of remarks that their authors took back.
    pub withdrawn: Vec<String>,
    /// The reports of its pilots.
    pub reports: Vec<SharedReport>,
    /// What it decided about remarks that were made here.
    pub answers: Vec<SharedAnswer>,
    /// How many remarks are about something that the release in use does not have.
    pub absent: i64,
    /// How many answers are to remarks that are not here.
    pub lost: i64,
}

/// A remark from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedRemark {
    /// Its id in the file.
    pub key: String,
    /// What it says, about what.
    pub new: NewFeedback,
    /// The day it was said.
    pub at: Timestamp,
}

/// A report from elsewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct SharedReport {
    /// Its id in the file.
    pub key: String,
    /// The report.
    pub new: NewPilotReport,
    /// The day it was sent.
    pub at: Timestamp,
}

/// An answer from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedAnswer {
    /// The id of the decision in the file.
    pub key: String,
    /// The remark, which was made here.
    pub feedback: FeedbackId,
    /// Whether the remark says what was answered.
    pub fits: bool,
    /// What was decided.
    pub outcome: Outcome,
    /// The answer.
    pub answer: String,
    /// The code of its language.
    pub language: String,
    /// The number of the edition that carries it.
    pub edition: Option<String>,
    /// The day it was given.
    pub at: Timestamp,
}

/// How much an organisation keeps from elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SharedRoom {
    /// Organisations.
    pub origins: i64,
    /// Remarks.
    pub remarks: i64,
    /// Reports, those of its own among them.
    pub reports: i64,
}
