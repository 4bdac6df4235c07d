//! What an organisation settles once for all its procurements: the card that stands in every document, the letters of the requirement
//! sheet, its units, archive, languages, risk matrix and look, and what its agreements are made from. Everybody who works there may settle it, save who gets
//! in, which is for its administrators; and it is noted who did.

mod acts;
mod card;
mod clauses;
mod guide;
mod labels;
pub(crate) mod look;
mod members;
pub mod names;
mod reading;
mod saving;
mod sending;
mod settings;
pub mod starter;
mod stored;
pub mod template;
mod templates;
pub mod values;

pub(crate) use acts::What;
pub use card::is_organisation_number;

use crate::access::Access;
use crate::http::limits::{DRAINED_BYTES_MAX, TEMPLATE_BYTES_MAX};
use crate::http::router::{Route, get, post};

/// The routes.
pub fn routes() -> Vec<Route> {
    let mut routes = vec![
        get("/organisation", Access::SignedIn, card::page),
        post("/organisation", Access::SignedIn, card::save),
        get("/organisation/labels", Access::SignedIn, labels::page),
        post("/organisation/labels", Access::SignedIn, labels::save),
        get("/organisation/starter", Access::SignedIn, starter::page),
        post("/organisation/starter", Access::SignedIn, starter::approve),
        post("/organisation/starter/withdraw", Access::SignedIn, starter::withdraw),
        get("/organisation/templates", Access::SignedIn, templates::page),
        post("/organisation/templates", Access::SignedIn, sending::take).taking(TEMPLATE_BYTES_MAX + DRAINED_BYTES_MAX),
        get("/organisation/templates/sample", Access::SignedIn, templates::sample),
        get("/organisation/templates/guide", Access::SignedIn, guide::page),
        get("/organisation/templates/{template}", Access::SignedIn, stored::page),
        get("/organisation/templates/{template}/original", Access::SignedIn, stored::original),
        get("/organisation/templates/{template}/try", Access::SignedIn, stored::try_it),
        post("/organisation/templates/{template}/use", Access::SignedIn, stored::put_in_use),
        post("/organisation/templates/{template}/stop", Access::SignedIn, stored::stop),
        get("/organisation/templates/{template}/delete", Access::SignedIn, stored::ask_delete),
        post("/organisation/templates/{template}/delete", Access::SignedIn, stored::delete),
        get("/organisation/acts", Access::SignedIn, acts::page),
    ];
    routes.extend(settings::routes());
    routes.extend(members::routes());
    routes
}
