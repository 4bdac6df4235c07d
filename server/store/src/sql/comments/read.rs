//! Comments: what is read of them.

use std::collections::BTreeMap;

use crate::comments::{Comment, Mention, Named, Thing};
use crate::error::Result;
use crate::sql::participants::seen;
use crate::sql::{SqlStore, Transaction, query};
use crate::values::{AccountId, ProcurementId, Timestamp};

#[derive(sqlx::FromRow)]
struct Row {
    number: i64,
    about: String,
    key: String,
    answers: Option<i64>,
    account_id: String,
    by_name: String,
    written_at: i64,
    text: Option<String>,
    due: Option<String>,
    resolved_at: Option<i64>,
    resolver: Option<String>,
}

pub(in crate::sql) async fn list(
    store: &SqlStore,
    id: &ProcurementId,
    viewer: &AccountId,
    of: Option<&Thing>,
) -> Result<Vec<Comment>> {
    let mut tx = store.begin_read().await?;
    seen(&mut tx, id, viewer).await?;
    let (about, key) = of.map(|thing| (thing.about.as_str(), thing.key.as_str())).unzip();
    let rows: Vec<Row> = query(
        "SELECT c.number, c.about, c.key, c.answers, c.account_id, a.display_name AS by_name, c.written_at, c.text, c.due,
             c.resolved_at, r.display_name AS resolver
         FROM comments c JOIN accounts a ON a.id = c.account_id LEFT JOIN accounts r ON r.id = c.resolved_by
         WHERE c.procurement_id = $1 AND ($2 IS NULL OR (c.about = $2 AND c.key = $3)) ORDER BY c.number",
    )
    .bind(id.as_str())
    .bind(about)
    .bind(key)
    .all(&mut tx)
    .await?;
    let mut mentions = mentions_of(&mut tx, id, (about, key)).await?;
    rows.into_iter()
        .map(|row| {
            Ok(Comment {
                number: row.number,
                thing: Thing { about: row.about, key: row.key },
                answers: row.answers,
                by: Named { account: row.account_id.parse()?, name: row.by_name },
                at: Timestamp::from_millis(row.written_at),
                text: row.text,
                due: row.due,
                mentions: mentions.remove(&row.number).unwrap_or_default(),
                resolved: row.resolver.zip(row.resolved_at.map(Timestamp::from_millis)),
            })
        })
        .collect()
}

async fn mentions_of(
    tx: &mut Transaction,
    id: &ProcurementId,
    (about, key): (Option<&str>, Option<&str>),
) -> Result<BTreeMap<i64, Vec<Named>>> {
    let rows: Vec<(i64, String, String)> = query(
        "SELECT m.number, m.account_id, a.display_name FROM comment_mentions m
         JOIN comments c ON c.procurement_id = m.procurement_id AND c.number = m.number
         JOIN accounts a ON a.id = m.account_id
         WHERE m.procurement_id = $1 AND ($2 IS NULL OR (c.about = $2 AND c.key = $3)) ORDER BY a.display_name, a.id",
    )
    .bind(id.as_str())
    .bind(about)
    .bind(key)
    .all(tx)
    .await?;
    let mut mentions: BTreeMap<i64, Vec<Named>> = BTreeMap::new();
    for (number, account, name) in rows {
        mentions.entry(number).or_default().push(Named { account: account.parse()?, name });
    }
    Ok(mentions)
}

pub(in crate::sql) async fn count_open(
    store: &SqlStore,
    id: &ProcurementId,
    viewer: &AccountId,
) -> Result<BTreeMap<Thing, i64>> {
    let mut tx = store.begin_read().await?;
    seen(&mut tx, id, viewer).await?;
    let rows: Vec<(String, String, i64)> = query(
        "SELECT about, key, count(*) FROM comments
         WHERE procurement_id = $1 AND answers IS NULL AND resolved_at IS NULL GROUP BY about, key",
    )
    .bind(id.as_str())
    .all(&mut tx)
    .await?;
    Ok(rows.into_iter().map(|(about, key, count)| (Thing { about, key }, count)).collect())
}

#[derive(sqlx::FromRow)]
struct MentionRow {
    procurement_id: String,
    number: i64,
    begun_by: i64,
    about: String,
    key: String,
    by_name: String,
    text: String,
    due: Option<String>,
}

pub(in crate::sql) async fn open_mentions(store: &SqlStore, account: &AccountId) -> Result<Vec<Mention>> {
    let rows: Vec<MentionRow> = query(
        "SELECT c.procurement_id, c.number, b.number AS begun_by, c.about, c.key, a.display_name AS by_name, c.text, b.due
         FROM comment_mentions m
         JOIN comments c ON c.procurement_id = m.procurement_id AND c.number = m.number
         JOIN comments b ON b.procurement_id = c.procurement_id AND b.number = coalesce(c.answers, c.number)
         JOIN participants t ON t.procurement_id = c.procurement_id AND t.account_id = m.account_id
         JOIN procurements p ON p.id = c.procurement_id
         JOIN accounts a ON a.id = c.account_id
         WHERE m.account_id = $1 AND c.text IS NOT NULL AND b.resolved_at IS NULL AND p.deleted_at IS NULL
         ORDER BY c.procurement_id, c.number",
    )
    .bind(account.as_str())
    .all(store)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Mention {
                procurement: row.procurement_id.parse()?,
                number: row.number,
                begun_by: row.begun_by,
                thing: Thing { about: row.about, key: row.key },
                by: row.by_name,
                text: row.text,
                due: row.due,
            })
        })
        .collect()
}
