//! Hearings of a draft: the link, and what is said by those who have it and by colleagues.

use super::{set_state, state_of};
use crate::comments::{Named, Thing};
use crate::editions::{EditionRemark, EditionRemarked, EditionState, Hearing, NewEditionRemark, NewHearing, RemarkBy};
use crate::error::{Result, StoreError};
use crate::settings::NewAct;
use crate::sql::connection::On;
use crate::sql::members::edited_by;
use crate::sql::settings::{note, organisation_of};
use crate::sql::{Queue, SqlStore, query};
use crate::values::{AccountId, EditionHearingId, EditionId, EditionRemarkId, OrganisationId, Timestamp};

pub(super) async fn begin(
    store: &SqlStore,
    by: &AccountId,
    id: &EditionId,
    new: &NewHearing,
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<bool> {
    let mut tx = store.begin_write(Queue::None).await?;
    let organisation = edited_by(&mut tx, by).await?;
    let (changes,): (i64,) =
        query("SELECT count(*) FROM edition_changes WHERE edition_id = $1").bind(id.as_str()).one(&mut tx).await?;
    if state_of(&mut tx, &organisation, id).await? != EditionState::Draft || changes == 0 {
        return Ok(false);
    }
    set_state(&mut tx, id, EditionState::Hearing).await?;
    query(
        "INSERT INTO edition_hearings (id, organisation_id, edition_id, account_id, hash, made_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(EditionHearingId::new(now).as_str())
    .bind(organisation.as_str())
    .bind(id.as_str())
    .bind(by.as_str())
    .bind(&new.hash)
    .bind(now.as_millis())
    .bind(new.expires.as_millis())
    .execute(&mut tx)
    .await?;
    note(&mut tx, &organisation, by, act, now).await?;
    tx.commit().await?;
    Ok(true)
}

pub(super) async fn end(
    store: &SqlStore,
    by: &AccountId,
    id: &EditionId,
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<bool> {
    let mut tx = store.begin_write(Queue::None).await?;
    let organisation = edited_by(&mut tx, by).await?;
    if state_of(&mut tx, &organisation, id).await? != EditionState::Hearing {
        return Ok(false);
    }
    set_state(&mut tx, id, EditionState::Draft).await?;
    query("UPDATE edition_hearings SET closed_at = $2 WHERE edition_id = $1 AND closed_at IS NULL")
        .bind(id.as_str())
        .bind(now.as_millis())
        .execute(&mut tx)
        .await?;
    note(&mut tx, &organisation, by, act, now).await?;
    tx.commit().await?;
    Ok(true)
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    organisation_id: String,
    edition_id: String,
    account_id: String,
    by_name: String,
    made_at: i64,
    expires_at: i64,
    closed_at: Option<i64>,
    remarks: i64,
}

pub(super) async fn by_hash(on: impl Into<On<'_>>, hash: &str) -> Result<Option<Hearing>> {
    Ok(rows(on, None, Some(hash)).await?.pop())
}

pub(super) async fn of(on: impl Into<On<'_>>, organisation: &OrganisationId, id: &EditionId) -> Result<Vec<Hearing>> {
    let all = rows(on, Some(id), None).await?;
    Ok(all.into_iter().filter(|hearing| hearing.organisation == *organisation).collect())
}

async fn rows(on: impl Into<On<'_>>, edition: Option<&EditionId>, hash: Option<&str>) -> Result<Vec<Hearing>> {
    let rows: Vec<Row> = query(
        "SELECT h.id, h.organisation_id, h.edition_id, h.account_id, a.display_name AS by_name, h.made_at, h.expires_at,
             h.closed_at, (SELECT count(*) FROM edition_remarks r WHERE r.hearing_id = h.id) AS remarks
         FROM edition_hearings h JOIN accounts a ON a.id = h.account_id
         WHERE ($1 IS NULL OR h.edition_id = $1) AND ($2 IS NULL OR h.hash = $2) ORDER BY h.made_at DESC, h.id DESC",
    )
    .bind(edition.map(EditionId::as_str))
    .bind(hash)
    .all(on)
    .await?;
    let hearing = |row: Row| {
        Ok(Hearing {
            id: row.id.parse()?,
            organisation: row.organisation_id.parse()?,
            edition: row.edition_id.parse()?,
            by: Named { account: row.account_id.parse()?, name: row.by_name },
            begun: Timestamp::from_millis(row.made_at),
            expires: Timestamp::from_millis(row.expires_at),
            closed: row.closed_at.map(Timestamp::from_millis),
            remarks: row.remarks,
        })
    };
    rows.into_iter().map(hearing).collect()
}

pub(super) async fn remark(
    store: &SqlStore,
    by: RemarkBy<'_>,
    new: &NewEditionRemark,
    room: i64,
    now: Timestamp,
) -> Result<EditionRemarked> {
    let mut tx = store.begin_write(Queue::None).await?;
    let hearing = match by {
        RemarkBy::Account(account, edition) => {
            let organisation = organisation_of(&mut tx, account).await?;
            state_of(&mut tx, &organisation, edition).await?;
            of(&mut tx, &organisation, edition).await?.into_iter().next()
        }
        RemarkBy::Visitor(hash, _) => match by_hash(&mut tx, hash).await? {
            Some(hearing) => {
                tx.wait_in(Queue::Organisation(&hearing.organisation)).await?;
                // Read again in the queue: an editor may have ended it meanwhile.
                by_hash(&mut tx, hash).await?
            }
            None => None,
        },
    };
    let Some(hearing) = hearing.filter(|hearing| hearing.is_open(now)) else { return Ok(EditionRemarked::Shut) };
    if let Some(thing) = &new.thing {
        let there: Option<(i64,)> =
            query("SELECT revision FROM edition_changes WHERE edition_id = $1 AND about = $2 AND key = $3")
                .bind(hearing.edition.as_str())
                .bind(&thing.about)
                .bind(&thing.key)
                .optional(&mut tx)
                .await?;
        there.ok_or(StoreError::NotFound)?;
    }
    if hearing.remarks >= room {
        return Ok(EditionRemarked::NoRoom);
    }
    let id = EditionRemarkId::new(now);
    let (account, visitor) = match by {
        RemarkBy::Account(account, _) => (Some(account.as_str()), None),
        RemarkBy::Visitor(_, name) => (None, Some(name)),
    };
    query(
        "INSERT INTO edition_remarks (id, organisation_id, edition_id, hearing_id, account_id, visitor, about, key, body, said_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(id.as_str())
    .bind(hearing.organisation.as_str())
    .bind(hearing.edition.as_str())
    .bind(hearing.id.as_str())
    .bind(account)
    .bind(visitor)
    .bind(new.thing.as_ref().map_or("", |thing| &thing.about))
    .bind(new.thing.as_ref().map_or("", |thing| &thing.key))
    .bind(&new.body)
    .bind(now.as_millis())
    .execute(&mut tx)
    .await?;
    tx.commit().await?;
    Ok(EditionRemarked::Yes(id))
}

#[derive(sqlx::FromRow)]
struct RemarkRow {
    id: String,
    about: String,
    key: String,
    account_id: Option<String>,
    by_name: Option<String>,
    visitor: Option<String>,
    body: String,
    said_at: i64,
}

pub(super) async fn remarks(
    store: &SqlStore,
    organisation: &OrganisationId,
    id: &EditionId,
) -> Result<Vec<EditionRemark>> {
    let rows: Vec<RemarkRow> = query(
        "SELECT r.id, r.about, r.key, r.account_id, a.display_name AS by_name, r.visitor, r.body, r.said_at
         FROM edition_remarks r LEFT JOIN accounts a ON a.id = r.account_id
         WHERE r.edition_id = $1 AND r.organisation_id = $2 ORDER BY r.said_at, r.id",
    )
    .bind(id.as_str())
    .bind(organisation.as_str())
    .all(store)
    .await?;
    let remark = |row: RemarkRow| {
        let account: Option<AccountId> = row.account_id.map(|id| id.parse()).transpose()?;
        Ok(EditionRemark {
            id: row.id.parse()?,
            thing: (!row.about.is_empty()).then_some(Thing { about: row.about, key: row.key }),
            by: account.zip(row.by_name).map(|(account, name)| Named { account, name }),
            visitor: row.visitor,
            body: row.body,
            at: Timestamp::from_millis(row.said_at),
        })
    };
    rows.into_iter().map(remark).collect()
}
