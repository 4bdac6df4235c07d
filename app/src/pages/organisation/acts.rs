//! Who settled what.

use super::{Section, sections};
use crate::t;
use leptos::prelude::*;

/// Something that somebody settled.
#[derive(Clone, Debug, Default)]
pub struct ActRow {
    /// When.
    pub at: String,
    /// Who.
    pub by: String,
    /// What.
    pub what: String,
}

/// A procurement that was taken away for good.
#[derive(Clone, Debug, Default)]
pub struct RemovalRow {
    /// When.
    pub at: String,
    /// Who.
    pub by: String,
    /// What was kept and where.
    pub kept: String,
    /// What proves it.
    pub proof: String,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct ActsProps {
    /// What was settled, the latest first.
    pub rows: Vec<ActRow>,
    /// The procurements that were taken away, the latest first.
    pub removals: Vec<RemovalRow>,
}

/// The page.
pub fn acts_page(props: ActsProps) -> AnyView {
    let rows = props.rows.iter().cloned().map(|row| {
        view! {
            <tr>
                <td data-label=t!("journal-at")>{row.at}</td>
                <td data-label=t!("journal-who")>{row.by}</td>
                <td data-label=t!("journal-what")>{row.what}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let list = if props.rows.is_empty() {
        view! { <p class="empty">{t!("organisation-acts-empty")}</p> }.into_any()
    } else {
        view! {
            <table class="stacks">
                <caption class="heard-only">{t!("organisation-acts")}</caption>
                <thead><tr>
                    <th scope="col">{t!("journal-at")}</th>
                    <th scope="col">{t!("journal-who")}</th>
                    <th scope="col">{t!("journal-what")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    };
    view! {
        {sections(Section::Acts)}
        <h1>{t!("organisation-acts")}</h1>
        <p class="lead">{t!("organisation-acts-lead")}</p>
        {list}
        {(!props.removals.is_empty()).then(|| removals(&props.removals))}
    }
    .into_any()
}

fn removals(rows: &[RemovalRow]) -> AnyView {
    let rows = rows.iter().cloned().map(|row| {
        view! {
            <tr>
                <td data-label=t!("journal-at")>{row.at}</td>
                <td data-label=t!("journal-who")>{row.by}</td>
                <td data-label=t!("removal-kept-short")>{row.kept}</td>
                <td data-label=t!("removal-proof") class="hash">{row.proof}</td>
            </tr>
        }
    });
    view! {
        <section aria-labelledby="removals">
            <h2 id="removals">{t!("removals")}</h2>
            <table class="stacks">
                <caption class="heard-only">{t!("removals")}</caption>
                <thead><tr>
                    <th scope="col">{t!("journal-at")}</th>
                    <th scope="col">{t!("journal-who")}</th>
                    <th scope="col">{t!("removal-kept-short")}</th>
                    <th scope="col">{t!("removal-proof")}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
    .into_any()
}
