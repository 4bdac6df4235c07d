//! Frozen versions of the annexes. A version is put in once and never changes.

use serde_json::Value;

use crate::model::ReleaseRef;
use crate::values::Timestamp;

/// The end of a procurement's journal: what it was like when something was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalHead {
    /// The number of the last record.
    pub seq: i64,
    /// Its hash.
    pub hash: String,
}

/// A version that is to be frozen.
#[derive(Debug, Clone, PartialEq)]
pub struct NewVersion {
    /// Its number: one more than the last, from 1. The files carry it, so whoever makes them says it.
    pub number: i64,
    /// The end of the journal that the case file was read at.
    pub head: JournalHead,
    /// The release of the catalogue behind it.
    pub release: ReleaseRef,
    /// The day that the files carry, `2026-11-21`.
    pub dated: String,
    /// As whom it is frozen, what is missing, and the reason, as the server writes it.
    pub record: Value,
    /// The case file as JSON, as the catalogue crate writes it.
    pub case_json: String,
    /// What is announced, as JSON, for later versions to be compared with.
    pub announced_json: String,
    /// The files, in order.
    pub files: Vec<VersionFile>,
}

/// A file of a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionFile {
    /// The package it is in: a word of the server's.
    pub package: String,
    /// Its path in the package.
    pub path: String,
    /// The SHA-256 of its content, in hexadecimal.
    pub sha256: String,
    /// What is in it.
    pub content: Vec<u8>,
}

/// A version as a list shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct VersionInfo {
    /// Its number.
    pub number: i64,
    /// The name of the account that froze it.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// The end of the journal that its case file was read at.
    pub head: JournalHead,
    /// The release of the catalogue behind it.
    pub release: ReleaseRef,
    /// The day that the files carry.
    pub dated: String,
    /// As whom it was frozen, what was missing, and the reason.
    pub record: Value,
}

/// A version with what it was made from.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// What a list shows of it.
    pub info: VersionInfo,
    /// The case file as JSON.
    pub case_json: String,
    /// What is announced, as JSON.
    pub announced_json: String,
    /// The files in order, without their content.
    pub files: Vec<VersionFileInfo>,
}

/// A file of a version as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionFileInfo {
    /// The package it is in.
    pub package: String,
    /// Its path in the package.
    pub path: String,
    /// The SHA-256 of its content, in hexadecimal.
    pub sha256: String,
    /// How large it is, in bytes.
    pub bytes: i64,
}
