//! Several acceptances at once: the risk owner reads the list, takes out what needs a closer look, and signs for the rest.

use super::{Level, LevelWord, NoPeople};
use crate::components::{
    ConflictNotice, ErrorSummary, Field, Hidden, Options, Select, Submit, Takes, Theirs, Wrong, error_of, open_to,
};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// A residual risk that waits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AcceptRow {
    /// The scenario.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What remains.
    pub residual: Level,
    /// What secures it: the measures in words.
    pub secured: Vec<String>,
    /// The role that may accept it.
    pub role: String,
    /// Whether that is an escalation.
    pub escalates: bool,
    /// Why an earlier acceptance fell away.
    pub reopened: Vec<String>,
    /// Whether it is ticked.
    pub ticked: bool,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct AcceptProps {
    /// The procurement.
    pub procurement: String,
    /// What waits.
    pub rows: Vec<AcceptRow>,
    /// The people: key, and name with roles.
    pub people: Options,
    /// The key of the person.
    pub by: String,
    /// The date.
    pub on: String,
    /// Versions, and what the person has seen.
    pub hidden: Vec<(String, String)>,
    /// What is wrong.
    pub wrong: Wrong,
    /// What others saved meanwhile.
    pub theirs: Theirs,
}

/// The page.
pub fn accept_page(props: AcceptProps) -> AnyView {
    let risk = link(&format!("/p/{}/risk", props.procurement));
    let rows = props.rows.clone().into_iter().map(|row| residual(&risk, row, &props.wrong)).collect_view();
    let body = if props.rows.is_empty() {
        view! { <p class="empty">{t!("risk-accept-none")}</p> }.into_any()
    } else if props.people.len() < 2 {
        view! { <NoPeople procurement=props.procurement.clone() /> }.into_any()
    } else {
        view! {
            <form method="post" action=format!("{risk}/accept") novalidate>
                {open_to(Takes::Sign, view! {
                    <Hidden fields=props.hidden.clone() />
                    <ul class="residuals">{rows}</ul>
                    <div class="pair">
                        <Select id="by" label=t!("risk-accept-by") options=props.people.clone() chosen=props.by.clone() error=error_of(&props.wrong, "by") />
                        <Field id="on" label=t!("risk-accept-on") kind="date" value=props.on.clone() error=error_of(&props.wrong, "on") />
                    </div>
                    <Submit text=t!("risk-accept-ticked") />
                })}
            </form>
        }
        .into_any()
    };
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        <ConflictNotice theirs=props.theirs.clone() />
        <p class="back"><a href=risk>{t!("risk-back")}</a></p>
        <h1>{t!("risk-accept-title")}</h1>
        <p class="lead">{t!("risk-accept-lead")}</p>
        {body}
    }
    .into_any()
}

fn residual(risk: &str, row: AcceptRow, wrong: &Wrong) -> AnyView {
    let id = format!("accept-{}", row.id);
    let error = error_of(wrong, &id);
    let invalid = error.is_some();
    let secured = if row.secured.is_empty() {
        t!("risk-secured-by-nothing")
    } else {
        format!("{} {}", t!("risk-secured-by"), row.secured.join("; "))
    };
    let role =
        if row.escalates { t!("risk-role-escalates", role = row.role) } else { t!("risk-role", role = row.role) };
    let reopened = (!row.reopened.is_empty()).then(|| view! { <p class="warning">{row.reopened.join(" ")}</p> });
    let error_id = error.is_some().then(|| format!("{id}-error"));
    view! {
        <li class="field" class:wrong=invalid>
            {error.map(|error| view! { <p class="error" id=error_id.clone()>{error}</p> })}
            <div class="choice">
                <input id=id.clone() type="checkbox" name="accept" value=row.id.clone() checked=row.ticked aria-describedby=error_id />
                <label for=id><span class="id">{row.id.clone()}</span>" "{row.title}" "<LevelWord level=row.residual /></label>
            </div>
            <p class="quiet">{secured}</p>
            <p class="quiet">{role}" "<a href=format!("{risk}/{}", row.id)>{t!("risk-accept-look")}<span class="heard-only">" "{row.id.clone()}</span></a></p>
            {reopened}
        </li>
    }
    .into_any()
}
