//! Sign-in by way of a provider, who knows people by a name of its own.

use store::{
    ConnectedIdentity, Disconnected, Field, Identity, MemberChange, MemberChanged, NewAct, NewcomerAccount, Store,
    StoreError,
};

use super::{World, assert_error, at};

const ACT: NewAct<'static> = NewAct { what: "act", detail: "" };
const ISSUER: &str = "https://id.example";

fn identity<'a>(subject: &'a str, label: &'a str) -> Identity<'a> {
    Identity { issuer: ISSUER, subject, label }
}

fn newcomer(email: &str) -> NewcomerAccount<'_> {
    NewcomerAccount { email, display_name: "Eva", administrator: false }
}

pub async fn somebody_new_gets_an_account_of_their_own(store: &dyn Store) {
    let world = World::new(store).await;
    let make = async |new, identity| {
        store.create_account_of_identity(&world.organisation, new, identity, ACT, world.now()).await
    };
    assert_eq!(store.account_of_identity(ISSUER, "e").await.unwrap(), None);
    let taken = make(newcomer("KARI@lillevik.example"), identity("e", "eva")).await;
    assert_error!(taken, StoreError::Duplicate(Field::Email));
    assert_eq!(store.account_of_identity(ISSUER, "e").await.unwrap(), None, "nothing was written");

    let eva = make(newcomer("eva@lillevik.example"), identity("e", "eva")).await.unwrap();
    let found = store.account_of_identity(ISSUER, "e").await.unwrap().unwrap();
    assert_eq!((&found.id, &found.password_hash, found.administrator), (&eva, &None, false));
    assert_eq!(found.organisation_id, world.organisation);
    for (issuer, subject) in [(ISSUER, "E"), ("https://id.example/", "e"), ("https://other.example", "e")] {
        assert_eq!(store.account_of_identity(issuer, subject).await.unwrap(), None, "{issuer} {subject}");
    }
    assert!(store.find_account(&world.kari).await.unwrap().unwrap().password_hash.is_some());
    assert_eq!(store.organisation_acts(&world.organisation, 9).await.unwrap()[0].by, "Eva");

    store.identity_seen(identity("e", "eva@ny.example")).await.unwrap();
    store.identity_seen(identity("unknown", "x")).await.unwrap();
    let [ConnectedIdentity { issuer, label, .. }] = &store.list_identities(&eva).await.unwrap()[..] else {
        panic!("one identity")
    };
    assert_eq!((issuer.as_str(), label.as_str()), (ISSUER, "eva@ny.example"));
}

pub async fn of_two_first_sign_ins_at_once_one_makes_the_account(store: &dyn Store) {
    let world = World::new(store).await;
    let make = |email| {
        store.create_account_of_identity(&world.organisation, newcomer(email), identity("e", "eva"), ACT, at(20))
    };
    let (one, two) = tokio::join!(make("eva@lillevik.example"), make("eva.b@lillevik.example"));
    let (made, refused) = if one.is_ok() { (one, two) } else { (two, one) };
    assert_error!(refused, StoreError::Duplicate(Field::Identity));
    assert_eq!(store.account_of_identity(ISSUER, "e").await.unwrap().unwrap().id, made.unwrap());
    assert_eq!(store.list_accounts().await.unwrap().len(), 3);
}

pub async fn an_identity_is_connected_to_one_account(store: &dyn Store) {
    let world = World::new(store).await;
    let before = store.find_account(&world.kari).await.unwrap().unwrap().rights;
    store.connect_identity(&world.kari, identity("k", "kari"), ACT, at(20)).await.unwrap();
    assert!(store.find_account(&world.kari).await.unwrap().unwrap().rights > before, "sessions take a new id");
    let again = store.connect_identity(&world.ola, identity("k", "kari"), ACT, at(21)).await;
    assert_error!(again, StoreError::Duplicate(Field::Identity));
    assert!(store.list_identities(&world.ola).await.unwrap().is_empty());
    // Another name with the same provider takes the place of the first.
    store.connect_identity(&world.kari, identity("k2", "kari"), ACT, at(22)).await.unwrap();
    assert_eq!(store.account_of_identity(ISSUER, "k").await.unwrap(), None);
    assert_eq!(store.account_of_identity(ISSUER, "k2").await.unwrap().unwrap().id, world.kari);

    let out = store.change_member(&world.kari, &world.ola, MemberChange::InUse(false), ACT, at(30)).await;
    assert_eq!(out.unwrap(), MemberChanged::Yes);
    assert_error!(store.connect_identity(&world.ola, identity("o", ""), ACT, at(31)).await, StoreError::NotFound);
}

pub async fn the_only_way_in_stays(store: &dyn Store) {
    let world = World::new(store).await;
    let eva = newcomer("eva@lillevik.example");
    let eva =
        store.create_account_of_identity(&world.organisation, eva, identity("e", "eva"), ACT, at(20)).await.unwrap();
    store.connect_identity(&world.kari, identity("k", "kari"), ACT, at(21)).await.unwrap();
    let disconnect = async |account| store.disconnect_identity(account, ISSUER, ACT, at(22)).await.unwrap();
    assert_eq!(disconnect(&world.ola).await, Disconnected::AsItWas);
    assert_eq!(disconnect(&eva).await, Disconnected::OnlyWayIn);
    assert!(store.account_of_identity(ISSUER, "e").await.unwrap().is_some());
    assert_eq!(disconnect(&world.kari).await, Disconnected::Yes);
    assert_eq!(store.account_of_identity(ISSUER, "k").await.unwrap(), None);
    store.change_password(&eva, &store::PasswordHash::new("$argon2id$y"), at(23)).await.unwrap();
    assert_eq!(disconnect(&eva).await, Disconnected::Yes);
}

pub async fn the_right_follows_the_groups_but_for_the_last_administrator(store: &dyn Store) {
    let world = World::new(store).await;
    let set =
        async |account, wanted| store.set_administrator_by_groups(account, wanted, ACT, world.now()).await.unwrap();
    assert_eq!(set(&world.kari, false).await, MemberChanged::LastAdministrator);
    assert_eq!(set(&world.ola, false).await, MemberChanged::AsItWas);
    assert_eq!(set(&world.ola, true).await, MemberChanged::Yes);
    assert_eq!(set(&world.kari, false).await, MemberChanged::Yes);
    assert_eq!(set(&world.ola, false).await, MemberChanged::LastAdministrator);
    let is = async |id| store.find_account(id).await.unwrap().unwrap().administrator;
    assert!(is(&world.ola).await && !is(&world.kari).await);
    assert_eq!(store.organisation_acts(&world.organisation, 9).await.unwrap().len(), 2);
}
