//! Who takes part in a procurement.

use crate::values::{AccountId, OrganisationId};

/// How somebody takes part. What the standing lets them do is decided outside the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Works on it, with the role cards of the person they are there.
    Member,
    /// Looks at it.
    Reader,
    /// Looks at everything, to check it.
    Auditor,
}

impl Standing {
    /// All of them.
    pub const ALL: [Standing; 3] = [Standing::Member, Standing::Reader, Standing::Auditor];

    /// The word in the database and in forms.
    pub fn code(self) -> &'static str {
        match self {
            Standing::Member => "member",
            Standing::Reader => "reader",
            Standing::Auditor => "auditor",
        }
    }

    /// The standing of this word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standing| standing.code() == code)
    }
}

/// How somebody is to take part from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewParticipant {
    /// Who.
    pub account: AccountId,
    /// As what.
    pub standing: Standing,
    /// Who they are among the people of the case file: the key of an entry of its section `people`.
    pub person: Option<String>,
}

/// Somebody who takes part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    /// Their account.
    pub account: AccountId,
    /// The name of the account.
    pub name: String,
    /// Its address.
    pub email: String,
    /// Where they work. It can be another organisation than the one whose procurement it is.
    pub organisation_id: OrganisationId,
    /// As what.
    pub standing: Standing,
    /// Who they are among the people of the case file.
    pub person: Option<String>,
    /// Whether they answer for the procurement.
    pub owner: bool,
    /// Whether the account can be used.
    pub in_use: bool,
}

/// What became of a change of who takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParticipantChanged {
    /// It is done.
    Yes,
    /// It was so already.
    AsItWas,
    /// Another account is that person already.
    PersonTaken,
    /// Whoever answers for a procurement takes part in it as a member.
    Owner,
    /// The account is out of use, or takes no part.
    NotThere,
}
