//! Set-up links: the one that makes the first organisation, while nobody has an account; and those that make the first account of an
//! organisation, while nobody has one there.

use serde_json::Value;

use crate::error::{Result, StoreError};
use crate::model::{NewAccount, Organisation, SetUp};
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
    query("DELETE FROM setup_links WHERE used_at IS NULL AND organisation_id IS NULL").execute(&mut tx).await?;
    insert(&mut tx, None, (hash, expires), now).await?;
    tx.commit().await?;
    Ok(())
}

pub(super) async fn add_organisation(
    store: &SqlStore,
    card: &Value,
    link: (&str, Timestamp),
    now: Timestamp,
) -> Result<OrganisationId> {
    let mut tx = store.begin_write(Queue::Accounts).await?;
    let organisation = Organisation { id: OrganisationId::new(now), card: card.clone() };
    organisations::upsert(&mut tx, &organisation, now).await?;
    insert(&mut tx, Some(&organisation.id), link, now).await?;
    tx.commit().await?;
    Ok(organisation.id)
}

pub(super) async fn put_link_of(
    store: &SqlStore,
    organisation: &OrganisationId,
    link: (&str, Timestamp),
    now: Timestamp,
) -> Result<()> {
    let mut tx = store.begin_write(Queue::Accounts).await?;
    if !organisations::exists(&mut tx, organisation).await? {
        return Err(StoreError::NotFound);
    }
    if accounts::exist_in(&mut tx, organisation).await? {
        return Err(StoreError::SetupDead);
    }
    query("DELETE FROM setup_links WHERE used_at IS NULL AND organisation_id = $1")
        .bind(organisation.as_str())
        .execute(&mut tx)
        .await?;
    insert(&mut tx, Some(organisation), link, now).await?;
    tx.commit().await?;
    Ok(())
}

async fn insert(
    tx: &mut Transaction,
    organisation: Option<&OrganisationId>,
    (hash, expires): (&str, Timestamp),
    now: Timestamp,
) -> Result<()> {
    query("INSERT INTO setup_links (hash, created_at, expires_at, organisation_id) VALUES ($1, $2, $3, $4)")
        .bind(hash)
        .bind(now.as_millis())
        .bind(expires.as_millis())
        .bind(organisation.map(OrganisationId::as_str))
        .execute(tx)
        .await?;
    Ok(())
}

pub(super) async fn link(store: &SqlStore, hash: &str, now: Timestamp) -> Result<Option<SetUp>> {
    open(&mut store.begin_read().await?, hash, now).await
}

/// What the link makes, as long as it is open.
async fn open(tx: &mut Transaction, hash: &str, now: Timestamp) -> Result<Option<SetUp>> {
    let found: Option<(Option<String>,)> =
        query("SELECT organisation_id FROM setup_links WHERE hash = $1 AND used_at IS NULL AND expires_at > $2")
            .bind(hash)
            .bind(now.as_millis())
            .optional(&mut *tx)
            .await?;
    let Some((organisation,)) = found else { return Ok(None) };
    let (set_up, dead) = match organisation {
        None => (SetUp::Installation, accounts::exist(tx).await?),
        Some(id) => {
            let id = id.parse()?;
            let dead = accounts::exist_in(tx, &id).await?;
            (SetUp::Organisation(id), dead)
        }
    };
    Ok((!dead).then_some(set_up))
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
    let organisation = match open(&mut tx, hash, now).await?.ok_or(StoreError::SetupDead)? {
        SetUp::Organisation(id) => id,
        SetUp::Installation => {
            let organisation = Organisation { id: OrganisationId::new(now), card: organisation_card.clone() };
            organisations::upsert(&mut tx, &organisation, now).await?;
            organisation.id
        }
    };
    query("UPDATE setup_links SET used_at = $2 WHERE hash = $1")
        .bind(hash)
        .bind(now.as_millis())
        .execute(&mut tx)
        .await?;
    let account = NewAccount { administrator: true, ..account.clone() };
    let account = accounts::insert(&mut tx, &organisation, (&account).into(), now).await?;
    tx.commit().await?;
    Ok((organisation, account))
}
