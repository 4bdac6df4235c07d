//! So many times within a while, and then one has to wait: for wrong passwords and codes, and for what is dear to make.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Keys remembered at most; beyond it the one that was counted the longest ago goes.
const KEYS_MAX: usize = 10_000;

/// Counts by key: an address, an account, a peer.
#[derive(Debug)]
pub struct Throttle {
    max: usize,
    window: Duration,
    times: Mutex<HashMap<String, Vec<Instant>>>,
}

impl Throttle {
    /// So many times within this while.
    pub fn new(max: usize, window: Duration) -> Self {
        Throttle { max, window, times: Mutex::default() }
    }

    /// Counts one more, before it is known how it goes: of many who try at once, no more than so many get through.
    ///
    /// # Errors
    /// How long the key has to wait, and then nothing is counted.
    pub fn take(&self, key: &str) -> Result<(), Duration> {
        self.take_at(key, Instant::now())
    }

    fn take_at(&self, key: &str, now: Instant) -> Result<(), Duration> {
        let mut all = self.times.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= KEYS_MAX && !all.contains_key(key) {
            let oldest = all.iter().min_by_key(|(_, times)| times.last().copied()).map(|(key, _)| key.clone());
            oldest.and_then(|oldest| all.remove(&oldest));
        }
        let times = all.entry(key.to_owned()).or_default();
        times.retain(|time| now.duration_since(*time) < self.window);
        match times.first() {
            Some(first) if times.len() >= self.max => Err(self.window - now.duration_since(*first)),
            _ => {
                times.push(now);
                Ok(())
            }
        }
    }

    /// Takes the last count back: it went well, and only what goes wrong is counted.
    pub fn give_back(&self, key: &str) {
        if let Some(times) = self.times.lock().unwrap_or_else(PoisonError::into_inner).get_mut(key) {
            times.pop();
        }
    }

    /// Forgets what was counted.
    pub fn forget(&self, key: &str) {
        self.times.lock().unwrap_or_else(PoisonError::into_inner).remove(key);
    }
}

#[cfg(test)]
mod tests {
    use super::{KEYS_MAX, Throttle};
    use std::time::{Duration, Instant};

    const WINDOW: Duration = Duration::from_secs(60);

    #[test]
    fn one_waits_until_the_first_is_forgotten() {
        let throttle = Throttle::new(2, WINDOW);
        let begun = Instant::now();
        let after = |seconds| throttle.take_at("kari", begun + Duration::from_secs(seconds));
        assert_eq!(after(0), Ok(()));
        assert_eq!(after(10), Ok(()));
        assert_eq!(after(20), Err(Duration::from_secs(40)));
        assert_eq!(throttle.take_at("ola", begun), Ok(()));
        assert_eq!(after(60), Ok(()));
        assert_eq!(after(61), Err(Duration::from_secs(9)));
        throttle.give_back("kari");
        assert_eq!(after(62), Ok(()));
        throttle.forget("kari");
        assert_eq!(after(63), Ok(()));
    }

    #[test]
    fn many_keys_do_not_free_one_that_waits() {
        let throttle = Throttle::new(1, WINDOW);
        let begun = Instant::now();
        for number in 0..KEYS_MAX {
            assert_eq!(throttle.take_at(&format!("{number}"), begun), Ok(()));
        }
        assert_eq!(throttle.take_at("kari", begun + Duration::from_secs(1)), Ok(()));
        assert_eq!(throttle.take_at("another", begun + Duration::from_secs(2)), Ok(()));
        assert!(throttle.take_at("kari", begun + Duration::from_secs(3)).is_err());
        assert_eq!(throttle.times.lock().unwrap().len(), KEYS_MAX);
    }
}
