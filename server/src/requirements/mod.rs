//! Step 4: the requirement lines, what a procurement changes in them, its own lines and those from elsewhere, their weights, and the
//! named numbers.

mod change;
mod comment;
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
use crate::rights::Part;

/// The routes.
pub fn routes() -> Vec<Route> {
    let mut routes = vec![
        get("/p/{procurement}/requirements", Access::reads(Part::Requirements), list::page),
        get("/p/{procurement}/requirements/new", Access::reads(Part::Requirements), own::new),
        post("/p/{procurement}/requirements/new", Access::writes(Part::Requirements), own::create).keeping_drafts(),
        get("/p/{procurement}/requirements/parameters", Access::reads(Part::Requirements), parameters::page),
        post("/p/{procurement}/requirements/parameters", Access::writes(Part::Requirements), parameters::save)
            .keeping_drafts(),
        get("/p/{procurement}/requirements/weights", Access::reads(Part::Requirements), weights::page),
        post("/p/{procurement}/requirements/weights", Access::writes(Part::Requirements), weights::save)
            .keeping_drafts(),
        get("/p/{procurement}/requirements/{line}", Access::reads(Part::Requirements), line::page),
        post("/p/{procurement}/requirements/{line}", Access::writes(Part::Requirements), line::save).keeping_drafts(),
        post("/p/{procurement}/requirements/{line}/comments", Access::comments(Part::Requirements), comment::save),
        post("/p/{procurement}/requirements/{line}/reset", Access::writes(Part::Requirements), change::reset),
        post("/p/{procurement}/requirements/{line}/delete", Access::writes(Part::Requirements), own::delete),
    ];
    routes.extend(elsewhere::routes());
    routes
}
