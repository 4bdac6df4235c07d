//! Who settled what for an organisation: its card, and the approval of the starter text.

use serde_json::Value;

use crate::error::{Result, StoreError};
use crate::model::Organisation;
use crate::settings::{Act, CardChange, NewAct, StarterApproval};
use crate::sql::{Queue, SqlStore, Transaction, organisations, query};
use crate::values::{AccountId, OrganisationId, Timestamp};

/// The organisation of the person who acts, which nobody else changes until this transaction ends.
pub(super) async fn organisation_of(tx: &mut Transaction, account: &AccountId) -> Result<OrganisationId> {
    let found: Option<(String,)> =
        query("SELECT organisation_id FROM accounts WHERE id = $1").bind(account.as_str()).optional(&mut *tx).await?;
    let (id,) = found.ok_or(StoreError::NotFound)?;
    let id = id.parse()?;
    tx.wait_in(Queue::Organisation(&id)).await?;
    Ok(id)
}

/// Notes what was done, in the transaction that does it.
pub(super) async fn note(
    tx: &mut Transaction,
    organisation: &OrganisationId,
    account: &AccountId,
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<()> {
    query(
        "INSERT INTO organisation_acts (organisation_id, seq, at, account_id, what, detail)
         SELECT $1, coalesce(max(seq), 0) + 1, $2, $3, $4, $5 FROM organisation_acts WHERE organisation_id = $1",
    )
    .bind(organisation.as_str())
    .bind(now.as_millis())
    .bind(account.as_str())
    .bind(act.what)
    .bind(act.detail)
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn acts(store: &SqlStore, organisation: &OrganisationId, at_most: i64) -> Result<Vec<Act>> {
    let rows: Vec<(i64, String, String, String)> = query(
        "SELECT o.at, a.display_name, o.what, o.detail FROM organisation_acts o JOIN accounts a ON a.id = o.account_id
         WHERE o.organisation_id = $1 ORDER BY o.seq DESC LIMIT $2",
    )
    .bind(organisation.as_str())
    .bind(at_most)
    .all(store)
    .await?;
    let act = |(at, by, what, detail)| Act { at: Timestamp::from_millis(at), by, what, detail };
    Ok(rows.into_iter().map(act).collect())
}

/// Gives the organisation of the person who acts another card. None, with nothing written, if it has not the one that they saw.
pub(super) async fn replace_card(
    tx: &mut Transaction,
    account: &AccountId,
    change: CardChange<'_>,
    now: Timestamp,
) -> Result<Option<OrganisationId>> {
    let id = organisation_of(tx, account).await?;
    let (card,): (String,) =
        query("SELECT card FROM organisations WHERE id = $1").bind(id.as_str()).one(&mut *tx).await?;
    if serde_json::from_str::<Value>(&card)? != *change.was {
        return Ok(None);
    }
    organisations::upsert(tx, &Organisation { id: id.clone(), card: change.card.clone() }, now).await?;
    Ok(Some(id))
}

pub(super) async fn change_card(
    store: &SqlStore,
    account: &AccountId,
    change: CardChange<'_>,
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<bool> {
    let mut tx = store.begin_write(Queue::None).await?;
    let Some(id) = replace_card(&mut tx, account, change, now).await? else { return Ok(false) };
    note(&mut tx, &id, account, act, now).await?;
    tx.commit().await?;
    Ok(true)
}

pub(super) async fn approve(
    store: &SqlStore,
    account: &AccountId,
    approval: &StarterApproval,
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<()> {
    let mut tx = store.begin_write(Queue::None).await?;
    let organisation = organisation_of(&mut tx, account).await?;
    query(
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
    .execute(&mut tx)
    .await?;
    note(&mut tx, &organisation, account, act, now).await?;
    tx.commit().await?;
    Ok(())
}

pub(super) async fn withdraw(store: &SqlStore, account: &AccountId, act: NewAct<'_>, now: Timestamp) -> Result<bool> {
    let mut tx = store.begin_write(Queue::None).await?;
    let organisation = organisation_of(&mut tx, account).await?;
    let gone = query("DELETE FROM starter_approvals WHERE organisation_id = $1")
        .bind(organisation.as_str())
        .execute(&mut tx)
        .await?;
    if gone == 0 {
        return Ok(false);
    }
    note(&mut tx, &organisation, account, act, now).await?;
    tx.commit().await?;
    Ok(true)
}

pub(super) async fn approval(store: &SqlStore, organisation: &OrganisationId) -> Result<Option<StarterApproval>> {
    let row: Option<(String, String, String, String, String)> = query(
        "SELECT by_name, by_role, approved_on, clauses_sha256, release_fingerprint FROM starter_approvals
         WHERE organisation_id = $1",
    )
    .bind(organisation.as_str())
    .optional(store)
    .await?;
    Ok(row.map(|(by, role, on, clauses, release)| StarterApproval { by, role, on, clauses, release }))
}
