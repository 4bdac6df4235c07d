//! A page of the same length from axum alone, in a process of its own: what there is to be had on this machine.

use axum::Router;
use axum::response::Html;
use axum::routing::get;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Command, Stdio};

/// The argument that asks for it.
pub const ASKED: &str = "--bare-page";

/// How many a second.
pub async fn measure(page: &str) -> f64 {
    let mut process = Command::new(std::env::current_exe().unwrap())
        .arg(ASKED)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    process.stdin.take().unwrap().write_all(page.as_bytes()).unwrap();
    let mut address = String::new();
    BufReader::new(process.stdout.take().unwrap()).read_line(&mut address).unwrap();
    let report = super::wrk::run(address.trim(), &[("/".to_owned(), String::new())]).await;
    process.kill().unwrap();
    process.wait().unwrap();
    report.per_second
}

/// Serves what comes in by standard input, and prints where.
pub fn serve() {
    let page = std::io::read_to_string(std::io::stdin()).unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        println!("http://{}", listener.local_addr().unwrap());
        axum::serve(listener, Router::new().route("/", get(async move || Html(page.clone())))).await.unwrap();
    });
}
