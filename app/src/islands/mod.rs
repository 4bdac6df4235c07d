//! The parts of pages that move: small leaves with plain props. Every page works without them.

pub mod draft;
pub mod matrix;
pub mod search;
pub mod weights;
