//! Catalogues of an organisation's own: files on their way, what came of them, and what new procurements use.

use serde_json::json;
use store::{
    AccountId, DraftsKept, ImportChange, ImportDraftId, ImportId, ImportKind, NewDefault, NewImport, NewImportDraft,
    Organisation, OrganisationId, Release, ReleaseRef, Store, StoreError, Timestamp,
};

use super::settings::settled_is_its_parts;
use super::{World, assert_error, at, person};

const KEPT: DraftsKept = DraftsKept { since: Timestamp::from_millis(0), per_account: 3 };

fn file(name: &str) -> NewImportDraft {
    NewImportDraft { name: name.into(), content: vec![0, 0xFF, b';'], mapping: json!({"language": "nb"}) }
}

fn extension(title: &str) -> NewImport {
    NewImport {
        title: title.into(),
        version: "1".into(),
        language: "nn".into(),
        kind: ImportKind::Extension,
        json: r#"{"title": "æøå"}"#.into(),
    }
}

fn release(fingerprint: &str) -> Release {
    Release { version: format!("1.0.0+{fingerprint}"), fingerprint: fingerprint.into(), schema: 1, json: "{}".into() }
}

fn made(fingerprint: &str) -> NewDefault {
    NewDefault::Made { release: release(fingerprint), made_with: "base".into() }
}

async fn send(world: &World<'_>, name: &str) -> ImportDraftId {
    world.store.put_import_draft(&world.kari, file(name), KEPT, world.now()).await.unwrap()
}

async fn read_in(world: &World<'_>, title: &str) -> ImportId {
    let draft = send(world, title).await;
    world.store.accept_import(&draft, &world.kari, extension(title), world.now()).await.unwrap()
}

/// Somebody in another organisation.
async fn neighbour(world: &World<'_>) -> (OrganisationId, AccountId) {
    let storvik = Organisation { id: OrganisationId::new(world.now()), card: json!({}) };
    world.store.put_organisation(&storvik, world.now()).await.unwrap();
    let account = world.store.create_account(&storvik.id, person("Per"), world.now()).await.unwrap();
    (storvik.id, account)
}

pub async fn a_file_on_its_way_is_its_senders(store: &dyn Store) {
    let world = World::new(store).await;
    let id = send(&world, "krav.csv").await;
    store.map_import_draft(&id, &world.kari, &json!({"columns": {"Krav": "text"}})).await.unwrap();
    let draft = store.import_draft(&id, &world.kari).await.unwrap();
    assert_eq!((draft.id, draft.file.name.as_str(), draft.file.content), (id.clone(), "krav.csv", file("").content));
    assert_eq!(draft.file.mapping, json!({"columns": {"Krav": "text"}}));

    for viewer in [&world.ola, &AccountId::new(at(3))] {
        assert_error!(store.import_draft(&id, viewer).await, StoreError::NotFound);
        assert_error!(store.map_import_draft(&id, viewer, &json!({})).await, StoreError::NotFound);
        assert_error!(store.delete_import_draft(&id, viewer).await, StoreError::NotFound);
        assert_error!(store.accept_import(&id, viewer, extension("x"), at(9)).await, StoreError::NotFound);
    }
    let nobody = store.put_import_draft(&AccountId::new(at(3)), file("x"), KEPT, world.now()).await;
    assert_error!(nobody, StoreError::NotFound);
    store.delete_import_draft(&id, &world.kari).await.unwrap();
    assert_error!(store.import_draft(&id, &world.kari).await, StoreError::NotFound);
    assert!(store.list_imports(&world.organisation).await.unwrap().is_empty());
}

pub async fn few_files_are_kept_and_none_for_long(store: &dyn Store) {
    let world = World::new(store).await;
    let theirs = store.put_import_draft(&world.ola, file("ola"), KEPT, world.now()).await.unwrap();
    let mut ids = Vec::new();
    for name in ["1", "2", "3", "4"] {
        ids.push(send(&world, name).await);
    }
    let there = async |id, account| store.import_draft(id, account).await.is_ok();
    assert!(!there(&ids[0], &world.kari).await && there(&ids[1], &world.kari).await);
    assert!(there(&theirs, &world.ola).await, "one person does not push out another's");

    let late = DraftsKept { since: world.now(), ..KEPT };
    let last = store.put_import_draft(&world.kari, file("5"), late, world.now()).await.unwrap();
    assert!(!there(&ids[3], &world.kari).await && !there(&theirs, &world.ola).await);
    assert!(there(&last, &world.kari).await);
}

pub async fn a_file_becomes_a_catalogue_once(store: &dyn Store) {
    let world = World::new(store).await;
    let draft = send(&world, "krav.csv").await;
    let id = store.accept_import(&draft, &world.kari, extension("Våre krav"), at(700)).await.unwrap();
    assert_error!(store.import_draft(&draft, &world.kari).await, StoreError::NotFound);
    assert_error!(store.accept_import(&draft, &world.kari, extension("x"), at(701)).await, StoreError::NotFound);
    let [info] = store.list_imports(&world.organisation).await.unwrap().try_into().unwrap();
    assert_eq!((info.id, info.title.as_str(), info.version.as_str()), (id.clone(), "Våre krav", "1"));
    assert_eq!((info.kind, info.language.as_str()), (ImportKind::Extension, "nn"));
    assert_eq!((info.by.as_str(), info.at, info.in_use, info.changed), ("Kari", at(700), false, None));
    assert_eq!(store.import_json(&id, &world.organisation).await.unwrap(), extension("").json);
}

pub async fn an_imported_catalogue_belongs_to_an_organisation(store: &dyn Store) {
    let world = World::new(store).await;
    let (storvik, per) = neighbour(&world).await;
    let id = read_in(&world, "Våre krav").await;
    assert!(store.list_imports(&storvik).await.unwrap().is_empty());
    assert_error!(store.import_json(&id, &storvik).await, StoreError::NotFound);
    for (in_use, delete) in [(vec![id.clone()], None), (Vec::new(), Some(id.clone()))] {
        let change = ImportChange { was: Vec::new(), in_use, delete, release: made("abc") };
        assert_error!(store.change_imports(&storvik, &per, change, world.now()).await, StoreError::NotFound);
    }
    assert_eq!(store.release_in_use(&storvik).await.unwrap(), None);
    assert_eq!(store.find_release("abc").await.unwrap(), None);
    assert_eq!(store.list_imports(&world.organisation).await.unwrap().len(), 1);
}

pub async fn what_is_in_use_changes_as_one(store: &dyn Store) {
    let world = World::new(store).await;
    let (one, two) = (read_in(&world, "En").await, read_in(&world, "To").await);
    let change = async |was: &[&ImportId], in_use: &[&ImportId], delete: Option<&ImportId>, release: NewDefault| {
        let owned = |ids: &[&ImportId]| ids.iter().map(|id| (*id).clone()).collect();
        let change = ImportChange { was: owned(was), in_use: owned(in_use), delete: delete.cloned(), release };
        store.change_imports(&world.organisation, &world.ola, change, world.now()).await.unwrap()
    };
    let used = async || -> Vec<(String, bool)> {
        let list = store.list_imports(&world.organisation).await.unwrap();
        list.into_iter().map(|info| (info.title, info.in_use)).collect()
    };
    assert_eq!(store.release_in_use(&world.organisation).await.unwrap(), None);
    assert!(change(&[], &[&two], None, made("b")).await);
    assert!(change(&[&two], &[&one, &two], None, made("ab")).await);
    assert_eq!(used().await, [("En".to_owned(), true), ("To".to_owned(), true)]);
    let found = store.release_in_use(&world.organisation).await.unwrap().unwrap();
    assert_eq!(found.release, ReleaseRef { version: "1.0.0+ab".into(), fingerprint: "ab".into() });
    assert_eq!(found.made_with, "base");
    settled_is_its_parts(&world).await;
    let list = store.list_imports(&world.organisation).await.unwrap();
    assert_eq!(list[0].changed.as_ref().unwrap().0, "Ola");

    assert!(change(&[&one, &two], &[&two], None, made("b")).await);
    assert!(change(&[&two], &[&two], Some(&one), NewDefault::AsItIs).await);
    assert_eq!(store.release_in_use(&world.organisation).await.unwrap().unwrap().release.fingerprint, "b");
    assert_eq!(used().await, [("To".to_owned(), true)]);
    assert_error!(store.import_json(&one, &world.organisation).await, StoreError::NotFound);
    assert!(change(&[&two], &[], None, NewDefault::BuiltIn).await);
    assert_eq!(used().await, [("To".to_owned(), false)]);
    assert_eq!(store.release_in_use(&world.organisation).await.unwrap(), None);
    // Procurements that were made with it keep it.
    assert_eq!(store.find_release("ab").await.unwrap(), Some(release("ab")));
}

pub async fn a_change_that_was_worked_out_too_early_writes_nothing(store: &dyn Store) {
    let world = World::new(store).await;
    let (one, two) = (read_in(&world, "En").await, read_in(&world, "To").await);
    let change = |was: &[&ImportId], id: &ImportId, fingerprint: &str| ImportChange {
        was: was.iter().map(|id| (*id).clone()).collect(),
        in_use: vec![id.clone()],
        delete: None,
        release: made(fingerprint),
    };
    let (organisation, kari) = (&world.organisation, &world.kari);
    assert!(store.change_imports(organisation, kari, change(&[], &one, "a"), world.now()).await.unwrap());
    assert!(!store.change_imports(organisation, kari, change(&[], &two, "b"), world.now()).await.unwrap());
    let list = store.list_imports(organisation).await.unwrap();
    assert!(list[0].in_use && !list[1].in_use);
    assert_eq!(store.release_in_use(organisation).await.unwrap().unwrap().release.fingerprint, "a");
    assert_eq!(store.find_release("b").await.unwrap(), None);
}
