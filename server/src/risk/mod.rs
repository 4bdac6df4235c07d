//! Step 3: risk. The board, one scenario with its measures, own scenarios, and the acceptance of what remains.

mod accept;
mod actions;
mod assess;
mod board;
mod comment;
mod own;
mod scenario;
mod short;
mod theirs;
pub(crate) mod view;

use crate::access::Access;
use crate::http::router::{Route, get, post};
use crate::rights::Part;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/p/{procurement}/risk", Access::reads(Part::Risk), board::page),
        post("/p/{procurement}/risk/actions", Access::writes(Part::Risk), actions::save)
            .keeping_drafts_on("/p/{procurement}/risk"),
        get("/p/{procurement}/risk/accept", Access::reads(Part::Risk), accept::several),
        post("/p/{procurement}/risk/accept", Access::signs(Part::Risk), accept::save_several),
        get("/p/{procurement}/risk/short", Access::reads(Part::Risk), short::page),
        post("/p/{procurement}/risk/short", Access::writes(Part::Risk), short::save).keeping_drafts(),
        get("/p/{procurement}/risk/new", Access::reads(Part::Risk), own::new),
        post("/p/{procurement}/risk/new", Access::writes(Part::Risk), own::create).keeping_drafts(),
        get("/p/{procurement}/risk/{scenario}", Access::reads(Part::Risk), scenario::page),
        post("/p/{procurement}/risk/{scenario}", Access::writes(Part::Risk), assess::save).keeping_drafts(),
        post("/p/{procurement}/risk/{scenario}/accept", Access::signs(Part::Risk), accept::save),
        post("/p/{procurement}/risk/{scenario}/withdraw", Access::signs(Part::Risk), accept::withdraw),
        post("/p/{procurement}/risk/{scenario}/comments", Access::comments(Part::Risk), comment::save),
        get("/p/{procurement}/risk/{scenario}/own", Access::reads(Part::Risk), own::form),
        post("/p/{procurement}/risk/{scenario}/own", Access::writes(Part::Risk), own::save).keeping_drafts(),
        post("/p/{procurement}/risk/{scenario}/delete", Access::writes(Part::Risk), own::delete),
    ]
}
