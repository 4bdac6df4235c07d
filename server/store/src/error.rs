//! What can go wrong in the store. Nothing here knows about HTTP; the server decides what a user is told.

use std::error::Error;
use std::fmt;
use std::io;

use crate::model::Entry;

/// What every function of the store answers.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;

/// What can go wrong in the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// It does not exist, or the one who asks may not know that it does.
    #[error("not found")]
    NotFound,
    /// Somebody has written the entry since it was read. Nothing was written.
    #[error("a newer entry stands where {}/{} was to be written", .0.section, .0.key)]
    Conflict(Box<Conflict>),
    /// Something that must be unique is taken.
    #[error("the {0} is taken")]
    Duplicate(Field),
    /// The database was locked for longer than the busy timeout. Trying again later can help.
    #[error("the database is locked")]
    Busy,
    /// The disk, the quota or the database is full. Nothing was written, and what was there before stands.
    #[error("there is no room left to write in")]
    Full,
    /// The database does not answer: its server is down, starting, out of reach or out of connections. Of a write it is not known whether
    /// it was made; whoever reads the entry again sees.
    #[error("the database does not answer")]
    Gone(#[source] Box<dyn Error + Send + Sync>),
    /// A copy is only made into a database that holds nothing yet. Nothing was written.
    #[error("the database is not empty: there are rows in {0}")]
    NotEmpty(String),
    /// A file is not put in place as a backup; what is wrong with it. Nothing was written.
    #[error("it is no sound backup: {0}")]
    Unsound(String),
    /// A backup of this database is made with its own tool.
    #[error("a PostgreSQL database is backed up with pg_dump, which can run while Kravspor does")]
    BackupElsewhere,
    /// A newer Kravspor has migrated this database: it holds a migration that this build has never heard of.
    #[error("the database is from a newer Kravspor: it has migration {found}, and this build knows them up to {known}")]
    Future {
        /// The newest migration of this build.
        known: i64,
        /// The newest migration in the database that this build lacks.
        found: i64,
    },
    /// The set-up link is unknown, used or expired, or the installation already has an account.
    #[error("the set-up link is no longer valid")]
    SetupDead,
    /// A text holds a character that the database does not keep, which is NUL on PostgreSQL. Nothing was written.
    #[error("a text holds a character that the database does not keep")]
    Unwritable,
    /// Anything else. The cause is for the log, not for the user.
    #[error("the store failed")]
    Other(#[source] Box<dyn Error + Send + Sync>),
}

/// The write that came too late, and what stands there now.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// The section of the entry.
    pub section: String,
    /// The key of the entry.
    pub key: String,
    /// The entry as it is now; `None` when there is none, or none any longer.
    pub current: Option<Entry>,
}

/// What must be unique.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Field {
    /// An account's e-mail address.
    Email,
    /// A session's id.
    Session,
    /// What a provider of sign-in calls somebody: it belongs to one account.
    Identity,
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Email => "e-mail address",
            Self::Session => "session id",
            Self::Identity => "identity",
        })
    }
}

impl StoreError {
    /// An error that only has a message.
    pub(crate) fn other(message: impl Into<String>) -> Self {
        Self::Other(message.into().into())
    }
}

impl From<sqlx::Error> for StoreError {
    /// The one place that decides what an error of the database means.
    fn from(error: sqlx::Error) -> Self {
        match &error {
            // Everybody who waits for the one writer waits for the same lock.
            sqlx::Error::PoolTimedOut => Self::Busy,
            sqlx::Error::Database(inner) if inner.is_unique_violation() => {
                // SQLite names the column, PostgreSQL the constraint.
                let told = format!("{} {:?}", inner.message(), inner.constraint());
                if told.contains("email_key") {
                    Self::Duplicate(Field::Email)
                } else if told.contains("sessions.id_hash") || told.contains("sessions_pkey") {
                    Self::Duplicate(Field::Session)
                } else {
                    Self::Other(error.into())
                }
            }
            // What a row refers to is not there.
            sqlx::Error::Database(inner) if inner.is_foreign_key_violation() => Self::NotFound,
            sqlx::Error::Database(inner) => match meaning(inner.as_ref()) {
                Meaning::Busy => Self::Busy,
                Meaning::Full => {
                    // `Full` has no room for the cause, and a failing disk can look like a full one.
                    tracing::warn!(error = %inner, "the database could not be written");
                    Self::Full
                }
                Meaning::Gone => Self::Gone(error.into()),
                Meaning::Unwritable => Self::Unwritable,
                Meaning::Other => Self::Other(error.into()),
            },
            sqlx::Error::Io(inner) if is_full(inner) => Self::Full,
            sqlx::Error::Io(_) | sqlx::Error::Tls(_) => Self::Gone(error.into()),
            _ => Self::Other(error.into()),
        }
    }
}

enum Meaning {
    Busy,
    Full,
    Gone,
    Unwritable,
    Other,
}

fn meaning(error: &dyn sqlx::error::DatabaseError) -> Meaning {
    let Some(code) = error.code() else {
        return Meaning::Other;
    };
    match error.try_downcast_ref::<sqlx::postgres::PgDatabaseError>() {
        Some(_) => postgres_meaning(&code),
        None => sqlite_meaning(&code),
    }
}

/// Reads one of PostgreSQL's codes (<https://www.postgresql.org/docs/current/errcodes-appendix.html>): two characters are the class.
fn postgres_meaning(code: &str) -> Meaning {
    match code {
        // A lock or a statement that took too long, two that waited for each other, two that can't both have happened.
        "55P03" | "57014" | "40P01" | "40001" => Meaning::Busy,
        "53100" => Meaning::Full,
        "22021" => Meaning::Unwritable,
        // Out of connections; shut down, crashed or starting; no such database, or one that lets nobody in.
        "53300" | "57P01" | "57P02" | "57P03" | "57P04" | "57P05" | "25P03" | "3D000" | "55000" => Meaning::Gone,
        _ if code.starts_with("08") || code.starts_with("28") => Meaning::Gone,
        _ => Meaning::Other,
    }
}

/// Reads one of SQLite's extended result codes (<https://sqlite.org/rescode.html>): the lowest byte is the kind.
fn sqlite_meaning(code: &str) -> Meaning {
    const BUSY: i32 = 5;
    const LOCKED: i32 = 6;
    const FULL: i32 = 13;
    // Only ENOSPC becomes FULL. A file larger than the process may write (EFBIG) or a quota (EDQUOT) becomes one of
    // these, and for whoever runs the server the remedy is the same.
    const IOERR_WRITE: i32 = 778;
    const IOERR_SHMSIZE: i32 = 4874;
    let Ok(code) = code.parse::<i32>() else {
        return Meaning::Other;
    };
    match (code, code & 0xff) {
        (IOERR_WRITE | IOERR_SHMSIZE, _) | (_, FULL) => Meaning::Full,
        (_, BUSY | LOCKED) => Meaning::Busy,
        _ => Meaning::Other,
    }
}

fn is_full(error: &io::Error) -> bool {
    use io::ErrorKind::{FileTooLarge, QuotaExceeded, StorageFull};
    matches!(error.kind(), StorageFull | FileTooLarge | QuotaExceeded)
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        if is_full(&error) { Self::Full } else { Self::Other(error.into()) }
    }
}

impl From<sqlx::migrate::MigrateError> for StoreError {
    fn from(error: sqlx::migrate::MigrateError) -> Self {
        use sqlx::migrate::MigrateError::{Execute, ExecuteMigration};
        match error {
            Execute(inner) => inner.into(),
            ExecuteMigration(inner, version) => match Self::from(inner) {
                Self::Other(cause) => Self::other(format!("migration {version}: {cause}")),
                known => known,
            },
            other => Self::Other(other.into()),
        }
    }
}

impl From<serde_json::Error> for StoreError {
    fn from(error: serde_json::Error) -> Self {
        Self::Other(error.into())
    }
}

impl From<crate::values::InvalidId> for StoreError {
    /// An id that was read from the database and is none.
    fn from(error: crate::values::InvalidId) -> Self {
        Self::Other(error.into())
    }
}
