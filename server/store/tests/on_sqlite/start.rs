//! Opening a database: making it, migrating it, refusing it.

use std::time::Duration;

use store::{OpenOptions, SqlStore, Store, StoreError};

use super::File;
use crate::suite::{Backdoor, Place, World};

async fn try_open(url: &str) -> store::Result<SqlStore> {
    SqlStore::open(url, &OpenOptions::default()).await
}

#[tokio::test]
async fn a_database_that_is_closed_leaves_one_file() {
    let place = File::new();
    let store = place.open().await;
    World::new(&store).await;
    store.close().await;
    // The write-ahead log is tidied away, and only the lock file stays.
    assert_eq!(place.files(), ["kravspor.db", "kravspor.db.lock"]);
}

/// The lock also holds between processes, where SQLite's own would let both find an empty database.
#[tokio::test]
async fn a_server_waits_while_another_migrates() {
    let place = File::new();
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
async fn a_database_from_the_future_is_not_touched() {
    let place = File::new();
    place.open().await.close().await;
    place.sql(File::FROM_THE_FUTURE).await;
    let before = std::fs::read(place.path("kravspor.db")).unwrap();
    assert!(matches!(try_open(&place.url()).await, Err(StoreError::Future { .. })));
    let after = std::fs::read(place.path("kravspor.db")).unwrap();
    assert!(after == before, "the file was changed");
}

#[tokio::test]
async fn a_file_that_is_no_database_is_left_alone() {
    let place = File::new();
    let text = "Dette er et regneark, ikke en database. ".repeat(100);
    std::fs::write(place.path("kravspor.db"), &text).unwrap();
    assert!(matches!(try_open(&place.url()).await, Err(StoreError::Other(_))));
    assert_eq!(std::fs::read_to_string(place.path("kravspor.db")).unwrap(), text);
}

#[tokio::test]
async fn a_folder_that_is_missing_is_named() {
    let place = File::new();
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
    let place = File::new();
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
