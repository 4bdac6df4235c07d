//! What of the frameworks the catalogue covers.

use super::reader::{Reader, anchor};
use crate::http::page::render;
use app::pages::catalogue::{CoverageProps, Framework, Part, Status, coverage_page};
use app::t;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::framework::{Covered, coverage};

/// `/catalogue/coverage`.
pub(super) async fn page(reader: Reader) -> Response {
    let frameworks = coverage(&reader.release).into_iter().map(|covered| {
        let id = covered.framework.map_or("domains", |framework| framework.id.as_str());
        Framework {
            anchor: format!("framework-{id}"),
            name: covered.framework.map(|framework| reader.said(&framework.text)),
            parts: covered.parts.iter().map(|part| row(&reader, id, part)).collect(),
        }
    });
    let props = CoverageProps { place: reader.place("/catalogue/coverage", &[]), frameworks: frameworks.collect() };
    let frame = reader.frame(t!(in reader.page, "catalogue-coverage"));
    render(StatusCode::OK, frame, move || coverage_page(props.clone())).await
}

fn row(reader: &Reader, framework: &str, part: &Covered<'_>) -> Part {
    let status = match part.left_out {
        None if part.settled() => Status::Covered,
        None => Status::Gap,
        Some(why) if part.settled() => Status::LeftOut(reader.said(why)),
        Some(_) => Status::Contradiction,
    };
    Part {
        id: part.id.to_owned(),
        anchor: anchor(framework, part.id),
        text: reader.said(part.text),
        items: part.items.iter().map(ToString::to_string).collect(),
        minimum: part.minimum,
        status,
    }
}
