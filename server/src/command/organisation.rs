//! `kravspor organisation`: the organisations of an installation, and how the first person of each gets in.

use super::{Failure, block_on, database, print};
use crate::accounts::token::{self, hash};
use crate::http::limits::{SETUP_LINK, SHORT_CHARS_MAX};
use crate::state::now;
use catalogue::procurement::case::Organisation as Card;
use clap::{Args, Subcommand};
use store::{OpenOptions, OrganisationId, Store, StoreError, Timestamp};

#[derive(Debug, Args)]
pub(super) struct Organisation {
    /// The database. It can be in use.
    #[arg(long, env = "KRAVSPOR_DATABASE", default_value = "sqlite:kravspor.db", global = true)]
    database: String,
    /// The address people use, as for `serve`: links begin with it.
    #[arg(long, env = "KRAVSPOR_ADDRESS", default_value = "http://127.0.0.1:8080", global = true)]
    address: String,
    #[command(subcommand)]
    command: OrganisationCommand,
}

#[derive(Debug, Subcommand)]
enum OrganisationCommand {
    /// Add an organisation, and print a link with which its first administrator gets in: it works once, for 24 hours.
    Add {
        /// The legal entity, as its documents name it: "Fjordvik kommune".
        name: String,
    },
    /// Print a new link for an organisation where nobody has an account yet. Earlier ones are dead.
    Link {
        /// The organisation, by the id that `list` prints.
        id: OrganisationId,
    },
    /// List the organisations, the oldest first: id, name, and how many accounts each has.
    List,
}

impl Organisation {
    pub(super) fn run(self) -> Result<(), Failure> {
        block_on(async {
            let store = database::open(&self.database, &OpenOptions::default()).await?;
            let done = self.act(&*store).await;
            store.close().await;
            done
        })
    }

    async fn act(&self, store: &dyn Store) -> Result<(), Failure> {
        match &self.command {
            OrganisationCommand::Add { name } => self.add(store, name.trim()).await,
            OrganisationCommand::Link { id } => self.link(store, id).await,
            OrganisationCommand::List => list(store).await,
        }
    }

    async fn add(&self, store: &dyn Store, name: &str) -> Result<(), Failure> {
        if name.is_empty() || name.chars().count() > SHORT_CHARS_MAX {
            return Err(Failure::input(format!("NAME: write between 1 and {SHORT_CHARS_MAX} characters")));
        }
        for (id, other) in cards(store).await? {
            if other.name.to_lowercase() == name.to_lowercase() {
                return Err(Failure::input(format!("NAME: {} is here already, as {id}", other.name)));
            }
        }
        let card = Card { name: name.to_owned(), ..Card::default() };
        let card = serde_json::to_value(card).map_err(Failure::input)?;
        let link = NewLink::new()?;
        let id = store.add_organisation(&card, link.stored(), now()).await.map_err(Failure::input)?;
        print(&format!("{id}\t{name}\n{}", link.told(&self.address)))
    }

    async fn link(&self, store: &dyn Store, id: &OrganisationId) -> Result<(), Failure> {
        let link = NewLink::new()?;
        store.put_organisation_link(id, link.stored(), now()).await.map_err(|error| match error {
            StoreError::NotFound => Failure::input(format!("ID: there is no organisation {id}")),
            StoreError::SetupDead => Failure::input(format!(
                "ID: somebody has an account there; `kravspor user add --organisation {id} --administrator` lets another one in"
            )),
            error => Failure::input(error),
        })?;
        print(&link.told(&self.address))
    }
}

/// A link for a first account.
struct NewLink {
    token: String,
    hash: String,
    expires: Timestamp,
}

impl NewLink {
    fn new() -> Result<Self, Failure> {
        let token = token::new().map_err(Failure::input)?;
        Ok(NewLink { hash: hash(&token), token, expires: now().plus(SETUP_LINK) })
    }

    fn stored(&self) -> (&str, Timestamp) {
        (&self.hash, self.expires)
    }

    fn told(&self, address: &str) -> String {
        format!("{}/setup/{}", address.trim_end_matches('/'), self.token)
    }
}

/// Every organisation with its card, the oldest first.
async fn cards(store: &dyn Store) -> Result<Vec<(OrganisationId, Card)>, Failure> {
    let all = store.list_organisations().await.map_err(Failure::input)?;
    all.into_iter()
        .map(|organisation| Ok((organisation.id, serde_json::from_value(organisation.card).map_err(Failure::input)?)))
        .collect()
}

async fn list(store: &dyn Store) -> Result<(), Failure> {
    let accounts = store.list_accounts().await.map_err(Failure::input)?;
    let lines: Vec<String> = cards(store)
        .await?
        .into_iter()
        .map(|(id, card)| {
            let accounts = accounts.iter().filter(|account| account.organisation_id == id).count();
            format!("{id}\t{}\t{accounts}", card.name)
        })
        .collect();
    print(&lines.join("\n"))
}

/// The organisation that is meant: the one that is named, or else the only one.
///
/// # Errors
/// For one that is not there; and where there are several and none is named.
pub(super) async fn meant(store: &dyn Store, named: Option<&OrganisationId>) -> Result<OrganisationId, Failure> {
    let all = store.list_organisations().await.map_err(Failure::input)?;
    let found = match (named, all.as_slice()) {
        (Some(id), all) => all.iter().find(|organisation| organisation.id == *id),
        (None, [only]) => Some(only),
        (None, []) => return Err(Failure::input("there is no organisation yet: use the set-up link first")),
        (None, _) => {
            let several =
                "--organisation: there are several; give the id of one, as `kravspor organisation list` prints it";
            return Err(Failure::input(several));
        }
    };
    let unknown =
        || Failure::input("--organisation: there is none with this id; `kravspor organisation list` prints them");
    found.map(|organisation| organisation.id.clone()).ok_or_else(unknown)
}
