//! Catalogue files in and out: XLSX, CSV, JSON and OSCAL.
//!
//! Going out, a [`Release`] becomes one file with [`export`]. Coming in, a file somebody sent becomes a [`Receipt`] with
//! [`import`]: every row of it with what became of it, and the [`Import`] itself only when nothing is wrong. What the rows of a
//! sheet look like is read off the JSON Schema of the release ([`schema`]), so a new field of the catalogue is in every format
//! the day it is made. Nothing here reads a clock, a disk or a random number; what a hostile file may cost stands in [`Limits`].
//!
//! A requirement sheet that a tenderer filled in is read back by [`tender`].
//!
//! [`Release`]: catalogue::content::Release

#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod cell;
mod export;
mod format;
mod import;
mod model;
mod oscal;
mod tender;
mod text;

pub use export::{CELL_UNITS_MAX, ExportError, csv_table, export};
pub use format::Format;
pub use import::limits::Limits;
pub use import::mapping::{LEAVE_OUT, Mapping};
pub use import::problem::{Problem, Refusal, Skip};
pub use import::receipt::{Column, Counts, Import, Outcome, Place, Receipt, Row};
pub use import::{Table, TableRow, heading, import, meaning, pasted, tables};
pub use model::schema;
pub use tender::{NotATender, tender};
