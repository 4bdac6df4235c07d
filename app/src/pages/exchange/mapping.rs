//! What a person says about the columns of a file, and what stands where the file has nothing.

use crate::components::{Field, Hidden, Options, Select, Submit, Wrong, error_of};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// A column.
#[derive(Clone, Debug, Default)]
pub struct ColumnRow {
    /// Its number in the form.
    pub number: usize,
    /// What the mapping knows it by.
    pub key: String,
    /// Its heading, with the sheet where there are several.
    pub label: String,
    /// What it can be.
    pub options: Options,
    /// What it is.
    pub chosen: String,
    /// Why it is still asked about.
    pub note: Option<String>,
}

/// Something that every row needs, and what stands there when the file has nothing.
#[derive(Clone, Debug, Default)]
pub struct DefaultRow {
    /// The name of the field.
    pub id: String,
    /// Its name for people.
    pub label: String,
    /// What can be chosen; the first is nothing.
    pub options: Options,
    /// What is chosen.
    pub chosen: String,
    /// In how many rows it is missing.
    pub missing: usize,
}

/// The form.
#[derive(Clone, Debug, Default)]
pub struct MappingProps {
    /// Columns that were not understood, or that the person has said something about.
    pub asked: Vec<ColumnRow>,
    /// Columns that their headings explain.
    pub understood: Vec<ColumnRow>,
    /// What the catalogue is called.
    pub title: String,
    /// Its version.
    pub version: String,
    /// The languages there are, and the one chosen.
    pub languages: Options,
    /// See `languages`.
    pub language: String,
    /// What stands where the file has nothing.
    pub defaults: Vec<DefaultRow>,
}

/// The form, which saves and reads the file again.
pub(super) fn mapping_form(draft: &str, props: MappingProps, wrong: &Wrong) -> AnyView {
    let understood = props.understood.len();
    let asked = (!props.asked.is_empty()).then(|| {
        view! {
            <h3>{t!("exchange-columns")}</h3>
            <p>{t!("exchange-columns-lead")}</p>
            <div class="row-cells">{columns(props.asked)}</div>
        }
    });
    let understood = (understood > 0).then(|| {
        view! {
            <details class="set-aside">
                <summary>{t!("exchange-columns-understood", count = understood)}</summary>
                <div class="row-cells">{columns(props.understood)}</div>
            </details>
        }
    });
    let defaults = props.defaults.into_iter().map(|row| {
        let help = (row.missing > 0).then(|| t!("exchange-missing-in", count = row.missing));
        view! { <Select id=format!("default-{}", row.id) label=row.label options=row.options chosen=row.chosen help=help /> }
    });
    let defaults = defaults.collect_view();
    view! {
        <section aria-labelledby="mapping">
            <h2 id="mapping">{t!("exchange-mapping")}</h2>
            <form class="mapping" method="post" action=link(&format!("/catalogue/import/{draft}")) novalidate>
                {asked}
                {understood}
                <h3>{t!("exchange-defaults")}</h3>
                <p>{t!("exchange-defaults-lead")}</p>
                <div class="row-cells">{defaults}</div>
                <h3>{t!("exchange-whole-file")}</h3>
                <div class="row-cells">
                    <Field id="title" label=t!("exchange-title") help=t!("exchange-title-help") value=props.title error=error_of(wrong, "title") />
                    <Field id="version" label=t!("exchange-file-version") help=t!("exchange-file-version-help") value=props.version error=error_of(wrong, "version") />
                    <Select id="language" label=t!("exchange-language") help=t!("exchange-language-help") options=props.languages chosen=props.language />
                </div>
                <Submit text=t!("exchange-try-again") />
            </form>
        </section>
    }
    .into_any()
}

fn columns(rows: Vec<ColumnRow>) -> AnyView {
    let rows = rows.into_iter().map(|row| {
        let name = vec![(format!("name-{}", row.number), row.key)];
        view! {
            <div>
                <Hidden fields=name />
                <Select id=format!("column-{}", row.number) label=row.label options=row.options chosen=row.chosen help=row.note />
            </div>
        }
    });
    rows.collect_view().into_any()
}
