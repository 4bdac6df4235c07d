//! The procurements of a person: list, create, copy, rename, export, import, delete; and the overview of one.

pub mod entries;
mod files;
mod list;
mod overview;
pub mod saving;
pub mod steps;
pub mod view;

use crate::access::Access;
use crate::http::router::{Route, get, post};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/", Access::SignedIn, list::front),
        get("/procurements", Access::SignedIn, list::list),
        post("/procurements", Access::SignedIn, list::create),
        post("/procurements/import", Access::SignedIn, files::import),
        get("/p/{procurement}", Access::Owner, overview::page),
        post("/p/{procurement}/copy", Access::Owner, files::copy),
        post("/p/{procurement}/rename", Access::Owner, list::rename),
        get("/p/{procurement}/delete", Access::Owner, list::ask_delete),
        post("/p/{procurement}/delete", Access::Owner, list::delete),
        get("/p/{procurement}/case.json", Access::Owner, files::export),
        get("/p/{procurement}/journal", Access::Owner, overview::journal),
    ]
}
