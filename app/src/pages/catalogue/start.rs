//! Where the catalogue begins: what it holds, search, and its domains.

use super::parts::{Place, Said, curated, pair};
use super::search::search_form;
use crate::t;
use leptos::prelude::*;

/// A domain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DomainCard {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Said,
    /// How many items are in use in it.
    pub items: usize,
    /// How many measures.
    pub measures: usize,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct StartProps {
    /// Where it stands.
    pub place: Place,
    /// The version of the release.
    pub version: String,
    /// Its date, in words.
    pub date: String,
    /// The beginning of its fingerprint.
    pub fingerprint: String,
    /// How many items, measures and scenarios it holds.
    pub counts: (usize, usize, usize),
    /// Whether the reader edits it.
    pub editor: bool,
    /// The domains.
    pub domains: Vec<DomainCard>,
}

/// The page.
pub fn start_page(props: StartProps) -> AnyView {
    let place = &props.place;
    let (items, measures, scenarios) = props.counts;
    let holds = [
        t!("catalogue-count-items", count = items),
        t!("catalogue-count-measures", count = measures),
        t!("catalogue-count-scenarios", count = scenarios),
    ];
    let fingerprint = view! { <code>{props.fingerprint.clone()}</code> }.into_any();
    let domains = props.domains.iter().map(|domain| card(place, domain)).collect_view();
    let main = view! {
        <h1>{t!("catalogue-title")}</h1>
        <p class="lead">{t!("catalogue-lead")}</p>
        {search_form(place, "", None)}
        <section aria-labelledby="domains">
            <h2 id="domains">{t!("catalogue-domains")}</h2>
            <ul class="domain-grid">{domains}</ul>
        </section>
        <section aria-labelledby="more">
            <h2 id="more">{t!("catalogue-more")}</h2>
            <ul class="overviews">{overviews(place, props.editor)}</ul>
        </section>
        <section aria-labelledby="release">
            <h2 id="release">{t!("catalogue-release")}</h2>
            <dl class="pairs">
                {pair(t!("catalogue-release-version"), props.version.clone().into_any())}
                {pair(t!("catalogue-date"), props.date.clone().into_any())}
                {pair(t!("catalogue-fingerprint"), fingerprint)}
                {pair(t!("catalogue-holds"), holds.join(", ").into_any())}
            </dl>
        </section>
    };
    curated(place, Vec::new(), main.into_any())
}

fn card(place: &Place, domain: &DomainCard) -> AnyView {
    let mut counts = vec![t!("catalogue-count-items", count = domain.items)];
    if domain.measures > 0 {
        counts.push(t!("catalogue-count-measures", count = domain.measures));
    }
    view! {
        <li>
            <a href=place.to(&format!("/catalogue/domain/{}", domain.id))>
                <span class="id">{domain.id.clone()}</span>
                <span class="domain-name">{domain.name.show()}</span>
            </a>
            <span class="quiet">{counts.join(", ")}</span>
        </li>
    }
    .into_any()
}

fn overviews(place: &Place, editor: bool) -> Vec<AnyView> {
    let all = [
        ("/catalogue/scenarios", t!("catalogue-scenarios"), t!("catalogue-scenarios-about")),
        ("/catalogue/measures", t!("catalogue-measures"), t!("catalogue-measures-about")),
        ("/catalogue/coverage", t!("catalogue-coverage"), t!("catalogue-coverage-about")),
        ("/catalogue/changes", t!("catalogue-changes"), t!("catalogue-changes-about")),
        ("/catalogue/editions", t!("editions"), t!("editions-about")),
        ("/catalogue/exchange", t!("exchange"), t!("exchange-about")),
    ];
    let overview = |(path, name, about): (&str, String, String)| {
        view! { <li><a href=place.to(path)>{name}</a><span class="quiet">{about}</span></li> }.into_any()
    };
    let desk = editor.then(|| ("/desk", t!("desk"), t!("desk-about")));
    all.into_iter().chain(desk).map(overview).collect()
}
