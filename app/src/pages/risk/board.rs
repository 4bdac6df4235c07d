//! The board: the matrix, the scenarios by aspect, and what the municipality does itself.

use super::{Level, LevelWord, NoPeople};
use crate::components::{
    ConflictNotice, ErrorSummary, Field, Hidden, Options, Reopened, ReopenedNotice, Select, Submit, Takes, Theirs,
    Wrong, error_of, keeps_draft, open_to,
};
use crate::frame::link;
use crate::islands::matrix::Grid;
use crate::pages::comments::open_tag;
use crate::t;
use leptos::prelude::*;

/// A scenario in a cell of the matrix.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// The scenario.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Where it stood before measures.
    pub before: Option<(u8, u8)>,
    /// Where it stands now.
    pub after: Option<(u8, u8)>,
}

/// A scenario in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BoardRow {
    /// The scenario.
    pub id: String,
    /// Its title.
    pub title: String,
    /// How far it has come, in words.
    pub stage: String,
    /// Whether nothing is left to do with it.
    pub settled: bool,
    /// Without measures.
    pub before: Level,
    /// What remains.
    pub after: Level,
    /// Whether it depends on something that is not answered.
    pub open: bool,
    /// Why it is proposed.
    pub because: Vec<String>,
    /// How many measures are accepted, of how many.
    pub measures: (usize, usize),
    /// Why it was set aside.
    pub set_aside: String,
    /// Why it has to be accepted anew.
    pub reopened: Vec<String>,
    /// How many open comments there are about it.
    pub comments: usize,
}

/// The scenarios of one aspect.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AspectGroup {
    /// Its letter.
    pub letter: String,
    /// Its name.
    pub name: String,
    /// The scenarios.
    pub rows: Vec<BoardRow>,
}

/// Something the municipality does itself, in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActionRow {
    /// The measure.
    pub id: String,
    /// What.
    pub text: String,
    /// The scenarios it helps against.
    pub scenarios: String,
    /// The key of the person.
    pub owner: String,
    /// The date.
    pub deadline: String,
    /// Whether both are there.
    pub committed: bool,
}

/// What the board shows.
#[derive(Clone, Debug, Default)]
pub struct BoardProps {
    /// The procurement.
    pub procurement: String,
    /// The matrix in words.
    pub grid: Grid,
    /// What stands in it.
    pub marks: Vec<Mark>,
    /// The scenarios by aspect.
    pub groups: Vec<AspectGroup>,
    /// The letter that the list is limited to; empty for all.
    pub aspect: String,
    /// All aspects: letter and name.
    pub aspects: Vec<(String, String)>,
    /// How many scenarios there are at each stage, in words.
    pub counts: Vec<(String, usize)>,
    /// How many are settled, of how many.
    pub settled: (usize, usize),
    /// How many wait for somebody to accept them.
    pub to_accept: usize,
    /// Whether the short path fits.
    pub short_path: bool,
    /// The actions.
    pub actions: Vec<ActionRow>,
    /// The people: key and name.
    pub people: Options,
    /// Versions.
    pub tokens: Vec<(String, String)>,
    /// What is wrong.
    pub wrong: Wrong,
    /// What others saved meanwhile.
    pub theirs: Theirs,
    /// What fell away with what was just saved.
    pub reopened: Vec<Reopened>,
}

/// The page.
pub fn board_page(props: BoardProps) -> AnyView {
    let base = link(&format!("/p/{}/risk", props.procurement));
    let (settled, all) = props.settled;
    let counts = props.counts.iter().filter(|(_, count)| *count > 0).cloned().map(|(word, count)| {
        view! { <div><dt>{word}</dt><dd>{count}</dd></div> }
    });
    let counts = counts.collect_view();
    let all_on_one_page = format!("{base}/short");
    let short = if props.short_path {
        view! { <p class="note">{t!("risk-short-note")} " " <a href=all_on_one_page>{t!("risk-short-go")}</a></p> }
            .into_any()
    } else {
        view! { <p><a href=all_on_one_page>{t!("risk-all-on-one-page")}</a></p> }.into_any()
    };
    let accept = (props.to_accept > 0).then(|| {
        view! { <p><a class="button second" href=format!("{base}/accept")>{t!("risk-accept-go", count = props.to_accept)}</a></p> }
    });
    let lists = if props.groups.iter().all(|group| group.rows.is_empty()) {
        view! { <p class="empty">{t!("risk-empty")}</p> }.into_any()
    } else {
        props.groups.clone().into_iter().map(|group| aspect_list(&base, group)).collect_view().into_any()
    };
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        <ConflictNotice theirs=props.theirs.clone() />
        <ReopenedNotice scenarios=props.reopened.clone() />
        <h1>{t!("risk-title")}</h1>
        <p class="lead">{t!("risk-lead")}</p>
        <p class="progress">{t!("risk-settled", settled = settled, all = all)}</p>
        <dl class="pairs counts">{counts}</dl>
        {short}
        {accept}
        {matrix(&base, &props)}
        {filter(&base, &props)}
        {lists}
        <p><a class="button second" href=format!("{base}/new")>{t!("risk-own-new")}</a></p>
        <p><a href=link(&format!("/p/{}/comments?part=risk", props.procurement))>{t!("comments")}</a></p>
        {actions(&base, &props)}
    }
    .into_any()
}

fn matrix(base: &str, props: &BoardProps) -> AnyView {
    let grid = props.grid.clone();
    let headings = grid.consequence.iter().enumerate().map(|(index, step)| {
        view! { <th scope="col">{format!("{} {}", index + 1, step.word)}</th> }
    });
    let headings = headings.collect_view();
    let rows = (0..grid.likelihood.len()).rev().map(|row| {
        let step = grid.likelihood.get(row).cloned().unwrap_or_default();
        let cells = grid.cells.get(row).cloned().unwrap_or_default();
        let cells = cells.into_iter().enumerate().map(|(column, cell)| {
            let place = (u8::try_from(row + 1).ok().zip(u8::try_from(column + 1).ok())).unwrap_or_default();
            let marks = marks(base, props, place);
            view! {
                <td class=format!("cell tone-{}", cell.tone)>
                    <span class="cell-word">{cell.word}</span>
                    {marks}
                </td>
            }
        });
        view! { <tr><th scope="row">{format!("{} {}", row + 1, step.word)}</th>{cells.collect_view()}</tr> }
    });
    let rows = rows.collect_view();
    view! {
        <div class="board">
            <h2 id="matrix">{t!("risk-matrix")}</h2>
            <p class="help legend">
                <span class="marker before" aria-hidden="true">"S-K01"</span>" "{t!("risk-legend-before")}" "
                <span class="marker after" aria-hidden="true">"S-K01"</span>" "{t!("risk-legend-after")}
            </p>
            <div class="scroll" role="region" aria-label=t!("risk-matrix-caption") tabindex="0">
                <table class="matrix">
                    <caption class="heard-only">{t!("risk-matrix")}</caption>
                    <thead>
                        <tr>
                            <td class="corner"><span>{t!("risk-likelihood")}"\u{a0}↑"</span>" "<span>{t!("risk-consequence")}"\u{a0}→"</span></td>
                            {headings}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </div>
    }
    .into_any()
}

/// The scenarios in a cell. One that has not moved is one marker, after measures.
fn marks(base: &str, props: &BoardProps, place: (u8, u8)) -> Option<AnyView> {
    let here = props.marks.iter().filter(|mark| mark.before == Some(place) || mark.after == Some(place));
    let marks: Vec<_> = here
        .map(|mark| {
            let (kind, words) = match (mark.before == Some(place), mark.after == Some(place)) {
                (true, true) => ("marker after", t!("risk-mark-both")),
                (true, false) => ("marker before", t!("risk-mark-before")),
                _ => ("marker after", t!("risk-mark-after")),
            };
            let heard = format!(" {}, {words}", mark.title);
            view! {
                <li>
                    <a class=kind href=format!("{base}/{}", mark.id) title=mark.title.clone()>
                        {mark.id.clone()}<span class="heard-only">{heard}</span>
                    </a>
                </li>
            }
        })
        .collect();
    (!marks.is_empty()).then(|| view! { <ul class="marks">{marks}</ul> }.into_any())
}

fn filter(base: &str, props: &BoardProps) -> AnyView {
    let all = std::iter::once((String::new(), t!("risk-all-aspects")));
    let links = all.chain(props.aspects.clone()).map(|(letter, name)| {
        let current = (letter == props.aspect).then_some("true");
        let href = if letter.is_empty() { base.to_owned() } else { format!("{base}?aspect={letter}") };
        view! { <li><a href=href aria-current=current>{name}</a></li> }
    });
    view! {
        <nav aria-label=t!("risk-filter")>
            <ul class="filter">{links.collect_view()}</ul>
        </nav>
    }
    .into_any()
}

fn aspect_list(base: &str, group: AspectGroup) -> Option<AnyView> {
    if group.rows.is_empty() {
        return None;
    }
    let heading = format!("aspect-{}", group.letter);
    let rows = group.rows.into_iter().map(|row| scenario_row(base, row)).collect_view();
    Some(
        view! {
            <section aria-labelledby=heading.clone()>
                <h2 id=heading.clone()>{group.name}</h2>
                <ul class="scenarios">{rows}</ul>
            </section>
        }
        .into_any(),
    )
}

fn scenario_row(base: &str, row: BoardRow) -> AnyView {
    let (accepted, measures) = row.measures;
    let why = (!row.because.is_empty()).then(|| {
        view! { <p class="trail">{t!("risk-because", why = row.because.join("; "))}</p> }
    });
    let reopened = (!row.reopened.is_empty()).then(|| view! { <p class="warning">{row.reopened.join(" ")}</p> });
    let set_aside = (!row.set_aside.is_empty())
        .then(|| view! { <p class="quiet">{t!("risk-set-aside-because", reason = row.set_aside.clone())}</p> });
    let scores = row.set_aside.is_empty().then(|| {
        view! {
            <p class="scores">
                <span class="quiet">{t!("risk-before-short")}</span>" "<LevelWord level=row.before />
                " → "
                <span class="quiet">{t!("risk-after-short")}</span>" "<LevelWord level=row.after />
                " "<span class="quiet">{t!("risk-measures-accepted", accepted = accepted, all = measures)}</span>
            </p>
        }
    });
    view! {
        <li class="scenario" id=row.id.clone()>
            <p class="scenario-head">
                <a href=format!("{base}/{}", row.id)><span class="id">{row.id.clone()}</span>" "{row.title}</a>
                " "<span class="state" class:done=row.settled>{row.stage}</span>
                {row.open.then(|| view! { " "<span class="tag">{t!("risk-open")}</span> })}
                {open_tag(format!("{base}/{}", row.id), row.comments)}
            </p>
            {scores}
            {set_aside}
            {reopened}
            {why}
        </li>
    }
    .into_any()
}

fn actions(base: &str, props: &BoardProps) -> AnyView {
    let body = if props.actions.is_empty() {
        view! { <p class="empty">{t!("risk-actions-empty")}</p> }.into_any()
    } else {
        let rows = props.actions.clone().into_iter().map(|row| action(props, row)).collect_view();
        let no_people = (props.people.len() < 2).then(|| view! { <NoPeople procurement=props.procurement.clone() /> });
        view! {
            {no_people}
            <form method="post" action=format!("{base}/actions") novalidate>
                {open_to(Takes::Write, view! {
                    <Hidden fields=props.tokens.clone() />
                    <ul class="plan">{rows}</ul>
                    <Submit text=t!("risk-actions-save") />
                    {keeps_draft()}
                })}
            </form>
        }
        .into_any()
    };
    view! {
        <section aria-labelledby="actions">
            <h2 id="actions">{t!("risk-actions")}</h2>
            <p>{t!("risk-actions-lead")}</p>
            {body}
        </section>
    }
    .into_any()
}

fn action(props: &BoardProps, row: ActionRow) -> AnyView {
    let (owner, deadline) = (format!("owner-{}", row.id), format!("deadline-{}", row.id));
    let state = if row.committed { t!("risk-action-committed") } else { t!("risk-action-open") };
    view! {
        <li>
            // One group for each action, so that «Ansvarlig» and «Frist» are heard with what they belong to.
            <fieldset class="action">
                <legend>{row.text}" "<span class="id">{row.id}</span></legend>
                <p class="quiet">{t!("risk-helps", scenarios = row.scenarios)}" "<span class="state" class:done=row.committed>{state}</span></p>
                <div class="pair">
                    <Select id=owner.clone() label=t!("risk-action-owner") options=props.people.clone() chosen=row.owner error=error_of(&props.wrong, &owner) />
                    <Field id=deadline.clone() label=t!("risk-action-deadline") kind="date" value=row.deadline error=error_of(&props.wrong, &deadline) />
                </div>
            </fieldset>
        </li>
    }
    .into_any()
}
