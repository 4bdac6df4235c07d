//! The overview of a procurement.

use crate::components::{ConflictNotice, Hidden, Options, Submit, Takes, Theirs, open_to};
use crate::frame::link;
use crate::pages::annexes::{GateView, stations};
use crate::t;
use catalogue::content::expr::Known;
use leptos::prelude::*;

/// A step in the task list.
#[derive(Clone, Debug, Default)]
pub struct Task {
    /// The last part of its address.
    pub path: String,
    /// Its name.
    pub name: String,
    /// Its state in words.
    pub state: String,
    /// Whether nothing is left.
    pub done: bool,
    /// Whether the person may look at it.
    pub open: bool,
    /// Whether there is something the person may do in it.
    pub theirs: bool,
}

/// The unit that buys, and those it can be.
#[derive(Clone, Debug, Default)]
pub struct UnitChoice {
    /// The units, with that of the organisation's card first.
    pub options: Options,
    /// The one that is chosen.
    pub chosen: String,
    /// The version that the form is made from.
    pub hidden: Vec<(String, String)>,
    /// What somebody else chose meanwhile.
    pub theirs: Theirs,
}

/// What the overview shows.
#[derive(Clone, Debug, Default)]
pub struct OverviewProps {
    /// The id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The steps.
    pub tasks: Vec<Task>,
    /// The facts that hold, as sentences.
    pub facts: Vec<String>,
    /// The protection need: aspect and level in words.
    pub needs: Vec<(String, String)>,
    /// What the DPIA pre-check says.
    pub dpia: String,
    /// Whether an agreement is needed.
    pub agreement: Known,
    /// How far it is from being announced.
    pub gates: Vec<GateView>,
    /// Whether the short path fits.
    pub short_path: bool,
    /// What to look at before publishing.
    pub warnings: Vec<String>,
    /// The unit that buys, where the organisation has several.
    pub unit: Option<UnitChoice>,
    /// Which release of the catalogue it follows, in a sentence.
    pub release: String,
    /// The version that new procurements begin with, where that is another and the person may take it.
    pub newer: Option<String>,
    /// The newer releases that were taken: in words, and where that stands.
    pub taken: Vec<(String, String)>,
    /// What the person has yet to tell of the pilot that it is: in words, and where to.
    pub untold: Vec<(String, String)>,
    /// Whether the person may see the journal and take the case out.
    pub trail: bool,
    /// Whether the person answers for it.
    pub owner: bool,
}

/// The page.
pub fn overview_page(props: OverviewProps) -> AnyView {
    let base = link(&format!("/p/{}", props.id));
    let next = props.tasks.iter().find(|task| task.theirs && !task.done).cloned();
    let next = next.map(|task| {
        view! {
            <p class="next">
                <a class="button" href=format!("{base}/{}", task.path)>{t!("next-step", step = task.name)}</a>
            </p>
        }
    });
    let tasks = props.tasks.clone().into_iter().map(|task| {
        let address = format!("{base}/{}", task.path);
        let name = match task.open {
            true => view! { <a href=address>{task.name}</a> }.into_any(),
            false => view! { <span class="quiet">{task.name}</span> }.into_any(),
        };
        view! {
            <li class="task">
                {name}
                <span class="state" class:done=task.done>{task.state}</span>
            </li>
        }
    });
    let agreement = match props.agreement {
        Known::Yes => t!("agreement-yes"),
        Known::No => t!("agreement-no"),
        Known::Unknown => t!("agreement-unknown"),
    };
    let warnings = (!props.warnings.is_empty()).then(|| {
        let rows = props.warnings.into_iter().map(|warning| view! { <li>{warning}</li> }).collect_view();
        view! { <section><h2>{t!("look-at")}</h2><ul>{rows}</ul></section> }
    });
    let facts = if props.facts.is_empty() {
        view! { <p class="empty">{t!("facts-empty")}</p> }.into_any()
    } else {
        let count = props.facts.len();
        let rows = props.facts.into_iter().map(|fact| view! { <li>{fact}</li> }).collect_view();
        view! {
            <details>
                <summary>{t!("facts-all", count = count)}</summary>
                <ul class="facts">{rows}</ul>
            </details>
        }
        .into_any()
    };
    let needs = props.needs.into_iter().map(|(aspect, level)| view! { <div><dt>{aspect}</dt><dd>{level}</dd></div> });
    let trail = props.trail.then(|| {
        view! {
            <li><a href=format!("{base}/case.json") download="kravspor-sak.json">{t!("export-file")}</a></li>
            <li><a href=format!("{base}/journal")>{t!("journal")}</a></li>
        }
    });
    let delete = props.owner.then(|| view! { <li><a href=format!("{base}/delete")>{t!("delete-title")}</a></li> });
    let copy = props.trail.then(|| {
        view! { <form method="post" action=format!("{base}/copy")><Submit text=t!("copy-do") second=true /></form> }
    });
    let newer = props.newer.clone().map(|version| {
        view! {
            <section class="note newer" aria-labelledby="newer">
                <h2 id="newer">{t!("newer-title")}</h2>
                <p>{t!("newer-notice", version = version)}</p>
                <p><a href=format!("{base}/newer")>{t!("newer-notice-do")}</a></p>
            </section>
        }
    });
    let untold = (!props.untold.is_empty()).then(|| {
        let rows = props.untold.into_iter().map(|(words, href)| view! { <li><a href=link(&href)>{words}</a></li> });
        view! {
            <section class="note" aria-labelledby="untold">
                <h2 id="untold">{t!("pilot-untold")}</h2>
                <p>{t!("pilot-untold-lead")}</p>
                <ul class="links">{rows.collect_view()}</ul>
            </section>
        }
    });
    let taken = props.taken.into_iter().map(|(words, href)| view! { <li><a href=link(&href)>{words}</a></li> });
    let taken = taken.collect_view();
    let theirs = props.unit.as_ref().map(|unit| unit.theirs.clone()).unwrap_or_default();
    view! {
        <ConflictNotice theirs=theirs />
        <h1>{props.title.clone()}</h1>
        {next}
        {props.short_path.then(|| view! { <p class="note">{t!("short-path")}</p> })}
        <ol class="tasks">{tasks.collect_view()}</ol>
        <section aria-labelledby="gates">
            <h2 id="gates">{t!("gates-title")}</h2>
            {stations(&props.id, &props.gates)}
        </section>
        {warnings}
        {untold}
        {newer}
        <section aria-labelledby="so-far">
            <h2 id="so-far">{t!("so-far")}</h2>
            <dl class="pairs">{needs.collect_view()}</dl>
            <p>{props.dpia}</p>
            <p>{agreement}</p>
            {facts}
        </section>
        <section aria-labelledby="as-a-whole">
            <h2 id="as-a-whole">{t!("as-a-whole")}</h2>
            <form class="in-line" method="post" action=format!("{base}/rename") novalidate>
                {open_to(Takes::Write, view! {
                    <label for="title">{t!("procurement-title")}</label>
                    <input id="title" name="title" type="text" value=props.title />
                    <Submit text=t!("rename") second=true />
                })}
            </form>
            {props.unit.map(|unit| choose_unit(&base, unit))}
            <ul class="links">
                <li><a href=format!("{base}/access")>{t!("access")}</a></li>
                <li><a href=format!("{base}/comments")>{t!("comments")}</a></li>
                <li><a href=format!("{base}/feedback")>{t!("feedback")}</a></li>
                <li><a href=format!("{base}/pilot")>{t!("pilot")}</a></li>
                {trail}
                {delete}
            </ul>
            {copy}
            <p class="quiet">{props.release}</p>
            <ul class="links">{taken}</ul>
        </section>
    }
    .into_any()
}

fn choose_unit(base: &str, unit: UnitChoice) -> AnyView {
    let options = unit.options.into_iter().map(|(value, words)| {
        let selected = value == unit.chosen;
        view! { <option value=value selected=selected>{words}</option> }
    });
    let options = options.collect_view();
    view! {
        <form class="in-line" method="post" action=format!("{base}/unit") novalidate>
            {open_to(Takes::Write, view! {
                <Hidden fields=unit.hidden />
                <label for="unit">{t!("procurement-unit")}</label>
                <select id="unit" name="unit">{options}</select>
                <Submit text=t!("procurement-unit-save") second=true />
            })}
        </form>
    }
    .into_any()
}
