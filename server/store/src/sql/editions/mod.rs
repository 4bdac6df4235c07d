//! Editions: drafting, reading, hearing and releasing them.

mod changes;
mod hearings;
mod release;

use async_trait::async_trait;
use serde_json::Value;

use crate::comments::{Named, Thing};
use crate::editions::{
    Edition, EditionChange, EditionRelease, EditionReleased, EditionRemark, EditionRemarked, EditionReviewed,
    EditionState, EditionStep, EditionWritten, Editions, Hearing, NewEditionChange, NewEditionRemark, NewHearing,
    ReleasedEdition, RemarkBy,
};
use crate::error::{Result, StoreError};
use crate::model::ReleaseRef;
use crate::settings::NewAct;
use crate::sql::members::edited_by;
use crate::sql::settings::note;
use crate::sql::{Queue, SqlStore, Transaction, query};
use crate::values::{AccountId, EditionId, OrganisationId, Timestamp};

#[async_trait]
impl Editions for SqlStore {
    async fn editions(&self, organisation: &OrganisationId) -> Result<Vec<Edition>> {
        list(self, organisation).await
    }

    async fn begin_edition(&self, by: &AccountId, title: &str, act: NewAct<'_>, now: Timestamp) -> Result<EditionId> {
        begin(self, by, title, act, now).await
    }

    async fn edition_changes(&self, organisation: &OrganisationId, id: &EditionId) -> Result<Vec<EditionChange>> {
        changes::of(self, organisation, id).await
    }

    async fn put_edition_changes(
        &self,
        by: &AccountId,
        id: &EditionId,
        changes: &[NewEditionChange],
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<EditionWritten> {
        changes::put(self, by, id, changes, act, now).await
    }

    async fn drop_edition_change(
        &self,
        by: &AccountId,
        id: &EditionId,
        thing: &Thing,
        revision: i64,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<EditionWritten> {
        changes::drop_one(self, by, id, (thing, revision), act, now).await
    }

    async fn review_edition_change(
        &self,
        by: &AccountId,
        id: &EditionId,
        thing: &Thing,
        revision: i64,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<EditionReviewed> {
        changes::review(self, by, id, (thing, revision), act, now).await
    }

    async fn begin_hearing(
        &self,
        by: &AccountId,
        id: &EditionId,
        new: &NewHearing,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<bool> {
        hearings::begin(self, by, id, new, act, now).await
    }

    async fn end_hearing(&self, by: &AccountId, id: &EditionId, act: NewAct<'_>, now: Timestamp) -> Result<bool> {
        hearings::end(self, by, id, act, now).await
    }

    async fn hearing(&self, hash: &str) -> Result<Option<Hearing>> {
        hearings::by_hash(self, hash).await
    }

    async fn hearings(&self, organisation: &OrganisationId, id: &EditionId) -> Result<Vec<Hearing>> {
        hearings::of(self, organisation, id).await
    }

    async fn remark_in_hearing(
        &self,
        by: RemarkBy<'_>,
        new: &NewEditionRemark,
        room: i64,
        now: Timestamp,
    ) -> Result<EditionRemarked> {
        hearings::remark(self, by, new, room, now).await
    }

    async fn edition_remarks(&self, organisation: &OrganisationId, id: &EditionId) -> Result<Vec<EditionRemark>> {
        hearings::remarks(self, organisation, id).await
    }

    async fn release_edition(
        &self,
        by: &AccountId,
        id: &EditionId,
        release: EditionRelease<'_>,
        act: NewAct<'_>,
        now: Timestamp,
    ) -> Result<EditionReleased> {
        release::release(self, by, id, release, act, now).await
    }

    async fn edition_history(&self, organisation: &OrganisationId, thing: &Thing) -> Result<Vec<EditionStep>> {
        release::history(self, organisation, thing).await
    }
}

/// How far an edition of this organisation has come.
async fn state_of(tx: &mut Transaction, organisation: &OrganisationId, id: &EditionId) -> Result<EditionState> {
    let found: Option<(String,)> = query("SELECT state FROM editions WHERE id = $1 AND organisation_id = $2")
        .bind(id.as_str())
        .bind(organisation.as_str())
        .optional(tx)
        .await?;
    found.map(|(state,)| EditionState::parse(&state)).ok_or(StoreError::NotFound)
}

async fn set_state(tx: &mut Transaction, id: &EditionId, state: EditionState) -> Result<()> {
    query("UPDATE editions SET state = $2 WHERE id = $1").bind(id.as_str()).bind(state.code()).execute(tx).await?;
    Ok(())
}

async fn begin(store: &SqlStore, by: &AccountId, title: &str, act: NewAct<'_>, now: Timestamp) -> Result<EditionId> {
    let mut tx = store.begin_write(Queue::None).await?;
    let organisation = edited_by(&mut tx, by).await?;
    let open: Option<(String,)> = query("SELECT id FROM editions WHERE organisation_id = $1 AND state <> 'released'")
        .bind(organisation.as_str())
        .optional(&mut tx)
        .await?;
    if let Some((open,)) = open {
        return Ok(open.parse()?);
    }
    let id = EditionId::new(now);
    query(
        "INSERT INTO editions (id, organisation_id, title, state, account_id, begun_at, notes)
         VALUES ($1, $2, $3, 'draft', $4, $5, '[]')",
    )
    .bind(id.as_str())
    .bind(organisation.as_str())
    .bind(title)
    .bind(by.as_str())
    .bind(now.as_millis())
    .execute(&mut tx)
    .await?;
    note(&mut tx, &organisation, by, act, now).await?;
    tx.commit().await?;
    Ok(id)
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    title: String,
    state: String,
    account_id: String,
    by_name: String,
    begun_at: i64,
    number: Option<String>,
    base_version: Option<String>,
    release_version: Option<String>,
    release_fingerprint: Option<String>,
    import_id: Option<String>,
    notes: String,
    released_name: Option<String>,
    released_at: Option<i64>,
}

async fn list(store: &SqlStore, organisation: &OrganisationId) -> Result<Vec<Edition>> {
    let rows: Vec<Row> = query(
        "SELECT e.id, e.title, e.state, e.account_id, a.display_name AS by_name, e.begun_at, e.number, e.base_version,
             e.release_version, e.release_fingerprint, e.import_id, e.notes, r.display_name AS released_name, e.released_at
         FROM editions e JOIN accounts a ON a.id = e.account_id LEFT JOIN accounts r ON r.id = e.released_by
         WHERE e.organisation_id = $1 ORDER BY e.begun_at DESC, e.id DESC",
    )
    .bind(organisation.as_str())
    .all(store)
    .await?;
    rows.into_iter().map(edition).collect()
}

fn edition(row: Row) -> Result<Edition> {
    let state = EditionState::parse(&row.state);
    let missing = || StoreError::other(format!("the released edition {} lacks what a release has", row.id));
    let released = match state {
        EditionState::Draft | EditionState::Hearing => None,
        EditionState::Released => Some(ReleasedEdition {
            number: row.number.ok_or_else(missing)?,
            base: row.base_version.ok_or_else(missing)?,
            release: ReleaseRef {
                version: row.release_version.ok_or_else(missing)?,
                fingerprint: row.release_fingerprint.ok_or_else(missing)?,
            },
            import: row.import_id.as_deref().ok_or_else(missing)?.parse()?,
            notes: serde_json::from_str::<Value>(&row.notes)?,
            by: row.released_name.ok_or_else(missing)?,
            at: Timestamp::from_millis(row.released_at.ok_or_else(missing)?),
        }),
    };
    Ok(Edition {
        id: row.id.parse()?,
        title: row.title,
        state,
        by: Named { account: row.account_id.parse()?, name: row.by_name },
        begun: Timestamp::from_millis(row.begun_at),
        released,
    })
}
