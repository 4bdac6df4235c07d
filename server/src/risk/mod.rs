//! Step 3: risk. The board, one scenario with its measures, own scenarios, and the acceptance of what remains.

mod accept;
mod actions;
mod assess;
mod board;
mod own;
mod scenario;
mod short;
mod theirs;
mod view;

use crate::access::Access;
use crate::http::router::{Route, get, post};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/p/{procurement}/risk", Access::Owner, board::page),
        post("/p/{procurement}/risk/actions", Access::Owner, actions::save),
        get("/p/{procurement}/risk/accept", Access::Owner, accept::several),
        post("/p/{procurement}/risk/accept", Access::Owner, accept::save_several),
        get("/p/{procurement}/risk/short", Access::Owner, short::page),
        post("/p/{procurement}/risk/short", Access::Owner, short::save),
        get("/p/{procurement}/risk/new", Access::Owner, own::new),
        post("/p/{procurement}/risk/new", Access::Owner, own::create),
        get("/p/{procurement}/risk/{scenario}", Access::Owner, scenario::page),
        post("/p/{procurement}/risk/{scenario}", Access::Owner, assess::save),
        post("/p/{procurement}/risk/{scenario}/accept", Access::Owner, accept::save),
        post("/p/{procurement}/risk/{scenario}/withdraw", Access::Owner, accept::withdraw),
        get("/p/{procurement}/risk/{scenario}/own", Access::Owner, own::form),
        post("/p/{procurement}/risk/{scenario}/own", Access::Owner, own::save),
        post("/p/{procurement}/risk/{scenario}/delete", Access::Owner, own::delete),
    ]
}
