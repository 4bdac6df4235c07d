//! What procurements did with the entries of the catalogue, kept by the end of their journals.

use serde_json::json;
use store::Expect::Absent;
use store::{CatalogueUse, ProcurementId, Store, Thing, Uncounted};

use super::settings::neighbour;
use super::{World, set};

fn thing(key: &str) -> Thing {
    Thing { about: "item".into(), key: key.into() }
}

pub fn used(key: &str, did: &str) -> CatalogueUse {
    CatalogueUse { thing: thing(key), did: did.into() }
}

async fn uncounted(world: &World<'_>, at_most: i64) -> Uncounted {
    world.store.uncounted(&world.organisation, at_most).await.unwrap()
}

/// Counts the procurement as it is.
pub async fn count(world: &World<'_>, id: &ProcurementId, uses: &[CatalogueUse]) {
    let head = world.store.procurement(id, &world.kari).await.unwrap().head.hash;
    world.store.put_uses(id, &head, uses, world.now()).await.unwrap();
}

pub async fn a_procurement_is_counted_again_when_it_went_on(store: &dyn Store) {
    let world = World::new(store).await;
    let first = world.procurement(&[("need", "users", json!(4))]).await;
    let second = world.procurement(&[]).await;
    let some = uncounted(&world, 1).await;
    assert_eq!((some.procurements.len(), some.waiting, some.all), (1, 2, 2));
    assert_eq!((&some.procurements[0].id, some.procurements[0].entries.len()), (&first, 1));
    assert_eq!(some.procurements[0].release.version, "1.0.0");
    count(&world, &first, &[used("IDT-001", "kept"), used("IDT-002", "")]).await;
    let rest = uncounted(&world, 10).await;
    assert_eq!((rest.waiting, rest.all), (1, 2));
    assert_eq!(rest.procurements[0].id, second);
    count(&world, &second, &[used("IDT-001", "kept")]).await;
    assert_eq!(uncounted(&world, 10).await.waiting, 0);
    let counts = async |key: &str| store.use_counts(&world.organisation, &thing(key)).await.unwrap();
    assert_eq!(counts("IDT-001").await, [("kept".to_owned(), 2)]);
    assert_eq!(counts("IDT-002").await, [(String::new(), 1)]);

    world.write(&first, &[set("more", Absent, json!(1))]).await;
    let again = uncounted(&world, 10).await;
    assert_eq!((again.waiting, &again.procurements[0].id), (1, &first));
    count(&world, &first, &[used("IDT-001", "left_out")]).await;
    assert_eq!(counts("IDT-001").await, [("kept".to_owned(), 1), ("left_out".to_owned(), 1)]);
    assert!(counts("IDT-002").await.is_empty(), "what was counted before is not counted twice");
    // Worked out while somebody else was writing: it waits again.
    store.put_uses(&first, "an earlier end", &[], world.now()).await.unwrap();
    assert_eq!(uncounted(&world, 10).await.waiting, 1);
}

pub async fn counts_are_of_one_organisation_and_go_with_the_procurement(store: &dyn Store) {
    let world = World::new(store).await;
    let (storvik, _) = neighbour(&world).await;
    let id = world.procurement(&[]).await;
    count(&world, &id, &[used("IDT-001", "kept")]).await;
    assert!(store.use_counts(&storvik, &thing("IDT-001")).await.unwrap().is_empty());
    let theirs = store.uncounted(&storvik, 10).await.unwrap();
    assert_eq!((theirs.procurements.len(), theirs.waiting, theirs.all), (0, 0, 0));
    let versions =
        async |of| store.releases_used(of).await.unwrap().into_iter().map(|it| it.version).collect::<Vec<_>>();
    assert_eq!(versions(&world.organisation).await, ["1.0.0"]);
    assert!(versions(&storvik).await.is_empty());
    let head = store.procurement(&id, &world.kari).await.unwrap().head.hash;
    assert!(world.remove(&id, &world.kari).await.unwrap());
    assert!(store.use_counts(&world.organisation, &thing("IDT-001")).await.unwrap().is_empty());
    // What was still being worked out when it went is not kept.
    store.put_uses(&id, &head, &[used("IDT-001", "kept")], world.now()).await.unwrap();
    assert!(store.use_counts(&world.organisation, &thing("IDT-001")).await.unwrap().is_empty());
}
