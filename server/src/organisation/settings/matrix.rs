//! The risk that is accepted here: which level each cell of the matrix has, and who accepts what remains at each level.

use super::super::acts::{What, say_saved};
use super::super::saving::{Part, Saved, save_part, version, version_field, version_of};
use crate::access::SignedIn;
use crate::catalogue::exchange::release_for_new;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::page::{redirect, render};
use crate::http::query::Query;
use crate::rights::{self, Right, Rights};
use crate::risk::view::{step, tone};
use crate::state::AppState;
use app::components::{FieldError, Options, Theirs, Wrong};
use app::pages::organisation::{LevelRow, MatrixCell, OwnMatrixProps, own_matrix_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::id::RoleId;
use catalogue::content::risk::RiskLevel;
use catalogue::content::{Lang, Release};
use catalogue::document::words;
use catalogue::procurement::own_matrix::{MatrixFault, OwnMatrix};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::Standing;

const MATRIX: Part<Option<OwnMatrix>> =
    Part { of: |card| card.matrix.clone(), put: |card, matrix| card.matrix = matrix };

/// The release that new procurements begin with, whose scales and levels the criteria are about.
async fn release(state: &AppState, person: &SignedIn) -> Result<Arc<Release>, AppError> {
    state.release(&release_for_new(state, person).await?.fingerprint).await
}

/// The criteria that the catalogue has.
fn usual(release: &Release) -> OwnMatrix {
    let accepted_by = release.matrix.levels.iter().map(|level| (level.id.clone(), level.accepted_by.clone()));
    OwnMatrix { cells: release.matrix.cells.clone(), accepted_by: accepted_by.collect() }
}

/// `/organisation/matrix`.
pub(super) async fn page(
    State(state): State<AppState>,
    person: SignedIn,
    Query(query): Query,
) -> Result<Response, AppError> {
    let release = release(&state, &person).await?;
    let own = &person.organisation.matrix;
    let shown =
        Shown { criteria: in_full(&release, own.as_ref()), versions: version_field(version(own)?), ..Shown::default() };
    show(StatusCode::OK, (query.get("saved") == "1").then_some(&state), &person, &release, shown).await
}

/// What the form holds: criteria with every cell and every level.
#[derive(Default)]
struct Shown {
    criteria: OwnMatrix,
    versions: Vec<(String, String)>,
    theirs: Theirs,
    wrong: Wrong,
}

/// The organisation's criteria as far as they fit the release, and the catalogue's for the rest.
fn in_full(release: &Release, own: Option<&OwnMatrix>) -> OwnMatrix {
    let usual = usual(release);
    match own.filter(|own| own.faults(release).is_empty()) {
        None => usual,
        Some(own) => {
            let accepted_by = usual.accepted_by.into_iter().chain(own.accepted_by.clone()).collect();
            OwnMatrix { cells: own.cells.clone(), accepted_by }
        }
    }
}

fn cell_field(likelihood: usize, consequence: usize) -> String {
    format!("cell-{likelihood}-{consequence}")
}

fn level_field(level: &str) -> String {
    format!("accepted-by-{level}")
}

async fn show(
    status: StatusCode,
    saved: Option<&AppState>,
    person: &SignedIn,
    release: &Release,
    shown: Shown,
) -> Result<Response, AppError> {
    let context = person.context();
    let lang = context.lang;
    let matrix = &release.matrix;
    let cell = |row: usize, column: usize, id: &String| MatrixCell {
        field: cell_field(row + 1, column + 1),
        level: id.clone(),
        tone: matrix
            .levels
            .iter()
            .position(|level| level.id == *id)
            .map_or(0, |level| tone(level, matrix.levels.len())),
    };
    let role = |id: &RoleId| words::role_word(release, id, lang).to_owned();
    let level = |level: &RiskLevel| LevelRow {
        field: level_field(&level.id),
        name: level.text.show(lang).to_owned(),
        role: shown.criteria.accepted_by.get(&level.id).map(ToString::to_string).unwrap_or_default(),
        usual: role(&level.accepted_by),
    };
    let may_accept = release.roles.iter().filter(|role| !role.advises_only && signs(&role.id));
    let rows = shown.criteria.cells.iter().enumerate();
    let props = OwnMatrixProps {
        likelihood: matrix.likelihood.iter().map(|of| step(of, lang)).collect(),
        consequence: matrix.consequence.iter().map(|of| step(of, lang)).collect(),
        cells: rows
            .map(|(row, cells)| cells.iter().enumerate().map(|(column, id)| cell(row, column, id)).collect())
            .collect(),
        levels: matrix.levels.iter().map(|level| (level.id.clone(), level.text.show(lang).to_owned())).collect(),
        accepted_by: matrix.levels.iter().map(level).collect(),
        roles: may_accept.map(|known| (known.id.to_string(), role(&known.id))).collect::<Options>(),
        own: person.organisation.matrix.is_some(),
        versions: shown.versions,
        theirs: shown.theirs,
        wrong: shown.wrong,
    };
    let mut frame = context.frame(t!(in lang, "organisation-matrix"));
    frame.wrong = !props.wrong.is_empty();
    if let Some(state) = saved {
        say_saved(state, person, &mut frame).await?;
    }
    Ok(render(status, frame, move || own_matrix_page(props.clone())).await)
}

/// The criteria in the form.
fn typed(release: &Release, form: &Form) -> OwnMatrix {
    let matrix = &release.matrix;
    let row = |likelihood: usize| {
        let cells = (1..=matrix.consequence.len()).map(|consequence| form.get(&cell_field(likelihood, consequence)));
        cells.map(str::to_owned).collect()
    };
    let role = |level: &RiskLevel| (level.id.clone(), RoleId::from(form.get(&level_field(&level.id))));
    OwnMatrix {
        cells: (1..=matrix.likelihood.len()).map(row).collect(),
        accepted_by: matrix.levels.iter().map(role).collect(),
    }
}

/// The criteria as they are kept: nothing where they are the catalogue's, and only those roles that are others.
fn kept(release: &Release, typed: &OwnMatrix) -> Option<OwnMatrix> {
    let usual = usual(release);
    let other = |(level, role): &(&String, &RoleId)| usual.accepted_by.get(*level) != Some(*role);
    let accepted_by: BTreeMap<String, RoleId> =
        typed.accepted_by.iter().filter(other).map(|(level, role)| (level.clone(), role.clone())).collect();
    let same = typed.cells == usual.cells && accepted_by.is_empty();
    (!same).then(|| OwnMatrix { cells: typed.cells.clone(), accepted_by })
}

/// Whether whoever has the role can accept what remains at all: a level that nobody can accept is no criterion.
fn signs(role: &RoleId) -> bool {
    Rights::of(Standing::Member, [role]).may(Right::Sign, rights::Part::Risk)
}

fn faults(release: &Release, typed: &OwnMatrix, lang: Lang) -> Wrong {
    let says = |field: String, words: &str| FieldError { field, message: t!(in lang, words) };
    let mut wrong: Wrong = Vec::new();
    for fault in typed.faults(release) {
        match fault {
            MatrixFault::Shape => wrong.push(says(cell_field(1, 1), "own-matrix-wrong-level")),
            MatrixFault::Level(id) => {
                for (row, cells) in typed.cells.iter().enumerate() {
                    for column in cells.iter().enumerate().filter(|(_, cell)| **cell == id).map(|(column, _)| column) {
                        let field = cell_field(row + 1, column + 1);
                        if !wrong.iter().any(|known| known.field == field) {
                            wrong.push(says(field, "own-matrix-wrong-level"));
                        }
                    }
                }
            }
            MatrixFault::Falls { likelihood, consequence } => {
                wrong.push(says(cell_field(likelihood, consequence), "own-matrix-wrong-falls"));
            }
            MatrixFault::Role(level) => wrong.push(says(level_field(&level), "own-matrix-wrong-role")),
        }
    }
    let usual = usual(release);
    for (level, role) in typed.accepted_by.iter().filter(|(level, role)| usual.accepted_by.get(*level) != Some(*role)) {
        let field = level_field(level);
        if !signs(role) && !wrong.iter().any(|known| known.field == field) {
            wrong.push(says(field, "own-matrix-wrong-role"));
        }
    }
    wrong
}

/// Saves them, or goes back to the catalogue's.
pub(super) async fn save(State(state): State<AppState>, person: SignedIn, form: Form) -> Result<Response, AppError> {
    let lang = person.context().lang;
    let release = release(&state, &person).await?;
    let usual = form.get("do") == "usual";
    let typed = if usual { self::usual(&release) } else { typed(&release, &form) };
    let wrong = faults(&release, &typed, lang);
    if !wrong.is_empty() {
        let versions = version_field(version_of(&form).to_owned());
        let shown = Shown { criteria: typed, versions, wrong, ..Shown::default() };
        return show(StatusCode::UNPROCESSABLE_ENTITY, None, &person, &release, shown).await;
    }
    let kept = kept(&release, &typed);
    let what = if kept.is_some() { What::Matrix } else { What::MatrixUsual };
    match save_part(&state, &person, &form, &MATRIX, &kept, (what, "")).await? {
        Saved::Yes => Ok(redirect("/organisation/matrix?saved=1")),
        Saved::Late(card) => {
            let saved = in_full(&release, card.matrix.as_ref());
            let shown = Shown {
                theirs: theirs(&release, &typed, &saved, lang),
                versions: version_field(version(&card.matrix)?),
                criteria: typed,
                wrong,
            };
            show(StatusCode::CONFLICT, None, &person, &release, shown).await
        }
    }
}

/// What a colleague has saved that is not what was typed.
fn theirs(release: &Release, typed: &OwnMatrix, saved: &OwnMatrix, lang: Lang) -> Theirs {
    let matrix = &release.matrix;
    let word =
        |id: &str| words::risk_word(release, matrix.levels.iter().position(|level| level.id == id), lang).to_owned();
    let mut theirs = Theirs::new();
    for (row, (typed, saved)) in typed.cells.iter().zip(&saved.cells).enumerate() {
        for (column, (typed, saved)) in typed.iter().zip(saved).enumerate() {
            if typed != saved {
                theirs.push((format!("{} × {}", row + 1, column + 1), word(saved)));
            }
        }
    }
    for (level, role) in saved.accepted_by.iter().filter(|(level, role)| typed.accepted_by.get(*level) != Some(*role)) {
        theirs.push((
            t!(in lang, "own-matrix-accepts", level = word(level)),
            words::role_word(release, role, lang).to_owned(),
        ));
    }
    theirs
}
