//! Comments: writing, resolving and taking away. Reading them stands in `read.rs`.

mod read;

use read::{count_open, list, open_mentions};

use std::collections::{BTreeMap, BTreeSet};

use async_trait::async_trait;
use serde_json::{Map, Value, json};

use crate::comments::{Comment, CommentRoom, CommentWritten, Conversations, Mention, NewComment, Thing};
use crate::error::Result;
use crate::sql::participants::{Seen, seen};
use crate::sql::{Queue, SqlStore, Transaction, journal, query};
use crate::values::{AccountId, ProcurementId, Timestamp};

#[async_trait]
impl Conversations for SqlStore {
    async fn write_comment(
        &self,
        id: &ProcurementId,
        author: &AccountId,
        new: &NewComment,
        room: CommentRoom,
        summary: &str,
        now: Timestamp,
    ) -> Result<CommentWritten> {
        write(self, id, author, new, room, summary, now).await
    }

    async fn resolve_comment(
        &self,
        id: &ProcurementId,
        by: &AccountId,
        number: i64,
        summary: &str,
        now: Timestamp,
    ) -> Result<bool> {
        resolve(self, id, by, number, summary, now).await
    }

    async fn take_comment_away(
        &self,
        id: &ProcurementId,
        author: &AccountId,
        number: i64,
        summary: &str,
        now: Timestamp,
    ) -> Result<bool> {
        take_away(self, id, author, number, summary, now).await
    }

    async fn comments(&self, id: &ProcurementId, viewer: &AccountId, of: Option<&Thing>) -> Result<Vec<Comment>> {
        list(self, id, viewer, of).await
    }

    async fn count_open_comments(&self, id: &ProcurementId, viewer: &AccountId) -> Result<BTreeMap<Thing, i64>> {
        count_open(self, id, viewer).await
    }

    async fn open_mentions(&self, account: &AccountId) -> Result<Vec<Mention>> {
        open_mentions(self, account).await
    }
}

async fn write(
    store: &SqlStore,
    id: &ProcurementId,
    author: &AccountId,
    new: &NewComment,
    room: CommentRoom,
    summary: &str,
    now: Timestamp,
) -> Result<CommentWritten> {
    let mut tx = store.begin_write(Queue::Procurement(id)).await?;
    let found = seen(&mut tx, id, author).await?;
    let (all, about, last): (i64, i64, i64) = query(
        "SELECT count(*), count(CASE WHEN about = $2 AND key = $3 THEN 1 END), coalesce(max(number), 0)
         FROM comments WHERE procurement_id = $1",
    )
    .bind(id.as_str())
    .bind(&new.thing.about)
    .bind(&new.thing.key)
    .one(&mut tx)
    .await?;
    if all >= room.in_procurement || about >= room.about_thing {
        return Ok(CommentWritten::NoRoom);
    }
    if !(may_be_answered(&mut tx, id, new).await? && take_part(&mut tx, id, &new.mentions).await?) {
        return Ok(CommentWritten::NotThere);
    }
    let number = last + 1;
    insert(&mut tx, &found, author, number, new, now).await?;
    if let Some(answered) = new.answers {
        resolve_row(&mut tx, id, answered, None).await?;
    }
    let mentions: Vec<&str> = new.mentions.iter().map(AccountId::as_str).collect();
    let more = json!({"answers": new.answers, "due": new.due, "mentions": mentions});
    journal::append(&mut tx, &found, author, summary, told("written", number, &new.thing, more), now).await?;
    tx.commit().await?;
    Ok(CommentWritten::Yes(number))
}

/// Whether the comment that a new one answers is there, about the same thing and no answer itself.
async fn may_be_answered(tx: &mut Transaction, id: &ProcurementId, new: &NewComment) -> Result<bool> {
    let Some(answered) = new.answers else { return Ok(true) };
    let row: Option<(i64,)> = query(
        "SELECT number FROM comments
         WHERE procurement_id = $1 AND number = $2 AND about = $3 AND key = $4 AND answers IS NULL",
    )
    .bind(id.as_str())
    .bind(answered)
    .bind(&new.thing.about)
    .bind(&new.thing.key)
    .optional(tx)
    .await?;
    Ok(row.is_some())
}

async fn take_part(tx: &mut Transaction, id: &ProcurementId, accounts: &[AccountId]) -> Result<bool> {
    if accounts.is_empty() {
        return Ok(true);
    }
    let there: Vec<(String,)> =
        query("SELECT account_id FROM participants WHERE procurement_id = $1").bind(id.as_str()).all(tx).await?;
    let there: BTreeSet<&str> = there.iter().map(|(account,)| account.as_str()).collect();
    Ok(accounts.iter().all(|account| there.contains(account.as_str())))
}

async fn insert(
    tx: &mut Transaction,
    found: &Seen,
    author: &AccountId,
    number: i64,
    new: &NewComment,
    now: Timestamp,
) -> Result<()> {
    query(
        "INSERT INTO comments (procurement_id, number, organisation_id, account_id, about, key, answers, written_at, text, due)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(found.id.as_str())
    .bind(number)
    .bind(found.organisation_id.as_str())
    .bind(author.as_str())
    .bind(&new.thing.about)
    .bind(&new.thing.key)
    .bind(new.answers)
    .bind(now.as_millis())
    .bind(&new.text)
    .bind(new.due.as_deref())
    .execute(tx)
    .await?;
    for account in new.mentions.iter().collect::<BTreeSet<_>>() {
        query("INSERT INTO comment_mentions (procurement_id, number, account_id) VALUES ($1, $2, $3)")
            .bind(found.id.as_str())
            .bind(number)
            .bind(account.as_str())
            .execute(tx)
            .await?;
    }
    Ok(())
}

/// Makes a comment resolved by somebody, or open. False if it is so already, or is an answer or not there.
async fn resolve_row(
    tx: &mut Transaction,
    id: &ProcurementId,
    number: i64,
    by: Option<(&AccountId, Timestamp)>,
) -> Result<bool> {
    let statement = match by {
        Some(_) => {
            "UPDATE comments SET resolved_at = $3, resolved_by = $4
             WHERE procurement_id = $1 AND number = $2 AND answers IS NULL AND resolved_at IS NULL"
        }
        None => {
            "UPDATE comments SET resolved_at = $3, resolved_by = $4
             WHERE procurement_id = $1 AND number = $2 AND answers IS NULL AND resolved_at IS NOT NULL"
        }
    };
    let changed = query(statement)
        .bind(id.as_str())
        .bind(number)
        .bind(by.map(|(_, at)| at.as_millis()))
        .bind(by.map(|(account, _)| account.as_str()))
        .execute(tx)
        .await?;
    Ok(changed == 1)
}

async fn thing_of(tx: &mut Transaction, id: &ProcurementId, number: i64) -> Result<Thing> {
    let (about, key): (String, String) =
        query("SELECT about, key FROM comments WHERE procurement_id = $1 AND number = $2")
            .bind(id.as_str())
            .bind(number)
            .one(tx)
            .await?;
    Ok(Thing { about, key })
}

async fn resolve(
    store: &SqlStore,
    id: &ProcurementId,
    by: &AccountId,
    number: i64,
    summary: &str,
    now: Timestamp,
) -> Result<bool> {
    let mut tx = store.begin_write(Queue::Procurement(id)).await?;
    let found = seen(&mut tx, id, by).await?;
    if !resolve_row(&mut tx, id, number, Some((by, now))).await? {
        return Ok(false);
    }
    let thing = thing_of(&mut tx, id, number).await?;
    journal::append(&mut tx, &found, by, summary, told("resolved", number, &thing, json!({})), now).await?;
    tx.commit().await?;
    Ok(true)
}

async fn take_away(
    store: &SqlStore,
    id: &ProcurementId,
    author: &AccountId,
    number: i64,
    summary: &str,
    now: Timestamp,
) -> Result<bool> {
    let mut tx = store.begin_write(Queue::Procurement(id)).await?;
    let found = seen(&mut tx, id, author).await?;
    let taken = query(
        "UPDATE comments SET text = NULL
         WHERE procurement_id = $1 AND number = $2 AND account_id = $3 AND text IS NOT NULL",
    )
    .bind(id.as_str())
    .bind(number)
    .bind(author.as_str())
    .execute(&mut tx)
    .await?;
    if taken == 0 {
        return Ok(false);
    }
    // A question that was taken back waits for nobody.
    resolve_row(&mut tx, id, number, Some((author, now))).await?;
    let thing = thing_of(&mut tx, id, number).await?;
    journal::append(&mut tx, &found, author, summary, told("taken_away", number, &thing, json!({})), now).await?;
    tx.commit().await?;
    Ok(true)
}

/// What the journal keeps of an act. Never the text: what its author takes away is gone.
fn told(act: &str, number: i64, thing: &Thing, more: Value) -> Map<String, Value> {
    let mut told = Map::from_iter([
        ("act".to_owned(), act.into()),
        ("number".to_owned(), number.into()),
        ("about".to_owned(), thing.about.as_str().into()),
        ("key".to_owned(), thing.key.as_str().into()),
    ]);
    if let Value::Object(more) = more {
        told.extend(more);
    }
    Map::from_iter([("comment".to_owned(), told.into())])
}
