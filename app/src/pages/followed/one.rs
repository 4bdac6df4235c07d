//! A followed catalogue: what is new in it, how it differs from one's own, and following it no longer.

use super::difference::{difference, group};
use super::{DifferenceGroup, DifferenceView, crumbs_of_one, file_field};
use crate::components::{ErrorSummary, Hidden, Submit, Wrong};
use crate::frame::link;
use crate::pages::editions::{DRAFT, EDITIONS};
use crate::t;
use leptos::prelude::*;

/// What changed since the file before it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewsView {
    /// Between which versions, in a sentence.
    pub lead: String,
    /// What is otherwise.
    pub rows: Vec<DifferenceView>,
    /// How many there are, those that are not shown among them.
    pub count: usize,
    /// What it does not speak of any longer.
    pub gone: Vec<String>,
    /// What the form sends with which somebody has looked; none where somebody has.
    pub see: Option<Vec<(String, String)>>,
    /// Who has looked, and when, in a sentence; empty for nobody.
    pub seen: String,
}

/// What the draft of the organisation is ready for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DraftView {
    /// There is none.
    #[default]
    None,
    /// Something can be taken into it.
    Open,
    /// People are being heard about it.
    Heard,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct OneProps {
    /// Its page, below the root.
    pub path: String,
    /// What it is called here.
    pub name: String,
    /// What there is to know of the file: what, and that.
    pub about: Vec<(String, String)>,
    /// What an offer is, in a sentence; empty for what is none.
    pub offer: String,
    /// What is new; none while there is one file only.
    pub news: Option<NewsView>,
    /// What the draft is ready for.
    pub draft: DraftView,
    /// How it differs.
    pub groups: Vec<DifferenceGroup>,
    /// What of it has no place here, in sentences.
    pub unplaced: Vec<String>,
    /// The largest file, in megabytes.
    pub megabytes: usize,
    /// What the form for a newer file is made from.
    pub versions: Vec<(String, String)>,
    /// What somebody else did meanwhile, in a sentence.
    pub late: Option<String>,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn one_page(props: OneProps) -> AnyView {
    let late = props.late.clone().map(|late| {
        view! { <section class="conflict" role="alert" tabindex="-1" autofocus><p>{late}</p></section> }
    });
    let about = props.about.iter().cloned().map(|(what, value)| view! { <div><dt>{what}</dt><dd>{value}</dd></div> });
    let about = about.collect_view();
    let offer = (!props.offer.is_empty()).then(|| view! { <p class="note">{props.offer.clone()}</p> });
    let draft = match props.draft {
        DraftView::None => {
            view! { <p class="note">{t!("followed-no-draft")}" "<a href=link(EDITIONS)>{t!("followed-to-editions")}</a></p> }
                .into_any()
        }
        DraftView::Open => {
            view! { <p class="note">{t!("followed-draft")}" "<a href=link(DRAFT)>{t!("edition-to-draft")}</a></p> }.into_any()
        }
        DraftView::Heard => view! { <p class="note">{t!("edition-heard")}</p> }.into_any(),
    };
    let news = props.news.clone().map(|news| self::news(news, &props.path));
    let nothing = props.groups.is_empty().then(|| view! { <p class="empty">{t!("followed-no-difference")}</p> });
    let take = format!("{}/take", props.path);
    let groups = props.groups.clone().into_iter().map(|one| group(one, &take)).collect_view();
    let unplaced = (!props.unplaced.is_empty()).then(|| {
        let rows = props.unplaced.iter().cloned().map(|words| view! { <li>{words}</li> }).collect_view();
        view! {
            <section aria-labelledby="unplaced">
                <h2 id="unplaced">{t!("followed-unplaced")}</h2>
                <p>{t!("followed-unplaced-lead")}</p>
                <ul>{rows}</ul>
            </section>
        }
    });
    view! {
        {crumbs_of_one()}
        <ErrorSummary wrong=props.wrong.clone() />
        {late}
        <h1>{props.name.clone()}</h1>
        <p class="lead">{t!("followed-one-lead")}</p>
        {offer}
        <dl class="pairs">{about}</dl>
        {draft}
        {news}
        {nothing}
        {groups}
        {unplaced}
        <section aria-labelledby="newer">
            <h2 id="newer">{t!("followed-newer")}</h2>
            <p>{t!("followed-newer-lead")}</p>
            <form class="say" method="post" action=link(&props.path) enctype="multipart/form-data" novalidate>
                <Hidden fields=props.versions.clone() />
                {file_field(props.megabytes, &props.wrong, t!("followed-newer-do"))}
            </form>
        </section>
        <p><a href=link(&format!("{}/stop", props.path))>{t!("followed-stop")}</a></p>
    }
    .into_any()
}

fn news(news: NewsView, path: &str) -> AnyView {
    let left_out = news.count.saturating_sub(news.rows.len());
    let more = (left_out > 0).then(|| view! { <p class="quiet">{t!("followed-more", count = left_out)}</p> });
    let nothing = (news.rows.is_empty() && news.gone.is_empty()).then(|| view! { <p>{t!("followed-news-none")}</p> });
    let sides = || [t!("followed-news-before"), t!("followed-news-now")];
    let rows = news.rows.into_iter().map(|row| difference(row, "news", sides(), None)).collect_view();
    let gone = (!news.gone.is_empty()).then(|| {
        let rows = news.gone.into_iter().map(|name| view! { <li class="id">{name}</li> }).collect_view();
        view! { <p>{t!("followed-news-gone")}</p><ul>{rows}</ul> }
    });
    let see = news.see.map(|fields| {
        view! {
            <form method="post" action=link(&format!("{path}/seen"))>
                <Hidden fields=fields />
                <p class="buttons"><Submit text=t!("followed-see") /></p>
            </form>
        }
    });
    let seen = (!news.seen.is_empty()).then(|| view! { <p class="quiet">{news.seen.clone()}</p> });
    view! {
        <section aria-labelledby="news">
            <h2 id="news">{t!("followed-news")}</h2>
            <p>{news.lead}</p>
            {nothing}
            {rows}
            {more}
            {gone}
            {see}
            {seen}
        </section>
    }
    .into_any()
}

/// What the page that asks shows.
#[derive(Clone, Debug, Default)]
pub struct StopProps {
    /// The page of the catalogue, below the root.
    pub path: String,
    /// What it is called here.
    pub name: String,
}

/// Asks before it is followed no longer.
pub fn stop_page(props: StopProps) -> AnyView {
    view! {
        {crumbs_of_one()}
        <h1>{t!("followed-stop")}</h1>
        <p class="lead">{t!("followed-stop-lead", name = props.name)}</p>
        <form method="post" action=link(&format!("{}/stop", props.path))>
            <p class="buttons"><Submit text=t!("followed-stop-do") />
                <a href=link(&props.path)>{t!("followed-stop-not")}</a></p>
        </form>
    }
    .into_any()
}
