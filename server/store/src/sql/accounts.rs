//! Accounts.

use crate::error::{Result, StoreError};
use crate::model::{Account, NewAccount};
use crate::sql::{Queue, SqlStore, Transaction, query};
use crate::values::{AccountId, OrganisationId, PasswordHash, Timestamp, email_key};

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    id: String,
    organisation_id: String,
    email: String,
    display_name: String,
    password_hash: String,
    created_at: i64,
    administrator: i64,
    editor: i64,
    disabled_at: Option<i64>,
    rights_at: i64,
}

impl TryFrom<Row> for Account {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: row.id.parse()?,
            organisation_id: row.organisation_id.parse()?,
            email: row.email,
            display_name: row.display_name,
            password_hash: (!row.password_hash.is_empty()).then(|| PasswordHash::new(row.password_hash)),
            created: Timestamp::from_millis(row.created_at),
            administrator: row.administrator != 0,
            editor: row.editor != 0,
            disabled: row.disabled_at.map(Timestamp::from_millis),
            rights: Timestamp::from_millis(row.rights_at),
        })
    }
}

pub(super) async fn create(
    store: &SqlStore,
    organisation: &OrganisationId,
    new: &NewAccount,
    now: Timestamp,
) -> Result<AccountId> {
    let mut tx = store.begin_write(Queue::Accounts).await?;
    let id = insert(&mut tx, organisation, new.into(), now).await?;
    tx.commit().await?;
    Ok(id)
}

/// What is written of a new account. An empty hash is the hash of no password.
pub(super) struct NewRow<'a> {
    pub(super) email: &'a str,
    pub(super) display_name: &'a str,
    pub(super) password_hash: &'a str,
    pub(super) administrator: bool,
}

impl<'a> From<&'a NewAccount> for NewRow<'a> {
    fn from(new: &'a NewAccount) -> Self {
        NewRow {
            email: &new.email,
            display_name: &new.display_name,
            password_hash: new.password_hash.as_str(),
            administrator: new.administrator,
        }
    }
}

pub(super) async fn insert(
    tx: &mut Transaction,
    organisation: &OrganisationId,
    new: NewRow<'_>,
    now: Timestamp,
) -> Result<AccountId> {
    let id = AccountId::new(now);
    query(
        "INSERT INTO accounts (id, organisation_id, email, email_key, display_name, password_hash, created_at,
             administrator)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(id.as_str())
    .bind(organisation.as_str())
    .bind(new.email.trim())
    .bind(email_key(new.email))
    .bind(new.display_name)
    .bind(new.password_hash)
    .bind(now.as_millis())
    .bind(new.administrator)
    .execute(tx)
    .await?;
    Ok(id)
}

/// Whether anybody can log in at all.
pub(super) async fn exist(tx: &mut Transaction) -> Result<bool> {
    let any: Option<(i64,)> = query("SELECT created_at FROM accounts LIMIT 1").optional(tx).await?;
    Ok(any.is_some())
}

/// Whether anybody in an organisation has an account, also one out of use.
pub(super) async fn exist_in(tx: &mut Transaction, organisation: &OrganisationId) -> Result<bool> {
    let any: Option<(i64,)> = query("SELECT created_at FROM accounts WHERE organisation_id = $1 LIMIT 1")
        .bind(organisation.as_str())
        .optional(tx)
        .await?;
    Ok(any.is_some())
}

pub(super) async fn find(store: &SqlStore, id: &AccountId) -> Result<Option<Account>> {
    let row: Option<Row> = query("SELECT * FROM accounts WHERE id = $1").bind(id.as_str()).optional(store).await?;
    row.map(Account::try_from).transpose()
}

pub(super) async fn find_by_email(store: &SqlStore, email: &str) -> Result<Option<Account>> {
    let row: Option<Row> =
        query("SELECT * FROM accounts WHERE email_key = $1").bind(email_key(email)).optional(store).await?;
    row.map(Account::try_from).transpose()
}

pub(super) async fn list(store: &SqlStore) -> Result<Vec<Account>> {
    let rows: Vec<Row> = query("SELECT * FROM accounts ORDER BY display_name, id").all(store).await?;
    rows.into_iter().map(Account::try_from).collect()
}

pub(super) async fn rename(store: &SqlStore, id: &AccountId, display_name: &str) -> Result<()> {
    let mut tx = store.begin_write(Queue::None).await?;
    let renamed = query("UPDATE accounts SET display_name = $2 WHERE id = $1")
        .bind(id.as_str())
        .bind(display_name)
        .execute(&mut tx)
        .await?;
    if renamed == 0 {
        return Err(StoreError::NotFound);
    }
    tx.commit().await?;
    Ok(())
}
