//! What a person says about a source: which sheets, what its columns are, what its words mean, and what holds where it says nothing.

use super::base;
use crate::components::{Hidden, Options, Select, Submit, Takes, open_to};
use crate::t;
use leptos::prelude::*;

/// Something to choose about a part of the source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// What the part is known by: the sheet, the heading, the word.
    pub key: String,
    /// The same for people.
    pub label: String,
    /// What can be chosen.
    pub options: Options,
    /// What is chosen.
    pub chosen: String,
    /// What else there is to say, such as what stands in a column.
    pub help: Option<String>,
}

/// The form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SaidProps {
    /// The sheets, each with the row of its headings.
    pub sheets: Vec<Chosen>,
    /// The columns.
    pub columns: Vec<Chosen>,
    /// Words that nobody knows yet, or that the person has explained.
    pub words: Vec<Chosen>,
    /// What holds where the source says nothing. The key is the name of the field.
    pub defaults: Vec<Chosen>,
}

/// The form, which saves and reads the source again.
pub(super) fn said_form(procurement: &str, props: SaidProps) -> AnyView {
    let words = (!props.words.is_empty()).then(|| {
        view! {
            <h3>{t!("elsewhere-words")}</h3>
            <p>{t!("elsewhere-words-lead")}</p>
            <div class="row-cells">{numbered("word", props.words)}</div>
        }
        .into_any()
    });
    let defaults = props.defaults.into_iter().map(|row| {
        view! { <Select id=format!("default-{}", row.key) label=row.label options=row.options chosen=row.chosen help=row.help /> }
    });
    let defaults = defaults.collect_view();
    view! {
        <section aria-labelledby="said">
            <h2 id="said">{t!("elsewhere-said")}</h2>
            <form class="mapping" method="post" action=format!("{}/draft", base(procurement)) novalidate>
                {open_to(Takes::Write, view! {
                    <h3>{t!("elsewhere-columns")}</h3>
                    <p>{t!("elsewhere-columns-lead")}</p>
                    <div class="row-cells">{numbered("column", props.columns)}</div>
                    {words}
                    <h3>{t!("elsewhere-defaults")}</h3>
                    <p>{t!("elsewhere-defaults-lead")}</p>
                    <div class="row-cells">{defaults}</div>
                    <h3>{t!("elsewhere-headings")}</h3>
                    <p>{t!("elsewhere-headings-lead")}</p>
                    <div class="row-cells">{numbered("sheet", props.sheets)}</div>
                    <Submit text=t!("elsewhere-again") />
                })}
            </form>
        </section>
    }
    .into_any()
}

/// A list to choose from for each, with the part it is about beside it: what a heading says may not be a name in a form.
fn numbered(kind: &'static str, rows: Vec<Chosen>) -> AnyView {
    let rows = rows.into_iter().enumerate().map(|(number, row)| {
        view! {
            <div>
                <Hidden fields=vec![(format!("{kind}-key-{number}"), row.key)] />
                <Select id=format!("{kind}-{number}") label=row.label options=row.options chosen=row.chosen help=row.help />
            </div>
        }
    });
    rows.collect_view().into_any()
}
