//! Passwords that change: by the person, or through a link that an administrator has made.

use crate::error::{Result, StoreError};
use crate::model::Account;
use crate::settings::NewAct;
use crate::sql::members::{administered_by, rights_changed};
use crate::sql::settings::note;
use crate::sql::{Queue, SqlStore, Transaction, accounts, query, sessions};
use crate::values::{AccountId, OrganisationId, PasswordHash, Timestamp};

/// Puts another password in place: links to choose one die, and every session ends.
async fn put(tx: &mut Transaction, account: &AccountId, hash: &PasswordHash, now: Timestamp) -> Result<()> {
    let changed = query("UPDATE accounts SET password_hash = $2 WHERE id = $1")
        .bind(account.as_str())
        .bind(hash.as_str())
        .execute(tx)
        .await?;
    if changed == 0 {
        return Err(StoreError::NotFound);
    }
    query("DELETE FROM password_links WHERE account_id = $1").bind(account.as_str()).execute(tx).await?;
    rights_changed(tx, account, now).await?;
    sessions::end_in(tx, account).await
}

pub(super) async fn change(store: &SqlStore, account: &AccountId, hash: &PasswordHash, now: Timestamp) -> Result<()> {
    let mut tx = store.begin_write(Queue::Accounts).await?;
    put(&mut tx, account, hash, now).await?;
    tx.commit().await?;
    Ok(())
}

pub(super) async fn put_link(
    store: &SqlStore,
    by: &AccountId,
    account: &AccountId,
    (hash, expires): (&str, Timestamp),
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<()> {
    let mut tx = store.begin_write(Queue::Accounts).await?;
    let organisation = administered_by(&mut tx, by).await?;
    let found: Option<(i64,)> =
        query("SELECT created_at FROM accounts WHERE id = $1 AND organisation_id = $2 AND disabled_at IS NULL")
            .bind(account.as_str())
            .bind(organisation.as_str())
            .optional(&mut tx)
            .await?;
    found.ok_or(StoreError::NotFound)?;
    query("DELETE FROM password_links WHERE account_id = $1").bind(account.as_str()).execute(&mut tx).await?;
    query(
        "INSERT INTO password_links (account_id, organisation_id, hash, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(account.as_str())
    .bind(organisation.as_str())
    .bind(hash)
    .bind(now.as_millis())
    .bind(expires.as_millis())
    .execute(&mut tx)
    .await?;
    // Whoever is signed in to it need not be the one who asked for a new password.
    sessions::end_in(&mut tx, account).await?;
    note(&mut tx, &organisation, by, act, now).await?;
    tx.commit().await?;
    Ok(())
}

const OPEN: &str = "SELECT a.* FROM accounts a JOIN password_links l ON l.account_id = a.id
     WHERE l.hash = $1 AND l.expires_at > $2 AND a.disabled_at IS NULL";

pub(super) async fn of_link(store: &SqlStore, hash: &str, now: Timestamp) -> Result<Option<Account>> {
    let row: Option<accounts::Row> = query(OPEN).bind(hash).bind(now.as_millis()).optional(store).await?;
    row.map(Account::try_from).transpose()
}

pub(super) async fn reset(
    store: &SqlStore,
    link: &str,
    hash: &PasswordHash,
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<Option<AccountId>> {
    let mut tx = store.begin_write(Queue::Accounts).await?;
    let row: Option<accounts::Row> = query(OPEN).bind(link).bind(now.as_millis()).optional(&mut tx).await?;
    let Some(account) = row.map(Account::try_from).transpose()? else { return Ok(None) };
    put(&mut tx, &account.id, hash, now).await?;
    let organisation: &OrganisationId = &account.organisation_id;
    note(&mut tx, organisation, &account.id, act, now).await?;
    tx.commit().await?;
    Ok(Some(account.id))
}
