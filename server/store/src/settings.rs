//! What an organisation settles once for its annexes, beside its card: its logo, templates, the approval of the starter text, and who did it.

use serde_json::Value;

use crate::values::{TemplateId, Timestamp};

/// Something that somebody settles, for the list of who settled what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewAct<'a> {
    /// A word of the caller's.
    pub what: &'a str,
    /// What it was done to.
    pub detail: &'a str,
}

/// Something that somebody settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// When.
    pub at: Timestamp,
    /// The name of the person.
    pub by: String,
    /// A word of the caller's.
    pub what: String,
    /// What it was done to.
    pub detail: String,
}

/// Another card of an organisation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CardChange<'a> {
    /// The card that whoever decided has seen.
    pub was: &'a Value,
    /// The card it is to be.
    pub card: &'a Value,
}

/// The logo of an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// The SHA-256 of its content, in hexadecimal.
    pub sha256: String,
    /// The file.
    pub content: Vec<u8>,
}

/// A file that is to be a template of an organisation's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTemplate {
    /// The language of the documents it is for, `nb`.
    pub language: String,
    /// The name of the file.
    pub name: String,
    /// The SHA-256 of its content, in hexadecimal.
    pub sha256: String,
    /// What is in it.
    pub content: Vec<u8>,
}

/// A template, as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateInfo {
    /// Its id.
    pub id: TemplateId,
    /// The language of the documents it is for.
    pub language: String,
    /// The name of the file.
    pub name: String,
    /// The SHA-256 of its content, in hexadecimal.
    pub sha256: String,
    /// How large it is, in bytes.
    pub bytes: i64,
    /// The name of the person who sent it in.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// Whether agreements in its language are made from it.
    pub in_use: bool,
    /// Who last put it in use or took it out of use, and when; none for one that is only tried.
    pub changed: Option<(String, Timestamp)>,
}

/// What is to happen to a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TemplateFate {
    /// It is used, in place of the one that is.
    Use,
    /// It is not used any longer. It stays, for whoever asks what was.
    Stop,
    /// Its file is thrown away. One that is in use is not deleted.
    Delete,
}

/// A change of what becomes of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateChange {
    /// Which one.
    pub id: TemplateId,
    /// The one in use in its language that whoever decided has seen.
    pub was: Option<TemplateId>,
    /// What is to happen.
    pub fate: TemplateFate,
}

/// That somebody approved the clauses as starter text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StarterApproval {
    /// The name, as it was typed.
    pub by: String,
    /// The role.
    pub role: String,
    /// The day, `2026-11-21`.
    pub on: String,
    /// The SHA-256 of the clauses that were approved, in hexadecimal.
    pub clauses: String,
    /// The fingerprint of the release they stood in.
    pub release: String,
}
