//! The files of a procurement: what is announced, what is released only against a declaration of confidentiality, and what is
//! internal. Never two of them in one archive.

use crate::template::Template;
use crate::{Error, checklist_xlsx, docx, flat_csv, flat_xlsx, parts, xlsx};
use catalogue::content::Release;
use catalogue::document::agreement::{NotNeeded, agreement, open_fields};
use catalogue::document::checklist::{announced_checklist, checklist};
use catalogue::document::contract_terms::contract_terms;
use catalogue::document::flat::flat;
use catalogue::document::manifest::{FileEntry, Manifest, NotMade, PackageKind, Released, withheld};
use catalogue::document::memo::memo;
use catalogue::document::qualification::qualification;
use catalogue::document::report::report;
use catalogue::document::sheet::{restricted_sheet, sheet};
use catalogue::document::{Date, Document, Issue, consultation as draft, template};
use catalogue::procurement::{CaseFile, Derivation};

/// The archive of what is announced.
pub const PUBLISHED_ARCHIVE: &str = "til-kunngjoring.zip";
/// The archive of what is never published, and whose name says so.
pub const INTERNAL_ARCHIVE: &str = "INTERN-ikke-publiser.zip";
/// The requirement sheet.
pub const SHEET: &str = "kravark.xlsx";
/// The requirements as one plain table, for tender portals.
pub const FLAT_CSV: &str = "kravark-flat.csv";
/// The same as a workbook.
pub const FLAT_XLSX: &str = "kravark-flat.xlsx";
/// The data processing agreement.
pub const AGREEMENT: &str = "databehandleravtale.docx";
/// The checklist for a tenderer's own agreement.
pub const CHECKLIST: &str = "sjekkliste-databehandleravtale.xlsx";
/// The contract requirements that are not in the agreement.
pub const CONTRACT_TERMS: &str = "kontraktskrav.docx";
/// The demands on the supplier.
pub const QUALIFICATION: &str = "kvalifikasjonskrav.docx";
/// The lines that are released only against a declaration of confidentiality.
pub const RESTRICTED_SHEET: &str = "mot-taushetserklaering/kravark-fortrolig.xlsx";
/// The draft for the market consultation.
pub const CONSULTATION: &str = "markedsdialog-utkast.docx";
/// The risk report, which is internal.
pub const REPORT: &str = "intern/risikorapport.docx";
/// The decision memo, which is internal.
pub const MEMO: &str = "intern/beslutningsnotat.docx";
/// What an archive holds.
pub const MANIFEST: &str = "manifest.json";

/// A file of a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path in the package, with `/`.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What the files of a procurement are made from.
#[derive(Clone, Copy)]
pub struct Inputs<'a> {
    /// The release that the case was worked out against.
    pub release: &'a Release,
    /// What people have decided.
    pub case: &'a CaseFile,
    /// What follows from it: [`catalogue::procurement::derive()`] over the two above.
    pub derivation: &'a Derivation,
    /// The day that the files carry.
    pub date: Date,
    /// The number of the frozen version that the files belong to. Without one they are a draft, and say so.
    pub version: Option<u32>,
    /// The organisation's own template for the agreement; Kravspor's clauses without one.
    pub template: Option<&'a Template>,
}

impl Inputs<'_> {
    fn issue(&self) -> Issue {
        Issue { date: self.date, version: self.version }
    }
}

/// What is announced: the requirement sheet and the same as plain tables, the agreement and its checklist, the contract requirements
/// and the demands on the supplier, and the manifest, which says why one of them is not there.
///
/// # Errors
/// When a file can't be written.
pub fn published(inputs: &Inputs<'_>) -> Result<Vec<File>, Error> {
    Package::new(PackageKind::Published, inputs).announced()?.finish()
}

/// What is never published: the risk report, the decision memo and their own manifest.
///
/// # Errors
/// When a file can't be written.
pub fn internal(inputs: &Inputs<'_>) -> Result<Vec<File>, Error> {
    Package::new(PackageKind::Internal, inputs).internal()?.finish()
}

/// The internal package of a frozen version: its manifest says who let it through, and why, where something was missing.
///
/// # Errors
/// When a file can't be written.
pub fn internal_of_version(inputs: &Inputs<'_>, released: Released) -> Result<Vec<File>, Error> {
    let mut package = Package::new(PackageKind::Internal, inputs).internal()?;
    package.manifest.released = Some(released);
    package.finish()
}

/// What is released only against a declaration of confidentiality, with its own manifest; nothing where no line is.
///
/// # Errors
/// When a file can't be written.
pub fn restricted(inputs: &Inputs<'_>) -> Result<Option<Vec<File>>, Error> {
    let package = Package::new(PackageKind::Restricted, inputs).restricted()?;
    if package.files.is_empty() { Ok(None) } else { package.finish().map(Some) }
}

/// What the command line writes into a folder: everything, each kind where its path says, with one manifest.
///
/// # Errors
/// When a file can't be written.
pub fn all(inputs: &Inputs<'_>) -> Result<Vec<File>, Error> {
    Package::new(PackageKind::Folder, inputs).announced()?.restricted()?.internal()?.finish()
}

/// The draft for the market consultation, with types and weights or without. It is in no package.
///
/// # Errors
/// [`Error::ConsultationTooLate`] once a version is frozen: the dialogue comes before the announcement. When the file can't be written.
pub fn consultation(inputs: &Inputs<'_>, with_types: bool) -> Result<File, Error> {
    let Inputs { release, case, derivation, date, version, .. } = *inputs;
    if let Some(version) = version {
        return Err(Error::ConsultationTooLate { version });
    }
    let document = draft::consultation(release, case, derivation, date, with_types);
    Ok(File { path: CONSULTATION.to_owned(), bytes: docx(&document)? })
}

/// The checklist for a buyer who compares a tenderer's agreement with its own, whether it was announced or not; nothing where no agreement
/// is needed.
///
/// # Errors
/// When the file can't be written.
pub fn comparison(inputs: &Inputs<'_>) -> Result<Option<File>, Error> {
    let Inputs { release, case, derivation, .. } = *inputs;
    let Ok(list) = checklist(release, case, derivation, inputs.issue()) else { return Ok(None) };
    Ok(Some(File { path: CHECKLIST.to_owned(), bytes: checklist_xlsx(&list)? }))
}

/// One archive of the files. The same files give the same bytes.
///
/// # Errors
/// When the archive can't be written.
pub fn zip(files: &[File]) -> Result<Vec<u8>, Error> {
    parts::write(files.iter().map(|file| (file.path.as_str(), file.bytes.as_slice())))
}

struct Package<'a> {
    inputs: &'a Inputs<'a>,
    files: Vec<File>,
    manifest: Manifest,
}

impl<'a> Package<'a> {
    fn new(kind: PackageKind, inputs: &'a Inputs<'a>) -> Self {
        let Inputs { release, case, derivation, .. } = *inputs;
        let manifest = Manifest::new(env!("CARGO_PKG_VERSION"), kind, release, case, derivation, inputs.issue());
        Package { inputs, files: Vec::new(), manifest }
    }

    fn add(&mut self, path: &str, kind: &'static str, bytes: Vec<u8>) {
        self.manifest.files.push(FileEntry::new(path, kind, &bytes));
        self.files.push(File { path: path.to_owned(), bytes });
    }

    /// A document, or the reason why there is none.
    fn add_document(
        &mut self,
        path: &str,
        kind: &'static str,
        document: Result<Document, NotMade>,
    ) -> Result<(), Error> {
        match document {
            Ok(document) => self.add(path, kind, docx(&document)?),
            Err(why) => self.manifest.without(path, &why),
        }
        Ok(())
    }

    fn announced(mut self) -> Result<Self, Error> {
        let Inputs { release, case, derivation, .. } = *self.inputs;
        let issue = self.inputs.issue();
        self.add(SHEET, "requirement_sheet", xlsx(&sheet(release, case, derivation, issue))?);
        let flat = flat(release, case, derivation, issue);
        self.add(FLAT_CSV, "requirements_flat", flat_csv(&flat));
        self.add(FLAT_XLSX, "requirements_flat", flat_xlsx(&flat)?);
        match self.agreement()? {
            Ok(bytes) => self.add(AGREEMENT, "data_processing_agreement", bytes),
            Err(why) => self.manifest.without(AGREEMENT, &why),
        }
        match announced_checklist(release, case, derivation, issue) {
            Ok(list) => self.add(CHECKLIST, "agreement_checklist", checklist_xlsx(&list)?),
            Err(why) => self.manifest.without(CHECKLIST, &why),
        }
        self.add_document(CONTRACT_TERMS, "contract_requirements", contract_terms(release, case, derivation, issue))?;
        let demands = qualification(release, case, derivation, issue);
        self.add_document(QUALIFICATION, "qualification_requirements", demands)?;
        if let Some(why) = withheld(release, case, derivation)
            && self.manifest.kind == PackageKind::Published
        {
            self.manifest.without(RESTRICTED_SHEET, &why);
        }
        self.manifest.open_fields = open_fields(release, case, derivation);
        Ok(self)
    }

    /// The organisation's own template filled in, or Kravspor's clauses.
    fn agreement(&self) -> Result<Result<Vec<u8>, NotNeeded>, Error> {
        let Inputs { release, case, derivation, date, template: own, .. } = *self.inputs;
        let made = match own {
            Some(own) => template::values(release, case, derivation, date).map(|values| own.fill(&values)),
            None => agreement(release, case, derivation, date).map(|document| docx(&document)),
        };
        match made {
            Ok(bytes) => bytes.map(Ok),
            Err(why) => Ok(Err(why)),
        }
    }

    fn restricted(mut self) -> Result<Self, Error> {
        let Inputs { release, case, derivation, .. } = *self.inputs;
        if let Some(sheet) = restricted_sheet(release, case, derivation, self.inputs.issue()) {
            self.add(RESTRICTED_SHEET, "restricted_requirement_sheet", xlsx(&sheet)?);
        }
        Ok(self)
    }

    fn internal(mut self) -> Result<Self, Error> {
        let Inputs { release, case, derivation, date, .. } = *self.inputs;
        let document = docx(&report(release, case, derivation, date))?;
        self.add(REPORT, "risk_report", document);
        self.add(MEMO, "decision_memo", docx(&memo(release, case, derivation, date))?);
        Ok(self)
    }

    fn finish(mut self) -> Result<Vec<File>, Error> {
        let bytes = self.manifest.json().into_bytes();
        self.files.push(File { path: MANIFEST.to_owned(), bytes });
        Ok(self.files)
    }
}
