//! Too many wrong passwords for one account make it wait.

use crate::http::limits::{SIGN_IN_FAILURES_MAX, SIGN_IN_WINDOW};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

/// Addresses remembered at most; beyond it the oldest go first.
const ADDRESSES_MAX: usize = 10_000;

/// Failed sign-ins, by address.
#[derive(Debug, Default)]
pub struct Throttle {
    failures: Mutex<BTreeMap<String, Vec<Instant>>>,
}

impl Throttle {
    /// Whether the address has to wait.
    pub fn must_wait(&self, email: &str) -> bool {
        let mut failures = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(times) = failures.get_mut(&key(email)) else { return false };
        times.retain(|time| time.elapsed() < SIGN_IN_WINDOW);
        times.len() >= SIGN_IN_FAILURES_MAX
    }

    /// Remembers a wrong password.
    pub fn failed(&self, email: &str) {
        let mut failures = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
        if failures.len() >= ADDRESSES_MAX {
            failures.retain(|_, times| times.last().is_some_and(|time| time.elapsed() < SIGN_IN_WINDOW));
            if failures.len() >= ADDRESSES_MAX {
                failures.clear();
            }
        }
        failures.entry(key(email)).or_default().push(Instant::now());
    }

    /// Forgets the failures after a right password.
    pub fn succeeded(&self, email: &str) {
        self.failures.lock().unwrap_or_else(PoisonError::into_inner).remove(&key(email));
    }
}

fn key(email: &str) -> String {
    email.trim().to_lowercase()
}
