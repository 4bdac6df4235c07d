//! Step 4: the requirement lines, what a procurement changes in them, its own lines and those from elsewhere, their weights, and the
//! named numbers.

mod change;
mod elsewhere;
mod gauge;
mod line;
mod list;
mod own;
mod parameters;
mod view;
mod weights;

use crate::access::Access;
use crate::http::router::{Route, get, post};

/// The routes.
pub fn routes() -> Vec<Route> {
    let mut routes = vec![
        get("/p/{procurement}/requirements", Access::Owner, list::page),
        get("/p/{procurement}/requirements/new", Access::Owner, own::new),
        post("/p/{procurement}/requirements/new", Access::Owner, own::create),
        get("/p/{procurement}/requirements/parameters", Access::Owner, parameters::page),
        post("/p/{procurement}/requirements/parameters", Access::Owner, parameters::save),
        get("/p/{procurement}/requirements/weights", Access::Owner, weights::page),
        post("/p/{procurement}/requirements/weights", Access::Owner, weights::save),
        get("/p/{procurement}/requirements/{line}", Access::Owner, line::page),
        post("/p/{procurement}/requirements/{line}", Access::Owner, line::save),
        post("/p/{procurement}/requirements/{line}/reset", Access::Owner, change::reset),
        post("/p/{procurement}/requirements/{line}/delete", Access::Owner, own::delete),
    ];
    routes.extend(elsewhere::routes());
    routes
}
