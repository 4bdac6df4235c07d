//! `kravspor serve`.

use super::openid::SignInArgs;
use super::{Failure, block_on, database};
use crate::http::{page, router::router};
use crate::state::{AppState, Reached, now};
use clap::Args;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use store::{OpenOptions, Store};
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

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
    /// Where to write the address that is listened on, for whoever started this.
    #[arg(long, hide = true)]
    ready_file: Option<PathBuf>,
    /// The largest number of pages of the SQLite file, for tests of a full disk.
    #[arg(long, hide = true)]
    max_page_count: Option<u32>,
    /// How long to wait for a locked database, in milliseconds.
    #[arg(long, hide = true)]
    busy_timeout_ms: Option<u64>,
}

impl Serve {
    pub(super) fn run(self) -> Result<(), Failure> {
        let filter = EnvFilter::try_from_env("KRAVSPOR_LOG")
            .unwrap_or_else(|_| EnvFilter::new("info,tower_http=warn,sqlx=warn"));
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
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
        let listener = TcpListener::bind(self.listen)
            .await
            .map_err(|error| Failure::input(format!("{}: could not listen: {error}", self.listen)))?;
        let local = listener.local_addr().map_err(|error| Failure::input(format!("{}: {error}", self.listen)))?;
        let address = self.address.clone().unwrap_or_else(|| format!("http://{local}"));
        let address = address.trim_end_matches('/').to_owned();
        page::set_root(path_of(&address));
        let reached = Reached { address: address.clone(), trusted_proxies: self.trusted_proxies };
        let state = AppState::new(store.clone(), reached, self.sign_in.ways_in(&address)?);
        let failed = |error: &dyn std::error::Error| database::failure(&self.database, error);
        state.keep_embedded_release().await.map_err(|error| failed(&error))?;

        println!("Kravspor: {address}/");
        if state.store.needs_setup().await.map_err(|error| failed(&error))? {
            let path = crate::accounts::setup::new_link(&state).await.map_err(|error| failed(&error))?;
            println!("Opprett den første kontoen her (lenken virker én gang, i 24 timer): {address}{path}");
        }
        if let Some(file) = &self.ready_file {
            std::fs::write(file, local.to_string()).map_err(|error| Failure::file(file, error))?;
        }
        let sweeping = tokio::spawn(sweep(store.clone()));
        let service = router(state).into_make_service_with_connect_info::<SocketAddr>();
        axum::serve(listener, service)
            .with_graceful_shutdown(stopped())
            .await
            .map_err(|error| Failure::input(format!("the server stopped: {error}")))?;
        sweeping.abort();
        store.close().await;
        Ok(())
    }
}

/// Takes expired sessions away now and then, so that the table does not grow for ever.
async fn sweep(store: Arc<dyn Store>) {
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
