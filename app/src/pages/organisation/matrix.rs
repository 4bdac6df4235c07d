//! The organisation's own acceptance criteria.

use super::{Section, sections};
use crate::components::{ConflictNotice, ErrorSummary, Hidden, Options, Select, Submit, Theirs, Wrong, error_of};
use crate::frame::link;
use crate::islands::matrix::Step;
use crate::t;
use leptos::prelude::*;

/// A cell that can be given a level.
#[derive(Clone, Debug, Default)]
pub struct MatrixCell {
    /// The name of its field.
    pub field: String,
    /// The id of the level that is chosen.
    pub level: String,
    /// How serious it looks, from 1 to 4; nothing for 0.
    pub tone: u8,
}

/// A level, and who accepts at it.
#[derive(Clone, Debug, Default)]
pub struct LevelRow {
    /// The name of its field.
    pub field: String,
    /// What it is called.
    pub name: String,
    /// The role card that is chosen.
    pub role: String,
    /// What the catalogue's is called.
    pub usual: String,
}

/// The form.
#[derive(Clone, Debug, Default)]
pub struct OwnMatrixProps {
    /// Likelihood, the least first.
    pub likelihood: Vec<Step>,
    /// Consequence, the mildest first.
    pub consequence: Vec<Step>,
    /// A row for each likelihood, with a cell for each consequence.
    pub cells: Vec<Vec<MatrixCell>>,
    /// The levels that can be chosen.
    pub levels: Options,
    /// Who accepts at each.
    pub accepted_by: Vec<LevelRow>,
    /// The role cards that may accept.
    pub roles: Options,
    /// Whether the municipality has criteria of its own now.
    pub own: bool,
    /// The version that the form is made from.
    pub versions: Vec<(String, String)>,
    /// What somebody else saved meanwhile.
    pub theirs: Theirs,
    /// What is wrong.
    pub wrong: Wrong,
}

/// The page.
pub fn own_matrix_page(props: OwnMatrixProps) -> AnyView {
    let whose = if props.own { t!("own-matrix-own") } else { t!("own-matrix-usual") };
    let accepted = props.accepted_by.iter().cloned().map(|level| {
        let error = error_of(&props.wrong, &level.field);
        view! {
            <Select id=level.field label=t!("own-matrix-accepts", level = level.name) help=t!("own-matrix-usual-role", role = level.usual)
                options=props.roles.clone() chosen=level.role error=error />
        }
    });
    let accepted = accepted.collect_view();
    let reset = props.own.then(|| view! { <Submit text=t!("own-matrix-reset") second=true name="do" value="usual" /> });
    view! {
        {sections(Section::Matrix)}
        <ConflictNotice theirs=props.theirs.clone() />
        <ErrorSummary wrong=props.wrong.clone() />
        <h1>{t!("organisation-matrix")}</h1>
        <p class="lead">{t!("own-matrix-lead")}</p>
        <p>{whose}</p>
        <p class="note">{t!("own-matrix-effect")}</p>
        <form method="post" action=link("/organisation/matrix") novalidate>
            <Hidden fields=props.versions.clone() />
            <h2 id="cells">{t!("own-matrix-cells")}</h2>
            <p class="help">{t!("own-matrix-cells-help")}</p>
            {grid(&props)}
            <h2>{t!("own-matrix-accepted-by")}</h2>
            {accepted}
            <Submit text=t!("save") />
            {reset}
        </form>
    }
    .into_any()
}

fn grid(props: &OwnMatrixProps) -> AnyView {
    let step = |index: usize, step: &Step| format!("{} {}", index + 1, step.word);
    let columns: Vec<String> =
        props.consequence.iter().enumerate().map(|(index, consequence)| step(index, consequence)).collect();
    let heads = columns.iter().cloned().map(|name| view! { <th scope="col">{name}</th> }).collect_view();
    let rows = props.likelihood.iter().zip(&props.cells).enumerate().rev().map(|(index, (likelihood, cells))| {
        let name = step(index, likelihood);
        let cells = cells.iter().cloned().zip(&columns).map(|(cell, column)| {
            let error = error_of(&props.wrong, &cell.field);
            let label = t!("own-matrix-cell", likelihood = name.clone(), consequence = column.clone());
            let tone = format!("tone-{}", cell.tone);
            view! {
                <td class=tone>
                    <Select id=cell.field label=label label_hidden=true options=props.levels.clone() chosen=cell.level error=error />
                </td>
            }
        });
        let cells = cells.collect_view();
        view! { <tr><th scope="row">{name}</th>{cells}</tr> }
    });
    view! {
        <div class="scroll" role="region" aria-labelledby="cells" tabindex="0">
            <table class="own-matrix">
                <thead><tr><th scope="col">{t!("own-matrix-corner")}</th>{heads}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
