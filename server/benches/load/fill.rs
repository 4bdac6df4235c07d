//! An installation with many procurements, by way of the store: the same every time.

use crate::support::PASSWORD;
use catalogue::procurement::read::read;
use catalogue::procurement::section::entries;
use server::accounts::password::Passwords;
use server::state::{embedded_release, now};
use std::path::Path;
use std::sync::Arc;
use store::{
    AccountId, NewAccount, NewEntry, NewProcurement, OpenOptions, OrganisationId, ReleaseRef, Store, Timestamp,
};
use tokio::task::JoinSet;

/// What procurements are filled with, in turn.
const CASES: [&str; 6] =
    ["school-survey", "night-supervision", "case-archive", "booking", "sewer-sensors", "ai-assistant"];
/// Written at the same time.
const AT_ONCE: usize = 4;

/// Who is in the installation.
pub struct Filled {
    pub people: Vec<Owner>,
}

/// Somebody with the paths of their procurements.
pub struct Owner {
    pub email: String,
    pub paths: Vec<String>,
}

/// Fills a database that is empty.
pub async fn fill(url: &str, procurements: usize, people: usize) -> Filled {
    let store = store::open(url, &OpenOptions::default()).await.unwrap();
    let mut owners = Vec::new();
    let hash = Passwords.hash(PASSWORD.to_owned()).await.unwrap();
    let account = |number: usize| NewAccount {
        email: format!("person{number}@example.no"),
        display_name: format!("Person {number}"),
        password_hash: hash.clone(),
        administrator: number == 0,
    };
    let hour = Timestamp::from_millis(now().as_millis() + 3_600_000);
    store.put_setup_link("link", hour, now()).await.unwrap();
    let card = serde_json::json!({ "name": "Fjordvik kommune" });
    let (organisation, first) = store.consume_setup("link", account(0), &card, now()).await.unwrap();
    for number in 0..people {
        let id = match number {
            0 => first.clone(),
            _ => store.create_account(&organisation, account(number), now()).await.unwrap(),
        };
        owners.push((id, account(number).email));
    }
    let contents = Arc::new(CASES.map(contents));
    let mut writing = JoinSet::new();
    let mut done = Vec::new();
    for number in 0..procurements {
        if writing.len() >= AT_ONCE {
            done.push(writing.join_next().await.unwrap().unwrap());
        }
        let owner = number % people;
        let (store, contents) = (store.clone(), contents.clone());
        let (organisation, id) = (organisation.clone(), owners[owner].0.clone());
        writing.spawn(async move {
            let entries = contents[number % CASES.len()].clone();
            (number, owner, create(&*store, &organisation, &id, number, entries).await)
        });
    }
    done.extend(writing.join_all().await);
    done.sort();
    store.close().await;
    let paths = |owner: usize| done.iter().filter(|made| made.1 == owner).map(|made| made.2.clone()).collect();
    let people = owners.into_iter().enumerate();
    Filled { people: people.map(|(number, (_, email))| Owner { email, paths: paths(number) }).collect() }
}

/// The entries of one of the cases under `tests/cases`.
fn contents(case: &str) -> Vec<NewEntry> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/cases").join(format!("{case}.json"));
    let case = read(&std::fs::read_to_string(file).unwrap()).unwrap();
    let entry = |(section, key, value): (catalogue::procurement::section::Section, String, serde_json::Value)| {
        NewEntry { section: section.path().to_owned(), key, value }
    };
    entries(&case).into_iter().map(entry).collect()
}

async fn create(
    store: &dyn Store,
    organisation: &OrganisationId,
    owner: &AccountId,
    number: usize,
    entries: Vec<NewEntry>,
) -> String {
    let (release, fingerprint) = embedded_release();
    let new = NewProcurement {
        title: format!("Anskaffelse {number}"),
        release: ReleaseRef { version: release.version.clone(), fingerprint: fingerprint.to_owned() },
        entries,
        summary: "Opprettet".to_owned(),
    };
    format!("/p/{}", store.create_procurement(owner, organisation, new, now()).await.unwrap())
}
