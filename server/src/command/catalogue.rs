//! `kravspor catalogue`: check, stats, and the files of [`files`].

mod changes;
mod files;

use super::{Failure, print};
use catalogue::content::check::{check, stats};
use catalogue::content::{embedded, origin, released};
use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct Catalogue {
    #[command(subcommand)]
    command: CatalogueCommand,
}

#[derive(Debug, Subcommand)]
enum CatalogueCommand {
    /// Check that the catalogue holds together. Prints a line for each finding.
    Check {
        /// A catalogue release as JSON, instead of the embedded one.
        #[arg(long)]
        catalogue: Option<PathBuf>,
    },
    /// Count what there is.
    Stats {
        /// As JSON.
        #[arg(long)]
        json: bool,
        /// A catalogue release as JSON, instead of the embedded one.
        #[arg(long)]
        catalogue: Option<PathBuf>,
    },
    /// Tell what has changed since an earlier release.
    Changes(changes::ChangesSince),
    /// Write the catalogue as a file for others.
    Export(files::Export),
    /// Print the JSON Schema of a catalogue release.
    Schema,
    /// Read a catalogue that somebody sent.
    Import(files::Import),
}

impl Catalogue {
    pub(super) fn run(self) -> Result<(), Failure> {
        match self.command {
            CatalogueCommand::Changes(changes) => changes.run(),
            CatalogueCommand::Export(export) => export.run(),
            CatalogueCommand::Schema => files::schema(),
            CatalogueCommand::Import(import) => import.run(),
            CatalogueCommand::Check { catalogue } => {
                let release = super::annex::load_release(catalogue.as_deref())?;
                let mut findings = check(&release);
                // What was promised is promised by the common catalogue; others choose their own.
                if *release == *embedded() {
                    findings.extend(released().iter().flat_map(|lock| lock.check(&release)));
                }
                if findings.is_empty() {
                    return print(&format!("{}: nothing found", release.version));
                }
                let line = |finding: &catalogue::content::check::Finding| {
                    let file = origin(finding.table, &finding.id).filter(|_| *release == *embedded());
                    format!("{}: {finding}", file.unwrap_or("release"))
                };
                let lines: Vec<_> = findings.iter().map(line).collect();
                Err(Failure::input(format!("{} findings\n{}", lines.len(), lines.join("\n"))))
            }
            CatalogueCommand::Stats { json, catalogue } => {
                let release = super::annex::load_release(catalogue.as_deref())?;
                let stats = stats(&release);
                if json {
                    return print(&serde_json::to_string_pretty(&stats).map_err(Failure::input)?);
                }
                let mut text = format!("{} ({})\n", stats.version, stats.fingerprint);
                for (kind, count) in &stats.kinds {
                    text.push_str(&format!("{kind:>18} {count:>5}\n"));
                }
                for (domain, count) in &stats.domains {
                    text.push_str(&format!("{domain:>18} {:>5} of {}\n", count.items, count.minimum));
                }
                print(text.trim_end())
            }
        }
    }
}
