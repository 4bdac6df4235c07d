//! `kravspor catalogue export`, `schema` and `import`.

use super::super::annex::{load_release, words, write};
use super::super::{Failure, print};
use catalogue::content::{Lang, Release};
use clap::Args;
use exchange::{Format, Import as Imported, Limits, Mapping, Outcome, Receipt};
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// How much of a heading is shown, in characters.
const NAME_CHARS_MAX: usize = 60;

#[derive(Debug, Args)]
pub(super) struct Export {
    /// xlsx, csv, json or oscal.
    #[arg(long)]
    format: Format,
    /// The file to write.
    #[arg(long)]
    out: PathBuf,
    /// A catalogue release as JSON, instead of the embedded one.
    #[arg(long)]
    catalogue: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Import {
    /// A catalogue as .xlsx, .csv or .json, OSCAL included; the format is told from what is in it.
    file: PathBuf,
    /// Only say what would be imported.
    #[arg(long)]
    dry_run: bool,
    /// The release to write, as JSON for `--catalogue`.
    #[arg(long, required_unless_present = "dry_run")]
    out: Option<PathBuf>,
    /// What a column is: `Kravtekst=text`; `Column=-` leaves it out; `Sheet!*=-` a whole sheet.
    #[arg(long, value_name = "COLUMN=FIELD", value_parser = pair)]
    map: Vec<(String, String)>,
    /// What stands where the file has nothing: `domain=IDT`, `burden=2`.
    #[arg(long, value_name = "FIELD=VALUE", value_parser = pair)]
    default: Vec<(String, String)>,
    /// The language of texts whose column does not say it: nb, nn or en.
    #[arg(long, default_value_t)]
    language: Lang,
    /// The receipt as JSON.
    #[arg(long)]
    json: bool,
    /// The release that an extension is added to, as JSON, instead of the embedded one.
    #[arg(long)]
    catalogue: Option<PathBuf>,
    /// Who owns the items of an extension.
    #[arg(long, default_value = "own")]
    organisation: String,
    /// Write an extension by itself, to be finished by hand and imported again.
    #[arg(long)]
    extension: bool,
}

/// The last equals sign divides: a heading may hold one, the name of a field does not.
fn pair(text: &str) -> Result<(String, String), String> {
    match text.rsplit_once('=') {
        Some((name, value)) if !name.trim().is_empty() && !value.is_empty() => Ok((name.to_owned(), value.to_owned())),
        _ => Err("write NAME=VALUE".to_owned()),
    }
}

impl Export {
    pub(super) fn run(self) -> Result<(), Failure> {
        let release = load_release(self.catalogue.as_deref())?;
        let bytes = exchange::export(&release, self.format).map_err(|error| Failure::file(&self.out, error))?;
        save(&self.out, &bytes)
    }
}

/// Prints the JSON Schema of a release.
pub(super) fn schema() -> Result<(), Failure> {
    print(&serde_json::to_string_pretty(&exchange::schema()).map_err(Failure::input)?)
}

impl Import {
    pub(super) fn run(self) -> Result<(), Failure> {
        let limits = Limits::default();
        let mapping = Mapping {
            columns: self.map.iter().cloned().collect(),
            defaults: self.default.iter().cloned().collect(),
            language: self.language,
            date: crate::state::today(),
        };
        let name = self.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let bytes = load(&self.file, &limits)?;
        let receipt =
            exchange::import(&name, &bytes, &mapping, &limits).map_err(|error| Failure::file(&self.file, error))?;
        print(&if self.json { as_json(&receipt)? } else { as_text(&receipt) })?;
        let counts = receipt.counts();
        let Some(imported) = receipt.import else {
            let why = match (counts.wrong, counts.unexplained) {
                (0, 0) => "there is nothing in it to import".to_owned(),
                (wrong, unexplained) => format!("{wrong} mistakes, {unexplained} columns not understood"),
            };
            return Err(Failure::file(&self.file, format!("{why}; nothing is imported")));
        };
        if !self.extension
            && let Imported::Extension(_) = imported
        {
            // A dry run says what would stop the real one.
            return self.merge(&imported).and_then(|release| self.write(&release));
        }
        match &imported {
            Imported::Whole(release) => self.write(release),
            Imported::Extension(extension) => self.write(extension),
        }
    }

    fn merge(&self, imported: &Imported) -> Result<Release, Failure> {
        let base = load_release(self.catalogue.as_deref())?;
        let Imported::Extension(extension) = imported else { return Ok(base.into_owned()) };
        base.extended(extension, &self.organisation).map_err(|findings| {
            let lines: Vec<_> = findings.iter().map(|finding| format!("{}: {finding}", self.file.display())).collect();
            Failure::input(lines.join("\n"))
        })
    }

    fn write(&self, catalogue: &impl serde::Serialize) -> Result<(), Failure> {
        let Some(out) = self.out.as_deref().filter(|_| !self.dry_run) else { return Ok(()) };
        let mut json = serde_json::to_vec_pretty(catalogue).map_err(Failure::input)?;
        json.push(b'\n');
        save(out, &json)
    }
}

/// The bytes of a file, and never more than one byte too many of them.
fn load(path: &Path, limits: &Limits) -> Result<Vec<u8>, Failure> {
    let unread = |error: std::io::Error| Failure::file(path, format!("could not be read: {error}"));
    let most = u64::try_from(limits.upload_bytes_max).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    fs::File::open(path).map_err(unread)?.take(most).read_to_end(&mut bytes).map_err(unread)?;
    Ok(bytes)
}

fn save(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    write(path, bytes).map_err(|error| Failure::file(path, words(&error)))
}

fn as_json(receipt: &Receipt) -> Result<String, Failure> {
    let json = serde_json::json!({
        "format": receipt.format,
        "counts": receipt.counts(),
        "columns": receipt.columns,
        "rows": receipt.rows,
    });
    serde_json::to_string_pretty(&json).map_err(Failure::input)
}

/// A heading as far as a line of a terminal has room for it.
fn shortened(name: &str) -> String {
    let end = name.char_indices().nth(NAME_CHARS_MAX).map(|(at, _)| at);
    end.map_or_else(|| name.to_owned(), |end| format!("{}…", &name[..end]))
}

fn as_text(receipt: &Receipt) -> String {
    let counts = receipt.counts();
    let mut lines = vec![format!(
        "{}: {} read, {} skipped, {} wrong, {} columns not understood",
        receipt.format, counts.read, counts.skipped, counts.wrong, counts.unexplained
    )];
    for column in receipt.unexplained() {
        let sheet = if column.sheet.is_empty() { String::new() } else { format!("{}, ", column.sheet) };
        let field = column.suggestion.as_deref().unwrap_or("FIELD");
        let name = shortened(&column.name);
        lines.push(format!("{sheet}column {name}: not understood; say --map '{name}={field}' or --map '{name}=-'"));
    }
    for row in &receipt.rows {
        let became = match &row.outcome {
            Outcome::Read { kind, id } => format!("read as {kind} {id}").trim_end().to_owned(),
            Outcome::Skipped { why } => format!("skipped, {why}"),
            Outcome::Wrong { field, why } => format!("wrong, {field} {why}").replace(",  ", ", "),
        };
        lines.push(format!("{}: {became}", row.place));
    }
    lines.join("\n")
}
