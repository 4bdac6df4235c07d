//! A score as two lists, with the matrix above them where it is live.

use crate::components::{FieldError, Options, Select, error_of};
use crate::islands::matrix::{Grid, MatrixPicker, PickerWords, Step};
use crate::t;
use leptos::prelude::*;

/// The two values of a score as they stand in the form; empty for what nobody has chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScoreField {
    /// Likelihood.
    pub likelihood: String,
    /// Consequence.
    pub consequence: String,
}

/// Both scores of a scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scores {
    /// Without measures.
    pub before: ScoreField,
    /// With the accepted measures.
    pub after: ScoreField,
}

fn options(steps: &[Step], empty: String) -> Options {
    let steps = steps.iter().enumerate().map(|(index, step)| {
        let value = index + 1;
        (value.to_string(), format!("{value} – {}: {}", step.word, step.meaning))
    });
    std::iter::once((String::new(), empty)).chain(steps).collect()
}

/// One score. `id` begins the names of both fields.
#[component]
pub fn ScoreInput(
    #[prop(into)] id: String,
    #[prop(into)] legend: String,
    #[prop(optional, into)] help: Option<String>,
    grid: Grid,
    value: ScoreField,
    wrong: Vec<FieldError>,
    /// Whether the score has the page to itself: then the legend is a heading, and the matrix to move about in comes along.
    #[prop(optional)]
    alone: bool,
) -> AnyView {
    let error = error_of(&wrong, &id);
    let error_id = error.is_some().then(|| format!("{id}-error"));
    let invalid = error.is_some();
    let likelihood = options(&grid.likelihood, t!("risk-not-chosen"));
    let consequence = options(&grid.consequence, t!("risk-not-chosen"));
    let words = PickerWords {
        label: legend.clone(),
        likelihood: t!("risk-likelihood"),
        consequence: t!("risk-consequence"),
        of: t!("risk-of"),
        empty: t!("risk-picker-empty"),
        hint: t!("risk-picker-hint"),
    };
    let number = |text: &str| text.parse().unwrap_or(0);
    let (row, column) = (number(&value.likelihood), number(&value.consequence));
    let island = alone.then(|| {
        view! { <MatrixPicker id=id.clone() grid=grid words=words likelihood=row consequence=column /> }
    });
    let heading = if alone { view! { <h2>{legend}</h2> }.into_any() } else { legend.into_any() };
    view! {
        // The summary of errors leads here, so the group itself can be focused.
        <fieldset class="field score" class:wrong=invalid id=id.clone() tabindex="-1" aria-describedby=error_id.clone()>
            <legend>{heading}</legend>
            {help.map(|help| view! { <p class="help">{help}</p> })}
            {error.map(|error| view! { <p class="error" id=error_id.clone()>{error}</p> })}
            {island}
            <div class="pair">
                <Select id=format!("{id}-likelihood") label=t!("risk-likelihood") options=likelihood chosen=value.likelihood />
                <Select id=format!("{id}-consequence") label=t!("risk-consequence") options=consequence chosen=value.consequence />
            </div>
        </fieldset>
    }
    .into_any()
}
