//! The release compiled into this build.

use super::Release;
use super::lock::Lock;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

#[derive(Deserialize)]
struct Blob {
    release: Release,
    origins: BTreeMap<String, String>,
}

static BLOB: LazyLock<Blob> = LazyLock::new(|| {
    let json = include_str!(concat!(env!("OUT_DIR"), "/content.json"));
    serde_json::from_str(json)
        .unwrap_or_else(|error| panic!("the content compiled into this build can't be read: {error}"))
});

/// The embedded release.
///
/// # Panics
/// When the content does not fit the types, which the tests of this crate rule out for a build that passed them.
pub fn embedded() -> &'static Release {
    &BLOB.release
}

/// The file below `content/` that an entry of the embedded release was written in, for messages: `origin("item", "IDT-003")`.
pub fn origin(table: &str, id: &str) -> Option<&'static str> {
    BLOB.origins.get(&format!("{table} {id}")).map(String::as_str)
}

static RELEASED: LazyLock<Vec<Lock>> = LazyLock::new(|| {
    let json = include_str!(concat!(env!("OUT_DIR"), "/released.json"));
    serde_json::from_str(json)
        .unwrap_or_else(|error| panic!("the locks compiled into this build can't be read: {error}"))
});

/// The locks of the releases there have been, oldest first.
///
/// # Panics
/// When a lock can't be read, which the tests of this crate rule out for a build that passed them.
pub fn released() -> &'static [Lock] {
    &RELEASED
}
