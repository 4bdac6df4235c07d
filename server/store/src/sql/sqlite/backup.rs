//! A copy of the database, made while it is in use.

use std::path::{Path, PathBuf};

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection};

use crate::error::{Result, StoreError};
use crate::sql::sqlite::Pools;
use crate::sql::sqlite::open::private_file;
use crate::values::{Timestamp, uuid_at};

pub(in crate::sql) async fn write(pools: &Pools, path: &Path) -> Result<()> {
    let target = std::path::absolute(path)?;
    refuse_itself(pools, &target)?;
    let part = part_beside(&target)?;
    let outcome = copy(pools, &part, &target).await;
    if outcome.is_err() {
        // What is left of a failed copy helps nobody. The error to tell of is the one that is already there.
        let _ = std::fs::remove_file(&part);
    }
    outcome
}

/// Replacing the very file that is open would look fine until the server stops.
fn refuse_itself(pools: &Pools, target: &Path) -> Result<()> {
    let same = match (pools.path.canonicalize(), target.canonicalize()) {
        (Ok(database), Ok(target)) => database == target,
        _ => pools.path == target,
    };
    if same {
        return Err(StoreError::other("a database cannot be backed up onto itself"));
    }
    Ok(())
}

/// A name in the same folder, since only there renaming is one step. Random, so that a copy that was killed blocks no
/// later one.
pub(super) fn part_beside(target: &Path) -> Result<PathBuf> {
    let mut name = target.file_name().ok_or_else(|| StoreError::other("the backup must be a file"))?.to_owned();
    name.push(format!(".{}.part", uuid_at(Timestamp::from_millis(0))));
    Ok(target.with_file_name(name))
}

async fn copy(pools: &Pools, part: &Path, target: &Path) -> Result<()> {
    let text = part.to_str().ok_or_else(|| StoreError::other("the backup's path must be UTF-8"))?;
    // SQLite writes into an empty file that exists, and this one is private from the beginning.
    private_file().create_new(true).open(part)?;
    sqlx::query("VACUUM INTO $1").bind(text).execute(&pools.readers).await?;
    check(part).await?;
    let (part, target) = (part.to_owned(), target.to_owned());
    tokio::task::spawn_blocking(move || put_in_place(&part, &target))
        .await
        .map_err(|error| StoreError::Other(error.into()))?
}

async fn check(copy: &Path) -> Result<()> {
    let mut connection = SqliteConnectOptions::new().filename(copy).read_only(true).connect().await?;
    let found: Vec<String> = sqlx::query_scalar("PRAGMA integrity_check").fetch_all(&mut connection).await?;
    connection.close().await?;
    if found != ["ok"] {
        return Err(StoreError::other(format!("the copy is damaged: {}", found.join("; "))));
    }
    Ok(())
}

/// The name is only given to bytes that are on the disk, and lasts only once the folder is.
pub(super) fn put_in_place(part: &Path, target: &Path) -> Result<()> {
    std::fs::File::open(part)?.sync_all()?;
    std::fs::rename(part, target)?;
    #[cfg(unix)]
    if let Some(folder) = target.parent() {
        std::fs::File::open(folder)?.sync_all()?;
    }
    Ok(())
}
