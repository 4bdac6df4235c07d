//! What all features share: errors, forms, pages, sessions, limits, and the router.

pub mod assets;
pub mod connections;
pub mod error;
pub mod form;
pub mod language;
pub mod limits;
pub mod page;
pub mod query;
pub mod room;
pub mod router;
pub mod session;
pub mod upload;
