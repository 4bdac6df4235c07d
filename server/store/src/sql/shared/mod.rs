//! Between municipalities: what others may have of ours. `read.rs` takes in what they send, `reports.rs` keeps the reports of pilots.

mod read;
mod reports;

use async_trait::async_trait;

use crate::comments::Thing;
use crate::desk::Answer;
use crate::error::Result;
use crate::feedback::Said;
use crate::settings::NewAct;
use crate::shared::{
    BetweenOrganisations, NewPilotReport, NewShared, Origin, OutgoingAnswer, OwnRemark, PilotReport, PilotReportInfo,
    SharedRoom,
};
use crate::sql::desk::{AnswerRow, answer, outcome};
use crate::sql::feedback::Remark;
use crate::sql::members::edited_by;
use crate::sql::settings::note;
use crate::sql::{Queue, SqlStore, query};
use crate::values::{AccountId, OrganisationId, OriginId, PilotReportId, ProcurementId, Timestamp};

pub(super) use reports::let_go;

/// What other organisations answered to these remarks; the columns are those of our own answers.
macro_rules! answers_from_elsewhere {
    ($these:literal) => {
        concat!(
            "SELECT s.feedback_id, f.about, f.key, s.decision, s.answer, s.language, s.seen_at, s.edition,
                 o.name AS from_name, s.said_at AS answered_at, s.answer_key AS answer_id
             FROM feedback f JOIN shared_answers s ON s.feedback_id = f.id JOIN shared_origins o ON o.id = s.origin_id
             WHERE f.withdrawn_at IS NULL AND ",
            $these
        )
    };
}
pub(super) use answers_from_elsewhere;

#[async_trait]
impl BetweenOrganisations for SqlStore {
    async fn own_remarks(
        &self,
        organisation: &OrganisationId,
        section: &str,
        since: Option<Timestamp>,
    ) -> Result<Vec<OwnRemark>> {
        own_remarks(self, organisation, section, since).await
    }

    async fn pilot_reports(&self, organisation: &OrganisationId) -> Result<Vec<PilotReportInfo>> {
        reports::list(self, organisation).await
    }

    async fn pilot_report(&self, organisation: &OrganisationId, id: &PilotReportId) -> Result<PilotReport> {
        reports::one(self, organisation, id).await
    }

    async fn own_pilot_reports(&self, organisation: &OrganisationId) -> Result<Vec<PilotReport>> {
        reports::own(self, organisation).await
    }

    async fn pilot_use_counts(&self, organisation: &OrganisationId, of: &Thing) -> Result<Vec<(String, i64)>> {
        reports::use_counts(self, organisation, of).await
    }

    async fn pilot_report_sent(&self, id: &ProcurementId, viewer: &AccountId) -> Result<Option<Timestamp>> {
        reports::sent(self, id, viewer).await
    }

    async fn send_pilot_report(
        &self,
        id: &ProcurementId,
        owner: &AccountId,
        report: &NewPilotReport,
        summary: &str,
        now: Timestamp,
    ) -> Result<()> {
        reports::send(self, id, owner, report, summary, now).await
    }

    async fn take_back_pilot_report(
        &self,
        id: &ProcurementId,
        owner: &AccountId,
        summary: &str,
        now: Timestamp,
    ) -> Result<bool> {
        reports::take_back(self, id, owner, summary, now).await
    }

    async fn origins(&self, organisation: &OrganisationId) -> Result<Vec<Origin>> {
        origins(self, organisation).await
    }

    async fn answers_for(&self, organisation: &OrganisationId, origin: &OriginId) -> Result<Vec<OutgoingAnswer>> {
        answers_for(self, organisation, origin).await
    }

    async fn outside_answers(&self, organisation: &OrganisationId, of: &Thing) -> Result<Vec<Answer>> {
        let about_it = concat!(
            answers_from_elsewhere!("f.organisation_id = $1 AND f.about = $2 AND f.key = $3"),
            " ORDER BY answered_at DESC, answer_id DESC, feedback_id"
        );
        let rows: Vec<AnswerRow> =
            query(about_it).bind(organisation.as_str()).bind(&of.about).bind(&of.key).all(self).await?;
        rows.into_iter().map(answer).collect()
    }

    async fn note_taken_out(&self, by: &AccountId, act: NewAct<'_>, now: Timestamp) -> Result<()> {
        let mut tx = self.begin_write(Queue::None).await?;
        let organisation = edited_by(&mut tx, by).await?;
        note(&mut tx, &organisation, by, act, now).await?;
        tx.commit().await
    }

    async fn read_shared(
        &self,
        by: &AccountId,
        new: &NewShared,
        room: SharedRoom,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<Option<OriginId>> {
        read::read(self, by, new, room, act, now).await
    }
}

#[derive(sqlx::FromRow)]
struct OwnRow {
    id: String,
    #[sqlx(flatten)]
    remark: Remark,
    said_at: i64,
    withdrawn_at: Option<i64>,
    procurement_id: Option<String>,
    entry: Option<String>,
}

async fn own_remarks(
    store: &SqlStore,
    organisation: &OrganisationId,
    section: &str,
    since: Option<Timestamp>,
) -> Result<Vec<OwnRemark>> {
    let rows: Vec<OwnRow> = query(
        "SELECT f.id, f.about, f.key, f.release_version, f.release_fingerprint, f.verdict, f.comment, f.wording, f.language,
             COALESCE(f.changed_at, f.created_at) AS said_at, f.withdrawn_at, f.procurement_id, e.value AS entry
         FROM feedback f LEFT JOIN entries e ON e.procurement_id = f.procurement_id AND e.section = $2 AND e.key = f.key
         WHERE f.organisation_id = $1 AND f.origin_id IS NULL
             AND (f.withdrawn_at IS NOT NULL OR $3 IS NULL OR COALESCE(f.changed_at, f.created_at) >= $3)
         ORDER BY f.created_at, f.id",
    )
    .bind(organisation.as_str())
    .bind(section)
    .bind(since.map(Timestamp::as_millis))
    .all(store)
    .await?;
    let remark = |row: OwnRow| {
        Ok(OwnRemark {
            id: row.id.parse()?,
            new: row.remark.into(),
            at: Timestamp::from_millis(row.said_at),
            withdrawn: row.withdrawn_at.is_some(),
            tied: row.procurement_id.is_some(),
            entry: row.entry.map(|entry| serde_json::from_str(&entry)).transpose()?,
        })
    };
    rows.into_iter().map(remark).collect()
}

#[derive(sqlx::FromRow)]
struct OriginRow {
    id: String,
    origin: String,
    name: String,
    by_name: String,
    read_at: i64,
    received: String,
    answers: i64,
}

async fn origins(store: &SqlStore, organisation: &OrganisationId) -> Result<Vec<Origin>> {
    let rows: Vec<OriginRow> = query(
        "SELECT o.id, o.origin, o.name, a.display_name AS by_name, o.read_at, o.received,
             (SELECT count(*) FROM desk_decided x JOIN feedback f ON f.id = x.feedback_id
              WHERE f.origin_id = o.id AND f.withdrawn_at IS NULL) AS answers
         FROM shared_origins o JOIN accounts a ON a.id = o.account_id WHERE o.organisation_id = $1 ORDER BY o.name, o.id",
    )
    .bind(organisation.as_str())
    .all(store)
    .await?;
    let origin = |row: OriginRow| {
        Ok(Origin {
            id: row.id.parse()?,
            origin: row.origin,
            name: row.name,
            by: row.by_name,
            at: Timestamp::from_millis(row.read_at),
            received: serde_json::from_str(&row.received)?,
            answers: row.answers,
        })
    };
    rows.into_iter().map(origin).collect()
}

#[derive(sqlx::FromRow)]
struct OutgoingRow {
    decision_id: String,
    origin_key: String,
    verdict: String,
    comment: String,
    wording: String,
    language: String,
    changed_at: Option<i64>,
    decision: String,
    answer: String,
    answer_language: String,
    edition_number: Option<String>,
    answered_at: i64,
}

async fn answers_for(
    store: &SqlStore,
    organisation: &OrganisationId,
    origin: &OriginId,
) -> Result<Vec<OutgoingAnswer>> {
    let rows: Vec<OutgoingRow> = query(
        "SELECT d.id AS decision_id, f.origin_key, f.verdict, f.comment, f.wording, f.language, f.changed_at, d.decision,
             d.answer, d.language AS answer_language, e.number AS edition_number,
             COALESCE(d.changed_at, d.decided_at) AS answered_at
         FROM desk_decisions d JOIN desk_decided x ON x.decision_id = d.id JOIN feedback f ON f.id = x.feedback_id
              LEFT JOIN editions e ON e.id = d.edition
         WHERE d.organisation_id = $1 AND f.origin_id = $2 AND f.withdrawn_at IS NULL ORDER BY d.id, f.origin_key",
    )
    .bind(organisation.as_str())
    .bind(origin.as_str())
    .all(store)
    .await?;
    let answer = |row: OutgoingRow| {
        let said = Said { verdict: row.verdict, comment: row.comment, wording: row.wording, language: row.language };
        Ok(OutgoingAnswer {
            decision: row.decision_id.parse()?,
            remark: row.origin_key,
            said: row.changed_at.is_none_or(|changed| changed <= row.answered_at).then_some(said),
            outcome: outcome(&row.decision)?,
            answer: row.answer,
            language: row.answer_language,
            edition: row.edition_number,
            at: Timestamp::from_millis(row.answered_at),
        })
    };
    rows.into_iter().map(answer).collect()
}
