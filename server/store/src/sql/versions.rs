//! Frozen versions of the annexes.

use serde_json::{Map, Value, json};

use crate::error::{Result, StoreError};
use crate::model::ReleaseRef;
use crate::sql::participants::{Seen, seen};
use crate::sql::{Queue, SqlStore, Transaction, journal, query};
use crate::values::{AccountId, ProcurementId, Timestamp};
use crate::versions::{JournalHead, NewVersion, Version, VersionFile, VersionFileInfo, VersionInfo};

pub(super) async fn freeze(
    store: &SqlStore,
    id: &ProcurementId,
    author: &AccountId,
    new: &NewVersion,
    summary: &str,
    now: Timestamp,
) -> Result<bool> {
    let mut tx = store.begin_write(Queue::Procurement(id)).await?;
    let found = seen(&mut tx, id, author).await?;
    let (last,): (i64,) = query("SELECT coalesce(max(number), 0) FROM versions WHERE procurement_id = $1")
        .bind(id.as_str())
        .one(&mut tx)
        .await?;
    let as_read = found.head.seq == new.head.seq && found.head.hash == new.head.hash;
    if !as_read || last + 1 != new.number {
        return Ok(false);
    }
    insert(&mut tx, &found, author, new, now).await?;
    for (position, file) in (0..).zip(&new.files) {
        insert_file(&mut tx, &found, new.number, position, file).await?;
    }
    journal::append(&mut tx, &found, author, summary, told(new)?, now).await?;
    tx.commit().await?;
    Ok(true)
}

/// What the journal keeps of it: enough to know the files again.
fn told(new: &NewVersion) -> Result<Map<String, Value>> {
    let files = new.files.iter().map(|file| json!({"package": file.package, "path": file.path, "sha256": file.sha256}));
    let mut payload = Map::new();
    payload.insert("version".into(), new.number.into());
    payload.insert("release".into(), serde_json::to_value(&new.release)?);
    payload.insert("record".into(), new.record.clone());
    payload.insert("files".into(), files.collect());
    Ok(payload)
}

async fn insert(
    tx: &mut Transaction,
    found: &Seen,
    author: &AccountId,
    new: &NewVersion,
    now: Timestamp,
) -> Result<()> {
    query(
        "INSERT INTO versions (procurement_id, number, organisation_id, account_id, frozen_at, dated, release_version,
             release_fingerprint, journal_seq, journal_hash, record, case_file, announced)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    )
    .bind(found.id.as_str())
    .bind(new.number)
    .bind(found.organisation_id.as_str())
    .bind(author.as_str())
    .bind(now.as_millis())
    .bind(&new.dated)
    .bind(&new.release.version)
    .bind(&new.release.fingerprint)
    .bind(new.head.seq)
    .bind(&new.head.hash)
    .bind(new.record.to_string())
    .bind(&new.case_json)
    .bind(&new.announced_json)
    .execute(tx)
    .await?;
    Ok(())
}

async fn insert_file(tx: &mut Transaction, found: &Seen, number: i64, position: i64, file: &VersionFile) -> Result<()> {
    query(
        "INSERT INTO version_files (procurement_id, number, organisation_id, package, path, position, sha256, content)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(found.id.as_str())
    .bind(number)
    .bind(found.organisation_id.as_str())
    .bind(&file.package)
    .bind(&file.path)
    .bind(position)
    .bind(&file.sha256)
    .bind(&file.content)
    .execute(tx)
    .await?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct Row {
    number: i64,
    by_name: String,
    frozen_at: i64,
    dated: String,
    release_version: String,
    release_fingerprint: String,
    journal_seq: i64,
    journal_hash: String,
    record: String,
}

/// What a list shows of the versions that the words after it choose.
macro_rules! shown {
    ($which:literal) => {
        concat!(
            "SELECT v.number, v.frozen_at, v.dated, v.release_version, v.release_fingerprint, v.journal_seq,
                    v.journal_hash, v.record, a.display_name AS by_name
             FROM versions v JOIN accounts a ON a.id = v.account_id ",
            $which
        )
    };
}

fn info(row: Row) -> Result<VersionInfo> {
    Ok(VersionInfo {
        number: row.number,
        by: row.by_name,
        at: Timestamp::from_millis(row.frozen_at),
        head: JournalHead { seq: row.journal_seq, hash: row.journal_hash },
        release: ReleaseRef { version: row.release_version, fingerprint: row.release_fingerprint },
        dated: row.dated,
        record: serde_json::from_str(&row.record)?,
    })
}

pub(super) async fn list(store: &SqlStore, id: &ProcurementId, viewer: &AccountId) -> Result<Vec<VersionInfo>> {
    let mut tx = store.begin_read().await?;
    seen(&mut tx, id, viewer).await?;
    let rows: Vec<Row> =
        query(shown!("WHERE v.procurement_id = $1 ORDER BY v.number")).bind(id.as_str()).all(&mut tx).await?;
    rows.into_iter().map(info).collect()
}

pub(super) async fn get(store: &SqlStore, id: &ProcurementId, viewer: &AccountId, number: i64) -> Result<Version> {
    let mut tx = store.begin_read().await?;
    seen(&mut tx, id, viewer).await?;
    let row: Option<Row> = query(shown!("WHERE v.procurement_id = $1 AND v.number = $2"))
        .bind(id.as_str())
        .bind(number)
        .optional(&mut tx)
        .await?;
    let info = info(row.ok_or(StoreError::NotFound)?)?;
    let (case_json, announced_json): (String, String) =
        query("SELECT case_file, announced FROM versions WHERE procurement_id = $1 AND number = $2")
            .bind(id.as_str())
            .bind(number)
            .one(&mut tx)
            .await?;
    let files: Vec<(String, String, String, i64)> = query(
        "SELECT package, path, sha256, CAST(length(content) AS BIGINT) FROM version_files
         WHERE procurement_id = $1 AND number = $2 ORDER BY position",
    )
    .bind(id.as_str())
    .bind(number)
    .all(&mut tx)
    .await?;
    let file = |(package, path, sha256, bytes)| VersionFileInfo { package, path, sha256, bytes };
    Ok(Version { info, case_json, announced_json, files: files.into_iter().map(file).collect() })
}

pub(super) async fn file(
    store: &SqlStore,
    id: &ProcurementId,
    viewer: &AccountId,
    number: i64,
    package: &str,
    path: &str,
) -> Result<Vec<u8>> {
    let mut tx = store.begin_read().await?;
    seen(&mut tx, id, viewer).await?;
    let found: Option<(Vec<u8>,)> = query(
        "SELECT content FROM version_files WHERE procurement_id = $1 AND number = $2 AND package = $3 AND path = $4",
    )
    .bind(id.as_str())
    .bind(number)
    .bind(package)
    .bind(path)
    .optional(&mut tx)
    .await?;
    found.map(|(content,)| content).ok_or(StoreError::NotFound)
}
