//! The drill of docs/operations.md: a backup while people write, put in place elsewhere, and served from there.

use crate::database;
use crate::support::TestServer;
use crate::writer::{verify_journals, writers};
use reqwest::StatusCode;
use std::process::{Command, Output};
use std::sync::atomic::Ordering;
use std::time::Duration;

const PEOPLE: usize = 3;

async fn kravspor(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kravspor"));
    command.args(arguments);
    tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_backup_made_while_people_write_is_an_installation() {
    let server = TestServer::start_on_file();
    let database = format!("sqlite:{}", server.database_file().display());
    let writers = writers(&server, &database, PEOPLE).await;
    let answered: Vec<_> = writers.iter().map(|writer| writer.answered.clone()).collect();
    let writing: Vec<_> = writers.into_iter().map(|writer| tokio::spawn(writer.write())).collect();
    tokio::time::sleep(Duration::from_millis(300)).await;

    let before: Vec<u32> = answered.iter().map(|answered| answered.load(Ordering::SeqCst)).collect();
    let backup = server.folder.path().join("sikkerhetskopi.db");
    let backup = backup.to_str().unwrap();
    let made = kravspor(&["backup", backup, "--database", &database]).await;
    assert!(made.status.success(), "{made:?}");
    tokio::time::sleep(Duration::from_millis(200)).await;
    let _folder = server.stop();
    let mut writers = Vec::new();
    for writer in writing {
        writers.push(writer.await.unwrap());
    }

    let elsewhere = tempfile::tempdir().unwrap();
    let there = database::of(elsewhere.path());
    let restored = kravspor(&["restore", backup, "--database", &there]).await;
    let told = String::from_utf8_lossy(&restored.stdout);
    assert!(restored.status.success() && told.contains(&format!("{PEOPLE}  accounts")), "{restored:?}");
    verify_journals(&there);
    std::fs::write(elsewhere.path().join("set-up"), "").unwrap();
    let server = TestServer::start_in(elsewhere, &[]);
    for (mut writer, before) in writers.into_iter().zip(before) {
        writer.person.address.clone_from(&server.address);
        writer.person.get(&writer.path).await.expect(StatusCode::SEE_OTHER);
        writer.person.sign_in(&writer.email).await;
        // Those that were made after the backup are not in it.
        writer.made.clear();
        writer.look(before..=writer.sent).await;
        writer.person.get(&writer.path).await.expect(StatusCode::OK).says("Skrevet uten pause");
    }
    // And work goes on.
    server.anonymous().sign_in("innkjoper@example.no").await;
}
