//! The server over a database with 10,000 procurements: how many signed-in pages it answers in a second, how long they take at a steady
//! rate while people write, its memory, its start, and a bare page of axum beside it in the same run.
//!
//! `cargo bench --profile load -p server --bench load`; with `KRAVSPOR_TEST_ON=postgres` and `KRAVSPOR_TEST_POSTGRES` on PostgreSQL. It uses `wrk`, prints
//! figures and passes no judgement; they are in docs/measured.md.

#![allow(missing_docs, clippy::unwrap_used)]

// The tests' way to a server and to people in front of it; not everything there is needed here.
#[path = "../../../tests/http/database.rs"]
mod database;
#[allow(dead_code)]
#[path = "../../../tests/http/html.rs"]
mod html;
#[allow(dead_code)]
#[path = "../../../tests/http/support.rs"]
mod support;
#[allow(dead_code)]
#[path = "../../../tests/http/writer.rs"]
mod writer;

mod bare;
mod fill;
mod steady;
mod wrk;

use fill::Filled;
use std::time::{Duration, Instant};
use support::{Person, TestServer};

/// Procurements in the database, unless `KRAVSPOR_LOAD` says another number.
const PROCUREMENTS: usize = 10_000;
/// People who have them, all signed in.
const PEOPLE: usize = 50;
/// How often the server is started; the middle of the times is printed.
const STARTS: usize = 5;
/// What is asked for. People have one procurement open, mostly; that all are asked for in turn happens to no server, and shows what a
/// page costs of which nothing is in memory.
const PAGES: [(&str, Page); 6] = [
    ("a procurement, of those that people have open", Page::Open("")),
    ("a question in it", Page::Open("/need/service")),
    ("its requirement lines", Page::Open("/requirements")),
    ("a procurement, all of them in turn", Page::Each("")),
    ("the list of 200 procurements", Page::Whole("/procurements")),
    ("one's account", Page::Whole("/account")),
];

#[derive(Clone, Copy)]
enum Page {
    /// Below the address of a procurement, one for each person.
    Open(&'static str),
    /// Below the address of every procurement.
    Each(&'static str),
    /// By itself.
    Whole(&'static str),
}

fn main() {
    if std::env::args().any(|argument| argument == bare::ASKED) {
        return bare::serve();
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(measure());
}

async fn measure() {
    let procurements = std::env::var("KRAVSPOR_LOAD").map_or(PROCUREMENTS, |number| number.parse().unwrap());
    let on = if database::postgres().is_some() { "PostgreSQL" } else { "SQLite" };
    let folder = tempfile::tempdir().unwrap();
    let begun = Instant::now();
    let filled = fill::fill(&database::of(folder.path()), procurements, PEOPLE).await;
    std::fs::write(folder.path().join("set-up"), "").unwrap();
    println!("{on}: {procurements} procurements of {PEOPLE} people, filled in {:.0} s", begun.elapsed().as_secs_f64());

    let mut server = TestServer::start_logging_in(folder, &[]);
    let mut starts = Vec::new();
    for _ in 0..STARTS {
        let folder = server.stop();
        let begun = Instant::now();
        server = TestServer::start_logging_in(folder, &[]);
        starts.push(begun.elapsed());
    }
    starts.sort();
    let (now, _) = memory(server.id());
    println!("start until it listens: {:.0} ms (the middle of {STARTS}), {now} MB", millis(starts[STARTS / 2]));

    let people = signed_in(&server, &filled).await;
    let bare = bare::measure(&people[0].get(&filled.people[0].paths[0]).await.text).await;
    println!("a bare page of axum, as long as that of a procurement: {:.0} a second", bare);
    for (name, page) in PAGES {
        let report = wrk::run(&server.address, &requests(&filled, &people, page)).await;
        println!(
            "{name}: {:.0} a second, 99th percentile {}, {:.0} times slower than the bare page; {} MB afterwards",
            report.per_second,
            report.slowest_hundredth,
            bare / report.per_second,
            memory(server.id()).0
        );
    }
    steady::measure(&server, &filled, people).await;
    let (now, most) = memory(server.id());
    println!("memory: {now} MB, at most {most} MB");
}

async fn signed_in(server: &TestServer, filled: &Filled) -> Vec<Person> {
    let mut people = Vec::new();
    for one in &filled.people {
        let person = server.anonymous();
        person.sign_in(&one.email).await;
        people.push(person);
    }
    people
}

/// Paths with the cookie of whoever they belong to.
fn requests(filled: &Filled, people: &[Person], page: Page) -> Vec<(String, String)> {
    let mut requests = Vec::new();
    for (one, person) in filled.people.iter().zip(people) {
        let cookie = format!("__Host-kravspor={}", person.session().unwrap());
        let of = |path: String| (path, cookie.clone());
        match page {
            Page::Whole(path) => requests.push(of(path.to_owned())),
            Page::Open(below) => requests.push(of(format!("{}{below}", one.paths[0]))),
            Page::Each(below) => requests.extend(one.paths.iter().map(|path| of(format!("{path}{below}")))),
        }
    }
    requests
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// What the process has in memory, and the most it had, in MB.
fn memory(process: u32) -> (u64, u64) {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    let of = |name: &str| -> u64 {
        let line = status.lines().find(|line| line.starts_with(name)).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() / 1024
    };
    (of("VmRSS:"), of("VmHWM:"))
}
