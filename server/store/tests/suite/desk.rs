//! The editor's desk: what was decided about what people said, and that they are told.

use store::{
    AccountId, Decided, Decides, Decision, DecisionChanged, DecisionId, FeedbackId, LinkStage, MemberChange,
    MemberChanged, NewAccount, NewAct, Outcome, Store, StoreError, Thing,
};

use super::feedback::{about, give, said};
use super::settings::neighbour;
use super::{Place, World, assert_error, feedback_links, person};

pub const ACT: NewAct<'static> = NewAct { what: "decided", detail: "Krav IDT-001" };
const ROOM: i64 = 3;

/// Two colleagues who both edit.
async fn desk(store: &dyn Store) -> World<'_> {
    let world = World::new(store).await;
    for account in [&world.kari, &world.ola] {
        edits(&world, &world.kari, account).await;
    }
    world
}

/// An administrator lets somebody edit.
pub async fn edits(world: &World<'_>, by: &AccountId, account: &AccountId) {
    let act = NewAct { what: "editor", detail: "" };
    let made = world.store.change_member(by, account, MemberChange::Editor(true), act, world.now()).await.unwrap();
    assert_eq!(made, MemberChanged::Yes);
}

pub fn thing() -> Thing {
    about("IDT-001", said("", "", "")).thing
}

pub fn decides(outcome: Outcome, answer: &str, remarks: &[&FeedbackId]) -> Decides {
    Decides {
        outcome,
        answer: answer.into(),
        language: "nb".into(),
        remarks: remarks.iter().map(|id| (*id).clone()).collect(),
    }
}

pub async fn try_decide(world: &World<'_>, by: &AccountId, new: &Decides) -> Decided {
    world.store.decide(by, &thing(), new, ROOM, ACT, world.now()).await.unwrap()
}

pub async fn decide(world: &World<'_>, by: &AccountId, new: &Decides) -> DecisionId {
    match try_decide(world, by, new).await {
        Decided::Yes(id) => id,
        refused => panic!("{refused:?}"),
    }
}

async fn change(world: &World<'_>, by: &AccountId, (id, was): (&DecisionId, i64), new: &Decides) -> DecisionChanged {
    world.store.change_decision(by, id, was, new, ACT, world.now()).await.unwrap()
}

/// The only decision about the thing.
async fn stands(world: &World<'_>) -> Decision {
    let all = world.store.decisions(&world.organisation, Some(&thing())).await.unwrap();
    let [one] = all.try_into().unwrap();
    one
}

pub async fn what_was_decided_is_told_to_whoever_spoke_up(store: &dyn Store) {
    let world = desk(store).await;
    let id = world.procurement(&[]).await;
    let first = give(&world, &id, &world.kari, &about("IDT-001", said("unclear", "Hva er «æøå»?", ""))).await;
    let second = give(&world, &id, &world.kari, &about("IDT-001", said("too_demanding", "", "Kort."))).await;
    give(&world, &id, &world.kari, &about("IDT-002", said("useful", "", ""))).await;
    let read = store.desk_feedback(&world.organisation, Some(&thing()), 10).await.unwrap();
    assert_eq!(read.iter().map(|one| &one.id).collect::<Vec<_>>(), [&second, &first], "the latest first");
    assert!(read.iter().all(|one| !one.is_decided()));
    assert_eq!(read[1].by.as_ref().map(|by| (by.name.as_str(), &by.organisation)), Some(("Kari", &world.organisation)));
    assert_eq!(store.desk_feedback(&world.organisation, None, 10).await.unwrap().len(), 3);
    assert_eq!(store.desk_feedback(&world.organisation, None, 2).await.unwrap().len(), 2);

    let new = decides(Outcome::Change, "Vi skriver «eller tilsvarende».", &[&first]);
    let decision = decide(&world, &world.ola, &new).await;
    let one = stands(&world).await;
    assert_eq!((&one.id, &one.decides, one.by.as_str(), one.revision), (&decision, &new, "Ola", 1));
    assert_eq!((one.changed, one.edition), (None, None));
    let read = store.desk_feedback(&world.organisation, Some(&thing()), 10).await.unwrap();
    assert_eq!(read.iter().map(store::DeskRemark::is_decided).collect::<Vec<_>>(), [false, true]);

    let [told] = store.answers(&id, &world.kari).await.unwrap().try_into().unwrap();
    assert_eq!((&told.feedback, told.outcome, &told.answer, told.seen), (&first, Outcome::Change, &new.answer, None));
    let unseen = async || {
        let all = store.unseen_answers(&world.kari).await.unwrap();
        all.into_iter().map(|one| (one.procurement, one.feedback)).collect::<Vec<_>>()
    };
    assert_eq!(unseen().await, [(id.clone(), first.clone())]);
    store.see_answers(&world.ola, &first, world.now()).await.unwrap();
    assert_eq!(unseen().await.len(), 1, "nobody sees for another");
    store.see_answers(&world.kari, &first, world.now()).await.unwrap();
    assert!(unseen().await.is_empty());
    assert!(store.answers(&id, &world.kari).await.unwrap()[0].seen.is_some());

    // Another answer is news, and what is said anew after the answer waits.
    let other = decides(Outcome::Keep, "Det står slik fordi …", &[&first, &second]);
    assert_eq!(change(&world, &world.kari, (&decision, 1), &other).await, DecisionChanged::Yes);
    assert_eq!(unseen().await, [(id.clone(), first.clone()), (id.clone(), second.clone())]);
    let one = stands(&world).await;
    assert_eq!((one.decides, one.revision, one.changed.map(|(name, _)| name)), (other, 2, Some("Kari".to_owned())));
    let more = said("unclear", "Jeg mente noe annet.", "");
    assert!(store.change_feedback(&id, &world.kari, &first, &more, "Endret", world.now()).await.unwrap());
    let read = store.desk_feedback(&world.organisation, Some(&thing()), 10).await.unwrap();
    assert_eq!(read.iter().map(store::DeskRemark::is_decided).collect::<Vec<_>>(), [true, false]);
    // Each act is noted with who did it.
    let acts = store.organisation_acts(&world.organisation, 10).await.unwrap();
    let decided: Vec<&str> = acts.iter().filter(|act| act.what == "decided").map(|act| act.by.as_str()).collect();
    assert_eq!(decided, ["Kari", "Ola"]);
}

pub async fn of_two_editors_the_second_comes_late(store: &dyn Store) {
    let world = desk(store).await;
    let decision = decide(&world, &world.ola, &decides(Outcome::Keep, "Nei.", &[])).await;
    let changed = |answer: &str| decides(Outcome::Retire, answer, &[]);
    assert_eq!(change(&world, &world.kari, (&decision, 1), &changed("Ja.")).await, DecisionChanged::Yes);
    assert_eq!(change(&world, &world.ola, (&decision, 1), &changed("Tja.")).await, DecisionChanged::Late);
    assert_eq!(stands(&world).await.decides.answer, "Ja.");
    assert_eq!(change(&world, &world.ola, (&decision, 2), &changed("Ja.")).await, DecisionChanged::Yes);
    assert_eq!(stands(&world).await.revision, 2, "nothing was changed");
    for _ in 1..ROOM {
        decide(&world, &world.ola, &decides(Outcome::Keep, "Nei.", &[])).await;
    }
    assert_eq!(try_decide(&world, &world.ola, &decides(Outcome::Keep, "Nei.", &[])).await, Decided::NoRoom);
}

pub async fn a_decision_answers_remarks_about_its_thing_and_no_others(store: &dyn Store) {
    let world = desk(store).await;
    let id = world.procurement(&[]).await;
    let other = give(&world, &id, &world.kari, &about("IDT-002", said("useful", "", ""))).await;
    let gone = give(&world, &id, &world.kari, &about("IDT-001", said("useful", "", ""))).await;
    assert!(store.withdraw_feedback(&id, &world.kari, &gone, "Trakk", world.now()).await.unwrap());
    for remark in [&other, &gone, &FeedbackId::new(world.now())] {
        let new = decides(Outcome::Keep, "Nei.", &[remark]);
        assert_eq!(try_decide(&world, &world.ola, &new).await, Decided::Gone);
    }
    assert!(store.decisions(&world.organisation, None).await.unwrap().is_empty());
    let acts = store.organisation_acts(&world.organisation, 10).await.unwrap();
    assert!(acts.iter().all(|act| act.what != "decided"));
    let decision = decide(&world, &world.ola, &decides(Outcome::Keep, "Nei.", &[])).await;
    let new = decides(Outcome::Keep, "Nei.", &[&other]);
    assert_eq!(change(&world, &world.ola, (&decision, 1), &new).await, DecisionChanged::Gone);
    // The same remark twice is one.
    let right = give(&world, &id, &world.kari, &about("IDT-001", said("unclear", "", ""))).await;
    let new = decides(Outcome::Keep, "Nei.", &[&right, &right]);
    assert_eq!(change(&world, &world.ola, (&decision, 1), &new).await, DecisionChanged::Yes);
    assert_eq!(stands(&world).await.decides.remarks, [right]);
}

pub async fn what_is_withdrawn_leaves_the_desk(store: &dyn Store) {
    let world = desk(store).await;
    let id = world.procurement(&[]).await;
    let remark = give(&world, &id, &world.kari, &about("IDT-001", said("unclear", "KANARI", ""))).await;
    decide(&world, &world.ola, &decides(Outcome::Change, "Ja.", &[&remark])).await;
    assert!(store.withdraw_feedback(&id, &world.kari, &remark, "Trakk", world.now()).await.unwrap());
    assert!(store.desk_feedback(&world.organisation, None, 10).await.unwrap().is_empty());
    assert!(store.answers(&id, &world.kari).await.unwrap().is_empty());
    assert!(store.unseen_answers(&world.kari).await.unwrap().is_empty());
    let one = stands(&world).await;
    assert!(one.decides.remarks.is_empty(), "the decision stands, and answers nobody");
}

pub async fn nothing_of_one_desk_is_on_another(store: &dyn Store) {
    let world = desk(store).await;
    let (storvik, per) = neighbour(&world).await;
    let siri = NewAccount { administrator: true, ..person("Siri") };
    let siri = store.create_account(&storvik, siri, world.now()).await.unwrap();
    edits(&world, &siri, &siri).await;
    let id = world.procurement(&[]).await;
    let remark = give(&world, &id, &world.kari, &about("IDT-001", said("unclear", "", ""))).await;
    let decision = decide(&world, &world.ola, &decides(Outcome::Keep, "Nei.", &[&remark])).await;
    assert!(store.desk_feedback(&storvik, None, 10).await.unwrap().is_empty());
    assert!(store.decisions(&storvik, None).await.unwrap().is_empty());
    assert_eq!(try_decide(&world, &siri, &decides(Outcome::Keep, "Vår.", &[&remark])).await, Decided::Gone);
    let new = decides(Outcome::Keep, "Vår.", &[]);
    let no_editor = store.decide(&per, &thing(), &new, ROOM, ACT, world.now()).await;
    assert_error!(no_editor, StoreError::NotFound);
    let theirs = store.change_decision(&siri, &decision, 1, &decides(Outcome::Retire, "", &[]), ACT, world.now()).await;
    assert_error!(theirs, StoreError::NotFound);
    assert_error!(store.answers(&id, &per).await, StoreError::NotFound);
    assert!(store.unseen_answers(&per).await.unwrap().is_empty());
}

pub async fn a_visitor_is_answered_by_the_link(store: &dyn Store) {
    let world = desk(store).await;
    let id = world.procurement(&[]).await;
    feedback_links::make(&world, &id, LinkStage::BeforeAnnouncement, "h").await;
    feedback_links::come_in(&world, "h", world.now()).await;
    let all = store.desk_feedback(&world.organisation, None, 10).await.unwrap();
    let [remark] = all.as_slice() else { panic!("{all:?}") };
    assert!(remark.by.is_none() && remark.visitor.is_some());
    let new = decides(Outcome::Retire, "Kravet går ut.", &[&remark.id]);
    let decided = store.decide(&world.ola, &remark.thing, &new, ROOM, ACT, world.now()).await.unwrap();
    assert!(matches!(decided, Decided::Yes(_)));
    let [told] = store.answers_by_link("h").await.unwrap().try_into().unwrap();
    assert_eq!((told.thing, told.answer.as_str()), (remark.thing.clone(), "Kravet går ut."));
    assert!(store.answers_by_link("g").await.unwrap().is_empty());
    // A procurement that is gone leaves the remark, and nobody to tell.
    assert!(world.remove(&id, &world.kari).await.unwrap());
    assert!(store.answers_by_link("h").await.unwrap().is_empty());
    let [left] = store.desk_feedback(&world.organisation, None, 10).await.unwrap().try_into().unwrap();
    assert!(left.by.is_none() && left.visitor.is_none() && left.is_decided());
}

pub async fn what_an_edition_carries_stays(place: &impl Place) {
    let store = place.open().await;
    let world = desk(&store).await;
    let decision = decide(&world, &world.ola, &decides(Outcome::Keep, "Nei.", &[])).await;
    place.sql("UPDATE desk_decisions SET edition = 'e-1'").await;
    assert_eq!(stands(&world).await.edition.as_deref(), Some("e-1"));
    let new = decides(Outcome::Retire, "Ja.", &[]);
    assert_eq!(change(&world, &world.ola, (&decision, 1), &new).await, DecisionChanged::Released);
    assert_eq!(stands(&world).await.decides.answer, "Nei.");
    store.close().await;
}
