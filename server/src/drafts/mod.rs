//! What people have typed into forms and not yet sent in: kept while they type, offered on the page of the form, taken in or thrown away.
//! And what was sent in by a browser whose session had ended.
//!
//! Which forms keep drafts stands in the table of routes ([`Route::keeping_drafts`]). A draft is its writer's alone, holds the fields
//! as they were typed, hidden versions included, and changes nothing: taken in, it is the form again, and saving goes as always.
//!
//! [`Route::keeping_drafts`]: crate::http::router::Route::keeping_drafts

pub mod keep;
mod list;
mod offer;
mod place;
mod save;

pub use offer::of_page;

use crate::access::Access;
use crate::http::router::{Route, get, post};
use crate::rights::Part;

/// The hidden field that says which page a form was filled in on.
pub const PAGE: &str = "draft";
/// The hidden field that says whose page it is.
pub const TICKET: &str = "ticket";

/// The routes. Whose form may be written is asked of the route of that form.
pub fn routes() -> Vec<Route> {
    vec![
        get("/p/{procurement}/drafts", Access::reads(Part::Overview), list::page),
        post("/p/{procurement}/drafts", Access::reads(Part::Overview), save::save),
        post("/p/{procurement}/drafts/discard", Access::reads(Part::Overview), save::discard),
    ]
}
