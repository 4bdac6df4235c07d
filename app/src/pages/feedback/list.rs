//! What was said about the catalogue in a procurement.

use super::links::links_section;
use super::{AnswerView, LinksProps, Worded, answers, caution};
use crate::components::ErrorSummary;
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// A remark in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RemarkRow {
    /// What the thing is called.
    pub about: String,
    /// Where it is met, below the root.
    pub place: String,
    /// The verdict in words.
    pub verdict: String,
    /// Who said it.
    pub who: String,
    /// When, in words.
    pub at: String,
    /// Why.
    pub comment: String,
    /// How it should be worded.
    pub wording: Worded,
    /// What became of it, the latest first.
    pub answers: Vec<AnswerView>,
    /// Where it is changed, below the root; none for whoever may not.
    pub change: Option<String>,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct ListProps {
    /// How many there are, in a sentence.
    pub count: String,
    /// The remarks, the latest first.
    pub rows: Vec<RemarkRow>,
    /// The links for people without an account; none for whoever may not make one.
    pub links: Option<LinksProps>,
}

/// The page.
pub fn list_page(props: ListProps) -> AnyView {
    let empty = props.rows.is_empty().then(|| view! { <p class="empty">{t!("feedback-none")}</p> });
    let some = (!props.rows.is_empty()).then(|| view! { <p>{props.count.clone()}</p> });
    let rows = props.rows.into_iter().map(row).collect_view();
    let wrong = props.links.as_ref().map(|links| links.wrong.clone()).unwrap_or_default();
    view! {
        <ErrorSummary wrong=wrong />
        <h1>{t!("feedback")}</h1>
        <p class="lead">{t!("feedback-lead")}</p>
        {caution()}
        {empty}
        {some}
        <ul class="conversations">{rows}</ul>
        {props.links.map(links_section)}
    }
    .into_any()
}

fn row(row: RemarkRow) -> AnyView {
    let comment = (!row.comment.is_empty()).then(|| view! { <p class="as-typed">{row.comment}</p> });
    let wording = row.wording.show().map(|words| {
        view! { <div class="catalogue-text"><p class="quiet">{t!("feedback-proposed")}</p>{words}</div> }
    });
    let about = row.about.clone();
    let change = row.change.map(|href| {
        view! { <p><a href=link(&href)>{t!("feedback-change")}<span class="heard-only">" " {about}</span></a></p> }
    });
    view! {
        <li class="conversation">
            <p class="about-what"><a href=link(&row.place)>{row.about}</a></p>
            <p class="comment-head"><strong>{row.verdict}</strong>" "<span class="quiet">{row.who}" · "{row.at}</span></p>
            {comment}
            {wording}
            {answers(row.answers)}
            {change}
        </li>
    }
    .into_any()
}
