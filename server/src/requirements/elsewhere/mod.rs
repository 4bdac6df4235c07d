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
use crate::rights::Part;

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/p/{procurement}/requirements/elsewhere", Access::reads(Part::Requirements), start::page),
        post("/p/{procurement}/requirements/elsewhere", Access::writes(Part::Requirements), start::take)
            .taking(LINES_FILE_BYTES_MAX + DRAINED_BYTES_MAX),
        post("/p/{procurement}/requirements/elsewhere/paste", Access::writes(Part::Requirements), start::paste)
            .keeping_drafts_on("/p/{procurement}/requirements/elsewhere"),
        get("/p/{procurement}/requirements/elsewhere/draft", Access::reads(Part::Requirements), draft::page),
        post("/p/{procurement}/requirements/elsewhere/draft", Access::writes(Part::Requirements), draft::save),
        post(
            "/p/{procurement}/requirements/elsewhere/draft/accept",
            Access::writes(Part::Requirements),
            accept::accept,
        ),
        post(
            "/p/{procurement}/requirements/elsewhere/draft/delete",
            Access::writes(Part::Requirements),
            draft::discard,
        ),
        get(
            "/p/{procurement}/requirements/elsewhere/receipts/{receipt}",
            Access::reads(Part::Requirements),
            receipts::page,
        ),
        get(
            "/p/{procurement}/requirements/elsewhere/receipts/{receipt}/file.csv",
            Access::reads(Part::Requirements),
            receipts::file,
        ),
    ]
}
