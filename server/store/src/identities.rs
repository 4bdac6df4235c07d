//! People as a provider of sign-in knows them.

use crate::values::Timestamp;

/// Somebody, in the words of a provider of sign-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Identity<'a> {
    /// The address of the provider.
    pub issuer: &'a str,
    /// Its name for the person, which never becomes somebody else's.
    pub subject: &'a str,
    /// What it calls the person now, for people to read.
    pub label: &'a str,
}

/// An account that is to be made for somebody who comes by way of a provider. It has no password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewcomerAccount<'a> {
    /// The e-mail address, as the provider writes it.
    pub email: &'a str,
    /// What others see.
    pub display_name: &'a str,
    /// Whether the person settles who gets in.
    pub administrator: bool,
}

/// A provider that lets somebody in to an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConnectedIdentity {
    /// The address of the provider.
    pub issuer: String,
    /// What it called the person at the last sign-in.
    pub label: String,
    /// When it was connected.
    pub since: Timestamp,
}

/// What became of an attempt to disconnect one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Disconnected {
    /// It is gone.
    Yes,
    /// There was none.
    AsItWas,
    /// Nothing is written: the account has no password, so nobody would get in to it.
    OnlyWayIn,
}
