//! A database that is full, on a disk that is full, or locked by somebody else.

use std::time::Duration;

use serde_json::json;
use sqlx::Connection;
use store::Expect::Absent;
use store::{AccountId, JournalCheck, OpenOptions, ProcurementId, Store, StoreError};

use super::File;
use crate::suite::{Place, World, assert_error, at, set};

/// Writes until it has been told ten times that there is no room, and makes sure that nothing was half written.
/// Answers how many writes went well.
async fn fill(store: &dyn Store) -> (ProcurementId, AccountId, usize) {
    let world = World::new(store).await;
    let id = world.procurement(&[]).await;
    let text = "x".repeat(6000);
    let (mut written, mut refused) = (0, 0);
    while refused < 10 {
        let key = format!("k{written:04}");
        match world.try_write(&id, &[set(&key, Absent, json!(text))]).await {
            // Also after a refusal: SQLite may then begin its log anew, and have room for a little more.
            Ok(_) => written += 1,
            Err(StoreError::Full) => {
                refused += 1;
                check(store, &id, &world.kari, written).await;
            }
            Err(other) => panic!("{other:?}"),
        }
        assert!(written < 5000, "it never became full");
    }
    (id, world.kari, written)
}

async fn check(store: &dyn Store, id: &ProcurementId, kari: &AccountId, written: usize) {
    let found = store.procurement(id, kari).await.unwrap();
    assert_eq!(found.entries.len(), written);
    let records = i64::try_from(written).unwrap() + 1;
    assert_eq!(store.verify_journal(id).await.unwrap(), JournalCheck::Unbroken { records, erased: 0 });
}

/// After the room is back, everything is as it was and work goes on.
async fn recover(place: &File, id: &ProcurementId, kari: &AccountId, written: usize) {
    let store = place.open().await;
    check(&store, id, kari, written).await;
    let changes = [set("last", Absent, json!(1))];
    store.write(id, kari, &changes, "Endret", at(9000)).await.unwrap();
    check(&store, id, kari, written + 1).await;
}

#[tokio::test]
async fn a_full_database_loses_nothing() {
    let place = File::new();
    let options = OpenOptions { max_page_count: Some(250), ..OpenOptions::default() };
    let store = place.open_with(&options).await;
    let (id, kari, written) = fill(&store).await;
    assert!(written > 10);
    // What needs no room still works.
    store.delete_expired_sessions(at(0)).await.unwrap();
    store.rename_procurement(&id, &kari, &"x".repeat(100_000), "", at(1)).await.unwrap_err();
    store.close().await;
    recover(&place, &id, &kari, written).await;
}

/// The system's own limit, which SQLite does not call "full". It holds for a whole process, so the test starts itself.
#[cfg(unix)]
#[tokio::test]
async fn a_disk_that_takes_no_more_loses_nothing() {
    const PLACE: &str = "KRAVSPOR_TEST_FILL";
    const NAME: &str = "on_sqlite::limits::a_disk_that_takes_no_more_loses_nothing";
    if let Ok(url) = std::env::var(PLACE) {
        let store = store::open(&url, &OpenOptions::default()).await.unwrap();
        let (id, kari, written) = fill(&*store).await;
        println!("FILLED {id} {kari} {written}");
        return;
    }
    let place = File::new();
    // 4096 blocks of 512 bytes. Whoever exceeds the limit is sent a signal that kills, unless it is ignored.
    let output = std::process::Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 4096; exec \"$@\"", "sh"])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", NAME, "--nocapture"])
        .env(PLACE, place.url())
        .output()
        .unwrap();
    let told = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    let line = told.split("FILLED ").nth(1).unwrap_or_else(|| panic!("{told}"));
    let words: Vec<&str> = line.split_whitespace().collect();
    let written = words[2].parse().unwrap();
    assert!(written > 10);
    recover(&place, &words[0].parse().unwrap(), &words[1].parse().unwrap(), written).await;
}

#[tokio::test]
async fn a_locked_database_is_busy_and_then_works_again() {
    let place = File::new();
    let options = OpenOptions { busy_timeout: Duration::from_millis(100), ..OpenOptions::default() };
    let store = place.open_with(&options).await;
    let world = World::new(&store).await;
    let id = world.procurement(&[]).await;

    let mut raw = place.raw().await;
    let lock = raw.begin_with("BEGIN IMMEDIATE").await.unwrap();
    let change = [set("a", Absent, json!(1))];
    assert_error!(world.try_write(&id, &change).await, StoreError::Busy);
    // Everybody in the queue is told, not only the first.
    let (one, two) = tokio::join!(world.try_write(&id, &change), store.delete_session("a"),);
    assert_error!(one, StoreError::Busy);
    assert_error!(two, StoreError::Busy);
    // Reading goes on meanwhile.
    assert!(world.entries(&id).await.is_empty());

    lock.rollback().await.unwrap();
    world.write(&id, &change).await;
    assert_eq!(world.entries(&id).await, ["need/a@1 = 1"]);
}
