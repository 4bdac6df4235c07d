//! Backups.

use serde_json::json;
use store::Expect::Absent;
use store::{OpenOptions, SqlStore, Store, StoreError};

use super::File;
use crate::suite::{Place, World, set};

#[tokio::test]
async fn a_backup_is_a_database_like_the_one_it_was_made_of() {
    let place = File::new();
    let store = place.open().await;
    let world = World::new(&store).await;
    let id = world.procurement(&[("need", "a", json!(1))]).await;
    let path = place.path("backup.db");
    store.backup(&path).await.unwrap();
    world.write(&id, &[set("b", Absent, json!(2))]).await;
    assert_eq!(place.files(), ["backup.db", "kravspor.db", "kravspor.db-shm", "kravspor.db-wal", "kravspor.db.lock"]);

    let url = format!("sqlite:{}", path.display());
    let copy = SqlStore::open(&url, &OpenOptions::default()).await.unwrap();
    let found = copy.procurement(&id, &world.kari).await.unwrap();
    assert_eq!(found.entries.len(), 1);
    copy.close().await;

    // The next one takes the place of the one before.
    store.backup(&path).await.unwrap();
    let copy = SqlStore::open(&url, &OpenOptions::default()).await.unwrap();
    let found = copy.procurement(&id, &world.kari).await.unwrap();
    assert_eq!(found.entries.len(), 2);
}

#[tokio::test]
async fn a_backup_that_fails_leaves_nothing_behind() {
    let place = File::new();
    let store = place.open().await;
    World::new(&store).await;
    let files = place.files();
    std::fs::create_dir(place.path("folder")).unwrap();
    for wrong in ["folder", "missing/backup.db", "kravspor.db", "folder/../kravspor.db"] {
        let result = store.backup(&place.path(wrong)).await;
        assert!(matches!(result, Err(StoreError::Other(_))), "{wrong}");
    }
    std::fs::remove_dir(place.path("folder")).unwrap();
    assert_eq!(place.files(), files);
    assert_eq!(store.list_accounts().await.unwrap().len(), 2);
}
