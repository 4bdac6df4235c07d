//! What is counted, and the separate listener that tells it in OpenMetrics text, which Prometheus reads. Every label has few values:
//! templates of routes, methods and classes of status, never anything that people send.

use crate::state::AppState;
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use prometheus_client::encoding::{EncodeLabelSet, text};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::{Registry, Unit};
use std::time::Duration;
use tokio::net::TcpListener;

const CONTENT_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";
/// Where the buckets of durations end, in seconds: a page, a document, something that hangs.
const BUCKETS: [f64; 11] = [0.002, 0.005, 0.01, 0.02, 0.04, 0.1, 0.25, 0.5, 1.0, 5.0, 30.0];

/// A request as it is counted.
#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
pub(super) struct Seen {
    pub(super) method: &'static str,
    pub(super) route: String,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Answered {
    method: &'static str,
    route: String,
    status: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Route {
    route: String,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Kind {
    kind: &'static str,
}

/// Everything that is counted.
#[derive(Debug)]
pub struct Metrics {
    registry: Registry,
    requests: Family<Answered, Counter>,
    durations: Family<Seen, Histogram>,
    under_way: Gauge,
    sign_in_failures: Counter,
    too_often: Family<Route, Counter>,
    database_failures: Family<Kind, Counter>,
    connections: Family<Kind, Gauge>,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut metrics = Metrics {
            registry: Registry::with_prefix("kravspor"),
            requests: Family::default(),
            durations: Family::new_with_constructor(|| Histogram::new(BUCKETS)),
            under_way: Gauge::default(),
            sign_in_failures: Counter::default(),
            too_often: Family::default(),
            database_failures: Family::default(),
            connections: Family::default(),
        };
        metrics.register();
        metrics
    }
}

impl Metrics {
    fn register(&mut self) {
        let registry = &mut self.registry;
        registry.register("requests", "Requests that were answered", self.requests.clone());
        let durations = self.durations.clone();
        registry.register_with_unit("request_duration", "Time until the answer began", Unit::Seconds, durations);
        registry.register("requests_under_way", "Requests that are being answered", self.under_way.clone());
        let failures = self.sign_in_failures.clone();
        registry.register("sign_in_failures", "Wrong passwords and wrong codes", failures);
        registry.register("too_often", "Requests refused because there were too many", self.too_often.clone());
        let failures = self.database_failures.clone();
        registry.register("database_failures", "Answers that the database was busy, gone or full", failures);
        let connections = self.connections.clone();
        registry.register("database_connections", "Connections to the database, in use and idle", connections);
        let islands = if crate::http::assets::has_islands() { "yes" } else { "no" };
        let build = Info::new([("version", env!("CARGO_PKG_VERSION")), ("islands", islands)]);
        registry.register("build", "The build that runs", build);
    }

    /// Counts a request as under way for as long as this is kept.
    pub(super) fn under_way(&self) -> UnderWay {
        self.under_way.inc();
        UnderWay(self.under_way.clone())
    }

    pub(super) fn sign_in_failed(&self) {
        self.sign_in_failures.inc();
    }

    pub(super) fn database_failed(&self, kind: &'static str) {
        self.database_failures.get_or_create(&Kind { kind }).inc();
    }

    pub(super) fn answered(&self, seen: Seen, status: StatusCode, spent: Duration) {
        if status == StatusCode::TOO_MANY_REQUESTS {
            self.too_often.get_or_create(&Route { route: seen.route.clone() }).inc();
        }
        self.durations.get_or_create(&seen).observe(spent.as_secs_f64());
        let Seen { method, route } = seen;
        self.requests.get_or_create(&Answered { method, route, status: class(status) }).inc();
    }

    fn told(&self, connections: store::Connections) -> Result<String, std::fmt::Error> {
        for (kind, number) in [("in_use", connections.in_use), ("idle", connections.idle)] {
            self.connections.get_or_create(&Kind { kind }).set(i64::from(number));
        }
        let mut told = String::new();
        text::encode(&mut told, &self.registry)?;
        Ok(told)
    }
}

/// See [`Metrics::under_way`]. A request whose sender went away ends too.
pub(super) struct UnderWay(Gauge);

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.dec();
    }
}

fn class(status: StatusCode) -> &'static str {
    match status.as_u16() / 100 {
        1 => "1xx",
        2 => "2xx",
        3 => "3xx",
        4 => "4xx",
        _ => "5xx",
    }
}

/// Tells what was counted to whoever can reach the listener; nothing else is there.
///
/// # Errors
/// When nothing can be accepted any more.
pub async fn serve(listener: TcpListener, state: AppState) -> std::io::Result<()> {
    axum::serve(listener, Router::new().route("/metrics", get(tell)).with_state(state)).await
}

async fn tell(State(state): State<AppState>) -> Response {
    match state.metrics.told(state.store.connections()) {
        Ok(told) => ([(header::CONTENT_TYPE, CONTENT_TYPE)], told).into_response(),
        Err(error) => {
            tracing::error!(%error, "the metrics could not be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
