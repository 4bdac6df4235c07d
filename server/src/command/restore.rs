//! `kravspor restore`.

use super::{Failure, block_on, database, print};
use clap::Args;
use std::path::PathBuf;
use store::OpenOptions;

#[derive(Debug, Args)]
pub(super) struct Restore {
    /// The backup, as `kravspor backup` wrote it. It is only read.
    file: PathBuf,
    /// The database to put it in: an SQLite file that is not there, or a new database of a PostgreSQL server.
    #[arg(long, env = "KRAVSPOR_DATABASE", default_value = "sqlite:kravspor.db")]
    database: String,
}

impl Restore {
    pub(super) fn run(self) -> Result<(), Failure> {
        let to = database::without_password(&self.database);
        let restored = block_on(async {
            store::restore(&self.file, &self.database, &OpenOptions::default()).await.map_err(|error| {
                let told = format!("nothing was restored to {to}: {}", database::in_full(&error));
                Failure::file(&self.file, told)
            })
        })?;
        print(&database::report(&restored, "rows in all"))?;
        print(&format!("Restored to {to}. Everybody has to sign in again."))
    }
}
