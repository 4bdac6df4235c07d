//! Sessions.

use store::{Field, SessionRow, Store, StoreError};

use super::{World, assert_error, at};

fn session(id_hash: &str, expires: i64) -> SessionRow {
    SessionRow { id_hash: id_hash.into(), data: "{}".into(), created: at(0), expires: at(expires), account: None }
}

pub async fn a_session_is_kept_until_it_expires(store: &dyn Store) {
    let world = World::new(store).await;
    let mut row = session("a", 100);
    store.create_session(&row).await.unwrap();
    assert_eq!(store.load_session("a", at(99)).await.unwrap(), Some(row.clone()));
    assert_eq!(store.load_session("a", at(100)).await.unwrap(), None);

    row.data = r#"{"csrf":"x"}"#.into();
    row.account = Some(world.kari.clone());
    row.expires = at(200);
    let mut saved = row.clone();
    saved.created = at(77);
    store.save_session(&saved).await.unwrap();
    // When it began is not for saving to change.
    assert_eq!(store.load_session("a", at(150)).await.unwrap(), Some(row));
}

pub async fn a_session_id_is_given_to_one(store: &dyn Store) {
    store.create_session(&session("a", 100)).await.unwrap();
    let mut second = session("a", 900);
    second.data = "stolen".into();
    let taken = store.create_session(&second).await;
    assert_error!(taken, StoreError::Duplicate(Field::Session));
    let first = store.load_session("a", at(1)).await.unwrap().unwrap();
    assert_eq!(first, session("a", 100));
}

pub async fn a_session_that_is_gone_does_not_come_back(store: &dyn Store) {
    store.create_session(&session("a", 100)).await.unwrap();
    store.delete_session("a").await.unwrap();
    store.delete_session("a").await.unwrap();
    let late = store.save_session(&session("a", 900)).await;
    assert_error!(late, StoreError::NotFound);
    assert_eq!(store.load_session("a", at(1)).await.unwrap(), None);
}

pub async fn expired_sessions_are_swept_out(store: &dyn Store) {
    for (id, expires) in [("a", 10), ("b", 20), ("c", 30)] {
        store.create_session(&session(id, expires)).await.unwrap();
    }
    assert_eq!(store.delete_expired_sessions(at(20)).await.unwrap(), 2);
    assert_eq!(store.delete_expired_sessions(at(20)).await.unwrap(), 0);
    // The clock of the one who asks counts, so what is left shows even in the past.
    assert!(store.load_session("b", at(0)).await.unwrap().is_none());
    assert!(store.load_session("c", at(0)).await.unwrap().is_some());
}
