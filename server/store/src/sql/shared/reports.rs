//! Reports of pilots that were sent to the editors.

use serde_json::{Map, Value, json};

use crate::comments::Thing;
use crate::error::{Result, StoreError};
use crate::shared::{NewPilotReport, PilotReport, PilotReportInfo};
use crate::sql::participants::{owned, seen};
use crate::sql::{Queue, SqlStore, Transaction, journal, query};
use crate::values::{AccountId, OrganisationId, PilotReportId, ProcurementId, Timestamp};

#[derive(sqlx::FromRow)]
struct InfoRow {
    id: String,
    from_name: Option<String>,
    version: String,
    sent_at: i64,
}

pub(super) async fn list(store: &SqlStore, organisation: &OrganisationId) -> Result<Vec<PilotReportInfo>> {
    let rows: Vec<InfoRow> = query(
        "SELECT r.id, o.name AS from_name, r.version, r.sent_at
         FROM pilot_reports r LEFT JOIN shared_origins o ON o.id = r.origin_id
         WHERE r.organisation_id = $1 ORDER BY r.sent_at DESC, r.id DESC",
    )
    .bind(organisation.as_str())
    .all(store)
    .await?;
    rows.into_iter().map(|row| info(row.id, row.from_name, row.version, row.sent_at)).collect()
}

fn info(id: String, from: Option<String>, version: String, sent: i64) -> Result<PilotReportInfo> {
    Ok(PilotReportInfo { id: id.parse()?, from, version, sent: Timestamp::from_millis(sent) })
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    from_name: Option<String>,
    version: String,
    sent_at: i64,
    report: String,
}

fn report(row: Row) -> Result<PilotReport> {
    Ok(PilotReport {
        report: serde_json::from_str(&row.report)?,
        info: info(row.id, row.from_name, row.version, row.sent_at)?,
    })
}

pub(super) async fn one(store: &SqlStore, organisation: &OrganisationId, id: &PilotReportId) -> Result<PilotReport> {
    let row: Option<Row> = query(
        "SELECT r.id, o.name AS from_name, r.version, r.sent_at, r.report
         FROM pilot_reports r LEFT JOIN shared_origins o ON o.id = r.origin_id
         WHERE r.organisation_id = $1 AND r.id = $2",
    )
    .bind(organisation.as_str())
    .bind(id.as_str())
    .optional(store)
    .await?;
    report(row.ok_or(StoreError::NotFound)?)
}

pub(super) async fn own(store: &SqlStore, organisation: &OrganisationId) -> Result<Vec<PilotReport>> {
    let rows: Vec<Row> = query(
        "SELECT id, CAST(NULL AS TEXT) AS from_name, version, sent_at, report FROM pilot_reports
         WHERE organisation_id = $1 AND origin_id IS NULL ORDER BY id",
    )
    .bind(organisation.as_str())
    .all(store)
    .await?;
    rows.into_iter().map(report).collect()
}

pub(super) async fn use_counts(
    store: &SqlStore,
    organisation: &OrganisationId,
    of: &Thing,
) -> Result<Vec<(String, i64)>> {
    query(
        "SELECT u.did, count(*) FROM pilot_report_uses u JOIN pilot_reports r ON r.id = u.report_id
         WHERE u.organisation_id = $1 AND u.about = $2 AND u.key = $3 AND r.origin_id IS NOT NULL
         GROUP BY u.did ORDER BY u.did",
    )
    .bind(organisation.as_str())
    .bind(&of.about)
    .bind(&of.key)
    .all(store)
    .await
}

pub(super) async fn sent(store: &SqlStore, id: &ProcurementId, viewer: &AccountId) -> Result<Option<Timestamp>> {
    let mut tx = store.begin_read().await?;
    seen(&mut tx, id, viewer).await?;
    let sent: Option<(i64,)> = query("SELECT sent_at FROM pilot_reports WHERE procurement_id = $1")
        .bind(id.as_str())
        .optional(&mut tx)
        .await?;
    Ok(sent.map(|(at,)| Timestamp::from_millis(at)))
}

pub(super) async fn send(
    store: &SqlStore,
    id: &ProcurementId,
    owner: &AccountId,
    report: &NewPilotReport,
    summary: &str,
    now: Timestamp,
) -> Result<()> {
    let mut tx = store.begin_write(Queue::Procurement(id)).await?;
    let found = owned(&mut tx, id, owner).await?;
    let pilot: Option<(i64,)> =
        query("SELECT begun_at FROM pilots WHERE procurement_id = $1").bind(id.as_str()).optional(&mut tx).await?;
    pilot.ok_or(StoreError::NotFound)?;
    let before = of(&mut tx, id).await?;
    let stands = Stands { id: before.as_ref(), procurement: Some(id.as_str()), origin: None, sent: now };
    put(&mut tx, &found.organisation_id, stands, report, now).await?;
    journal::append(&mut tx, &found, owner, summary, told("sent"), now).await?;
    tx.commit().await
}

pub(super) async fn take_back(
    store: &SqlStore,
    id: &ProcurementId,
    owner: &AccountId,
    summary: &str,
    now: Timestamp,
) -> Result<bool> {
    let mut tx = store.begin_write(Queue::Procurement(id)).await?;
    let found = owned(&mut tx, id, owner).await?;
    let Some(report) = of(&mut tx, id).await? else { return Ok(false) };
    for delete in ["DELETE FROM pilot_report_uses WHERE report_id = $1", "DELETE FROM pilot_reports WHERE id = $1"] {
        query(delete).bind(report.as_str()).execute(&mut tx).await?;
    }
    journal::append(&mut tx, &found, owner, summary, told("taken_back"), now).await?;
    tx.commit().await?;
    Ok(true)
}

async fn of(tx: &mut Transaction, id: &ProcurementId) -> Result<Option<PilotReportId>> {
    let found: Option<(String,)> =
        query("SELECT id FROM pilot_reports WHERE procurement_id = $1").bind(id.as_str()).optional(tx).await?;
    Ok(found.map(|(id,)| id.parse()).transpose()?)
}

/// What the journal keeps of an act.
fn told(act: &str) -> Map<String, Value> {
    Map::from_iter([("pilot".to_owned(), json!({ "act": act }))])
}

/// Where a report stands.
pub(super) struct Stands<'a> {
    /// The one that it takes the place of.
    pub id: Option<&'a PilotReportId>,
    /// Whose it is.
    pub procurement: Option<&'a str>,
    /// Where it came from, and its id there.
    pub origin: Option<(&'a str, &'a str)>,
    /// When it was sent.
    pub sent: Timestamp,
}

/// Keeps a report with what it says of each entry.
pub(super) async fn put(
    tx: &mut Transaction,
    organisation: &OrganisationId,
    stands: Stands<'_>,
    new: &NewPilotReport,
    now: Timestamp,
) -> Result<()> {
    let id = stands.id.cloned().unwrap_or_else(|| PilotReportId::new(now));
    let (origin, key) = stands.origin.unzip();
    query(
        "INSERT INTO pilot_reports (id, organisation_id, procurement_id, origin_id, origin_key, version, report, sent_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, report = excluded.report, sent_at = excluded.sent_at",
    )
    .bind(id.as_str())
    .bind(organisation.as_str())
    .bind(stands.procurement)
    .bind(origin)
    .bind(key)
    .bind(&new.version)
    .bind(serde_json::to_string(&new.report)?)
    .bind(stands.sent.as_millis())
    .execute(&mut *tx)
    .await?;
    query("DELETE FROM pilot_report_uses WHERE report_id = $1").bind(id.as_str()).execute(&mut *tx).await?;
    for one in &new.uses {
        query(
            "INSERT INTO pilot_report_uses (report_id, organisation_id, about, key, did) VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(id.as_str())
        .bind(organisation.as_str())
        .bind(&one.thing.about)
        .bind(&one.thing.key)
        .bind(&one.did)
        .execute(&mut *tx)
        .await?;
    }
    Ok(())
}

/// Lets go of whose report it is, for a procurement that is removed. What was sent to the editors stays.
pub(in crate::sql) async fn let_go(tx: &mut Transaction, id: &ProcurementId) -> Result<()> {
    query("UPDATE pilot_reports SET procurement_id = NULL WHERE procurement_id = $1")
        .bind(id.as_str())
        .execute(tx)
        .await?;
    Ok(())
}
