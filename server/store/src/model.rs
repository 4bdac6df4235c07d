//! What goes into the store and comes out of it. The rows of a database stay private to its backend.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::participants::Standing;
use crate::values::{
    AccountId, EditionId, ImportDraftId, ImportId, OrganisationId, PasswordHash, ProcurementId, Timestamp,
};
use crate::versions::JournalHead;

/// An organisation: an id and one JSON card with everything that administration sets.
#[derive(Debug, Clone, PartialEq)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Name, labels, address and whatever else administration sets.
    pub card: Value,
}

/// What a set-up link makes when it is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SetUp {
    /// The first organisation, and the first account.
    Installation,
    /// The first account of this organisation.
    Organisation(OrganisationId),
}

/// An account that is to be made.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// The e-mail address, as the person writes it.
    pub email: String,
    /// What others see.
    pub display_name: String,
    /// The hash of the password, made by the caller.
    pub password_hash: PasswordHash,
    /// Whether the person settles who gets in. Who sets an organisation up always does.
    pub administrator: bool,
}

/// A person who can log in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// Where the person works.
    pub organisation_id: OrganisationId,
    /// The e-mail address, as the person wrote it.
    pub email: String,
    /// What others see.
    pub display_name: String,
    /// What a password is checked against; none for an account that only a provider of sign-in lets in to.
    pub password_hash: Option<PasswordHash>,
    /// When it was made.
    pub created: Timestamp,
    /// Whether the person settles who gets in.
    pub administrator: bool,
    /// Whether the person edits the catalogue of the organisation.
    pub editor: bool,
    /// When it was taken out of use; none for one that can be used.
    pub disabled: Option<Timestamp>,
    /// When rights or password last changed: a session takes a new id then.
    pub rights: Timestamp,
}

/// A session of the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    /// The hash of the id in the cookie; the id itself never reaches the store.
    pub id_hash: String,
    /// What the session holds, as the server wrote it.
    pub data: String,
    /// When it began. Saving leaves this alone, so that a session can have an absolute end.
    pub created: Timestamp,
    /// From then on it is not loaded any more.
    pub expires: Timestamp,
    /// Who is logged in.
    pub account: Option<AccountId>,
}

/// The release of the catalogue that a procurement was made with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleaseRef {
    /// The version people speak of.
    pub version: String,
    /// What it really is.
    pub fingerprint: String,
}

/// An entry that a new procurement begins with.
#[derive(Debug, Clone, PartialEq)]
pub struct NewEntry {
    /// The part of the case file.
    pub section: String,
    /// Which one in its section.
    pub key: String,
    /// What it says.
    pub value: Value,
}

/// A procurement that is to be made: an empty one, a copy, or an imported case file.
#[derive(Debug, Clone, PartialEq)]
pub struct NewProcurement {
    /// What people call it.
    pub title: String,
    /// The release of the catalogue it uses.
    pub release: ReleaseRef,
    /// What it begins with.
    pub entries: Vec<NewEntry>,
    /// The first line of its journal.
    pub summary: String,
}

/// A procurement as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProcurementSummary {
    /// Its id.
    pub id: ProcurementId,
    /// What people call it.
    pub title: String,
    /// Which organisation it belongs to.
    pub organisation_id: OrganisationId,
    /// Who answers for it.
    pub owner: AccountId,
    /// The name of that account.
    pub owner_name: String,
    /// Who the one who asked is among the people of the case file.
    pub person: Option<String>,
    /// When it last changed.
    pub updated: Timestamp,
}

/// A procurement with everything in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Procurement {
    /// Its id.
    pub id: ProcurementId,
    /// What people call it.
    pub title: String,
    /// Who answers for it.
    pub owner: AccountId,
    /// How the one who asked takes part.
    pub standing: Standing,
    /// Who the one who asked is among the people of the case file.
    pub person: Option<String>,
    /// The accounts of those of its people who take part.
    pub accounts: BTreeMap<String, AccountId>,
    /// Which organisation it belongs to.
    pub organisation_id: OrganisationId,
    /// The release of the catalogue it uses.
    pub release: ReleaseRef,
    /// When it was made.
    pub created: Timestamp,
    /// When it last changed.
    pub updated: Timestamp,
    /// The number of its latest frozen version.
    pub frozen: Option<i64>,
    /// Whether it is a pilot, and that goes on.
    pub pilot: bool,
    /// The end of its journal.
    pub head: JournalHead,
    /// Its entries by section and key, deleted ones left out.
    pub entries: Arc<[Entry]>,
    /// How many bytes the values of its entries have as they are stored.
    pub size: usize,
}

/// One thing that a case file says: an answer, a scenario, a line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The part of the case file.
    pub section: String,
    /// Which one in its section.
    pub key: String,
    /// Grows with every write of this key and never repeats, not even when it is deleted and made again.
    pub revision: i64,
    /// What it says.
    pub value: Value,
}

/// What must stand where a change is to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expect {
    /// No entry: there never was one, or it is deleted.
    Absent,
    /// An entry with just this revision.
    Revision(i64),
    /// Whatever: for what the server itself writes, where nobody's work can be overwritten.
    Any,
}

/// One change of a write.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The part of the case file.
    pub section: String,
    /// Which one in its section.
    pub key: String,
    /// What must stand there now.
    pub expect: Expect,
    /// What is to stand there; `None` deletes. Deleting what is not there changes nothing.
    pub value: Option<Value>,
}

/// What a write did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The number of its record in the journal.
    pub journal_seq: i64,
    /// The new revisions, in the order of the changes, deletions included.
    pub entries: Vec<EntryRevision>,
}

/// The revision an entry got.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryRevision {
    /// The part of the case file.
    pub section: String,
    /// Which one in its section.
    pub key: String,
    /// Its revision from now on.
    pub revision: i64,
}

/// One record of a procurement's journal: who did what and when.
#[derive(Debug, Clone, PartialEq)]
pub struct JournalRecord {
    /// Its number, from 1 without gaps.
    pub seq: i64,
    /// When it was written.
    pub at: Timestamp,
    /// Who wrote it.
    pub account: AccountId,
    /// One line for people.
    pub summary: String,
    /// What was written, the summary included; `None` once it is erased.
    pub payload: Option<Value>,
    /// The SHA-256 of the payload's text. It stays when the payload is erased.
    pub payload_digest: String,
    /// The hash of the record before.
    pub prev_hash: String,
    /// The hash of this record.
    pub hash: String,
}

/// What somebody has typed in a form and not yet submitted.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// Which form.
    pub form: String,
    /// What was typed.
    pub data: Value,
    /// When it was saved.
    pub saved: Timestamp,
}

/// A release of the catalogue with all its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    /// The version people speak of.
    pub version: String,
    /// What it really is.
    pub fingerprint: String,
    /// The number of the content's shape.
    pub schema: i64,
    /// The content, as the catalogue crate writes and reads it.
    pub json: String,
}

/// A release of the catalogue as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleaseInfo {
    /// The version people speak of.
    pub version: String,
    /// What it really is.
    pub fingerprint: String,
    /// The number of the content's shape.
    pub schema: i64,
    /// When it came into the store.
    pub added: Timestamp,
}

/// A file that somebody has sent in and that is not a catalogue yet.
#[derive(Debug, Clone, PartialEq)]
pub struct NewImportDraft {
    /// The name of the file.
    pub name: String,
    /// What is in it.
    pub content: Vec<u8>,
    /// What the person has said about its columns, as the server wrote it.
    pub mapping: Value,
}

/// A file on its way into the catalogue.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportDraft {
    /// Its id.
    pub id: ImportDraftId,
    /// The file.
    pub file: NewImportDraft,
    /// When it came.
    pub created: Timestamp,
}

/// How many files on their way are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DraftsKept {
    /// Those that came before are thrown away, whoever sent them.
    pub since: Timestamp,
    /// How many one person keeps; the oldest go first.
    pub per_account: i64,
}

/// What an imported catalogue is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportKind {
    /// A release of its own.
    Whole,
    /// Entries beside those of another.
    Extension,
}

impl ImportKind {
    /// The word in the database.
    pub fn code(self) -> &'static str {
        match self {
            ImportKind::Whole => "whole",
            ImportKind::Extension => "extension",
        }
    }
}

/// A catalogue that an organisation is to have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewImport {
    /// What it is called.
    pub title: String,
    /// Its version, in whatever form its owner numbers it.
    pub version: String,
    /// The language its texts were written in, `nb`.
    pub language: String,
    /// What it is.
    pub kind: ImportKind,
    /// The content, as the catalogue crate writes and reads it.
    pub json: String,
}

/// A catalogue that an organisation has read in, as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportInfo {
    /// Its id.
    pub id: ImportId,
    /// What it is called.
    pub title: String,
    /// Its version.
    pub version: String,
    /// The language its texts were written in.
    pub language: String,
    /// What it is.
    pub kind: ImportKind,
    /// The name of the person who read it in.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// Whether new procurements use it.
    pub in_use: bool,
    /// The edition that it is, where it was not read in. Such a one is never deleted.
    pub edition: Option<EditionId>,
    /// Who last put it in use or took it out of use, and when.
    pub changed: Option<(String, Timestamp)>,
}

/// The release that new procurements of an organisation begin with, where it is not the built-in one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleaseInUse {
    /// The release.
    pub release: ReleaseRef,
    /// The fingerprint of the built-in release it was made with.
    pub made_with: String,
}

/// A change of which imported catalogues new procurements use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportChange {
    /// Those in use that whoever decided has seen, in their order.
    pub was: Vec<ImportId>,
    /// Those to be in use.
    pub in_use: Vec<ImportId>,
    /// One to be deleted.
    pub delete: Option<ImportId>,
    /// What new procurements begin with from now on.
    pub release: NewDefault,
}

/// The release that new procurements are to begin with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewDefault {
    /// The one they begin with now.
    AsItIs,
    /// The built-in one.
    BuiltIn,
    /// One made of what is in use.
    Made {
        /// The release.
        release: Release,
        /// The fingerprint of the built-in release it was made with.
        made_with: String,
    },
}

/// Connections to the database that this process has open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Connections {
    /// Those that somebody works with.
    pub in_use: u32,
    /// Those that wait for work.
    pub idle: u32,
}
