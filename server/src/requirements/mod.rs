//! Step 4: the requirement lines, what a procurement changes in them, its own lines, and the named numbers.

mod change;
mod line;
mod list;
mod own;
mod parameters;
mod view;

use crate::access::Access;
use crate::http::router::{Route, get, post};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/p/{procurement}/requirements", Access::Owner, list::page),
        get("/p/{procurement}/requirements/new", Access::Owner, own::new),
        post("/p/{procurement}/requirements/new", Access::Owner, own::create),
        get("/p/{procurement}/requirements/parameters", Access::Owner, parameters::page),
        post("/p/{procurement}/requirements/parameters", Access::Owner, parameters::save),
        get("/p/{procurement}/requirements/{line}", Access::Owner, line::page),
        post("/p/{procurement}/requirements/{line}", Access::Owner, line::save),
        post("/p/{procurement}/requirements/{line}/reset", Access::Owner, change::reset),
        post("/p/{procurement}/requirements/{line}/delete", Access::Owner, own::delete),
    ]
}
