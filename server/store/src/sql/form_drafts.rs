//! Drafts of forms, and the tickets that say whose a page is when its session has ended.

use crate::error::{Result, StoreError};
use crate::form_drafts::{DraftName, FormDraft, FormDraftsKept, NewFormDraft};
use crate::sql::participants::seen;
use crate::sql::{Queue, SqlStore, Transaction, query};
use crate::values::{AccountId, ProcurementId, Timestamp};

pub(super) async fn put(
    store: &SqlStore,
    id: &ProcurementId,
    account: &AccountId,
    new: NewFormDraft<'_>,
    kept: FormDraftsKept,
    now: Timestamp,
) -> Result<bool> {
    let mut tx = store.begin_write(Queue::Procurement(id)).await?;
    let found = seen(&mut tx, id, account).await?;
    let others: Vec<(String,)> = query(
        "SELECT form FROM form_drafts
         WHERE procurement_id = $1 AND account_id = $2 AND NOT (form = $3 AND page = $4)",
    )
    .bind(id.as_str())
    .bind(account.as_str())
    .bind(new.name.form)
    .bind(new.name.page)
    .all(&mut tx)
    .await?;
    let of_this = others.iter().filter(|(form,)| form == new.name.form).count();
    let full = |count: usize, most: i64| i64::try_from(count).is_ok_and(|count| count >= most);
    if full(of_this, kept.per_form) || full(others.len(), kept.per_procurement) {
        return Ok(false);
    }
    query(
        "INSERT INTO form_drafts (procurement_id, account_id, organisation_id, form, page, fields, signed_out, saved_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (procurement_id, account_id, form, page)
         DO UPDATE SET fields = excluded.fields, signed_out = excluded.signed_out, saved_at = excluded.saved_at",
    )
    .bind(id.as_str())
    .bind(account.as_str())
    .bind(found.organisation_id.as_str())
    .bind(new.name.form)
    .bind(new.name.page)
    .bind(serde_json::to_string(new.fields)?)
    .bind(i64::from(new.signed_out))
    .bind(now.as_millis())
    .execute(&mut tx)
    .await?;
    tx.commit().await?;
    Ok(true)
}

#[derive(sqlx::FromRow)]
struct Row {
    form: String,
    page: String,
    fields: String,
    signed_out: i64,
    saved_at: i64,
}

impl TryFrom<Row> for FormDraft {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            form: row.form,
            page: row.page,
            fields: serde_json::from_str(&row.fields)?,
            signed_out: row.signed_out != 0,
            saved: Timestamp::from_millis(row.saved_at),
        })
    }
}

pub(super) async fn list(store: &SqlStore, id: &ProcurementId, account: &AccountId) -> Result<Vec<FormDraft>> {
    let mut tx = store.begin_read().await?;
    seen(&mut tx, id, account).await?;
    let rows: Vec<Row> = query(
        "SELECT form, page, fields, signed_out, saved_at FROM form_drafts
         WHERE procurement_id = $1 AND account_id = $2 ORDER BY saved_at DESC, form, page",
    )
    .bind(id.as_str())
    .bind(account.as_str())
    .all(&mut tx)
    .await?;
    rows.into_iter().map(FormDraft::try_from).collect()
}

pub(super) async fn delete(
    store: &SqlStore,
    id: &ProcurementId,
    account: &AccountId,
    name: DraftName<'_>,
) -> Result<()> {
    let mut tx = store.begin_write(Queue::Procurement(id)).await?;
    seen(&mut tx, id, account).await?;
    query("DELETE FROM form_drafts WHERE procurement_id = $1 AND account_id = $2 AND form = $3 AND page = $4")
        .bind(id.as_str())
        .bind(account.as_str())
        .bind(name.form)
        .bind(name.page)
        .execute(&mut tx)
        .await?;
    tx.commit().await?;
    Ok(())
}

pub(super) async fn put_ticket(store: &SqlStore, hash: &str, account: &AccountId, expires: Timestamp) -> Result<()> {
    let mut tx = store.begin_write(Queue::None).await?;
    query(
        "INSERT INTO page_tickets (ticket_hash, account_id, expires_at) VALUES ($1, $2, $3)
         ON CONFLICT (ticket_hash) DO NOTHING",
    )
    .bind(hash)
    .bind(account.as_str())
    .bind(expires.as_millis())
    .execute(&mut tx)
    .await?;
    tx.commit().await?;
    Ok(())
}

pub(super) async fn ticket_holder(store: &SqlStore, hash: &str, now: Timestamp) -> Result<Option<AccountId>> {
    let row: Option<(String,)> = query(
        "SELECT t.account_id FROM page_tickets t JOIN accounts a ON a.id = t.account_id
         WHERE t.ticket_hash = $1 AND t.expires_at > $2 AND a.disabled_at IS NULL",
    )
    .bind(hash)
    .bind(now.as_millis())
    .optional(store)
    .await?;
    Ok(row.map(|(account,)| account.parse()).transpose()?)
}

/// Ends every ticket of an account, in the transaction of what they end for.
pub(super) async fn end_tickets(tx: &mut Transaction, account: &AccountId) -> Result<()> {
    query("DELETE FROM page_tickets WHERE account_id = $1").bind(account.as_str()).execute(tx).await?;
    Ok(())
}
