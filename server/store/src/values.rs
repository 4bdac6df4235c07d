//! The small values that everything else is made of: ids, points in time, a password's hash.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::{NoContext, Uuid};

/// A point in time: whole milliseconds since 1970, UTC. The store never asks a clock for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(i64);

impl Timestamp {
    /// The point in time so many milliseconds after the start of 1970.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since the start of 1970.
    pub const fn as_millis(self) -> i64 {
        self.0
    }

    /// This much later; it stops at the end of the scale instead of wrapping round to the past.
    #[must_use]
    pub fn plus(self, duration: Duration) -> Self {
        let millis = i64::try_from(duration.as_millis()).unwrap_or(i64::MAX);
        Self(self.0.saturating_add(millis))
    }

    /// As a date and time in UTC. What lies outside the years that `time` knows becomes 1970.
    pub fn to_utc(self) -> OffsetDateTime {
        OffsetDateTime::from_unix_timestamp_nanos(i128::from(self.0) * 1_000_000).unwrap_or(OffsetDateTime::UNIX_EPOCH)
    }
}

impl From<OffsetDateTime> for Timestamp {
    fn from(at: OffsetDateTime) -> Self {
        // The years that `time` knows fit in an i64 of milliseconds with a wide margin.
        Self(i64::try_from(at.unix_timestamp_nanos().div_euclid(1_000_000)).unwrap_or(i64::MAX))
    }
}

/// A UUIDv7 whose time part is `at` and not the clock's.
pub(crate) fn uuid_at(at: Timestamp) -> Uuid {
    let millis = u64::try_from(at.0).unwrap_or(0);
    let nanos = u32::try_from(millis % 1000 * 1_000_000).unwrap_or(0);
    Uuid::new_v7(uuid::Timestamp::from_unix(NoContext, millis / 1000, nanos))
}

/// The text is no id. Ids come from addresses that anybody can type, so this usually means "no such page".
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct InvalidId;

/// The one spelling an id has in the database: hyphens, lower case.
fn canonical(text: &str) -> Result<String, InvalidId> {
    let id = Uuid::try_parse(text).map_err(|_| InvalidId)?;
    Ok(id.hyphenated().to_string())
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// A new id whose time part is `now`.
            pub fn new(now: Timestamp) -> Self {
                Self(uuid_at(now).hyphenated().to_string())
            }

            /// The id as text, as it stands in the database.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl FromStr for $name {
            type Err = InvalidId;

            fn from_str(text: &str) -> Result<Self, InvalidId> {
                canonical(text).map(Self)
            }
        }

        impl TryFrom<String> for $name {
            type Error = InvalidId;

            fn try_from(text: String) -> Result<Self, InvalidId> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0
            }
        }
    };
}

id!(
    /// Names an account.
    AccountId
);
id!(
    /// Names an organisation.
    OrganisationId
);
id!(
    /// Names a procurement.
    ProcurementId
);

id!(
    /// Names a file on its way into the catalogue.
    ImportDraftId
);
id!(
    /// Names a catalogue that an organisation has read in.
    ImportId
);
id!(
    /// Names a template of an organisation's own.
    TemplateId
);
id!(
    /// Names a remark about the catalogue.
    FeedbackId
);
id!(
    /// Names a link by which people without an account give feedback.
    FeedbackLinkId
);
id!(
    /// Names a decision about something in the catalogue.
    DecisionId
);
id!(
    /// Names an edition of the catalogue.
    EditionId
);
id!(
    /// Names a hearing of an edition.
    EditionHearingId
);
id!(
    /// Names something that was said in a hearing.
    EditionRemarkId
);
id!(
    /// Names an organisation elsewhere that files came from.
    OriginId
);
id!(
    /// Names the report of a pilot that was sent to the editors.
    PilotReportId
);
id!(
    /// Names a catalogue of another organisation that one follows.
    FollowedId
);
id!(
    /// Names an invitation to an organisation.
    InvitationId
);

/// An argon2 hash in PHC form. It has a type of its own so that no log ever shows one.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash(String);

impl PasswordHash {
    /// Wraps what the password hasher answered.
    pub fn new(phc: impl Into<String>) -> Self {
        Self(phc.into())
    }

    /// The PHC string, for verifying.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasswordHash(…)")
    }
}

/// What makes two e-mail addresses the same one: spaces around and capitals do not count.
pub(crate) fn email_key(email: &str) -> String {
    email.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn an_id_carries_the_time_it_was_given() {
        let early = AccountId::new(Timestamp::from_millis(1_700_000_000_000));
        let late = AccountId::new(Timestamp::from_millis(1_700_000_000_001));
        assert!(early < late);
        assert_eq!(early.as_str().len(), 36);
        assert_eq!(&early.as_str()[..13], "018bcfe5-6800");
        assert_eq!(early.as_str().as_bytes()[14], b'7');
    }

    #[test]
    fn an_id_has_one_spelling() {
        let id = ProcurementId::new(Timestamp::from_millis(5));
        assert_eq!(id.as_str().to_uppercase().parse(), Ok(id));
        assert_eq!("../../etc/passwd".parse::<ProcurementId>(), Err(InvalidId));
        assert!(serde_json::from_str::<ProcurementId>("\"x\"").is_err());
    }

    #[test]
    fn a_timestamp_survives_the_way_through_a_date() {
        for millis in [-1, 0, 1, 1_795_000_000_123] {
            let at = Timestamp::from_millis(millis);
            assert_eq!(Timestamp::from(at.to_utc()), at);
        }
    }

    #[test]
    fn a_password_hash_stays_out_of_logs() {
        assert!(!format!("{:?}", PasswordHash::new("$argon2id$secret")).contains("secret"));
    }
}
