//! Catalogues of other organisations: reading their files in, looking at them, and following them no longer.

use async_trait::async_trait;

use crate::comments::Named;
use crate::error::{Result, StoreError};
use crate::followed::{FollowWritten, Followed, FollowedCatalogues, FollowedFile, FollowedKind, NewFollowedFile};
use crate::settings::NewAct;
use crate::sql::members::edited_by;
use crate::sql::settings::note;
use crate::sql::{Queue, SqlStore, Transaction, query};
use crate::values::{AccountId, FollowedId, OrganisationId, Timestamp};

#[async_trait]
impl FollowedCatalogues for SqlStore {
    async fn followed(&self, organisation: &OrganisationId) -> Result<Vec<Followed>> {
        list(self, organisation).await
    }

    async fn followed_json(&self, organisation: &OrganisationId, id: &FollowedId, number: i64) -> Result<String> {
        json(self, organisation, id, number).await
    }

    async fn follow(
        &self,
        by: &AccountId,
        name: &str,
        file: &NewFollowedFile,
        room: i64,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<FollowWritten> {
        follow(self, by, name, file, room, act, now).await
    }

    async fn read_newer(
        &self,
        by: &AccountId,
        id: &FollowedId,
        seen: i64,
        file: &NewFollowedFile,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<bool> {
        read_newer(self, by, (id, seen), file, act, now).await
    }

    async fn see_followed(
        &self,
        by: &AccountId,
        id: &FollowedId,
        number: i64,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<bool> {
        see(self, by, (id, number), act, now).await
    }

    async fn stop_following(&self, by: &AccountId, id: &FollowedId, act: NewAct<'_>, now: Timestamp) -> Result<()> {
        stop(self, by, id, act, now).await
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    name: String,
    number: i64,
    title: String,
    version: String,
    base: String,
    kind: String,
    account_id: String,
    by_name: String,
    read_at: i64,
    seen_by: Option<String>,
    seen_name: Option<String>,
    seen_at: Option<i64>,
}

async fn list(store: &SqlStore, organisation: &OrganisationId) -> Result<Vec<Followed>> {
    let rows: Vec<Row> = query(
        "SELECT c.id, c.name, f.number, f.title, f.version, f.base, f.kind, f.account_id, a.display_name AS by_name,
             f.read_at, f.seen_by, s.display_name AS seen_name, f.seen_at
         FROM followed_catalogues c JOIN followed_files f ON f.followed_id = c.id
             JOIN accounts a ON a.id = f.account_id LEFT JOIN accounts s ON s.id = f.seen_by
         WHERE c.organisation_id = $1 ORDER BY c.name, c.id, f.number DESC",
    )
    .bind(organisation.as_str())
    .all(store)
    .await?;
    let mut followed: Vec<Followed> = Vec::new();
    for row in rows {
        let (id, name): (FollowedId, String) = (row.id.parse()?, row.name.clone());
        let file = file(row)?;
        match followed.last_mut().filter(|last| last.id == id) {
            // The latest comes first; what stands below it is what it is compared with.
            Some(last) => {
                last.before.get_or_insert(file);
            }
            None => followed.push(Followed { id, name, latest: file, before: None }),
        }
    }
    Ok(followed)
}

fn file(row: Row) -> Result<FollowedFile> {
    let seen = match (row.seen_by, row.seen_name, row.seen_at) {
        (Some(account), Some(name), Some(at)) => {
            Some((Named { account: account.parse()?, name }, Timestamp::from_millis(at)))
        }
        _ => None,
    };
    Ok(FollowedFile {
        number: row.number,
        title: row.title,
        version: row.version,
        base: row.base,
        kind: FollowedKind::parse(&row.kind),
        by: Named { account: row.account_id.parse()?, name: row.by_name },
        at: Timestamp::from_millis(row.read_at),
        seen,
    })
}

async fn json(store: &SqlStore, organisation: &OrganisationId, id: &FollowedId, number: i64) -> Result<String> {
    let found: Option<(String,)> =
        query("SELECT content FROM followed_files WHERE followed_id = $1 AND number = $2 AND organisation_id = $3")
            .bind(id.as_str())
            .bind(number)
            .bind(organisation.as_str())
            .optional(store)
            .await?;
    found.map(|(json,)| json).ok_or(StoreError::NotFound)
}

async fn follow(
    store: &SqlStore,
    by: &AccountId,
    name: &str,
    file: &NewFollowedFile,
    room: i64,
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<FollowWritten> {
    let mut tx = store.begin_write(Queue::None).await?;
    let organisation = edited_by(&mut tx, by).await?;
    let names: Vec<(String,)> = query("SELECT name FROM followed_catalogues WHERE organisation_id = $1")
        .bind(organisation.as_str())
        .all(&mut tx)
        .await?;
    if names.iter().any(|(other,)| other == name) {
        return Ok(FollowWritten::NameTaken);
    }
    if i64::try_from(names.len()).is_ok_and(|count| count >= room) {
        return Ok(FollowWritten::NoRoom);
    }
    let id = FollowedId::new(now);
    query(
        "INSERT INTO followed_catalogues (id, organisation_id, name, account_id, created_at) VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(id.as_str())
    .bind(organisation.as_str())
    .bind(name)
    .bind(by.as_str())
    .bind(now.as_millis())
    .execute(&mut tx)
    .await?;
    insert(&mut tx, (&organisation, &id, 1), (by, true), file, now).await?;
    note(&mut tx, &organisation, by, act, now).await?;
    tx.commit().await?;
    Ok(FollowWritten::Yes(id))
}

async fn insert(
    tx: &mut Transaction,
    (organisation, id, number): (&OrganisationId, &FollowedId, i64),
    (by, has_seen): (&AccountId, bool),
    file: &NewFollowedFile,
    now: Timestamp,
) -> Result<()> {
    query(
        "INSERT INTO followed_files (followed_id, number, organisation_id, title, version, base, kind, content, account_id,
             read_at, seen_by, seen_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(id.as_str())
    .bind(number)
    .bind(organisation.as_str())
    .bind(&file.title)
    .bind(&file.version)
    .bind(&file.base)
    .bind(file.kind.code())
    .bind(&file.json)
    .bind(by.as_str())
    .bind(now.as_millis())
    .bind(has_seen.then_some(by.as_str()))
    .bind(has_seen.then_some(now.as_millis()))
    .execute(tx)
    .await?;
    Ok(())
}

/// The number of the latest file of a catalogue of this organisation, and of the latest that somebody has looked at.
async fn numbers(tx: &mut Transaction, organisation: &OrganisationId, id: &FollowedId) -> Result<(i64, i64)> {
    let files: Vec<(i64, Option<i64>)> = query(
        "SELECT number, seen_at FROM followed_files WHERE followed_id = $1 AND organisation_id = $2 ORDER BY number",
    )
    .bind(id.as_str())
    .bind(organisation.as_str())
    .all(tx)
    .await?;
    let latest = files.last().map(|(number, _)| *number).ok_or(StoreError::NotFound)?;
    let seen = files.iter().rev().find(|(_, seen)| seen.is_some()).map(|(number, _)| *number);
    Ok((latest, seen.unwrap_or(latest)))
}

async fn read_newer(
    store: &SqlStore,
    by: &AccountId,
    (id, seen): (&FollowedId, i64),
    file: &NewFollowedFile,
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<bool> {
    let mut tx = store.begin_write(Queue::None).await?;
    let organisation = edited_by(&mut tx, by).await?;
    let (latest, looked_at) = numbers(&mut tx, &organisation, id).await?;
    if latest != seen {
        return Ok(false);
    }
    query("DELETE FROM followed_files WHERE followed_id = $1 AND number <> $2")
        .bind(id.as_str())
        .bind(looked_at)
        .execute(&mut tx)
        .await?;
    insert(&mut tx, (&organisation, id, latest + 1), (by, false), file, now).await?;
    note(&mut tx, &organisation, by, act, now).await?;
    tx.commit().await?;
    Ok(true)
}

async fn see(
    store: &SqlStore,
    by: &AccountId,
    (id, number): (&FollowedId, i64),
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<bool> {
    let mut tx = store.begin_write(Queue::None).await?;
    let organisation = edited_by(&mut tx, by).await?;
    let (latest, _) = numbers(&mut tx, &organisation, id).await?;
    if latest != number {
        return Ok(false);
    }
    let seen = query(
        "UPDATE followed_files SET seen_by = $3, seen_at = $4 WHERE followed_id = $1 AND number = $2 AND seen_at IS NULL",
    )
    .bind(id.as_str())
    .bind(number)
    .bind(by.as_str())
    .bind(now.as_millis())
    .execute(&mut tx)
    .await?;
    if seen == 0 {
        return Ok(false);
    }
    note(&mut tx, &organisation, by, act, now).await?;
    tx.commit().await?;
    Ok(true)
}

async fn stop(store: &SqlStore, by: &AccountId, id: &FollowedId, act: NewAct<'_>, now: Timestamp) -> Result<()> {
    let mut tx = store.begin_write(Queue::None).await?;
    let organisation = edited_by(&mut tx, by).await?;
    let gone = query("DELETE FROM followed_catalogues WHERE id = $1 AND organisation_id = $2")
        .bind(id.as_str())
        .bind(organisation.as_str())
        .execute(&mut tx)
        .await?;
    if gone == 0 {
        return Err(StoreError::NotFound);
    }
    note(&mut tx, &organisation, by, act, now).await?;
    tx.commit().await?;
    Ok(())
}
