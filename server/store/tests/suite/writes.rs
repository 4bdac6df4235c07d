//! Writing entries: revisions, conflicts, tombstones.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

use serde_json::json;
use store::Expect::{Absent, Any, Revision};
use store::{JournalCheck, NewEntry, NewProcurement, ReleaseRef, Store};

use super::{World, at, conflict, remove, set};

pub async fn a_write_names_what_it_read(store: &dyn Store) {
    let world = World::new(store).await;
    let id = world.procurement(&[]).await;
    let written = world.write(&id, &[set("a", Absent, json!(1)), set("b", Absent, json!(2))]).await;
    assert_eq!(written.journal_seq, 2);
    let revisions: Vec<_> = written.entries.iter().map(|e| (e.key.as_str(), e.revision)).collect();
    assert_eq!(revisions, [("a", 1), ("b", 1)]);

    world.write(&id, &[set("a", Revision(1), json!(3))]).await;
    assert_eq!(world.entries(&id).await, ["need/a@2 = 3", "need/b@1 = 2"]);
}

pub async fn a_newer_entry_is_never_overwritten(store: &dyn Store) {
    let world = World::new(store).await;
    let id = world.procurement(&[("need", "a", json!("first"))]).await;
    world.write(&id, &[set("a", Revision(1), json!("second"))]).await;
    let before = store.journal(&id, &world.kari).await.unwrap();

    // One change that is too late takes the good ones down with it.
    let late = [set("b", Absent, json!("new")), set("a", Revision(1), json!("late"))];
    let found = conflict(world.try_write(&id, &late).await);
    assert_eq!((found.section.as_str(), found.key.as_str()), ("need", "a"));
    let current = found.current.unwrap();
    assert_eq!((current.revision, current.value), (2, json!("second")));
    assert_eq!(world.entries(&id).await, [r#"need/a@2 = "second""#]);
    assert_eq!(store.journal(&id, &world.kari).await.unwrap(), before);

    let exists = world.try_write(&id, &[set("a", Absent, json!("new"))]).await;
    assert_eq!(conflict(exists).current.unwrap().revision, 2);
    let missing = world.try_write(&id, &[set("c", Revision(1), json!(0))]).await;
    assert_eq!(conflict(missing).current, None);
    let ahead = world.try_write(&id, &[remove("a", Revision(3))]).await;
    assert_eq!(conflict(ahead).current.unwrap().revision, 2);
}

pub async fn of_two_who_read_the_same_revision_one_comes_second(store: &dyn Store) {
    let world = World::new(store).await;
    let id = world.procurement(&[("need", "a", json!(0))]).await;
    let (mine, yours) = ([set("a", Revision(1), json!(1))], [set("a", Revision(1), json!(2))]);
    let (one, two) = tokio::join!(world.try_write(&id, &mine), world.try_write(&id, &yours));
    assert_ne!(one.is_ok(), two.is_ok());
    let winner = if one.is_ok() { 1 } else { 2 };
    let found = conflict(if one.is_ok() { two } else { one });
    assert_eq!(found.current.unwrap().value, json!(winner));
    assert_eq!(world.entries(&id).await, [format!("need/a@2 = {winner}")]);
}

pub async fn a_revision_never_repeats(store: &dyn Store) {
    let world = World::new(store).await;
    let id = world.procurement(&[("need", "a", json!("old"))]).await;
    let removed = world.write(&id, &[remove("a", Revision(1))]).await;
    assert_eq!(removed.entries[0].revision, 2);
    assert!(world.entries(&id).await.is_empty());

    // Whoever still has the old page open meets the tombstone, at its revision or at any other.
    for revision in [1, 2] {
        let late = world.try_write(&id, &[set("a", Revision(revision), json!("late"))]).await;
        assert_eq!(conflict(late).current, None);
    }
    world.write(&id, &[set("a", Absent, json!("new"))]).await;
    assert_eq!(world.entries(&id).await, [r#"need/a@3 = "new""#]);
    let late = world.try_write(&id, &[set("a", Revision(1), json!("late"))]).await;
    assert_eq!(conflict(late).current.unwrap().revision, 3);
}

pub async fn deleting_what_is_not_there_changes_nothing(store: &dyn Store) {
    let world = World::new(store).await;
    let id = world.procurement(&[]).await;
    let written = world.write(&id, &[remove("a", Absent), remove("b", Any)]).await;
    assert!(written.entries.is_empty());
    world.write(&id, &[set("a", Absent, json!(1))]).await;
    assert_eq!(world.entries(&id).await, ["need/a@1 = 1"]);
}

pub async fn the_server_may_write_over_anything(store: &dyn Store) {
    let world = World::new(store).await;
    let id = world.procurement(&[("need", "a", json!(1))]).await;
    world.write(&id, &[set("a", Any, json!(2)), set("b", Any, json!(3))]).await;
    assert_eq!(world.entries(&id).await, ["need/a@2 = 2", "need/b@1 = 3"]);
    world.write(&id, &[remove("a", Any), set("a", Absent, json!(4))]).await;
    assert_eq!(world.entries(&id).await, ["need/a@4 = 4", "need/b@1 = 3"]);
}

pub async fn a_null_is_a_value_and_not_a_deletion(store: &dyn Store) {
    let world = World::new(store).await;
    let id = world.procurement(&[("need", "a", json!(null))]).await;
    assert_eq!(world.entries(&id).await, ["need/a@1 = null"]);
    world.write(&id, &[set("a", Revision(1), json!(null))]).await;
    assert_eq!(world.entries(&id).await, ["need/a@2 = null"]);
}

pub async fn a_procurement_with_one_key_twice_is_not_made(store: &dyn Store) {
    let world = World::new(store).await;
    let entry = NewEntry { section: "need".into(), key: "a".into(), value: json!(1) };
    let new = NewProcurement {
        title: "Import".into(),
        release: ReleaseRef { version: "1.0.0".into(), fingerprint: "abc".into() },
        entries: vec![entry.clone(), entry],
        summary: "Importert".into(),
    };
    let result = store.create_procurement(&world.kari, &world.organisation, new, at(5)).await;
    assert_eq!(conflict(result).key, "a");
    assert!(store.list_procurements(&world.kari).await.unwrap().is_empty());
}

/// A browser that goes away takes its request with it, at any point.
pub async fn a_write_that_is_given_up_leaves_nothing_half_done(store: &dyn Store) {
    let world = World::new(store).await;
    let id = world.procurement(&[]).await;
    let mut waited = 0;
    loop {
        let changes = [set("a", Any, json!(waited)), set("b", Any, json!(waited))];
        if given_up_after(waited, world.try_write(&id, &changes)).await.is_some() {
            break;
        }
        waited += 1;
    }
    assert!(waited > 1, "it never waited, so nothing was given up");

    let found = store.procurement(&id, &world.kari).await.unwrap();
    assert_eq!(found.entries.len(), 2);
    assert_eq!(found.entries[0].revision, found.entries[1].revision);
    let records = store.journal(&id, &world.kari).await.unwrap().len();
    assert_eq!(i64::try_from(records).unwrap(), found.entries[0].revision + 1);
    let check = store.verify_journal(&id).await.unwrap();
    assert!(matches!(check, JournalCheck::Unbroken { .. }));
}

pub async fn what_is_given_up_stands_in_nobodys_way(store: &dyn Store) {
    let world = World::new(store).await;
    let id = world.procurement(&[]).await;
    for waited in 0..GIVEN_UP {
        let _ = given_up_after(waited, store.journal(&id, &world.kari)).await;
        let _ = given_up_after(waited, world.try_write(&id, &[set("a", Any, json!(waited))])).await;
        // More than the pool has connections, so that whichever of them was in use is used again: first to read, then to write.
        for _ in 0..12 {
            store.find_account(&world.kari).await.unwrap();
        }
        for turn in 0..12 {
            let name = format!("Kari {waited} {turn}");
            store.rename_account(&world.kari, &name).await.unwrap();
            assert_eq!(store.find_account(&world.kari).await.unwrap().unwrap().display_name, name);
        }
        world.write(&id, &[set("b", Any, json!(waited))]).await;
    }
}

/// More waits than one write or reading has.
const GIVEN_UP: usize = 30;

/// What comes of it, unless it has to wait more than so many times: then it is given up, as by somebody who closes the browser.
async fn given_up_after<T>(waits: usize, work: impl Future<Output = T>) -> Option<T> {
    let mut work = pin!(work);
    let mut left = waits;
    poll_fn(|context| match work.as_mut().poll(context) {
        Poll::Ready(done) => Poll::Ready(Some(done)),
        Poll::Pending if left == 0 => Poll::Ready(None),
        Poll::Pending => {
            left -= 1;
            Poll::Pending
        }
    })
    .await
}
