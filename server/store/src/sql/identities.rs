//! People as a provider of sign-in knows them, and the accounts they get in to.

use crate::error::{Field, Result, StoreError};
use crate::identities::{ConnectedIdentity, Disconnected, Identity, NewcomerAccount};
use crate::members::MemberChanged;
use crate::model::Account;
use crate::settings::NewAct;
use crate::sql::members::{administrators, rights_changed, set_administrator};
use crate::sql::settings::note;
use crate::sql::{Queue, SqlStore, Transaction, accounts, query};
use crate::values::{AccountId, OrganisationId, Timestamp};

const FIND: &str = "SELECT a.* FROM accounts a JOIN external_identities e ON e.account_id = a.id
     WHERE e.issuer = $1 AND e.subject = $2";

pub(super) async fn account(store: &SqlStore, issuer: &str, subject: &str) -> Result<Option<Account>> {
    let row: Option<accounts::Row> = query(FIND).bind(issuer).bind(subject).optional(store).await?;
    row.map(Account::try_from).transpose()
}

pub(super) async fn of_account(store: &SqlStore, account: &AccountId) -> Result<Vec<ConnectedIdentity>> {
    let rows: Vec<(String, String, i64)> = query(
        "SELECT issuer, label, created_at FROM external_identities WHERE account_id = $1 ORDER BY created_at, issuer",
    )
    .bind(account.as_str())
    .all(store)
    .await?;
    let connected = |(issuer, label, since)| ConnectedIdentity { issuer, label, since: Timestamp::from_millis(since) };
    Ok(rows.into_iter().map(connected).collect())
}

pub(super) async fn create_account(
    store: &SqlStore,
    organisation: &OrganisationId,
    new: NewcomerAccount<'_>,
    identity: Identity<'_>,
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<AccountId> {
    let mut tx = store.begin_write(Queue::Accounts).await?;
    if is_known(&mut tx, identity).await? {
        return Err(StoreError::Duplicate(Field::Identity));
    }
    let row = accounts::NewRow {
        email: new.email,
        display_name: new.display_name,
        password_hash: "",
        administrator: new.administrator,
    };
    let account = accounts::insert(&mut tx, organisation, row, now).await?;
    insert(&mut tx, &account, identity, now).await?;
    note(&mut tx, organisation, &account, act, now).await?;
    tx.commit().await?;
    Ok(account)
}

pub(super) async fn connect(
    store: &SqlStore,
    account: &AccountId,
    identity: Identity<'_>,
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<()> {
    let mut tx = store.begin_write(Queue::Accounts).await?;
    let organisation = organisation_of(&mut tx, account).await?;
    if is_known(&mut tx, identity).await? {
        return Err(StoreError::Duplicate(Field::Identity));
    }
    // Somebody who has another name with the provider now, or two: the one that was shown last is the one.
    remove(&mut tx, account, identity.issuer).await?;
    insert(&mut tx, account, identity, now).await?;
    rights_changed(&mut tx, account, now).await?;
    note(&mut tx, &organisation, account, act, now).await?;
    tx.commit().await?;
    Ok(())
}

pub(super) async fn disconnect(
    store: &SqlStore,
    account: &AccountId,
    issuer: &str,
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<Disconnected> {
    let mut tx = store.begin_write(Queue::Accounts).await?;
    let organisation = organisation_of(&mut tx, account).await?;
    if !remove(&mut tx, account, issuer).await? {
        return Ok(Disconnected::AsItWas);
    }
    let (password,): (String,) =
        query("SELECT password_hash FROM accounts WHERE id = $1").bind(account.as_str()).one(&mut tx).await?;
    if password.is_empty() {
        // Leaves without a commit, and so without anything written.
        return Ok(Disconnected::OnlyWayIn);
    }
    rights_changed(&mut tx, account, now).await?;
    note(&mut tx, &organisation, account, act, now).await?;
    tx.commit().await?;
    Ok(Disconnected::Yes)
}

pub(super) async fn seen(store: &SqlStore, identity: Identity<'_>) -> Result<()> {
    let mut tx = store.begin_write(Queue::None).await?;
    query("UPDATE external_identities SET label = $3 WHERE issuer = $1 AND subject = $2 AND label <> $3")
        .bind(identity.issuer)
        .bind(identity.subject)
        .bind(identity.label)
        .execute(&mut tx)
        .await?;
    tx.commit().await?;
    Ok(())
}

pub(super) async fn set_right(
    store: &SqlStore,
    account: &AccountId,
    administrator: bool,
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<MemberChanged> {
    let mut tx = store.begin_write(Queue::Accounts).await?;
    let found: Option<accounts::Row> =
        query("SELECT * FROM accounts WHERE id = $1").bind(account.as_str()).optional(&mut tx).await?;
    let found = Account::try_from(found.ok_or(StoreError::NotFound)?)?;
    if found.administrator == administrator {
        return Ok(MemberChanged::AsItWas);
    }
    set_administrator(&mut tx, account, administrator).await?;
    rights_changed(&mut tx, account, now).await?;
    if administrators(&mut tx, &found.organisation_id).await? == 0 {
        // Leaves without a commit, and so without anything written.
        return Ok(MemberChanged::LastAdministrator);
    }
    note(&mut tx, &found.organisation_id, account, act, now).await?;
    tx.commit().await?;
    Ok(MemberChanged::Yes)
}

/// Where somebody works who can sign in.
async fn organisation_of(tx: &mut Transaction, account: &AccountId) -> Result<OrganisationId> {
    let found: Option<(String,)> = query("SELECT organisation_id FROM accounts WHERE id = $1 AND disabled_at IS NULL")
        .bind(account.as_str())
        .optional(tx)
        .await?;
    Ok(found.ok_or(StoreError::NotFound)?.0.parse()?)
}

async fn is_known(tx: &mut Transaction, identity: Identity<'_>) -> Result<bool> {
    let row: Option<accounts::Row> = query(FIND).bind(identity.issuer).bind(identity.subject).optional(tx).await?;
    Ok(row.is_some())
}

async fn insert(tx: &mut Transaction, account: &AccountId, identity: Identity<'_>, now: Timestamp) -> Result<()> {
    query(
        "INSERT INTO external_identities (issuer, subject, account_id, label, created_at) VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(identity.issuer)
    .bind(identity.subject)
    .bind(account.as_str())
    .bind(identity.label)
    .bind(now.as_millis())
    .execute(tx)
    .await?;
    Ok(())
}

async fn remove(tx: &mut Transaction, account: &AccountId, issuer: &str) -> Result<bool> {
    let gone = query("DELETE FROM external_identities WHERE account_id = $1 AND issuer = $2")
        .bind(account.as_str())
        .bind(issuer)
        .execute(tx)
        .await?;
    Ok(gone == 1)
}
