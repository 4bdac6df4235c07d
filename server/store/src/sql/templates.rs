//! Templates of an organisation's own for the data processing agreement.

use crate::error::{Result, StoreError};
use crate::settings::{NewAct, NewTemplate, TemplateChange, TemplateFate, TemplateInfo};
use crate::sql::settings::{note, organisation_of};
use crate::sql::{Queue, SqlStore, Transaction, query};
use crate::values::{AccountId, OrganisationId, TemplateId, Timestamp};

pub(super) async fn put(
    store: &SqlStore,
    account: &AccountId,
    new: &NewTemplate,
    at_most: i64,
    now: Timestamp,
) -> Result<Option<TemplateId>> {
    let id = TemplateId::new(now);
    let mut tx = store.begin_write(Queue::None).await?;
    let organisation = organisation_of(&mut tx, account).await?;
    let made = query(
        "INSERT INTO agreement_templates (id, organisation_id, language, name, sha256, content, account_id, created_at, in_use)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8, 0
         WHERE (SELECT count(*) FROM agreement_templates WHERE organisation_id = $2) < $9",
    )
    .bind(id.as_str())
    .bind(organisation.as_str())
    .bind(&new.language)
    .bind(&new.name)
    .bind(&new.sha256)
    .bind(&new.content)
    .bind(account.as_str())
    .bind(now.as_millis())
    .bind(at_most)
    .execute(&mut tx)
    .await?;
    tx.commit().await?;
    Ok((made == 1).then_some(id))
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    language: String,
    name: String,
    sha256: String,
    bytes: i64,
    by_name: String,
    created_at: i64,
    in_use: i64,
    changed_name: Option<String>,
    changed_at: Option<i64>,
}

pub(super) async fn list(store: &SqlStore, organisation: &OrganisationId) -> Result<Vec<TemplateInfo>> {
    let rows: Vec<Row> = query(
        "SELECT t.id, t.language, t.name, t.sha256, CAST(length(t.content) AS BIGINT) AS bytes, t.created_at, t.in_use, t.changed_at,
                made.display_name AS by_name, changed.display_name AS changed_name
         FROM agreement_templates t JOIN accounts made ON made.id = t.account_id
              LEFT JOIN accounts changed ON changed.id = t.changed_by
         WHERE t.organisation_id = $1 ORDER BY t.created_at DESC, t.id DESC",
    )
    .bind(organisation.as_str())
    .all(store)
    .await?;
    rows.into_iter().map(info).collect()
}

fn info(row: Row) -> Result<TemplateInfo> {
    Ok(TemplateInfo {
        id: row.id.parse()?,
        language: row.language,
        name: row.name,
        sha256: row.sha256,
        bytes: row.bytes,
        by: row.by_name,
        at: Timestamp::from_millis(row.created_at),
        in_use: row.in_use == 1,
        changed: row.changed_name.zip(row.changed_at.map(Timestamp::from_millis)),
    })
}

pub(super) async fn content(store: &SqlStore, id: &TemplateId, organisation: &OrganisationId) -> Result<Vec<u8>> {
    let found: Option<(Vec<u8>,)> =
        query("SELECT content FROM agreement_templates WHERE id = $1 AND organisation_id = $2")
            .bind(id.as_str())
            .bind(organisation.as_str())
            .optional(store)
            .await?;
    found.map(|(content,)| content).ok_or(StoreError::NotFound)
}

pub(super) async fn in_use(
    store: &SqlStore,
    organisation: &OrganisationId,
    language: &str,
) -> Result<Option<(TemplateId, String)>> {
    let found: Option<(String, String)> =
        query("SELECT id, sha256 FROM agreement_templates WHERE organisation_id = $1 AND language = $2 AND in_use = 1")
            .bind(organisation.as_str())
            .bind(language)
            .optional(store)
            .await?;
    found.map(|(id, sha256)| Ok((id.parse()?, sha256))).transpose()
}

pub(super) async fn change(
    store: &SqlStore,
    account: &AccountId,
    change: &TemplateChange,
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<bool> {
    let mut tx = store.begin_write(Queue::None).await?;
    let organisation = organisation_of(&mut tx, account).await?;
    let used = used_beside(&mut tx, &organisation, &change.id).await?;
    let is_used = used.as_ref() == Some(&change.id);
    let makes_sense = match change.fate {
        TemplateFate::Use | TemplateFate::Delete => !is_used,
        TemplateFate::Stop => is_used,
    };
    if used != change.was || !makes_sense {
        return Ok(false);
    }
    match change.fate {
        TemplateFate::Use => {
            if let Some(used) = &used {
                set(&mut tx, used, account, false, now).await?;
            }
            set(&mut tx, &change.id, account, true, now).await?;
        }
        TemplateFate::Stop => set(&mut tx, &change.id, account, false, now).await?,
        TemplateFate::Delete => {
            query("DELETE FROM agreement_templates WHERE id = $1").bind(change.id.as_str()).execute(&mut tx).await?;
        }
    }
    note(&mut tx, &organisation, account, act, now).await?;
    tx.commit().await?;
    Ok(true)
}

/// The template in use in the language of this one; not found if the organisation does not have this one.
async fn used_beside(
    tx: &mut Transaction,
    organisation: &OrganisationId,
    id: &TemplateId,
) -> Result<Option<TemplateId>> {
    let found: Option<(Option<String>,)> = query(
        "SELECT used.id FROM agreement_templates this LEFT JOIN agreement_templates used
             ON used.organisation_id = this.organisation_id AND used.language = this.language AND used.in_use = 1
         WHERE this.id = $1 AND this.organisation_id = $2",
    )
    .bind(id.as_str())
    .bind(organisation.as_str())
    .optional(tx)
    .await?;
    let (used,) = found.ok_or(StoreError::NotFound)?;
    Ok(used.map(|id| id.parse()).transpose()?)
}

async fn set(tx: &mut Transaction, id: &TemplateId, account: &AccountId, in_use: bool, now: Timestamp) -> Result<()> {
    query("UPDATE agreement_templates SET in_use = $2, changed_by = $3, changed_at = $4 WHERE id = $1")
        .bind(id.as_str())
        .bind(in_use)
        .bind(account.as_str())
        .bind(now.as_millis())
        .execute(tx)
        .await?;
    Ok(())
}
