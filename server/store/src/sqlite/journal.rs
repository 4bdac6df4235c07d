//! The journal's rows. How its chain is made and followed stands in the crate's `journal.rs`.

use serde_json::{Map, Value};

use crate::error::{Result, StoreError};
use crate::journal::{Head, JournalCheck, Stored, check, seal};
use crate::model::JournalRecord;
use crate::sqlite::procurements::{Owned, owned};
use crate::sqlite::{SqliteStore, Transaction};
use crate::values::{AccountId, ProcurementId, Timestamp};

#[derive(sqlx::FromRow)]
struct Row {
    seq: i64,
    at: i64,
    account_id: String,
    summary: String,
    payload: Option<String>,
    payload_digest: String,
    prev_hash: String,
    hash: String,
}

/// Adds a record at the end of the chain, in the transaction of what it tells of.
pub(super) async fn append(
    tx: &mut Transaction,
    found: &Owned,
    account: &AccountId,
    summary: &str,
    payload: Map<String, Value>,
    now: Timestamp,
) -> Result<i64> {
    let sealed = seal(&found.head, now, account, summary, payload);
    sqlx::query(
        "INSERT INTO journal (procurement_id, seq, organisation_id, account_id, at, summary, payload,
             payload_digest, prev_hash, hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(found.id.as_str())
    .bind(sealed.seq)
    .bind(found.organisation_id.as_str())
    .bind(account.as_str())
    .bind(now.as_millis())
    .bind(summary)
    .bind(sealed.payload)
    .bind(sealed.payload_digest)
    .bind(&found.head.hash)
    .bind(&sealed.hash)
    .execute(&mut **tx)
    .await?;
    sqlx::query("UPDATE procurements SET updated_at = $2, journal_seq = $3, journal_hash = $4 WHERE id = $1")
        .bind(found.id.as_str())
        .bind(now.as_millis())
        .bind(sealed.seq)
        .bind(&sealed.hash)
        .execute(&mut **tx)
        .await?;
    Ok(sealed.seq)
}

async fn rows(tx: &mut Transaction, id: &ProcurementId) -> Result<Vec<Row>> {
    Ok(sqlx::query_as("SELECT * FROM journal WHERE procurement_id = $1 ORDER BY seq")
        .bind(id.as_str())
        .fetch_all(&mut **tx)
        .await?)
}

pub(super) async fn list(store: &SqliteStore, id: &ProcurementId, viewer: &AccountId) -> Result<Vec<JournalRecord>> {
    let mut tx = store.begin_read().await?;
    owned(&mut tx, id, viewer).await?;
    let rows = rows(&mut tx, id).await?;
    rows.into_iter()
        .map(|row| {
            Ok(JournalRecord {
                seq: row.seq,
                at: Timestamp::from_millis(row.at),
                account: row.account_id.parse()?,
                summary: row.summary,
                payload: row.payload.map(|text| serde_json::from_str(&text)).transpose()?,
                payload_digest: row.payload_digest,
                prev_hash: row.prev_hash,
                hash: row.hash,
            })
        })
        .collect()
}

pub(super) async fn verify(store: &SqliteStore, id: &ProcurementId) -> Result<JournalCheck> {
    let mut tx = store.begin_read().await?;
    let head: Option<(i64, String)> =
        sqlx::query_as("SELECT journal_seq, journal_hash FROM procurements WHERE id = $1")
            .bind(id.as_str())
            .fetch_optional(&mut *tx)
            .await?;
    let (seq, hash) = head.ok_or(StoreError::NotFound)?;
    let records: Vec<Stored> = rows(&mut tx, id)
        .await?
        .into_iter()
        .map(|row| Stored {
            seq: row.seq,
            at: Timestamp::from_millis(row.at),
            account: row.account_id,
            summary: row.summary,
            payload: row.payload,
            payload_digest: row.payload_digest,
            prev_hash: row.prev_hash,
            hash: row.hash,
        })
        .collect();
    Ok(check(id, &records, &Head { seq, hash }))
}
