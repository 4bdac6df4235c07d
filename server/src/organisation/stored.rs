//! One template of the organisation: what is in it, and what becomes of it.

use super::acts::What;
use super::reading::{self, survey};
use super::saving::{version_field, version_of};
use super::template::read;
use super::templates::DOCX;
use crate::access::{SignedIn, load};
use crate::annexes::makeable;
use crate::http::error::AppError;
use crate::http::form::Form;
use crate::http::page::{download, moment, redirect, render};
use crate::http::query::Query;
use crate::state::{AppState, embedded_release, now, today};
use app::pages::organisation::{
    DeleteTemplateProps, Fate, Procurement, TemplateProps, delete_template_page, template_page,
};
use app::t;
use axum::extract::{FromRequestParts, Path, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::Response;
use catalogue::content::Lang;
use catalogue::document::Date;
use std::collections::BTreeMap;
use store::{ProcurementId, TemplateChange, TemplateFate, TemplateId, TemplateInfo};

/// A template of the signed-in person's organisation.
pub(super) struct Ours {
    person: SignedIn,
    info: TemplateInfo,
    /// The one in use in the same language.
    used: Option<TemplateInfo>,
}

impl FromRequestParts<AppState> for Ours {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        let person = SignedIn::from_request_parts(parts, state).await?;
        let Path(path) =
            Path::<BTreeMap<String, String>>::from_request_parts(parts, state).await.map_err(|_| AppError::NotFound)?;
        let id: TemplateId = path.get("template").and_then(|id| id.parse().ok()).ok_or(AppError::NotFound)?;
        let all = state.store.list_templates(&person.account.organisation_id).await?;
        let info = all.iter().find(|template| template.id == id).cloned().ok_or(AppError::NotFound)?;
        let used = all.into_iter().find(|template| template.in_use && template.language == info.language);
        Ok(Ours { person, info, used })
    }
}

impl Ours {
    fn language(&self) -> Lang {
        self.info.language.parse().unwrap_or_default()
    }

    /// Which template is in use, as a form of its page says it.
    fn versions(&self) -> Vec<(String, String)> {
        version_field(self.used.as_ref().map_or_else(String::new, |used| used.id.to_string()))
    }

    fn fate(&self) -> Fate {
        match (self.info.in_use, &self.info.changed) {
            (true, _) => Fate::InUse,
            (false, None) => Fate::Tried,
            (false, Some(_)) => Fate::Earlier,
        }
    }
}

/// `/organisation/templates/{template}`.
pub(super) async fn page(State(state): State<AppState>, ours: Ours) -> Result<Response, AppError> {
    show(StatusCode::OK, &state, &ours).await
}

async fn show(status: StatusCode, state: &AppState, ours: &Ours) -> Result<Response, AppError> {
    let Ours { person, info, used } = ours;
    let context = person.context();
    let lang = context.lang;
    let account = &person.account;
    let named = |name: &str, at| t!(in lang, "exchange-by-name", name = name, at = moment(lang, at));
    let (survey, unreadable) = match read(state, &info.id, &account.organisation_id, &info.sha256).await {
        Ok(template) => (survey(&template, &embedded_release().0, lang), None),
        Err(AppError::Bad(_)) => (Default::default(), Some(t!(in lang, "template-unreadable"))),
        Err(other) => return Err(other),
    };
    let mut mine = state.store.list_procurements(&account.id).await?;
    // What belongs to another organisation is made from its templates, not from ours.
    mine.retain(|one| one.organisation_id == account.organisation_id);
    let props = TemplateProps {
        id: info.id.to_string(),
        name: info.name.clone(),
        language: t!(in ours.language(), "language-name"),
        fate: ours.fate(),
        by: named(&info.by, info.at),
        changed: info.changed.as_ref().map(|(name, at)| named(name, *at)),
        sha256: info.sha256.clone(),
        replaces: used.as_ref().map(|used| used.name.clone()),
        survey,
        unreadable,
        procurements: mine.into_iter().map(|one| Procurement { id: one.id.to_string(), title: one.title }).collect(),
        versions: ours.versions(),
        late: status == StatusCode::CONFLICT,
    };
    let frame = context.frame(info.name.clone());
    Ok(render(status, frame, move || template_page(props.clone())).await)
}

/// The file as it was sent.
pub(super) async fn original(State(state): State<AppState>, ours: Ours) -> Result<Response, AppError> {
    state.taking_out(&ours.person.account.id)?;
    let organisation = &ours.person.account.organisation_id;
    let bytes = state.store.template_content(&ours.info.id, organisation).await?;
    Ok(download(&format!("mal-{}.docx", &ours.info.sha256[..8]), DOCX, bytes))
}

/// The agreement of one of the person's procurements, made from this template whether it is in use or not.
pub(super) async fn try_it(
    State(state): State<AppState>,
    ours: Ours,
    Query(query): Query,
) -> Result<Response, AppError> {
    state.taking_out(&ours.person.account.id)?;
    let id: ProcurementId = query.get("procurement").parse().map_err(|_| AppError::NotFound)?;
    let mine = load(&state, ours.person.clone(), &id).await?.in_language(ours.language());
    if mine.stored.organisation_id != ours.person.account.organisation_id {
        return Err(AppError::NotFound);
    }
    let derivation = makeable(&mine)?;
    let template = read(&state, &ours.info.id, &mine.stored.organisation_id, &ours.info.sha256).await?;
    let date = Date::parse(&today()).ok_or(AppError::Bad("error-annex-date"))?;
    let bytes = reading::apart(move || {
        let values = catalogue::document::template::values(&mine.release, &mine.case, &derivation, date);
        values.map(|values| template.fill(&values))
    });
    match bytes.await? {
        Ok(bytes) => Ok(download("prove-databehandleravtale.docx", DOCX, bytes.map_err(AppError::internal)?)),
        Err(_) => Err(AppError::Bad("error-template-not-needed")),
    }
}

async fn change(
    state: &AppState,
    ours: &Ours,
    form: &Form,
    (fate, what): (TemplateFate, What),
    to: &str,
) -> Result<Response, AppError> {
    let was = Some(version_of(form)).filter(|was| !was.is_empty());
    let was = was.map(str::parse).transpose().map_err(|_| AppError::NotFound)?;
    let change = TemplateChange { id: ours.info.id.clone(), was, fate };
    let detail = format!("{} ({})", ours.info.name, t!(in ours.language(), "language-name"));
    let done = state.store.change_template(&ours.person.account.id, &change, what.done_to(&detail), now()).await?;
    if done { Ok(redirect(to)) } else { show(StatusCode::CONFLICT, state, ours).await }
}

/// Makes agreements in its language from it.
pub(super) async fn put_in_use(State(state): State<AppState>, ours: Ours, form: Form) -> Result<Response, AppError> {
    let to = format!("/organisation/templates/{}", ours.info.id);
    change(&state, &ours, &form, (TemplateFate::Use, What::TemplateUsed), &to).await
}

/// Makes no more agreements from it.
pub(super) async fn stop(State(state): State<AppState>, ours: Ours, form: Form) -> Result<Response, AppError> {
    let to = format!("/organisation/templates/{}", ours.info.id);
    change(&state, &ours, &form, (TemplateFate::Stop, What::TemplateStopped), &to).await
}

/// Asks before deleting.
pub(super) async fn ask_delete(ours: Ours) -> Response {
    let context = ours.person.context();
    let versions = ours.versions();
    let props = DeleteTemplateProps { id: ours.info.id.to_string(), name: ours.info.name, versions };
    let frame = context.frame(t!(in context.lang, "template-delete"));
    render(StatusCode::OK, frame, move || delete_template_page(props.clone())).await
}

/// Deletes it, if it is not in use.
pub(super) async fn delete(State(state): State<AppState>, ours: Ours, form: Form) -> Result<Response, AppError> {
    change(&state, &ours, &form, (TemplateFate::Delete, What::TemplateDeleted), "/organisation/templates").await
}
