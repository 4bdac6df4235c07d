//! Puts a backup in place. It is looked through in a copy of its own first, so the file itself stays as it is, and nothing of one that is
//! not sound is ever where a server would open it.

use std::path::Path;

use crate::error::{Result, StoreError};
use crate::journal::JournalCheck;
use crate::sql::copy::{Copied, copy, count};
use crate::sql::sqlite::restore::{Part, check, refuse_what_is_there};
use crate::sql::{OpenOptions, Queue, SqlStore, journal, postgres, query, sqlite};

/// Puts the installation of a backup (an SQLite file, as [`crate::Store::backup`] writes it) into a database that holds none: an SQLite
/// file that is not there or has no rows, or an empty PostgreSQL database. An older backup is migrated. Every session has ended in
/// what is restored: one that was ended after the backup was made must not come back.
///
/// What is checked before anything is in place: the pages of the file, its references between tables, that this build knows its
/// migrations, and every journal.
///
/// # Errors
/// `Unsound` says what is wrong with the backup, `Future` that a newer Kravspor made it, `NotEmpty` that there is a database already.
pub async fn restore(backup: &Path, to: &str, options: &OpenOptions) -> Result<Copied> {
    if postgres::open::is_for(to) {
        let part = Part::of(backup, &std::env::temp_dir().join("kravspor-restore")).await?;
        look_through(&part, options).await?;
        return copy(&part.url()?, to, options).await;
    }
    let target = sqlite::open::path_of(to)?;
    refuse_what_is_there(&target).await?;
    let part = Part::of(backup, &target).await?;
    let found = look_through(&part, options).await?;
    part.put_in_place(&target).await?;
    Ok(found)
}

/// Everything that can be wrong with it, the damage of the file before what stands in it.
async fn look_through(part: &Part, options: &OpenOptions) -> Result<Copied> {
    check(part.path()).await?;
    let store = SqlStore::open(&part.url()?, &OpenOptions { must_exist: true, ..options.clone() }).await?;
    let found = follow_and_count(&store).await;
    store.shut().await;
    found
}

async fn follow_and_count(store: &SqlStore) -> Result<Copied> {
    let mut tx = store.begin_write(Queue::None).await?;
    for id in journal::list_all(&mut tx).await? {
        if let JournalCheck::Broken { seq, fault } = journal::follow(&mut tx, &id).await? {
            return Err(StoreError::Unsound(format!("the journal of {id} is broken at record {seq}: {fault}")));
        }
    }
    for statement in ["DELETE FROM sessions", "DELETE FROM page_tickets"] {
        query(statement).execute(&mut tx).await?;
    }
    let found = count(&mut tx).await?;
    tx.commit().await?;
    Ok(found)
}
