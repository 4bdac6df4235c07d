//! Drafts of forms, and the tickets of pages.

use store::{AccountId, DraftName, FormDraft, FormDraftsKept, NewFormDraft, ProcurementId, Store, StoreError};

use super::{World, assert_error, at};

const KEPT: FormDraftsKept = FormDraftsKept { per_form: 2, per_procurement: 3 };

fn named<'a>(form: &'a str, page: &'a str) -> DraftName<'a> {
    DraftName { form, page }
}

async fn put(world: &World<'_>, id: &ProcurementId, name: DraftName<'_>, text: &str) -> bool {
    let fields = [("note".to_owned(), text.to_owned()), ("note".to_owned(), "\u{0}«æ»\n".to_owned())];
    let new = NewFormDraft { name, fields: &fields, signed_out: text == "ute" };
    world.store.put_form_draft(id, &world.kari, new, KEPT, world.now()).await.unwrap()
}

async fn list(store: &dyn Store, id: &ProcurementId, account: &AccountId) -> Vec<FormDraft> {
    store.list_form_drafts(id, account).await.unwrap()
}

pub async fn each_page_has_a_draft_of_its_own(store: &dyn Store) {
    let world = World::new(store).await;
    let id = world.procurement(&[]).await;
    for (page, text) in [("a", "først"), ("b", "ute"), ("a", "så")] {
        assert!(put(&world, &id, named("/risk/new", page), text).await);
    }
    let [latest, other] = list(store, &id, &world.kari).await.try_into().unwrap();
    assert_eq!((latest.form.as_str(), latest.page.as_str(), latest.signed_out), ("/risk/new", "a", false));
    assert_eq!(latest.fields[0].1, "så");
    assert_eq!(latest.fields[1], ("note".to_owned(), "\u{0}«æ»\n".to_owned()));
    assert!(other.page == "b" && other.signed_out && other.saved < latest.saved);
    // A draft is no change of the case file.
    assert_eq!(store.journal(&id, &world.kari).await.unwrap().len(), 1);

    for _ in 0..2 {
        store.delete_form_draft(&id, &world.kari, named("/risk/new", "a")).await.unwrap();
    }
    assert_eq!(list(store, &id, &world.kari).await, [other]);
}

pub async fn a_draft_is_its_writers_alone(store: &dyn Store) {
    let world = World::new(store).await;
    let id = world.procurement(&[]).await;
    assert!(put(&world, &id, named("/risk/new", "a"), "mitt").await);
    let theirs = NewFormDraft { name: named("/risk/new", "a"), fields: &[], signed_out: true };
    let now = world.now();
    assert_error!(store.put_form_draft(&id, &world.ola, theirs, KEPT, now).await, StoreError::NotFound);
    assert_error!(store.list_form_drafts(&id, &world.ola).await, StoreError::NotFound);
    let gone = store.delete_form_draft(&id, &world.ola, named("/risk/new", "a")).await;
    assert_error!(gone, StoreError::NotFound);

    let new = store::NewParticipant { account: world.ola.clone(), standing: store::Standing::Member, person: None };
    store.put_participant(&id, &world.kari, &new, "Ga", world.now()).await.unwrap();
    assert!(list(store, &id, &world.ola).await.is_empty());
    assert!(store.put_form_draft(&id, &world.ola, theirs, KEPT, world.now()).await.unwrap());
    assert_eq!(list(store, &id, &world.kari).await[0].fields[0].1, "mitt");
    // They go with the access.
    store.remove_participant(&id, &world.kari, &world.ola, "Tok", world.now()).await.unwrap();
    store.put_participant(&id, &world.kari, &new, "Ga", world.now()).await.unwrap();
    assert!(list(store, &id, &world.ola).await.is_empty());
}

pub async fn so_many_drafts_are_kept(store: &dyn Store) {
    let world = World::new(store).await;
    let id = world.procurement(&[]).await;
    let other = world.procurement(&[]).await;
    assert!(put(&world, &id, named("/a", "1"), "x").await && put(&world, &id, named("/a", "2"), "x").await);
    assert!(!put(&world, &id, named("/a", "3"), "x").await, "two of each form");
    assert!(put(&world, &id, named("/a", "2"), "y").await, "one that is there is replaced");
    assert!(put(&world, &id, named("/b", "3"), "x").await);
    assert!(!put(&world, &id, named("/c", "4"), "x").await, "three in all");
    assert!(put(&world, &other, named("/c", "4"), "x").await);
    assert_eq!(list(store, &id, &world.kari).await.len(), 3);
}

pub async fn a_ticket_holds_until_it_ends(store: &dyn Store) {
    let world = World::new(store).await;
    let holder = async |hash, now| store.page_ticket_holder(hash, at(now)).await.unwrap();
    for (hash, expires) in [("a", 100), ("b", 200)] {
        store.put_page_ticket(hash, &world.kari, at(expires)).await.unwrap();
    }
    // A ticket is given to one.
    store.put_page_ticket("a", &world.ola, at(900)).await.unwrap();
    assert_eq!(holder("a", 99).await.as_ref(), Some(&world.kari));
    assert_eq!(holder("a", 100).await, None);
    assert_eq!(holder("c", 0).await, None);
    store.delete_expired_sessions(at(150)).await.unwrap();
    assert_eq!(holder("a", 0).await, None);
    assert_eq!(holder("b", 0).await.as_ref(), Some(&world.kari));
    store.end_sessions(&world.kari).await.unwrap();
    assert_eq!(holder("b", 0).await, None, "all sessions of the account were ended");
}
