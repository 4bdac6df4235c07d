//! The organisation's templates, language by language; and what helps to prepare one.

use super::reading::apart;
use super::starter::approval;
use crate::access::SignedIn;
use crate::catalogue::exchange::release_for_new;
use crate::http::error::AppError;
use crate::http::limits::TEMPLATE_BYTES_MAX;
use crate::http::page::{download, moment, render};
use crate::http::query::Query;
use crate::state::{AppState, embedded_release};
use app::components::Wrong;
use app::pages::organisation::{LanguageRow, TemplateRow, TemplatesProps, UploadFields, templates_page};
use app::t;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use catalogue::content::Lang;
use store::TemplateInfo;

pub(super) const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// `/organisation/templates`.
pub(super) async fn page(State(state): State<AppState>, person: SignedIn) -> Result<Response, AppError> {
    show(StatusCode::OK, &state, &person, "", Vec::new()).await
}

pub(super) async fn show(
    status: StatusCode,
    state: &AppState,
    person: &SignedIn,
    language: &str,
    wrong: Wrong,
) -> Result<Response, AppError> {
    let context = person.context();
    let organisation = &person.account.organisation_id;
    let templates = state.store.list_templates(organisation).await?;
    let reference = release_for_new(state, person).await?;
    let release = state.release(&reference.fingerprint).await?;
    let approved = approval(state, organisation, &release, &reference.fingerprint).await?.is_some();
    let props = TemplatesProps {
        languages: Lang::ALL.into_iter().map(|of| language_row(context.lang, of, &templates, approved)).collect(),
        upload: UploadFields { language: language.to_owned(), megabytes: TEMPLATE_BYTES_MAX / 1024 / 1024, wrong },
    };
    let mut frame = context.frame(t!(in context.lang, "organisation-templates"));
    frame.wrong = !props.upload.wrong.is_empty();
    Ok(render(status, frame, move || templates_page(props.clone())).await)
}

fn language_row(page: Lang, of: Lang, templates: &[TemplateInfo], approved: bool) -> LanguageRow {
    let own: Vec<&TemplateInfo> = templates.iter().filter(|template| template.language == of.code()).collect();
    let used = own.iter().find(|template| template.in_use);
    let made_from = match used {
        Some(template) => t!(in page, "templates-made-from", name = template.name.as_str()),
        None if approved => t!(in page, "templates-made-from-starter"),
        None => t!(in page, "templates-made-from-unapproved"),
    };
    let row = |template: &&TemplateInfo| TemplateRow {
        id: template.id.to_string(),
        name: template.name.clone(),
        state: match (template.in_use, &template.changed) {
            (true, _) => t!(in page, "template-state-in-use"),
            (false, None) => t!(in page, "template-state-tried"),
            (false, Some(_)) => t!(in page, "template-state-earlier"),
        },
        in_use: template.in_use,
        by: t!(in page, "templates-sent", name = template.by.as_str(), at = moment(page, template.at)),
    };
    LanguageRow {
        code: of.code(),
        name: t!(in of, "language-name"),
        made_from,
        settled: used.is_some() || approved,
        templates: own.iter().map(row).collect(),
    }
}

/// `/organisation/templates/sample?language=nb`.
pub(super) async fn sample(
    State(state): State<AppState>,
    person: SignedIn,
    Query(query): Query,
) -> Result<Response, AppError> {
    state.taking_out(&person.account.id)?;
    let lang: Lang = query.get("language").parse().map_err(|_| AppError::NotFound)?;
    let (release, _) = embedded_release();
    let bytes = apart(move || annex::template::sample(&release, lang)).await?.map_err(AppError::internal)?;
    Ok(download(&format!("mal-databehandleravtale-{lang}.docx"), DOCX, bytes))
}
