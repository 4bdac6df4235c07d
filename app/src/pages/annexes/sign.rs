//! Who stands behind the requirement set, and the decision on the whole.

use super::gates::{GateView, stations};
use crate::components::{
    Choices, ConflictNotice, ErrorSummary, Field, Hidden, Options, Select, Submit, Takes, Theirs, Wrong, error_of,
    keeps_draft, open_to,
};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// Something that a role card signs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignRow {
    /// The id of its field: `sign-G3-it_architect`.
    pub id: String,
    /// What is signed, in a sentence.
    pub text: String,
    /// Whose sign-off it is: the name of the role card.
    pub role: String,
    /// How it stands: signed by whom and when, or fallen away.
    pub status: Option<String>,
    /// Those who have the role card, with nobody first.
    pub people: Options,
    /// The key of the person chosen.
    pub chosen: String,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct SignProps {
    /// The procurement.
    pub procurement: String,
    /// How far it is.
    pub gates: Vec<GateView>,
    /// What is signed.
    pub rows: Vec<SignRow>,
    /// The day the sign-offs carry.
    pub on: String,
    /// Versions of the sign-offs, and what the person has seen.
    pub hidden: Vec<(String, String)>,
    /// The decision.
    pub decision: DecisionForm,
    /// What is wrong.
    pub wrong: Wrong,
    /// What others saved meanwhile.
    pub theirs: Theirs,
}

/// The decision on the memo.
#[derive(Clone, Debug, Default)]
pub struct DecisionForm {
    /// The outcomes.
    pub outcomes: Options,
    /// The one chosen.
    pub outcome: String,
    /// What it depends on.
    pub conditions: String,
    /// Those who may decide, with nobody first.
    pub people: Options,
    /// The key of the one who did.
    pub by: String,
    /// When.
    pub on: String,
    /// How it stands now.
    pub status: Option<String>,
    /// The versions of the entries, and what the person has seen.
    pub hidden: Vec<(String, String)>,
}

/// The page.
pub fn sign_page(props: SignProps) -> AnyView {
    let base = link(&format!("/p/{}/annexes", props.procurement));
    let roles = link(&format!("/p/{}/roles", props.procurement));
    let rows = props.rows.iter().cloned().map(|row| sign_row(row, &roles, &props.wrong)).collect_view();
    let signs = (!props.rows.is_empty()).then(|| {
        view! {
            <section aria-labelledby="signs">
                <h2 id="signs">{t!("sign-set")}</h2>
                <p>{t!("sign-set-lead")}</p>
                <form method="post" action=format!("{base}/sign") novalidate>
                    {open_to(Takes::Sign, view! {
                        <Hidden fields=props.hidden.clone() />
                        {rows}
                        <Field id="on" label=t!("sign-on") kind="date" value=props.on.clone() error=error_of(&props.wrong, "on") />
                        <Submit text=t!("sign-save") />
                    })}
                </form>
            </section>
        }
    });
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        <ConflictNotice theirs=props.theirs.clone() />
        <p class="back"><a href=base.clone()>{t!("annexes-back")}</a></p>
        <h1>{t!("sign-title")}</h1>
        <p class="lead">{t!("sign-lead")}</p>
        {stations(&props.procurement, &props.gates)}
        {signs}
        {decision(&base, &roles, props.decision, &props.wrong)}
    }
    .into_any()
}

fn sign_row(row: SignRow, roles: &str, wrong: &Wrong) -> AnyView {
    let status = row.status.map(|status| view! { <p class="quiet">{status}</p> });
    // With nobody to choose, the page says where people get role cards.
    let control = if row.people.len() < 2 {
        view! { <p id=row.id.clone()><strong>{row.text}</strong>" "<a href=roles.to_owned()>{t!("sign-nobody", role = row.role)}</a></p> }
            .into_any()
    } else {
        let error = error_of(wrong, &row.id);
        view! { <Select id=row.id label=row.text options=row.people chosen=row.chosen error=error /> }.into_any()
    };
    view! { <div class="sign-row">{control}{status}</div> }.into_any()
}

fn decision(base: &str, roles: &str, form: DecisionForm, wrong: &Wrong) -> AnyView {
    let status = form.status.map(|status| view! { <p class="note">{status}</p> });
    let body = if form.people.len() < 2 {
        view! { <p><a href=roles.to_owned()>{t!("decision-nobody")}</a></p> }.into_any()
    } else {
        view! {
            <form method="post" action=format!("{base}/decision") novalidate>
                {open_to(Takes::Sign, view! {
                    <Hidden fields=form.hidden />
                    <Choices id="outcome" legend=t!("decision-outcome") options=form.outcomes chosen=vec![form.outcome] error=error_of(wrong, "outcome") />
                    <Field id="conditions" label=t!("decision-conditions") help=t!("decision-conditions-help") value=form.conditions lines=3 error=error_of(wrong, "conditions") />
                    <div class="pair">
                        <Select id="by" label=t!("decision-by") options=form.people chosen=form.by error=error_of(wrong, "by") />
                        <Field id="decided" label=t!("decision-on") kind="date" value=form.on error=error_of(wrong, "decided") />
                    </div>
                    <Submit text=t!("decision-save") />
                    {keeps_draft()}
                })}
            </form>
        }
        .into_any()
    };
    view! {
        <section aria-labelledby="decision">
            <h2 id="decision">{t!("decision-title")}</h2>
            <p>{t!("decision-lead")}</p>
            {status}
            {body}
        </section>
    }
    .into_any()
}
