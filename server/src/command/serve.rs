//! `kravspor serve`.

use super::openid::SignInArgs;
use super::{Failure, block_on, database};
use crate::accounts::openid::Provider;
use crate::http::limits::{HEAD_WAIT, STOP_WAIT};
use crate::http::{connections, page, router::router};
use crate::operations::{LogFormat, metrics, start_log};
use crate::state::{AppState, Reached, now};
use clap::Args;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use store::{OpenOptions, Store, StoreError};
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinSet;

#[derive(Debug, Args)]
pub(super) struct Serve {
    /// Where to listen. Only this machine, unless told otherwise; port 0 takes a free one.
    #[arg(long, env = "KRAVSPOR_LISTEN", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The database: `sqlite:PATH`, or `postgres://USER@HOST/DATABASE` with the password in PGPASSWORD or ~/.pgpass.
    #[arg(long, env = "KRAVSPOR_DATABASE", default_value = "sqlite:kravspor.db")]
    database: String,
    /// The address people use, for the link that is printed; made from `--listen` if absent. A path in it is where the
    /// application is mounted behind a proxy.
    #[arg(long, env = "KRAVSPOR_ADDRESS")]
    address: Option<String>,
    /// How many proxies of your own stand between people and Kravspor, each adding to `X-Forwarded-For`: what limits on sign-in count
    /// by is what the outermost of them saw.
    #[arg(long, env = "KRAVSPOR_TRUSTED_PROXIES", default_value_t = 0)]
    trusted_proxies: usize,
    #[command(flatten)]
    sign_in: SignInArgs,
    /// Where to tell what is counted, at `/metrics`, for Prometheus. Not told at all, if absent. Nobody is asked who they are there.
    #[arg(long, env = "KRAVSPOR_METRICS_LISTEN")]
    metrics_listen: Option<SocketAddr>,
    /// What is logged, by part of the program: `info`, or `warn,server=info`.
    #[arg(long, env = "KRAVSPOR_LOG", default_value = "info,sqlx=warn")]
    log: String,
    /// How it is logged: lines for people, or an object of JSON on each line.
    #[arg(long, env = "KRAVSPOR_LOG_FORMAT", value_enum, default_value_t = LogFormat::Text)]
    log_format: LogFormat,
    /// How many seconds requests under way may take when the server is told to stop.
    #[arg(long, env = "KRAVSPOR_STOP_WITHIN", default_value_t = STOP_WAIT.as_secs())]
    stop_within: u64,
    /// Where to write the address that is listened on, and on a second line that of the metrics, for whoever started this.
    #[arg(long, hide = true)]
    ready_file: Option<PathBuf>,
    /// The largest number of pages of the SQLite file, for tests of a full disk.
    #[arg(long, hide = true)]
    max_page_count: Option<u32>,
    /// How long a connection may take to send the head of a request, in milliseconds.
    #[arg(long, hide = true)]
    head_wait_ms: Option<u64>,
    /// How long to wait for a locked database, in milliseconds.
    #[arg(long, hide = true)]
    busy_timeout_ms: Option<u64>,
}

impl Serve {
    pub(super) fn run(self) -> Result<(), Failure> {
        start_log(&self.log, self.log_format).map_err(|error| Failure::input(format!("--log: {error}")))?;
        block_on(self.serve())
    }

    async fn serve(self) -> Result<(), Failure> {
        // Leptos starts its own tasks; somebody has to tell it on what.
        let _ = any_spawner::Executor::init_tokio();
        let mut options = OpenOptions { max_page_count: self.max_page_count, ..OpenOptions::default() };
        if let Some(wait) = self.busy_timeout_ms {
            options.busy_timeout = Duration::from_millis(wait);
        }
        let store = database::open(&self.database, &options).await?;
        let (listener, local) = listen(self.listen).await?;
        let address = self.address.clone().unwrap_or_else(|| format!("http://{local}"));
        let address = address.trim_end_matches('/').to_owned();
        page::set_root(path_of(&address));
        let reached = Reached { address: address.clone(), trusted_proxies: self.trusted_proxies };
        let failed = |error: &dyn std::error::Error| database::failure(&self.database, error);
        let ways_in = self.sign_in.ways_in(&address)?;
        if let Some(named) = ways_in.openid.as_ref().and_then(Provider::organisation) {
            store.organisation(named).await.map_err(|error| match error {
                StoreError::NotFound => {
                    Failure::input(format!("--openid-organisation: there is no organisation {named}"))
                }
                error => failed(&error),
            })?;
        }
        let state = AppState::new(store.clone(), reached, ways_in);
        state.keep_embedded_release().await.map_err(|error| failed(&error))?;

        if address.starts_with("https://") && self.trusted_proxies == 0 {
            tracing::warn!(
                "no proxy is trusted: behind one, everybody is one place to the limits on sign-in (--trusted-proxies)"
            );
        }
        println!("Kravspor: {address}/");
        if state.store.needs_setup().await.map_err(|error| failed(&error))? {
            let path = crate::accounts::setup::new_link(&state).await.map_err(|error| failed(&error))?;
            println!("Opprett den første kontoen her (lenken virker én gang, i 24 timer): {address}{path}");
        }
        let mut ready = local.to_string();
        let mut beside = JoinSet::new();
        if let Some(address) = self.metrics_listen {
            let (listener, local) = listen(address).await?;
            ready = format!("{ready}\n{local}");
            beside.spawn(metrics::serve(listener, state.clone()));
        }
        beside.spawn(sweep(store.clone()));
        if let Some(file) = &self.ready_file {
            std::fs::write(file, ready).map_err(|error| Failure::file(file, error))?;
        }
        tracing::info!(version = env!("CARGO_PKG_VERSION"), listening = %local, "started");
        let (told_to_stop, stopping) = oneshot::channel();
        let stop = async {
            stopped().await;
            tracing::info!("stopping: requests under way are finished first");
            let _ = told_to_stop.send(());
        };
        let head_wait = self.head_wait_ms.map_or(HEAD_WAIT, Duration::from_millis);
        tokio::select! {
            () = connections::serve(listener, router(state), head_wait, stop) => {}
            () = long_after(stopping, Duration::from_secs(self.stop_within)) => {
                tracing::warn!("requests that are still under way are given up");
            }
        }
        beside.shutdown().await;
        store.close().await;
        tracing::info!("stopped");
        Ok(())
    }
}

async fn listen(address: SocketAddr) -> Result<(TcpListener, SocketAddr), Failure> {
    let listener = TcpListener::bind(address)
        .await
        .map_err(|error| Failure::input(format!("{address}: could not listen: {error}")))?;
    let local = listener.local_addr().map_err(|error| Failure::input(format!("{address}: {error}")))?;
    Ok((listener, local))
}

/// Ends a while after the server was told to stop.
async fn long_after(stopping: oneshot::Receiver<()>, wait: Duration) {
    match stopping.await {
        Ok(()) => tokio::time::sleep(wait).await,
        // Nobody will say it any more.
        Err(_) => std::future::pending().await,
    }
}

/// Takes expired sessions away now and then, so that the table does not grow for ever.
async fn sweep(store: Arc<dyn Store>) -> std::io::Result<()> {
    let mut hourly = tokio::time::interval(Duration::from_secs(60 * 60));
    loop {
        hourly.tick().await;
        if let Err(error) = store.delete_expired_sessions(now()).await {
            tracing::warn!(%error, "expired sessions could not be deleted");
        }
    }
}

/// The path of an address: `https://host/kravspor` is mounted at `/kravspor`.
fn path_of(address: &str) -> &str {
    let after_scheme = address.split_once("://").map_or(address, |(_, rest)| rest);
    after_scheme.find('/').map_or("", |start| &after_scheme[start..])
}

async fn stopped() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = interrupt.await;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mount_is_the_path_of_the_address() {
        assert_eq!(path_of("http://127.0.0.1:8080"), "");
        assert_eq!(path_of("https://it.example.no/kravspor"), "/kravspor");
    }
}
