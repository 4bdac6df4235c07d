//! Compiles the TOML files under `content/` to one JSON blob: `{"release": …, "origins": {"item IDT-003": "domains/idt.toml"}}`,
//! and the locks under `released/` to another.
//!
//! The files are merged by table name, in the order of their paths, so that a concern can be split over files. What the tables
//! mean is checked when the blob is loaded; here only the TOML itself can be wrong.

use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    if env::var_os("CARGO_FEATURE_CONTENT").is_none() {
        return;
    }
    let content = Path::new(&env::var("CARGO_MANIFEST_DIR").expect("set by cargo")).join("content");
    println!("cargo::rerun-if-changed={}", content.display());
    let mut files = Vec::new();
    find(&content, &mut files);
    files.sort();

    let mut release = Map::new();
    let mut origins = Map::new();
    for file in files {
        println!("cargo::rerun-if-changed={}", file.display());
        let name = file.strip_prefix(&content).expect("found below it").to_string_lossy().replace('\\', "/");
        let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{name}: {error}"));
        let tables: Map<String, Value> = toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        for (table, value) in tables {
            merge(&mut release, &mut origins, &name, table, value);
        }
    }
    let blob = json!({ "release": release, "origins": origins });
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("set by cargo")).join("content.json");
    fs::write(&out, blob.to_string()).expect("OUT_DIR can be written");
    fs::write(out.with_file_name("released.json"), locks().to_string()).expect("OUT_DIR can be written");
}

/// The locks of earlier releases, by version.
fn locks() -> Value {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR").expect("set by cargo")).join("released");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files = Vec::new();
    find(&folder, &mut files);
    let read = |file: &PathBuf| {
        println!("cargo::rerun-if-changed={}", file.display());
        let name = file.file_stem().expect("found by its ending").to_string_lossy().into_owned();
        let version: Vec<u32> =
            name.split('.').map(|part| part.parse().unwrap_or_else(|_| panic!("{name} is no version"))).collect();
        let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{name}: {error}"));
        let lock: Value = toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        (version, lock)
    };
    let mut locks: Vec<_> = files.iter().map(read).collect();
    locks.sort_by(|a, b| a.0.cmp(&b.0));
    locks.into_iter().map(|(_, lock)| lock).collect()
}

fn find(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the content folder can be read") {
        let path = entry.expect("the content folder can be read").path();
        if path.is_dir() {
            println!("cargo::rerun-if-changed={}", path.display());
            find(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            files.push(path);
        }
    }
}

fn merge(release: &mut Map<String, Value>, origins: &mut Map<String, Value>, file: &str, table: String, value: Value) {
    if let Value::Array(entries) = &value {
        for entry in entries {
            if let Some(id) = entry.get("id").and_then(Value::as_str) {
                origins.entry(format!("{table} {id}")).or_insert_with(|| file.into());
            }
        }
    }
    match (release.get_mut(&table), value) {
        (None, value) => {
            release.insert(table, value);
        }
        (Some(Value::Array(all)), Value::Array(more)) => all.extend(more),
        _ => panic!("{file}: {table} is already given in another file and is not a list"),
    }
}
