//! Taking a procurement away for good: what is to be kept is taken out as an archive first, and something is left that says so.

mod archive;
mod page;

use crate::access::Access;
use crate::http::router::{Route, get, post};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/p/{procurement}/archive.zip", Access::Owner, archive::file),
        get("/p/{procurement}/delete", Access::Owner, page::ask),
        post("/p/{procurement}/delete", Access::Owner, page::remove),
    ]
}
