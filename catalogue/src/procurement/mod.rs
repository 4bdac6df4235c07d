//! One procurement: what people decided ([`case`]), and what follows ([`derive`](mod@derive)).

pub mod answer;
pub mod case;
#[cfg(feature = "content")]
pub mod derivation;
#[cfg(feature = "content")]
pub mod derive;
pub mod known;
#[cfg(feature = "content")]
pub mod read;
pub mod section;

pub use case::CaseFile;
#[cfg(feature = "content")]
pub use derivation::Derivation;
#[cfg(feature = "content")]
pub use derive::derive;
