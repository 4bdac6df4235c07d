//! What is said above a form: that somebody else was faster, and that an acceptance has fallen away.

use crate::t;
use leptos::prelude::*;

/// What somebody else saved in the same place while the form was being filled in: what it is, and how it stands now.
pub type Theirs = Vec<(String, String)>;

/// Shows what a colleague saved. What the person typed is kept in the form below it.
#[component]
pub fn ConflictNotice(theirs: Theirs) -> impl IntoView {
    (!theirs.is_empty()).then(|| {
        let rows = theirs.into_iter().map(|(what, value)| {
            view! { <div><dt>{what}</dt><dd>{value}</dd></div> }
        });
        view! {
            <section class="conflict" role="alert" aria-labelledby="conflict" tabindex="-1" autofocus>
                <h2 id="conflict">{t!("conflict-title")}</h2>
                <p>{t!("conflict-lead")}</p>
                <dl class="theirs">{rows.collect_view()}</dl>
                <p>{t!("conflict-advice")}</p>
            </section>
        }
        .into_any()
    })
}

/// A scenario that has to be accepted anew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reopened {
    /// The address of its page.
    pub href: String,
    /// Its id and title.
    pub name: String,
    /// Why, in sentences.
    pub why: Vec<String>,
}

/// Says which acceptances fell away with what was just saved.
#[component]
pub fn ReopenedNotice(scenarios: Vec<Reopened>) -> impl IntoView {
    (!scenarios.is_empty()).then(|| {
        let count = scenarios.len();
        let rows = scenarios.into_iter().map(|scenario| {
            let why = scenario.why.join(" ");
            view! { <li><a href=scenario.href>{scenario.name}</a>": "{why}</li> }
        });
        view! {
            <section class="conflict reopened" aria-labelledby="reopened">
                <h2 id="reopened">{t!("reopened-title", count = count)}</h2>
                <ul>{rows.collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

/// Hidden fields.
#[component]
pub fn Hidden(fields: Vec<(String, String)>) -> impl IntoView {
    let rows = fields.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value /> });
    rows.collect_view()
}
