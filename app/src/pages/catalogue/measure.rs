//! One measure: what it is, when it makes sense, and what it becomes.

use super::condition::condition;
use super::parts::{Place, Reference, Row, Said, curated, names, pair, references, rows};
use crate::t;
use catalogue::document::condition::Condition;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct MeasureProps {
    /// Where it stands.
    pub place: Place,
    /// The measure.
    pub id: String,
    /// The id and the name of its domain; none for the municipality's own.
    pub domain: Option<(String, Said)>,
    /// What it is called.
    pub text: Said,
    /// What it is and why it helps.
    pub explanation: Said,
    /// Who carries it out.
    pub carrier: Said,
    /// What it helps against the loss of.
    pub aspects: Said,
    /// When it makes sense; always, if absent.
    pub only_when: Option<Condition>,
    /// The items it becomes.
    pub items: Vec<Row>,
    /// The scenarios it helps against.
    pub scenarios: Vec<Row>,
    /// References.
    pub references: Vec<Reference>,
}

/// The page.
pub fn measure_page(props: MeasureProps) -> AnyView {
    let place = &props.place;
    let up = match &props.domain {
        Some((id, name)) => (place.to(&format!("/catalogue/domain/{id}")), name.show()),
        None => (place.to("/catalogue/measures"), t!("catalogue-measures").into_any()),
    };
    let items = match props.items.is_empty() {
        true => view! { <p>{t!("catalogue-measure-buyer")}</p> }.into_any(),
        false => rows(place, &props.items),
    };
    let scenarios = match props.scenarios.is_empty() {
        true => view! { <p class="quiet">{t!("catalogue-no-scenario")}</p> }.into_any(),
        false => names(place, &props.scenarios),
    };
    let when = match &props.only_when {
        Some(only_when) => view! {
            <p>{t!("catalogue-measure-only-when")}</p>
            {condition(only_when, place.lang)}
            <p class="quiet">{t!("catalogue-measure-unknown")}</p>
        }
        .into_any(),
        None => view! { <p>{t!("catalogue-measure-always")}</p> }.into_any(),
    };
    let main = view! {
        <p class="caption">{t!("catalogue-measure-title", id = props.id.clone())}</p>
        <h1>{props.text.show()}</h1>
        <p class="lead">{props.explanation.show()}</p>
        <dl class="pairs">
            {pair(t!("catalogue-measure-carrier"), props.carrier.show())}
            {pair(t!("catalogue-measure-aspects"), props.aspects.show())}
        </dl>
        <section aria-labelledby="items">
            <h2 id="items">{t!("catalogue-measure-items")}</h2>
            {items}
        </section>
        <section aria-labelledby="scenarios">
            <h2 id="scenarios">{t!("catalogue-measure-scenarios")}</h2>
            {scenarios}
        </section>
        <section aria-labelledby="when">
            <h2 id="when">{t!("catalogue-measure-when")}</h2>
            {when}
        </section>
        <section aria-labelledby="references">
            <h2 id="references">{t!("catalogue-references")}</h2>
            {references(place, &props.references)}
        </section>
    };
    curated(place, vec![up], main.into_any())
}
