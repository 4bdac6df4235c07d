//! Procurements as wholes, who sees them, and drafts.

use serde_json::{Value, json};
use store::{AccountId, Expect, ProcurementId, Store, StoreError};

use super::{World, assert_error, at, removal, set};

pub async fn a_procurement_from_beginning_to_end(store: &dyn Store) {
    let world = World::new(store).await;
    let id = world
        .procurement(&[
            ("risk", "S-K01", json!({"likelihood": null})),
            ("need", "users", json!(["ansatte", "innbyggere «æøå»"])),
        ])
        .await;
    assert_eq!(
        world.entries(&id).await,
        [r#"need/users@1 = ["ansatte","innbyggere «æøå»"]"#, r#"risk/S-K01@1 = {"likelihood":null}"#,]
    );
    let found = store.procurement(&id, &world.kari).await.unwrap();
    assert_eq!(found.title, "Journalsystem");
    assert_eq!(found.owner, world.kari);
    assert_eq!(found.organisation_id, world.organisation);
    assert_eq!(found.release.version, "1.0.0");
    assert_eq!(found.release.fingerprint, "abc");
    assert_eq!(found.created, found.updated);

    let later = world.procurement(&[]).await;
    let titles = async || -> Vec<(ProcurementId, String)> {
        let list = store.list_procurements(&world.kari).await.unwrap();
        list.into_iter().map(|p| (p.id, p.title)).collect()
    };
    assert_eq!(titles().await[0].0, later);
    store.rename_procurement(&id, &world.kari, "Arkiv", "Nytt navn", world.now()).await.unwrap();
    assert_eq!(titles().await[0], (id.clone(), "Arkiv".into()));
    world.write(&later, &[set("a", Expect::Absent, json!(1))]).await;
    assert_eq!(titles().await[0].0, later);

    assert!(world.remove(&later, &world.kari).await.unwrap());
    assert_eq!(titles().await, [(id, "Arkiv".into())]);
    nothing_works(store, &later, &world.kari).await;
}

pub async fn nobody_else_sees_a_procurement(store: &dyn Store) {
    let world = World::new(store).await;
    let id = world.procurement(&[("need", "a", json!(1))]).await;
    assert!(store.list_procurements(&world.ola).await.unwrap().is_empty());
    nothing_works(store, &id, &world.ola).await;
    nothing_works(store, &id, &AccountId::new(at(3))).await;
    assert_eq!(world.entries(&id).await, ["need/a@1 = 1"]);
}

pub async fn what_never_existed_is_not_found(store: &dyn Store) {
    let world = World::new(store).await;
    let id = ProcurementId::new(at(3));
    nothing_works(store, &id, &world.kari).await;
    assert_error!(store.verify_journal(&id).await, StoreError::NotFound);
}

/// Everything that takes a viewer answers alike, so nobody learns from the answer that a procurement exists.
async fn nothing_works(store: &dyn Store, id: &ProcurementId, viewer: &AccountId) {
    let now = at(5000);
    let changes = [set("a", Expect::Any, json!("overwritten"))];
    assert_error!(store.procurement(id, viewer).await, StoreError::NotFound);
    assert_error!(store.journal(id, viewer).await, StoreError::NotFound);
    assert_error!(store.write(id, viewer, &changes, "", now).await, StoreError::NotFound);
    assert_error!(store.rename_procurement(id, viewer, "x", "", now).await, StoreError::NotFound);
    assert_error!(store.remove_procurement(id, viewer, removal("x"), now).await, StoreError::NotFound);
    assert_error!(store.put_draft(id, viewer, "f", &Value::Null, now).await, StoreError::NotFound);
    assert_error!(store.draft(id, viewer, "f").await, StoreError::NotFound);
    assert_error!(store.delete_draft(id, viewer, "f").await, StoreError::NotFound);
}

pub async fn a_draft_is_kept_per_form(store: &dyn Store) {
    let world = World::new(store).await;
    let id = world.procurement(&[]).await;
    let other = world.procurement(&[]).await;
    let get = async |id, form| store.draft(id, &world.kari, form).await.unwrap();
    assert_eq!(get(&id, "need").await, None);

    for (form, text) in [("need", "f"), ("need", "første"), ("risk", "r")] {
        store.put_draft(&id, &world.kari, form, &json!({"text": text}), world.now()).await.unwrap();
    }
    let draft = get(&id, "need").await.unwrap();
    assert_eq!(draft.data, json!({"text": "første"}));
    assert_eq!(draft.form, "need");
    assert!(draft.saved < get(&id, "risk").await.unwrap().saved);
    assert_eq!(get(&other, "need").await, None);
    // A draft is no change of the case file.
    assert_eq!(store.journal(&id, &world.kari).await.unwrap().len(), 1);

    store.delete_draft(&id, &world.kari, "need").await.unwrap();
    store.delete_draft(&id, &world.kari, "need").await.unwrap();
    assert_eq!(get(&id, "need").await, None);
    assert!(get(&id, "risk").await.is_some());
}
