//! The page of one scenario.

use super::accept;
use super::view::{View, is_settled};
use crate::access::Mine;
use crate::comments::{self, About, Kind};
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::page::render;
use crate::http::query::Query;
use crate::procurements::saving::{Place, Typed, all_tokens, reopened_of, say_saved};
use crate::procurements::steps::{StepId, framed};
use crate::state::AppState;
use app::components::{Theirs, Wrong};
use app::pages::risk::{MeasureRow, Neighbour, ScenarioProps, ScoreField, Scores, scenario_page};
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::id::{ItemId, MeasureId, ScenarioId};
use catalogue::content::risk::Carrier;
use catalogue::document::words;
use catalogue::procurement::case::{Decision, Score};
use catalogue::procurement::derivation::{Derivation, MeasureState, ScenarioStage, ScenarioState};
use catalogue::procurement::section::Section;
use catalogue::procurement::{CaseFile, derive};

/// What a page says besides what is stored: what was typed, what is wrong, what others did.
#[derive(Clone, Debug, Default)]
pub(super) struct Extra {
    /// What was typed into the form of the assessment.
    pub typed: Option<Typed>,
    /// What the form of a comment is to hold.
    pub comment: comments::Typed,
    /// What was typed into the form of the acceptance.
    pub accepting: Option<Form>,
    /// What is wrong.
    pub wrong: Wrong,
    /// What others saved.
    pub theirs: Theirs,
    /// Whether what there is to accept is another than the person saw.
    pub changed: bool,
    /// The query of the address.
    pub query: Query,
}

/// `/p/{id}/risk/{scenario}`.
pub(super) async fn page(
    State(app): State<AppState>,
    mine: Mine,
    Path((_, id)): Path<(String, String)>,
    query: Query,
) -> Result<Response, AppError> {
    let typed = mine.taken.as_ref().map(Typed::refused);
    let comment = comments::Typed::asked(&query.0);
    show(StatusCode::OK, &app, &mine, &id, Extra { typed, query, comment, ..Extra::default() }).await
}

/// The page again, for somebody who was late: with what was typed, and what others have saved in these places.
pub(super) async fn late(
    app: &AppState,
    fresh: &Mine,
    id: &str,
    places: &[Place],
    extra: Extra,
) -> Result<Response, AppError> {
    let derivation = fresh.derive();
    let theirs = View::new(fresh, &derivation).theirs(places);
    show(StatusCode::CONFLICT, app, fresh, id, Extra { theirs, ..extra }).await
}

/// The entries that the form of the assessment is about.
pub(super) fn places(state: &ScenarioState) -> Vec<Place> {
    let measures = state.measures.iter().map(|id| (Section::Measures, id.to_string()));
    std::iter::once((Section::Scenarios, state.id.to_string())).chain(measures).collect()
}

/// The page, with what came back.
pub(super) async fn show(
    status: StatusCode,
    app: &AppState,
    mine: &Mine,
    id: &str,
    extra: Extra,
) -> Result<Response, AppError> {
    let derivation = mine.derive();
    let view = View::new(mine, &derivation);
    let state = view.state(id).ok_or(AppError::NotFound)?;
    let comments = comments::section(app, &view, &About::new(Kind::Scenario, id), &extra.comment).await?;
    let props = ScenarioProps { comments, ..props(&view, state, &extra) };
    let title = format!("{} {}", state.id, view.title(&state.id));
    let mut frame = framed(mine, &derivation, title, Some(StepId::Risk));
    frame.wrong = !extra.wrong.is_empty();
    say_saved(&mut frame, mine, &extra.query);
    Ok(render(status, frame, move || scenario_page(props.clone())).await)
}

fn props(view: &View<'_>, state: &ScenarioState, extra: &Extra) -> ScenarioProps {
    let key = state.id.as_str();
    let given = view.mine.case.risk.scenarios.get(key).cloned().unwrap_or_default();
    let form = extra.typed.as_ref().and_then(|typed| typed.of(Section::Scenarios, key));
    let text = |name: &str, saved: &str| form.map_or(saved.to_owned(), |form| form.get(name).to_owned());
    let places = places(state);
    let nothing_secures = state.counts.is_some() && state.counts != given.after && state.set_aside.is_empty();
    let remark = nothing_secures.then(|| {
        let warning = catalogue::procurement::derivation::Warning::NothingSecures { scenario: state.id.clone() };
        words::warning_text(&view.mine.release, view.derivation, &warning, view.lang)
    });
    let happens = view.mine.release.scenario(&state.id).map(|scenario| scenario.text.show(view.lang).to_owned());
    ScenarioProps {
        procurement: view.mine.id().to_owned(),
        id: key.to_owned(),
        title: view.title(&state.id).to_owned(),
        text: happens.unwrap_or_default(),
        own: state.own_text.is_some(),
        aspect: view.aspect(state.aspect),
        stage: view.stage(state),
        settled: is_settled(state.stage),
        open: state.open,
        because: view.because(state),
        usual: view.usual(&state.id),
        grid: view.grid(),
        scores: scores(form, &state.id, given.before, given.after),
        remark,
        measures: measures(view, state, extra.typed.as_ref()),
        note: text("note", &given.note),
        set_aside: text("set_aside", &given.set_aside),
        is_set_aside: state.stage == ScenarioStage::SetAside,
        tokens: match &extra.typed {
            Some(typed) => typed.tokens(view.mine, &places),
            None => all_tokens(view.mine, &places),
        },
        wrong: extra.wrong.clone(),
        theirs: extra.theirs.clone(),
        reopened: reopened_of(view.mine, view.derivation, &extra.query),
        acceptance: accept::props(view, state, extra),
        around: around(view, &state.id),
        ..ScenarioProps::default()
    }
}

/// The scores as typed, or as saved.
pub(super) fn scores(form: Option<&Form>, id: &ScenarioId, before: Option<Score>, after: Option<Score>) -> Scores {
    let field = |name: &str, saved: Option<Score>| match form {
        Some(form) => ScoreField {
            likelihood: form.get(&format!("{name}-{id}-likelihood")).to_owned(),
            consequence: form.get(&format!("{name}-{id}-consequence")).to_owned(),
        },
        None => saved
            .map(|score| ScoreField {
                likelihood: score.likelihood.to_string(),
                consequence: score.consequence.to_string(),
            })
            .unwrap_or_default(),
    };
    Scores { before: field("before", before), after: field("after", after) }
}

fn around(view: &View<'_>, id: &ScenarioId) -> (Option<Neighbour>, Option<Neighbour>) {
    let all = view.ordered();
    let at = all.iter().position(|state| state.id == *id).unwrap_or_default();
    let name = |state: &&ScenarioState| {
        (
            state.id.to_string(),
            words::scenario_title(&view.mine.release, view.derivation, &state.id, view.lang).to_owned(),
        )
    };
    (at.checked_sub(1).and_then(|before| all.get(before)).map(name), all.get(at + 1).map(name))
}

fn measures(view: &View<'_>, state: &ScenarioState, typed: Option<&Typed>) -> Vec<MeasureRow> {
    let agreed = if_all_were_accepted(view.mine, state);
    state.measures.iter().filter_map(|id| measure(view, state, id, typed, &agreed)).collect()
}

fn measure(
    view: &View<'_>,
    scenario: &ScenarioState,
    id: &MeasureId,
    typed: Option<&Typed>,
    agreed: &Derivation,
) -> Option<MeasureRow> {
    let measure = view.mine.release.measure(id)?;
    let buyer = measure.carrier == Carrier::Buyer;
    let saved = view.mine.case.risk.measures.get(id);
    let (decision, reason) = match typed.and_then(|typed| typed.of(Section::Measures, id.as_str())) {
        Some(form) => (form.get(&format!("decision-{id}")).to_owned(), form.get(&format!("reason-{id}")).to_owned()),
        None => match saved {
            Some(given) => (if given.accepted { "yes" } else { "no" }.to_owned(), given.reason.clone()),
            None => (String::new(), String::new()),
        },
    };
    let lines =
        agreed.measures.iter().find(|state| state.id == *id).map(|state| state.lines.as_slice()).unwrap_or_default();
    let state = view.derivation.measures.iter().find(|state| state.id == *id);
    let also = state.iter().flat_map(|state| state.scenarios.iter()).filter(|other| **other != scenario.id);
    let accepted = state.filter(|state| state.accepted == Some(true));
    Some(MeasureRow {
        id: id.to_string(),
        text: measure.text.show(view.lang).to_owned(),
        explanation: measure.explanation.show(view.lang).to_owned(),
        carrier: words::carrier_word(&view.mine.release, measure.carrier, view.lang).to_owned(),
        buyer,
        decision: if decision.is_empty() { "undecided".to_owned() } else { decision },
        reason,
        lines: lines.iter().map(|line| (line.to_string(), kind(view, agreed, line))).collect(),
        also: also.map(ToString::to_string).collect(),
        secured: accepted.map(|state| secured(view, state, buyer)).unwrap_or_default(),
        is_secured: accepted.is_some_and(|state| state.secured),
    })
}

/// What would follow if every measure of the scenario that nobody has decided on were accepted: the lines it would lead to.
fn if_all_were_accepted(mine: &Mine, state: &ScenarioState) -> Derivation {
    let mut case = CaseFile::clone(&mine.case);
    // A scenario that is set aside proposes nothing; here it is read as if it were not.
    if let Some(given) = case.risk.scenarios.get_mut(&state.id) {
        given.set_aside.clear();
    }
    for id in &*state.measures {
        case.risk.measures.insert(id.clone(), Decision { accepted: true, reason: String::new() });
    }
    derive(&mine.release, &case)
}

fn kind(view: &View<'_>, agreed: &Derivation, id: &ItemId) -> String {
    let line = agreed.lines.iter().find(|line| line.id == *id);
    line.map_or_else(String::new, |line| {
        if line.stands() {
            words::type_word(&view.mine.release, line.kind, view.lang).to_lowercase()
        } else {
            t!(in view.lang, "lines-left-out").to_lowercase()
        }
    })
}

/// What secures an accepted measure, or why nothing does.
fn secured(view: &View<'_>, state: &MeasureState, buyer: bool) -> String {
    let lang = view.lang;
    let named = |wanted: &dyn Fn(&catalogue::procurement::derivation::Line) -> bool| {
        let lines = view.derivation.lines.iter().filter(|line| state.lines.contains(&line.id) && wanted(line));
        lines.map(|line| line.id.to_string()).collect::<Vec<_>>().join(", ")
    };
    match (buyer, state.secured) {
        (true, true) => t!(in lang, "risk-secured-action"),
        (true, false) => t!(in lang, "risk-unsecured-action"),
        (false, true) => t!(in lang, "risk-secured-line", lines = named(&|line| line.secures())),
        (false, false) => match named(&|line| line.stands()) {
            lines if lines.is_empty() => t!(in lang, "risk-unsecured-nothing"),
            lines => t!(in lang, "risk-unsecured-lines", lines = lines),
        },
    }
}
