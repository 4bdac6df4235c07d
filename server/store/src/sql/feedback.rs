//! Feedback: giving, changing, withdrawing and reading it.

use async_trait::async_trait;
use serde_json::{Map, Value, json};

use crate::comments::{Named, Thing};
use crate::error::Result;
use crate::feedback::{CatalogueFeedback, Feedback, FeedbackGiven, NewFeedback, Said};
use crate::model::ReleaseRef;
use crate::sql::connection::Query;
use crate::sql::participants::{Seen, seen};
use crate::sql::{Queue, SqlStore, Transaction, journal, query};
use crate::values::{AccountId, FeedbackId, FeedbackLinkId, ProcurementId, Timestamp};

#[async_trait]
impl CatalogueFeedback for SqlStore {
    async fn give_feedback(
        &self,
        id: &ProcurementId,
        author: &AccountId,
        new: &NewFeedback,
        room: i64,
        summary: &str,
        now: Timestamp,
    ) -> Result<FeedbackGiven> {
        give(self, id, author, new, room, summary, now).await
    }

    async fn change_feedback(
        &self,
        id: &ProcurementId,
        author: &AccountId,
        feedback: &FeedbackId,
        said: &Said,
        summary: &str,
        now: Timestamp,
    ) -> Result<bool> {
        change(self, id, author, feedback, said, summary, now).await
    }

    async fn withdraw_feedback(
        &self,
        id: &ProcurementId,
        author: &AccountId,
        feedback: &FeedbackId,
        summary: &str,
        now: Timestamp,
    ) -> Result<bool> {
        withdraw(self, id, author, feedback, summary, now).await
    }

    async fn feedback(&self, id: &ProcurementId, viewer: &AccountId, of: Option<&Thing>) -> Result<Vec<Feedback>> {
        list(self, id, viewer, of).await
    }
}

async fn give(
    store: &SqlStore,
    id: &ProcurementId,
    author: &AccountId,
    new: &NewFeedback,
    room: i64,
    summary: &str,
    now: Timestamp,
) -> Result<FeedbackGiven> {
    let mut tx = store.begin_write(Queue::Procurement(id)).await?;
    let found = seen(&mut tx, id, author).await?;
    let before: Option<(String,)> = query(
        "SELECT id FROM feedback WHERE procurement_id = $1 AND account_id = $2 AND about = $3 AND key = $4 AND verdict = $5
             AND withdrawn_at IS NULL ORDER BY id LIMIT 1",
    )
    .bind(id.as_str())
    .bind(author.as_str())
    .bind(&new.thing.about)
    .bind(&new.thing.key)
    .bind(&new.said.verdict)
    .optional(&mut tx)
    .await?;
    if let Some((before,)) = before {
        return Ok(FeedbackGiven::Before(before.parse()?));
    }
    let (all,): (i64,) = query("SELECT count(*) FROM feedback WHERE procurement_id = $1 AND link_id IS NULL")
        .bind(id.as_str())
        .one(&mut tx)
        .await?;
    if all >= room {
        return Ok(FeedbackGiven::NoRoom);
    }
    let feedback = insert(&mut tx, &found, Author::Account(author), new, now).await?;
    let told = told("given", &feedback, &new.thing, json!({"verdict": new.said.verdict}));
    journal::append(&mut tx, &found, author, summary, told, now).await?;
    tx.commit().await?;
    Ok(FeedbackGiven::Yes(feedback))
}

/// Whose remark it is.
pub(super) enum Author<'a> {
    /// Somebody who takes part.
    Account(&'a AccountId),
    /// Somebody with a link, and what they call themselves.
    Visitor { link: &'a FeedbackLinkId, name: &'a str },
}

pub(super) async fn insert(
    tx: &mut Transaction,
    found: &Seen,
    author: Author<'_>,
    new: &NewFeedback,
    now: Timestamp,
) -> Result<FeedbackId> {
    let feedback = FeedbackId::new(now);
    let (account, link, visitor) = match author {
        Author::Account(account) => (Some(account.as_str()), None, None),
        Author::Visitor { link, name } => (None, Some(link.as_str()), Some(name)),
    };
    query(
        "INSERT INTO feedback (id, organisation_id, procurement_id, account_id, link_id, visitor, release_version,
             release_fingerprint, about, key, verdict, comment, wording, language, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
    )
    .bind(feedback.as_str())
    .bind(found.organisation_id.as_str())
    .bind(found.id.as_str())
    .bind(account)
    .bind(link)
    .bind(visitor)
    .bind_remark(new)
    .bind(now.as_millis())
    .execute(tx)
    .await?;
    Ok(feedback)
}

async fn change(
    store: &SqlStore,
    id: &ProcurementId,
    author: &AccountId,
    feedback: &FeedbackId,
    said: &Said,
    summary: &str,
    now: Timestamp,
) -> Result<bool> {
    let mut tx = store.begin_write(Queue::Procurement(id)).await?;
    let found = seen(&mut tx, id, author).await?;
    let changed = query(
        "UPDATE feedback SET verdict = $4, comment = $5, wording = $6, language = $7, changed_at = $8
         WHERE id = $1 AND procurement_id = $2 AND account_id = $3 AND withdrawn_at IS NULL
             AND (verdict <> $4 OR comment <> $5 OR wording <> $6 OR language <> $7)",
    )
    .bind(feedback.as_str())
    .bind(id.as_str())
    .bind(author.as_str())
    .bind(&said.verdict)
    .bind(&said.comment)
    .bind(&said.wording)
    .bind(&said.language)
    .bind(now.as_millis())
    .execute(&mut tx)
    .await?;
    if changed == 0 {
        return Ok(false);
    }
    let thing = thing_of(&mut tx, feedback).await?;
    let told = told("changed", feedback, &thing, json!({"verdict": said.verdict}));
    journal::append(&mut tx, &found, author, summary, told, now).await?;
    tx.commit().await?;
    Ok(true)
}

async fn withdraw(
    store: &SqlStore,
    id: &ProcurementId,
    author: &AccountId,
    feedback: &FeedbackId,
    summary: &str,
    now: Timestamp,
) -> Result<bool> {
    let mut tx = store.begin_write(Queue::Procurement(id)).await?;
    let found = seen(&mut tx, id, author).await?;
    let withdrawn = query(
        "UPDATE feedback SET comment = '', wording = '', withdrawn_at = $4
         WHERE id = $1 AND procurement_id = $2 AND account_id = $3 AND withdrawn_at IS NULL",
    )
    .bind(feedback.as_str())
    .bind(id.as_str())
    .bind(author.as_str())
    .bind(now.as_millis())
    .execute(&mut tx)
    .await?;
    if withdrawn == 0 {
        return Ok(false);
    }
    let thing = thing_of(&mut tx, feedback).await?;
    let told = told("withdrawn", feedback, &thing, json!({}));
    journal::append(&mut tx, &found, author, summary, told, now).await?;
    tx.commit().await?;
    Ok(true)
}

async fn thing_of(tx: &mut Transaction, feedback: &FeedbackId) -> Result<Thing> {
    let (about, key): (String, String) =
        query("SELECT about, key FROM feedback WHERE id = $1").bind(feedback.as_str()).one(tx).await?;
    Ok(Thing { about, key })
}

/// What the journal keeps of an act. Never a text: what somebody takes back is gone.
pub(super) fn told(act: &str, feedback: &FeedbackId, thing: &Thing, more: Value) -> Map<String, Value> {
    let mut told = Map::from_iter([
        ("act".to_owned(), act.into()),
        ("id".to_owned(), feedback.as_str().into()),
        ("about".to_owned(), thing.about.as_str().into()),
        ("key".to_owned(), thing.key.as_str().into()),
    ]);
    if let Value::Object(more) = more {
        told.extend(more);
    }
    Map::from_iter([("feedback".to_owned(), told.into())])
}

/// What a row says whoever reads it, and whoever said it.
#[derive(sqlx::FromRow)]
pub(super) struct Remark {
    about: String,
    key: String,
    release_version: String,
    release_fingerprint: String,
    verdict: String,
    comment: String,
    wording: String,
    language: String,
}

impl From<Remark> for NewFeedback {
    fn from(row: Remark) -> Self {
        NewFeedback {
            thing: Thing { about: row.about, key: row.key },
            release: ReleaseRef { version: row.release_version, fingerprint: row.release_fingerprint },
            said: Said { verdict: row.verdict, comment: row.comment, wording: row.wording, language: row.language },
        }
    }
}

impl<'q> Query<'q> {
    /// The values of a remark: `release_version, release_fingerprint, about, key, verdict, comment, wording, language`.
    pub(super) fn bind_remark(self, new: &'q NewFeedback) -> Self {
        self.bind(&new.release.version)
            .bind(&new.release.fingerprint)
            .bind(&new.thing.about)
            .bind(&new.thing.key)
            .bind(&new.said.verdict)
            .bind(&new.said.comment)
            .bind(&new.said.wording)
            .bind(&new.said.language)
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    #[sqlx(flatten)]
    remark: Remark,
    account_id: Option<String>,
    by_name: Option<String>,
    visitor: Option<String>,
    created_at: i64,
    changed_at: Option<i64>,
}

async fn list(store: &SqlStore, id: &ProcurementId, viewer: &AccountId, of: Option<&Thing>) -> Result<Vec<Feedback>> {
    let mut tx = store.begin_read().await?;
    seen(&mut tx, id, viewer).await?;
    let (about, key) = of.map(|thing| (thing.about.as_str(), thing.key.as_str())).unzip();
    let rows: Vec<Row> = query(
        "SELECT f.id, f.about, f.key, f.release_version, f.release_fingerprint, f.verdict, f.comment, f.wording, f.language,
             f.account_id, a.display_name AS by_name, f.visitor, f.created_at, f.changed_at
         FROM feedback f LEFT JOIN accounts a ON a.id = f.account_id
         WHERE f.procurement_id = $1 AND f.withdrawn_at IS NULL AND ($2 IS NULL OR (f.about = $2 AND f.key = $3))
         ORDER BY f.created_at DESC, f.id DESC",
    )
    .bind(id.as_str())
    .bind(about)
    .bind(key)
    .all(&mut tx)
    .await?;
    let feedback = |row: Row| {
        let by = match row.account_id.zip(row.by_name) {
            Some((account, name)) => Some(Named { account: account.parse()?, name }),
            None => None,
        };
        let NewFeedback { thing, release, said } = row.remark.into();
        Ok(Feedback {
            id: row.id.parse()?,
            thing,
            release,
            said,
            by,
            visitor: row.visitor,
            at: Timestamp::from_millis(row.created_at),
            changed: row.changed_at.map(Timestamp::from_millis),
        })
    };
    rows.into_iter().map(feedback).collect()
}

/// Lets go of where and by whom it was said, for a procurement that is removed. What was said about the catalogue stays.
pub(super) async fn let_go(tx: &mut Transaction, id: &ProcurementId) -> Result<()> {
    query("UPDATE feedback SET procurement_id = NULL, account_id = NULL, link_id = NULL, visitor = NULL WHERE procurement_id = $1")
        .bind(id.as_str())
        .execute(tx)
        .await?;
    Ok(())
}
