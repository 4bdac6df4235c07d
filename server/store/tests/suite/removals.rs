//! What is taken away for good, and what is left of it.

use serde_json::json;
use store::{CatalogueFeedback, Expect, JournalHead, Removal, Store, StoreError};

use super::versions::{freeze, version};
use super::{Place, World, assert_error, comments, feedback, feedback_links, removal, set};

pub async fn what_is_taken_away_is_gone_and_something_is_left(store: &dyn Store) {
    let world = World::new(store).await;
    let (id, other) = (world.procurement(&[("need", "a", json!(1))]).await, world.procurement(&[]).await);
    let head = async |id| store.procurement(id, &world.kari).await.unwrap().head;
    for id in [&id, &other] {
        assert!(freeze(&world, id, version(1, head(id).await)).await);
        store.put_draft(id, &world.kari, "need", &json!({}), world.now()).await.unwrap();
        comments::write(&world, id, &world.kari, &comments::about("line", "IDT-001", "Hvorfor?")).await;
    }
    let end = head(&id).await;
    let kept = store.procurement(&other, &world.kari).await.unwrap();

    assert!(world.remove(&id, &world.kari).await.unwrap());
    assert_error!(store.procurement(&id, &world.kari).await, StoreError::NotFound);
    assert_error!(store.version(&id, &world.kari, 1).await, StoreError::NotFound);
    assert_error!(store.verify_journal(&id).await, StoreError::NotFound);
    assert_eq!(store.list_journals().await.unwrap(), std::slice::from_ref(&other));
    assert_eq!(store.procurement(&other, &world.kari).await.unwrap(), kept);
    assert_eq!(store.version(&other, &world.kari, 1).await.unwrap().files.len(), 3);

    let left = store.list_removals(&world.organisation, 10).await.unwrap();
    let [Removal { id: removed, by, kept, head, .. }] = left.as_slice() else { panic!("{left:?}") };
    assert_eq!((removed, by.as_str(), kept.as_str()), (&id, "Kari", "Arkivsak 26/01234"));
    assert_eq!(head, &JournalHead { seq: end.seq, hash: end.hash });
    assert!(store.list_removals(&world.organisation, 0).await.unwrap().is_empty());
}

pub async fn what_has_gone_on_is_not_taken_away(store: &dyn Store) {
    let world = World::new(store).await;
    let id = world.procurement(&[]).await;
    let seen = store.procurement(&id, &world.kari).await.unwrap().head;
    world.write(&id, &[set("a", Expect::Absent, json!(1))]).await;
    assert!(!store.remove_procurement(&id, &world.kari, removal(&seen.hash), world.now()).await.unwrap());
    assert_eq!(world.entries(&id).await, ["need/a@1 = 1"]);
    assert!(store.list_removals(&world.organisation, 10).await.unwrap().is_empty());
}

/// What was said about the catalogue stays, and nobody can tell where or by whom.
pub async fn feedback_stays_without_a_tie(place: &impl Place) {
    // Refused where there is such a row: a comment can't be nothing.
    const LET_GO: &str = "UPDATE feedback SET comment = NULL
         WHERE comment = 'Uklart' AND wording = 'Bedre' AND procurement_id IS NULL AND account_id IS NULL";
    const TIED: &str = "UPDATE feedback SET comment = NULL WHERE procurement_id IS NOT NULL OR account_id IS NOT NULL
         OR link_id IS NOT NULL OR visitor IS NOT NULL";
    let store = place.open().await;
    let world = World::new(&store).await;
    let (id, other) = (world.procurement(&[]).await, world.procurement(&[]).await);
    let remark = feedback::about("IDT-001", feedback::said("unclear", "Uklart", "Bedre"));
    feedback::give(&world, &id, &world.kari, &remark).await;
    feedback_links::make(&world, &id, store::LinkStage::BeforeAnnouncement, "h").await;
    feedback_links::come_in(&world, "h", world.now()).await;
    assert_eq!(place.refused(LET_GO).await, "");
    assert_ne!(place.refused(TIED).await, "");
    assert!(world.remove(&id, &world.kari).await.unwrap());
    assert_ne!(place.refused(LET_GO).await, "");
    assert_eq!(place.refused(TIED).await, "");
    feedback::give(&world, &other, &world.kari, &remark).await;
    assert_eq!(store.feedback(&other, &world.kari, None).await.unwrap().len(), 1);
    store.close().await;
}
