//! The logo of an organisation, beside the card that names it.

use crate::error::Result;
use crate::settings::{CardChange, Logo, NewAct};
use crate::sql::settings::{note, replace_card};
use crate::sql::{Queue, SqlStore, query};
use crate::values::{AccountId, OrganisationId, Timestamp};

pub(super) async fn change(
    store: &SqlStore,
    account: &AccountId,
    change: CardChange<'_>,
    logo: Option<&Logo>,
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<bool> {
    let mut tx = store.begin_write(Queue::None).await?;
    let Some(id) = replace_card(&mut tx, account, change, now).await? else { return Ok(false) };
    query("DELETE FROM organisation_logos WHERE organisation_id = $1").bind(id.as_str()).execute(&mut tx).await?;
    if let Some(logo) = logo {
        query("INSERT INTO organisation_logos (organisation_id, sha256, content) VALUES ($1, $2, $3)")
            .bind(id.as_str())
            .bind(&logo.sha256)
            .bind(&logo.content)
            .execute(&mut tx)
            .await?;
    }
    note(&mut tx, &id, account, act, now).await?;
    tx.commit().await?;
    Ok(true)
}

pub(super) async fn get(store: &SqlStore, organisation: &OrganisationId) -> Result<Option<Logo>> {
    let row: Option<(String, Vec<u8>)> =
        query("SELECT sha256, content FROM organisation_logos WHERE organisation_id = $1")
            .bind(organisation.as_str())
            .optional(store)
            .await?;
    Ok(row.map(|(sha256, content)| Logo { sha256, content }))
}
