//! `kravspor annex` and `kravspor derive`.

use super::Failure;
use catalogue::content::{Lang, Release, embedded};
use catalogue::document::date::Date;
use catalogue::procurement::read::{ReleaseError, fits, read, speaks, validate};
use catalogue::procurement::{CaseFile, derive};
use clap::Args;
use std::borrow::Cow;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// Largest catalogue file, in bytes.
const CATALOGUE_BYTES_MAX: u64 = 64 * 1024 * 1024;

#[derive(Debug, Args)]
pub(super) struct Annex {
    /// The case file.
    case: PathBuf,
    /// The folder to write into; made if it is not there.
    #[arg(long)]
    out: PathBuf,
    /// The language of the documents: nb, nn or en. The case file's own, if absent.
    #[arg(long)]
    lang: Option<Lang>,
    /// The date of the documents, 2026-11-21. Today, if absent.
    #[arg(long, value_parser = parse_date)]
    date: Option<Date>,
    /// The number of the version that the files belong to. Without it they are marked as a draft.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..))]
    number: Option<u32>,
    /// Write the draft for the market consultation instead, which is in no package.
    #[arg(long, conflicts_with = "number")]
    consultation: bool,
    /// Show types and weights in the draft for the market consultation.
    #[arg(long, requires = "consultation")]
    with_types: bool,
    /// The organisation's own template for the data processing agreement, a DOCX. Kravspor's clauses, if absent.
    #[arg(long, value_name = "DOCX", conflicts_with = "consultation")]
    template: Option<PathBuf>,
    /// A catalogue release as JSON, instead of the embedded one.
    #[arg(long)]
    catalogue: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Derive {
    /// The case file.
    case: PathBuf,
    /// A catalogue release as JSON, instead of the embedded one.
    #[arg(long)]
    catalogue: Option<PathBuf>,
}

fn parse_date(text: &str) -> Result<Date, String> {
    Date::parse(text).ok_or_else(|| "write the date as 2026-11-21".to_owned())
}

impl Annex {
    pub(super) fn run(self) -> Result<(), Failure> {
        let release = load_release(self.catalogue.as_deref())?;
        let mut case = load_case(&self.case, &release)?;
        if self.lang.is_some() {
            case.language = self.lang;
        }
        let lang = case.document_language();
        speaks(&release, lang).map_err(|error| Failure::file(&self.case, error))?;
        let today = Date::parse(&crate::state::today());
        let date = self.date.or(today).ok_or_else(|| Failure::input("the clock gives no date; use --date"))?;
        let derivation = derive(&release, &case);
        if let Some(stop) = release.stops.iter().find(|stop| derivation.stops.contains(&stop.id)) {
            return Err(Failure::file(&self.case, stop.text.show(lang)));
        }
        let own = self.template.as_deref().map(|path| super::template::load(path, &release, lang)).transpose()?;
        let (version, template) = (self.number, own.as_ref());
        let (release, case, derivation) = (&release, &case, &derivation);
        let inputs = annex::Inputs { release, case, derivation, date, version, journal: None, template };
        let files = match self.consultation {
            true => annex::consultation(&inputs, self.with_types).map(|file| vec![file]),
            false => annex::all(&inputs),
        };
        let files = files.map_err(|error| Failure::file(&self.case, error))?;
        for file in files {
            let path = self.out.join(&file.path);
            write(&path, &file.bytes).map_err(|error| Failure::file(&path, words(&error)))?;
        }
        Ok(())
    }
}

/// Writes a file whole or not at all: to a name beside it first, and that name is taken away when the disk is full.
pub(super) fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let beside = path.with_extension("part");
    let written = fs::File::create(&beside).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    match written.and_then(|()| fs::rename(&beside, path)) {
        Ok(()) => Ok(()),
        Err(error) => {
            let _ = fs::remove_file(&beside);
            Err(error)
        }
    }
}

/// Why a file could not be written, for people.
pub(super) fn words(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => {
            "the disk is full; nothing was written of this file".to_owned()
        }
        std::io::ErrorKind::FileTooLarge => {
            "the file would be larger than this process may write; nothing was written of this file".to_owned()
        }
        _ => format!("could not be written: {error}"),
    }
}

impl Derive {
    pub(super) fn run(self) -> Result<(), Failure> {
        let release = load_release(self.catalogue.as_deref())?;
        let mut case = load_case(&self.case, &release)?;
        if case.release.fingerprint.is_empty() {
            case.release.fingerprint = release.fingerprint();
        }
        let derivation = derive(&release, &case);
        let json = serde_json::to_string_pretty(&derivation).map_err(Failure::input)?;
        super::print(&json)
    }
}

/// The release in the file, or the embedded one.
pub(super) fn load_release(path: Option<&Path>) -> Result<Cow<'static, Release>, Failure> {
    let Some(path) = path else { return Ok(Cow::Borrowed(embedded())) };
    let size = fs::metadata(path).map_err(|error| Failure::file(path, format!("could not be read: {error}")))?.len();
    if size > CATALOGUE_BYTES_MAX {
        return Err(Failure::file(path, "the catalogue is too large"));
    }
    let json = fs::read_to_string(path).map_err(|error| Failure::file(path, format!("could not be read: {error}")))?;
    let release = serde_json::from_str(&json).map_err(|error| Failure::file(path, error))?;
    Ok(Cow::Owned(release))
}

fn load_case(path: &Path, release: &Release) -> Result<CaseFile, Failure> {
    let json = fs::read_to_string(path).map_err(|error| Failure::file(path, format!("could not be read: {error}")))?;
    let case = read(&json).map_err(|error| Failure::file(path, error))?;
    fits(release, &case).map_err(|error: ReleaseError| Failure::file(path, error))?;
    let faults: Vec<String> =
        validate(release, &case).iter().map(|fault| format!("{}: {fault}", path.display())).collect();
    if faults.is_empty() { Ok(case) } else { Err(Failure::input(faults.join("\n"))) }
}
