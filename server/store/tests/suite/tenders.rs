//! What tenderers answered, as numbers that are put together for good.

use serde_json::json;
use store::{EnoughTenders, NewTenders, ProcurementId, Store, StoreError, TenderCounts, TenderSum};

use super::settings::neighbour;
use super::{World, assert_error};

/// Two procurements with three answers.
const ENOUGH: EnoughTenders = EnoughTenders { procurements: 2, answers: 3 };
/// Whatever there is.
const ONE: EnoughTenders = EnoughTenders { procurements: 1, answers: 1 };

fn counts(yes: i64, no: i64) -> TenderCounts {
    TenderCounts { yes, no, unanswered: 1, ..TenderCounts::default() }
}

fn unclear(unclear: i64) -> TenderCounts {
    TenderCounts { unclear, ..TenderCounts::default() }
}

/// What a procurement answered, made from how it is now.
async fn answered(world: &World<'_>, id: &ProcurementId, items: &[(&str, TenderCounts)]) -> NewTenders {
    let items = items.iter().map(|(item, counts)| ((*item).to_owned(), *counts)).collect();
    let head = world.store.procurement(id, &world.kari).await.unwrap().head.hash;
    let replaces = world.store.tenders_read(id, &world.kari).await.unwrap().map(|read| read.at);
    NewTenders { head, replaces, version: 1, sheets: 4, items }
}

async fn put(world: &World<'_>, id: &ProcurementId, new: &NewTenders) -> bool {
    world.store.put_tenders(id, &world.kari, new, "Leste inn «æøå»", world.now()).await.unwrap()
}

async fn read(world: &World<'_>, id: &ProcurementId, items: &[(&str, TenderCounts)]) {
    let new = answered(world, id, items).await;
    assert!(put(world, id, &new).await);
}

/// Reads answers in and puts them together, so that every table has a row.
pub async fn read_and_sum(world: &World<'_>, id: &ProcurementId) {
    read(world, id, &[("IDT-001", counts(2, 1)), ("IDT-002", unclear(1))]).await;
    world.store.sum_tenders(&world.organisation, ONE).await.unwrap();
}

async fn sum(world: &World<'_>) {
    world.store.sum_tenders(&world.organisation, ENOUGH).await.unwrap();
}

async fn sums(world: &World<'_>, item: &str) -> Vec<TenderSum> {
    world.store.tender_sums(&world.organisation, item).await.unwrap()
}

/// The items of a procurement, with how many answers could not be counted.
async fn items(world: &World<'_>, id: &ProcurementId) -> Vec<(String, i64)> {
    world.store.tenders_read(id, &world.kari).await.unwrap().unwrap().items
}

pub async fn answers_are_read_in_read_in_again_and_taken_out(store: &dyn Store) {
    let world = World::new(store).await;
    let id = world.procurement(&[]).await;
    assert_eq!(store.tenders_read(&id, &world.kari).await.unwrap(), None);
    assert!(!store.drop_tenders(&id, &world.kari, "Tok ut", world.now()).await.unwrap());
    let first = answered(&world, &id, &[("IDT-001", counts(2, 1)), ("IDT-002", unclear(3))]).await;
    assert!(put(&world, &id, &first).await);
    let found = store.tenders_read(&id, &world.kari).await.unwrap().unwrap();
    assert_eq!((found.by.name.as_str(), found.version, found.sheets), ("Kari", 1, 4));
    assert_eq!(found.items, [("IDT-001".to_owned(), 0), ("IDT-002".to_owned(), 3)]);
    let record = store.journal(&id, &world.kari).await.unwrap().pop().unwrap();
    let act = json!({"act": "read", "sheets": 4, "version": 1});
    assert_eq!(record.payload, Some(json!({"summary": "Leste inn «æøå»", "tenders": act})));

    // Made from what somebody else has replaced, or from a procurement that went on.
    assert!(!put(&world, &id, &first).await);
    let behind = NewTenders { replaces: None, ..answered(&world, &id, &[]).await };
    assert!(!put(&world, &id, &behind).await);
    let behind = NewTenders { head: "an earlier end".into(), ..answered(&world, &id, &[]).await };
    assert!(!put(&world, &id, &behind).await);
    assert_eq!(items(&world, &id).await, found.items);

    read(&world, &id, &[("IDT-001", counts(3, 3))]).await;
    assert_eq!(items(&world, &id).await, [("IDT-001".to_owned(), 0)]);
    assert!(store.drop_tenders(&id, &world.kari, "Tok ut", world.now()).await.unwrap());
    assert_eq!(store.tenders_read(&id, &world.kari).await.unwrap(), None);
    // There is nothing to be put together.
    store.sum_tenders(&world.organisation, ONE).await.unwrap();
    assert!(sums(&world, "IDT-001").await.is_empty());
}

pub async fn what_is_put_together_is_nobodys_own_any_more(store: &dyn Store) {
    let world = World::new(store).await;
    let first = world.procurement(&[]).await;
    read(&world, &first, &[("IDT-001", counts(2, 1)), ("IDT-002", counts(9, 9)), ("IDT-003", unclear(4))]).await;
    sum(&world).await;
    assert!(sums(&world, "IDT-002").await.is_empty(), "one procurement is not enough, whatever it had");
    let second = world.procurement(&[]).await;
    read(&world, &second, &[("IDT-001", counts(0, 1)), ("IDT-003", unclear(4))]).await;
    sum(&world).await;
    let together = TenderSum { procurements: 2, yes: 2, partly: 0, no: 4 };
    assert_eq!(sums(&world, "IDT-001").await, [together]);
    assert!(sums(&world, "IDT-003").await.is_empty(), "what is unclear is no answer");

    // Read in again, taken out or removed: what was put together stays as it is, and takes nothing a second time.
    read(&world, &first, &[("IDT-001", counts(5, 5)), ("IDT-003", unclear(1))]).await;
    assert_eq!(items(&world, &first).await, [("IDT-001".to_owned(), 0), ("IDT-003".to_owned(), 1)]);
    assert!(store.drop_tenders(&second, &world.kari, "Tok ut", world.now()).await.unwrap());
    sum(&world).await;
    assert_eq!(sums(&world, "IDT-001").await, [together]);
    assert!(world.remove(&second, &world.kari).await.unwrap());
    assert_eq!(sums(&world, "IDT-001").await, [together]);

    // The next ones are put together by themselves.
    for _ in 0..2 {
        let more = world.procurement(&[]).await;
        read(&world, &more, &[("IDT-001", counts(1, 0))]).await;
    }
    sum(&world).await;
    assert_eq!(sums(&world, "IDT-001").await, [together, TenderSum { procurements: 2, yes: 2, partly: 0, no: 2 }]);
}

pub async fn answers_are_of_one_organisation_and_of_those_who_take_part(store: &dyn Store) {
    let world = World::new(store).await;
    let (storvik, per) = neighbour(&world).await;
    let id = world.procurement(&[]).await;
    store.sum_tenders(&storvik, ONE).await.unwrap();
    read_and_sum(&world, &id).await;
    assert_eq!(sums(&world, "IDT-001").await.len(), 1);
    assert!(store.tender_sums(&storvik, "IDT-001").await.unwrap().is_empty());
    let new = answered(&world, &id, &[]).await;
    for stranger in [&per, &world.ola] {
        assert_error!(store.tenders_read(&id, stranger).await, StoreError::NotFound);
        assert_error!(store.put_tenders(&id, stranger, &new, "Leste inn", world.now()).await, StoreError::NotFound);
        assert_error!(store.drop_tenders(&id, stranger, "Tok ut", world.now()).await, StoreError::NotFound);
    }
    assert_eq!(items(&world, &id).await.len(), 2);
}
