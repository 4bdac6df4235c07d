//! The second factor.

use crate::error::{Result, StoreError};
use crate::members::SecondFactor;
use crate::settings::NewAct;
use crate::sql::members::{administered_by, rights_changed};
use crate::sql::settings::note;
use crate::sql::{Queue, SqlStore, Transaction, query};
use crate::values::{AccountId, OrganisationId, Timestamp};

pub(super) async fn get(store: &SqlStore, account: &AccountId) -> Result<Option<SecondFactor>> {
    let row: Option<(String, Option<i64>, i64)> = query(
        "SELECT f.secret, f.confirmed_at, (SELECT count(*) FROM recovery_codes c WHERE c.account_id = f.account_id)
         FROM second_factors f WHERE f.account_id = $1",
    )
    .bind(account.as_str())
    .optional(store)
    .await?;
    Ok(row.map(|(secret, confirmed, recovery_codes)| SecondFactor {
        secret,
        confirmed: confirmed.map(Timestamp::from_millis),
        recovery_codes,
    }))
}

pub(super) async fn begin(store: &SqlStore, account: &AccountId, secret: &str, now: Timestamp) -> Result<bool> {
    let mut tx = store.begin_write(Queue::None).await?;
    let begun = query(
        "INSERT INTO second_factors (account_id, secret, created_at, last_step) VALUES ($1, $2, $3, 0)
         ON CONFLICT (account_id) DO UPDATE SET secret = excluded.secret, created_at = excluded.created_at
         WHERE second_factors.confirmed_at IS NULL",
    )
    .bind(account.as_str())
    .bind(secret)
    .bind(now.as_millis())
    .execute(&mut tx)
    .await?;
    tx.commit().await?;
    Ok(begun == 1)
}

pub(super) async fn confirm(
    store: &SqlStore,
    account: &AccountId,
    (secret, step): (&str, i64),
    recovery_codes: &[String],
    now: Timestamp,
) -> Result<bool> {
    let mut tx = store.begin_write(Queue::Account(account)).await?;
    let confirmed = query(
        "UPDATE second_factors SET confirmed_at = $3, last_step = $4
         WHERE account_id = $1 AND secret = $2 AND confirmed_at IS NULL",
    )
    .bind(account.as_str())
    .bind(secret)
    .bind(now.as_millis())
    .bind(step)
    .execute(&mut tx)
    .await?;
    if confirmed == 0 {
        return Ok(false);
    }
    for hash in recovery_codes {
        query("INSERT INTO recovery_codes (account_id, hash) VALUES ($1, $2)")
            .bind(account.as_str())
            .bind(hash)
            .execute(&mut tx)
            .await?;
    }
    rights_changed(&mut tx, account, now).await?;
    tx.commit().await?;
    Ok(true)
}

pub(super) async fn take_step(store: &SqlStore, account: &AccountId, step: i64) -> Result<bool> {
    let mut tx = store.begin_write(Queue::None).await?;
    let taken = query(
        "UPDATE second_factors SET last_step = $2
         WHERE account_id = $1 AND confirmed_at IS NOT NULL AND last_step < $2",
    )
    .bind(account.as_str())
    .bind(step)
    .execute(&mut tx)
    .await?;
    tx.commit().await?;
    Ok(taken == 1)
}

pub(super) async fn take_recovery_code(store: &SqlStore, account: &AccountId, hash: &str) -> Result<bool> {
    let mut tx = store.begin_write(Queue::None).await?;
    let taken = query("DELETE FROM recovery_codes WHERE account_id = $1 AND hash = $2")
        .bind(account.as_str())
        .bind(hash)
        .execute(&mut tx)
        .await?;
    tx.commit().await?;
    Ok(taken == 1)
}

async fn delete(tx: &mut Transaction, account: &AccountId, now: Timestamp) -> Result<bool> {
    // Before what they belong to, so that it does not depend on the database to take them along.
    query("DELETE FROM recovery_codes WHERE account_id = $1").bind(account.as_str()).execute(tx).await?;
    let gone = query("DELETE FROM second_factors WHERE account_id = $1").bind(account.as_str()).execute(tx).await?;
    rights_changed(tx, account, now).await?;
    Ok(gone == 1)
}

pub(super) async fn remove(store: &SqlStore, account: &AccountId, now: Timestamp) -> Result<bool> {
    let mut tx = store.begin_write(Queue::Account(account)).await?;
    let gone = delete(&mut tx, account, now).await?;
    tx.commit().await?;
    Ok(gone)
}

pub(super) async fn reset(
    store: &SqlStore,
    by: &AccountId,
    account: &AccountId,
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<bool> {
    let mut tx = store.begin_write(Queue::Accounts).await?;
    let organisation = administered_by(&mut tx, by).await?;
    let found: Option<(i64,)> = query("SELECT created_at FROM accounts WHERE id = $1 AND organisation_id = $2")
        .bind(account.as_str())
        .bind(organisation.as_str())
        .optional(&mut tx)
        .await?;
    found.ok_or(StoreError::NotFound)?;
    if !delete(&mut tx, account, now).await? {
        return Ok(false);
    }
    note(&mut tx, &organisation, by, act, now).await?;
    tx.commit().await?;
    Ok(true)
}

pub(super) async fn is_demanded(store: &SqlStore, organisation: &OrganisationId) -> Result<bool> {
    let demanded: Option<(i64,)> = query("SELECT second_factor_demanded FROM organisations WHERE id = $1")
        .bind(organisation.as_str())
        .optional(store)
        .await?;
    Ok(demanded.ok_or(StoreError::NotFound)?.0 != 0)
}

pub(super) async fn demand(
    store: &SqlStore,
    by: &AccountId,
    wanted: bool,
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<bool> {
    let mut tx = store.begin_write(Queue::Accounts).await?;
    let organisation = administered_by(&mut tx, by).await?;
    let changed =
        query("UPDATE organisations SET second_factor_demanded = $2 WHERE id = $1 AND second_factor_demanded <> $2")
            .bind(organisation.as_str())
            .bind(wanted)
            .execute(&mut tx)
            .await?;
    if changed == 0 {
        return Ok(false);
    }
    if wanted {
        // Those without one sign in again, and are asked to set it up then.
        query(
            "DELETE FROM sessions WHERE account_id IN (
                 SELECT a.id FROM accounts a WHERE a.organisation_id = $1 AND NOT EXISTS (
                     SELECT 1 FROM second_factors f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL))",
        )
        .bind(organisation.as_str())
        .execute(&mut tx)
        .await?;
    }
    note(&mut tx, &organisation, by, act, now).await?;
    tx.commit().await?;
    Ok(true)
}
