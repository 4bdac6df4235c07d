//! Where the catalogue begins.

use super::reader::Reader;
use crate::http::page::render;
use crate::state::embedded_release;
use app::pages::catalogue::{DomainCard, StartProps, start_page};
use app::t;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::document::words;

/// How much of the fingerprint tells two releases apart for a person.
const FINGERPRINT_CHARS: usize = 12;

/// `/catalogue`.
pub(super) async fn page(reader: Reader) -> Response {
    let (release, fingerprint) = embedded_release();
    let standing = || release.items.iter().filter(|item| item.retired.is_none());
    let domains = release.domains.iter().map(|domain| DomainCard {
        id: domain.id.to_string(),
        name: reader.said(&domain.text),
        items: standing().filter(|item| item.domain == domain.id).count(),
        measures: release.measures.iter().filter(|measure| measure.domain.as_ref() == Some(&domain.id)).count(),
    });
    let props = StartProps {
        place: reader.place("/catalogue", &[]),
        version: release.version.clone(),
        date: words::long_date_iso(&release, &release.date, reader.page),
        fingerprint: fingerprint.chars().take(FINGERPRINT_CHARS).collect(),
        counts: (standing().count(), release.measures.len(), release.scenarios.len()),
        editor: reader.person.account.editor,
        domains: domains.collect(),
    };
    let frame = reader.frame(t!(in reader.page, "catalogue-title"));
    render(StatusCode::OK, frame, move || start_page(props.clone())).await
}
