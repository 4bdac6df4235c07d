//! Step 2: the people, their role cards, and who does what.

mod save;
mod show;

use crate::access::Access;
use crate::http::router::{Route, get, post};
use crate::rights::Part;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/p/{procurement}/roles", Access::reads(Part::Roles), show::page),
        post("/p/{procurement}/roles", Access::writes(Part::Roles), save::add).keeping_drafts(),
        get("/p/{procurement}/roles/{person}", Access::reads(Part::Roles), show::edit),
        post("/p/{procurement}/roles/{person}", Access::writes(Part::Roles), save::change).keeping_drafts(),
        post("/p/{procurement}/roles/{person}/remove", Access::writes(Part::Roles), save::remove),
    ]
}
