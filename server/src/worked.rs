//! Cases that were put together and worked out lately. People look at what they have open again and again, and what follows from a case
//! depends on nothing but the case and its release.

use crate::http::error::AppError;
use catalogue::content::Release;
use catalogue::procurement::case::{Organisation, ReleaseRef};
use catalogue::procurement::section::{Head, Section, assemble};
use catalogue::procurement::{CaseFile, Derivation, derive};
use hashlink::LruCache;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use store::{JournalHead, Procurement, ProcurementId};

/// How many are kept: about half a megabyte each.
const KEPT: usize = 64;
/// The entries of one that is kept, in bytes. What is larger is worked out anew each time.
const KEPT_BYTES_MAX: usize = 512 * 1024;

/// A case file, and what follows from it once somebody has asked.
#[derive(Debug)]
pub struct Worked {
    /// The case.
    pub case: CaseFile,
    /// The end of the journal that it was put together at.
    head: String,
    derivation: OnceLock<Arc<Derivation>>,
}

impl Worked {
    /// A case that was put together at this end of the journal.
    pub fn new(case: CaseFile, head: &JournalHead) -> Self {
        Worked { case, head: head.hash.clone(), derivation: OnceLock::new() }
    }

    /// The same with a case that differs in what its documents look like, and from which the same follows.
    pub fn looking_as(&self, case: CaseFile) -> Self {
        Worked { case, head: self.head.clone(), derivation: self.derivation.clone() }
    }

    /// What follows from the case. It is worked out once.
    pub fn derivation(&self, release: &Release) -> Arc<Derivation> {
        self.derivation.get_or_init(|| Arc::new(derive(release, &self.case))).clone()
    }
}

/// Those that are kept.
#[derive(Debug)]
pub struct Lately(Mutex<LruCache<ProcurementId, Arc<Worked>>>);

impl Default for Lately {
    fn default() -> Self {
        Lately(Mutex::new(LruCache::new(KEPT)))
    }
}

impl Lately {
    /// The case of a procurement, with the card of its organisation as it is now. Everything else in it, title and release included,
    /// changes only with a record of the journal.
    ///
    /// # Errors
    /// When the entries are none of ours.
    pub fn case(&self, stored: &Procurement, organisation: Organisation) -> Result<Arc<Worked>, AppError> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&stored.id).cloned();
        let same = |worked: &Arc<Worked>| worked.head == stored.head.hash && worked.case.organisation == organisation;
        if let Some(worked) = kept.filter(same) {
            return Ok(worked);
        }
        let worked = Arc::new(Worked::new(put_together(stored, organisation)?, &stored.head));
        if stored.size <= KEPT_BYTES_MAX {
            self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(stored.id.clone(), worked.clone());
        }
        Ok(worked)
    }
}

fn put_together(stored: &Procurement, organisation: Organisation) -> Result<CaseFile, AppError> {
    let head = Head {
        title: stored.title.clone(),
        release: ReleaseRef {
            version: stored.release.version.clone(),
            fingerprint: stored.release.fingerprint.clone(),
        },
        language: None,
        organisation,
    };
    let entries = stored.entries.iter().filter_map(|entry| {
        Section::parse(&entry.section).map(|section| (section, entry.key.clone(), entry.value.clone()))
    });
    assemble(head, entries).map_err(AppError::internal)
}
