//! The list of procurements.

use crate::components::{ErrorSummary, Field, Submit, Wrong, error_of};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// A row of the list.
#[derive(Clone, Debug, Default)]
pub struct ListRow {
    /// The id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Who answers for it, where it is somebody else.
    pub owner: Option<String>,
    /// The name of the organisation it belongs to, where it is another than the reader's.
    pub organisation: Option<String>,
    /// When it was last changed.
    pub updated: String,
}

/// The list, and what was typed into its forms.
#[derive(Clone, Debug, Default)]
pub struct ListProps {
    /// The rows, newest change first.
    pub rows: Vec<ListRow>,
    /// The title that was typed.
    pub title: String,
    /// What is wrong.
    pub wrong: Wrong,
    /// Whether the organisation's card lacks what every document needs.
    pub organisation_missing: bool,
}

/// What is done to one's own from the list.
fn actions(base: &str, title: &str) -> AnyView {
    let about = || view! { <span class="heard-only">{title.to_owned()}</span> };
    view! {
        <td class="actions">
            <form method="post" action=format!("{base}/copy")>
                <button class="plain" type="submit">{t!("copy")} " " {about()}</button>
            </form>
            <a href=format!("{base}/case.json") download="kravspor-sak.json">{t!("export")} " " {about()}</a>
            <a href=format!("{base}/delete")>{t!("delete")} " " {about()}</a>
        </td>
    }
    .into_any()
}

/// The page.
pub fn list_page(props: ListProps) -> AnyView {
    let error = |field: &str| error_of(&props.wrong, field);
    let file_error = error("file");
    let rows = props.rows.clone().into_iter().map(|row| {
        let base = link(&format!("/p/{}", row.id));
        view! {
            <tr>
                <th scope="row">
                    <a href=base.clone()>{row.title.clone()}</a>
                    {row.organisation.map(|name| view! { <span class="whose">{t!("procurement-of", organisation = name)}</span> })}
                </th>
                <td>{row.updated}</td>
                {match row.owner {
                    Some(owner) => view! { <td class="quiet">{t!("procurement-owner")} ": " {owner}</td> }.into_any(),
                    None => actions(&base, &row.title),
                }}
            </tr>
        }
    });
    let table = if props.rows.is_empty() {
        view! { <p class="empty">{t!("procurements-empty")}</p> }.into_any()
    } else {
        view! {
            <div class="scroll">
            <table>
                <thead><tr>
                    <th scope="col">{t!("procurement")}</th>
                    <th scope="col">{t!("last-changed")}</th>
                    <th scope="col">{t!("actions")}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
            </div>
        }
        .into_any()
    };
    view! {
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{t!("procurements")}</h1>
        {props.organisation_missing.then(|| view! {
            <p class="note">{t!("organisation-missing")} <a href=link("/organisation")>{t!("organisation-fill-in")}</a></p>
        })}
        {table}
        <section aria-labelledby="new">
            <h2 id="new">{t!("procurement-new")}</h2>
            <form method="post" action=link("/procurements") novalidate>
                <Field id="title" label=t!("procurement-title") help=t!("procurement-title-help") value=props.title.clone() error=error("title") />
                <Submit text=t!("procurement-create") />
            </form>
        </section>
        <section aria-labelledby="import">
            <h2 id="import">{t!("import")}</h2>
            <form method="post" action=link("/procurements/import") enctype="multipart/form-data">
                <div class="field" class:wrong=file_error.is_some()>
                    <label for="file">{t!("import-file")}</label>
                    <p class="help" id="file-help">{t!("import-help")}</p>
                    {file_error.clone().map(|error| view! { <p class="error" id="file-error">{error}</p> })}
                    <input id="file" name="file" type="file" accept="application/json,.json" aria-describedby="file-help" />
                </div>
                <Submit text=t!("import-do") second=true />
            </form>
        </section>
    }
    .into_any()
}
