//! What a person does with a browser, over HTTP against the real server.

#![allow(clippy::unwrap_used)]

mod access;
mod accounts;
mod annexes;
mod attacks;
mod catalogue;
mod characters;
mod comments;
mod database;
mod drafts;
mod drill;
mod exchange;
mod faults;
mod feedback;
mod feedback_links;
mod html;
mod kills;
mod languages;
mod levels;
mod lines;
mod look;
mod members;
mod my_account;
mod newer;
mod openid;
mod operations;
mod organisation;
mod organisation_templates;
mod organisations;
mod people;
mod procurements;
mod questions;
mod removal;
mod requirements;
mod risk;
mod routes;
mod second_factor;
mod settings;
mod several;
mod support;
mod versions;
mod weights;
mod writer;
