//! How long it takes to work out what follows from a case file, over the catalogue as it is and over one 10 and 100 times as large.
//!
//! `cargo bench -p catalogue`. The figures are in docs/measured.md.

#![allow(missing_docs, clippy::unwrap_used)]

use catalogue::content::id::{ItemId, MeasureId, ScenarioId};
use catalogue::content::{Release, embedded};
use catalogue::procurement::case::CaseFile;
use catalogue::procurement::{derive, read};
use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use mimalloc::MiMalloc;
use std::hint::black_box;

/// The allocator that the server has.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

const CASE: &str = include_str!("../../tests/cases/case-archive.json");

/// The catalogue with every scenario, measure and item so many times, each time under other ids.
fn times(release: &Release, factor: usize) -> Release {
    let mut larger = release.clone();
    for copy in 1..factor {
        let item = |id: &ItemId| ItemId::from(format!("{id}-{copy}"));
        let measure = |id: &MeasureId| MeasureId::from(format!("{id}-{copy}"));
        larger.items.extend(release.items.iter().cloned().map(|mut entry| {
            entry.id = item(&entry.id);
            entry.strengthens = entry.strengthens.as_ref().map(item);
            entry
        }));
        larger.measures.extend(release.measures.iter().cloned().map(|mut entry| {
            entry.id = measure(&entry.id);
            entry.items.iter_mut().for_each(|id| *id = item(id));
            entry
        }));
        larger.scenarios.extend(release.scenarios.iter().cloned().map(|mut entry| {
            entry.id = ScenarioId::from(format!("{}-{copy}", entry.id));
            entry.measures.iter_mut().for_each(|id| *id = measure(id));
            entry
        }));
    }
    larger
}

/// The case with the decisions about a measure taken for each copy of it too, so that the lines grow with the catalogue.
fn decided(case: &CaseFile, factor: usize) -> CaseFile {
    let mut larger = case.clone();
    for copy in 1..factor {
        for (id, decision) in &case.risk.measures {
            larger.risk.measures.insert(MeasureId::from(format!("{id}-{copy}")), decision.clone());
        }
    }
    larger
}

fn derivation(criterion: &mut Criterion) {
    let mut case = read::read(CASE).unwrap();
    case.release.fingerprint = embedded().fingerprint();
    let mut group = criterion.benchmark_group("derive");
    for factor in [1, 10, 100] {
        let release = times(embedded(), factor);
        let case = decided(&case, factor);
        group.throughput(Throughput::Elements(release.items.len() as u64));
        group.bench_function(BenchmarkId::from_parameter(factor), |bencher| {
            // What it is made of is given back after every fourth, and is not counted; keeping more of them would measure the
            // machine's way to new memory.
            let work = || derive(black_box(&release), black_box(&case));
            bencher.iter_batched(|| (), |()| work(), BatchSize::NumIterations(4));
        });
    }
    group.finish();
}

criterion_group!(benches, derivation);
criterion_main!(benches);
