//! Who waits for whom.

use std::time::Duration;

use serde_json::json;
use sqlx::Connection;
use store::Expect::Absent;
use store::{OpenOptions, Store, StoreError};

use super::Database;
use crate::suite::{Place, World, assert_error, set};

/// Somebody has stopped in the middle of a write to one procurement. Work on another goes on, and so does reading.
#[tokio::test]
async fn a_write_waits_only_for_writes_to_the_same_procurement() {
    let Some(place) = Database::make().await else { return };
    let options = OpenOptions { busy_timeout: Duration::from_millis(100), ..OpenOptions::default() };
    let store = place.open_with(&options).await;
    let world = World::new(&store).await;
    let (one, other) = (world.procurement(&[]).await, world.procurement(&[]).await);

    let mut raw = place.raw().await;
    let mut stopped = raw.begin().await.unwrap();
    sqlx::query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))")
        .bind(format!("procurement/{one}"))
        .execute(&mut *stopped)
        .await
        .unwrap();
    let change = [set("a", Absent, json!(1))];
    assert_error!(world.try_write(&one, &change).await, StoreError::Busy);
    assert!(world.entries(&one).await.is_empty());
    world.write(&other, &change).await;
    assert_eq!(world.entries(&other).await, ["need/a@1 = 1"]);

    stopped.rollback().await.unwrap();
    world.write(&one, &change).await;
    assert_eq!(world.entries(&one).await, ["need/a@1 = 1"]);
    raw.close().await.unwrap();
    store.close().await;
    place.end().await;
}
