//! Links by which people without an account say what they think.

use std::time::Duration;

use serde_json::json;
use store::{
    Feedback, FeedbackLinkId, FeedbackLinkMade, GivenByLink, LinkEnd, LinkStage, NewFeedbackLink, NewParticipant,
    ProcurementId, Standing, Store, StoreError, Timestamp,
};

use super::feedback::{about, said};
use super::versions::{freeze, version};
use super::{World, assert_error};

const ROOM: i64 = 2;

pub fn link(stage: LinkStage, hash: &str, expires: Timestamp) -> NewFeedbackLink {
    NewFeedbackLink { stage, hash: hash.into(), expires }
}

async fn try_make(world: &World<'_>, id: &ProcurementId, stage: LinkStage, hash: &str) -> FeedbackLinkMade {
    let new = link(stage, hash, world.now().plus(Duration::from_secs(1)));
    world.store.make_feedback_link(id, &world.kari, &new, ROOM, "Laget", world.now()).await.unwrap()
}

pub async fn make(world: &World<'_>, id: &ProcurementId, stage: LinkStage, hash: &str) -> FeedbackLinkId {
    match try_make(world, id, stage, hash).await {
        FeedbackLinkMade::Yes(link) => link,
        refused => panic!("{refused:?}"),
    }
}

/// Somebody with the link says something.
pub async fn come_in(world: &World<'_>, hash: &str, now: Timestamp) -> GivenByLink {
    let new = about("IDT-001", said("too_demanding", "Ingen kan dette", "Leverandøren bør …"));
    world.store.give_feedback_by_link(hash, &new, "Systemhuset AS", ROOM, "Kom inn", now).await.unwrap()
}

async fn all(world: &World<'_>, id: &ProcurementId) -> Vec<Feedback> {
    world.store.feedback(id, &world.kari, None).await.unwrap()
}

pub async fn what_comes_in_by_a_link_is_kept_without_an_account(store: &dyn Store) {
    let world = World::new(store).await;
    let id = world.procurement(&[]).await;
    let made = make(&world, &id, LinkStage::BeforeAnnouncement, "h1").await;
    assert!(matches!(come_in(&world, "h1", world.now()).await, GivenByLink::Yes(_)));
    let given = all(&world, &id).await;
    let [one] = given.as_slice() else { panic!("{given:?}") };
    assert_eq!((&one.by, one.visitor.as_deref()), (&None, Some("Systemhuset AS")));
    assert_eq!(one.said, said("too_demanding", "Ingen kan dette", "Leverandøren bør …"));
    let change = store.change_feedback(&id, &world.kari, &one.id, &said("useful", "", ""), "", world.now()).await;
    assert!(!change.unwrap(), "nobody puts words into a visitor's mouth");
    assert!(matches!(come_in(&world, "h1", world.now()).await, GivenByLink::Yes(_)), "a visitor may say it twice");
    assert_eq!(come_in(&world, "h1", world.now()).await, GivenByLink::NoRoom);
    assert_eq!(come_in(&world, "h2", world.now()).await, GivenByLink::Shut, "there is no such link");

    let links = store.feedback_links(&id, &world.kari).await.unwrap();
    let [found] = links.as_slice() else { panic!("{links:?}") };
    assert_eq!((&found.id, &found.procurement, found.remarks, found.frozen), (&made, &id, 2, false));
    assert_eq!(store.feedback_link("h1").await.unwrap().as_ref(), Some(found));
    let records = store.journal(&id, &world.kari).await.unwrap();
    let told = |name: &str| records.iter().filter_map(|it| it.payload.as_ref()?.get(name)).cloned().collect::<Vec<_>>();
    assert_eq!(told("feedback_link")[0]["act"], "made");
    assert_eq!(told("feedback").len(), 2);
    assert_eq!(told("feedback")[0]["link"], json!(made.as_str()));
    let text = format!("{records:?}");
    assert!(!text.contains("Ingen kan dette") && !text.contains("Systemhuset") && !text.contains("h1\""));
}

pub async fn a_link_stops_when_it_is_closed_too_old_or_a_version_is_frozen(store: &dyn Store) {
    let world = World::new(store).await;
    let id = world.procurement(&[]).await;
    let closed = make(&world, &id, LinkStage::BeforeAnnouncement, "closed").await;
    let close = async || store.close_feedback_link(&id, &world.kari, &closed, "Lukket", world.now()).await.unwrap();
    assert!(close().await && !close().await);
    assert_eq!(come_in(&world, "closed", world.now()).await, GivenByLink::Shut);
    assert!(matches!(come_in(&world, "before", world.now()).await, GivenByLink::Shut));

    make(&world, &id, LinkStage::BeforeAnnouncement, "before").await;
    make(&world, &id, LinkStage::AfterSigning, "after").await;
    assert_eq!(try_make(&world, &id, LinkStage::AfterSigning, "many").await, FeedbackLinkMade::NoRoom);
    let late = world.now().plus(Duration::from_secs(60));
    assert_eq!(come_in(&world, "before", late).await, GivenByLink::Shut);
    assert!(matches!(come_in(&world, "before", world.now()).await, GivenByLink::Yes(_)));

    let head = store.procurement(&id, &world.kari).await.unwrap().head;
    assert!(freeze(&world, &id, version(1, head)).await);
    assert_eq!(come_in(&world, "before", world.now()).await, GivenByLink::Shut);
    assert!(matches!(come_in(&world, "after", world.now()).await, GivenByLink::Yes(_)));
    let ends = async |hash: &str, now| store.feedback_link(hash).await.unwrap().unwrap().end(now);
    assert_eq!(ends("closed", late).await, Some(LinkEnd::Closed));
    assert_eq!(ends("before", world.now()).await, Some(LinkEnd::Frozen));
    assert_eq!((ends("after", world.now()).await, ends("after", late).await), (None, Some(LinkEnd::Expired)));
    let now = late;
    let new = link(LinkStage::BeforeAnnouncement, "again", now.plus(Duration::from_secs(1)));
    let again = store.make_feedback_link(&id, &world.kari, &new, ROOM, "", now).await.unwrap();
    assert_eq!(again, FeedbackLinkMade::Frozen);
}

pub async fn a_link_lives_no_longer_than_the_access_of_whoever_made_it(store: &dyn Store) {
    let world = World::new(store).await;
    let id = world.procurement(&[]).await;
    let ola = NewParticipant { account: world.ola.clone(), standing: Standing::Member, person: None };
    store.put_participant(&id, &world.kari, &ola, "Tilgang", world.now()).await.unwrap();
    let new = link(LinkStage::BeforeAnnouncement, "ola", world.now().plus(Duration::from_secs(1)));
    store.make_feedback_link(&id, &world.ola, &new, ROOM, "Laget", world.now()).await.unwrap();
    assert!(matches!(come_in(&world, "ola", world.now()).await, GivenByLink::Yes(_)));
    store.remove_participant(&id, &world.kari, &world.ola, "Fjernet", world.now()).await.unwrap();
    assert_eq!(come_in(&world, "ola", world.now()).await, GivenByLink::Shut);
    let (theirs, now) = (store.feedback_links(&id, &world.kari).await.unwrap().remove(0).id, world.now());
    assert_error!(store.feedback_links(&id, &world.ola).await, StoreError::NotFound);
    assert_error!(store.make_feedback_link(&id, &world.ola, &new, ROOM, "", now).await, StoreError::NotFound);
    assert_error!(store.close_feedback_link(&id, &world.ola, &theirs, "", now).await, StoreError::NotFound);
    let other = world.procurement(&[]).await;
    assert!(!store.close_feedback_link(&other, &world.kari, &theirs, "", now).await.unwrap());
}
