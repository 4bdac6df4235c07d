//! What procurements did with the entries of the catalogue: what is to be counted, what was, and the counts.

use async_trait::async_trait;

use crate::catalogue_uses::{CatalogueUse, CatalogueUses, ToCount, Uncounted};
use crate::comments::Thing;
use crate::error::Result;
use crate::model::ReleaseRef;
use crate::sql::procurements::entry;
use crate::sql::{Queue, SqlStore, Transaction, query};
use crate::values::{OrganisationId, ProcurementId, Timestamp};

#[async_trait]
impl CatalogueUses for SqlStore {
    async fn uncounted(&self, organisation: &OrganisationId, at_most: i64) -> Result<Uncounted> {
        uncounted(self, organisation, at_most).await
    }

    async fn put_uses(&self, id: &ProcurementId, head: &str, uses: &[CatalogueUse], now: Timestamp) -> Result<()> {
        put(self, id, head, uses, now).await
    }

    async fn use_counts(&self, organisation: &OrganisationId, of: &Thing) -> Result<Vec<(String, i64)>> {
        query(
            "SELECT did, count(*) FROM catalogue_uses WHERE organisation_id = $1 AND about = $2 AND key = $3
             GROUP BY did ORDER BY did",
        )
        .bind(organisation.as_str())
        .bind(&of.about)
        .bind(&of.key)
        .all(self)
        .await
    }

    async fn releases_used(&self, organisation: &OrganisationId) -> Result<Vec<ReleaseRef>> {
        let rows: Vec<(String, String)> = query(
            "SELECT DISTINCT release_version, release_fingerprint FROM procurements
             WHERE organisation_id = $1 AND deleted_at IS NULL ORDER BY release_version, release_fingerprint",
        )
        .bind(organisation.as_str())
        .all(self)
        .await?;
        let release = |(version, fingerprint)| ReleaseRef { version, fingerprint };
        Ok(rows.into_iter().map(release).collect())
    }
}

async fn uncounted(store: &SqlStore, organisation: &OrganisationId, at_most: i64) -> Result<Uncounted> {
    let mut tx = store.begin_read().await?;
    let (all, waiting): (i64, i64) = query(
        "SELECT count(*), count(CASE WHEN c.journal_hash = p.journal_hash THEN NULL ELSE 1 END)
         FROM procurements p LEFT JOIN catalogue_counted c ON c.procurement_id = p.id
         WHERE p.organisation_id = $1 AND p.deleted_at IS NULL",
    )
    .bind(organisation.as_str())
    .one(&mut tx)
    .await?;
    let rows: Vec<(String, String, String, String)> = query(
        "SELECT p.id, p.release_version, p.release_fingerprint, p.journal_hash
         FROM procurements p LEFT JOIN catalogue_counted c ON c.procurement_id = p.id
         WHERE p.organisation_id = $1 AND p.deleted_at IS NULL AND (c.journal_hash IS NULL OR c.journal_hash <> p.journal_hash)
         ORDER BY COALESCE(c.counted_at, 0), p.id LIMIT $2",
    )
    .bind(organisation.as_str())
    .bind(at_most)
    .all(&mut tx)
    .await?;
    let mut procurements = Vec::with_capacity(rows.len());
    for (id, version, fingerprint, head) in rows {
        let entries: Vec<(String, String, i64, String)> = query(
            "SELECT section, key, revision, value FROM entries
             WHERE procurement_id = $1 AND value IS NOT NULL ORDER BY section, key",
        )
        .bind(&id)
        .all(&mut tx)
        .await?;
        procurements.push(ToCount {
            id: id.parse()?,
            release: ReleaseRef { version, fingerprint },
            head,
            entries: entries.into_iter().map(entry).collect::<Result<_>>()?,
        });
    }
    Ok(Uncounted { procurements, waiting, all })
}

async fn put(store: &SqlStore, id: &ProcurementId, head: &str, uses: &[CatalogueUse], now: Timestamp) -> Result<()> {
    let mut tx = store.begin_write(Queue::Procurement(id)).await?;
    let found: Option<(String,)> =
        query("SELECT organisation_id FROM procurements WHERE id = $1 AND deleted_at IS NULL")
            .bind(id.as_str())
            .optional(&mut tx)
            .await?;
    // It may have gone while it was worked out.
    let Some((organisation,)) = found else { return Ok(()) };
    query(
        "INSERT INTO catalogue_counted (procurement_id, organisation_id, journal_hash, counted_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (procurement_id) DO UPDATE SET journal_hash = excluded.journal_hash, counted_at = excluded.counted_at",
    )
    .bind(id.as_str())
    .bind(&organisation)
    .bind(head)
    .bind(now.as_millis())
    .execute(&mut tx)
    .await?;
    replace(&mut tx, id, &organisation, uses).await?;
    tx.commit().await
}

async fn replace(tx: &mut Transaction, id: &ProcurementId, organisation: &str, uses: &[CatalogueUse]) -> Result<()> {
    query("DELETE FROM catalogue_uses WHERE procurement_id = $1").bind(id.as_str()).execute(&mut *tx).await?;
    for one in uses {
        query(
            "INSERT INTO catalogue_uses (procurement_id, organisation_id, about, key, did) VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(id.as_str())
        .bind(organisation)
        .bind(&one.thing.about)
        .bind(&one.thing.key)
        .bind(&one.did)
        .execute(&mut *tx)
        .await?;
    }
    Ok(())
}
