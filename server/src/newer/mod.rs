//! A newer release of the catalogue in an open procurement: what it would change here, said line by line, and what of it is taken. Nothing
//! changes by itself; what is not taken stays as it was, by entries of the procurement that say so, and frozen versions are never touched.
//!
//! The newer release is the one that new procurements of its organisation begin with, where the procurement follows another.

mod offer;
mod page;
mod take;
mod taken;
mod words;

pub use offer::offered;
pub use taken::before;
pub(crate) use words::code as field_code;

use crate::access::Access;
use crate::http::router::{Route, get, post};
use crate::rights::Part;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/p/{procurement}/newer", Access::reads(Part::Requirements), page::page),
        // Questions come along with the lines: whoever takes a release needs the right to write the need as well, and is asked for it.
        post("/p/{procurement}/newer", Access::writes(Part::Requirements), take::take),
        get("/p/{procurement}/newer/{taken}", Access::reads(Part::Requirements), taken::page),
    ]
}
