//! The built-in release as a file, the schema of such files, and the page that leads to both ways.

use super::in_use::version_for_new;
use super::reading::apart;
use crate::access::SignedIn;
use crate::http::error::AppError;
use crate::http::page::{download, render};
use crate::http::query::Query;
use crate::state::{AppState, embedded_release};
use app::pages::exchange::{ExchangeProps, FormatRow, exchange_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use exchange::Format;
use std::sync::OnceLock;

/// The files, once they have been asked for: the release never changes while the server runs.
static FILES: [OnceLock<Vec<u8>>; Format::ALL.len()] = [const { OnceLock::new() }; Format::ALL.len()];

/// `/catalogue/exchange`.
pub(super) async fn page(State(state): State<AppState>, person: SignedIn) -> Result<Response, AppError> {
    let context = person.context();
    let (release, _) = embedded_release();
    let row = |format: Format| {
        let (name, about) = words(context.lang, format);
        let path = format!("/catalogue/export?format={format}");
        FormatRow { path, file: file_name(&release.version, format), name, about }
    };
    let schema = FormatRow {
        path: "/catalogue/schema.json".to_owned(),
        file: SCHEMA_NAME.to_owned(),
        name: t!(in context.lang, "exchange-format-schema"),
        about: t!(in context.lang, "exchange-format-schema-about"),
    };
    let organisation = &person.account.organisation_id;
    let props = ExchangeProps {
        version: release.version.clone(),
        formats: Format::ALL.into_iter().map(row).chain([schema]).collect(),
        imports: state.store.list_imports(organisation).await?.len(),
        in_use: version_for_new(&state, organisation).await?,
    };
    let frame = context.frame(t!(in context.lang, "exchange"));
    Ok(render(StatusCode::OK, frame, move || exchange_page(props.clone())).await)
}

const SCHEMA_NAME: &str = "kravspor-katalog.schema.json";

fn file_name(version: &str, format: Format) -> String {
    format!("kravspor-katalog-{version}{}", format.ending())
}

fn words(lang: Lang, format: Format) -> (String, String) {
    match format {
        Format::Xlsx => (t!(in lang, "exchange-format-xlsx"), t!(in lang, "exchange-format-xlsx-about")),
        Format::Csv => (t!(in lang, "exchange-format-csv"), t!(in lang, "exchange-format-csv-about")),
        Format::Json => (t!(in lang, "exchange-format-json"), t!(in lang, "exchange-format-json-about")),
        Format::Oscal => (t!(in lang, "exchange-format-oscal"), t!(in lang, "exchange-format-oscal-about")),
    }
}

/// `/catalogue/export?format=xlsx`.
pub(super) async fn file(
    State(state): State<AppState>,
    person: SignedIn,
    Query(query): Query,
) -> Result<Response, AppError> {
    state.taking_out(&person.account.id)?;
    let wanted = query.get("format");
    let (number, format) =
        (0..).zip(Format::ALL).find(|(_, format)| format.code() == wanted).ok_or(AppError::NotFound)?;
    let (release, _) = embedded_release();
    let kept: &'static OnceLock<Vec<u8>> = &FILES[number];
    let bytes = match kept.get() {
        Some(bytes) => bytes.clone(),
        None => {
            let release = release.clone();
            let made = apart(move || exchange::export(&release, format)).await?.map_err(AppError::internal)?;
            kept.get_or_init(|| made).clone()
        }
    };
    Ok(download(&file_name(&release.version, format), format.media_type(), bytes))
}

/// `/catalogue/schema.json`.
pub(super) async fn schema(State(state): State<AppState>, person: SignedIn) -> Result<Response, AppError> {
    state.taking_out(&person.account.id)?;
    let mut json = serde_json::to_vec_pretty(&exchange::schema()).map_err(AppError::internal)?;
    json.push(b'\n');
    Ok(download(SCHEMA_NAME, "application/schema+json", json))
}
