//! What those who run the server see of it: its health, what it counts, its log, and how it stops.

use crate::support::TestServer;
use reqwest::{Method, StatusCode};
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

#[tokio::test(flavor = "multi_thread")]
async fn a_server_whose_database_is_gone_lives_and_is_not_ready() {
    let server = TestServer::start();
    let anybody = server.anonymous();
    anybody.get("/health").await.expect(StatusCode::OK);
    anybody.get("/ready").await.expect(StatusCode::OK);
    if crate::database::postgres().is_some() {
        crate::database::drop_of(server.folder.path());
        anybody.get("/health").await.expect(StatusCode::OK);
        anybody.get("/ready").await.expect(StatusCode::SERVICE_UNAVAILABLE);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_counted_is_told_on_a_listener_of_its_own() {
    let server = TestServer::start_with(&["--metrics-listen", "127.0.0.1:0"]);
    let person = server.first().await;
    let path = person.procurement("Journalsystem").await;
    person.get(&path).await.expect(StatusCode::OK);
    person.get("/invitation/en-hemmelig-lenke?og=mer").await;
    person.get("/finnes-ikke").await.expect(StatusCode::NOT_FOUND);
    person.send(Method::from_bytes(b"PUTT").unwrap(), "/sign-in", |request| request).await;
    let wrong = [("email", "innkjoper@example.no"), ("password", "feil passord som er langt")];
    server.anonymous().post("/sign-in", &wrong).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    person.get("/metrics").await.expect(StatusCode::NOT_FOUND);

    let metrics = server.metrics.as_ref().unwrap();
    let answer = reqwest::get(format!("{metrics}/metrics")).await.unwrap();
    assert!(answer.headers()["content-type"].to_str().unwrap().starts_with("application/openmetrics-text"));
    let told = answer.text().await.unwrap();
    for line in [
        "kravspor_requests_total{method=\"GET\",route=\"/p/{procurement}\",status=\"2xx\"} 1",
        "kravspor_requests_total{method=\"GET\",route=\"none\",status=\"4xx\"} 2",
        "kravspor_requests_total{method=\"other\",route=\"/sign-in\",status=\"4xx\"} 1",
        "kravspor_request_duration_seconds_count{method=\"GET\",route=\"/p/{procurement}\"} 1",
        "kravspor_sign_in_failures_total 1",
        "kravspor_requests_under_way 0",
        "# EOF",
    ] {
        assert!(told.lines().any(|told| told == line), "{line} is not in\n{told}");
    }
    for line in ["kravspor_build_info{version=\"", "kravspor_database_connections{kind=\"idle\"} "] {
        assert!(told.contains(line), "{line} is not in\n{told}");
    }
    let id = path.strip_prefix("/p/").unwrap();
    for never in ["hemmelig", id, "finnes-ikke", "PUTT"] {
        assert!(!told.contains(never), "{never} is in\n{told}");
    }
    assert_eq!(reqwest::get(format!("{metrics}/procurements")).await.unwrap().status(), StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_for_each_request_says_nothing_of_what_people_hold() {
    let server = TestServer::start_logging(&["--log-format", "json"]);
    let person = server.first().await;
    let setup = server.setup_path();
    let path = person.procurement("Et navn ingen skal lese").await;
    person.get("/invitation/en-hemmelig-lenke?og=mer").await;
    person.get("/new-password/enda-en-lenke").await;
    let wrong = [("email", "innkjoper@example.no"), ("password", "feil passord som er langt")];
    person.post("/sign-in", &wrong).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
    let answer = person.send(Method::GET, &path, |request| request.header("x-request-id", "fra-proxyen-1")).await;
    assert_eq!(answer.headers["x-request-id"], "fra-proxyen-1");

    let log = std::fs::read_to_string(server.folder.path().join("log")).unwrap();
    let lines: Vec<serde_json::Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let of = |route: &str| lines.iter().find(|line| line["route"] == route).unwrap_or_else(|| panic!("{route}: {log}"));
    assert_eq!((&of("/sign-in")["method"], &of("/sign-in")["status"]), (&"POST".into(), &422.into()));
    assert!(of("/invitation/{token}")["milliseconds"].is_u64());
    assert_eq!(of("/p/{procurement}")["span"]["id"], "fra-proxyen-1");
    let (id, token) = (path.strip_prefix("/p/").unwrap(), setup.strip_prefix("/setup/").unwrap());
    let session = person.session().unwrap();
    let never = ["hemmelig", "enda-en-lenke", "og=mer", "feil passord", "example.no", "Et navn", id, token, &session];
    for never in never {
        assert!(!log.contains(never), "{never} is in the log:\n{log}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_failed_names_its_line_in_the_log() {
    let server = TestServer::start_logging(&["--busy-timeout-ms", "200"]);
    if crate::database::postgres().is_some() {
        eprintln!("skipped: it is the file of SQLite that is locked here");
        return;
    }
    let person = server.first().await;
    let script = "import sqlite3,sys; db=sqlite3.connect(sys.argv[1], isolation_level=None); \
                  db.execute('BEGIN IMMEDIATE'); print('held', flush=True); sys.stdin.read()";
    let mut holder = Command::new("python3")
        .args(["-c", script])
        .arg(server.database_file())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    // Kept open: it has more to say than is waited for.
    let mut said = holder.stdout.take().unwrap();
    said.read_exact(&mut [0; 4]).unwrap();
    let failed = person.post("/procurements", &[("title", "Under låsen")]).await;
    drop(holder.stdin.take());
    holder.wait().unwrap();
    let id = failed.headers["x-request-id"].to_str().unwrap().to_owned();
    failed.expect(StatusCode::SERVICE_UNAVAILABLE).says(&format!("Referanse: {id}"));
    let log = std::fs::read_to_string(server.folder.path().join("log")).unwrap();
    let of_it: Vec<&str> = log.lines().filter(|line| line.contains(&id)).collect();
    assert!(of_it.iter().any(|line| line.contains("ERROR") && line.contains("the database is locked")), "{log}");
    assert!(of_it.iter().any(|line| line.contains("INFO") && line.contains("answered")), "{log}");
}

/// A form of which one half is sent.
fn half_a_form(server: &TestServer) -> TcpStream {
    let host = server.address.strip_prefix("http://").unwrap();
    let mut connection = TcpStream::connect(host).unwrap();
    connection.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    let head = format!(
        "POST /sign-in HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: 20\r\n\r\nemail=kari"
    );
    connection.write_all(head.as_bytes()).unwrap();
    // It has come in when the server answers somebody who asked later.
    let mut other = TcpStream::connect(host).unwrap();
    other.write_all(format!("GET /health HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").as_bytes()).unwrap();
    other.read_to_string(&mut String::new()).unwrap();
    connection
}

#[test]
fn a_request_under_way_is_finished_before_the_server_stops() {
    let mut server = TestServer::start();
    let mut connection = half_a_form(&server);
    server.terminate();
    let host = server.address.strip_prefix("http://").unwrap().to_owned();
    let begun = Instant::now();
    while TcpStream::connect(&host).is_ok() {
        assert!(begun.elapsed() < Duration::from_secs(10), "it still takes new ones");
        std::thread::sleep(Duration::from_millis(20));
    }
    connection.write_all(b"&password=").unwrap();
    let mut answer = String::new();
    connection.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 422"), "{answer}");
    assert!(server.ended().success());
}

#[test]
fn a_request_that_never_ends_does_not_keep_the_server_from_stopping() {
    let mut server = TestServer::start_with(&["--stop-within", "1"]);
    let _connection = half_a_form(&server);
    let begun = Instant::now();
    server.terminate();
    assert!(server.ended().success());
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
}
