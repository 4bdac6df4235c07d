//! Brings a database up to what this build knows, one server at a time.

use std::fs::{File, TryLockError};
use std::path::Path;
use std::time::Duration;

use sqlx::migrate::Migrator;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection};

use crate::error::{Result, StoreError};
use crate::sql::open::refuse_the_future;
use crate::sql::sqlite::open::private_file;

pub(super) static MIGRATOR: Migrator = sqlx::migrate!("../../migrations/sqlite");

/// Longer than any migration should take; then the other server is stuck, and saying so is better than hanging.
const LOCK_WAIT: Duration = Duration::from_secs(60);
const LOCK_POLL: Duration = Duration::from_millis(25);

pub(super) async fn run(path: &Path, options: &SqliteConnectOptions) -> Result<()> {
    // sqlx's own migration lock does nothing on SQLite. This one goes when the file is closed, so a server that dies
    // leaves none behind; the file itself stays, since removing it would race with the next one to lock it.
    let _lock = lock(path).await?;
    let mut connection = options.connect().await?;
    let outcome = bring_up(&mut connection).await;
    connection.close().await?;
    outcome
}

pub(super) async fn lock(database: &Path) -> Result<File> {
    let mut path = database.as_os_str().to_owned();
    path.push(".lock");
    let file = private_file().open(path)?;
    let mut waited = Duration::ZERO;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) if waited < LOCK_WAIT => {
                tokio::time::sleep(LOCK_POLL).await;
                waited += LOCK_POLL;
            }
            Err(TryLockError::WouldBlock) => return Err(StoreError::Busy),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
    }
}

async fn bring_up(connection: &mut SqliteConnection) -> Result<()> {
    let mode: String = sqlx::query_scalar("PRAGMA journal_mode").fetch_one(&mut *connection).await?;
    if mode != "wal" {
        return Err(StoreError::other("the file system of the database does not support a write-ahead log"));
    }
    let table: Option<String> =
        sqlx::query_scalar("SELECT name FROM sqlite_master WHERE type = 'table' AND name = '_sqlx_migrations'")
            .fetch_optional(&mut *connection)
            .await?;
    if table.is_some() {
        let applied = sqlx::query_scalar("SELECT version FROM _sqlx_migrations").fetch_all(&mut *connection).await?;
        refuse_the_future(&MIGRATOR, &applied)?;
    }
    MIGRATOR.run_direct(None, connection, false).await?;
    Ok(())
}
