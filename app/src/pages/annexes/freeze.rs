//! Freezing a version: as whom, and why, where something is missing.

use super::gates::{GateView, gate_list};
use crate::components::{
    ErrorSummary, Field, Hidden, Options, Select, Submit, Takes, Wrong, error_of, keeps_draft, open_to,
};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct FreezeProps {
    /// The procurement.
    pub procurement: String,
    /// The number that the version gets.
    pub number: i64,
    /// The gates.
    pub gates: Vec<GateView>,
    /// Whether all of them are passed.
    pub passed: bool,
    /// Those who may freeze it as things stand, with nobody first.
    pub people: Options,
    /// The role cards that may, in words.
    pub roles: String,
    /// The key of the person chosen.
    pub by: String,
    /// The day that the files carry.
    pub date: String,
    /// Why, although something is missing.
    pub reason: String,
    /// What the page was made from.
    pub hidden: Vec<(String, String)>,
    /// What is wrong.
    pub wrong: Wrong,
    /// Whether something has changed since the page was made.
    pub late: bool,
}

/// The page.
pub fn freeze_page(props: FreezeProps) -> AnyView {
    let base = link(&format!("/p/{}/annexes", props.procurement));
    let late = props.late.then(|| {
        view! {
            <section class="conflict" role="alert" aria-labelledby="late" tabindex="-1" autofocus>
                <h2 id="late">{t!("freeze-late")}</h2>
                <p>{t!("freeze-late-lead")}</p>
            </section>
        }
    });
    let lead = if props.passed { t!("freeze-ready") } else { t!("freeze-not-ready") };
    let nobody = props.people.len() < 2;
    let form = if nobody {
        let roles = link(&format!("/p/{}/roles", props.procurement));
        view! {
            <section class="conflict" aria-labelledby="nobody">
                <h2 id="nobody">{t!("freeze-nobody")}</h2>
                <p>{t!("freeze-nobody-lead", roles = props.roles.clone())}</p>
                <p><a href=roles>{t!("freeze-nobody-do")}</a></p>
            </section>
        }
        .into_any()
    } else {
        form(&base, &props)
    };
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        {late}
        <p class="back"><a href=base.clone()>{t!("annexes-back")}</a></p>
        <h1>{t!("freeze-title", number = props.number)}</h1>
        <p class="lead">{t!("freeze-lead")}</p>
        <section aria-labelledby="gates">
            <h2 id="gates">{t!("gates-title")}</h2>
            <p>{lead}</p>
            {gate_list(&props.gates)}
        </section>
        {form}
    }
    .into_any()
}

fn form(base: &str, props: &FreezeProps) -> AnyView {
    let reason = (!props.passed).then(|| {
        view! {
            <Field id="reason" label=t!("freeze-reason") help=t!("freeze-reason-help") value=props.reason.clone() lines=4 error=error_of(&props.wrong, "reason") />
        }
    });
    let button = if props.passed { t!("freeze-do") } else { t!("freeze-do-anyway") };
    view! {
        <form method="post" action=format!("{base}/freeze") novalidate>
            {open_to(Takes::Write, view! {
                <Hidden fields=props.hidden.clone() />
                <div class="pair">
                    <Select id="by" label=t!("freeze-by") help=t!("freeze-by-help") options=props.people.clone() chosen=props.by.clone() error=error_of(&props.wrong, "by") />
                    <Field id="date" label=t!("annexes-date") help=t!("freeze-date-help") kind="date" value=props.date.clone() error=error_of(&props.wrong, "date") />
                </div>
                {reason}
                <Submit text=button />
                {keeps_draft()}
            })}
        </form>
    }
    .into_any()
}
