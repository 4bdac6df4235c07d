//! Setting up, signing in and out.

mod pages;
pub mod password;
pub mod setup;
pub mod throttle;

use crate::access::Access;
use crate::http::router::{Route, get, post};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/setup/{token}", Access::Anyone, setup::form),
        post("/setup/{token}", Access::Anyone, setup::create),
        get("/sign-in", Access::Anyone, pages::form),
        post("/sign-in", Access::Anyone, pages::sign_in),
        post("/sign-out", Access::Anyone, pages::sign_out),
    ]
}
