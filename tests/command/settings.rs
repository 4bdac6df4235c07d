//! Settings from a file, from the environment and from flags.

use crate::support::{kravspor, refused};
use crate::throwaway;
use std::path::Path;
use std::process::{Command, Output};

fn address(folder: &Path, name: &str) -> String {
    format!("sqlite:{}", folder.join(name).display())
}

/// The accounts that `kravspor user list` finds, with this in the environment.
fn listed(database: Option<&str>, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kravspor"));
    command.args(arguments).args(["user", "list"]).env_remove("KRAVSPOR_DATABASE").env_remove("KRAVSPOR_SETTINGS");
    if let Some(database) = database {
        command.env("KRAVSPOR_DATABASE", database);
    }
    let output = command.output().unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

#[tokio::test]
async fn a_flag_wins_over_the_environment_and_that_over_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let (filled, empty) = (address(folder.path(), "filled.db"), address(folder.path(), "empty.db"));
    throwaway::filled(&filled, 0).await;
    let file = folder.path().join("kravspor.toml");
    // It is the settings of `serve`; the other commands take what they know.
    std::fs::write(&file, format!("database = {filled:?}\ntrusted-proxies = 1\nlisten = \"127.0.0.1:0\"\n")).unwrap();
    let settings = ["--settings", file.to_str().unwrap()];
    let kari = "kari@lillevik.example\tKari";
    assert_eq!(listed(None, &settings), kari);
    assert_eq!(listed(Some(&empty), &settings), "");
    let both = Command::new(env!("CARGO_BIN_EXE_kravspor"))
        .args(["user", "--database", &filled, "list"])
        .env("KRAVSPOR_SETTINGS", &file)
        .env("KRAVSPOR_DATABASE", &empty)
        .output()
        .unwrap();
    assert_eq!(String::from_utf8(both.stdout).unwrap().trim(), kari);
}

fn serve_with(text: &str) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kravspor.toml");
    std::fs::write(&file, text).unwrap();
    kravspor(&["serve", "--settings", file.to_str().unwrap()])
}

#[test]
fn what_is_wrong_with_a_file_is_named() {
    for (text, told) in [
        ("databse = 'x'", "databse: there is no such setting"),
        ("ready-file = 'x'", "ready-file: there is no such setting"),
        ("settings = 'x'", "settings: there is no such setting"),
        ("openid-members = []", "openid-members: it names nothing"),
        ("openid-second-factor = 'ja'", "openid-second-factor: write true or false"),
        ("listen = [1]", "listen: write it as text"),
        ("[listen]\na = 1", "listen: write it as text"),
    ] {
        let message = refused(&serve_with(text), 1);
        assert!(message.contains("kravspor.toml") && message.contains(told), "{message}");
    }
    let broken = refused(&serve_with("listen = '127.0.0.1:0'\ndatabase = 'postgres://a:hemmelig"), 1);
    assert!(broken.contains("kravspor.toml: line 2") && !broken.contains("hemmelig"), "{broken}");
    assert!(refused(&serve_with("listen = 'her'"), 2).contains("invalid value 'her' for '--listen"));
    assert!(
        refused(&kravspor(&["serve", "--settings", "finnes-ikke.toml"]), 1).contains("finnes-ikke.toml: could not")
    );
}
