//! What an organisation settles beside its card, each on a page of its own: the units that buy, where records go, languages, and the risk
//! that is accepted.

mod archive;
mod languages;
mod matrix;
mod units;

use crate::access::Access;
use crate::http::router::{Route, get, post};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/organisation/units", Access::SignedIn, units::page),
        post("/organisation/units", Access::SignedIn, units::save),
        get("/organisation/archive", Access::SignedIn, archive::page),
        post("/organisation/archive", Access::SignedIn, archive::save),
        get("/organisation/languages", Access::SignedIn, languages::page),
        post("/organisation/languages", Access::SignedIn, languages::save),
        get("/organisation/matrix", Access::SignedIn, matrix::page),
        post("/organisation/matrix", Access::SignedIn, matrix::save),
    ]
}
