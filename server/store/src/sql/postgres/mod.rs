//! What only PostgreSQL does: a server that several of ours share.

pub(super) mod copy;
pub(super) mod open;

use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgPool, Postgres};
use sqlx::{SqlSafeStr, Transaction};

use crate::error::{Result, StoreError};

/// A connection. Whoever waits in vain is told that the database does not answer: when it is gone, the pool goes on trying until then.
pub(super) async fn connection(pool: &PgPool) -> Result<PoolConnection<Postgres>> {
    pool.acquire().await.map_err(|error| match error {
        sqlx::Error::PoolTimedOut => StoreError::Gone(error.into()),
        other => other.into(),
    })
}

/// Begins to write. Each statement sees what is committed by then, so what must not change under it is for its queue to keep out.
pub(super) async fn begin_write(pool: &PgPool) -> Result<Transaction<'static, Postgres>> {
    begin(pool, "BEGIN ISOLATION LEVEL READ COMMITTED").await
}

/// Begins to read: all statements see the state of the first.
pub(super) async fn begin_read(pool: &PgPool) -> Result<Transaction<'static, Postgres>> {
    begin(pool, "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY").await
}

/// Begins where nobody can give it up: whoever closes the browser while `BEGIN` is on its way would otherwise leave a connection in the pool
/// that is inside a transaction and does not know (sqlx 0.9.0, issue 4385). In a task of its own it arrives, and is rolled back when it is
/// given to nobody.
async fn begin(pool: &PgPool, statement: &'static str) -> Result<Transaction<'static, Postgres>> {
    let connection = connection(pool).await?;
    let begun = tokio::spawn(Transaction::begin(connection, Some(statement.into_sql_str())));
    Ok(begun.await.map_err(|error| StoreError::Other(error.into()))??)
}

/// Waits for those who stand in the queue of this name, on whatever server. The place is given up when the transaction ends. That two
/// names can share a number only means that their writes take turns too.
pub(super) async fn wait_in(tx: &mut Transaction<'static, Postgres>, queue: &str) -> Result<()> {
    sqlx::query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))").bind(queue).execute(&mut **tx).await?;
    Ok(())
}
