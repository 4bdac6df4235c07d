//! The files of a procurement: what is announced, what is released only against a declaration of confidentiality, and what is
//! internal. Never two of them in one archive.

use crate::template::Template;
use crate::{Error, Look, checklist_xlsx, docx, flat_csv, flat_xlsx, parts, xlsx};
use catalogue::content::Release;
use catalogue::document::agreement::{NotNeeded, agreement, open_fields};
use catalogue::document::checklist::{Checklist, announced_checklist, checklist};
use catalogue::document::contract_terms::contract_terms;
use catalogue::document::flat::flat;
use catalogue::document::manifest::{FileEntry, JournalEntry, Manifest, PackageKind, Released, withheld};
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
    /// What people have decided. Its organisation's logo, where it has one, is the picture itself.
    pub case: &'a CaseFile,
    /// What follows from it: [`catalogue::procurement::derive()`] over the two above.
    pub derivation: &'a Derivation,
    /// The day that the files carry.
    pub date: Date,
    /// The number of the frozen version that the files belong to. Without one they are a draft, and say so.
    pub version: Option<u32>,
    /// The end of the journal that a frozen version is made at, for its manifests.
    pub journal: Option<&'a JournalEntry>,
    /// The organisation's own template for the agreement; Kravspor's clauses without one.
    pub template: Option<&'a Template>,
}

impl Inputs<'_> {
    fn issue(&self) -> Issue {
        Issue { date: self.date, version: self.version }
    }

    fn look(&self) -> Result<Look, Error> {
        Look::of(&self.case.organisation)
    }
}

/// What is announced: the requirement sheet and the same as plain tables, the agreement and its checklist, the contract requirements
/// and the demands on the supplier, and the manifest, which says why one of them is not there.
///
/// # Errors
/// When a file can't be written.
pub fn published(inputs: &Inputs<'_>) -> Result<Vec<File>, Error> {
    Package::new(PackageKind::Published, inputs)?.announced()?.finish()
}

/// What is never published: the risk report, the decision memo and their own manifest.
///
/// # Errors
/// When a file can't be written.
pub fn internal(inputs: &Inputs<'_>) -> Result<Vec<File>, Error> {
    Package::new(PackageKind::Internal, inputs)?.internal()?.finish()
}

/// The internal package of a frozen version: its manifest says who let it through, and why, where something was missing.
///
/// # Errors
/// When a file can't be written.
pub fn internal_of_version(inputs: &Inputs<'_>, released: Released) -> Result<Vec<File>, Error> {
    let mut package = Package::new(PackageKind::Internal, inputs)?.internal()?;
    package.manifest.released = Some(released);
    package.finish()
}

/// What is released only against a declaration of confidentiality, with its own manifest; nothing where no line is.
///
/// # Errors
/// When a file can't be written.
pub fn restricted(inputs: &Inputs<'_>) -> Result<Option<Vec<File>>, Error> {
    let package = Package::new(PackageKind::Restricted, inputs)?.restricted()?;
    if package.files.is_empty() { Ok(None) } else { package.finish().map(Some) }
}

/// What the command line writes into a folder: everything, each kind where its path says, with one manifest.
///
/// # Errors
/// When a file can't be written.
pub fn all(inputs: &Inputs<'_>) -> Result<Vec<File>, Error> {
    Package::new(PackageKind::Folder, inputs)?.announced()?.restricted()?.internal()?.finish()
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
    Ok(File { path: CONSULTATION.to_owned(), bytes: docx(&document, &inputs.look()?)? })
}

/// The checklist for a buyer who compares a tenderer's agreement with its own, whether it was announced or not; nothing where no agreement
/// is needed.
///
/// # Errors
/// When the file can't be written.
pub fn comparison(inputs: &Inputs<'_>) -> Result<Option<File>, Error> {
    let Some(list) = compared(inputs) else { return Ok(None) };
    Ok(Some(File { path: CHECKLIST.to_owned(), bytes: checklist_xlsx(&list, &inputs.look()?)? }))
}

/// Whether there is a [`comparison`] to make.
pub fn has_comparison(inputs: &Inputs<'_>) -> bool {
    compared(inputs).is_some()
}

fn compared(inputs: &Inputs<'_>) -> Option<Checklist> {
    let Inputs { release, case, derivation, .. } = *inputs;
    checklist(release, case, derivation, inputs.issue()).ok()
}

/// One archive of the files. The same files give the same bytes.
///
/// # Errors
/// When the archive can't be written.
pub fn zip(files: &[File]) -> Result<Vec<u8>, Error> {
    parts::write(files.iter().map(|file| (file.path.as_str(), file.bytes.as_slice())))
}

/// What stands in a package: its files without what is in them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// The path of each file but the manifest, and what it is in a word.
    pub files: Vec<(&'static str, &'static str)>,
    /// The paths that have no file, and why.
    pub missing: Vec<(String, String)>,
}

/// What [`published`], [`restricted`] or [`internal`] would hold, at the price of no file; nothing where there is no package.
///
/// # Errors
/// As for the package, but for what only shows when a file is written.
pub fn outline(kind: PackageKind, inputs: &Inputs<'_>) -> Result<Option<Outline>, Error> {
    let package = Package::unwritten(kind, inputs);
    let package = match kind {
        PackageKind::Published => package.announced()?,
        PackageKind::Restricted => package.restricted()?,
        PackageKind::Internal => package.internal()?,
        PackageKind::Folder => package.announced()?.restricted()?.internal()?,
    };
    let files: Vec<_> = package.manifest.files.iter().map(|entry| (entry.path, entry.kind)).collect();
    let missing = package.manifest.missing.into_iter().map(|entry| (entry.path, entry.reason)).collect();
    Ok((!files.is_empty()).then_some(Outline { files, missing }))
}

struct Package<'a> {
    inputs: &'a Inputs<'a>,
    look: Look,
    files: Vec<File>,
    manifest: Manifest,
    /// Whether the files are written; an outline only says which there would be.
    writes: bool,
}

impl<'a> Package<'a> {
    fn new(kind: PackageKind, inputs: &'a Inputs<'a>) -> Result<Self, Error> {
        Ok(Package { look: inputs.look()?, writes: true, ..Package::unwritten(kind, inputs) })
    }

    /// One that is only asked which files there would be.
    fn unwritten(kind: PackageKind, inputs: &'a Inputs<'a>) -> Self {
        let Inputs { release, case, derivation, .. } = *inputs;
        let manifest = Manifest::new(env!("CARGO_PKG_VERSION"), kind, release, case, derivation, inputs.issue());
        let manifest = Manifest { journal: inputs.journal.cloned(), ..manifest };
        Package { inputs, look: Look::default(), files: Vec::new(), manifest, writes: false }
    }

    fn add(
        &mut self,
        path: &'static str,
        kind: &'static str,
        write: impl FnOnce(&Look) -> Result<Vec<u8>, Error>,
    ) -> Result<(), Error> {
        let bytes = if self.writes { write(&self.look)? } else { Vec::new() };
        self.manifest.files.push(FileEntry::new(path, kind, &bytes));
        self.files.push(File { path: path.to_owned(), bytes });
        Ok(())
    }

    /// A file of what was made, or the reason why there is none.
    fn add_made<M, W: std::fmt::Display>(
        &mut self,
        path: &'static str,
        kind: &'static str,
        made: Result<M, W>,
        write: impl FnOnce(&M, &Look) -> Result<Vec<u8>, Error>,
    ) -> Result<(), Error> {
        match made {
            Ok(made) => self.add(path, kind, |look| write(&made, look))?,
            Err(why) => self.manifest.without(path, &why),
        }
        Ok(())
    }

    fn announced(mut self) -> Result<Self, Error> {
        let Inputs { release, case, derivation, .. } = *self.inputs;
        let issue = self.inputs.issue();
        self.add(SHEET, "requirement_sheet", |look| xlsx(&sheet(release, case, derivation, issue), look))?;
        let flat = flat(release, case, derivation, issue);
        self.add(FLAT_CSV, "requirements_flat", |_| Ok(flat_csv(&flat)))?;
        self.add(FLAT_XLSX, "requirements_flat", |_| flat_xlsx(&flat))?;
        self.add_made(AGREEMENT, "data_processing_agreement", self.agreement(), Agreement::write)?;
        let list = announced_checklist(release, case, derivation, issue);
        self.add_made(CHECKLIST, "agreement_checklist", list, checklist_xlsx)?;
        let terms = contract_terms(release, case, derivation, issue);
        self.add_made(CONTRACT_TERMS, "contract_requirements", terms, docx)?;
        let demands = qualification(release, case, derivation, issue);
        self.add_made(QUALIFICATION, "qualification_requirements", demands, docx)?;
        if let Some(why) = withheld(release, case, derivation)
            && self.manifest.kind == PackageKind::Published
        {
            self.manifest.without(RESTRICTED_SHEET, &why);
        }
        self.manifest.open_fields = open_fields(release, case, derivation);
        Ok(self)
    }

    /// The organisation's own template and what goes into it, or Kravspor's clauses.
    fn agreement(&self) -> Result<Agreement<'a>, NotNeeded> {
        let Inputs { release, case, derivation, date, template: own, .. } = *self.inputs;
        Ok(match own {
            Some(own) => Agreement::Own(own, template::values(release, case, derivation, date)?),
            None => Agreement::Starter(agreement(release, case, derivation, date)?),
        })
    }

    fn restricted(mut self) -> Result<Self, Error> {
        let Inputs { release, case, derivation, .. } = *self.inputs;
        if let Some(sheet) = restricted_sheet(release, case, derivation, self.inputs.issue()) {
            self.add(RESTRICTED_SHEET, "restricted_requirement_sheet", |look| xlsx(&sheet, look))?;
        }
        Ok(self)
    }

    fn internal(mut self) -> Result<Self, Error> {
        let Inputs { release, case, derivation, date, .. } = *self.inputs;
        self.add(REPORT, "risk_report", |look| docx(&report(release, case, derivation, date), look))?;
        self.add(MEMO, "decision_memo", |look| docx(&memo(release, case, derivation, date), look))?;
        Ok(self)
    }

    fn finish(mut self) -> Result<Vec<File>, Error> {
        let bytes = self.manifest.json().into_bytes();
        self.files.push(File { path: MANIFEST.to_owned(), bytes });
        Ok(self.files)
    }
}

/// What the file of the agreement is made from.
enum Agreement<'a> {
    /// The organisation's own template, and what is put into it.
    Own(&'a Template, template::Values),
    /// Kravspor's clauses.
    Starter(Document),
}

impl Agreement<'_> {
    fn write(&self, look: &Look) -> Result<Vec<u8>, Error> {
        match self {
            Agreement::Own(template, values) => template.fill(values),
            Agreement::Starter(document) => docx(document, look),
        }
    }
}
