//! The items and the measures of a domain.

use super::parts::{Place, Row, Said, curated, rows};
use crate::components::{Options, Select, Submit};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// What the items are limited to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypeFilter {
    /// A type, or empty.
    pub chosen: String,
    /// The types there are here: code and word.
    pub types: Options,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct DomainProps {
    /// Where it stands.
    pub place: Place,
    /// The domain.
    pub id: String,
    /// Its name.
    pub name: Said,
    /// What the items are limited to.
    pub filter: TypeFilter,
    /// How many items are in use, whatever the list is limited to.
    pub all: usize,
    /// The items in use.
    pub items: Vec<Row>,
    /// Those that are not.
    pub retired: Vec<Row>,
    /// The measures.
    pub measures: Vec<Row>,
    /// The domains before and after it: id and name.
    pub around: [Option<(String, Said)>; 2],
}

/// The page.
pub fn domain_page(props: DomainProps) -> AnyView {
    let place = &props.place;
    let items = match props.items.is_empty() {
        true => view! { <p class="empty">{t!("catalogue-filter-none")}</p> }.into_any(),
        false => rows(place, &props.items),
    };
    let measures = match props.measures.is_empty() {
        true => view! { <p class="empty">{t!("catalogue-domain-measures-none")}</p> }.into_any(),
        false => rows(place, &props.measures),
    };
    let retired = (!props.retired.is_empty()).then(|| {
        let count = t!("catalogue-domain-retired", count = props.retired.len());
        view! { <details><summary>{count}</summary>{rows(place, &props.retired)}</details> }
    });
    let main = view! {
        <h1>{props.name.show()}" "<span class="id">{props.id.clone()}</span></h1>
        <section aria-labelledby="items">
            <h2 id="items">{t!("catalogue-domain-items")}</h2>
            {filter(&props)}
            {items}
            {retired}
        </section>
        <section aria-labelledby="measures">
            <h2 id="measures">{t!("catalogue-domain-measures")}</h2>
            {measures}
        </section>
        {around(place, &props.around)}
    };
    curated(place, Vec::new(), main.into_any())
}

fn filter(props: &DomainProps) -> AnyView {
    let place = &props.place;
    let own = format!("/catalogue/domain/{}", props.id);
    let first = (String::new(), t!("catalogue-filter-all"));
    let options: Options = std::iter::once(first).chain(props.filter.types.clone()).collect();
    let set = !props.filter.chosen.is_empty();
    let clear = set.then(|| view! { <a href=place.to(&own)>{t!("catalogue-filter-clear")}</a> });
    let shown = set.then(|| {
        view! { <p class="quiet">{t!("catalogue-domain-shown", count = props.items.len(), all = props.all)}</p> }
    });
    view! {
        <form class="filter-form" method="get" action=link(&own) role="search" aria-label=t!("catalogue-filter")>
            <Select id="type" label=t!("catalogue-filter-type") options=options chosen=props.filter.chosen.clone() />
            {place.hidden()}
            <p class="buttons"><Submit text=t!("catalogue-filter-show") second=true />{clear}</p>
        </form>
        {shown}
    }
    .into_any()
}

fn around(place: &Place, around: &[Option<(String, Said)>; 2]) -> AnyView {
    let links = around.iter().zip(["← ", " →"]).enumerate().map(|(index, (domain, arrow))| {
        let link = domain.as_ref().map(|(id, name)| {
            let href = place.to(&format!("/catalogue/domain/{id}"));
            let arrow = view! { <span aria-hidden="true">{arrow}</span> };
            match index {
                0 => view! { <a href=href rel="prev">{arrow}{name.show()}</a> }.into_any(),
                _ => view! { <a href=href rel="next">{name.show()}{arrow}</a> }.into_any(),
            }
        });
        view! { <li>{link}</li> }
    });
    view! { <nav aria-label=t!("catalogue-domains")><ul class="around">{links.collect_view()}</ul></nav> }.into_any()
}
