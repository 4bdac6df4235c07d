//! Procurements as wholes: made, listed, read, renamed, deleted. `write.rs` changes what is in them.

use serde_json::{Map, Value, json};

use crate::error::Result;
use crate::journal::Head;
use crate::model::{Change, Entry, Expect, NewProcurement, Procurement, ProcurementSummary};
use crate::participants::Standing;
use crate::sql::known::Entries;
use crate::sql::participants::{About, Seen, seen, seen_with_about};
use crate::sql::{Queue, SqlStore, journal, participants, query, write};
use crate::values::{AccountId, OrganisationId, ProcurementId, Timestamp};
use crate::versions::JournalHead;

pub(super) async fn create(
    store: &SqlStore,
    owner: &AccountId,
    organisation: &OrganisationId,
    new: NewProcurement,
    now: Timestamp,
) -> Result<ProcurementId> {
    let id = ProcurementId::new(now);
    let made = Seen {
        head: Head::genesis(&id),
        organisation_id: organisation.clone(),
        id,
        standing: Standing::Member,
        person: None,
    };
    let mut payload = Map::new();
    payload.insert("title".into(), new.title.clone().into());
    payload.insert("release".into(), serde_json::to_value(&new.release)?);
    let changes: Vec<Change> = new
        .entries
        .into_iter()
        .map(|entry| Change {
            section: entry.section,
            key: entry.key,
            expect: Expect::Absent,
            value: Some(entry.value),
        })
        .collect();

    let mut tx = store.begin_write(Queue::None).await?;
    query(
        "INSERT INTO procurements (id, organisation_id, owner_id, title, release_version, release_fingerprint,
             created_at, updated_at, journal_seq, journal_hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9)",
    )
    .bind(made.id.as_str())
    .bind(organisation.as_str())
    .bind(owner.as_str())
    .bind(&new.title)
    .bind(&new.release.version)
    .bind(&new.release.fingerprint)
    .bind(now.as_millis())
    .bind(made.head.seq)
    .bind(&made.head.hash)
    .execute(&mut tx)
    .await?;
    participants::begin(&mut tx, &made, owner, now).await?;
    write::apply(&mut tx, &made, &changes, &mut payload).await?;
    journal::append(&mut tx, &made, owner, &new.summary, payload, now).await?;
    tx.commit().await?;
    Ok(made.id)
}

#[derive(sqlx::FromRow)]
struct SummaryRow {
    id: String,
    title: String,
    organisation_id: String,
    owner_id: String,
    owner_name: String,
    person_key: Option<String>,
    updated_at: i64,
}

pub(super) async fn list(store: &SqlStore, viewer: &AccountId) -> Result<Vec<ProcurementSummary>> {
    let rows: Vec<SummaryRow> = query(
        "SELECT p.id, p.title, p.organisation_id, p.owner_id, a.display_name AS owner_name, t.person_key, p.updated_at
         FROM participants t JOIN procurements p ON p.id = t.procurement_id JOIN accounts a ON a.id = p.owner_id
         WHERE t.account_id = $1 AND p.deleted_at IS NULL ORDER BY p.updated_at DESC, p.id DESC",
    )
    .bind(viewer.as_str())
    .all(store)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(ProcurementSummary {
                id: row.id.parse()?,
                title: row.title,
                organisation_id: row.organisation_id.parse()?,
                owner: row.owner_id.parse()?,
                owner_name: row.owner_name,
                person: row.person_key,
                updated: Timestamp::from_millis(row.updated_at),
            })
        })
        .collect()
}

pub(super) async fn get(store: &SqlStore, id: &ProcurementId, viewer: &AccountId) -> Result<Procurement> {
    let (found, about) = seen_with_about(store, id, viewer).await?;
    if let Some(entries) = store.known.get(id, &found.head.hash) {
        return Ok(whole(found, about, entries));
    }
    // One transaction, so that the revisions belong together, and to the end of the journal that they are kept with.
    let mut tx = store.begin_read().await?;
    let (found, about) = seen_with_about(&mut tx, id, viewer).await?;
    let entries: Vec<(String, String, i64, String)> = query(
        "SELECT section, key, revision, value FROM entries
         WHERE procurement_id = $1 AND value IS NOT NULL ORDER BY section, key",
    )
    .bind(id.as_str())
    .all(&mut tx)
    .await?;
    let size = entries.iter().map(|(.., value)| value.len()).sum();
    let list = entries.into_iter().map(entry).collect::<Result<_>>()?;
    let entries = Entries { list, size, accounts: participants::accounts(&mut tx, id).await? };
    store.known.put(found.id.clone(), found.head.hash.clone(), entries.clone());
    Ok(whole(found, about, entries))
}

fn whole(found: Seen, about: About, entries: Entries) -> Procurement {
    Procurement {
        id: found.id,
        title: about.title,
        owner: about.owner,
        standing: found.standing,
        person: found.person,
        accounts: entries.accounts,
        organisation_id: found.organisation_id,
        release: about.release,
        created: about.created,
        updated: about.updated,
        frozen: about.frozen,
        pilot: about.pilot,
        head: JournalHead { seq: found.head.seq, hash: found.head.hash },
        entries: entries.list,
        size: entries.size,
    }
}

pub(super) fn entry((section, key, revision, value): (String, String, i64, String)) -> Result<Entry> {
    Ok(Entry { section, key, revision, value: serde_json::from_str(&value)? })
}

pub(super) async fn rename(
    store: &SqlStore,
    id: &ProcurementId,
    viewer: &AccountId,
    title: &str,
    summary: &str,
    now: Timestamp,
) -> Result<()> {
    let mut tx = store.begin_write(Queue::Procurement(id)).await?;
    let found = seen(&mut tx, id, viewer).await?;
    query("UPDATE procurements SET title = $2 WHERE id = $1").bind(id.as_str()).bind(title).execute(&mut tx).await?;
    let payload = object(json!({ "title": title }));
    journal::append(&mut tx, &found, viewer, summary, payload, now).await?;
    tx.commit().await?;
    Ok(())
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}
