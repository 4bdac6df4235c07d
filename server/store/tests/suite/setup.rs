//! The set-up link opens once, in time, and only while nobody has an account.

use serde_json::json;
use store::{Organisation, OrganisationId, Store, StoreError};

use super::{assert_error, at, person};

pub async fn a_setup_link_opens_once(store: &dyn Store) {
    assert!(store.needs_setup().await.unwrap());
    store.put_setup_link("a", at(100), at(0)).await.unwrap();
    assert!(store.setup_link_is_open("a", at(50)).await.unwrap());

    let card = json!({"name": "Lillevik"});
    let (organisation, account) = store.consume_setup("a", person("Kari"), &card, at(50)).await.unwrap();
    assert!(!store.needs_setup().await.unwrap());
    assert_eq!(store.organisation(&organisation).await.unwrap().card, card);
    let kari = store.find_account(&account).await.unwrap().unwrap();
    assert_eq!(kari.organisation_id, organisation);

    assert!(!store.setup_link_is_open("a", at(51)).await.unwrap());
    let again = store.consume_setup("a", person("Ola"), &card, at(51)).await;
    assert_error!(again, StoreError::SetupDead);
    // Nor does anybody get a new one.
    let another = store.put_setup_link("b", at(200), at(60)).await;
    assert_error!(another, StoreError::SetupDead);
    assert_eq!(store.list_accounts().await.unwrap().len(), 1);
    assert_eq!(store.list_organisations().await.unwrap().len(), 1);
}

pub async fn a_setup_link_that_is_wrong_or_late_opens_nothing(store: &dyn Store) {
    store.put_setup_link("a", at(100), at(0)).await.unwrap();
    for (hash, now) in [("b", at(50)), ("", at(50)), ("a", at(100)), ("a", at(101))] {
        assert!(!store.setup_link_is_open(hash, now).await.unwrap());
        let result = store.consume_setup(hash, person("Kari"), &json!({}), now).await;
        assert_error!(result, StoreError::SetupDead);
    }
    assert!(store.needs_setup().await.unwrap());
    assert!(store.list_organisations().await.unwrap().is_empty());
}

pub async fn a_new_setup_link_kills_the_one_before(store: &dyn Store) {
    store.put_setup_link("a", at(100), at(0)).await.unwrap();
    store.put_setup_link("b", at(200), at(10)).await.unwrap();
    assert!(!store.setup_link_is_open("a", at(50)).await.unwrap());
    assert!(store.setup_link_is_open("b", at(50)).await.unwrap());
}

pub async fn of_two_who_open_the_setup_link_one_comes_second(store: &dyn Store) {
    store.put_setup_link("a", at(100), at(0)).await.unwrap();
    let card = json!({});
    let (one, two) = tokio::join!(
        store.consume_setup("a", person("Kari"), &card, at(1)),
        store.consume_setup("a", person("Ola"), &card, at(1)),
    );
    assert_ne!(one.is_ok(), two.is_ok());
    assert_error!(if one.is_ok() { two } else { one }, StoreError::SetupDead);
    assert_eq!(store.list_accounts().await.unwrap().len(), 1);
}

pub async fn a_setup_link_is_dead_once_somebody_has_an_account(store: &dyn Store) {
    store.put_setup_link("a", at(100), at(0)).await.unwrap();
    // Made from the command line, say.
    let lillevik = Organisation { id: OrganisationId::new(at(1)), card: json!({}) };
    store.put_organisation(&lillevik, at(1)).await.unwrap();
    assert!(store.setup_link_is_open("a", at(2)).await.unwrap());
    store.create_account(&lillevik.id, person("Kari"), at(2)).await.unwrap();
    assert!(!store.setup_link_is_open("a", at(3)).await.unwrap());
    let late = store.consume_setup("a", person("Ola"), &json!({}), at(3)).await;
    assert_error!(late, StoreError::SetupDead);
    assert_eq!(store.list_organisations().await.unwrap(), [lillevik]);
}
