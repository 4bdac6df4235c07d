//! `kravspor restore`: what it says it found, and what it does not put in place.

use crate::support::{files, kravspor, refused};
use crate::throwaway;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A backup of an installation with two procurements.
async fn backup(folder: &Path) -> PathBuf {
    let url = format!("sqlite:{}", folder.join("live.db").display());
    throwaway::filled(&url, 2).await;
    let file = folder.join("backup.db");
    let made = kravspor(&["backup", file.to_str().unwrap(), "--database", &url]);
    assert!(made.status.success(), "{made:?}");
    file
}

#[tokio::test]
async fn a_backup_is_put_in_place_of_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let file = backup(folder.path()).await;
    let bytes = std::fs::read(&file).unwrap();
    for to in throwaway::each() {
        let url = to.url();
        let restore = || kravspor(&["restore", file.to_str().unwrap(), "--database", &url]);
        let restored = restore();
        let told = String::from_utf8(restored.stdout.clone()).unwrap();
        assert!(restored.status.success(), "{restored:?}");
        for line in ["2  procurements", "4  entries", "6  journal", "2  journals followed and unbroken"] {
            assert!(told.lines().any(|told| told.trim() == line), "{line}: {told}");
        }
        assert!(told.contains("Everybody has to sign in again."), "{told}");
        assert!(kravspor(&["journal", "verify", "--database", &url]).status.success());
        if to.is_file() {
            let names: Vec<_> = files(to.folder.path()).into_iter().map(|(name, _)| name).collect();
            assert_eq!(names, ["kravspor.db", "kravspor.db.lock"], "nothing is left beside it");
        }
        let again = refused(&restore(), 1);
        assert!(again.contains("the database is not empty: there are rows in"), "{again}");
    }
    assert_eq!(std::fs::read(&file).unwrap(), bytes, "the backup is only read");
}

/// What is said of a backup after something was done to it. Nothing is where the database would be.
async fn said_of(spoil: impl FnOnce(&Path)) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = backup(folder.path()).await;
    spoil(&file);
    let to = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", to.path().join("kravspor.db").display());
    let told = refused(&kravspor(&["restore", file.to_str().unwrap(), "--database", &url]), 1);
    assert!(told.contains("nothing was restored"), "{told}");
    assert_eq!(files(to.path()).len(), 0, "{told}");
    told
}

fn sql(file: &Path, statement: &str) {
    let script = "import sqlite3,sys; db=sqlite3.connect(sys.argv[1]); db.execute(sys.argv[2]); db.commit()";
    let done = Command::new("python3").args(["-c", script]).arg(file).arg(statement).output().unwrap();
    assert!(done.status.success(), "{done:?}");
}

#[tokio::test]
async fn what_is_not_sound_is_not_put_in_place() {
    let told = said_of(|file| std::fs::write(file, "ikke en database, bare litt tekst".repeat(100)).unwrap()).await;
    assert!(told.contains("it can't be read as a database"), "{told}");
    let told = said_of(|file| {
        let bytes = std::fs::read(file).unwrap();
        std::fs::write(file, &bytes[..bytes.len() / 2]).unwrap();
    });
    let told = told.await;
    assert!(told.contains("it is damaged") || told.contains("it can't be read as a database"), "{told}");
    let told = said_of(|file| {
        std::fs::remove_file(file).unwrap();
        sql(file, "CREATE TABLE noe (annet TEXT)");
    });
    assert!(told.await.contains("there is no installation of Kravspor in it"));
    let told = said_of(|file| sql(file, "UPDATE journal SET summary = 'Godkjent' WHERE seq = 2")).await;
    assert!(told.contains("is broken at record 2: its summary was changed"), "{told}");
    let told = said_of(|file| sql(file, "DELETE FROM organisations")).await;
    assert!(told.contains("refers to one of organisations that is not there"), "{told}");
    let told = said_of(|file| {
        sql(
            file,
            "UPDATE _sqlx_migrations SET version = 29990101000000 WHERE version = (SELECT max(version) FROM _sqlx_migrations)",
        );
    });
    assert!(told.await.contains("the database is from a newer Kravspor"));
    let told = said_of(|file| std::fs::write(format!("{}-wal", file.display()), "ventende skrivinger").unwrap()).await;
    assert!(told.contains("make a backup with `kravspor backup`"), "{told}");
    let told = said_of(|file| std::fs::remove_file(file).unwrap()).await;
    assert!(told.contains("backup.db"), "{told}");
}

#[tokio::test]
async fn what_a_dead_server_left_is_not_taken_for_a_part_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = backup(folder.path()).await;
    let to = tempfile::tempdir().unwrap();
    std::fs::write(to.path().join("kravspor.db-wal"), "fra en annen").unwrap();
    let url = format!("sqlite:{}", to.path().join("kravspor.db").display());
    let told = refused(&kravspor(&["restore", file.to_str().unwrap(), "--database", &url]), 1);
    assert!(told.contains("kravspor.db-wal belongs to another database"), "{told}");
    assert!(!to.path().join("kravspor.db").exists());
}
