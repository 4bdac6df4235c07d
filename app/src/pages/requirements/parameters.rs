//! The named numbers. The sheet and the agreement always show the same.

use crate::components::{
    ConflictNotice, ErrorSummary, Field, Hidden, Submit, Takes, Theirs, Wrong, error_of, keeps_draft, open_to,
};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// A number in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ParameterRow {
    /// Its id.
    pub id: String,
    /// What it decides.
    pub text: String,
    /// What it counts.
    pub unit: String,
    /// The value, as typed.
    pub value: String,
    /// The smallest value.
    pub low: String,
    /// The largest value.
    pub high: String,
    /// The value of the catalogue.
    pub default: String,
    /// The lines it stands in.
    pub lines: String,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct ParametersProps {
    /// The procurement.
    pub procurement: String,
    /// The numbers that stand in some line here.
    pub used: Vec<ParameterRow>,
    /// The others.
    pub others: Vec<ParameterRow>,
    /// Versions.
    pub tokens: Vec<(String, String)>,
    /// What is wrong.
    pub wrong: Wrong,
    /// What others saved meanwhile.
    pub theirs: Theirs,
}

/// The page.
pub fn parameters_page(props: ParametersProps) -> AnyView {
    let list = link(&format!("/p/{}/requirements", props.procurement));
    let used = props.used.clone().into_iter().map(|row| parameter(row, &props.wrong)).collect_view();
    // An error in a list that is folded would be out of sight.
    let wrong_below = props.others.iter().any(|row| error_of(&props.wrong, &row.id).is_some());
    let others = (!props.others.is_empty()).then(|| {
        let rows = props.others.clone().into_iter().map(|row| parameter(row, &props.wrong)).collect_view();
        view! { <details open=wrong_below><summary>{t!("parameters-others")}</summary>{rows}</details> }
    });
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        <ConflictNotice theirs=props.theirs.clone() />
        <p class="back"><a href=list.clone()>{t!("lines-back")}</a></p>
        <h1>{t!("lines-parameters")}</h1>
        <p class="lead">{t!("parameters-lead")}</p>
        <form method="post" action=format!("{list}/parameters") novalidate>
            {open_to(Takes::Write, view! {
                <Hidden fields=props.tokens.clone() />
                {used}
                {others}
                <Submit text=t!("save") />
                {keeps_draft()}
            })}
        </form>
    }
    .into_any()
}

fn parameter(row: ParameterRow, wrong: &Wrong) -> AnyView {
    let range = t!("parameters-range", low = row.low, high = row.high, default = row.default);
    let help =
        if row.lines.is_empty() { range } else { format!("{range} {}", t!("parameters-lines", lines = row.lines)) };
    let error = error_of(wrong, &row.id);
    view! { <Field id=row.id label=row.text help=help kind="number" unit=row.unit value=row.value error=error /> }
        .into_any()
}
