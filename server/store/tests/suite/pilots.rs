//! Pilots: who makes a procurement one, and what those who take part tell of it.

use std::collections::BTreeMap;

use serde_json::json;
use store::{JournalCheck, NewParticipant, Pilot, PilotChange, ProcurementId, Standing, StepReview, Store, StoreError};

use super::{World, assert_error};

fn review(minutes: Option<i64>, hard: &str) -> StepReview {
    StepReview { minutes, hard: hard.into(), helped: String::new() }
}

fn answers(answer: &str) -> BTreeMap<String, String> {
    BTreeMap::from([("time".to_owned(), answer.to_owned()), ("again".to_owned(), String::new())])
}

/// A procurement in which Ola reads.
async fn together(world: &World<'_>) -> ProcurementId {
    let id = world.procurement(&[]).await;
    let ola = NewParticipant { account: world.ola.clone(), standing: Standing::Reader, person: None };
    world.store.put_participant(&id, &world.kari, &ola, "Tilgang", world.now()).await.unwrap();
    id
}

async fn settle(world: &World<'_>, id: &ProcurementId, change: PilotChange) -> bool {
    world.store.set_pilot(id, &world.kari, change, "Pilot", world.now()).await.unwrap()
}

async fn pilot(world: &World<'_>, id: &ProcurementId) -> Option<Pilot> {
    world.store.pilot(id, &world.ola).await.unwrap()
}

/// Tells of a pilot, so that every table has a row.
pub async fn tell(world: &World<'_>, id: &ProcurementId) {
    assert!(settle(world, id, PilotChange::Begin).await);
    let (store, kari) = (world.store, &world.kari);
    assert!(store.review_step(id, kari, "need", &review(Some(90), "«æøå»"), "Fortalte", world.now()).await.unwrap());
    assert!(store.answer_interview(id, kari, &answers("«æøå»"), "Svarte", world.now()).await.unwrap());
}

pub async fn a_pilot_begins_is_told_of_and_ends(store: &dyn Store) {
    let world = World::new(store).await;
    let id = together(&world).await;
    assert_eq!(pilot(&world, &id).await, None);
    assert!(!settle(&world, &id, PilotChange::End).await && !settle(&world, &id, PilotChange::Shares(true)).await);
    let say = async |step: &str, review: &StepReview| {
        store.review_step(&id, &world.ola, step, review, "Fortalte", world.now()).await.unwrap()
    };
    let answer = async |answers: &BTreeMap<String, String>| {
        store.answer_interview(&id, &world.ola, answers, "Svarte", world.now()).await.unwrap()
    };
    assert!(!say("need", &review(None, "Alt")).await && !answer(&answers("Mye")).await, "it is no pilot");

    assert!(settle(&world, &id, PilotChange::Begin).await && !settle(&world, &id, PilotChange::Begin).await);
    assert!(
        say("need", &review(Some(90), "Ordene «æøå»")).await && !say("need", &review(Some(90), "Ordene «æøå»")).await
    );
    assert!(say("risk", &review(None, "Skalaen")).await);
    assert!(say("need", &review(Some(60), "Ordene")).await, "it takes the place of what was said");
    assert!(answer(&answers("Mye")).await && !answer(&answers("Mye")).await);
    assert!(
        settle(&world, &id, PilotChange::Shares(true)).await && !settle(&world, &id, PilotChange::Shares(true)).await
    );
    let found = pilot(&world, &id).await.unwrap();
    assert_eq!((found.by.name.as_str(), found.shares, found.ended), ("Kari", true, None));
    let told: Vec<_> =
        found.reviews.iter().map(|told| (told.by.name.as_str(), told.step.as_str(), told.review.minutes)).collect();
    assert_eq!(told, [("Ola", "need", Some(60)), ("Ola", "risk", None)]);
    let answered: Vec<_> = found.answers.iter().map(|told| (told.question.as_str(), told.answer.as_str())).collect();
    assert_eq!(answered, [("time", "Mye")], "an empty answer is none");

    // What says nothing is taken back.
    assert!(say("risk", &StepReview::default()).await && !say("risk", &StepReview::default()).await);
    assert!(answer(&answers("")).await);
    let found = pilot(&world, &id).await.unwrap();
    assert_eq!((found.reviews.len(), found.answers.len()), (1, 0));

    assert!(settle(&world, &id, PilotChange::End).await && !settle(&world, &id, PilotChange::End).await);
    assert!(!say("need", &review(None, "For sent")).await && !answer(&answers("For sent")).await);
    assert!(pilot(&world, &id).await.unwrap().ended.is_some());
    assert!(settle(&world, &id, PilotChange::Begin).await, "it goes on");
    let found = pilot(&world, &id).await.unwrap();
    assert_eq!((found.ended, found.reviews.len()), (None, 1));

    // The journal tells of each act and holds no text of anybody's.
    let records = store.journal(&id, &world.kari).await.unwrap();
    let told: Vec<_> = records.iter().filter_map(|record| record.payload.as_ref()?.get("pilot")).collect();
    assert_eq!((told[0], told[1]), (&json!({"act": "begun"}), &json!({"act": "reviewed", "step": "need"})));
    assert_eq!(told.len(), 10);
    assert!(!format!("{records:?}").contains("æøå"));
    assert!(matches!(store.verify_journal(&id).await.unwrap(), JournalCheck::Unbroken { erased: 0, .. }));
}

pub async fn a_pilot_is_for_those_who_take_part_and_settled_by_its_owner(store: &dyn Store) {
    let world = World::new(store).await;
    let id = together(&world).await;
    tell(&world, &id).await;
    let (ola, now) = (&world.ola, world.now());
    let change = PilotChange::Shares(true);
    assert_error!(store.set_pilot(&id, ola, change, "", now).await, StoreError::NotFound);
    store.remove_participant(&id, &world.kari, ola, "Fjernet", world.now()).await.unwrap();
    assert_error!(store.pilot(&id, ola).await, StoreError::NotFound);
    assert_error!(store.review_step(&id, ola, "need", &review(None, "x"), "", now).await, StoreError::NotFound);
    assert_error!(store.answer_interview(&id, ola, &answers("x"), "", now).await, StoreError::NotFound);
    // It goes with its procurement.
    assert!(world.remove(&id, &world.kari).await.unwrap());
    assert_error!(store.pilot(&id, &world.kari).await, StoreError::NotFound);
}
