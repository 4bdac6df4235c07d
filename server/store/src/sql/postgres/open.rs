//! Opens a PostgreSQL database and brings it up to what this build knows.

use std::time::Duration;

use sqlx::migrate::{Migrate, Migrator};
use sqlx::postgres::{PgConnectOptions, PgConnection, PgPool, PgPoolOptions};
use sqlx::{ConnectOptions, Connection};

use crate::error::{Result, StoreError};
use crate::sql::open::{OpenOptions, refuse_the_future};

static MIGRATOR: Migrator = sqlx::migrate!("../../migrations/postgres");

/// How many connections one server process takes. PostgreSQL allows a hundred unless told otherwise, and several processes share them.
const CONNECTIONS: u32 = 10;
/// How long to wait for a connection, which is also how long a page waits for a database that is gone.
const CONNECTION_WAIT: Duration = Duration::from_secs(5);
/// Longer than any statement of a page takes; then something is stuck, and the rest of the installation should not wait for it.
const STATEMENT_TIMEOUT: Duration = Duration::from_secs(60);
/// Nothing here thinks in the middle of a transaction. One that is silent for this long belongs to a machine that has gone away, and must
/// not keep its queue waiting.
const SILENCE_TIMEOUT: Duration = Duration::from_secs(30);
/// How long to wait while another server migrates.
const MIGRATION_WAIT: Duration = Duration::from_secs(60);
/// More than there are statements, so that each is parsed once for each connection.
const STATEMENTS_KEPT: usize = 500;

/// Whether the address is for this database.
pub(in crate::sql) fn is_for(url: &str) -> bool {
    url.starts_with("postgres://") || url.starts_with("postgresql://")
}

/// Opens the database that the address names, which has to exist. Migrates it first; servers that start together take turns.
pub(in crate::sql) async fn open(url: &str, options: &OpenOptions) -> Result<PgPool> {
    let connect: PgConnectOptions = url.parse()?;
    let connect = connect.application_name("kravspor").statement_cache_capacity(STATEMENTS_KEPT);
    migrate(&connect, options).await?;
    let connect = connect.options([
        ("lock_timeout", millis(options.busy_timeout)),
        ("statement_timeout", millis(STATEMENT_TIMEOUT)),
        ("idle_in_transaction_session_timeout", millis(SILENCE_TIMEOUT)),
    ]);
    let pool = PgPoolOptions::new().max_connections(CONNECTIONS).acquire_timeout(CONNECTION_WAIT);
    Ok(pool.connect_with(connect).await?)
}

fn millis(duration: Duration) -> String {
    duration.as_millis().to_string()
}

async fn migrate(connect: &PgConnectOptions, options: &OpenOptions) -> Result<()> {
    let connect = connect.clone().options([("lock_timeout", millis(MIGRATION_WAIT))]);
    let mut connection = tokio::time::timeout(CONNECTION_WAIT, connect.connect())
        .await
        .map_err(|error| StoreError::Gone(error.into()))??;
    let outcome = bring_up(&mut connection, options).await;
    // The lock goes with the connection, also when the server is killed.
    connection.close().await?;
    outcome
}

async fn bring_up(connection: &mut PgConnection, options: &OpenOptions) -> Result<()> {
    let encoding: String =
        sqlx::query_scalar("SELECT current_setting('server_encoding')").fetch_one(&mut *connection).await?;
    if encoding != "UTF8" {
        return Err(StoreError::other(format!("the database must be in UTF8, and is in {encoding}")));
    }
    connection.lock().await?;
    let table: Option<String> =
        sqlx::query_scalar("SELECT CAST(to_regclass('_sqlx_migrations') AS TEXT)").fetch_one(&mut *connection).await?;
    if table.is_some() {
        let applied = sqlx::query_scalar("SELECT version FROM _sqlx_migrations").fetch_all(&mut *connection).await?;
        refuse_the_future(&MIGRATOR, &applied)?;
    } else if options.must_exist {
        return Err(StoreError::other("there is no installation in this database"));
    }
    MIGRATOR.run_direct(None, connection, false).await?;
    Ok(())
}
