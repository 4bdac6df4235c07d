//! The procurements of a person: list, create, copy, rename, export, import, delete; the overview of one, and its journal.

pub mod entries;
mod files;
mod journal;
mod list;
mod overview;
pub mod saving;
pub mod steps;
mod unit;
pub mod view;

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
        get("/p/{procurement}/delete", Access::Owner, list::ask_delete),
        post("/p/{procurement}/delete", Access::Owner, list::delete),
        get("/p/{procurement}/case.json", Access::reads(Part::Trail), files::export),
        get("/p/{procurement}/journal", Access::reads(Part::Trail), journal::page),
        get("/p/{procurement}/journal.csv", Access::reads(Part::Trail), journal::file),
    ]
}
