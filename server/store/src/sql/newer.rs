//! Going on to another release of the catalogue.

use async_trait::async_trait;
use serde_json::{Map, json};

use crate::error::{Result, StoreError};
use crate::model::ReleaseRef;
use crate::newer::{ReleaseChange, ReleasesFollowed};
use crate::sql::participants::seen;
use crate::sql::{Queue, SqlStore, Transaction, journal, query, write};
use crate::values::{AccountId, ProcurementId, Timestamp};

#[async_trait]
impl ReleasesFollowed for SqlStore {
    async fn change_release(
        &self,
        id: &ProcurementId,
        author: &AccountId,
        change: &ReleaseChange,
        summary: &str,
        now: Timestamp,
    ) -> Result<bool> {
        let mut tx = self.begin_write(Queue::Procurement(id)).await?;
        let found = seen(&mut tx, id, author).await?;
        if found.head.seq != change.head.seq || found.head.hash != change.head.hash {
            return Ok(false);
        }
        let from = followed(&mut tx, id).await?;
        let kept: Option<(i64,)> =
            query("SELECT CAST(1 AS BIGINT) FROM releases WHERE fingerprint = $1 AND version = $2")
                .bind(&change.to.fingerprint)
                .bind(&change.to.version)
                .optional(&mut tx)
                .await?;
        kept.ok_or(StoreError::NotFound)?;
        query("UPDATE procurements SET release_version = $2, release_fingerprint = $3 WHERE id = $1")
            .bind(id.as_str())
            .bind(&change.to.version)
            .bind(&change.to.fingerprint)
            .execute(&mut tx)
            .await?;
        let mut payload = Map::new();
        payload.insert("release".into(), json!({ "from": from, "to": change.to }));
        write::apply(&mut tx, &found, &change.changes, &mut payload).await?;
        journal::append(&mut tx, &found, author, summary, payload, now).await?;
        tx.commit().await?;
        Ok(true)
    }
}

/// The release that the procurement follows.
async fn followed(tx: &mut Transaction, id: &ProcurementId) -> Result<ReleaseRef> {
    let (version, fingerprint): (String, String) =
        query("SELECT release_version, release_fingerprint FROM procurements WHERE id = $1")
            .bind(id.as_str())
            .one(tx)
            .await?;
    Ok(ReleaseRef { version, fingerprint })
}
