//! Comments, and whom they wait for.

use serde_json::json;
use store::{
    AccountId, Comment, CommentRoom, CommentWritten, JournalCheck, NewComment, NewParticipant, ParticipantChanged,
    ProcurementId, Standing, Store, StoreError, Thing,
};

use super::{World, assert_error};

const ROOM: CommentRoom = CommentRoom { in_procurement: 4, about_thing: 3 };

pub fn about(about: &str, key: &str, text: &str) -> NewComment {
    NewComment {
        thing: Thing { about: about.into(), key: key.into() },
        answers: None,
        text: text.into(),
        due: None,
        mentions: Vec::new(),
    }
}

async fn try_write(world: &World<'_>, id: &ProcurementId, by: &AccountId, new: &NewComment) -> CommentWritten {
    world.store.write_comment(id, by, new, ROOM, "Kommenterte", world.now()).await.unwrap()
}

/// The number of the comment.
pub async fn write(world: &World<'_>, id: &ProcurementId, by: &AccountId, new: &NewComment) -> i64 {
    match try_write(world, id, by, new).await {
        CommentWritten::Yes(number) => number,
        refused => panic!("{refused:?}"),
    }
}

/// A procurement in which Ola takes part.
async fn together(world: &World<'_>) -> ProcurementId {
    let id = world.procurement(&[]).await;
    let ola = NewParticipant { account: world.ola.clone(), standing: Standing::Member, person: None };
    let put = world.store.put_participant(&id, &world.kari, &ola, "Tilgang", world.now()).await.unwrap();
    assert_eq!(put, ParticipantChanged::Yes);
    id
}

async fn all(world: &World<'_>, id: &ProcurementId) -> Vec<Comment> {
    world.store.comments(id, &world.kari, None).await.unwrap()
}

/// How many are open about this line.
async fn open(world: &World<'_>, id: &ProcurementId, key: &str) -> i64 {
    let counts = world.store.count_open_comments(id, &world.ola).await.unwrap();
    counts.get(&about("line", key, "").thing).copied().unwrap_or(0)
}

pub async fn a_comment_from_beginning_to_end(store: &dyn Store) {
    let world = World::new(store).await;
    let id = together(&world).await;
    let new = NewComment {
        due: Some("2026-12-01".into()),
        mentions: vec![world.ola.clone(), world.kari.clone(), world.ola.clone()],
        ..about("line", "IDT-001", "Er dette for strengt?")
    };
    assert_eq!(write(&world, &id, &world.kari, &new).await, 1);
    assert_eq!(write(&world, &id, &world.ola, &about("scenario", "S-K01", "Enig")).await, 2);
    let of = store.comments(&id, &world.ola, Some(&new.thing)).await.unwrap();
    let [comment] = of.as_slice() else { panic!("{of:?}") };
    assert_eq!((comment.number, comment.by.name.as_str(), &comment.thing), (1, "Kari", &new.thing));
    assert_eq!((comment.text.as_deref(), comment.due.as_deref()), (Some("Er dette for strengt?"), Some("2026-12-01")));
    let names: Vec<_> = comment.mentions.iter().map(|one| (one.name.as_str(), &one.account)).collect();
    assert_eq!(names, [("Kari", &world.kari), ("Ola", &world.ola)]);
    assert_eq!(comment.resolved, None);

    let waits = store.open_mentions(&world.ola).await.unwrap();
    let [mention] = waits.as_slice() else { panic!("{waits:?}") };
    assert_eq!((&mention.procurement, mention.number, mention.begun_by), (&id, 1, 1));
    assert_eq!((mention.by.as_str(), mention.due.as_deref()), ("Kari", Some("2026-12-01")));
    assert_eq!((open(&world, &id, "IDT-001").await, open(&world, &id, "IDT-002").await), (1, 0));

    let resolve = async |number| store.resolve_comment(&id, &world.ola, number, "Løste", world.now()).await.unwrap();
    assert!(resolve(1).await && !resolve(1).await && !resolve(9).await);
    assert!(store.open_mentions(&world.ola).await.unwrap().is_empty());
    assert_eq!(open(&world, &id, "IDT-001").await, 0);
    assert_eq!(all(&world, &id).await[0].resolved.as_ref().map(|(by, _)| by.as_str()), Some("Ola"));

    // The journal tells of each act, and holds no text of anybody's.
    let records = store.journal(&id, &world.kari).await.unwrap();
    let told: Vec<_> = records.iter().filter_map(|record| record.payload.as_ref()?.get("comment")).collect();
    assert_eq!(
        *told[0],
        json!({"act": "written", "number": 1, "about": "line", "key": "IDT-001", "answers": null, "due": "2026-12-01",
               "mentions": [world.ola.as_str(), world.kari.as_str(), world.ola.as_str()]})
    );
    assert_eq!(*told[2], json!({"act": "resolved", "number": 1, "about": "line", "key": "IDT-001"}));
    assert!(!format!("{records:?}").contains("strengt"));
    let whole = JournalCheck::Unbroken { records: 5, erased: 0 };
    assert_eq!(store.verify_journal(&id).await.unwrap(), whole);
}

pub async fn an_answer_opens_what_was_resolved(store: &dyn Store) {
    let world = World::new(store).await;
    let id = together(&world).await;
    let question = NewComment { due: Some("2026-12-01".into()), ..about("line", "IDT-001", "Hvorfor?") };
    write(&world, &id, &world.kari, &question).await;
    assert!(store.resolve_comment(&id, &world.kari, 1, "Løste", world.now()).await.unwrap());
    let answer = |text: &str| NewComment { answers: Some(1), ..about("line", "IDT-001", text) };
    let new = NewComment { mentions: vec![world.kari.clone()], ..answer("Fordi loven sier det.") };
    assert_eq!(write(&world, &id, &world.ola, &new).await, 2);
    assert_eq!(open(&world, &id, "IDT-001").await, 1, "the answer is not counted, and what it answers is open again");
    // What is due, is what was asked.
    let waits = store.open_mentions(&world.kari).await.unwrap();
    let [mention] = waits.as_slice() else { panic!("{waits:?}") };
    assert_eq!((mention.number, mention.begun_by, mention.due.as_deref()), (2, 1, Some("2026-12-01")));
    assert!(
        !store.resolve_comment(&id, &world.kari, 2, "", world.now()).await.unwrap(),
        "an answer has no end of its own"
    );

    // An answer answers what is there, is about the same, and is no answer.
    let elsewhere = NewComment { answers: Some(1), ..about("line", "IDT-002", "Feil sted") };
    let to_answer = NewComment { answers: Some(2), ..answer("Svar på svar") };
    let to_nothing = NewComment { answers: Some(9), ..answer("Svar på ingenting") };
    for refused in [elsewhere, to_answer, to_nothing] {
        assert_eq!(try_write(&world, &id, &world.ola, &refused).await, CommentWritten::NotThere);
    }
    assert_eq!(all(&world, &id).await.len(), 2);
}

pub async fn what_its_author_takes_away_is_gone(store: &dyn Store) {
    let world = World::new(store).await;
    let id = together(&world).await;
    let question =
        NewComment { mentions: vec![world.ola.clone()], ..about("line", "IDT-001", "Fødselsnummer 0101…") };
    write(&world, &id, &world.kari, &question).await;
    let take = async |who: &AccountId| store.take_comment_away(&id, who, 1, "Fjernet", world.now()).await.unwrap();
    assert!(!take(&world.ola).await, "nobody takes away what somebody else wrote");
    assert!(take(&world.kari).await && !take(&world.kari).await);
    let [left] = all(&world, &id).await.try_into().unwrap();
    assert_eq!((left.text.as_deref(), left.by.name.as_str()), (None, "Kari"));
    assert!(left.resolved.is_some(), "a question that was taken back waits for nobody");
    assert!(store.open_mentions(&world.ola).await.unwrap().is_empty());
    assert_eq!(write(&world, &id, &world.kari, &about("line", "IDT-001", "Ny")).await, 2, "a number is used once");
    let records = store.journal(&id, &world.kari).await.unwrap();
    assert!(!format!("{records:?}").contains("Fødselsnummer"));
    assert_eq!(store.verify_journal(&id).await.unwrap(), JournalCheck::Unbroken { records: 5, erased: 0 });
}

pub async fn those_who_take_no_part_neither_see_nor_are_mentioned(store: &dyn Store) {
    let world = World::new(store).await;
    let id = together(&world).await;
    let new = NewComment { mentions: vec![world.ola.clone()], ..about("line", "IDT-001", "Ola?") };
    write(&world, &id, &world.kari, &new).await;
    assert_eq!(store.open_mentions(&world.ola).await.unwrap().len(), 1);
    store.remove_participant(&id, &world.kari, &world.ola, "Fjernet", world.now()).await.unwrap();
    assert!(store.open_mentions(&world.ola).await.unwrap().is_empty());
    assert_eq!(try_write(&world, &id, &world.kari, &new).await, CommentWritten::NotThere);
    assert_error!(store.comments(&id, &world.ola, None).await, StoreError::NotFound);
    assert_error!(store.count_open_comments(&id, &world.ola).await, StoreError::NotFound);
    assert_error!(store.resolve_comment(&id, &world.ola, 1, "", world.now()).await, StoreError::NotFound);
    assert_error!(store.take_comment_away(&id, &world.ola, 1, "", world.now()).await, StoreError::NotFound);
    let theirs = about("line", "IDT-001", "Jeg også");
    assert_error!(store.write_comment(&id, &world.ola, &theirs, ROOM, "", world.now()).await, StoreError::NotFound);
    assert_eq!(all(&world, &id).await.len(), 1);

    // Nor does a deleted procurement wait for anybody.
    let own = NewComment { mentions: vec![world.kari.clone()], ..about("line", "IDT-001", "Huskelapp") };
    write(&world, &id, &world.kari, &own).await;
    assert_eq!(store.open_mentions(&world.kari).await.unwrap().len(), 1);
    assert!(world.remove(&id, &world.kari).await.unwrap());
    assert!(store.open_mentions(&world.kari).await.unwrap().is_empty());
}

pub async fn there_is_room_for_so_many(store: &dyn Store) {
    let world = World::new(store).await;
    let id = together(&world).await;
    for number in 1..=ROOM.about_thing {
        assert_eq!(write(&world, &id, &world.kari, &about("line", "IDT-001", "x")).await, number);
    }
    assert_eq!(try_write(&world, &id, &world.kari, &about("line", "IDT-001", "x")).await, CommentWritten::NoRoom);
    write(&world, &id, &world.kari, &about("line", "IDT-002", "x")).await;
    assert_eq!(try_write(&world, &id, &world.kari, &about("line", "IDT-003", "x")).await, CommentWritten::NoRoom);
    assert_eq!(all(&world, &id).await.len(), 4);
}
