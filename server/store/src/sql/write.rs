//! Writes entries, and finds out when somebody else was faster.

use serde_json::{Map, Value, json};

use crate::error::{Conflict, Result, StoreError};
use crate::model::{Change, Entry, EntryRevision, Expect, Written};
use crate::sql::participants::{Seen, seen};
use crate::sql::{Queue, SqlStore, Transaction, journal, query};
use crate::values::{AccountId, ProcurementId, Timestamp};

pub(super) async fn write(
    store: &SqlStore,
    id: &ProcurementId,
    author: &AccountId,
    changes: &[Change],
    summary: &str,
    now: Timestamp,
) -> Result<Written> {
    let mut tx = store.begin_write(Queue::Procurement(id)).await?;
    let found = seen(&mut tx, id, author).await?;
    let mut payload = Map::new();
    // An error leaves here without a commit, and so without anything written.
    let entries = apply(&mut tx, &found, changes, &mut payload).await?;
    let journal_seq = journal::append(&mut tx, &found, author, summary, payload, now).await?;
    tx.commit().await?;
    Ok(Written { journal_seq, entries })
}

/// Makes the changes inside a transaction and puts what they did into the payload of the journal record to come.
pub(super) async fn apply(
    tx: &mut Transaction,
    found: &Seen,
    changes: &[Change],
    payload: &mut Map<String, Value>,
) -> Result<Vec<EntryRevision>> {
    let mut written = Vec::with_capacity(changes.len());
    let mut told = Vec::with_capacity(changes.len());
    for change in changes {
        let stored = Stored::load(tx, &found.id, change).await?;
        stored.meets(change)?;
        if change.value.is_none() && stored.value.is_none() {
            continue;
        }
        let revision = stored.revision + 1;
        put(tx, found, change, revision).await?;
        told.push(json!({
            "section": change.section,
            "key": change.key,
            "revision": revision,
            "value": change.value,
        }));
        written.push(EntryRevision { section: change.section.clone(), key: change.key.clone(), revision });
    }
    payload.insert("changes".into(), told.into());
    Ok(written)
}

/// What stands at a key: revision 0 if nothing ever stood there, no value if it is deleted.
struct Stored {
    revision: i64,
    value: Option<String>,
}

impl Stored {
    async fn load(tx: &mut Transaction, id: &ProcurementId, change: &Change) -> Result<Self> {
        let row: Option<(i64, Option<String>)> = query(
            "SELECT revision, value FROM entries
             WHERE procurement_id = $1 AND section = $2 AND key = $3",
        )
        .bind(id.as_str())
        .bind(&change.section)
        .bind(&change.key)
        .optional(tx)
        .await?;
        let (revision, value) = row.unwrap_or((0, None));
        Ok(Self { revision, value })
    }

    fn meets(&self, change: &Change) -> Result<()> {
        let met = match change.expect {
            Expect::Any => true,
            Expect::Absent => self.value.is_none(),
            Expect::Revision(read) => self.value.is_some() && self.revision == read,
        };
        if met {
            return Ok(());
        }
        let current = match &self.value {
            None => None,
            Some(value) => Some(Entry {
                section: change.section.clone(),
                key: change.key.clone(),
                revision: self.revision,
                value: serde_json::from_str(value)?,
            }),
        };
        Err(StoreError::Conflict(Box::new(Conflict {
            section: change.section.clone(),
            key: change.key.clone(),
            current,
        })))
    }
}

async fn put(tx: &mut Transaction, found: &Seen, change: &Change, revision: i64) -> Result<()> {
    query(
        "INSERT INTO entries (procurement_id, organisation_id, section, key, revision, value)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (procurement_id, section, key)
         DO UPDATE SET revision = excluded.revision, value = excluded.value",
    )
    .bind(found.id.as_str())
    .bind(found.organisation_id.as_str())
    .bind(&change.section)
    .bind(&change.key)
    .bind(revision)
    .bind(change.value.as_ref().map(Value::to_string))
    .execute(tx)
    .await?;
    Ok(())
}
