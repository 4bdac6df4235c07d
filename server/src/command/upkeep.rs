//! `kravspor user` and `kravspor backup`.

use super::database::open;
use super::organisation::meant;
use super::{Failure, block_on, print};
use crate::accounts::password::Passwords;
use crate::accounts::setup::{is_email, password_fault};
use crate::state::now;
use catalogue::content::Lang;
use clap::{Args, Subcommand};
use std::io::BufRead as _;
use std::path::PathBuf;
use store::{NewAccount, OpenOptions, OrganisationId, Store, StoreError};

#[derive(Debug, Args)]
pub(super) struct User {
    /// The database.
    #[arg(long, env = "KRAVSPOR_DATABASE", default_value = "sqlite:kravspor.db", global = true)]
    database: String,
    #[command(subcommand)]
    command: UserCommand,
}

#[derive(Debug, Subcommand)]
enum UserCommand {
    /// Add an account. The password is read from standard input, one line.
    Add {
        /// The address the person signs in with.
        #[arg(long)]
        email: String,
        /// The name others see.
        #[arg(long)]
        name: String,
        /// Let the person settle who gets in.
        #[arg(long)]
        administrator: bool,
        /// Where the person works, by the id that `kravspor organisation list` prints; needed where there are several.
        #[arg(long, value_name = "ID")]
        organisation: Option<OrganisationId>,
    },
    /// List the accounts.
    List,
}

#[derive(Debug, Args)]
pub(super) struct Backup {
    /// The file to write.
    file: PathBuf,
    /// The database.
    #[arg(long, env = "KRAVSPOR_DATABASE", default_value = "sqlite:kravspor.db")]
    database: String,
}

impl User {
    pub(super) fn run(self) -> Result<(), Failure> {
        block_on(async {
            let store = open(&self.database, &OpenOptions::default()).await?;
            match self.command {
                UserCommand::Add { email, name, administrator, organisation } => {
                    let organisation = meant(&*store, organisation.as_ref()).await?;
                    add(&*store, &organisation, email, name, administrator).await
                }
                UserCommand::List => {
                    let accounts = store.list_accounts().await.map_err(Failure::input)?;
                    let lines: Vec<_> =
                        accounts.iter().map(|account| format!("{}\t{}", account.email, account.display_name)).collect();
                    print(&lines.join("\n"))
                }
            }
        })
    }
}

async fn add(
    store: &dyn Store,
    organisation: &OrganisationId,
    email: String,
    name: String,
    administrator: bool,
) -> Result<(), Failure> {
    if !is_email(&email) {
        return Err(Failure::input(format!("--email: {email:?} is not an address")));
    }
    let mut password = String::new();
    std::io::stdin()
        .lock()
        .read_line(&mut password)
        .map_err(|error| Failure::input(format!("standard input: {error}")))?;
    let password = password.trim_end_matches(['\r', '\n']).to_owned();
    if let Some(fault) = password_fault(Lang::Nb, &password) {
        return Err(Failure::input(format!("standard input: {fault}")));
    }
    let password_hash = Passwords.hash(password).await.map_err(Failure::input)?;
    let account = NewAccount { email: email.clone(), display_name: name, password_hash, administrator };
    match store.create_account(organisation, account, now()).await {
        Ok(_) => Ok(()),
        Err(StoreError::Duplicate(_)) => Err(Failure::input(format!("--email: {email} has an account already"))),
        Err(error) => Err(Failure::input(error)),
    }
}

impl Backup {
    pub(super) fn run(self) -> Result<(), Failure> {
        block_on(async {
            let store = open(&self.database, &OpenOptions::default()).await?;
            store.backup(&self.file).await.map_err(|error| Failure::file(&self.file, error))
        })
    }
}
