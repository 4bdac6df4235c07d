//! Who takes part in a procurement.

use serde_json::json;
use store::{
    AccountId, Expect, JournalCheck, MemberChange, MemberChanged, NewAct, NewParticipant, NewProcurement, Organisation,
    OrganisationId, ParticipantChanged, ProcurementId, ReleaseRef, Standing, Store, StoreError,
};

use super::{World, assert_error, at, person, set};

const ACT: NewAct<'static> = NewAct { what: "act", detail: "" };

fn as_what(account: &AccountId, standing: Standing, person: Option<&str>) -> NewParticipant {
    NewParticipant { account: account.clone(), standing, person: person.map(str::to_owned) }
}

/// Kari lets somebody take part.
async fn put(world: &World<'_>, id: &ProcurementId, new: &NewParticipant) -> ParticipantChanged {
    world.store.put_participant(id, &world.kari, new, "Tilgang", world.now()).await.unwrap()
}

async fn unbroken(store: &dyn Store, id: &ProcurementId, count: i64) {
    let whole = JournalCheck::Unbroken { records: count, erased: 0 };
    assert_eq!(store.verify_journal(id).await.unwrap(), whole);
}

/// An account of another organisation.
async fn elsewhere(store: &dyn Store) -> AccountId {
    let id = OrganisationId::new(at(5));
    store.put_organisation(&Organisation { id: id.clone(), card: json!({}) }, at(5)).await.unwrap();
    store.create_account(&id, person("Fremmed"), at(5)).await.unwrap()
}

/// A procurement of the stranger's organisation that Kari answers for.
async fn of_another(world: &World<'_>, stranger: &AccountId) -> ProcurementId {
    let store = world.store;
    let organisation = store.find_account(stranger).await.unwrap().unwrap().organisation_id;
    let new = NewProcurement {
        title: "Felles".into(),
        release: ReleaseRef { version: "1.0.0".into(), fingerprint: "abc".into() },
        entries: Vec::new(),
        summary: "Opprettet".into(),
    };
    let id = store.create_procurement(stranger, &organisation, new, world.now()).await.unwrap();
    let kari = as_what(&world.kari, Standing::Member, None);
    assert_eq!(
        store.put_participant(&id, stranger, &kari, "Tilgang", world.now()).await.unwrap(),
        ParticipantChanged::Yes
    );
    let handed = store.hand_over(&id, stranger, &world.kari, "Overtatt", world.now()).await.unwrap();
    assert_eq!(handed, ParticipantChanged::Yes);
    id
}

pub async fn those_who_take_part_see_it_and_nobody_else(store: &dyn Store) {
    let world = World::new(store).await;
    let stranger = elsewhere(store).await;
    let id = world.procurement(&[("need", "a", json!(1))]).await;
    let own = store.procurement(&id, &world.kari).await.unwrap();
    assert_eq!((own.standing, own.person), (Standing::Member, None));

    assert_eq!(put(&world, &id, &as_what(&world.ola, Standing::Reader, None)).await, ParticipantChanged::Yes);
    assert_eq!(put(&world, &id, &as_what(&world.ola, Standing::Reader, None)).await, ParticipantChanged::AsItWas);
    assert_eq!(put(&world, &id, &as_what(&stranger, Standing::Member, Some("p1"))).await, ParticipantChanged::Yes);
    assert_eq!(store.procurement(&id, &world.ola).await.unwrap().standing, Standing::Reader);
    let theirs = store.procurement(&id, &stranger).await.unwrap();
    assert_eq!(theirs.person.as_deref(), Some("p1"));
    assert_eq!(theirs.accounts["p1"], stranger);
    let [listed] = store.list_procurements(&stranger).await.unwrap().try_into().unwrap();
    assert_eq!((listed.owner, listed.owner_name.as_str()), (world.kari.clone(), "Kari"));
    assert_eq!(listed.person.as_deref(), Some("p1"));
    let there = store.participants(&id, &world.ola).await.unwrap();
    let names: Vec<_> = there.iter().map(|one| (one.name.as_str(), one.owner)).collect();
    assert_eq!(names, [("Fremmed", false), ("Kari", true), ("Ola", false)]);
    let changes = [set("b", Expect::Absent, json!(2))];
    store.write(&id, &stranger, &changes, "Endret", world.now()).await.unwrap();
    store.put_draft(&id, &world.ola, "f", &json!("x"), world.now()).await.unwrap();

    let remove =
        async |who: &AccountId| store.remove_participant(&id, &world.kari, who, "Fjernet", world.now()).await.unwrap();
    assert_eq!(remove(&world.ola).await, ParticipantChanged::Yes);
    assert_eq!(remove(&world.ola).await, ParticipantChanged::AsItWas);
    assert_eq!(remove(&world.kari).await, ParticipantChanged::Owner);
    assert_error!(store.procurement(&id, &world.ola).await, StoreError::NotFound);
    assert_error!(store.participants(&id, &world.ola).await, StoreError::NotFound);
    let new = as_what(&world.ola, Standing::Member, None);
    assert_error!(store.put_participant(&id, &world.ola, &new, "", world.now()).await, StoreError::NotFound);
    assert_error!(store.remove_participant(&id, &world.ola, &world.kari, "", world.now()).await, StoreError::NotFound);
    assert!(store.list_procurements(&world.ola).await.unwrap().is_empty());
    // Their draft went with them.
    assert_eq!(put(&world, &id, &new).await, ParticipantChanged::Yes);
    assert_eq!(store.draft(&id, &world.ola, "f").await.unwrap(), None);
    unbroken(store, &id, 6).await;
}

pub async fn a_person_is_one_account_and_the_owner_a_member(store: &dyn Store) {
    let world = World::new(store).await;
    let stranger = elsewhere(store).await;
    let id = world.procurement(&[]).await;
    assert_eq!(put(&world, &id, &as_what(&world.ola, Standing::Member, Some("p1"))).await, ParticipantChanged::Yes);
    let taken = put(&world, &id, &as_what(&stranger, Standing::Member, Some("p1"))).await;
    assert_eq!(taken, ParticipantChanged::PersonTaken);
    // Nobody is a person of nobody: several can be that.
    assert_eq!(put(&world, &id, &as_what(&stranger, Standing::Member, None)).await, ParticipantChanged::Yes);
    assert_eq!(put(&world, &id, &as_what(&world.kari, Standing::Member, Some("p2"))).await, ParticipantChanged::Yes);
    assert_eq!(put(&world, &id, &as_what(&world.kari, Standing::Reader, None)).await, ParticipantChanged::Owner);
    let nobody = as_what(&AccountId::new(at(9)), Standing::Member, None);
    assert_eq!(put(&world, &id, &nobody).await, ParticipantChanged::NotThere);
    let stopped = store.change_member(&world.kari, &world.ola, MemberChange::InUse(false), ACT, world.now()).await;
    assert_eq!(stopped.unwrap(), MemberChanged::Yes);
    let out_of_use = put(&world, &id, &as_what(&world.ola, Standing::Reader, None)).await;
    assert_eq!(out_of_use, ParticipantChanged::NotThere);
    unbroken(store, &id, 4).await;
}

pub async fn what_is_handed_over_has_one_owner(store: &dyn Store) {
    let world = World::new(store).await;
    let id = world.procurement(&[]).await;
    let hand = async |by: &AccountId, to: &AccountId| store.hand_over(&id, by, to, "Overtatt", world.now()).await;
    assert_eq!(hand(&world.kari, &world.ola).await.unwrap(), ParticipantChanged::NotThere);
    assert_eq!(put(&world, &id, &as_what(&world.ola, Standing::Auditor, Some("p1"))).await, ParticipantChanged::Yes);
    assert_error!(hand(&world.ola, &world.ola).await, StoreError::NotFound);
    assert_error!(world.remove(&id, &world.ola).await, StoreError::NotFound);
    assert_eq!(hand(&world.kari, &world.ola).await.unwrap(), ParticipantChanged::Yes);
    assert_error!(hand(&world.kari, &world.kari).await, StoreError::NotFound);
    let found = store.procurement(&id, &world.ola).await.unwrap();
    assert_eq!((found.owner, found.standing), (world.ola.clone(), Standing::Member));
    assert_eq!(found.person.as_deref(), Some("p1"));
    assert_eq!(store.procurement(&id, &world.kari).await.unwrap().standing, Standing::Member);
    assert_error!(world.remove(&id, &world.kari).await, StoreError::NotFound);
    unbroken(store, &id, 3).await;
    assert!(world.remove(&id, &world.ola).await.unwrap());
}

pub async fn an_administrator_hands_over_what_somebody_left(store: &dyn Store) {
    let world = World::new(store).await;
    let id = world.procurement(&[]).await;
    let kept = world.procurement(&[]).await;
    assert_eq!(put(&world, &id, &as_what(&world.ola, Standing::Reader, Some("p1"))).await, ParticipantChanged::Yes);
    let change = async |by: &AccountId, of: &AccountId, what| {
        let changed = store.change_member(by, of, what, ACT, world.now()).await;
        assert_eq!(changed.unwrap(), MemberChanged::Yes);
    };
    change(&world.kari, &world.ola, MemberChange::Administrator(true)).await;
    let all = async |by: &AccountId, from: &AccountId, to: &AccountId| {
        store.hand_over_all(by, from, to, ACT, "Overtatt", world.now()).await
    };
    // Kari is there and can do it herself.
    assert_error!(all(&world.ola, &world.kari, &world.ola).await, StoreError::NotFound);
    // What Kari answers for in another organisation is for that one to settle.
    let stranger = elsewhere(store).await;
    let theirs = of_another(&world, &stranger).await;
    change(&world.ola, &world.kari, MemberChange::InUse(false)).await;
    assert_error!(all(&world.kari, &world.kari, &world.ola).await, StoreError::NotFound);
    assert_error!(all(&world.ola, &world.kari, &stranger).await, StoreError::NotFound);
    assert_error!(store.procurement(&kept, &world.ola).await, StoreError::NotFound);
    assert_eq!(all(&world.ola, &world.kari, &world.ola).await.unwrap(), 2);
    assert_eq!(all(&world.ola, &world.kari, &world.ola).await.unwrap(), 0);
    assert_error!(store.procurement(&theirs, &world.ola).await, StoreError::NotFound);
    for (id, person, records) in [(&id, Some("p1"), 3), (&kept, None, 2)] {
        let found = store.procurement(id, &world.ola).await.unwrap();
        assert_eq!((found.owner, found.standing), (world.ola.clone(), Standing::Member));
        assert_eq!(found.person.as_deref(), person);
        unbroken(store, id, records).await;
        let journal = store.journal(id, &world.ola).await.unwrap();
        assert_eq!(
            journal.last().map(|record| (&record.account, record.summary.as_str())),
            Some((&world.ola, "Overtatt"))
        );
    }
}
