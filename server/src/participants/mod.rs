//! Who has access to a procurement: given, changed, taken away, handed over.

mod change;
mod list;
mod one;
mod words;

use crate::access::Access;
use crate::http::router::{Route, get, post};
use crate::rights::Part;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/p/{procurement}/access", Access::reads(Part::Overview), list::page),
        post("/p/{procurement}/access", Access::writes(Part::Roles), change::give),
        get("/p/{procurement}/access/{account}", Access::writes(Part::Roles), one::page),
        post("/p/{procurement}/access/{account}", Access::writes(Part::Roles), change::change),
        post("/p/{procurement}/access/{account}/remove", Access::writes(Part::Roles), change::remove),
        post("/p/{procurement}/access/{account}/owner", Access::Owner, change::hand_over),
    ]
}
