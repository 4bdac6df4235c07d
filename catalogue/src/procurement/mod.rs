//! One procurement: what people decided ([`case`]), and what follows ([`derive`](mod@derive)).

mod accent;
#[cfg(feature = "content")]
pub mod against;
pub mod answer;
#[cfg(feature = "content")]
pub mod burden;
pub mod case;
mod decision;
#[cfg(feature = "content")]
pub mod derivation;
#[cfg(feature = "content")]
pub mod derive;
#[cfg(feature = "content")]
pub mod gates;
pub mod kept;
pub mod known;
mod look;
#[cfg(feature = "content")]
pub mod newer;
mod organisation;
pub mod own_matrix;
#[cfg(feature = "content")]
pub mod read;
pub mod receipt;
pub mod section;
pub mod sign_off;
pub mod taken;
pub mod weights;

pub use case::CaseFile;
#[cfg(feature = "content")]
pub use derivation::Derivation;
#[cfg(feature = "content")]
pub use derive::derive;
