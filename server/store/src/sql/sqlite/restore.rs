//! A backup on its way into place: a private copy of it, and what is looked for in the file itself.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, SqliteConnection};

use crate::error::{Result, StoreError};
use crate::sql::open::refuse_the_future;
use crate::sql::sqlite::backup::{part_beside, put_in_place};
use crate::sql::sqlite::migrate::{MIGRATOR, lock};
use crate::sql::sqlite::open::private_file;

/// What SQLite keeps beside a database file that is open, or was when its process died.
const BESIDE_OPEN: [&str; 2] = ["-wal", "-journal"];
/// What else comes to be beside a file that is opened by us.
const BESIDE_OURS: [&str; 2] = ["-shm", ".lock"];

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(ending);
    name.into()
}

/// A copy that only its owner can read. It goes with this, unless it was put in place.
pub(in crate::sql) struct Part(PathBuf);

impl Part {
    /// Copies the backup to a new name beside this one.
    pub(in crate::sql) async fn of(backup: &Path, near: &Path) -> Result<Self> {
        if beside(backup, "-wal").metadata().is_ok_and(|found| found.len() > 0) {
            let told = "it is a database in use, with writes in a file beside it; make a backup with `kravspor backup`";
            return Err(StoreError::Unsound(told.to_owned()));
        }
        let part = Self(part_beside(near)?);
        let (from, to) = (backup.to_owned(), part.0.clone());
        let copied = tokio::task::spawn_blocking(move || -> io::Result<u64> {
            let mut from = std::fs::File::open(from)?;
            io::copy(&mut from, &mut private_file().create_new(true).open(to)?)
        });
        copied.await.map_err(|error| StoreError::Other(error.into()))??;
        Ok(part)
    }

    pub(in crate::sql) fn path(&self) -> &Path {
        &self.0
    }

    /// Its address.
    pub(in crate::sql) fn url(&self) -> Result<String> {
        let path = self.0.to_str().ok_or_else(|| StoreError::other("the path must be UTF-8"))?;
        Ok(format!("sqlite:{path}"))
    }

    /// Gives it the name of the database, in one step; not while a server begins to use that name.
    pub(in crate::sql) async fn put_in_place(self, target: &Path) -> Result<()> {
        let _lock = lock(target).await?;
        refuse_what_is_there(target).await?;
        let (part, target) = (self.0.clone(), target.to_owned());
        tokio::task::spawn_blocking(move || put_in_place(&part, &target))
            .await
            .map_err(|error| StoreError::Other(error.into()))?
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // Most of them are not there; of what can't be taken away there is nobody to tell.
        let _ = std::fs::remove_file(&self.0);
        for ending in BESIDE_OPEN.iter().chain(&BESIDE_OURS) {
            let _ = std::fs::remove_file(beside(&self.0, ending));
        }
    }
}

/// A database is never overwritten: there is no file, or one without a row in it. What a dead server left beside it would be taken for the
/// rest of the new one.
pub(in crate::sql) async fn refuse_what_is_there(target: &Path) -> Result<()> {
    for ending in BESIDE_OPEN {
        let left = beside(target, ending);
        if left.exists() {
            let told = format!("{} belongs to another database; move both away first", left.display());
            return Err(StoreError::other(told));
        }
    }
    if !target.metadata().is_ok_and(|found| found.len() > 0) {
        return Ok(());
    }
    let mut connection = SqliteConnectOptions::new().filename(target).read_only(true).connect().await?;
    let filled = first_with_rows(&mut connection).await;
    connection.close().await?;
    match filled? {
        Some(table) => Err(StoreError::NotEmpty(table)),
        None => Ok(()),
    }
}

async fn first_with_rows(connection: &mut SqliteConnection) -> Result<Option<String>> {
    let tables: Vec<String> = sqlx::query_scalar(
        "SELECT name FROM sqlite_master
         WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> '_sqlx_migrations' ORDER BY name",
    )
    .fetch_all(&mut *connection)
    .await?;
    for table in tables {
        let look = format!("SELECT 1 FROM \"{}\" LIMIT 1", table.replace('"', "\"\""));
        let row: Option<i64> = sqlx::query_scalar(AssertSqlSafe(look)).fetch_optional(&mut *connection).await?;
        if row.is_some() {
            return Ok(Some(table));
        }
    }
    Ok(None)
}

/// Whether the file is whole, and is an installation that this build knows.
pub(in crate::sql) async fn check(copy: &Path) -> Result<()> {
    let unsound = |error: sqlx::Error| match error {
        sqlx::Error::Database(inner) => StoreError::Unsound(format!("it can't be read as a database: {inner}")),
        other => other.into(),
    };
    let mut connection = SqliteConnectOptions::new().filename(copy).connect().await.map_err(unsound)?;
    let outcome = look(&mut connection).await.map_err(unsound).and_then(Looked::judge);
    // A damaged file may not even be closed in order; what is wrong with it is told already.
    let closed = connection.close().await;
    outcome?;
    Ok(closed?)
}

/// What there is to judge a file by.
struct Looked {
    integrity: Vec<String>,
    /// A table with a row that refers to nothing, and the table it refers to.
    dangling: Option<(String, String)>,
    /// The migrations that were made; none in a file that is no installation.
    migrations: Option<Vec<i64>>,
}

async fn look(connection: &mut SqliteConnection) -> sqlx::Result<Looked> {
    let integrity = sqlx::query_scalar("PRAGMA integrity_check").fetch_all(&mut *connection).await?;
    let dangling = sqlx::query_as("SELECT \"table\", \"parent\" FROM pragma_foreign_key_check LIMIT 1");
    let dangling = dangling.fetch_optional(&mut *connection).await?;
    let table: Option<String> =
        sqlx::query_scalar("SELECT name FROM sqlite_master WHERE type = 'table' AND name = '_sqlx_migrations'")
            .fetch_optional(&mut *connection)
            .await?;
    let migrations = match table {
        Some(_) => Some(sqlx::query_scalar("SELECT version FROM _sqlx_migrations").fetch_all(&mut *connection).await?),
        None => None,
    };
    Ok(Looked { integrity, dangling, migrations })
}

impl Looked {
    fn judge(self) -> Result<()> {
        if self.integrity != ["ok"] {
            return Err(StoreError::Unsound(format!("it is damaged: {}", self.integrity.join("; "))));
        }
        let Some(migrations) = self.migrations else {
            return Err(StoreError::Unsound("there is no installation of Kravspor in it".to_owned()));
        };
        refuse_the_future(&MIGRATOR, &migrations)?;
        match self.dangling {
            Some((table, parent)) => {
                Err(StoreError::Unsound(format!("a row of {table} refers to one of {parent} that is not there")))
            }
            None => Ok(()),
        }
    }
}
