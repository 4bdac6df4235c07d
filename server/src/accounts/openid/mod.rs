//! Sign-in by OpenID Connect: another service says who somebody is, and Kravspor says whether they get in.
//!
//! People are known by the provider's address and its own name for them (`issuer` and `subject`), never by their address of electronic
//! mail: that can change hands. So nobody gets in to an account that exists by having its address; its owner connects it.

mod admit;
mod attempt;
mod begin;
mod callback;
mod connect;
mod known;
mod outside;
mod provider;
mod settings;

pub use provider::Provider;
pub use settings::{Fault, Settings};

use crate::access::Access;
use crate::http::error::AppError;
use crate::http::router::{Route, get, post};
use crate::state::AppState;

/// Where the provider sends people back to, below the address of the installation.
pub const CALLBACK: &str = "/sign-in/openid/callback";

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        post("/sign-in/openid", Access::Anyone, begin::sign_in),
        get(CALLBACK, Access::Anyone, callback::callback),
        post("/account/openid", Access::SignedIn, connect::connect),
        post("/account/openid/disconnect", Access::SignedIn, connect::disconnect),
    ]
}

/// The provider; where there is none, there is no such page.
fn provider(state: &AppState) -> Result<&Provider, AppError> {
    state.ways_in.openid.as_ref().ok_or(AppError::NotFound)
}
