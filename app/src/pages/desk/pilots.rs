//! The reports of pilots that were sent to the editors, or came from other organisations.

use super::{Section, sections};
use crate::frame::link;
use crate::pages::pilot::{Asked, ReportBody, interviews, report_body};
use crate::t;
use leptos::prelude::*;

/// A report in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PilotRow {
    /// Its page, below the root.
    pub href: String,
    /// What it is called.
    pub name: String,
    /// When it was sent, in words.
    pub sent: String,
}

/// What the list shows.
#[derive(Clone, Debug, Default)]
pub struct PilotsProps {
    /// The reports, the latest first.
    pub rows: Vec<PilotRow>,
}

/// The list.
pub fn pilots_page(props: PilotsProps) -> AnyView {
    let none = props.rows.is_empty().then(|| view! { <p class="empty">{t!("desk-pilots-none")}</p> });
    let rows = props.rows.into_iter().map(|row| {
        let href = link(&row.href);
        view! { <li class="line"><p class="line-text"><a href=href>{row.name}</a></p><p class="words">{row.sent}</p></li> }
    });
    let rows = rows.collect_view();
    view! {
        {sections(Section::Pilots)}
        <h1>{t!("desk-pilots")}</h1>
        <p class="lead">{t!("desk-pilots-lead")}</p>
        {none}
        <ul class="lines">{rows}</ul>
    }
    .into_any()
}

/// What somebody wrote of a step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepWords {
    /// The name of the step.
    pub step: String,
    /// What was hard.
    pub hard: String,
    /// What helped.
    pub helped: String,
}

/// What the page of a report shows.
#[derive(Clone, Debug, Default)]
pub struct PilotReportProps {
    /// What it is called.
    pub name: String,
    /// When it was sent, in words.
    pub sent: String,
    /// What it says of lines and times.
    pub body: ReportBody,
    /// What people wrote of the steps.
    pub steps: Vec<StepWords>,
    /// What was answered in the interview.
    pub interviews: Vec<Asked>,
}

/// The page of a report.
pub fn pilot_report_page(props: PilotReportProps) -> AnyView {
    let steps = (!props.steps.is_empty()).then(|| {
        let rows = props.steps.into_iter().map(|told| {
            let part = |heading: String, text: String| {
                (!text.is_empty()).then(|| view! { <p><strong>{heading}</strong></p><p class="as-typed">{text}</p> })
            };
            view! {
                <li class="conversation">
                    <p class="comment-head"><strong>{told.step}</strong></p>
                    {part(t!("pilot-hard"), told.hard)}
                    {part(t!("pilot-helped"), told.helped)}
                </li>
            }
        });
        view! { <section><h2>{t!("pilot-steps")}</h2><ul class="conversations">{rows.collect_view()}</ul></section> }
    });
    let said = (!props.interviews.is_empty())
        .then(|| view! { <section><h2>{t!("pilot-interview")}</h2>{interviews(props.interviews, false)}</section> });
    view! {
        {sections(Section::Pilots)}
        <p class="back"><a href=link("/desk/pilots")>{t!("desk-pilots-back")}</a></p>
        <h1>{props.name}</h1>
        <p class="lead">{t!("desk-pilot-lead", version = props.body.version.clone())}" "{props.sent}</p>
        {report_body(props.body)}
        {steps}
        {said}
    }
    .into_any()
}
