//! Every proposed scenario on one page: the short path of a purchase with little at stake, and for others a way to assess together.

use super::{ScoreInput, Scores};
use crate::components::{ConflictNotice, ErrorSummary, Hidden, Submit, Takes, Theirs, Wrong, keeps_draft, open_to};
use crate::frame::link;
use crate::islands::matrix::Grid;
use crate::t;
use leptos::prelude::*;

/// A measure to say yes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShortMeasure {
    /// The measure.
    pub id: String,
    /// The noun phrase.
    pub text: String,
    /// Who carries it, in words.
    pub carrier: String,
    /// Whether it is ticked.
    pub accepted: bool,
    /// The reason it was declined for, if it was; then it is only shown.
    pub declined: Option<String>,
    /// Whether a scenario further up has its box; then it is only named here.
    pub above: bool,
}

/// A scenario in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShortRow {
    /// The scenario.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What happens.
    pub text: String,
    /// The usual consequence in words: a hint.
    pub usual: Option<String>,
    /// The scores in the form.
    pub scores: Scores,
    /// Its measures.
    pub measures: Vec<ShortMeasure>,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct ShortProps {
    /// The procurement.
    pub procurement: String,
    /// Whether there is little at stake: then this is all there is to do.
    pub short_path: bool,
    /// The scenarios.
    pub rows: Vec<ShortRow>,
    /// The matrix in words.
    pub grid: Grid,
    /// Versions.
    pub tokens: Vec<(String, String)>,
    /// What is wrong.
    pub wrong: Wrong,
    /// What others saved meanwhile.
    pub theirs: Theirs,
}

/// The page.
pub fn short_page(props: ShortProps) -> AnyView {
    let risk = link(&format!("/p/{}/risk", props.procurement));
    let rows = props.rows.clone().into_iter().map(|row| scenario(&risk, row, &props)).collect_view();
    let body = if props.rows.is_empty() {
        view! { <p class="empty">{t!("risk-empty")}</p> }.into_any()
    } else {
        view! {
            <form method="post" action=format!("{risk}/short") novalidate>
                {open_to(Takes::Write, view! {
                    <Hidden fields=props.tokens.clone() />
                    {rows}
                    <Submit text=t!("risk-short-save") />
                    {keeps_draft()}
                })}
            </form>
        }
        .into_any()
    };
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        <ConflictNotice theirs=props.theirs.clone() />
        <p class="back"><a href=risk.clone()>{t!("risk-back")}</a></p>
        <h1>{if props.short_path { t!("risk-short-title") } else { t!("risk-all-title") }}</h1>
        <p class="lead">{if props.short_path { t!("risk-short-lead") } else { t!("risk-all-lead") }}</p>
        {body}
    }
    .into_any()
}

fn scenario(risk: &str, row: ShortRow, props: &ShortProps) -> AnyView {
    let heading = format!("scenario-{}", row.id);
    let measures = row.measures.into_iter().map(measure).collect_view();
    let usual = row.usual.map(|usual| view! { <p class="help">{t!("risk-usual", usual = usual)}</p> });
    let (before, after) = (format!("before-{}", row.id), format!("after-{}", row.id));
    view! {
        <section class="short" aria-labelledby=heading.clone()>
            <h2 id=heading.clone()><span class="id">{row.id.clone()}</span>" "{row.title}</h2>
            <p>{row.text}</p>
            {usual}
            <ScoreInput id=before legend=t!("risk-before") grid=props.grid.clone() value=row.scores.before wrong=props.wrong.clone() />
            <fieldset class="field">
                <legend>{t!("risk-short-measures")}</legend>
                {measures}
            </fieldset>
            <ScoreInput id=after legend=t!("risk-after") grid=props.grid.clone() value=row.scores.after wrong=props.wrong.clone() />
            <p class="quiet"><a href=format!("{risk}/{}", row.id)>{t!("risk-short-more")}<span class="heard-only">" "{row.id.clone()}</span></a></p>
        </section>
    }
    .into_any()
}

/// A measure that several scenarios propose has one box, at the first of them: two boxes could be ticked differently.
fn measure(row: ShortMeasure) -> AnyView {
    let id = format!("accept-{}", row.id);
    let name =
        view! { {row.text}" "<span class="id">{row.id.clone()}</span>" "<span class="quiet">{row.carrier}</span> };
    match (row.declined, row.above) {
        (Some(reason), _) => {
            view! { <p class="quiet">{name}" – "{t!("risk-short-declined", reason = reason)}</p> }.into_any()
        }
        (None, true) => view! { <p class="quiet">{name}" – "{t!("risk-short-above")}</p> }.into_any(),
        (None, false) => view! {
            <div class="choice">
                <input id=id.clone() type="checkbox" name="accept" value=row.id checked=row.accepted />
                <label for=id>{name}</label>
            </div>
        }
        .into_any(),
    }
    .into_any()
}
