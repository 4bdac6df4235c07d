//! What tenderers answered: kept, taken out again, and by item.

use async_trait::async_trait;
use serde_json::{Map, Value, json};

use crate::comments::Named;
use crate::error::Result;
use crate::sql::participants::seen;
use crate::sql::{Queue, SqlStore, Transaction, journal, query};
use crate::tenders::{NewTenders, TenderAnswers, TenderCounts, TendersRead};
use crate::values::{AccountId, OrganisationId, ProcurementId, Timestamp};

#[async_trait]
impl TenderAnswers for SqlStore {
    async fn tenders_read(&self, id: &ProcurementId, viewer: &AccountId) -> Result<Option<TendersRead>> {
        find(self, id, viewer).await
    }

    async fn put_tenders(
        &self,
        id: &ProcurementId,
        by: &AccountId,
        new: &NewTenders,
        summary: &str,
        now: Timestamp,
    ) -> Result<()> {
        put(self, id, by, new, summary, now).await
    }

    async fn drop_tenders(&self, id: &ProcurementId, by: &AccountId, summary: &str, now: Timestamp) -> Result<bool> {
        let mut tx = self.begin_write(Queue::Procurement(id)).await?;
        let found = seen(&mut tx, id, by).await?;
        if !delete(&mut tx, id).await? {
            return Ok(false);
        }
        journal::append(&mut tx, &found, by, summary, told(json!({"act": "removed"})), now).await?;
        tx.commit().await?;
        Ok(true)
    }

    async fn tender_answers(&self, organisation: &OrganisationId, item: &str) -> Result<Vec<TenderCounts>> {
        query(
            "SELECT a.yes, a.partly, a.no, a.unanswered, a.unclear
             FROM tender_answers a JOIN tenders_read r ON r.procurement_id = a.procurement_id
             JOIN procurements p ON p.id = a.procurement_id
             WHERE a.organisation_id = $1 AND a.item = $2 AND p.deleted_at IS NULL
             ORDER BY r.read_at, a.procurement_id",
        )
        .bind(organisation.as_str())
        .bind(item)
        .all(self)
        .await
    }
}

#[derive(sqlx::FromRow)]
struct ReadRow {
    account_id: String,
    by_name: String,
    read_at: i64,
    version: i64,
    sheets: i64,
}

#[derive(sqlx::FromRow)]
struct ItemRow {
    item: String,
    #[sqlx(flatten)]
    counts: TenderCounts,
}

async fn find(store: &SqlStore, id: &ProcurementId, viewer: &AccountId) -> Result<Option<TendersRead>> {
    let mut tx = store.begin_read().await?;
    seen(&mut tx, id, viewer).await?;
    let row: Option<ReadRow> = query(
        "SELECT r.account_id, a.display_name AS by_name, r.read_at, r.version, r.sheets
         FROM tenders_read r JOIN accounts a ON a.id = r.account_id WHERE r.procurement_id = $1",
    )
    .bind(id.as_str())
    .optional(&mut tx)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let items: Vec<ItemRow> = query(
        "SELECT item, yes, partly, no, unanswered, unclear FROM tender_answers WHERE procurement_id = $1 ORDER BY item",
    )
    .bind(id.as_str())
    .all(&mut tx)
    .await?;
    Ok(Some(TendersRead {
        by: Named { account: row.account_id.parse()?, name: row.by_name },
        at: Timestamp::from_millis(row.read_at),
        version: row.version,
        sheets: row.sheets,
        items: items.into_iter().map(|row| (row.item, row.counts)).collect(),
    }))
}

async fn put(
    store: &SqlStore,
    id: &ProcurementId,
    by: &AccountId,
    new: &NewTenders,
    summary: &str,
    now: Timestamp,
) -> Result<()> {
    let mut tx = store.begin_write(Queue::Procurement(id)).await?;
    let found = seen(&mut tx, id, by).await?;
    delete(&mut tx, id).await?;
    query(
        "INSERT INTO tenders_read (procurement_id, organisation_id, account_id, read_at, version, sheets)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id.as_str())
    .bind(found.organisation_id.as_str())
    .bind(by.as_str())
    .bind(now.as_millis())
    .bind(new.version)
    .bind(new.sheets)
    .execute(&mut tx)
    .await?;
    for (item, counts) in &new.items {
        query(
            "INSERT INTO tender_answers (procurement_id, organisation_id, item, yes, partly, no, unanswered, unclear)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(id.as_str())
        .bind(found.organisation_id.as_str())
        .bind(item)
        .bind(counts.yes)
        .bind(counts.partly)
        .bind(counts.no)
        .bind(counts.unanswered)
        .bind(counts.unclear)
        .execute(&mut tx)
        .await?;
    }
    let act = json!({"act": "read", "sheets": new.sheets, "version": new.version});
    journal::append(&mut tx, &found, by, summary, told(act), now).await?;
    tx.commit().await?;
    Ok(())
}

/// Whether there was something to take out.
async fn delete(tx: &mut Transaction, id: &ProcurementId) -> Result<bool> {
    query("DELETE FROM tender_answers WHERE procurement_id = $1").bind(id.as_str()).execute(&mut *tx).await?;
    let gone = query("DELETE FROM tenders_read WHERE procurement_id = $1").bind(id.as_str()).execute(tx).await?;
    Ok(gone > 0)
}

fn told(act: Value) -> Map<String, Value> {
    Map::from_iter([("tenders".to_owned(), act)])
}
