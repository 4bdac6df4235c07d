//! What the requirement sheet and the agreement of a procurement with 1,000 lines cost, in time and in memory, and what openpyxl and
//! python-docx take to write the same content on the same machine.
//!
//! `cargo bench -p annex --bench thousand`. It prints figures and passes no judgement; they are in docs/measured.md.

#![allow(missing_docs, clippy::unwrap_used)]

mod contents;
mod peer;

use contents::{Contents, Kind};
use mimalloc::MiMalloc;
use std::process::Command;
use std::time::{Duration, Instant};

/// The allocator that the server has.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// How often each is made; the lowest and the middle of the times are printed.
const RUNS: usize = 40;
/// The peer is slower, and its times differ less.
const PEER_RUNS: usize = 3;
/// Says to a process that it makes one file and how much memory that took.
const ONCE: &str = "once";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().position(|argument| argument == ONCE) {
        Some(at) => once(Kind::named(&arguments[at + 1])),
        None => compare(),
    }
}

fn compare() {
    let contents = Contents::new();
    let python = peer::python();
    println!("1,000 lines; lowest and median of {RUNS} runs, of {PEER_RUNS} for the peers");
    for kind in Kind::ALL {
        let written = timed(|| contents.write(kind));
        let whole = timed(|| contents.model_and_write(kind));
        println!("{}: {} in {} kB", kind.name(), contents.said(kind), contents.write(kind).len() / 1024);
        println!("  model to bytes: {}", shown(&written));
        println!("  lines to bytes: {}", shown(&whole));
        println!("  peak memory: {} MB, in a process of its own, the catalogue included", peak_megabytes(kind));
        for (_, name, way) in peer::WAYS.into_iter().filter(|(of, ..)| *of == kind) {
            let Some(python) = python else {
                println!("  {name}: SKIPPED, no Python here has openpyxl and docx");
                continue;
            };
            let peer = peer::time(python, &contents, kind, way, PEER_RUNS);
            let times = |at: fn(&[Duration]) -> Duration| at(&peer.runs).as_secs_f64() / at(&written).as_secs_f64();
            let (low, mid) = (times(lowest), times(middle));
            println!("  {name}: {}, {} MB; {low:.1} and {mid:.1} times as long", shown(&peer.runs), peer.megabytes);
        }
    }
}

/// How long each run took, in order of length. What is made is given back while the clock stands.
fn timed<T>(make: impl Fn() -> T) -> Vec<Duration> {
    let mut runs: Vec<Duration> = (0..RUNS + 3)
        .map(|_| {
            let started = Instant::now();
            let made = std::hint::black_box(make());
            let spent = started.elapsed();
            drop(made);
            spent
        })
        .skip(3)
        .collect();
    runs.sort();
    runs
}

fn lowest(runs: &[Duration]) -> Duration {
    runs[0]
}

fn middle(runs: &[Duration]) -> Duration {
    runs[runs.len() / 2]
}

fn shown(runs: &[Duration]) -> String {
    let milliseconds = |run: Duration| run.as_secs_f64() * 1_000.0;
    format!("{:.1} ms, {:.1} ms", milliseconds(lowest(runs)), milliseconds(middle(runs)))
}

/// Makes one file, and prints the most memory that this process ever held, in kibibytes.
fn once(kind: Kind) {
    let made = Contents::new().model_and_write(kind);
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or(" unknown");
    println!("{} {}", peak.trim().trim_end_matches(" kB"), made.len());
}

fn peak_megabytes(kind: Kind) -> String {
    let output = Command::new(std::env::current_exe().unwrap()).args([ONCE, kind.name()]).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let kilobytes = said.split_whitespace().next().and_then(|peak| peak.parse::<u32>().ok());
    kilobytes.map_or_else(|| "an unknown number of".to_owned(), |peak| (peak / 1024).to_string())
}
