//! The people of an organisation and what its administrators settle about them.

use crate::error::{Result, StoreError};
use crate::members::{Member, MemberChange, MemberChanged};
use crate::model::Account;
use crate::settings::NewAct;
use crate::sql::settings::{note, organisation_of};
use crate::sql::{Queue, SqlStore, Transaction, accounts, query, sessions};
use crate::values::{AccountId, OrganisationId, Timestamp};

/// The organisation of somebody who is an administrator of it, asked in the transaction of what they do: one who has lost that right a
/// moment ago does nothing any more.
pub(super) async fn administered_by(tx: &mut Transaction, account: &AccountId) -> Result<OrganisationId> {
    let found: Option<(String,)> =
        query("SELECT organisation_id FROM accounts WHERE id = $1 AND administrator = 1 AND disabled_at IS NULL")
            .bind(account.as_str())
            .optional(tx)
            .await?;
    Ok(found.ok_or(StoreError::NotFound)?.0.parse()?)
}

/// The organisation of somebody who edits its catalogue, asked in the transaction of what they do. Nobody else changes what it has settled
/// until that ends.
pub(super) async fn edited_by(tx: &mut Transaction, account: &AccountId) -> Result<OrganisationId> {
    let organisation = organisation_of(tx, account).await?;
    let found: Option<(String,)> =
        query("SELECT id FROM accounts WHERE id = $1 AND editor = 1 AND disabled_at IS NULL")
            .bind(account.as_str())
            .optional(tx)
            .await?;
    found.map(|_| organisation).ok_or(StoreError::NotFound)
}

/// Notes that an account's rights or password changed.
pub(super) async fn rights_changed(tx: &mut Transaction, account: &AccountId, now: Timestamp) -> Result<()> {
    query("UPDATE accounts SET rights_at = $2 WHERE id = $1")
        .bind(account.as_str())
        .bind(now.as_millis())
        .execute(tx)
        .await?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(flatten)]
    account: accounts::Row,
    has_factor: i64,
}

pub(super) async fn list(store: &SqlStore, organisation: &OrganisationId) -> Result<Vec<Member>> {
    let rows: Vec<Row> = query(
        "SELECT a.*, CAST(CASE WHEN f.confirmed_at IS NULL THEN 0 ELSE 1 END AS BIGINT) AS has_factor
         FROM accounts a LEFT JOIN second_factors f ON f.account_id = a.id
         WHERE a.organisation_id = $1 ORDER BY a.display_name, a.id",
    )
    .bind(organisation.as_str())
    .all(store)
    .await?;
    let member = |row: Row| Ok(Member { account: Account::try_from(row.account)?, second_factor: row.has_factor != 0 });
    rows.into_iter().map(member).collect()
}

pub(super) async fn change(
    store: &SqlStore,
    by: &AccountId,
    account: &AccountId,
    change: MemberChange,
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<MemberChanged> {
    let mut tx = store.begin_write(Queue::Accounts).await?;
    let organisation = administered_by(&mut tx, by).await?;
    let found: Option<(i64, i64, Option<i64>)> =
        query("SELECT administrator, editor, disabled_at FROM accounts WHERE id = $1 AND organisation_id = $2")
            .bind(account.as_str())
            .bind(organisation.as_str())
            .optional(&mut tx)
            .await?;
    let (administrator, editor, disabled) = found.ok_or(StoreError::NotFound)?;
    let as_it_was = match change {
        MemberChange::Administrator(wanted) => wanted == (administrator != 0),
        MemberChange::Editor(wanted) => wanted == (editor != 0),
        MemberChange::InUse(wanted) => wanted == disabled.is_none(),
    };
    if as_it_was {
        return Ok(MemberChanged::AsItWas);
    }
    match change {
        MemberChange::Administrator(wanted) => set_administrator(&mut tx, account, wanted).await?,
        MemberChange::Editor(wanted) => set_editor(&mut tx, account, wanted).await?,
        MemberChange::InUse(wanted) => set_in_use(&mut tx, account, wanted, now).await?,
    }
    rights_changed(&mut tx, account, now).await?;
    if administrators(&mut tx, &organisation).await? == 0 {
        // Leaves without a commit, and so without anything written.
        return Ok(MemberChanged::LastAdministrator);
    }
    note(&mut tx, &organisation, by, act, now).await?;
    tx.commit().await?;
    Ok(MemberChanged::Yes)
}

pub(super) async fn set_administrator(tx: &mut Transaction, account: &AccountId, wanted: bool) -> Result<()> {
    query("UPDATE accounts SET administrator = $2 WHERE id = $1")
        .bind(account.as_str())
        .bind(wanted)
        .execute(tx)
        .await?;
    Ok(())
}

async fn set_editor(tx: &mut Transaction, account: &AccountId, wanted: bool) -> Result<()> {
    query("UPDATE accounts SET editor = $2 WHERE id = $1").bind(account.as_str()).bind(wanted).execute(tx).await?;
    Ok(())
}

async fn set_in_use(tx: &mut Transaction, account: &AccountId, wanted: bool, now: Timestamp) -> Result<()> {
    query("UPDATE accounts SET disabled_at = $2 WHERE id = $1")
        .bind(account.as_str())
        .bind((!wanted).then_some(now.as_millis()))
        .execute(tx)
        .await?;
    if !wanted {
        sessions::end_in(tx, account).await?;
        query("DELETE FROM password_links WHERE account_id = $1").bind(account.as_str()).execute(tx).await?;
    }
    Ok(())
}

/// How many can sign in and settle who gets in.
pub(super) async fn administrators(tx: &mut Transaction, organisation: &OrganisationId) -> Result<i64> {
    let (count,) =
        query("SELECT count(*) FROM accounts WHERE organisation_id = $1 AND administrator = 1 AND disabled_at IS NULL")
            .bind(organisation.as_str())
            .one(tx)
            .await?;
    Ok(count)
}
