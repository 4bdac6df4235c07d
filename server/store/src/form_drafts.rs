//! What people have typed into forms and not yet sent in.

use crate::values::Timestamp;

/// The name of a draft among those of one person in one procurement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DraftName<'a> {
    /// Where its form is sent, below the procurement: `/need/service`.
    pub form: &'a str,
    /// Which page it was typed into: the same form in two windows is two drafts.
    pub page: &'a str,
}

/// What a form holds, on its way into the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewFormDraft<'a> {
    /// Its name; one of the same name is replaced.
    pub name: DraftName<'a>,
    /// The fields in order: names and values.
    pub fields: &'a [(String, String)],
    /// Whether it came from a browser that nobody was signed in with.
    pub signed_out: bool,
}

/// How many drafts somebody keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormDraftsKept {
    /// Of one form.
    pub per_form: i64,
    /// In one procurement.
    pub per_procurement: i64,
}

/// What somebody has typed into a form and not yet sent in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormDraft {
    /// Where its form is sent, below the procurement.
    pub form: String,
    /// Which page it was typed into.
    pub page: String,
    /// The fields in order: names and values.
    pub fields: Vec<(String, String)>,
    /// Whether it came from a browser that nobody was signed in with.
    pub signed_out: bool,
    /// When it was kept.
    pub saved: Timestamp,
}
