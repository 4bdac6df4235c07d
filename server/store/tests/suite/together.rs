//! Fifty people at once, on two servers that share a database: nobody is disturbed by somebody at another entry, no write that was
//! acknowledged is lost, and whoever comes too late is told what stands there.

use std::sync::Arc;

use serde_json::{Value, json};
use store::Expect::{Absent, Revision};
use store::{AccountId, CardChange, JournalCheck, NewAct, ProcurementId, SqlStore, Store, StoreError};
use tokio::task::JoinSet;

use super::{Place, World, at, set};

const PEOPLE: usize = 50;
/// How often each of them saves.
const SAVES: i64 = 3;

async fn two_servers(place: &impl Place) -> [Arc<SqlStore>; 2] {
    [Arc::new(place.open().await), Arc::new(place.open().await)]
}

async fn unbroken(store: &SqlStore, id: &ProcurementId, records: i64) {
    assert_eq!(store.verify_journal(id).await.unwrap(), JournalCheck::Unbroken { records, erased: 0 });
}

async fn save_own(store: Arc<SqlStore>, id: ProcurementId, author: AccountId, key: String) {
    let mut expect = Absent;
    for save in 1..=SAVES {
        let change = [set(&key, expect, json!(save))];
        let written = store.write(&id, &author, &change, "Endret", at(save)).await.unwrap();
        assert_eq!(written.entries[0].revision, save);
        expect = Revision(save);
    }
}

pub async fn fifty_write_to_entries_of_their_own(place: &impl Place) {
    let servers = two_servers(place).await;
    let world = World::new(&*servers[0]).await;
    let id = world.procurement(&[]).await;
    let mut people = JoinSet::new();
    for number in 0..PEOPLE {
        people.spawn(save_own(servers[number % 2].clone(), id.clone(), world.kari.clone(), format!("k{number:02}")));
    }
    people.join_all().await;
    let expected: Vec<_> = (0..PEOPLE).map(|number| format!("need/k{number:02}@{SAVES} = {SAVES}")).collect();
    assert_eq!(world.entries(&id).await, expected);
    unbroken(&servers[1], &id, 1 + SAVES * i64::try_from(PEOPLE).unwrap()).await;
}

/// Adds a number to a list that everybody adds to, as a person does who is shown both versions. Answers how often that happened.
async fn add(store: Arc<SqlStore>, id: ProcurementId, author: AccountId, number: usize) -> usize {
    let (mut revision, mut list) = (1, Vec::<Value>::new());
    let mut late = 0;
    loop {
        list.push(json!(number));
        let change = [set("list", Revision(revision), json!(list))];
        match store.write(&id, &author, &change, "Endret", at(1)).await {
            Ok(written) => {
                assert_eq!(written.entries[0].revision, revision + 1);
                return late;
            }
            Err(StoreError::Conflict(conflict)) => {
                let current = conflict.current.unwrap();
                assert!(current.revision > revision, "nothing newer stands there");
                revision = current.revision;
                list = current.value.as_array().unwrap().clone();
                late += 1;
            }
            Err(other) => panic!("{other:?}"),
        }
    }
}

pub async fn fifty_write_to_the_same_entry(place: &impl Place) {
    let servers = two_servers(place).await;
    let world = World::new(&*servers[0]).await;
    let id = world.procurement(&[("need", "list", json!([]))]).await;
    let mut people = JoinSet::new();
    for number in 0..PEOPLE {
        people.spawn(add(servers[number % 2].clone(), id.clone(), world.kari.clone(), number));
    }
    let late: usize = people.join_all().await.into_iter().sum();
    assert!(late > 0, "nobody met anybody");

    let entry = servers[1].procurement(&id, &world.kari).await.unwrap().entries[0].clone();
    let writes = i64::try_from(PEOPLE).unwrap();
    assert_eq!(entry.revision, 1 + writes);
    let mut numbers: Vec<_> = entry.value.as_array().unwrap().iter().map(|number| number.as_u64().unwrap()).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (0..PEOPLE as u64).collect::<Vec<_>>());
    unbroken(&servers[0], &id, 1 + writes).await;
}

/// The same holds for what an organisation settles: of those who saw the same card, one changes it.
pub async fn fifty_settle_the_same_card(place: &impl Place) {
    let servers = two_servers(place).await;
    let world = World::new(&*servers[0]).await;
    let was = servers[0].organisation(&world.organisation).await.unwrap().card;
    let mut people = JoinSet::new();
    for number in 0..PEOPLE {
        let (store, account, was) = (servers[number % 2].clone(), world.kari.clone(), was.clone());
        people.spawn(async move {
            let card = json!({"name": "Lillevik", "changed": number});
            let act = NewAct { what: "card", detail: "" };
            store.change_card(&account, CardChange { was: &was, card: &card }, act, at(1)).await.unwrap()
        });
    }
    let changed = people.join_all().await.into_iter().filter(|changed| *changed).count();
    assert_eq!(changed, 1);
    assert_eq!(servers[1].organisation_acts(&world.organisation, 100).await.unwrap().len(), 1);
}
