//! Pilots: making a procurement one, and what people tell of it.

use std::collections::BTreeMap;

use async_trait::async_trait;
use serde_json::{Map, Value, json};

use crate::comments::Named;
use crate::error::Result;
use crate::pilots::{Answered, Pilot, PilotChange, Pilots, Reviewed, StepReview};
use crate::sql::participants::{Seen, owned, seen};
use crate::sql::{Queue, SqlStore, Transaction, journal, query};
use crate::values::{AccountId, ProcurementId, Timestamp};

#[async_trait]
impl Pilots for SqlStore {
    async fn pilot(&self, id: &ProcurementId, viewer: &AccountId) -> Result<Option<Pilot>> {
        find(self, id, viewer).await
    }

    async fn set_pilot(
        &self,
        id: &ProcurementId,
        owner: &AccountId,
        change: PilotChange,
        summary: &str,
        now: Timestamp,
    ) -> Result<bool> {
        set(self, id, owner, change, summary, now).await
    }

    async fn review_step(
        &self,
        id: &ProcurementId,
        author: &AccountId,
        step: &str,
        review: &StepReview,
        summary: &str,
        now: Timestamp,
    ) -> Result<bool> {
        review_step(self, id, author, step, review, summary, now).await
    }

    async fn answer_interview(
        &self,
        id: &ProcurementId,
        author: &AccountId,
        answers: &BTreeMap<String, String>,
        summary: &str,
        now: Timestamp,
    ) -> Result<bool> {
        answer(self, id, author, answers, summary, now).await
    }
}

#[derive(sqlx::FromRow)]
struct PilotRow {
    account_id: String,
    by_name: String,
    begun_at: i64,
    shares: i64,
    ended_at: Option<i64>,
}

#[derive(sqlx::FromRow)]
struct ReviewRow {
    account_id: String,
    by_name: String,
    step: String,
    minutes: Option<i64>,
    hard: String,
    helped: String,
    written_at: i64,
}

#[derive(sqlx::FromRow)]
struct AnswerRow {
    account_id: String,
    by_name: String,
    question: String,
    answer: String,
    written_at: i64,
}

async fn find(store: &SqlStore, id: &ProcurementId, viewer: &AccountId) -> Result<Option<Pilot>> {
    let mut tx = store.begin_read().await?;
    seen(&mut tx, id, viewer).await?;
    let row: Option<PilotRow> = query(
        "SELECT p.account_id, a.display_name AS by_name, p.begun_at, p.shares, p.ended_at
         FROM pilots p JOIN accounts a ON a.id = p.account_id WHERE p.procurement_id = $1",
    )
    .bind(id.as_str())
    .optional(&mut tx)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let reviews: Vec<ReviewRow> = query(
        "SELECT r.account_id, a.display_name AS by_name, r.step, r.minutes, r.hard, r.helped, r.written_at
         FROM pilot_reviews r JOIN accounts a ON a.id = r.account_id
         WHERE r.procurement_id = $1 ORDER BY a.display_name, r.account_id, r.step",
    )
    .bind(id.as_str())
    .all(&mut tx)
    .await?;
    let answers: Vec<AnswerRow> = query(
        "SELECT r.account_id, a.display_name AS by_name, r.question, r.answer, r.written_at
         FROM pilot_answers r JOIN accounts a ON a.id = r.account_id
         WHERE r.procurement_id = $1 ORDER BY a.display_name, r.account_id, r.question",
    )
    .bind(id.as_str())
    .all(&mut tx)
    .await?;
    let named = |account: String, name: String| Ok::<_, crate::StoreError>(Named { account: account.parse()?, name });
    let review = |row: ReviewRow| {
        Ok(Reviewed {
            by: named(row.account_id, row.by_name)?,
            step: row.step,
            review: StepReview { minutes: row.minutes, hard: row.hard, helped: row.helped },
            at: Timestamp::from_millis(row.written_at),
        })
    };
    let answer = |row: AnswerRow| {
        Ok(Answered {
            by: named(row.account_id, row.by_name)?,
            question: row.question,
            answer: row.answer,
            at: Timestamp::from_millis(row.written_at),
        })
    };
    Ok(Some(Pilot {
        by: named(row.account_id, row.by_name)?,
        begun: Timestamp::from_millis(row.begun_at),
        shares: row.shares != 0,
        ended: row.ended_at.map(Timestamp::from_millis),
        reviews: reviews.into_iter().map(review).collect::<Result<_>>()?,
        answers: answers.into_iter().map(answer).collect::<Result<_>>()?,
    }))
}

async fn set(
    store: &SqlStore,
    id: &ProcurementId,
    owner: &AccountId,
    change: PilotChange,
    summary: &str,
    now: Timestamp,
) -> Result<bool> {
    let mut tx = store.begin_write(Queue::Procurement(id)).await?;
    let found = owned(&mut tx, id, owner).await?;
    let (act, changed) = match change {
        PilotChange::Begin => ("begun", begin(&mut tx, &found, owner, now).await?),
        PilotChange::End => {
            let end = query("UPDATE pilots SET ended_at = $2 WHERE procurement_id = $1 AND ended_at IS NULL");
            ("ended", end.bind(id.as_str()).bind(now.as_millis()).execute(&mut tx).await? == 1)
        }
        PilotChange::Shares(shares) => {
            let set = query("UPDATE pilots SET shares = $2 WHERE procurement_id = $1 AND shares <> $2");
            let set = set.bind(id.as_str()).bind(i64::from(shares)).execute(&mut tx).await?;
            (if shares { "shares" } else { "keeps" }, set == 1)
        }
    };
    if !changed {
        return Ok(false);
    }
    note(&mut tx, &found, owner, json!({"act": act}), summary, now).await?;
    tx.commit().await?;
    Ok(true)
}

async fn begin(tx: &mut Transaction, found: &Seen, owner: &AccountId, now: Timestamp) -> Result<bool> {
    let again = query("UPDATE pilots SET ended_at = NULL WHERE procurement_id = $1 AND ended_at IS NOT NULL")
        .bind(found.id.as_str())
        .execute(tx)
        .await?;
    if again == 1 {
        return Ok(true);
    }
    let new = query(
        "INSERT INTO pilots (procurement_id, organisation_id, account_id, begun_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (procurement_id) DO NOTHING",
    )
    .bind(found.id.as_str())
    .bind(found.organisation_id.as_str())
    .bind(owner.as_str())
    .bind(now.as_millis())
    .execute(tx)
    .await?;
    Ok(new == 1)
}

/// Whether the procurement is a pilot that goes on.
async fn goes_on(tx: &mut Transaction, id: &ProcurementId) -> Result<bool> {
    let found: Option<(i64,)> = query("SELECT begun_at FROM pilots WHERE procurement_id = $1 AND ended_at IS NULL")
        .bind(id.as_str())
        .optional(tx)
        .await?;
    Ok(found.is_some())
}

async fn review_step(
    store: &SqlStore,
    id: &ProcurementId,
    author: &AccountId,
    step: &str,
    review: &StepReview,
    summary: &str,
    now: Timestamp,
) -> Result<bool> {
    let mut tx = store.begin_write(Queue::Procurement(id)).await?;
    let found = seen(&mut tx, id, author).await?;
    if !goes_on(&mut tx, id).await? {
        return Ok(false);
    }
    let before: Option<(Option<i64>, String, String)> = query(
        "SELECT minutes, hard, helped FROM pilot_reviews WHERE procurement_id = $1 AND account_id = $2 AND step = $3",
    )
    .bind(id.as_str())
    .bind(author.as_str())
    .bind(step)
    .optional(&mut tx)
    .await?;
    let before = before.map(|(minutes, hard, helped)| StepReview { minutes, hard, helped }).unwrap_or_default();
    if before == *review {
        return Ok(false);
    }
    query("DELETE FROM pilot_reviews WHERE procurement_id = $1 AND account_id = $2 AND step = $3")
        .bind(id.as_str())
        .bind(author.as_str())
        .bind(step)
        .execute(&mut tx)
        .await?;
    if !review.is_empty() {
        query(
            "INSERT INTO pilot_reviews (procurement_id, organisation_id, account_id, step, minutes, hard, helped, written_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(id.as_str())
        .bind(found.organisation_id.as_str())
        .bind(author.as_str())
        .bind(step)
        .bind(review.minutes)
        .bind(&review.hard)
        .bind(&review.helped)
        .bind(now.as_millis())
        .execute(&mut tx)
        .await?;
    }
    note(&mut tx, &found, author, json!({"act": "reviewed", "step": step}), summary, now).await?;
    tx.commit().await?;
    Ok(true)
}

async fn answer(
    store: &SqlStore,
    id: &ProcurementId,
    author: &AccountId,
    answers: &BTreeMap<String, String>,
    summary: &str,
    now: Timestamp,
) -> Result<bool> {
    let mut tx = store.begin_write(Queue::Procurement(id)).await?;
    let found = seen(&mut tx, id, author).await?;
    if !goes_on(&mut tx, id).await? {
        return Ok(false);
    }
    let before: Vec<(String, String)> =
        query("SELECT question, answer FROM pilot_answers WHERE procurement_id = $1 AND account_id = $2")
            .bind(id.as_str())
            .bind(author.as_str())
            .all(&mut tx)
            .await?;
    let before: BTreeMap<String, String> = before.into_iter().collect();
    let was = |question: &str| before.get(question).map_or("", String::as_str);
    let changed: Vec<_> = answers.iter().filter(|(question, answer)| was(question) != answer.as_str()).collect();
    if changed.is_empty() {
        return Ok(false);
    }
    for (question, answer) in changed {
        query("DELETE FROM pilot_answers WHERE procurement_id = $1 AND account_id = $2 AND question = $3")
            .bind(id.as_str())
            .bind(author.as_str())
            .bind(question)
            .execute(&mut tx)
            .await?;
        if answer.is_empty() {
            continue;
        }
        query(
            "INSERT INTO pilot_answers (procurement_id, organisation_id, account_id, question, answer, written_at)
             VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(id.as_str())
        .bind(found.organisation_id.as_str())
        .bind(author.as_str())
        .bind(question)
        .bind(answer)
        .bind(now.as_millis())
        .execute(&mut tx)
        .await?;
    }
    note(&mut tx, &found, author, json!({"act": "answered"}), summary, now).await?;
    tx.commit().await?;
    Ok(true)
}

/// What the journal keeps of an act. Never a text: what somebody tells of a pilot is theirs to change.
async fn note(
    tx: &mut Transaction,
    found: &Seen,
    by: &AccountId,
    act: Value,
    summary: &str,
    now: Timestamp,
) -> Result<()> {
    let told = Map::from_iter([("pilot".to_owned(), act)]);
    journal::append(tx, found, by, summary, told, now).await?;
    Ok(())
}
