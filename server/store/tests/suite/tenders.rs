//! What tenderers answered, as numbers.

use serde_json::json;
use store::{NewTenders, ProcurementId, Store, StoreError, TenderCounts};

use super::settings::neighbour;
use super::{World, assert_error};

fn counts(yes: i64, no: i64) -> TenderCounts {
    TenderCounts { yes, no, unanswered: 1, ..TenderCounts::default() }
}

fn answered(items: &[(&str, TenderCounts)]) -> NewTenders {
    let items = items.iter().map(|(item, counts)| ((*item).to_owned(), *counts)).collect();
    NewTenders { version: 1, sheets: 4, items }
}

/// Reads answers in, so that every table has a row.
pub async fn read(world: &World<'_>, id: &ProcurementId, items: &[(&str, TenderCounts)]) {
    world.store.put_tenders(id, &world.kari, &answered(items), "Leste inn «æøå»", world.now()).await.unwrap();
}

async fn of_item(world: &World<'_>, item: &str) -> Vec<TenderCounts> {
    world.store.tender_answers(&world.organisation, item).await.unwrap()
}

pub async fn answers_are_read_in_read_in_again_and_taken_out(store: &dyn Store) {
    let world = World::new(store).await;
    let (first, second) = (world.procurement(&[]).await, world.procurement(&[]).await);
    assert_eq!(store.tenders_read(&first, &world.kari).await.unwrap(), None);
    assert!(!store.drop_tenders(&first, &world.kari, "Tok ut", world.now()).await.unwrap());
    read(&world, &first, &[("IDT-001", counts(2, 1)), ("IDT-002", counts(0, 3))]).await;
    read(&world, &second, &[("IDT-001", counts(1, 0))]).await;
    let found = store.tenders_read(&first, &world.kari).await.unwrap().unwrap();
    assert_eq!((found.by.name.as_str(), found.version, found.sheets), ("Kari", 1, 4));
    assert_eq!(found.items, answered(&[("IDT-001", counts(2, 1)), ("IDT-002", counts(0, 3))]).items);
    assert_eq!(of_item(&world, "IDT-001").await, [counts(2, 1), counts(1, 0)]);
    assert!(of_item(&world, "IDT-009").await.is_empty());

    // Again: it takes the place of what was there, and is the latest now.
    read(&world, &first, &[("IDT-001", counts(3, 3))]).await;
    assert_eq!(of_item(&world, "IDT-001").await, [counts(1, 0), counts(3, 3)]);
    assert!(of_item(&world, "IDT-002").await.is_empty());
    let record = store.journal(&first, &world.kari).await.unwrap().pop().unwrap();
    let act = json!({"act": "read", "sheets": 4, "version": 1});
    assert_eq!(record.payload, Some(json!({"summary": "Leste inn «æøå»", "tenders": act})));

    assert!(store.drop_tenders(&first, &world.kari, "Tok ut", world.now()).await.unwrap());
    assert_eq!(store.tenders_read(&first, &world.kari).await.unwrap(), None);
    assert_eq!(of_item(&world, "IDT-001").await, [counts(1, 0)]);
}

pub async fn answers_are_of_one_organisation_and_go_with_the_procurement(store: &dyn Store) {
    let world = World::new(store).await;
    let (storvik, per) = neighbour(&world).await;
    let id = world.procurement(&[]).await;
    read(&world, &id, &[("IDT-001", counts(2, 1))]).await;
    assert!(store.tender_answers(&storvik, "IDT-001").await.unwrap().is_empty());
    for stranger in [&per, &world.ola] {
        let new = answered(&[]);
        assert_error!(store.tenders_read(&id, stranger).await, StoreError::NotFound);
        assert_error!(store.put_tenders(&id, stranger, &new, "Leste inn", world.now()).await, StoreError::NotFound);
        assert_error!(store.drop_tenders(&id, stranger, "Tok ut", world.now()).await, StoreError::NotFound);
    }
    assert_eq!(of_item(&world, "IDT-001").await, [counts(2, 1)]);
    assert!(world.remove(&id, &world.kari).await.unwrap());
    assert!(of_item(&world, "IDT-001").await.is_empty());
}
