//! The journal tells who did what, and shows when somebody has been at it.

use serde_json::json;
use store::Expect::{Absent, Revision};
use store::{JournalCheck, JournalFault, ProcurementId, Store, StoreError};

use super::{Place, World, assert_error, remove, set};

/// Made, written twice, renamed: four records.
async fn four_records(world: &World<'_>) -> ProcurementId {
    let id = world.procurement(&[("need", "a", json!(1))]).await;
    world.write(&id, &[set("b", Absent, json!("hemmelig"))]).await;
    world.write(&id, &[remove("a", Revision(1))]).await;
    world.store.rename_procurement(&id, &world.kari, "Arkiv", "Nytt navn", world.now()).await.unwrap();
    id
}

pub async fn the_journal_tells_who_did_what(store: &dyn Store) {
    let world = World::new(store).await;
    let id = four_records(&world).await;
    let records = store.journal(&id, &world.kari).await.unwrap();
    let lines: Vec<_> = records.iter().map(|r| (r.seq, r.summary.as_str())).collect();
    assert_eq!(lines, [(1, "Opprettet"), (2, "Endret"), (3, "Endret"), (4, "Nytt navn")]);
    assert!(records.iter().all(|r| r.account == world.kari));
    assert!(records.is_sorted_by(|a, b| a.at < b.at && a.hash == b.prev_hash));
    assert_eq!(
        records[1].payload,
        Some(json!({
            "summary": "Endret",
            "changes": [{"section": "need", "key": "b", "revision": 1, "value": "hemmelig"}],
        }))
    );
    assert_eq!(
        records[2].payload.as_ref().unwrap()["changes"][0],
        json!({"section": "need", "key": "a", "revision": 2, "value": null})
    );
    assert_eq!(records[3].payload.as_ref().unwrap()["title"], "Arkiv");
    let check = store.verify_journal(&id).await.unwrap();
    assert_eq!(check, JournalCheck::Unbroken { records: 4, erased: 0 });
}

pub async fn a_payload_can_be_erased(store: &dyn Store) {
    let world = World::new(store).await;
    let id = four_records(&world).await;
    let erase = async |by, seq| store.erase_record(&id, seq, by, "Etter krav", world.now()).await;
    assert_error!(erase(&world.ola, 2).await, StoreError::NotFound);
    assert!(!erase(&world.kari, 9).await.unwrap());
    let whole = store.verify_journal(&id).await.unwrap();
    assert_eq!(whole, JournalCheck::Unbroken { records: 4, erased: 0 });
    assert!(erase(&world.kari, 2).await.unwrap());
    assert!(!erase(&world.kari, 2).await.unwrap());
    let check = store.verify_journal(&id).await.unwrap();
    assert_eq!(check, JournalCheck::Unbroken { records: 5, erased: 1 });
    let journal = store.journal(&id, &world.kari).await.unwrap();
    assert_eq!((&journal[1].payload, journal[1].summary.as_str()), (&None, ""));
    assert_eq!((&journal[4].account, journal[4].summary.as_str()), (&world.kari, "Etter krav"));
    // And it goes on from there.
    world.write(&id, &[set("c", Absent, json!(1))]).await;
    assert!(erase(&world.kari, 3).await.unwrap());
    let check = store.verify_journal(&id).await.unwrap();
    assert_eq!(check, JournalCheck::Unbroken { records: 7, erased: 2 });
}

/// Each of these begins with a store of its own.
pub const TAMPERING: [(&str, i64, JournalFault); 9] = [
    ("UPDATE journal SET payload = replace(payload, 'hemmelig', 'offentlig') WHERE seq = 2", 2, JournalFault::Payload),
    ("UPDATE journal SET summary = 'Godkjent' WHERE seq = 3", 3, JournalFault::Summary),
    ("UPDATE journal SET at = at - 1 WHERE seq = 2", 2, JournalFault::Hash),
    (
        "UPDATE journal SET account_id = (SELECT id FROM accounts WHERE display_name = 'Ola') WHERE seq = 3",
        3,
        JournalFault::Hash,
    ),
    ("UPDATE journal SET payload_digest = hash WHERE seq = 1", 1, JournalFault::Hash),
    ("DELETE FROM journal WHERE seq = 1", 1, JournalFault::Missing),
    ("DELETE FROM journal WHERE seq = 3", 3, JournalFault::Missing),
    ("DELETE FROM journal WHERE seq = 4", 4, JournalFault::Missing),
    // Whoever makes a hash fit has to change every record after it.
    ("UPDATE journal SET hash = payload_digest WHERE seq = 4", 4, JournalFault::Hash),
];

pub async fn tampering_shows(place: &impl Place, (statement, seq, fault): (&'static str, i64, JournalFault)) {
    let store = &place.open().await;
    let world = World::new(store).await;
    let id = four_records(&world).await;
    let other = four_records(&world).await;
    place.sql(statement).await;
    let check = store.verify_journal(&id).await.unwrap();
    assert_eq!(check, JournalCheck::Broken { seq, fault }, "{statement}");
    let check = store.verify_journal(&other).await.unwrap();
    assert_eq!(check, JournalCheck::Broken { seq, fault }, "{statement}");
}

/// A chain that fits together but was written for another procurement.
pub async fn a_journal_cannot_be_moved(place: &impl Place) {
    let store = &place.open().await;
    let world = World::new(store).await;
    let (one, two) = (four_records(&world).await, four_records(&world).await);
    assert!(one < two);
    place.sql("DELETE FROM journal WHERE procurement_id = (SELECT max(id) FROM procurements)").await;
    place.sql("UPDATE journal SET procurement_id = (SELECT max(id) FROM procurements)").await;
    let check = store.verify_journal(&two).await.unwrap();
    assert_eq!(check, JournalCheck::Broken { seq: 1, fault: JournalFault::Chain });
    let check = store.verify_journal(&one).await.unwrap();
    assert_eq!(check, JournalCheck::Broken { seq: 1, fault: JournalFault::Missing });
}
