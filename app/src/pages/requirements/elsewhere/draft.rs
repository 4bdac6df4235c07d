//! What would become of every row, before anything is written.

use super::base;
use super::said::{SaidProps, said_form};
use crate::components::{ConflictNotice, ErrorSummary, Hidden, Submit, Takes, Theirs, Wrong, error_of, open_to};
use crate::pages::requirements::Remark;
use crate::t;
use leptos::prelude::*;

/// How many rows met which fate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DryCounts {
    /// New lines.
    pub new: usize,
    /// Lines that would change.
    pub updated: usize,
    /// Lines that say the same already.
    pub same: usize,
    /// Rows left aside.
    pub skipped: usize,
    /// Rows that can't be read.
    pub wrong: usize,
}

/// What would become of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DryFate {
    /// A line of its own.
    #[default]
    New,
    /// A change of a line that came from it before.
    Updated,
    /// Nothing: the line says the same.
    Same,
    /// Nothing: left aside.
    Skipped,
    /// It can't be read.
    Wrong,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DryRow {
    /// What the form knows it by.
    pub key: String,
    /// Where it stands.
    pub place: String,
    /// What would become of it.
    pub fate: DryFate,
    /// The demand, as far as there is one.
    pub text: String,
    /// The tag of its language, where it is another than that of the page.
    pub lang: Option<&'static str>,
    /// As what it is read, or why not.
    pub told: Vec<String>,
    /// What the linter says.
    pub remarks: Vec<Remark>,
    /// Whether it is to be taken in; none where there is nothing to choose.
    pub chosen: Option<bool>,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct DraftProps {
    /// The procurement.
    pub procurement: String,
    /// What is read, in words.
    pub source: String,
    /// The counts.
    pub counts: DryCounts,
    /// What can be said about it.
    pub said: SaidProps,
    /// Every row.
    pub rows: Vec<DryRow>,
    /// A digest of what is shown.
    pub seen: String,
    /// Versions.
    pub tokens: Vec<(String, String)>,
    /// What is wrong with what was asked for.
    pub wrong: Wrong,
    /// What others saved meanwhile.
    pub theirs: Theirs,
}

/// The page.
pub fn draft_page(props: DraftProps) -> AnyView {
    let base = base(&props.procurement);
    let counts = props.counts;
    let pair = |term: String, count: usize| view! { <div><dt>{term}</dt><dd>{count}</dd></div> };
    let again = (counts.updated + counts.same > 0).then(|| view! { <p class="note">{t!("elsewhere-came-before")}</p> });
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        <ConflictNotice theirs=props.theirs.clone() />
        <p class="back"><a href=base.clone()>{t!("elsewhere-back")}</a></p>
        <h1>{t!("elsewhere-draft", source = props.source.clone())}</h1>
        <p class="lead">{t!("elsewhere-draft-lead")}</p>
        <dl class="pairs">
            {pair(t!("elsewhere-count-new"), counts.new)}
            {pair(t!("elsewhere-count-updated"), counts.updated)}
            {pair(t!("elsewhere-count-same"), counts.same)}
            {pair(t!("elsewhere-count-skipped"), counts.skipped)}
            {pair(t!("elsewhere-count-wrong"), counts.wrong)}
        </dl>
        {again}
        {said_form(&props.procurement, props.said.clone())}
        {rows(&base, &props)}
        <section aria-labelledby="discard">
            <h2 id="discard">{t!("elsewhere-discard")}</h2>
            <p>{t!("elsewhere-discard-lead")}</p>
            <form method="post" action=format!("{base}/draft/delete") novalidate>
                {open_to(Takes::Write, view! { <Submit text=t!("elsewhere-discard-do") second=true /> })}
            </form>
        </section>
    }
    .into_any()
}

fn rows(base: &str, props: &DraftProps) -> AnyView {
    let choosable = props.rows.iter().any(|row| row.chosen.is_some());
    let rows = props.rows.iter().map(|line| row(line, &props.wrong)).collect_view();
    let accept = if choosable {
        view! { <p class="buttons"><Submit text=t!("elsewhere-accept") /></p> }.into_any()
    } else {
        view! { <p class="note">{t!("elsewhere-nothing")}</p> }.into_any()
    };
    view! {
        <section aria-labelledby="rows">
            <h2 id="rows">{t!("elsewhere-rows")}</h2>
            <p>{t!("elsewhere-rows-lead")}</p>
            <form method="post" action=format!("{base}/draft/accept") novalidate>
                {open_to(Takes::Write, view! {
                    <Hidden fields=props.tokens.clone() />
                    <Hidden fields=vec![("seen".to_owned(), props.seen.clone())] />
                    <ol class="dry-run">{rows}</ol>
                    {accept}
                })}
            </form>
        </section>
    }
    .into_any()
}

fn row(row: &DryRow, wrong: &Wrong) -> AnyView {
    let (class, fate) = match row.fate {
        DryFate::New => ("fate read", t!("elsewhere-fate-new")),
        DryFate::Updated => ("fate read", t!("elsewhere-fate-updated")),
        DryFate::Same => ("fate skipped", t!("elsewhere-fate-same")),
        DryFate::Skipped => ("fate skipped", t!("elsewhere-fate-skipped")),
        DryFate::Wrong => ("fate wrong", t!("elsewhere-fate-wrong")),
    };
    let id = format!("row-{}", row.key);
    let error = error_of(wrong, &id);
    let invalid = error.is_some().then_some("true");
    let place = row.place.clone();
    let head = match row.chosen {
        Some(chosen) => view! {
            <div class="choice">
                <input id=id.clone() type="checkbox" name="row" value=row.key.clone() checked=chosen aria-invalid=invalid />
                <label for=id.clone()>{place}</label>
            </div>
        }
        .into_any(),
        None => view! { <p class="place">{place}</p> }.into_any(),
    };
    let text = (!row.text.is_empty()).then(|| view! { <p class="line-text" lang=row.lang>{row.text.clone()}</p> });
    let told = row.told.iter().map(|told| view! { <p class="words">{told.clone()}</p> }).collect_view();
    let remarks = row.remarks.iter().map(|remark| view! { <li>{remark.words.clone()}": "{remark.advice.clone()}</li> });
    let remarks = (!row.remarks.is_empty()).then(|| {
        view! {
            <details class="help-more">
                <summary>{t!("lines-remarks-tag", count = row.remarks.len())}<span class="heard-only">" "{row.place.clone()}</span></summary>
                <ul>{remarks.collect_view()}</ul>
            </details>
        }
    });
    view! {
        <li>
            {head}
            <p class=class>{fate}</p>
            <div>
                {error.map(|error| view! { <p class="error">{error}</p> })}
                {text}
                {told}
                {remarks}
            </div>
        </li>
    }
    .into_any()
}
