//! The page where a newer release is looked at and taken.

use super::rows::{AlongRow, Row, along, row};
use crate::components::{ErrorSummary, Field, Hidden, Reopened, Submit, Takes, Wrong, error_of, open_to};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// Changes of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// Its word.
    pub id: &'static str,
    /// Its heading.
    pub title: String,
    /// What saying yes and no means.
    pub lead: String,
    /// The changes.
    pub rows: Vec<Row>,
}

/// What would fall away.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FallsView {
    /// With what: everything taken, nothing, or what is ticked.
    pub with: String,
    /// The acceptances, and why.
    pub acceptances: Vec<Reopened>,
    /// The sign-offs, in words.
    pub sign_offs: Vec<String>,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct NewerProps {
    /// The procurement.
    pub procurement: String,
    /// The version that it follows.
    pub from: String,
    /// The version that new procurements begin with; none where that is the same.
    pub to: Option<String>,
    /// The tag of the language of the documents, where it is another than that of the page.
    pub lang: Option<&'static str>,
    /// What is to be chosen.
    pub groups: Vec<Group>,
    /// Numbers that can't stay as they are, in sentences.
    pub forced: Vec<String>,
    /// What comes along: heading and rows.
    pub along: Vec<(String, Vec<AlongRow>)>,
    /// What people entered that has no place in the newer release.
    pub left: Vec<String>,
    /// What would fall away.
    pub falls: Vec<FallsView>,
    /// Releases that were taken before: in words, and where that stands.
    pub before: Vec<(String, String)>,
    /// Why what is not ticked is not wanted, as typed.
    pub reason: String,
    /// What the page was made from.
    pub hidden: Vec<(String, String)>,
    /// Whether something has changed since the page was made.
    pub late: bool,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn newer_page(props: NewerProps) -> AnyView {
    let base = link(&format!("/p/{}", props.procurement));
    let late = props.late.then(|| {
        view! {
            <section class="conflict" role="alert" aria-labelledby="late" tabindex="-1" autofocus>
                <h2 id="late">{t!("newer-late")}</h2>
                <p>{t!("newer-late-lead")}</p>
            </section>
        }
    });
    let before = before(&props.before);
    let body = match props.to.clone() {
        None => view! { <p class="empty">{t!("newer-nothing", version = props.from.clone())}</p> }.into_any(),
        Some(to) => form(&base, to, &props),
    };
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        {late}
        <p class="back"><a href=base>{t!("newer-back")}</a></p>
        <h1>{t!("newer-title")}</h1>
        {body}
        {before}
    }
    .into_any()
}

fn form(base: &str, to: String, props: &NewerProps) -> AnyView {
    let groups = props.groups.clone().into_iter().map(|group| self::group(group, props.lang)).collect_view();
    let nothing = props.groups.is_empty().then(|| view! { <p class="note">{t!("newer-no-lines")}</p> });
    let forced = list("forced", t!("newer-forced"), t!("newer-forced-lead"), &props.forced);
    let left = list("left", t!("newer-left"), t!("newer-left-lead"), &props.left);
    let along = (!props.along.is_empty()).then(|| {
        let kinds = props.along.clone().into_iter().map(|(title, rows)| {
            let count = rows.len();
            let rows = rows.into_iter().map(|row| self::along(row, props.lang)).collect_view();
            view! { <details><summary>{title}" ("{count}")"</summary><ul class="along">{rows}</ul></details> }
        });
        view! {
            <section aria-labelledby="along">
                <h2 id="along">{t!("newer-along")}</h2>
                <p>{t!("newer-along-lead")}</p>
                {kinds.collect_view()}
            </section>
        }
    });
    let falls = props.falls.clone().into_iter().map(self::falls).collect_view();
    let (some, all, none) = (t!("newer-do-some"), t!("newer-do-all"), t!("newer-do-none"));
    let chosen = (!props.groups.is_empty()).then(|| {
        view! {
            <Submit text=some name="do" value="some" />
            <Submit text=none second=true name="do" value="none" />
            <Submit text=t!("newer-do-preview") second=true name="do" value="preview" />
        }
    });
    view! {
        <p class="lead">{t!("newer-lead", from = props.from.clone(), to = to)}</p>
        <p>{t!("newer-frozen")}</p>
        <form method="post" action=format!("{base}/newer") novalidate>
            <Hidden fields=props.hidden.clone() />
            {nothing}
            {groups}
            {forced}
            {along}
            {left}
            <section aria-labelledby="falls">
                <h2 id="falls">{t!("newer-falls")}</h2>
                <p>{t!("newer-falls-lead")}</p>
                {falls}
            </section>
            <section aria-labelledby="decide">
                <h2 id="decide">{t!("newer-decide")}</h2>
                {open_to(Takes::Write, view! {
                    <Field id="reason" label=t!("newer-reason") help=t!("newer-reason-help") value=props.reason.clone() lines=3 error=error_of(&props.wrong, "reason") />
                    <div class="choices">
                        {chosen}
                        <Submit text=all second=!props.groups.is_empty() name="do" value="all" />
                    </div>
                })}
            </section>
        </form>
    }
    .into_any()
}

fn group(group: Group, lang: Option<&'static str>) -> AnyView {
    let count = group.rows.len();
    let rows = group.rows.into_iter().map(|row| self::row(row, lang)).collect_view();
    view! {
        <section aria-labelledby=group.id>
            <h2 id=group.id>{group.title}" ("{count}")"</h2>
            <p>{group.lead}</p>
            {rows}
        </section>
    }
    .into_any()
}

fn falls(falls: FallsView) -> AnyView {
    let acceptances = falls.acceptances.into_iter().map(|scenario| {
        view! { <li><a href=scenario.href>{scenario.name}</a>": "{scenario.why.join(" ")}</li> }
    });
    let acceptances = acceptances.collect_view();
    let sign_offs = falls.sign_offs.into_iter().map(|sign_off| view! { <li>{sign_off}</li> });
    let sign_offs: Vec<_> = sign_offs.collect();
    let nothing = (acceptances.is_empty() && sign_offs.is_empty()).then(|| view! { <li>{t!("newer-falls-none")}</li> });
    view! { <h3>{falls.with}</h3><ul>{acceptances}{sign_offs}{nothing}</ul> }.into_any()
}

fn list(id: &'static str, title: String, lead: String, rows: &[String]) -> Option<AnyView> {
    (!rows.is_empty()).then(|| {
        let rows = rows.iter().cloned().map(|row| view! { <li>{row}</li> }).collect_view();
        view! { <section aria-labelledby=id><h2 id=id>{title}</h2><p>{lead}</p><ul>{rows}</ul></section> }.into_any()
    })
}

fn before(before: &[(String, String)]) -> Option<AnyView> {
    (!before.is_empty()).then(|| {
        let rows = before.iter().cloned().map(|(words, href)| view! { <li><a href=link(&href)>{words}</a></li> });
        let rows = rows.collect_view();
        view! {
            <section aria-labelledby="before">
                <h2 id="before">{t!("newer-before")}</h2>
                <ul class="links">{rows}</ul>
            </section>
        }
        .into_any()
    })
}
