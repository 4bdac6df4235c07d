//! Catalogues of other organisations: read in, new until somebody has looked, and gone when they are followed no longer.

use store::{
    FollowWritten, Followed, FollowedId, FollowedKind, MemberChange, NewAct, NewFollowedFile, Store, StoreError,
};

use super::editions::neighbour;
use super::{World, assert_error};

const ACT: NewAct<'static> = NewAct { what: "followed", detail: "" };
const ROOM: i64 = 2;

fn file(version: &str, kind: FollowedKind) -> NewFollowedFile {
    NewFollowedFile {
        title: "Fjordvik kommune".into(),
        version: version.into(),
        base: "3.1.0".into(),
        kind,
        json: format!(r#"{{"title": "«æøå»", "version": "{version}"}}"#),
    }
}

async fn edits(world: &World<'_>) {
    for account in [&world.kari, &world.ola] {
        let right = MemberChange::Editor(true);
        let _ = world.store.change_member(&world.kari, account, right, ACT, world.now()).await.unwrap();
    }
}

async fn follow(world: &World<'_>, name: &str) -> FollowWritten {
    let file = file("1.0.0", FollowedKind::Extension);
    world.store.follow(&world.kari, name, &file, ROOM, ACT, world.now()).await.unwrap()
}

async fn followed(world: &World<'_>, name: &str) -> FollowedId {
    match follow(world, name).await {
        FollowWritten::Yes(id) => id,
        other => panic!("{other:?}"),
    }
}

async fn newer(world: &World<'_>, id: &FollowedId, seen: i64, version: &str) -> bool {
    let file = file(version, FollowedKind::Offer);
    world.store.read_newer(&world.ola, id, seen, &file, ACT, world.now()).await.unwrap()
}

async fn only(world: &World<'_>) -> Followed {
    let [one] = world.store.followed(&world.organisation).await.unwrap().try_into().unwrap();
    one
}

/// A catalogue with two files, so that every table has a row.
pub async fn read_twice(world: &World<'_>) {
    edits(world).await;
    let id = followed(world, "Katalogen til «æøå»").await;
    assert!(newer(world, &id, 1, "1.1.0").await);
}

pub async fn what_is_followed_is_new_until_an_editor_has_looked(store: &dyn Store) {
    let world = World::new(store).await;
    edits(&world).await;
    let acts = async || store.organisation_acts(&world.organisation, 100).await.unwrap().len();
    let id = followed(&world, "Fjordvik").await;
    let one = only(&world).await;
    assert_eq!((one.name.as_str(), one.latest.number, one.is_new(), &one.before), ("Fjordvik", 1, false, &None));
    assert_eq!((one.latest.by.name.as_str(), one.latest.base.as_str()), ("Kari", "3.1.0"));
    assert_eq!(one.latest.kind, FollowedKind::Extension);

    let before = acts().await;
    assert!(newer(&world, &id, 1, "1.1.0").await);
    assert!(!newer(&world, &id, 1, "1.2.0").await, "another came meanwhile");
    assert_eq!(acts().await, before + 1);
    let one = only(&world).await;
    assert_eq!((one.latest.version.as_str(), one.latest.kind, one.is_new()), ("1.1.0", FollowedKind::Offer, true));
    assert_eq!(one.before.as_ref().map(|file| file.number), Some(1));
    let json = async |number: i64| store.followed_json(&world.organisation, &id, number).await;
    assert!(json(1).await.unwrap().contains("1.0.0") && json(2).await.unwrap().contains("«æøå»"));

    // What nobody has looked at is nothing to compare with.
    assert!(newer(&world, &id, 2, "1.2.0").await);
    let one = only(&world).await;
    assert_eq!((one.latest.number, one.before.map(|file| file.number)), (3, Some(1)));
    assert_error!(json(2).await, StoreError::NotFound);

    let see = async |number: i64| store.see_followed(&world.kari, &id, number, ACT, world.now()).await.unwrap();
    assert!(!see(2).await, "it is not the latest");
    let before = acts().await;
    assert!(see(3).await && !see(3).await);
    assert_eq!(acts().await, before + 1);
    let one = only(&world).await;
    assert_eq!(one.latest.seen.as_ref().map(|(by, _)| by.name.as_str()), Some("Kari"));
    assert_eq!(one.before.map(|file| file.number), Some(1), "what it was compared with is still there");
    assert!(newer(&world, &id, 3, "2.0.0").await);
    assert_eq!(only(&world).await.before.map(|file| file.number), Some(3));

    store.stop_following(&world.ola, &id, ACT, world.now()).await.unwrap();
    assert!(store.followed(&world.organisation).await.unwrap().is_empty());
    assert_error!(json(3).await, StoreError::NotFound);
    assert_error!(store.stop_following(&world.ola, &id, ACT, world.now()).await, StoreError::NotFound);
}

pub async fn what_is_followed_is_its_organisations_and_its_editors(store: &dyn Store) {
    let world = World::new(store).await;
    let (storvik, per) = neighbour(&world).await;
    let new = file("1.0.0", FollowedKind::Whole);
    let early = store.follow(&world.kari, "x", &new, ROOM, ACT, world.now()).await;
    assert_error!(early, StoreError::NotFound);
    edits(&world).await;
    let id = followed(&world, "Fjordvik").await;
    assert!(store.followed(&storvik).await.unwrap().is_empty());
    assert_error!(store.followed_json(&storvik, &id, 1).await, StoreError::NotFound);
    let right = MemberChange::Editor(false);
    let _ = store.change_member(&world.kari, &world.ola, right, ACT, world.now()).await.unwrap();
    for stranger in [&per, &world.ola] {
        let now = world.now();
        assert_error!(store.read_newer(stranger, &id, 1, &new, ACT, now).await, StoreError::NotFound);
        assert_error!(store.see_followed(stranger, &id, 1, ACT, now).await, StoreError::NotFound);
        assert_error!(store.stop_following(stranger, &id, ACT, now).await, StoreError::NotFound);
    }
    assert_eq!(only(&world).await.latest.kind, FollowedKind::Extension);
    // Nothing that is read is in use, or among the catalogues of one's own.
    assert!(store.list_imports(&world.organisation).await.unwrap().is_empty());
    assert!(store.release_in_use(&world.organisation).await.unwrap().is_none());
}

pub async fn there_is_room_for_so_many_to_follow(store: &dyn Store) {
    let world = World::new(store).await;
    edits(&world).await;
    followed(&world, "Fjordvik").await;
    assert_eq!(follow(&world, "Fjordvik").await, FollowWritten::NameTaken);
    followed(&world, "Aremark").await;
    assert_eq!(follow(&world, "Storvik").await, FollowWritten::NoRoom);
    let all = store.followed(&world.organisation).await.unwrap();
    assert_eq!(all.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Aremark", "Fjordvik"]);
}
