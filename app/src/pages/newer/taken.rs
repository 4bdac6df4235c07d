//! What was taken of a newer release, and what was not.

use crate::components::{Reopened, ReopenedNotice};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// Changes that met the same answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SettledGroup {
    /// Its heading.
    pub title: String,
    /// What it was about, with the line where there is one, what kind of change, and why not.
    pub rows: Vec<(String, Option<String>, String, String)>,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct TakenProps {
    /// The procurement.
    pub procurement: String,
    /// From which version to which.
    pub between: String,
    /// Who, and when.
    pub by: String,
    /// What was said yes and no to.
    pub groups: Vec<SettledGroup>,
    /// What had no place: what it was, and what it said.
    pub left: Vec<(String, String)>,
    /// The acceptances that fell away with it.
    pub reopened: Vec<Reopened>,
}

/// The page.
pub fn taken_page(props: TakenProps) -> AnyView {
    let base = link(&format!("/p/{}", props.procurement));
    let groups = props.groups.into_iter().filter(|group| !group.rows.is_empty()).map(|group| {
        let rows = group.rows.into_iter().map(|(name, line, change, reason)| {
            let name = match line {
                Some(line) => view! { <a href=format!("{base}/requirements/{line}")>{name}</a> }.into_any(),
                None => name.into_any(),
            };
            view! { <tr><th scope="row">{name}</th><td>{change}</td><td>{reason}</td></tr> }
        });
        let rows = rows.collect_view();
        view! {
            <section>
                <h2>{group.title}</h2>
                <table class="settled">
                    <thead><tr>
                        <th scope="col">{t!("newer-what")}</th>
                        <th scope="col">{t!("newer-change")}</th>
                        <th scope="col">{t!("newer-why")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
        }
    });
    let groups = groups.collect_view();
    let left = (!props.left.is_empty()).then(|| {
        let rows = props.left.into_iter().map(|(what, said)| {
            view! { <div><dt>{what}</dt><dd><code>{said}</code></dd></div> }
        });
        let rows = rows.collect_view();
        view! {
            <section aria-labelledby="left">
                <h2 id="left">{t!("newer-left")}</h2>
                <p>{t!("newer-left-kept")}</p>
                <dl class="left">{rows}</dl>
            </section>
        }
    });
    view! {
        <ReopenedNotice scenarios=props.reopened />
        <p class="back"><a href=base.clone()>{t!("newer-back")}</a></p>
        <h1>{t!("newer-taken-title")}</h1>
        <p class="lead">{props.between}</p>
        <p>{props.by}</p>
        {groups}
        {left}
        <ul class="links"><li><a href=format!("{base}/requirements")>{t!("newer-to-lines")}</a></li></ul>
    }
    .into_any()
}
