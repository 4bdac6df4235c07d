//! How a template is prepared.

use super::{Section, sections};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// How much an agreement needs a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// GDPR art. 28(3) asks for it.
    ByLaw,
    /// The agreement is not complete without it.
    Wanted,
    /// It may be left out.
    Free,
}

/// A field that a template may name.
#[derive(Clone, Debug)]
pub struct NameRow {
    /// Its name.
    pub name: String,
    /// What stands in it.
    pub label: String,
    /// How much the agreement needs it.
    pub need: Need,
}

/// A table whose rows repeat.
#[derive(Clone, Debug)]
pub struct RowsRow {
    /// Its name.
    pub name: String,
    /// What the rows are.
    pub label: String,
    /// The names of the columns, and what stands in them.
    pub columns: Vec<(String, String)>,
}

/// What the page shows.
#[derive(Clone, Debug)]
pub struct GuideProps {
    /// The fields.
    pub fields: Vec<NameRow>,
    /// The tables.
    pub rows: Vec<RowsRow>,
    /// The conditions: name, and when it holds.
    pub conditions: Vec<(String, String)>,
}

/// The page.
pub fn guide_page(props: GuideProps) -> AnyView {
    let steps = [t!("guide-step-1"), t!("guide-step-2"), t!("guide-step-3"), t!("guide-step-4"), t!("guide-step-5")];
    let steps = steps.map(|step| view! { <li>{step}</li> }).collect_view();
    view! {
        {sections(Section::Templates)}
        <p class="back"><a href=link("/organisation/templates")>{t!("organisation-templates")}</a></p>
        <h1>{t!("templates-guide")}</h1>
        <p class="lead">{t!("guide-lead")}</p>
        <ol>{steps}</ol>
        <h2 id="marks">{t!("guide-marks")}</h2>
        <dl class="mark-list">
            <div><dt><code>"{{ctrl_name}}"</code></dt><dd>{t!("guide-mark-field")}</dd></div>
            <div><dt><code>"{{#security}} … {{/security}}"</code></dt><dd>{t!("guide-mark-rows")}</dd></div>
            <div><dt><code>"{{?sub_general}} … {{/sub_general}}"</code></dt><dd>{t!("guide-mark-condition")}</dd></div>
            <div><dt><code>"{{^sub_general}} … {{/sub_general}}"</code></dt><dd>{t!("guide-mark-unless")}</dd></div>
        </dl>
        <p>{t!("guide-controls")}</p>
        {fields(&props)}
        {rows(&props)}
        {conditions(&props)}
        <h2 id="refused">{t!("guide-refused")}</h2>
        <p>{t!("guide-refused-lead")}</p>
    }
    .into_any()
}

fn fields(props: &GuideProps) -> AnyView {
    let rows = props.fields.iter().cloned().map(|row| {
        let need = match row.need {
            Need::ByLaw => t!("guide-need-law"),
            Need::Wanted => t!("guide-need-wanted"),
            Need::Free => t!("guide-need-free"),
        };
        view! {
            <tr>
                <th scope="row"><code>{format!("{{{{{}}}}}", row.name)}</code></th>
                <td data-label=t!("template-label")>{row.label}</td>
                <td data-label=t!("guide-need")>{need}</td>
            </tr>
        }
    });
    view! {
        <section aria-labelledby="fields">
            <h2 id="fields">{t!("guide-fields")}</h2>
            <table class="stacks survey">
                <caption class="heard-only">{t!("guide-fields")}</caption>
                <thead><tr>
                    <th scope="col">{t!("template-name")}</th>
                    <th scope="col">{t!("template-label")}</th>
                    <th scope="col">{t!("guide-need")}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn rows(props: &GuideProps) -> AnyView {
    let tables = props.rows.iter().cloned().map(|rows| {
        let columns = rows.columns.into_iter().map(|(name, label)| {
            view! { <li><code>{format!("{{{{{name}}}}}")}</code>" "{label}</li> }
        });
        view! {
            <h3>{rows.label}</h3>
            <p><code>{format!("{{{{#{0}}}}} … {{{{/{0}}}}}", rows.name)}</code></p>
            <ul>{columns.collect_view()}</ul>
        }
    });
    view! {
        <section aria-labelledby="rows">
            <h2 id="rows">{t!("guide-rows")}</h2>
            <p>{t!("guide-rows-lead")}</p>
            {tables.collect_view()}
        </section>
    }
    .into_any()
}

fn conditions(props: &GuideProps) -> AnyView {
    let rows = props.conditions.iter().cloned().map(|(name, label)| {
        view! {
            <tr>
                <th scope="row"><code>{format!("{{{{?{name}}}}}")}</code></th>
                <td data-label=t!("guide-holds")>{label}</td>
            </tr>
        }
    });
    view! {
        <section aria-labelledby="conditions">
            <h2 id="conditions">{t!("guide-conditions")}</h2>
            <p>{t!("guide-conditions-lead")}</p>
            <table class="stacks survey">
                <caption class="heard-only">{t!("guide-conditions")}</caption>
                <thead><tr>
                    <th scope="col">{t!("template-name")}</th>
                    <th scope="col">{t!("guide-holds")}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
    .into_any()
}
