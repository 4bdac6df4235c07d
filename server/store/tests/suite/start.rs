//! Opening a database: making it, migrating it, refusing it.

use serde_json::json;
use store::{OpenOptions, SqlStore, Store, StoreError};

use super::{Place, World};

pub async fn what_was_written_is_there_after_a_restart(place: &impl Place) {
    let store = place.open().await;
    let world = World::new(&store).await;
    let id = world.procurement(&[("need", "a", json!(1))]).await;
    let kari = world.kari.clone();
    store.close().await;

    let store = store::open(&place.url(), &OpenOptions::default()).await.unwrap();
    store.ping().await.unwrap();
    let found = store.procurement(&id, &kari).await.unwrap();
    assert_eq!(found.entries[0].value, json!(1));
    store.close().await;
}

pub async fn servers_that_start_together_take_turns(place: &impl Place) {
    let starting: Vec<_> = (0..6)
        .map(|_| {
            let url = place.url();
            tokio::spawn(async move { SqlStore::open(&url, &OpenOptions::default()).await })
        })
        .collect();
    let mut stores = Vec::new();
    for one in starting {
        stores.push(one.await.unwrap().unwrap());
    }
    // All of them work on the same database.
    let world = World::new(&stores[0]).await;
    for store in &stores {
        assert!(store.find_account(&world.kari).await.unwrap().is_some());
    }
}

pub async fn a_database_from_the_future_is_refused<P: Place>(place: &P) {
    place.open().await.close().await;
    place.sql(P::FROM_THE_FUTURE).await;
    let error = SqlStore::open(&place.url(), &OpenOptions::default()).await.unwrap_err();
    let StoreError::Future { known, found } = error else {
        panic!("{error:?}");
    };
    assert_eq!(found, 29_990_101_000_000);
    assert!((20_261_121_000_000..found).contains(&known));
    let told = error.to_string();
    assert!(told.contains("newer Kravspor") && told.contains("29990101000000"));
}
