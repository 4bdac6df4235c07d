//! From a form to entries: what changed against what the person read, and what to do when somebody else was faster.

use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::state::{AppState, now};
use catalogue::content::release::hex;
use catalogue::procurement::section::Section;
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;
use store::{Change, Entry, Expect, StoreError};

/// The name of the hidden field that says which version of an entry a form was made from.
pub fn token_name(section: Section, key: &str) -> String {
    format!("rev:{}:{key}", section.path())
}

/// The version of an entry: its revision, and a digest of its value, by which a field that was sent back unchanged is known.
pub fn token(mine: &Mine, section: Section, key: &str) -> String {
    match entry(mine, section, key) {
        Some(entry) => format!("{}-{}", entry.revision, digest(&entry.value)),
        None => "0-".to_owned(),
    }
}

/// The hidden fields for these entries: name and value.
pub fn tokens<'k>(mine: &Mine, section: Section, keys: impl IntoIterator<Item = &'k str>) -> Vec<(String, String)> {
    keys.into_iter().map(|key| (token_name(section, key), token(mine, section, key))).collect()
}

fn entry<'m>(mine: &'m Mine, section: Section, key: &str) -> Option<&'m Entry> {
    mine.stored.entries.iter().find(|entry| entry.section == section.path() && entry.key == key)
}

fn digest(value: &Value) -> String {
    hex(&Sha256::digest(value.to_string().as_bytes())[..6])
}

/// Whether the value is the one that the form was made from: then the person who sent it did not touch it.
pub fn is_as_read(form: &Form, section: Section, key: &str, value: Option<&Value>) -> bool {
    let was = form.get(&token_name(section, key)).split_once('-').map_or("", |(_, digest)| digest);
    match value {
        Some(value) => !was.is_empty() && was == digest(value),
        None => was.is_empty(),
    }
}

/// The entries that a form changes.
pub struct Changes<'a> {
    mine: &'a Mine,
    form: &'a Form,
    changes: Vec<Change>,
    sections: BTreeSet<Section>,
}

/// What became of a write.
#[must_use]
pub enum Outcome {
    /// It is saved; also when there was nothing to change.
    Saved,
    /// Somebody else changed this entry after the form was made: section and key. Nothing was written.
    Conflict {
        /// The section.
        section: Section,
        /// The key.
        key: String,
    },
}

impl<'a> Changes<'a> {
    /// For a form about this procurement.
    pub fn new(mine: &'a Mine, form: &'a Form) -> Self {
        Changes { mine, form, changes: Vec::new(), sections: BTreeSet::new() }
    }

    /// Sets the entry to the value. A value that is the one the form was made from is no change, whatever others did meanwhile.
    ///
    /// # Errors
    /// When the value can't be written as JSON.
    pub fn set(&mut self, section: Section, key: &str, value: &impl Serialize) -> Result<(), AppError> {
        let value = serde_json::to_value(value).map_err(AppError::internal)?;
        self.push(section, key, Some(value));
        Ok(())
    }

    /// Takes the entry away.
    pub fn remove(&mut self, section: Section, key: &str) {
        self.push(section, key, None);
    }

    fn push(&mut self, section: Section, key: &str, value: Option<Value>) {
        let now = entry(self.mine, section, key).map(|entry| &entry.value);
        if is_as_read(self.form, section, key, value.as_ref()) || now == value.as_ref() {
            return;
        }
        self.sections.insert(section);
        let read = self.form.get(&token_name(section, key));
        let (revision, _) = read.split_once('-').unwrap_or(("0", ""));
        let expect = match revision.parse::<i64>() {
            Ok(revision) if revision > 0 => Expect::Revision(revision),
            _ => Expect::Absent,
        };
        self.changes.push(Change { section: section.path().to_owned(), key: key.to_owned(), expect, value });
    }

    /// Writes all of it, or nothing.
    ///
    /// # Errors
    /// That the person may not change one of the sections; the store's own, but for a conflict.
    pub async fn write(self, state: &AppState, summary: &str) -> Result<Outcome, AppError> {
        if self.changes.is_empty() {
            return Ok(Outcome::Saved);
        }
        self.sections.iter().try_for_each(|section| self.mine.asks_for(*section))?;
        let author = &self.mine.person.account.id;
        match state.store.write(&self.mine.stored.id, author, &self.changes, summary, now()).await {
            Ok(_) => Ok(Outcome::Saved),
            Err(StoreError::Conflict(conflict)) => Ok(Outcome::Conflict {
                section: Section::parse(&conflict.section).ok_or(AppError::NotFound)?,
                key: conflict.key,
            }),
            Err(other) => Err(other.into()),
        }
    }
}
