//! Reading in what another organisation sent. Each thing in a file has an id of its own there, so reading the same twice changes nothing.

use std::collections::BTreeMap;

use crate::error::Result;
use crate::feedback::Said;
use crate::settings::NewAct;
use crate::shared::{NewShared, Received, SharedAnswer, SharedRemark, SharedRoom};
use crate::sql::members::edited_by;
use crate::sql::settings::note;
use crate::sql::shared::reports::{self, Stands};
use crate::sql::{Queue, SqlStore, Transaction, query};
use crate::values::{AccountId, FeedbackId, OrganisationId, OriginId, PilotReportId, Timestamp};

/// A file that is being read in.
struct Reading<'a> {
    organisation: OrganisationId,
    origin: OriginId,
    new: &'a NewShared,
    received: Received,
    now: Timestamp,
}

pub(super) async fn read(
    store: &SqlStore,
    by: &AccountId,
    new: &NewShared,
    room: SharedRoom,
    act: NewAct<'_>,
    now: Timestamp,
) -> Result<Option<OriginId>> {
    let mut tx = store.begin_write(Queue::None).await?;
    let organisation = edited_by(&mut tx, by).await?;
    let Some(origin) = find_or_put(&mut tx, &organisation, by, new, room.origins, now).await? else { return Ok(None) };
    let received = Received { remarks_absent: new.absent, answers_lost: new.lost, ..Received::default() };
    let mut reading = Reading { organisation, origin, new, received, now };
    if !remarks(&mut tx, &mut reading, room.remarks).await? || !reports_of(&mut tx, &mut reading, room.reports).await? {
        return Ok(None);
    }
    withdraw(&mut tx, &mut reading).await?;
    answers(&mut tx, &mut reading).await?;
    query("UPDATE shared_origins SET name = $2, account_id = $3, read_at = $4, received = $5 WHERE id = $1")
        .bind(reading.origin.as_str())
        .bind(&new.name)
        .bind(by.as_str())
        .bind(now.as_millis())
        .bind(serde_json::to_string(&reading.received)?)
        .execute(&mut tx)
        .await?;
    note(&mut tx, &reading.organisation, by, act, now).await?;
    tx.commit().await?;
    Ok(Some(reading.origin))
}

/// The organisation that the file is from; none where there is no room for one more.
async fn find_or_put(
    tx: &mut Transaction,
    organisation: &OrganisationId,
    by: &AccountId,
    new: &NewShared,
    room: i64,
    now: Timestamp,
) -> Result<Option<OriginId>> {
    let found: Option<(String,)> = query("SELECT id FROM shared_origins WHERE organisation_id = $1 AND origin = $2")
        .bind(organisation.as_str())
        .bind(&new.origin)
        .optional(&mut *tx)
        .await?;
    if let Some((id,)) = found {
        return Ok(Some(id.parse()?));
    }
    let (all,): (i64,) = query("SELECT count(*) FROM shared_origins WHERE organisation_id = $1")
        .bind(organisation.as_str())
        .one(&mut *tx)
        .await?;
    if all >= room {
        return Ok(None);
    }
    let id = OriginId::new(now);
    query(
        "INSERT INTO shared_origins (id, organisation_id, origin, name, account_id, read_at, received)
         VALUES ($1, $2, $3, $4, $5, $6, '{}')",
    )
    .bind(id.as_str())
    .bind(organisation.as_str())
    .bind(&new.origin)
    .bind(&new.name)
    .bind(by.as_str())
    .bind(now.as_millis())
    .execute(tx)
    .await?;
    Ok(Some(id))
}

#[derive(sqlx::FromRow)]
struct RemarkRow {
    id: String,
    origin_key: String,
    verdict: String,
    comment: String,
    wording: String,
    language: String,
    withdrawn_at: Option<i64>,
}

/// Keeps the remarks; false where there is no room for them.
async fn remarks(tx: &mut Transaction, reading: &mut Reading<'_>, room: i64) -> Result<bool> {
    let rows: Vec<RemarkRow> = query(
        "SELECT id, origin_key, verdict, comment, wording, language, withdrawn_at FROM feedback WHERE origin_id = $1",
    )
    .bind(reading.origin.as_str())
    .all(&mut *tx)
    .await?;
    let here: BTreeMap<String, RemarkRow> = rows.into_iter().map(|row| (row.origin_key.clone(), row)).collect();
    for remark in &reading.new.remarks {
        let Some(stands) = here.get(&remark.key) else {
            put(tx, reading, remark).await?;
            reading.received.remarks_new += 1;
            continue;
        };
        let said = Said {
            verdict: stands.verdict.clone(),
            comment: stands.comment.clone(),
            wording: stands.wording.clone(),
            language: stands.language.clone(),
        };
        // What was taken back is gone, whatever an older file says.
        if said == remark.new.said || stands.withdrawn_at.is_some() {
            reading.received.remarks_known += 1;
        } else {
            change(tx, &stands.id, remark, reading.now).await?;
            reading.received.remarks_changed += 1;
        }
    }
    let (all,): (i64,) = query("SELECT count(*) FROM feedback WHERE organisation_id = $1 AND origin_id IS NOT NULL")
        .bind(reading.organisation.as_str())
        .one(tx)
        .await?;
    Ok(all <= room)
}

async fn put(tx: &mut Transaction, reading: &Reading<'_>, remark: &SharedRemark) -> Result<()> {
    let new = &remark.new;
    query(
        "INSERT INTO feedback (id, organisation_id, origin_id, origin_key, release_version, release_fingerprint, about, key,
             verdict, comment, wording, language, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    )
    .bind(FeedbackId::new(reading.now).as_str().to_owned())
    .bind(reading.organisation.as_str())
    .bind(reading.origin.as_str())
    .bind(&remark.key)
    .bind_remark(new)
    .bind(remark.at.as_millis())
    .execute(tx)
    .await?;
    Ok(())
}

/// What it is about stays: that never changes under the same id, and decisions about the thing answer it.
async fn change(tx: &mut Transaction, id: &str, remark: &SharedRemark, now: Timestamp) -> Result<()> {
    let said = &remark.new.said;
    query("UPDATE feedback SET verdict = $2, comment = $3, wording = $4, language = $5, changed_at = $6 WHERE id = $1")
        .bind(id)
        .bind(&said.verdict)
        .bind(&said.comment)
        .bind(&said.wording)
        .bind(&said.language)
        .bind(now.as_millis())
        .execute(tx)
        .await?;
    Ok(())
}

async fn withdraw(tx: &mut Transaction, reading: &mut Reading<'_>) -> Result<()> {
    for key in &reading.new.withdrawn {
        let gone = query(
            "UPDATE feedback SET comment = '', wording = '', withdrawn_at = $3
             WHERE origin_id = $1 AND origin_key = $2 AND withdrawn_at IS NULL",
        )
        .bind(reading.origin.as_str())
        .bind(key)
        .bind(reading.now.as_millis())
        .execute(&mut *tx)
        .await?;
        reading.received.remarks_withdrawn += i64::try_from(gone).unwrap_or_default();
    }
    Ok(())
}

/// Keeps the reports; false where there is no room for them.
async fn reports_of(tx: &mut Transaction, reading: &mut Reading<'_>, room: i64) -> Result<bool> {
    let rows: Vec<(String, String, String)> =
        query("SELECT origin_key, id, report FROM pilot_reports WHERE origin_id = $1")
            .bind(reading.origin.as_str())
            .all(&mut *tx)
            .await?;
    let mut here: BTreeMap<String, (PilotReportId, serde_json::Value)> = BTreeMap::new();
    for (key, id, report) in rows {
        here.insert(key, (id.parse()?, serde_json::from_str(&report)?));
    }
    for report in &reading.new.reports {
        let stands = here.get(&report.key);
        if stands.is_some_and(|(_, stands)| *stands == report.new.report) {
            reading.received.reports_known += 1;
            continue;
        }
        let stands = Stands {
            id: stands.map(|(id, _)| id),
            procurement: None,
            origin: Some((reading.origin.as_str(), &report.key)),
            sent: report.at,
        };
        reports::put(tx, &reading.organisation, stands, &report.new, reading.now).await?;
        reading.received.reports_new += 1;
    }
    let (all,): (i64,) = query("SELECT count(*) FROM pilot_reports WHERE organisation_id = $1")
        .bind(reading.organisation.as_str())
        .one(tx)
        .await?;
    Ok(all <= room)
}

#[derive(sqlx::FromRow)]
struct AnswerRow {
    feedback_id: String,
    answer_key: String,
    decision: String,
    answer: String,
    language: String,
    edition: Option<String>,
    fits: i64,
}

async fn answers(tx: &mut Transaction, reading: &mut Reading<'_>) -> Result<()> {
    let rows: Vec<AnswerRow> = query(
        "SELECT feedback_id, answer_key, decision, answer, language, edition, fits FROM shared_answers WHERE origin_id = $1",
    )
    .bind(reading.origin.as_str())
    .all(&mut *tx)
    .await?;
    let here: BTreeMap<(String, String), AnswerRow> =
        rows.into_iter().map(|row| ((row.feedback_id.clone(), row.answer_key.clone()), row)).collect();
    for answer in &reading.new.answers {
        let stands = here.get(&(answer.feedback.to_string(), answer.key.clone()));
        let says = |row: &AnswerRow| {
            (row.decision.as_str(), &row.answer, &row.language)
                == (answer.outcome.code(), &answer.answer, &answer.language)
        };
        let news = !stands.is_some_and(says);
        if !news && stands.is_some_and(|row| row.edition == answer.edition && (row.fits != 0) == answer.fits) {
            reading.received.answers_known += 1;
            continue;
        }
        match (put_answer(tx, reading, answer, news).await?, news) {
            (false, _) => reading.received.answers_lost += 1,
            (true, true) => reading.received.answers_new += 1,
            (true, false) => reading.received.answers_known += 1,
        }
    }
    Ok(())
}

/// Keeps an answer. Whoever made the remark has not seen one that is news. False for a remark that was not made here, or was taken back.
async fn put_answer(tx: &mut Transaction, reading: &Reading<'_>, answer: &SharedAnswer, news: bool) -> Result<bool> {
    let written = query(
        "INSERT INTO shared_answers (feedback_id, origin_id, answer_key, organisation_id, decision, answer, language, edition,
             said_at, read_at, fits)
         SELECT f.id, $2, $3, f.organisation_id, $5, $6, $7, $8, $9, $10, $11 FROM feedback f
         WHERE f.id = $1 AND f.organisation_id = $4 AND f.origin_id IS NULL AND f.withdrawn_at IS NULL
         ON CONFLICT (feedback_id, origin_id, answer_key) DO UPDATE SET decision = excluded.decision,
             answer = excluded.answer, language = excluded.language, edition = excluded.edition, said_at = excluded.said_at,
             read_at = excluded.read_at, fits = excluded.fits,
             seen_at = CASE WHEN $12 = 1 THEN NULL ELSE shared_answers.seen_at END",
    )
    .bind(answer.feedback.as_str())
    .bind(reading.origin.as_str())
    .bind(&answer.key)
    .bind(reading.organisation.as_str())
    .bind(answer.outcome.code())
    .bind(&answer.answer)
    .bind(&answer.language)
    .bind(answer.edition.as_deref())
    .bind(answer.at.as_millis())
    .bind(reading.now.as_millis())
    .bind(answer.fits)
    .bind(news)
    .execute(tx)
    .await?;
    Ok(written == 1)
}
