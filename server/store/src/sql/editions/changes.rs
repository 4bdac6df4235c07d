//! What a draft changes: writing it, and another editor reading it.

use super::state_of;
use crate::comments::{Named, Thing};
use crate::editions::{EditionChange, EditionReviewed, EditionState, EditionWritten, NewEditionChange};
use crate::error::Result;
use crate::settings::NewAct;
use crate::sql::connection::On;
use crate::sql::members::edited_by;
use crate::sql::settings::note;
use crate::sql::{Queue, SqlStore, Transaction, query};
use crate::values::{AccountId, EditionId, OrganisationId, Timestamp};

#[derive(sqlx::FromRow)]
struct Row {
    about: String,
    key: String,
    revision: i64,
    value: String,
    note: String,
    account_id: String,
    by_name: String,
    changed_at: i64,
    reviewed_by: Option<String>,
    reviewed_name: Option<String>,
    reviewed_at: Option<i64>,
    stood: Option<String>,
}

pub(super) async fn of(
    on: impl Into<On<'_>>,
    organisation: &OrganisationId,
    id: &EditionId,
) -> Result<Vec<EditionChange>> {
    let rows: Vec<Row> = query(
        "SELECT c.about, c.key, c.revision, c.value, c.note, c.account_id, a.display_name AS by_name, c.changed_at,
             c.reviewed_by, r.display_name AS reviewed_name, c.reviewed_at, c.stood
         FROM edition_changes c JOIN accounts a ON a.id = c.account_id LEFT JOIN accounts r ON r.id = c.reviewed_by
         WHERE c.edition_id = $1 AND c.organisation_id = $2 ORDER BY c.about, c.key",
    )
    .bind(id.as_str())
    .bind(organisation.as_str())
    .all(on)
    .await?;
    rows.into_iter().map(change).collect()
}

fn change(row: Row) -> Result<EditionChange> {
    let reviewed = match (row.reviewed_by, row.reviewed_name, row.reviewed_at) {
        (Some(account), Some(name), Some(at)) => {
            Some((Named { account: account.parse()?, name }, Timestamp::from_millis(at)))
        }
        _ => None,
    };
    Ok(EditionChange {
        thing: Thing { about: row.about, key: row.key },
        revision: row.revision,
        value: serde_json::from_str(&row.value)?,
        note: row.note,
        by: Named { account: row.account_id.parse()?, name: row.by_name },
        at: Timestamp::from_millis(row.changed_at),
        reviewed,
        stood: row.stood.as_deref().map(serde_json::from_str).transpose()?,
    })
}

pub(super) async fn put(
    store: &SqlStore,
    by: &AccountId,
    id: &EditionId,
    new: &[NewEditionChange],
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<EditionWritten> {
    let mut tx = store.begin_write(Queue::None).await?;
    let organisation = edited_by(&mut tx, by).await?;
    if state_of(&mut tx, &organisation, id).await? != EditionState::Draft {
        return Ok(EditionWritten::Shut);
    }
    let stands = of(&mut tx, &organisation, id).await?;
    let mut written = false;
    for one in new {
        let there = stands.iter().find(|there| there.thing == one.thing);
        if there.is_some_and(|there| there.value == one.value && there.note == one.note) {
            continue;
        }
        if there.map(|there| there.revision) != one.seen {
            return Ok(EditionWritten::Newer(one.thing.clone(), there.cloned().map(Box::new)));
        }
        put_one(&mut tx, (&organisation, id, by), one, now).await?;
        written = true;
    }
    if written {
        note(&mut tx, &organisation, by, act, now).await?;
        tx.commit().await?;
    }
    Ok(EditionWritten::Yes)
}

async fn put_one(
    tx: &mut Transaction,
    (organisation, id, by): (&OrganisationId, &EditionId, &AccountId),
    one: &NewEditionChange,
    now: Timestamp,
) -> Result<()> {
    query(
        "INSERT INTO edition_changes (edition_id, organisation_id, about, key, revision, value, note, account_id, changed_at)
         VALUES ($1, $2, $3, $4, 1, $5, $6, $7, $8)
         ON CONFLICT (edition_id, about, key) DO UPDATE SET revision = edition_changes.revision + 1, value = excluded.value,
             note = excluded.note, account_id = excluded.account_id, changed_at = excluded.changed_at,
             reviewed_by = NULL, reviewed_at = NULL",
    )
    .bind(id.as_str())
    .bind(organisation.as_str())
    .bind(&one.thing.about)
    .bind(&one.thing.key)
    .bind(serde_json::to_string(&one.value)?)
    .bind(&one.note)
    .bind(by.as_str())
    .bind(now.as_millis())
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn drop_one(
    store: &SqlStore,
    by: &AccountId,
    id: &EditionId,
    (thing, revision): (&Thing, i64),
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<EditionWritten> {
    let mut tx = store.begin_write(Queue::None).await?;
    let organisation = edited_by(&mut tx, by).await?;
    if state_of(&mut tx, &organisation, id).await? != EditionState::Draft {
        return Ok(EditionWritten::Shut);
    }
    let stands = of(&mut tx, &organisation, id).await?;
    match stands.into_iter().find(|there| there.thing == *thing) {
        // Two who take it away want the same.
        None => return Ok(EditionWritten::Yes),
        Some(there) if there.revision != revision => {
            return Ok(EditionWritten::Newer(thing.clone(), Some(Box::new(there))));
        }
        Some(_) => {}
    }
    query("DELETE FROM edition_changes WHERE edition_id = $1 AND about = $2 AND key = $3")
        .bind(id.as_str())
        .bind(&thing.about)
        .bind(&thing.key)
        .execute(&mut tx)
        .await?;
    note(&mut tx, &organisation, by, act, now).await?;
    tx.commit().await?;
    Ok(EditionWritten::Yes)
}

pub(super) async fn review(
    store: &SqlStore,
    by: &AccountId,
    id: &EditionId,
    (thing, revision): (&Thing, i64),
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<EditionReviewed> {
    let mut tx = store.begin_write(Queue::None).await?;
    let organisation = edited_by(&mut tx, by).await?;
    // Reading changes no word of it, so it may be read while people are heard.
    if state_of(&mut tx, &organisation, id).await? == EditionState::Released {
        return Ok(EditionReviewed::Shut);
    }
    let stands = of(&mut tx, &organisation, id).await?;
    match stands.iter().find(|there| there.thing == *thing) {
        Some(there) if there.revision == revision && there.by.account == *by => return Ok(EditionReviewed::Own),
        Some(there) if there.revision == revision && there.reviewed.is_some() => return Ok(EditionReviewed::Yes),
        Some(there) if there.revision == revision => {}
        _ => return Ok(EditionReviewed::Newer),
    }
    query(
        "UPDATE edition_changes SET reviewed_by = $4, reviewed_at = $5
         WHERE edition_id = $1 AND about = $2 AND key = $3 AND account_id <> $4",
    )
    .bind(id.as_str())
    .bind(&thing.about)
    .bind(&thing.key)
    .bind(by.as_str())
    .bind(now.as_millis())
    .execute(&mut tx)
    .await?;
    note(&mut tx, &organisation, by, act, now).await?;
    tx.commit().await?;
    Ok(EditionReviewed::Yes)
}
