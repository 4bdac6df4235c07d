//! The suite on SQLite, each story on a file of its own, and what only SQLite can get wrong.

use std::path::PathBuf;

use async_trait::async_trait;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection};
use tempfile::TempDir;

use crate::suite::{Backdoor, Place, stories, stories_in};

mod backup;
mod limits;
mod start;

/// A database file in a folder of its own, which goes when the test ends.
pub struct File {
    folder: TempDir,
}

impl File {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A connection past the store.
    pub async fn raw(&self) -> SqliteConnection {
        SqliteConnectOptions::new().filename(self.path("kravspor.db")).connect().await.unwrap()
    }

    /// The names of the files in the folder.
    pub fn files(&self) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

#[async_trait]
impl Place for File {
    const FROM_THE_FUTURE: &'static str =
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
         VALUES (29990101000000, 'from the future', TRUE, x'00', 0)";

    async fn make() -> Option<Self> {
        Some(Self::new())
    }

    fn url(&self) -> String {
        format!("sqlite:{}", self.path("kravspor.db").display())
    }

    async fn end(self) {}
}

#[async_trait]
impl Backdoor for File {
    async fn sql(&self, statement: &'static str) {
        let mut raw = self.raw().await;
        sqlx::query(statement).execute(&mut raw).await.unwrap();
        raw.close().await.unwrap();
    }

    async fn refused(&self, statement: &'static str) -> String {
        let mut raw = self.raw().await;
        let told = sqlx::query(statement).execute(&mut raw).await.err().map(|error| error.to_string());
        raw.close().await.unwrap();
        told.unwrap_or_default()
    }
}

stories_in!(File);
