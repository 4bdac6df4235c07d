//! What a pilot did with the catalogue.

use super::{Asked, interviews};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// Entries that the same became of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangedRow {
    /// What became of them.
    pub heading: String,
    /// Id and text of each.
    pub entries: Vec<(String, String)>,
}

/// How long a step took.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimeRow {
    /// The name of the step.
    pub step: String,
    /// How long, in words.
    pub minutes: String,
}

/// What a report says of lines and times.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportBody {
    /// The version of the release that was tried out.
    pub version: String,
    /// How many items were proposed, in a sentence.
    pub proposed: String,
    /// How many lines were added, in a sentence.
    pub own: String,
    /// What became of them.
    pub changed: Vec<ChangedRow>,
    /// How long the steps took.
    pub times: Vec<TimeRow>,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct ReportProps {
    /// The page of the pilot, below the root.
    pub home: String,
    /// Whether what people wrote may leave.
    pub shares: bool,
    /// Whether the person may have it as a file.
    pub file: bool,
    /// When it was sent to the editors, in a sentence; none where it was not.
    pub sent: Option<String>,
    /// What it says of lines and times.
    pub body: ReportBody,
    /// What was answered in the interview.
    pub interviews: Vec<Asked>,
}

/// The page.
pub fn report_page(props: ReportProps) -> AnyView {
    let home = link(&props.home);
    let file = props.file.then(|| {
        view! { <p><a class="button second" href=format!("{home}/report.json") download="kravspor-pilot.json">{t!("pilot-report-file")}</a></p> }
    });
    let sent = props.sent.map(|words| view! { <p>{words}</p> });
    let said = (!props.interviews.is_empty())
        .then(|| view! { <section><h2>{t!("pilot-interview")}</h2>{interviews(props.interviews, false)}</section> });
    let leaves = if props.shares { t!("pilot-shares") } else { t!("pilot-keeps") };
    view! {
        <p class="back"><a href=home.clone()>{t!("pilot-back")}</a></p>
        <h1>{t!("pilot-report")}</h1>
        <p class="lead">{t!("pilot-report-lead", version = props.body.version.clone())}</p>
        <p>{leaves}</p>
        {sent}
        {file}
        {report_body(props.body)}
        {said}
    }
    .into_any()
}

/// What a report says of lines and times.
pub(in crate::pages) fn report_body(body: ReportBody) -> AnyView {
    let nothing = body.changed.iter().all(|row| row.entries.is_empty());
    let nothing = nothing.then(|| view! { <p class="empty">{t!("pilot-report-nothing")}</p> });
    let changed = body.changed.into_iter().filter(|row| !row.entries.is_empty()).map(|row| {
        let entries = row.entries.into_iter().map(|(id, text)| view! { <li><strong>{id}</strong>" "{text}</li> });
        view! { <section><h2>{row.heading}</h2><ul>{entries.collect_view()}</ul></section> }
    });
    let changed = changed.collect_view();
    let times = (!body.times.is_empty()).then(|| {
        let rows = body.times.into_iter().map(|row| view! { <div><dt>{row.step}</dt><dd>{row.minutes}</dd></div> });
        view! { <section><h2>{t!("pilot-times")}</h2><dl class="pairs">{rows.collect_view()}</dl></section> }
    });
    view! {
        <p>{body.proposed}" "{body.own}</p>
        {nothing}
        {changed}
        {times}
    }
    .into_any()
}
