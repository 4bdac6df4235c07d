//! Saving the assessment of a scenario: its scores, its measures, or that it is set aside.

use super::scenario::{Extra, late, show};
use super::view::{View, is_settled};
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::procurements::saving::{Typed, Wanted, Written, beginning, entry, go_on, long_text, reload, wanted, write};
use crate::state::AppState;
use app::components::{FieldError, Wrong};
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::content::id::{MeasureId, ScenarioId};
use catalogue::content::risk::Matrix;
use catalogue::procurement::case::{Assessment, Decision, Score};
use catalogue::procurement::derivation::ScenarioState;
use catalogue::procurement::section::Section;

/// `POST /p/{id}/risk/{scenario}`.
pub(super) async fn save(
    State(state): State<AppState>,
    mine: Mine,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, AppError> {
    let derivation = mine.derive();
    let view = View::new(&mine, &derivation);
    let scenario = view.state(&id).ok_or(AppError::NotFound)?;
    let (values, wrong) = parse(&view, scenario, &form)?;
    if !wrong.is_empty() {
        let extra = Extra { typed: Some(Typed::refused(&form)), wrong, ..Extra::default() };
        return show(StatusCode::UNPROCESSABLE_ENTITY, &state, &mine, &id, extra).await;
    }
    let title = beginning(view.title(&scenario.id));
    let summary = t!(in view.lang, "journal-assessed", id = id.clone(), title = title);
    match write(&state, &mine, &form, &values, &summary).await? {
        Written::Saved => {
            let next = if form.get("then") == "next" { next(&state, &mine, &id).await? } else { format!("/risk/{id}") };
            go_on(&state, &mine, &next).await
        }
        Written::Late(fresh, places) => {
            let extra = Extra { typed: Some(Typed::late(&form, &values)), ..Extra::default() };
            late(&state, &fresh, &id, &places, extra).await
        }
    }
}

/// The next scenario with something left to do, or the board.
async fn next(state: &AppState, mine: &Mine, id: &str) -> Result<String, AppError> {
    let fresh = reload(state, mine).await?;
    let derivation = fresh.derive();
    let all = View::new(&fresh, &derivation).ordered();
    let after = all.iter().skip_while(|state| state.id.as_str() != id).skip(1);
    let next = after.into_iter().find(|state| !is_settled(state.stage));
    Ok(next.map_or_else(|| "/risk".to_owned(), |state| format!("/risk/{}", state.id)))
}

fn parse(view: &View<'_>, scenario: &ScenarioState, form: &Form) -> Result<(Vec<Wanted>, Wrong), AppError> {
    let mut wrong = Wrong::new();
    let (before, after) = scores(&view.mine.release.matrix, form, &scenario.id, view.lang, &mut wrong);
    let mut long = |name: &str| long_text(form, name, view.lang, &mut wrong);
    let assessment = Assessment { before, after, note: long("note"), set_aside: long("set_aside") };
    let mut values = vec![wanted(Section::Scenarios, scenario.id.as_str(), &assessment)?];
    for id in &*scenario.measures {
        if form.has(&format!("decision-{id}")) {
            values.push(decision(form, id, view.lang, &mut wrong)?);
        }
    }
    Ok((values, wrong))
}

fn decision(form: &Form, id: &MeasureId, lang: Lang, wrong: &mut Wrong) -> Result<Wanted, AppError> {
    let reason = long_text(form, &format!("reason-{id}"), lang, wrong);
    let accepted = match form.get(&format!("decision-{id}")) {
        "yes" => true,
        "no" => false,
        _ => return Ok((Section::Measures, id.to_string(), None)),
    };
    if !accepted && reason.is_empty() {
        wrong.push(FieldError { field: format!("reason-{id}"), message: t!(in lang, "risk-wrong-reason") });
    }
    entry(Section::Measures, id.as_str(), &Decision { accepted, reason })
}

/// Both scores of a scenario, and what is wrong with them.
pub(super) fn scores(
    matrix: &Matrix,
    form: &Form,
    id: &ScenarioId,
    lang: Lang,
    wrong: &mut Wrong,
) -> (Option<Score>, Option<Score>) {
    let before = score(matrix, form, &format!("before-{id}"), lang, wrong);
    let after = score(matrix, form, &format!("after-{id}"), lang, wrong);
    let before_is_wrong = wrong.iter().any(|error| error.field == format!("before-{id}"));
    if after.is_some() && before.is_none() && !before_is_wrong {
        wrong.push(FieldError { field: format!("before-{id}"), message: t!(in lang, "risk-wrong-after-alone") });
    }
    (before, after)
}

fn score(matrix: &Matrix, form: &Form, field: &str, lang: Lang, wrong: &mut Wrong) -> Option<Score> {
    let (likelihood, consequence) =
        (form.get(&format!("{field}-likelihood")), form.get(&format!("{field}-consequence")));
    if likelihood.is_empty() && consequence.is_empty() {
        return None;
    }
    let score = likelihood.parse().ok().zip(consequence.parse().ok()).map(Score::from);
    let score = score.filter(|score| matrix.level(score.likelihood, score.consequence).is_some());
    if score.is_none() {
        wrong.push(FieldError { field: field.to_owned(), message: t!(in lang, "risk-wrong-half") });
    }
    score
}
