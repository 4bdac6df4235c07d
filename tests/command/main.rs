//! The command line, as scripts use it: file names, exit codes, messages.

#![allow(clippy::unwrap_used)]

mod annex;
mod bytes;
mod catalogue;
mod database;
mod exchange;
mod faults;
mod journal;
mod restore;
mod settings;
mod sign_in;
mod support;
mod template;
mod throwaway;
