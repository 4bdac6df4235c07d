//! What a package holds, and why something is missing from it.

use super::Source;
use super::agreement::{NotNeeded, OpenField, is_in_annex_c};
use super::date::Date;
use super::model::clean;
use super::sheet::answer_line;
use crate::content::item::Placement;
use crate::content::release::hex;
use crate::content::{Lang, Release};
use crate::procurement::CaseFile;
use crate::procurement::derivation::{Derivation, Line};
use crate::procurement::known::CASE_NO;
use serde::Serialize;
use sha2::{Digest, Sha256};

/// The schema of manifests that this build writes.
pub const MANIFEST_SCHEMA: u32 = 1;

/// What a package is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PackageKind {
    /// What is announced.
    Published,
    /// What is never published.
    Internal,
    /// Both, side by side in a folder on the command line.
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
    /// The demands on the supplier, for the announcement and ESPD: they stand in no file.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub qualification: Vec<TextLine>,
    /// The contract terms that are not in annex C of the agreement, for an annex of the contract: they stand in no file.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contract: Vec<TextLine>,
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
    pub path: String,
    /// What it is.
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

/// A line that is copied from here to where it belongs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TextLine {
    /// The line.
    pub id: String,
    /// The demand.
    pub text: String,
    /// What documents it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub evidence: String,
}

impl FileEntry {
    /// The entry of a file.
    pub fn new(path: &str, kind: &'static str, bytes: &[u8]) -> Self {
        FileEntry { path: path.to_owned(), kind, sha256: hex(&Sha256::digest(bytes)), bytes: bytes.len() }
    }
}

impl Manifest {
    /// The manifest of a package without files yet. What only belongs to what is announced is added by [`Manifest::announced`].
    pub fn new(
        kravspor: &str,
        kind: PackageKind,
        release: &Release,
        case: &CaseFile,
        derivation: &Derivation,
        date: Date,
    ) -> Self {
        let source = Source::new(release, case, derivation);
        Manifest {
            schema: MANIFEST_SCHEMA,
            kravspor: kravspor.to_owned(),
            kind,
            release: ReleaseEntry { version: derivation.release.0.clone(), fingerprint: derivation.release.1.clone() },
            date,
            language: source.lang,
            title: clean(&case.title),
            case_no: answer_line(case, CASE_NO),
            organisation: clean(&case.organisation.name),
            files: Vec::new(),
            missing: Vec::new(),
            open_fields: Vec::new(),
            qualification: Vec::new(),
            contract: Vec::new(),
        }
    }

    /// Adds the lines that stand in no file, and the fields that are still open.
    pub fn announced(mut self, derivation: &Derivation, open_fields: Vec<OpenField>) -> Self {
        self.qualification = lines(derivation, |line| line.placement == Placement::Qualification);
        // Without an agreement there is no annex C, and every contract term needs another home.
        let no_agreement = derivation.agreement.needed == crate::content::expr::Known::No;
        self.contract =
            lines(derivation, |line| line.placement == Placement::Contract && (no_agreement || !is_in_annex_c(line)));
        self.open_fields = open_fields;
        self
    }

    /// Says why there is no agreement.
    pub fn without(mut self, path: &str, why: &NotNeeded) -> Self {
        self.missing.push(MissingEntry { path: path.to_owned(), reason: why.reason.clone() });
        self
    }

    /// As it stands in the file.
    pub fn json(&self) -> String {
        let mut json = serde_json::to_string_pretty(self).expect("a manifest has only string keys");
        json.push('\n');
        json
    }
}

fn lines(derivation: &Derivation, wanted: impl Fn(&Line) -> bool) -> Vec<TextLine> {
    let standing = derivation.lines.iter().filter(|line| line.stands() && wanted(line));
    standing
        .map(|line| TextLine { id: line.id.to_string(), text: clean(&line.text), evidence: clean(&line.evidence) })
        .collect()
}
