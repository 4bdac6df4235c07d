//! What every store has to do (`suite/`), run on each of them, and what only one database can get wrong (`on_*/`).
//!
//! The suite speaks to `&dyn Store` and knows no SQL. A store for another database adds a module like `on_sqlite`.

#![allow(clippy::unwrap_used)]

mod on_sqlite;
mod suite;
