//! What every store has to do (`suite/`), run on each of them, and what only one database can get wrong (`on_*/`).
//!
//! The suite knows no SQL. Which stories there are stands once, in `suite/place.rs`.

#![allow(clippy::unwrap_used)]

mod copy;
mod on_postgres;
mod on_sqlite;
mod suite;
