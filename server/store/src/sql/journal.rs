//! The journal's rows. How its chain is made and followed stands in the crate's `journal.rs`.

use serde_json::{Map, Value};

use crate::error::{Result, StoreError};
use crate::journal::{Head, JournalCheck, Stored, check, seal};
use crate::model::JournalRecord;
use crate::participants::Standing;
use crate::sql::members::administered_by;
use crate::sql::participants::{Seen, seen};
use crate::sql::{Queue, SqlStore, Transaction, query};
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
    found: &Seen,
    account: &AccountId,
    summary: &str,
    payload: Map<String, Value>,
    now: Timestamp,
) -> Result<i64> {
    let sealed = seal(&found.head, now, account, summary, payload);
    query(
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
    .execute(tx)
    .await?;
    query("UPDATE procurements SET updated_at = $2, journal_seq = $3, journal_hash = $4 WHERE id = $1")
        .bind(found.id.as_str())
        .bind(now.as_millis())
        .bind(sealed.seq)
        .bind(&sealed.hash)
        .execute(tx)
        .await?;
    Ok(sealed.seq)
}

async fn rows(tx: &mut Transaction, id: &ProcurementId) -> Result<Vec<Row>> {
    query("SELECT * FROM journal WHERE procurement_id = $1 ORDER BY seq").bind(id.as_str()).all(tx).await
}

pub(super) async fn list(store: &SqlStore, id: &ProcurementId, viewer: &AccountId) -> Result<Vec<JournalRecord>> {
    let mut tx = store.begin_read().await?;
    seen(&mut tx, id, viewer).await?;
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

pub(super) async fn verify(store: &SqlStore, id: &ProcurementId) -> Result<JournalCheck> {
    follow(&mut store.begin_read().await?, id).await
}

/// Every procurement there is. Their ids begin with the time they were made.
pub(super) async fn list_all(tx: &mut Transaction) -> Result<Vec<ProcurementId>> {
    let ids: Vec<(String,)> = query("SELECT id FROM procurements ORDER BY id").all(tx).await?;
    ids.into_iter().map(|(id,)| Ok(id.parse()?)).collect()
}

pub(super) async fn erase(
    store: &SqlStore,
    id: &ProcurementId,
    seq: i64,
    by: &AccountId,
    summary: &str,
    now: Timestamp,
) -> Result<bool> {
    let mut tx = store.begin_write(Queue::Procurement(id)).await?;
    let organisation = administered_by(&mut tx, by).await?;
    let found: Option<(i64, String)> =
        query("SELECT journal_seq, journal_hash FROM procurements WHERE id = $1 AND organisation_id = $2")
            .bind(id.as_str())
            .bind(organisation.as_str())
            .optional(&mut tx)
            .await?;
    let (last, hash) = found.ok_or(StoreError::NotFound)?;
    let erased = query(
        "UPDATE journal SET payload = NULL, summary = ''
         WHERE procurement_id = $1 AND seq = $2 AND payload IS NOT NULL",
    )
    .bind(id.as_str())
    .bind(seq)
    .execute(&mut tx)
    .await?;
    if erased == 0 {
        return Ok(false);
    }
    let head = Head { seq: last, hash };
    let found = Seen { id: id.clone(), organisation_id: organisation, head, standing: Standing::Member, person: None };
    let told = Map::from_iter([("erased".to_owned(), seq.into())]);
    append(&mut tx, &found, by, summary, told, now).await?;
    tx.commit().await?;
    Ok(true)
}

/// Follows the chain as this transaction sees it.
pub(super) async fn follow(tx: &mut Transaction, id: &ProcurementId) -> Result<JournalCheck> {
    let head: Option<(i64, String)> = query("SELECT journal_seq, journal_hash FROM procurements WHERE id = $1")
        .bind(id.as_str())
        .optional(&mut *tx)
        .await?;
    let (seq, hash) = head.ok_or(StoreError::NotFound)?;
    let records: Vec<Stored> = rows(tx, id)
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
