//! Who settled what for an organisation: its card, and the approval of the starter text.

use serde_json::Value;

use crate::error::{Result, StoreError};
use crate::model::Organisation;
use crate::settings::{Act, CardChange, NewAct, StarterApproval};
use crate::sqlite::{SqliteStore, Transaction, organisations};
use crate::values::{AccountId, OrganisationId, Timestamp};

/// The organisation of the person who acts.
pub(super) async fn organisation_of(tx: &mut Transaction, account: &AccountId) -> Result<OrganisationId> {
    let found: Option<String> = sqlx::query_scalar("SELECT organisation_id FROM accounts WHERE id = $1")
        .bind(account.as_str())
        .fetch_optional(&mut **tx)
        .await?;
    Ok(found.ok_or(StoreError::NotFound)?.parse()?)
}

/// Notes what was done, in the transaction that does it.
pub(super) async fn note(
    tx: &mut Transaction,
    organisation: &OrganisationId,
    account: &AccountId,
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO organisation_acts (organisation_id, seq, at, account_id, what, detail)
         SELECT $1, coalesce(max(seq), 0) + 1, $2, $3, $4, $5 FROM organisation_acts WHERE organisation_id = $1",
    )
    .bind(organisation.as_str())
    .bind(now.as_millis())
    .bind(account.as_str())
    .bind(act.what)
    .bind(act.detail)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(super) async fn acts(store: &SqliteStore, organisation: &OrganisationId, at_most: i64) -> Result<Vec<Act>> {
    let rows: Vec<(i64, String, String, String)> = sqlx::query_as(
        "SELECT o.at, a.display_name, o.what, o.detail FROM organisation_acts o JOIN accounts a ON a.id = o.account_id
         WHERE o.organisation_id = $1 ORDER BY o.seq DESC LIMIT $2",
    )
    .bind(organisation.as_str())
    .bind(at_most)
    .fetch_all(&store.readers)
    .await?;
    let act = |(at, by, what, detail)| Act { at: Timestamp::from_millis(at), by, what, detail };
    Ok(rows.into_iter().map(act).collect())
}

pub(super) async fn change_card(
    store: &SqliteStore,
    account: &AccountId,
    change: CardChange<'_>,
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<bool> {
    let mut tx = store.begin_write().await?;
    let id = organisation_of(&mut tx, account).await?;
    let card: String = sqlx::query_scalar("SELECT card FROM organisations WHERE id = $1")
        .bind(id.as_str())
        .fetch_one(&mut *tx)
        .await?;
    if serde_json::from_str::<Value>(&card)? != *change.was {
        return Ok(false);
    }
    organisations::upsert(&mut tx, &Organisation { id: id.clone(), card: change.card.clone() }, now).await?;
    note(&mut tx, &id, account, act, now).await?;
    tx.commit().await?;
    Ok(true)
}

pub(super) async fn approve(
    store: &SqliteStore,
    account: &AccountId,
    approval: &StarterApproval,
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<()> {
    let mut tx = store.begin_write().await?;
    let organisation = organisation_of(&mut tx, account).await?;
    sqlx::query(
        "INSERT INTO starter_approvals (organisation_id, account_id, by_name, by_role, approved_on, clauses_sha256,
             release_fingerprint)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (organisation_id) DO UPDATE SET account_id = excluded.account_id, by_name = excluded.by_name,
             by_role = excluded.by_role, approved_on = excluded.approved_on, clauses_sha256 = excluded.clauses_sha256,
             release_fingerprint = excluded.release_fingerprint",
    )
    .bind(organisation.as_str())
    .bind(account.as_str())
    .bind(&approval.by)
    .bind(&approval.role)
    .bind(&approval.on)
    .bind(&approval.clauses)
    .bind(&approval.release)
    .execute(&mut *tx)
    .await?;
    note(&mut tx, &organisation, account, act, now).await?;
    tx.commit().await?;
    Ok(())
}

pub(super) async fn withdraw(
    store: &SqliteStore,
    account: &AccountId,
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<bool> {
    let mut tx = store.begin_write().await?;
    let organisation = organisation_of(&mut tx, account).await?;
    let gone = sqlx::query("DELETE FROM starter_approvals WHERE organisation_id = $1")
        .bind(organisation.as_str())
        .execute(&mut *tx)
        .await?;
    if gone.rows_affected() == 0 {
        return Ok(false);
    }
    note(&mut tx, &organisation, account, act, now).await?;
    tx.commit().await?;
    Ok(true)
}

pub(super) async fn approval(store: &SqliteStore, organisation: &OrganisationId) -> Result<Option<StarterApproval>> {
    let row: Option<(String, String, String, String, String)> = sqlx::query_as(
        "SELECT by_name, by_role, approved_on, clauses_sha256, release_fingerprint FROM starter_approvals
         WHERE organisation_id = $1",
    )
    .bind(organisation.as_str())
    .fetch_optional(&store.readers)
    .await?;
    Ok(row.map(|(by, role, on, clauses, release)| StarterApproval { by, role, on, clauses, release }))
}
