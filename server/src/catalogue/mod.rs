//! The catalogue for reading: what it holds, every entry with all there is to know about it, search, coverage and changes. Nothing
//! here belongs to a procurement, and everything comes from the embedded release; an item that the organisation's editions have
//! changed is read as they left it.

mod changes;
mod coverage;
mod domain;
pub mod exchange;
mod item;
mod lists;
mod measure;
mod reader;
mod scenario;
mod search;
mod start;

use crate::access::Access;
use crate::http::router::{Route, get};

/// The routes.
pub fn routes() -> Vec<Route> {
    let mut routes = vec![
        get("/catalogue", Access::SignedIn, start::page),
        get("/catalogue/domain/{id}", Access::SignedIn, domain::page),
        get("/catalogue/item/{id}", Access::SignedIn, item::page),
        get("/catalogue/measure/{id}", Access::SignedIn, measure::page),
        get("/catalogue/scenario/{id}", Access::SignedIn, scenario::page),
        get("/catalogue/measures", Access::SignedIn, lists::measures),
        get("/catalogue/scenarios", Access::SignedIn, lists::scenarios),
        get("/catalogue/search", Access::SignedIn, search::page),
        get("/catalogue/coverage", Access::SignedIn, coverage::page),
        get("/catalogue/changes", Access::SignedIn, changes::page),
    ];
    routes.extend(exchange::routes());
    routes
}
