//! The letters that stand for the types of lines in the requirement sheet.

use super::acts::{What, say_saved};
use super::saving::{Part, Saved, save_part, version, version_field, version_of};
use crate::access::SignedIn;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::page::{redirect, render};
use crate::http::query::Query;
use crate::state::{AppState, embedded_release};
use app::components::{FieldError, Theirs, Wrong};
use app::pages::organisation::{LabelRow, LabelsProps, Preview, labels_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::item::LineType;
use catalogue::content::{Lang, Release};
use catalogue::document::words;
use catalogue::procurement::case::Organisation;
use std::collections::BTreeMap;

/// The longest that the letters of a type can be: they stand in a narrow column.
const LABEL_CHARS_MAX: usize = 3;

/// Letters by type: those that are not the catalogue's.
type Labels = BTreeMap<LineType, String>;

const LABELS: Part<Labels> = Part { of: |card| card.labels.clone(), put: |card, labels| card.labels = labels };

/// `/organisation/labels`.
pub(super) async fn page(
    State(state): State<AppState>,
    person: SignedIn,
    Query(query): Query,
) -> Result<Response, AppError> {
    let labels = &person.organisation.labels;
    let saved = query.get("saved") == "1";
    let form = Filled { letters: all(labels), versions: version_field(version(labels)?), ..Filled::default() };
    show(StatusCode::OK, saved.then_some(&state), &person, form).await
}

/// What the form holds.
#[derive(Default)]
struct Filled {
    letters: Vec<(LineType, String)>,
    versions: Vec<(String, String)>,
    theirs: Theirs,
    wrong: Wrong,
}

/// The letters of every type, as documents write them for a card with these.
fn all(labels: &Labels) -> Vec<(LineType, String)> {
    let (release, _) = embedded_release();
    let card = Organisation { labels: labels.clone(), ..Organisation::default() };
    // The catalogue's letters are the same in every language.
    let letters = |kind| words::type_letter(&release, &card, kind, Lang::Nb).to_owned();
    LineType::ALL.into_iter().map(|kind| (kind, letters(kind))).collect()
}

fn told(letters: &[(LineType, String)]) -> String {
    letters.iter().map(|(_, letters)| letters.as_str()).collect::<Vec<_>>().join(", ")
}

fn field(kind: LineType) -> &'static str {
    match kind {
        LineType::Absolute => "absolute",
        LineType::Evaluated => "evaluated",
        LineType::Option => "option",
        LineType::Information => "information",
    }
}

async fn show(
    status: StatusCode,
    saved: Option<&AppState>,
    person: &SignedIn,
    form: Filled,
) -> Result<Response, AppError> {
    let context = person.context();
    let lang = context.lang;
    let (release, _) = embedded_release();
    let row = |(kind, value): &(LineType, String)| LabelRow {
        field: field(*kind).to_owned(),
        name: words::type_word(&release, *kind, lang).to_owned(),
        value: value.clone(),
    };
    let props = LabelsProps {
        rows: form.letters.iter().map(row).collect(),
        usual: told(&all(&Labels::new())),
        chars_max: LABEL_CHARS_MAX,
        preview: form.wrong.is_empty().then(|| preview(&release, &form.letters, lang)),
        versions: form.versions,
        theirs: form.theirs,
        wrong: form.wrong,
    };
    let mut frame = context.frame(t!(in lang, "organisation-labels"));
    frame.wrong = !props.wrong.is_empty();
    if let Some(state) = saved {
        say_saved(state, person, &mut frame).await?;
    }
    Ok(render(status, frame, move || labels_page(props.clone())).await)
}

/// One requirement of each type, as the sheet shows them.
fn preview(release: &Release, letters: &[(LineType, String)], lang: Lang) -> Preview {
    let headings = ["sheet.column.id", "sheet.column.requirement", "sheet.column.type", "sheet.column.answer"];
    let rows = letters.iter().filter_map(|(kind, letters)| {
        let item = release.items.iter().find(|item| item.kind == *kind && item.retired.is_none())?;
        Some(vec![item.id.to_string(), release.with_defaults(&item.text, lang), letters.clone(), String::new()])
    });
    Preview {
        lang: None,
        types: letters
            .iter()
            .map(|(kind, letters)| (letters.clone(), words::type_word(release, *kind, lang).to_owned()))
            .collect(),
        headings: headings.map(|id| release.label(id, lang).to_owned()).to_vec(),
        rows: rows.collect(),
    }
}

/// Saves them, or shows what they would look like.
pub(super) async fn save(State(state): State<AppState>, person: SignedIn, form: Form) -> Result<Response, AppError> {
    let lang = person.context().lang;
    let letters: Vec<(LineType, String)> =
        LineType::ALL.into_iter().map(|kind| (kind, form.get(field(kind)).to_owned())).collect();
    let mut filled = Filled {
        wrong: faults(lang, &letters),
        versions: version_field(version_of(&form).to_owned()),
        letters,
        ..Filled::default()
    };
    if !filled.wrong.is_empty() {
        return show(StatusCode::UNPROCESSABLE_ENTITY, None, &person, filled).await;
    }
    if form.get("do") == "look" {
        return show(StatusCode::OK, None, &person, filled).await;
    }
    let usual = all(&Labels::new());
    let labels: Labels = filled.letters.iter().filter(|pair| !usual.contains(pair)).cloned().collect();
    match save_part(&state, &person, &form, &LABELS, &labels, (What::Labels, &told(&filled.letters))).await? {
        Saved::Yes => Ok(redirect("/organisation/labels?saved=1")),
        Saved::Late(card) => {
            let now = all(&card.labels);
            let other = now.into_iter().zip(&filled.letters).filter(|(now, typed)| now != *typed);
            let (release, _) = embedded_release();
            let word = |kind| words::type_word(&release, kind, lang).to_owned();
            filled.theirs = other.map(|((kind, letters), _)| (word(kind), letters)).collect();
            filled.versions = version_field(version(&card.labels)?);
            show(StatusCode::CONFLICT, None, &person, filled).await
        }
    }
}

/// What is wrong: letters and digits only, so that no cell of a sheet begins a formula, and no two types alike.
fn faults(lang: Lang, letters: &[(LineType, String)]) -> Wrong {
    let mut wrong = Vec::new();
    for (index, (kind, typed)) in letters.iter().enumerate() {
        let same = |(_, other): &&(LineType, String)| other.to_lowercase() == typed.to_lowercase();
        let message = if typed.is_empty() {
            t!(in lang, "wrong-empty")
        } else if typed.chars().count() > LABEL_CHARS_MAX || !typed.chars().all(char::is_alphanumeric) {
            t!(in lang, "labels-wrong", max = LABEL_CHARS_MAX)
        } else if letters[..index].iter().any(|other| same(&other)) {
            t!(in lang, "labels-wrong-same", letters = typed.as_str())
        } else {
            continue;
        };
        wrong.push(FieldError { field: field(*kind).to_owned(), message });
    }
    wrong
}
