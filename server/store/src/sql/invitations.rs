//! Invitations: links that open once, in time, and make an account.

use crate::error::{Field, Result, StoreError};
use crate::members::{Invitation, NewInvitation};
use crate::model::NewAccount;
use crate::settings::NewAct;
use crate::sql::members::administered_by;
use crate::sql::settings::note;
use crate::sql::{Queue, SqlStore, accounts, query};
use crate::values::{AccountId, InvitationId, OrganisationId, PasswordHash, Timestamp, email_key};

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    organisation_id: String,
    email: String,
    display_name: String,
    created_at: i64,
    expires_at: i64,
}

impl TryFrom<Row> for Invitation {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: row.id.parse()?,
            organisation_id: row.organisation_id.parse()?,
            email: row.email,
            by: row.display_name,
            created: Timestamp::from_millis(row.created_at),
            expires: Timestamp::from_millis(row.expires_at),
        })
    }
}

pub(super) async fn invite(
    store: &SqlStore,
    by: &AccountId,
    new: &NewInvitation,
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<InvitationId> {
    let mut tx = store.begin_write(Queue::Accounts).await?;
    let organisation = administered_by(&mut tx, by).await?;
    let key = email_key(&new.email);
    let taken: Option<(i64,)> =
        query("SELECT created_at FROM accounts WHERE email_key = $1").bind(&key).optional(&mut tx).await?;
    if taken.is_some() {
        return Err(StoreError::Duplicate(Field::Email));
    }
    // The newer link takes the place of the older, and those that have run out go with it.
    query("DELETE FROM invitations WHERE organisation_id = $1 AND (email_key = $2 OR expires_at <= $3)")
        .bind(organisation.as_str())
        .bind(&key)
        .bind(now.as_millis())
        .execute(&mut tx)
        .await?;
    let id = InvitationId::new(now);
    query(
        "INSERT INTO invitations (id, organisation_id, hash, email, email_key, account_id, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(id.as_str())
    .bind(organisation.as_str())
    .bind(&new.hash)
    .bind(new.email.trim())
    .bind(&key)
    .bind(by.as_str())
    .bind(now.as_millis())
    .bind(new.expires.as_millis())
    .execute(&mut tx)
    .await?;
    note(&mut tx, &organisation, by, act, now).await?;
    tx.commit().await?;
    Ok(id)
}

pub(super) async fn list(store: &SqlStore, organisation: &OrganisationId, now: Timestamp) -> Result<Vec<Invitation>> {
    let rows: Vec<Row> = query(
        "SELECT i.id, i.organisation_id, i.email, a.display_name, i.created_at, i.expires_at
         FROM invitations i JOIN accounts a ON a.id = i.account_id
         WHERE i.organisation_id = $1 AND i.expires_at > $2 ORDER BY i.created_at, i.id",
    )
    .bind(organisation.as_str())
    .bind(now.as_millis())
    .all(store)
    .await?;
    rows.into_iter().map(Invitation::try_from).collect()
}

pub(super) async fn find(store: &SqlStore, hash: &str, now: Timestamp) -> Result<Option<Invitation>> {
    let row: Option<Row> = query(
        "SELECT i.id, i.organisation_id, i.email, a.display_name, i.created_at, i.expires_at
         FROM invitations i JOIN accounts a ON a.id = i.account_id
         WHERE i.hash = $1 AND i.expires_at > $2",
    )
    .bind(hash)
    .bind(now.as_millis())
    .optional(store)
    .await?;
    row.map(Invitation::try_from).transpose()
}

pub(super) async fn withdraw(
    store: &SqlStore,
    by: &AccountId,
    id: &InvitationId,
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<bool> {
    let mut tx = store.begin_write(Queue::Accounts).await?;
    let organisation = administered_by(&mut tx, by).await?;
    let gone = query("DELETE FROM invitations WHERE id = $1 AND organisation_id = $2")
        .bind(id.as_str())
        .bind(organisation.as_str())
        .execute(&mut tx)
        .await?;
    if gone == 0 {
        return Ok(false);
    }
    note(&mut tx, &organisation, by, act, now).await?;
    tx.commit().await?;
    Ok(true)
}

pub(super) async fn accept(
    store: &SqlStore,
    hash: &str,
    display_name: &str,
    password_hash: &PasswordHash,
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<Option<AccountId>> {
    // The queue lets one in at a time, so of two who open the link at once one comes second.
    let mut tx = store.begin_write(Queue::Accounts).await?;
    let found: Option<(String, String)> =
        query("SELECT organisation_id, email FROM invitations WHERE hash = $1 AND expires_at > $2")
            .bind(hash)
            .bind(now.as_millis())
            .optional(&mut tx)
            .await?;
    let Some((organisation, email)) = found else { return Ok(None) };
    let organisation: OrganisationId = organisation.parse()?;
    query("DELETE FROM invitations WHERE hash = $1").bind(hash).execute(&mut tx).await?;
    let new = NewAccount {
        email,
        display_name: display_name.to_owned(),
        password_hash: password_hash.clone(),
        administrator: false,
    };
    let account = accounts::insert(&mut tx, &organisation, (&new).into(), now).await?;
    note(&mut tx, &organisation, &account, act, now).await?;
    tx.commit().await?;
    Ok(Some(account))
}
