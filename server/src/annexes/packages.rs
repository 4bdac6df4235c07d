//! The packages: what is in each follows from what the annex crate makes, and its manifest says what every file is.

use crate::rights::Part;
use annex::{File, Inputs, Outline, PackageKind};

/// The archive of what is given only against a declaration of confidentiality.
const RESTRICTED_ARCHIVE: &str = "mot-taushetserklaering.zip";

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const CSV: &str = "text/csv; charset=utf-8";
const JSON: &str = "application/json; charset=utf-8";
const ZIP: &str = "application/zip";

/// Files that leave the house together, or never do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Package {
    /// What is announced.
    Published,
    /// What is given only against a declaration of confidentiality.
    Restricted,
    /// What is never published.
    Internal,
}

impl Package {
    /// All of them.
    pub(super) const ALL: [Package; 3] = [Package::Published, Package::Restricted, Package::Internal];

    /// Its word in addresses and in the store.
    pub(super) fn id(self) -> &'static str {
        match self {
            Package::Published => "published",
            Package::Restricted => "restricted",
            Package::Internal => "internal",
        }
    }

    /// The package of this word.
    pub(super) fn parse(id: &str) -> Option<Self> {
        Package::ALL.into_iter().find(|package| package.id() == id)
    }

    /// Where somebody has to be let in to see what is in it: what is internal tells of the risk.
    pub(super) fn part(self) -> Part {
        match self {
            Package::Published | Package::Restricted => Part::Annexes,
            Package::Internal => Part::Risk,
        }
    }

    /// The name of its archive.
    pub(super) fn archive(self) -> &'static str {
        match self {
            Package::Published => annex::PUBLISHED_ARCHIVE,
            Package::Restricted => RESTRICTED_ARCHIVE,
            Package::Internal => annex::INTERNAL_ARCHIVE,
        }
    }

    /// What a file of it is called when it is downloaded: one that is internal says so wherever it ends up.
    pub(super) fn download_name(self, name: &str) -> String {
        match self {
            Package::Internal if name != self.archive() => format!("INTERN-{name}"),
            _ => name.to_owned(),
        }
    }

    /// What would be in it, without making it; nothing where there is nothing to give.
    ///
    /// # Errors
    /// As for the files, but for what only shows when one is written.
    pub(super) fn outline(self, inputs: &Inputs<'_>) -> Result<Option<Outline>, annex::Error> {
        let kind = match self {
            Package::Published => PackageKind::Published,
            Package::Restricted => PackageKind::Restricted,
            Package::Internal => PackageKind::Internal,
        };
        annex::outline(kind, inputs)
    }

    /// Its files; none where there is nothing to give.
    ///
    /// # Errors
    /// When a file can't be written.
    pub(super) fn make(self, inputs: &Inputs<'_>) -> Result<Vec<File>, annex::Error> {
        match self {
            Package::Published => annex::published(inputs),
            Package::Restricted => Ok(annex::restricted(inputs)?.unwrap_or_default()),
            Package::Internal => annex::internal(inputs),
        }
    }
}

/// The last part of a path in a package: what the file is called in addresses.
pub(super) fn name_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// The type of a file by its ending.
pub(super) fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("xlsx") => XLSX,
        Some("docx") => DOCX,
        Some("csv") => CSV,
        Some("json") => JSON,
        Some("zip") => ZIP,
        _ => "application/octet-stream",
    }
}

/// The page that shows what is in a file, by the file's path.
pub(super) fn preview(path: &str) -> Option<&'static str> {
    match path {
        annex::SHEET => Some("sheet"),
        annex::AGREEMENT => Some("agreement"),
        annex::CONTRACT_TERMS => Some("contract"),
        annex::QUALIFICATION => Some("qualification"),
        annex::RESTRICTED_SHEET => Some("restricted"),
        annex::REPORT => Some("report"),
        annex::MEMO => Some("memo"),
        _ => None,
    }
}
