//! The draft of the next edition.

use super::change::{ChangeView, Finding, RemarkView, changes, findings, remarks};
use super::{DRAFT, crumbs};
use crate::components::{ErrorSummary, Field, Options, Select, Submit, Wrong, error_of};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// The form that begins a hearing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HearingForm {
    /// How many weeks it can last.
    pub offered: Options,
    /// What is chosen.
    pub weeks: String,
}

/// A hearing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HearingView {
    /// Who began it and when it ends or ended, in words.
    pub words: String,
    /// Whether it is going on.
    pub open: bool,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct DraftProps {
    /// The release that it is laid on.
    pub base: String,
    /// What it becomes.
    pub becomes: String,
    /// Its changes.
    pub changes: Vec<ChangeView>,
    /// What is found that is about none of them.
    pub findings: Vec<Finding>,
    /// What was said about it as a whole.
    pub remarks: Vec<RemarkView>,
    /// What the release that it is laid on has worded otherwise since an edition did, in a sentence.
    pub overtaken: Option<String>,
    /// Whether people are being heard: nothing is changed meanwhile.
    pub heard: bool,
    /// The hearings, the latest first.
    pub hearings: Vec<HearingView>,
    /// The form for one; none where there can be none now.
    pub hearing: Option<HearingForm>,
    /// Whether there is nobody who could read what another editor writes.
    pub alone: bool,
    /// What somebody else did meanwhile, in a sentence.
    pub late: Option<String>,
    /// The item that was typed to go to.
    pub item: String,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn draft_page(props: DraftProps) -> AnyView {
    let late = props.late.clone().map(|late| {
        view! { <section class="conflict" role="alert" tabindex="-1" autofocus><p>{late}</p></section> }
    });
    let alone = props.alone.then(|| view! { <p class="remark">{t!("editions-alone")}</p> });
    let overtaken = props.overtaken.clone().map(|words| view! { <p class="remark">{words}</p> });
    let heard = props.heard.then(|| view! { <p class="note">{t!("edition-heard")}</p> });
    let add = (!props.heard).then(|| add(&props));
    let release = (!props.changes.is_empty() && !props.heard).then(|| {
        view! { <p><a class="button" href=link(&format!("{DRAFT}/release"))>{t!("edition-to-release")}</a></p> }
    });
    let hearings = hearings(&props);
    view! {
        {crumbs(&[])}
        <ErrorSummary wrong=props.wrong.clone() />
        {late}
        <h1>{t!("edition-draft")}</h1>
        <p class="lead">{t!("edition-draft-lead", base = props.base.clone(), becomes = props.becomes.clone())}</p>
        {alone}
        {overtaken}
        {heard}
        {add}
        <section aria-labelledby="changes">
            <h2 id="changes">{t!("edition-changes")}</h2>
            {findings(&props.findings)}
            {changes(props.changes)}
            {remarks(props.remarks)}
        </section>
        {release}
        {hearings}
    }
    .into_any()
}

fn add(props: &DraftProps) -> AnyView {
    view! {
        <section aria-labelledby="add">
            <h2 id="add">{t!("edition-add")}</h2>
            <form method="get" action=link(&format!("{DRAFT}/item")) class="say" novalidate>
                <Field id="item" label=t!("edition-add-item") help=t!("edition-add-item-help") value=props.item.clone() error=error_of(&props.wrong, "item") />
                <p class="buttons"><Submit text=t!("edition-add-do") second=true />
                    <a class="button second" href=link(&format!("{DRAFT}/new"))>{t!("edition-new-item")}</a></p>
            </form>
        </section>
    }
    .into_any()
}

fn hearings(props: &DraftProps) -> Option<AnyView> {
    if props.hearings.is_empty() && props.hearing.is_none() {
        return None;
    }
    let rows = props.hearings.iter().map(|hearing| {
        view! { <li><span class="state" class:done=!hearing.open>{hearing.words.clone()}</span></li> }
    });
    let rows = rows.collect_view();
    let end = props.heard.then(|| {
        view! {
            <form method="post" action=link(&format!("{DRAFT}/hearing/end"))>
                <button class="button second" type="submit">{t!("edition-hearing-end")}</button>
            </form>
        }
    });
    let form = props.hearing.clone().map(|form| {
        view! {
            <form class="say" method="post" action=link(&format!("{DRAFT}/hearing")) novalidate>
                <Select id="weeks" label=t!("edition-hearing-weeks") options=form.offered chosen=form.weeks error=error_of(&props.wrong, "weeks") />
                <p class="buttons"><Submit text=t!("edition-hearing-begin") second=true /></p>
            </form>
        }
    });
    Some(
        view! {
            <section aria-labelledby="hearings">
                <h2 id="hearings">{t!("edition-hearings")}</h2>
                <p>{t!("edition-hearings-lead")}</p>
                <ul>{rows}</ul>
                {end}
                {form}
            </section>
        }
        .into_any(),
    )
}

/// A link that was made just now.
#[derive(Clone, Debug, Default)]
pub struct MadeHearingProps {
    /// The link.
    pub link: String,
    /// Until when it works.
    pub until: String,
}

/// The page that shows it, this once.
pub fn made_hearing_page(props: MadeHearingProps) -> AnyView {
    view! {
        {crumbs(&[(DRAFT, t!("edition-draft"))])}
        <h1>{t!("edition-hearing-made")}</h1>
        <p class="lead">{t!("edition-hearing-send")}</p>
        <p><code class="one-time" id="link">{props.link}</code></p>
        <p>{t!("link-once", expires = props.until)}</p>
        <p><a href=link(DRAFT)>{t!("link-done")}</a></p>
    }
    .into_any()
}
