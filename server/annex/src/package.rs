//! The files of a procurement: what is announced, and what is internal. Never both in one archive.

use crate::{Error, docx, parts, xlsx};
use catalogue::content::Release;
use catalogue::document::Date;
use catalogue::document::agreement::{agreement, open_fields};
use catalogue::document::manifest::{FileEntry, Manifest, PackageKind};
use catalogue::document::report::report;
use catalogue::document::sheet::sheet;
use catalogue::procurement::{CaseFile, Derivation};

/// The requirement sheet.
pub const SHEET: &str = "kravark.xlsx";
/// The data processing agreement.
pub const AGREEMENT: &str = "databehandleravtale.docx";
/// The risk report, which is internal.
pub const REPORT: &str = "intern/risikorapport.docx";
/// What the package holds.
pub const MANIFEST: &str = "manifest.json";
/// What the internal package holds.
const INTERNAL_MANIFEST: &str = "intern/manifest.json";

/// A file of a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path in the package, with `/`.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What is announced: the requirement sheet, the agreement where one is needed, and the manifest.
///
/// # Errors
/// When a file can't be written.
pub fn published(release: &Release, case: &CaseFile, derivation: &Derivation, date: Date) -> Result<Vec<File>, Error> {
    let derivation = &named(release, derivation);
    Package::new(PackageKind::Published, release, case, derivation, date).announced()?.finish(MANIFEST)
}

/// What is never published: the risk report and its own manifest.
///
/// # Errors
/// When a file can't be written.
pub fn internal(release: &Release, case: &CaseFile, derivation: &Derivation, date: Date) -> Result<Vec<File>, Error> {
    let derivation = &named(release, derivation);
    Package::new(PackageKind::Internal, release, case, derivation, date).internal()?.finish(INTERNAL_MANIFEST)
}

/// What the command line writes into a folder: everything, with one manifest.
///
/// # Errors
/// When a file can't be written.
pub fn all(release: &Release, case: &CaseFile, derivation: &Derivation, date: Date) -> Result<Vec<File>, Error> {
    let derivation = &named(release, derivation);
    Package::new(PackageKind::Folder, release, case, derivation, date).announced()?.internal()?.finish(MANIFEST)
}

/// One archive of the files. The same files give the same bytes.
///
/// # Errors
/// When the archive can't be written.
pub fn zip(files: &[File]) -> Result<Vec<u8>, Error> {
    parts::write(files.iter().map(|file| (file.path.as_str(), file.bytes.as_slice())))
}

/// The derivation with the fingerprint of its release, which a case file written by hand may leave out.
fn named(release: &Release, derivation: &Derivation) -> Derivation {
    let mut derivation = derivation.clone();
    if derivation.release.1.is_empty() {
        derivation.release.1 = release.fingerprint();
    }
    derivation
}

struct Package<'a> {
    release: &'a Release,
    case: &'a CaseFile,
    derivation: &'a Derivation,
    date: Date,
    files: Vec<File>,
    manifest: Manifest,
}

impl<'a> Package<'a> {
    fn new(
        kind: PackageKind,
        release: &'a Release,
        case: &'a CaseFile,
        derivation: &'a Derivation,
        date: Date,
    ) -> Self {
        let manifest = Manifest::new(env!("CARGO_PKG_VERSION"), kind, release, case, derivation, date);
        Package { release, case, derivation, date, files: Vec::new(), manifest }
    }

    fn add(&mut self, path: &str, kind: &'static str, bytes: Vec<u8>) {
        self.manifest.files.push(FileEntry::new(path, kind, &bytes));
        self.files.push(File { path: path.to_owned(), bytes });
    }

    fn announced(mut self) -> Result<Self, Error> {
        let workbook = xlsx(&sheet(self.release, self.case, self.derivation, self.date))?;
        self.add(SHEET, "requirement_sheet", workbook);
        match agreement(self.release, self.case, self.derivation, self.date) {
            Ok(document) => self.add(AGREEMENT, "data_processing_agreement", docx(&document)?),
            Err(why) => self.manifest = self.manifest.without(AGREEMENT, &why),
        }
        let open = open_fields(self.release, self.case, self.derivation);
        self.manifest = self.manifest.announced(self.derivation, open);
        Ok(self)
    }

    fn internal(mut self) -> Result<Self, Error> {
        let document = docx(&report(self.release, self.case, self.derivation, self.date))?;
        self.add(REPORT, "risk_report", document);
        Ok(self)
    }

    fn finish(mut self, manifest: &str) -> Result<Vec<File>, Error> {
        let bytes = self.manifest.json().into_bytes();
        self.files.push(File { path: manifest.to_owned(), bytes });
        Ok(self.files)
    }
}
