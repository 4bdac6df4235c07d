//! What a provider says about somebody, read out of its claims.

use super::super::setup::is_email;
use super::settings::Settings;
use crate::http::limits::{OPENID_SUBJECT_CHARS_MAX, SHORT_CHARS_MAX};
use openidconnect::{AdditionalClaims, SubjectIdentifier};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use store::Identity;

/// Claims that the standard does not name, as they came.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(super) struct Extra {
    #[serde(flatten)]
    all: Map<String, Value>,
}

impl AdditionalClaims for Extra {}

/// All claims about somebody.
#[derive(Clone, Debug, Default)]
pub(super) struct Claims(Map<String, Value>);

impl Claims {
    /// The claims in something that the crate has verified.
    ///
    /// # Errors
    /// Never, for what was read from JSON.
    pub(super) fn of(verified: &impl Serialize) -> Result<Self, serde_json::Error> {
        match serde_json::to_value(verified)? {
            Value::Object(all) => Ok(Claims(all)),
            _ => Ok(Claims::default()),
        }
    }

    /// The provider's own name for the person.
    pub(super) fn subject(&self) -> Option<SubjectIdentifier> {
        self.text("sub").map(|subject| SubjectIdentifier::new(subject.to_owned()))
    }

    /// Takes from elsewhere what is missing here.
    pub(super) fn complete(&mut self, elsewhere: Claims) {
        for (name, value) in elsewhere.0 {
            self.0.entry(name).or_insert(value);
        }
    }

    fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty())
    }

    /// The address of electronic mail, unless the provider says that nobody has shown it to be theirs. Entra ID often sends the name
    /// somebody signs in with alone, which looks like one and is one.
    fn email(&self) -> Option<&str> {
        let unverified = self.0.get("email_verified") == Some(&Value::Bool(false));
        let told = self.text("email").filter(|_| !unverified);
        [told, self.text("preferred_username"), self.text("upn")].into_iter().flatten().find(|text| is_email(text))
    }

    fn groups(&self, claim: &str) -> Groups {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        match self.0.get(claim) {
            Some(Value::Array(groups)) => Groups::Told(groups.iter().filter_map(text).collect()),
            Some(Value::String(group)) => Groups::Told(vec![group.clone()]),
            _ if self.0.get("_claim_names").is_some_and(|names| names.get(claim).is_some()) => Groups::LeftOut,
            _ => Groups::Told(Vec::new()),
        }
    }

    /// Whether everything is there that the settings ask for.
    pub(super) fn suffice(&self, settings: &Settings) -> bool {
        let groups = !settings.asks_for_groups() || self.0.contains_key(&settings.groups_claim);
        groups && self.email().is_some() && self.text("name").is_some()
    }

    /// Who it is; none without a name of the provider's own that can be kept.
    pub(super) fn known(&self, settings: &Settings) -> Option<Known> {
        let subject = self.text("sub").filter(|subject| subject.chars().count() <= OPENID_SUBJECT_CHARS_MAX)?;
        let email = self.email().map(str::to_owned);
        let name = self.text("name").or(email.as_deref()).unwrap_or(subject);
        Some(Known {
            issuer: settings.issuer.as_str().to_owned(),
            subject: subject.to_owned(),
            name: name.chars().filter(|letter| !letter.is_control()).take(SHORT_CHARS_MAX).collect(),
            groups: self.groups(&settings.groups_claim),
            email,
        })
    }
}

/// Somebody whom the provider knows, and has said so about to us, now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Known {
    issuer: String,
    subject: String,
    /// What others call the person.
    pub(super) name: String,
    /// The address of electronic mail, if it was told.
    pub(super) email: Option<String>,
    /// The groups of the person.
    pub(super) groups: Groups,
}

impl Known {
    /// As the store keeps it.
    pub(super) fn identity(&self) -> Identity<'_> {
        let label = self.email.as_deref().unwrap_or(&self.name);
        Identity { issuer: &self.issuer, subject: &self.subject, label }
    }
}

/// The groups of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Groups {
    /// These.
    Told(Vec<String>),
    /// There are more than the provider puts into a token, so it has told none. Entra ID does so beyond 200.
    LeftOut,
}

#[cfg(test)]
mod tests {
    use super::{Claims, Groups};
    use serde_json::json;

    fn claims(value: serde_json::Value) -> Claims {
        Claims::of(&value).unwrap()
    }

    #[test]
    fn an_address_that_nobody_has_shown_to_be_theirs_is_none() {
        let email = |value| claims(value).email().map(str::to_owned);
        assert_eq!(email(json!({"email": " a@b.no "})).as_deref(), Some("a@b.no"));
        assert_eq!(email(json!({"email": "a@b.no", "email_verified": false})), None);
        assert_eq!(email(json!({"preferred_username": "a@b.no"})).as_deref(), Some("a@b.no"));
        assert_eq!(email(json!({"email": "ingen", "upn": "c@b.no"})).as_deref(), Some("c@b.no"));
        assert_eq!(email(json!({"email": 7, "preferred_username": "kari"})), None);
    }

    #[test]
    fn groups_that_are_left_out_are_not_no_groups() {
        let groups = |value| claims(value).groups("groups");
        assert_eq!(groups(json!({"groups": ["a", 1, "b"]})), Groups::Told(vec!["a".into(), "b".into()]));
        assert_eq!(groups(json!({"groups": "a"})), Groups::Told(vec!["a".into()]));
        assert_eq!(groups(json!({})), Groups::Told(Vec::new()));
        assert_eq!(groups(json!({"_claim_names": {"groups": "src1"}})), Groups::LeftOut);
        assert_eq!(groups(json!({"_claim_names": {"roles": "src1"}})), Groups::Told(Vec::new()));
    }
}
