//! The page of a file on its way.

use super::mapping::{DEFAULTS, KIND, MEANINGS, key, stem};
use super::reading::Draft;
use super::told::{field, outcome, place, values};
use crate::http::page::render;
use crate::state::embedded_release;
use app::components::{Options, Wrong};
use app::pages::exchange::{
    ColumnRow, Counts, DefaultRow, DraftProps, Fate, Filter, MappingProps, ReceiptRow, Told, draft_page,
};
use app::t;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::{Extension, Lang, Release};
use exchange::{Column, Format, Import, LEAVE_OUT, Outcome, Problem, Receipt, Row};
use std::collections::BTreeSet;

/// How many rows of a file are shown.
const ROWS_SHOWN: usize = 200;
/// How many columns can be explained at a time: a workbook can have tens of thousands.
const COLUMNS_SHOWN: usize = 300;

/// The filter of this word.
pub(super) fn filter(code: &str) -> Filter {
    [Filter::Skipped, Filter::Wrong].into_iter().find(|filter| filter.code() == code).unwrap_or_default()
}

/// The page.
pub(super) async fn show(
    status: StatusCode,
    draft: &Draft,
    receipt: &Receipt,
    filter: Filter,
    wrong: Wrong,
) -> Response {
    let context = draft.person.context();
    let lang = context.lang;
    let (release, _) = embedded_release();
    let belongs = |outcome: &Outcome| match filter {
        Filter::All => true,
        Filter::Skipped => matches!(outcome, Outcome::Skipped { .. }),
        Filter::Wrong => matches!(outcome, Outcome::Wrong { .. }),
    };
    let rows: Vec<&Row> = receipt.rows.iter().filter(|row| belongs(&row.outcome)).collect();
    let rows: Vec<&[&Row]> = rows.chunk_by(|one, next| same(one, next)).collect();
    let counts = receipt.counts();
    let whole = matches!(receipt.import, Some(Import::Whole(_)));
    let props = DraftProps {
        id: draft.id.to_string(),
        file: draft.name.clone(),
        format: receipt.format.code().to_uppercase(),
        counts: Counts {
            read: counts.read,
            skipped: counts.skipped,
            wrong: counts.wrong,
            unexplained: counts.unexplained,
        },
        becomes: receipt.import.as_ref().map(|import| becomes(lang, import)),
        // A file in which everything has its name already has nothing to be said about.
        mapping: (receipt.format != Format::Json && !whole).then(|| mapping(draft, receipt)),
        wrong,
        filter,
        rows: rows.iter().take(ROWS_SHOWN).map(|row| receipt_row(lang, &release, row)).collect(),
        of: rows.len(),
    };
    let mut frame = context.frame(t!(in lang, "exchange-draft", file = draft.name.as_str()));
    frame.wrong = !props.wrong.is_empty();
    render(status, frame, move || draft_page(props.clone())).await
}

/// Whether these are two mistakes of one row.
fn same(one: &Row, next: &Row) -> bool {
    let wrong = |row: &Row| matches!(row.outcome, Outcome::Wrong { .. });
    one.place.row.is_some() && one.place == next.place && wrong(one) && wrong(next)
}

/// A row with everything that is wrong with it. What it lacks is said in one sentence: a sheet without a column lacks it everywhere.
fn receipt_row(lang: Lang, release: &Release, row: &[&Row]) -> ReceiptRow {
    let lacked = |row: &Row| match &row.outcome {
        Outcome::Wrong { field: name, why: Problem::Missing } if !name.is_empty() => Some(field(lang, name)),
        _ => None,
    };
    let fields: Vec<String> = row.iter().filter_map(|row| lacked(row)).collect();
    let lacks = (!fields.is_empty()).then(|| Told {
        words: t!(in lang, "exchange-problem-missing-fields", fields = fields.join(", ")),
        detail: None,
    });
    let mut fate = Fate::Wrong;
    let mut told: Vec<Told> = lacks.into_iter().collect();
    for row in row.iter().filter(|row| lacked(row).is_none()) {
        let (its, words) = outcome(lang, release, &row.outcome);
        fate = its;
        told.push(words);
    }
    let place = row.first().map(|row| place(lang, &row.place)).unwrap_or_default();
    ReceiptRow { place, fate, told }
}

fn becomes(lang: Lang, import: &Import) -> String {
    match import {
        Import::Whole(release) => t!(in lang, "exchange-becomes-whole", version = release.version.as_str()),
        Import::Extension(extension) => t!(in lang, "exchange-becomes-extension", holds = holds(lang, extension)),
    }
}

/// What an extension holds, in counts.
pub(super) fn holds(lang: Lang, extension: &Extension) -> String {
    let mut counts = vec![t!(in lang, "catalogue-count-items", count = extension.items.len())];
    if !extension.measures.is_empty() {
        counts.push(t!(in lang, "catalogue-count-measures", count = extension.measures.len()));
    }
    if !extension.scenarios.is_empty() {
        counts.push(t!(in lang, "catalogue-count-scenarios", count = extension.scenarios.len()));
    }
    let counts: Vec<_> = counts.iter().map(|count| lower(count)).collect();
    counts.join(", ")
}

/// A count inside a sentence.
fn lower(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_lowercase().chain(characters).collect())
}

fn mapping(draft: &Draft, receipt: &Receipt) -> MappingProps {
    let lang = draft.person.context().lang;
    let mut seen = BTreeSet::new();
    let columns = receipt.columns.iter().filter(|column| seen.insert(key(column)));
    let (asked, understood): (Vec<_>, Vec<_>) =
        columns.partition(|column| column.field.is_none() || draft.said.columns.contains_key(&key(column)));
    // The file is named in the form only when somebody has named it, so that its name follows the file until then.
    let title = Some(draft.said.default_for("title")).filter(|title| !title.is_empty()).unwrap_or(stem(&draft.name));
    let row = |(number, column): (usize, &Column)| column_row(lang, draft, number, column);
    let asked: Vec<ColumnRow> = asked.into_iter().take(COLUMNS_SHOWN).enumerate().map(row).collect();
    let from = asked.len();
    MappingProps {
        understood: (from..).zip(understood).take(COLUMNS_SHOWN).map(row).collect(),
        asked,
        title: title.to_owned(),
        version: Some(draft.said.default_for("version")).filter(|said| !said.is_empty()).unwrap_or("1").to_owned(),
        languages: Lang::ALL.map(|lang| (lang.code().to_owned(), t!(in lang, "language-name"))).to_vec(),
        language: draft.said.language.code().to_owned(),
        defaults: DEFAULTS.into_iter().map(|name| default_row(lang, draft, receipt, name)).collect(),
    }
}

fn column_row(lang: Lang, draft: &Draft, number: usize, column: &Column) -> ColumnRow {
    let key = key(column);
    let said = draft.said.columns.get(&key).cloned();
    let (first, chosen, note) = match (&column.field, &said, &column.suggestion) {
        // Said, and yet not taken: another column came first.
        (None, Some(said), _) => {
            (t!(in lang, "exchange-column-choose"), said.clone(), Some(t!(in lang, "exchange-column-taken")))
        }
        (None, None, Some(suggestion)) => {
            (t!(in lang, "exchange-column-choose"), suggestion.clone(), Some(t!(in lang, "exchange-column-suggested")))
        }
        (None, None, None) => (t!(in lang, "exchange-column-choose"), String::new(), None),
        (Some(_), Some(said), _) => (t!(in lang, "exchange-column-choose"), said.clone(), None),
        (Some(found), None, _) => {
            (t!(in lang, "exchange-column-found", field = field(lang, found)), String::new(), None)
        }
    };
    let leave_out = (LEAVE_OUT.to_owned(), t!(in lang, "exchange-column-leave-out"));
    let meanings = MEANINGS.into_iter().chain([KIND]).map(|code| (code.to_owned(), field(lang, code)));
    let options: Options = [(String::new(), first), leave_out].into_iter().chain(meanings).collect();
    let label = match column.sheet.as_str() {
        "" => column.name.clone(),
        sheet => t!(in lang, "exchange-column-of", column = column.name.as_str(), sheet = sheet),
    };
    ColumnRow { number, key, label, options, chosen, note }
}

fn default_row(lang: Lang, draft: &Draft, receipt: &Receipt, name: &str) -> DefaultRow {
    let (release, _) = embedded_release();
    let none = (String::new(), t!(in lang, "exchange-default-none"));
    let lacks = |outcome: &Outcome| matches!(outcome, Outcome::Wrong { field, why: Problem::Missing } if field == name);
    DefaultRow {
        id: name.to_owned(),
        label: field(lang, name),
        options: [none].into_iter().chain(values(lang, &release, name)).collect(),
        chosen: draft.said.default_for(name).to_owned(),
        missing: receipt.rows.iter().filter(|row| lacks(&row.outcome)).count(),
    }
}

/// The rows of the whole receipt: where, what, and why.
pub(super) fn table(lang: Lang, receipt: &Receipt) -> Vec<Vec<String>> {
    let (release, _) = embedded_release();
    let head =
        ["exchange-receipt-sheet", "exchange-receipt-row", "exchange-receipt-id", "exchange-fate", "exchange-why"];
    let head = head.map(|key| app::i18n::text(lang, key, None)).to_vec();
    let unexplained = receipt.unexplained().map(|column| {
        let why = t!(in lang, "exchange-unexplained");
        vec![
            column.sheet.clone(),
            String::new(),
            String::new(),
            fate(lang, &column_outcome()),
            format!("{why}: {}", column.name),
        ]
    });
    let rows = receipt.rows.iter().map(|row| {
        let (_, told) = outcome(lang, &release, &row.outcome);
        let why = [Some(told.words), told.detail].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let number = row.place.row.map(|row| row.to_string()).unwrap_or_default();
        vec![row.place.sheet.clone(), number, row.place.id.clone(), fate(lang, &row.outcome), why]
    });
    [head].into_iter().chain(unexplained).chain(rows).collect()
}

/// A column that nobody has explained counts as something missing.
fn column_outcome() -> Outcome {
    Outcome::Wrong { field: String::new(), why: Problem::Missing }
}

fn fate(lang: Lang, outcome: &Outcome) -> String {
    match outcome {
        Outcome::Read { .. } => t!(in lang, "exchange-fate-read"),
        Outcome::Skipped { .. } => t!(in lang, "exchange-fate-skipped"),
        Outcome::Wrong { .. } => t!(in lang, "exchange-fate-wrong"),
    }
}
