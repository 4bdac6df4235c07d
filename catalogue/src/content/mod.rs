//! What is curated: the types of the content, the embedded release, and the check that it holds together.

pub mod check;
pub mod contract;
pub mod expr;
pub mod id;
pub mod item;
mod labels_used;
pub mod people;
pub mod question;
pub mod release;
pub mod risk;
pub mod text;

#[cfg(feature = "content")]
mod embedded;
#[cfg(feature = "content")]
pub use embedded::{embedded, origin};

pub use release::Release;
pub use text::{Lang, Text};
