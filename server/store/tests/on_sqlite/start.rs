//! Opening a database: making it, migrating it, refusing it.

use std::time::Duration;

use serde_json::json;
use store::{OpenOptions, SqliteStore, Store, StoreError};

use super::Place;
use crate::suite::{Backdoor, World};

async fn try_open(url: &str) -> store::Result<SqliteStore> {
    SqliteStore::open(url, &OpenOptions::default()).await
}

#[tokio::test]
async fn what_was_written_is_there_after_a_restart() {
    let place = Place::new();
    let store = place.open().await;
    let world = World::new(&store).await;
    let id = world.procurement(&[("need", "a", json!(1))]).await;
    let kari = world.kari.clone();
    store.close().await;
    // The write-ahead log is tidied away, and only the lock file stays.
    assert_eq!(place.files(), ["kravspor.db", "kravspor.db.lock"]);

    let store = store::open(&place.url(), &OpenOptions::default()).await.unwrap();
    store.ping().await.unwrap();
    let found = store.procurement(&id, &kari).await.unwrap();
    assert_eq!(found.entries[0].value, json!(1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn servers_that_start_together_take_turns() {
    let place = Place::new();
    let starting: Vec<_> = (0..6)
        .map(|_| {
            let url = place.url();
            tokio::spawn(async move { try_open(&url).await })
        })
        .collect();
    let mut stores = Vec::new();
    for one in starting {
        stores.push(one.await.unwrap().unwrap());
    }
    // All of them work on the same database.
    let world = World::new(&stores[0]).await;
    for store in &stores {
        assert!(store.find_account(&world.kari).await.unwrap().is_some());
    }
}

/// The lock also holds between processes, where SQLite's own would let both find an empty database.
#[tokio::test]
async fn a_server_waits_while_another_migrates() {
    let place = Place::new();
    let other = std::fs::File::create(place.path("kravspor.db.lock")).unwrap();
    other.lock().unwrap();
    let url = place.url();
    let mut opening = tokio::spawn(async move { try_open(&url).await.map(drop) });
    let early = tokio::time::timeout(Duration::from_millis(200), &mut opening).await;
    assert!(early.is_err(), "it did not wait");
    drop(other);
    opening.await.unwrap().unwrap();
}

#[tokio::test]
async fn a_database_from_the_future_is_refused() {
    let place = Place::new();
    place.open().await.close().await;
    place
        .sql(
            "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
             VALUES (29990101000000, 'from the future', TRUE, x'00', 0)",
        )
        .await;
    let before = std::fs::read(place.path("kravspor.db")).unwrap();
    let error = try_open(&place.url()).await.unwrap_err();
    let StoreError::Future { known, found } = error else {
        panic!("{error:?}");
    };
    assert_eq!(found, 29_990_101_000_000);
    assert!((20_261_121_000_000..found).contains(&known));
    let told = error.to_string();
    assert!(told.contains("newer Kravspor") && told.contains("29990101000000"));
    let after = std::fs::read(place.path("kravspor.db")).unwrap();
    assert!(after == before, "the file was changed");
}

#[tokio::test]
async fn a_file_that_is_no_database_is_left_alone() {
    let place = Place::new();
    let text = "Dette er et regneark, ikke en database. ".repeat(100);
    std::fs::write(place.path("kravspor.db"), &text).unwrap();
    assert!(matches!(try_open(&place.url()).await, Err(StoreError::Other(_))));
    assert_eq!(std::fs::read_to_string(place.path("kravspor.db")).unwrap(), text);
}

#[tokio::test]
async fn a_folder_that_is_missing_is_named() {
    let place = Place::new();
    let url = format!("sqlite:{}/kravspor.db", place.path("missing").display());
    let Err(StoreError::Other(cause)) = try_open(&url).await else {
        panic!();
    };
    assert!(cause.to_string().contains("missing/kravspor.db"), "{cause}");
}

#[cfg(unix)]
#[tokio::test]
async fn nobody_else_can_read_the_files() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    let store = place.open().await;
    World::new(&store).await;
    store.backup(&place.path("backup.db")).await.unwrap();
    let files = place.files();
    assert_eq!(files.len(), 5, "{files:?}");
    for name in files {
        let mode = std::fs::metadata(place.path(&name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}
