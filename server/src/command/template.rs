//! `kravspor template`: a sample to begin with, and what is right and wrong in one's own.

use super::{Failure, print};
use annex::template::{Kind, Survey, TEMPLATE_BYTES_MAX, Template};
use catalogue::content::{Lang, Release, embedded};
use catalogue::document::template::Heading;
use clap::{Args, Subcommand};
use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
pub(super) struct TemplateFile {
    #[command(subcommand)]
    command: TemplateCommand,
}

#[derive(Debug, Subcommand)]
enum TemplateCommand {
    /// Write a sample of the agreement, with names where the values go.
    Sample {
        /// Its language: nb, nn or en.
        #[arg(long, default_value = "nb")]
        lang: Lang,
        /// The file to write.
        #[arg(long)]
        out: PathBuf,
    },
    /// Tell what a template names, what is not known, and what it lacks.
    Check {
        /// The template, a DOCX.
        file: PathBuf,
        /// The language of the answer: nb, nn or en.
        #[arg(long, default_value = "nb")]
        lang: Lang,
    },
}

impl TemplateFile {
    pub(super) fn run(self) -> Result<(), Failure> {
        match self.command {
            TemplateCommand::Sample { lang, out } => {
                let sample = annex::template::sample(embedded(), lang).map_err(|error| Failure::file(&out, error))?;
                let written = super::annex::write(&out, &sample);
                written.map_err(|error| Failure::file(&out, super::annex::words(&error)))
            }
            TemplateCommand::Check { file, lang } => {
                let template = load(&file, embedded(), lang)?;
                print(&told(&template.survey(embedded(), lang), embedded(), lang))
            }
        }
    }
}

/// The template in a file. Why it is not taken is said in this language.
pub(super) fn load(path: &Path, release: &Release, lang: Lang) -> Result<Template, Failure> {
    let mut bytes = Vec::new();
    // One byte more than is taken, so that a file too large is refused as that.
    let limit = u64::try_from(TEMPLATE_BYTES_MAX).unwrap_or(u64::MAX).saturating_add(1);
    let read = File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes));
    read.map_err(|error| Failure::file(path, format!("could not be read: {error}")))?;
    Template::read(&bytes).map_err(|refusal| Failure::file(path, refusal.words(release, lang)))
}

/// The survey as lines, a heading before each kind.
fn told(survey: &Survey, release: &Release, lang: Lang) -> String {
    let words = |heading: Heading| heading.words(release, lang);
    let known = survey.known.iter().map(|found| {
        let kind = match found.kind {
            Kind::Field | Kind::Column => "",
            Kind::Rows => "#",
            Kind::Condition => "?",
        };
        format!("{kind}{} ×{}: {}", found.name, found.count, found.label)
    });
    let unknown = survey.unknown.iter().map(|unknown| {
        let near = unknown.suggestion.as_ref().map(|name| format!(" → {{{{{name}}}}}?")).unwrap_or_default();
        format!("{} ×{}{near} ({}: {})", unknown.written, unknown.count, unknown.part, unknown.around)
    });
    let lacking = survey.lacking.iter().map(|lacking| {
        let law = if lacking.article_28 { words(Heading::Article28) } else { "" };
        format!("{{{{{}}}}}: {} {law}", lacking.name, lacking.label).trim_end().to_owned()
    });
    let faults = survey.faults.iter().map(|fault| fault.words(release, lang));
    let mut lines = Vec::new();
    section(&mut lines, words(Heading::Known), known);
    section(&mut lines, words(Heading::Unknown), unknown);
    section(&mut lines, words(Heading::Lacking), lacking);
    section(&mut lines, words(Heading::Faults), faults);
    lines.join("\n")
}

/// A heading with its number, and a line for each.
fn section(lines: &mut Vec<String>, heading: &str, entries: impl Iterator<Item = String>) {
    let entries: Vec<String> = entries.collect();
    lines.push(format!("{heading}: {}", entries.len()));
    lines.extend(entries.into_iter().map(|entry| format!("  {entry}")));
}
