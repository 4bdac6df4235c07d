//! Catalogues that an organisation has read in, and the release they make together.

use crate::error::{Result, StoreError};
use crate::model::{ImportChange, ImportInfo, ImportKind, NewDefault, NewImport, ReleaseInUse, ReleaseRef};
use crate::sql::{Queue, SqlStore, Transaction, import_drafts, query, releases};
use crate::values::{AccountId, ImportDraftId, ImportId, OrganisationId, Timestamp};

pub(super) async fn accept(
    store: &SqlStore,
    draft: &ImportDraftId,
    account: &AccountId,
    new: &NewImport,
    now: Timestamp,
) -> Result<ImportId> {
    let mut tx = store.begin_write(Queue::None).await?;
    // Of two who accept the same file, which is one person in two windows, the second finds none.
    import_drafts::remove(&mut tx, draft, account).await?;
    let id = insert(&mut tx, account, new, now).await?;
    tx.commit().await?;
    Ok(id)
}

/// Keeps a catalogue of the organisation of whoever makes it, not in use.
pub(super) async fn insert(
    tx: &mut Transaction,
    account: &AccountId,
    new: &NewImport,
    now: Timestamp,
) -> Result<ImportId> {
    let id = ImportId::new(now);
    query(
        "INSERT INTO catalogue_imports (id, organisation_id, title, version, language, kind, content, account_id,
             created_at, in_use)
         SELECT $1, organisation_id, $3, $4, $5, $6, $7, id, $8, 0 FROM accounts WHERE id = $2",
    )
    .bind(id.as_str())
    .bind(account.as_str())
    .bind(&new.title)
    .bind(&new.version)
    .bind(&new.language)
    .bind(new.kind.code())
    .bind(&new.json)
    .bind(now.as_millis())
    .execute(tx)
    .await?;
    Ok(id)
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    title: String,
    version: String,
    language: String,
    kind: String,
    by_name: String,
    created_at: i64,
    in_use: i64,
    edition_id: Option<String>,
    changed_name: Option<String>,
    changed_at: Option<i64>,
}

pub(super) async fn list(store: &SqlStore, organisation: &OrganisationId) -> Result<Vec<ImportInfo>> {
    let rows: Vec<Row> = query(
        "SELECT i.id, i.title, i.version, i.language, i.kind, i.created_at, i.in_use, i.changed_at,
                made.display_name AS by_name, changed.display_name AS changed_name,
                (SELECT e.id FROM editions e WHERE e.import_id = i.id) AS edition_id
         FROM catalogue_imports i JOIN accounts made ON made.id = i.account_id
              LEFT JOIN accounts changed ON changed.id = i.changed_by
         WHERE i.organisation_id = $1 AND i.deleted_at IS NULL ORDER BY i.created_at, i.id",
    )
    .bind(organisation.as_str())
    .all(store)
    .await?;
    rows.into_iter().map(info).collect()
}

fn info(row: Row) -> Result<ImportInfo> {
    let kind = match row.kind.as_str() {
        "whole" => ImportKind::Whole,
        _ => ImportKind::Extension,
    };
    Ok(ImportInfo {
        id: row.id.parse()?,
        title: row.title,
        version: row.version,
        language: row.language,
        kind,
        by: row.by_name,
        at: Timestamp::from_millis(row.created_at),
        in_use: row.in_use == 1,
        edition: row.edition_id.map(|id| id.parse()).transpose()?,
        changed: row.changed_name.zip(row.changed_at.map(Timestamp::from_millis)),
    })
}

pub(super) async fn json(store: &SqlStore, id: &ImportId, organisation: &OrganisationId) -> Result<String> {
    let found: Option<(String,)> =
        query("SELECT content FROM catalogue_imports WHERE id = $1 AND organisation_id = $2 AND deleted_at IS NULL")
            .bind(id.as_str())
            .bind(organisation.as_str())
            .optional(store)
            .await?;
    found.map(|(json,)| json).ok_or(StoreError::NotFound)
}

pub(super) async fn change(
    store: &SqlStore,
    organisation: &OrganisationId,
    account: &AccountId,
    change: &ImportChange,
    now: Timestamp,
) -> Result<bool> {
    let mut tx = store.begin_write(Queue::Organisation(organisation)).await?;
    let changed = change_in(&mut tx, organisation, account, change, now).await?;
    if changed {
        tx.commit().await?;
    }
    Ok(changed)
}

/// The same, in a transaction that stands in the queue of the organisation.
pub(super) async fn change_in(
    tx: &mut Transaction,
    organisation: &OrganisationId,
    account: &AccountId,
    change: &ImportChange,
    now: Timestamp,
) -> Result<bool> {
    if in_use(&mut *tx, organisation).await? != change.was {
        return Ok(false);
    }
    for (ids, other, now_in_use) in [(&change.was, &change.in_use, false), (&change.in_use, &change.was, true)] {
        for id in ids.iter().filter(|id| !other.contains(id)) {
            let set = query(
                "UPDATE catalogue_imports SET in_use = $3, changed_by = $4, changed_at = $5
                 WHERE id = $1 AND organisation_id = $2 AND deleted_at IS NULL",
            )
            .bind(id.as_str())
            .bind(organisation.as_str())
            .bind(now_in_use)
            .bind(account.as_str())
            .bind(now.as_millis())
            .execute(&mut *tx)
            .await?;
            found(set)?;
        }
    }
    if let Some(id) = &change.delete {
        let gone = query(
            "UPDATE catalogue_imports SET content = NULL, deleted_at = $4, changed_by = $3, changed_at = $4
             WHERE id = $1 AND organisation_id = $2 AND deleted_at IS NULL
                 AND NOT EXISTS (SELECT 1 FROM editions e WHERE e.import_id = catalogue_imports.id)",
        )
        .bind(id.as_str())
        .bind(organisation.as_str())
        .bind(account.as_str())
        .bind(now.as_millis())
        .execute(&mut *tx)
        .await?;
        found(gone)?;
    }
    if change.release != NewDefault::AsItIs {
        query("DELETE FROM releases_in_use WHERE organisation_id = $1")
            .bind(organisation.as_str())
            .execute(&mut *tx)
            .await?;
    }
    if let NewDefault::Made { release, made_with } = &change.release {
        releases::insert(&mut *tx, release, now).await?;
        query(
            "INSERT INTO releases_in_use (organisation_id, release_fingerprint, release_version, made_with)
             VALUES ($1, $2, $3, $4)",
        )
        .bind(organisation.as_str())
        .bind(&release.fingerprint)
        .bind(&release.version)
        .bind(made_with)
        .execute(&mut *tx)
        .await?;
    }
    Ok(true)
}

fn found(rows: u64) -> Result<()> {
    if rows == 1 { Ok(()) } else { Err(StoreError::NotFound) }
}

async fn in_use(tx: &mut Transaction, organisation: &OrganisationId) -> Result<Vec<ImportId>> {
    let ids: Vec<(String,)> = query(
        "SELECT id FROM catalogue_imports WHERE organisation_id = $1 AND in_use = 1 AND deleted_at IS NULL
         ORDER BY created_at, id",
    )
    .bind(organisation.as_str())
    .all(tx)
    .await?;
    ids.into_iter().map(|(id,)| Ok(id.parse()?)).collect()
}

pub(super) async fn release_in_use(store: &SqlStore, organisation: &OrganisationId) -> Result<Option<ReleaseInUse>> {
    let row: Option<(String, String, String)> =
        query("SELECT release_version, release_fingerprint, made_with FROM releases_in_use WHERE organisation_id = $1")
            .bind(organisation.as_str())
            .optional(store)
            .await?;
    Ok(row.map(|(version, fingerprint, made_with)| ReleaseInUse {
        release: ReleaseRef { version, fingerprint },
        made_with,
    }))
}
