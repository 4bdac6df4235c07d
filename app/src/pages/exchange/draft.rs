//! A file on its way: what would become of it, row by row, before anything is written.

use super::mapping::{MappingProps, mapping_form};
use super::{Told, crumbs, pair};
use crate::components::{ErrorSummary, Submit, Wrong};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// How many rows met which fate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Entries read.
    pub read: usize,
    /// Rows left aside for a good reason.
    pub skipped: usize,
    /// Mistakes.
    pub wrong: usize,
    /// Columns nobody has explained.
    pub unexplained: usize,
}

/// Which rows are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// All of them.
    #[default]
    All,
    /// Those left aside.
    Skipped,
    /// Those with a mistake.
    Wrong,
}

impl Filter {
    /// The word in the address.
    pub fn code(self) -> &'static str {
        match self {
            Filter::All => "all",
            Filter::Skipped => "skipped",
            Filter::Wrong => "wrong",
        }
    }
}

/// What became of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fate {
    /// Read.
    #[default]
    Read,
    /// Left aside.
    Skipped,
    /// Wrong.
    Wrong,
}

/// A row of the file.
#[derive(Clone, Debug, Default)]
pub struct ReceiptRow {
    /// Where it stands.
    pub place: String,
    /// What became of it.
    pub fate: Fate,
    /// As what it was read, or why not: each thing that is wrong with it.
    pub told: Vec<Told>,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct DraftProps {
    /// The id of the file.
    pub id: String,
    /// Its name.
    pub file: String,
    /// What it was read as.
    pub format: String,
    /// How many rows met which fate.
    pub counts: Counts,
    /// What it would become, when nothing is in the way.
    pub becomes: Option<String>,
    /// What is wrong with what was asked for.
    pub wrong: Wrong,
    /// What can be said about its columns, where that makes sense.
    pub mapping: Option<MappingProps>,
    /// Which rows are shown.
    pub filter: Filter,
    /// The rows, as many as are shown.
    pub rows: Vec<ReceiptRow>,
    /// How many there are of them.
    pub of: usize,
}

/// The page.
pub fn draft_page(props: DraftProps) -> AnyView {
    let base = link(&format!("/catalogue/import/{}", props.id));
    let counts = props.counts;
    let next = match &props.becomes {
        Some(becomes) => ready(&base, becomes),
        None => view! { <p class="note" id="not-yet">{not_yet(counts, props.mapping.is_some())}</p> }.into_any(),
    };
    let mapping = props.mapping.clone().map(|mapping| mapping_form(&props.id, mapping, &props.wrong));
    let unexplained = (counts.unexplained > 0).then(|| pair(t!("exchange-unexplained"), counts.unexplained));
    view! {
        {crumbs(&[("/catalogue/import", t!("exchange-upload"))])}
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{t!("exchange-draft", file = props.file.clone())}</h1>
        <p class="lead">{t!("exchange-draft-lead")}</p>
        <dl class="pairs">
            {pair(t!("exchange-format"), props.format.clone())}
            {pair(t!("exchange-read-count"), counts.read)}
            {pair(t!("exchange-skipped"), counts.skipped)}
            {pair(t!("exchange-wrong"), counts.wrong)}
            {unexplained}
        </dl>
        {next}
        {mapping}
        {receipt(&base, &props)}
        <section aria-labelledby="discard">
            <h2 id="discard">{t!("exchange-discard")}</h2>
            <p>{t!("exchange-discard-lead")}</p>
            <form method="post" action=format!("{base}/delete")><Submit text=t!("exchange-discard-do") second=true /></form>
        </section>
    }
    .into_any()
}

fn ready(base: &str, becomes: &str) -> AnyView {
    view! {
        <section class="saved ready" aria-labelledby="ready">
            <h2 id="ready">{t!("exchange-ready")}</h2>
            <p>{becomes.to_owned()}</p>
            <form method="post" action=format!("{base}/accept")><Submit text=t!("exchange-accept") /></form>
        </section>
    }
    .into_any()
}

fn not_yet(counts: Counts, can_be_mapped: bool) -> String {
    match (counts.unexplained, counts.wrong, can_be_mapped) {
        (0, 0, _) => t!("exchange-nothing-in-it"),
        (0, _, true) => t!("exchange-not-yet-wrong"),
        (0, _, false) => t!("exchange-not-yet-file"),
        _ => t!("exchange-not-yet-columns"),
    }
}

fn receipt(base: &str, props: &DraftProps) -> AnyView {
    let filters = [
        (Filter::All, t!("exchange-filter-all")),
        (Filter::Skipped, t!("exchange-filter-skipped", count = props.counts.skipped)),
        (Filter::Wrong, t!("exchange-filter-wrong", count = props.counts.wrong)),
    ];
    let filters = filters.map(|(filter, words)| {
        let current = (filter == props.filter).then_some("true");
        view! { <li><a href=format!("{base}?show={}#receipt", filter.code()) aria-current=current>{words}</a></li> }
    });
    let rows = props.rows.iter().map(|row| {
        let (class, fate) = match row.fate {
            Fate::Read => ("fate read", t!("exchange-fate-read")),
            Fate::Skipped => ("fate skipped", t!("exchange-fate-skipped")),
            Fate::Wrong => ("fate wrong", t!("exchange-fate-wrong")),
        };
        view! {
            <tr>
                <th scope="row">{row.place.clone()}</th>
                <td class=class>{fate}</td>
                <td>{row.told.iter().map(|told| view! { <p>{told.show()}</p> }).collect_view()}</td>
            </tr>
        }
    });
    let shown = props.rows.len();
    let rows = rows.collect_view();
    let table = if shown == 0 {
        view! { <p class="empty">{t!("exchange-no-rows")}</p> }.into_any()
    } else {
        view! {
            <table class="receipt">
                <thead><tr>
                    <th scope="col">{t!("exchange-where")}</th>
                    <th scope="col">{t!("exchange-fate")}</th>
                    <th scope="col">{t!("exchange-why")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    };
    let more = (shown < props.of)
        .then(|| view! { <p class="quiet">{t!("exchange-first-rows", shown = shown, all = props.of)}</p> });
    view! {
        <section aria-labelledby="receipt">
            <h2 id="receipt">{t!("exchange-receipt")}</h2>
            <ul class="filter">{filters.collect_view()}</ul>
            {more}
            {table}
            <p><a href=format!("{base}/receipt.csv") download="kvittering.csv">{t!("exchange-receipt-file")}</a></p>
        </section>
    }
    .into_any()
}
