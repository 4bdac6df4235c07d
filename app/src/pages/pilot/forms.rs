//! How a step went, and the closing interview.

use super::caution;
use crate::components::{ErrorSummary, Field, Submit, Wrong, error_of};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// What the page of a step shows.
#[derive(Clone, Debug, Default)]
pub struct ReviewProps {
    /// The page of the pilot, below the root.
    pub home: String,
    /// The last part of the step's address.
    pub path: &'static str,
    /// The name of the step.
    pub step: String,
    /// Whether the pilot has ended.
    pub ended: bool,
    /// How long it took, as typed.
    pub minutes: String,
    /// What was hard.
    pub hard: String,
    /// What helped.
    pub helped: String,
    /// What is wrong.
    pub wrong: Wrong,
}

/// How a step went.
pub fn review_page(props: ReviewProps) -> AnyView {
    let error = |field: &str| error_of(&props.wrong, field);
    let home = link(&props.home);
    let send = sends(props.ended);
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        <p class="back"><a href=home.clone()>{t!("pilot-back")}</a></p>
        <h1>{t!("pilot-step", step = props.step.clone())}</h1>
        {caution()}
        <form class="say" method="post" action=format!("{home}/steps/{}", props.path) novalidate>
            <Field id="minutes" label=t!("pilot-minutes") help=t!("pilot-minutes-help") value=props.minutes.clone() error=error("minutes") />
            <Field id="hard" label=t!("pilot-hard") value=props.hard.clone() lines=4 error=error("hard") />
            <Field id="helped" label=t!("pilot-helped") value=props.helped.clone() lines=4 error=error("helped") />
            {send}
        </form>
    }
    .into_any()
}

/// The button; or that there is nothing to send to any longer.
fn sends(ended: bool) -> AnyView {
    match ended {
        true => view! { <p class="note">{t!("pilot-wrong-ended")}</p> }.into_any(),
        false => view! { <Submit text=t!("save") /> }.into_any(),
    }
}

/// What the page of the interview shows.
#[derive(Clone, Debug, Default)]
pub struct InterviewProps {
    /// The page of the pilot, below the root.
    pub home: String,
    /// Whether the pilot has ended.
    pub ended: bool,
    /// The questions: name of the field, words, and what was answered.
    pub questions: Vec<(String, String, String)>,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The closing interview.
pub fn interview_page(props: InterviewProps) -> AnyView {
    let home = link(&props.home);
    let wrong = props.wrong.clone();
    let questions = props.questions.into_iter().map(|(id, text, answer)| {
        let error = error_of(&wrong, &id);
        view! { <Field id=id label=text value=answer lines=4 error=error /> }
    });
    let questions = questions.collect_view();
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        <p class="back"><a href=home.clone()>{t!("pilot-back")}</a></p>
        <h1>{t!("pilot-interview")}</h1>
        <p class="lead">{t!("pilot-interview-lead")}</p>
        {caution()}
        <form class="say" method="post" action=format!("{home}/interview") novalidate>
            {questions}
            {sends(props.ended)}
        </form>
    }
    .into_any()
}
