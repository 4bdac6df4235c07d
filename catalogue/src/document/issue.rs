//! Which issue of a document this is: a frozen version, or a draft.

use super::Source;
use super::date::{Date, long};

/// The day and the version that a document carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Issue {
    /// The day.
    pub date: Date,
    /// The number of the frozen version. Without one the document is a draft, and says so on every page.
    pub version: Option<u32>,
}

impl From<Date> for Issue {
    /// A draft of that day.
    fn from(date: Date) -> Self {
        Issue { date, version: None }
    }
}

impl Source<'_> {
    /// «2», or that it is a draft.
    pub(super) fn version(&self, issue: Issue) -> String {
        match issue.version {
            Some(version) => version.to_string(),
            None => self.label("issue.draft").to_owned(),
        }
    }

    /// What stands on every page of a draft.
    pub(super) fn draft(&self, issue: Issue) -> Option<String> {
        issue.version.is_none().then(|| self.label("word.draft").to_owned())
    }

    /// «Versjon 2, 21. november 2026», or «Utkast, 21. november 2026».
    pub(super) fn issued(&self, issue: Issue) -> String {
        let version = match issue.version {
            Some(version) => format!("{} {version}", self.label("word.version")),
            None => self.label("word.draft").to_owned(),
        };
        format!("{version}, {}", long(self.release, issue.date, self.lang))
    }
}
