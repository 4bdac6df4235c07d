//! What tenderers answered: kept, taken out again, and put together by item.

use async_trait::async_trait;
use serde_json::{Map, Value, json};

use crate::comments::Named;
use crate::error::Result;
use crate::sql::participants::seen;
use crate::sql::{Queue, SqlStore, Transaction, journal, query};
use crate::tenders::{EnoughTenders, NewTenders, TenderAnswers, TenderSum, TendersRead};
use crate::values::{AccountId, OrganisationId, ProcurementId, Timestamp};

#[async_trait]
impl TenderAnswers for SqlStore {
    async fn tenders_read(&self, id: &ProcurementId, viewer: &AccountId) -> Result<Option<TendersRead>> {
        let mut tx = self.begin_read().await?;
        seen(&mut tx, id, viewer).await?;
        find(&mut tx, id).await
    }

    async fn put_tenders(
        &self,
        id: &ProcurementId,
        by: &AccountId,
        new: &NewTenders,
        summary: &str,
        now: Timestamp,
    ) -> Result<bool> {
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

    async fn sum_tenders(&self, organisation: &OrganisationId, enough: EnoughTenders) -> Result<()> {
        sum(self, organisation, enough).await
    }

    async fn tender_sums(&self, organisation: &OrganisationId, item: &str) -> Result<Vec<TenderSum>> {
        query(
            "SELECT procurements, yes, partly, no FROM tender_sums
             WHERE organisation_id = $1 AND item = $2 ORDER BY number",
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
struct WaitingRow {
    procurement_id: String,
    yes: i64,
    partly: i64,
    no: i64,
    unanswered: i64,
    unclear: i64,
}

async fn find(tx: &mut Transaction, id: &ProcurementId) -> Result<Option<TendersRead>> {
    let row: Option<ReadRow> = query(
        "SELECT r.account_id, a.display_name AS by_name, r.read_at, r.version, r.sheets
         FROM tenders_read r JOIN accounts a ON a.id = r.account_id WHERE r.procurement_id = $1",
    )
    .bind(id.as_str())
    .optional(&mut *tx)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let items = query(
        "SELECT item, unclear FROM tender_answers WHERE procurement_id = $1
         UNION ALL SELECT item, unclear FROM tender_given WHERE procurement_id = $1 ORDER BY item",
    )
    .bind(id.as_str())
    .all(tx)
    .await?;
    Ok(Some(TendersRead {
        by: Named { account: row.account_id.parse()?, name: row.by_name },
        at: Timestamp::from_millis(row.read_at),
        version: row.version,
        sheets: row.sheets,
        items,
    }))
}

async fn put(
    store: &SqlStore,
    id: &ProcurementId,
    by: &AccountId,
    new: &NewTenders,
    summary: &str,
    now: Timestamp,
) -> Result<bool> {
    let mut tx = store.begin_write(Queue::Procurement(id)).await?;
    let found = seen(&mut tx, id, by).await?;
    let before = find(&mut tx, id).await?;
    if found.head.hash != new.head || before.map(|read| read.at) != new.replaces {
        return Ok(false);
    }
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
        // What is put together meanwhile stands in the organisation's queue and not in this one. It takes the rows that were deleted above, or
        // this waited for it there and sees now what it has taken.
        query(
            "INSERT INTO tender_answers (procurement_id, organisation_id, item, yes, partly, no, unanswered, unclear)
             SELECT $1, $2, $3, $4, $5, $6, $7, $8
             WHERE NOT EXISTS (SELECT 1 FROM tender_given WHERE procurement_id = $1 AND item = $3)",
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
    Ok(true)
}

async fn sum(store: &SqlStore, organisation: &OrganisationId, enough: EnoughTenders) -> Result<()> {
    let mut tx = store.begin_write(Queue::Organisation(organisation)).await?;
    let ready: Vec<(String,)> = query(
        "SELECT item FROM tender_answers WHERE organisation_id = $1 AND yes + partly + no + unanswered > 0
         GROUP BY item HAVING COUNT(*) >= $2 AND SUM(yes + partly + no + unanswered) >= $3 ORDER BY item",
    )
    .bind(organisation.as_str())
    .bind(enough.procurements)
    .bind(enough.answers)
    .all(&mut tx)
    .await?;
    for (item,) in ready {
        let taken: Vec<WaitingRow> = query(
            "DELETE FROM tender_answers WHERE organisation_id = $1 AND item = $2 AND yes + partly + no + unanswered > 0
             RETURNING procurement_id, yes, partly, no, unanswered, unclear",
        )
        .bind(organisation.as_str())
        .bind(&item)
        .all(&mut tx)
        .await?;
        let sum = |part: fn(&WaitingRow) -> i64| taken.iter().map(part).sum::<i64>();
        let (yes, partly, no) = (sum(|row| row.yes), sum(|row| row.partly), sum(|row| row.no + row.unanswered));
        let procurements = i64::try_from(taken.len()).unwrap_or(i64::MAX);
        if procurements < enough.procurements || yes + partly + no < enough.answers {
            // Some were taken out while this waited for them: next time, then.
            return Ok(());
        }
        for row in &taken {
            query("INSERT INTO tender_given (procurement_id, organisation_id, item, unclear) VALUES ($1, $2, $3, $4)")
                .bind(&row.procurement_id)
                .bind(organisation.as_str())
                .bind(&item)
                .bind(row.unclear)
                .execute(&mut tx)
                .await?;
        }
        query(
            "INSERT INTO tender_sums (organisation_id, item, number, procurements, yes, partly, no)
             SELECT $1, $2, COALESCE(MAX(number), 0) + 1, $3, $4, $5, $6
             FROM tender_sums WHERE organisation_id = $1 AND item = $2",
        )
        .bind(organisation.as_str())
        .bind(&item)
        .bind(procurements)
        .bind(yes)
        .bind(partly)
        .bind(no)
        .execute(&mut tx)
        .await?;
    }
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
