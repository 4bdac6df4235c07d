//! All scenarios, or all measures, in groups.

use super::parts::{Place, Row, Said, curated, rows};
use crate::t;
use leptos::prelude::*;

/// Entries that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// The id of its heading, as in addresses.
    pub id: String,
    /// Its heading.
    pub name: Said,
    /// The entries.
    pub rows: Vec<Row>,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct ListProps {
    /// Where it stands.
    pub place: Place,
    /// The title.
    pub title: String,
    /// What these are.
    pub lead: String,
    /// The entries.
    pub groups: Vec<Group>,
}

/// The page.
pub fn list_page(props: ListProps) -> AnyView {
    let place = &props.place;
    let contents = props.groups.iter().map(|group| {
        view! { <li><a href=format!("#{}", group.id)>{group.name.show()}</a>" "<span class="quiet">{group.rows.len()}</span></li> }
    });
    let contents = contents.collect_view();
    let groups = props.groups.iter().map(|group| {
        view! {
            <section aria-labelledby=group.id.clone()>
                <h2 id=group.id.clone()>{group.name.show()}</h2>
                {rows(place, &group.rows)}
            </section>
        }
    });
    let groups = groups.collect_view();
    let main = view! {
        <h1>{props.title.clone()}</h1>
        <p class="lead">{props.lead.clone()}</p>
        <nav class="contents" aria-label=t!("catalogue-jump")><ul>{contents}</ul></nav>
        {groups}
    };
    curated(place, Vec::new(), main.into_any())
}
