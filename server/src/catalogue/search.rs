//! Search, as a page and as JSON: the same answer for the form and for the island that asks while somebody types.

use super::reader::Reader;
use crate::http::limits::SEARCH_CHARS_MAX;
use crate::http::page::{render, root};
use app::components::FieldError;
use app::islands::search::{Elsewhere, Hit, Line, Results};
use app::pages::catalogue::{SearchProps, search_page};
use app::t;
use axum::Json;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use catalogue::content::embedded;
use catalogue::content::search::{self, HITS_MAX, Index, Kind, Marked, Part};
use catalogue::document::words;
use std::sync::LazyLock;

/// The texts of the release, folded once.
static INDEX: LazyLock<Index<'static>> = LazyLock::new(|| Index::of(embedded()));

/// `/catalogue/search?q=`.
pub(super) async fn page(reader: Reader, headers: HeaderMap) -> Response {
    let query = reader.query.0.get("q").to_owned();
    let too_long = query.chars().count() > SEARCH_CHARS_MAX;
    let (status, results, wrong) = if too_long {
        let message = t!(in reader.page, "wrong-too-long", max = SEARCH_CHARS_MAX);
        let results = Results { said: message.clone(), ..Results::default() };
        (StatusCode::UNPROCESSABLE_ENTITY, results, vec![FieldError { field: "q".to_owned(), message }])
    } else {
        (StatusCode::OK, results(&reader, &query), Vec::new())
    };
    let mut response = if wants_json(&headers) {
        let mut response = (status, Json(results)).into_response();
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    } else {
        let title = match query.as_str() {
            "" => t!(in reader.page, "catalogue-search"),
            query => t!(in reader.page, "catalogue-search-title", query = query),
        };
        let mut frame = reader.frame(title);
        frame.wrong = too_long;
        let results = if too_long { Results::default() } else { results };
        let place = reader.place("/catalogue/search", &[("q", &query)]);
        let props = SearchProps { place, query, results, wrong };
        render(status, frame, move || search_page(props.clone())).await
    };
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("Accept"));
    response
}

fn wants_json(headers: &HeaderMap) -> bool {
    headers
        .get(header::ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_some_and(|accept| accept.contains("application/json"))
}

fn results(reader: &Reader, query: &str) -> Results {
    if query.is_empty() {
        return Results::default();
    }
    let found = INDEX.search(query, reader.lang);
    let said = if found.total > HITS_MAX {
        t!(in reader.page, "catalogue-search-first", count = found.total, query = query, max = HITS_MAX)
    } else {
        t!(in reader.page, "catalogue-search-count", count = found.total, query = query)
    };
    let advice = if found.hits.is_empty() { t!(in reader.page, "catalogue-search-none") } else { String::new() };
    Results { said, advice, hits: found.hits.iter().map(|found| hit(reader, found)).collect() }
}

fn hit(reader: &Reader, hit: &search::Hit<'_>) -> Hit {
    let folder = match hit.kind {
        Kind::Item => "item",
        Kind::Measure => "measure",
        Kind::Scenario => "scenario",
    };
    let lang = if reader.lang == reader.page { String::new() } else { format!("?lang={}", reader.lang) };
    let part = |part| hit.texts.iter().find(|text| text.part == part).map(|text| line(reader, text));
    let elsewhere = hit.elsewhere.as_ref().map(|text| {
        let language = app::i18n::text(reader.page, &format!("catalogue-language-{}", text.lang), None);
        Elsewhere {
            place: t!(in reader.page, "catalogue-part-in", part = part_word(reader, text.part), language = language),
            line: line(reader, text),
        }
    });
    Hit {
        href: format!("{}/catalogue/{folder}/{}{lang}", root(), hit.id),
        id: hit.id.to_owned(),
        title: part(Part::Title),
        text: part(Part::Text).unwrap_or_default(),
        words: about(reader, hit).join(" · "),
        elsewhere,
    }
}

fn part_word(reader: &Reader, part: Part) -> String {
    match part {
        Part::Text => t!(in reader.page, "catalogue-part-text"),
        Part::Title => t!(in reader.page, "catalogue-part-title"),
        Part::Reason => t!(in reader.page, "catalogue-part-reason"),
        Part::Evidence => t!(in reader.page, "catalogue-part-evidence"),
        Part::Better => t!(in reader.page, "catalogue-part-better"),
        Part::Obligation => t!(in reader.page, "catalogue-part-obligation"),
    }
}

/// What it is, where it belongs and whether it is in use, in the language of the page.
fn about(reader: &Reader, hit: &search::Hit<'_>) -> Vec<String> {
    let (release, page) = (&reader.release, reader.page);
    let domain = |id| release.domain(id).map(|domain| domain.text.show(page).to_owned());
    let mut words = Vec::new();
    match hit.kind {
        Kind::Item => {
            words.push(t!(in page, "catalogue-item"));
            if let Some(item) = release.items.iter().find(|item| item.id.as_str() == hit.id) {
                words.extend(domain(&item.domain));
                words.push(words::type_word(release, item.kind, page).to_owned());
            }
        }
        Kind::Measure => {
            words.push(t!(in page, "catalogue-measure"));
            let measure = release.measures.iter().find(|measure| measure.id.as_str() == hit.id);
            words.extend(measure.and_then(|measure| domain(measure.domain.as_ref()?)));
        }
        Kind::Scenario => {
            words.push(t!(in page, "catalogue-scenario"));
            let scenario = release.scenarios.iter().find(|scenario| scenario.id.as_str() == hit.id);
            words.extend(scenario.map(|scenario| words::aspect_word(release, scenario.aspect, page).to_owned()));
        }
    }
    if hit.retired {
        words.push(t!(in page, "catalogue-retired"));
    }
    words
}

/// The text in pieces, every second one marked.
fn line(reader: &Reader, marked: &Marked) -> Line {
    let mut pieces = Vec::with_capacity(marked.marks.len() * 2 + 1);
    let mut end = 0;
    for mark in &marked.marks {
        pieces.push(marked.text[end..mark.start].to_owned());
        pieces.push(marked.text[mark.clone()].to_owned());
        end = mark.end;
    }
    pieces.push(marked.text[end..].to_owned());
    Line { lang: (marked.lang != reader.page).then(|| marked.lang.tag().to_owned()), pieces }
}
