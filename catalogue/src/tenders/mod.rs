//! What tenderers answered to the items of the catalogue: which rows of a requirement sheet say it ([`Asked`]), and how the numbers are told so
//! that nobody can tell what any one tenderer answered ([`Told`]).
//!
//! Only numbers are made here. Those of a procurement wait until they can be put together with those of others, and are its own no longer
//! then: nothing that is read in, taken out or removed later can be seen in what is told.

mod asked;
mod told;

pub use asked::{Answer, Asked, AskedLine, Said};
pub use told::{ANSWERS_TOGETHER, Answers, PROCUREMENTS_TOGETHER, Range, Together, Told};
