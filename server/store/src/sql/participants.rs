//! Who takes part in a procurement, and the one test of who may see one.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::error::{Result, StoreError};
use crate::journal::Head;
use crate::model::ReleaseRef;
use crate::participants::{NewParticipant, Participant, ParticipantChanged, Standing};
use crate::settings::NewAct;
use crate::sql::connection::On;
use crate::sql::members::administered_by;
use crate::sql::settings::note;
use crate::sql::{Queue, SqlStore, Transaction, journal, query};
use crate::values::{AccountId, OrganisationId, ProcurementId, Timestamp};

/// A procurement that the one who asks takes part in, as far as a write needs to know it.
pub(super) struct Seen {
    pub(super) id: ProcurementId,
    pub(super) organisation_id: OrganisationId,
    pub(super) head: Head,
    /// How the one who asks takes part.
    pub(super) standing: Standing,
    /// Who the one who asks is among the people.
    pub(super) person: Option<String>,
}

/// What else there is to know of it, but for its entries.
pub(super) struct About {
    pub(super) owner: AccountId,
    pub(super) title: String,
    pub(super) release: ReleaseRef,
    pub(super) created: Timestamp,
    pub(super) updated: Timestamp,
    pub(super) frozen: Option<i64>,
    pub(super) pilot: bool,
}

#[derive(sqlx::FromRow)]
struct SeenRow {
    organisation_id: String,
    owner_id: String,
    title: String,
    release_version: String,
    release_fingerprint: String,
    created_at: i64,
    updated_at: i64,
    journal_seq: i64,
    journal_hash: String,
    standing: String,
    person_key: Option<String>,
    frozen: Option<i64>,
    pilot: i64,
}

/// The one test of who may see a procurement. Everything that reads or writes one goes through it.
pub(super) async fn seen(tx: &mut Transaction, id: &ProcurementId, viewer: &AccountId) -> Result<Seen> {
    Ok(seen_with_about(tx, id, viewer).await?.0)
}

/// The same test, and all that the row says.
pub(super) async fn seen_with_about(
    on: impl Into<On<'_>>,
    id: &ProcurementId,
    viewer: &AccountId,
) -> Result<(Seen, About)> {
    let row: Option<SeenRow> = query(
        "SELECT p.organisation_id, p.owner_id, p.title, p.release_version, p.release_fingerprint, p.created_at,
             p.updated_at, p.journal_seq, p.journal_hash, t.standing, t.person_key,
             (SELECT MAX(number) FROM versions WHERE procurement_id = p.id) AS frozen,
             (SELECT COUNT(*) FROM pilots q WHERE q.procurement_id = p.id AND q.ended_at IS NULL) AS pilot
         FROM procurements p JOIN participants t ON t.procurement_id = p.id
         WHERE p.id = $1 AND t.account_id = $2 AND p.deleted_at IS NULL",
    )
    .bind(id.as_str())
    .bind(viewer.as_str())
    .optional(on)
    .await?;
    let row = row.ok_or(StoreError::NotFound)?;
    let about = About {
        owner: row.owner_id.parse()?,
        title: row.title,
        release: ReleaseRef { version: row.release_version, fingerprint: row.release_fingerprint },
        created: Timestamp::from_millis(row.created_at),
        updated: Timestamp::from_millis(row.updated_at),
        frozen: row.frozen,
        pilot: row.pilot != 0,
    };
    let seen = Seen {
        id: id.clone(),
        organisation_id: row.organisation_id.parse()?,
        head: Head { seq: row.journal_seq, hash: row.journal_hash },
        standing: standing(&row.standing)?,
        person: row.person_key,
    };
    Ok((seen, about))
}

/// The same for what only whoever answers for the procurement does.
pub(super) async fn owned(tx: &mut Transaction, id: &ProcurementId, viewer: &AccountId) -> Result<Seen> {
    let (found, about) = seen_with_about(tx, id, viewer).await?;
    if about.owner == *viewer { Ok(found) } else { Err(StoreError::NotFound) }
}

async fn owner(tx: &mut Transaction, id: &ProcurementId) -> Result<AccountId> {
    let (owner,): (String,) =
        query("SELECT owner_id FROM procurements WHERE id = $1").bind(id.as_str()).one(tx).await?;
    Ok(owner.parse()?)
}

fn standing(code: &str) -> Result<Standing> {
    Standing::parse(code).ok_or_else(|| StoreError::other(format!("there is no standing {code}")))
}

#[derive(sqlx::FromRow)]
struct Row {
    account_id: String,
    display_name: String,
    email: String,
    account_organisation: String,
    standing: String,
    person_key: Option<String>,
    owner_id: String,
    disabled_at: Option<i64>,
}

pub(super) async fn list(store: &SqlStore, id: &ProcurementId, viewer: &AccountId) -> Result<Vec<Participant>> {
    let mut tx = store.begin_read().await?;
    seen(&mut tx, id, viewer).await?;
    let rows: Vec<Row> = query(
        "SELECT t.account_id, a.display_name, a.email, a.organisation_id AS account_organisation, t.standing,
             t.person_key, p.owner_id, a.disabled_at
         FROM participants t JOIN accounts a ON a.id = t.account_id JOIN procurements p ON p.id = t.procurement_id
         WHERE t.procurement_id = $1 ORDER BY a.display_name, a.id",
    )
    .bind(id.as_str())
    .all(&mut tx)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Participant {
                owner: row.account_id == row.owner_id,
                account: row.account_id.parse()?,
                name: row.display_name,
                email: row.email,
                organisation_id: row.account_organisation.parse()?,
                standing: standing(&row.standing)?,
                person: row.person_key,
                in_use: row.disabled_at.is_none(),
            })
        })
        .collect()
}

/// The accounts of those of the people who take part.
pub(super) async fn accounts(on: impl Into<On<'_>>, id: &ProcurementId) -> Result<BTreeMap<String, AccountId>> {
    let rows: Vec<(String, String)> =
        query("SELECT person_key, account_id FROM participants WHERE procurement_id = $1 AND person_key IS NOT NULL")
            .bind(id.as_str())
            .all(on)
            .await?;
    rows.into_iter().map(|(person, account)| Ok((person, account.parse()?))).collect()
}

/// Makes the row of the one who answers for a new procurement.
pub(super) async fn begin(tx: &mut Transaction, made: &Seen, owner: &AccountId, now: Timestamp) -> Result<()> {
    let new = NewParticipant { account: owner.clone(), standing: made.standing, person: made.person.clone() };
    put_row(tx, made, &new, now).await
}

async fn put_row(tx: &mut Transaction, found: &Seen, new: &NewParticipant, now: Timestamp) -> Result<()> {
    query(
        "INSERT INTO participants (procurement_id, account_id, organisation_id, standing, person_key, added_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (procurement_id, account_id)
         DO UPDATE SET standing = excluded.standing, person_key = excluded.person_key",
    )
    .bind(found.id.as_str())
    .bind(new.account.as_str())
    .bind(found.organisation_id.as_str())
    .bind(new.standing.code())
    .bind(new.person.as_deref())
    .bind(now.as_millis())
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn put(
    store: &SqlStore,
    id: &ProcurementId,
    by: &AccountId,
    new: &NewParticipant,
    summary: &str,
    now: Timestamp,
) -> Result<ParticipantChanged> {
    let mut tx = store.begin_write(Queue::Procurement(id)).await?;
    let found = seen(&mut tx, id, by).await?;
    let in_use: Option<(String,)> = query("SELECT id FROM accounts WHERE id = $1 AND disabled_at IS NULL")
        .bind(new.account.as_str())
        .optional(&mut tx)
        .await?;
    if in_use.is_none() {
        return Ok(ParticipantChanged::NotThere);
    }
    if new.standing != Standing::Member && owner(&mut tx, id).await? == new.account {
        return Ok(ParticipantChanged::Owner);
    }
    let others: Vec<(String, String, Option<String>)> =
        query("SELECT account_id, standing, person_key FROM participants WHERE procurement_id = $1")
            .bind(id.as_str())
            .all(&mut tx)
            .await?;
    let same = |(account, standing, person): &(String, String, Option<String>)| {
        account == new.account.as_str() && standing == new.standing.code() && *person == new.person
    };
    if others.iter().any(same) {
        return Ok(ParticipantChanged::AsItWas);
    }
    let taken = |(account, _, person): &(String, String, Option<String>)| {
        account != new.account.as_str() && person.is_some() && *person == new.person
    };
    if others.iter().any(taken) {
        return Ok(ParticipantChanged::PersonTaken);
    }
    put_row(&mut tx, &found, new, now).await?;
    let told = json!({"account": new.account.as_str(), "standing": new.standing.code(), "person": new.person});
    journal::append(&mut tx, &found, by, summary, payload("participant", told), now).await?;
    tx.commit().await?;
    Ok(ParticipantChanged::Yes)
}

pub(super) async fn remove(
    store: &SqlStore,
    id: &ProcurementId,
    by: &AccountId,
    account: &AccountId,
    summary: &str,
    now: Timestamp,
) -> Result<ParticipantChanged> {
    let mut tx = store.begin_write(Queue::Procurement(id)).await?;
    let found = seen(&mut tx, id, by).await?;
    if owner(&mut tx, id).await? == *account {
        return Ok(ParticipantChanged::Owner);
    }
    // What they had typed and not sent in is nobody's to read.
    for statement in [
        "DELETE FROM drafts WHERE procurement_id = $1 AND account_id = $2",
        "DELETE FROM form_drafts WHERE procurement_id = $1 AND account_id = $2",
        "DELETE FROM participants WHERE procurement_id = $1 AND account_id = $2",
    ] {
        let gone = query(statement).bind(id.as_str()).bind(account.as_str()).execute(&mut tx).await?;
        if gone == 0 && statement.contains("participants") {
            return Ok(ParticipantChanged::AsItWas);
        }
    }
    let told = payload("participant_removed", account.as_str().into());
    journal::append(&mut tx, &found, by, summary, told, now).await?;
    tx.commit().await?;
    Ok(ParticipantChanged::Yes)
}

pub(super) async fn hand_over(
    store: &SqlStore,
    id: &ProcurementId,
    by: &AccountId,
    to: &AccountId,
    summary: &str,
    now: Timestamp,
) -> Result<ParticipantChanged> {
    let mut tx = store.begin_write(Queue::Procurement(id)).await?;
    let found = owned(&mut tx, id, by).await?;
    if to == by {
        return Ok(ParticipantChanged::AsItWas);
    }
    let changed = query(
        "UPDATE participants SET standing = 'member' WHERE procurement_id = $1 AND account_id = $2
         AND account_id IN (SELECT id FROM accounts WHERE disabled_at IS NULL)",
    )
    .bind(id.as_str())
    .bind(to.as_str())
    .execute(&mut tx)
    .await?;
    if changed == 0 {
        return Ok(ParticipantChanged::NotThere);
    }
    put_owner(&mut tx, id, to).await?;
    journal::append(&mut tx, &found, by, summary, payload("owner", to.as_str().into()), now).await?;
    tx.commit().await?;
    Ok(ParticipantChanged::Yes)
}

pub(super) async fn hand_over_all(
    store: &SqlStore,
    by: &AccountId,
    (from, to): (&AccountId, &AccountId),
    act: NewAct<'_>,
    summary: &str,
    now: Timestamp,
) -> Result<u64> {
    let mut tx = store.begin_write(Queue::Accounts).await?;
    let organisation = administered_by(&mut tx, by).await?;
    for (account, in_use) in [(from, false), (to, true)] {
        let found: Option<(Option<i64>,)> =
            query("SELECT disabled_at FROM accounts WHERE id = $1 AND organisation_id = $2")
                .bind(account.as_str())
                .bind(organisation.as_str())
                .optional(&mut tx)
                .await?;
        if found.is_none_or(|(disabled,)| disabled.is_none() != in_use) {
            return Err(StoreError::NotFound);
        }
    }
    note(&mut tx, &organisation, by, act, now).await?;
    tx.commit().await?;
    let theirs: Vec<(String,)> = query(
        "SELECT id FROM procurements WHERE owner_id = $1 AND organisation_id = $2 AND deleted_at IS NULL ORDER BY id",
    )
    .bind(from.as_str())
    // What they answered for in another organisation is not this administrator's to give.
    .bind(organisation.as_str())
    .all(store)
    .await?;
    let mut handed = 0;
    for (id,) in theirs {
        // Each in the queue of its own, so that its journal goes on from its end.
        handed += u64::from(take_over(store, &id.parse()?, (by, from, to), summary, now).await?);
    }
    Ok(handed)
}

/// Makes `to` answer for what `from` answered for; false if somebody else does by now.
async fn take_over(
    store: &SqlStore,
    id: &ProcurementId,
    (by, from, to): (&AccountId, &AccountId, &AccountId),
    summary: &str,
    now: Timestamp,
) -> Result<bool> {
    let mut tx = store.begin_write(Queue::Procurement(id)).await?;
    let found = match owned(&mut tx, id, from).await {
        Err(StoreError::NotFound) => return Ok(false),
        found => found?,
    };
    let person = match seen(&mut tx, id, to).await {
        Err(StoreError::NotFound) => None,
        there => there?.person,
    };
    let new = NewParticipant { account: to.clone(), standing: Standing::Member, person };
    put_row(&mut tx, &found, &new, now).await?;
    put_owner(&mut tx, id, to).await?;
    journal::append(&mut tx, &found, by, summary, payload("owner", to.as_str().into()), now).await?;
    tx.commit().await?;
    Ok(true)
}

async fn put_owner(tx: &mut Transaction, id: &ProcurementId, owner: &AccountId) -> Result<()> {
    query("UPDATE procurements SET owner_id = $2 WHERE id = $1")
        .bind(id.as_str())
        .bind(owner.as_str())
        .execute(tx)
        .await?;
    Ok(())
}

fn payload(what: &str, told: Value) -> Map<String, Value> {
    Map::from_iter([(what.to_owned(), told)])
}
