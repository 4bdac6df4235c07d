//! A newer release of the catalogue in an open procurement: what it would change, chosen one by one, and what became of it.

mod choose;
mod rows;
mod taken;

pub use choose::{FallsView, Group, NewerProps, newer_page};
pub use rows::{AlongRow, FieldRow, Row};
pub use taken::{SettledGroup, TakenProps, taken_page};
