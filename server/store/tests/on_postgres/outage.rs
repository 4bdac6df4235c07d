//! A database that goes away, for a moment or for good.

use serde_json::json;
use store::Expect::Absent;
use store::{OpenOptions, SqlStore, Store, StoreError};

use super::Database;
use crate::suite::{Backdoor, Place, World, assert_error, set};

#[tokio::test]
async fn connections_that_were_cut_are_made_anew() {
    let Some(place) = Database::make().await else { return };
    let store = place.open().await;
    let world = World::new(&store).await;
    let id = world.procurement(&[]).await;
    // What a restarted server looks like from here.
    place
        .sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
             WHERE datname = current_database() AND pid <> pg_backend_pid()",
        )
        .await;
    world.write(&id, &[set("a", Absent, json!(1))]).await;
    assert_eq!(world.entries(&id).await, ["need/a@1 = 1"]);
    place.end().await;
}

#[tokio::test]
async fn a_database_that_is_gone_is_said_to_be() {
    let Some(place) = Database::make().await else { return };
    let store = place.open().await;
    let world = World::new(&store).await;
    let id = world.procurement(&[]).await;
    place.drop_now().await;
    assert_error!(store.ping().await, StoreError::Gone(_));
    assert_error!(store.procurement(&id, &world.kari).await, StoreError::Gone(_));
    assert_error!(world.try_write(&id, &[set("a", Absent, json!(1))]).await, StoreError::Gone(_));
    assert_error!(SqlStore::open(&place.url(), &OpenOptions::default()).await, StoreError::Gone(_));
}

/// This one needs no server.
#[tokio::test]
async fn a_server_that_is_not_there_is_said_to_be_gone() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("postgres://kravspor@localhost/kravspor?host={}", folder.path().display());
    assert_error!(SqlStore::open(&url, &OpenOptions::default()).await, StoreError::Gone(_));
}
