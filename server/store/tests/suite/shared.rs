//! Between municipalities: what is taken out, what is read in and what goes back.

use serde_json::json;
use store::Expect::Absent;
use store::{
    CatalogueUse, Change, FeedbackId, JournalCheck, NewAct, NewParticipant, NewPilotReport, NewShared, OriginId,
    Outcome, PilotChange, ProcurementId, Received, SharedAnswer, SharedRemark, SharedReport, SharedRoom, Standing,
    Store, StoreError,
};

use super::catalogue_uses::used;
use super::desk::{decide, decides, edits, thing};
use super::feedback::{about, give, said};
use super::settings::neighbour;
use super::{Place, World, assert_error, at, person};

const ACT: NewAct<'static> = NewAct { what: "shared_in", detail: "Storvik kommune" };
const ROOM: SharedRoom = SharedRoom { origins: 2, remarks: 3, reports: 2 };
const LINES: &str = "requirements/lines";

fn remark(key: &str, comment: &str) -> SharedRemark {
    SharedRemark { key: key.into(), new: about("IDT-001", said("unclear", comment, "")), at: at(-5) }
}

fn new_report(minutes: i64, uses: &[CatalogueUse]) -> NewPilotReport {
    NewPilotReport {
        version: "1.0.0".into(), report: json!({ "minutes": minutes, "«æøå»": [] }), uses: uses.to_vec()
    }
}

fn report(key: &str, minutes: i64) -> SharedReport {
    let uses = [used("IDT-001", "kept reworded"), used("IDT-002", "left_out")];
    SharedReport { key: key.into(), new: new_report(minutes, &uses), at: at(-5) }
}

fn answer(key: &str, feedback: &FeedbackId, answer: &str) -> SharedAnswer {
    SharedAnswer {
        key: key.into(),
        feedback: feedback.clone(),
        fits: true,
        outcome: Outcome::Change,
        answer: answer.into(),
        language: "nn".into(),
        edition: None,
        at: at(-5),
    }
}

/// What Storvik sends.
fn storvik() -> NewShared {
    NewShared { origin: "s-1".into(), name: "Storvik kommune".into(), ..NewShared::default() }
}

async fn try_read(world: &World<'_>, new: &NewShared) -> Option<OriginId> {
    world.store.read_shared(&world.ola, new, ROOM, ACT, world.now()).await.unwrap()
}

async fn read(world: &World<'_>, new: &NewShared) -> Received {
    let id = try_read(world, new).await.unwrap();
    let origins = world.store.origins(&world.organisation).await.unwrap();
    origins.into_iter().find(|origin| origin.id == id).unwrap().received
}

/// Ola edits.
async fn desk(store: &dyn Store) -> World<'_> {
    let world = World::new(store).await;
    edits(&world, &world.kari, &world.ola).await;
    world
}

/// Something in every table of it, about what is in the procurement. Ola edits already.
pub async fn share(world: &World<'_>, id: &ProcurementId, feedback: &FeedbackId) {
    let new = NewShared {
        remarks: vec![remark("r-1", "Hva er «æøå»?")],
        reports: vec![report("p-1", 90)],
        answers: vec![answer("a-1", feedback, "Fordi «æøå»")],
        ..storvik()
    };
    assert!(try_read(world, &new).await.is_some());
    let sent = new_report(30, &[used("IDT-001", "kept")]);
    world.store.send_pilot_report(id, &world.kari, &sent, "Sendte", world.now()).await.unwrap();
}

pub async fn what_others_sent_stands_on_the_desk_and_is_answered(store: &dyn Store) {
    let world = desk(store).await;
    let id = world.procurement(&[]).await;
    let own = give(&world, &id, &world.kari, &about("IDT-001", said("useful", "", ""))).await;
    let file =
        NewShared { remarks: vec![remark("r-1", "Hva er «æøå»?"), remark("r-2", "")], absent: 1, ..storvik() };
    let came = Received { remarks_new: 2, remarks_absent: 1, ..Received::default() };
    assert_eq!(read(&world, &file).await, came);
    let on_desk = async || store.desk_feedback(&world.organisation, Some(&thing()), 10).await.unwrap();
    let all = on_desk().await;
    let from: Vec<Option<&str>> = all.iter().map(|one| one.from.as_deref()).collect();
    assert_eq!(from, [None, Some("Storvik kommune"), Some("Storvik kommune")]);
    assert!(all.iter().all(|one| !one.is_decided()) && all[1].by.is_none() && all[1].visitor.is_none());
    assert_eq!(all[1].at, at(-5));

    // The same again changes nothing, and what is not sent any longer stays.
    let again = Received { remarks_known: 2, remarks_absent: 1, ..Received::default() };
    assert_eq!(read(&world, &file).await, again);
    assert_eq!(read(&world, &storvik()).await, Received::default());
    assert_eq!(on_desk().await.len(), 3);

    // It is decided like any other, and what reads otherwise since waits anew.
    let theirs = all.iter().find(|one| one.said.comment == "Hva er «æøå»?").unwrap();
    decide(&world, &world.ola, &decides(Outcome::Change, "Vi skriver det om.", &[&theirs.id, &own])).await;
    let origin = store.origins(&world.organisation).await.unwrap().remove(0);
    assert_eq!((origin.origin.as_str(), origin.by.as_str(), origin.answers), ("s-1", "Ola", 1));
    let given = store.answers_for(&world.organisation, &origin.id).await.unwrap();
    let [given] = given.try_into().unwrap();
    assert_eq!((given.remark.as_str(), given.answer.as_str()), ("r-1", "Vi skriver det om."));
    assert_eq!(given.said, Some(said("unclear", "Hva er «æøå»?", "")));
    let other = NewShared { remarks: vec![remark("r-1", "Jeg mente noe annet.")], ..storvik() };
    assert_eq!(read(&world, &other).await, Received { remarks_changed: 1, ..Received::default() });
    let waits = on_desk().await.into_iter().find(|one| one.said.comment == "Jeg mente noe annet.").unwrap();
    assert!(!waits.is_decided());
    let given = store.answers_for(&world.organisation, &origin.id).await.unwrap();
    assert_eq!(given[0].said, None, "the answer was to something else");

    // What its author took back is gone here too, whatever an older file says.
    let gone = NewShared { withdrawn: vec!["r-1".into(), "r-9".into()], ..storvik() };
    assert_eq!(read(&world, &gone).await, Received { remarks_withdrawn: 1, ..Received::default() });
    assert_eq!(read(&world, &other).await, Received { remarks_known: 1, ..Received::default() });
    assert!(!format!("{:?}", on_desk().await).contains("noe annet"));
    assert!(store.answers_for(&world.organisation, &origin.id).await.unwrap().is_empty());

    // Of all that nothing is the organisation's own.
    let ours = store.own_remarks(&world.organisation, LINES, None).await.unwrap();
    assert_eq!(ours.iter().map(|one| &one.id).collect::<Vec<_>>(), [&own]);
    let acts = store.organisation_acts(&world.organisation, 20).await.unwrap();
    let read_in: Vec<_> = acts.iter().filter(|act| act.what == "shared_in").map(|act| act.by.as_str()).collect();
    assert_eq!(read_in.len(), 6);
    assert!(read_in.iter().all(|by| *by == "Ola"));
}

pub async fn an_answer_from_elsewhere_is_told_to_whoever_spoke_up(store: &dyn Store) {
    let world = desk(store).await;
    let id = world.procurement(&[]).await;
    let remark = give(&world, &id, &world.kari, &about("IDT-001", said("unclear", "Hva?", ""))).await;
    let gone = give(&world, &id, &world.kari, &about("IDT-001", said("useful", "", ""))).await;
    assert!(store.withdraw_feedback(&id, &world.kari, &gone, "Trakk", world.now()).await.unwrap());
    let nobodys = FeedbackId::new(world.now());
    let of = |text: &str, fits: bool| NewShared {
        answers: vec![SharedAnswer { fits, ..answer("a-1", &remark, text) }],
        ..storvik()
    };
    let mut file = of("Det blir skrive om.", true);
    file.answers.extend([answer("a-1", &gone, "Nei."), answer("a-2", &nobodys, "Nei.")]);
    let came = Received { answers_new: 1, answers_lost: 2, ..Received::default() };
    assert_eq!(read(&world, &file).await, came);
    let [told] = store.answers(&id, &world.kari).await.unwrap().try_into().unwrap();
    assert_eq!((told.from.as_deref(), told.answer.as_str()), (Some("Storvik kommune"), "Det blir skrive om."));
    assert_eq!((&told.feedback, told.outcome, told.at, told.seen), (&remark, Outcome::Change, at(-5), None));
    let outside = store.outside_answers(&world.organisation, &thing()).await.unwrap();
    assert_eq!(outside, [told]);
    let unseen = async || store.unseen_answers(&world.kari).await.unwrap().len();
    assert_eq!(unseen().await, 1);
    store.see_answers(&world.ola, &remark, world.now()).await.unwrap();
    assert_eq!(unseen().await, 1, "nobody sees for another");
    store.see_answers(&world.kari, &remark, world.now()).await.unwrap();
    assert_eq!(unseen().await, 0);
    let is_decided = async || store.desk_feedback(&world.organisation, None, 9).await.unwrap()[0].is_decided();
    assert!(is_decided().await, "nobody has to answer it once more");

    // The same again is no news; that it is in an edition is none either; another answer is.
    assert_eq!(read(&world, &of("Det blir skrive om.", true)).await.answers_known, 1);
    let mut carried = of("Det blir skrive om.", true);
    carried.answers[0].edition = Some("1.1.0".into());
    assert_eq!(read(&world, &carried).await.answers_known, 1);
    assert_eq!(unseen().await, 0);
    assert_eq!(store.answers(&id, &world.kari).await.unwrap()[0].edition.as_deref(), Some("1.1.0"));
    assert_eq!(read(&world, &of("Det blir ståande.", true)).await.answers_new, 1);
    assert_eq!(unseen().await, 1);
    // One to what the remark said before is told, and the remark waits.
    assert_eq!(read(&world, &of("Det blir ståande.", false)).await.answers_known, 1);
    assert!(!is_decided().await);
    assert_eq!(unseen().await, 1);
}

pub async fn what_leaves_says_what_the_procurement_has_and_not_which(store: &dyn Store) {
    let world = desk(store).await;
    let (id, other) = (world.procurement(&[]).await, world.procurement(&[]).await);
    let first = give(&world, &id, &world.kari, &about("IDT-001", said("unclear", "Uklart", ""))).await;
    let line = Change {
        section: LINES.into(),
        key: "IDT-001".into(),
        expect: Absent,
        value: Some(json!({"confidential": true})),
    };
    store.write(&id, &world.kari, &[line], "Endret", world.now()).await.unwrap();
    let then = world.now();
    let second = give(&world, &other, &world.kari, &about("IDT-001", said("useful", "", ""))).await;
    let own = async |since| store.own_remarks(&world.organisation, LINES, since).await.unwrap();
    let all = own(None).await;
    let told: Vec<_> = all.iter().map(|one| (&one.id, one.tied, one.entry.clone())).collect();
    assert_eq!(told, [(&first, true, Some(json!({"confidential": true}))), (&second, true, None)]);
    assert_eq!(own(Some(then)).await.iter().map(|one| &one.id).collect::<Vec<_>>(), [&second]);
    // What was changed since is among it, and what was taken back always is, without its words.
    let more = said("unclear", "Mer", "");
    assert!(store.change_feedback(&id, &world.kari, &first, &more, "Endret", world.now()).await.unwrap());
    assert_eq!(own(Some(then)).await.len(), 2);
    assert!(store.withdraw_feedback(&id, &world.kari, &first, "Trakk", world.now()).await.unwrap());
    let later = own(Some(world.now())).await;
    let [gone] = later.as_slice() else { panic!("{later:?}") };
    assert!(gone.withdrawn && gone.new.said.comment.is_empty());
    assert!(world.remove(&other, &world.kari).await.unwrap());
    let left = own(None).await;
    assert_eq!(left.iter().map(|one| (one.tied, one.withdrawn)).collect::<Vec<_>>(), [(true, true), (false, false)]);
}

pub async fn a_pilots_report_is_its_owners_to_send_and_take_back(store: &dyn Store) {
    let world = desk(store).await;
    let id = world.procurement(&[]).await;
    let reader = NewParticipant { account: world.ola.clone(), standing: Standing::Reader, person: None };
    store.put_participant(&id, &world.kari, &reader, "Tilgang", world.now()).await.unwrap();
    let first = new_report(30, &[used("IDT-001", "kept")]);
    let send = async |by, report| store.send_pilot_report(&id, by, report, "Sendte", world.now()).await;
    assert_error!(send(&world.kari, &first).await, StoreError::NotFound);
    store.set_pilot(&id, &world.kari, PilotChange::Begin, "Pilot", world.now()).await.unwrap();
    assert_error!(send(&world.ola, &first).await, StoreError::NotFound);
    assert_eq!(store.pilot_report_sent(&id, &world.ola).await.unwrap(), None);
    send(&world.kari, &first).await.unwrap();
    let sent = store.pilot_report_sent(&id, &world.ola).await.unwrap().unwrap();
    let list = async || store.pilot_reports(&world.organisation).await.unwrap();
    let [info] = list().await.try_into().unwrap();
    assert_eq!((info.from.as_deref(), info.version.as_str(), info.sent), (None, "1.0.0", sent));
    // Sent again it takes the place of the one before.
    let second = new_report(60, &[]);
    send(&world.kari, &second).await.unwrap();
    let [again] = list().await.try_into().unwrap();
    assert_eq!(again.id, info.id);
    assert_eq!(store.pilot_report(&world.organisation, &info.id).await.unwrap().report, second.report);

    // Others' stand beside it, are counted, and are not the organisation's own.
    let file = |minutes| NewShared { reports: vec![report("p-1", minutes)], ..storvik() };
    assert_eq!(read(&world, &file(90)).await.reports_new, 1);
    assert_eq!(read(&world, &file(90)).await.reports_known, 1);
    assert_eq!(read(&world, &file(120)).await.reports_new, 1);
    assert_eq!(list().await.iter().map(|one| one.from.as_deref()).collect::<Vec<_>>(), [None, Some("Storvik kommune")]);
    let counts = store.pilot_use_counts(&world.organisation, &thing()).await.unwrap();
    assert_eq!(counts, [("kept reworded".to_owned(), 1)], "those of other organisations");
    let own = store.own_pilot_reports(&world.organisation).await.unwrap();
    assert_eq!(own.iter().map(|one| &one.info.id).collect::<Vec<_>>(), [&info.id]);

    let take_back = async |by| store.take_back_pilot_report(&id, by, "Tok tilbake", world.now()).await;
    assert_error!(take_back(&world.ola).await, StoreError::NotFound);
    assert!(take_back(&world.kari).await.unwrap() && !take_back(&world.kari).await.unwrap());
    assert_eq!(list().await.len(), 1);
    assert!(matches!(store.verify_journal(&id).await.unwrap(), JournalCheck::Unbroken { .. }));
    let records = store.journal(&id, &world.kari).await.unwrap();
    let told: Vec<_> = records.iter().filter_map(|record| record.payload.as_ref()?.get("pilot")).collect();
    assert_eq!(told[told.len() - 2..], [&json!({"act": "sent"}), &json!({"act": "taken_back"})]);
}

pub async fn there_is_room_for_so_much_from_elsewhere(store: &dyn Store) {
    let world = desk(store).await;
    let remarks = |count: usize| NewShared {
        remarks: (0..count).map(|number| remark(&format!("r-{number}"), "")).collect(),
        ..storvik()
    };
    let reports = |count: usize| NewShared {
        reports: (0..count).map(|number| report(&format!("p-{number}"), 1)).collect(),
        ..storvik()
    };
    assert_eq!(try_read(&world, &remarks(4)).await, None);
    assert_eq!(try_read(&world, &reports(3)).await, None);
    assert!(store.origins(&world.organisation).await.unwrap().is_empty(), "nothing is half read");
    assert!(store.desk_feedback(&world.organisation, None, 10).await.unwrap().is_empty());
    assert!(try_read(&world, &remarks(3)).await.is_some() && try_read(&world, &reports(2)).await.is_some());
    let of = |origin: &str| NewShared { origin: origin.into(), ..storvik() };
    assert!(try_read(&world, &of("s-2")).await.is_some());
    assert_eq!(try_read(&world, &of("s-3")).await, None);
    assert!(try_read(&world, &of("s-2")).await.is_some(), "one that is known has its place");
}

pub async fn what_is_read_in_is_one_organisations(store: &dyn Store) {
    let world = desk(store).await;
    let (nabo, per) = neighbour(&world).await;
    let siri = store.create_account(&nabo, person("Siri"), world.now()).await.unwrap();
    let id = world.procurement(&[]).await;
    let own = give(&world, &id, &world.kari, &about("IDT-001", said("unclear", "Vårt", ""))).await;
    store.set_pilot(&id, &world.kari, PilotChange::Begin, "Pilot", world.now()).await.unwrap();
    share(&world, &id, &own).await;
    let origin = store.origins(&world.organisation).await.unwrap().remove(0).id;
    for account in [&per, &siri, &world.kari] {
        let refused = store.read_shared(account, &storvik(), ROOM, ACT, world.now()).await;
        assert_error!(refused, StoreError::NotFound);
        assert_error!(store.note_taken_out(account, ACT, world.now()).await, StoreError::NotFound);
    }
    assert!(store.origins(&nabo).await.unwrap().is_empty());
    assert!(store.own_remarks(&nabo, LINES, None).await.unwrap().is_empty());
    assert!(store.pilot_reports(&nabo).await.unwrap().is_empty());
    assert!(store.own_pilot_reports(&nabo).await.unwrap().is_empty());
    assert!(store.pilot_use_counts(&nabo, &thing()).await.unwrap().is_empty());
    assert!(store.outside_answers(&nabo, &thing()).await.unwrap().is_empty());
    assert!(store.answers_for(&nabo, &origin).await.unwrap().is_empty());
    let theirs = store.pilot_reports(&world.organisation).await.unwrap();
    assert_error!(store.pilot_report(&nabo, &theirs[0].id).await, StoreError::NotFound);
    assert_error!(store.pilot_report_sent(&id, &per).await, StoreError::NotFound);
}

/// A report that was sent stays when its procurement goes, and nobody can tell which that was.
pub async fn a_report_stays_without_a_tie(place: &impl Place) {
    // Refused where there is such a row: a version can't be nothing.
    const TIED: &str = "UPDATE pilot_reports SET version = NULL WHERE procurement_id IS NOT NULL";
    let store = place.open().await;
    let world = desk(&store).await;
    let id = world.procurement(&[]).await;
    let own = give(&world, &id, &world.kari, &about("IDT-001", said("unclear", "Vårt", ""))).await;
    world.store.set_pilot(&id, &world.kari, PilotChange::Begin, "Pilot", world.now()).await.unwrap();
    share(&world, &id, &own).await;
    assert_ne!(place.refused(TIED).await, "");
    assert!(world.remove(&id, &world.kari).await.unwrap());
    assert_eq!(place.refused(TIED).await, "");
    assert_eq!(world.store.pilot_reports(&world.organisation).await.unwrap().len(), 2);
    assert_eq!(world.store.own_pilot_reports(&world.organisation).await.unwrap().len(), 1);
    // The remark stays, and so does what others answered to it, for nobody to be told.
    assert_eq!(world.store.outside_answers(&world.organisation, &thing()).await.unwrap().len(), 1);
    assert!(world.store.unseen_answers(&world.kari).await.unwrap().is_empty());
    store.close().await;
}
