//! What is curated: the types of the content, the embedded release, and the check that it holds together.

#[cfg(feature = "content")]
pub mod alike;
pub mod burden;
pub mod check;
#[cfg(feature = "content")]
pub mod cited;
pub mod contract;
pub mod edition;
pub mod expr;
pub mod extension;
#[cfg(feature = "content")]
pub mod followed;
pub mod framework;
pub mod id;
pub mod item;
mod labels_used;
pub mod lock;
pub mod people;
#[cfg(feature = "content")]
pub(crate) mod plan;
pub mod question;
pub mod release;
pub mod review;
pub mod risk;
#[cfg(feature = "content")]
pub mod search;
#[cfg(feature = "content")]
mod shown;
pub mod text;
pub mod wording;

#[cfg(feature = "content")]
mod embedded;
#[cfg(feature = "content")]
pub use embedded::{embedded, origin, released};

pub use edition::{Drafted, Extent, Number};
pub use extension::{Extension, ItemChange, Obstacle, Rewording, TextChange, Why};
pub use release::Release;
pub use text::{Lang, Text};
