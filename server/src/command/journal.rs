//! `kravspor journal`.

use super::{Failure, block_on, database, print};
use clap::{Args, Subcommand};
use store::{JournalCheck, OpenOptions, ProcurementId, Store, StoreError};

#[derive(Debug, Args)]
pub(super) struct Journal {
    #[command(subcommand)]
    command: JournalCommand,
}

#[derive(Debug, Subcommand)]
enum JournalCommand {
    /// Compute every hash again, also of deleted procurements. A line for each; 1 if a chain is broken.
    Verify(Verify),
}

#[derive(Debug, Args)]
struct Verify {
    /// The database. It can be in use.
    #[arg(long, env = "KRAVSPOR_DATABASE", default_value = "sqlite:kravspor.db")]
    database: String,
    /// Only this procurement, by the id in its address.
    #[arg(long, value_name = "ID")]
    procurement: Option<ProcurementId>,
}

impl Journal {
    pub(super) fn run(self) -> Result<(), Failure> {
        let JournalCommand::Verify(verify) = self.command;
        block_on(verify.run())
    }
}

impl Verify {
    async fn run(self) -> Result<(), Failure> {
        let options = OpenOptions { must_exist: true, ..OpenOptions::default() };
        let store = database::open(&self.database, &options).await?;
        let followed = follow(&*store, self.procurement).await;
        store.close().await;
        let followed = followed.map_err(|error| match error {
            StoreError::NotFound => Failure::input("--procurement: there is no such procurement"),
            other => database::failure(&self.database, &other),
        })?;
        print(&followed.lines.join("\n"))?;
        match followed.broken {
            0 => Ok(()),
            broken => {
                Err(Failure::input(format!("{broken} of {} journals are not what was written", followed.lines.len())))
            }
        }
    }
}

/// What following the journals found: a line for each.
#[derive(Debug, Default)]
pub(super) struct Followed {
    pub(super) lines: Vec<String>,
    pub(super) broken: usize,
}

/// Follows one journal, or all of them.
pub(super) async fn follow(store: &dyn Store, only: Option<ProcurementId>) -> Result<Followed, StoreError> {
    let ids = match only {
        Some(id) => vec![id],
        None => store.list_journals().await?,
    };
    let mut followed = Followed::default();
    for id in ids {
        let check = store.verify_journal(&id).await?;
        followed.broken += usize::from(matches!(check, JournalCheck::Broken { .. }));
        followed.lines.push(format!("{id}  {}", told(check)));
    }
    Ok(followed)
}

fn told(check: JournalCheck) -> String {
    match check {
        JournalCheck::Unbroken { records, erased: 0 } => format!("unbroken, {records} records"),
        JournalCheck::Unbroken { records, erased } => {
            format!("unbroken, {records} records, of which {erased} have had their payload erased")
        }
        JournalCheck::Broken { seq, fault } => format!("BROKEN at record {seq}: {fault}"),
    }
}
