//! `kravspor copy`, and what is said of a database that can't be opened.

use crate::support::{kravspor, refused};
use std::path::Path;

fn address(folder: &Path, name: &str) -> String {
    format!("sqlite:{}", folder.join(name).display())
}

/// An installation that holds one release.
async fn installation(url: &str) {
    let store = store::open(url, &store::OpenOptions::default()).await.unwrap();
    let release =
        store::Release { version: "1".to_owned(), fingerprint: "a".to_owned(), schema: 1, json: "{}".to_owned() };
    store.put_release(&release, server::state::now()).await.unwrap();
    store.close().await;
}

#[tokio::test]
async fn a_copy_says_how_many_rows_each_table_has() {
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (address(folder.path(), "a.db"), address(folder.path(), "b.db"));
    installation(&from).await;
    let copied = kravspor(&["copy", "--from", &from, "--to", &to]);
    let told = String::from_utf8(copied.stdout.clone()).unwrap();
    assert!(copied.status.success(), "{copied:?}");
    let lines: Vec<&str> = told.lines().map(str::trim).collect();
    for line in ["1  releases", "0  accounts", "1  rows in all, each compared after it was written"] {
        assert!(lines.contains(&line), "{line}: {told}");
    }
    let again = refused(&kravspor(&["copy", "--from", &from, "--to", &to]), 1);
    assert!(again.contains("nothing was copied") && again.contains("not empty: there are rows in releases"), "{again}");
}

#[test]
fn what_cannot_be_opened_is_said_without_its_password() {
    let folder = tempfile::tempdir().unwrap();
    let missing = refused(
        &kravspor(&["copy", "--from", &address(folder.path(), "a.db"), "--to", &address(folder.path(), "b.db")]),
        1,
    );
    assert!(missing.contains("a.db: there is no such file"), "{missing}");
    let url = format!("postgres://kravspor:hemmelig@localhost/kravspor?host={}", folder.path().display());
    let gone = refused(&kravspor(&["user", "--database", &url, "list"]), 1);
    assert!(gone.contains("the database does not answer: ") && !gone.contains("hemmelig"), "{gone}");
}
