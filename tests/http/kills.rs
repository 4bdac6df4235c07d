//! Killed while people write. What was answered with 303 is there afterwards, whole, and the journals hold.

use crate::support::TestServer;
use crate::writer::{verify_journals, writers};
use std::sync::atomic::Ordering;
use std::time::Duration;

/// How many times the server is killed; `cargo xtask deep` asks for more.
const KILLS: u32 = 5;
/// People who write at the same time.
const PEOPLE: usize = 6;
/// The longest time between a start and the kill, in milliseconds.
const MILLIS_MAX: u64 = 900;

/// Numbers that look random, and are the same every time.
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_was_answered_outlives_the_server() {
    let kills = std::env::var("KRAVSPOR_KILLS").map_or(KILLS, |kills| kills.parse().unwrap());
    let mut seeded = Seeded(0x6b72_6176_7370_6f72);
    let mut server = TestServer::start();
    let mut writers = writers(&server, &server.database(), PEOPLE).await;
    for _ in 0..kills {
        let writing: Vec<_> = writers.drain(..).map(|writer| tokio::spawn(writer.write())).collect();
        tokio::time::sleep(Duration::from_millis(seeded.below(MILLIS_MAX))).await;
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
