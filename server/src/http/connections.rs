//! Connections. axum's own way of serving leaves one that never says what it wants open for ever; these have so long for it.

use axum::Router;
use axum::body::Body;
use axum::extract::connect_info::ConnectInfo;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use std::future::Future;
use std::io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
use std::pin::pin;
use std::time::Duration;
use tokio::net::TcpListener;
use tower::ServiceExt as _;

/// How long to wait when the system has no more connections to give.
const NONE_LEFT: Duration = Duration::from_millis(500);

/// Answers whoever connects, until `stop` is over and those who were being answered are. A connection that has not sent the head of a
/// request within `head_wait` is closed, whether it sends slowly or nothing at all. HTTP/1.1 alone: a proxy speaks the rest.
pub async fn serve(listener: TcpListener, router: Router, head_wait: Duration, stop: impl Future<Output = ()>) {
    let mut connections = http1::Builder::new();
    connections.timer(TokioTimer::new()).header_read_timeout(head_wait);
    let under_way = GracefulShutdown::new();
    let mut stop = pin!(stop);
    loop {
        let accepted = tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => accepted,
        };
        let (stream, peer) = match accepted {
            Ok(connection) => connection,
            // Who hung up at once is no fault.
            Err(error) if matches!(error.kind(), ConnectionAborted | ConnectionReset | ConnectionRefused) => continue,
            // There are too many open files, and they get fewer.
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(NONE_LEFT).await;
                continue;
            }
        };
        let router = router.clone();
        let service = service_fn(move |request: hyper::Request<hyper::body::Incoming>| {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(ConnectInfo(peer));
            router.clone().oneshot(request)
        });
        let connection = under_way.watch(connections.serve_connection(TokioIo::new(stream), service));
        tokio::spawn(async move {
            // A peer that goes away or breaks the rules ends its own connection and nothing else.
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection ended");
            }
        });
    }
    drop(listener);
    under_way.shutdown().await;
}
