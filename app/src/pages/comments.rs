//! Comments: what people say to each other about a line, a scenario or a page of questions. At the foot of its page, and all of them on one.

use crate::components::{Choices, Field, Hidden, Options, Select, Submit, Wrong, error_of};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// A comment, or an answer to one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CommentView {
    /// Its number: the anchor is `comment-` and this.
    pub number: i64,
    /// Who wrote it.
    pub who: String,
    /// When.
    pub at: String,
    /// What it says; none once its author has taken it away.
    pub text: Option<String>,
    /// Those whom it mentions.
    pub mentions: Vec<String>,
    /// Where its author takes it away, below the root; none for everybody else.
    pub take_away: Option<String>,
}

/// A comment with its answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conversation {
    /// What it is about, and its address below the root where that is still there; none on the page of the thing itself.
    pub about: Option<(String, Option<String>)>,
    /// What began it.
    pub first: CommentView,
    /// The answers.
    pub answers: Vec<CommentView>,
    /// When it is due, in words; empty where that was not said.
    pub due: String,
    /// Whether that is past and something is left to do.
    pub late: bool,
    /// Who resolved it and when, in words; empty for one that is open.
    pub resolved: String,
    /// Where it is resolved, below the root; none for whoever may not, and once it is.
    pub resolve: Option<String>,
    /// Where it is answered, below the root; none for whoever may not.
    pub answer: Option<String>,
}

/// The form of a comment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CommentForm {
    /// The number of the comment that it answers, and the name of its author; none for a new one.
    pub answers: Option<(i64, String)>,
    /// What it says.
    pub text: String,
    /// The accounts that it mentions.
    pub mentions: Vec<String>,
    /// The day that it is due, as typed.
    pub due: String,
    /// Those who can be mentioned: account and name.
    pub people: Options,
}

/// The comments at the foot of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CommentsProps {
    /// The page they are on, below the root.
    pub page: String,
    /// The conversations that are open.
    pub open: Vec<Conversation>,
    /// Those that are resolved.
    pub resolved: Vec<Conversation>,
    /// The form; none for whoever may only read.
    pub form: Option<CommentForm>,
}

/// The comments at the foot of a page. What is wrong with the form is among `wrong` of the page.
pub fn comments_section(props: CommentsProps, wrong: &Wrong) -> AnyView {
    let empty = (props.open.is_empty() && props.resolved.is_empty())
        .then(|| view! { <p class="empty">{t!("comments-none")}</p> });
    let count = props.resolved.len();
    let resolved = (count > 0).then(|| {
        view! {
            <details>
                <summary>{t!("comments-resolved-all", count = count)}</summary>
                {conversations(props.resolved)}
            </details>
        }
    });
    let form = match props.form {
        Some(form) => comment_form(&props.page, form, wrong),
        None => view! { <p class="quiet">{t!("comments-read-only")}</p> }.into_any(),
    };
    view! {
        <section class="comments" aria-labelledby="comments">
            <h2 id="comments">{t!("comments")}</h2>
            <p class="quiet">{t!("comments-lead")}</p>
            {empty}
            {conversations(props.open)}
            {resolved}
            {form}
        </section>
    }
    .into_any()
}

fn comment_form(page: &str, form: CommentForm, wrong: &Wrong) -> AnyView {
    let (page, answers) = (link(page), form.answers);
    let heading = match &answers {
        Some((number, who)) => t!("comments-answer-to", number = *number, who = who.clone()),
        None => t!("comments-new"),
    };
    let hidden = answers.iter().map(|(number, _)| ("answers".to_owned(), number.to_string())).collect();
    let due = answers.is_none().then(|| {
        view! {
            <Field id="due" label=t!("comments-due") help=t!("comments-due-help") kind="date" value=form.due error=error_of(wrong, "due") />
        }
    });
    let instead = answers.is_some().then(|| view! { <a href=format!("{page}#say")>{t!("comments-new-instead")}</a> });
    view! {
        <form class="say" method="post" action=format!("{page}/comments") novalidate>
            <h3 id="say">{heading}</h3>
            <Hidden fields=hidden />
            <Field id="comment" label=t!("comments-text") help=t!("comments-text-help") value=form.text lines=4 error=error_of(wrong, "comment") />
            <div class="mentions">
                <Choices id="mentions" legend=t!("comments-mentions") help=t!("comments-mentions-help") many=true options=form.people
                    chosen=form.mentions error=error_of(wrong, "mentions") />
            </div>
            {due}
            <p class="in-line"><Submit text=t!("comments-send") />{instead}</p>
        </form>
    }
    .into_any()
}

fn conversations(all: Vec<Conversation>) -> Option<AnyView> {
    let rows: Vec<_> = all.into_iter().map(conversation).collect();
    (!rows.is_empty()).then(|| view! { <ul class="conversations">{rows}</ul> }.into_any())
}

fn conversation(one: Conversation) -> AnyView {
    let number = one.first.number;
    let about = one.about.map(|(name, href)| match href {
        Some(href) => view! { <p class="about-what"><a href=link(&href)>{name}</a></p> }.into_any(),
        None => {
            view! { <p class="about-what">{name}" "<span class="tag">{t!("comments-thing-gone")}</span></p> }.into_any()
        }
    });
    let due = (!one.due.is_empty()).then(|| {
        let words = if one.late { t!("waiting-late", date = one.due) } else { t!("waiting-due", date = one.due) };
        // Once it is resolved there is no hurry.
        let class = if one.resolved.is_empty() { "state" } else { "quiet" };
        view! { <p class=class>{words}</p> }
    });
    let resolved = (!one.resolved.is_empty()).then(|| view! { <p class="state done">{one.resolved}</p> });
    let which = move || view! { <span class="heard-only">" "{t!("comments-number", number = number)}</span> };
    let answer = one.answer.map(|href| view! { <a href=link(&href)>{t!("comments-answer")}{which()}</a> });
    let resolve = one.resolve.map(|action| {
        view! {
            <form method="post" action=link(&action)>
                <button class="button second" type="submit">{t!("comments-resolve")}{which()}</button>
            </form>
        }
    });
    let answers: Vec<_> = one.answers.into_iter().map(|answer| view! { <li>{comment(answer)}</li> }).collect();
    let answers = (!answers.is_empty()).then(|| view! { <ul class="answers-given">{answers}</ul> });
    view! {
        <li class="conversation">
            {about}
            {comment(one.first)}
            {due}
            {answers}
            {resolved}
            <div class="in-line">{answer}{resolve}</div>
        </li>
    }
    .into_any()
}

fn comment(one: CommentView) -> AnyView {
    let number = one.number;
    let mentions = (!one.mentions.is_empty())
        .then(|| view! { <p class="quiet">{t!("comments-mentioned", names = one.mentions.join(", "))}</p> });
    let text = match one.text {
        Some(text) => view! { <p class="as-typed">{text}</p> }.into_any(),
        None => view! { <p class="quiet">{t!("comments-taken-away")}</p> }.into_any(),
    };
    let take_away = one.take_away.map(|action| {
        view! {
            <details>
                <summary>{t!("comments-take-away")}<span class="heard-only">" "{t!("comments-number", number = number)}</span></summary>
                <p>{t!("comments-take-away-lead")}</p>
                <form method="post" action=link(&action)>
                    <Submit text=t!("comments-take-away-do", number = number) second=true />
                </form>
            </details>
        }
    });
    view! {
        <div class="comment" id=format!("comment-{number}")>
            <p class="comment-head">
                <strong>{one.who}</strong>" "
                <span class="quiet">{one.at}" · "{t!("comments-number", number = number)}</span>
            </p>
            {text}
            {mentions}
            {take_away}
        </div>
    }
    .into_any()
}

/// What the page of all comments is limited to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CommentFilter {
    /// `open`, `resolved` or `all`.
    pub state: String,
    /// A part of the procurement, or empty.
    pub part: String,
    /// Only those that mention the person who looks.
    pub mine: bool,
}

/// The page of all comments.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AllCommentsProps {
    /// The page, below the root.
    pub page: String,
    /// What it is limited to.
    pub filter: CommentFilter,
    /// The parts that the person may see and that can have comments.
    pub parts: Options,
    /// The conversations, the latest first.
    pub conversations: Vec<Conversation>,
    /// How many there are, in a sentence.
    pub count: String,
}

/// The page.
pub fn all_comments_page(props: AllCommentsProps) -> AnyView {
    let filter = props.filter;
    let states = [("open", t!("comments-open")), ("resolved", t!("comments-resolved")), ("all", t!("comments-all"))];
    let states: Options = states.into_iter().map(|(value, words)| (value.to_owned(), words)).collect();
    let empty = props.conversations.is_empty().then(|| view! { <p class="empty">{t!("comments-none-found")}</p> });
    view! {
        <h1>{t!("comments")}</h1>
        <p class="lead">{t!("comments-lead")}</p>
        <form class="filter-form" method="get" action=link(&props.page) role="search" aria-label=t!("comments-filter")>
            <Select id="state" label=t!("comments-state") options=states chosen=filter.state />
            <Select id="part" label=t!("journal-part") options=props.parts chosen=filter.part />
            <div class="choice">
                <input id="mine" type="checkbox" name="mine" value="1" checked=filter.mine />
                <label for="mine">{t!("comments-mine")}</label>
            </div>
            <p class="buttons"><Submit text=t!("lines-show") second=true /></p>
        </form>
        <p>{props.count}</p>
        {empty}
        {conversations(props.conversations)}
    }
    .into_any()
}

/// How many open comments there are about something in a list, leading to them.
pub fn open_tag(page: String, count: usize) -> Option<AnyView> {
    (count > 0).then(|| {
        view! { " "<a class="tag" href=format!("{page}#comments")>{t!("comments-tag", count = count)}</a> }.into_any()
    })
}
