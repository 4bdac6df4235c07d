//! What somebody without an account sees by a link: the lines as everybody may read them, and the form for what they think of one.

use super::{AnswerView, answers};
use crate::components::{Choices, ErrorSummary, Field, Options, Submit, Wrong, error_of};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// A line as everybody may read it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublicLineProps {
    /// Its id.
    pub id: String,
    /// The demand.
    pub text: String,
    /// The letter of its type.
    pub kind: String,
    /// What is described or handed over; empty for nothing.
    pub documentation: String,
}

/// A line in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublicRow {
    /// The line.
    pub line: PublicLineProps,
    /// What became of what came in about it by the link, the latest first.
    pub answers: Vec<AnswerView>,
    /// Where one says what one thinks of it, below the root; none where nobody asks.
    pub give: Option<String>,
}

/// The page of all lines.
#[derive(Clone, Debug, Default)]
pub struct VisitProps {
    /// Whose procurement it is.
    pub organisation: String,
    /// What it is called.
    pub title: String,
    /// The word for when the link works.
    pub stage: &'static str,
    /// Until when it works.
    pub until: String,
    /// Whether something was just sent.
    pub thanks: bool,
    /// The lines, by domain in words.
    pub groups: Vec<(String, Vec<PublicRow>)>,
}

/// The page of all lines.
pub fn visit_page(props: VisitProps) -> AnyView {
    let thanks = props.thanks.then(|| view! { <p class="saved" role="status">{t!("visit-thanks")}</p> });
    let empty = props.groups.is_empty().then(|| view! { <p class="empty">{t!("visit-empty")}</p> });
    let groups = props.groups.into_iter().map(|(domain, rows)| {
        let rows = rows.into_iter().map(row).collect_view();
        view! { <section><h2>{domain}</h2><ul class="lines">{rows}</ul></section> }
    });
    let groups = groups.collect_view();
    view! {
        {thanks}
        <h1>{t!("visit-title", title = props.title)}</h1>
        <p class="lead">{t!("visit-lead", organisation = props.organisation, stage = props.stage)}</p>
        <p>{t!("visit-no-tender")}</p>
        <p class="note">{t!("visit-caution")}</p>
        <p class="quiet">{t!("visit-until", until = props.until)}</p>
        {empty}
        {groups}
    }
    .into_any()
}

fn row(row: PublicRow) -> AnyView {
    let (id, anchor) = (row.line.id.clone(), format!("line-{}", row.line.id));
    let give = row.give.map(|href| {
        view! { <p><a href=link(&href)>{t!("visit-give")}<span class="heard-only">" " {id}</span></a></p> }
    });
    let answered = (!row.answers.is_empty()).then(|| {
        view! { <p class="quiet">{t!("visit-answered")}</p>{answers(row.answers)} }
    });
    view! {
        <li class="line" id=anchor>
            {demand(row.line)}
            {answered}
            {give}
        </li>
    }
    .into_any()
}

fn demand(line: PublicLineProps) -> AnyView {
    let documentation = (!line.documentation.is_empty())
        .then(|| view! { <p class="words">{t!("visit-documentation", text = line.documentation)}</p> });
    view! {
        <p class="line-text"><span class="id">{line.id}</span>" "<span class="tag">{line.kind}</span>" "{line.text}</p>
        {documentation}
    }
    .into_any()
}

/// The page of one line.
#[derive(Clone, Debug, Default)]
pub struct VisitorLineProps {
    /// Where the form is sent, below the root.
    pub action: String,
    /// The list of lines, below the root.
    pub back: String,
    /// The line.
    pub line: PublicLineProps,
    /// The verdicts: code and words.
    pub verdicts: Options,
    /// The code of the verdict, as typed.
    pub verdict: String,
    /// Why.
    pub comment: String,
    /// The proposed wording, or the present one to begin with.
    pub proposed: String,
    /// What the visitor calls themselves.
    pub name: String,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page of one line.
pub fn visitor_line_page(props: VisitorLineProps) -> AnyView {
    let error = |field: &str| error_of(&props.wrong, field);
    let about = t!("feedback-about-item", key = props.line.id.clone());
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        <p class="back"><a href=link(&props.back)>{t!("visit-back")}</a></p>
        <h1>{t!("feedback-title", about = about)}</h1>
        <section class="catalogue-text">{demand(props.line.clone())}</section>
        <p class="note">{t!("visit-caution")}</p>
        <form class="say" method="post" action=link(&props.action) novalidate>
            <Choices id="verdict" legend=t!("feedback-question") options=props.verdicts.clone() chosen=vec![props.verdict.clone()] error=error("verdict") />
            <Field id="comment" label=t!("feedback-comment") help=t!("feedback-comment-help") value=props.comment.clone() lines=4 error=error("comment") />
            <Field id="wording" label=t!("feedback-wording") help=t!("feedback-wording-help") value=props.proposed.clone() lines=6 error=error("wording") />
            <Field id="name" label=t!("visit-name") help=t!("visit-name-help") value=props.name.clone() error=error("name") />
            <p class="buttons"><Submit text=t!("visit-send") /></p>
        </form>
    }
    .into_any()
}
