//! Pages at a steady rate while people write. A page is asked for when its time has come, whether the one before was answered or not, and
//! its time counts from then: a server that hangs for a second has hung for everybody who would have come.

use super::fill::Filled;
use super::millis;
use crate::support::{Person, TestServer};
use crate::writer::Writer;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::{Instant, interval, sleep_until};

/// Pages a second, unless `KRAVSPOR_LOAD_RATE` says another number: a build without optimisation answers no 200.
const PER_SECOND: u32 = 200;
const SECONDS: u32 = 20;
/// Those who write, a form with two entries each second.
const WRITERS: usize = 10;

/// Prints how long pages took.
pub async fn measure(server: &TestServer, filled: &Filled, people: Vec<Person>) {
    let mut writing = JoinSet::new();
    for one in &filled.people[..WRITERS] {
        let person = server.anonymous();
        person.sign_in(&one.email).await;
        let path = person.procurement("Skrevet under last").await;
        let writer = Writer {
            person,
            email: one.email.clone(),
            path,
            sent: 0,
            answered: Arc::default(),
            writes: 0,
            made: Vec::new(),
        };
        writing.spawn(write(writer));
    }
    let pages: Vec<String> = filled.people.iter().map(|one| one.paths[0].clone()).collect();
    let people: Vec<(Arc<Person>, String)> = people.into_iter().map(Arc::new).zip(pages).collect();
    let rate = std::env::var("KRAVSPOR_LOAD_RATE").map_or(PER_SECOND, |rate| rate.parse().unwrap());
    let begun = Instant::now();
    let mut asking = JoinSet::new();
    for number in 0..rate * SECONDS {
        let due = begun + Duration::from_secs(1) / rate * number;
        sleep_until(due).await;
        let (person, page) = people[number as usize % people.len()].clone();
        asking.spawn(async move {
            let answered = person.get(&page).await.status.is_success();
            answered.then(|| due.elapsed())
        });
    }
    let asked = asking.join_all().await;
    let mut times: Vec<Duration> = asked.iter().copied().flatten().collect();
    times.sort();
    writing.shutdown().await;
    let at = |hundredth: usize| millis(times[(times.len() - 1) * hundredth / 100]);
    println!("{} of {} pages were answered", times.len(), asked.len());
    println!(
        "a procurement, {rate} times a second while {WRITERS} write: median {:.1} ms, 99th percentile {:.1} ms, at most {:.1} ms",
        at(50),
        at(99),
        at(100)
    );
}

async fn write(mut writer: Writer) {
    let mut each_second = interval(Duration::from_secs(1));
    loop {
        each_second.tick().await;
        writer.write_once().await.unwrap();
    }
}
