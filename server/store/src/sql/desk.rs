//! The editor's desk: reading feedback across procurements, and telling those who gave it. `decisions.rs` writes what was decided.

use async_trait::async_trait;

use crate::comments::Thing;
use crate::desk::{
    Answer, Decided, Decides, Decision, DecisionChanged, DeskAuthor, DeskRemark, EditorsDesk, Outcome, UnseenAnswer,
};
use crate::error::{Result, StoreError};
use crate::feedback::NewFeedback;
use crate::settings::NewAct;
use crate::sql::feedback::Remark;
use crate::sql::participants::seen;
use crate::sql::{Queue, SqlStore, decisions, query};
use crate::values::{AccountId, DecisionId, FeedbackId, OrganisationId, ProcurementId, Timestamp};

/// The answers to these remarks, our own and those of others. What was withdrawn is answered to nobody.
macro_rules! answers_to {
    ($these:literal) => {
        concat!(
            "SELECT x.feedback_id, f.about, f.key, d.decision, d.answer, d.language, x.seen_at, d.edition,
                 CAST(NULL AS TEXT) AS from_name, COALESCE(d.changed_at, d.decided_at) AS answered_at, d.id AS answer_id
             FROM feedback f JOIN desk_decided x ON x.feedback_id = f.id JOIN desk_decisions d ON d.id = x.decision_id
             WHERE f.withdrawn_at IS NULL AND ",
            $these,
            " UNION ALL ",
            crate::sql::shared::answers_from_elsewhere!($these),
            " ORDER BY answered_at DESC, answer_id DESC, feedback_id"
        )
    };
}

#[async_trait]
impl EditorsDesk for SqlStore {
    async fn desk_feedback(
        &self,
        organisation: &OrganisationId,
        of: Option<&Thing>,
        at_most: i64,
    ) -> Result<Vec<DeskRemark>> {
        remarks(self, organisation, of, at_most).await
    }

    async fn decisions(&self, organisation: &OrganisationId, of: Option<&Thing>) -> Result<Vec<Decision>> {
        decisions::list(&mut self.begin_read().await?, organisation, of).await
    }

    async fn decide(
        &self,
        by: &AccountId,
        thing: &Thing,
        new: &Decides,
        room: i64,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<Decided> {
        decisions::decide(self, by, thing, new, room, act, now).await
    }

    async fn change_decision(
        &self,
        by: &AccountId,
        id: &DecisionId,
        was: i64,
        new: &Decides,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<DecisionChanged> {
        decisions::change(self, by, (id, was), new, act, now).await
    }

    async fn answers(&self, id: &ProcurementId, viewer: &AccountId) -> Result<Vec<Answer>> {
        let mut tx = self.begin_read().await?;
        seen(&mut tx, id, viewer).await?;
        let rows = query(answers_to!("f.procurement_id = $1")).bind(id.as_str()).all(&mut tx).await?;
        rows.into_iter().map(answer).collect()
    }

    async fn answers_by_link(&self, hash: &str) -> Result<Vec<Answer>> {
        let of_link = answers_to!("f.link_id = (SELECT l.id FROM feedback_links l WHERE l.hash = $1)");
        let rows = query(of_link).bind(hash).all(self).await?;
        rows.into_iter().map(answer).collect()
    }

    async fn unseen_answers(&self, account: &AccountId) -> Result<Vec<UnseenAnswer>> {
        unseen(self, account).await
    }

    async fn see_answers(&self, account: &AccountId, feedback: &FeedbackId, now: Timestamp) -> Result<()> {
        see(self, account, feedback, now).await
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    #[sqlx(flatten)]
    remark: Remark,
    by_name: Option<String>,
    by_organisation: Option<String>,
    visitor: Option<String>,
    from_name: Option<String>,
    created_at: i64,
    changed_at: Option<i64>,
    answered_at: Option<i64>,
    heard_at: Option<i64>,
}

async fn remarks(
    store: &SqlStore,
    organisation: &OrganisationId,
    of: Option<&Thing>,
    at_most: i64,
) -> Result<Vec<DeskRemark>> {
    let (about, key) = of.map(|thing| (thing.about.as_str(), thing.key.as_str())).unzip();
    let rows: Vec<Row> = query(
        "SELECT f.id, f.about, f.key, f.release_version, f.release_fingerprint, f.verdict, f.comment, f.wording, f.language,
             a.display_name AS by_name, a.organisation_id AS by_organisation, f.visitor, o.name AS from_name,
             f.created_at, f.changed_at,
             (SELECT MAX(COALESCE(d.changed_at, d.decided_at)) FROM desk_decided x JOIN desk_decisions d ON d.id = x.decision_id
              WHERE x.feedback_id = f.id) AS answered_at,
             (SELECT MAX(s.read_at) FROM shared_answers s WHERE s.feedback_id = f.id AND s.fits = 1) AS heard_at
         FROM feedback f LEFT JOIN accounts a ON a.id = f.account_id LEFT JOIN shared_origins o ON o.id = f.origin_id
         WHERE f.organisation_id = $1 AND f.withdrawn_at IS NULL AND ($2 IS NULL OR (f.about = $2 AND f.key = $3))
         ORDER BY f.created_at DESC, f.id DESC LIMIT $4",
    )
    .bind(organisation.as_str())
    .bind(about)
    .bind(key)
    .bind(at_most)
    .all(store)
    .await?;
    let remark = |row: Row| {
        let by = match row.by_name.zip(row.by_organisation) {
            Some((name, organisation)) => Some(DeskAuthor { name, organisation: organisation.parse()? }),
            None => None,
        };
        let NewFeedback { thing, release, said } = row.remark.into();
        Ok(DeskRemark {
            id: row.id.parse()?,
            thing,
            release,
            said,
            by,
            visitor: row.visitor,
            from: row.from_name,
            at: Timestamp::from_millis(row.created_at),
            changed: row.changed_at.map(Timestamp::from_millis),
            answered: row.answered_at.max(row.heard_at).map(Timestamp::from_millis),
        })
    };
    rows.into_iter().map(remark).collect()
}

#[derive(sqlx::FromRow)]
pub(super) struct AnswerRow {
    feedback_id: String,
    about: String,
    key: String,
    decision: String,
    answer: String,
    language: String,
    from_name: Option<String>,
    answered_at: i64,
    seen_at: Option<i64>,
    edition: Option<String>,
}

pub(super) fn answer(row: AnswerRow) -> Result<Answer> {
    Ok(Answer {
        feedback: row.feedback_id.parse()?,
        thing: Thing { about: row.about, key: row.key },
        outcome: outcome(&row.decision)?,
        answer: row.answer,
        language: row.language,
        from: row.from_name,
        at: Timestamp::from_millis(row.answered_at),
        seen: row.seen_at.map(Timestamp::from_millis),
        edition: row.edition,
    })
}

pub(super) fn outcome(code: &str) -> Result<Outcome> {
    Outcome::parse(code).ok_or_else(|| StoreError::other(format!("there is no decision {code}")))
}

async fn unseen(store: &SqlStore, account: &AccountId) -> Result<Vec<UnseenAnswer>> {
    let rows: Vec<(String, String, String, String)> = query(
        "SELECT f.procurement_id, f.id, f.about, f.key
         FROM feedback f JOIN participants t ON t.procurement_id = f.procurement_id AND t.account_id = f.account_id
         WHERE f.account_id = $1 AND f.withdrawn_at IS NULL
             AND (EXISTS (SELECT 1 FROM desk_decided x WHERE x.feedback_id = f.id AND x.seen_at IS NULL)
                 OR EXISTS (SELECT 1 FROM shared_answers s WHERE s.feedback_id = f.id AND s.seen_at IS NULL))
         ORDER BY f.procurement_id, f.id",
    )
    .bind(account.as_str())
    .all(store)
    .await?;
    let unseen = |(procurement, feedback, about, key): (String, String, String, String)| {
        Ok(UnseenAnswer { procurement: procurement.parse()?, feedback: feedback.parse()?, thing: Thing { about, key } })
    };
    rows.into_iter().map(unseen).collect()
}

async fn see(store: &SqlStore, account: &AccountId, feedback: &FeedbackId, now: Timestamp) -> Result<()> {
    let mut tx = store.begin_write(Queue::None).await?;
    for seen in [
        "UPDATE desk_decided SET seen_at = $3 WHERE feedback_id = $1 AND seen_at IS NULL
             AND EXISTS (SELECT 1 FROM feedback f WHERE f.id = $1 AND f.account_id = $2)",
        "UPDATE shared_answers SET seen_at = $3 WHERE feedback_id = $1 AND seen_at IS NULL
             AND EXISTS (SELECT 1 FROM feedback f WHERE f.id = $1 AND f.account_id = $2)",
    ] {
        let (feedback, account) = (feedback.as_str(), account.as_str());
        query(seen).bind(feedback).bind(account).bind(now.as_millis()).execute(&mut tx).await?;
    }
    tx.commit().await
}
