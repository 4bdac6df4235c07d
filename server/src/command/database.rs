//! The database that a command works on: opened, and named in messages; and `kravspor copy`.

use super::{Failure, block_on, print};
use clap::Args;
use std::error::Error;
use std::sync::Arc;
use store::{Copied, OpenOptions, Store, StoreError};

#[derive(Debug, Args)]
pub(super) struct Copy {
    /// The database to copy from. Nobody should be at work in it.
    #[arg(long)]
    from: String,
    /// The database to copy to, which must be empty: an SQLite file that is not there, or a new database of a PostgreSQL server.
    #[arg(long)]
    to: String,
}

/// Opens the database that the address names.
pub(super) async fn open(url: &str, options: &OpenOptions) -> Result<Arc<dyn Store>, Failure> {
    store::open(url, options).await.map_err(|error| failure(url, &error))
}

/// What went wrong with a database, with the cause behind it and without the password in its address.
pub(super) fn failure(url: &str, error: &dyn Error) -> Failure {
    Failure::input(format!("{}: {}", without_password(url), in_full(error)))
}

/// An error with everything behind it.
pub(super) fn in_full(error: &dyn Error) -> String {
    let mut told = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let words = error.to_string();
        // sqlx repeats the cause in its own words.
        if !told.ends_with(&words) {
            told = format!("{told}: {words}");
        }
        cause = error.source();
    }
    told
}

/// A database URL as it may stand in a message.
pub(super) fn without_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    let rest = rest.rsplit_once('@').map_or(rest.to_owned(), |(_, host)| format!("…@{host}"));
    match rest.split_once('?') {
        Some((before, options)) if options.contains("password") => format!("{scheme}://{before}?…"),
        _ => format!("{scheme}://{rest}"),
    }
}

impl Copy {
    pub(super) fn run(self) -> Result<(), Failure> {
        let copied = block_on(async {
            store::copy(&self.from, &self.to, &OpenOptions::default()).await.map_err(|error| self.failed(&error))
        })?;
        print(&report(&copied, "rows in all, each compared after it was written"))?;
        match copied.journals_broken.as_slice() {
            [] => Ok(()),
            broken => {
                let ids: Vec<&str> = broken.iter().map(store::ProcurementId::as_str).collect();
                Err(Failure::input(format!(
                    "everything was copied as it was, and that includes journals that are broken: {}",
                    ids.join(", ")
                )))
            }
        }
    }

    fn failed(&self, error: &StoreError) -> Failure {
        let (from, to) = (without_password(&self.from), without_password(&self.to));
        Failure::input(format!("nothing was copied from {from} to {to}: {}", in_full(error)))
    }
}

/// A line for each table, and what is true of all their rows.
pub(super) fn report(copied: &Copied, rows_are: &str) -> String {
    let mut lines: Vec<String> =
        copied.tables.iter().map(|table| format!("{:>9}  {}", table.rows, table.name)).collect();
    let rows: u64 = copied.tables.iter().map(|table| table.rows).sum();
    lines.push(format!("{rows:>9}  {rows_are}"));
    lines.push(format!("{:>9}  journals followed and unbroken", copied.journals_unbroken));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::without_password;

    #[test]
    fn a_password_is_not_repeated() {
        assert_eq!(without_password("postgres://kravspor:hemmelig@db/kravspor"), "postgres://…@db/kravspor");
        assert_eq!(without_password("postgres://a:p@ss@db/k?sslmode=require"), "postgres://…@db/k?sslmode=require");
        assert_eq!(without_password("postgres://db/k?user=a&password=hemmelig"), "postgres://db/k?…");
        assert_eq!(without_password("sqlite:kravspor.db"), "sqlite:kravspor.db");
    }
}
