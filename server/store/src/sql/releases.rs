//! Releases of the catalogue.

use crate::error::Result;
use crate::model::{Release, ReleaseInfo};
use crate::sql::{Queue, SqlStore, Transaction, query};
use crate::values::Timestamp;

pub(super) async fn put(store: &SqlStore, release: &Release, now: Timestamp) -> Result<()> {
    let mut tx = store.begin_write(Queue::None).await?;
    insert(&mut tx, release, now).await?;
    tx.commit().await?;
    Ok(())
}

pub(super) async fn insert(tx: &mut Transaction, release: &Release, now: Timestamp) -> Result<()> {
    // A release never changes: the fingerprint is over the content.
    query(
        "INSERT INTO releases (fingerprint, version, schema_version, content, added_at)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (fingerprint) DO NOTHING",
    )
    .bind(&release.fingerprint)
    .bind(&release.version)
    .bind(release.schema)
    .bind(&release.json)
    .bind(now.as_millis())
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn find(store: &SqlStore, fingerprint: &str) -> Result<Option<Release>> {
    let row: Option<(String, String, i64, String)> =
        query("SELECT version, fingerprint, schema_version, content FROM releases WHERE fingerprint = $1")
            .bind(fingerprint)
            .optional(store)
            .await?;
    Ok(row.map(|(version, fingerprint, schema, json)| Release { version, fingerprint, schema, json }))
}

pub(super) async fn list(store: &SqlStore) -> Result<Vec<ReleaseInfo>> {
    let rows: Vec<(String, String, i64, i64)> = query(
        "SELECT version, fingerprint, schema_version, added_at FROM releases
         ORDER BY added_at DESC, version DESC, fingerprint",
    )
    .all(store)
    .await?;
    Ok(rows
        .into_iter()
        .map(|(version, fingerprint, schema, added)| ReleaseInfo {
            version,
            fingerprint,
            schema,
            added: Timestamp::from_millis(added),
        })
        .collect())
}
