//! The thin layer over the two databases. Every statement is written once, with `$1` placeholders and SQL that both understand, and goes
//! through [`query`] to whichever of them is open. Nothing outside this file and the folders of the two knows which one it is.

use std::borrow::Cow;

use sqlx::postgres::{PgPool, PgRow, Postgres};
use sqlx::query::Query as Sqlx;
use sqlx::sqlite::{Sqlite, SqliteRow};
use sqlx::{AssertSqlSafe, Encode, SqlSafeStr, SqlStr, Type};

use crate::error::Result;
use crate::model::Connections;
use crate::sql::{SqlStore, postgres, sqlite};
use crate::values::{AccountId, OrganisationId, ProcurementId};

/// One of the two databases, with its connections. A clone shares them.
#[derive(Clone, Debug)]
pub(super) enum Database {
    Sqlite(sqlite::Pools),
    Postgres(PgPool),
}

impl Database {
    /// How many connections are open.
    pub(super) fn connections(&self) -> Connections {
        let of = |open: u32, idle: usize| {
            let idle = u32::try_from(idle).unwrap_or(open).min(open);
            Connections { in_use: open - idle, idle }
        };
        match self {
            Self::Sqlite(pools) => pools.connections().fold(of(0, 0), |sum, pool| {
                let one = of(pool.size(), pool.num_idle());
                Connections { in_use: sum.in_use + one.in_use, idle: sum.idle + one.idle }
            }),
            Self::Postgres(pool) => of(pool.size(), pool.num_idle()),
        }
    }
}

/// Statements that see one state, and happen whole or not at all: dropped without [`Transaction::commit`] they never happened.
pub(super) enum Transaction {
    Sqlite(sqlx::Transaction<'static, Sqlite>),
    Postgres(sqlx::Transaction<'static, Postgres>),
}

/// Whom a write waits for: those in the same queue write one after the other, so that what one of them has read stays true until it is
/// done. SQLite has one queue for everybody; on PostgreSQL writes in different queues don't disturb each other.
///
/// A transaction stands in one queue, or two that stand in each other's could wait for ever.
#[derive(Clone, Copy, Debug)]
pub(super) enum Queue<'a> {
    /// It reads nothing before it writes, or what it reads never changes.
    None,
    /// It depends on who has an account.
    Accounts,
    /// It depends on what one person keeps for themselves.
    Account(&'a AccountId),
    /// It depends on what an organisation has settled.
    Organisation(&'a OrganisationId),
    /// It depends on what stands in a procurement.
    Procurement(&'a ProcurementId),
}

impl Queue<'_> {
    fn name(self) -> Option<String> {
        match self {
            Self::None => None,
            Self::Accounts => Some("accounts".to_owned()),
            Self::Account(id) => Some(format!("account/{id}")),
            Self::Organisation(id) => Some(format!("organisation/{id}")),
            Self::Procurement(id) => Some(format!("procurement/{id}")),
        }
    }
}

impl Transaction {
    /// Makes everything in it last.
    pub(super) async fn commit(self) -> Result<()> {
        match self {
            Self::Sqlite(tx) => tx.commit().await?,
            Self::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }

    /// Waits for whoever is in the queue. For a write that has to read first which queue is its own; it is in none so far.
    pub(super) async fn wait_in(&mut self, queue: Queue<'_>) -> Result<()> {
        if let (Self::Postgres(tx), Some(name)) = (self, queue.name()) {
            postgres::wait_in(tx, &name).await?;
        }
        Ok(())
    }
}

impl SqlStore {
    /// Begins to write, in a queue.
    pub(super) async fn begin_write(&self, queue: Queue<'_>) -> Result<Transaction> {
        let mut tx = match &self.database {
            Database::Sqlite(pools) => Transaction::Sqlite(sqlite::begin_write(pools).await?),
            Database::Postgres(pool) => Transaction::Postgres(postgres::begin_write(pool).await?),
        };
        tx.wait_in(queue).await?;
        Ok(tx)
    }

    /// Begins to read, for when several statements must see the same state.
    pub(super) async fn begin_read(&self) -> Result<Transaction> {
        Ok(match &self.database {
            Database::Sqlite(pools) => Transaction::Sqlite(sqlite::begin_read(pools).await?),
            Database::Postgres(pool) => Transaction::Postgres(postgres::begin_read(pool).await?),
        })
    }
}

/// A value as both databases keep it. Points in time are integers, booleans are 0 or 1, JSON is text. A NULL has a type too, which
/// PostgreSQL wants to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value<'q> {
    Text(Option<Cow<'q, str>>),
    Integer(Option<i64>),
    Bytes(Option<Cow<'q, [u8]>>),
}

macro_rules! into_value {
    ($($from:ty, $value:ident => $made:expr;)*) => {$(
        impl<'q> From<$from> for Value<'q> {
            fn from($value: $from) -> Self {
                $made
            }
        }
    )*};
}

into_value! {
    &'q str, text => Self::Text(Some(text.into()));
    &'q String, text => Self::Text(Some(text.into()));
    String, text => Self::Text(Some(text.into()));
    Option<&'q str>, text => Self::Text(text.map(Into::into));
    Option<String>, text => Self::Text(text.map(Into::into));
    i64, number => Self::Integer(Some(number));
    Option<i64>, number => Self::Integer(number);
    bool, is => Self::Integer(Some(is.into()));
    &'q Vec<u8>, bytes => Self::Bytes(Some(bytes.into()));
}

/// What a row can be read into, on both: a tuple, or a struct that derives `sqlx::FromRow`.
pub(super) trait FromRow:
    for<'r> sqlx::FromRow<'r, SqliteRow> + for<'r> sqlx::FromRow<'r, PgRow> + Send + Unpin
{
}

impl<T> FromRow for T where T: for<'r> sqlx::FromRow<'r, SqliteRow> + for<'r> sqlx::FromRow<'r, PgRow> + Send + Unpin {}

/// Where a statement that reads goes: into a transaction, or by itself to the database.
pub(super) enum On<'a> {
    Transaction(&'a mut Transaction),
    Database(&'a Database),
}

impl<'a> From<&'a mut Transaction> for On<'a> {
    fn from(tx: &'a mut Transaction) -> Self {
        Self::Transaction(tx)
    }
}

impl<'a> From<&'a SqlStore> for On<'a> {
    fn from(store: &'a SqlStore) -> Self {
        Self::Database(&store.database)
    }
}

/// A statement with its values.
pub(super) struct Query<'q> {
    sql: SqlStr,
    values: Vec<Value<'q>>,
}

/// A statement.
pub(super) fn query<'q>(sql: &'static str) -> Query<'q> {
    Query { sql: sql.into_sql_str(), values: Vec::new() }
}

/// A statement put together from names that stand in the migrations, and from nothing that anybody has typed.
pub(super) fn query_of_names<'q>(sql: String) -> Query<'q> {
    Query { sql: AssertSqlSafe(sql).into_sql_str(), values: Vec::new() }
}

impl<'q> Query<'q> {
    /// The value of the next placeholder.
    pub(super) fn bind(mut self, value: impl Into<Value<'q>>) -> Self {
        self.values.push(value.into());
        self
    }

    /// Runs it, and says how many rows it changed.
    pub(super) async fn execute(self, tx: &mut Transaction) -> Result<u64> {
        Ok(match tx {
            Transaction::Sqlite(tx) => self.bound().execute(&mut **tx).await?.rows_affected(),
            Transaction::Postgres(tx) => self.bound().execute(&mut **tx).await?.rows_affected(),
        })
    }

    /// Every row.
    pub(super) async fn all<T: FromRow>(self, on: impl Into<On<'_>>) -> Result<Vec<T>> {
        self.rows(on.into()).await?.read(|row| T::from_row(row), |row| T::from_row(row))
    }

    /// The first row, if there is one.
    pub(super) async fn optional<T: FromRow>(self, on: impl Into<On<'_>>) -> Result<Option<T>> {
        Ok(self.all(on).await?.into_iter().next())
    }

    /// The row that there is.
    pub(super) async fn one<T: FromRow>(self, on: impl Into<On<'_>>) -> Result<T> {
        Ok(self.optional(on).await?.ok_or(sqlx::Error::RowNotFound)?)
    }

    /// Every row, as it came.
    pub(super) async fn rows(self, on: On<'_>) -> Result<Rows> {
        Ok(match on {
            On::Transaction(Transaction::Sqlite(tx)) => Rows::Sqlite(self.bound().fetch_all(&mut **tx).await?),
            On::Transaction(Transaction::Postgres(tx)) => Rows::Postgres(self.bound().fetch_all(&mut **tx).await?),
            On::Database(Database::Sqlite(pools)) => Rows::Sqlite(self.bound().fetch_all(&pools.readers).await?),
            On::Database(Database::Postgres(pool)) => {
                let mut connection = postgres::connection(pool).await?;
                Rows::Postgres(self.bound().fetch_all(&mut *connection).await?)
            }
        })
    }

    fn bound<'s, DB: sqlx::Database>(&'s self) -> Sqlx<'s, DB, DB::Arguments>
    where
        Option<&'s str>: Encode<'s, DB> + Type<DB>,
        Option<i64>: Encode<'s, DB> + Type<DB>,
        Option<&'s [u8]>: Encode<'s, DB> + Type<DB>,
    {
        self.values.iter().fold(sqlx::query(self.sql.clone()), |query, value| match value {
            Value::Text(text) => query.bind(text.as_deref()),
            Value::Integer(number) => query.bind(*number),
            Value::Bytes(bytes) => query.bind(bytes.as_deref()),
        })
    }
}

/// Rows as they came.
pub(super) enum Rows {
    Sqlite(Vec<SqliteRow>),
    Postgres(Vec<PgRow>),
}

impl Rows {
    /// Reads each of them, by the reader for the database they came from.
    pub(super) fn read<T>(
        self,
        sqlite: impl Fn(&SqliteRow) -> sqlx::Result<T>,
        postgres: impl Fn(&PgRow) -> sqlx::Result<T>,
    ) -> Result<Vec<T>> {
        Ok(match self {
            Self::Sqlite(rows) => rows.iter().map(sqlite).collect::<sqlx::Result<_>>()?,
            Self::Postgres(rows) => rows.iter().map(postgres).collect::<sqlx::Result<_>>()?,
        })
    }
}
