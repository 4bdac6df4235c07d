//! A measure.

use super::reader::{Id, Reader};
use crate::http::error::AppError;
use crate::http::page::render;
use app::pages::catalogue::{MeasureProps, measure_page};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::document::words;

/// `/catalogue/measure/{id}`.
pub(super) async fn page(reader: Reader, Id(id): Id) -> Result<Response, AppError> {
    let release = &reader.release;
    let measure = release.measures.iter().find(|measure| measure.id.as_str() == id).ok_or(AppError::NotFound)?;
    let domain = measure.domain.as_ref().and_then(|id| release.domain(id));
    let aspects: Vec<_> = measure.aspects.iter().map(|aspect| reader.aspect(*aspect)).collect();
    let props = MeasureProps {
        place: reader.place(format!("/catalogue/measure/{id}"), &[]),
        domain: domain.map(|domain| (domain.id.to_string(), reader.said(&domain.text))),
        text: reader.said(&measure.text),
        explanation: reader.said(&measure.explanation),
        carrier: reader.word(words::carrier_word(release, measure.carrier, reader.lang)),
        aspects: reader.word(aspects.join(", ")),
        only_when: reader.condition(measure.only_when.as_ref()),
        items: reader.items_of(measure),
        scenarios: reader.scenarios_of(measure),
        references: reader.references(&measure.references),
        id,
    };
    let frame = reader.frame(measure.text.show(reader.page).to_owned());
    Ok(render(StatusCode::OK, frame, move || measure_page(props.clone())).await)
}
