//! The short path: every scenario of a purchase with little at stake in one form.

use super::assess;
use super::scenario;
use super::view::View;
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::page::render;
use crate::procurements::saving::{Place, Typed, Wanted, Written, all_tokens, go_on, wanted, write};
use crate::procurements::steps::{StepId, framed};
use crate::state::AppState;
use app::components::{Theirs, Wrong};
use app::pages::risk::{ShortMeasure, ShortProps, ShortRow, short_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::id::MeasureId;
use catalogue::document::words;
use catalogue::procurement::case::{Assessment, Decision};
use catalogue::procurement::derivation::{ScenarioStage, ScenarioState};
use catalogue::procurement::section::Section;
use std::collections::BTreeSet;

/// `/p/{id}/risk/short`. The page is there whenever somebody asks for it; the board offers it when it fits.
pub(super) async fn page(mine: Mine) -> Response {
    let typed = mine.taken.as_ref().map(Typed::refused);
    show(StatusCode::OK, &mine, typed.as_ref(), Wrong::new(), Theirs::new()).await
}

fn in_play<'a>(view: &View<'a>) -> Vec<&'a ScenarioState> {
    view.ordered().into_iter().filter(|state| state.stage != ScenarioStage::SetAside).collect()
}

fn places(states: &[&ScenarioState]) -> Vec<Place> {
    let scenarios = states.iter().map(|state| (Section::Scenarios, state.id.to_string()));
    let measures: BTreeSet<_> = states.iter().flat_map(|state| &*state.measures).collect();
    scenarios.chain(measures.into_iter().map(|id| (Section::Measures, id.to_string()))).collect()
}

async fn show(status: StatusCode, mine: &Mine, typed: Option<&Typed>, wrong: Wrong, theirs: Theirs) -> Response {
    let derivation = mine.derive();
    let view = View::new(mine, &derivation);
    let states = in_play(&view);
    let mut above = BTreeSet::new();
    let rows = states.iter().map(|state| {
        let given = mine.case.risk.scenarios.get(&state.id).cloned().unwrap_or_default();
        let form = typed.and_then(|typed| typed.of(Section::Scenarios, state.id.as_str()));
        let scenario = mine.release.scenario(&state.id);
        ShortRow {
            id: state.id.to_string(),
            title: view.title(&state.id).to_owned(),
            text: scenario.map(|scenario| scenario.text.show(view.lang).to_owned()).unwrap_or_default(),
            usual: view.usual(&state.id),
            scores: scenario::scores(form, &state.id, given.before, given.after),
            measures: state.measures.iter().map(|id| measure(&view, id, typed, &mut above)).collect(),
        }
    });
    let rows = rows.collect();
    let places = places(&states);
    let tokens = match typed {
        Some(typed) => typed.tokens(mine, &places),
        None => all_tokens(mine, &places),
    };
    let props = ShortProps {
        procurement: mine.id().to_owned(),
        short_path: derivation.short_path,
        rows,
        grid: view.grid(),
        tokens,
        wrong,
        theirs,
    };
    let title = if derivation.short_path { "risk-short-title" } else { "risk-all-title" };
    let mut frame = framed(mine, &derivation, t!(in view.lang, title), Some(StepId::Risk));
    frame.wrong = !props.wrong.is_empty();
    render(status, frame, move || short_page(props.clone())).await
}

fn measure(view: &View<'_>, id: &MeasureId, typed: Option<&Typed>, above: &mut BTreeSet<MeasureId>) -> ShortMeasure {
    let decision = view.mine.case.risk.measures.get(id);
    let saved = decision.is_some_and(|decision| decision.accepted);
    let form = typed.and_then(|typed| typed.of(Section::Measures, id.as_str()));
    let carrier = view.mine.release.measure(id).map(|measure| measure.carrier);
    ShortMeasure {
        id: id.to_string(),
        text: words::measure_text(&view.mine.release, id, view.lang).to_owned(),
        carrier: carrier
            .map(|carrier| words::carrier_word(&view.mine.release, carrier, view.lang).to_owned())
            .unwrap_or_default(),
        accepted: form.map_or(saved, |form| form.all("accept").iter().any(|ticked| ticked == id.as_str())),
        declined: decision.filter(|decision| !decision.accepted).map(|decision| decision.reason.clone()),
        above: !above.insert(id.clone()),
    }
}

/// `POST /p/{id}/risk/short`.
pub(super) async fn save(State(app): State<AppState>, mine: Mine, form: Form) -> Result<Response, AppError> {
    let derivation = mine.derive();
    let view = View::new(&mine, &derivation);
    let (values, assessed, wrong) = parse(&view, &form)?;
    if !wrong.is_empty() {
        let typed = Typed::refused(&form);
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, &mine, Some(&typed), wrong, Theirs::new()).await);
    }
    let summary = t!(in view.lang, "journal-short", count = assessed);
    match write(&app, &mine, &form, &values, &summary).await? {
        Written::Saved => go_on(&app, &mine, "/risk").await,
        Written::Late(fresh, places) => {
            let typed = Typed::late(&form, &values);
            let derivation = fresh.derive();
            let theirs = View::new(&fresh, &derivation).theirs(&places);
            Ok(show(StatusCode::CONFLICT, &fresh, Some(&typed), Wrong::new(), theirs).await)
        }
    }
}

/// The entries, how many scenarios have a score, and what is wrong. What the form does not ask about stays as it is.
fn parse(view: &View<'_>, form: &Form) -> Result<(Vec<Wanted>, usize, Wrong), AppError> {
    let mut wrong = Wrong::new();
    let mut values = Vec::new();
    let mut assessed = 0;
    let sent = |state: &&ScenarioState| form.has(&format!("before-{}-likelihood", state.id));
    let states: Vec<_> = in_play(view).into_iter().filter(sent).collect();
    for state in &states {
        let (before, after) = assess::scores(&view.mine.release.matrix, form, &state.id, view.lang, &mut wrong);
        let given = view.mine.case.risk.scenarios.get(&state.id).cloned().unwrap_or_default();
        assessed += usize::from(before.is_some());
        values.push(wanted(Section::Scenarios, state.id.as_str(), &Assessment { before, after, ..given })?);
    }
    let ticked = form.all("accept");
    let measures: BTreeSet<_> = states.iter().flat_map(|state| &*state.measures).collect();
    for id in measures {
        let given = view.mine.case.risk.measures.get(id).cloned();
        if given.as_ref().is_some_and(|decision| !decision.accepted) {
            continue;
        }
        let accepted = ticked.iter().any(|ticked| ticked == id.as_str());
        let yes = given.unwrap_or(Decision { accepted: true, reason: String::new() });
        let yes = serde_json::to_value(yes).map_err(AppError::internal)?;
        values.push((Section::Measures, id.to_string(), accepted.then_some(yes)));
    }
    Ok((values, assessed, wrong))
}
