//! Files on their way into the catalogue.

use serde_json::Value;

use crate::error::{Result, StoreError};
use crate::model::{DraftsKept, ImportDraft, NewImportDraft};
use crate::sql::{Queue, SqlStore, Transaction, query};
use crate::values::{AccountId, ImportDraftId, Timestamp};

pub(super) async fn put(
    store: &SqlStore,
    account: &AccountId,
    new: &NewImportDraft,
    kept: DraftsKept,
    now: Timestamp,
) -> Result<ImportDraftId> {
    let id = ImportDraftId::new(now);
    let mut tx = store.begin_write(Queue::Account(account)).await?;
    query("DELETE FROM import_drafts WHERE created_at < $1").bind(kept.since.as_millis()).execute(&mut tx).await?;
    query(
        "DELETE FROM import_drafts WHERE account_id = $1 AND id NOT IN (
             SELECT id FROM import_drafts WHERE account_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2)",
    )
    .bind(account.as_str())
    .bind((kept.per_account - 1).max(0))
    .execute(&mut tx)
    .await?;
    let made = query(
        "INSERT INTO import_drafts (id, account_id, organisation_id, name, content, mapping, created_at)
         SELECT $1, id, organisation_id, $3, $4, $5, $6 FROM accounts WHERE id = $2",
    )
    .bind(id.as_str())
    .bind(account.as_str())
    .bind(&new.name)
    .bind(&new.content)
    .bind(new.mapping.to_string())
    .bind(now.as_millis())
    .execute(&mut tx)
    .await?;
    one(made)?;
    tx.commit().await?;
    Ok(id)
}

pub(super) async fn get(store: &SqlStore, id: &ImportDraftId, account: &AccountId) -> Result<ImportDraft> {
    let row: Option<(String, Vec<u8>, String, i64)> =
        query("SELECT name, content, mapping, created_at FROM import_drafts WHERE id = $1 AND account_id = $2")
            .bind(id.as_str())
            .bind(account.as_str())
            .optional(store)
            .await?;
    let (name, content, mapping, created) = row.ok_or(StoreError::NotFound)?;
    let file = NewImportDraft { name, content, mapping: serde_json::from_str(&mapping)? };
    Ok(ImportDraft { id: id.clone(), file, created: Timestamp::from_millis(created) })
}

pub(super) async fn map(store: &SqlStore, id: &ImportDraftId, account: &AccountId, mapping: &Value) -> Result<()> {
    let mut tx = store.begin_write(Queue::None).await?;
    let changed = query("UPDATE import_drafts SET mapping = $3 WHERE id = $1 AND account_id = $2")
        .bind(id.as_str())
        .bind(account.as_str())
        .bind(mapping.to_string())
        .execute(&mut tx)
        .await?;
    one(changed)?;
    tx.commit().await?;
    Ok(())
}

pub(super) async fn delete(store: &SqlStore, id: &ImportDraftId, account: &AccountId) -> Result<()> {
    let mut tx = store.begin_write(Queue::None).await?;
    remove(&mut tx, id, account).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes the file away, or says that there is none.
pub(super) async fn remove(tx: &mut Transaction, id: &ImportDraftId, account: &AccountId) -> Result<()> {
    let gone = query("DELETE FROM import_drafts WHERE id = $1 AND account_id = $2")
        .bind(id.as_str())
        .bind(account.as_str())
        .execute(tx)
        .await?;
    one(gone)
}

fn one(rows: u64) -> Result<()> {
    if rows == 1 { Ok(()) } else { Err(StoreError::NotFound) }
}
