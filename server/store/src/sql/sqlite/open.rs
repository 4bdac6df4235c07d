//! Opens a database file: one connection that writes and a few that only read.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Connection, SqliteConnection};

use crate::error::{Result, StoreError};
use crate::sql::open::OpenOptions;
use crate::sql::sqlite::{Pools, migrate};

/// SQLite lets one connection write at a time. With more than one they would wait for each other inside SQLite, where
/// nobody is served in order.
const WRITERS: u32 = 1;
const READERS: u32 = 4;

/// Opens the file, and makes it if it is not there. Migrates it first.
pub(in crate::sql) async fn open(url: &str, options: &OpenOptions) -> Result<Pools> {
    let path = path_of(url)?;
    if options.must_exist && !path.exists() {
        return Err(StoreError::other(format!("{}: there is no such file", path.display())));
    }
    create_private(&path)?;
    let connect = connect_options(&path, options);
    migrate::run(&path, &connect).await?;
    let writer = pool(WRITERS, options)
        .after_release(|connection, _| Box::pin(settle(connection)))
        .connect_with(connect)
        .await?;
    let reading = SqliteConnectOptions::new().filename(&path).read_only(true).busy_timeout(options.busy_timeout);
    let readers = pool(READERS, options).connect_with(reading).await?;
    Ok(Pools { writer, readers, path })
}

/// The file that an address names, absolute.
pub(in crate::sql) fn path_of(url: &str) -> Result<PathBuf> {
    let path = match url.strip_prefix("sqlite:") {
        Some(path) => path,
        None if url.contains("://") => {
            return Err(StoreError::other("the database address must be sqlite:PATH or postgres://USER@HOST/DATABASE"));
        }
        None => url,
    };
    let path = path.strip_prefix("//").unwrap_or(path);
    if path.is_empty() || path.contains(":memory:") {
        // With a pool each connection to a database in memory would have one of its own.
        return Err(StoreError::other("the database must be a file"));
    }
    if path.contains('?') {
        return Err(StoreError::other("sqlite:PATH takes no options after ?"));
    }
    Ok(std::path::absolute(path)?)
}

/// Makes the file before SQLite does, so that it is never readable for others. SQLite gives the files it puts beside
/// the database the same permissions.
fn create_private(path: &Path) -> Result<()> {
    private_file().open(path).map_err(|error| {
        // The system's own message does not say which file it could not open.
        io::Error::new(error.kind(), format!("{}: {error}", path.display()))
    })?;
    Ok(())
}

/// Options that open a file for writing, and make one that only its owner can read.
pub(super) fn private_file() -> std::fs::OpenOptions {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

fn connect_options(path: &Path, options: &OpenOptions) -> SqliteConnectOptions {
    let mut connect = SqliteConnectOptions::new()
        .filename(path)
        .foreign_keys(true)
        .journal_mode(SqliteJournalMode::Wal)
        // NORMAL can lose a write that was acknowledged when the power goes.
        .synchronous(SqliteSynchronous::Full)
        // What is erased is overwritten in the file, and not only forgotten.
        .pragma("secure_delete", "ON")
        .busy_timeout(options.busy_timeout);
    if let Some(pages) = options.max_page_count {
        connect = connect.pragma("max_page_count", pages.to_string());
    }
    connect
}

fn pool(connections: u32, options: &OpenOptions) -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .max_connections(connections)
        // Whoever queues behind a writer that waits for a lock gets a turn of their own at waiting for it.
        .acquire_timeout(options.busy_timeout * 2 + Duration::from_secs(1))
        // The file is local and its connections do not go stale. Keeping them keeps their page caches.
        .idle_timeout(None)
        .max_lifetime(None)
        // Nor can they be found gone: asking them first takes as long as most statements do.
        .test_before_acquire(false)
}

/// Whether the connection that writes can be used again when it comes back.
///
/// When the disk is full SQLite may roll back the whole transaction by itself. sqlx then rolls back once more, is told
/// that there is nothing to roll back, and counts itself as inside a transaction for ever, so that no `BEGIN` would
/// work on this connection again. Such a connection is closed, and the pool opens another.
async fn settle(connection: &mut SqliteConnection) -> sqlx::Result<bool> {
    // Rolling back is only queued by the time the transaction is dropped. This answers after it.
    connection.ping().await?;
    Ok(!connection.is_in_transaction())
}

/// The pools, closed readers first: the last connection to close tidies the write-ahead log away, and a reader may not.
pub(in crate::sql) async fn close(pools: &Pools) {
    pools.readers.close().await;
    pools.writer.close().await;
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn an_address_names_a_file() {
        assert_eq!(path_of("sqlite:/a/b.db").unwrap(), Path::new("/a/b.db"));
        assert_eq!(path_of("sqlite:///a/b.db").unwrap(), Path::new("/a/b.db"));
        assert_eq!(path_of("/a/b.db").unwrap(), Path::new("/a/b.db"));
        assert!(path_of("sqlite:b.db").unwrap().is_absolute());
        for wrong in ["", "sqlite:", "sqlite::memory:", "sqlite:b.db?mode=ro", "mysql://x"] {
            assert!(path_of(wrong).is_err(), "{wrong}");
        }
    }

    #[tokio::test]
    async fn writing_is_safe_and_reading_is_only_reading() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("a.db").display());
        let pools = open(&url, &OpenOptions::default()).await.unwrap();
        let mut writer = pools.writer.acquire().await.unwrap();
        assert!(pools.writer.try_acquire().is_none(), "a second writer");
        for (pragma, wanted) in [("PRAGMA synchronous", 2), ("PRAGMA foreign_keys", 1)] {
            let found: i64 = sqlx::query_scalar(pragma).fetch_one(&mut *writer).await.unwrap();
            assert_eq!(found, wanted, "{pragma}");
        }
        let refused = sqlx::query("DELETE FROM sessions").execute(&pools.readers).await;
        assert!(refused.unwrap_err().to_string().contains("readonly"));
    }
}
