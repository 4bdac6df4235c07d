//! Frozen versions: numbered, never changed, and made from what stood when their case file was read.

use serde_json::json;
use store::{
    AccountId, Expect, JournalCheck, JournalHead, NewVersion, ProcurementId, ReleaseRef, Store, StoreError, VersionFile,
};

use super::{Place, World, assert_error, at, set};

async fn head(world: &World<'_>, id: &ProcurementId) -> JournalHead {
    world.store.procurement(id, &world.kari).await.unwrap().head
}

pub fn version(number: i64, head: JournalHead) -> NewVersion {
    let file = |package: &str, path: &str, content: &[u8]| VersionFile {
        package: package.into(),
        path: path.into(),
        sha256: "0".repeat(64),
        content: content.to_vec(),
    };
    NewVersion {
        number,
        head,
        release: ReleaseRef { version: "1.0.0".into(), fingerprint: "abc".into() },
        dated: "2026-11-21".into(),
        record: json!({"reason": "Det haster"}),
        case_json: r#"{"title":"Journalsystem"}"#.into(),
        announced_json: r#"{"lines":[]}"#.into(),
        files: vec![
            file("published", "kravark.xlsx", &[0, 0xFF, number.to_le_bytes()[0]]),
            file("internal", "intern/manifest.json", b"{}"),
            file("internal", "kravark.xlsx", b"another one of the same name"),
        ],
    }
}

pub async fn freeze(world: &World<'_>, id: &ProcurementId, new: NewVersion) -> bool {
    world.store.freeze(id, &world.kari, new, "Frøs versjonen", world.now()).await.unwrap()
}

pub async fn a_version_is_read_back_as_it_was_frozen(store: &dyn Store) {
    let world = World::new(store).await;
    let id = world.procurement(&[]).await;
    assert!(store.list_versions(&id, &world.kari).await.unwrap().is_empty());
    let was = head(&world, &id).await;
    assert!(store.freeze(&id, &world.kari, version(1, was.clone()), "Frøs versjon 1", at(500)).await.unwrap());

    let found = store.version(&id, &world.kari, 1).await.unwrap();
    let (new, info) = (version(1, was.clone()), found.info);
    assert_eq!((info.number, info.by.as_str(), info.at, info.head), (1, "Kari", at(500), was));
    assert_eq!((info.release, info.dated, info.record), (new.release, new.dated, new.record));
    assert_eq!((found.case_json, found.announced_json), (new.case_json, new.announced_json));
    let files: Vec<_> =
        found.files.iter().map(|file| (file.package.as_str(), file.path.as_str(), file.bytes)).collect();
    assert_eq!(
        files,
        [("published", "kravark.xlsx", 3), ("internal", "intern/manifest.json", 2), ("internal", "kravark.xlsx", 28)]
    );
    for file in new.files {
        let content = store.version_file(&id, &world.kari, 1, &file.package, &file.path).await.unwrap();
        assert_eq!(content, file.content);
    }
    assert_error!(
        store.version_file(&id, &world.kari, 1, "published", "intern/manifest.json").await,
        StoreError::NotFound
    );
    assert_error!(store.version(&id, &world.kari, 2).await, StoreError::NotFound);

    let last = store.journal(&id, &world.kari).await.unwrap().pop().unwrap();
    assert_eq!((last.seq, last.summary.as_str()), (2, "Frøs versjon 1"));
    let payload = last.payload.unwrap();
    assert_eq!((&payload["version"], &payload["record"]["reason"]), (&json!(1), &json!("Det haster")));
    assert_eq!(payload["files"].as_array().unwrap().len(), 3);
    assert_eq!(store.verify_journal(&id).await.unwrap(), JournalCheck::Unbroken { records: 2, erased: 0 });
}

pub async fn versions_are_numbered_without_gaps(store: &dyn Store) {
    let world = World::new(store).await;
    let id = world.procurement(&[]).await;
    for wrong in [0, 2] {
        assert!(!freeze(&world, &id, version(wrong, head(&world, &id).await)).await, "{wrong} is not the first");
    }
    for number in 1..=3 {
        assert!(freeze(&world, &id, version(number, head(&world, &id).await)).await);
        assert!(!freeze(&world, &id, version(number, head(&world, &id).await)).await, "{number} is taken");
    }
    let another = world.procurement(&[]).await;
    assert!(freeze(&world, &another, version(1, head(&world, &another).await)).await, "each has numbers of its own");
    let numbers: Vec<_> = store.list_versions(&id, &world.kari).await.unwrap().iter().map(|info| info.number).collect();
    assert_eq!(numbers, [1, 2, 3]);
}

pub async fn what_changed_since_it_was_read_is_not_frozen(store: &dyn Store) {
    let world = World::new(store).await;
    let id = world.procurement(&[]).await;
    let was = head(&world, &id).await;
    world.write(&id, &[set("hosting", Expect::Absent, json!("cloud"))]).await;
    let records = store.journal(&id, &world.kari).await.unwrap().len();
    assert!(!freeze(&world, &id, version(1, was)).await);
    assert!(store.list_versions(&id, &world.kari).await.unwrap().is_empty());
    assert_eq!(store.journal(&id, &world.kari).await.unwrap().len(), records, "nothing was written");
    assert!(freeze(&world, &id, version(1, head(&world, &id).await)).await);
}

pub async fn nobody_else_sees_a_version(store: &dyn Store) {
    let world = World::new(store).await;
    let id = world.procurement(&[]).await;
    assert!(freeze(&world, &id, version(1, head(&world, &id).await)).await);
    for viewer in [&world.ola, &AccountId::new(at(3))] {
        let new = version(2, head(&world, &id).await);
        assert_error!(store.freeze(&id, viewer, new, "x", world.now()).await, StoreError::NotFound);
        assert_error!(store.list_versions(&id, viewer).await, StoreError::NotFound);
        assert_error!(store.version(&id, viewer, 1).await, StoreError::NotFound);
        assert_error!(store.version_file(&id, viewer, 1, "published", "kravark.xlsx").await, StoreError::NotFound);
    }
}

/// Behind the store's back: the database itself refuses to change what is frozen.
pub async fn a_version_never_changes(place: &impl Place, statement: &'static str) {
    let store = &place.open().await;
    let world = World::new(store).await;
    let id = world.procurement(&[]).await;
    assert!(freeze(&world, &id, version(1, head(&world, &id).await)).await);
    let before = store.version(&id, &world.kari, 1).await.unwrap();
    let told = place.refused(statement).await;
    assert!(told.contains("a frozen version never changes"), "{statement}: {told}");
    assert_eq!(store.version(&id, &world.kari, 1).await.unwrap(), before, "{statement}");
    let content = store.version_file(&id, &world.kari, 1, "published", "kravark.xlsx").await.unwrap();
    assert_eq!(content, [0, 0xFF, 1], "{statement}");
}

pub const CHANGES: [&str; 4] = [
    "UPDATE versions SET dated = '2020-01-01'",
    "DELETE FROM versions",
    "UPDATE version_files SET path = 'x'",
    "DELETE FROM version_files",
];
