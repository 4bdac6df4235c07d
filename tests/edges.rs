//! The house stands as it was drawn: which crate may depend on which.

#![allow(clippy::unwrap_used)]

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand};
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

fn metadata() -> Metadata {
    MetadataCommand::new().manifest_path(format!("{ROOT}/Cargo.toml")).exec().unwrap()
}

/// What each package of the workspace names as a normal dependency.
fn named(metadata: &Metadata) -> BTreeMap<String, BTreeSet<String>> {
    metadata
        .workspace_packages()
        .into_iter()
        .map(|package| {
            let normal = package.dependencies.iter().filter(|dependency| dependency.kind == DependencyKind::Normal);
            (package.name.to_string(), normal.map(|dependency| dependency.name.clone()).collect())
        })
        .collect()
}

/// Everything a package pulls in, down to the last.
fn tree(arguments: &[&str]) -> BTreeSet<String> {
    let output = Command::new(env!("CARGO"))
        .current_dir(ROOT)
        .args(["tree", "--edges", "normal", "--prefix", "none", "--format", "{p}"])
        .args(arguments)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().filter_map(|line| line.split(' ').next()).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

#[test]
fn the_catalogue_is_pure() {
    let pulled = tree(&["--package", "catalogue"]);
    for forbidden in
        ["axum", "tokio", "leptos", "sqlx", "docx-rs", "rust_xlsxwriter", "calamine", "zip", "reqwest", "time"]
    {
        assert!(!pulled.contains(forbidden), "catalogue pulls in {forbidden}");
    }
}

#[test]
fn the_app_knows_no_database_and_no_file_format() {
    let pulled = tree(&["--package", "app", "--features", "ssr"]);
    for forbidden in ["server", "store", "annex", "exchange", "axum", "sqlx", "docx-rs", "rust_xlsxwriter", "calamine"]
    {
        assert!(!pulled.contains(forbidden), "app pulls in {forbidden}");
    }
    assert!(pulled.contains("catalogue"));
}

#[test]
fn only_the_store_knows_sql_and_only_annex_and_exchange_know_file_formats() {
    for (package, names) in named(&metadata()) {
        if package != "store" {
            assert!(!names.contains("sqlx"), "{package} names sqlx");
        }
        if !["annex", "exchange"].contains(&package.as_str()) {
            for format in ["docx-rs", "rust_xlsxwriter", "quick-xml", "calamine", "png"] {
                assert!(!names.contains(format), "{package} names {format}");
            }
        }
        let allowed: &[&str] = match package.as_str() {
            "catalogue" | "store" => &[],
            "app" | "annex" | "exchange" | "xtask" => &["catalogue"],
            "server" => &["catalogue", "app", "store", "annex", "exchange"],
            "fuzz" => &["catalogue", "annex", "exchange"],
            other => panic!("{other} is new: say here what it may depend on"),
        };
        for ours in ["catalogue", "app", "store", "annex", "exchange", "server", "xtask"] {
            assert!(!names.contains(ours) || allowed.contains(&ours), "{package} depends on {ours}");
        }
    }
}

/// What is downloaded by every visitor. A new name here is a decision: write it into the list.
#[test]
fn the_browser_gets_only_what_is_on_the_list() {
    let pulled = tree(&[
        "--package",
        "app",
        "--no-default-features",
        "--features",
        "hydrate",
        "--target",
        "wasm32-unknown-unknown",
    ]);
    let list = include_str!("wasm-crates.txt");
    let listed: BTreeSet<String> = list.lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect();
    let new: Vec<_> = pulled.difference(&listed).collect();
    let gone: Vec<_> = listed.difference(&pulled).collect();
    assert!(new.is_empty() && gone.is_empty(), "tests/wasm-crates.txt: new {new:?}, gone {gone:?}");
}

/// The browser gets markup and behaviour, never the content: that stays on the server, where it is released and versioned.
#[test]
fn no_catalogue_sentence_is_inside_the_wasm() {
    let Some(site) = std::env::var_os("KRAVSPOR_SITE") else {
        eprintln!("KRAVSPOR_SITE is not set: there is no module to look into");
        return;
    };
    let module = std::fs::read(std::path::Path::new(&site).join("pkg/app_bg.wasm")).unwrap();
    let release = catalogue::content::embedded();
    let items = release.items.iter().map(|item| &item.text.nb);
    let scenarios = release.scenarios.iter().map(|scenario| &scenario.text.nb);
    let measures = release.measures.iter().map(|measure| &measure.explanation.nb);
    for sentence in items.chain(scenarios).chain(measures) {
        let found = memchr::memmem::find(&module, sentence.as_bytes());
        assert!(found.is_none(), "inside the module: {sentence}");
    }
}
