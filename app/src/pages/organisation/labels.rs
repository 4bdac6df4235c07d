//! The letters of the requirement sheet.

use super::{Section, sections};
use crate::components::{ConflictNotice, ErrorSummary, Field, Hidden, Submit, Theirs, Wrong, error_of};
use crate::frame::link;
use crate::t;
use leptos::prelude::*;

/// The letters of one type.
#[derive(Clone, Debug, Default)]
pub struct LabelRow {
    /// The id of its field.
    pub field: String,
    /// What the type is called, and what it means.
    pub name: String,
    /// The letters, as they were typed.
    pub value: String,
}

/// A part of a requirement sheet with these letters.
#[derive(Clone, Debug, Default)]
pub struct Preview {
    /// The tag of the language of the sheet, where it is not the page's.
    pub lang: Option<&'static str>,
    /// Letters, and what they stand for.
    pub types: Vec<(String, String)>,
    /// The headings of the columns.
    pub headings: Vec<String>,
    /// The cells of the rows.
    pub rows: Vec<Vec<String>>,
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct LabelsProps {
    /// The types.
    pub rows: Vec<LabelRow>,
    /// The letters of the catalogue, "A, B, O og I".
    pub usual: String,
    /// The longest that the letters of a type can be.
    pub chars_max: usize,
    /// How the sheet looks; none where the letters can't be used.
    pub preview: Option<Preview>,
    /// The version of the letters that the form is made from.
    pub versions: Vec<(String, String)>,
    /// What somebody else saved meanwhile.
    pub theirs: Theirs,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn labels_page(props: LabelsProps) -> AnyView {
    let fields = props.rows.iter().cloned().map(|row| {
        let error = error_of(&props.wrong, &row.field);
        view! { <Field id=row.field label=row.name value=row.value error=error autocomplete="off" /> }
    });
    let fields = fields.collect_view();
    view! {
        {sections(Section::Labels)}
        <ConflictNotice theirs=props.theirs.clone() />
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{t!("organisation-labels")}</h1>
        <p class="lead">{t!("labels-lead")}</p>
        <p>{t!("labels-rule", max = props.chars_max, usual = props.usual.clone())}</p>
        <form method="post" action=link("/organisation/labels") novalidate>
            <Hidden fields=props.versions.clone() />
            <div class="letter-fields">{fields}</div>
            <Submit text=t!("save") />
            <Submit text=t!("labels-look") second=true name="do" value="look" />
        </form>
        {props.preview.map(preview)}
    }
    .into_any()
}

fn preview(preview: Preview) -> AnyView {
    let types =
        preview.types.into_iter().map(|(letters, words)| view! { <div><dt>{letters}</dt><dd>{words}</dd></div> });
    let headings = preview.headings.into_iter().map(|heading| view! { <th scope="col">{heading}</th> });
    let rows = preview.rows.into_iter().map(|row| {
        let cells = row.into_iter().enumerate().map(|(index, cell)| match index {
            0 => view! { <th scope="row">{cell}</th> }.into_any(),
            _ => view! { <td>{cell}</td> }.into_any(),
        });
        view! { <tr>{cells.collect_view()}</tr> }
    });
    view! {
        <div>
            <h2 id="preview">{t!("labels-preview")}</h2>
            <div class="sheet-of-paper letters-preview" lang=preview.lang>
                <dl class="types">{types.collect_view()}</dl>
                <div class="scroll" role="region" aria-labelledby="preview" tabindex="0">
                    <table>
                        <thead><tr>{headings.collect_view()}</tr></thead>
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                </div>
            </div>
        </div>
    }
    .into_any()
}
