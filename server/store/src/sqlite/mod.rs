//! The store in an SQLite file.
//!
//! Each file here holds the SQL of one concern as plain functions; the trait is put together from them in
//! `implementation.rs`. Statements use `$1` placeholders and what SQL both databases understand where that is possible,
//! so that the PostgreSQL store can be read beside this one.

mod accounts;
mod backup;
mod drafts;
mod implementation;
mod import_drafts;
mod imports;
mod journal;
mod migrate;
mod open;
mod organisations;
mod procurements;
mod releases;
mod sessions;
mod settings;
mod setup;
mod templates;
mod versions;
mod write;

use std::path::PathBuf;

use sqlx::sqlite::{Sqlite, SqlitePool};

use crate::error::Result;
pub use open::OpenOptions;

/// The store in an SQLite file. A clone shares the connections.
#[derive(Clone, Debug)]
pub struct SqliteStore {
    writer: SqlitePool,
    readers: SqlitePool,
    /// The database file, absolute.
    path: PathBuf,
}

type Transaction = sqlx::Transaction<'static, Sqlite>;

impl SqliteStore {
    /// Begins to write. `IMMEDIATE` takes the lock at once: a transaction that reads first and writes then could fail
    /// halfway without waiting for anybody.
    async fn begin_write(&self) -> Result<Transaction> {
        Ok(self.writer.begin_with("BEGIN IMMEDIATE").await?)
    }

    /// Begins to read, for when several statements must see the same state.
    async fn begin_read(&self) -> Result<Transaction> {
        Ok(self.readers.begin_with("BEGIN DEFERRED").await?)
    }
}
