//! A procurement goes on to a newer release: with its entries, or not at all.

use serde_json::json;
use store::{AccountId, Expect, JournalCheck, ProcurementId, Release, ReleaseChange, ReleaseRef, Store, StoreError};

use super::versions::{freeze, version};
use super::{World, assert_error, at, conflict, set};

/// A release that is kept.
pub async fn kept(world: &World<'_>, name: &str) -> ReleaseRef {
    let release =
        Release { version: name.into(), fingerprint: format!("fingerprint of {name}"), schema: 1, json: "{}".into() };
    world.store.put_release(&release, world.now()).await.unwrap();
    ReleaseRef { version: release.version, fingerprint: release.fingerprint }
}

/// Kari goes on to the release, and says something else of `hosting` along with it.
pub async fn go_on(
    world: &World<'_>,
    id: &ProcurementId,
    by: &AccountId,
    to: &ReleaseRef,
    expect: Expect,
) -> store::Result<bool> {
    let head = world.store.procurement(id, &world.kari).await.unwrap().head;
    let change = ReleaseChange { head, to: to.clone(), changes: vec![set("hosting", expect, json!("cloud"))] };
    world.store.change_release(id, by, &change, "Tok inn katalog 2.0.0", world.now()).await
}

pub async fn a_procurement_goes_on_to_another_release(store: &dyn Store) {
    let world = World::new(store).await;
    let id = world.procurement(&[]).await;
    let before = store.procurement(&id, &world.kari).await.unwrap().release;
    let to = kept(&world, "2.0.0").await;
    assert!(go_on(&world, &id, &world.kari, &to, Expect::Absent).await.unwrap());

    let found = store.procurement(&id, &world.kari).await.unwrap();
    assert_eq!(found.release, to);
    assert_eq!(world.entries(&id).await, ["need/hosting@1 = \"cloud\""]);
    let last = store.journal(&id, &world.kari).await.unwrap().pop().unwrap();
    assert_eq!((last.seq, last.summary.as_str()), (2, "Tok inn katalog 2.0.0"));
    let payload = last.payload.unwrap();
    assert_eq!(payload["release"], json!({ "from": before, "to": to }));
    assert_eq!(payload["changes"][0]["key"], "hosting");
    assert_eq!(found.head.hash, last.hash);
    assert_eq!(store.verify_journal(&id).await.unwrap(), JournalCheck::Unbroken { records: 2, erased: 0 });
}

pub async fn nobody_goes_on_from_what_they_have_not_seen(store: &dyn Store) {
    let world = World::new(store).await;
    let id = world.procurement(&[]).await;
    let (was, to) = (store.procurement(&id, &world.kari).await.unwrap(), kept(&world, "2.0.0").await);
    world.write(&id, &[set("users", Expect::Absent, json!(40))]).await;
    let late = ReleaseChange { head: was.head, to: to.clone(), changes: Vec::new() };
    assert!(!store.change_release(&id, &world.kari, &late, "x", world.now()).await.unwrap());
    // An entry that is not as it was read keeps the release out as well.
    conflict(go_on(&world, &id, &world.kari, &to, Expect::Revision(7)).await);
    // So does a release that nobody has.
    let unknown = ReleaseRef { version: "3.0.0".into(), fingerprint: "nobody's".into() };
    assert_error!(go_on(&world, &id, &world.kari, &unknown, Expect::Absent).await, StoreError::NotFound);
    let misnamed = ReleaseRef { version: "2.0.1".into(), ..to.clone() };
    assert_error!(go_on(&world, &id, &world.kari, &misnamed, Expect::Absent).await, StoreError::NotFound);
    for stranger in [&world.ola, &AccountId::new(at(3))] {
        assert_error!(go_on(&world, &id, stranger, &to, Expect::Absent).await, StoreError::NotFound);
    }
    let now = store.procurement(&id, &world.kari).await.unwrap();
    assert_eq!((now.release, now.entries.len(), now.head.seq), (was.release, 1, 2), "nothing was written");
    assert!(go_on(&world, &id, &world.kari, &to, Expect::Absent).await.unwrap());
}

pub async fn a_frozen_version_keeps_the_release_it_was_made_with(store: &dyn Store) {
    let world = World::new(store).await;
    let id = world.procurement(&[]).await;
    let head = store.procurement(&id, &world.kari).await.unwrap().head;
    assert!(freeze(&world, &id, version(1, head)).await);
    let before = store.version(&id, &world.kari, 1).await.unwrap();
    let to = kept(&world, "2.0.0").await;
    assert!(go_on(&world, &id, &world.kari, &to, Expect::Absent).await.unwrap());
    assert_eq!(store.version(&id, &world.kari, 1).await.unwrap(), before);
    assert_eq!(before.info.release.version, "1.0.0");
    let file = store.version_file(&id, &world.kari, 1, "published", "kravark.xlsx").await.unwrap();
    assert_eq!(file, [0, 0xFF, 1]);
}
