//! What people say about the catalogue where they use it.

use serde_json::json;
use store::{
    AccountId, Feedback, FeedbackGiven, FeedbackId, JournalCheck, NewFeedback, NewParticipant, ProcurementId,
    ReleaseRef, Said, Standing, Store, StoreError, Thing,
};

use super::{World, assert_error};

const ROOM: i64 = 3;

pub fn said(verdict: &str, comment: &str, wording: &str) -> Said {
    Said { verdict: verdict.into(), comment: comment.into(), wording: wording.into(), language: "nb".into() }
}

pub fn about(key: &str, said: Said) -> NewFeedback {
    NewFeedback {
        thing: Thing { about: "item".into(), key: key.into() },
        release: ReleaseRef { version: "1.0.0".into(), fingerprint: "abc".into() },
        said,
    }
}

pub async fn try_give(world: &World<'_>, id: &ProcurementId, by: &AccountId, new: &NewFeedback) -> FeedbackGiven {
    world.store.give_feedback(id, by, new, ROOM, "Ga tilbakemelding", world.now()).await.unwrap()
}

/// The id of the remark.
pub async fn give(world: &World<'_>, id: &ProcurementId, by: &AccountId, new: &NewFeedback) -> FeedbackId {
    match try_give(world, id, by, new).await {
        FeedbackGiven::Yes(feedback) => feedback,
        refused => panic!("{refused:?}"),
    }
}

/// A procurement in which Ola reads.
async fn together(world: &World<'_>) -> ProcurementId {
    let id = world.procurement(&[]).await;
    let ola = NewParticipant { account: world.ola.clone(), standing: Standing::Reader, person: None };
    world.store.put_participant(&id, &world.kari, &ola, "Tilgang", world.now()).await.unwrap();
    id
}

async fn all(world: &World<'_>, id: &ProcurementId) -> Vec<Feedback> {
    world.store.feedback(id, &world.kari, None).await.unwrap()
}

pub async fn a_remark_is_given_changed_and_withdrawn(store: &dyn Store) {
    let world = World::new(store).await;
    let id = together(&world).await;
    let new = about("IDT-001", said("unclear", "", ""));
    let first = give(&world, &id, &world.ola, &new).await;
    assert_eq!(try_give(&world, &id, &world.ola, &new).await, FeedbackGiven::Before(first.clone()), "clicked twice");
    let second = give(&world, &id, &world.kari, &about("IDT-002", said("useful", "", ""))).await;
    let listed: Vec<_> = all(&world, &id).await.into_iter().map(|one| one.id).collect();
    assert_eq!(listed, [second.clone(), first.clone()]);

    let more = said("hard_to_verify", "Hva er «æøå»?", "Leverandøren skal …");
    let change = async |who: &AccountId, said: &Said| {
        store.change_feedback(&id, who, &first, said, "Endret", world.now()).await.unwrap()
    };
    assert!(!change(&world.kari, &more).await, "nobody puts words into somebody else's mouth");
    assert!(change(&world.ola, &more).await && !change(&world.ola, &more).await);
    let of = store.feedback(&id, &world.ola, Some(&new.thing)).await.unwrap();
    let [one] = of.as_slice() else { panic!("{of:?}") };
    assert_eq!((&one.said, &one.release, &one.thing), (&more, &new.release, &new.thing));
    assert_eq!(one.by.as_ref().map(|by| (by.name.as_str(), &by.account)), Some(("Ola", &world.ola)));
    assert!(one.changed.is_some_and(|changed| changed > one.at));

    let withdraw =
        async |who: &AccountId| store.withdraw_feedback(&id, who, &first, "Trakk", world.now()).await.unwrap();
    assert!(!withdraw(&world.kari).await && withdraw(&world.ola).await && !withdraw(&world.ola).await);
    assert!(!change(&world.ola, &said("useful", "", "")).await, "what was taken back is not changed");
    assert_eq!(all(&world, &id).await.len(), 1);

    // The journal tells of each act with its verdict, and holds no text of anybody's.
    let records = store.journal(&id, &world.kari).await.unwrap();
    let told: Vec<_> = records.iter().filter_map(|record| record.payload.as_ref()?.get("feedback")).collect();
    assert_eq!(told.len(), 4);
    let act = |act: &str| json!({"act": act, "id": first.as_str(), "about": "item", "key": "IDT-001"});
    let mut given = act("given");
    given["verdict"] = "unclear".into();
    assert_eq!((told[0], told[3]), (&given, &act("withdrawn")));
    assert_eq!(told[2]["verdict"], "hard_to_verify");
    let texts = format!("{records:?}");
    assert!(!texts.contains("æøå") && !texts.contains("Leverandøren skal"));
    assert_eq!(store.verify_journal(&id).await.unwrap(), JournalCheck::Unbroken { records: 6, erased: 0 });
}

pub async fn those_who_take_no_part_give_and_see_no_feedback(store: &dyn Store) {
    let world = World::new(store).await;
    let id = together(&world).await;
    let new = about("IDT-001", said("useful", "", ""));
    let theirs = give(&world, &id, &world.ola, &new).await;
    store.remove_participant(&id, &world.kari, &world.ola, "Fjernet", world.now()).await.unwrap();
    let (ola, now) = (&world.ola, world.now());
    assert_error!(store.feedback(&id, ola, None).await, StoreError::NotFound);
    assert_error!(store.give_feedback(&id, ola, &new, ROOM, "", now).await, StoreError::NotFound);
    assert_error!(store.change_feedback(&id, ola, &theirs, &new.said, "", now).await, StoreError::NotFound);
    assert_error!(store.withdraw_feedback(&id, ola, &theirs, "", now).await, StoreError::NotFound);
    // Nor is a remark of one procurement reached by way of another.
    let other = world.procurement(&[]).await;
    let mine = give(&world, &id, &world.kari, &new).await;
    assert!(!store.withdraw_feedback(&other, &world.kari, &mine, "", world.now()).await.unwrap());
    assert_eq!(all(&world, &id).await.len(), 2);
}

pub async fn there_is_room_for_so_much_feedback(store: &dyn Store) {
    let world = World::new(store).await;
    let id = together(&world).await;
    for verdict in ["useful", "unclear", "other"] {
        give(&world, &id, &world.kari, &about("IDT-001", said(verdict, "", ""))).await;
    }
    let more = about("IDT-002", said("useful", "", ""));
    assert_eq!(try_give(&world, &id, &world.kari, &more).await, FeedbackGiven::NoRoom);
    assert_eq!(all(&world, &id).await.len(), 3);
}
