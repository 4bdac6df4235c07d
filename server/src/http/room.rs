//! Room for dear work: a few pieces at a time, beside the threads that answer requests.

use super::error::AppError;
use tokio::sync::Semaphore;

/// So many at a time.
#[derive(Debug)]
pub struct Room(Semaphore);

impl Room {
    /// For so many.
    pub const fn for_so_many(at_once: usize) -> Self {
        Room(Semaphore::const_new(at_once))
    }

    /// Does the work when there is room. One whose asker has gone away keeps its place until it is done: otherwise whoever hangs up and
    /// asks again has as much done at once as they like.
    ///
    /// # Errors
    /// When the work panics.
    pub async fn apart<T: Send + 'static>(
        &'static self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, AppError> {
        let place = self.0.acquire().await.map_err(AppError::internal)?;
        let work = move || {
            let _place = place;
            work()
        };
        tokio::task::spawn_blocking(work).await.map_err(AppError::internal)
    }
}

#[cfg(test)]
mod tests {
    use super::Room;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::sync::mpsc;
    use std::time::Duration;

    #[tokio::test]
    async fn whoever_hangs_up_does_not_free_the_place() {
        static ROOM: Room = Room::for_so_many(1);
        static RUNNING: AtomicUsize = AtomicUsize::new(0);
        let (done, wait) = mpsc::channel::<()>();
        let (begun, has_begun) = tokio::sync::oneshot::channel();
        let first = ROOM.apart(move || {
            RUNNING.fetch_add(1, Ordering::SeqCst);
            begun.send(()).unwrap();
            wait.recv().unwrap();
            RUNNING.fetch_sub(1, Ordering::SeqCst);
        });
        let first = tokio::spawn(first);
        has_begun.await.unwrap();
        first.abort();
        let mut second = Box::pin(ROOM.apart(|| RUNNING.load(Ordering::SeqCst)));
        let early = tokio::time::timeout(Duration::from_millis(50), &mut second).await;
        assert!(early.is_err(), "there was room while the first was still at it");
        done.send(()).unwrap();
        assert_eq!(second.await.unwrap(), 0);
    }
}
