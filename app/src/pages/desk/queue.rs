//! What came in about the catalogue, by the thing that it is about: the most that waits first.

use super::{Chart, Section, sections};
use crate::components::{ErrorSummary, Field, Options, Select, Submit, Wrong, error_of};
use crate::frame::link;
use crate::pages::feedback::Worded;
use crate::pages::followed::OTHERS;
use crate::t;
use leptos::prelude::*;

/// What the queue is limited to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QueueFilter {
    /// Words that are looked for.
    pub query: String,
    /// A kind of thing, or empty.
    pub kind: String,
    /// A verdict, or empty.
    pub verdict: String,
    /// A domain, or empty.
    pub domain: String,
    /// How old, or empty.
    pub age: String,
    /// Whether it is decided, or empty for what waits.
    pub state: String,
    /// The kinds: code and words. So for the others.
    pub kinds: Options,
    /// The verdicts.
    pub verdicts: Options,
    /// The domains.
    pub domains: Options,
    /// The ages.
    pub ages: Options,
    /// The states.
    pub states: Options,
}

/// A thing in the queue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ThingRow {
    /// Its page, below the root.
    pub href: String,
    /// What it is called.
    pub about: String,
    /// How it is worded; nothing where it is gone.
    pub wording: Worded,
    /// How many remarks wait, in words.
    pub waiting: String,
    /// Whether any does.
    pub waits: bool,
    /// What is thought of it, in words: «2 uklart, 1 for strengt».
    pub verdicts: String,
    /// How many wordings are proposed and when somebody spoke last, in words.
    pub more: String,
    /// How procurements use it, in words; empty for what they are not proposed.
    pub uses: String,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct QueueProps {
    /// What it is limited to.
    pub filter: QueueFilter,
    /// How many there are, in a sentence.
    pub count: String,
    /// What is thought, over all of them.
    pub verdicts: Option<Chart>,
    /// The things.
    pub rows: Vec<ThingRow>,
    /// How much of the procurements the numbers know, in a sentence.
    pub counted: String,
    /// What to read critically, in a sentence; empty for nothing.
    pub overdue: String,
    /// That there is something new in a catalogue that is followed, in a sentence; empty for nothing.
    pub followed: String,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn queue_page(props: QueueProps) -> AnyView {
    let empty = props.rows.is_empty().then(|| view! { <p class="empty">{t!("desk-empty")}</p> });
    let rows = props.rows.into_iter().map(row).collect_view();
    let overdue = (!props.overdue.is_empty())
        .then(|| view! { <p class="note"><a href=link("/desk/review")>{props.overdue.clone()}</a></p> });
    let followed = (!props.followed.is_empty())
        .then(|| view! { <p class="note"><a href=link(OTHERS)>{props.followed.clone()}</a></p> });
    view! {
        {sections(Section::Queue)}
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{t!("desk")}</h1>
        <p class="lead">{t!("desk-lead")}</p>
        {overdue}
        {followed}
        {filter_form(&props.filter, error_of(&props.wrong, "q"))}
        <p>{props.count}</p>
        {empty}
        {props.verdicts.map(Chart::show)}
        <ul class="lines">{rows}</ul>
        <p class="quiet">{props.counted}</p>
    }
    .into_any()
}

fn filter_form(filter: &QueueFilter, error: Option<String>) -> AnyView {
    let all = |options: &Options| {
        let all = std::iter::once((String::new(), t!("desk-all")));
        all.chain(options.iter().cloned()).collect::<Options>()
    };
    let fields = [&filter.query, &filter.kind, &filter.verdict, &filter.domain, &filter.age, &filter.state];
    let limited = fields.iter().any(|field| !field.is_empty());
    let clear = limited.then(|| view! { <a href=link("/desk")>{t!("desk-show-all")}</a> });
    view! {
        <form class="filter-form" method="get" action=link("/desk") role="search" aria-label=t!("desk-filter")>
            <Field id="q" label=t!("desk-search") value=filter.query.clone() kind="search" error=error />
            <Select id="kind" label=t!("desk-kind") options=all(&filter.kinds) chosen=filter.kind.clone() />
            <Select id="verdict" label=t!("desk-verdict") options=all(&filter.verdicts) chosen=filter.verdict.clone() />
            <Select id="domain" label=t!("desk-domain") options=all(&filter.domains) chosen=filter.domain.clone() />
            <Select id="age" label=t!("desk-age") options=all(&filter.ages) chosen=filter.age.clone() />
            <Select id="state" label=t!("desk-state") options=filter.states.clone() chosen=filter.state.clone() />
            <p class="buttons"><Submit text=t!("desk-show") second=true />{clear}</p>
        </form>
    }
    .into_any()
}

fn row(row: ThingRow) -> AnyView {
    let uses = (!row.uses.is_empty()).then(|| view! { <p class="words">{row.uses}</p> });
    view! {
        <li class="line">
            <p class="line-text"><a href=link(&row.href)>{row.about}</a>" "<span class="state" class:done=!row.waits>{row.waiting}</span></p>
            {row.wording.show()}
            <p class="words">{row.verdicts}" · "{row.more}</p>
            {uses}
        </li>
    }
    .into_any()
}
