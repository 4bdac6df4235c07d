//! What every migration for PostgreSQL has to keep to, so that both databases answer alike.

use super::Database;
use crate::suite::Place;

/// The order of names would otherwise depend on where the database was made, and would differ from SQLite's.
#[tokio::test]
async fn every_text_is_ordered_by_its_bytes() {
    let Some(place) = Database::make().await else { return };
    place.open().await;
    let other: Vec<String> = sqlx::query_scalar(
        "SELECT table_name || '.' || column_name FROM information_schema.columns
         WHERE table_schema = current_schema() AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'
               AND table_name <> '_sqlx_migrations'",
    )
    .fetch_all(&mut place.raw().await)
    .await
    .unwrap();
    assert!(other.is_empty(), "write COLLATE \"C\" after TEXT: {other:?}");
    place.end().await;
}

#[tokio::test]
async fn values_are_text_whole_numbers_or_bytes() {
    let Some(place) = Database::make().await else { return };
    place.open().await;
    let other: Vec<String> = sqlx::query_scalar(
        "SELECT table_name || '.' || column_name || ' ' || data_type FROM information_schema.columns
         WHERE table_schema = current_schema() AND data_type NOT IN ('text', 'bigint', 'bytea')
               AND table_name <> '_sqlx_migrations'",
    )
    .fetch_all(&mut place.raw().await)
    .await
    .unwrap();
    assert!(other.is_empty(), "{other:?}");
    place.end().await;
}
