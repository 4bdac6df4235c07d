//! What goes wrong around the server: a full disk, a locked database, too much at once. Nothing that was saved is lost.

use crate::support::TestServer;
use reqwest::StatusCode;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

#[tokio::test(flavor = "multi_thread")]
async fn a_full_database_is_said_and_loses_nothing() {
    let server = TestServer::start();
    let person = server.first().await;
    let kept = person.procurement("Lagret før det ble fullt").await;
    let pages = std::fs::metadata(server.database_file()).unwrap().len() / 4096 + 4;
    let server = TestServer::start_in(server.stop(), &["--max-page-count", &pages.to_string()]);
    let person = server.anonymous();
    let mut full = None;
    person.sign_in("innkjoper@example.no").await;
    for number in 0..2_000 {
        let title = format!("{number} {}", "x".repeat(250));
        let answer = person.post("/procurements", &[("title", &title)]).await;
        if answer.status != StatusCode::SEE_OTHER {
            full = Some(answer);
            break;
        }
    }
    full.expect("the database fills up").expect(StatusCode::INSUFFICIENT_STORAGE).says("Det er ikke plass til mer");
    person.get(&kept).await.expect(StatusCode::OK).says("Lagret før det ble fullt");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_may_not_grow_is_said_and_loses_nothing() {
    let server = TestServer::start();
    let person = server.first().await;
    let kept = person.procurement("Lagret før").await;
    let folder = server.stop();
    // The write-ahead log of a server that was killed is the larger of the two files.
    let size = |name: &str| std::fs::metadata(folder.path().join(name)).map_or(0, |found| found.len());
    let kilobytes = (size("kravspor.db") + size("kravspor.db-wal")) / 1024 + 256;
    let server = TestServer::start_with_file_limit(folder, kilobytes);
    let person = server.anonymous();
    person.sign_in("innkjoper@example.no").await;
    let mut refused = None;
    for number in 0..3_000 {
        let title = format!("{number} {}", "x".repeat(280));
        let answer = person.post("/procurements", &[("title", &title)]).await;
        if answer.status != StatusCode::SEE_OTHER {
            refused = Some(answer);
            break;
        }
    }
    refused.expect("the file reaches its limit").expect(StatusCode::INSUFFICIENT_STORAGE);
    person.get(&kept).await.expect(StatusCode::OK).says("Lagret før");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_locked_database_is_said() {
    let server = TestServer::start_with(&["--busy-timeout-ms", "200"]);
    let person = server.first().await;
    let path = person.procurement("Før låsen").await;
    // Another program holds the write lock, as a backup tool might.
    let mut holder = std::process::Command::new("python3")
        .arg("-c")
        .arg(
            "import sqlite3,sys; db=sqlite3.connect(sys.argv[1], isolation_level=None); db.execute('BEGIN IMMEDIATE'); \
             print('held', flush=True); sys.stdin.read()",
        )
        .arg(server.database_file())
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    std::io::BufRead::read_line(&mut std::io::BufReader::new(holder.stdout.take().unwrap()), &mut line).unwrap();
    let refused = person.post("/procurements", &[("title", "Under låsen")]).await;
    refused.expect(StatusCode::SERVICE_UNAVAILABLE).says("Databasen er opptatt");
    drop(holder.stdin.take());
    holder.wait().unwrap();
    person.procurement("Etter låsen").await;
    person.get(&path).await.expect(StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread")]
async fn too_much_at_once_is_refused() {
    let server = TestServer::start();
    let person = server.first().await;
    let big = "x".repeat(2 * 1024 * 1024);
    person.post("/procurements", &[("title", &big)]).await.expect(StatusCode::PAYLOAD_TOO_LARGE);
    let file = vec![b' '; 6 * 1024 * 1024];
    let refused = person.upload("/procurements/import", "sak.json", file).await;
    refused.expect(StatusCode::PAYLOAD_TOO_LARGE).says("er for stort");
    let many: Vec<(String, String)> = (0..6_000).map(|n| (format!("f{n}"), String::new())).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    person.post("/procurements", &many).await.expect(StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_never_says_what_they_want_is_not_waited_for() {
    let server = TestServer::start_with(&["--head-wait-ms", "300"]);
    let local = server.address.strip_prefix("http://").unwrap();
    for begun in ["", "GET /sign-in HTTP/1.1\r\nHost: x\r\nX-Slow: "] {
        let mut connection = TcpStream::connect(local).unwrap();
        connection.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        connection.write_all(begun.as_bytes()).unwrap();
        let mut said = String::new();
        connection.read_to_string(&mut said).unwrap();
        assert!(!said.contains("200 OK"), "{said}");
    }
    server.anonymous().get("/sign-in").await.expect(StatusCode::OK);
}
