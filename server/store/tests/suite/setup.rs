//! Set-up links open once, in time, and only while nobody has an account: anywhere, or in the organisation they are for.

use serde_json::json;
use store::{Field, Organisation, OrganisationId, SetUp, Store, StoreError};

use super::{assert_error, at, person};

pub async fn a_setup_link_opens_once(store: &dyn Store) {
    assert!(store.needs_setup().await.unwrap());
    store.put_setup_link("a", at(100), at(0)).await.unwrap();
    assert!(store.setup_link("a", at(50)).await.unwrap().is_some());

    let card = json!({"name": "Lillevik"});
    let (organisation, account) = store.consume_setup("a", person("Kari"), &card, at(50)).await.unwrap();
    assert!(!store.needs_setup().await.unwrap());
    assert_eq!(store.organisation(&organisation).await.unwrap().card, card);
    let kari = store.find_account(&account).await.unwrap().unwrap();
    assert_eq!(kari.organisation_id, organisation);

    assert!(store.setup_link("a", at(51)).await.unwrap().is_none());
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
        assert!(store.setup_link(hash, now).await.unwrap().is_none());
        let result = store.consume_setup(hash, person("Kari"), &json!({}), now).await;
        assert_error!(result, StoreError::SetupDead);
    }
    assert!(store.needs_setup().await.unwrap());
    assert!(store.list_organisations().await.unwrap().is_empty());
}

pub async fn a_new_setup_link_kills_the_one_before(store: &dyn Store) {
    store.put_setup_link("a", at(100), at(0)).await.unwrap();
    store.put_setup_link("b", at(200), at(10)).await.unwrap();
    assert!(store.setup_link("a", at(50)).await.unwrap().is_none());
    assert!(store.setup_link("b", at(50)).await.unwrap().is_some());
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
    assert!(store.setup_link("a", at(2)).await.unwrap().is_some());
    store.create_account(&lillevik.id, person("Kari"), at(2)).await.unwrap();
    assert!(store.setup_link("a", at(3)).await.unwrap().is_none());
    let late = store.consume_setup("a", person("Ola"), &json!({}), at(3)).await;
    assert_error!(late, StoreError::SetupDead);
    assert_eq!(store.list_organisations().await.unwrap(), [lillevik]);
}

pub async fn an_organisation_is_added_with_a_link_of_its_own(store: &dyn Store) {
    store.put_setup_link("first", at(100), at(0)).await.unwrap();
    let (lillevik, _) =
        store.consume_setup("first", person("Kari"), &json!({"name": "Lillevik"}), at(1)).await.unwrap();
    let card = json!({"name": "Storvik"});
    let storvik = store.add_organisation(&card, ("a", at(100)), at(2)).await.unwrap();
    assert_eq!(store.organisation(&storvik).await.unwrap().card, card);
    assert_eq!(store.list_organisations().await.unwrap().len(), 2);
    assert_eq!(store.setup_link("a", at(3)).await.unwrap(), Some(SetUp::Organisation(storvik.clone())));
    assert_eq!(store.setup_link("a", at(100)).await.unwrap(), None, "it runs out");

    // Another link kills the one before it, and none of another organisation.
    let sund = store.add_organisation(&json!({"name": "Sund"}), ("s", at(100)), at(3)).await.unwrap();
    store.put_organisation_link(&storvik, ("b", at(100)), at(4)).await.unwrap();
    assert_eq!(store.setup_link("a", at(5)).await.unwrap(), None);
    assert_eq!(store.setup_link("s", at(5)).await.unwrap(), Some(SetUp::Organisation(sund)));

    // An address that has an account elsewhere gets no second one, and the link stays open for the next try.
    assert_error!(
        store.consume_setup("b", person("Kari"), &json!({}), at(6)).await,
        StoreError::Duplicate(Field::Email)
    );
    let other = json!({"name": "Noe annet"});
    let (organisation, eva) = store.consume_setup("b", person("Eva"), &other, at(7)).await.unwrap();
    assert_eq!(organisation, storvik);
    assert_eq!(store.organisation(&storvik).await.unwrap().card, card, "the link makes no card");
    let eva = store.find_account(&eva).await.unwrap().unwrap();
    assert!(eva.administrator && eva.organisation_id == storvik && storvik != lillevik);

    assert_error!(store.consume_setup("b", person("Liv"), &json!({}), at(8)).await, StoreError::SetupDead);
    assert_error!(store.put_organisation_link(&storvik, ("c", at(100)), at(9)).await, StoreError::SetupDead);
    let nowhere = OrganisationId::new(at(10));
    assert_error!(store.put_organisation_link(&nowhere, ("c", at(100)), at(10)).await, StoreError::NotFound);
}
