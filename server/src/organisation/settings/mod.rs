//! What an organisation settles beside its card, each on a page of its own: the units that buy, where records go, languages, the risk that
//! is accepted, and what pages and documents look like.

mod archive;
mod languages;
mod logo;
mod look;
mod matrix;
mod review;
mod units;

use crate::access::Access;
use crate::http::limits::{DRAINED_BYTES_MAX, LOGO_BYTES_MAX};
use crate::http::router::{Route, get, post};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/organisation/units", Access::SignedIn, units::page),
        post("/organisation/units", Access::SignedIn, units::save),
        get("/organisation/archive", Access::SignedIn, archive::page),
        post("/organisation/archive", Access::SignedIn, archive::save),
        get("/organisation/review", Access::SignedIn, review::page),
        post("/organisation/review", Access::SignedIn, review::save),
        get("/organisation/languages", Access::SignedIn, languages::page),
        post("/organisation/languages", Access::SignedIn, languages::save),
        get("/organisation/matrix", Access::SignedIn, matrix::page),
        post("/organisation/matrix", Access::SignedIn, matrix::save),
        get("/organisation/look", Access::SignedIn, look::page),
        post("/organisation/look", Access::SignedIn, look::save),
        post("/organisation/logo", Access::SignedIn, logo::take).taking(LOGO_BYTES_MAX + DRAINED_BYTES_MAX),
        post("/organisation/logo/remove", Access::SignedIn, logo::remove),
        get("/organisation/logo/{logo}", Access::SignedIn, logo::file),
        get("/accent/{colour}", Access::SignedIn, look::style),
    ]
}
