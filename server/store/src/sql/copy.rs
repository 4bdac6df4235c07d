//! Moves an installation from one database to another, row by row, and looks at every row once more before it counts.
//!
//! Which tables and columns there are is asked of both databases and has to agree, so a new migration needs nothing here.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{ColumnIndex, Decode, Row, Type};

use crate::error::{Result, StoreError};
use crate::journal::JournalCheck;
use crate::sql::connection::{On, Value, query, query_of_names};
use crate::sql::{OpenOptions, Queue, SqlStore, Transaction, journal, postgres, sqlite};
use crate::values::ProcurementId;

/// How many rows are in memory at once. A row can hold a file.
const ROWS_AT_ONCE: i64 = 50;

/// What was copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// Every table, in the order they were filled.
    pub tables: Vec<CopiedTable>,
    /// How many journals were followed in the new database and found unbroken.
    pub journals_unbroken: usize,
    /// Procurements whose journal is broken. Each row is as it was, so it was broken before.
    pub journals_broken: Vec<ProcurementId>,
}

/// A table that was copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopiedTable {
    /// Its name.
    pub name: String,
    /// How many rows it has.
    pub rows: u64,
}

/// Copies every row of one database into another one, which it makes and migrates, and which must hold nothing. All of it or nothing;
/// what is written to the old one meanwhile is not in the new one, so nobody should be at work.
///
/// # Errors
/// `NotEmpty` names the table; `Other` for a row that was not the same when it was read back.
pub async fn copy(from: &str, to: &str, options: &OpenOptions) -> Result<Copied> {
    let old = SqlStore::open(from, &OpenOptions { must_exist: true, ..options.clone() }).await?;
    let new = SqlStore::open(to, options).await?;
    let copied = copy_between(&old, &new).await;
    old.shut().await;
    new.shut().await;
    copied
}

async fn copy_between(old: &SqlStore, new: &SqlStore) -> Result<Copied> {
    let mut source = old.begin_read().await?;
    let mut target = new.begin_write(Queue::Accounts).await?;
    let tables = in_order(tables(&mut source).await?)?;
    agree(&tables, self::tables(&mut target).await?)?;
    for table in &tables {
        if !Page::first(table).read(&mut target).await?.is_empty() {
            return Err(StoreError::NotEmpty(table.name.clone()));
        }
    }
    let mut copied = Vec::with_capacity(tables.len());
    for table in &tables {
        copied.push(CopiedTable { name: table.name.clone(), rows: fill(table, &mut source, &mut target).await? });
    }
    for table in &tables {
        compare(table, &mut source, &mut target).await?;
    }
    let (journals_unbroken, journals_broken) = follow_journals(&mut target).await?;
    target.commit().await?;
    Ok(Copied { tables: copied, journals_unbroken, journals_broken })
}

/// Every table with how many rows it has, over journals that are known to be unbroken.
pub(super) async fn count(tx: &mut Transaction) -> Result<Copied> {
    let mut counted = Vec::new();
    for table in in_order(tables(tx).await?)? {
        let count = format!("SELECT CAST(count(*) AS BIGINT) FROM \"{}\"", table.name);
        let (rows,): (i64,) = query_of_names(count).one(&mut *tx).await?;
        counted.push(CopiedTable { name: table.name, rows: rows.try_into().unwrap_or(0) });
    }
    let journals_unbroken = journal::list_all(tx).await?.len();
    Ok(Copied { tables: counted, journals_unbroken, journals_broken: Vec::new() })
}

/// What kind of values a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Integer,
    Bytes,
}

impl Kind {
    /// By the name of the type in either database.
    fn named(name: &str) -> Option<Self> {
        match name.to_ascii_lowercase().as_str() {
            "text" => Some(Self::Text),
            "integer" | "bigint" => Some(Self::Integer),
            "blob" | "bytea" => Some(Self::Bytes),
            _ => None,
        }
    }
}

/// A column as a database describes it: table, name, type, and its place in the primary key, from 1 (0 for none).
pub(super) type DescribedColumn = (String, String, String, i64);

/// A table.
#[derive(Debug)]
struct Table {
    name: String,
    /// By name.
    columns: Vec<(String, Kind)>,
    /// The places in `columns` of the primary key.
    key: Vec<usize>,
    /// The tables its rows refer to.
    refers_to: BTreeSet<String>,
}

impl Table {
    fn names(&self) -> String {
        self.columns.iter().map(|(name, _)| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
    }

    fn key_names(&self) -> String {
        self.key.iter().map(|place| format!("\"{}\"", self.columns[*place].0)).collect::<Vec<_>>().join(", ")
    }
}

async fn tables(tx: &mut Transaction) -> Result<Vec<Table>> {
    let (columns, references) = match tx {
        Transaction::Sqlite(_) => (sqlite::copy::COLUMNS, sqlite::copy::REFERENCES),
        Transaction::Postgres(_) => (postgres::copy::COLUMNS, postgres::copy::REFERENCES),
    };
    let columns: Vec<DescribedColumn> = query(columns).all(&mut *tx).await?;
    let references: Vec<(String, String)> = query(references).all(tx).await?;
    let mut tables: Vec<Table> = Vec::new();
    let mut keys: Vec<(i64, usize)> = Vec::new();
    for (index, (table, column, kind, key_place)) in columns.iter().enumerate() {
        if tables.last().is_none_or(|last| last.name != *table) {
            let refers_to = references.iter().filter(|(from, to)| from == table && to != table);
            let refers_to = refers_to.map(|(_, to)| to.clone()).collect();
            tables.push(Table { name: table.clone(), columns: Vec::new(), key: Vec::new(), refers_to });
        }
        let Some(last) = tables.last_mut() else { continue };
        let kind = Kind::named(kind)
            .ok_or_else(|| StoreError::other(format!("{table}.{column} is of type {kind}, which is not copied")))?;
        if *key_place > 0 {
            keys.push((*key_place, last.columns.len()));
        }
        last.columns.push((column.clone(), kind));
        if columns.get(index + 1).is_none_or(|(next, ..)| next != table) {
            keys.sort_unstable();
            last.key = keys.drain(..).map(|(_, place)| place).collect();
            if last.key.is_empty() {
                return Err(StoreError::other(format!("{table} has no primary key")));
            }
        }
    }
    Ok(tables)
}

/// The tables in an order in which each comes after those that its rows refer to.
fn in_order(mut tables: Vec<Table>) -> Result<Vec<Table>> {
    let mut ordered: Vec<Table> = Vec::with_capacity(tables.len());
    while !tables.is_empty() {
        let ready = tables
            .iter()
            .position(|table| table.refers_to.iter().all(|to| ordered.iter().any(|done| done.name == *to)))
            .ok_or_else(|| StoreError::other(format!("{} is in a circle of references", tables[0].name)))?;
        ordered.push(tables.remove(ready));
    }
    Ok(ordered)
}

/// Both databases have the same tables with the same columns, or something has been done to one of them by hand.
fn agree(ours: &[Table], mut theirs: Vec<Table>) -> Result<()> {
    let shown = |table: &Table| format!("{} ({:?}, key {:?})", table.name, table.columns, table.key);
    let mut ours: Vec<String> = ours.iter().map(shown).collect();
    ours.sort();
    theirs.sort_by(|a, b| a.name.cmp(&b.name));
    let theirs: Vec<String> = theirs.iter().map(shown).collect();
    if ours == theirs {
        return Ok(());
    }
    let differ: Vec<&String> = ours.iter().filter(|one| !theirs.contains(one)).collect();
    let differ_there: Vec<&String> = theirs.iter().filter(|one| !ours.contains(one)).collect();
    Err(StoreError::other(format!("the tables differ: here {differ:?}, there {differ_there:?}")))
}

type Values = Vec<Value<'static>>;

/// The next rows of a table, by primary key.
struct Page<'t> {
    table: &'t Table,
    after: Option<Values>,
}

impl<'t> Page<'t> {
    fn first(table: &'t Table) -> Self {
        Self { table, after: None }
    }

    /// Reads it, and goes on to the one after. Both databases order texts by their bytes.
    async fn read(&mut self, tx: &mut Transaction) -> Result<Vec<Values>> {
        let table = self.table;
        let key = table.key_names();
        let mut sql = format!("SELECT {} FROM \"{}\"", table.names(), table.name);
        let after = self.after.take().unwrap_or_default();
        if !after.is_empty() {
            // Writing to a String cannot fail.
            let _ = write!(sql, " WHERE ({key}) > ({})", placeholders(after.len()));
        }
        let _ = write!(sql, " ORDER BY {key} LIMIT {ROWS_AT_ONCE}");
        let statement = after.into_iter().fold(query_of_names(sql), |query, value| query.bind(value));
        let rows = statement.rows(On::Transaction(tx)).await?;
        let rows = rows.read(|row: &SqliteRow| values(table, row), |row: &PgRow| values(table, row))?;
        self.after = rows.last().map(|row| table.key.iter().map(|place| row[*place].clone()).collect());
        Ok(rows)
    }
}

fn placeholders(count: usize) -> String {
    (1..=count).map(|number| format!("${number}")).collect::<Vec<_>>().join(", ")
}

fn values<'r, R: Row>(table: &Table, row: &'r R) -> sqlx::Result<Values>
where
    usize: ColumnIndex<R>,
    Option<String>: Decode<'r, R::Database> + Type<R::Database>,
    Option<i64>: Decode<'r, R::Database> + Type<R::Database>,
    Option<Vec<u8>>: Decode<'r, R::Database> + Type<R::Database>,
{
    let value = |(place, (_, kind)): (usize, &(String, Kind))| {
        Ok(match kind {
            Kind::Text => Value::Text(row.try_get::<Option<String>, _>(place)?.map(Into::into)),
            Kind::Integer => Value::Integer(row.try_get(place)?),
            Kind::Bytes => Value::Bytes(row.try_get::<Option<Vec<u8>>, _>(place)?.map(Into::into)),
        })
    };
    table.columns.iter().enumerate().map(value).collect()
}

async fn fill(table: &Table, source: &mut Transaction, target: &mut Transaction) -> Result<u64> {
    let columns = placeholders(table.columns.len());
    let insert = format!("INSERT INTO \"{}\" ({}) VALUES ({columns})", table.name, table.names());
    let mut page = Page::first(table);
    let mut filled = 0;
    loop {
        let rows = page.read(source).await?;
        if rows.is_empty() {
            return Ok(filled);
        }
        for row in rows {
            let statement = row.into_iter().fold(query_of_names(insert.clone()), |query, value| query.bind(value));
            filled += statement.execute(target).await?;
        }
    }
}

/// Every row is the same in both.
async fn compare(table: &Table, source: &mut Transaction, target: &mut Transaction) -> Result<()> {
    let (mut there, mut here) = (Page::first(table), Page::first(table));
    loop {
        let (old, new) = (there.read(source).await?, here.read(target).await?);
        if old != new {
            return Err(StoreError::other(format!("{}: a row was not the same when it was read back", table.name)));
        }
        if old.is_empty() {
            return Ok(());
        }
    }
}

async fn follow_journals(tx: &mut Transaction) -> Result<(usize, Vec<ProcurementId>)> {
    let ids = journal::list_all(tx).await?;
    let mut broken = Vec::new();
    let total = ids.len();
    for id in ids {
        if let JournalCheck::Broken { .. } = journal::follow(tx, &id).await? {
            broken.push(id);
        }
    }
    Ok((total - broken.len(), broken))
}
