//! A scenario.

use super::reader::{Id, Reader};
use crate::http::error::AppError;
use crate::http::page::render;
use app::pages::catalogue::{ScenarioProps, Way, scenario_page};
use axum::http::StatusCode;
use axum::response::Response;

/// `/catalogue/scenario/{id}`.
pub(super) async fn page(reader: Reader, Id(id): Id) -> Result<Response, AppError> {
    let release = &reader.release;
    let scenario = release.scenarios.iter().find(|scenario| scenario.id.as_str() == id).ok_or(AppError::NotFound)?;
    let step = usize::from(scenario.usual_consequence).checked_sub(1);
    let step = step.and_then(|step| release.matrix.consequence.get(step));
    let usual = step.map_or("", |step| step.text.show(reader.page));
    let measures = scenario.measures.iter().filter_map(|id| release.measure(id));
    let props = ScenarioProps {
        place: reader.place(format!("/catalogue/scenario/{id}"), &[]),
        title: reader.said(&scenario.title),
        text: reader.said(&scenario.text),
        aspect: reader.word(reader.aspect(scenario.aspect)),
        without_r: scenario.without_r.map(|aspect| reader.word(reader.aspect(aspect))),
        usual: format!("{} – {usual}", scenario.usual_consequence),
        when: reader.condition(scenario.when.as_ref()),
        measures: measures
            .map(|measure| Way { head: reader.measure(measure), under: reader.items_of(measure) })
            .collect(),
        id,
    };
    let frame = reader.frame(scenario.title.show(reader.page).to_owned());
    Ok(render(StatusCode::OK, frame, move || scenario_page(props.clone())).await)
}
