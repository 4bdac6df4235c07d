//! The curated requirement catalogue and the rules over it.
//!
//! Everything here is pure: no input or output, no clock, nothing asynchronous. [`content`] holds what is curated, [`procurement`]
//! the case file of one purchase and [`procurement::derive`] what follows from it, [`document`] the format-free model of the
//! annexes, [`shared`] what organisations send each other about the catalogue, and [`tenders`] what tenderers answered.

#![warn(missing_docs)]
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod content;
#[cfg(feature = "content")]
pub mod document;
pub mod procurement;
#[cfg(feature = "content")]
pub mod shared;
#[cfg(feature = "content")]
pub mod tenders;
