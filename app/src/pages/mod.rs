//! Pages, a file per feature: props in, HTML out.

pub mod access;
pub mod accounts;
pub mod annexes;
pub mod catalogue;
pub mod comments;
pub mod desk;
pub mod drafts;
pub mod editions;
pub mod exchange;
pub mod facts;
pub mod feedback;
pub mod followed;
pub mod journal;
pub mod newer;
pub mod organisation;
pub mod overview;
pub mod people;
pub mod pilot;
pub mod procurements;
pub mod questions;
pub mod removal;
pub mod requirements;
pub mod risk;
pub mod tenders;
pub mod waiting;
