//! One scenario: what happens, when it is proposed, and what helps.

use super::condition::condition;
use super::parts::{Place, Said, Way, curated, pair, ways};
use crate::t;
use catalogue::document::condition::Condition;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct ScenarioProps {
    /// Where it stands.
    pub place: Place,
    /// The scenario.
    pub id: String,
    /// A few words.
    pub title: Said,
    /// What happens.
    pub text: Said,
    /// What it threatens.
    pub aspect: Said,
    /// What it threatens where robustness is no aspect of its own.
    pub without_r: Option<Said>,
    /// The usual consequence, in words.
    pub usual: String,
    /// When it is proposed; always, if absent.
    pub when: Option<Condition>,
    /// The measures that help, with the items they become.
    pub measures: Vec<Way>,
}

/// The page.
pub fn scenario_page(props: ScenarioProps) -> AnyView {
    let place = &props.place;
    let up = vec![(place.to("/catalogue/scenarios"), t!("catalogue-scenarios").into_any())];
    let when = match &props.when {
        Some(when) => view! {
            <p>{t!("catalogue-scenario-only-when")}</p>
            {condition(when, place.lang)}
            <p class="quiet">{t!("catalogue-scenario-unknown")}</p>
        }
        .into_any(),
        None => view! { <p>{t!("catalogue-scenario-always")}</p> }.into_any(),
    };
    let without_r = props.without_r.as_ref().map(|aspect| pair(t!("catalogue-scenario-without-r"), aspect.show()));
    let usual = t!("catalogue-scenario-usual-hint", usual = props.usual.clone());
    let main = view! {
        <p class="caption">{t!("catalogue-scenario-title", id = props.id.clone())}</p>
        <h1>{props.title.show()}</h1>
        <p class="lead">{props.text.show()}</p>
        <dl class="pairs">
            {pair(t!("catalogue-scenario-aspect"), props.aspect.show())}
            {without_r}
            {pair(t!("catalogue-scenario-usual"), usual.into_any())}
        </dl>
        <section aria-labelledby="when">
            <h2 id="when">{t!("catalogue-scenario-when")}</h2>
            {when}
        </section>
        <section aria-labelledby="measures">
            <h2 id="measures">{t!("catalogue-scenario-measures")}</h2>
            {ways(place, &props.measures, &t!("catalogue-no-items"))}
        </section>
    };
    curated(place, up, main.into_any())
}
