//! Lines from elsewhere: what is pasted or sent as a file is kept as a draft of the person, read with what they say about it, and
//! written when every row they want can be. The receipt stays with the procurement.

mod accept;
mod draft;
mod read;
mod receipts;
mod said;
mod show;
mod source;
mod start;
mod told;

use crate::access::Access;
use crate::http::limits::{DRAINED_BYTES_MAX, LINES_FILE_BYTES_MAX};
use crate::http::router::{Route, get, post};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/p/{procurement}/requirements/elsewhere", Access::Owner, start::page),
        post("/p/{procurement}/requirements/elsewhere", Access::Owner, start::take)
            .taking(LINES_FILE_BYTES_MAX + DRAINED_BYTES_MAX),
        post("/p/{procurement}/requirements/elsewhere/paste", Access::Owner, start::paste),
        get("/p/{procurement}/requirements/elsewhere/draft", Access::Owner, draft::page),
        post("/p/{procurement}/requirements/elsewhere/draft", Access::Owner, draft::save),
        post("/p/{procurement}/requirements/elsewhere/draft/accept", Access::Owner, accept::accept),
        post("/p/{procurement}/requirements/elsewhere/draft/delete", Access::Owner, draft::discard),
        get("/p/{procurement}/requirements/elsewhere/receipts/{receipt}", Access::Owner, receipts::page),
        get("/p/{procurement}/requirements/elsewhere/receipts/{receipt}/file.csv", Access::Owner, receipts::file),
    ]
}
