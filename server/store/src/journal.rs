//! The chain that a procurement's journal forms, the same on every database.
//!
//! Each record holds `sha256(prev_hash|seq|at|account|payload_digest)` in hex. The chain covers the payload's digest and
//! not the payload, so that a payload can be erased without breaking it. The summary is in the payload too, so a summary
//! that was changed on its own shows.

use std::fmt;

use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use crate::values::{AccountId, ProcurementId, Timestamp};

/// What verifying a journal found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JournalCheck {
    /// Every record is what was written, in the order it was written.
    Unbroken {
        /// How many records there are.
        records: i64,
        /// How many of them have had their payload erased.
        erased: i64,
    },
    /// The journal is not what was written.
    Broken {
        /// The first record where it shows.
        seq: i64,
        /// What is wrong there.
        fault: JournalFault,
    },
}

/// How a record differs from what was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum JournalFault {
    /// A record is missing here, at the end or in between.
    Missing,
    /// It does not continue the record before.
    Chain,
    /// Its number, time, account or digest was changed.
    Hash,
    /// Its payload was changed.
    Payload,
    /// Its summary was changed.
    Summary,
}

impl fmt::Display for JournalFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "it is missing",
            Self::Chain => "it does not continue the record before",
            Self::Hash => "its number, time, account or digest was changed",
            Self::Payload => "its payload was changed",
            Self::Summary => "its summary was changed",
        })
    }
}

/// The end of a chain, which the next record continues.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) seq: i64,
    pub(crate) hash: String,
}

impl Head {
    /// Where a chain begins. It names the procurement, so that no chain can be moved to another.
    pub(crate) fn genesis(procurement: &ProcurementId) -> Self {
        Self { seq: 0, hash: sha256_hex(procurement.as_str()) }
    }
}

/// A record ready to be written.
pub(crate) struct Sealed {
    pub(crate) seq: i64,
    pub(crate) payload: String,
    pub(crate) payload_digest: String,
    pub(crate) hash: String,
}

/// Seals what was done as the record after `head`.
pub(crate) fn seal(
    head: &Head,
    at: Timestamp,
    account: &AccountId,
    summary: &str,
    mut payload: Map<String, Value>,
) -> Sealed {
    payload.insert("summary".into(), summary.into());
    let payload = Value::Object(payload).to_string();
    let payload_digest = sha256_hex(&payload);
    let seq = head.seq + 1;
    let hash = record_hash(&head.hash, seq, at, account.as_str(), &payload_digest);
    Sealed { seq, payload, payload_digest, hash }
}

/// A record as it was read back, the payload as text: parsing and printing again could change it.
pub(crate) struct Stored {
    pub(crate) seq: i64,
    pub(crate) at: Timestamp,
    pub(crate) account: String,
    pub(crate) summary: String,
    pub(crate) payload: Option<String>,
    pub(crate) payload_digest: String,
    pub(crate) prev_hash: String,
    pub(crate) hash: String,
}

/// Follows the whole chain from its beginning to `head`.
pub(crate) fn check(procurement: &ProcurementId, records: &[Stored], head: &Head) -> JournalCheck {
    let mut last = Head::genesis(procurement);
    let mut erased = 0;
    for record in records {
        let expected_seq = last.seq + 1;
        if record.seq != expected_seq {
            return broken(expected_seq, JournalFault::Missing);
        }
        if let Some(fault) = fault_of(record, &last.hash) {
            return broken(record.seq, fault);
        }
        erased += i64::from(record.payload.is_none());
        last = Head { seq: record.seq, hash: record.hash.clone() };
    }
    if last.seq != head.seq {
        return broken(last.seq.min(head.seq) + 1, JournalFault::Missing);
    }
    if last.hash != head.hash {
        return broken(last.seq, JournalFault::Chain);
    }
    JournalCheck::Unbroken { records: last.seq, erased }
}

fn broken(seq: i64, fault: JournalFault) -> JournalCheck {
    JournalCheck::Broken { seq, fault }
}

fn fault_of(record: &Stored, prev_hash: &str) -> Option<JournalFault> {
    if record.prev_hash != prev_hash {
        return Some(JournalFault::Chain);
    }
    let hash = record_hash(prev_hash, record.seq, record.at, &record.account, &record.payload_digest);
    if record.hash != hash {
        return Some(JournalFault::Hash);
    }
    let payload = record.payload.as_ref()?;
    if sha256_hex(payload) != record.payload_digest {
        return Some(JournalFault::Payload);
    }
    let told: Value = serde_json::from_str(payload).unwrap_or(Value::Null);
    (told["summary"] != record.summary.as_str()).then_some(JournalFault::Summary)
}

/// No field can hold a `|`: two hashes in hex, two numbers and a UUID. So no two records give the same text.
fn record_hash(prev: &str, seq: i64, at: Timestamp, account: &str, digest: &str) -> String {
    sha256_hex(&format!("{prev}|{seq}|{}|{account}|{digest}", at.as_millis()))
}

fn sha256_hex(text: &str) -> String {
    use std::fmt::Write;
    Sha256::digest(text.as_bytes()).iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
