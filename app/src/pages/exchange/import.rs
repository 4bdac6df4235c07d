//! One catalogue that the organisation has read in.

use super::{Told, crumbs, pair};
use crate::components::Submit;
use crate::frame::link;
use crate::t;
use catalogue::content::Lang;
use leptos::prelude::*;

/// An item of it.
#[derive(Clone, Debug, Default)]
pub struct ItemRow {
    /// Its id.
    pub id: String,
    /// The demand.
    pub text: String,
    /// The language that is in.
    pub lang: Lang,
    /// Its type, placement and more, in a few words.
    pub words: String,
}

/// Who did what, and when.
#[derive(Clone, Debug, Default)]
pub struct Behind {
    /// Who read it in, and when.
    pub read_in: String,
    /// Who last put it in use or took it out of use, and when.
    pub changed: Option<String>,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct ImportProps {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Its version.
    pub version: String,
    /// What it is.
    pub kind: String,
    /// What that means for new procurements.
    pub meaning: String,
    /// The language its texts were written in.
    pub language: String,
    /// What it holds, in counts.
    pub holds: String,
    /// Whether new procurements use it.
    pub in_use: bool,
    /// The version that new procurements begin with.
    pub release: String,
    /// The page of the edition that it is, below the root; none for one that was read in.
    pub edition: Option<String>,
    /// Who did what.
    pub behind: Behind,
    /// What is in the way of what was just asked for: the entry, and what is wrong.
    pub in_the_way: Vec<(String, Told)>,
    /// How many more stand in the way.
    pub more_in_the_way: usize,
    /// The first items.
    pub items: Vec<ItemRow>,
    /// How many items there are.
    pub of: usize,
}

/// The page.
pub fn import_page(props: ImportProps) -> AnyView {
    let base = link(&format!("/catalogue/imports/{}", props.id));
    let use_it = match props.in_use {
        true => view! {
            <p class="saved">{t!("exchange-is-in-use", version = props.release.clone())}</p>
            <form method="post" action=format!("{base}/stop")><Submit text=t!("exchange-stop") second=true /></form>
        }
        .into_any(),
        false => view! {
            <p>{props.meaning.clone()}</p>
            <form method="post" action=format!("{base}/use")><Submit text=t!("exchange-use") /></form>
        }
        .into_any(),
    };
    let state = if props.in_use { t!("exchange-in-use") } else { t!("exchange-not-in-use") };
    let away = match &props.edition {
        Some(edition) => view! { <p><a href=link(edition)>{t!("exchange-of-edition")}</a></p> }.into_any(),
        None => view! { <p><a href=format!("{base}/delete")>{t!("exchange-delete")}</a></p> }.into_any(),
    };
    let changed = props.behind.changed.clone().map(|changed| pair(t!("exchange-changed"), changed));
    view! {
        {crumbs(&[("/catalogue/imports", t!("exchange-own-catalogues"))])}
        {in_the_way(&props)}
        <h1>{props.title.clone()}</h1>
        <dl class="pairs">
            {pair(t!("exchange-kind"), props.kind.clone())}
            {pair(t!("exchange-file-version"), props.version.clone())}
            {pair(t!("exchange-language"), props.language.clone())}
            {pair(t!("catalogue-holds"), props.holds.clone())}
            {pair(t!("exchange-read-in"), props.behind.read_in.clone())}
            {pair(t!("exchange-new-procurements"), state)}
            {changed}
        </dl>
        <section aria-labelledby="use">
            <h2 id="use">{t!("exchange-new-procurements")}</h2>
            {use_it}
            <p class="quiet">{t!("exchange-existing-keep")}</p>
        </section>
        {items(&props)}
        {away}
    }
    .into_any()
}

fn in_the_way(props: &ImportProps) -> Option<AnyView> {
    if props.in_the_way.is_empty() {
        return None;
    }
    let rows = props
        .in_the_way
        .iter()
        .map(|(entry, told)| view! { <li><strong>{entry.clone()}</strong>": "{told.show()}</li> });
    let more = (props.more_in_the_way > 0)
        .then(|| view! { <p>{t!("exchange-more-in-the-way", count = props.more_in_the_way)}</p> });
    Some(
        view! {
            <section class="error-summary" role="alert" aria-labelledby="in-the-way" tabindex="-1" autofocus>
                <h2 id="in-the-way">{t!("exchange-in-the-way")}</h2>
                <p>{t!("exchange-in-the-way-lead")}</p>
                <ul>{rows.collect_view()}</ul>
                {more}
            </section>
        }
        .into_any(),
    )
}

fn items(props: &ImportProps) -> AnyView {
    let rows = props.items.iter().map(|item| {
        let lang = (item.lang != crate::i18n::lang()).then(|| item.lang.tag());
        view! {
            <li class="line">
                <p class="line-text"><span class="id">{item.id.clone()}</span>" "<span lang=lang>{item.text.clone()}</span></p>
                <p class="words">{item.words.clone()}</p>
            </li>
        }
    });
    let rows = rows.collect_view();
    let shown = props.items.len();
    let more = (shown < props.of)
        .then(|| view! { <p class="quiet">{t!("exchange-first-items", shown = shown, all = props.of)}</p> });
    let list = if shown == 0 {
        view! { <p class="empty">{t!("exchange-no-items")}</p> }.into_any()
    } else {
        view! { <ul class="lines">{rows}</ul> }.into_any()
    };
    view! {
        <section aria-labelledby="items">
            <h2 id="items">{t!("exchange-items")}</h2>
            {more}
            {list}
        </section>
    }
    .into_any()
}

/// What is about to be deleted.
#[derive(Clone, Debug, Default)]
pub struct DeleteImportProps {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Whether new procurements use it.
    pub in_use: bool,
}

/// Asks before deleting.
pub fn delete_import_page(props: DeleteImportProps) -> AnyView {
    let base = link(&format!("/catalogue/imports/{}", props.id));
    let in_use = props.in_use.then(|| view! { <p class="warning">{t!("exchange-delete-in-use")}</p> });
    view! {
        {crumbs(&[("/catalogue/imports", t!("exchange-own-catalogues"))])}
        <h1>{t!("exchange-delete")}</h1>
        <p class="lead">{t!("exchange-delete-lead", title = props.title)}</p>
        {in_use}
        <p>{t!("exchange-existing-keep")}</p>
        <form method="post" action=format!("{base}/delete")>
            <button class="button danger" type="submit">{t!("exchange-delete-do")}</button>
            <a href=base.clone()>{t!("cancel")}</a>
        </form>
    }
    .into_any()
}
