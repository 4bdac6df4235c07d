//! Opens whichever database an address names.

use std::time::Duration;

use sqlx::migrate::Migrator;

use crate::error::{Result, StoreError};
use crate::sql::connection::Database;
use crate::sql::known::Known;
use crate::sql::{SqlStore, postgres, sqlite};

/// How a database is opened.
#[derive(Debug, Clone)]
pub struct OpenOptions {
    /// How long to wait for a lock that somebody else holds before answering `Busy`.
    pub busy_timeout: Duration,
    /// The most pages an SQLite file may grow to, so that a test can fill it.
    pub max_page_count: Option<u32>,
    /// Refuses a database that holds no installation, where it would otherwise begin one.
    pub must_exist: bool,
}

impl Default for OpenOptions {
    fn default() -> Self {
        Self { busy_timeout: Duration::from_secs(5), max_page_count: None, must_exist: false }
    }
}

impl SqlStore {
    /// Opens the database that the address names: `sqlite:PATH` or a bare path, which is made if it is not there, or
    /// `postgres://USER@HOST/DATABASE`. Migrates it first; servers that start together take turns.
    ///
    /// # Errors
    /// `Future` for a database that a newer Kravspor has migrated, `Gone` for one that does not answer.
    pub async fn open(url: &str, options: &OpenOptions) -> Result<Self> {
        let database = if postgres::open::is_for(url) {
            Database::Postgres(postgres::open::open(url, options).await?)
        } else {
            Database::Sqlite(sqlite::open::open(url, options).await?)
        };
        Ok(Self { database, known: Known::default() })
    }

    pub(super) async fn shut(&self) {
        match &self.database {
            Database::Sqlite(pools) => sqlite::open::close(pools).await,
            Database::Postgres(pool) => pool.close().await,
        }
    }
}

/// Looks before anything is touched: this build cannot know what a newer one expects of the data.
pub(super) fn refuse_the_future(migrator: &Migrator, applied: &[i64]) -> Result<()> {
    let unknown = applied.iter().copied().filter(|version| !migrator.version_exists(*version));
    match unknown.max() {
        Some(found) => {
            let known = migrator.iter().map(|migration| migration.version).max().unwrap_or(0);
            Err(StoreError::Future { known, found })
        }
        None => Ok(()),
    }
}
