//! Who belongs to an organisation, how one gets in, and what a person proves beside a password.

use std::fmt;

use crate::model::Account;
use crate::values::{InvitationId, OrganisationId, Timestamp};

/// A person of an organisation, as its administrators see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The account.
    pub account: Account,
    /// Whether it has a second factor that is confirmed.
    pub second_factor: bool,
}

/// An invitation that is to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewInvitation {
    /// The address the account will have.
    pub email: String,
    /// The hash of the link's token, made by the caller.
    pub hash: String,
    /// From then on the link is dead.
    pub expires: Timestamp,
}

/// An invitation that nobody has accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Its id.
    pub id: InvitationId,
    /// Where the person will belong.
    pub organisation_id: OrganisationId,
    /// The address the account will have.
    pub email: String,
    /// The name of the administrator who made it.
    pub by: String,
    /// When.
    pub created: Timestamp,
    /// From then on the link is dead.
    pub expires: Timestamp,
}

/// What an administrator changes about an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MemberChange {
    /// Whether the person is an administrator.
    Administrator(bool),
    /// Whether the person edits the catalogue of the organisation.
    Editor(bool),
    /// Whether the account can be used. Its sessions end when it can't.
    InUse(bool),
}

/// What became of such a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum MemberChanged {
    /// It is made.
    Yes,
    /// It was so already.
    AsItWas,
    /// Nothing is written: the organisation would have no administrator who can sign in.
    LastAdministrator,
}

/// A person's second factor.
#[derive(Clone, PartialEq, Eq)]
pub struct SecondFactor {
    /// The shared secret, in hexadecimal.
    pub secret: String,
    /// When it was confirmed; none while it is being set up.
    pub confirmed: Option<Timestamp>,
    /// The recovery codes that are left.
    pub recovery_codes: i64,
}

impl fmt::Debug for SecondFactor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SecondFactor")
            .field("confirmed", &self.confirmed)
            .field("recovery_codes", &self.recovery_codes)
            .finish_non_exhaustive()
    }
}
