//! Entries that were read before.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use hashlink::LruCache;

use crate::model::Entry;
use crate::values::{AccountId, ProcurementId};

/// How many procurements are kept: those that people have open, and not all that there are.
const KEPT: usize = 64;

/// The values of one that is kept, in bytes: what is larger is read anew, and takes no memory while nobody looks at it.
const KEPT_BYTES_MAX: usize = 1024 * 1024;

/// What procurements hold that were read lately, each with the hash at the end of its journal. Every write of an entry, and of who takes
/// part, is a record of the journal in the same transaction, and a record is chained to all before it: as long as that hash is the end, whichever process wrote
/// it, they are these. Who may see them is asked of the database each time all the same.
#[derive(Clone, Debug)]
pub(super) struct Known(Arc<Mutex<LruCache<ProcurementId, Read>>>);

#[derive(Debug)]
struct Read {
    head: String,
    entries: Entries,
}

/// The entries of a procurement, how many bytes their values have as they are stored, and the accounts of those of the people who take part.
#[derive(Clone, Debug)]
pub(super) struct Entries {
    pub(super) list: Arc<[Entry]>,
    pub(super) size: usize,
    pub(super) accounts: BTreeMap<String, AccountId>,
}

impl Default for Known {
    fn default() -> Self {
        Known(Arc::new(Mutex::new(LruCache::new(KEPT))))
    }
}

impl Known {
    /// The entries at this end of the journal, if they were read.
    pub(super) fn get(&self, id: &ProcurementId, head: &str) -> Option<Entries> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(id).filter(|read| read.head == head).map(|read| read.entries.clone())
    }

    /// Keeps nothing of a procurement that is gone.
    pub(super) fn forget(&self, id: &ProcurementId) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(id);
    }

    /// Keeps what was read, in one state of the database with the head, unless it is large.
    pub(super) fn put(&self, id: ProcurementId, head: String, entries: Entries) {
        if entries.size > KEPT_BYTES_MAX {
            return;
        }
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(id, Read { head, entries });
    }
}
