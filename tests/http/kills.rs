//! Killed while people write. What was answered with 303 is there afterwards, whole, and the journals hold.

use crate::support::TestServer;
use crate::writer::{verify_journals, writers};
use std::sync::atomic::Ordering;
use std::time::Duration;

/// How many times the server is killed; `cargo xtask deep` asks for more.
const KILLS: u32 = 5;
/// People who write at the same time.
const PEOPLE: usize = 6;
/// Most writes that are waited for before a kill: by number and not by time, so that a slow machine kills no idle server.
const WRITES_MAX: u32 = 60;
/// The longest time between the last of them and the kill, in microseconds: anywhere within the next writes.
const MICROS_MAX: u32 = 20_000;

/// Numbers that look random, and are the same every time.
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u32::try_from(self.0 % u64::from(limit)).unwrap()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_was_answered_outlives_the_server() {
    let kills = std::env::var("KRAVSPOR_KILLS").map_or(KILLS, |kills| kills.parse().unwrap());
    let mut seeded = Seeded(0x6b72_6176_7370_6f72);
    let mut server = TestServer::start();
    let mut writers = writers(&server, &server.database(), PEOPLE).await;
    for _ in 0..kills {
        let answered: Vec<_> = writers.iter().map(|writer| writer.answered.clone()).collect();
        let answered = || answered.iter().map(|answered| answered.load(Ordering::SeqCst)).sum::<u32>();
        let enough = answered() + seeded.below(WRITES_MAX);
        let writing: Vec<_> = writers.drain(..).map(|writer| tokio::spawn(writer.write())).collect();
        while answered() < enough {
            assert!(!writing.iter().any(tokio::task::JoinHandle::is_finished), "somebody could not write");
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        tokio::time::sleep(Duration::from_micros(seeded.below(MICROS_MAX).into())).await;
        let folder = server.stop();
        for writer in writing {
            writers.push(writer.await.unwrap());
        }
        server = TestServer::start_in(folder, &[]);
        for writer in &mut writers {
            writer.person.address.clone_from(&server.address);
            // What was on its way may have come in or not.
            let expected = writer.answered.load(Ordering::SeqCst)..=writer.sent;
            writer.look(expected).await;
        }
        verify_journals(&server.database());
    }
    let writes: u32 = writers.iter().map(|writer| writer.writes).sum();
    println!("killed {kills} times; {writes} writes were answered");
    assert!(writes > kills, "hardly anything was written");
}
