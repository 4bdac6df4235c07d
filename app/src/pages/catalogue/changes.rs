//! What has changed from earlier releases to this one.

use super::parts::{Place, Said, curated};
use crate::t;
use leptos::prelude::*;

/// An entry in a list of changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// The path of its page, where it has one.
    pub path: Option<String>,
    /// Its text, where it is still there and has one.
    pub text: Option<Said>,
}

/// What has changed among the entries of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KindRow {
    /// The kind: `item`.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// New ones.
    pub added: Vec<Entry>,
    /// Those that another took over from, and the other.
    pub replaced: Vec<(Entry, Entry)>,
    /// Those that are no longer used.
    pub retired: Vec<Entry>,
    /// Those with other words and the same meaning.
    pub reworded: Vec<Entry>,
}

/// From an earlier release to this one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// The earlier version.
    pub from: String,
    /// Its date, in words.
    pub date: String,
    /// This version.
    pub to: String,
    /// What has changed.
    pub kinds: Vec<KindRow>,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct ChangesProps {
    /// Where it stands.
    pub place: Place,
    /// The steps, latest first.
    pub steps: Vec<Step>,
}

/// The page.
pub fn changes_page(props: ChangesProps) -> AnyView {
    let place = &props.place;
    let steps = match props.steps.is_empty() {
        true => view! { <p class="empty">{t!("catalogue-changes-first")}</p> }.into_any(),
        false => props.steps.iter().map(|from| step(place, from)).collect_view().into_any(),
    };
    let main = view! {
        <h1>{t!("catalogue-changes")}</h1>
        <p class="lead">{t!("catalogue-changes-lead")}</p>
        {steps}
    };
    curated(place, Vec::new(), main.into_any())
}

fn step(place: &Place, step: &Step) -> AnyView {
    let heading = format!("from-{}", step.from);
    let kinds = match step.kinds.is_empty() {
        true => view! { <p>{t!("catalogue-changes-same")}</p> }.into_any(),
        false => step.kinds.iter().map(|row| kind(place, row)).collect_view().into_any(),
    };
    view! {
        <section aria-labelledby=heading.clone()>
            <h2 id=heading.clone()>{t!("catalogue-changes-from", from = step.from.clone(), to = step.to.clone())}</h2>
            <p class="quiet">{t!("catalogue-changes-released", version = step.from.clone(), date = step.date.clone())}</p>
            {kinds}
        </section>
    }
    .into_any()
}

fn kind(place: &Place, row: &KindRow) -> AnyView {
    // What people look for first stands open; a rewording means the same, and can be opened.
    let open = row.kind == "item";
    let replaced: Vec<AnyView> = row
        .replaced
        .iter()
        .map(|(old, new)| {
            let (old, new) = (entry(place, old), entry(place, new));
            view! { <li>{old}<br /><span class="quiet">{t!("catalogue-changes-replaced-by")}</span>" "{new}</li> }
                .into_any()
        })
        .collect();
    let plain = |entries: &[Entry]| -> Vec<AnyView> {
        entries.iter().map(|found| view! { <li>{entry(place, found)}</li> }.into_any()).collect()
    };
    let lists = [
        (t!("catalogue-changes-added", count = row.added.len()), plain(&row.added), open),
        (t!("catalogue-changes-replaced", count = row.replaced.len()), replaced, open),
        (t!("catalogue-changes-retired", count = row.retired.len()), plain(&row.retired), open),
        (t!("catalogue-changes-reworded", count = row.reworded.len()), plain(&row.reworded), false),
    ];
    let lists = lists.into_iter().filter(|(_, entries, _)| !entries.is_empty()).map(|(name, entries, open)| {
        let kind = row.name.clone();
        view! {
            <details open=open>
                <summary><span class="heard-only">{kind}": "</span>{name}</summary>
                <ul class="changed-entries">{entries}</ul>
            </details>
        }
    });
    view! { <h3>{row.name.clone()}</h3>{lists.collect_view()} }.into_any()
}

fn entry(place: &Place, entry: &Entry) -> AnyView {
    let id = match &entry.path {
        Some(path) => view! { <a class="id" href=place.to(path)>{entry.id.clone()}</a> }.into_any(),
        None => view! { <span class="id">{entry.id.clone()}</span> }.into_any(),
    };
    view! { {id}" "{entry.text.as_ref().map(Said::show)} }.into_any()
}
