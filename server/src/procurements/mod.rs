//! The procurements of a person: list, create, copy, rename, export, import; the overview of one, and its journal.

pub mod entries;
mod files;
pub(crate) mod journal;
mod list;
mod overview;
pub mod saving;
pub mod steps;
mod unit;
pub mod view;

pub(crate) use files::case_json;

use crate::access::Access;
use crate::http::router::{Route, get, post};
use crate::rights::Part;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/", Access::SignedIn, list::front),
        get("/procurements", Access::SignedIn, list::list),
        post("/procurements", Access::SignedIn, list::create),
        post("/procurements/import", Access::SignedIn, files::import),
        get("/p/{procurement}", Access::reads(Part::Overview), overview::page),
        post("/p/{procurement}/unit", Access::writes(Part::Overview), unit::choose),
        post("/p/{procurement}/copy", Access::reads(Part::Trail), files::copy),
        post("/p/{procurement}/rename", Access::writes(Part::Overview), list::rename),
        get("/p/{procurement}/case.json", Access::reads(Part::Trail), files::export),
        get("/p/{procurement}/journal", Access::reads(Part::Trail), journal::page),
        get("/p/{procurement}/journal.csv", Access::reads(Part::Trail), journal::file),
    ]
}
