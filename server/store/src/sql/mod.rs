//! The store in a database that speaks SQL: SQLite or PostgreSQL.
//!
//! Each file here holds the SQL of one concern as plain functions, written once for both; the trait is put together from them in
//! `implementation.rs`. `connection.rs` runs a statement on whichever database is open. What the two do differently (opening, migrating,
//! beginning a transaction, backup, what they say of their tables) stands in the folders `sqlite/` and `postgres/`.

mod accounts;
mod catalogue_uses;
mod comments;
mod connection;
mod copy;
mod decisions;
mod desk;
mod drafts;
mod editions;
mod feedback;
mod feedback_links;
mod followed;
mod form_drafts;
mod identities;
mod implementation;
mod import_drafts;
mod imports;
mod invitations;
mod journal;
mod known;
mod logos;
mod members;
mod newer;
mod open;
mod organisations;
mod participants;
mod passwords;
mod pilots;
mod postgres;
mod procurements;
mod releases;
mod removals;
mod restore;
mod second_factors;
mod sessions;
mod settings;
mod settled;
mod setup;
mod shared;
mod sqlite;
mod templates;
mod tenders;
mod versions;
mod write;

use connection::{Database, Queue, Transaction, query};
pub use copy::{Copied, CopiedTable, copy};
use known::Known;
pub use open::OpenOptions;
pub use restore::restore;

/// The store in SQLite or PostgreSQL. A clone shares the connections.
#[derive(Clone, Debug)]
pub struct SqlStore {
    database: Database,
    known: Known,
}
