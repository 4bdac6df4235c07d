//! All scenarios by what they threaten, and all measures by domain.

use super::reader::Reader;
use crate::http::page::render;
use app::pages::catalogue::{Group, ListProps, Said, list_page};
use app::t;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::expr::Aspect;

/// `/catalogue/scenarios`.
pub(super) async fn scenarios(reader: Reader) -> Response {
    let groups = Aspect::ALL.into_iter().map(|aspect| {
        let of_it = reader.release.scenarios.iter().filter(|scenario| scenario.aspect == aspect);
        Group {
            id: format!("aspect-{}", aspect.letter().to_lowercase()),
            name: reader.word(reader.aspect(aspect)),
            rows: of_it.map(|scenario| reader.scenario(scenario)).collect(),
        }
    });
    let groups = groups.collect();
    show(&reader, "/catalogue/scenarios", ["catalogue-scenarios", "catalogue-scenarios-lead"], groups).await
}

/// `/catalogue/measures`.
pub(super) async fn measures(reader: Reader) -> Response {
    let release = &reader.release;
    let of = |domain| {
        let of_it = release.measures.iter().filter(move |measure| measure.domain.as_ref() == domain);
        of_it.map(|measure| reader.measure(measure)).collect()
    };
    let domains = release.domains.iter().map(|domain| Group {
        id: format!("domain-{}", domain.id),
        name: reader.said(&domain.text),
        rows: of(Some(&domain.id)),
    });
    let own = Group {
        id: "own".to_owned(),
        name: Said { text: t!(in reader.page, "catalogue-measures-own"), lang: reader.page },
        rows: of(None),
    };
    let groups = domains.chain([own]).collect();
    show(&reader, "/catalogue/measures", ["catalogue-measures", "catalogue-measures-lead"], groups).await
}

async fn show(reader: &Reader, path: &str, [title, lead]: [&'static str; 2], mut groups: Vec<Group>) -> Response {
    groups.retain(|group| !group.rows.is_empty());
    let text = |key| app::i18n::text(reader.page, key, None);
    let props = ListProps { place: reader.place(path, &[]), title: text(title), lead: text(lead), groups };
    render(StatusCode::OK, reader.frame(text(title)), move || list_page(props.clone())).await
}
