//! Editions: drafted by one editor, read by another, heard, released, and never changed after that.

use serde_json::{Value, json};
use store::{
    AccountId, EditionChange, EditionId, EditionRelease, EditionReleased, EditionRemarked, EditionReviewed,
    EditionState, EditionWritten, Editions, ImportChange, ImportKind, MemberChange, NewAct, NewDefault,
    NewEditionChange, NewEditionRemark, NewHearing, NewImport, Organisation, OrganisationId, Release, RemarkBy, Store,
    StoreError, Thing,
};

use super::{Place, World, assert_error, person};

const ACT: NewAct<'static> = NewAct { what: "edition", detail: "" };
const ROOM: i64 = 2;

fn thing(key: &str) -> Thing {
    Thing { about: "item".into(), key: key.into() }
}

pub fn change(key: &str, seen: Option<i64>, words: &str) -> NewEditionChange {
    NewEditionChange { thing: thing(key), seen, value: json!({"reason": words}), note: "Fordi «æøå»".into() }
}

/// Kari and Ola edit; the draft is Kari's.
pub async fn drafted(world: &World<'_>) -> EditionId {
    for account in [&world.kari, &world.ola] {
        let right = MemberChange::Editor(true);
        let _ = world.store.change_member(&world.kari, account, right, ACT, world.now()).await.unwrap();
    }
    world.store.begin_edition(&world.kari, "Lillevik", ACT, world.now()).await.unwrap()
}

pub async fn put(world: &World<'_>, by: &AccountId, id: &EditionId, new: &NewEditionChange) -> EditionWritten {
    world.store.put_edition_changes(by, id, std::slice::from_ref(new), ACT, world.now()).await.unwrap()
}

pub async fn review(world: &World<'_>, by: &AccountId, id: &EditionId, key: &str, revision: i64) -> EditionReviewed {
    world.store.review_edition_change(by, id, &thing(key), revision, ACT, world.now()).await.unwrap()
}

async fn changes(world: &World<'_>, id: &EditionId) -> Vec<EditionChange> {
    world.store.edition_changes(&world.organisation, id).await.unwrap()
}

async fn acts(world: &World<'_>) -> usize {
    world.store.organisation_acts(&world.organisation, 1000).await.unwrap().len()
}

pub fn release<'a>(
    number: &'a str,
    notes: &'a Value,
    seen: &[(&str, i64)],
    was: Vec<store::ImportId>,
) -> EditionRelease<'a> {
    let row = |(key, revision): &(&str, i64)| (thing(key), *revision, Some(json!({"reason": "slik det sto"})));
    EditionRelease {
        number,
        base: "3.1.0",
        notes,
        changes: seen.iter().map(row).collect(),
        import: NewImport {
            title: "Lillevik".into(),
            version: number.into(),
            language: "nb".into(),
            kind: ImportKind::Extension,
            json: r#"{"title": "Lillevik"}"#.into(),
        },
        was,
        stay: Vec::new(),
        release: Release {
            version: format!("3.1.0+lillevik.{number}"),
            fingerprint: format!("f{number}"),
            schema: 1,
            json: "{}".into(),
        },
        made_with: "base".into(),
    }
}

pub async fn neighbour(world: &World<'_>) -> (OrganisationId, AccountId) {
    let storvik = Organisation { id: OrganisationId::new(world.now()), card: json!({}) };
    world.store.put_organisation(&storvik, world.now()).await.unwrap();
    let new = store::NewAccount { administrator: true, ..person("Per") };
    let per = world.store.create_account(&storvik.id, new, world.now()).await.unwrap();
    let _ = world.store.change_member(&per, &per, MemberChange::Editor(true), ACT, world.now()).await.unwrap();
    (storvik.id, per)
}

pub async fn a_draft_is_written_by_editors_and_nobody_overwrites_another(store: &dyn Store) {
    let world = World::new(store).await;
    let (organisation, now) = (&world.organisation, world.now());
    assert_error!(store.begin_edition(&world.ola, "x", ACT, now).await, StoreError::NotFound);
    let id = drafted(&world).await;
    assert_eq!(store.begin_edition(&world.ola, "En til", ACT, world.now()).await.unwrap(), id, "one is open at a time");
    let [edition] = store.editions(organisation).await.unwrap().try_into().unwrap();
    assert_eq!(
        (edition.state, edition.title.as_str(), edition.by.name.as_str()),
        (EditionState::Draft, "Lillevik", "Kari")
    );

    let first = change("IDT-001", None, "Første");
    let before = acts(&world).await;
    assert_eq!(put(&world, &world.kari, &id, &first).await, EditionWritten::Yes);
    assert_eq!(acts(&world).await, before + 1);
    // The same again is no change, whatever was seen.
    assert_eq!(put(&world, &world.ola, &id, &first).await, EditionWritten::Yes);
    assert_eq!(acts(&world).await, before + 1);
    match put(&world, &world.ola, &id, &change("IDT-001", None, "Andre")).await {
        EditionWritten::Newer(of, Some(there)) => {
            assert_eq!((of, there.value), (thing("IDT-001"), first.value.clone()))
        }
        other => panic!("{other:?}"),
    }
    // All of them or none.
    let both = [change("IDT-002", None, "Ny"), change("IDT-001", Some(7), "Andre")];
    let late = store.put_edition_changes(&world.ola, &id, &both, ACT, world.now()).await.unwrap();
    assert!(matches!(late, EditionWritten::Newer(..)));
    assert_eq!(changes(&world, &id).await.len(), 1);
    assert_eq!(put(&world, &world.ola, &id, &change("IDT-001", Some(1), "Andre")).await, EditionWritten::Yes);
    let [one] = changes(&world, &id).await.try_into().unwrap();
    assert_eq!((one.revision, one.by.name.as_str(), one.reviewed, one.stood), (2, "Ola", None, None));

    let dropped = async |revision: i64| {
        store.drop_edition_change(&world.kari, &id, &thing("IDT-001"), revision, ACT, world.now()).await.unwrap()
    };
    assert!(matches!(dropped(1).await, EditionWritten::Newer(..)));
    assert_eq!(dropped(2).await, EditionWritten::Yes);
    assert_eq!(dropped(2).await, EditionWritten::Yes, "two who take it away want the same");
    assert!(changes(&world, &id).await.is_empty());
}

pub async fn whoever_wrote_a_change_is_not_the_one_who_reads_it(store: &dyn Store) {
    let world = World::new(store).await;
    let id = drafted(&world).await;
    put(&world, &world.kari, &id, &change("IDT-001", None, "Første")).await;
    assert_eq!(review(&world, &world.kari, &id, "IDT-001", 1).await, EditionReviewed::Own);
    assert_eq!(review(&world, &world.ola, &id, "IDT-001", 2).await, EditionReviewed::Newer);
    assert_eq!(review(&world, &world.ola, &id, "IDT-002", 1).await, EditionReviewed::Newer);
    assert_eq!(review(&world, &world.ola, &id, "IDT-001", 1).await, EditionReviewed::Yes);
    let reviewed = async || changes(&world, &id).await[0].reviewed.clone().map(|(by, _)| by.name);
    assert_eq!(reviewed().await.as_deref(), Some("Ola"));
    // Whoever writes it anew takes the review away, and then the other one reads.
    put(&world, &world.ola, &id, &change("IDT-001", Some(1), "Andre")).await;
    assert_eq!(reviewed().await, None);
    assert_eq!(review(&world, &world.ola, &id, "IDT-001", 2).await, EditionReviewed::Own);
    let notes = json!([]);
    let too_early = release("1.0.0", &notes, &[("IDT-001", 2)], Vec::new());
    let released = store.release_edition(&world.kari, &id, too_early, ACT, world.now()).await.unwrap();
    assert_eq!(released, EditionReleased::Unread(thing("IDT-001")));
    assert_eq!(review(&world, &world.kari, &id, "IDT-001", 2).await, EditionReviewed::Yes);
    // Somebody who is no editor any more neither writes nor reads.
    let right = MemberChange::Editor(false);
    let _ = store.change_member(&world.kari, &world.ola, right, ACT, world.now()).await.unwrap();
    let late = store.review_edition_change(&world.ola, &id, &thing("IDT-001"), 2, ACT, world.now()).await;
    assert_error!(late, StoreError::NotFound);
}

pub async fn an_edition_is_its_organisations(store: &dyn Store) {
    let world = World::new(store).await;
    let (storvik, per) = neighbour(&world).await;
    let id = drafted(&world).await;
    put(&world, &world.kari, &id, &change("IDT-001", None, "Første")).await;
    let (of, now, notes) = (thing("IDT-001"), world.now(), json!([]));
    assert!(store.editions(&storvik).await.unwrap().is_empty());
    assert!(store.edition_changes(&storvik, &id).await.unwrap().is_empty());
    let new = [change("IDT-001", Some(1), "x")];
    assert_error!(store.put_edition_changes(&per, &id, &new, ACT, now).await, StoreError::NotFound);
    assert_error!(store.drop_edition_change(&per, &id, &of, 1, ACT, now).await, StoreError::NotFound);
    assert_error!(store.review_edition_change(&per, &id, &of, 1, ACT, now).await, StoreError::NotFound);
    let hearing = NewHearing { hash: "h".into(), expires: now };
    assert_error!(store.begin_hearing(&per, &id, &hearing, ACT, now).await, StoreError::NotFound);
    assert_error!(store.end_hearing(&per, &id, ACT, now).await, StoreError::NotFound);
    let release = release("1.0.0", &notes, &[("IDT-001", 1)], Vec::new());
    assert_error!(store.release_edition(&per, &id, release, ACT, now).await, StoreError::NotFound);
    let remark = NewEditionRemark { thing: None, body: "Hei".into() };
    let said = store.remark_in_hearing(RemarkBy::Account(&per, &id), &remark, ROOM, now).await;
    assert_error!(said, StoreError::NotFound);
}

pub async fn while_people_are_heard_the_draft_stands_still(store: &dyn Store) {
    let world = World::new(store).await;
    let id = drafted(&world).await;
    let expires = super::at(500_000);
    let new = NewHearing { hash: "h".into(), expires };
    let begin = async || store.begin_hearing(&world.kari, &id, &new, ACT, world.now()).await.unwrap();
    assert!(!begin().await, "there is nothing to hear about");
    put(&world, &world.kari, &id, &change("IDT-001", None, "Første")).await;
    assert!(begin().await && !begin().await);
    assert_eq!(put(&world, &world.ola, &id, &change("IDT-001", Some(1), "x")).await, EditionWritten::Shut);
    assert_eq!(review(&world, &world.ola, &id, "IDT-001", 1).await, EditionReviewed::Yes);

    let say = async |by: RemarkBy<'_>, of: Option<Thing>, now| {
        let new = NewEditionRemark { thing: of, body: "Hva er «æøå»?".into() };
        store.remark_in_hearing(by, &new, ROOM, now).await
    };
    let (ola, visitor) = (RemarkBy::Account(&world.ola, &id), RemarkBy::Visitor("h", "Systemhuset"));
    assert!(matches!(say(ola, None, world.now()).await.unwrap(), EditionRemarked::Yes(_)));
    assert_error!(say(visitor, Some(thing("IDT-404")), world.now()).await, StoreError::NotFound);
    assert!(matches!(say(visitor, Some(thing("IDT-001")), world.now()).await.unwrap(), EditionRemarked::Yes(_)));
    assert_eq!(say(visitor, None, world.now()).await.unwrap(), EditionRemarked::NoRoom);
    assert_eq!(say(RemarkBy::Visitor("x", ""), None, world.now()).await.unwrap(), EditionRemarked::Shut);
    let remarks = store.edition_remarks(&world.organisation, &id).await.unwrap();
    let told: Vec<_> =
        remarks.iter().map(|one| (one.by.as_ref().map(|by| by.name.as_str()), one.visitor.as_deref())).collect();
    assert_eq!(told, [(Some("Ola"), None), (None, Some("Systemhuset"))]);
    assert_eq!((&remarks[0].thing, &remarks[1].thing), (&None, &Some(thing("IDT-001"))));

    let found = store.hearing("h").await.unwrap().unwrap();
    assert_eq!(
        (found.remarks, &found.edition, found.is_open(world.now()), found.is_open(expires)),
        (2, &id, true, false)
    );
    assert!(store.end_hearing(&world.ola, &id, ACT, world.now()).await.unwrap());
    assert!(!store.end_hearing(&world.ola, &id, ACT, world.now()).await.unwrap());
    assert_eq!(say(visitor, None, world.now()).await.unwrap(), EditionRemarked::Shut);
    assert!(!store.hearing("h").await.unwrap().unwrap().is_open(world.now()));
    assert_eq!(put(&world, &world.ola, &id, &change("IDT-001", Some(1), "x")).await, EditionWritten::Yes);
}

/// Kari's change, read by Ola and released.
pub async fn released(world: &World<'_>) -> EditionId {
    let id = drafted(world).await;
    put(world, &world.kari, &id, &change("IDT-001", None, "Første")).await;
    assert_eq!(review(world, &world.ola, &id, "IDT-001", 1).await, EditionReviewed::Yes);
    let notes = json!([{"did": "Skrev det klarere"}]);
    let new = release("1.0.0", &notes, &[("IDT-001", 1)], Vec::new());
    let released = world.store.release_edition(&world.kari, &id, new, ACT, world.now()).await.unwrap();
    assert_eq!(released, EditionReleased::Yes);
    id
}

pub async fn what_is_released_is_in_use_and_gives_way_to_the_next(store: &dyn Store) {
    let world = World::new(store).await;
    let organisation = &world.organisation;
    let id = released(&world).await;
    let [edition] = store.editions(organisation).await.unwrap().try_into().unwrap();
    let of = edition.released.unwrap();
    assert_eq!((of.number.as_str(), of.base.as_str(), of.by.as_str()), ("1.0.0", "3.1.0", "Kari"));
    assert_eq!((of.release.fingerprint.as_str(), &of.notes), ("f1.0.0", &json!([{"did": "Skrev det klarere"}])));
    let [import] = store.list_imports(organisation).await.unwrap().try_into().unwrap();
    assert_eq!((&import.id, import.in_use, import.edition.as_ref()), (&of.import, true, Some(&id)));
    assert_eq!(store.release_in_use(organisation).await.unwrap().unwrap().release, of.release);
    let [step] = store.edition_history(organisation, &thing("IDT-001")).await.unwrap().try_into().unwrap();
    assert_eq!(
        (step.version.as_str(), step.by.as_str(), step.reviewed_by.as_str()),
        ("3.1.0+lillevik.1.0.0", "Kari", "Ola")
    );
    assert_eq!(step.stood, Some(json!({"reason": "slik det sto"})));

    // What was worked out before somebody changed the draft, or what is in use, writes nothing.
    let next = store.begin_edition(&world.ola, "Lillevik", ACT, world.now()).await.unwrap();
    assert_ne!(next, id);
    put(&world, &world.ola, &next, &change("IDT-002", None, "Andre")).await;
    review(&world, &world.kari, &next, "IDT-002", 1).await;
    let notes = json!([]);
    for (seen, was) in [
        (&[][..], vec![of.import.clone()]),
        (&[("IDT-002", 2)][..], vec![of.import.clone()]),
        (&[("IDT-002", 1)][..], Vec::new()),
    ] {
        let late = release("1.0.1", &notes, seen, was);
        let late = store.release_edition(&world.ola, &next, late, ACT, world.now()).await.unwrap();
        assert_eq!(late, EditionReleased::Moved, "{seen:?}");
    }
    assert_eq!(store.list_imports(organisation).await.unwrap().len(), 1);
    let new = release("1.0.1", &notes, &[("IDT-002", 1)], vec![of.import.clone()]);
    let done = store.release_edition(&world.ola, &next, new, ACT, world.now()).await.unwrap();
    assert_eq!(done, EditionReleased::Yes);
    let used: Vec<bool> = store.list_imports(organisation).await.unwrap().iter().map(|import| import.in_use).collect();
    assert_eq!(used, [false, true]);
    assert_eq!(store.release_in_use(organisation).await.unwrap().unwrap().release.fingerprint, "f1.0.1");
    assert_eq!(store.find_release("f1.0.0").await.unwrap().unwrap().version, "3.1.0+lillevik.1.0.0");
}

pub async fn what_is_released_never_changes(place: &impl Place) {
    let store = &place.open().await;
    let world = World::new(store).await;
    let (organisation, id) = (&world.organisation, released(&world).await);
    assert_eq!(put(&world, &world.ola, &id, &change("IDT-001", Some(1), "x")).await, EditionWritten::Shut);
    assert_eq!(put(&world, &world.ola, &id, &change("IDT-009", None, "x")).await, EditionWritten::Shut);
    assert_eq!(review(&world, &world.ola, &id, "IDT-001", 1).await, EditionReviewed::Shut);
    let dropped = store.drop_edition_change(&world.ola, &id, &thing("IDT-001"), 1, ACT, world.now()).await.unwrap();
    assert_eq!(dropped, EditionWritten::Shut);
    let hearing = NewHearing { hash: "h".into(), expires: super::at(500_000) };
    assert!(!store.begin_hearing(&world.kari, &id, &hearing, ACT, world.now()).await.unwrap());
    let [import] = store.list_imports(organisation).await.unwrap().try_into().unwrap();
    let was = vec![import.id.clone()];
    let delete =
        ImportChange { was, in_use: Vec::new(), delete: Some(import.id.clone()), release: NewDefault::BuiltIn };
    let deleted = store.change_imports(organisation, &world.kari, delete.clone(), world.now()).await;
    assert_error!(deleted, StoreError::NotFound);
    for statement in [
        "UPDATE editions SET notes = '[]'",
        "DELETE FROM editions",
        "UPDATE edition_changes SET value = '{}'",
        "DELETE FROM edition_changes",
        "UPDATE catalogue_imports SET content = '{}'",
        "UPDATE catalogue_imports SET deleted_at = 1",
    ] {
        let said = place.refused(statement).await;
        assert!(said.contains("a released edition never changes"), "{statement}: {said}");
    }
    // It may be taken out of use.
    let stop = ImportChange { delete: None, ..delete };
    assert!(store.change_imports(organisation, &world.kari, stop, world.now()).await.unwrap());
    store.close().await;
}
