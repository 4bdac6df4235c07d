//! What goes into a template for one procurement: the agreement before it is made, where it is made from a template.

use super::reading::survey;
use super::template;
use crate::access::Mine;
use crate::http::error::AppError;
use crate::state::AppState;
use app::pages::organisation::{FieldRow, SurveyView, ValueLine};
use app::t;
use catalogue::content::Lang;
use catalogue::content::expr::Known;
use catalogue::document::Date;
use catalogue::document::model::Inline;
use catalogue::document::template::{Values, values};
use catalogue::procurement::Derivation;
use std::collections::BTreeMap;

/// The survey of the template that the procurement's agreement is made from, with the value of each name; none where it is made from
/// the starter text, or where none is needed. `places` says where fields are filled in.
///
/// # Errors
/// The store's own; and when the template can't be read any longer.
pub async fn of(
    state: &AppState,
    mine: &Mine,
    derivation: &Derivation,
    date: Date,
    places: &BTreeMap<String, String>,
) -> Result<Option<SurveyView>, AppError> {
    let Some(template) = template::of(state, mine).await? else { return Ok(None) };
    let Ok(values) = values(&mine.release, &mine.case, derivation, date) else { return Ok(None) };
    let lang = mine.person.context().lang;
    let mut survey = survey(&template, &mine.release, lang);
    for row in &mut survey.known {
        row.values = lines(lang, &values, row);
        row.href = places.get(&row.name).cloned();
    }
    // A column has no value of its own: its table says how many rows it has.
    survey.known.retain(|row| !row.values.is_empty());
    survey.filled = true;
    Ok(Some(survey))
}

fn lines(lang: Lang, values: &Values, row: &FieldRow) -> Vec<ValueLine> {
    let plain = |text: String| vec![ValueLine { text, open: false }];
    if let Some(value) = values.fields.get(&row.name) {
        let lines: Vec<ValueLine> = value.iter().map(|paragraph| line(paragraph)).collect();
        return if lines.is_empty() { plain(t!(in lang, "template-empty-value")) } else { lines };
    }
    if let Some(records) = values.rows.get(row.name.as_str()) {
        return plain(t!(in lang, "template-rows-count", count = records.len()));
    }
    match values.conditions.get(&row.name) {
        Some(Known::Yes) => plain(t!(in lang, "template-holds")),
        Some(Known::No) => plain(t!(in lang, "template-holds-not")),
        Some(Known::Unknown) => plain(t!(in lang, "template-holds-unknown")),
        None => Vec::new(),
    }
}

fn line(paragraph: &[Inline]) -> ValueLine {
    let text = paragraph.iter().map(|inline| match inline {
        Inline::Text(text) | Inline::Strong(text) | Inline::Open { text, .. } => text.as_str(),
        Inline::Note(_) => "",
    });
    let open = paragraph.iter().any(|inline| matches!(inline, Inline::Open { .. }));
    ValueLine { text: text.collect(), open }
}
