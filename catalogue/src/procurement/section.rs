//! A case file as keyed entries: the form in which it is stored, one revision an entry, so that two people rarely meet.

use super::case::{CASE_SCHEMA, CaseFile, Organisation, ReleaseRef};
use crate::content::text::Lang;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A part of the case file that is a set of keyed entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// What the procurement says of the buyer: `unit`.
    Buyer,
    /// Answers of step 0.
    Profile,
    /// Answers of step 1.
    Need,
    /// Protection needs of the whole, by aspect.
    Protection,
    /// People.
    People,
    /// Assessments of scenarios.
    Scenarios,
    /// Own scenarios.
    OwnScenarios,
    /// Decisions on measures.
    Measures,
    /// Commitments to buyer actions.
    Actions,
    /// Acceptances of residual risk.
    Acceptances,
    /// Changes to lines.
    Lines,
    /// Own lines.
    OwnLines,
    /// Values of parameters.
    Parameters,
    /// Receipts for lines from elsewhere.
    Receipts,
    /// Decisions on the whole: `memo`.
    Decision,
    /// Who stands behind a gate.
    SignOffs,
    /// The newer releases that the procurement went on to.
    Taken,
}

impl Section {
    /// All of them.
    pub const ALL: [Section; 17] = [
        Section::Buyer,
        Section::Profile,
        Section::Need,
        Section::Protection,
        Section::People,
        Section::Scenarios,
        Section::OwnScenarios,
        Section::Measures,
        Section::Actions,
        Section::Acceptances,
        Section::Lines,
        Section::OwnLines,
        Section::Parameters,
        Section::Receipts,
        Section::Decision,
        Section::SignOffs,
        Section::Taken,
    ];

    /// Where the section stands in a case file, and its name in the store.
    pub fn path(self) -> &'static str {
        match self {
            Section::Buyer => "buyer",
            Section::Profile => "profile",
            Section::Need => "need",
            Section::Protection => "protection",
            Section::People => "people",
            Section::Scenarios => "risk/scenarios",
            Section::OwnScenarios => "risk/own_scenarios",
            Section::Measures => "risk/measures",
            Section::Actions => "risk/actions",
            Section::Acceptances => "risk/acceptances",
            Section::Lines => "requirements/lines",
            Section::OwnLines => "requirements/own",
            Section::Parameters => "requirements/parameters",
            Section::Receipts => "requirements/receipts",
            Section::Decision => "decision",
            Section::SignOffs => "sign_offs",
            Section::Taken => "taken",
        }
    }

    /// The section of this path.
    pub fn parse(path: &str) -> Option<Self> {
        Section::ALL.into_iter().find(|section| section.path() == path)
    }
}

/// What a case file holds besides its entries.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// What the procurement is called.
    pub title: String,
    /// The release.
    pub release: ReleaseRef,
    /// The language of the documents.
    pub language: Option<Lang>,
    /// The buyer.
    pub organisation: Organisation,
}

/// Every entry of the case file: section, key, value.
pub fn entries(case: &CaseFile) -> Vec<(Section, String, Value)> {
    let tree = serde_json::to_value(case).expect("a case file has only string keys");
    let mut found = Vec::new();
    for section in Section::ALL {
        let at = section.path().split('/').try_fold(&tree, |value, step| value.get(step));
        if let Some(Value::Object(fields)) = at {
            found.extend(fields.iter().map(|(key, value)| (section, key.clone(), value.clone())));
        }
    }
    found
}

/// A case file from its head and entries.
///
/// # Errors
/// The section, key and fault of the first entry whose value does not fit its section.
pub fn assemble(head: Head, entries: impl IntoIterator<Item = (Section, String, Value)>) -> Result<CaseFile, String> {
    let mut tree = Map::new();
    for (section, key, value) in entries {
        let mut at = &mut tree;
        for step in section.path().split('/') {
            let next = at.entry(step).or_insert_with(|| Value::Object(Map::new()));
            at = next.as_object_mut().ok_or_else(|| format!("{}: not a set of entries", section.path()))?;
        }
        at.insert(key, value);
    }
    let mut case: CaseFile = serde_path_to_error::deserialize(Value::Object(tree))
        .map_err(|error| format!("{}: {}", error.path(), error.inner()))?;
    case.schema = CASE_SCHEMA;
    case.title = head.title;
    case.release = head.release;
    case.language = head.language;
    case.organisation = head.organisation;
    Ok(case)
}
