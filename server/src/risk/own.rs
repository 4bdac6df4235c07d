//! Scenarios that people add.

use super::view::View;
use crate::access::Mine;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::limits::OWN_ENTRIES_MAX;
use crate::http::page::render;
use crate::procurements::saving::{
    KEY_TRIES_MAX, Place, Typed, Wanted, Written, all_tokens, beginning, entry, go_on, long_text, next_key, write,
};
use crate::procurements::steps::{StepId, framed};
use crate::state::AppState;
use app::components::{FieldError, Theirs, Wrong};
use app::pages::risk::{DomainMeasures, OwnProps, own_page};
use app::t;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::expr::Aspect;
use catalogue::content::id::{MeasureId, ScenarioId};
use catalogue::content::risk::Measure;
use catalogue::procurement::case::OwnScenario;
use catalogue::procurement::section::Section;

/// `/p/{id}/risk/new`.
pub(super) async fn new(mine: Mine) -> Response {
    let typed = mine.taken.as_ref().map(Typed::refused);
    show(StatusCode::OK, &mine, None, typed.as_ref(), Wrong::new(), Theirs::new()).await
}

/// `/p/{id}/risk/{scenario}/own`.
pub(super) async fn form(mine: Mine, Path((_, id)): Path<(String, String)>) -> Result<Response, AppError> {
    if !mine.case.risk.own_scenarios.contains_key(id.as_str()) {
        return Err(AppError::NotFound);
    }
    let typed = mine.taken.as_ref().map(Typed::refused);
    Ok(show(StatusCode::OK, &mine, Some(&id), typed.as_ref(), Wrong::new(), Theirs::new()).await)
}

/// What goes with an own scenario, and goes when it does.
fn places(id: &str) -> Vec<Place> {
    [Section::OwnScenarios, Section::Scenarios, Section::Acceptances].map(|section| (section, id.to_owned())).to_vec()
}

async fn show(
    status: StatusCode,
    mine: &Mine,
    id: Option<&str>,
    typed: Option<&Typed>,
    wrong: Wrong,
    theirs: Theirs,
) -> Response {
    let derivation = mine.derive();
    let view = View::new(mine, &derivation);
    let saved = id.and_then(|id| mine.case.risk.own_scenarios.get(id));
    let mut props = OwnProps {
        procurement: mine.id().to_owned(),
        id: id.map(str::to_owned),
        aspects: view.aspects().into_iter().map(|aspect| (aspect.letter().to_owned(), view.aspect(aspect))).collect(),
        domains: domains(&view),
        tokens: match (id, typed) {
            (None, _) => Vec::new(),
            (Some(id), Some(typed)) => typed.tokens(mine, &places(id)),
            (Some(id), None) => all_tokens(mine, &places(id)),
        },
        wrong,
        theirs,
        ..OwnProps::default()
    };
    match (typed.and_then(|typed| typed.of(Section::OwnScenarios, id.unwrap_or_default())), saved) {
        (Some(form), _) => {
            props.text = form.get("text").to_owned();
            props.aspect = form.get("aspect").to_owned();
            props.chosen = form.all("measure");
        }
        (None, Some(own)) => {
            props.text = own.text.clone();
            props.aspect = own.aspect.letter().to_owned();
            props.chosen = own.measures.iter().map(ToString::to_string).collect();
        }
        (None, None) => {}
    }
    let title = if id.is_some() { t!(in view.lang, "risk-own-edit") } else { t!(in view.lang, "risk-own-new") };
    let mut frame = framed(mine, &derivation, title, Some(StepId::Risk));
    frame.wrong = !props.wrong.is_empty();
    render(status, frame, move || own_page(props.clone())).await
}

/// The measures by domain; the municipality's own, which have none, last.
fn domains(view: &View<'_>) -> Vec<DomainMeasures> {
    let release = &view.mine.release;
    let option = |measure: &Measure| (measure.id.to_string(), measure.text.show(view.lang).to_owned());
    let of_domain = release.domains.iter().map(|domain| DomainMeasures {
        id: domain.id.to_string(),
        name: domain.text.show(view.lang).to_owned(),
        measures: release
            .measures
            .iter()
            .filter(|measure| measure.domain.as_ref() == Some(&domain.id))
            .map(option)
            .collect(),
    });
    let of_none = DomainMeasures {
        id: "own".to_owned(),
        name: t!(in view.lang, "risk-own-municipality"),
        measures: release.measures.iter().filter(|measure| measure.domain.is_none()).map(option).collect(),
    };
    of_domain.chain(std::iter::once(of_none)).filter(|domain| !domain.measures.is_empty()).collect()
}

fn parse(view: &View<'_>, form: &Form) -> Result<OwnScenario, Wrong> {
    let mut wrong = Wrong::new();
    let text = long_text(form, "text", view.lang, &mut wrong);
    let mut fault = |field: &str, message: String| wrong.push(FieldError { field: field.to_owned(), message });
    if text.is_empty() {
        fault("text", t!(in view.lang, "wrong-empty"));
    }
    let aspect = Aspect::ALL.into_iter().find(|aspect| aspect.letter() == form.get("aspect"));
    if aspect.is_none() {
        fault("aspect", t!(in view.lang, "wrong-choose"));
    }
    let chosen = form.all("measure").into_iter().map(|id| MeasureId::from(id.as_str()));
    let measures = chosen.filter(|id| view.mine.release.measure(id).is_some()).collect();
    match aspect {
        Some(aspect) if wrong.is_empty() => Ok(OwnScenario { text, aspect, measures }),
        _ => Err(wrong),
    }
}

/// `POST /p/{id}/risk/new`.
pub(super) async fn create(State(app): State<AppState>, mine: Mine, form: Form) -> Result<Response, AppError> {
    let mut mine = Box::new(mine);
    let derivation = mine.derive();
    let lang = mine.person.context().lang;
    let mut parsed = parse(&View::new(&mine, &derivation), &form);
    if parsed.is_ok() && mine.case.risk.own_scenarios.len() >= OWN_ENTRIES_MAX {
        parsed = Err(vec![FieldError { field: "text".to_owned(), message: t!(in lang, "risk-wrong-too-many") }]);
    }
    let own = match parsed {
        Ok(own) => own,
        Err(wrong) => {
            let typed = Typed::refused(&form);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(show(status, &mine, None, Some(&typed), wrong, Theirs::new()).await);
        }
    };
    for _ in 0..KEY_TRIES_MAX {
        let risk = &mine.case.risk;
        let taken = risk.own_scenarios.keys().chain(risk.scenarios.keys()).chain(risk.acceptances.keys());
        let id = next_key(taken.map(ScenarioId::as_str));
        let summary = t!(in lang, "journal-own-scenario", id = id.clone(), title = beginning(&own.text));
        match write(&app, &mine, &form, &[entry(Section::OwnScenarios, &id, &own)?], &summary).await? {
            Written::Saved => return go_on(&app, &mine, &format!("/risk/{id}")).await,
            Written::Late(fresh, _) => mine = fresh,
        }
    }
    Err(AppError::Bad("error-conflict"))
}

/// `POST /p/{id}/risk/{scenario}/own`.
pub(super) async fn save(
    State(app): State<AppState>,
    mine: Mine,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, AppError> {
    if !mine.case.risk.own_scenarios.contains_key(id.as_str()) {
        return Err(AppError::NotFound);
    }
    let derivation = mine.derive();
    let view = View::new(&mine, &derivation);
    let own = match parse(&view, &form) {
        Ok(own) => own,
        Err(wrong) => {
            let typed = Typed::refused(&form);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(show(status, &mine, Some(&id), Some(&typed), wrong, Theirs::new()).await);
        }
    };
    let summary = t!(in view.lang, "journal-own-scenario", id = id.clone(), title = beginning(&own.text));
    let values = [entry(Section::OwnScenarios, &id, &own)?];
    match write(&app, &mine, &form, &values, &summary).await? {
        Written::Saved => go_on(&app, &mine, &format!("/risk/{id}")).await,
        Written::Late(fresh, places) => late(&fresh, &id, &form, &values, &places).await,
    }
}

/// `POST /p/{id}/risk/{scenario}/delete`.
pub(super) async fn delete(
    State(app): State<AppState>,
    mine: Mine,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, AppError> {
    if !mine.case.risk.own_scenarios.contains_key(id.as_str()) {
        return Err(AppError::NotFound);
    }
    let summary = t!(in mine.person.context().lang, "journal-own-scenario-deleted", id = id.clone());
    let values: Vec<Wanted> = places(&id).into_iter().map(|(section, key)| (section, key, None)).collect();
    match write(&app, &mine, &form, &values, &summary).await? {
        Written::Saved => go_on(&app, &mine, "/risk").await,
        Written::Late(fresh, places) => late(&fresh, &id, &form, &values, &places).await,
    }
}

async fn late(fresh: &Mine, id: &str, form: &Form, values: &[Wanted], places: &[Place]) -> Result<Response, AppError> {
    let derivation = fresh.derive();
    let theirs = View::new(fresh, &derivation).theirs(places);
    // The form to delete holds no text: then the page is shown as it is now.
    let typed = form.has("text").then(|| Typed::late(form, values));
    Ok(show(StatusCode::CONFLICT, fresh, Some(id), typed.as_ref(), Wrong::new(), theirs).await)
}
