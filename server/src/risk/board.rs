//! The board.

use super::actions;
use super::view::{View, is_settled, waits};
use crate::access::Mine;
use crate::comments::{self, Kind};
use crate::http::error::AppError;
use crate::http::page::render;
use crate::http::query::Query;
use crate::procurements::saving::{Typed, reopened_of, say_saved};
use crate::procurements::steps::{StepId, framed};
use crate::state::AppState;
use app::components::{Theirs, Wrong};
use app::pages::risk::{AspectGroup, BoardProps, BoardRow, Mark, board_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::expr::Aspect;
use catalogue::content::id::MeasureId;
use catalogue::document::words;
use catalogue::procurement::case::Score;
use catalogue::procurement::derivation::{ScenarioStage, ScenarioState};
use std::collections::BTreeMap;

/// `/p/{id}/risk`.
pub(super) async fn page(State(app): State<AppState>, mine: Mine, query: Query) -> Result<Response, AppError> {
    let typed = mine.taken.as_ref().map(Typed::refused);
    show(StatusCode::OK, &app, &mine, &query, typed.as_ref(), Again::default()).await
}

/// What a board that comes back says.
#[derive(Debug, Default)]
pub(super) struct Again {
    /// What is wrong.
    pub wrong: Wrong,
    /// What others saved.
    pub theirs: Theirs,
}

/// The board; with what was typed into the form of the actions, when that comes back.
pub(super) async fn show(
    status: StatusCode,
    app: &AppState,
    mine: &Mine,
    query: &Query,
    typed: Option<&Typed>,
    Again { wrong, theirs }: Again,
) -> Result<Response, AppError> {
    let comments = comments::open(app, mine, Kind::Scenario).await?;
    let derivation = mine.derive();
    let view = View::new(mine, &derivation);
    let wanted = query.0.get("aspect");
    let aspect = view.aspects().into_iter().find(|aspect| aspect.letter().eq_ignore_ascii_case(wanted));
    let shown: Vec<_> =
        view.ordered().into_iter().filter(|state| aspect.is_none_or(|aspect| state.aspect == aspect)).collect();
    let groups = Aspect::ALL.into_iter().map(|aspect| AspectGroup {
        letter: aspect.letter().to_owned(),
        name: view.aspect(aspect),
        rows: shown.iter().filter(|state| state.aspect == aspect).map(|state| row(&view, &comments, state)).collect(),
    });
    let all = &derivation.scenarios;
    let (actions, tokens) = actions::rows(&view, typed);
    let props = BoardProps {
        procurement: mine.id().to_owned(),
        grid: view.grid(),
        marks: shown.iter().map(|state| mark(&view, state)).collect(),
        groups: groups.collect(),
        aspect: aspect.map(|aspect| aspect.letter().to_owned()).unwrap_or_default(),
        aspects: view.aspects().into_iter().map(|aspect| (aspect.letter().to_owned(), view.aspect(aspect))).collect(),
        counts: counts(&view),
        settled: (all.iter().filter(|state| is_settled(state.stage)).count(), all.len()),
        to_accept: all.iter().filter(|state| waits(state)).count(),
        short_path: derivation.short_path,
        actions,
        people: view.people("risk-action-nobody", false),
        tokens,
        wrong,
        theirs,
        reopened: reopened_of(mine, &derivation, query),
    };
    let mut frame = framed(mine, &derivation, t!(in view.lang, "risk-title"), Some(StepId::Risk));
    frame.wrong = !props.wrong.is_empty();
    say_saved(&mut frame, mine, query);
    Ok(render(status, frame, move || board_page(props.clone())).await)
}

fn counts(view: &View<'_>) -> Vec<(String, usize)> {
    let stages = [
        ScenarioStage::Proposed,
        ScenarioStage::Assessed,
        ScenarioStage::Residual,
        ScenarioStage::Reopened,
        ScenarioStage::Accepted,
        ScenarioStage::SetAside,
    ];
    let count = |stage| view.derivation.scenarios.iter().filter(|state| state.stage == stage).count();
    stages.map(|stage| (words::stage_word(&view.mine.release, stage, view.lang).to_owned(), count(stage))).to_vec()
}

fn mark(view: &View<'_>, state: &ScenarioState) -> Mark {
    let in_play = |score: Option<Score>| {
        score.filter(|_| state.stage != ScenarioStage::SetAside).map(|score| (score.likelihood, score.consequence))
    };
    let title = words::scenario_title(&view.mine.release, view.derivation, &state.id, view.lang);
    Mark {
        id: state.id.to_string(),
        title: title.to_owned(),
        before: in_play(state.before),
        after: in_play(state.counts),
    }
}

fn row(view: &View<'_>, comments: &BTreeMap<String, usize>, state: &ScenarioState) -> BoardRow {
    let accepted = |id: &MeasureId| {
        view.derivation.measures.iter().any(|measure| measure.id == *id && measure.accepted == Some(true))
    };
    BoardRow {
        id: state.id.to_string(),
        title: words::scenario_title(&view.mine.release, view.derivation, &state.id, view.lang).to_owned(),
        stage: view.stage(state),
        settled: is_settled(state.stage),
        before: view.level(state.before),
        after: view.level(state.counts),
        open: state.open,
        because: view.because(state),
        measures: (state.measures.iter().filter(|id| accepted(id)).count(), state.measures.len()),
        set_aside: state.set_aside.clone(),
        reopened: view.reopened(state),
        comments: comments.get(state.id.as_str()).copied().unwrap_or(0),
    }
}
