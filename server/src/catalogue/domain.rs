//! A domain.

use super::reader::{Id, Reader};
use crate::http::error::AppError;
use crate::http::page::render;
use app::pages::catalogue::{DomainProps, TypeFilter, domain_page};
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::item::LineType;
use catalogue::document::words;

/// `/catalogue/domain/{id}`.
pub(super) async fn page(reader: Reader, Id(id): Id) -> Result<Response, AppError> {
    let release = &reader.release;
    let index = release.domains.iter().position(|domain| domain.id.as_str() == id).ok_or(AppError::NotFound)?;
    let domain = &release.domains[index];
    let all = || release.items.iter().filter(|item| item.domain == domain.id);
    let standing = || all().filter(|item| item.retired.is_none());
    let wanted = reader.query.0.get("type");
    let kind = LineType::ALL.into_iter().find(|kind| kind.code() == wanted);
    let here = LineType::ALL.into_iter().filter(|kind| standing().any(|item| item.kind == *kind));
    let filter = TypeFilter {
        chosen: kind.map_or("", LineType::code).to_owned(),
        types: here
            .map(|kind| (kind.code().to_owned(), words::type_word(release, kind, reader.page).to_owned()))
            .collect(),
    };
    let around = [index.checked_sub(1), index.checked_add(1)].map(|index| {
        let domain = release.domains.get(index?)?;
        Some((domain.id.to_string(), reader.said(&domain.text)))
    });
    let measures = release.measures.iter().filter(|measure| measure.domain.as_ref() == Some(&domain.id));
    let retired = all().filter(|item| item.retired.is_some() && kind.is_none());
    let props = DomainProps {
        place: reader.place(format!("/catalogue/domain/{id}"), &[("type", &filter.chosen)]),
        id,
        name: reader.said(&domain.text),
        filter,
        all: standing().count(),
        items: standing()
            .filter(|item| kind.is_none_or(|kind| item.kind == kind))
            .map(|item| reader.item(item))
            .collect(),
        retired: retired.map(|item| reader.item(item)).collect(),
        measures: measures.map(|measure| reader.measure(measure)).collect(),
        around,
    };
    let frame = reader.frame(domain.text.show(reader.page).to_owned());
    Ok(render(StatusCode::OK, frame, move || domain_page(props.clone())).await)
}
