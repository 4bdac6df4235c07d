//! Drafts.

use serde_json::Value;

use crate::error::Result;
use crate::model::Draft;
use crate::sql::participants::seen;
use crate::sql::{Queue, SqlStore, query};
use crate::values::{AccountId, ProcurementId, Timestamp};

pub(super) async fn put(
    store: &SqlStore,
    id: &ProcurementId,
    account: &AccountId,
    form: &str,
    data: &Value,
    now: Timestamp,
) -> Result<()> {
    let mut tx = store.begin_write(Queue::Procurement(id)).await?;
    let found = seen(&mut tx, id, account).await?;
    query(
        "INSERT INTO drafts (procurement_id, account_id, organisation_id, form, data, saved_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (procurement_id, account_id, form)
         DO UPDATE SET data = excluded.data, saved_at = excluded.saved_at",
    )
    .bind(id.as_str())
    .bind(account.as_str())
    .bind(found.organisation_id.as_str())
    .bind(form)
    .bind(data.to_string())
    .bind(now.as_millis())
    .execute(&mut tx)
    .await?;
    tx.commit().await?;
    Ok(())
}

pub(super) async fn get(
    store: &SqlStore,
    id: &ProcurementId,
    account: &AccountId,
    form: &str,
) -> Result<Option<Draft>> {
    let mut tx = store.begin_read().await?;
    seen(&mut tx, id, account).await?;
    let row: Option<(String, i64)> = query(
        "SELECT data, saved_at FROM drafts
         WHERE procurement_id = $1 AND account_id = $2 AND form = $3",
    )
    .bind(id.as_str())
    .bind(account.as_str())
    .bind(form)
    .optional(&mut tx)
    .await?;
    row.map(|(data, saved)| {
        Ok(Draft { form: form.to_owned(), data: serde_json::from_str(&data)?, saved: Timestamp::from_millis(saved) })
    })
    .transpose()
}

pub(super) async fn delete(store: &SqlStore, id: &ProcurementId, account: &AccountId, form: &str) -> Result<()> {
    let mut tx = store.begin_write(Queue::Procurement(id)).await?;
    seen(&mut tx, id, account).await?;
    query("DELETE FROM drafts WHERE procurement_id = $1 AND account_id = $2 AND form = $3")
        .bind(id.as_str())
        .bind(account.as_str())
        .bind(form)
        .execute(&mut tx)
        .await?;
    tx.commit().await?;
    Ok(())
}
