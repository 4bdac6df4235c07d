//! The page of a pilot.

use super::{Asked, interviews};
use crate::components::Submit;
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// What somebody told of a step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ToldRow {
    /// Who.
    pub who: String,
    /// When, in words.
    pub at: String,
    /// How long it took, in words; none where nobody said.
    pub minutes: Option<String>,
    /// What was hard.
    pub hard: String,
    /// What helped.
    pub helped: String,
}

/// A step with what was told of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepRow {
    /// The last part of its address.
    pub path: &'static str,
    /// Its name.
    pub name: String,
    /// Whether the person who looks has told of it.
    pub own: bool,
    /// What was told.
    pub told: Vec<ToldRow>,
}

/// A pilot that was begun.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Going {
    /// Since when, by whom, or that it has ended, in a sentence.
    pub state: String,
    /// Whether it has ended.
    pub ended: bool,
    /// Whether what people write may leave.
    pub shares: bool,
    /// The steps.
    pub steps: Vec<StepRow>,
    /// Whether the person who looks has answered the interview.
    pub answered: bool,
    /// What was answered in it.
    pub interviews: Vec<Asked>,
    /// When the report was sent to the editors, in a sentence; none where it was not.
    pub sent: Option<String>,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct BoardProps {
    /// Its address, below the root.
    pub home: String,
    /// Whether the person answers for the procurement.
    pub owner: bool,
    /// Whether the person may see the report.
    pub reports: bool,
    /// The pilot; none for a procurement that is none.
    pub going: Option<Going>,
}

/// The page.
pub fn board_page(props: BoardProps) -> AnyView {
    let home = link(&props.home);
    let (owner, reports) = (props.owner, props.reports);
    let body = match props.going {
        None => none(&home, owner),
        Some(going) => told(&home, owner, reports, going),
    };
    view! {
        <h1>{t!("pilot")}</h1>
        <p class="lead">{t!("pilot-lead")}</p>
        {body}
    }
    .into_any()
}

fn none(home: &str, owner: bool) -> AnyView {
    let begin = match owner {
        true => settle(home, "begin", t!("pilot-begin"), false),
        false => view! { <p class="quiet">{t!("pilot-owner-begins")}</p> }.into_any(),
    };
    view! { <p class="empty">{t!("pilot-none")}</p>{begin} }.into_any()
}

/// A button that settles something.
fn settle(home: &str, act: &'static str, words: String, second: bool) -> AnyView {
    view! {
        <form method="post" action=home.to_owned() novalidate>
            <Submit text=words second=second name="do" value=act />
        </form>
    }
    .into_any()
}

fn told(home: &str, owner: bool, reports: bool, going: Going) -> AnyView {
    let ended = going.ended;
    let steps = going.steps.into_iter().map(|row| step(home, ended, row)).collect_view();
    let report = reports.then(|| view! { <p><a href=format!("{home}/report")>{t!("pilot-report-see")}</a></p> });
    let words = if going.answered { t!("pilot-interview-change") } else { t!("pilot-interview-answer") };
    let interview = (!ended).then(|| view! { <p><a class="button" href=format!("{home}/interview")>{words}</a></p> });
    let shares = if going.shares { t!("pilot-shares") } else { t!("pilot-keeps") };
    let sent = going.sent.is_some();
    let state_of_report = going.sent.map(|words| view! { <p>{words}</p> });
    let settles = owner.then(|| {
        let send = settle(home, "send", if sent { t!("pilot-send-again") } else { t!("pilot-send") }, false);
        let back = sent.then(|| settle(home, "take-back", t!("pilot-take-back"), true));
        let leave = match going.shares {
            true => settle(home, "keep", t!("pilot-keep"), true),
            false => settle(home, "share", t!("pilot-share"), true),
        };
        let end = match ended {
            true => settle(home, "begin", t!("pilot-again"), true),
            false => settle(home, "end", t!("pilot-end"), true),
        };
        view! {
            {leave}
            <p>{t!("pilot-send-lead")}</p>
            {send}
            {back}
            {end}
        }
    });
    view! {
        <p>{going.state}</p>
        {report}
        <h2>{t!("pilot-steps")}</h2>
        <p>{t!("pilot-steps-lead")}</p>
        <ol class="pilot-steps">{steps}</ol>
        <h2 id="interview">{t!("pilot-interview")}</h2>
        <p>{t!("pilot-interview-lead")}</p>
        {interview}
        {interviews(going.interviews, true)}
        <h2>{t!("pilot-leaves")}</h2>
        <p>{shares}</p>
        {state_of_report}
        {settles}
    }
    .into_any()
}

fn step(home: &str, ended: bool, row: StepRow) -> AnyView {
    let words = if row.own { t!("pilot-step-change") } else { t!("pilot-step-tell") };
    let about = row.name.clone();
    let tell = (!ended).then(|| {
        let href = format!("{home}/steps/{}", row.path);
        view! { <p><a href=href>{words}<span class="heard-only">" " {about}</span></a></p> }
    });
    let told = row.told.into_iter().map(|told| {
        let part = |heading: String, text: String| {
            (!text.is_empty()).then(|| view! { <p><strong>{heading}</strong></p><p class="as-typed">{text}</p> })
        };
        let minutes = told.minutes.map(|minutes| format!(" · {minutes}"));
        view! {
            <li class="conversation">
                <p class="comment-head"><strong>{told.who}</strong>" "<span class="quiet">{told.at}{minutes}</span></p>
                {part(t!("pilot-hard"), told.hard)}
                {part(t!("pilot-helped"), told.helped)}
            </li>
        }
    });
    let told = told.collect_view();
    view! {
        <li id=format!("step-{}", row.path)>
            <h3>{row.name}</h3>
            <ul class="conversations">{told}</ul>
            {tell}
        </li>
    }
    .into_any()
}
