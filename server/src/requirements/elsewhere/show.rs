//! The page of a source on its way.

use super::read::{ColumnRead, Outcome, Reading, RowRead, SheetRead, Unknown};
use super::said::{DEFAULTS, FIELDS, LEAVE_OUT, NO_HEADINGS, word_key};
use super::source::Source;
use super::told::{aside, field, place_of, problem, source_words};
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::page::render;
use crate::procurements::saving::{Place, all_tokens};
use crate::procurements::steps::{StepId, framed};
use crate::requirements::view::View;
use app::components::{Options, Theirs, Wrong};
use app::pages::requirements::elsewhere::{Chosen, DraftProps, DryCounts, DryFate, DryRow, SaidProps, draft_page};
use app::t;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::item::Met;
use catalogue::procurement::section::Section;
use std::collections::BTreeSet;

/// How many rows are offered as the row of headings.
const HEADINGS_OFFERED: usize = 20;
/// How much of such a row is shown, in characters.
const HEADING_CHARS_MAX: usize = 60;

/// What the page says besides what the source comes to.
#[derive(Default)]
pub(super) struct Extra {
    /// The rows that were asked for, where the page comes back.
    pub chosen: Option<BTreeSet<String>>,
    pub wrong: Wrong,
    pub theirs: Theirs,
}

/// What the form knows a row by.
pub(super) fn row_key(source: &Source, row: &RowRead) -> String {
    let sheet = source.sheets.iter().position(|sheet| sheet.name == row.sheet).unwrap_or(0);
    format!("{sheet}-{}", row.row)
}

/// The page.
pub(super) async fn show(
    status: StatusCode,
    mine: &Mine,
    source: &Source,
    reading: &Reading,
    extra: Extra,
) -> Result<Response, AppError> {
    let derivation = mine.derive();
    let view = View::new(mine, &derivation);
    let rows: Vec<DryRow> = reading.rows.iter().map(|row| view.dry_row(source, row, &extra)).collect();
    let count = |fate| rows.iter().filter(|row| row.fate == fate).count();
    let title = t!(in view.lang, "elsewhere-draft", source = source_words(view.lang, &source.file));
    let props = DraftProps {
        procurement: mine.id().to_owned(),
        source: source_words(view.lang, &source.file),
        counts: DryCounts {
            new: count(DryFate::New),
            updated: count(DryFate::Updated),
            same: count(DryFate::Same),
            skipped: count(DryFate::Skipped),
            wrong: count(DryFate::Wrong),
        },
        said: view.said(source, reading),
        rows,
        seen: source.seen()?,
        tokens: all_tokens(mine, &updated(reading)),
        wrong: extra.wrong,
        theirs: extra.theirs,
    };
    let mut frame = framed(mine, &derivation, title, Some(StepId::Requirements));
    frame.wrong = !props.wrong.is_empty();
    Ok(render(status, frame, move || draft_page(props.clone())).await)
}

/// The lines that would change.
fn updated(reading: &Reading) -> Vec<Place> {
    let lines = reading.rows.iter().filter_map(|row| match &row.outcome {
        Outcome::Updated(line, _, _) => Some((Section::OwnLines, line.to_string())),
        _ => None,
    });
    lines.collect()
}

impl View<'_> {
    fn dry_row(&self, source: &Source, row: &RowRead, extra: &Extra) -> DryRow {
        let key = row_key(source, row);
        let words = |line: &catalogue::procurement::case::OwnLine| {
            let domain = self.mine.release.domain(&line.domain);
            let mut words = vec![self.kind(line.kind), self.placement(line.placement), self.met(line.met)];
            words.extend(domain.map(|domain| domain.text.show(self.lang).to_owned()));
            words.extend((!line.criterion.is_empty()).then(|| line.criterion.clone()));
            words.join(" · ")
        };
        let (fate, told, remarks) = match &row.outcome {
            Outcome::New(line) => {
                (DryFate::New, vec![words(line)], self.remarks(&line.text, line.kind, line.placement))
            }
            Outcome::Updated(id, line, changed) => {
                let what: Vec<String> = changed.iter().map(|of| field(self.lang, of).to_lowercase()).collect();
                let updates = t!(in self.lang, "elsewhere-told-updates", id = id.to_string(), what = what.join(", "));
                (DryFate::Updated, vec![updates, words(line)], self.remarks(&line.text, line.kind, line.placement))
            }
            Outcome::Same(id) => {
                (DryFate::Same, vec![t!(in self.lang, "elsewhere-told-same", id = id.to_string())], Vec::new())
            }
            Outcome::Aside(why) => (DryFate::Skipped, aside(self.lang, *why).into_iter().collect(), Vec::new()),
            Outcome::Wrong(problems) => {
                (DryFate::Wrong, problems.iter().map(|wrong| problem(self.lang, wrong)).collect(), Vec::new())
            }
        };
        let choosable = matches!(fate, DryFate::New | DryFate::Updated | DryFate::Wrong);
        let chosen = choosable.then(|| extra.chosen.as_ref().is_none_or(|chosen| chosen.contains(&key)));
        let (place, lang) = (place_of(self.lang, row), self.document_lang());
        DryRow { key, place, fate, text: row.text.clone(), lang, told, remarks, chosen }
    }

    fn said(&self, source: &Source, reading: &Reading) -> SaidProps {
        let single = source.sheets.len() == 1;
        SaidProps {
            sheets: source
                .sheets
                .iter()
                .zip(&reading.sheets)
                .map(|(sheet, read)| self.sheet(&sheet.rows, read, single))
                .collect(),
            columns: reading.columns.iter().map(|column| self.column(column)).collect(),
            words: reading.unknown.iter().map(|unknown| self.word(source, unknown)).collect(),
            defaults: DEFAULTS.into_iter().filter_map(|of| self.default(source, of)).collect(),
        }
    }

    fn sheet(&self, rows: &[super::source::SheetRow], read: &SheetRead, single: bool) -> Chosen {
        let mut options: Options = vec![(NO_HEADINGS.to_owned(), t!(in self.lang, "elsewhere-heading-none"))];
        options.extend(rows.iter().take(HEADINGS_OFFERED).map(|row| {
            let text = row.cells.iter().map(|(_, cell)| cell.trim()).collect::<Vec<_>>().join(" | ");
            let text: String =
                text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(HEADING_CHARS_MAX).collect();
            let number = row.number.to_string();
            (number.clone(), t!(in self.lang, "elsewhere-heading-row", row = number, text = text))
        }));
        if !single {
            options.push((LEAVE_OUT.to_owned(), t!(in self.lang, "elsewhere-sheet-not")));
        }
        let heading = read.heading.map_or(NO_HEADINGS.to_owned(), |row| row.to_string());
        let label = match read.name.as_str() {
            "" => t!(in self.lang, "elsewhere-only-sheet"),
            name => t!(in self.lang, "elsewhere-sheet", sheet = name),
        };
        let chosen = if read.left_out { LEAVE_OUT.to_owned() } else { heading };
        Chosen { key: read.name.clone(), label, options, chosen, help: None }
    }

    fn column(&self, column: &ColumnRead) -> Chosen {
        let not = (LEAVE_OUT.to_owned(), t!(in self.lang, "elsewhere-column-not"));
        let fields = FIELDS.into_iter().map(|code| (code.to_owned(), field(self.lang, code)));
        let label = match column.letter {
            true => t!(in self.lang, "elsewhere-column-letter", letter = column.name.as_str()),
            false => column.name.clone(),
        };
        let sample = Some(column.sample.as_str()).filter(|sample| !sample.is_empty());
        Chosen {
            key: column.name.clone(),
            label,
            options: [not].into_iter().chain(fields).collect(),
            chosen: column.field.unwrap_or(LEAVE_OUT).to_owned(),
            help: sample.map(|sample| t!(in self.lang, "elsewhere-column-sample", sample = sample)),
        }
    }

    fn word(&self, source: &Source, unknown: &Unknown) -> Chosen {
        let key = word_key(unknown.field, &unknown.word);
        let chosen = source.said.words.get(&key).cloned().unwrap_or_default();
        let label = t!(in self.lang, "elsewhere-word-of", word = unknown.word.as_str(), field = field(self.lang, unknown.field));
        let help = Some(t!(in self.lang, "elsewhere-word-count", count = unknown.rows));
        Chosen { key, label, options: self.codes(unknown.field), chosen, help }
    }

    fn default(&self, source: &Source, of: &str) -> Option<Chosen> {
        let said = source.said.defaults.get(of).cloned();
        let (options, usual) = match of {
            // With one criterion there is nothing to choose; and without a choice a line stands under the first.
            "criterion" if self.homes().len() < 2 => return None,
            "criterion" => (self.homes(), self.homes().first().map(|(code, _)| code.clone())),
            "met" => (self.mets(), Some(Met::Start.code().to_owned())),
            of => (self.codes(of), None),
        };
        let chosen = said.or(usual).unwrap_or_default();
        Some(Chosen { key: of.to_owned(), label: field(self.lang, of), options, chosen, help: None })
    }

    /// What a word of the field can mean, with nothing first.
    fn codes(&self, of: &str) -> Options {
        let codes = match of {
            "type" => self.kinds(),
            "domain" => self.domains(),
            "met" => self.mets(),
            "criterion" => self.homes(),
            _ => Vec::new(),
        };
        [(String::new(), t!(in self.lang, "elsewhere-choose"))].into_iter().chain(codes).collect()
    }
}
