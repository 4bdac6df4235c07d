//! Setting up, signing in and out, one's own account, and what one-time links open.

mod enter;
mod invitation;
mod mine;
mod new_password;
pub mod openid;
pub mod password;
mod second_factor;
mod second_step;
pub mod setup;
mod sign_in;
mod squares;
pub mod throttle;
pub mod token;
mod totp;
pub(crate) mod visitor;

use crate::access::Access;
use crate::http::router::{Route, get, post};

/// The routes.
pub fn routes() -> Vec<Route> {
    let mut routes = vec![
        get("/setup/{token}", Access::Anyone, setup::form),
        post("/setup/{token}", Access::Anyone, setup::create),
        get("/sign-in", Access::Anyone, sign_in::form),
        post("/sign-in", Access::Anyone, sign_in::sign_in),
        get("/sign-in/code", Access::HalfSignedIn, second_step::form),
        post("/sign-in/code", Access::HalfSignedIn, second_step::check),
        get("/sign-in/second-factor", Access::HalfSignedIn, second_step::start),
        post("/sign-in/second-factor", Access::HalfSignedIn, second_step::confirm),
        post("/sign-in/second-factor/begin", Access::HalfSignedIn, second_step::begin),
        post("/sign-out", Access::Anyone, sign_in::sign_out),
        get("/invitation/{token}", Access::Anyone, invitation::form),
        post("/invitation/{token}", Access::Anyone, invitation::accept),
        get("/new-password/{token}", Access::Anyone, new_password::form),
        post("/new-password/{token}", Access::Anyone, new_password::save),
        get("/account", Access::SignedIn, mine::page),
        post("/account/name", Access::SignedIn, mine::rename),
        post("/account/password", Access::SignedIn, mine::change_password),
        post("/account/sign-out-everywhere", Access::SignedIn, mine::sign_out_everywhere),
        get("/account/second-factor", Access::SignedIn, second_factor::page),
        post("/account/second-factor", Access::SignedIn, second_factor::confirm),
        post("/account/second-factor/begin", Access::SignedIn, second_factor::begin),
        post("/account/second-factor/off", Access::SignedIn, second_factor::turn_off),
    ];
    routes.extend(openid::routes());
    routes
}
