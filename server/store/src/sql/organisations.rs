//! Organisations.

use crate::error::{Result, StoreError};
use crate::model::Organisation;
use crate::sql::{Queue, SqlStore, Transaction, query};
use crate::values::{OrganisationId, Timestamp};

type Row = (String, String);

fn organisation((id, card): Row) -> Result<Organisation> {
    Ok(Organisation { id: id.parse()?, card: serde_json::from_str(&card)? })
}

pub(super) async fn put(store: &SqlStore, organisation: &Organisation, now: Timestamp) -> Result<()> {
    let mut tx = store.begin_write(Queue::Organisation(&organisation.id)).await?;
    upsert(&mut tx, organisation, now).await?;
    tx.commit().await?;
    Ok(())
}

pub(super) async fn upsert(tx: &mut Transaction, organisation: &Organisation, now: Timestamp) -> Result<()> {
    query(
        "INSERT INTO organisations (id, card, created_at, updated_at) VALUES ($1, $2, $3, $3)
         ON CONFLICT (id) DO UPDATE SET card = excluded.card, updated_at = excluded.updated_at",
    )
    .bind(organisation.id.as_str())
    .bind(organisation.card.to_string())
    .bind(now.as_millis())
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn get(store: &SqlStore, id: &OrganisationId) -> Result<Organisation> {
    query("SELECT id, card FROM organisations WHERE id = $1")
        .bind(id.as_str())
        .optional(store)
        .await?
        .map_or(Err(StoreError::NotFound), organisation)
}

pub(super) async fn exists(tx: &mut Transaction, id: &OrganisationId) -> Result<bool> {
    let found: Option<(i64,)> =
        query("SELECT created_at FROM organisations WHERE id = $1").bind(id.as_str()).optional(tx).await?;
    Ok(found.is_some())
}

pub(super) async fn list(store: &SqlStore) -> Result<Vec<Organisation>> {
    let rows: Vec<Row> = query("SELECT id, card FROM organisations ORDER BY created_at, id").all(store).await?;
    rows.into_iter().map(organisation).collect()
}
