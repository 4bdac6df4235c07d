//! Copies the built islands, where `KRAVSPOR_SITE` names the folder that holds them, to where they are embedded from. Without
//! them every page is served all the same.

use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-env-changed=KRAVSPOR_SITE");
    let embedded = PathBuf::from(env::var_os("OUT_DIR").expect("set by cargo")).join("site");
    if embedded.exists() {
        fs::remove_dir_all(&embedded).expect("OUT_DIR can be written");
    }
    fs::create_dir_all(&embedded).expect("OUT_DIR can be written");
    let Some(site) = env::var_os("KRAVSPOR_SITE").map(PathBuf::from).filter(|site| site.is_dir()) else { return };
    println!("cargo::rerun-if-changed={}", site.display());
    copy(&site, &embedded);
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("the site folder can be read") {
        let entry = entry.expect("the site folder can be read");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            fs::create_dir_all(&target).expect("OUT_DIR can be written");
            copy(&entry.path(), &target);
        } else {
            println!("cargo::rerun-if-changed={}", entry.path().display());
            fs::copy(entry.path(), &target).expect("OUT_DIR can be written");
        }
    }
}
