//! What tenderers answered to the items of the catalogue: which rows of a requirement sheet say it ([`Asked`]), and how the numbers are told so
//! that nobody can tell what any one tenderer answered ([`Told`]).
//!
//! Only numbers are made here. A tender, and who it is from, is kept nowhere.

mod asked;
mod told;

pub use asked::{Answer, Asked, AskedLine, Said};
pub use told::{Answers, Told};
