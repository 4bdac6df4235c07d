//! `kravspor journal`.

use super::{Failure, block_on, database, print};
use crate::state::now;
use app::t;
use catalogue::content::Lang;
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
    /// Take away what stands in a record, as somebody with the law on their side can ask. The chain stays whole, and a record says who did it.
    Erase(Erase),
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

#[derive(Debug, Args)]
struct Erase {
    /// The database. It can be in use.
    #[arg(long, env = "KRAVSPOR_DATABASE", default_value = "sqlite:kravspor.db")]
    database: String,
    /// The procurement, by the id in its address.
    #[arg(long, value_name = "ID")]
    procurement: ProcurementId,
    /// The number of the record, as its journal shows it.
    #[arg(long, value_name = "NUMBER")]
    record: i64,
    /// The address of the administrator who has decided it.
    #[arg(long, value_name = "EMAIL")]
    by: String,
    /// Why: it stands in the journal, so it must not hold what is erased.
    #[arg(long)]
    reason: String,
}

impl Journal {
    pub(super) fn run(self) -> Result<(), Failure> {
        match self.command {
            JournalCommand::Verify(verify) => block_on(verify.run()),
            JournalCommand::Erase(erase) => block_on(erase.run()),
        }
    }
}

impl Erase {
    async fn run(self) -> Result<(), Failure> {
        let reason = self.reason.trim();
        if reason.is_empty() {
            return Err(Failure::input("--reason: say why, for whoever reads the journal"));
        }
        let options = OpenOptions { must_exist: true, ..OpenOptions::default() };
        let store = database::open(&self.database, &options).await?;
        let done = self.erase(&*store, reason).await;
        store.close().await;
        done
    }

    async fn erase(&self, store: &dyn Store, reason: &str) -> Result<(), Failure> {
        let failed = |error: StoreError| database::failure(&self.database, &error);
        let by = store.find_account_by_email(&self.by).await.map_err(failed)?;
        let by = by.ok_or_else(|| Failure::input(format!("--by: {} has no account", self.by)))?;
        // The journal is read in Norwegian, whoever runs the command.
        let summary = t!(in Lang::Nb, "journal-record-erased", number = self.record, reason = reason);
        match store.erase_record(&self.procurement, self.record, &by.id, &summary, now()).await {
            Ok(true) => print(&format!("record {} of {} is erased", self.record, self.procurement)),
            Ok(false) => Err(Failure::input(format!("--record: there is no record {} with content", self.record))),
            Err(StoreError::NotFound) => Err(Failure::input(format!(
                "--procurement: there is no such procurement in an organisation that {} is an administrator of",
                self.by
            ))),
            Err(other) => Err(failed(other)),
        }
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
