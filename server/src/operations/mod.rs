//! What those who run Kravspor look at: whether it lives and is ready, what it counts, and a line in the log for each request.

mod log;
pub mod metrics;
pub mod watch;

pub(crate) use log::{LogFormat, start as start_log};

use crate::access::Access;
use crate::http::router::{Route, get};
use crate::state::AppState;
use axum::extract::State;
use axum::http::StatusCode;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![get("/health", Access::Anyone, health), get("/ready", Access::Anyone, ready)]
}

/// Whether the process lives. It asks nobody else: a database that is gone is not cured by starting this anew.
async fn health() -> StatusCode {
    StatusCode::OK
}

/// Whether requests should be sent here: the database answers. It was migrated before this server began to listen.
async fn ready(State(state): State<AppState>) -> StatusCode {
    match state.store.ping().await {
        Ok(()) => StatusCode::OK,
        Err(_) => StatusCode::SERVICE_UNAVAILABLE,
    }
}
