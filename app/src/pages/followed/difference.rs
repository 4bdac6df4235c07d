//! Something that is otherwise in another's catalogue: what it says here and there, and the button that takes it into the draft.

use crate::components::Hidden;
use crate::frame::link;
use crate::pages::editions::{DifferenceRow, sides_table};
use crate::t;
use leptos::prelude::*;

/// What the anchor of a difference begins with in its own place.
const AT: &str = "at";

/// Something that differs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DifferenceView {
    /// What it is about: the id of an item, or an entry in words.
    pub name: String,
    /// The same, as it stands in addresses.
    pub anchor: String,
    /// Its page in the catalogue, below the root; none where it has none here.
    pub href: Option<String>,
    /// What becomes of it with them, in a word.
    pub fate: String,
    /// What there is to know of it, in sentences.
    pub told: Vec<String>,
    /// What it says here and there.
    pub rows: Vec<DifferenceRow>,
    /// Why it can't be taken, in sentences.
    pub in_the_way: Vec<String>,
    /// Where the draft changes it already, below the root.
    pub drafted: Option<String>,
    /// What the form sends that takes it; none where it can't be taken.
    pub take: Option<Vec<(String, String)>>,
}

/// Differences of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DifferenceGroup {
    /// Its word.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What they are, in a sentence.
    pub lead: String,
    /// The differences.
    pub rows: Vec<DifferenceView>,
    /// How many there are, those that are not shown among them.
    pub count: usize,
}

/// A group, with what takes something of it sent here.
pub(super) fn group(group: DifferenceGroup, action: &str) -> AnyView {
    let left_out = group.count.saturating_sub(group.rows.len());
    let more = (left_out > 0).then(|| view! { <p class="quiet">{t!("followed-more", count = left_out)}</p> });
    let sides = || [t!("followed-here"), t!("followed-there")];
    let rows = group.rows.into_iter().map(|row| difference(row, AT, sides(), Some(action))).collect_view();
    view! {
        <section aria-labelledby=group.id.clone()>
            <h2 id=group.id.clone()>{group.title}" ("{group.count}")"</h2>
            <p>{group.lead}</p>
            {rows}
            {more}
        </section>
    }
    .into_any()
}

/// One of them. What it is about can stand on the page under two headings: `under` is the id of the heading, or `at` for its own place.
pub(super) fn difference(view: DifferenceView, under: &str, sides: [String; 2], action: Option<&str>) -> AnyView {
    let heading = format!("{under}-{}", view.anchor);
    // Whoever hears the page tells the two tables about one thing apart.
    let labels = if under == AT { heading.clone() } else { format!("{under} {heading}") };
    let name = view.name.clone();
    let id = match view.href {
        Some(href) => view! { <a class="id" href=link(&href)>{view.name}</a> }.into_any(),
        None => view! { <span class="id">{view.name}</span> }.into_any(),
    };
    let told = view.told.into_iter().map(|told| view! { <p class="remark">{told}</p> }).collect_view();
    let in_the_way = (!view.in_the_way.is_empty()).then(|| {
        let rows = view.in_the_way.into_iter().map(|words| view! { <li>{words}</li> }).collect_view();
        view! { <div class="remark"><p>{t!("followed-in-the-way")}</p><ul>{rows}</ul></div> }
    });
    let drafted = view.drafted.map(|href| {
        let about = name.clone();
        view! { <a class="button second" href=link(&href)>{t!("followed-drafted")}<span class="heard-only">" " {about}</span></a> }
    });
    let take = view.take.zip(action).map(|(fields, action)| {
        view! {
            <form method="post" action=link(action)>
                <Hidden fields=fields />
                <button class="button second" type="submit">{t!("followed-take")}<span class="heard-only">" " {name}</span></button>
            </form>
        }
    });
    view! {
        <div class="edition-change">
            <h3 id=heading.clone()>{id}" "{view.fate}</h3>
            {told}
            {sides_table(view.rows, &labels, sides)}
            {in_the_way}
            <div class="in-line">{drafted}{take}</div>
        </div>
    }
    .into_any()
}
