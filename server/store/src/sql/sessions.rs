//! Sessions.

use crate::error::{Result, StoreError};
use crate::model::SessionRow;
use crate::sql::{Queue, SqlStore, Transaction, form_drafts, query};
use crate::values::{AccountId, Timestamp};

#[derive(sqlx::FromRow)]
struct Row {
    id_hash: String,
    account_id: Option<String>,
    data: String,
    created_at: i64,
    expires_at: i64,
}

impl TryFrom<Row> for SessionRow {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id_hash: row.id_hash,
            data: row.data,
            created: Timestamp::from_millis(row.created_at),
            expires: Timestamp::from_millis(row.expires_at),
            account: row.account_id.as_deref().map(str::parse).transpose()?,
        })
    }
}

pub(super) async fn create(store: &SqlStore, row: &SessionRow) -> Result<()> {
    let mut tx = store.begin_write(Queue::None).await?;
    query(
        "INSERT INTO sessions (id_hash, account_id, data, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(&row.id_hash)
    .bind(row.account.as_ref().map(AccountId::as_str))
    .bind(&row.data)
    .bind(row.created.as_millis())
    .bind(row.expires.as_millis())
    .execute(&mut tx)
    .await?;
    tx.commit().await?;
    Ok(())
}

pub(super) async fn save(store: &SqlStore, row: &SessionRow) -> Result<()> {
    let mut tx = store.begin_write(Queue::None).await?;
    let saved = query("UPDATE sessions SET account_id = $2, data = $3, expires_at = $4 WHERE id_hash = $1")
        .bind(&row.id_hash)
        .bind(row.account.as_ref().map(AccountId::as_str))
        .bind(&row.data)
        .bind(row.expires.as_millis())
        .execute(&mut tx)
        .await?;
    if saved == 0 {
        return Err(StoreError::NotFound);
    }
    tx.commit().await?;
    Ok(())
}

pub(super) async fn load(store: &SqlStore, id_hash: &str, now: Timestamp) -> Result<Option<SessionRow>> {
    let row: Option<Row> = query("SELECT * FROM sessions WHERE id_hash = $1 AND expires_at > $2")
        .bind(id_hash)
        .bind(now.as_millis())
        .optional(store)
        .await?;
    row.map(SessionRow::try_from).transpose()
}

pub(super) async fn delete(store: &SqlStore, id_hash: &str) -> Result<()> {
    let mut tx = store.begin_write(Queue::None).await?;
    query("DELETE FROM sessions WHERE id_hash = $1").bind(id_hash).execute(&mut tx).await?;
    tx.commit().await?;
    Ok(())
}

pub(super) async fn delete_expired(store: &SqlStore, now: Timestamp) -> Result<u64> {
    let mut tx = store.begin_write(Queue::None).await?;
    let swept = query("DELETE FROM sessions WHERE expires_at <= $1").bind(now.as_millis()).execute(&mut tx).await?;
    query("DELETE FROM page_tickets WHERE expires_at <= $1").bind(now.as_millis()).execute(&mut tx).await?;
    tx.commit().await?;
    Ok(swept)
}

pub(super) async fn of_account(store: &SqlStore, account: &AccountId, now: Timestamp) -> Result<Vec<SessionRow>> {
    let rows: Vec<Row> =
        query("SELECT * FROM sessions WHERE account_id = $1 AND expires_at > $2 ORDER BY created_at, id_hash")
            .bind(account.as_str())
            .bind(now.as_millis())
            .all(store)
            .await?;
    rows.into_iter().map(SessionRow::try_from).collect()
}

pub(super) async fn end_all(store: &SqlStore, account: &AccountId) -> Result<()> {
    let mut tx = store.begin_write(Queue::None).await?;
    end_in(&mut tx, account).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends every session of an account and every ticket of its pages, in the transaction of what they end for.
pub(super) async fn end_in(tx: &mut Transaction, account: &AccountId) -> Result<()> {
    form_drafts::end_tickets(tx, account).await?;
    query("DELETE FROM sessions WHERE account_id = $1").bind(account.as_str()).execute(tx).await?;
    Ok(())
}
