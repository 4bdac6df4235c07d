//! The web server and the command line of Kravspor. Folders are features; what they share stands in [`http`].

#![forbid(unsafe_code)]
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod access;
pub mod accounts;
pub mod annexes;
pub mod catalogue;
pub mod command;
pub mod comments;
pub mod desk;
pub mod drafts;
pub mod editions;
pub mod feedback;
pub mod followed;
pub mod http;
pub mod newer;
pub mod operations;
pub mod organisation;
pub mod participants;
pub mod people;
pub mod pilot;
pub mod procurements;
pub mod questions;
pub mod removal;
pub mod requirements;
pub mod rights;
pub mod risk;
pub mod state;
pub mod tenders;
pub mod waiting;
pub mod worked;
