//! Links for feedback: making and closing them, and what comes in by them.

use async_trait::async_trait;
use serde_json::{Map, json};

use crate::comments::Named;
use crate::error::{Result, StoreError};
use crate::feedback::NewFeedback;
use crate::feedback_links::{FeedbackLink, FeedbackLinkMade, FeedbackLinks, GivenByLink, LinkStage, NewFeedbackLink};
use crate::sql::connection::On;
use crate::sql::feedback::{Author, insert, told};
use crate::sql::participants::seen;
use crate::sql::{Queue, SqlStore, journal, query};
use crate::values::{AccountId, FeedbackLinkId, ProcurementId, Timestamp};

#[async_trait]
impl FeedbackLinks for SqlStore {
    async fn make_feedback_link(
        &self,
        id: &ProcurementId,
        by: &AccountId,
        new: &NewFeedbackLink,
        room: i64,
        summary: &str,
        now: Timestamp,
    ) -> Result<FeedbackLinkMade> {
        make(self, id, by, new, room, summary, now).await
    }

    async fn close_feedback_link(
        &self,
        id: &ProcurementId,
        by: &AccountId,
        link: &FeedbackLinkId,
        summary: &str,
        now: Timestamp,
    ) -> Result<bool> {
        close(self, id, by, link, summary, now).await
    }

    async fn feedback_links(&self, id: &ProcurementId, viewer: &AccountId) -> Result<Vec<FeedbackLink>> {
        let mut tx = self.begin_read().await?;
        seen(&mut tx, id, viewer).await?;
        rows(&mut tx, Some(id), None).await
    }

    async fn feedback_link(&self, hash: &str) -> Result<Option<FeedbackLink>> {
        Ok(rows(self, None, Some(hash)).await?.pop())
    }

    async fn give_feedback_by_link(
        &self,
        hash: &str,
        new: &NewFeedback,
        visitor: &str,
        room: i64,
        summary: &str,
        now: Timestamp,
    ) -> Result<GivenByLink> {
        give(self, hash, new, visitor, room, summary, now).await
    }
}

async fn make(
    store: &SqlStore,
    id: &ProcurementId,
    by: &AccountId,
    new: &NewFeedbackLink,
    room: i64,
    summary: &str,
    now: Timestamp,
) -> Result<FeedbackLinkMade> {
    let mut tx = store.begin_write(Queue::Procurement(id)).await?;
    let found = seen(&mut tx, id, by).await?;
    let (open,): (i64,) = query(
        "SELECT count(*) FROM feedback_links WHERE procurement_id = $1 AND closed_at IS NULL AND expires_at > $2",
    )
    .bind(id.as_str())
    .bind(now.as_millis())
    .one(&mut tx)
    .await?;
    if open >= room {
        return Ok(FeedbackLinkMade::NoRoom);
    }
    let (versions,): (i64,) =
        query("SELECT count(*) FROM versions WHERE procurement_id = $1").bind(id.as_str()).one(&mut tx).await?;
    if new.stage == LinkStage::BeforeAnnouncement && versions > 0 {
        return Ok(FeedbackLinkMade::Frozen);
    }
    let link = FeedbackLinkId::new(now);
    query(
        "INSERT INTO feedback_links (id, organisation_id, procurement_id, account_id, stage, hash, made_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(link.as_str())
    .bind(found.organisation_id.as_str())
    .bind(id.as_str())
    .bind(by.as_str())
    .bind(new.stage.code())
    .bind(&new.hash)
    .bind(now.as_millis())
    .bind(new.expires.as_millis())
    .execute(&mut tx)
    .await?;
    let told =
        json!({"act": "made", "id": link.as_str(), "stage": new.stage.code(), "expires": new.expires.as_millis()});
    let told = Map::from_iter([("feedback_link".to_owned(), told)]);
    journal::append(&mut tx, &found, by, summary, told, now).await?;
    tx.commit().await?;
    Ok(FeedbackLinkMade::Yes(link))
}

async fn close(
    store: &SqlStore,
    id: &ProcurementId,
    by: &AccountId,
    link: &FeedbackLinkId,
    summary: &str,
    now: Timestamp,
) -> Result<bool> {
    let mut tx = store.begin_write(Queue::Procurement(id)).await?;
    let found = seen(&mut tx, id, by).await?;
    let closed =
        query("UPDATE feedback_links SET closed_at = $3 WHERE id = $1 AND procurement_id = $2 AND closed_at IS NULL")
            .bind(link.as_str())
            .bind(id.as_str())
            .bind(now.as_millis())
            .execute(&mut tx)
            .await?;
    if closed == 0 {
        return Ok(false);
    }
    let told = Map::from_iter([("feedback_link".to_owned(), json!({"act": "closed", "id": link.as_str()}))]);
    journal::append(&mut tx, &found, by, summary, told, now).await?;
    tx.commit().await?;
    Ok(true)
}

async fn give(
    store: &SqlStore,
    hash: &str,
    new: &NewFeedback,
    visitor: &str,
    room: i64,
    summary: &str,
    now: Timestamp,
) -> Result<GivenByLink> {
    let Some(link) = store.feedback_link(hash).await? else { return Ok(GivenByLink::Shut) };
    let mut tx = store.begin_write(Queue::Procurement(&link.procurement)).await?;
    // Read again in the queue of the procurement: somebody may have frozen a version or closed the link meanwhile.
    let Some(link) = rows(&mut tx, None, Some(hash)).await?.pop() else { return Ok(GivenByLink::Shut) };
    if link.end(now).is_some() {
        return Ok(GivenByLink::Shut);
    }
    let found = match seen(&mut tx, &link.procurement, &link.by.account).await {
        Err(StoreError::NotFound) => return Ok(GivenByLink::Shut),
        found => found?,
    };
    if link.remarks >= room {
        return Ok(GivenByLink::NoRoom);
    }
    let feedback = insert(&mut tx, &found, Author::Visitor { link: &link.id, name: visitor }, new, now).await?;
    let more = json!({"verdict": new.said.verdict, "link": link.id.as_str()});
    let told = told("given_by_link", &feedback, &new.thing, more);
    journal::append(&mut tx, &found, &link.by.account, summary, told, now).await?;
    tx.commit().await?;
    Ok(GivenByLink::Yes(feedback))
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    procurement_id: String,
    stage: String,
    account_id: String,
    by_name: String,
    made_at: i64,
    expires_at: i64,
    closed_at: Option<i64>,
    versions: i64,
    remarks: i64,
}

async fn rows(
    on: impl Into<On<'_>>,
    procurement: Option<&ProcurementId>,
    hash: Option<&str>,
) -> Result<Vec<FeedbackLink>> {
    let rows: Vec<Row> = query(
        "SELECT l.id, l.procurement_id, l.stage, l.account_id, a.display_name AS by_name, l.made_at, l.expires_at, l.closed_at,
             (SELECT count(*) FROM versions v WHERE v.procurement_id = l.procurement_id) AS versions,
             (SELECT count(*) FROM feedback f WHERE f.link_id = l.id) AS remarks
         FROM feedback_links l JOIN accounts a ON a.id = l.account_id
         WHERE ($1 IS NULL OR l.procurement_id = $1) AND ($2 IS NULL OR l.hash = $2) ORDER BY l.made_at DESC, l.id DESC",
    )
    .bind(procurement.map(ProcurementId::as_str))
    .bind(hash)
    .all(on)
    .await?;
    let link = |row: Row| {
        let stage = LinkStage::parse(&row.stage)
            .ok_or_else(|| StoreError::other(format!("there is no stage {}", row.stage)))?;
        Ok(FeedbackLink {
            id: row.id.parse()?,
            procurement: row.procurement_id.parse()?,
            stage,
            by: Named { account: row.account_id.parse()?, name: row.by_name },
            made: Timestamp::from_millis(row.made_at),
            expires: Timestamp::from_millis(row.expires_at),
            closed: row.closed_at.map(Timestamp::from_millis),
            frozen: row.versions > 0,
            remarks: row.remarks,
        })
    };
    rows.into_iter().map(link).collect()
}
