//! The catalogue as a file: out, in on trial, and in for good. What comes in belongs to the organisation of the person who sent it;
//! until it is accepted it is only that person's.

mod complete;
mod draft;
mod export;
mod imports;
mod in_use;
mod mapping;
mod reading;
mod receipt;
mod show;
mod told;
mod upload;
mod wrong;

pub(crate) use complete::complete;
pub(crate) use imports::told;
pub(crate) use in_use::{InTheWay, release_of, row, version_for_new};
pub use in_use::{release_for_new, release_for_new_of};
pub(crate) use mapping::stem;
pub(crate) use reading::apart;
pub(crate) use wrong::refusal;

use crate::access::Access;
use crate::http::limits::{DRAINED_BYTES_MAX, IMPORT_BYTES_MAX};
use crate::http::router::{Route, get, post};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/catalogue/exchange", Access::SignedIn, export::page),
        get("/catalogue/export", Access::SignedIn, export::file),
        get("/catalogue/schema.json", Access::SignedIn, export::schema),
        get("/catalogue/import", Access::SignedIn, upload::page),
        post("/catalogue/import", Access::SignedIn, upload::take).taking(IMPORT_BYTES_MAX + DRAINED_BYTES_MAX),
        get("/catalogue/import/{draft}", Access::SignedIn, draft::page),
        post("/catalogue/import/{draft}", Access::SignedIn, draft::save),
        get("/catalogue/import/{draft}/receipt.csv", Access::SignedIn, receipt::file),
        post("/catalogue/import/{draft}/accept", Access::SignedIn, draft::accept),
        post("/catalogue/import/{draft}/delete", Access::SignedIn, draft::discard),
        get("/catalogue/imports", Access::SignedIn, imports::list),
        get("/catalogue/imports/{import}", Access::SignedIn, imports::page),
        post("/catalogue/imports/{import}/use", Access::SignedIn, imports::put_in_use),
        post("/catalogue/imports/{import}/stop", Access::SignedIn, imports::stop),
        get("/catalogue/imports/{import}/delete", Access::SignedIn, imports::ask_delete),
        post("/catalogue/imports/{import}/delete", Access::SignedIn, imports::delete),
    ]
}
