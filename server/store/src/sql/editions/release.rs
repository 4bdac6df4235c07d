//! A draft becomes a catalogue in use, and what released ones have done.

use super::{changes, state_of};
use crate::comments::Thing;
use crate::editions::{EditionRelease, EditionReleased, EditionState, EditionStep};
use crate::error::Result;
use crate::model::{ImportChange, NewDefault};
use crate::settings::NewAct;
use crate::sql::members::edited_by;
use crate::sql::settings::note;
use crate::sql::{Queue, SqlStore, decisions, imports, query};
use crate::values::{AccountId, EditionId, OrganisationId, Timestamp};

pub(super) async fn release(
    store: &SqlStore,
    by: &AccountId,
    id: &EditionId,
    release: EditionRelease<'_>,
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<EditionReleased> {
    let mut tx = store.begin_write(Queue::None).await?;
    let organisation = edited_by(&mut tx, by).await?;
    if state_of(&mut tx, &organisation, id).await? != EditionState::Draft {
        return Ok(EditionReleased::Moved);
    }
    let stands = changes::of(&mut tx, &organisation, id).await?;
    let is_seen = stands.len() == release.changes.len()
        && stands.iter().all(|there| {
            release.changes.iter().any(|(thing, revision, _)| *thing == there.thing && *revision == there.revision)
        });
    if !is_seen || stands.is_empty() {
        return Ok(EditionReleased::Moved);
    }
    let unread = stands
        .iter()
        .find(|there| there.reviewed.as_ref().is_none_or(|(reviewer, _)| reviewer.account == there.by.account));
    if let Some(unread) = unread {
        return Ok(EditionReleased::Unread(unread.thing.clone()));
    }
    for (thing, _, stood) in &release.changes {
        query("UPDATE edition_changes SET stood = $4 WHERE edition_id = $1 AND about = $2 AND key = $3")
            .bind(id.as_str())
            .bind(&thing.about)
            .bind(&thing.key)
            .bind(stood.as_ref().map(serde_json::to_string).transpose()?)
            .execute(&mut tx)
            .await?;
    }
    let import = imports::insert(&mut tx, by, &release.import, now).await?;
    let (version, fingerprint) = (release.release.version.clone(), release.release.fingerprint.clone());
    let change = ImportChange {
        was: release.was,
        in_use: release.stay.into_iter().chain([import.clone()]).collect(),
        delete: None,
        release: NewDefault::Made { release: release.release, made_with: release.made_with },
    };
    if !imports::change_in(&mut tx, &organisation, by, &change, now).await? {
        return Ok(EditionReleased::Moved);
    }
    query(
        "UPDATE editions SET state = 'released', number = $2, base_version = $3, release_version = $4,
             release_fingerprint = $5, import_id = $6, notes = $7, released_by = $8, released_at = $9
         WHERE id = $1",
    )
    .bind(id.as_str())
    .bind(release.number)
    .bind(release.base)
    .bind(&version)
    .bind(&fingerprint)
    .bind(import.as_str())
    .bind(serde_json::to_string(release.notes)?)
    .bind(by.as_str())
    .bind(now.as_millis())
    .execute(&mut tx)
    .await?;
    let things: Vec<Thing> = stands.into_iter().map(|there| there.thing).collect();
    decisions::released(&mut tx, &organisation, id.as_str(), &things).await?;
    note(&mut tx, &organisation, by, act, now).await?;
    tx.commit().await?;
    Ok(EditionReleased::Yes)
}

#[derive(sqlx::FromRow)]
struct Row {
    edition_id: String,
    release_version: String,
    released_at: i64,
    value: String,
    note: String,
    stood: Option<String>,
    by_name: String,
    reviewed_name: String,
}

pub(super) async fn history(
    store: &SqlStore,
    organisation: &OrganisationId,
    thing: &Thing,
) -> Result<Vec<EditionStep>> {
    let rows: Vec<Row> = query(
        "SELECT c.edition_id, e.release_version, e.released_at, c.value, c.note, c.stood, a.display_name AS by_name,
             r.display_name AS reviewed_name
         FROM edition_changes c JOIN editions e ON e.id = c.edition_id JOIN accounts a ON a.id = c.account_id
              JOIN accounts r ON r.id = c.reviewed_by
         WHERE c.organisation_id = $1 AND c.about = $2 AND c.key = $3 AND e.state = 'released'
         ORDER BY e.released_at, e.id",
    )
    .bind(organisation.as_str())
    .bind(&thing.about)
    .bind(&thing.key)
    .all(store)
    .await?;
    let step = |row: Row| {
        Ok(EditionStep {
            edition: row.edition_id.parse()?,
            version: row.release_version,
            at: Timestamp::from_millis(row.released_at),
            value: serde_json::from_str(&row.value)?,
            note: row.note,
            stood: row.stood.as_deref().map(serde_json::from_str).transpose()?,
            by: row.by_name,
            reviewed_by: row.reviewed_name,
        })
    };
    rows.into_iter().map(step).collect()
}
