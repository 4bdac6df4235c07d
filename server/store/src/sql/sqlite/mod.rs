//! What only SQLite does: a file, one connection that writes and a few that only read.

pub(super) mod backup;
pub(super) mod copy;
mod migrate;
pub(super) mod open;
pub(super) mod restore;

use std::path::PathBuf;

use sqlx::Transaction;
use sqlx::sqlite::{Sqlite, SqlitePool};

use crate::error::Result;

/// The connections to an SQLite file.
#[derive(Clone, Debug)]
pub(in crate::sql) struct Pools {
    writer: SqlitePool,
    pub(in crate::sql) readers: SqlitePool,
    /// The database file, absolute.
    path: PathBuf,
}

impl Pools {
    /// The one that writes and those that read.
    pub(in crate::sql) fn connections(&self) -> impl Iterator<Item = &SqlitePool> {
        [&self.writer, &self.readers].into_iter()
    }
}

/// Begins to write. `IMMEDIATE` takes the lock at once: a transaction that reads first and writes then could fail halfway without waiting
/// for anybody.
pub(super) async fn begin_write(pools: &Pools) -> Result<Transaction<'static, Sqlite>> {
    Ok(pools.writer.begin_with("BEGIN IMMEDIATE").await?)
}

/// Begins to read.
pub(super) async fn begin_read(pools: &Pools) -> Result<Transaction<'static, Sqlite>> {
    Ok(pools.readers.begin_with("BEGIN DEFERRED").await?)
}
