//! Looks at every request from outside: gives it an id, counts it, and writes one line about it. What a person wrote or holds never gets
//! there: neither query, body nor cookie, and of the path the template only, since one-time links are in paths.

use super::metrics::{Metrics, Seen};
use crate::http::page;
use crate::state::AppState;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tracing::Instrument as _;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// Longest id that is taken over from a proxy, in bytes.
const REFERENCE_BYTES_MAX: usize = 64;
/// What the template is of a request that no route takes.
const NO_ROUTE: &str = "none";
/// Asked for so often that a line about each would hide the others.
const QUIET: [&str; 4] = ["/static/{name}", "/pkg/{name}", "/health", "/ready"];

/// The id of a request, the same in the log, in the response and on a page that says that something went wrong.
#[derive(Clone, Debug)]
pub struct Reference(Arc<str>);

impl Reference {
    /// The id that a proxy gave it, so that one search finds both, or one of our own. Only what can be nothing but an id is taken over.
    fn of(headers: &HeaderMap) -> Self {
        let given = headers.get(REQUEST_ID).and_then(|id| id.to_str().ok());
        let plain = |id: &&str| {
            (1..=REFERENCE_BYTES_MAX).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        };
        Self(given.filter(plain).map_or_else(|| uuid::Uuid::now_v7().to_string().into(), Into::into))
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// On a response: the database could not do it. For the count.
#[derive(Clone, Copy, Debug)]
pub struct DatabaseFault(pub &'static str);

/// The layer.
pub async fn watch(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let reference = Reference::of(request.headers());
    let seen = Seen { method: method(request.method()), route: template(&request) };
    request.extensions_mut().insert(reference.clone());
    let span = tracing::error_span!("request", id = %reference);
    let under_way = state.metrics.under_way();
    let begun = Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;
    drop(under_way);
    let spent = begun.elapsed();
    span.in_scope(|| tell(&seen, response.status(), spent));
    count(&state.metrics, seen, &response, spent);
    if let Ok(id) = HeaderValue::from_str(&reference.0) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    response
}

fn tell(seen: &Seen, status: StatusCode, spent: Duration) {
    let (method, route, status) = (seen.method, seen.route.as_str(), status.as_u16());
    let milliseconds = u64::try_from(spent.as_millis()).unwrap_or(u64::MAX);
    if QUIET.contains(&route) {
        tracing::debug!(method, route, status, milliseconds, "answered");
    } else {
        tracing::info!(method, route, status, milliseconds, "answered");
    }
}

fn count(metrics: &Metrics, seen: Seen, response: &Response, spent: Duration) {
    let status = response.status();
    // A form of signing in that comes back: a wrong password, or a wrong code.
    let signing_in = seen.method == "POST" && (seen.route == "/sign-in" || seen.route.starts_with("/sign-in/"));
    if signing_in && status == StatusCode::UNPROCESSABLE_ENTITY {
        metrics.sign_in_failed();
    }
    if let Some(DatabaseFault(kind)) = response.extensions().get() {
        metrics.database_failed(kind);
    }
    metrics.answered(seen, status, spent);
}

/// The path as the table of routes has it, wherever the application is mounted.
fn template(request: &Request) -> String {
    let matched = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
    matched.and_then(|path| path.strip_prefix(page::root())).unwrap_or(NO_ROUTE).to_owned()
}

/// The method, if it is one that there is a name for: people can send any word.
fn method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::{REQUEST_ID, Reference};
    use axum::http::{HeaderMap, HeaderValue};

    #[test]
    fn only_what_looks_like_an_id_is_taken_over() {
        let reference = |given: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(REQUEST_ID, HeaderValue::from_static(given));
            Reference::of(&headers).to_string()
        };
        assert_eq!(reference("0193-Ab"), "0193-Ab");
        let long: &'static str = "a".repeat(65).leak();
        for other in ["", "a b", "a\" status=200", long, "a/b"] {
            assert_ne!(reference(other), other);
            assert_eq!(reference(other).len(), 36);
        }
    }
}
