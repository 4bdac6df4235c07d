//! What editors decide about the catalogue. A decision can be changed until an edition carries it.

use std::collections::BTreeMap;

use crate::comments::Thing;
use crate::desk::{Decided, Decides, Decision, DecisionChanged};
use crate::error::{Result, StoreError};
use crate::settings::NewAct;
use crate::sql::desk::outcome;
use crate::sql::members::edited_by;
use crate::sql::settings::note;
use crate::sql::{Queue, SqlStore, Transaction, query};
use crate::values::{AccountId, DecisionId, FeedbackId, OrganisationId, Timestamp};

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    about: String,
    key: String,
    decision: String,
    answer: String,
    language: String,
    by_name: String,
    decided_at: i64,
    changed_name: Option<String>,
    changed_at: Option<i64>,
    revision: i64,
    edition: Option<String>,
}

pub(super) async fn list(
    tx: &mut Transaction,
    organisation: &OrganisationId,
    of: Option<&Thing>,
) -> Result<Vec<Decision>> {
    let (about, key) = of.map(|thing| (thing.about.as_str(), thing.key.as_str())).unzip();
    let rows: Vec<Row> = query(
        "SELECT d.id, d.about, d.key, d.decision, d.answer, d.language, made.display_name AS by_name, d.decided_at,
             changed.display_name AS changed_name, d.changed_at, d.revision, d.edition
         FROM desk_decisions d JOIN accounts made ON made.id = d.account_id LEFT JOIN accounts changed ON changed.id = d.changed_by
         WHERE d.organisation_id = $1 AND ($2 IS NULL OR (d.about = $2 AND d.key = $3)) ORDER BY d.decided_at DESC, d.id DESC",
    )
    .bind(organisation.as_str())
    .bind(about)
    .bind(key)
    .all(&mut *tx)
    .await?;
    let answered: Vec<(String, String)> = query(
        "SELECT x.decision_id, x.feedback_id FROM desk_decided x JOIN desk_decisions d ON d.id = x.decision_id
             JOIN feedback f ON f.id = x.feedback_id
         WHERE d.organisation_id = $1 AND ($2 IS NULL OR (d.about = $2 AND d.key = $3)) AND f.withdrawn_at IS NULL
         ORDER BY f.created_at, f.id",
    )
    .bind(organisation.as_str())
    .bind(about)
    .bind(key)
    .all(&mut *tx)
    .await?;
    let mut remarks: BTreeMap<String, Vec<FeedbackId>> = BTreeMap::new();
    for (decision, feedback) in answered {
        remarks.entry(decision).or_default().push(feedback.parse()?);
    }
    rows.into_iter().map(|row| decision(&mut remarks, row)).collect()
}

fn decision(remarks: &mut BTreeMap<String, Vec<FeedbackId>>, row: Row) -> Result<Decision> {
    Ok(Decision {
        thing: Thing { about: row.about, key: row.key },
        decides: Decides {
            outcome: outcome(&row.decision)?,
            answer: row.answer,
            language: row.language,
            remarks: remarks.remove(&row.id).unwrap_or_default(),
        },
        id: row.id.parse()?,
        by: row.by_name,
        at: Timestamp::from_millis(row.decided_at),
        changed: row.changed_name.zip(row.changed_at.map(Timestamp::from_millis)),
        revision: row.revision,
        edition: row.edition,
    })
}

pub(super) async fn decide(
    store: &SqlStore,
    by: &AccountId,
    thing: &Thing,
    new: &Decides,
    room: i64,
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<Decided> {
    let mut tx = store.begin_write(Queue::None).await?;
    let organisation = edited_by(&mut tx, by).await?;
    let (waiting,): (i64,) =
        query("SELECT count(*) FROM desk_decisions WHERE organisation_id = $1 AND edition IS NULL")
            .bind(organisation.as_str())
            .one(&mut tx)
            .await?;
    if waiting >= room {
        return Ok(Decided::NoRoom);
    }
    if !are_there(&mut tx, &organisation, thing, &new.remarks).await? {
        return Ok(Decided::Gone);
    }
    let id = DecisionId::new(now);
    query(
        "INSERT INTO desk_decisions (id, organisation_id, about, key, decision, answer, language, account_id, decided_at, revision)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)",
    )
    .bind(id.as_str())
    .bind(organisation.as_str())
    .bind(&thing.about)
    .bind(&thing.key)
    .bind(new.outcome.code())
    .bind(&new.answer)
    .bind(&new.language)
    .bind(by.as_str())
    .bind(now.as_millis())
    .execute(&mut tx)
    .await?;
    answers(&mut tx, &id, &new.remarks).await?;
    note(&mut tx, &organisation, by, act, now).await?;
    tx.commit().await?;
    Ok(Decided::Yes(id))
}

/// Whether all of these are remarks about the thing that stand.
async fn are_there(
    tx: &mut Transaction,
    organisation: &OrganisationId,
    thing: &Thing,
    remarks: &[FeedbackId],
) -> Result<bool> {
    for remark in remarks {
        let found: Option<(i64,)> = query(
            "SELECT CAST(1 AS BIGINT) FROM feedback
             WHERE id = $1 AND organisation_id = $2 AND about = $3 AND key = $4 AND withdrawn_at IS NULL",
        )
        .bind(remark.as_str())
        .bind(organisation.as_str())
        .bind(&thing.about)
        .bind(&thing.key)
        .optional(&mut *tx)
        .await?;
        if found.is_none() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whoever said these reads the answer, and has not seen it yet.
async fn answers(tx: &mut Transaction, id: &DecisionId, remarks: &[FeedbackId]) -> Result<()> {
    query("DELETE FROM desk_decided WHERE decision_id = $1").bind(id.as_str()).execute(&mut *tx).await?;
    for remark in remarks {
        query("INSERT INTO desk_decided (decision_id, feedback_id) VALUES ($1, $2) ON CONFLICT DO NOTHING")
            .bind(id.as_str())
            .bind(remark.as_str())
            .execute(&mut *tx)
            .await?;
    }
    Ok(())
}

pub(super) async fn change(
    store: &SqlStore,
    by: &AccountId,
    (id, was): (&DecisionId, i64),
    new: &Decides,
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<DecisionChanged> {
    let mut tx = store.begin_write(Queue::None).await?;
    let organisation = edited_by(&mut tx, by).await?;
    let thing: Option<(String, String)> =
        query("SELECT about, key FROM desk_decisions WHERE id = $1 AND organisation_id = $2")
            .bind(id.as_str())
            .bind(organisation.as_str())
            .optional(&mut tx)
            .await?;
    let (about, key) = thing.ok_or(StoreError::NotFound)?;
    let all = list(&mut tx, &organisation, Some(&Thing { about, key })).await?;
    let stands = all.into_iter().find(|one| one.id == *id).ok_or(StoreError::NotFound)?;
    if stands.edition.is_some() {
        return Ok(DecisionChanged::Released);
    }
    if stands.revision != was {
        return Ok(DecisionChanged::Late);
    }
    if stands.decides == *new {
        return Ok(DecisionChanged::Yes);
    }
    if !are_there(&mut tx, &organisation, &stands.thing, &new.remarks).await? {
        return Ok(DecisionChanged::Gone);
    }
    query(
        "UPDATE desk_decisions SET decision = $2, answer = $3, language = $4, changed_by = $5, changed_at = $6, revision = revision + 1
         WHERE id = $1",
    )
    .bind(id.as_str())
    .bind(new.outcome.code())
    .bind(&new.answer)
    .bind(&new.language)
    .bind(by.as_str())
    .bind(now.as_millis())
    .execute(&mut tx)
    .await?;
    answers(&mut tx, id, &new.remarks).await?;
    note(&mut tx, &organisation, by, act, now).await?;
    tx.commit().await?;
    Ok(DecisionChanged::Yes)
}

/// Marks what an edition carries, in the transaction that releases it: the decisions about these things, and those that keep something as it
/// is, which need no change to be carried out. From then on they stay as they are. Says how many there were.
pub(super) async fn released(
    tx: &mut Transaction,
    organisation: &OrganisationId,
    edition: &str,
    things: &[Thing],
) -> Result<u64> {
    let mut marked = query(
        "UPDATE desk_decisions SET edition = $2 WHERE organisation_id = $1 AND edition IS NULL AND decision = 'keep'",
    )
    .bind(organisation.as_str())
    .bind(edition)
    .execute(&mut *tx)
    .await?;
    for thing in things {
        marked += query(
            "UPDATE desk_decisions SET edition = $2 WHERE organisation_id = $1 AND edition IS NULL AND about = $3 AND key = $4",
        )
        .bind(organisation.as_str())
        .bind(edition)
        .bind(&thing.about)
        .bind(&thing.key)
        .execute(&mut *tx)
        .await?;
    }
    Ok(marked)
}
