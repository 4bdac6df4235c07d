//! Procurements that are gone for good, and what is left of each.

use crate::values::{ProcurementId, Timestamp};
use crate::versions::JournalHead;

/// What is written down of a procurement that goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewRemoval<'a> {
    /// The end of the journal that whoever decided has seen.
    pub head: &'a str,
    /// What was kept and where, in the words of that person.
    pub kept: &'a str,
    /// The SHA-256 of the archive that could be taken out, in hexadecimal.
    pub archive_sha256: &'a str,
}

/// What is left of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removal {
    /// The id it had.
    pub id: ProcurementId,
    /// The name of the person who took it away.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// What was kept and where.
    pub kept: String,
    /// The SHA-256 of the archive.
    pub archive_sha256: String,
    /// The end that its journal had.
    pub head: JournalHead,
}
