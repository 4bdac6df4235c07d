//! The set-up link: the way in while nobody has an account, and dead from then on.

use serde_json::Value;

use crate::error::{Result, StoreError};
use crate::model::{NewAccount, Organisation};
use crate::sql::{Queue, SqlStore, Transaction, accounts, organisations, query};
use crate::values::{AccountId, OrganisationId, Timestamp};

pub(super) async fn is_needed(store: &SqlStore) -> Result<bool> {
    Ok(!accounts::exist(&mut store.begin_read().await?).await?)
}

pub(super) async fn put_link(store: &SqlStore, hash: &str, expires: Timestamp, now: Timestamp) -> Result<()> {
    let mut tx = store.begin_write(Queue::Accounts).await?;
    if accounts::exist(&mut tx).await? {
        return Err(StoreError::SetupDead);
    }
    // Every start of the server makes a link. An older one, in a log that was copied somewhere, must not open.
    query("DELETE FROM setup_links WHERE used_at IS NULL").execute(&mut tx).await?;
    query("INSERT INTO setup_links (hash, created_at, expires_at) VALUES ($1, $2, $3)")
        .bind(hash)
        .bind(now.as_millis())
        .bind(expires.as_millis())
        .execute(&mut tx)
        .await?;
    tx.commit().await?;
    Ok(())
}

pub(super) async fn link_is_open(store: &SqlStore, hash: &str, now: Timestamp) -> Result<bool> {
    is_open(&mut store.begin_read().await?, hash, now).await
}

async fn is_open(tx: &mut Transaction, hash: &str, now: Timestamp) -> Result<bool> {
    let found: Option<(i64,)> =
        query("SELECT created_at FROM setup_links WHERE hash = $1 AND used_at IS NULL AND expires_at > $2")
            .bind(hash)
            .bind(now.as_millis())
            .optional(&mut *tx)
            .await?;
    Ok(found.is_some() && !accounts::exist(tx).await?)
}

pub(super) async fn consume(
    store: &SqlStore,
    hash: &str,
    account: &NewAccount,
    organisation_card: &Value,
    now: Timestamp,
) -> Result<(OrganisationId, AccountId)> {
    // The queue lets one in at a time, so of two who open the link at once one comes second.
    let mut tx = store.begin_write(Queue::Accounts).await?;
    if !is_open(&mut tx, hash, now).await? {
        return Err(StoreError::SetupDead);
    }
    query("UPDATE setup_links SET used_at = $2 WHERE hash = $1")
        .bind(hash)
        .bind(now.as_millis())
        .execute(&mut tx)
        .await?;
    let organisation = Organisation { id: OrganisationId::new(now), card: organisation_card.clone() };
    organisations::upsert(&mut tx, &organisation, now).await?;
    let account = NewAccount { administrator: true, ..account.clone() };
    let account = accounts::insert(&mut tx, &organisation.id, (&account).into(), now).await?;
    tx.commit().await?;
    Ok((organisation.id, account))
}
