//! Organisations, accounts and releases of the catalogue.

use serde_json::json;
use store::{Field, Organisation, OrganisationId, Release, Store, StoreError};

use super::{World, assert_error, at, person};

pub async fn an_account_is_found_by_id_and_email(store: &dyn Store) {
    let world = World::new(store).await;
    let kari = store.find_account(&world.kari).await.unwrap().unwrap();
    assert_eq!(kari.display_name, "Kari");
    assert_eq!(kari.email, "Kari@lillevik.example");
    assert_eq!(kari.organisation_id, world.organisation);
    assert_eq!(kari.created, at(1));
    assert_eq!(kari.password_hash.clone().unwrap().as_str(), "$argon2id$v=19$x");

    let same = store.find_account_by_email(" KARI@LILLEVIK.EXAMPLE ").await;
    assert_eq!(same.unwrap(), Some(kari));
    let nobody = store.find_account_by_email("k@lillevik.example").await;
    assert_eq!(nobody.unwrap(), None);
    let names: Vec<_> = store.list_accounts().await.unwrap();
    let names: Vec<_> = names.iter().map(|a| a.display_name.as_str()).collect();
    assert_eq!(names, ["Kari", "Ola"]);
}

pub async fn an_email_address_belongs_to_one_person(store: &dyn Store) {
    let world = World::new(store).await;
    for email in ["ola@lillevik.example", "OLA@LILLEVIK.example "] {
        let mut twin = person("Ola Nordmann");
        twin.email = email.into();
        let result = store.create_account(&world.organisation, twin, at(9)).await;
        assert_error!(result, StoreError::Duplicate(Field::Email));
    }
    // Capitals beyond ASCII are capitals too.
    let mut oystein = person("Øystein");
    oystein.email = "Øystein@lillevik.example".into();
    store.create_account(&world.organisation, oystein, at(9)).await.unwrap();
    let found = store.find_account_by_email("øystein@lillevik.example").await;
    assert!(found.unwrap().is_some());
    assert_eq!(store.list_accounts().await.unwrap().len(), 3);
}

pub async fn an_account_needs_an_organisation_that_exists(store: &dyn Store) {
    World::new(store).await;
    let nowhere = OrganisationId::new(at(5));
    let result = store.create_account(&nowhere, person("Per"), at(9)).await;
    assert_error!(result, StoreError::NotFound);
}

pub async fn an_organisation_keeps_its_card(store: &dyn Store) {
    let world = World::new(store).await;
    let mut lillevik = store.organisation(&world.organisation).await.unwrap();
    assert_eq!(lillevik.card, json!({"name": "Lillevik"}));
    lillevik.card = json!({"name": "Lillevik kommune", "labels": {"absolute": "A"}});
    store.put_organisation(&lillevik, at(9)).await.unwrap();
    let storvik = Organisation { id: OrganisationId::new(at(10)), card: json!({"name": "Storvik"}) };
    store.put_organisation(&storvik, at(10)).await.unwrap();
    assert_eq!(store.list_organisations().await.unwrap(), [lillevik, storvik]);
    let nowhere = store.organisation(&OrganisationId::new(at(5))).await;
    assert_error!(nowhere, StoreError::NotFound);
}

pub async fn a_release_is_kept_once(store: &dyn Store) {
    let release = |version: &str, fingerprint: &str| Release {
        version: version.into(),
        fingerprint: fingerprint.into(),
        schema: 1,
        json: r#"{"items": [ ] }"#.into(),
    };
    let first = release("1.0.0", "aaa");
    store.put_release(&first, at(1)).await.unwrap();
    store.put_release(&first, at(2)).await.unwrap();
    store.put_release(&release("1.1.0", "bbb"), at(3)).await.unwrap();

    assert_eq!(store.find_release("aaa").await.unwrap(), Some(first));
    assert_eq!(store.find_release("ccc").await.unwrap(), None);
    let list = store.list_releases().await.unwrap();
    let list: Vec<_> = list.iter().map(|r| (r.version.as_str(), r.fingerprint.as_str(), r.added)).collect();
    assert_eq!(list, [("1.1.0", "bbb", at(3)), ("1.0.0", "aaa", at(1))]);
}

/// By their bytes, whatever the alphabet of the place where the database was made.
pub async fn names_are_ordered_alike_everywhere(store: &dyn Store) {
    let world = World::new(store).await;
    for name in ["Åse", "anna", "Ærlig", "Zara", "Anne"] {
        store.create_account(&world.organisation, person(name), world.now()).await.unwrap();
    }
    let names: Vec<_> = store.list_accounts().await.unwrap().into_iter().map(|found| found.display_name).collect();
    assert_eq!(names, ["Anne", "Kari", "Ola", "Zara", "anna", "Åse", "Ærlig"]);
}
