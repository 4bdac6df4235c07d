//! Step 2: the people, their role cards, and who does what.

mod save;
mod show;

use crate::access::Access;
use crate::http::router::{Route, get, post};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/p/{procurement}/roles", Access::Owner, show::page),
        post("/p/{procurement}/roles", Access::Owner, save::add),
        get("/p/{procurement}/roles/{person}", Access::Owner, show::edit),
        post("/p/{procurement}/roles/{person}", Access::Owner, save::change),
        post("/p/{procurement}/roles/{person}/remove", Access::Owner, save::remove),
    ]
}
