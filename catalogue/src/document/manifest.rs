//! What a package holds, and why something is missing from it.

use super::Source;
use super::agreement::OpenField;
use super::date::Date;
use super::issue::Issue;
use super::lines::confidential_lines;
use super::model::clean;
use super::sheet::answer_line;
use crate::content::release::hex;
use crate::content::{Lang, Release};
use crate::procurement::CaseFile;
use crate::procurement::derivation::Derivation;
use crate::procurement::known::CASE_NO;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::fmt;

/// The schema of manifests that this build writes.
pub const MANIFEST_SCHEMA: u32 = 2;

/// What a package is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PackageKind {
    /// What is announced.
    Published,
    /// What is never published.
    Internal,
    /// What is released only against a declaration of confidentiality.
    Restricted,
    /// All of it, side by side in a folder on the command line.
    Folder,
}

/// What a package holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Manifest {
    /// The schema of this file.
    pub schema: u32,
    /// The version of Kravspor that wrote it.
    pub kravspor: String,
    /// What the package is for.
    pub kind: PackageKind,
    /// The catalogue release behind it.
    pub release: ReleaseEntry,
    /// The day the documents carry.
    pub date: Date,
    /// The number of the frozen version; nothing for a draft.
    pub version: Option<u32>,
    /// Their language.
    pub language: Lang,
    /// What the procurement is called.
    pub title: String,
    /// Its case number, or nothing.
    pub case_no: String,
    /// The organisation that issues it.
    pub organisation: String,
    /// The files.
    pub files: Vec<FileEntry>,
    /// The files that were not made, with the reason.
    pub missing: Vec<MissingEntry>,
    /// Fields of the agreement that are still open.
    pub open_fields: Vec<OpenField>,
    /// The end of the journal that a frozen version was made at: the journal can be held against it later. It tells nothing of what stands
    /// in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub journal: Option<JournalEntry>,
    /// Who let a frozen version through: of the internal package only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub released: Option<Released>,
}

/// The end of a journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct JournalEntry {
    /// How many records it had.
    pub records: i64,
    /// The hash of the last one.
    pub hash: String,
}

/// Who let a frozen version through, and why although something was missing. Internal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Released {
    /// Who: name and role cards.
    pub by: String,
    /// What was missing, a sentence each.
    pub missing: Vec<String>,
    /// Why it was let through all the same; empty where nothing was missing.
    pub reason: String,
}

/// A release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReleaseEntry {
    /// Its version.
    pub version: String,
    /// Its fingerprint.
    pub fingerprint: String,
}

/// A file of the package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FileEntry {
    /// Its path in the package.
    pub path: &'static str,
    /// What it is, in a word.
    pub kind: &'static str,
    /// SHA-256, in hexadecimal.
    pub sha256: String,
    /// Its size.
    pub bytes: usize,
}

/// A file that was not made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MissingEntry {
    /// The path it would have had.
    pub path: String,
    /// Why there is none.
    pub reason: String,
}

/// Why a file is not made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{reason}")]
pub struct NotMade {
    /// In a sentence.
    pub reason: String,
}

/// Why the sheet with the confidential lines is not in the package that is announced; nothing where there are none.
pub fn withheld(release: &Release, case: &CaseFile, derivation: &Derivation) -> Option<NotMade> {
    confidential_lines(derivation).next()?;
    let source = Source::new(release, case, derivation);
    Some(NotMade { reason: source.label("confidential.missing").to_owned() })
}

impl FileEntry {
    /// The entry of a file.
    pub fn new(path: &'static str, kind: &'static str, bytes: &[u8]) -> Self {
        FileEntry { path, kind, sha256: hex(&Sha256::digest(bytes)), bytes: bytes.len() }
    }
}

impl Manifest {
    /// The manifest of a package without files yet.
    pub fn new(
        kravspor: &str,
        kind: PackageKind,
        release: &Release,
        case: &CaseFile,
        derivation: &Derivation,
        issue: impl Into<Issue>,
    ) -> Self {
        let issue = issue.into();
        let source = Source::new(release, case, derivation);
        Manifest {
            schema: MANIFEST_SCHEMA,
            kravspor: kravspor.to_owned(),
            kind,
            release: ReleaseEntry { version: derivation.release.0.clone(), fingerprint: derivation.release.1.clone() },
            date: issue.date,
            version: issue.version,
            language: source.lang,
            title: clean(&case.title),
            case_no: answer_line(case, CASE_NO),
            organisation: clean(&case.organisation.name),
            files: Vec::new(),
            missing: Vec::new(),
            open_fields: Vec::new(),
            journal: None,
            released: None,
        }
    }

    /// Says why a file is not there.
    pub fn without(&mut self, path: &str, why: &impl fmt::Display) {
        self.missing.push(MissingEntry { path: path.to_owned(), reason: why.to_string() });
    }

    /// As it stands in the file.
    pub fn json(&self) -> String {
        let mut json = serde_json::to_string_pretty(self).expect("a manifest has only string keys");
        json.push('\n');
        json
    }
}
