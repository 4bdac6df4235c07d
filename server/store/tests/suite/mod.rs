//! Stories that hold on every database, as functions over an empty store, or over the place where one is.

use std::sync::atomic::{AtomicI64, Ordering};

use serde_json::{Value, json};
use store::{
    AccountId, Change, Conflict, Expect, NewAccount, NewEntry, NewProcurement, NewRemoval, OrganisationId,
    PasswordHash, ProcurementId, ReleaseRef, Store, StoreError, Timestamp,
};

pub mod accounts;
pub mod catalogue_uses;
pub mod comments;
pub mod desk;
pub mod editions;
pub mod feedback;
pub mod feedback_links;
pub mod followed;
pub mod form_drafts;
pub mod identities;
pub mod imports;
pub mod journal;
pub mod members;
pub mod newer;
pub mod participants;
pub mod pilots;
pub mod place;
pub mod procurements;
pub mod removals;
pub mod sessions;
pub mod settings;
pub mod setup;
pub mod shared;
pub mod start;
pub mod tenders;
pub mod together;
pub mod versions;
pub mod writes;

pub use place::{Backdoor, Place};
pub(crate) use place::{stories, stories_in};

pub const START: i64 = 1_795_000_000_000;

pub fn at(millis: i64) -> Timestamp {
    Timestamp::from_millis(START + millis)
}

/// An organisation with two colleagues, and a clock that moves when it is looked at.
pub struct World<'a> {
    pub store: &'a dyn Store,
    pub organisation: OrganisationId,
    pub kari: AccountId,
    pub ola: AccountId,
    clock: AtomicI64,
}

impl<'a> World<'a> {
    pub async fn new(store: &'a dyn Store) -> Self {
        store.put_setup_link("link", at(1000), at(0)).await.unwrap();
        let (organisation, kari) =
            store.consume_setup("link", person("Kari"), &json!({"name": "Lillevik"}), at(1)).await.unwrap();
        let ola = store.create_account(&organisation, person("Ola"), at(2)).await.unwrap();
        Self { store, organisation, kari, ola, clock: AtomicI64::new(10) }
    }

    pub fn now(&self) -> Timestamp {
        at(self.clock.fetch_add(1, Ordering::Relaxed))
    }

    pub async fn procurement(&self, entries: &[(&str, &str, Value)]) -> ProcurementId {
        let new = NewProcurement {
            title: "Journalsystem".into(),
            release: ReleaseRef { version: "1.0.0".into(), fingerprint: "abc".into() },
            entries: entries
                .iter()
                .map(|(section, key, value)| NewEntry {
                    section: (*section).into(),
                    key: (*key).into(),
                    value: value.clone(),
                })
                .collect(),
            summary: "Opprettet".into(),
        };
        self.store.create_procurement(&self.kari, &self.organisation, new, self.now()).await.unwrap()
    }

    /// Somebody takes a procurement away who has seen the end of its journal.
    pub async fn remove(&self, id: &ProcurementId, owner: &AccountId) -> store::Result<bool> {
        let head = self.store.procurement(id, owner).await?.head;
        self.store.remove_procurement(id, owner, removal(&head.hash), self.now()).await
    }

    /// Kari writes, and it goes well.
    pub async fn write(&self, id: &ProcurementId, changes: &[Change]) -> store::Written {
        self.try_write(id, changes).await.unwrap()
    }

    pub async fn try_write(&self, id: &ProcurementId, changes: &[Change]) -> store::Result<store::Written> {
        self.store.write(id, &self.kari, changes, "Endret", self.now()).await
    }

    /// The entries Kari sees, as `section/key@revision = value`.
    pub async fn entries(&self, id: &ProcurementId) -> Vec<String> {
        let found = self.store.procurement(id, &self.kari).await.unwrap();
        found.entries.iter().map(|e| format!("{}/{}@{} = {}", e.section, e.key, e.revision, e.value)).collect()
    }
}

pub fn person(name: &str) -> NewAccount {
    NewAccount {
        email: format!("{name}@lillevik.example"),
        display_name: name.into(),
        password_hash: PasswordHash::new("$argon2id$v=19$x"),
        administrator: false,
    }
}

/// What is written down of a procurement that goes.
pub fn removal(head: &str) -> NewRemoval<'_> {
    const SHA256: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    NewRemoval { head, kept: "Arkivsak 26/01234", archive_sha256: SHA256 }
}

pub fn set(key: &str, expect: Expect, value: Value) -> Change {
    Change { section: "need".into(), key: key.into(), expect, value: Some(value) }
}

pub fn remove(key: &str, expect: Expect) -> Change {
    Change { section: "need".into(), key: key.into(), expect, value: None }
}

pub fn conflict<T: std::fmt::Debug>(result: store::Result<T>) -> Conflict {
    match result {
        Err(StoreError::Conflict(conflict)) => *conflict,
        other => panic!("expected a conflict, got {other:?}"),
    }
}

macro_rules! assert_error {
    ($result:expr, $pattern:pat) => {
        match $result {
            Err($pattern) => {}
            other => panic!("expected {}, got {other:?}", stringify!($pattern)),
        }
    };
}
pub(crate) use assert_error;
