//! Taking a procurement away for good.

use crate::error::Result;
use crate::removals::{NewRemoval, Removal};
use crate::sql::connection::query_of_names;
use crate::sql::participants::owned;
use crate::sql::{Queue, SqlStore, feedback, query, shared};
use crate::values::{AccountId, OrganisationId, ProcurementId, Timestamp};
use crate::versions::JournalHead;

/// Where a procurement has rows: those that refer to others before the others.
const TABLES: [&str; 18] = [
    "catalogue_counted",
    "catalogue_uses",
    "comment_mentions",
    "comments",
    "drafts",
    "feedback_links",
    "form_drafts",
    "version_files",
    "versions",
    "pilot_answers",
    "pilot_reviews",
    "pilots",
    "tender_answers",
    "tender_given",
    "tenders_read",
    "entries",
    "journal",
    "participants",
];

pub(super) async fn remove(
    store: &SqlStore,
    id: &ProcurementId,
    owner: &AccountId,
    new: NewRemoval<'_>,
    now: Timestamp,
) -> Result<bool> {
    let mut tx = store.begin_write(Queue::Procurement(id)).await?;
    let found = owned(&mut tx, id, owner).await?;
    if found.head.hash != new.head {
        return Ok(false);
    }
    query(
        "INSERT INTO removals (procurement_id, organisation_id, account_id, removed_at, kept, archive_sha256,
             journal_seq, journal_hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(id.as_str())
    .bind(found.organisation_id.as_str())
    .bind(owner.as_str())
    .bind(now.as_millis())
    .bind(new.kept)
    .bind(new.archive_sha256)
    .bind(found.head.seq)
    .bind(&found.head.hash)
    .execute(&mut tx)
    .await?;
    feedback::let_go(&mut tx, id).await?;
    shared::let_go(&mut tx, id).await?;
    for table in TABLES {
        let delete = format!("DELETE FROM {table} WHERE procurement_id = $1");
        query_of_names(delete).bind(id.as_str()).execute(&mut tx).await?;
    }
    query("DELETE FROM procurements WHERE id = $1").bind(id.as_str()).execute(&mut tx).await?;
    tx.commit().await?;
    store.known.forget(id);
    Ok(true)
}

#[derive(sqlx::FromRow)]
struct Row {
    procurement_id: String,
    display_name: String,
    removed_at: i64,
    kept: String,
    archive_sha256: String,
    journal_seq: i64,
    journal_hash: String,
}

pub(super) async fn list(store: &SqlStore, organisation: &OrganisationId, at_most: i64) -> Result<Vec<Removal>> {
    let rows: Vec<Row> = query(
        "SELECT r.procurement_id, a.display_name, r.removed_at, r.kept, r.archive_sha256, r.journal_seq, r.journal_hash
         FROM removals r JOIN accounts a ON a.id = r.account_id
         WHERE r.organisation_id = $1 ORDER BY r.removed_at DESC, r.procurement_id LIMIT $2",
    )
    .bind(organisation.as_str())
    .bind(at_most)
    .all(store)
    .await?;
    let removal = |row: Row| {
        Ok(Removal {
            id: row.procurement_id.parse()?,
            by: row.display_name,
            at: Timestamp::from_millis(row.removed_at),
            kept: row.kept,
            archive_sha256: row.archive_sha256,
            head: JournalHead { seq: row.journal_seq, hash: row.journal_hash },
        })
    };
    rows.into_iter().map(removal).collect()
}
