//! Who gets in, through which link, and who settles it.

use store::{
    AccountId, Field, MemberChange, MemberChanged, NewAct, NewInvitation, Organisation, OrganisationId, PasswordHash,
    SessionRow, Store, StoreError,
};

use super::{World, assert_error, at, person};

const ACT: NewAct<'static> = NewAct { what: "act", detail: "" };

fn invitation(email: &str, hash: &str, expires: i64) -> NewInvitation {
    NewInvitation { email: email.into(), hash: hash.into(), expires: at(expires) }
}

fn hash(text: &str) -> PasswordHash {
    PasswordHash::new(text)
}

/// An administrator of another organisation.
async fn stranger(store: &dyn Store) -> AccountId {
    let id = OrganisationId::new(at(5));
    store.put_organisation(&Organisation { id: id.clone(), card: serde_json::json!({}) }, at(5)).await.unwrap();
    let mut new = person("Fremmed");
    new.administrator = true;
    store.create_account(&id, new, at(5)).await.unwrap()
}

async fn begin_session(store: &dyn Store, id_hash: &str, account: &AccountId) {
    let row = SessionRow {
        id_hash: id_hash.into(),
        data: "{}".into(),
        created: at(0),
        expires: at(1_000_000),
        account: Some(account.clone()),
    };
    store.create_session(&row).await.unwrap();
}

async fn acts(world: &World<'_>) -> usize {
    world.store.organisation_acts(&world.organisation, 100).await.unwrap().len()
}

pub async fn who_sets_up_is_administrator_and_the_last_one_stays(store: &dyn Store) {
    let world = World::new(store).await;
    let is = async |id: &AccountId| store.find_account(id).await.unwrap().unwrap().administrator;
    assert!(is(&world.kari).await && !is(&world.ola).await);
    let change =
        async |by: &AccountId, of: &AccountId, change| store.change_member(by, of, change, ACT, world.now()).await;
    for taken in [MemberChange::Administrator(false), MemberChange::InUse(false)] {
        assert_eq!(change(&world.kari, &world.kari, taken).await.unwrap(), MemberChanged::LastAdministrator);
    }
    assert!(is(&world.kari).await);
    assert_eq!(acts(&world).await, 0);
    assert_error!(change(&world.ola, &world.ola, MemberChange::Administrator(true)).await, StoreError::NotFound);

    let given = change(&world.kari, &world.ola, MemberChange::Administrator(true)).await;
    assert_eq!(given.unwrap(), MemberChanged::Yes);
    let again = change(&world.kari, &world.ola, MemberChange::Administrator(true)).await;
    assert_eq!(again.unwrap(), MemberChanged::AsItWas);
    assert!(store.find_account(&world.ola).await.unwrap().unwrap().rights > at(0));
    let taken = change(&world.ola, &world.kari, MemberChange::Administrator(false)).await;
    assert_eq!(taken.unwrap(), MemberChanged::Yes);
    assert_eq!(acts(&world).await, 2);
    // To edit the catalogue is a right of its own, which the administrator gives.
    assert_error!(change(&world.kari, &world.ola, MemberChange::Editor(true)).await, StoreError::NotFound);
    let edits = async |id: &AccountId| store.find_account(id).await.unwrap().unwrap().editor;
    assert_eq!(change(&world.ola, &world.kari, MemberChange::Editor(true)).await.unwrap(), MemberChanged::Yes);
    assert_eq!(change(&world.ola, &world.kari, MemberChange::Editor(true)).await.unwrap(), MemberChanged::AsItWas);
    assert!(edits(&world.kari).await && !edits(&world.ola).await);
    assert_eq!(change(&world.ola, &world.kari, MemberChange::Editor(false)).await.unwrap(), MemberChanged::Yes);
    assert!(!edits(&world.kari).await);
    // An administrator who can't sign in keeps nobody else in place.
    assert_error!(change(&world.kari, &world.ola, MemberChange::InUse(false)).await, StoreError::NotFound);
}

pub async fn of_two_administrators_who_remove_each_other_one_stays(store: &dyn Store) {
    let world = World::new(store).await;
    let given = store.change_member(&world.kari, &world.ola, MemberChange::Administrator(true), ACT, at(9)).await;
    assert_eq!(given.unwrap(), MemberChanged::Yes);
    let off = MemberChange::Administrator(false);
    let (one, two) = tokio::join!(
        store.change_member(&world.kari, &world.ola, off, ACT, at(10)),
        store.change_member(&world.ola, &world.kari, off, ACT, at(10)),
    );
    assert_ne!(one.is_ok(), two.is_ok());
    let members = store.list_members(&world.organisation).await.unwrap();
    assert_eq!(members.iter().filter(|member| member.account.administrator).count(), 1);
}

pub async fn an_account_out_of_use_has_no_sessions_and_no_links(store: &dyn Store) {
    let world = World::new(store).await;
    begin_session(store, "kari", &world.kari).await;
    store.put_password_link(&world.kari, &world.ola, ("link", at(100)), ACT, at(20)).await.unwrap();
    begin_session(store, "ola", &world.ola).await;
    let out = store.change_member(&world.kari, &world.ola, MemberChange::InUse(false), ACT, at(30)).await;
    assert_eq!(out.unwrap(), MemberChanged::Yes);
    assert_eq!(store.find_account(&world.ola).await.unwrap().unwrap().disabled, Some(at(30)));
    assert!(store.list_sessions(&world.ola, at(31)).await.unwrap().is_empty());
    assert_eq!(store.list_sessions(&world.kari, at(31)).await.unwrap().len(), 1);
    assert!(store.account_of_password_link("link", at(31)).await.unwrap().is_none());
    let link = store.put_password_link(&world.kari, &world.ola, ("other", at(100)), ACT, at(32)).await;
    assert_error!(link, StoreError::NotFound);
    let back = store.change_member(&world.kari, &world.ola, MemberChange::InUse(true), ACT, at(33)).await;
    assert_eq!(back.unwrap(), MemberChanged::Yes);
    assert_eq!(store.find_account(&world.ola).await.unwrap().unwrap().disabled, None);
}

pub async fn an_invitation_makes_one_account(store: &dyn Store) {
    let world = World::new(store).await;
    let refused = store.invite(&world.ola, invitation("per@x.example", "a", 100), ACT, at(10)).await;
    assert_error!(refused, StoreError::NotFound);
    let taken = store.invite(&world.kari, invitation(" OLA@lillevik.example", "a", 100), ACT, at(10)).await;
    assert_error!(taken, StoreError::Duplicate(Field::Email));

    store.invite(&world.kari, invitation("Per@x.example", "old", 100), ACT, at(10)).await.unwrap();
    store.invite(&world.kari, invitation("per@x.example ", "new", 100), ACT, at(11)).await.unwrap();
    assert!(store.invitation("old", at(12)).await.unwrap().is_none(), "the newer takes the place of the older");
    let open = store.list_invitations(&world.organisation, at(12)).await.unwrap();
    assert_eq!(
        open.iter().map(|open| (open.email.as_str(), open.by.as_str())).collect::<Vec<_>>(),
        [("per@x.example", "Kari")]
    );
    assert!(store.list_invitations(&world.organisation, at(100)).await.unwrap().is_empty());

    let accept = async |hash_of_link: &'static str, now| {
        store.accept_invitation(hash_of_link, "Per", &hash("p"), ACT, at(now)).await.unwrap()
    };
    assert_eq!(accept("old", 20).await, None);
    assert_eq!(accept("new", 100).await, None, "too late");
    let per = accept("new", 99).await.unwrap();
    let per = store.find_account(&per).await.unwrap().unwrap();
    assert_eq!((per.email.as_str(), per.display_name.as_str(), per.administrator), ("per@x.example", "Per", false));
    assert_eq!(per.organisation_id, world.organisation);
    assert_eq!(accept("new", 99).await, None, "used");
    assert_eq!(acts(&world).await, 3);
}

pub async fn an_invitation_can_be_withdrawn_by_its_organisation(store: &dyn Store) {
    let world = World::new(store).await;
    let stranger = stranger(store).await;
    let id = store.invite(&world.kari, invitation("per@x.example", "a", 100), ACT, at(10)).await.unwrap();
    // Another organisation's invitation to the same address is its own.
    store.invite(&stranger, invitation("per@x.example", "b", 100), ACT, at(10)).await.unwrap();
    assert!(!store.withdraw_invitation(&stranger, &id, ACT, at(11)).await.unwrap());
    assert!(store.invitation("a", at(12)).await.unwrap().is_some());
    assert!(store.withdraw_invitation(&world.kari, &id, ACT, at(13)).await.unwrap());
    assert!(!store.withdraw_invitation(&world.kari, &id, ACT, at(14)).await.unwrap());
    assert!(store.accept_invitation("a", "Per", &hash("p"), ACT, at(15)).await.unwrap().is_none());
    assert!(store.accept_invitation("b", "Per", &hash("p"), ACT, at(15)).await.unwrap().is_some());
}

pub async fn a_password_link_changes_one_password_once(store: &dyn Store) {
    let world = World::new(store).await;
    let stranger = stranger(store).await;
    for by in [&world.ola, &stranger] {
        let refused = store.put_password_link(by, &world.ola, ("x", at(100)), ACT, at(10)).await;
        assert_error!(refused, StoreError::NotFound);
    }
    begin_session(store, "before", &world.ola).await;
    store.put_password_link(&world.kari, &world.ola, ("old", at(100)), ACT, at(10)).await.unwrap();
    assert!(store.load_session("before", at(11)).await.unwrap().is_none());
    begin_session(store, "between", &world.ola).await;
    store.put_password_link(&world.kari, &world.ola, ("new", at(100)), ACT, at(11)).await.unwrap();
    begin_session(store, "after", &world.ola).await;
    begin_session(store, "kari", &world.kari).await;

    let reset = async |link: &'static str, now| store.reset_password(link, &hash("new"), ACT, at(now)).await.unwrap();
    assert_eq!(reset("old", 20).await, None);
    assert_eq!(reset("new", 100).await, None, "too late");
    assert_eq!(store.account_of_password_link("new", at(99)).await.unwrap().unwrap().id, world.ola);
    assert_eq!(reset("new", 99).await, Some(world.ola.clone()));
    assert_eq!(reset("new", 99).await, None, "used");
    let ola = store.find_account(&world.ola).await.unwrap().unwrap();
    assert_eq!((ola.password_hash.unwrap().as_str(), ola.rights), ("new", at(99)));
    assert!(store.load_session("after", at(99)).await.unwrap().is_none());
    assert!(store.load_session("kari", at(99)).await.unwrap().is_some());
}

pub async fn a_changed_password_ends_what_the_old_one_began(store: &dyn Store) {
    let world = World::new(store).await;
    begin_session(store, "ola", &world.ola).await;
    begin_session(store, "kari", &world.kari).await;
    store.put_password_link(&world.kari, &world.ola, ("link", at(100)), ACT, at(10)).await.unwrap();
    store.change_password(&world.ola, &hash("new"), at(20)).await.unwrap();
    assert!(store.account_of_password_link("link", at(21)).await.unwrap().is_none());
    assert!(store.list_sessions(&world.ola, at(21)).await.unwrap().is_empty());
    store.rename_account(&world.ola, "Ola Nordmann").await.unwrap();
    let ola = store.find_account(&world.ola).await.unwrap().unwrap();
    assert_eq!((ola.password_hash.unwrap().as_str(), ola.display_name.as_str()), ("new", "Ola Nordmann"));
    store.end_sessions(&world.kari).await.unwrap();
    assert!(store.list_sessions(&world.kari, at(21)).await.unwrap().is_empty());
    let nobody = AccountId::new(at(5));
    assert_error!(store.change_password(&nobody, &hash("x"), at(22)).await, StoreError::NotFound);
    assert_error!(store.rename_account(&nobody, "x").await, StoreError::NotFound);
}

pub async fn a_second_factor_takes_each_code_once(store: &dyn Store) {
    let world = World::new(store).await;
    let ola = &world.ola;
    assert_eq!(store.second_factor(ola).await.unwrap(), None);
    assert!(store.begin_second_factor(ola, "aa", at(10)).await.unwrap());
    assert!(store.begin_second_factor(ola, "cc", at(10)).await.unwrap());
    assert!(store.begin_second_factor(ola, "aa", at(11)).await.unwrap(), "what somebody else began is worth nothing");
    assert!(!store.take_step(ola, 5).await.unwrap(), "it is not confirmed");
    let codes = ["x".to_owned(), "y".to_owned()];
    assert!(!store.confirm_second_factor(ola, ("bb", 7), &codes, at(12)).await.unwrap());
    assert!(store.confirm_second_factor(ola, ("aa", 7), &codes, at(12)).await.unwrap());
    assert!(!store.confirm_second_factor(ola, ("aa", 8), &codes, at(13)).await.unwrap());
    assert!(!store.begin_second_factor(ola, "dd", at(13)).await.unwrap());
    let factor = store.second_factor(ola).await.unwrap().unwrap();
    assert_eq!((factor.confirmed, factor.recovery_codes), (Some(at(12)), 2));
    assert!(!format!("{factor:?}").contains("aa"), "the secret stays out of logs");

    let steps = [(7, false), (6, false), (8, true), (8, false), (7, false), (10, true)];
    for (step, taken) in steps {
        assert_eq!(store.take_step(ola, step).await.unwrap(), taken, "{step}");
    }
    for (account, code, taken) in [(&world.kari, "x", false), (ola, "x", true), (ola, "x", false), (ola, "z", false)] {
        assert_eq!(store.take_recovery_code(account, code).await.unwrap(), taken, "{code}");
    }
    assert_eq!(store.second_factor(ola).await.unwrap().unwrap().recovery_codes, 1);
    assert!(store.remove_second_factor(ola, at(20)).await.unwrap());
    assert!(!store.remove_second_factor(ola, at(21)).await.unwrap());
    assert!(!store.take_step(ola, 99).await.unwrap());
    assert!(!store.take_recovery_code(ola, "y").await.unwrap());
}

pub async fn an_organisation_can_demand_a_second_factor(store: &dyn Store) {
    let world = World::new(store).await;
    let stranger = stranger(store).await;
    assert!(store.begin_second_factor(&world.kari, "aa", at(10)).await.unwrap());
    assert!(store.confirm_second_factor(&world.kari, ("aa", 1), &[], at(11)).await.unwrap());
    for (id, account) in [("kari", &world.kari), ("ola", &world.ola), ("stranger", &stranger)] {
        begin_session(store, id, account).await;
    }
    assert!(!store.second_factor_demanded(&world.organisation).await.unwrap());
    assert_error!(store.demand_second_factor(&world.ola, true, ACT, at(12)).await, StoreError::NotFound);
    assert!(store.demand_second_factor(&world.kari, true, ACT, at(13)).await.unwrap());
    assert!(!store.demand_second_factor(&world.kari, true, ACT, at(14)).await.unwrap());
    assert!(store.second_factor_demanded(&world.organisation).await.unwrap());
    let there = async |id: &'static str| store.load_session(id, at(15)).await.unwrap().is_some();
    assert!(there("kari").await && !there("ola").await && there("stranger").await);

    let factors: Vec<_> = store.list_members(&world.organisation).await.unwrap();
    assert_eq!(factors.iter().map(|member| member.second_factor).collect::<Vec<_>>(), [true, false]);
    assert_error!(store.reset_second_factor(&stranger, &world.kari, ACT, at(16)).await, StoreError::NotFound);
    assert!(!store.reset_second_factor(&world.kari, &world.ola, ACT, at(16)).await.unwrap());
    assert!(store.reset_second_factor(&world.kari, &world.kari, ACT, at(16)).await.unwrap());
    assert_eq!(store.second_factor(&world.kari).await.unwrap(), None);
    assert_eq!(acts(&world).await, 2);
}
